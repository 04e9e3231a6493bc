"""How the API is read: methods, origins, ETags, gzip, errors, and what it costs."""

from __future__ import annotations

import gzip
import json
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from events import corrections
from events.facets import collection
from events.models import Participant, Statement
from tests.seed import seed
from tests.views.conftest import Record


def errors(client: Client, address: str) -> dict[str, str]:
    response = client.get(address)
    assert response.status_code == 400
    assert response["Content-Type"] == "application/json"
    told = response.json()
    assert told["status"] == 400
    assert all(one["parameter"] in told["message"] for one in told["errors"])
    return {one["parameter"]: one["message"] for one in told["errors"]}


@pytest.mark.parametrize(
    ("query", "name", "words"),
    [
        pytest.param("kind=dance", "kind", "called “dance”", id="value"),
        pytest.param("person=nobody", "person", "called “nobody”", id="person"),
        pytest.param("topic=a%00b", "topic", "No topic here", id="null_in_a_list"),
        pytest.param("from=soon", "from", "“soon” is no date", id="date"),
        pytest.param("from=2024&to=2023", "from", "after To", id="span"),
        pytest.param("sources=many", "sources", "whole number", id="number"),
        pytest.param("sort=size", "sort", "size", id="sort"),
        pytest.param("limit=0", "limit", "1", id="limit_small"),
        pytest.param("limit=201", "limit", "200", id="limit_large"),
        pytest.param("limit=x", "limit", "whole number", id="limit_word"),
        pytest.param("organisation=nato", "organisation", "“org”", id="like_another"),
        pytest.param("zzz=1", "zzz", "Known are: q, person", id="unknown"),
        pytest.param("after=7", "after", "no such parameter", id="of_the_page_alone"),
        pytest.param("cursor=abc", "cursor", "no cursor", id="cursor"),
        pytest.param("cursor=W10.e30", "cursor", "no cursor", id="cursor_forged"),
        pytest.param("q=%00", "q", "Null characters", id="null"),
        pytest.param("q=" + "x" * 201, "q", "200", id="long"),
    ],
)
def test_what_is_not_understood_is_named(
    client: Client, record: Record, query: str, name: str, words: str
) -> None:
    told = errors(client, f"/api/v1/events?{query}")
    assert list(told) == [name]
    assert words in told[name]


def test_everything_wrong_is_named_at_once(client: Client, record: Record) -> None:
    told = errors(client, "/api/v1/events?kind=dance&colour=red&limit=0&cursor=abc")
    assert set(told) == {"kind", "colour", "limit"}
    assert set(errors(client, "/api/v1/events/e1?full=1")) == {"full"}


def test_where_nothing_can_be_left_out_it_is_said(
    client: Client, record: Record
) -> None:
    told = errors(client, "/api/v1/statements?kind=!direct")
    assert told == {"kind": "No kind of statement can be left out here."}


def test_a_cursor_serves_its_own_order_alone(client: Client, record: Record) -> None:
    following = client.get("/api/v1/events?limit=1").json()["next"]
    cursor = following.partition("cursor=")[2]
    for address in ("/api/v1/events?sort=new", "/api/v1/topics?limit=5"):
        told = errors(client, f"{address}&cursor={cursor}")
        assert "another list" in told["cursor"]


@pytest.mark.parametrize(
    "path",
    [
        *("nothing", "events/e99", "events/99", "events/e1e", "events/e" + "9" * 30),
        *("events/e01", "topics/a%00b", "participants/a%00b", "topics/a%20b"),
        *("topics/none", "statements/e1", "sources/q1", "participants/nobody"),
    ],
)
def test_what_is_not_there_is_told_as_json(
    client: Client, record: Record, path: str
) -> None:
    response = client.get(f"/api/v1/{path}")
    assert response.status_code == 404
    assert response.json()["status"] == 404
    assert response["Access-Control-Allow-Origin"] == "*"


def test_a_slash_too_many_leads_on(client: Client, record: Record) -> None:
    response = client.get("/api/v1/events/?kind=call")
    assert response.status_code == 301
    assert response["Location"] == "/api/v1/events?kind=call"


