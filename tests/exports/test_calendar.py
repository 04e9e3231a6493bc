"""The calendar, read by `icalendar`."""

from __future__ import annotations

from datetime import date, timedelta

from django.test import Client
from icalendar import Calendar
from icalendar import Event as Entry

from events.models import Event
from tests import factories
from tests.exports.conftest import body
from tests.views.conftest import Record


def entries(content: bytes) -> dict[str, Entry]:
    calendar = Calendar.from_ical(content)
    assert calendar.errors == []
    assert (str(calendar["version"]), bool(calendar["prodid"])) == ("2.0", True)
    found = calendar.walk("VEVENT")
    by_id = {str(entry["uid"]): entry for entry in found}
    assert len(by_id) == len(found)
    for entry in found:
        assert entry.errors == []
        assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "STATUS"} <= {*entry}
    return by_id


def test_what_is_hard_to_write_comes_back(client: Client, hard: list[Event]) -> None:
    found = entries(body(client, "/timeline.ics"))
    for event in hard:
        entry = found[f"event-{event.pk}@testserver"]
        # A calendar knows one end of a line, and no control character.
        title = (
            event.title.replace("\r\n", "\n").replace("\x07", " ").replace("\x0c", " ")
        )
        assert str(entry["summary"]) == title
        assert str(entry["location"]) == event.place
        assert entry.decoded("dtstart") == event.start
        assert entry.decoded("dtend") == event.start + timedelta(days=1)
        assert str(entry["url"]) == f"http://testserver{event.get_absolute_url()}"


def test_lines_are_folded_and_end_as_the_format_has_it(
    client: Client, hard: list[Event]
) -> None:
    content = body(client, "/timeline.ics")
    lines = content.split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert lines[-2:] == [b"END:VCALENDAR", b""]
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    content.decode()


def test_every_status_and_precision_is_an_all_day_entry(
    client: Client, db: None
) -> None:
    statuses = {
        "occurred": "CONFIRMED",
        "ongoing": "CONFIRMED",
        "planned": "TENTATIVE",
        "proposed": "TENTATIVE",
        "cancelled": "CANCELLED",
    }
    made = {
        factories.EventFactory(status=status, kind="visit").pk: told
        for status, told in statuses.items()
    }
    for precision in Event.Precision.values:
        pk = factories.EventFactory(
            precision=precision, start=date(2020, 2, 1), end=date(2020, 2, 29)
        ).pk
        made[pk] = "CONFIRMED"
    found = entries(body(client, "/timeline.ics"))
    assert {pk: str(found[f"event-{pk}@testserver"]["status"]) for pk in made} == made
    for entry in found.values():
        assert entry["dtstart"].params["VALUE"] == "DATE"
        assert entry.decoded("dtend") > entry.decoded("dtstart")
        assert str(entry["transp"]) == "TRANSPARENT"


def test_one_event_is_the_same_entry_as_among_all(
    client: Client, record: Record
) -> None:
    """Else a reader who takes both has it twice."""
    among = entries(body(client, "/timeline.ics"))
    alone = entries(body(client, f"/events/{record.month.pk}.ics"))
    [(uid, entry)] = alone.items()
    assert {key: str(entry[key]) for key in entry if key != "DTSTAMP"} == {
        key: str(among[uid][key]) for key in among[uid] if key != "DTSTAMP"
    }


def test_an_empty_selection_is_a_calendar(client: Client, record: Record) -> None:
    assert entries(body(client, "/timeline.ics?kind=vote")) == {}
