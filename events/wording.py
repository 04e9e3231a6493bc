"""Dates in a reader's words: as precise as the texts tell, and no more.

Plain functions of days and precisions; `event_dates` offers them to templates.
"""

from __future__ import annotations

import re
from calendar import day_name, month_abbr, month_name, monthrange
from dataclasses import dataclass
from datetime import date

from events.mentions import Precision, Status

_SEASONS = {12: "winter", 3: "spring", 6: "summer", 9: "autumn"}
_SEASON_WORD = re.compile(r"\b(spring|summer|autumn|fall|winter)\b", re.IGNORECASE)
_EDGES = {"start": "early ", "mid": "mid-", "end": "late "}
_YET_TO_HAPPEN = frozenset({Status.PLANNED.value, Status.PROPOSED.value})
#: Precisions that tell a day.
DAYS = frozenset({Precision.DAY.value, Precision.RANGE.value})


@dataclass(frozen=True, slots=True)
class When:
    """An event's time, as its columns have it; `start` None is undated.

    `announced` is the day of the first report. What has not happened yet was announced in
    it, anything else told.
    """

    start: date | None = None
    end: date | None = None
    precision: str = ""
    modifier: str = ""
    text: str = ""
    announced: date | None = None
    status: str = Status.PLANNED.value

    @property
    def announced_words(self) -> str:
        return "announced" if self.status in _YET_TO_HAPPEN else "told"

    @property
    def is_day(self) -> bool:
        return self.precision == Precision.DAY and not self.modifier_bound

    @property
    def modifier_bound(self) -> str:
        return self.modifier if self.modifier in {"before", "after"} else ""

    @property
    def tells_month(self) -> bool:
        """Whether a list by months may put it under one."""
        return self.precision not in {
            "",
            Precision.SEASON.value,
            Precision.YEAR.value,
            Precision.DECADE.value,
        }


def day(value: date, *, weekday: bool = False) -> str:
    """1. 13 November 2021    2. Saturday 13 November 2021"""
    text = f"{value.day} {month_name[value.month]} {value.year}"
    return f"{day_name[value.weekday()]} {text}" if weekday else text


def short_day(value: date, *, year: bool = False) -> str:
    """1. 13 Nov    2. 13 Nov 2021"""
    text = f"{value.day} {month_abbr[value.month]}"
    return f"{text} {value.year}" if year else text


def month(value: date) -> str:
    return f"{month_name[value.month]} {value.year}"


def days(first: date, last: date) -> str:
    """1. 11 to 13 June 2021    2. 30 November to 2 December 2021    3. May to June 2021
    4. 2018 to 2019    5. 30 December 2021 to 2 January 2022

    Whole months and whole years are named as such: their first and last day were not told.
    """
    if first == last:
        return day(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        if first.year == last.year:
            return str(first.year)
        return f"{first.year} to {last.year}"
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        if (first.year, first.month) == (last.year, last.month):
            return month(first)
        if first.year == last.year:
            return f"{month_name[first.month]} to {month(last)}"
        return f"{month(first)} to {month(last)}"
    if first.year != last.year:
        return f"{day(first)} to {day(last)}"
    if first.month != last.month:
        return f"{first.day} {month_name[first.month]} to {day(last)}"
    return f"{first.day} to {day(last)}"


def long_date(when: When, *, weekday: bool = False) -> str:
    """The date in running text; where none is told, "undated, announced 13 November 2021"
    of a plan and "undated, told 13 November 2021" of what took place."""
    if not when.start or not when.end:
        if when.announced:
            return f"undated, {when.announced_words} {day(when.announced)}"
        return "undated"
    if when.modifier == "before":
        return f"before {day(when.end)}"
    if when.modifier == "after":
        return f"after {day(when.start)}"
    if when.precision == Precision.DAY and when.start == when.end:
        return day(when.start, weekday=weekday)
    if when.precision in {Precision.DAY, Precision.RANGE}:
        return days(when.start, when.end)
    return _EDGES.get(when.modifier, "") + _period(when, when.start, when.end)


def _period(when: When, first: date, last: date) -> str:
    match when.precision:
        case Precision.WEEK:
            return f"the week of {day(first)}"
        case Precision.MONTH:
            return month(first)
        case Precision.SEASON:
            return _season(when, first, last)
        case Precision.YEAR:
            return str(first.year)
        case Precision.DECADE:
            return f"the {first.year // 10 * 10}s"
    return days(first, last)


def _season(when: When, first: date, last: date) -> str:
    told = _SEASON_WORD.search(when.text)
    if told:
        return f"{told[0].lower()} {first.year}"
    if first.day == 1 and first.month in _SEASONS:
        return f"{_SEASONS[first.month]} {first.year}"
    return days(first, last)


def machine_date(when: When) -> str:
    """What `<time datetime>` may claim: "2021-11-13", "2021-10", "2021", else empty."""
    if not when.start:
        return ""
    match when.precision:
        case Precision.DAY:
            return when.start.isoformat()
        case Precision.WEEK:
            return f"{when.start.isocalendar()[0]}-W{when.start.isocalendar()[1]:02}"
        case Precision.MONTH:
            return when.start.isoformat()[:7]
        case Precision.YEAR:
            return f"{when.start.year:04}"
    return ""


def listed_day(when: When) -> date | None:
    """The day a list puts it at: its first, or the one that it was before."""
    return when.end if when.modifier == "before" else when.start


def heading(when: When) -> tuple[str, str]:
    """Where a list puts it: an id for the address and the heading's words."""
    day_listed = listed_day(when)
    if not when.start or not day_listed:
        return "undated", "No date yet"
    if when.tells_month:
        return day_listed.isoformat()[:7], month(day_listed)
    if when.precision == Precision.SEASON:
        words = long_date(When(when.start, when.end, when.precision, "", when.text))
        return f"{when.start.isoformat()[:7]}-season", words[0].upper() + words[1:]
    if when.precision == Precision.DECADE:
        decade = when.start.year // 10 * 10
        return f"{decade}s", f"The {decade}s"
    return str(when.start.year), f"{when.start.year}, month not told"
