"""Forms that tell the time of day. Alone they take the day last told in the sentence."""

from __future__ import annotations

import re
from dataclasses import replace

from events.extraction.times.expression import Expression, Shift
from events.extraction.times.forms import expression
from events.extraction.times.grammar import Form, Match

_CLOCK = re.compile(r"(\d{1,2})(?:[:.]?(\d{2}))?(?::\d{2})?\s?([ap])?", re.IGNORECASE)


def _clock(match: Match) -> Expression | None:
    """Reads "9:25 a.m.", "15:00 GMT", "0900 GMT"; 24-hour "HH:MM", hours alone "HH"."""
    index = match.find("clock")
    if index is None:
        return None
    told = _CLOCK.match(match.words.word(index))
    if told is None:
        return None
    hour, minutes, half = int(told[1]), told[2], (told[3] or "").lower()
    if hour > 24 or (minutes and int(minutes) > 59) or (half and hour > 12):
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    clock = f"{hour:02d}" + (f":{minutes}" if minutes else "")
    zone = match.find("zone")
    return replace(
        expression(match, Shift("day", 0, "sentence")),
        type="TIME",
        clock=clock,
        zone=None if zone is None else match.words.lower(zone),
    )


def _noon(match: Match) -> Expression | None:
    clock = {"midnight": "24:00", "noon": "12:00", "midday": "12:00"}
    word = match.words.lower(match.first)
    read = expression(match, Shift("day", 0, "sentence"))
    return replace(read, type="TIME", clock=clock[word])


FORMS = (
    Form("clock", "clock ((open)? zone (shut)?)?", _clock),
    Form("noon", "noon", _noon),
)
