"""The strip's axis: where a day lies, and names of months or years that never collide."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from events import wording
from events.selection import Address
from events.strip.bins import Span


def svg(number: float) -> str:
    """A number for a drawing: templates would write it as the reader's language does."""
    return f"{round(number, 1):g}"


@dataclass(frozen=True, slots=True)
class Label:
    """A period of the axis: its name, in the middle of where it can be hit."""

    x: str
    text: str
    href: str
    title: str
    left: str
    width: str


@dataclass(frozen=True, slots=True)
class Gridline:
    y: str
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


def undated_url(address: Address) -> str:
    """What the links of periods begin with: made once, there are hundreds of them."""
    base = address.page().with_(from_=None, to=None).url()
    return f"{base}&" if "?" in base else f"{base}?"


def period_href(base: str, first: date, last: date) -> str:
    """`base` with these dates, written as short as they allow."""
    start, end = first.isoformat(), last.isoformat()
    if (first.day, (last + timedelta(days=1)).day) == (1, 1):
        start, end = start[:7], end[:7]
        if first.month == 1 and last.month == 12:
            start, end = start[:4], end[:4]
    return f"{base}from={start}&to={end}"


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
    return (40 if is_wide else 12) * 31


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
        step = 3 if is_wide and each < 60 else 1
    found = []
    base = undated_url(address)
    for first, last in shown:
        left, right = scale.x(first), scale.x(last + timedelta(days=1))
        number = first.month - 1 if is_months else 0 if is_weeks else first.year
        is_named = not number % step
        found.append(
            Label(
                x=svg((left + right) / 2),
                text=_label_text(first, span, is_wide=is_wide) if is_named else "",
                href=period_href(base, first, last),
                title=wording.days(first, last),
                left=svg(left),
                width=svg(right - left),
            )
        )
    return found


def _label_text(first: date, span: Span, *, is_wide: bool) -> str:
    if span.days <= 62:
        return wording.short_day(first)
    if span.days > _month_room(is_wide):
        return str(first.year)
    if not is_wide:
        return f"{first:%B}"[0]
    if span.first.year != span.last.year and first.month == 1:
        return f"{first:%b %Y}"
    return f"{first:%B}" if span.days < 370 else f"{first:%b}"


def gridlines(most: int, step: float, axis: float) -> list[Gridline]:
    """Three, at round numbers."""
    third = max(most / 3, 1)
    size = 10 ** (len(str(int(third))) - 1)
    unit = max(int(third // size) * size, 1)
    return [Gridline(svg(axis - n * unit * step), f"{n * unit:,}") for n in (1, 2, 3)]
