"""Rows as the objects of the open data format: what the export and the API hand out.

Every function takes a list of rows and makes a fixed number of queries for all of them;
objects come in the order of the rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.db.models import F, Prefetch, prefetch_related_objects

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

Row = dict[str, Any]


def source_id(pk: int) -> str:
    return f"s{pk}"


def event_id(pk: int) -> str:
    return f"e{pk}"


def statement_id(pk: int) -> str:
    return f"q{pk}"


def source_object(source: Source) -> Row:
    """Without the text; asks nothing of the database."""
    return {
        "id": source_id(source.pk),
        "name": source.name,
        "title": source.title or None,
        "publisher": source.publisher or None,
        "url": source.url or None,
        "language": source.language or None,
        "published": _iso(source.published),
        "published_basis": source.published_basis or None,
    }


def topic_object(slug: str, name: str) -> Row:
    return {"id": slug, "name": name}


# ------------------------------------------------------------------ participants
def participant_objects(rows: list[Participant]) -> Iterator[Row]:
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
def event_objects(events: list[Event]) -> Iterator[Row]:
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
def statement_objects(rows: list[Statement]) -> Iterator[Row]:
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


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None