def test_pages_of_any_origin_may_read(client: Client, record: Record) -> None:
    response = client.get("/api/v1/events", headers={"Origin": "https://other.example"})
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in response
    assert "Cookie" not in response.get("Vary", "")
    assert not response.cookies
    asked = client.options(
        "/api/v1/events",
        headers={
            "Origin": "https://other.example",
            "Access-Control-Request-Method": "GET",
            "Access-Control-Request-Headers": "if-none-match",
        },
    )
    assert asked.status_code == 204
    assert (
        asked["Access-Control-Allow-Methods"] == asked["Allow"] == "GET, HEAD, OPTIONS"
    )
    assert asked["Access-Control-Allow-Headers"] == "If-None-Match"


@pytest.mark.parametrize("form", ["json", "csv", "ics", "atom"])
def test_the_files_may_be_read_from_any_origin_too(
    client: Client, record: Record, form: str
) -> None:
    response = client.get(f"/timeline.{form}")
    assert response["Access-Control-Allow-Origin"] == "*"


def test_it_cannot_be_written_to(client: Client, record: Record) -> None:
    strict = Client(enforce_csrf_checks=True)
    for send in (strict.post, strict.put, strict.patch, strict.delete):
        response = send("/api/v1/events")
        assert response.status_code == 405
        assert response["Allow"] == "GET, HEAD, OPTIONS"
        assert response.json()["status"] == 405


def test_the_head_is_that_of_the_answer(client: Client, record: Record) -> None:
    whole, head = client.get("/api/v1/events"), client.head("/api/v1/events")
    assert head.status_code == 200
    assert head.content == b""
    assert head["ETag"] == whole["ETag"]
    assert head["Content-Length"] == whole["Content-Length"]


def test_what_has_not_changed_is_not_sent_again(
    client: Client, record: Record, editor: User
) -> None:
    addresses = [
        "/api/v1/events",
        f"/api/v1/events/e{record.call.pk}",
        "/api/v1/events?kind=call",
    ]
    etags = [client.get(address)["ETag"] for address in addresses]
    for address, etag in zip(addresses, etags, strict=True):
        for sent in (etag, f'"other", {etag}', f"W/{etag}", "*"):
            again = client.get(address, headers={"If-None-Match": sent})
            assert (again.status_code, again.content) == (304, b"")
            assert again["ETag"] == etag
            assert again["Access-Control-Allow-Origin"] == "*"
    unrelated = client.get("/api/v1/events?kind=visit")["ETag"]
    corrections.set_event_field(
        event=record.call, field="place", value="Porto", editor=editor
    )
    for address, etag in zip(addresses, etags, strict=True):
        now = client.get(address, headers={"If-None-Match": etag})
        assert now.status_code == 200
        assert now["ETag"] != etag
    assert client.get("/api/v1/events?kind=visit")["ETag"] == unrelated


def test_it_is_sent_compressed_and_known_again(client: Client, record: Record) -> None:
    asked = {"Accept-Encoding": "gzip"}
    response = client.get("/api/v1/events", headers=asked)
    assert response["Content-Encoding"] == "gzip"
    told = json.loads(gzip.decompress(response.content))
    assert len(told["items"]) == 4
    again = client.get(
        "/api/v1/events", headers={**asked, "If-None-Match": response["ETag"]}
    )
    assert again.status_code == 304


#: Queries at most, however many rows; what is more would grow with them.
COSTS = {
    "/api/v1/events?limit=200": 5,
    "/api/v1/events?limit=200&country=norway&topic=ports&kind=call": 7,
    "/api/v1/statements?limit=200": 5,
    "/api/v1/participants?limit=200": 3,
    "/api/v1/sources?limit=200": 1,
    "/api/v1/topics?limit=200": 1,
    "/api/v1/vocabulary": 1,
    "/api/v1/": 0,
    "/api/v1/openapi.json": 0,
}


@pytest.mark.parametrize("count", [40, 160])
def test_a_page_costs_the_same_queries_whatever_its_size(
    client: Client, db: None, django_assert_num_queries: Any, count: int
) -> None:
    seed(count)
    Statement.objects.update(via=Participant.objects.order_by("pk")[0])
    collection.forget()
    for address, queries in COSTS.items():
        with django_assert_num_queries(queries, info=address):
            assert client.get(address).status_code == 200
    # Counts come out of memory: the snapshot's stamp, and the labels of what is shown.
    client.get("/api/v1/facets")
    with django_assert_num_queries(6):
        client.get("/api/v1/facets")
