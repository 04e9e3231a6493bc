"""The mentions of some events as plain facts, in an order that owes nothing to chance.

Everything resolved from them must come out the same in whatever order the sources were
read, so mentions go by date of publication, then by the digest of their source's text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from events.linking.resolution import MentionFacts
from events.mentions import EventKind, Precision, Role, Status
from events.models import EventMention, Participant
from events.resolve.asking import asked, day

_OF_EVENTS = "mention.event_id IN ({marks}) AND NOT mention.is_rejected"
_MENTIONS = f"""
    SELECT mention.id, mention.event_id, mention.source_id, mention.start,
           mention."end", mention.trigger_start, mention.kind, mention.status,
           mention.confidence, mention.earliest, mention.latest, mention.precision,
           mention.date_modifier, mention.date_part, mention.date_place,
           mention.date_text, mention.place, mention.object_title,
           source.published, source.digest, run.pipeline
    FROM events_eventmention AS mention
    JOIN events_source AS source ON source.id = mention.source_id
    JOIN events_extractionrun AS run ON run.id = mention.run_id
    WHERE {_OF_EVENTS}
"""
_TAKINGS = f"""
    SELECT taking.mention_id, taking.participant_id, taking.role
    FROM events_mentionparticipant AS taking
    JOIN events_eventmention AS mention ON mention.id = taking.mention_id
    WHERE {_OF_EVENTS} ORDER BY taking.id
"""
_TOPICS = f"""
    SELECT link.eventmention_id, topic.slug
    FROM events_eventmention_topics AS link
    JOIN events_topic AS topic ON topic.id = link.topic_id
    JOIN events_eventmention AS mention ON mention.id = link.eventmention_id
    WHERE {_OF_EVENTS}
"""
#: How many joined names may be followed before a ring is suspected.
_LONGEST_CHAIN = 10


class _Row(NamedTuple):
    """A mention's columns in the order of `_MENTIONS`."""

    id: int
    event: int
    source_id: int
    start: int
    end: int
    trigger_start: int
    kind: str
    status: str
    confidence: float
    earliest: date | str | None
    latest: date | str | None
    precision: str
    date_modifier: str
    date_part: str
    date_place: str
    date_text: str
    place: str
    object_title: str
    published: date | str | None
    digest: str
    pipeline: str


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
    topics: dict[str, str] = field(default_factory=dict)  # as they stand in a sentence

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
    mentions = [_Row(*row) for row in asked(_MENTIONS, events)]
    participants: dict[int, list[tuple[int, Role]]] = defaultdict(list)
    for mention, participant, role in asked(_TAKINGS, events):
        participants[mention].append((participant, Role(role)))
    topics: dict[int, list[str]] = defaultdict(list)
    for mention, slug in asked(_TOPICS, events):
        topics[mention].append(slug)
    cast = cast_of({pk for told in participants.values() for pk, _ in told})
    mentions.sort(key=_canonical)
    found: dict[int, list[Telling]] = defaultdict(list)
    for row in mentions:
        found[row.event].append(
            Telling(
                event=row.event,
                source=row.source_id,
                pipeline=row.pipeline,
                key=(row.digest, row.start, row.trigger_start),
                facts=mention_facts(
                    row,
                    [(cast.root(pk), role) for pk, role in participants[row.id]],
                    published=day(row.published),
                ),
                topics=tuple(sorted(topics[row.id])),
            )
        )
    return found, cast


def _canonical(row: _Row) -> tuple[date, str, int, int, int]:
    published = day(row.published) or date.max
    return (published, row.digest, row.start, row.end, row.trigger_start)


def mention_facts(
    row: EventMention | _Row,
    participants: Collection[tuple[int, Role]],
    *,
    published: date | None,
) -> MentionFacts:
    return MentionFacts(
        kind=EventKind(row.kind),
        status=Status(row.status),
        confidence=row.confidence,
        earliest=day(row.earliest),
        latest=day(row.latest),
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
