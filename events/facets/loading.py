"""The visible events out of the database into arrays: some seconds for 100,000.

Rows are taken as the driver has them and joined here: making `date`s of a million strings
and joining links to names in SQL would cost several times as much.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

import numpy as np
import numpy.typing as npt
from django.db import connection
from django.db.models import Case, QuerySet, TextField, When
from django.db.models.functions import Cast

from events.facets.arrays import Bools, Collection, Days, Ints, Links
from events.models import (
    Event,
    EventMention,
    EventParticipant,
    EventTopic,
    Participant,
    Source,
    Statement,
)

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
_NONE: Ints = np.zeros(0, dtype=np.int64)
_CHUNK = 20_000


def load() -> Collection:
    collection = _events()
    collection.links.update(_participant_links(collection))
    collection.links["topic"] = _links(
        collection, *_pairs(EventTopic.objects.values_list("event", "topic"))
    )
    collection.links.update(_source_links(collection))
    quoted = Statement.objects.visible().exclude(kind=Statement.Kind.REPORTED)
    [events] = _numbers(quoted.filter(event__isnull=False).values_list("event"))
    collection.has_quotation[collection.rows_of(events)] = True
    return collection


def _chunks(queryset: QuerySet[Any, Any]) -> Iterator[list[tuple[Any, ...]]]:
    """Rows as the driver has them, never all at once: a million would fill the memory."""
    sql, params = queryset.query.sql_with_params()
    with connection.chunked_cursor() as cursor:
        cursor.execute(sql, params)
        while rows := cursor.fetchmany(_CHUNK):
            yield rows


def _numbers(queryset: QuerySet[Any, Any]) -> list[Ints]:
    """The columns of a queryset of whole numbers."""
    width = len(queryset.query.selected or ())
    parts = [
        np.fromiter(chain.from_iterable(rows), np.int64, len(rows) * width)
        for rows in _chunks(queryset.order_by())
    ]
    table = np.concatenate(parts) if parts else _NONE
    return list(table.reshape(-1, width).T)


def _pairs(queryset: QuerySet[Any, Any]) -> tuple[Ints, Ints]:
    first, second = _numbers(queryset)
    return first, second


# ------------------------------------------------------------------ events
def _events() -> Collection:
    days = {f"{name}_text": Cast(name, TextField()) for name in _DATES}
    columns = ("pk", "kind", "status", "precision", "date_modifier", "source_count")
    events = Event.objects.visible().annotate(**days).order_by()
    parts = [
        _columns(rows) for rows in _chunks(events.values_list(*columns, *days))
    ] or [_columns([])]
    ids, kind, status, precision, modifier, sources, sort_day, start, end = (
        np.concatenate(part) for part in zip(*parts, strict=True)
    )
    listed = np.where(modifier == "before", end, sort_day)
    order = _chronology(ids, precision, listed, start)
    precision, status = precision[order], status[order]
    found = Collection(
        ids=ids[order],
        sort_day=sort_day[order],
        listed=listed[order],
        start=start[order],
        end=end[order],
        is_day=np.isin(precision, _DAY) & ~np.isnat(start[order]),
        is_one_day=precision == Event.Precision.DAY.value,
        tells_month=~np.isin(precision, _COARSE),
        is_open=np.isin(status, ["planned", "proposed"]),
        sources=sources[order].astype(np.int32),
        has_quotation=np.zeros(len(ids), dtype=bool),
        by_id=np.argsort(ids[order]).astype(np.int32),
        links={},
    )
    for name, column in (("kind", kind[order]), ("status", status)):
        keys, values = np.unique(column, return_inverse=True)
        rows = np.arange(len(column), dtype=np.int64)
        found.links[name] = _grouped(rows, values, [str(key) for key in keys])
    return found


def _columns(rows: list[tuple[Any, ...]]) -> list[Any]:
    """pk, four words, a count and three days, each an array."""
    by_column: list[Any] = list(zip(*rows, strict=True)) or [()] * 9
    types: list[Any] = [np.int64, *[np.str_] * 4, np.int64, *["datetime64[D]"] * 3]
    return [
        np.array(column, dtype=kind)
        for column, kind in zip(by_column, types, strict=True)
    ]


_DATES = ("sort_date", "start", "end")


def _chronology(
    ids: Ints, precision: npt.NDArray[np.str_], listed: Days, start: Days
) -> Ints:
    """Dated first; of one first day the years before the months before the days.

    `lexsort` sorts by its last key first, and puts no date last.
    """
    names, positions = np.unique(precision, return_inverse=True)
    grains = np.array([_GRAINS.get(str(name), 0) for name in names], dtype=np.int64)
    grain = grains[positions] if len(names) else _NONE
    order: Ints = np.lexsort((ids, grain, listed, np.isnat(start)))
    return order


# ------------------------------------------------------------------ links
def _grouped(rows: Ints, values: Ints, keys: list[Any]) -> Links:
    """Links of positions in the collection with positions in `keys`, pairs told twice
    once; keys that nobody has are left out."""
    size = int(rows.max()) + 1 if len(rows) else 1
    pairs = np.sort(values * size + rows)
    pairs = pairs[np.append(True, pairs[1:] != pairs[:-1])[: len(pairs)]]
    values, rows = np.divmod(pairs, size)
    starts = np.flatnonzero(np.append(True, values[1:] != values[:-1])[: len(pairs)])
    names = [keys[at] for at in values[starts].tolist()]
    return Links(
        rows=rows.astype(np.int32),
        starts=np.append(starts, len(pairs)),
        keys=names,
        positions=_positions(names),
    )


def _positions(keys: list[Any]) -> dict[Any, int]:
    return {key: position for position, key in enumerate(keys)}


def _links(
    collection: Collection, events: Ints, values: Ints, keys: Sequence[Any] = ()
) -> Links:
    """Links of (event, value) pairs; of invisible events none.

    Values are positions in `keys` (-1: none), or, where there are none, keys themselves.
    """
    names: list[Any] = [*keys]
    if not keys and len(values):
        found, values = np.unique(values, return_inverse=True)
        names = found.tolist()
    if not len(events) or not len(collection.ids):
        return _grouped(_NONE, _NONE, [])
    at = np.searchsorted(collection.ids, events, sorter=collection.by_id)
    rows = collection.by_id[np.minimum(at, len(collection) - 1)]
    is_kept: Bools = (collection.ids[rows] == events) & (values >= 0)
    return _grouped(rows[is_kept].astype(np.int64), values[is_kept], names)


def _participant_links(collection: Collection) -> dict[str, Links]:
    """People and organisations by id; countries by code, a person's and a ministry's too.

    "there" and "there_country": of those named who were there, whatever they are.
    """
    was_there = Case(When(role=EventParticipant.Role.AFFECTED, then=0), default=1)
    takings = EventParticipant.objects.annotate(was_there=was_there)
    columns = ("event", "participant", "was_there")
    events, whom, there = _numbers(takings.values_list(*columns))
    ordered = Participant.objects.order_by("pk")
    told = ordered.values_list("pk", "kind", "country_code", "is_unnamed")
    rows = [*chain.from_iterable(_chunks(told))]
    ids, kinds, codes, unnamed = zip(*rows, strict=True) if rows else [()] * 4
    at = np.searchsorted(np.array(ids, dtype=np.int64), whom)
    kind_of = np.array(kinds, dtype=np.str_)[at] if len(whom) else np.array([], np.str_)
    found = {}
    for name, kind in (("person", "person"), ("org", "organization")):
        is_kind = kind_of == kind
        found[name] = _links(collection, events[is_kind], whom[is_kind])
    found["country"] = _links_by(collection, events, at, codes)
    was = there.astype(bool)
    if len(whom):
        was &= ~np.array(unnamed, dtype=bool)[at]
    found["there"] = _links(collection, events[was], whom[was])
    found["there_country"] = _links_by(collection, events[was], at[was], codes)
    return found


def _source_links(collection: Collection) -> dict[str, Links]:
    told = EventMention.objects.filter(is_rejected=False)
    events, sources = _pairs(told.values_list("event", "source"))
    columns = ("pk", "publisher", "genre")
    ordered = Source.objects.order_by("pk")
    rows = [*chain.from_iterable(_chunks(ordered.values_list(*columns)))]
    ids, publishers, genres = zip(*rows, strict=True) if rows else ((), (), ())
    at = np.searchsorted(np.array(ids, dtype=np.int64), sources)
    return {
        "publisher": _links_by(collection, events, at, publishers),
        "genre": _links_by(collection, events, at, genres),
    }


def _links_by(
    collection: Collection, events: Ints, at: Ints, names: Sequence[str]
) -> Links:
    """Links of events to what their link's end is called; what has no name is left out."""
    keys = sorted(set(names) - {""})
    position = {"": -1, **_positions(keys)}
    value_of = np.array([position[name] for name in names], dtype=np.int64)
    values = value_of[at] if len(at) else _NONE
    return _links(collection, events, values, keys)
