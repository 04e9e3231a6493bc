"""Lanes: who gets one, what joins them, and how the address zooms."""

from __future__ import annotations

import itertools
import re
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from events.facets.collection import current
from events.lanes.shapes import flags
from events.models import Event, Participant
from events.offices import Rank, rank_of
from tests.factories import (
    EventFactory,
    EventParticipantFactory,
    OfficeFactory,
    ParticipantFactory,
    PlannedEventFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def duarte() -> Participant:
    person = ParticipantFactory(name="Ana Duarte", slug="ana-duarte")
    OfficeFactory(participant=person)
    return person


@pytest.fixture
def holm() -> Participant:
    person = ParticipantFactory(name="Leif Holm", slug="leif-holm", country_code="NO")
    OfficeFactory(
        participant=person, title="Prime Minister", of="Norway", end=date(2023, 9, 1)
    )
    return person


def _joining(event: Event, *people: Participant) -> Event:
    for person in people:
        EventParticipantFactory(event=event, participant=person)
    return event


def test_two_who_met_have_lanes_joined_by_the_event(
    client: Client, duarte: Participant, holm: Participant
) -> None:
    event = _joining(EventFactory(), duarte, holm)
    _joining(EventFactory(), duarte)  # nobody else: joins nothing
    context = client.get("/lanes/").context
    assert [lane.who.name for lane in context["chosen"].lanes] == [
        "Leif Holm",
        "Ana Duarte",
    ]
    assert [one.event.pk for one in context["wide"].events] == [event.pk]
    assert context["period"].name == "2023"


def test_time_in_office_is_a_band_with_an_end(
    client: Client, duarte: Participant, holm: Participant
) -> None:
    _joining(EventFactory(), duarte, holm)
    leaders, _ = client.get("/lanes/").context["wide"].groups
    [lane] = leaders.lanes
    assert len(lane.band.bands) == len(lane.band.ends) == 1
    assert lane.office == "Prime Minister until 1 Sep"


def test_what_has_no_day_claims_none(
    client: Client, duarte: Participant, holm: Participant
) -> None:
    _joining(PlannedEventFactory(), duarte, holm)
    chosen = client.get("/lanes/", {"at": "2023"}).context["chosen"]
    assert (len(chosen.dated), len(chosen.undated)) == (0, 1)


@pytest.mark.parametrize(
    ("zoom", "at", "first", "last"),
    [
        ("", "2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("quarter", "2023-05", date(2023, 4, 1), date(2023, 6, 30)),
        ("month", "2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("month", "", date(2023, 5, 1), date(2023, 5, 31)),
    ],
)
def test_address_zooms(
    client: Client,
    duarte: Participant,
    holm: Participant,
    zoom: str,
    at: str,
    first: date,
    last: date,
) -> None:
    _joining(EventFactory(), duarte, holm)
    period = client.get("/lanes/", {"zoom": zoom, "at": at}).context["period"]
    assert (period.first, period.last) == (first, last)


def test_event_in_the_address_is_told_in_a_call_out(
    client: Client, duarte: Participant, holm: Participant
) -> None:
    event = _joining(EventFactory(), duarte, holm)
    page = client.get("/lanes/", {"event": event.pk}).content.decode()
    assert 'id="call-out"' in page
    assert f'href="/events/{event.pk}/"' in page


def test_every_event_is_reached_by_a_link_that_says_what_it_is(
    client: Client, duarte: Participant, holm: Participant
) -> None:
    event = _joining(EventFactory(title="Talks in Oslo"), duarte, holm)
    page = client.get("/lanes/").content.decode()
    label = "9 May 2023, Meeting: Talks in Oslo"
    links = re.findall(
        r'<a class="ev-link[^"]*" href="([^"]+)" aria-label="([^"]+)"', page
    )
    assert {(href.split("#")[0], said) for href, said in links} == {
        (f"/lanes/?event={event.pk}", label)
    }
    assert "These events as a list" in page


def test_filter_of_people_chooses_the_lanes(
    client: Client, duarte: Participant, holm: Participant
) -> None:
    other = ParticipantFactory(name="Noor Bakker")
    _joining(EventFactory(), duarte, holm, other)
    chosen = client.get("/lanes/", {"person": "ana-duarte,leif-holm"}).context["chosen"]
    assert {lane.who.name for lane in chosen.lanes} == {"Ana Duarte", "Leif Holm"}


def test_never_more_than_twenty_lanes(client: Client) -> None:
    _joining(EventFactory(), *(ParticipantFactory() for _ in range(30)))
    assert len(client.get("/lanes/").context["chosen"].lanes) == 20


@pytest.mark.parametrize(
    "query",
    ["zoom=decade", "at=never", "event=x", "person=nobody", "group=kings", "at=0001"],
)
def test_bad_address_is_explained(
    client: Client, duarte: Participant, holm: Participant, query: str
) -> None:
    _joining(EventFactory(), duarte, holm)
    response = client.get(f"/lanes/?{query}")
    assert response.status_code == 200
    explained = 'class="notice bad"' in response.content.decode()
    assert explained or query == "at=0001"


@pytest.mark.parametrize("query", ["", "at=9999&zoom=month", "person=nobody"])
def test_nothing_to_draw_says_so(client: Client, query: str) -> None:
    page = client.get(f"/lanes/?{query}").content.decode()
    assert "No event joins two of those selected" in page


def test_flags_do_not_lie_on_one_another(client: Client) -> None:
    people = [ParticipantFactory() for _ in range(2)]
    for day in range(1, 29, 3):
        _joining(EventFactory(start=date(2023, 5, day)), *people)
    drawn = client.get("/lanes/").context["wide"]
    raised = flags(drawn.events, 1216)
    for row in {flag.row for flag in raised}:
        spans = sorted(
            (flag.x - flag.length, flag.x)
            if flag.is_left
            else (flag.x, flag.x + flag.length)
            for flag in raised
            if flag.row == row
        )
        assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))


def test_queries_do_not_grow_with_the_events(
    client: Client,
    duarte: Participant,
    holm: Participant,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for month in range(1, 13):
        _joining(EventFactory(start=date(2023, month, 2)), duarte, holm)
    current()  # what pages count in is made once, not for each
    with django_assert_max_num_queries(13):
        client.get("/lanes/")


@pytest.mark.parametrize(
    ("title", "rank"),
    [
        ("President", Rank.LEADER),
        ("Vice President", Rank.OTHER),
        ("Chancellor", Rank.LEADER),
        ("Chancellor of the Exchequer", Rank.OTHER),
        ("Secretary of State", Rank.FOREIGN),
        ("Deputy Secretary of State", Rank.OTHER),
        ("Minister of External Affairs", Rank.FOREIGN),
        ("Minister of National Defence", Rank.DEFENCE),
        ("Ambassador to the United Nations", Rank.OTHER),
    ],
)
def test_rank_of_an_office(title: str, rank: Rank) -> None:
    assert rank_of(title) == rank
