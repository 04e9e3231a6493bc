"""The selection as a calendar: all-day events, plans tentative, undated ones left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from events import wording
from events.exports.text import printable
from events.rows import EventRow

_STATUSES = {"planned": "TENTATIVE", "proposed": "TENTATIVE", "cancelled": "CANCELLED"}


def calendar_lines(
    rows: Iterable[EventRow], *, name: str, site: str, host: str, made: datetime
) -> Iterator[bytes]:
    """A calendar in pieces; `made` is the clock, `host` makes identifiers the world's only."""
    calendar = Calendar()
    calendar.add("prodid", "-//Diplomacy Timeline//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", printable(name))
    head, end = calendar.to_ical().split(b"END:VCALENDAR")
    yield head
    for row in rows:
        if row.start:
            yield _entry(row, site, host, made).to_ical()
    yield b"END:VCALENDAR" + end


def _entry(row: EventRow, site: str, host: str, made: datetime) -> Event:
    """An event whose day is not told lies over all its days and says so."""
    assert row.start
    assert row.end
    entry = Event()
    entry.add("uid", f"event-{row.pk}@{host}")
    entry.add("dtstamp", made.astimezone(UTC))
    entry.add("dtstart", row.start)
    entry.add("dtend", row.end + timedelta(days=1))  # the day after: RFC 5545, 3.6.1
    told = wording.long_date(row.when)
    title = printable(row.title)
    entry.add("summary", title if row.numeral else f"{title} ({told})")
    if row.place:
        entry.add("location", printable(row.place))
    entry.add("url", site + row.href)
    sources = printable(", ".join(row.publishers)) or "no publisher named"
    entry.add("description", f"{told}. Told by {sources}.")
    entry.add("status", _STATUSES.get(row.status, "CONFIRMED"))
    entry.add("transp", "TRANSPARENT")
    entry.add("categories", [row.kind, *(topic.name for topic in row.topics)])
    return entry
