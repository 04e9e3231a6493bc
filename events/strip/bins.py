"""Days, weeks, months or years, and how many events of which state are in each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from events.facets.arrays import Bools, Collection, Ints
from events.facets.masks import Masks
from events.selection import Filters

#: The longest span in days for each unit; beyond the last, years.
UNITS = (("day", 62), ("week", 3 * 366), ("month", 30 * 366 + 31))
#: On a phone a bar needs its room, too.
NARROW_UNITS = (("day", 62), ("week", 400), ("month", 10 * 366))
#: For every event a position in `STATES`.
States: TypeAlias = npt.NDArray[np.int8]
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


def strips_of(masks: Masks, matching: Bools) -> tuple[Strip, ...]:
    """The wide strip and the narrow one, or none if nothing in the collection is dated.

    They obey every filter but their own dates; what it leaves out is drawn as a ghost.
    """
    collection = masks.collection
    size = collection.dated
    if not size:
        return ()
    span = _span(collection, masks.filters)
    others = masks.matching(without="dates")
    # 0 selected, 1 left out by the dates, 2 by another filter.
    state = np.int8(2) - others[:size].view(np.int8) - matching[:size].view(np.int8)
    inside = collection.end[:size] >= np.datetime64(span.first)
    inside &= collection.start[:size] <= np.datetime64(span.last)
    intervals, undrawn = _intervals(
        collection, inside & ~collection.is_day[:size], state
    )
    table = _days(collection, inside & collection.is_day[:size], state, span)
    return tuple(
        Strip(
            span=each,
            bins=_bins(table, each),
            intervals=intervals,
            undrawn=undrawn,
            undated=int(matching[size:].sum()),
        )
        for each in (span, replace(span, is_wide=False))
    )


def _span(collection: Collection, filters: Filters) -> Span:
    """The whole collection, to the ends of its months (of its year, if it lies in one).

    Dates chosen out of many years bring their own years nearer: what the reader asked for
    would otherwise be a hair's breadth.
    """
    size = collection.dated
    first, last = (
        _as_date(collection.start[:size].min()),
        _as_date(collection.end[:size].max()),
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


def _days(collection: Collection, drawn: Bools, state: States, span: Span) -> Ints:
    """For every day of the span, how many events of each state, open ones apart.

    One pass over the collection serves bins of any length.
    """
    first = np.datetime64(span.first).astype(np.int64)
    rows = np.flatnonzero(drawn)
    day = np.maximum(collection.start[rows].view(np.int64) - first, 0)
    kind = state[rows] + np.int8(3) * collection.is_open[rows]
    counts = np.bincount(day * 6 + kind, minlength=span.days * 6)
    table: Ints = counts.reshape(-1, 6)
    return table


def _bins(table: Ints, span: Span) -> list[Bin]:
    bounds = edges(span)
    offsets = [(day - span.first).days for day in bounds[:-1]]
    sums = np.add.reduceat(table, offsets, axis=0)
    return [
        Bin(
            first=bounds[at],
            last=bounds[at + 1] - timedelta(days=1),
            taken=_three(sums[at][:3]),
            planned=_three(sums[at][3:]),
        )
        for at in np.flatnonzero(sums.any(axis=1)).tolist()
    ]


def _three(counts: Any) -> tuple[int, int, int]:
    a, b, c = counts.tolist()
    return a, b, c


def _intervals(
    collection: Collection, drawn: Bools, state: States
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
