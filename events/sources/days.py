"""Calendar days as they are written out in texts, without any reckoning from a base."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from events.mentions import Span

MONTHS = (
    "january february march april may june july august september october november december"
).split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()

_MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?"
    r"|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_WEEKDAY = (
    r"(?:(?P<weekday>Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
    r"\b[.,]*\s+)?"
)
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_LABELLED = r"(?:(?<=published: )|(?<=updated: )|(?<=posted: )|(?<=date: ))"
#: The year 2000 is nearer to years below this one, of two figures, than 1900.
_CENTURY_TURNS = 69
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_WEEKDAY}{_MONTH}\s+{_DAY}\b(?:,?\s+{_YEAR}\b)?",
        rf"\b{_WEEKDAY}{_DAY}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR}\b)?",
        r"\b(?P<year>(?:19|20)\d\d)([-/.])(?P<number>0?[1-9]|1[0-2])\2"
        r"(?P<day>0?[1-9]|[12]\d|3[01])(?=\b|T\d)",
        # a number above twelve says which one is the day
        r"\b(?P<day>1[3-9]|2\d|3[01])([-/.])(?P<number>0?[1-9]|1[0-2])\2"
        r"(?P<year>(?:19|20)\d\d)\b",
        r"\b(?P<number>0?[1-9]|1[0-2])([-/.])(?P<day>1[3-9]|2\d|3[01])\2"
        r"(?P<year>(?:19|20)\d\d)\b",
        # with a label before it, two figures are a year
        rf"{_LABELLED}(?P<number>0?[1-9]|1[0-2])([-/.])(?P<day>1[3-9]|2\d|3[01])\2"
        r"(?P<short>\d\d)\b",
        rf"{_LABELLED}(?P<day>1[3-9]|2\d|3[01])([-/.])(?P<number>0?[1-9]|1[0-2])\2"
        r"(?P<short>\d\d)\b",
    )
)

_NUMERIC = _FORMS[2:]
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class DayFound:
    """A day of the calendar in a text; `year` is None where the text has none."""

    span: Span
    year: int | None
    month: int
    day: int

    def known(self) -> date | None:
        """The date, or None without a year or where there is no such day."""
        return self.in_year(self.year) if self.year else None

    def in_year(self, year: int) -> date | None:
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


def find_days(text: str, within: Span | None = None) -> list[DayFound]:
    """Days of the month in `text` (or `within` it), by place; day and month order and
    abbreviations are free, months are words:

    1. Saturday, November 13, 2021   2. Nov. 13, 2021   3. 13 November 2021
    4. 2021-11-13   5. March 15 (no year)   6. 13.11.2021, 11/13/2021
    7. Published: 11/13/21

    A weekday that is not that day's makes it no day: one of the two is wrong. Forms such
    as 03/04/2021 are left: they mean different days in different countries.
    """
    span = within or Span(0, len(text))
    if not _DIGIT.search(text, span.start, span.end):
        return []
    small = text[span.start : span.end].lower()
    has_month = any(month[:3] in small for month in MONTHS)
    found = [
        day
        for form in (_FORMS if has_month else _NUMERIC)
        for match in form.finditer(text, span.start, span.end)
        if (day := _found(match)) is not None
    ]
    return list(_without_overlap(sorted(found, key=lambda day: day.span)))


def _without_overlap(found: list[DayFound]) -> Iterator[DayFound]:
    """Of two that overlap ("5 May 13, 2021") the one with a year, else the first."""
    kept: list[DayFound] = []
    for day in found:
        if kept and kept[-1].span.overlaps(day.span):
            if kept[-1].year is None and day.year is not None:
                kept[-1] = day
        else:
            kept.append(day)
    yield from kept


def _found(match: re.Match[str]) -> DayFound | None:
    parts = match.groupdict()
    month = int(parts["number"]) if parts.get("number") else _month(parts["month"])
    year = int(parts["year"]) if parts.get("year") else None
    if short := parts.get("short"):
        year = int(short) + (2000 if int(short) < _CENTURY_TURNS else 1900)
    day = DayFound(Span(*match.span()), year, month, int(parts["day"]))
    if year is not None:
        known = day.known()
        if known is None or not _is_weekday(known, parts.get("weekday")):
            return None
    return day


def _month(word: str) -> int:
    prefix = word.lower()[:3]
    return next(n for n, name in enumerate(MONTHS, start=1) if name.startswith(prefix))


def _is_weekday(day: date, name: str | None) -> bool:
    return name is None or WEEKDAYS[day.weekday()].startswith(name.lower())


def weekdays_named(text: str) -> set[int]:
    """Weekdays (Monday 0) that `text` names in full."""
    words = set(re.findall(r"[A-Z][a-z]+day\b", text))
    return {n for n, name in enumerate(WEEKDAYS) if name.capitalize() in words}
