"""A Doc made into a Reading: roles and words of parties, topics, parts, and who said what where."""

from __future__ import annotations

import pytest

from events.extraction.assemble import main_contact
from events.extraction.triggers.happening import Happening
from events.mentions import EventKind, EventTold, Reading, Role, SpeechKind, Status

MET = "Norwegian Prime Minister Ingrid Solberg met Peruvian President Marta Quispe on Sunday."


def happening(
    cluster: int,
    kind: EventKind = EventKind.MEETING,
    status: Status = Status.OCCURRED,
    confidence: float = 0.6,
) -> Happening:
    return Happening(0, kind, status, 0, 1, 0.6, cluster=cluster, confidence=confidence)


@pytest.mark.parametrize(
    ("happenings", "cluster"),
    [
        pytest.param([], None, id="nothing"),
        pytest.param([happening(0), happening(1), happening(1)], 1, id="told_most"),
        pytest.param([happening(0), happening(1)], 0, id="the_first_of_equals"),
        pytest.param(
            [happening(0), happening(1, confidence=0.9)], 1, id="told_most_surely"
        ),
        pytest.param([happening(0, EventKind.VISIT)], None, id="no_contact"),
        pytest.param(
            [happening(0, status=Status.PLANNED), happening(1)], 1, id="no_plan"
        ),
        pytest.param(
            [happening(0, status=Status.CANCELLED)], None, id="nothing_that_was_held"
        ),
    ],
)
def test_the_main_meeting_is_what_is_told_most(
    happenings: list[Happening], cluster: int | None
) -> None:
    assert main_contact(happenings) == cluster


def triggered(reading: Reading, word: str) -> EventTold:
    """The first event told by `word`."""
    text = reading.article.text
    return next(e for e in reading.events if e.trigger.of(text) == word)


@pytest.mark.model
def test_a_party_has_the_words_that_name_it(read):
    reading = read(f"{MET} The meeting lasted two hours, Quispe said.")
    met = triggered(reading, "met")
    words = [
        part.span.of(reading.article.text) for part in met.participants if part.span
    ]
    assert [word.split()[-1] for word in words] == ["Solberg", "Quispe"]
    assert all("president" not in word.casefold().split()[-1] for word in words)


@pytest.mark.model
def test_who_is_not_named_in_the_passage_has_no_words_there(read):
    reading = read(f"{MET} The talks lasted two hours.")
    talks = triggered(reading, "talks")
    assert talks.cluster == triggered(reading, "met").cluster
    assert all(part.span is None for part in talks.participants)


@pytest.mark.model
def test_roles_are_kept(read):
    text = (
        "A summit of the African Union, hosted by Kenya, opened in Nairobi on Sunday."
    )
    reading = read(text)
    roles = {
        reading.entities[part.entity].name: part.role
        for part in reading.events[0].participants
    }
    assert roles == {"African Union": Role.PRINCIPAL, "Kenya": Role.HOST}


@pytest.mark.model
def test_a_passage_is_its_sentence(read):
    reading = read(f"It was late. {MET} It was cold.")
    assert triggered(reading, "met").span.of(reading.article.text) == MET


@pytest.mark.model
def test_a_statement_belongs_to_the_meeting_its_speaker_was_at(read):
    reading = read(f'{MET}\n\n"The sea is wide," Solberg said.')
    (said,) = [s for s in reading.statements if s.kind == SpeechKind.DIRECT]
    assert said.cluster == triggered(reading, "met").cluster


@pytest.mark.model
def test_a_statement_of_who_was_not_there_belongs_to_no_meeting(read):
    reading = read(f'{MET}\n\n"The sea is wide," Chilean President Ana Duarte said.')
    (said,) = [s for s in reading.statements if s.kind == SpeechKind.DIRECT]
    assert [reading.entities[key].name for key in said.speakers] == ["Ana Duarte"]
    met = [e.cluster for e in reading.events if e.kind == EventKind.MEETING]
    assert met
    assert said.cluster not in met


@pytest.mark.model
def test_a_statement_belongs_to_no_plan(read):
    plan = MET.replace("met", "will meet").replace("Sunday", "Friday")
    reading = read(f'{plan}\n\n"The sea is wide," Solberg said.')
    assert {event.status for event in reading.events} == {Status.PLANNED}
    assert [said.cluster for said in reading.statements] == [None]


@pytest.mark.model
def test_a_meeting_has_the_topics_of_what_was_said_there(read, reference):
    topic, phrase = next(
        (topic.slug, phrase)
        for topic in reference.topics
        for phrase in topic.phrases
        if phrase.split() == ["ceasefire"] or topic.slug == "alliance"
    )
    reading = read(f'{MET}\n\n"We spoke of the {phrase}," Solberg said.')
    (said,) = [s for s in reading.statements if s.kind == SpeechKind.DIRECT]
    assert topic in said.topics
    assert topic in triggered(reading, "met").topics


@pytest.mark.model
def test_what_is_held_beside_a_summit_is_part_of_it(read):
    reading = read(
        "Norway and Peru held talks on the sidelines of the African Union summit in"
        " Nairobi on Sunday."
    )
    talks, summit = (
        triggered(reading, "talks"),
        triggered(reading, "African Union summit"),
    )
    assert talks.part_of == summit.cluster
    assert summit.part_of is None


@pytest.mark.model
def test_headline_and_title(read, pipeline):
    assert read(MET).headline is None
    assert read(f"Norway and Peru meet\n\n{MET}").headline == "Norway and Peru meet"


def test_what_names_no_topic_has_the_text_s_own(read):
    reading = read(
        "Kenya and Uganda seek a ceasefire\n\n"
        "Envoys of Kenya and Uganda sought a ceasefire on Monday.\n\n"
        "The ceasefire is the third in a year.\n\n"
        "Kenyan President Grace Otieno met Ugandan President Paul Okello on Tuesday.\n\n"
        "She will meet Tanzanian President Asha Mrisho on Friday.\n"
    )
    assert triggered(reading, "met").topics == ("peace-process",)
    assert triggered(reading, "meet").topics == ()


def test_who_took_office_is_not_about_what_the_text_is(read):
    reading = read(
        "Kenya and Uganda seek a ceasefire\n\n"
        "Envoys of Kenya and Uganda sought a ceasefire on Monday.\n\n"
        "The ceasefire is the third in a year.\n\n"
        "Kenyan President Grace Otieno took office on May 4.\n"
    )
    assert triggered(reading, "took office").topics == ()
