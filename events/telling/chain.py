"""What an event came from and what came of it: plans, what they became, the same parties.

Everything rests on relations kept from linking, on parties that are the same, or on one
sentence that tells of both. Eight queries whatever hangs on the event.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import F, Max, Q, QuerySet

from events import wording
from events.models import Event, EventMention, EventRelation, Source
from events.telling.when import when_of

_R = EventRelation.Relation
_OPEN = (Event.Status.PLANNED, Event.Status.PROPOSED)
#: Events of the same parties shown on either side, and plans told with this event.
BESIDE, PLANS = 2, 3
#: With more parties than this, "the same" is those who come first.
_PARTIES = 4


@dataclass(frozen=True, slots=True)
class Stop:
    """One event on a thread, and what it is there."""

    event: Event
    note: str
    is_this: bool = False

    @property
    def day(self) -> date | None:
        """Where it stands; only what is yet to happen stands where it was announced."""
        return self.event.start or (self.event.announced if self.is_open else None)

    @property
    def is_open(self) -> bool:
        return self.event.status in _OPEN

    @property
    def when(self) -> str:
        """Short: "13 Nov 2021", "announced 13 Nov 2021", "mid-February 2021"."""
        event = self.event
        if not event.start:
            if not event.announced or not self.is_open:
                return "undated"
            return f"announced {wording.short_day(event.announced, year=True)}"
        if event.precision == Event.Precision.DAY and not when_of(event).modifier_bound:
            return wording.short_day(event.start, year=True)
        return wording.long_date(when_of(event))


@dataclass(frozen=True, slots=True)
class Thread:
    """Stops in order; `open_end` says that nothing is known to have followed."""

    label: str
    stops: list[Stop]
    open_end: str = ""


@dataclass(slots=True)
class Chain:
    threads: list[Thread] = field(default_factory=list)
    summary: str = ""

    @property
    def stops(self) -> list[Stop]:
        """Each event once, in order of time, undated last: the chain as a list."""
        once: dict[int, Stop] = {}
        for thread in self.threads:
            for stop in thread.stops:
                once.setdefault(stop.event.pk, stop)
        return sorted(
            once.values(), key=lambda s: (s.day is None, s.day or date.max, s.event.pk)
        )


def chain(event: Event, parties: Sequence[int]) -> Chain:
    """`parties` are ids of those who took part, in order."""
    related = list(
        EventRelation.objects.filter(Q(event=event) | Q(other=event))
        .exclude(relation=_R.SUGGESTED_SAME)
        .filter(event__is_visible=True, other__is_visible=True)
        .select_related("event", "other")
        .order_by("event__sort_date", "pk")
    )
    last = Source.objects.aggregate(last=Max("published"))["last"]
    seen = {
        event.pk,
        *(one.event_id for one in related),
        *(r.other_id for r in related),
    }
    told_with = _told_with(event, seen)
    threads = [_related(event, one) for one in related]
    if event.status in _OPEN and not any(
        one.relation == _R.REALISES and one.other_id == event.pk for one in related
    ):
        this = Stop(event, "this plan", is_this=True)
        threads.append(Thread("This plan", [this], open_end(event, last)))
    threads += _plans(event, told_with, last)
    if same := _same_parties(event, parties, seen | {one.pk for one in told_with}):
        threads.insert(0, same)
    return Chain(threads, _summary(event, related, threads))


def _related(event: Event, relation: EventRelation) -> Thread:
    """`relation.event` follows, realises or is part of `relation.other`."""
    is_first = relation.other_id == event.pk
    other = relation.event if is_first else relation.other
    earlier, later, label = {
        _R.REALISES.value: ("planned", "took place", "Plan and outcome"),
        _R.FOLLOWS.value: ("came before", "taken up again", "Taken up again"),
        _R.PART_OF.value: ("the whole", "part of it", "Part of a larger event"),
    }[relation.relation]
    here, there = (earlier, later) if is_first else (later, earlier)
    this, that = Stop(event, here, is_this=True), Stop(other, there)
    return Thread(label, [this, that] if is_first else [that, this])


def _told_with(event: Event, seen: set[int]) -> list[Event]:
    """Plans that a sentence tells of together with this event; of a plan, what happened."""
    at = Q(pk__in=[])
    for source, start, end in event.mentions.filter(is_rejected=False).values_list(
        "source", "start", "end"
    ):
        at |= Q(source=source, start=start, end=end)
    statuses = [Event.Status.OCCURRED] if event.status in _OPEN else _OPEN
    ids = (
        EventMention.objects.filter(at, is_rejected=False)
        .exclude(event__in=seen)
        .values("event")
    )
    found = Event.objects.visible().filter(pk__in=ids, status__in=statuses)
    return list(found.order_by("-source_count", "pk")[:PLANS])


def _plans(event: Event, told_with: Iterable[Event], last: date | None) -> list[Thread]:
    plans = list(told_with)
    if event.status in _OPEN:
        return [
            Thread(
                "Told in one sentence",
                [Stop(one, "told with it"), Stop(event, "this plan", is_this=True)],
            )
            for one in plans
        ]
    outcomes = {
        relation.other_id: relation.event
        for relation in EventRelation.objects.filter(
            other__in=plans, relation=_R.REALISES, event__is_visible=True
        ).select_related("event")
    }
    threads = []
    for plan in plans:
        stops = [Stop(event, "told with the plan", is_this=True), Stop(plan, "planned")]
        outcome = outcomes.get(plan.pk)
        if outcome is None:
            threads.append(Thread("A plan told with it", stops, open_end(plan, last)))
        elif not _is_before(outcome, event):
            stops.append(Stop(outcome, "took place"))
            threads.append(Thread("A plan told with it", stops))
    return threads


def _is_before(outcome: Event, event: Event) -> bool:
    """What had come of a plan by then is not what came of this event."""
    if outcome.pk == event.pk:
        return True
    return bool(outcome.start and event.start and outcome.start < event.start)


def open_end(plan: Event, last: date | None) -> str:
    if not last:
        return "no report of it"
    until = wording.short_day(last, year=True)
    if plan.end and plan.end >= last:
        return f"still open on {until}"
    return f"not reported by {until}"


def _same_parties(
    event: Event, parties: Sequence[int], without: set[int]
) -> Thread | None:
    """The nearest events before and after that all of the same parties took part in."""
    if len(parties) < 2 or not event.start:
        return None
    others: QuerySet[Event] = (
        Event.objects.visible().exclude(pk__in=without).exclude(start=None)
    )
    others = others.exclude(status__in=[*_OPEN, Event.Status.CANCELLED])
    for party in parties[:_PARTIES]:
        others = others.filter(takings__participant=party)
    before = list(
        others.filter(start__lt=event.start).order_by("-start", "-pk")[:BESIDE]
    )
    after = list(
        others.filter(start__gt=event.start).order_by(F("start"), "pk")[:BESIDE]
    )
    if not before and not after:
        return None
    return Thread(
        "The same parties",
        [
            *(Stop(one, "before") for one in reversed(before)),
            Stop(event, "this event", is_this=True),
            *(Stop(one, "after") for one in after),
        ],
    )


def _summary(
    event: Event, related: Iterable[EventRelation], threads: Sequence[Thread]
) -> str:
    is_planned_before = any(
        one.relation == _R.REALISES and one.event_id == event.pk for one in related
    )
    if event.status in _OPEN:
        return (
            "" if threads else "No report in the collection takes this plan up again."
        )
    if not threads:
        return "No report in the collection says what led to it or what came of it."
    if is_planned_before:
        return ""
    return "No report in the collection planned it beforehand."
