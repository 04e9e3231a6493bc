"""Topic pages: who said what, and phrases that recur from text to text."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from events.facets.collection import current
from events.models import Event, Participant, Statement, Topic
from events.phrases import Text, recurring
from tests.factories import (
    CountryFactory,
    EventFactory,
    EventParticipantFactory,
    EventTopicFactory,
    ParticipantFactory,
    SourceFactory,
    StatementFactory,
    TopicFactory,
)

SET = "fair access to northern fishing grounds"


def _texts(*told: tuple[int, date | None, str]) -> list[Text]:
    return [
        Text(at, source, 0, day, words)
        for at, (source, day, words) in enumerate(told, 1)
    ]


def test_phrase_that_recurs_is_found_in_its_longest_form() -> None:
    found = recurring(
        _texts(
            (1, date(2023, 5, 9), f"They agreed on {SET} this week."),
            (2, date(2023, 8, 2), f"He stressed {SET}, and left."),
        )
    )
    assert [one.shown for one in found] == [SET]
    assert [use.text.source for use in found[0].uses] == [1, 2]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            "fair access to fishing", "fair access to fishing", id="too_short"
        ),
        pytest.param(
            "a fair access. Northern fishing", "fair access northern fishing", id="stop"
        ),
        pytest.param(
            "Minister Ana Duarte of the May 2023 summit",
            "Minister Ana Duarte of the May 2023 summit",
            id="names_and_dates",
        ),
        pytest.param(SET, "northern grounds are fished fairly", id="other_words"),
    ],
)
def test_what_is_no_set_phrase(first: str, second: str) -> None:
    texts = _texts((1, date(2023, 5, 9), first), (2, date(2023, 8, 2), second))
    assert recurring(texts, names={"Ana", "Duarte"}) == []


def test_one_source_of_one_day_repeats_itself_in_vain() -> None:
    day = date(2023, 5, 9)
    texts = [Text(1, 1, 0, day, SET), Text(2, 1, 400, day, SET)]
    assert recurring(texts) == []


def test_same_place_of_a_source_counts_once() -> None:
    day = date(2023, 5, 9)
    texts = [
        Text(1, 1, 10, day, f"on {SET}"),
        Text(2, 1, 3, day, f"They meet {SET}"),
        Text(3, 2, 0, day, SET),
    ]
    [phrase] = recurring(texts)
    assert [use.place for use in phrase.uses] == [(1, 13), (2, 0)]


@pytest.fixture
def fish(db: None) -> Topic:
    return TopicFactory(name="Fisheries", slug="fish")


@pytest.fixture
def pair(db: None) -> tuple[Participant, Participant]:
    CountryFactory(name="Portugal", slug="portugal", country_code="PT")
    CountryFactory(name="Norway", slug="norway", country_code="NO")
    return (
        ParticipantFactory(name="Ana Duarte", slug="ana-duarte"),
        ParticipantFactory(name="Leif Holm", slug="leif-holm", country_code="NO"),
    )


def _meeting(pair: tuple[Participant, ...], day: date, **given: object) -> Event:
    event = EventFactory(start=day, **given)
    for person in pair:
        EventParticipantFactory(event=event, participant=person)
    return event


def _says(topic: Topic, who: Participant, event: Event, words: str) -> Statement:
    source = SourceFactory(text=f"{words} Told for {event.pk} by {who.pk}.")
    return StatementFactory(
        source=source,
        event=event,
        start=0,
        end=len(words),
        context_start=0,
        context_end=len(words),
        cue_start=None,
        cue_end=None,
        said=event.start,
        speakers=[who],
        topics=[topic],
    )


def test_first_use_each_re_use_and_meetings_without_it(
    client: Client, fish: Topic, pair: tuple[Participant, Participant]
) -> None:
    ana, leif = pair
    first = _meeting(pair, date(2023, 1, 9))
    again = _meeting(pair, date(2023, 4, 9))
    silent = _meeting(pair, date(2023, 8, 9))
    _meeting(pair, date(2022, 8, 9))  # before the first use: not missing there
    _meeting((ana,), date(2023, 9, 9))  # without the other party
    _says(fish, ana, first, f"We want {SET}.")
    _says(fish, leif, again, f"There must be {SET}.")
    [row] = client.get("/topics/fish/").context["phrases"]
    assert row.phrase.words == SET
    assert row.first.use.speakers == ("Ana Duarte",)
    assert [one.event.pk for one in row.again if one.event] == [again.pk]
    assert [event.pk for event in row.missing] == [silent.pk]
    assert row.parties == ["Norway", "Portugal"]


def test_speaker_in_the_address_is_opened(
    client: Client, fish: Topic, pair: tuple[Participant, Participant]
) -> None:
    event = _meeting(pair, date(2023, 1, 9))
    EventTopicFactory(event=event, topic=fish)
    for person in pair:
        _says(fish, person, event, f"{person.name} likes fish.")
    context = client.get("/topics/fish/", {"speaker": "leif-holm"}).context
    assert [said.text for said in context["opened"]] == ["Leif Holm likes fish."]
    assert {row.slug for row in context["said"].rows} == {"ana-duarte", "leif-holm"}


def test_unknown_speaker_is_explained(
    client: Client, fish: Topic, pair: tuple[Participant, Participant]
) -> None:
    event = _meeting(pair, date(2023, 1, 9))
    EventTopicFactory(event=event, topic=fish)
    page = client.get("/topics/fish/", {"speaker": "nobody"}).content.decode()
    assert "Nothing here is called “nobody”" in page


def test_topic_without_anything_says_so(client: Client, fish: Topic) -> None:
    page = client.get("/topics/fish/").content.decode()
    assert "No event that readers see is about this" in page
    assert "No phrase of four words of content or more recurs" in page


def test_unknown_topic_is_not_found(client: Client, db: None) -> None:
    assert client.get("/topics/nothing/").status_code == 404


def test_list_counts_events_and_statements_and_is_searched(
    client: Client, fish: Topic, pair: tuple[Participant, Participant]
) -> None:
    other = TopicFactory(name="Ice", slug="ice", phrases="sea ice")
    event = _meeting(pair, date(2023, 1, 9))
    EventTopicFactory(event=event, topic=fish)
    for person in pair:
        _says(fish, person, event, "Fish is good.")
    topics = client.get("/topics/").context["topics"]
    assert [(one.topic.slug, one.count, one.said) for one in topics] == [
        ("fish", 1, 2),
        ("ice", 0, 0),
    ]
    [row] = client.get("/topics/", {"q": "SEA"}).context["topics"]
    assert row.topic == other
    assert "No topic has" in client.get("/topics/", {"q": "war"}).content.decode()


def test_queries_do_not_grow_with_the_statements(
    client: Client,
    fish: Topic,
    pair: tuple[Participant, Participant],
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for month in range(1, 13):
        event = _meeting(pair, date(2023, month, 9))
        EventTopicFactory(event=event, topic=fish)
        for person in pair:
            _says(fish, person, event, f"We want {SET}, in month {month}.")
    current()
    with django_assert_max_num_queries(28):
        client.get("/topics/fish/")
