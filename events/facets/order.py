"""The selected events in the order of the list, and where a page of it begins."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from events.facets.arrays import Bools, Collection, Ints, Small


@dataclass(frozen=True, slots=True)
class Page:
    """`ids` of one page, how many events stand before it, and of how many in all."""

    ids: list[int]
    before: int
    total: int
    previous: (
        int | None
    )  # the id that the page before this one comes after; 0: the first
    next_size: int


def ordered_rows(collection: Collection, mask: Bools, sort: str) -> Small:
    """Positions in the order of the list; events without a day are last, either way."""
    rows = np.flatnonzero(mask).astype(np.int32)
    if sort == "new":
        days = np.searchsorted(rows, collection.dated)
        return np.concatenate([rows[:days][::-1], rows[days:][::-1]])
    if sort == "sources":
        return rows[np.lexsort((-rows, -collection.sources[rows]))]
    return rows


def parted(collection: Collection, rows: Small) -> tuple[Small, Small]:
    """Those of a list by date that have a day, the earliest first, and the others."""
    days = np.count_nonzero(rows < collection.dated)
    dated = rows[:days]
    is_reversed = days > 1 and dated[0] > dated[-1]
    return dated[::-1] if is_reversed else dated, rows[days:]


def places(collection: Collection, dated: Small, days: Any) -> Ints:
    """Where each of `days` begins in `dated`: by halving, not by looking at every event."""
    begins = np.searchsorted(collection.listed[: collection.dated], days)
    found: Ints = np.searchsorted(dated, begins)
    return found


def page(
    collection: Collection,
    rows: Small,
    *,
    size: int,
    after: int | None = None,
    at: date | None = None,
    sort: str = "",
) -> Page:
    """The page after the event `after`, or from the day `at` on, else the first."""
    begin = 0
    if after:
        begin = _after(collection, rows, after)
    elif at and sort != "sources":
        begin = _at(collection, rows, at, sort)
    shown = rows[begin : begin + size]
    previous = None
    if begin:
        before = int(rows[begin - size - 1]) if begin > size else None
        previous = 0 if before is None else int(collection.ids[before])
    return Page(
        ids=collection.ids[shown].tolist(),
        before=begin,
        total=len(rows),
        previous=previous,
        next_size=min(size, len(rows) - begin - len(shown)),
    )


def _after(collection: Collection, rows: Small, after: int) -> int:
    """One past the place of the event `after`; the beginning if it is not selected."""
    known = collection.rows_of([after])
    if not len(known):
        return 0
    found = np.flatnonzero(rows == known[0])
    return int(found[0]) + 1 if len(found) else 0


def _at(collection: Collection, rows: Small, at: date, sort: str) -> int:
    dated, _ = parted(collection, rows)
    if sort == "new":
        following = np.datetime64(at) + np.timedelta64(1, "D")
        return len(dated) - int(places(collection, dated, following))
    return int(places(collection, dated, np.datetime64(at)))
