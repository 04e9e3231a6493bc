"""The mentions of some events as plain facts, in an order that owes nothing to chance.

Everything resolved from them must come out the same in whatever order the sources were
read, so mentions go by date of publication, then by the digest of their source's text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date

from django.db.models import F

from events.linking.resolution import MentionFacts
from events.mentions import EventKind, Precision, Role, Status
from events.models import EventMention, MentionParticipant, Participant

#: How many joined names may be followed before a ring is suspected.
_LONGEST_CHAIN = 10


@dataclass(frozen=True, slots=True)
class Telling:
    """One mention that is neither rejected nor gone, and the event it belongs to."""

    event: int
    source: int
    pipeline: str
    key: tuple[str, int, int]  # digest of the source's text, where it stands in it
    facts: MentionFacts
    topics: tuple[str, ...]


@dataclass(slots=True)
class Cast:
    """The participants of some events, with joined names followed to whom they stand for."""

    rows: dict[int, Participant] = field(default_factory=dict)
    roots: dict[int, int] = field(default_factory=dict)

    def root(self, participant: int) -> int:
        return self.roots.get(participant, participant)


def cast_of(participants: Collection[int]) -> Cast:
    """The rows of `participants` and of those they are joined to; one query as a rule."""
    cast = Cast()
    missing = set(participants)
    for _ in range(_LONGEST_CHAIN):
        if not missing:
            break
        cast.rows.update(Participant.objects.in_bulk(missing))
        missing = {
            row.joined_to_id for row in cast.rows.values() if row.joined_to_id
        } - set(cast.rows)
    for pk in cast.rows:
        root = pk
        for _ in range(_LONGEST_CHAIN):
            joined_to = cast.rows[root].joined_to_id if root in cast.rows else None
            if joined_to is None:
                break
            root = joined_to
        cast.roots[pk] = root
    return cast


def tellings_of(events: Collection[int]) -> tuple[dict[int, list[Telling]], Cast]:
    """Per event its live mentions in canonical order, and all who take part in them.

    Three queries and one for the participants, however many events there are.
    """
    mentions = list(
        EventMention.objects.filter(event__in=events, is_rejected=False)
        .annotate(
            published=F("source__published"),
            digest=F("source__digest"),
            pipeline=F("run__pipeline"),
        )
        .order_by()
    )
    takings = MentionParticipant.objects.filter(
        mention__event__in=events, mention__is_rejected=False
    ).order_by("pk")
    participants: dict[int, list[tuple[int, Role]]] = defaultdict(list)
    for mention, participant, role in takings.values_list(
        "mention", "participant", "role"
    ):
        participants[mention].append((participant, Role(role)))
    topics: dict[int, list[str]] = defaultdict(list)
    for mention, slug in EventMention.topics.through.objects.filter(
        eventmention__event__in=events, eventmention__is_rejected=False
    ).values_list("eventmention", "topic__slug"):
        topics[mention].append(slug)
    cast = cast_of({pk for told in participants.values() for pk, _ in told})
    mentions.sort(key=_canonical)
    found: dict[int, list[Telling]] = defaultdict(list)
    for row in mentions:
        found[row.event_id].append(
            Telling(
                event=row.event_id,
                source=row.source_id,
                pipeline=row.pipeline,
                key=(row.digest, row.start, row.trigger_start),
                facts=mention_facts(
                    row,
                    [(cast.root(pk), role) for pk, role in participants[row.pk]],
                    published=row.published,
                ),
                topics=tuple(sorted(topics[row.pk])),
            )
        )
    return found, cast


def _canonical(row: EventMention) -> tuple[date, str, int, int, int]:
    published: date | None = row.published  # type: ignore[attr-defined]  # annotated
    digest: str = row.digest  # type: ignore[attr-defined]  # annotated
    return (published or date.max, digest, row.start, row.end, row.trigger_start)


def mention_facts(
    row: EventMention,
    participants: Collection[tuple[int, Role]],
    *,
    published: date | None,
) -> MentionFacts:
    return MentionFacts(
        kind=EventKind(row.kind),
        status=Status(row.status),
        confidence=row.confidence,
        earliest=row.earliest,
        latest=row.latest,
        precision=Precision(row.precision) if row.precision else None,
        modifier=row.date_modifier,
        part=row.date_part,
        date_place=row.date_place,
        date_text=row.date_text,
        place=row.place,
        object_title=row.object_title,
        participants=tuple(dict.fromkeys(participants)),
        published=published,
        source=row.source_id,
    )
