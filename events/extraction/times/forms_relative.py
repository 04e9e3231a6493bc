"""Forms that count from the day of publication or from the time last told."""

from __future__ import annotations

from dataclasses import replace

from events.extraction.times import patterns
from events.extraction.times.expression import (
    Base,
    Expression,
    Shift,
    Weekday,
)
from events.extraction.times.forms import (
    WHICH,
    expression,
    shift_of,
    weekday_at,
    which_of,
)
from events.extraction.times.forms_counted import ENDS
from events.extraction.times.forms_duration import amount
from events.extraction.times.grammar import Form, Match

_DAYWORDS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}


def _part(match: Match) -> str | None:
    index = match.find("part", "noon")
    return None if index is None else match.words.lower(index)


def _dayword(match: Match) -> Expression | None:
    """Reads "today", "earlier today", "yesterday evening", "tomorrow night", "tonight"."""
    at = match.find("dayword")
    if at is None:
        return None
    word = match.words.lower(at)
    before = match.words.word(at - 1)
    if match.words.word(at)[0].isupper() and before[:1].isupper() and match.first == at:
        return None  # "USA Today"
    part = "night" if word == "tonight" else _part(match)
    return _timed(expression(match, Shift("day", _DAYWORDS[word])), part)


def _overnight(match: Match) -> Expression | None:
    """Reads "were shelled overnight": the night before the dct; no "overnight stay"."""
    if match.words.name(match.first - 1) in {"a", "the", "dash"}:
        return None
    if match.words.lower(match.last) in _OF_A_NIGHT:
        return None
    when = Shift("day", -1, is_rolling=True)
    return expression(match, when, type="TIME", part="night")


_OF_A_NIGHT = frozenset(
    "stay stays trip trips train flight stop stopover visit visitors ferry camp"
    " curfew".split()
)


def _timed(read: Expression, part: str | None) -> Expression:
    return replace(read, type="TIME" if part else "DATE", part=part)


def _two_days_off(match: Match) -> Expression | None:
    """Reads "the day before yesterday", "the day after tomorrow"."""
    word = match.words.lower(match.last - 1)
    is_before = match.has("before")
    if (word, is_before) not in {("yesterday", True), ("tomorrow", False)}:
        return None
    return expression(match, Shift("day", -2 if is_before else 2))


def _part_of_this_day(match: Match) -> Expression | None:
    """Reads "this morning", "last night", "late last night", "that evening"."""
    part = _part(match)
    which = match.find("this", "last", "that", "same", "previous", "following", "next")
    if which is None or part is None:
        return None
    name = match.words.name(which)
    base: Base = "dct" if name in {"this", "last"} else "anchor"
    count = {"last": -1, "previous": -1, "following": 1, "next": 1}.get(name, 0)
    return _timed(expression(match, Shift("day", count, base)), part)


def _weekday(match: Match) -> Expression | None:
    """Reads "Friday", "last Friday", "late on Monday", "Sunday night", "Monday of next week"."""
    at = match.find("weekday", "wkd")
    if at is None:
        return None
    words = match.words
    if words.word(at - 1) in patterns.WEEKDAY_NOT_AFTER:
        return None
    if words.word(match.last) in patterns.WEEKDAY_NOT_BEFORE:
        return None
    if words.name(at) == "wkd" and not match.has("dot"):
        return None  # "Sun" is a surname, "Sat" a verb, "Mon" a people
    which = which_of(Match(words, match.first, at))
    tail = Match(words, at + 1, match.last)
    week = None
    if tail.has("unit"):
        if words.lower(match.last - 1) != "week":
            return None
        week = shift_of(tail, "week")
    elif match.has("unit"):  # "next week's Monday"
        week, which = shift_of(Match(words, match.first, at), "week"), None
    day = weekday_at(match, at)
    return _timed(expression(match, Weekday(day, which, week)), _part(match))


def _weekend(match: Match) -> Expression | None:
    """Reads "this weekend", "last weekend", "over the weekend"."""
    which = which_of(match)
    if which is None and not (match.has("the") or match.has("start", "end")):
        return None
    read = expression(match, shift_of(match, "weekend"))
    return read if which is not None else replace(read, when=Shift("weekend", 0))


def _unit(match: Match) -> Expression | None:
    """Reads "last week", "earlier this month", "the following year", "the end of the year"."""
    words = match.words
    at = match.find("unit")
    if at is None:
        return None
    unit = words.lower(at)
    which = match.find(*WHICH)
    name = "" if which is None else words.name(which)
    has_edge = match.has("start", "end", "middle", "early", "late")
    if unit in patterns.CLOCK_UNITS or not (name or has_edge):
        return None
    if unit == "day":
        return _day(match, name)
    if name in {"last", "past"} and match.has("the") and unit == "week":
        return expression(match, Shift(unit, -1, is_rolling=True))
    if name == "past":
        rolling = expression(match, Shift(unit, -1, is_rolling=True))
        return replace(rolling, type="DURATION", value=amount(unit, 1))
    return expression(match, shift_of(match, unit))


def _day(match: Match, name: str) -> Expression | None:
    """Reads "the previous day", "the next day", "that day"; "the day" alone is any."""
    if name == "that" and match.words.name(match.last) not in ENDS:
        return None  # "that day has come"
    if name == "next" and match.has("the"):
        return expression(match, Shift("day", 1, "anchor"))
    if name in {"previous", "same", "following", "that"}:
        return expression(match, shift_of(match, "day"))
    return None


def _year_end(match: Match) -> Expression | None:
    """Reads "by year-end", "at month's end"."""
    unit = match.words.lower(match.first)
    if unit not in {"year", "month", "week"}:
        return None
    return replace(expression(match, Shift(unit, 0)), edge="end", is_noun_edge=True)


def _same_period(match: Match) -> Expression | None:
    """Reads "the same period last year", "the same month a year ago": of the month last told."""
    index = match.find("unit", "period", "time")
    noun = "" if index is None else match.words.lower(index)
    unit, in_a_year = _YEARLY.get(noun, ("same", 1))
    return expression(match, Shift(unit, -in_a_year, "anchor"))


#: "same": the month or year last told, moved by years.
_YEARLY = {"month": ("month", 12), "quarter": ("quarter", 4)}
FORMS = (
    Form(
        "same_period",
        "the same (unit | period | time) (of? last unit | a unit (ago | earlier | before)"
        " | in? the previous unit)",
        _same_period,
    ),
    Form("overnight", "overnight", _overnight),
    Form("two_days_off", "the unit (before | after) dayword", _two_days_off),
    Form(
        "dayword",
        "((earlier | later | late | early) (on | in)?)? dayword (part | noon)?",
        _dayword,
    ),
    Form(
        "part_of_this_day",
        "(earlier | later | late | early)? the?"
        " (this | last | that | same | previous | following | next) part",
        _part_of_this_day,
    ),
    Form(
        "weekday",
        "((early | late | earlier | later) (on | in)?)? the?"
        " ((last | past | previous | this | next | coming | following | same)"
        " coming? (unit POSS)?)? (part of)? WEEKDAY"
        " (of? (last | this | next | the following | the previous) unit)? part?",
        _weekday,
    ),
    Form("weekend", "EDGE? the? WHICH? weekend", _weekend),
    Form("year_end", "unit (POSS | dash) end", _year_end),
    Form("unit", "EDGE? the? WHICH? coming? past? unit", _unit),
)
