"""The timeline on other people's pages, and for search engines."""

from __future__ import annotations

import json
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client
from lxml import html

from events.models import Event
from events.views import sitemap
from tests import factories
from tests.views.conftest import Record

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def test_frame_shows_the_selection_and_leads_to_it(
    client: Client, record: Record
) -> None:
    response = client.get("/embed/?kind=call")
    html = response.content.decode()
    assert "X-Frame-Options" not in response
    assert record.call.title in html
    assert record.meeting.title not in html
    assert "http://testserver/?kind=call" in html
    assert client.get("/?kind=call")["X-Frame-Options"] == "DENY"


def test_slides_are_dated_no_closer_than_told(client: Client, record: Record) -> None:
    record.meeting.title = "Duarte <b>meets</b> Holm"
    record.meeting.save()
    told = json.loads(b"".join(client.get("/timelinejs.json")))
    meeting, call, month = told["events"]
    assert call["start_date"] == {"year": 2023, "month": 6, "day": 2}
    assert month["start_date"] == {"year": 2023, "month": 7}
    assert "&lt;b&gt;meets" in meeting["text"]["headline"]


def test_sitemap_leads_to_every_event(client: Client, record: Record) -> None:
    def addresses(path: str) -> list[str]:
        root = ElementTree.fromstring(client.get(path).content)
        return [node.text or "" for node in root.iter(LOC)]

    found = [
        address
        for part in addresses("/sitemap.xml")
        for address in addresses(part.removeprefix("http://testserver"))
    ]
    assert f"http://testserver{record.call.get_absolute_url()}" in found
    assert "http://testserver/people/ana-duarte/" in found
    for address in found:
        assert client.get(address.removeprefix("http://testserver")).status_code == 200
    assert client.get("/sitemap-events-7.xml").status_code == 404
    assert b"/sitemap.xml" in client.get("/robots.txt").content


def test_every_block_of_events_has_a_file_of_bounded_size(
    client: Client, record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The format allows 50,000 addresses a file; the index leads to as many as it takes."""
    assert sitemap.BLOCK <= 50_000
    monkeypatch.setattr(sitemap, "BLOCK", 2)
    hidden = factories.EventFactory(is_visible=False, is_rejected=True)
    factories.EventFactory()
    index = ElementTree.fromstring(client.get("/sitemap.xml").content)
    assert index.tag.endswith("}sitemapindex")
    found: list[str] = []
    for node in index.iter(LOC):
        part = client.get((node.text or "").removeprefix("http://testserver"))
        if "sitemap-events" in (node.text or "") and part.status_code == 200:
            addresses = [
                loc.text or "" for loc in ElementTree.fromstring(part.content).iter(LOC)
            ]
            assert len(addresses) <= 2
            found += addresses
    shown = Event.objects.visible()
    assert sorted(found) == sorted(
        f"http://testserver{event.get_absolute_url()}" for event in shown
    )
    assert hidden.get_absolute_url() not in "".join(found)


def test_pages_tell_what_they_are_when_shared(client: Client, record: Record) -> None:
    statement = record.meeting.statements.get()
    titles = {
        record.meeting.get_absolute_url(): record.meeting.title,
        "/people/ana-duarte/": "Ana Duarte",
        "/topics/fishing/": "Fisheries",
        statement.source.get_absolute_url(): statement.source.title,
        statement.get_absolute_url(): statement.text,
        "/?kind=call": "Calls",
    }
    for path, title in titles.items():
        page = html.fromstring(client.get(path).content)
        told = {
            node.get("property"): node.get("content")
            for node in page.iterfind(".//meta[@property]")
        }
        assert told["og:title"] == title, path
        assert told["og:url"] == f"http://testserver{path}"
        assert told["og:type"]
        assert told["og:description"]
        assert told["og:site_name"] == "Diplomacy Timeline"
        assert len(page.findall(".//meta[@name='description']")) == 1


def linked_data(client: Client, event: Event) -> Any:
    page = html.fromstring(client.get(event.get_absolute_url()).content)
    [script] = page.findall(".//script[@type='application/ld+json']")
    return json.loads(script.text or "")


def test_linked_data_says_no_more_than_is_told(client: Client, record: Record) -> None:
    told = linked_data(client, record.meeting)
    assert (told["@context"], told["@type"]) == ("https://schema.org", "Event")
    assert (told["startDate"], told["endDate"]) == ("2023-05-09", "2023-05-09")
    assert [who["name"] for who in told["attendee"]] == ["Ana Duarte", "Leif Holm"]
    assert {one["@type"] for one in told["attendee"]} == {"Person"}
    assert told["location"]["@type"] == "Place"
    month = linked_data(client, record.month)
    assert month["startDate"] == "2023-07"
    assert "endDate" not in month
    assert linked_data(client, record.call)["location"]["@type"] == "VirtualLocation"
    plan = linked_data(client, record.plan)
    assert "startDate" not in plan


def test_linked_data_stays_inside_its_element(client: Client, record: Record) -> None:
    title = "Talks </script><script>alert(1)</script> & <!-- more"
    Event.objects.filter(pk=record.call.pk).update(title=title)
    record.call.refresh_from_db()
    assert linked_data(client, record.call)["name"] == title
    assert "alert(1)</script>" not in client.get(record.call.get_absolute_url()).text
