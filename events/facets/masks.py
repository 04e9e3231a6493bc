"""Which events of the collection match: the memory's twin of `selection.select`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from events import search
from events.facets.arrays import Bools, Collection, Ints
from events.selection import Filters


@dataclass
class Masks:
    """The parts of a selection, each made once; facets leave out their own."""

    collection: Collection
    filters: Filters
    parts: dict[str, Bools] = field(default_factory=dict)

    def __post_init__(self) -> None:
        filters = self.filters
        self._add("person", filters.people, is_all=filters.people_all)
        self._add("org", filters.organizations)
        self._add("country", filters.countries, is_all=filters.countries_all)
        self._add("topic", filters.topics, is_all=filters.topics_all)
        self._add("kind", filters.kinds)
        self._add("status", filters.statuses)
        self._add("publisher", filters.publishers)
        self._add("genre", filters.genres)
        self._leave_out()
        self._add_others()

    def _leave_out(self) -> None:
        """What is left out of a list is a part of its own: "not person"."""
        collection = self.collection
        for name, key in self.filters.left_out:
            lacking = ~collection.links[name].having(key, len(collection))
            part = f"not {name}"
            self.parts[part] = self.parts.get(part, lacking) & lacking

    def _add(self, name: str, keys: Sequence[Any], *, is_all: bool = False) -> None:
        if not keys:
            return
        links, size = self.collection.links[name], len(self.collection)
        having = [links.having(key, size) for key in keys]
        join = np.logical_and if is_all else np.logical_or
        self.parts[name] = join.reduce(having)

    def _add_others(self) -> None:
        collection, filters = self.collection, self.filters
        if filters.min_sources > 1:
            self.parts["sources"] = collection.sources >= filters.min_sources
        if filters.has_quotation:
            self.parts["quote"] = collection.has_quotation
        if filters.anniversary:
            self.parts["on"] = self._anniversaries(*filters.anniversary)
        if filters.text:
            self.parts["q"] = self._found()
        if filters.first or filters.last:
            self.parts["dates"] = self._between()

    def _found(self) -> Bools:
        """Full text takes longest: a reader who goes on filtering pays for it once."""
        collection, text = self.collection, self.filters.text

        def find() -> Bools:
            found = np.zeros(len(collection), dtype=bool)
            found[collection.rows_of(search.event_ids(text))] = True
            return found

        return collection.remember(("text", text), find)

    def _anniversaries(self, month: int, day: int) -> Bools:
        """What happened on that day of some year; what lasted or is not told to the day
        did not happen on it."""
        start = self.collection.start
        months: Any = start.astype("datetime64[M]")
        is_month = months.astype(np.int64) % 12 + 1 == month
        is_then = is_month & ((start - months).astype(np.int64) + 1 == day)
        found: Bools = is_then & self.collection.is_one_day
        return found

    def _between(self) -> Bools:
        """Dated events that may have happened then; undated ones by their announcement."""
        collection = self.collection
        found = ~np.isnat(collection.sort_day)
        if self.filters.first:
            until = np.where(
                np.isnat(collection.end), collection.sort_day, collection.end
            )
            found &= until >= np.datetime64(self.filters.first)
        if self.filters.last:
            found &= collection.sort_day <= np.datetime64(self.filters.last)
        return found

    def counted(self, name: str, *, without: str = "") -> Ints:
        """For every key of the links `name`, how many events match; see `matching`."""
        is_all = not self.parts.keys() - {without}
        mask = None if is_all else self.matching(without=without)
        return self.collection.links[name].counts(mask)

    def matching(self, *, without: str = "") -> Bools:
        """The events that match every part but the one named."""
        kept = [mask for name, mask in self.parts.items() if name != without]
        if not kept:
            return np.ones(len(self.collection), dtype=bool)
        return np.logical_and.reduce(kept)  # type: ignore[no-any-return]
