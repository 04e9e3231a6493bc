"""Two sides: what each tells of their meetings, and leaves out."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from events.facets.collection import current
from events.models import Event, Participant, Statement
from events.views.two_sides import MeetingRow
from tests.factories import (
    AliasFactory,
    CountryFactory,
    EventFactory,
    EventMentionFactory,
    EventParticipantFactory,
    OrganizationFactory,
    ParticipantFactory,
    SourceFactory,
    StatementFactory,
    TopicFactory,
)

pytestmark = pytest.mark.django_db
PAIR = "/two-sides/?a=portugal&b=norway"


@pytest.fixture
def duarte() -> Participant:
    country = CountryFactory(name="Portugal", slug="portugal", country_code="PT")
    AliasFactory(participant=country, name="Portugal", key="portugal")
    return ParticipantFactory(name="Ana Duarte", slug="ana-duarte")


@pytest.fixture
def holm() -> Participant:
    country = CountryFactory(name="Norway", slug="norway", country_code="NO")
    AliasFactory(participant=country, name="Norway", key="norway")
    office = OrganizationFactory(name="Utenriksdepartementet", country_code="NO")
    AliasFactory(participant=office, name="Utenriksdepartementet", key="ud")
    return ParticipantFactory(name="Leif Holm", slug="leif-holm", country_code="NO")


@pytest.fixture
def meeting(duarte: Participant, holm: Participant) -> Event:
    event = EventFactory()
    for person in (duarte, holm):
        EventParticipantFactory(event=event, participant=person)
    return event


def _row(client: Client, address: str = PAIR) -> MeetingRow:
    [row] = client.get(address).context["meetings"]
    assert isinstance(row, MeetingRow)
    return row


def test_speaker_decides_the_side_where_the_publisher_is_nobodys(
    client: Client, meeting: Event, duarte: Participant, holm: Participant
) -> None:
    fish, ice = TopicFactory(name="Fish", slug="fish"), TopicFactory(slug="ice")
    StatementFactory(event=meeting, speakers=[duarte], topics=[fish])
    StatementFactory(event=meeting, speakers=[duarte, holm], topics=[ice])
    row = _row(client)
    assert [(label, [slug for slug, *_ in topics]) for label, topics in row.groups] == [
        ("Told by both", ["ice"]),
        ("Only on the side of Portugal", ["fish"]),
    ]


@pytest.mark.parametrize(
    ("publisher", "label"),
    [
        ("Foreign Ministry of Norway", "Only on the side of Norway"),
        ("Utenriksdepartementet", "Only on the side of Norway"),
        ("Portugal Gazette", "Only on the side of Portugal"),
        ("Norway and Portugal Review", "Told by others alone"),
        ("Fjord Courier", "Told by others alone"),
    ],
)
def test_publisher_decides_the_side(
    client: Client, meeting: Event, publisher: str, label: str
) -> None:
    source = SourceFactory(publisher=publisher)
    StatementFactory(event=meeting, source=source, topics=[TopicFactory()])
    assert [group for group, _ in _row(client).groups] == [label]


def test_topic_a_source_tells_without_words_counts(
    client: Client, meeting: Event
) -> None:
    source = SourceFactory(publisher="Foreign Ministry of Norway")
    mention = EventMentionFactory(event=meeting, source=source)
    mention.topics.add(TopicFactory(slug="fish"))
    row = _row(client)
    assert row.groups[0][0] == "Only on the side of Norway"
    assert row.silent == ["Portugal"]
    assert row.meeting.own_sources == {"a": 0, "b": 1}


def test_own_source_goes_before_what_others_report(
    client: Client, meeting: Event, holm: Participant
) -> None:
    fish = TopicFactory(slug="fish")
    own = SourceFactory(publisher="Foreign Ministry of Norway")
    StatementFactory(
        event=meeting, speakers=[holm], topics=[fish], kind=Statement.Kind.DIRECT
    )
    ours = StatementFactory(event=meeting, source=own, topics=[fish])
    [(_, [(_, _, cells)])] = _row(client).groups
    assert cells[1] is not None
    assert (cells[1].statement, cells[1].is_own, cells[1].count) == (ours.pk, True, 2)


def test_two_people_of_one_country_are_two_sides(
    client: Client, duarte: Participant
) -> None:
    other = ParticipantFactory(name="Rui Lima", slug="rui-lima")
    event = EventFactory()
    for person in (duarte, other):
        EventParticipantFactory(event=event, participant=person)
    StatementFactory(event=event, speakers=[other], topics=[TopicFactory()])
    row = _row(client, "/two-sides/?a=ana-duarte&b=rui-lima")
    assert row.groups[0][0] == "Only on the side of Rui Lima"


def test_span_chooses_events(client: Client, meeting: Event) -> None:
    assert len(client.get(f"{PAIR}&from=2023-05&to=2023-05").context["meetings"]) == 1
    page = client.get(f"{PAIR}&from=2024")
    assert "No event has both in these days" in page.content.decode()


@pytest.mark.parametrize(
    "query",
    [
        "a=portugal&b=atlantis",
        "a=portugal&b=portugal",
        "a=portugal&b=norway&from=soon",
        "a=portugal&b=norway&from=2024&to=2023",
        "a=%3Cb%3E&b=norway",
    ],
)
def test_bad_address_is_explained(client: Client, meeting: Event, query: str) -> None:
    response = client.get(f"/two-sides/?{query}")
    assert response.status_code == 200
    assert 'class="notice bad"' in response.content.decode()


def test_nothing_chosen_suggests_who_meets_often(
    client: Client, meeting: Event
) -> None:
    response = client.get("/two-sides/")
    assert [name for name, _ in response.context["suggested"]] == [
        "Portugal and Norway"
    ]
    [(_, href)] = response.context["suggested"]
    assert client.get(href).context["page"].paginator.count == 1


def test_empty_collection_says_so(client: Client) -> None:
    page = client.get("/two-sides/").content.decode()
    assert "No two parties meet in the collection so far." in page


def test_queries_do_not_grow_with_the_events(
    client: Client,
    duarte: Participant,
    holm: Participant,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for month in range(1, 9):
        event = EventFactory(start=date(2023, month, 9))
        for person in (duarte, holm):
            EventParticipantFactory(event=event, participant=person)
            StatementFactory(event=event, speakers=[person], topics=[TopicFactory()])
    current()
    with django_assert_max_num_queries(23):
        client.get(PAIR)
