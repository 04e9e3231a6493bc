"""Which events may be the same as, or come of, a given one: an indexed window, never all.

Events are near if they share a participant (or a principal's country) and their days, or
days of publication, are close. The walk goes by `EventParticipant(participant, sort_date)`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q, QuerySet

from events.kinds import CONTACT
from events.linking.merging import PLAN_LIFE, REALISED_WITHIN, EventFacts
from events.mentions import EventKind, ParticipantKind, Precision, Role, Status
from events.models import Event, EventParticipant, Participant

#: How many candidates one event is compared with: those that share the most.
MOST = 40
_LOCAL = timedelta(days=2)
#: An interval that began so long ago may still last; longer ones begin with a month.
_LASTING = timedelta(days=31)
_OPEN = frozenset({Status.PLANNED, Status.PROPOSED})


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
    """`EventFacts` out of plain columns: hosts count as principals."""
    taking = list(participants)
    principals = frozenset(who for who, role in taking if role != Role.AFFECTED)
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


def facts_of(events: Collection[int]) -> dict[int, EventFacts]:
    """Facts of visible events as they are shown, editors' corrections included."""
    rows = Event.objects.visible().filter(pk__in=events)
    takings: dict[int, list[tuple[int, str]]] = defaultdict(list)
    parties: dict[int, Party] = {}
    for event, who, role, kind, country in (
        EventParticipant.objects.filter(event__in=events)
        .order_by()
        .values_list(
            "event",
            "participant",
            "role",
            "participant__kind",
            "participant__country_code",
        )
    ):
        takings[event].append((who, role))
        parties[who] = Party(kind, country)
    found = {}
    for row in rows:
        days = row.machine.get("published") or [None, None]
        first = date.fromisoformat(days[0]) if days[0] else row.announced
        last = date.fromisoformat(days[1]) if days[1] else first
        found[row.pk] = facts(
            id=row.pk,
            kind=row.kind,
            status=row.status,
            participants=takings[row.pk],
            parties=parties,
            earliest=row.start,
            latest=row.end,
            precision=row.precision,
            place=row.place,
            title=row.machine.get("object_title", ""),
            published=(first, last) if first and last else None,
        )
    return found


def near(wanted: Iterable[EventFacts], *, after_plans: bool = False) -> list[list[int]]:
    """For each of `wanted` the events it may have to do with, most in common first.

    One query, a branch of a union for each window of days. With `after_plans` also plans
    that one may have realised and what may have come of a plan.
    """
    asked = list(wanted)
    branches: list[QuerySet[EventParticipant, tuple[int, int, str]]] = []
    for each in asked:
        for window in _windows(each, after_plans=after_plans):
            branches.extend(_walks(each, window))
    if not branches:
        return [[] for _ in asked]
    return _share_out(asked, branches)


def _walks(
    each: EventFacts, window: Q
) -> Iterable[QuerySet[EventParticipant, tuple[int, int, str]]]:
    columns = ("event_id", "participant_id", "participant__country_code")
    walk = EventParticipant.objects.order_by()
    if each.principals or each.others:
        who = each.principals or each.others
        yield walk.filter(window, participant__in=sorted(who)).values_list(*columns)
    if each.kind in CONTACT and len(each.sides) > 1:
        # "Japan and Peru held talks" may be the talks of their ministers, and the reverse.
        ministers = Q(participant__country_code__in=sorted(each.sides))
        if each.people:
            ministers &= Q(participant__kind=Participant.Kind.COUNTRY)
        yield walk.filter(window, ministers).values_list(*columns)


def _windows(each: EventFacts, *, after_plans: bool) -> Iterable[Q]:
    """Where the first days (`sort_date`) of events near `each` lie."""
    published = each.published
    if each.earliest and each.latest:
        yield Q(
            sort_date__gte=each.earliest - _LASTING, sort_date__lte=each.latest + _LOCAL
        )
        yield Q(sort_date__in=_period_starts(each.earliest))
        reach = (each.earliest - PLAN_LIFE, each.latest + PLAN_LIFE)
        if after_plans and each.status not in _OPEN:
            reach = (each.earliest - REALISED_WITHIN, reach[1])
        yield Q(sort_date__gte=reach[0], sort_date__lte=reach[1], event__start=None)
    elif published:
        first, last = published[0] - PLAN_LIFE, published[1] + PLAN_LIFE
        if after_plans:
            first, last = first - REALISED_WITHIN, last + REALISED_WITHIN
        yield Q(sort_date__gte=first, sort_date__lte=last)
    elif each.title:
        # No day at all: only what is undated like it, and the same by name, may be it.
        yield Q(sort_date=None)


def _period_starts(day: date) -> list[date]:
    """First days of the months of a year back, and of the years of the decade."""
    months = [
        date(day.year - (1 if month > day.month else 0), month, 1)
        for month in range(1, 13)
    ]
    years = [date(year, 1, 1) for year in range(day.year - day.year % 10, day.year)]
    return sorted({*months, *years})


def _share_out(
    asked: list[EventFacts],
    branches: list[QuerySet[EventParticipant, tuple[int, int, str]]],
) -> list[list[int]]:
    """Give every asker the events that share most with it, from one union of walks."""
    first, *others = branches
    rows = first.union(*others) if others else first
    who: dict[int, set[int]] = defaultdict(set)
    sides: dict[int, set[str]] = defaultdict(set)
    for event, participant, country in rows:
        who[event].add(participant)
        sides[event].add(country)
    found = []
    for each in asked:
        mine = each.principals or each.others
        common: Counter[int] = Counter()
        for event, participants in who.items():
            shared = 2 * len(mine & participants) + len(each.sides & sides[event])
            if shared and event != each.id:
                common[event] = shared
        best = sorted(common, key=lambda event: (-common[event], event))
        found.append(best[:MOST])
    return found
