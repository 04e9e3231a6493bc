"""The timeline's page: what its address selects, in full and in part."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.db.models.functions import Now
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from events.models import Event
from tests import factories
from tests.seed import seed
from tests.views.conftest import Record

HTMX = {"HX-Request": "true"}


def titles(html: str) -> list[str]:
    return re.findall(r"<h3><a [^>]+>([^<]+)</a></h3>", html)


def page(client: Client, address: str, **headers: str) -> str:
    response = client.get(address, headers=headers)
    assert response.status_code == 200
    return response.content.decode()


def test_lists_events_by_month_undated_last(client: Client, record: Record) -> None:
    html = page(client, "/")
    assert titles(html) == [
        record.meeting.title,
        record.call.title,
        record.month.title,
        record.plan.title,
    ]
    headings = re.findall(r'class="month" id="m([^"]+)"', html)
    assert headings == ["2023-05", "2023-06", "2023-07", "undated"]


def test_dates_are_as_precise_as_told(client: Client, record: Record) -> None:
    html = page(client, "/")
    assert '<time datetime="2023-05-09" title="Tuesday 9 May 2023">' in html
    assert '<time datetime="2023-07" title="July 2023">' in html
    assert "undated, announced 9 May 2023" in html


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param("person=ana-duarte", ["meeting", "call"], id="person"),
        pytest.param(
            "person=ana-duarte&person=leif-holm&person_all=1",
            ["meeting"],
            id="people_all",
        ),
        pytest.param("person=ana-duarte,leif-holm", None, id="people_any_by_comma"),
        pytest.param("country=norway", ["meeting", "month", "plan"], id="country"),
        pytest.param("topic=fishing", ["meeting"], id="topic"),
        pytest.param("kind=call,visit", ["call", "month", "plan"], id="kinds"),
        pytest.param("status=planned", ["plan"], id="status"),
        pytest.param("publisher=radio-meridian", ["meeting", "call"], id="publisher"),
        pytest.param("genre=brief", ["meeting", "call"], id="genre"),
        pytest.param("from=2023-06", ["call", "month"], id="from_a_month"),
        pytest.param("to=2023-05", ["meeting", "plan"], id="undated_by_announcement"),
        pytest.param("from=2023-07-15&to=2023-07-16", ["month"], id="within_a_month"),
        pytest.param("quote=1", ["meeting"], id="quotation"),
        pytest.param("sources=2", ["meeting"], id="sources"),
        pytest.param("on=05-09", ["meeting"], id="anniversary"),
        pytest.param("q=telephone", ["call"], id="words_of_a_title"),
        pytest.param("q=useful+talk", ["meeting"], id="words_of_a_statement"),
        pytest.param("q=mwangi", ["call"], id="name"),
        pytest.param("sort=new&kind=call,meeting", ["call", "meeting"], id="newest"),
        pytest.param(
            "sort=sources&kind=meeting,call", ["meeting", "call"], id="sources"
        ),
    ],
)
def test_address_selects(
    client: Client, record: Record, query: str, expected: list[str] | None
) -> None:
    expected = expected or ["meeting", "call", "month", "plan"]
    assert titles(page(client, f"/?{query}")) == [
        getattr(record, name).title for name in expected
    ]


def test_counts_answer_to_the_other_filters(client: Client, record: Record) -> None:
    html = page(client, "/?person=ana-duarte")
    assert "<b>2 of 4 events</b>: 2 took place" in html
    counts = dict(
        re.findall(r'name="kind" value="([^"]+)".*?<data value="(\d+)">', html)
    )
    assert counts == {"meeting": "1", "call": "1"}
    # A facet leaves its own choice out of its counts.
    people = dict(
        re.findall(r'name="person" value="([^"]+)".*?<data value="(\d+)">', html)
    )
    assert people == {"leif-holm": "3", "ana-duarte": "2", "wanjiru-mwangi": "1"}


def test_chip_takes_its_value_off(client: Client, record: Record) -> None:
    html = page(client, "/?person=ana-duarte&kind=call,meeting")
    hrefs = re.findall(r'<a href="([^"]+)" title="Take off"', html)
    assert hrefs == [
        "/?kind=call,meeting",
        "/?person=ana-duarte&amp;kind=meeting",
        "/?person=ana-duarte&amp;kind=call",
    ]


def test_heading_says_the_selection(client: Client, record: Record) -> None:
    html = page(client, "/?kind=call,meeting&person=ana-duarte&from=2023-05&to=2023-06")
    assert "Calls and meetings with Ana Duarte, May to June 2023" in html


def test_partial_is_the_list_and_what_stands_beside_it(
    client: Client, record: Record
) -> None:
    response = client.get("/?kind=call&q=", headers=HTMX)
    html = response.content.decode()
    assert html.lstrip().startswith('<div id="event-list">')
    assert "<html" not in html
    assert set(re.findall(r'id="([^"]+)" hx-swap-oob=true', html)) == {
        "heading",
        "takes",
        "strip",
        "facets",
    }
    assert 'role="status" aria-live="polite" hx-swap-oob="innerHTML"' in html
    assert response["HX-Push-Url"] == "/?kind=call"
    assert "HX-Request" in response["Vary"]


@pytest.mark.parametrize(
    "header", ["HX-Boosted", "HX-History-Restore-Request"], ids=["boosted", "history"]
)
def test_whole_page_where_a_part_would_not_do(
    client: Client, record: Record, header: str
) -> None:
    html = page(client, "/?kind=call", **{**HTMX, header: "true"})
    assert "<html" in html
    assert "hx-swap-oob" not in html


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("from=2023-13", "“2023-13” is no date"),
        ("from=2023-06&to=2023-05", "From must not be after To"),
        ("person=nobody", "No person here is called “nobody”"),
        ("kind=dance", "No kind of event here is called “dance”"),
        ("sources=many", "Enter a whole number"),
        ("sort=loudest", "Select a valid choice"),
        ("on=31-31", "is no day of a year"),
        ("q=" + "x" * 300, "at most 200 characters"),
    ],
)
@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "partial"])
def test_bad_values_are_explained_and_left_out(
    client: Client, record: Record, query: str, words: str, headers: dict[str, str]
) -> None:
    html = page(client, f"/?{query}&status=occurred", **headers)
    assert words in html.replace("&#x27;", "'")
    assert 'role="alert"' in html
    assert record.meeting.title in titles(html)
    assert record.plan.title not in titles(html)


def test_plain_form_is_led_to_the_short_address(client: Client, record: Record) -> None:
    response = client.get("/?q=&kind=call&kind=meeting&person_all=&from=&sources=")
    assert (response.status_code, response["Location"]) == (302, "/?kind=call,meeting")


def test_no_result_offers_what_is_without_each_filter(
    client: Client, record: Record
) -> None:
    html = page(client, "/?kind=call&topic=fishing")
    assert "No event matches all of this" in html
    assert re.search(
        r'href="/\?topic=fishing"[^>]*>1 event</a> without “Kind is Call”', html
    )


def test_empty_collection_says_so(client: Client, db: None) -> None:
    assert "The collection is empty" in page(client, "/")


def test_plan_says_what_came_of_it(client: Client, record: Record) -> None:
    html = page(client, "/?status=planned")
    assert "Still open on the last day covered" in html
    record.call.relations.create(other=record.plan, relation="realises")
    assert "Took place:" in page(client, "/?status=planned")


def test_search_box_takes_any_text(client: Client, record: Record) -> None:
    for text in ('"', "*", "AND", "a:b", "(", "“open", "'; --", "\x00x"):
        client.get("/", {"q": text}).content.decode()


def test_rejected_and_joined_events_are_not_shown(
    client: Client, record: Record
) -> None:
    record.call.is_visible, record.call.is_rejected = False, True
    record.call.save()
    Event.objects.filter(pk=record.meeting.pk).update(changed="2030-01-01T00:00Z")
    assert record.call.title not in titles(page(client, "/"))


@pytest.mark.django_db
def test_queries_do_not_grow_with_events(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    seed(120)
    page(client, "/")  # makes the snapshot
    with django_assert_max_num_queries(16):
        page(client, "/?kind=meeting,call")


@pytest.mark.django_db
def test_pages_follow_each_other_without_gap_or_repetition(client: Client) -> None:
    seed(120)
    address, seen = "/?kind=meeting,call,visit", []
    while address:
        html = page(client, address)
        seen += re.findall(r'<li class="ev[^"]*" id="e(\d+)"', html)
        more = re.search(r'<a class="btn" href="([^"]+after=\d+)" hx-get', html)
        address = more[1].replace("&amp;", "&") if more else ""
    wanted = Event.objects.filter(kind__in=["meeting", "call", "visit"])
    assert len(seen) == len(set(seen)) == wanted.count()


@pytest.mark.django_db
def test_loading_on_continues_the_month_it_was_in(client: Client) -> None:
    seed(300)
    html = page(client, "/")
    more = re.search(r'hx-get="([^"]+after=\d+)"', html)
    assert more
    part = page(client, more[1], **HTMX)
    last = re.findall(r'class="month" id="m([^"]+)"', html)[-1]
    assert f'id="m{last}"' not in part
    assert 'id="event-list"' not in part


@pytest.mark.django_db
def test_list_begins_at_a_month(client: Client) -> None:
    seed(120)
    html = page(client, "/?at=2023-06")
    assert re.findall(r'class="month" id="m([^"]+)"', html)[0] == "2023-06"
    assert "Earlier in this list" in html


def test_names_are_found_by_any_alias(client: Client, record: Record) -> None:
    html = page(client, "/names/?name=wangari&kind=call", **HTMX)
    assert 'href="/?person=wanjiru-mwangi&amp;kind=call"' in html
    html = page(client, "/?name=wangari")
    assert re.findall(r'name="person" value="([^"]+)"', html) == ["wanjiru-mwangi"]


def test_a_value_can_be_left_out(client: Client, record: Record) -> None:
    html = page(client, "/?kind=!call&person=ana-duarte")
    assert "<b>1 of 4 events</b>" in html
    assert "Events other than calls with Ana Duarte" in html
    assert "Duarte and Mwangi speak" not in html
    chip = re.search(r'<a class="out" href="([^"]+)"[^>]*>not <b>Call</b>', html)
    assert chip
    assert chip[1] == "/?person=ana-duarte"
    # The filter's row says how many are left out, and carries the choice on.
    row = re.search(
        r'value="!call" checked><span>not Call</span><data value="(\d)"', html
    )
    assert row
    assert row[1] == "1"
    csv = client.get("/timeline.csv?kind=!call&person=ana-duarte")
    assert b"speak by telephone" not in b"".join(csv.streaming_content)  # type: ignore[attr-defined]


def test_every_choice_leads_to_the_list_without_it(
    client: Client, record: Record
) -> None:
    html = page(client, "/?kind=visit&after=1")
    assert 'href="/?person=!leif-holm&amp;kind=visit"' in html
    # The later word counts: what is left out is no longer asked for.
    html = page(client, "/?person=!ana-duarte&kind=visit")
    assert 'aria-label="Leave out Ana Duarte"' not in html


def test_leaving_out_what_is_not_known_is_explained(
    client: Client, record: Record
) -> None:
    html = page(client, "/?kind=!picnic")
    assert "No kind of event here is called “picnic”." in html


def test_nothing_left_offers_what_is_left_out(client: Client, record: Record) -> None:
    html = page(client, "/?kind=call&person=!wanjiru-mwangi")
    assert "No event matches all of this" in html
    assert re.search(r'href="/\?kind=call"[^>]*>1 event</a> without “not Wanjiru', html)


def test_an_undated_event_that_took_place_was_told_not_announced(
    client: Client, record: Record
) -> None:
    factories.EventFactory(
        title="Holm receives Duarte", start=None, announced=date(2023, 5, 12)
    )
    html = page(client, "/")
    assert "told 12 May 2023" in html
    assert "undated, told 12 May 2023" in html
    assert "announced 9 May 2023" in html


def test_a_page_is_rendered_once_for_a_state_of_the_data(
    client: Client,
    record: Record,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    first = client.get("/?kind=call")
    with django_assert_max_num_queries(1):
        again = client.get("/?kind=call")
    assert again.content == first.content
    Event.objects.filter(pk=record.call.pk).update(title="Both speak", changed=Now())
    assert "Both speak" in client.get("/?kind=call").text


def test_readers_get_no_cookie_and_editors_their_own_page(
    client: Client, editor_client: Client, record: Record
) -> None:
    assert not client.get("/").cookies
    assert "X-CSRFToken" in editor_client.get("/").text
    assert "X-CSRFToken" not in client.get("/").text


def test_suggested_people_are_told_apart_by_their_last_office(
    client: Client, record: Record
) -> None:
    for title, start, end in (
        ("Prime Minister", date(2021, 10, 4), date(2024, 10, 1)),
        ("Minister for Foreign Affairs", date(2021, 11, 4), date(2021, 11, 10)),
    ):
        factories.OfficeFactory(
            participant=record.duarte, title=title, start=start, end=end
        )
    html = page(client, "/names/?name=duarte", **HTMX)
    assert "Prime Minister of Portugal" in html
    assert "Foreign Affairs" not in html


def test_words_that_name_somebody_are_offered_as_a_filter(
    client: Client, record: Record
) -> None:
    html = page(client, "/?q=duarte&kind=call")
    assert re.search(r'href="/\?person=ana-duarte&amp;kind=call"[^>]*>Ana Duarte', html)
    html = page(client, "/?q=Fisher")
    assert re.search(r'href="/\?topic=fishing"[^>]*>topic Fisheries</a> 1<', html)
    html = page(client, "/?q=norw")
    assert re.search(r'href="/\?country=norway"[^>]*>country Norway</a> 3<', html)
    # Nobody is offered twice, and nobody without an event.
    assert "Choose instead" not in page(client, "/?q=duarte&person=ana-duarte")
    assert "Choose instead" not in page(client, "/?q=wangari&kind=visit")
