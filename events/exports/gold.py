"""A gold file out of what editors have confirmed and corrected, with its articles.

So a desk measures the reading on its own articles. What an editor has looked at is asked
for; what nobody has is optional: neither asked for nor held against the reading.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet

from events.models import (
    Decision,
    Event,
    EventMention,
    EventParticipant,
    Participant,
    Source,
    Statement,
)

Row = dict[str, Any]
#: Who took part before whom: a country stands for its people where both are named.
_PRINCIPALS = (EventParticipant.Role.PRINCIPAL, EventParticipant.Role.HOST)


def reviewed_sources() -> QuerySet[Source]:
    """Sources of which an editor has reviewed an event, a passage or a statement."""
    return (
        Source.objects.exclude(text="")
        .filter(
            Q(mentions__event__in=_reviewed_events(), mentions__is_rejected=False)
            | Q(mentions__is_rejected=True)
            | Q(statements__in=_reviewed_statements())
        )
        .distinct()
        .order_by("pk")
    )


def _reviewed_events() -> QuerySet[Event]:
    return Event.objects.exclude(review=Event.Review.UNREVIEWED)


def _reviewed_statements() -> QuerySet[Statement]:
    return Statement.objects.filter(
        ~Q(review=Event.Review.UNREVIEWED) | Q(is_rejected=True)
    )


def file_names(sources: Iterable[Source]) -> dict[int, str]:
    """A name for each source's file: its own, with a number where two have the same."""
    names: dict[int, str] = {}
    for source in sources:
        stem = source.name.replace("/", "-").removesuffix(".txt") or "article"
        name, number = f"{stem}.txt", 1
        while name in names.values():
            number += 1
            name = f"{stem}-{number}.txt"
        names[source.pk] = name
    return names


def gold(name: str, sources: list[Source]) -> Row:
    """The gold of `sources`, in the form that `evaluate_extraction` and the scorer read."""
    names = file_names(sources)
    texts = {source.pk: source.text for source in sources}
    return {
        "name": name,
        "articles": "articles",
        "sources": [
            {
                "source": names[source.pk],
                "publisher": source.publisher or None,
                "published": _iso(source.published),
            }
            for source in sources
        ],
        "aliases": _aliases(sources),
        "events": list(_events(names, texts)),
        "traps": list(_traps(names)),
        "statements": list(_statements(names)),
        "not_statements": [],
    }


def _aliases(sources: list[Source]) -> dict[str, list[str]]:
    who = Participant.objects.filter(
        Q(mention_takings__mention__source__in=sources)
        | Q(statements__source__in=sources)
        | Q(takings__event__mentions__source__in=sources)
    ).distinct()
    found: dict[str, list[str]] = {}
    for participant in who.prefetch_related("aliases").order_by("name"):
        forms = {alias.name for alias in participant.aliases.all()}
        found[participant.name] = sorted(forms - {participant.name})
    return found


def _events(names: dict[int, str], texts: dict[int, str]) -> Iterable[Row]:
    mentions: dict[int, dict[str, str]] = defaultdict(dict)
    rows = EventMention.objects.filter(source__in=names, is_rejected=False)
    for row in rows.order_by("-confidence", "start"):
        passage = texts[row.source_id][row.start : row.end]
        mentions[row.event_id].setdefault(names[row.source_id], passage)
    events = Event.objects.visible().filter(pk__in=mentions)
    for event in events.prefetch_related("takings__participant", "topics").order_by(
        "pk"
    ):
        takings = list(event.takings.all())
        principals = [t for t in takings if t.role in _PRINCIPALS]
        people = [
            t for t in principals if t.participant.kind == Participant.Kind.PERSON
        ]
        asked = people or principals
        days = [_iso(event.start), _iso(event.end)]
        is_reviewed = event.review != Event.Review.UNREVIEWED
        yield {
            "id": f"e{event.pk}",
            "level": "core" if is_reviewed else "optional",
            "kinds": [event.kind],
            "status": [event.status],
            "date": days if event.start else None,
            "windows": [days] if event.start else [],
            "undated_ok": event.start is None,
            "participants": [t.participant.name for t in asked],
            "optional_participants": [
                t.participant.name for t in takings if t not in asked
            ],
            "places": [part.strip() for part in event.place.split(",") if part.strip()],
            "topics": sorted(topic.slug for topic in event.topics.all()),
            "mentions": mentions[event.pk],
        }


def _traps(names: dict[int, str]) -> Iterable[Row]:
    """Passages of which an editor said that they tell no such thing."""
    reasons: dict[int, str] = {}
    rows = EventMention.objects.filter(source__in=names).filter(
        Q(is_rejected=True) | Q(event__is_rejected=True)
    )
    for decision in Decision.objects.standing().filter(kind=Decision.Kind.REJECT):
        reasons[decision.event_id or 0] = decision.note
    for row in rows.select_related("source").order_by("source", "start"):
        yield {
            "source": names[row.source_id],
            "text": row.passage(),
            "why": reasons.get(row.event_id) or "rejected by an editor",
        }


def _statements(names: dict[int, str]) -> Iterable[Row]:
    rows = Statement.objects.filter(source__in=names, is_rejected=False)
    for row in rows.prefetch_related("speakers").order_by("source", "start", "pk"):
        is_reviewed = row.review != Event.Review.UNREVIEWED
        yield {
            "source": names[row.source_id],
            "kind": row.kind,
            "speakers": sorted(who.name for who in row.speakers.all()),
            "start": row.start,
            "end": row.end,
            "text": row.text,
            "level": "required" if is_reviewed else "optional",
        }


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None
