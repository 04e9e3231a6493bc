"""Days, weeks, months or years, and how many events of which state are in each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import numpy as np

from events.facets.arrays import Bools, Collection, Days
from events.facets.masks import Masks
from events.selection import Filters

#: The longest span in days for each unit; beyond the last, years.
UNITS = (("day", 62), ("week", 3 * 366), ("month", 30 * 366 + 31))
#: On a phone a bar needs its room, too.
NARROW_UNITS = (("day", 62), ("week", 400), ("month", 10 * 366))
STATES = ("in", "out", "off")  # selected, outside the dates, filtered out
#: More intervals than this are counted in the caption, not drawn.
MOST_INTERVALS = 12


@dataclass(frozen=True, slots=True)
class Span:
    first: date
    last: date
    is_wide: bool = True

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def unit(self) -> str:
        units = UNITS if self.is_wide else NARROW_UNITS
        return next((unit for unit, most in units if self.days <= most), "year")


@dataclass(frozen=True, slots=True)
class Bin:
    """`taken[state]` took place, `planned[state]` did not or not yet."""

    first: date
    last: date
    taken: tuple[int, int, int]
    planned: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Interval:
    """An event whose day is not told, over all the days it may have been."""

    first: date
    last: date
    state: str
    is_planned: bool


@dataclass(frozen=True, slots=True)
class Strip:
    span: Span
    bins: list[Bin]
    intervals: list[Interval]
    undrawn: int  # intervals beyond the most
    undated: int  # selected, without any date


def strip_of(masks: Masks, matching: Bools, *, is_wide: bool) -> Strip | None:
    """The strip of a collection under its filters, or None if nothing in it is dated.

    It obeys every filter but its own dates; what they leave out is drawn as a ghost.
    """
    collection = masks.collection
    dated = ~collection.is_undated
    if not dated.any():
        return None
    span = replace(_span(collection, masks.filters), is_wide=is_wide)
    others = masks.matching(without="dates")
    state = np.where(matching, 0, np.where(others, 1, 2))
    inside = dated & (collection.end >= np.datetime64(span.first))
    inside &= collection.start <= np.datetime64(span.last)
    intervals, undrawn = _intervals(collection, inside & ~collection.is_day, state)
    return Strip(
        span=span,
        bins=_bins(collection, inside & collection.is_day, state, span),
        intervals=intervals,
        undrawn=undrawn,
        undated=int((matching & ~dated).sum()),
    )


def _span(collection: Collection, filters: Filters) -> Span:
    """The whole collection, to the ends of its months (of its year, if it lies in one).

    Dates chosen out of many years bring their own years nearer: what the reader asked for
    would otherwise be a hair's breadth.
    """
    is_dated = ~collection.is_undated
    first, last = (
        _as_date(collection.start[is_dated].min()),
        _as_date(collection.end[is_dated].max()),
    )
    chosen = (filters.first or first, filters.last or last)
    is_long = (last - first).days > 3 * 366
    if is_long and (chosen[1] - chosen[0]).days * 6 < (last - first).days:
        first, last = (min(chosen[0], last), max(chosen[1], first))
        return Span(date(first.year, 1, 1), date(last.year, 12, 31))
    if first.year == last.year:
        return Span(date(first.year, 1, 1), date(first.year, 12, 31))
    return Span(first.replace(day=1), _month_end(last))


def _as_date(day: Any) -> date:
    found = day.astype(object)
    assert isinstance(found, date)
    return found


def _month_end(day: date) -> date:
    later = day.replace(day=28) + timedelta(days=4)
    return later - timedelta(days=later.day)


def edges(span: Span) -> list[date]:
    """The first day of every bin, and the day after the last."""
    found = [span.first]
    while found[-1] <= span.last:
        found.append(min(_next(found[-1], span.unit), span.last + timedelta(days=1)))
    return found


def _next(day: date, unit: str) -> date:
    match unit:
        case "day":
            return day + timedelta(days=1)
        case "week":
            return day + timedelta(days=7 - day.weekday())
        case "month":
            return _month_end(day) + timedelta(days=1)
    return date(day.year + 1, 1, 1)


def _bins(collection: Collection, drawn: Bools, state: Any, span: Span) -> list[Bin]:
    bounds = edges(span)
    starts: Days = np.array(bounds, dtype="datetime64[D]")
    days = np.maximum(collection.start[drawn], starts[0])
    where = np.searchsorted(starts, days, side="right") - 1
    count = len(bounds) - 1
    kinds = state[drawn] + 3 * collection.is_open[drawn]
    table = np.bincount(where * 6 + kinds, minlength=count * 6).reshape(-1, 6)
    return [
        Bin(
            first=bounds[at],
            last=bounds[at + 1] - timedelta(days=1),
            taken=_three(table[at][:3]),
            planned=_three(table[at][3:]),
        )
        for at in range(count)
        if table[at].any()
    ]


def _three(counts: Any) -> tuple[int, int, int]:
    a, b, c = counts.tolist()
    return a, b, c


def _intervals(
    collection: Collection, drawn: Bools, state: Any
) -> tuple[list[Interval], int]:
    """The selected ones first, if not all can be drawn."""
    rows = np.flatnonzero(drawn)
    rows = rows[np.argsort(state[rows], kind="stable")]
    shown = rows[:MOST_INTERVALS] if len(rows) <= MOST_INTERVALS else rows[:0]
    found = [
        Interval(
            first=_as_date(collection.start[row]),
            last=_as_date(collection.end[row]),
            state=STATES[int(state[row])],
            is_planned=bool(collection.is_open[row]),
        )
        for row in shown
    ]
    return found, len(rows) - len(found)
