"""The list's headings: months with their counts, and the months in between without events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise

import numpy as np

from events import wording
from events.facets.arrays import Collection, Small
from events.facets.order import parted, places
from events.rows import EventRow


@dataclass
class Group:
    """`gap` is said before it; a group that only continues one has no heading."""

    key: str
    title: str
    note: str = ""
    gap: str = ""
    is_continued: bool = False
    href: str = ""  # the list from here on
    events: list[EventRow] = field(default_factory=list)


def groups(
    events: Sequence[EventRow],
    collection: Collection,
    rows: Small,
    *,
    sort: str,
    is_whole: bool,
    after: EventRow | None = None,
) -> list[Group]:
    """`rows` are the selected events; `after` the event this page follows on another.

    `is_whole`: nothing is filtered, so that a month without events is a hole in the record.
    """
    if sort == "sources":
        title = "" if after else "Told by most sources"
        return [Group("sources", title, is_continued=bool(after), events=[*events])]
    found: list[Group] = []
    for event in events:
        key, title = wording.heading(event.when)
        if not found or found[-1].key != key:
            found.append(Group(key, title))
        found[-1].events.append(event)
    counts = _Counts(collection, rows)
    for group in found:
        group.note = counts.note(group)
    if after and found and wording.heading(after.when)[0] == found[0].key:
        found[0].is_continued = True
    if not sort:
        _say_gaps(found, is_whole=is_whole)
    return found


def _say_gaps(found: list[Group], *, is_whole: bool) -> None:
    """Months without events close to one line."""
    for before, group in pairwise(found):
        earlier = wording.listed_day(before.events[-1].when)
        later = wording.listed_day(group.events[0].when)
        if not earlier or not later or len(group.key) != 7:
            continue
        first = _next_month(earlier)
        if first < later.replace(day=1):
            last = later.replace(day=1) - timedelta(days=1)
            what = "no event told" if is_whole else "no event of this selection"
            group.gap = f"{_months(first, last)}: {what}"


def _next_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)


def _months(first: date, last: date) -> str:
    if first.year == last.year and last.month == first.month + 1:
        return f"{first:%B} and {wording.month(last)}"
    return wording.days(first, last)


class _Counts:
    """How many events of the selection stand under a heading, on this page or not."""

    def __init__(self, collection: Collection, rows: Small) -> None:
        self.collection = collection
        self.dated, self.undated = parted(collection, rows)

    def note(self, group: Group) -> str:
        if group.key == "undated":
            total, planned = self._two(self.undated)
            what = f"event{'' if total == 1 else 's'}"
            words = f"{total:,} {'planned' if planned == total else what}"
            return (
                words if total == 1 else f"{words}, in the order they were first told"
            )
        if len(group.key) != len("2021-11"):
            return ""
        month = np.datetime64(group.key, "M")
        days = np.array([month, month + 1]).astype("datetime64[D]")
        first, end = places(self.collection, self.dated, days).tolist()
        inside = self.dated[first:end]
        total, planned = self._two(inside[self.collection.tells_month[inside]])
        words = f"{total:,} event{'' if total == 1 else 's'}"
        return f"{words}, {planned:,} planned" if planned else words

    def _two(self, rows: Small) -> tuple[int, int]:
        return len(rows), int(np.count_nonzero(self.collection.is_open[rows]))
