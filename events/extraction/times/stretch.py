"""Stretches of the calendar: arithmetic over days, weeks, months and what they make up."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from events.mentions import Precision

SEASON_CODES = {1: "SP", 2: "SU", 3: "FA", 4: "WI"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days `earliest` to `latest`, both included, and their TIMEX3 value."""

    earliest: date
    latest: date
    precision: Precision
    value: str


def day(of: date) -> Stretch:
    return Stretch(of, of, Precision.DAY, of.isoformat())


def week(of: date) -> Stretch:
    """The ISO week, Monday to Sunday, that `of` lies in."""
    monday = of - timedelta(days=of.weekday())
    year, number, _ = of.isocalendar()
    value = f"{year:04d}-W{number:02d}"
    return Stretch(monday, monday + timedelta(days=6), Precision.WEEK, value)


def weekend(of: date) -> Stretch:
    """Saturday and Sunday of the ISO week of `of`."""
    whole = week(of)
    saturday = whole.earliest + timedelta(days=5)
    return Stretch(saturday, whole.latest, Precision.RANGE, whole.value + "-WE")


def month(year: int, number: int) -> Stretch:
    last = monthrange(year, number)[1]
    return Stretch(
        date(year, number, 1),
        date(year, number, last),
        Precision.MONTH,
        f"{year:04d}-{number:02d}",
    )


def quarter(year: int, number: int) -> Stretch:
    return _months(year, number * 3 - 2, 3, Precision.RANGE, f"{year:04d}-Q{number}")


def half(year: int, number: int) -> Stretch:
    return _months(year, number * 6 - 5, 6, Precision.RANGE, f"{year:04d}-H{number}")


def season(year: int, number: int) -> Stretch:
    """The northern season that begins in `year`: winter 2020 ends in February 2021."""
    value = f"{year:04d}-{SEASON_CODES[number]}"
    return _months(year, number * 3, 3, Precision.SEASON, value)


def year(number: int) -> Stretch:
    return _months(number, 1, 12, Precision.YEAR, f"{number:04d}")


def fiscal_year(number: int) -> Stretch:
    first, last = date(number - 1, 4, 1), date(number + 1, 3, 31)
    return Stretch(first, last, Precision.RANGE, f"{number:04d}")


def decade(first: int) -> Stretch:
    last = date(first + 9, 12, 31)
    return Stretch(date(first, 1, 1), last, Precision.DECADE, f"{first // 10:03d}")


def century(number: int) -> Stretch:
    """The 20th century is 1901 to 2000, its TIMEX3 value 19."""
    first = date(number * 100 - 99, 1, 1)
    last = date(number * 100, 12, 31)
    return Stretch(first, last, Precision.RANGE, f"{number - 1:02d}")


def _months(
    year: int, first: int, count: int, precision: Precision, value: str
) -> Stretch:
    start = add_months(date(year, 1, 1), first - 1)
    end = add_months(start, count) - timedelta(days=1)
    return Stretch(start, end, precision, value)


def add_months(to: date, count: int) -> date:
    """`count` months on, the day cut to the month's last."""
    index = to.year * 12 + to.month - 1 + count
    number_of_year, number_of_month = divmod(index, 12)
    last = monthrange(number_of_year, number_of_month + 1)[1]
    return date(number_of_year, number_of_month + 1, min(to.day, last))


def season_of(of: date) -> tuple[int, int]:
    """(year, season) that `of` lies in; January belongs to last year's winter."""
    if of.month < 3:
        return of.year - 1, 4
    return of.year, of.month // 3


def shifted(unit: str, count: int, base: date) -> Stretch:
    """The `unit` that lies `count` units from the one of `base`.

    Raises OverflowError or ValueError beyond the calendar's end.
    """
    match unit:
        case "day":
            return day(base + timedelta(days=count))
        case "week":
            return week(base + timedelta(weeks=count))
        case "weekend":
            return weekend(base + timedelta(weeks=count))
        case "month":
            moved = add_months(base, count)
            return month(moved.year, moved.month)
        case "quarter":
            moved = add_months(base, 3 * count)
            return quarter(moved.year, (moved.month + 2) // 3)
        case "half":
            moved = add_months(base, 6 * count)
            return half(moved.year, 1 if moved.month < 7 else 2)
        case "year":
            return year(base.year + count)
        case "decade":
            return decade(base.year // 10 * 10 + 10 * count)
        case "century":
            return century((base.year + 99) // 100 + count)
        case "same":
            moved = add_months(base, 12 * count)
            return month(moved.year, moved.month)
    return _hours_off(count, base)


def _hours_off(count: int, base: date) -> Stretch:
    """Hours and minutes from an unknown hour of `base`: the day itself or its neighbour."""
    other = base + timedelta(days=(count > 0) - (count < 0))
    first, last = sorted((base, other))
    return Stretch(first, last, Precision.RANGE, base.isoformat())


def rolling(unit: str, count: int, base: date) -> Stretch:
    """The `count` units that end (-) or begin (+) at `base`."""
    match unit:
        case "day" | "week":
            days = count * (7 if unit == "week" else 1)
            other = base + timedelta(days=days)
        case "month" | "quarter" | "year" | "decade" | "century":
            months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}.get(
                unit, 1200
            )
            other = add_months(base, count * months)
        case _:
            return _hours_off(count, base)
    first, last = sorted((base, other))
    value = shifted(unit, count, base).value
    return Stretch(first, last, Precision.RANGE, value)


def joined(first: Stretch, last: Stretch, precision: Precision) -> Stretch:
    value = f"{first.value}/{last.value}"
    return Stretch(first.earliest, last.latest, precision, value)


def at_edge(whole: Stretch, edge: str, *, is_noun: bool) -> Stretch:
    """The part of a stretch: "early November" is 1 to 10, "mid-" 10 to 20, "late" 21 to its end.

    Years part in thirds, their "end" is the last two months; decades 0-3, 4-6, 7-9. Other
    stretches part in thirds of their days. A day has no edges.
    """
    earliest, latest = whole.earliest, whole.latest
    if whole.precision is Precision.DAY:
        return whole
    if whole.precision is Precision.MONTH:
        bounds = (10, 10, 20, 21)
        firsts = [earliest.replace(day=bound) for bound in bounds]
    elif whole.precision is Precision.YEAR:
        firsts = [date(earliest.year, 4, 30), date(earliest.year, 5, 1)]
        firsts += [date(earliest.year, 8, 31), date(earliest.year, 9, 1)]
        if is_noun:
            firsts[0], firsts[3] = (
                date(earliest.year, 2, 28),
                date(earliest.year, 11, 1),
            )
    elif whole.precision is Precision.DECADE:
        year_of = earliest.year
        firsts = [date(year_of + 3, 12, 31), date(year_of + 4, 1, 1)]
        firsts += [date(year_of + 6, 12, 31), date(year_of + 7, 1, 1)]
    else:
        third = (latest - earliest) / 3
        firsts = [earliest + third, earliest + third, latest - third, latest - third]
    match edge:
        case "start":
            return replace(whole, latest=firsts[0])
        case "mid":
            return replace(whole, earliest=firsts[1], latest=firsts[2])
        case "end":
            return replace(whole, earliest=firsts[3])
    return whole
