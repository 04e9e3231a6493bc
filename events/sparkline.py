"""A participant's or a topic's activity: one block an event, plans beneath the axis."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from events.axis import Axis, AxisLabel

_BLOCK, _GAP, _TALLEST = 8, 2, 72


@dataclass(frozen=True, slots=True)
class Sparkline:
    """Paths of what took place and of plans; words say what a bin is."""

    width: int
    height: float
    axis: float
    taken: str
    planned: str
    ticks: list[float]
    labels: list[AxisLabel]
    unit: str
    undrawn: int  # not told to the bin, or long before the axis begins


def sparkline(
    events: Iterable[tuple[date | None, date | None, bool]], axis: Axis
) -> Sparkline:
    """`events`: first day, last day, whether it is planned.

    An event stands in the bin of its days; one that may lie in several is counted aside.
    """
    unit = (
        "week" if axis.days <= 2 * 366 else "month" if axis.days <= 12 * 366 else "year"
    )
    taken: Counter[date] = Counter()
    planned: Counter[date] = Counter()
    undrawn = 0
    for first, last, is_planned in events:
        if not first or not last or last < axis.first:
            undrawn += 1
            continue
        # Talks over a weekend are told to the day, whatever weeks they touch.
        if _bin(first, unit) != _bin(last, unit) and (last - first).days > 6:
            undrawn += 1
            continue
        (planned if is_planned else taken)[_bin(first, unit)] += 1
    most, below = max(taken.values(), default=0), max(planned.values(), default=0)
    step = min(_BLOCK + _GAP, _TALLEST / max(most, below, 1))
    base = 8 + max(most * step, 20)
    return Sparkline(
        width=round(axis.right),
        height=round(base + below * step + 30, 1),
        axis=round(base, 1),
        taken=_blocks(taken, axis, unit, base, step, is_up=True),
        planned=_blocks(planned, axis, unit, base, step, is_up=False),
        ticks=axis.ticks(),
        labels=axis.labels(),
        unit=unit,
        undrawn=undrawn,
    )


def _bin(day: date, unit: str) -> date:
    if unit == "week":
        return day - timedelta(days=min(day.weekday(), (day - date.min).days))
    return day.replace(day=1) if unit == "month" else date(day.year, 1, 1)


def _blocks(
    bins: Counter[date], axis: Axis, unit: str, base: float, step: float, *, is_up: bool
) -> str:
    days = {"week": 7, "month": 30, "year": 365}[unit]
    width = round(max(min(days * axis.per_day - 2, 24), 2), 1)
    is_bar = step < 5
    paths = []
    for first, count in sorted(bins.items()):
        x = round(min(axis.x(first), axis.right - width), 1)
        if is_bar:
            tall = round(count * step, 1)
            y = base - 1 - tall if is_up else base + 3
            paths.append(f"M{x} {round(y, 1)}h{width}v{tall}h-{width}z")
            continue
        for at in range(count):
            y = base - 1 - (at + 1) * step + _GAP if is_up else base + 4 + at * step
            tall = round(step - _GAP, 1)
            paths.append(f"M{x} {round(y, 1)}h{width}v{tall}h-{width}z")
    return "".join(paths)
