"""Keeping one reading: its source, participants, mentions, events and statements."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from events.ingest import mentions, statements
from events.ingest.dating import mark_for_dating
from events.ingest.events import Placed, place, relate_parts
from events.ingest.participants import keep_participants
from events.ingest.sources import Version, digest_of, keep_source, start_run
from events.mentions import DateBasis, Reading
from events.models import Decision, Event, EventMention, Participant, Source, Topic
from events.resolve import resolve_events
from events.resolve.neighbours import Party


@dataclass(frozen=True, slots=True)
class Kept:
    """What keeping one reading came to."""

    source: int
    is_new: bool
    is_dated: bool
    events_new: int
    events_joined: int
    events_planned: int
    statements: int
    participants_new: int


@transaction.atomic
def keep(
    reading: Reading,
    *,
    version: Version,
    started: datetime | None = None,
    basis: DateBasis | None = None,
) -> Kept:
    """Keep `reading` in place of the last one of the same text, under the ledger.

    `basis` says that the date it was read with comes from an editor or other coverage.
    Killed at any moment, all of it is kept or nothing.
    """
    digest = digest_of(reading.article.text)
    known = Source.objects.select_for_update().filter(digest=digest).first()
    source = keep_source(reading, basis=basis, known=known)
    run = start_run(source, reading, version, started=started or timezone.now())
    old = (
        list(EventMention.objects.filter(source=source).order_by("pk")) if known else []
    )
    earlier = _earlier_participants(source) if known else set()
    people = keep_participants(reading, earlier=earlier)
    rows, gone = mentions.rows_of(
        reading.events,
        source=source,
        run=run,
        participants=people.by_entity,
        old=old,
    )
    old_events = {row.event_id for row in old}
    placed = place(
        rows,
        source=source,
        parties={
            row.pk: Party(row.kind, row.country_code)
            for row in people.by_entity.values()
        },
        old_events=old_events,
    )
    topics = _topics(reading)
    _drop(gone, rows, source)
    mentions.save(rows, topics)
    placed.touched |= statements.keep_statements(
        reading.statements,
        statements.Setting(source, run, people.by_entity, placed.event_of, topics),
        known=known is not None,
    )
    relate_parts(rows, placed, source)
    resolve_events(placed.touched)
    mark_for_dating(source, placed.touched)
    if known:
        _forget(earlier - {row.pk for row in people.by_entity.values()})
    return _kept(source, known is None, reading, placed, people.new)


def _kept(
    source: Source, is_new: bool, reading: Reading, placed: Placed, people: int
) -> Kept:
    planned = Event.objects.filter(pk__in=placed.new, status=Event.Status.PLANNED)
    return Kept(
        source=source.pk,
        is_new=is_new,
        is_dated=source.published is not None,
        events_new=len(placed.new),
        events_joined=len(placed.joined),
        events_planned=planned.count() if placed.new else 0,
        statements=len(reading.statements),
        participants_new=people,
    )


def _topics(reading: Reading) -> dict[str, int]:
    slugs = {slug for told in reading.events for slug in told.topics}
    slugs |= {slug for said in reading.statements for slug in said.topics}
    return dict(Topic.objects.filter(slug__in=slugs).values_list("slug", "pk"))


def _earlier_participants(source: Source) -> set[int]:
    rows = Participant.objects.filter(
        Q(mention_takings__mention__source=source)
        | Q(statements__source=source)
        | Q(relayed__source=source)
    )
    return set(rows.values_list("pk", flat=True))


def _drop(gone: list[EventMention], rows: list[mentions.Row], source: Source) -> None:
    """Let go of what was not read again, except what decisions rest on."""
    if not gone:
        return
    standing = Decision.objects.standing().filter(
        Q(event__in={row.event_id for row in gone})
        | Q(other_event__in={row.event_id for row in gone})
        | Q(source=source)
    )
    anchors: list[dict[str, Any]] = []
    decided: set[int] = set()
    for decision in standing:
        anchors.extend(a for a in decision.anchors if a.get("source") == source.pk)
        decided |= {pk for pk in (decision.event_id, decision.other_event_id) if pk}
    gone_pks = {row.pk for row in gone}
    others = EventMention.objects.filter(event__in=decided).exclude(pk__in=gone_pks)
    still_told = set(others.values_list("event", flat=True))
    still_told |= {row.mention.event_id for row in rows}
    mentions.drop(
        gone,
        anchored={row.pk for row in gone if any(_rests_on(a, row) for a in anchors)},
        emptied=decided - still_told,
    )


def _rests_on(anchor: dict[str, Any], row: EventMention) -> bool:
    if anchor.get("id") == row.pk:
        return True
    overlaps = anchor["start"] < row.end and row.start < anchor["end"]
    return overlaps and anchor.get("kind") == row.kind


def _forget(participants: Iterable[int]) -> None:
    """Delete those that only the last reading named and that no one decided on."""
    Participant.objects.filter(
        pk__in=set(participants),
        is_reference=False,
        mention_takings=None,
        takings=None,
        statements=None,
        relayed=None,
        decisions=None,
        decisions_other=None,
        joined=None,
        joined_to=None,
    ).delete()
