"""Recomputing events: from their mentions, under the standing decisions, in bulk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from events import search
from events.models import (
    Decision,
    Event,
    EventMention,
    EventParticipant,
    EventTopic,
    Participant,
    Statement,
    Topic,
)
from events.resolve import fields
from events.resolve.relations import relate_events
from events.resolve.telling import Cast, Telling, cast_of, tellings_of
from events.resolve.topics import add_topics

#: The pipeline of runs that stand for an imported file: its values are not resolved anew.
IMPORTED = "imported"
#: All columns that resolving may change.
COLUMNS = [
    *("title", "kind", "status", "start", "end", "precision", "date_modifier"),
    *("date_text", "local_days", "place", "confidence", "sort_date", "announced"),
    *("source_count", "statement_count", "review", "is_rejected", "is_visible"),
    *("machine", "changed"),
]


@transaction.atomic
def resolve_events(ids: Iterable[int]) -> None:
    """Bring the events `ids` up to date with their mentions, statements and decisions.

    An event without mentions that no decision was ever taken on is deleted, unless its
    address leads to another. The number of queries does not depend on how many events
    there are.
    """
    search.index_events(resolve_unindexed(ids))


def resolve_unindexed(ids: Iterable[int]) -> set[int]:
    """As `resolve_events`, within the caller's transaction; the events whose search rows
    are to be brought up to date are left to it."""
    events = Event.objects.in_bulk(sorted(set(ids)))
    if not events:
        return set()
    tellings, cast = tellings_of(events)
    decisions = _decisions(events)
    held = EventMention.objects.filter(event__in=events).values_list("event", flat=True)
    gone = set(events) - set(tellings) - set(decisions) - set(held)
    gone -= {pk for pk, event in events.items() if event.joined_to_id}
    if gone:
        Event.objects.filter(pk__in=gone).delete()
    for pk in gone:
        del events[pk]
    said = _said(events)
    countries = country_names(tellings.values())
    _add_decided(cast, decisions)
    add_topics(
        cast, tellings.values(), [d for each in decisions.values() for d in each]
    )
    before = {pk: _columns(event) for pk, event in events.items()}
    shown: dict[int, fields.Values] = {}
    for pk, event in events.items():
        shown[pk] = _resolve(
            event, tellings.get(pk, []), said[pk], decisions[pk], cast, countries
        )
    changed = [event for pk, event in events.items() if _columns(event) != before[pk]]
    _write(changed)
    _link_participants(events, shown)
    _link_topics(events, shown)
    _date_statements(events, said)
    relate_events(list(events))
    return {*events, *gone}


def _resolve(
    event: Event,
    tellings: list[Telling],
    said: list[Statement],
    decisions: list[Decision],
    cast: Cast,
    countries: dict[str, str],
) -> fields.Values:
    """Change `event` in memory; returns what is shown of it."""
    standing = [decision for decision in decisions if decision.withdrawn is None]
    is_imported = bool(tellings) and all(t.pipeline == IMPORTED for t in tellings)
    if tellings and not (is_imported and event.machine):
        event.machine = fields.machine_values(tellings, cast, countries=countries)
    machine = {**_as_values(event), **event.machine}
    own = [d for d in standing if d.event_id == event.pk]
    shown, _ = fields.shown_values(machine, own, cast)
    fields.put(event, shown)
    event.statement_count = sum(not row.is_rejected for row in said)
    event.is_rejected = any(
        d.kind == Decision.Kind.REJECT and not d.anchors for d in own
    )
    event.review = _review(event, standing)
    # Without a passage that tells of it, an event is shown only if an editor made it.
    is_told = bool(tellings) or not event.machine
    event.is_visible = is_told and not event.is_rejected and event.joined_to_id is None
    return shown


def _as_values(event: Event) -> fields.Values:
    """An event's own columns as values: what an event without mentions is shown by."""
    return {
        "title": event.title,
        "kind": event.kind,
        "status": event.status,
        "date": {
            "start": fields.iso(event.start),
            "end": fields.iso(event.end),
            "precision": event.precision,
            "date_modifier": event.date_modifier,
            "date_text": event.date_text,
        },
        "place": event.place,
        "participants": [],
        "topics": [],
    }


def _review(event: Event, standing: list[Decision]) -> str:
    """Corrected if an editor changed anything, else confirmed if one said it is right."""
    kinds = {decision.kind for decision in standing}
    if kinds - {Decision.Kind.CONFIRM, Decision.Kind.REJECT}:
        return Event.Review.CORRECTED
    if any(d.kind == Decision.Kind.REJECT and d.anchors for d in standing):
        return Event.Review.CORRECTED
    if Decision.Kind.CONFIRM in kinds:
        return Event.Review.CONFIRMED
    return str(event.machine.get("review", Event.Review.UNREVIEWED))


