"""The timeline as one JSON object: the project's open data format, version 1.

Streamed in pieces, in a stated order, the same bytes for the same rows. `import_timeline`
reads it back. Texts are left out unless asked for: they are their publishers'.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from django.db.models import F, Q, QuerySet

from events.exports.objects import (
    Row,
    event_objects,
    participant_objects,
    source_object,
    statement_objects,
    topic_object,
)
from events.models import (
    Event,
    EventMention,
    EventParticipant,
    Participant,
    Source,
    Statement,
    Topic,
)

FORMAT, VERSION = "diplomacy-timeline", 1
#: Rows fetched and written at a time.
_CHUNK = 500
#: Events whose ids are listed in a query.
_FEW = 10_000


def timeline(
    events: QuerySet[Event] | None = None, *, with_texts: bool = False
) -> Iterator[str]:
    """The JSON in pieces: all of it, or `events` and what belongs to them."""
    chosen = None if events is None else _ids(events)
    yield f'{{\n"format": {json.dumps(FORMAT)},\n"version": {VERSION}'
    sections: Sequence[tuple[str, Iterable[Row]]] = (
        ("sources", _sources(chosen, with_texts=with_texts)),
        ("participants", _chunks(_participants(chosen), participant_objects)),
        ("events", _events(chosen)),
        ("statements", _statements(chosen)),
        ("topics", _topics(chosen)),
    )
    for name, rows in sections:
        yield f',\n"{name}": ['
        separator = "\n"
        for row in rows:
            yield separator + json.dumps(row, ensure_ascii=False)
            separator = ",\n"
        yield "\n]"
    yield "\n}\n"


def _ids(events: QuerySet[Event]) -> Any:
    """The events' ids: listed where they are few, else as a query within the others.

    PostgreSQL, without statistics yet, may plan filters nested in filters for minutes.
    """
    query = events.order_by().values_list("pk", flat=True)
    few = list(query[: _FEW + 1])
    return few if len(few) <= _FEW else query


def _chunks(
    rows: QuerySet[Any], write: Callable[[list[Any]], Iterable[Row]]
) -> Iterator[Row]:
    """`rows` by the chunk, so that neither rows nor queries grow with their number."""
    pks = list(rows.values_list("pk", flat=True))
    for at in range(0, len(pks), _CHUNK):
        found = rows.model._default_manager.in_bulk(pks[at : at + _CHUNK])
        yield from write([found[pk] for pk in pks[at : at + _CHUNK] if pk in found])


def _sources(chosen: Any, *, with_texts: bool) -> Iterator[Row]:
    rows = Source.objects.order_by("pk")
    if chosen is not None:
        rows = rows.filter(
            Q(pk__in=_mentions(chosen).values("source"))
            | Q(pk__in=_said(chosen).values("source"))
        )
    if not with_texts:
        rows = rows.defer("text", "blocks")
    for source in rows.iterator(chunk_size=_CHUNK):
        row = source_object(source)
        if with_texts:
            row["text"] = source.text
        yield row


def _participants(chosen: Any) -> QuerySet[Participant]:
    """Whoever takes part in a visible event, speaks or relays, by id: their slugs."""
    takings = EventParticipant.objects.filter(event__in=_shown(chosen))
    said = _said(chosen)
    return Participant.objects.filter(
        Q(pk__in=takings.values("participant"))
        | Q(pk__in=said.values("speakers"))
        | Q(pk__in=said.values("via"))
    ).order_by("slug")


def _shown(chosen: Any) -> QuerySet[Event]:
    events = Event.objects.visible()
    return events if chosen is None else events.filter(pk__in=chosen)


def _mentions(chosen: Any) -> QuerySet[EventMention]:
    rows = EventMention.objects.filter(is_rejected=False)
    return rows if chosen is None else rows.filter(event__in=chosen)


def _events(chosen: Any) -> Iterator[Row]:
    """By first day, undated last, then id."""
    rows = _shown(chosen).order_by(F("start").asc(nulls_last=True), "pk")
    yield from _chunks(rows, event_objects)


def _said(chosen: Any) -> QuerySet[Statement]:
    rows = Statement.objects.visible()
    return rows if chosen is None else rows.filter(event__in=chosen)


def _statements(chosen: Any) -> Iterator[Row]:
    rows = _said(chosen).order_by("source", "start", "end", "pk")
    yield from _chunks(rows, statement_objects)


def _topics(chosen: Any) -> Iterator[Row]:
    rows = Topic.objects.order_by("slug")
    if chosen is not None:
        rows = rows.filter(
            Q(event_links__event__in=_shown(chosen)) | Q(statements__in=_said(chosen))
        ).distinct()
    for slug, name in rows.values_list("slug", "name"):
        yield topic_object(slug, name)
