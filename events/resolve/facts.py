"""What linking compares of events: out of plain columns, or as they are shown by now."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from events.linking.merging import EventFacts
from events.linking.titles import silent_roles
from events.mentions import EventKind, ParticipantKind, Precision, Status
from events.resolve.asking import asked, day

_EVENTS = """
    SELECT id, kind, status, start, "end", precision, place, announced, machine
    FROM events_event WHERE joined_to_id IS NULL AND id IN ({marks})
"""
_TAKINGS = """
    SELECT taking.event_id, taking.participant_id, taking.role, participant.kind,
           participant.country_code
    FROM events_eventparticipant AS taking
    JOIN events_participant AS participant ON participant.id = taking.participant_id
    WHERE taking.event_id IN ({marks})
"""


@dataclass(frozen=True, slots=True)
class Party:
    """What linking needs to know of a participant."""

    kind: str
    country: str


def facts(
    *,
    kind: str,
    status: str,
    participants: Iterable[tuple[int, str]],
    parties: Mapping[int, Party],
    earliest: date | None,
    latest: date | None,
    precision: str,
    place: str,
    title: str,
    published: tuple[date, date] | None,
    id: int | None = None,
    source_ids: frozenset[int] = frozenset(),
) -> EventFacts:
    """`EventFacts` out of plain columns: hosts count as principals, but of visits."""
    taking = list(participants)
    silent = silent_roles(EventKind(kind))
    principals = frozenset(who for who, role in taking if role not in silent)
    country_of = {
        who: parties[who].country
        for who, _ in taking
        if who in parties and parties[who].country
    }
    return EventFacts(
        id=id,
        kind=EventKind(kind),
        status=Status(status),
        principals=principals,
        others=frozenset(who for who, _ in taking) - principals,
        sides=frozenset(country_of[who] for who in principals if who in country_of),
        people=frozenset(
            who
            for who in principals
            if who in parties and parties[who].kind == ParticipantKind.PERSON
        ),
        country_of=country_of,
        earliest=earliest,
        latest=latest,
        precision=Precision(precision) if precision else None,
        place=place,
        title=title,
        published=published,
        source_ids=source_ids,
    )


def facts_of(
    events: Collection[int], *, rejected: bool = False
) -> dict[int, EventFacts]:
    """Facts of events as they are shown, editors' corrections included.

    Those joined to another are left out; rejected ones too, unless asked for. Two queries.
    """
    if not events:
        return {}
    takings: dict[int, list[tuple[int, str]]] = defaultdict(list)
    parties: dict[int, Party] = {}
    for event, who, role, kind, country in asked(_TAKINGS, events):
        takings[event].append((who, role))
        parties[who] = Party(kind, country)
    shown = "" if rejected else " AND is_visible"
    return {
        row[0]: _of_row(row, takings[row[0]], parties)
        for row in asked(_EVENTS + shown, events)
    }


def _of_row(
    row: Sequence[Any],
    takings: list[tuple[int, str]],
    parties: Mapping[int, Party],
) -> EventFacts:
    pk, kind, status, start, end, precision, place, announced, machine = row
    machine = json.loads(machine) if isinstance(machine, str) else machine
    days = machine.get("published") or [None, None]
    first = day(days[0] or announced)
    last = day(days[1]) or first
    return facts(
        id=pk,
        kind=kind,
        status=status,
        participants=takings,
        parties=parties,
        earliest=day(start),
        latest=day(end),
        precision=precision,
        place=place,
        title=machine.get("object_title", ""),
        published=(first, last) if first and last else None,
    )
