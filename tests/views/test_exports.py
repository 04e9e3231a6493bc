"""The selection as data, read by libraries that are not ours."""

from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree

import pytest
from django.test import Client
from icalendar import Calendar

from tests.views.conftest import Record

ATOM = "{http://www.w3.org/2005/Atom}"


def body(client: Client, address: str) -> bytes:
    response = client.get(address)
    assert response.status_code == 200
    return b"".join(response)


def test_json_holds_the_selection(client: Client, record: Record) -> None:
    told = json.loads(body(client, "/timeline.json?kind=call"))
    assert [event["title"] for event in told["events"]] == [record.call.title]
    whole = json.loads(body(client, "/timeline.json"))
    assert (whole["format"], len(whole["events"])) == ("diplomacy-timeline", 4)


def test_csv_has_a_line_an_event(client: Client, record: Record) -> None:
    text = body(client, "/timeline.csv?person=ana-duarte").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["title"] for row in rows] == [record.meeting.title, record.call.title]
    assert rows[0]["participants"] == "Ana Duarte; Leif Holm"
    assert rows[0]["address"].startswith("http://testserver/events/")


def test_csv_holds_no_formula(client: Client, record: Record) -> None:
    record.call.title = "=1+1"
    record.call.save()
    assert b"'=1+1" in body(client, "/timeline.csv?kind=call")


def test_calendar_has_all_day_events_and_no_undated_one(
    client: Client, record: Record
) -> None:
    calendar = Calendar.from_ical(body(client, "/timeline.ics").decode())
    entries = {str(entry["summary"]): entry for entry in calendar.walk("VEVENT")}
    assert len(entries) == 3
    meeting = entries[record.meeting.title]
    assert meeting["dtstart"].dt.isoformat() == "2023-05-09"
    assert meeting["dtend"].dt.isoformat() == "2023-05-10"
    assert f"{record.month.title} (July 2023)" in entries


def test_plans_are_tentative(client: Client, record: Record) -> None:
    record.call.status = "planned"
    record.call.save()
    [entry] = Calendar.from_ical(body(client, "/timeline.ics?kind=call").decode()).walk(
        "VEVENT"
    )
    assert entry["status"] == "TENTATIVE"


def test_feed_lists_what_changed_last_first(client: Client, record: Record) -> None:
    feed = ElementTree.fromstring(body(client, "/timeline.atom?person=leif-holm"))
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == 3
    updated = [entry.findtext(f"{ATOM}updated") or "" for entry in entries]
    assert updated == sorted(updated, reverse=True)


@pytest.mark.parametrize("form", ["json", "csv", "ics", "atom"])
def test_bad_values_are_named_and_nothing_else_is_sent(
    client: Client, record: Record, form: str
) -> None:
    response = client.get(f"/timeline.{form}?kind=dance")
    assert response.status_code == 400
    assert "dance" in response.content.decode()
