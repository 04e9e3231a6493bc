"""Which events may be the same as, or come of, a given one: an indexed window, never all.

Events are near if they share a participant (or a principal's country) and their days, or
days of publication, are close. The walk goes by `EventParticipant(participant, sort_date)`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from events.linking.merging import PLAN_LIFE, REALISED_WITHIN, EventFacts
from events.mentions import Status
from events.resolve.asking import marks
from events.resolve.walks import Near, Walk, found_on, walk

#: How many candidates one event is compared with: those that share the most.
MOST = 40
_LOCAL = timedelta(days=2)
#: An interval that began so long ago may still last; longer ones begin with a month.
_LASTING = timedelta(days=31)
_OPEN = frozenset({Status.PLANNED, Status.PROPOSED})


@dataclass(frozen=True, slots=True)
class Window:
    """First days (`sort_date`) from `first` to `last`, both included."""

    first: date
    last: date
    undated: bool = False  # only events whose own day is not known

    def holds(self, day: date, *, undated: bool) -> bool:
        return self.first <= day <= self.last and (undated or not self.undated)


def near(wanted: Iterable[EventFacts], *, after_plans: bool = False) -> list[list[int]]:
    """For each of `wanted` the events it may have to do with, most in common first.

    One query, however many are asked for: a union of walks over days that lie apart. With
    `after_plans` also plans that one may have realised and what may have come of a plan.
    """
    asked = [(each, _windows(each, after_plans=after_plans)) for each in wanted]
    walks = list(_walks(asked))
    if not walks:
        return [[] for _ in asked]
    found = found_on(walks)
    of_whom: dict[int, list[int]] = defaultdict(list)
    of_side: dict[str, list[int]] = defaultdict(list)
    for event, other in found.items():
        for pk in other.who:
            of_whom[pk].append(event)
        for side in other.sides:
            of_side[side].append(event)
    return [_best(each, windows, found, of_whom, of_side) for each, windows in asked]


def _windows(each: EventFacts, *, after_plans: bool) -> list[Window]:
    """Where events near `each` may begin, months and years that hold its day included."""
    if each.earliest and each.latest:
        back = PLAN_LIFE
        if after_plans and each.status not in _OPEN:
            back = REALISED_WITHIN
        return [
            Window(each.earliest - _LASTING, each.latest + _LOCAL),
            Window(each.earliest - back, each.latest + PLAN_LIFE, undated=True),
            *(Window(day, day) for day in _period_starts(each.earliest)),
        ]
    if each.published:
        first, last = each.published[0] - PLAN_LIFE, each.published[1] + PLAN_LIFE
        if after_plans:
            last += REALISED_WITHIN - PLAN_LIFE
        return [Window(first, last)]
    return []


def _period_starts(day: date) -> list[date]:
    """First days of the months of a year back, and of the years of the decade."""
    months = [
        date(day.year - (1 if month > day.month else 0), month, 1)
        for month in range(1, 13)
        if day.year > date.min.year
    ]
    years = [date(year, 1, 1) for year in range(day.year - day.year % 10, day.year)]
    return sorted({*months, *years})


def _walks(asked: list[tuple[EventFacts, list[Window]]]) -> Iterable[Walk]:
    """Selects over `EventParticipant`, for each stretch of days."""
    between = "taking.sort_date BETWEEN %s AND %s"
    for undated in (False, True):
        for first, last, members in _stretches(asked, undated=undated):
            yield from walk(members, undated, between, [first, last])
    periods: dict[date, list[EventFacts]] = defaultdict(list)
    for each, windows in asked:
        for window in windows:
            if window.first == window.last:
                periods[window.first].append(each)
    if periods:
        members = list({id(e): e for told in periods.values() for e in told}.values())
        days = sorted(periods)
        yield from walk(members, False, f"taking.sort_date IN ({marks(days)})", days)


def _stretches(
    asked: list[tuple[EventFacts, list[Window]]], *, undated: bool
) -> list[tuple[date, date, list[EventFacts]]]:
    """Windows of more than a day, joined where they overlap, and who asks for each."""
    spans = sorted(
        (
            (window.first, window.last, index)
            for index, (_, windows) in enumerate(asked)
            for window in windows
            if window.undated == undated and window.first != window.last
        ),
    )
    joined: list[tuple[date, date, list[EventFacts]]] = []
    for first, last, index in spans:
        each = asked[index][0]
        if joined and first <= joined[-1][1]:
            start, end, members = joined[-1]
            joined[-1] = (start, max(end, last), [*members, each])
        else:
            joined.append((first, last, [each]))
    return joined


def _best(
    each: EventFacts,
    windows: list[Window],
    found: Mapping[int, Near],
    of_whom: Mapping[int, list[int]],
    of_side: Mapping[str, list[int]],
) -> list[int]:
    """The events within `windows` that share most with `each`."""
    shared: dict[int, int] = {}
    for pk in each.principals or each.others:
        for event in of_whom.get(pk, ()):
            shared[event] = shared.get(event, 0) + 2
    for side in each.sides:
        for event in of_side.get(side, ()):
            shared[event] = shared.get(event, 0) + 1
    common: dict[int, int] = {}
    for event, score in shared.items():
        other = found[event]
        day = other.sort_date
        if event == each.id or day is None:
            continue
        if any(window.holds(day, undated=other.undated) for window in windows):
            common[event] = score
    return sorted(common, key=lambda event: (-common[event], event))[:MOST]
