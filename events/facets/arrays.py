"""A collection as arrays: one entry an event, and link tables of whole numbers.

Events stand in chronological order, those without a day last.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias, TypeVar

import numpy as np
import numpy.typing as npt

Ints: TypeAlias = npt.NDArray[np.int64]
#: Positions and counts: half the memory of `Ints`, and more of them in the cache.
Small: TypeAlias = npt.NDArray[np.int32]
Bools: TypeAlias = npt.NDArray[np.bool_]
Days: TypeAlias = npt.NDArray[np.datetime64]


T = TypeVar("T")
#: Results remembered with one collection; of a million events one mask is a megabyte.
MOST_KEPT = 200


@dataclass(frozen=True, slots=True)
class Links:
    """Which event has which value: `keys[n]` is had by `rows[starts[n]:starts[n + 1]]`,
    in the order of the collection, no event twice; every key by one event at least."""

    rows: Small
    starts: Ints
    keys: list[Any]
    positions: dict[Any, int]

    def rows_having(self, key: Any) -> Small:
        """The events that have `key`, in order; none if nobody does."""
        position = self.positions.get(key)
        if position is None:
            return self.rows[:0]
        return self.rows[self.starts[position] : self.starts[position + 1]]

    def having(self, key: Any, size: int) -> Bools:
        """The same as a mask of `size`."""
        found = np.zeros(size, dtype=bool)
        found[self.rows_having(key)] = True
        return found

    def counts(self, mask: Bools | None) -> Ints:
        """For every key, how many of the events in `mask` (None: of all) have it."""
        if mask is None or not self.keys:
            return np.diff(self.starts)
        found = np.take(mask, self.rows).view(np.uint8)
        counts = np.add.reduceat(found, self.starts[:-1], dtype=np.int32)
        return counts.astype(np.int64)


@dataclass(frozen=True, slots=True)
class Collection:
    ids: Ints
    sort_day: Days
    listed: Days  # where the list puts it: "before" a day, by that day
    start: Days
    end: Days
    is_day: Bools
    is_one_day: Bools
    tells_month: Bools
    is_open: Bools
    sources: Small
    has_quotation: Bools
    by_id: Small  # positions in the order of ids
    links: dict[str, Links]
    kept: dict[Any, Any] = field(default_factory=dict)  # what was made of it

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def dated(self) -> int:
        """How many events have a day: those stand before the others."""
        return bisect_left(
            range(len(self)), True, key=lambda row: bool(np.isnat(self.start[row]))
        )

    def remember(self, key: Any, make: Callable[[], T]) -> T:
        """What `make` gives, made once while this snapshot lasts."""
        # Threads share it: what is there now may be cleared a moment later.
        found: T | None = self.kept.get(key)
        if found is None:
            found = make()
            if len(self.kept) >= MOST_KEPT:
                self.kept.clear()
            self.kept[key] = found
        return found

    def rows_of(self, ids: Sequence[int] | Ints) -> Small:
        """Positions of the events `ids`; unknown ones are left out."""
        asked = np.asarray(ids, dtype=np.int64)
        if not len(asked) or not len(self.ids):
            return np.zeros(0, dtype=np.int32)
        at = np.searchsorted(self.ids, asked, sorter=self.by_id)
        at[at == len(self.ids)] = 0
        rows = self.by_id[at]
        found: Small = rows[self.ids[rows] == asked]
        return found
