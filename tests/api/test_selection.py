"""The same selection as the exports, by pages that meet every row once."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from events import corrections, search
from events.facets import collection
from events.models import Event, Source
from tests import factories
from tests.seed import seed
from tests.views.conftest import Record


def walk(client: Client, address: str) -> list[dict[str, Any]]:
    """All items from `address` on, page by page."""
    found: list[dict[str, Any]] = []
    following: str | None = address
    for _ in range(200):
        if following is None:
            return found
        response = client.get(following.removeprefix("http://testserver"))
        assert response.status_code == 200, response.content
        told = response.json()
        found += told["items"]
        following = told["next"]
        link = response.headers.get("Link")
        assert link == (f'<{following}>; rel="next"' if following else None)
    raise AssertionError("no end")


def exported(client: Client, query: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(b"".join(client.get(f"/timeline.json?{query}")))
    return told


@pytest.fixture
def many(db: None) -> None:
    seed(120)
    search.rebuild()
    collection.forget()


@pytest.mark.parametrize(
    "query",
    [
        "",
        "kind=call,visit",
        "kind=call&kind=visit",
        "country=norway",
        "country=norway,portugal&country_all=1",
        "topic=fisheries&status=planned",
        "publisher=fjord-courier",
        "from=2023-04&to=2023-06",
        "quote=1&sources=2",
        "q=telephone",
        "org=river-basin-forum",
        "genre=report",
        "kind=!call&status=!planned",
        "country=!norway&topic=ports",
    ],
)
def test_it_selects_what_the_export_does(
    client: Client, many: None, query: str
) -> None:
    told = exported(client, query)["events"]
    found = walk(client, f"/api/v1/events?{query}&limit=37".replace("?&", "?"))
    assert told
    for event in found:
        assert event.pop("page").startswith("http://testserver/events/")
    assert sorted(found, key=lambda one: one["id"]) == sorted(
        told, key=lambda one: one["id"]
    )
    facets = client.get(f"/api/v1/facets?{query}").json()
    assert facets["count"] == len(told)


@pytest.mark.parametrize("sort", ["", "new", "sources"])
@pytest.mark.parametrize("limit", [1, 7, 200])
def test_pages_meet_every_event_once_in_one_order(
    client: Client, many: None, sort: str, limit: int
) -> None:
    # Many of one day, and some of none.
    Event.objects.filter(pk__in=Event.objects.order_by("pk")[:40]).update(
        start=date(2023, 5, 9),
        end=date(2023, 5, 9),
        precision="day",
        sort_date=date(2023, 5, 9),
        source_count=2,
    )
    Event.objects.filter(pk__in=Event.objects.order_by("-pk")[:9]).update(
        start=None, end=None, precision="", sort_date=None, announced=None
    )
    ids = [
        one["id"] for one in walk(client, f"/api/v1/events?sort={sort}&limit={limit}")
    ]
    assert len(set(ids)) == len(ids) == Event.objects.visible().count()
    whole = [one["id"] for one in walk(client, f"/api/v1/events?sort={sort}&limit=200")]
    assert ids == whole
    by_id = {f"e{event.pk}": event for event in Event.objects.all()}
    days = [by_id[one].sort_date for one in ids]
    if sort == "":
        assert days == sorted(days, key=lambda day: (day is None, day or date.max))
    if sort == "sources":
        counts = [by_id[one].source_count for one in ids]
        assert counts == sorted(counts, reverse=True)


def test_what_is_added_behind_the_reader_repeats_nothing(
    client: Client, many: None
) -> None:
    first = client.get("/api/v1/events?limit=10").json()
    factories.EventFactory(start=date(1990, 1, 1), end=date(1990, 1, 1))
    rest = walk(client, first["next"].removeprefix("http://testserver"))
    ids = [one["id"] for one in (*first["items"], *rest)]
    assert len(set(ids)) == len(ids) == 120


def test_other_lists_meet_every_row_once(client: Client, many: None) -> None:
    Source.objects.filter(pk__in=Source.objects.order_by("pk")[:5]).update(
        published=None, published_basis=""
    )
    whole = exported(client, "")
    for name in ("statements", "participants", "sources", "topics"):
        found = walk(client, f"/api/v1/{name}?limit=7")
        ids = [one["id"] for one in found]
        assert len(set(ids)) == len(ids)
        assert set(ids) == {one["id"] for one in whole[name]}, name
        fields = whole[name][0].keys()
        by_id = {one["id"]: one for one in whole[name]}
        for one in found:
            assert {key: one[key] for key in fields} == by_id[one["id"]]


def test_statements_are_found_by_event_source_and_speaker(
    client: Client, record: Record
) -> None:
    statement = record.meeting.statements.get()
    told = f"q{statement.pk}"
    for query in (
        f"event=e{record.meeting.pk}",
        f"source=s{statement.source_id}",
        "person=ana-duarte",
        "kind=verbatim",
    ):
        found = client.get(f"/api/v1/statements?{query}").json()["items"]
        assert [one["id"] for one in found] == [told], query
    assert (
        client.get(f"/api/v1/statements?event=e{record.call.pk}").json()["items"] == []
    )
    assert client.get("/api/v1/statements?event=e0").status_code == 400


def test_participants_and_sources_are_found_by_their_words(
    client: Client, record: Record
) -> None:
    def ids(address: str) -> list[str]:
        return [one["id"] for one in client.get(address).json()["items"]]

    assert ids("/api/v1/participants?q=wangari") == ["wanjiru-mwangi"]
    assert ids("/api/v1/participants?kind=country") == []
    assert len(ids("/api/v1/sources?genre=brief")) == 1
    assert len(ids("/api/v1/sources?publisher=fjord-courier&from=2000")) == 1
    assert ids("/api/v1/sources?to=1999") == []


def test_an_event_has_its_passages_and_what_was_said(
    client: Client, record: Record
) -> None:
    told = client.get(f"/api/v1/events/e{record.meeting.pk}").json()
    assert told["title"] == record.meeting.title
    spans = [(one["source"], one["start"], one["end"]) for one in told["passages"]]
    assert spans == [
        (one["source"], one["start"], one["end"]) for one in told["evidence"]
    ]
    mention = record.meeting.mentions.order_by("source")[0]
    assert told["passages"][0]["text"] == mention.passage()
    [said] = told["statements"]
    assert said["text"] == record.meeting.statements.get().text
    assert said["speakers"] == [{"id": "ana-duarte", "name": "Ana Duarte"}]


def test_whole_texts_are_told_only_where_the_site_shows_them(
    client: Client, record: Record, settings: Any, editor_client: Client
) -> None:
    source = Source.objects.filter(publisher="Fjord Courier").get()
    settings.SHOW_SOURCE_TEXTS = False
    for who in (client, editor_client):  # nobody's cookie is looked at
        told = who.get(f"/api/v1/sources/s{source.pk}").json()
        assert told["text"] is None
        assert told["passages"][0]["text"] in source.text
    settings.SHOW_SOURCE_TEXTS = True
    told = client.get(f"/api/v1/sources/s{source.pk}").json()
    assert told["text"] == source.text
    assert {one["event"] for one in told["passages"]} == {
        f"e{event.pk}" for event in (record.meeting, record.month, record.plan)
    }


def test_joined_and_rejected_events_lead_on_or_are_gone(
    client: Client, record: Record, editor: User
) -> None:
    joined, kept = record.call, record.meeting
    corrections.merge_events(keep=kept, other=joined, editor=editor)
    response = client.get(f"/api/v1/events/e{joined.pk}")
    assert response.status_code == 301
    assert response["Location"] == f"/api/v1/events/e{kept.pk}"
    assert response["Access-Control-Allow-Origin"] == "*"
    corrections.reject_event(event=record.plan, editor=editor)
    gone = client.get(f"/api/v1/events/e{record.plan.pk}")
    assert (gone.status_code, gone.json()["status"]) == (410, 410)
    ids = [one["id"] for one in walk(client, "/api/v1/events")]
    assert set(ids) == {f"e{kept.pk}", f"e{record.month.pk}"}


def test_counts_are_those_beside_the_timeline(client: Client, record: Record) -> None:
    told = client.get("/api/v1/facets?person=leif-holm").json()
    assert (told["count"], told["total"]) == (3, 4)
    by_name = {one["parameter"]: one["choices"] for one in told["facets"]}
    kinds = {one["id"]: one["count"] for one in by_name["kind"]}
    assert kinds == {"meeting": 1, "visit": 2}
    people = {one["id"]: one["count"] for one in by_name["person"]}
    assert people["leif-holm"] == 3
    assert people["ana-duarte"] == 2  # what choosing her too would add to
    assert told["quoted"] == 1
    assert {"sources": 2, "count": 1} in told["told_by"]


def test_the_vocabulary_tells_every_word(client: Client, record: Record) -> None:
    told = client.get("/api/v1/vocabulary").json()
    assert {one["id"] for one in told["kinds"]} == set(Event.Kind.values)
    assert {one["id"] for one in told["statuses"]} == set(Event.Status.values)
    assert told["topics"] == [{"id": "fishing", "name": "Fisheries"}]
    words = [one for name, told in told.items() if name != "topics" for one in told]
    assert all(one["meaning"].endswith(".") for one in words)
