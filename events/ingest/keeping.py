"""Keeping one reading: its source, participants, mentions, events and statements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from events.ingest import mentions, statements
from events.ingest.batch import Batch
from events.ingest.events import Placed, Scene, place
from events.ingest.participants import keep_participants
from events.ingest.parts import relate_parts
from events.ingest.register import Register, topics_of
from events.ingest.sources import Version, digest_of, keep_source, start_run
from events.mentions import DateBasis, Reading
from events.models import (
    Decision,
    EventMention,
    Participant,
    Source,
    Statement,
)
from events.resolve.events import resolve_unindexed
from events.resolve.relations import relate_events


@dataclass(frozen=True, slots=True)
class Kept:
    """What keeping one reading came to."""

    source: int
    is_new: bool
    is_dated: bool
    events_new: int
    events_joined: int
    statements: int
    participants_new: int


@dataclass(frozen=True, slots=True)
class ToKeep:
    """A reading; `basis` says that the date it was read with comes from an editor or
    other coverage."""

    reading: Reading
    basis: DateBasis | None = None


def keep(
    reading: Reading,
    *,
    version: Version,
    started: datetime | None = None,
    basis: DateBasis | None = None,
    register: Register | None = None,
) -> Kept:
    """Keep one reading, as `keep_all` does."""
    (kept,) = keep_all(
        [ToKeep(reading, basis)], version=version, started=started, register=register
    )
    return kept


@transaction.atomic
def keep_all(
    items: Sequence[ToKeep],
    *,
    version: Version,
    started: datetime | None = None,
    register: Register | None = None,
) -> list[Kept]:
    """Keep each reading in place of the last one of the same text, under the ledger.

    The texts must differ. Killed at any moment, all of them are kept or none. A `register`
    shared by many calls saves lookups; it must be told to forget when one of them fails.
    """
    register = Register() if register is None else register
    batch = Batch.of([item.reading for item in items], register)
    kept = [_keep(item, batch, version, started or timezone.now()) for item in items]
    batch.finish()
    return kept


def _keep(item: ToKeep, batch: Batch, version: Version, started: datetime) -> Kept:
    reading, register = item.reading, batch.register
    known = batch.known.get(digest_of(reading.article.text))
    source = keep_source(reading, basis=item.basis, known=known)
    run = start_run(source, reading, version, started=started)
    old = (
        list(EventMention.objects.filter(source=source).order_by("pk")) if known else []
    )
    earlier = _earlier_participants(source) if known else set()
    people = keep_participants(reading, earlier=earlier, register=register)
    rows, gone = mentions.rows_of(
        reading.events,
        source=source,
        run=run,
        participants=people.by_entity,
        old=old,
    )
    topics = register.topics(topics_of(reading))
    people_by_id = {row.pk: row for row in people.by_entity.values()}
    scene = Scene(
        source=source,
        pipeline=run.pipeline,
        people=people_by_id,
        topics=topics,
        called=register.cast.topics,
        said_at=Counter(s.cluster for s in reading.statements if s.cluster is not None),
        is_new=known is None,
    )
    placed = place(rows, scene, old_events={row.event_id for row in old})
    _drop(gone, rows, source)
    mentions.save(rows, topics)
    said = statements.keep_statements(
        reading.statements,
        statements.Setting(
            *(source, run, people.by_entity, placed.event_of, topics, placed.fresh)
        ),
        known=known is not None,
    )
    placed.touched |= said.events - placed.fresh.keys()
    relate_parts(rows, placed, source, is_new=known is None)
    batch.index(events=resolve_unindexed(placed.touched))
    placed.around.is_all = not placed.touched
    relate_events((), placed.around)
    if known:
        batch.index(statements=(row.pk for row in said.rows))
    else:
        _index_new(placed, rows, said.rows, people_by_id, batch)
    if source.published and source.published_basis != Source.Basis.CORROBORATED:
        batch.dates(placed.touched | placed.fresh.keys())
    if known:
        _forget(earlier - people_by_id.keys())
        register.forget()
    return _kept(source, known is None, reading, placed, people.new)


def _index_new(
    placed: Placed,
    rows: list[mentions.Row],
    said: list[Statement],
    people: Mapping[int, Participant],
    batch: Batch,
) -> None:
    """Make a new source's statements and fresh events searchable."""
    texts: dict[int, list[str]] = {}
    for pk, event in placed.fresh.items():
        names = [people[part["id"]].name for part in event.machine["participants"]]
        texts[pk] = [event.title, event.place, *names]
    for statement in said:
        if statement.event_id in texts:
            texts[statement.event_id].append(statement.text)
    for row in rows:
        if row.mention.event_id in texts:
            texts[row.mention.event_id].append(row.mention.passage())
    batch.index_new(
        {pk: "\n".join(filter(None, pieces)) for pk, pieces in texts.items()},
        {statement.pk: statement.text for statement in said},
    )


def _kept(
    source: Source, is_new: bool, reading: Reading, placed: Placed, people: int
) -> Kept:
    return Kept(
        source=source.pk,
        is_new=is_new,
        is_dated=source.published is not None,
        events_new=len(placed.new),
        events_joined=len(placed.joined),
        statements=len(reading.statements),
        participants_new=people,
    )


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
