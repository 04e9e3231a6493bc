"""Time across a drawing: where a day lies, and what the axis is written with."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from events import wording

#: Pixels that a month's name, its short form, its initial and a year take.
_ROOM = ((66, "%B"), (30, "%b"), (13, "initial"))
_YEAR_ROOM = 36
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class AxisLabel:
    x: float
    text: str


@dataclass(frozen=True, slots=True)
class Axis:
    """Days `first` to `last`, both inclusive, drawn from `left` to `right`."""

    first: date
    last: date
    left: float
    right: float

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def per_day(self) -> float:
        return (self.right - self.left) / self.days

    def x(self, day: date) -> float:
        """Where `day` begins; days outside lie at the ends."""
        share = min(max((day - self.first).days, 0), self.days) / self.days
        return round(self.left + share * (self.right - self.left), 1)

    def end(self, day: date) -> float:
        return self.x(day + _ONE_DAY if day < date.max else day)

    def middle(self, first: date, last: date) -> float:
        return round((self.x(first) + self.end(last)) / 2, 1)

    def ticks(self) -> list[float]:
        return [self.x(first) for first, _ in self._periods()]

    def labels(self) -> list[AxisLabel]:
        """Months or years in the middle of their stretch, none running into the next."""
        found: list[AxisLabel] = []
        for first, last in self._periods():
            text = self._words(first)
            width = self.end(last) - self.x(first)
            away = self.middle(first, last) - (found[-1].x if found else -1000)
            near = found and away < (_need(text) + _need(found[-1].text)) / 2
            if near or width < min(_need(text), 12) * 0.75:
                continue
            found.append(AxisLabel(self.middle(first, last), text))
        return found

    @property
    def _unit(self) -> str:
        if self.days <= 31 and self.per_day >= 6:
            return "week"
        return "month" if self.per_day * 30.4 >= _ROOM[-1][0] else "year"

    def _words(self, first: date) -> str:
        if self._unit == "week":
            return wording.short_day(first)
        if self._unit == "year":
            return str(first.year)
        month = self.per_day * 30.4
        form = next(form for room, form in _ROOM if month >= room)
        if form == "initial":
            return f"{first:%B}"[0]
        is_new_year = self.first.year != self.last.year and first.month == 1
        return f"{first:%b %Y}" if is_new_year and month >= 60 else f"{first:{form}}"

    def _periods(self) -> Iterator[tuple[date, date]]:
        first, unit = self.first, self._unit
        while first <= self.last:
            last = min(_last_of(first, unit), self.last)
            yield first, last
            first = last + _ONE_DAY


def _need(text: str) -> float:
    return 6.7 * len(text) + 4


def _last_of(day: date, unit: str) -> date:
    if unit == "week":
        return day + timedelta(days=6 - day.weekday())
    if unit == "month":
        return month_end(day)
    return date(day.year, 12, 31)


def month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def whole_months(first: date, last: date) -> tuple[date, date]:
    """The year both lie in, else from the first of a month to the end of one."""
    if first.year == last.year:
        return date(first.year, 1, 1), date(first.year, 12, 31)
    return first.replace(day=1), month_end(last)
