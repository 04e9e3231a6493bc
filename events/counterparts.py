"""Counterparts: with whom somebody met or spoke, how often, first and last.

For a country everybody who has its code takes part for it, as in the timeline's filter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, Exists, Max, Min, OuterRef, Q, QuerySet

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


def taking_part(side: Participant) -> Q:
    """Rows of `EventParticipant` that stand for `side`."""
    if side.kind == Participant.Kind.COUNTRY and side.country_code:
        return Q(participant__country_code=side.country_code)
    return Q(participant=side)


def events_of(
    side: Participant, events: QuerySet[Event] | None = None
) -> QuerySet[Event]:
    """The visible events `side` takes part in, as the timeline selects them."""
    found = Event.objects.visible() if events is None else events
    links = EventParticipant.objects.filter(taking_part(side), event=OuterRef("pk"))
    return found.filter(Exists(links))


def statements_of(side: Participant) -> QuerySet[Statement]:
    """What `side`, or anybody of that country, is told to have said."""
    if side.kind != Participant.Kind.COUNTRY or not side.country_code:
        return Statement.objects.visible().by(side)
    speaking = Statement.speakers.through.objects.filter(
        statement=OuterRef("pk"), participant__country_code=side.country_code
    )
    return Statement.objects.visible().filter(Exists(speaking))


def counterparts(side: Participant, most: int = 20) -> list[Counterpart]:
    """Those met most often first. Two queries, three for a country."""
    is_country = side.kind == Participant.Kind.COUNTRY and bool(side.country_code)
    key = "participant__country_code" if is_country else "participant"
    own = events_of(side).filter(kind__in=TOGETHER, status__in=(*HAPPENED, *OPEN))
    takings = EventParticipant.objects.filter(
        event__in=own, role__in=THERE, participant__is_unnamed=False
    )
    if is_country:
        takings = takings.exclude(participant__country_code__in=["", side.country_code])
    else:
        takings = takings.exclude(participant=side).exclude(_own_country(side))
    rows = takings.values(key).annotate(**_counts())
    rows = rows.order_by("-count", "-last", key)[:most]
    found = [_row(values, values.pop(key)) for values in rows]
    _name(found, is_country=is_country)
    _add_dots(found, takings, key)
    return found


def _own_country(side: Participant) -> Q:
    """A minister does not meet the own country."""
    return Q(
        participant__kind=Participant.Kind.COUNTRY,
        participant__country_code=side.country_code or "--",
    )


def _counts() -> dict[str, Any]:
    happened = Q(event__status__in=HAPPENED)
    is_call = Q(event__kind=Event.Kind.CALL)
    return {
        "count": Count("event", distinct=True),
        "meetings": Count("event", distinct=True, filter=happened & ~is_call),
        "calls": Count("event", distinct=True, filter=happened & is_call),
        "planned": Count("event", distinct=True, filter=~happened),
        "first": Min("event__start", filter=happened),
        "last": Max("event__start", filter=happened),
    }


def _row(values: dict[str, Any], key: Any) -> Counterpart:
    values.pop("count")
    return Counterpart(key=key, name="", kind="", slug="", code="", **values)


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


def _add_dots(
    found: Sequence[Counterpart], takings: QuerySet[EventParticipant], key: str
) -> None:
    shown = {one.key: one for one in found}
    dots: dict[Any, dict[int, Dot]] = defaultdict(dict)
    rows = takings.filter(**{f"{key}__in": list(shown)}, event__start__isnull=False)
    for whom, event, first, last, status in rows.values_list(
        key, "event", "event__start", "event__end", "event__status"
    ):
        dots[whom][event] = Dot(first, last, status in OPEN)
    for whom, by_event in dots.items():
        shown[whom].dots = sorted(by_event.values(), key=lambda dot: dot.first)
