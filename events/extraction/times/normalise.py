"""Expressions laid on the calendar: which year, which Saturday, how many days.

Nothing here reads text. A value is as precise as the words: "in March" is a month, "late
March" its last ten days and still a month. What cannot be resolved is None, never guessed
from the clock.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from events.extraction.times import named_days, stretch
from events.extraction.times.expression import (
    Ambiguous,
    Between,
    Calendar,
    Century,
    Decade,
    Distance,
    Expression,
    Feast,
    FiscalYear,
    Fixed,
    Lasting,
    Part,
    Shift,
    Tense,
    Weekday,
    When,
)
from events.extraction.times.stretch import Stretch
from events.mentions import Precision


@dataclass(frozen=True, slots=True)
class Context:
    """What a relative time counts from.

    `anchor` is the time last told, `told` the one last told in the same sentence.
    """

    dct: date | None
    anchor: Stretch | None = None
    told: Stretch | None = None
    tense: Tense | None = None
    is_direct: bool = True  # the time hangs on the verb itself, not on a noun under it
    is_main: bool = False  # and that verb is the sentence's own

    def base(self, name: str) -> date | None:
        if name == "anchor" and self.anchor is not None:
            return self.anchor.earliest
        return self.dct


def resolve(expression: Expression, context: Context) -> Stretch | None:
    """The days `expression` says, or None where the context does not tell."""
    try:
        found = _resolve(expression.when, context)
        return None if found is None else _narrowed(found, expression, context)
    except (ValueError, OverflowError):  # the 31st of February, the year 0
        return None


def _narrowed(found: Stretch, expression: Expression, context: Context) -> Stretch:
    """The edge the words name, cut at the day of publication where the tense says so."""
    dct, when = context.dct, expression.when
    edge = expression.edge
    if edge in {"start", "mid", "end"}:
        found = stretch.at_edge(found, edge, is_noun=expression.is_noun_edge)
    elif isinstance(when, Shift) and when.count == 0 and not when.is_rolling and dct:
        is_here = found.earliest <= dct <= found.latest
        if is_here and (edge == "earlier" or (not edge and context.tense == "past")):
            found = replace(found, latest=dct)
        elif is_here and (edge == "later" or (not edge and context.tense == "future")):
            found = replace(found, earliest=dct)
    if expression.approximation and isinstance(when, Shift) and when.count:
        found = _widened(found, when, expression.approximation, context)
    is_open = expression.bound == "before" and context.tense not in {"past", "planned"}
    if is_open and dct and found.latest > dct:
        found = replace(found, earliest=dct, precision=Precision.RANGE)
    return found


def _widened(found: Stretch, when: Shift, how: str, context: Context) -> Stretch:
    """ "more than two years ago", "nearly a month later": a unit more on the open side."""
    side = 1 if when.count > 0 else -1
    farther = _resolve(replace(when, count=when.count + side), context)
    nearer = _resolve(replace(when, count=when.count - side), context)
    others = [
        one
        for one, ways in ((farther, "more about"), (nearer, "less about"))
        if one and how in ways
    ]
    return replace(
        found,
        earliest=min(one.earliest for one in (found, *others)),
        latest=max(one.latest for one in (found, *others)),
        precision=Precision.RANGE,
    )


def _resolve(when: When, context: Context) -> Stretch | None:
    match when:
        case Calendar():
            return _calendar(when, context)
        case Weekday():
            return _weekday(when, context)
        case Shift():
            return _shift(when, context)
        case Part():
            return _part(when, context)
        case Decade():
            return _decade(when, context)
        case Century():
            return stretch.century(when.number)
        case FiscalYear():
            return _fiscal(when, context)
        case Feast():
            return _feast(when, context)
        case Distance():
            return _distance(when, context)
        case Between():
            return _between(when, context)
        case Ambiguous():
            return _ambiguous(when, context)
        case Lasting():
            return _lasting(when, context)
        case Fixed():
            return None


# ------------------------------------------------------------------ which year
def _year(year: int | Shift | None, context: Context) -> int | None:
    if isinstance(year, Shift):
        base = context.base(year.base)
        return None if base is None else base.year + year.count
    return year


def _calendar(when: Calendar, context: Context) -> Stretch | None:
    year = _year(when.year, context)
    if when.month is None:
        return None if year is None else stretch.year(year)
    if year is not None:
        return _named(year, when)
    if context.dct is None:
        return None
    years = range(context.dct.year - 6, context.dct.year + 2)
    candidates = [found for year in years if (found := _named(year, when))]
    if when.day is None or when.weekday is None:
        return nearest(candidates, when.which, context)
    # "Friday, April 17": the weekday tells the year if the month does not
    matching = [one for one in candidates if one.earliest.weekday() == when.weekday]
    return nearest(matching or candidates, when.which, context)


def _named(year: int, when: Calendar) -> Stretch | None:
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
    if direction == "past":
        return past[-1] if past else None
    if direction == "future":
        return ahead[0] if ahead else None
    # News tells more of what was than of what will be: the past counts as nearer.
    return min(candidates, key=lambda one: _gap(one, dct) * (3 + (one.latest >= dct)))


def _gap(one: Stretch, dct: date) -> int:
    if one.earliest <= dct <= one.latest:
        return 0
    return min(abs((one.earliest - dct).days), abs((one.latest - dct).days))


def _feast(when: Feast, context: Context) -> Stretch | None:
    year = _year(when.year, context)
    if year is not None:
        day = named_days.day_of(when.name, year)
        return stretch.day(day) if day else None
    if context.dct is None:
        return None
    years = range(context.dct.year - 1, context.dct.year + 2)
    days = [named_days.day_of(when.name, year) for year in years]
    return nearest([stretch.day(day) for day in days if day], when.which, context)


# ------------------------------------------------------------------ relative to a day
def _weekday(when: Weekday, context: Context) -> Stretch | None:
    """The nearest past one, the same day included, unless words or tense say otherwise."""
    if when.week is not None:
        week = _shift(when.week, context)
        return week and stretch.day(week.earliest + timedelta(days=when.day))
    dct = context.dct
    if dct is None:
        return None
    back = (dct.weekday() - when.day) % 7
    if when.which == -1:
        return stretch.day(dct - timedelta(days=back or 7))
    if when.which == 1:
        return stretch.day(dct + timedelta(days=7 - back))
    if when.which == 0:
        return stretch.day(dct + timedelta(days=when.day - dct.weekday()))
    is_next_day = back == 6 and (context.is_main or context.tense == "present")
    if is_next_day and context.tense in {"past", "present"}:
        # dated a day early, or told where it is the next day already: six days after
        # a weekday the news no longer calls it by its bare name
        return stretch.day(dct + timedelta(days=1))
    is_ahead = context.tense == "present" and context.is_direct
    if is_ahead or context.tense in {"future", "planned"}:
        return stretch.day(dct + timedelta(days=-back % 7))
    return stretch.day(dct - timedelta(days=back))


def _shift(when: Shift, context: Context) -> Stretch | None:
    base = context.base(when.base)
    if base is None:
        return None
    if when.base == "anchor" and context.anchor is None and when.count >= 0:
        return None  # "that year", "two weeks later": than what nobody said
    if when.base == "anchor" and when.unit == "day":
        # "the next day" needs a day to count from: of "in March" there is none
        anchor = context.anchor
        if anchor is not None and anchor.latest != anchor.earliest:
            return None
    if when.is_rolling:
        return stretch.rolling(when.unit, when.count, base)
    is_past = context.tense == "past" and base.weekday() < 5
    if when.unit == "weekend" and when.count == 0 and is_past:
        return stretch.weekend(base - timedelta(weeks=1))
    if when.unit == "same" and context.anchor is not None:
        unit = {"day": "day", "year": "year"}.get(context.anchor.precision.value, "")
        if unit == "year":
            return stretch.year(base.year + when.count)
    return stretch.shifted(when.unit, when.count, base)


def _part(when: Part, context: Context) -> Stretch | None:
    if when.unit in {"week", "weekend"}:
        return _week_of(when, context)
    of = when.of
    year = _year(of, context) if not isinstance(of, Calendar) else None
    if year is not None:
        return _part_of(when, year)
    if of is not None or context.dct is None:
        return None
    years = range(context.dct.year - 2, context.dct.year + 3)
    candidates = [found for year in years if (found := _part_of(when, year))]
    if when.which == 0 and when.unit == "season":
        return min(candidates, key=lambda one: _gap(one, context.dct or one.earliest))
    return nearest(candidates, when.which, context)


def _part_of(when: Part, year: int) -> Stretch | None:
    if when.unit == "season":
        return stretch.season(year, when.number)
    if when.unit == "half":
        return stretch.half(year, 2 if when.number == -1 else when.number)
    return stretch.quarter(year, 4 if when.number == -1 else when.number)


def _week_of(when: Part, context: Context) -> Stretch | None:
    month = _resolve(when.of, context) if isinstance(when.of, Calendar) else None
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


def _decade(when: Decade, context: Context) -> Stretch | None:
    if not when.is_short:
        return stretch.decade(when.first)
    if context.dct is None:
        return stretch.decade(1900 + when.first) if when.first >= 30 else None
    century = context.dct.year // 100 * 100
    first = century + when.first
    return stretch.decade(first if first <= context.dct.year else first - 100)


def _fiscal(when: FiscalYear, context: Context) -> Stretch | None:
    """A fiscal year begins when its country says, up to nine months off the calendar's."""
    year = _year(when.year, context)
    return None if year is None else stretch.fiscal_year(year)


