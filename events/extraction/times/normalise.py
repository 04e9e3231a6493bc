"""Expressions laid on the calendar: which year, which Saturday, how many days.

Nothing here reads text. A value is as precise as the words: "in March" is a month, "late
March" its last ten days and still a month. What cannot be resolved is None, never guessed
from the clock.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from events.extraction.times import stretch
from events.extraction.times.context import Context
from events.extraction.times.expression import (
    Ahead,
    Ambiguous,
    Between,
    Calendar,
    Century,
    DayOfMonth,
    Decade,
    Distance,
    Expression,
    Feast,
    FiscalYear,
    Fixed,
    Lasting,
    Part,
    Shift,
    Weekday,
    When,
)
from events.extraction.times.stretch import Stretch
from events.extraction.times.which_year import (
    calendar_days,
    day_of_month,
    feast_day,
    gap,
    named,
    part_days,
    year_of,
)
from events.mentions import Precision


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
    elif _is_of_now(when) and dct:
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


def _is_of_now(when: When) -> bool:
    """Reads "this month", "this summer": the dct may lie within."""
    if isinstance(when, Shift):
        return when.count == 0 and not when.is_rolling
    return isinstance(when, Part) and when.which == 0


def _widened(found: Stretch, when: Shift, how: str, context: Context) -> Stretch:
    """Reads "more than two years ago", "nearly a month later": a unit more on the open side."""
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
            return calendar_days(when, context)
        case Weekday():
            return _weekday(when, context)
        case Shift():
            return _shift(when, context)
        case Part():
            return part_days(when, context)
        case Decade():
            return _decade(when, context)
        case Century():
            return stretch.century(when.number)
        case FiscalYear():
            return _fiscal(when, context)
        case Feast():
            return feast_day(when, context)
        case DayOfMonth():
            return day_of_month(when, context)
        case Ahead():
            is_ahead = context.tense == "future"
            return _shift(Shift(when.unit, when.count), context) if is_ahead else None
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
    is_told_behind = (
        context.tense == "past" and context.is_direct and not context.is_main
    )
    if back == 6 and not is_told_behind:
        # Six days after a weekday the news no longer calls it by its bare name: the text
        # is dated a day early, told where it is the next day already, or looks ahead
        # past the tense ("before Tuesday's vote").
        return stretch.day(dct + timedelta(days=1))
    if context.tense in {"future", "planned", "intended"}:
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
    year = year_of(when.year, context)
    return None if year is None else stretch.fiscal_year(year)


def _distance(when: Distance, context: Context) -> Stretch | None:
    told = context.told
    base = told.earliest if told is not None else context.dct
    if told is not None and told.earliest != told.latest and when.unit == "day":
        return None
    if base is None or (when.count is None and when.unit not in {"hour", "minute"}):
        return None
    return stretch.shifted(when.unit, when.direction * (when.count or 1), base)


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
        start = named(end.latest.year, first)
        if start is not None and start.earliest > end.latest:
            start = named(end.latest.year - 1, first)
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
    found = [
        one for reading in when.readings if (one := calendar_days(reading, context))
    ]
    if context.dct is None:
        return None
    near = [one for one in found if gap(one, context.dct) <= 60]
    return near[0] if len(near) == 1 else None
