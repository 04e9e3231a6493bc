"""The selected events in the order of the list, and where a page of it begins."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from events.facets.arrays import Bools, Collection, Ints


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


def ordered_rows(collection: Collection, mask: Bools, sort: str) -> Ints:
    """Positions in the order of the list; events without a day are last, either way."""
    rows = np.flatnonzero(mask)
    if sort == "new":
        undated = collection.is_undated[rows]
        return np.concatenate([rows[~undated][::-1], rows[undated][::-1]])
    if sort == "sources":
        return rows[np.lexsort((-rows, -collection.sources[rows]))]
    return rows


def page(
    collection: Collection,
    rows: Ints,
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
    ids = collection.ids[rows]
    shown = ids[begin : begin + size]
    previous = None
    if begin:
        previous = int(ids[begin - size - 1]) if begin > size else 0
    return Page(
        ids=[int(pk) for pk in shown],
        before=begin,
        total=len(rows),
        previous=previous,
        next_size=min(size, len(rows) - begin - len(shown)),
    )


def _after(collection: Collection, rows: Ints, after: int) -> int:
    """One past the place of the event `after`; the beginning if it is not selected."""
    known = collection.rows_of([after])
    if not len(known):
        return 0
    found = np.flatnonzero(rows == known[0])
    return int(found[0]) + 1 if len(found) else 0


def _at(collection: Collection, rows: Ints, at: date, sort: str) -> int:
    dated = rows[~collection.is_undated[rows]]
    days = collection.listed[dated]
    day: Any = np.datetime64(at)
    if sort == "new":
        return int((days > day).sum())
    return int(np.searchsorted(days, day))
