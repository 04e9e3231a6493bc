"""The strip's axis: where a day lies, and names of months or years that never collide."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from events import wording
from events.selection import Address
from events.strip.bins import Span


@dataclass(frozen=True, slots=True)
class Label:
    x: float
    text: str
    href: str
    title: str


@dataclass(frozen=True, slots=True)
class Gridline:
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Scale:
    span: Span
    left: float
    right: float
    block: float
    gap: float

    def x(self, day: date) -> float:
        share = (day - self.span.first).days / self.span.days
        return round(self.left + share * (self.right - self.left), 1)


def period_href(address: Address, first: date, last: date) -> str:
    """The address with these dates, written as short as they allow."""
    start, end = first.isoformat(), last.isoformat()
    if (first.day, (last + timedelta(days=1)).day) == (1, 1):
        start, end = start[:7], end[:7]
        if first.month == 1 and last.month == 12:
            start, end = start[:4], end[:4]
    return address.page().with_(from_=start, to=end).url()


def periods(span: Span, is_wide: bool) -> list[tuple[date, date]]:
    """What the axis names: weeks, months or years, as many as have room."""
    if span.days <= 62:
        days = [span.first + timedelta(days=n) for n in range(span.days)]
        mondays = [day for day in days if day.weekday() == 0]
        mondays = mondays[:: 1 if is_wide else 2]
        return [(day, min(day + timedelta(days=6), span.last)) for day in mondays]
    unit = "month" if span.days <= _month_room(is_wide) else "year"
    bounds = edges_by(span, unit)
    return [(first, later - timedelta(days=1)) for first, later in pairwise(bounds)]


def _month_room(is_wide: bool) -> int:
    return (16 if is_wide else 12) * 31


def edges_by(span: Span, unit: str) -> list[date]:
    """The beginnings of months or years that cut the span, with its own ends."""
    found = [span.first]
    while found[-1] <= span.last:
        day = found[-1]
        later = (
            (day.replace(day=28) + timedelta(days=4)).replace(day=1)
            if unit == "month"
            else date(day.year + 1, 1, 1)
        )
        found.append(min(later, span.last + timedelta(days=1)))
    return found


def labels(span: Span, scale: Scale, address: Address, *, is_wide: bool) -> list[Label]:
    """None runs into the next: where there is no room, every second, fifth or tenth."""
    shown = periods(span, is_wide)
    is_weeks, is_months = span.days <= 62, span.days <= _month_room(is_wide)
    need = 80 if is_weeks or (is_months and is_wide) else 20 if is_months else 44
    each = (scale.right - scale.left) / max(len(shown), 1)
    step = next(
        n for n in (1, 2, 5, 10, 20, 50, 100, 1000) if each * n >= need or n == 1000
    )
    if is_months:
        step = 1
    found = []
    for first, last in shown:
        if not is_weeks and not is_months and first.year % step:
            continue
        middle = (scale.x(first) + scale.x(last + timedelta(days=1))) / 2
        text = _label_text(first, is_weeks, is_months, is_wide, span)
        href = period_href(address, first, last)
        found.append(Label(round(middle, 1), text, href, wording.days(first, last)))
    return found


def _label_text(
    first: date, is_weeks: bool, is_months: bool, is_wide: bool, span: Span
) -> str:
    if is_weeks:
        return wording.short_day(first)
    if not is_months:
        return str(first.year)
    if not is_wide:
        return f"{first:%B}"[0]
    is_new_year = span.first.year != span.last.year and first.month == 1
    return (
        f"{first:%b %Y}"
        if is_new_year
        else f"{first:%B}"
        if span.days < 370
        else f"{first:%b}"
    )


def gridlines(most: int, step: float, axis: float) -> list[Gridline]:
    """Three, at round numbers."""
    third = max(most / 3, 1)
    size = 10 ** (len(str(int(third))) - 1)
    unit = max(int(third // size) * size, 1)
    return [
        Gridline(round(axis - n * unit * step, 1), f"{n * unit:,}") for n in (1, 2, 3)
    ]
