"""Event mentions as rows: new ones, and those of an earlier reading found again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from events.ingest.matching import Passage, match
from events.mentions import EventTold, Precision, Role, Span, TimeValue
from events.models import (
    EventMention,
    ExtractionRun,
    MentionParticipant,
    Participant,
    Source,
)
from events.models.inserting import create, insert

_COLUMNS = [
    *("run", "event", "start", "end", "trigger_start", "trigger_end", "kind", "status"),
    *("earliest", "latest", "precision", "date_modifier", "date_part", "date_place"),
    *("date_text", "date_start", "date_end", "place", "place_start", "place_end"),
    *("object_title", "confidence", "is_held"),
]


@dataclass(slots=True)
class Row:
    """A mention as the new reading has it. `event` is where an earlier reading had it."""

    told: EventTold
    mention: EventMention
    takings: list[tuple[int, Role, Span | None]]
    event: int | None = None


def rows_of(
    told: Iterable[EventTold],
    *,
    source: Source,
    run: ExtractionRun,
    participants: Mapping[int, Participant],
    old: list[EventMention],
) -> tuple[list[Row], list[EventMention]]:
    """Rows for all `told`, and the old mentions that none of them is."""
    told = list(told)
    matched = match(
        [_passage(row) for row in old],
        [Passage(t.span, t.kind.value, t.trigger) for t in told],
    )
    rows = []
    for index, each in enumerate(told):
        again = old[matched[index]] if index in matched else None
        mention = again or EventMention(source=source)
        event = again.event_id if again else None
        _fill(mention, each, run)
        rows.append(Row(each, mention, _takings(each, participants), event))
    found = set(matched.values())
    return rows, [row for index, row in enumerate(old) if index not in found]


def _passage(row: EventMention) -> Passage:
    trigger = None
    if row.trigger_start < row.trigger_end:
        trigger = Span(row.trigger_start, row.trigger_end)
    return Passage(Span(row.start, row.end), row.kind, trigger)


def _takings(
    told: EventTold, participants: Mapping[int, Participant]
) -> list[tuple[int, Role, Span | None]]:
    """Everyone once: two of a text's entities may have led to one participant."""
    taken: dict[int, tuple[int, Role, Span | None]] = {}
    for taking in told.participants:
        if taking.entity in participants:
            pk = participants[taking.entity].pk
            taken.setdefault(pk, (pk, taking.role, taking.span))
    return list(taken.values())


def _fill(mention: EventMention, told: EventTold, run: ExtractionRun) -> None:
    mention.run = run
    mention.start, mention.end = told.span.start, told.span.end
    mention.trigger_start, mention.trigger_end = told.trigger.start, told.trigger.end
    mention.kind, mention.status = told.kind.value, told.status.value
    _fill_time(mention, told.time)
    place = told.place
    mention.place = place.name[:200] if place else ""
    span = place.span if place else None
    mention.place_start = span.start if span else None
    mention.place_end = span.end if span else None
    mention.object_title = (told.title or "")[:200]
    mention.confidence = told.confidence
    mention.is_held = False


def _fill_time(mention: EventMention, time: TimeValue | None) -> None:
    mention.date_text = time.text[:200] if time else ""
    mention.date_start = time.span.start if time else None
    mention.date_end = time.span.end if time else None
    mention.date_modifier = (time.modifier or "")[:10] if time else ""
    mention.date_part = (time.part or "")[:20] if time else ""
    mention.date_place = (time.place or "")[:2] if time else ""
    earliest, latest = _days(time)
    mention.earliest, mention.latest = earliest, latest
    mention.precision = ""
    if earliest and time:
        mention.precision = (time.precision or Precision.RANGE).value


def _days(time: TimeValue | None) -> tuple[date | None, date | None]:
    """Both days or neither: half an interval ("before May") dates nothing."""
    if time is None or time.earliest is None or time.latest is None:
        return None, None
    return min(time.earliest, time.latest), max(time.earliest, time.latest)


def save(rows: list[Row], topics: Mapping[str, int]) -> None:
    """Write mentions, which have their events by now, and who takes part in them."""
    again = [row.mention for row in rows if row.mention.pk]
    through = EventMention.topics.through
    if again:
        EventMention.objects.bulk_create(
            again, update_conflicts=True, unique_fields=["id"], update_fields=_COLUMNS
        )
        MentionParticipant.objects.filter(mention__in=again).delete()
        through.objects.filter(eventmention__in=again).delete()
    create([row.mention for row in rows if not row.mention.pk])
    insert(
        MentionParticipant,
        ("mention", "participant", "role", "start", "end"),
        (
            (row.mention.pk, pk, role.value, *((s.start, s.end) if s else (None, None)))
            for row in rows
            for pk, role, s in row.takings
        ),
    )
    insert(
        through,
        ("eventmention", "topic"),
        (
            (row.mention.pk, topics[slug])
            for row in rows
            for slug in dict.fromkeys(row.told.topics)
            if slug in topics
        ),
    )


def drop(
    gone: list[EventMention],
    *,
    anchored: set[int],
    emptied: set[int],
) -> None:
    """Delete mentions not read again, except what an editor's decision rests on.

    `anchored` are mentions that decisions name; `emptied` events that an editor decided
    on and that have no other mention left.
    """
    held = [row.pk for row in gone if row.pk in anchored or row.event_id in emptied]
    EventMention.objects.filter(pk__in=held).update(is_held=True)
    others = [row.pk for row in gone if row.pk not in set(held)]
    EventMention.objects.filter(pk__in=others).delete()
