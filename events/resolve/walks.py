"""Walks by the index of `EventParticipant(participant, sort_date)`, all in one query."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from django.db import connection

from events.kinds import CONTACT
from events.linking.merging import EventFacts
from events.mentions import ParticipantKind
from events.resolve.asking import answered, day, marks

#: SQL and its parameters.
Walk: TypeAlias = tuple[str, list[Any]]
_COLUMNS = """
    SELECT taking.event_id, taking.participant_id, participant.country_code,
           taking.sort_date, {undated}
    FROM events_eventparticipant AS taking
    JOIN events_participant AS participant ON participant.id = taking.participant_id
"""
_UNDATED = """
    JOIN events_event AS event ON event.id = taking.event_id AND event.start IS NULL
"""


@dataclass(frozen=True, slots=True)
class Near:
    """An event found on a walk, and who of the asked-for takes part in it."""

    sort_date: date | None
    undated: bool
    who: frozenset[int]
    sides: frozenset[str]


def walk(
    members: Collection[EventFacts], undated: bool, when: str, days: Sequence[date]
) -> Iterable[Walk]:
    """Who of `members`, or of their sides, took part in what; `when` limits the days."""
    select = _COLUMNS.format(undated=int(undated)) + (_UNDATED if undated else "")
    select += f" WHERE {when}"
    adapted: list[Any] = [connection.ops.adapt_datefield_value(day) for day in days]
    who = sorted({pk for each in members for pk in each.principals or each.others})
    if who:
        mine = f" AND taking.participant_id IN ({marks(who)})"
        yield select + mine, [*adapted, *who]
    # "Japan and Peru held talks" may be the talks of their ministers, and the reverse.
    contacts = [e for e in members if e.kind in CONTACT and len(e.sides) > 1]
    for of_people in (True, False):
        codes = {c for e in contacts if bool(e.people) == of_people for c in e.sides}
        if codes and not undated:
            theirs = f" AND participant.country_code IN ({marks(codes)})"
            kind = []
            if of_people:
                theirs += " AND participant.kind = %s"
                kind = [ParticipantKind.COUNTRY.value]
            yield select + theirs, [*adapted, *sorted(codes), *kind]


def found_on(walks: list[Walk]) -> dict[int, Near]:
    rows = answered(
        " UNION ".join(sql for sql, _ in walks),
        [value for _, values in walks for value in values],
    )
    who: dict[int, set[int]] = defaultdict(set)
    sides: dict[int, set[str]] = defaultdict(set)
    days: dict[int, tuple[date | None, bool]] = {}
    for event, participant, country, told, undated in rows:
        who[event].add(participant)
        sides[event].add(country)
        days[event] = (day(told), bool(undated) or days.get(event, (None, False))[1])
    return {
        event: Near(*days[event], frozenset(who[event]), frozenset(sides[event]))
        for event in who
    }
