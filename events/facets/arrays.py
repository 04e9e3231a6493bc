"""A collection as arrays: one entry an event, and link tables of whole numbers.

Events stand in chronological order, those without a day last.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

Ints: TypeAlias = npt.NDArray[np.int64]
Bools: TypeAlias = npt.NDArray[np.bool_]
Days: TypeAlias = npt.NDArray[np.datetime64]


@dataclass(frozen=True, slots=True)
class Links:
    """Which event has which value: `rows[i]` has `keys[values[i]]`, no pair twice."""

    rows: Ints
    values: Ints
    keys: list[Any]
    positions: dict[Any, int]

    def having(self, key: Any, size: int) -> Bools:
        """The events that have `key`; none if nobody does."""
        found = np.zeros(size, dtype=bool)
        if (position := self.positions.get(key)) is not None:
            found[self.rows[self.values == position]] = True
        return found

    def counts(self, mask: Bools) -> Ints:
        """For every key, how many of the events in `mask` have it."""
        values = self.values[mask[self.rows]]
        counts: Ints = np.bincount(values, minlength=len(self.keys))
        return counts


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
    sources: Ints
    has_quotation: Bools
    links: dict[str, Links]
    by_id: Ints  # positions in the order of ids
    texts: dict[str, Bools]  # what full text found, while this snapshot lasts

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def is_undated(self) -> Bools:
        return np.isnat(self.start)

    def rows_of(self, ids: Sequence[int]) -> Ints:
        """Positions of the events `ids`; unknown ones are left out."""
        asked = np.asarray(ids, dtype=np.int64)
        if not len(asked) or not len(self.ids):
            return np.zeros(0, dtype=np.int64)
        sorted_ids = self.ids[self.by_id]
        at = np.searchsorted(sorted_ids, asked)
        at[at == len(sorted_ids)] = 0
        found: Ints = self.by_id[at[sorted_ids[at] == asked]]
        return found
