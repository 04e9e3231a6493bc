"""The feed, read by `feedparser`, and what RFC 4287 asks of it beyond what that checks."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

import feedparser
from django.contrib.auth.models import User
from django.test import Client

from events import corrections
from events.models import Event
from tests.exports.conftest import body
from tests.views.conftest import Record

ATOM = "{http://www.w3.org/2005/Atom}"


def feed(content: bytes) -> Any:
    read = feedparser.parse(content, sanitize_html=False)
    assert read.bozo == 0, read.get("bozo_exception")
    assert read.version == "atom10"
    return read


def test_it_has_all_that_the_standard_asks(client: Client, hard: list[Event]) -> None:
    content = body(client, "/timeline.atom?kind=meeting")
    read = feed(content)
    assert read.feed.title
    assert read.feed.author == "Diplomacy Timeline"
    links = {link.rel: link.href for link in read.feed.links}
    assert links["self"] == "http://testserver/timeline.atom?kind=meeting"
    assert links["alternate"] == "http://testserver/?kind=meeting"
    root = ElementTree.fromstring(content)
    for entry in [root, *root.findall(f"{ATOM}entry")]:
        for name in ("id", "title", "updated"):
            assert len(entry.findall(f"{ATOM}{name}")) == 1
        assert urlsplit(entry.findtext(f"{ATOM}id") or "").scheme == "http"
    ids = [entry.id for entry in read.entries]
    assert len(set(ids)) == len(ids) == len(hard)
    for entry in read.entries:
        assert entry.updated_parsed >= entry.published_parsed
    assert read.feed.updated == max(entry.updated for entry in read.entries)


def test_what_is_hard_to_write_comes_back(client: Client, hard: list[Event]) -> None:
    by_id = {entry.id: entry for entry in feed(body(client, "/timeline.atom")).entries}
    for event in hard:
        entry = by_id[f"http://testserver/events/{event.pk}/"]
        title = event.title.replace("\x07", " ").replace("\x0c", " ")
        assert entry.title.split() == title.split()
        # A summary is HTML: what stands in a text is text there.
        assert "Port of &lt;Spain&gt;, Trinidad &amp; Tobago" in entry.summary
        assert "<i>" not in entry.summary
    assert by_id[f"http://testserver/events/{hard[0].pk}/"].tags[0].term == (
        "Fish, ships; & <ports>"
    )


def test_a_correction_comes_first_under_its_old_id(
    client: Client, record: Record, editor: User
) -> None:
    before = feed(body(client, "/timeline.atom")).entries
    corrections.set_event_field(
        event=record.call, field="title", value="They talk", editor=editor
    )
    first, *_ = feed(body(client, "/timeline.atom")).entries
    assert first.title == "They talk"
    [old] = [entry for entry in before if entry.id == first.id]
    assert old.title == "Duarte and Mwangi speak by telephone"
    assert first.updated_parsed >= old.updated_parsed
    assert first.published == old.published


def test_a_feed_that_has_not_changed_is_not_sent_again(
    client: Client, record: Record, editor: User
) -> None:
    etag = client.get("/timeline.atom")["ETag"]
    again = client.get("/timeline.atom", headers={"If-None-Match": etag})
    assert (again.status_code, again.content) == (304, b"")
    corrections.set_event_field(
        event=record.call, field="place", value="Porto", editor=editor
    )
    now = client.get("/timeline.atom", headers={"If-None-Match": etag})
    assert now.status_code == 200


def test_an_empty_selection_is_a_feed(client: Client, record: Record) -> None:
    assert feed(body(client, "/timeline.atom?kind=vote")).entries == []
