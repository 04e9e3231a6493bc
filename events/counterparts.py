"""Counterparts: with whom somebody met or spoke, how often, first and last.

For a country everybody who has its code takes part for it, as in the timeline's filter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
from django.db.models import QuerySet

from events.facets.arrays import Bools, Collection, Ints, Links, Small
from events.facets.parties import being, mask_of, rows_of
from events.models import Event, EventParticipant, Participant, Statement

#: Kinds at which those who take part see each other.
MEETINGS = (
    Event.Kind.MEETING.value,
    Event.Kind.SUMMIT.value,
    Event.Kind.CONFERENCE.value,
    Event.Kind.VISIT.value,
)
TOGETHER = (*MEETINGS, Event.Kind.CALL.value)
HAPPENED = (Event.Status.OCCURRED.value, Event.Status.ONGOING.value)
OPEN = (Event.Status.PLANNED.value, Event.Status.PROPOSED.value)
#: Who is only concerned was not there.
THERE = (EventParticipant.Role.PRINCIPAL.value, EventParticipant.Role.HOST.value)


@dataclass(frozen=True, slots=True)
class Dot:
    """One event on a counterpart's line."""

    first: date
    last: date
    is_planned: bool


@dataclass
class Counterpart:
    """`key` is a participant's id, or for countries among themselves a code."""

    key: Any
    name: str
    kind: str
    slug: str
    code: str
    meetings: int
    calls: int
    planned: int
    first: date | None
    last: date | None
    participant: int = 0
    dots: list[Dot] = field(default_factory=list)

    @property
    def happened(self) -> int:
        return self.meetings + self.calls


def statements_of(side: Participant) -> QuerySet[Statement]:
    """What `side`, or anybody of that country, is told to have said."""
    if side.kind != Participant.Kind.COUNTRY or not side.country_code:
        return Statement.objects.visible().by(side)
    speaking = Statement.speakers.through.objects.filter(
        participant__country_code=side.country_code
    )
    return Statement.objects.visible().filter(pk__in=speaking.values("statement"))


def counterparts(
    side: Participant, collection: Collection, most: int = 20
) -> list[Counterpart]:
    """Those met most often first. Two queries."""
    is_country = side.kind == Participant.Kind.COUNTRY and bool(side.country_code)
    links = collection.links["there_country" if is_country else "there"]
    left_out = {side.country_code} if is_country else {side.pk, *_own_country(side)}
    own = mask_of(rows_of(side, collection), collection)
    own &= being(collection, "kind", TOGETHER)
    happened = own & being(collection, "status", HAPPENED)
    planned = own & being(collection, "status", OPEN)
    own = happened | planned
    calls = happened & being(collection, "kind", [Event.Kind.CALL.value])
    counts = links.counts(own)
    found = []
    for at in _most(links, counts, _last_days(links, collection, happened), left_out)[
        :most
    ]:
        rows = links.rows_having(links.keys[at])
        days = collection.start[rows[happened[rows]]]
        days = days[~np.isnat(days)]
        found.append(
            Counterpart(
                key=links.keys[at],
                name="",
                kind="",
                slug="",
                code="",
                meetings=int((happened[rows] & ~calls[rows]).sum()),
                calls=int(calls[rows].sum()),
                planned=int(planned[rows].sum()),
                first=days.min().astype(object) if len(days) else None,
                last=days.max().astype(object) if len(days) else None,
                dots=_dots(collection, rows[own[rows]]),
            )
        )
    _name(found, is_country=is_country)
    return found


def _most(links: Links, counts: Ints, last: Ints, left_out: set[Any]) -> list[int]:
    """Positions of the keys, the largest counts first, then those met last."""
    order = np.lexsort((-last, -counts))
    return [
        at for at in order.tolist() if counts[at] and links.keys[at] not in left_out
    ]


def _last_days(links: Links, collection: Collection, happened: Bools) -> Ints:
    """For every key the number of its last day among the events that happened."""
    if not links.keys:
        return np.zeros(0, dtype=np.int64)
    is_dated = happened & ~np.isnat(collection.start)
    days = np.where(is_dated, collection.start.view(np.int64), np.iinfo(np.int32).min)
    found: Ints = np.maximum.reduceat(days[links.rows], links.starts[:-1])
    return found


def _dots(collection: Collection, rows: Small) -> list[Dot]:
    rows = rows[~np.isnat(collection.start[rows])]
    return sorted(
        map(
            Dot,
            collection.start[rows].tolist(),
            collection.end[rows].tolist(),
            collection.is_open[rows].tolist(),
        ),
        key=lambda dot: dot.first,
    )


def _own_country(side: Participant) -> set[int]:
    """A minister does not meet the own country."""
    if not side.country_code:
        return set()
    own = Participant.objects.countries().filter(country_code=side.country_code)
    return set(own.values_list("pk", flat=True))


def _name(found: Sequence[Counterpart], *, is_country: bool) -> None:
    """Countries go by their own row; a code that none has keeps its letters."""
    rows = Participant.objects.current()
    keys = [one.key for one in found]
    if is_country:
        rows = rows.countries().filter(country_code__in=keys)
    else:
        rows = Participant.objects.filter(pk__in=keys)
    key = "country_code" if is_country else "pk"
    by_key = {getattr(row, key): row for row in rows}
    for one in found:
        row = by_key.get(one.key)
        one.name = row.name if row else str(one.key)
        if row:
            one.kind, one.slug, one.code = row.kind, row.slug, row.country_code
            one.participant = row.pk
