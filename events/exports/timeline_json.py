"""The timeline as one JSON object: the project's open data format, version 1.

Streamed in pieces, in a stated order, the same bytes for the same rows. `import_timeline`
reads it back. Texts are left out unless asked for: they are their publishers'.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from django.db.models import F, Prefetch, Q, QuerySet, prefetch_related_objects

from events.models import (
    Alias,
    Event,
    EventMention,
    EventParticipant,
    EventRelation,
    EventTopic,
    Office,
    Participant,
    Source,
    Statement,
    Topic,
)

FORMAT, VERSION = "diplomacy-timeline", 1
#: Rows fetched and written at a time.
_CHUNK = 500
Row = dict[str, Any]


def source_id(pk: int) -> str:
    return f"s{pk}"


def event_id(pk: int) -> str:
    return f"e{pk}"


def statement_id(pk: int) -> str:
    return f"q{pk}"


def timeline(
    events: QuerySet[Event] | None = None, *, with_texts: bool = False
) -> Iterator[str]:
    """The JSON in pieces: all of it, or `events` and what belongs to them."""
    chosen = None if events is None else events.order_by().values("pk")
    yield f'{{\n"format": {json.dumps(FORMAT)},\n"version": {VERSION}'
    sections: Sequence[tuple[str, Iterable[Row]]] = (
        ("sources", _sources(chosen, with_texts=with_texts)),
        ("participants", _participants(chosen)),
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


def _chunks(
    rows: QuerySet[Any], write: Callable[[list[Any]], Iterable[Row]]
) -> Iterator[Row]:
    """`rows` by the chunk, so that neither rows nor queries grow with their number."""
    pks = list(rows.values_list("pk", flat=True))
    for at in range(0, len(pks), _CHUNK):
        found = rows.model._default_manager.in_bulk(pks[at : at + _CHUNK])
        yield from write([found[pk] for pk in pks[at : at + _CHUNK] if pk in found])


# ------------------------------------------------------------------ sources
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
        row: Row = {
            "id": source_id(source.pk),
            "name": source.name,
            "title": source.title or None,
            "publisher": source.publisher or None,
            "url": source.url or None,
            "language": source.language or None,
            "published": _iso(source.published),
            "published_basis": source.published_basis or None,
        }
        if with_texts:
            row["text"] = source.text
        yield row


# ------------------------------------------------------------------ participants
def _participants(chosen: Any) -> Iterator[Row]:
    """Whoever takes part in a visible event, speaks or relays, by id: their slugs."""
    takings = EventParticipant.objects.filter(event__in=_shown(chosen))
    said = _said(chosen)
    rows = Participant.objects.filter(
        Q(pk__in=takings.values("participant"))
        | Q(pk__in=said.values("speakers"))
        | Q(pk__in=said.values("via"))
    ).order_by("slug")
    yield from _chunks(rows, _participant_rows)


def _participant_rows(rows: list[Participant]) -> Iterator[Row]:
    aliases: dict[int, set[str]] = defaultdict(set)
    for pk, name in Alias.objects.filter(participant__in=rows).values_list(
        "participant", "name"
    ):
        aliases[pk].add(name)
    offices: dict[int, list[Row]] = defaultdict(list)
    held = Office.objects.filter(participant__in=rows)
    for office in held.order_by(F("start").asc(nulls_first=True), "title", "of", "end"):
        offices[office.participant_id].append(
            {
                "title": office.title,
                "of": office.of or None,
                "from": _iso(office.start),
                "to": _iso(office.end),
            }
        )
    for row in rows:
        yield {
            "id": row.slug,
            "name": row.name,
            "kind": row.kind,
            "aliases": sorted(aliases[row.pk] - {row.name}),
            "offices": offices[row.pk],
        }


# ------------------------------------------------------------------ events
def _shown(chosen: Any) -> QuerySet[Event]:
    events = Event.objects.visible()
    return events if chosen is None else events.filter(pk__in=chosen)


def _mentions(chosen: Any) -> QuerySet[EventMention]:
    rows = EventMention.objects.filter(is_rejected=False)
    return rows if chosen is None else rows.filter(event__in=chosen)


def _events(chosen: Any) -> Iterator[Row]:
    """By first day, undated last, then id."""
    rows = _shown(chosen).order_by(F("start").asc(nulls_last=True), "pk")
    yield from _chunks(rows, _event_rows)


def _event_rows(events: list[Event]) -> Iterator[Row]:
    takings: dict[int, list[Row]] = defaultdict(list)
    for taking in (
        EventParticipant.objects.filter(event__in=events)
        .select_related("participant")
        .order_by("pk")
    ):
        takings[taking.event_id].append(
            {
                "id": taking.participant.slug,
                "name": taking.participant.name,
                "role": taking.role,
            }
        )
    topics: dict[int, list[str]] = defaultdict(list)
    for pk, slug in EventTopic.objects.filter(event__in=events).values_list(
        "event", "topic__slug"
    ):
        topics[pk].append(slug)
    evidence = _evidence(events)
    related = _related(events)
    for event in events:
        yield {
            "id": event_id(event.pk),
            "title": event.title,
            "kind": event.kind,
            "status": event.status,
            "start": _iso(event.start),
            "end": _iso(event.end),
            "precision": event.precision or None,
            "date_text": event.date_text or None,
            "place": event.place or None,
            "participants": takings[event.pk],
            "topics": sorted(topics[event.pk]),
            "evidence": evidence[event.pk],
            "confidence": event.confidence,
            "review": event.review,
            "related": related[event.pk],
        }


def _evidence(events: list[Event]) -> dict[int, list[Row]]:
    found: dict[int, dict[tuple[int, int, int], Row]] = defaultdict(dict)
    rows = EventMention.objects.filter(event__in=events, is_rejected=False)
    for event, source, start, end in rows.order_by(
        "source", "start", "end"
    ).values_list("event", "source", "start", "end"):
        found[event].setdefault(
            (source, start, end),
            {"source": source_id(source), "start": start, "end": end},
        )
    return defaultdict(list, {pk: list(spans.values()) for pk, spans in found.items()})


def _related(events: list[Event]) -> dict[int, list[Row]]:
    """What readers see of relations: not the suggestions, which are for editors."""
    found: dict[int, list[Row]] = defaultdict(list)
    rows = EventRelation.objects.filter(event__in=events, other__is_visible=True)
    shown = rows.exclude(relation=EventRelation.Relation.SUGGESTED_SAME)
    for row in shown.order_by("other", "relation"):
        found[row.event_id].append(
            {"event": event_id(row.other_id), "relation": row.relation}
        )
    return found


# ------------------------------------------------------------------ statements
def _said(chosen: Any) -> QuerySet[Statement]:
    rows = Statement.objects.visible()
    return rows if chosen is None else rows.filter(event__in=chosen)


def _statements(chosen: Any) -> Iterator[Row]:
    rows = _said(chosen).order_by("source", "start", "end", "pk")
    yield from _chunks(rows, _statement_rows)


def _statement_rows(rows: list[Statement]) -> Iterator[Row]:
    speakers = Prefetch("speakers", Participant.objects.order_by("name", "pk"))
    topics = Prefetch("topics", Topic.objects.order_by("slug"))
    prefetch_related_objects(rows, speakers, topics, "via", "event")
    for row in rows:
        event = row.event
        yield {
            "id": statement_id(row.pk),
            "source": source_id(row.source_id),
            "start": row.start,
            "end": row.end,
            "kind": row.kind,
            "speakers": [_named(who) for who in row.speakers.all()],
            "via": _named(row.via) if row.via else None,
            "cue": row.cue or None,
            "event": event_id(event.pk) if event and event.is_visible else None,
            "topics": [topic.slug for topic in row.topics.all()],
        }


def _named(participant: Participant) -> Row:
    return {"id": participant.slug, "name": participant.name}


def _topics(chosen: Any) -> Iterator[Row]:
    rows = Topic.objects.order_by("slug")
    if chosen is not None:
        rows = rows.filter(
            Q(event_links__event__in=_shown(chosen)) | Q(statements__in=_said(chosen))
        ).distinct()
    for slug, name in rows.values_list("slug", "name"):
        yield {"id": slug, "name": name}


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None
