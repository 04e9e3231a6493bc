"""What an event rests on, for the page where it is corrected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from events.corrections import events as correcting
from events.corrections import values
from events.corrections.wording import Words
from events.models import Event, EventMention, EventRelation, Statement
from events.passages import Passage, mention_passage

#: Passages shown beside a form; a treaty that every paper reports has hundreds.
MOST = 30


@dataclass(frozen=True, slots=True)
class Told:
    """One passage and what it says, field by field."""

    mention: EventMention
    passage: Passage
    when: str
    who: str


def passages_of(event: Event, *, most: int | None = MOST) -> list[Told]:
    mentions = (
        event.mentions.select_related("source")
        .prefetch_related("takings__participant")
        .order_by("is_rejected", "source__published", "source", "start")
    )
    return [told(mention) for mention in mentions[:most]]


def told(mention: EventMention) -> Told:
    """Walks the selected `source` and the prefetched `takings`."""
    day = {
        "start": values.iso(mention.earliest),
        "end": values.iso(mention.latest),
        "precision": mention.precision,
        "date_modifier": mention.date_modifier,
        "date_text": mention.date_text,
    }
    who = ", ".join(taking.participant.name for taking in mention.takings.all())
    return Told(mention, mention_passage(mention), Words().of("date", day), who)


def differences(event: Event) -> list[tuple[str, str, str]]:
    """Where what is shown is not what the machine reads: field, shown, read."""
    pairs = [
        (field, correcting.shown(event, field), event.machine[field])
        for field in correcting.FIELDS
        if field in event.machine
    ]
    differing = [
        (field, shown, read)
        for field, shown, read in pairs
        if values.comparable(field, shown) != values.comparable(field, read)
    ]
    words = Words((field, value) for field, *both in differing for value in both)
    return [
        (field.capitalize(), words.of(field, shown), words.of(field, read))
        for field, shown, read in differing
    ]


def suggestions(event: Event) -> list[tuple[Event, EventRelation]]:
    """Events that may be the same, with the relation that says so."""
    relations = EventRelation.objects.filter(
        Q(event=event) | Q(other=event),
        relation=EventRelation.Relation.SUGGESTED_SAME,
        event__is_visible=True,
        other__is_visible=True,
    ).select_related("event", "other")
    return [
        (row.other if row.event_id == event.pk else row.event, row)
        for row in relations.order_by("-score")[:10]
    ]


def evidence(event: Event) -> dict[str, Any]:
    statements = Statement.objects.visible().filter(event=event)
    return {
        "passages": passages_of(event),
        "passage_count": event.mentions.count(),
        "differences": differences(event),
        "suggestions": suggestions(event),
        "statements": statements.prefetch_related("speakers").order_by("pk")[:MOST],
    }
