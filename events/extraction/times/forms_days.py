"""Forms that name a day or days of a month: "13 November 2021", "May 3-5", a feast."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from events.extraction.times.expression import (
    Ambiguous,
    Between,
    Calendar,
    DayOfMonth,
    Expression,
    Feast,
    Part,
)
from events.extraction.times.forms import (
    expression,
    month_at,
    number_at,
    shift_of,
    timed,
    weekday_at,
    which_of,
    year_of,
)
from events.extraction.times.grammar import Form, Match
from events.extraction.times.words import FEAST


def _iso(match: Match) -> Expression | None:
    word = match.words.word(match.first)
    try:
        day = date.fromisoformat(word[:10])
    except ValueError:
        return None
    read = expression(match, Calendar(day.year, day.month, day.day))
    return replace(read, type="TIME", clock=word[11:16]) if len(word) > 10 else read


def _slashed(match: Match) -> Expression | None:
    """13/11/2021, 11/13/2021, 2021/11/13, 13.11.2021; 3/4/2021 may be either."""
    word = match.words.word(match.first)
    first, second, third = (int(part) for part in word.replace(".", "/").split("/"))
    if first > 999:
        readings = [(first, second, third)]
    else:
        year = third if third > 99 else 2000 + third if third < 70 else 1900 + third
        readings = [(year, second, first)]  # day first
        if "/" in word:  # points part the day-first form alone
            readings.append((year, first, second))
    valid = tuple(
        Calendar(*reading) for reading in dict.fromkeys(readings) if _is_day(*reading)
    )
    if not valid:
        return None
    return expression(match, valid[0] if len(valid) == 1 else Ambiguous(valid))


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _day_in_month(match: Match) -> Expression | None:
    """Reads "13 November 2021", "Saturday, Nov. 13", "the 5th of May", "Jan. 20 last year"."""
    at = match.find("day", "dth")
    month = match.find("month", "mon")
    if at is None or month is None:
        return None
    day = number_at(match, at)
    weekday = match.find("weekday", "wkd")
    calendar = Calendar(
        year_of(match),
        month_at(match, month),
        day,
        None if weekday is None else weekday_at(match, weekday),
    )
    if not day or not _is_day(2000, calendar.month or 1, day):
        return None
    if (calendar.month, day) == (9, 11) and match.after in _ATTACKS:
        calendar = replace(calendar, year=calendar.year or 2001)
    return timed(expression(match, calendar), match)


_ATTACKS = frozenset({"attack", "attacks", "terror", "terrorist", "hijackings"})


def _nine_eleven(match: Match) -> Expression | None:
    is_it = match.words.text.startswith("9/11", match.words.starts[match.first])
    return expression(match, Calendar(2001, 9, 11)) if is_it else None


def _week_of_day(match: Match) -> Expression | None:
    """Reads "the week of June 7", "the week beginning 7 June"."""
    inner = _day_in_month(Match(match.words, match.first + 2, match.last))
    if match.words.lower(match.first + 1) != "week" or inner is None:
        return None
    return Expression(match.first, match.last, _week_around(inner))


def _week_around(inner: Expression) -> Part:
    return Part("week", 0, inner.when if isinstance(inner.when, Calendar) else None)


def _days_in_month(match: Match) -> Expression | None:
    """Reads "May 3-5", "from June 11 to 13, 2021", "between 3 and 5 May": both included."""
    days, month = match.all("day", "dth"), match.find("month", "mon")
    if month is None or len(days) != 2:
        return None
    first, last = (number_at(match, index) or 0 for index in days)
    is_listed = match.has("and") and not match.has("between")
    if not first < last <= 31 or (is_listed and last != first + 1):
        return None
    year, number = year_of(match), month_at(match, month)
    if not _is_day(2000, number, last):
        return None
    when = Between(Calendar(year, number, first), Calendar(year, number, last))
    ends = tuple(
        Expression(index, index + 1, Calendar(year, number, day))
        for index, day in zip(days, (first, last), strict=True)
    )
    return expression(match, when, parts=ends)


def _feast(match: Match) -> Expression | None:
    """Reads "Christmas Eve", "Eid al-Fitr", "Thanksgiving 2019", "last Easter"."""
    words = match.words
    at = match.find("feast")
    name = FEAST.match(words.text, words.starts[at]) if at is not None else None
    if name is None:
        return None
    last = words.at(name.end() - 1) + 1
    year = None
    if words.name(last) == "year":
        year, last = int(words.word(last)), last + 1
    which = which_of(match)
    return replace(expression(match, Feast(name.group(), year, which)), last=last)


def _day_of_month(match: Match) -> Expression | None:
    """Reads "on the 26th", "the 4th of this month"; no floor, parallel or anniversary."""
    words = match.words
    day = number_at(match, match.find("dth") or match.first)
    if not day or day > 31:
        return None
    unit = match.find("unit")
    if unit is not None:
        if words.lower(unit) != "month":
            return None
        tail = Match(words, match.first + 2, unit)
        if not tail.has("this", "last", "next", "previous", "following", "same"):
            return None  # "the 5th of the month" may be any
        return expression(match, DayOfMonth(day, shift_of(tail, "month")))
    if words.name(match.first - 1) != "on" or words.name(match.last) not in _PAUSES:
        return None
    return expression(match, DayOfMonth(day))


_PAUSES = frozenset({"comma", "dot", "break", "and", "at", "in", "shut"})


FORMS = (
    Form("iso", "iso", _iso),
    Form("slashed", "slashed", _slashed),
    Form("nine_eleven", "day slash day", _nine_eleven),
    Form(
        "week_of_day",
        "the unit (of | start) the? (MONTH MONTHDAY | MONTHDAY of? MONTH) (comma? year)?",
        _week_of_day,
    ),
    Form("feast", "ONE? feast", _feast),
    Form(
        "days_of_month",
        "(WEEKDAY comma?)? the? MONTHDAY (TO | and) (WEEKDAY comma?)? the? MONTHDAY"
        " of? MONTH (comma? year | OFYEAR)?",
        _days_in_month,
    ),
    Form(
        "between_days_of_month",
        "(between | from) (WEEKDAY comma?)? the? MONTHDAY (TO | and) (WEEKDAY comma?)?"
        " the? MONTHDAY of? MONTH (comma? year | OFYEAR)?",
        _days_in_month,
    ),
    Form(
        "month_days",
        "(between | from)? (WEEKDAY comma?)? MONTH the? MONTHDAY (TO | and)"
        " (WEEKDAY comma?)? MONTHDAY (comma? year | OFYEAR)?",
        _days_in_month,
    ),
    Form(
        "month_day",
        "((early | late) (on | in)?)? (the part of the?)? (WEEKDAY comma? the?)?"
        " MONTH the? MONTHDAY"
        " (comma? year | comma? OFYEAR)?",
        _day_in_month,
    ),
    Form(
        "day_month",
        "((early | late) (on | in)?)? (the part of)? (WEEKDAY comma?)? the? MONTHDAY"
        " of? MONTH"
        " (comma? year | comma? OFYEAR)?",
        _day_in_month,
    ),
    Form("day_of_month", "the dth OFYEAR?", _day_of_month),
)
