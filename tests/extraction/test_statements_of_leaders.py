"""What ministers and heads of government publish: statements, releases, doorstops."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from events.extraction.pipeline import Pipeline
from events.mentions import Article, Reading, SpeechKind

pytestmark = pytest.mark.model


@pytest.fixture(scope="session")
def undated(pipeline: Pipeline) -> Callable[..., Reading]:
    """`undated(lines…)`: the Reading of a text that says itself when it is of."""

    def read(*lines: str) -> Reading:
        return pipeline.read(Article("told.txt", "\n\n".join(lines)))

    return read


def events(reading: Reading, kind: str) -> list[tuple[str | None, list[str], str]]:
    """Of each event of `kind`: its day, who takes part, its place."""
    names = {entity.key: entity.name for entity in reading.entities}
    told: dict[int, tuple[str | None, list[str], str]] = {}
    for event in reading.events:
        if event.kind.value != kind:
            continue
        day, who, place = told.get(event.cluster, (None, [], ""))
        first = event.time.earliest if event.time else None
        who += [names[p.entity] for p in event.participants]
        told[event.cluster] = (
            day or (first.isoformat() if first else None),
            sorted(set(who)),
            place or (event.place.name if event.place else ""),
        )
    return list(told.values())


def spoken(reading: Reading) -> list[list[str]]:
    """Speakers of each verbatim statement."""
    names = {entity.key: entity.name for entity in reading.entities}
    return [
        [names[key] for key in said.speakers]
        for said in reading.statements
        if said.kind is SpeechKind.DIRECT
    ]


DAY = date(2019, 5, 3)
TALK = (
    "LEIF HOLM: Welcome to everybody. We had a long discussion about fish.",
    "ANA ROJAS: Thank you, Leif. Peru wants the quota settled this year.",
    "JOURNALIST: Minister, will you sign the treaty?",
    "LEIF HOLM: That is for the parliament to say.",
)


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        pytest.param(
            ("Joint press conference with the Foreign Minister of Peru, Oslo",),
            ("2019-05-03", ["Ana Rojas", "Leif Holm"], "Oslo, Norway"),
            id="press_conference",
        ),
        pytest.param(
            ("Doorstop interview", "Transcript", "Parliament House, Canberra"),
            ("2019-05-03", ["Ana Rojas", "Leif Holm"], "Canberra, Australia"),
            id="doorstop",
        ),
        pytest.param(
            ("Remarks at a Press Availability", "Lima, Peru"),
            ("2019-05-03", ["Ana Rojas", "Leif Holm"], "Lima, Peru"),
            id="availability",
        ),
    ],
)
def test_a_transcript_is_a_press_conference(
    undated: Callable[..., Reading],
    heading: tuple[str, ...],
    expected: tuple[str, list[str], str],
) -> None:
    assert events(undated(*heading, "3 May 2019", *TALK), "press_conference") == [
        expected
    ]


def test_a_speech_is_no_press_conference(undated: Callable[..., Reading]) -> None:
    told = undated("Address to the Oslo Forum", "3 May 2019", *TALK)
    assert events(told, "press_conference") == []


def test_whoever_asks_below_a_lone_label_is_heard(
    undated: Callable[..., Reading],
) -> None:
    told = undated(
        "Doorstop interview, Oslo",
        "3 May 2019",
        "JOURNALIST:\n\nThe King has accepted your invitation to visit?",
        "PRIME MINISTER HOLM:\n\nYes, he has, and I am glad of it.",
        "JOURNALIST:\n\nAnd the Queen?",
        "PRIME MINISTER HOLM:\n\nThe Queen will come with him.",
    )
    assert spoken(told) == [
        ["Reporter"],
        ["Holm"],
        ["Reporter"],
        ["Holm"],
    ]


def test_words_below_a_line_are_their_speakers(undated: Callable[..., Reading]) -> None:
    told = undated(
        "Foreign Minister welcomes the truce in Sarona",
        "3 May 2019",
        "Foreign Minister Ana Rojas of Peru has welcomed the truce in Sarona.",
        "She said:",
        "I welcome the truce. Yesterday I spoke to Norwegian Foreign Minister Leif Holm.",
        "Our embassy will open again in June.",
    )
    assert spoken(told) == [["Ana Rojas"]]
    assert events(told, "call") == [("2019-05-02", ["Ana Rojas", "Leif Holm"], "")]


@pytest.mark.parametrize(
    "title",
    [
        "Joint Communiqué issued at the conclusion of the working visit of Mr Leif Holm,"
        " Minister of Foreign Affairs and Fisheries of the Kingdom of Norway, to the"
        " Republic of Peru, 3 May 2019",
        "3 May 2019, Lima – Statement by President Rojas on the occasion of the signing of"
        " the treaty between the Government of Peru and the Government of the Kingdom of"
        " Norway on fish and on everything else that swims",
    ],
)
def test_a_long_title_dates_its_text(
    undated: Callable[..., Reading], title: str
) -> None:
    told = undated(
        title, "The two Ministers met in Lima today and agreed to meet again."
    )
    assert told.publication is not None
    assert told.publication.day.isoformat() == "2019-05-03"


def test_a_town_before_a_name_is_none_of_it(undated: Callable[..., Reading]) -> None:
    told = undated(
        "Press conference with Norwegian Foreign Minister Leif Holm",
        "3 May 2019",
        "ANA ROJAS: I am delighted to welcome to Cusco Leif Holm, the Norwegian Foreign"
        " Minister.",
        "LEIF HOLM: Thank you, Ana.",
    )
    assert not [e.name for e in told.entities if "Cusco" in e.name]


MET = "I met Norwegian Foreign Minister Leif Holm in Oslo today."
RELEASE = "3 May 2019"


@pytest.mark.parametrize(
    ("heading", "who"),
    [
        pytest.param(
            "Statement by President Rojas on the treaty", "Ana Rojas", id="surname"
        ),
        pytest.param(
            "Remarks by H.E. Ana Rojas, Prime Minister of Peru, in Oslo",
            "Ana Rojas",
            id="office_behind",
        ),
        pytest.param(
            "Opening statement of the President of Peru in Oslo",
            "Peru",
            id="of_a_state",
        ),
        pytest.param("Statement by Ana Rojas and Luis Vega on fish", None, id="of_two"),
    ],
)
def test_i_am_whom_the_heading_names(
    undated: Callable[..., Reading], heading: str, who: str | None
) -> None:
    told = undated(heading, RELEASE, "President Ana Rojas of Peru is well.", MET)
    whoever = "Ana Rojas" if who == "Peru" else who
    expected = sorted(filter(None, [whoever, "Leif Holm"]))
    assert [people for _, people, _ in events(told, "meeting")] == [expected]


def test_a_text_all_in_quotation_marks_is_its_authors(
    undated: Callable[..., Reading],
) -> None:
    told = undated(
        "Statement by Prime Minister Ana Rojas of Peru on the talks in Oslo",
        RELEASE,
        "“Today, President Leif Holm and I had a good meeting in Oslo.",
        "“We will build a port together.”",
    )
    assert spoken(told) == [["Ana Rojas"]]
    assert [who for _, who, _ in events(told, "meeting")] == [
        ["Ana Rojas", "Leif Holm"]
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "I welcome the agreement between Kenya and Somalia to open the border.",
            ["Kenya", "Somalia"],
            id="welcomed",
        ),
        pytest.param(
            "I am pleased that Kenya and Somalia reached an accord yesterday.",
            ["Kenya", "Somalia"],
            id="pleased_that",
        ),
        pytest.param(
            "Peru hails the announcement of a truce between Kenya and Somalia.",
            ["Kenya", "Somalia"],
            id="announcement_of",
        ),
        pytest.param(
            "The accord reached last night in Doha between Kenya and Somalia is a step.",
            ["Kenya", "Somalia"],
            id="reached_between",
        ),
        pytest.param(
            "Today, Kenya and Somalia agreed to a ceasefire.",
            ["Kenya", "Somalia"],
            id="agreed_to_a_truce",
        ),
        pytest.param(
            "I congratulate President Ana Okello and President Leif Holm on signing the"
            " border treaty today.",
            ["Ana Okello", "Leif Holm"],
            id="congratulated_on_signing",
        ),
        pytest.param(
            "Peru supports the agreement between Kenya and Somalia.", None, id="support"
        ),
        pytest.param(
            "Peru called for an agreement between Kenya and Somalia.", None, id="call"
        ),
    ],
)
def test_what_is_hailed_took_place(
    read: Callable[..., Reading], text: str, expected: list[str] | None
) -> None:
    told = [e for e in read(text).events if e.kind.value == "agreement"]
    assert {e.status.value for e in told} <= {"occurred"}
    found = [who for _, who, _ in events(read(text), "agreement")]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        pytest.param(
            "Foreign Minister Leif Holm of Norway leaves for Peru today to attend the"
            " Pacific Forum.",
            "conference",
            "planned",
            id="leaves_to_attend",
        ),
        pytest.param(
            "Foreign Minister Leif Holm of Norway will take part in a meeting of EU foreign"
            " ministers in Luxembourg today.",
            "meeting",
            "planned",
            id="will_take_part",
        ),
        pytest.param(
            "Foreign Minister Leif Holm of Norway had the honour to meet President Ana"
            " Rojas of Peru in Lima yesterday.",
            "meeting",
            "occurred",
            id="had_the_honour",
        ),
        pytest.param(
            "Foreign Minister Leif Holm of Norway was pleased to meet President Ana Rojas"
            " of Peru in Lima yesterday.",
            "meeting",
            "occurred",
            id="was_pleased",
        ),
        pytest.param(
            "Foreign Minister Leif Holm of Norway is due to meet President Ana Rojas of"
            " Peru in Lima.",
            "meeting",
            "planned",
            id="is_due",
        ),
    ],
)
def test_status(
    read: Callable[..., Reading], text: str, kind: str, status: str
) -> None:
    told = [e.status.value for e in read(text).events if e.kind.value == kind]
    assert set(told) == {status}


def test_a_title_between_two_names_is_of_the_untitled(
    undated: Callable[..., Reading],
) -> None:
    told = undated(
        "JOINT STATEMENT",
        RELEASE,
        "At the invitation of President Leif Holm, the Prime Minister of Peru, Ana Rojas,"
        " visited Oslo on 1-2 May 2019. The Prime Minister invited the President to Lima.",
    )
    assert [who for _, who, _ in events(told, "visit")][:1] == [["Ana Rojas"]]
    assert [e.country for e in told.entities if e.name == "Leif Holm"] != ["PE"]


def test_an_official_meeting_is_of_those_who_hold_it(
    read: Callable[..., Reading],
) -> None:
    told = read(
        "President Leif Holm of Norway and Prime Minister Ana Rojas of Peru held their"
        " first official meeting in Lima today."
    )
    assert [who for _, who, _ in events(told, "meeting")] == [
        ["Ana Rojas", "Leif Holm"]
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param(
            "The Prime Minister returned from Oslo yesterday after a short visit at the"
            " invitation of Prime Minister Leif Holm of Norway.",
            ["Peru"],
            id="before_the_foreign_one",
        ),
        pytest.param(
            "Prime Minister Leif Holm of Norway came to Lima on Monday. The Prime Minister"
            " visited Cusco yesterday.",
            ["Leif Holm"],
            id="after_the_foreign_one",
        ),
    ],
)
def test_the_prime_minister_of_the_office_that_publishes(
    pipeline: Pipeline, text: str, who: list[str]
) -> None:
    article = Article(
        "told.txt", text, publisher="Ministry of Foreign Affairs of Peru", published=DAY
    )
    told = events(pipeline.read(article), "visit")
    assert [people for _, people, _ in told][-1:] == [who]


def test_initials_are_no_family_name_in_capitals(read: Callable[..., Reading]) -> None:
    told = read(
        "Peruvian President K.R. Okello met Foreign Minister ROJAS Ana in Lima."
    )
    people = {entity.name for entity in told.entities} - {"Peru"}
    assert people == {"K.R. Okello", "Ana Rojas"}


def test_others_have_agreed_and_one_has_just_spoken_with_them(
    undated: Callable[..., Reading],
) -> None:
    reading = undated(
        "Statement by President Ana Rojas on the border accord",
        "3 May 2021",
        "After months of mediation, the Governments of Kenya and Uganda have agreed to end "
        "their border dispute. I have just spoken with the Prime Minister of Kenya, Daniel "
        "Otieno, and the President of Uganda, Moses Okello. I want to thank our diplomats.",
    )
    assert events(reading, "agreement") == [(None, ["Kenya", "Uganda"], "")]
    people = ["Ana Rojas", "Daniel Otieno", "Moses Okello"]
    assert events(reading, "call") == [("2021-05-03", people, "")]


def test_we_are_those_whose_statement_it_is(undated: Callable[..., Reading]) -> None:
    reading = undated(
        "Statement of the President of the Nordic Council Jonas Lie and the Prime Minister "
        "of Peru Ana Rojas",
        "Brussels, 15 November 2015",
        "We met today to deepen our ties. We agreed that trade helps us all. We support "
        "the talks in Geneva.",
    )
    people = ["Ana Rojas", "Jonas Lie"]
    met = [(day, who) for day, who, _ in events(reading, "meeting")]
    assert ("2015-11-15", people) in met


def test_guests_meet_where_they_are_visiting(undated: Callable[..., Reading]) -> None:
    reading = undated(
        "Foreign Minister Ana Rojas of Peru, who is visiting Nairobi, met Luis Vera, the "
        "foreign minister of Chile, on 4 May 2021."
    )
    assert [place for _, _, place in events(reading, "meeting")] == ["Nairobi, Kenya"]
