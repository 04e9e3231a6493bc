"""Times that come back every year, and the one that is meant: by words, tense, nearness."""

from __future__ import annotations

from datetime import date, timedelta

from events.extraction.times import named_days, stretch
from events.extraction.times.context import Context
from events.extraction.times.expression import (
    Calendar,
    DayOfMonth,
    Feast,
    Part,
    Shift,
)
from events.extraction.times.stretch import Stretch
from events.mentions import Precision

#: Days. What was "planned for May" may be past; long after, the next May is meant.
_NOT_LONG_AGO = 30
#: A day so near ahead and else so long ago, told with no year, is the one ahead.
_SOON, _YEAR_AGO = 21, 330


def year_of(year: int | Shift | None, context: Context) -> int | None:
    if isinstance(year, Shift):
        base = context.base(year.base)
        return None if base is None else base.year + year.count
    return year


def calendar_days(when: Calendar, context: Context) -> Stretch | None:
    year = year_of(when.year, context)
    if when.month is None:
        return None if year is None else stretch.year(year)
    if year is not None:
        return named(year, when)
    if context.dct is None:
        return None
    years = range(context.dct.year - 6, context.dct.year + 2)
    candidates = [found for year in years if (found := named(year, when))]
    if when.day is None or when.weekday is None:
        return nearest(candidates, when.which, context)
    # "Friday, April 17": the weekday tells the year if the month does not
    matching = [one for one in candidates if one.earliest.weekday() == when.weekday]
    return nearest(matching or candidates, when.which, context)


def named(year: int, when: Calendar) -> Stretch | None:
    if when.month is None:
        return None
    if when.day is None:
        return stretch.month(year, when.month)
    try:
        return stretch.day(date(year, when.month, when.day))
    except ValueError:  # 29 February
        return None


def nearest(
    candidates: list[Stretch], which: int | None, context: Context
) -> Stretch | None:
    """Of a time's yearly returns the one meant: by "last" and "next", tense, nearness."""
    dct = context.dct
    if dct is None or not candidates:
        return None
    # A day's grace: the text's local day may be the next one after the dct's.
    past = [one for one in candidates if one.earliest <= dct + timedelta(days=1)]
    ahead = [one for one in candidates if one.latest >= dct]
    if which == -1:
        past = [one for one in candidates if one.latest < dct]
    elif which == 1:
        ahead = [one for one in candidates if one.earliest > dct]
    elif which == 0:
        same = [one for one in candidates if one.earliest.year == dct.year]
        return same[0] if same else None
    direction = {-1: "past", 1: "future"}.get(which or 0, context.tense)
    if which is None and direction == "future" and not context.is_direct:
        # "will change its July finding": the verb's future is not the finding's
        return min(candidates, key=lambda one: gap(one, dct))
    if (
        which is None
        and direction == "past"
        and not context.is_direct
        and ahead
        and past
    ):
        # "announced a summit on 2 March": the verb is past, the summit need not be
        is_soon = (ahead[0].earliest - dct).days <= 60
        is_long_gone = (dct - past[-1].latest).days > 180
        direction = "future" if is_soon and is_long_gone else "past"
    if direction == "past" and which is None and ahead and past:
        # "prepared the summit on 21 May", told on 7 May: no verb's own day
        is_next = 1 < (ahead[0].earliest - dct).days <= _SOON
        is_year_ago = (dct - past[-1].latest).days > _YEAR_AGO
        direction = "future" if is_next and is_year_ago else "past"
    if direction == "past":
        return past[-1] if past else None
    if direction == "planned" and past and gap(past[-1], dct) > _NOT_LONG_AGO:
        direction = "future"
    if direction == "future":
        return ahead[0] if ahead else None
    # News tells more of what was than of what will be: the past counts as nearer.
    return min(candidates, key=lambda one: gap(one, dct) * (3 + (one.latest >= dct)))


def gap(one: Stretch, dct: date) -> int:
    if one.earliest <= dct <= one.latest:
        return 0
    return min(abs((one.earliest - dct).days), abs((one.latest - dct).days))


def feast_day(when: Feast, context: Context) -> Stretch | None:
    year = year_of(when.year, context)
    if year is not None:
        day = named_days.day_of(when.name, year)
        return stretch.day(day) if day else None
    if context.dct is None:
        return None
    years = range(context.dct.year - 1, context.dct.year + 2)
    days = [named_days.day_of(when.name, year) for year in years]
    return nearest([stretch.day(day) for day in days if day], when.which, context)


def part_days(when: Part, context: Context) -> Stretch | None:
    if when.unit in {"week", "weekend"}:
        return _week_of(when, context)
    of = when.of
    if when.unit == "half" and isinstance(of, Calendar):
        return _half_of(when.number, calendar_days(of, context))
    year = year_of(of, context) if not isinstance(of, Calendar) else None
    if year is not None:
        return _part_of(when, year)
    if of is not None or context.dct is None:
        return None
    years = range(context.dct.year - 2, context.dct.year + 3)
    candidates = [found for year in years if (found := _part_of(when, year))]
    if when.which == 0 and when.unit == "season":
        return min(candidates, key=lambda one: gap(one, context.dct or one.earliest))
    return nearest(candidates, when.which, context)


def _part_of(when: Part, year: int) -> Stretch | None:
    if when.unit == "season":
        return stretch.season(year, when.number)
    if when.unit == "half":
        return stretch.half(year, 2 if when.number == -1 else when.number)
    return stretch.quarter(year, 4 if when.number == -1 else when.number)


def _half_of(number: int, month: Stretch | None) -> Stretch | None:
    if month is None:
        return None
    middle = month.earliest + timedelta(days=14)  # the 15th
    if number == 1:
        return Stretch(month.earliest, middle, Precision.RANGE, month.value)
    after = middle + timedelta(days=1)
    return Stretch(after, month.latest, Precision.RANGE, month.value)


def day_of_month(when: DayOfMonth, context: Context) -> Stretch | None:
    """The `day` of the month told, else of that month the tense and nearness speak for."""
    if when.of is not None:
        base = context.base(when.of.base)
        months = [] if base is None else [stretch.shifted("month", when.of.count, base)]
    else:
        dct = context.dct
        back = range(-11, 3)
        months = [] if dct is None else [stretch.shifted("month", n, dct) for n in back]
    days = [
        found
        for month in months
        if month and (found := _day_in(month.earliest, when.day))
    ]
    if when.of is not None:
        return days[0] if days else None
    return nearest(days, None, context)


def _day_in(month: date, day: int) -> Stretch | None:
    try:
        return stretch.day(month.replace(day=day))
    except ValueError:  # the 31st of June
        return None


def _week_of(when: Part, context: Context) -> Stretch | None:
    month = calendar_days(when.of, context) if isinstance(when.of, Calendar) else None
    if month is None:
        return None
    if month.precision is Precision.DAY:
        return stretch.week(month.earliest)
    if when.number == -1:
        base = middle = month.latest - timedelta(days=6)
    else:
        base = month.earliest + timedelta(weeks=when.number - 1)
        middle = base + timedelta(days=3)
    if when.unit == "week":
        value = stretch.week(middle).value
        return Stretch(base, base + timedelta(days=6), Precision.WEEK, value)
    saturday = base + timedelta(days=(5 - base.weekday()) % 7)
    return stretch.weekend(saturday)
