"""Pages of people, countries and organisations, and their lists."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from events.facets.collection import current
from events.models import Event, Participant, Statement
from tests.factories import (
    AliasFactory,
    CountryFactory,
    EventFactory,
    EventParticipantFactory,
    OfficeFactory,
    OrganizationFactory,
    ParticipantFactory,
    StatementFactory,
    TopicFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def duarte() -> Participant:
    person = ParticipantFactory(name="Ana Duarte", slug="ana-duarte")
    OfficeFactory(participant=person)
    AliasFactory(participant=person, name="A. M. Duarte", key="duarte")
    return person


@pytest.fixture
def holm() -> Participant:
    person = ParticipantFactory(name="Leif Holm", slug="leif-holm", country_code="NO")
    OfficeFactory(participant=person, title="Foreign Minister", of="Norway")
    return person


def _together(*people: Participant, **given: object) -> Event:
    event = EventFactory(**given)
    for person in people:
        EventParticipantFactory(event=event, participant=person)
    return event


def test_person_shows_office_names_and_counterparts_with_their_events(
    client: Client, duarte: Participant, holm: Participant
) -> None:
    _together(duarte, holm)
    _together(duarte, holm, kind=Event.Kind.CALL, start=date(2023, 2, 1))
    _together(duarte, holm, status=Event.Status.PLANNED, start=date(2023, 8, 1))
    response = client.get("/people/ana-duarte/")
    page = response.content.decode()
    assert "Minister for Foreign Affairs, Portugal, since 30 March 2022" in page
    assert "A. M. Duarte" in page
    [row] = response.context["counterparts"]["rows"]
    assert (row.one.name, row.one.meetings, row.one.calls) == ("Leif Holm", 1, 1)
    assert (row.one.first, row.one.last) == (date(2023, 2, 1), date(2023, 5, 9))
    assert row.one.planned == 1
    assert row.href == "/?person=ana-duarte,leif-holm&person_all=1"
    assert client.get(row.href).status_code == 200


def test_offices_stand_beside_each_other_with_gaps_shown(
    client: Client, duarte: Participant, holm: Participant
) -> None:
    OfficeFactory(
        participant=ParticipantFactory(name="Ida Berg"),
        title="Foreign Minister",
        of="Norway",
        start=date(2021, 1, 1),
        end=date(2022, 1, 1),
    )
    _together(duarte, holm, start=date(2022, 6, 1))
    own, other = client.get("/people/ana-duarte/").context["across"].rows
    assert [bar.is_own for bar in own.bars] == [True]
    assert len(own.gaps) == 1  # nobody is known before 30 March
    assert (other.of, next(bar.title for bar in other.bars)[:9]) == (
        "Norway",
        "Leif Holm",
    )


def test_topic_in_the_address_opens_its_statements(
    client: Client, duarte: Participant
) -> None:
    fish, ice = TopicFactory(slug="fish"), TopicFactory(slug="ice")
    StatementFactory(speakers=[duarte], topics=[fish])
    StatementFactory(speakers=[duarte], topics=[ice], kind=Statement.Kind.DIRECT)
    context = client.get("/people/ana-duarte/", {"topic": "fish"}).context
    assert [list(said.topics.all()) for said in context["opened"]] == [[fish]]
    assert [row.slug for row in context["said"].rows if row.is_chosen] == ["fish"]


def test_unknown_topic_is_explained(client: Client, duarte: Participant) -> None:
    page = client.get("/people/ana-duarte/", {"topic": "<nonsense"})
    assert page.status_code == 200
    assert "Nothing here is called “&lt;nonsense”" in page.content.decode()


def test_joined_name_leads_to_the_one_it_was_joined_to(
    client: Client, duarte: Participant
) -> None:
    ParticipantFactory(slug="duarte-ana", joined_to=duarte)
    response = client.get("/people/duarte-ana/")
    assert (response.status_code, response["Location"]) == (302, "/people/ana-duarte/")


def test_address_of_another_kind_leads_to_the_right_one(
    client: Client, duarte: Participant
) -> None:
    assert client.get("/countries/ana-duarte/")["Location"] == "/people/ana-duarte/"


def test_nobody_by_that_name_is_not_found(client: Client) -> None:
    assert client.get("/people/nobody/").status_code == 404


def test_nobody_knows_anything_of_an_alias(client: Client, duarte: Participant) -> None:
    page = client.get("/people/ana-duarte/").content.decode()
    assert "No meeting or call with anybody is told." in page
    assert "No statement is told." in page


def test_country_gathers_what_its_people_did(
    client: Client, duarte: Participant, holm: Participant
) -> None:
    CountryFactory(name="Portugal", slug="portugal", country_code="PT")
    CountryFactory(name="Norway", slug="norway", country_code="NO")
    ministry = OrganizationFactory(name="Fisheries Ministry", country_code="PT")
    _together(duarte, holm)
    _together(ministry, holm)
    context = client.get("/countries/portugal/").context
    assert context["counts"]["all"] == 2
    assert context["people"] == [(duarte, 1)]
    assert context["bodies"] == [(ministry, 1)]
    [row] = context["counterparts"]["rows"]
    assert (row.one.name, row.one.meetings) == ("Norway", 2)


def test_rejected_events_are_not_counted(
    client: Client, duarte: Participant, holm: Participant
) -> None:
    _together(duarte, holm, is_rejected=True, is_visible=False)
    context = client.get("/people/ana-duarte/").context
    assert (context["counts"]["all"], context["counterparts"]["rows"]) == (0, [])


def test_queries_do_not_grow_with_the_events(
    client: Client,
    duarte: Participant,
    holm: Participant,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for month in range(1, 13):
        event = _together(duarte, holm, start=date(2023, month, 3))
        topics = [TopicFactory()]
        StatementFactory(speakers=[duarte, holm], topics=topics, event=event)
    current()  # what pages count in is made once, not for each
    with django_assert_max_num_queries(24):
        client.get("/people/ana-duarte/")


def test_list_tells_namesakes_apart_by_office(client: Client) -> None:
    for of in ("Norway", "Portugal"):
        person = ParticipantFactory(name="Ana Lund")
        OfficeFactory(participant=person, of=of)
        _together(person)
    page = client.get("/people/").content.decode()
    assert page.count(">Ana Lund</a>") == 2
    assert "Minister for Foreign Affairs of Norway" in page
    assert "Minister for Foreign Affairs of Portugal" in page


@pytest.mark.parametrize("text", ["duart", "DUARTE", "foreign affairs", "portugal"])
def test_list_is_searched_by_name_and_office(
    client: Client, duarte: Participant, text: str
) -> None:
    _together(duarte, ParticipantFactory(name="Noor Bakker", country_code="NL"))
    response = client.get("/people/", {"q": text})
    assert [(one.name, n) for one, n in response.context["rows"]] == [("Ana Duarte", 1)]


@pytest.mark.parametrize("text", ["nobody", "!!", "%", "\x00"])
def test_search_that_finds_nobody_says_so(client: Client, text: str) -> None:
    _together(ParticipantFactory())
    response = client.get("/people/", {"q": text})
    assert response.status_code == 200
    assert list(response.context["page"]) == [] or text == "\x00"


@pytest.mark.parametrize("path", ["/people/", "/countries/", "/organizations/"])
def test_empty_lists_say_what_to_do(client: Client, path: str) -> None:
    assert "Read some articles in" in client.get(path).content.decode()


def test_list_takes_the_same_queries_for_many(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(30):
        _together(ParticipantFactory(), OrganizationFactory())
    current()
    with django_assert_max_num_queries(4):
        client.get("/people/")


def test_a_name_in_another_script_has_a_page(client: Client, db: None) -> None:
    for slug in ("نورة-العلوي", "山本-花子"):
        person = ParticipantFactory(name=slug.replace("-", " "), slug=slug)
        response = client.get(person.get_absolute_url())
        assert response.status_code == 200
        assert person.name in response.content.decode()
