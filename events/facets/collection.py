"""The visible events as arrays: one entry an event, and link tables of whole numbers.

Events stand in chronological order, those without a day last. A snapshot is made anew
when the database has changed; a large one at most once in twenty times what making it
costs, in the background, so that reading articles in does not stop readers.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
from django.db import connection
from django.db.models import QuerySet

from events.models import (
    Event,
    EventMention,
    EventParticipant,
    EventTopic,
    Participant,
    Statement,
)

Ints: TypeAlias = npt.NDArray[np.int64]
Bools: TypeAlias = npt.NDArray[np.bool_]
Days: TypeAlias = npt.NDArray[np.datetime64]
#: Seconds a snapshot may take and still be made while a request waits.
QUICK = 0.25
_COARSE = [
    Event.Precision.SEASON.value,
    Event.Precision.YEAR.value,
    Event.Precision.DECADE.value,
]
#: The coarser a date, the earlier it stands among those of the same first day.
_GRAINS = {
    precision: rank
    for rank, precision in enumerate(
        ["decade", "year", "season", "month", "week", "range", "day"]
    )
}
_DAY = [Event.Precision.DAY.value, Event.Precision.RANGE.value]


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


# ------------------------------------------------------------------ the current one
_lock = threading.Lock()
_current: tuple[Any, Collection, float, float] | None = None


def current() -> Collection:
    """The snapshot of now, or, if it is large, of some seconds ago."""
    global _current
    stamp = _stamp()
    kept = _current
    if kept and kept[0] == stamp:
        return kept[1]
    if kept and kept[0][0] == stamp[0] and kept[3] > QUICK:
        _renew_later(stamp, kept)
        return kept[1]
    with _lock:
        if _current and _current[0] == stamp:
            return _current[1]
        _current = _make(stamp)
        return _current[1]


def _renew_later(stamp: Any, kept: tuple[Any, Collection, float, float]) -> None:
    made, cost = kept[2], kept[3]
    if time.monotonic() - made < 20 * cost or not _lock.acquire(blocking=False):
        return

    def renew() -> None:
        global _current
        try:
            _current = _make(stamp)
        finally:
            connection.close()
            _lock.release()

    threading.Thread(target=renew, name="collection", daemon=True).start()


def forget() -> None:
    """The next reader makes a new one."""
    global _current
    _current = None


def _make(stamp: Any) -> tuple[Any, Collection, float, float]:
    began = time.monotonic()
    made = _load()
    return stamp, made, time.monotonic(), time.monotonic() - began


def _stamp() -> tuple[Any, ...]:
    """What differs whenever a page may differ; one query along the ends of indexes."""
    tables = [
        (Event, "id"),
        (Event, "changed"),
        (EventParticipant, "id"),
        (EventTopic, "id"),
        (EventMention, "id"),
        (Statement, "id"),
        (Participant, "id"),
    ]
    columns = [
        f"(SELECT MAX({name}) FROM {model._meta.db_table})" for model, name in tables
    ]
    columns += [
        "(SELECT MAX(id) FROM events_decision)",
        "(SELECT MAX(withdrawn) FROM events_decision)",
    ]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(columns)}")
        return (str(connection.settings_dict["NAME"]), *cursor.fetchone())


# ------------------------------------------------------------------ making one
def _raw(queryset: QuerySet[Any, Any]) -> list[tuple[Any, ...]]:
    """The rows as the driver has them: making `date`s of a million strings costs seconds."""
    sql, params = queryset.query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        found: list[tuple[Any, ...]] = cursor.fetchall()
        return found


def _load() -> Collection:
    columns = ("pk", "sort_date", "start", "end", "precision", "status", "kind")
    more = ("source_count", "date_modifier")
    events = Event.objects.visible().values_list(*columns, *more).order_by()
    rows = _raw(events)
    by_column: list[Any] = list(zip(*rows, strict=True)) or [()] * 9
    ids = np.array(by_column[0], dtype=np.int64)
    sort_day, start, end = (
        np.array(column, dtype="datetime64[D]") for column in by_column[1:4]
    )
    grain = np.array([_GRAINS.get(told, 0) for told in by_column[4]], dtype=np.int8)
    listed = np.where(np.array(by_column[8]) == "before", end, sort_day)
    order = _chronology(ids, grain, listed, start)
    ids = ids[order]
    by_id = np.argsort(ids)
    precision, status, kind = (np.array(column)[order] for column in by_column[4:7])
    bare = Collection(
        ids=ids,
        sort_day=sort_day[order],
        listed=listed[order],
        start=start[order],
        end=end[order],
        is_day=np.isin(precision, _DAY) & ~np.isnat(start[order]),
        is_one_day=precision == Event.Precision.DAY.value,
        tells_month=~np.isin(precision, _COARSE),
        is_open=np.isin(status, ["planned", "proposed"]),
        sources=np.array(by_column[7], dtype=np.int64)[order],
        has_quotation=np.zeros(len(ids), dtype=bool),
        links={"kind": _of_column(kind), "status": _of_column(status)},
        by_id=by_id,
        texts={},
    )
    bare.links.update(_participant_links(bare))
    topics = EventTopic.objects.order_by().values_list("event", "topic")
    bare.links["topic"] = _links(bare, _raw(topics))
    bare.links.update(_source_links(bare))
    quoted = Statement.objects.visible().exclude(kind=Statement.Kind.REPORTED)
    with_event = quoted.filter(event__isnull=False).order_by().values_list("event")
    bare.has_quotation[bare.rows_of([row[0] for row in _raw(with_event)])] = True
    return bare


def _chronology(
    ids: Ints, grain: npt.NDArray[np.int8], listed: Days, start: Days
) -> Ints:
    """Dated first; of one first day the years before the months before the days.

    `lexsort` sorts by its last key first, and puts no date last.
    """
    return np.lexsort((ids, grain, listed, np.isnat(start)))


def _of_column(column: npt.NDArray[np.str_]) -> Links:
    keys, values = np.unique(column, return_inverse=True)
    names = [str(key) for key in keys]
    rows = np.arange(len(column), dtype=np.int64)
    return Links(rows, values.astype(np.int64), names, _positions(names))


def _positions(keys: list[Any]) -> dict[Any, int]:
    return {key: position for position, key in enumerate(keys)}


def _links(collection: Collection, pairs: Sequence[tuple[Any, ...]]) -> Links:
    """Links of (event, key) pairs; of invisible events none, of pairs told twice one."""
    keys: dict[Any, int] = {}
    values = np.array(
        [keys.setdefault(pair[1], len(keys)) for pair in pairs], dtype=np.int64
    )
    events = np.array([pair[0] for pair in pairs], dtype=np.int64)
    names = list(keys)
    if not len(events) or not len(collection.ids):
        empty = np.zeros(0, dtype=np.int64)
        return Links(empty, empty, names, keys)
    sorted_ids = collection.ids[collection.by_id]
    at = np.minimum(np.searchsorted(sorted_ids, events), len(sorted_ids) - 1)
    is_shown = sorted_ids[at] == events
    rows = collection.by_id[at[is_shown]]
    once = np.unique(rows * len(names) + values[is_shown])
    return Links(once // len(names), once % len(names), names, keys)


def _participant_links(collection: Collection) -> dict[str, Links]:
    """People and organisations by id; countries by code, a person's and a ministry's too."""
    takings = EventParticipant.objects.order_by().values_list(
        "event",
        "participant",
        "participant__kind",
        "participant__country_code",
    )
    rows = _raw(takings)
    return {
        "person": _links(collection, [row[:2] for row in rows if row[2] == "person"]),
        "org": _links(
            collection, [row[:2] for row in rows if row[2] == "organization"]
        ),
        "country": _links(collection, [(row[0], row[3]) for row in rows if row[3]]),
    }


def _source_links(collection: Collection) -> dict[str, Links]:
    told = EventMention.objects.filter(is_rejected=False).order_by()
    rows = _raw(told.values_list("event", "source__publisher", "source__genre"))
    return {
        "publisher": _links(collection, [row[:2] for row in rows if row[1]]),
        "genre": _links(collection, [(row[0], row[2]) for row in rows]),
    }
