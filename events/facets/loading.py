"""The visible events out of the database into arrays: about a second for 100,000.

Rows are taken as the driver has them and joined here: making `date`s of a million strings
and joining links to names in SQL would cost several times as much.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from django.db import connection
from django.db.models import QuerySet, TextField
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


def load() -> Collection:
    collection = _events()
    collection.links.update(_participant_links(collection))
    topics = _pairs(EventTopic.objects.values_list("event", "topic"))
    collection.links["topic"] = _links(collection, topics[0], topics[1])
    collection.links.update(_source_links(collection))
    quoted = Statement.objects.visible().exclude(kind=Statement.Kind.REPORTED)
    events = quoted.filter(event__isnull=False).order_by().values_list("event")
    rows = collection.rows_of([row[0] for row in _raw(events)])
    collection.has_quotation[rows] = True
    return collection


def _raw(queryset: QuerySet[Any, Any]) -> list[tuple[Any, ...]]:
    sql, params = queryset.query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        found: list[tuple[Any, ...]] = cursor.fetchall()
        return found


def _pairs(queryset: QuerySet[Any, Any]) -> tuple[Ints, Ints]:
    """Two columns of whole numbers."""
    rows = _raw(queryset.order_by())
    if not rows:
        return _NONE, _NONE
    table = np.array(rows, dtype=np.int64)
    return table[:, 0], table[:, 1]


# ------------------------------------------------------------------ events
def _events() -> Collection:
    days = {f"{name}_text": Cast(name, TextField()) for name in _DATES}
    columns = ("pk", "kind", "status", "precision", "date_modifier", "source_count")
    events = Event.objects.visible().annotate(**days).order_by()
    rows = _raw(events.values_list(*columns, *days))
    by_column: list[Any] = list(zip(*rows, strict=True)) or [()] * 9
    ids = np.array(by_column[0], dtype=np.int64)
    sort_day, start, end = (
        np.array(column, dtype="datetime64[D]") for column in by_column[6:9]
    )
    kind, status, precision, modifier = (
        np.array(column, dtype=np.str_) for column in by_column[1:5]
    )
    listed = np.where(modifier == "before", end, sort_day)
    order = _chronology(ids, precision, listed, start)
    precision, status = precision[order], status[order]
    return Collection(
        ids=ids[order],
        sort_day=sort_day[order],
        listed=listed[order],
        start=start[order],
        end=end[order],
        is_day=np.isin(precision, _DAY) & ~np.isnat(start[order]),
        is_one_day=precision == Event.Precision.DAY.value,
        tells_month=~np.isin(precision, _COARSE),
        is_open=np.isin(status, ["planned", "proposed"]),
        sources=np.array(by_column[5], dtype=np.int64)[order],
        has_quotation=np.zeros(len(ids), dtype=bool),
        links={"kind": _of_column(kind[order]), "status": _of_column(status)},
        by_id=np.argsort(ids[order]),
        texts={},
    )


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
def _of_column(column: npt.NDArray[np.str_]) -> Links:
    keys, values = np.unique(column, return_inverse=True)
    names = [str(key) for key in keys]
    rows = np.arange(len(column), dtype=np.int64)
    return Links(rows, values.astype(np.int64), names, _positions(names))


def _positions(keys: list[Any]) -> dict[Any, int]:
    return {key: position for position, key in enumerate(keys)}


def _links(
    collection: Collection, events: Ints, values: Ints, keys: Sequence[Any] = ()
) -> Links:
    """Links of (event, value) pairs; of invisible events none, of pairs told twice one.

    Values are positions in `keys` (-1: none), or, where there are none, keys themselves.
    """
    names: list[Any] = [*keys]
    if not keys and len(values):
        found, values = np.unique(values, return_inverse=True)
        names = found.tolist()
    if not len(events) or not len(collection.ids):
        return Links(_NONE, _NONE, names, _positions(names))
    sorted_ids = collection.ids[collection.by_id]
    at = np.minimum(np.searchsorted(sorted_ids, events), len(sorted_ids) - 1)
    is_kept: Bools = (sorted_ids[at] == events) & (values >= 0)
    pairs = collection.by_id[at[is_kept]] * len(names) + values[is_kept]
    pairs.sort()
    if len(pairs):
        pairs = pairs[np.append(True, pairs[1:] != pairs[:-1])]
    return Links(pairs // len(names), pairs % len(names), names, _positions(names))


def _participant_links(collection: Collection) -> dict[str, Links]:
    """People and organisations by id; countries by code, a person's and a ministry's too."""
    events, whom = _pairs(EventParticipant.objects.values_list("event", "participant"))
    columns = ("pk", "kind", "country_code")
    rows = _raw(Participant.objects.order_by("pk").values_list(*columns))
    ids, kinds, codes = zip(*rows, strict=True) if rows else ((), (), ())
    at = np.searchsorted(np.array(ids, dtype=np.int64), whom)
    kind_of = np.array(kinds, dtype=np.str_)[at] if len(whom) else np.array([], np.str_)
    found = {}
    for name, kind in (("person", "person"), ("org", "organization")):
        is_kind = kind_of == kind
        found[name] = _links(collection, events[is_kind], whom[is_kind])
    found["country"] = _links_by(collection, events, at, codes)
    return found


def _source_links(collection: Collection) -> dict[str, Links]:
    told = EventMention.objects.filter(is_rejected=False)
    events, sources = _pairs(told.values_list("event", "source"))
    columns = ("pk", "publisher", "genre")
    rows = _raw(Source.objects.order_by("pk").values_list(*columns))
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