def _decisions(events: Collection[int]) -> defaultdict[int, list[Decision]]:
    """Every decision ever taken on each event, the withdrawn ones too, oldest first."""
    found: defaultdict[int, list[Decision]] = defaultdict(list)
    for decision in Decision.objects.filter(
        Q(event__in=events) | Q(other_event__in=events)
    ).order_by("pk"):
        for pk in {decision.event_id, decision.other_event_id}:
            if pk is not None and pk in events:
                found[pk].append(decision)
    return found


def _said(events: Collection[int]) -> defaultdict[int, list[Statement]]:
    """The statements made at each event."""
    found: defaultdict[int, list[Statement]] = defaultdict(list)
    rows = Statement.objects.filter(event__in=events).select_related("source")
    for row in rows.only("event", "said", "is_rejected", "source__published"):
        assert row.event_id
        found[row.event_id].append(row)
    return found


def country_names(tellings: Iterable[list[Telling]]) -> dict[str, str]:
    """Names of the countries whose local days are told: a query only if any are."""
    codes = {t.facts.date_place for told in tellings for t in told} - {""}
    if not codes:
        return {}
    countries = Participant.objects.countries().filter(country_code__in=codes)
    return dict(countries.values_list("country_code", "name"))


def _add_decided(cast: Cast, decisions: dict[int, list[Decision]]) -> None:
    """Participants that only a decision names belong to the cast as well."""
    named: set[int] = set()
    for each in decisions.values():
        for decision in each:
            named |= {part["id"] for part in _parts(decision)}
    if missing := named - set(cast.rows):
        more = cast_of(missing)
        cast.rows.update(more.rows)
        cast.roots.update(more.roots)


def _parts(decision: Decision) -> list[dict[str, Any]]:
    value = decision.value
    if decision.kind == Decision.Kind.CONFIRM and isinstance(value, dict):
        value = value.get("participants")
    elif decision.field != "participants":
        value = None
    return value or []


def _columns(event: Event) -> tuple[Any, ...]:
    return tuple(getattr(event, name) for name in COLUMNS)


def _write(events: list[Event]) -> None:
    """One statement for all rows: an upsert is many times faster than a CASE per column."""
    now = timezone.now()
    for event in events:
        event.changed = now
    Event.objects.bulk_create(
        events, update_conflicts=True, unique_fields=["id"], update_fields=COLUMNS
    )


def _link_participants(
    events: dict[int, Event], shown: dict[int, fields.Values]
) -> None:
    """Replace the links of events whose participants, order or date are others now."""
    now: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    rows = EventParticipant.objects.filter(event__in=events).order_by("pk")
    for event, *link in rows.values_list("event", "participant", "role", "sort_date"):
        now[event].append(tuple(link))
    wanted = {
        pk: [(p["id"], p["role"], event.sort_date) for p in shown[pk]["participants"]]
        for pk, event in events.items()
    }
    stale = [pk for pk in events if now[pk] != wanted[pk]]
    if linked := [pk for pk in stale if now[pk]]:
        EventParticipant.objects.filter(event__in=linked).delete()
    EventParticipant.objects.bulk_create(
        EventParticipant(event_id=pk, participant_id=who, role=role, sort_date=day)
        for pk in stale
        for who, role, day in wanted[pk]
    )


def _link_topics(events: dict[int, Event], shown: dict[int, fields.Values]) -> None:
    slugs = {slug for values in shown.values() for slug in values["topics"]}
    ids = dict(Topic.objects.filter(slug__in=slugs).values_list("slug", "pk"))
    now: dict[int, set[tuple[Any, ...]]] = defaultdict(set)
    rows = EventTopic.objects.filter(event__in=events)
    for event, *link in rows.values_list("event", "topic", "sort_date"):
        now[event].add(tuple(link))
    wanted = {
        pk: {(ids[s], event.sort_date) for s in shown[pk]["topics"] if s in ids}
        for pk, event in events.items()
    }
    stale = [pk for pk in events if now[pk] != wanted[pk]]
    if linked := [pk for pk in stale if now[pk]]:
        EventTopic.objects.filter(event__in=linked).delete()
    EventTopic.objects.bulk_create(
        EventTopic(event_id=pk, topic_id=topic, sort_date=day)
        for pk in stale
        for topic, day in sorted(wanted[pk])
    )


def _date_statements(
    events: dict[int, Event], said: dict[int, list[Statement]]
) -> None:
    """What was said goes by the event's day, else by its source's publication."""
    moved: dict[date | None, list[int]] = defaultdict(list)
    for pk, event in events.items():
        for row in said[pk]:
            day = said_on(event, row.source.published)
            if row.said != day:
                moved[day].append(row.pk)
    for day, statements in moved.items():
        Statement.objects.filter(pk__in=statements).update(said=day)


def said_on(event: Event, published: date | None) -> date | None:
    return event.start if event.precision == Event.Precision.DAY else published
