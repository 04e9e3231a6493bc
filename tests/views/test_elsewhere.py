"""The timeline on other people's pages, and for search engines."""

from __future__ import annotations

import json
from xml.etree import ElementTree

from django.test import Client

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