def _distance(when: Distance, context: Context) -> Stretch | None:
    told = context.told
    base = told.earliest if told is not None else context.dct
    if told is not None and told.earliest != told.latest and when.unit == "day":
        return None
    if base is None or (when.count is None and when.unit not in {"hour", "minute"}):
        return None
    return stretch.shifted(when.unit, when.direction * (when.count or 1), base)


# ------------------------------------------------------------------ two of them
def _lasting(when: Lasting, context: Context) -> Stretch | None:
    edge = _resolve(when.edge, context)
    if edge is None or edge.earliest != edge.latest:
        return None
    other = edge.earliest + timedelta(days=when.days - (1 if when.days > 0 else -1))
    first, last = sorted((edge.earliest, other))
    return Stretch(first, last, Precision.RANGE, edge.value)


def _between(when: Between, context: Context) -> Stretch | None:
    first, last = when.first, when.last
    end = _resolve(last, context)
    if isinstance(first, Calendar) and first.year is None and end is not None:
        start = _named(end.latest.year, first)
        if start is not None and start.earliest > end.latest:
            start = _named(end.latest.year - 1, first)
    else:
        start = _resolve(first, context)
        if isinstance(first, Weekday) and isinstance(last, Weekday) and start:
            ahead = (last.day - first.day) % 7 or 7
            end = stretch.day(start.latest + timedelta(days=ahead))
    if start is None or end is None or start.earliest > end.latest:
        return None
    return stretch.joined(start, end, when.precision)


def _ambiguous(when: Ambiguous, context: Context) -> Stretch | None:
    """3/4/2021 is the reading within two months of the dct, if only one is."""
    found = [one for reading in when.readings if (one := _calendar(reading, context))]
    if context.dct is None:
        return None
    near = [one for one in found if _gap(one, context.dct) <= 60]
    return near[0] if len(near) == 1 else None
