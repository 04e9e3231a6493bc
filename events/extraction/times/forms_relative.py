"""Forms that count from the day of publication or from the time last told."""

from __future__ import annotations

from dataclasses import replace

from events.extraction.times import patterns
from events.extraction.times.expression import (
    Distance,
    Expression,
    Fixed,
    Shift,
    Weekday,
)
from events.extraction.times.forms import (
    expression,
    number_at,
    shift_of,
    weekday_at,
    which_of,
)
from events.extraction.times.forms_duration import amount
from events.extraction.times.grammar import Form, Match
from events.extraction.times.words import unit_of

_DAYWORDS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}


def _part(match: Match) -> str | None:
    index = match.find("part", "noon")
    return None if index is None else match.words.lower(index)


def _dayword(match: Match) -> Expression | None:
    """ "today", "earlier today", "yesterday evening", "tomorrow night", "tonight"."""
    at = match.find("dayword")
    if at is None:
        return None
    word = match.words.lower(at)
    part = "night" if word == "tonight" else _part(match)
    if word == "today" and match.words.name(at + 1) == "tick" and not match.before:
        return None
    return _timed(expression(match, Shift("day", _DAYWORDS[word])), part)


def _timed(read: Expression, part: str | None) -> Expression:
    return replace(read, type="TIME" if part else "DATE", part=part)


def _two_days_off(match: Match) -> Expression | None:
    """ "the day before yesterday", "the day after tomorrow"."""
    word = match.words.lower(match.last - 1)
    is_before = match.has("before")
    if (word, is_before) not in {("yesterday", True), ("tomorrow", False)}:
        return None
    return expression(match, Shift("day", -2 if is_before else 2))


def _part_of_this_day(match: Match) -> Expression | None:
    """ "this morning", "last night", "late last night", "that evening"."""
    part = _part(match)
    which = match.find("this", "last", "that", "same", "previous", "following", "next")
    if which is None or part is None:
        return None
    name = match.words.name(which)
    base = "dct" if name in {"this", "last"} else "anchor"
    count = {"last": -1, "previous": -1, "following": 1, "next": 1}.get(name, 0)
    return _timed(expression(match, Shift("day", count, base)), part)  # type: ignore[arg-type]


def _weekday(match: Match) -> Expression | None:
    """ "Friday", "last Friday", "late on Monday", "Sunday night", "Monday of next week"."""
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
    """ "this weekend", "last weekend", "over the weekend"."""
    which = which_of(match)
    if which is None and not (match.has("the") or match.has("start", "end")):
        return None
    read = expression(match, shift_of(match, "weekend"))
    return read if which is not None else replace(read, when=Shift("weekend", 0))


def _unit(match: Match) -> Expression | None:
    """ "last week", "earlier this month", "the following year", "the end of the year"."""
    words = match.words
    at = match.find("unit")
    if at is None:
        return None
    unit = words.lower(at)
    which = match.find(
        "last",
        "past",
        "previous",
        "this",
        "next",
        "coming",
        "current",
        "same",
        "following",
        "that",
    )
    name = "" if which is None else words.name(which)
    if unit in patterns.CLOCK_UNITS or (unit == "day" and name in {"this", "current"}):
        return None
    if which is None and not match.has("start", "end", "middle", "early", "late"):
        return None
    if which is None and unit == "day":
        return None
    if name in {"last", "past"} and match.has("the") and unit == "week":
        return expression(match, Shift(unit, -1, is_rolling=True))
    if name == "past":
        return replace(
            expression(match, Shift(unit, -1, is_rolling=True)),
            type="DURATION",
            value=amount(unit, 1),
        )
    if unit == "day" and name in {"last", "past", "coming"}:
        return None
    if (
        name == "that"
        and words.lower(match.first) == "that"
        and unit == "day"
        and words.name(match.last) not in _ENDS
    ):
        return None
    if unit == "day" and name == "next" and not match.has("the"):
        return None
    shift = shift_of(match, unit)
    if unit == "day" and name == "next":
        shift = replace(shift, base="anchor")
    return expression(match, shift)


def _year_end(match: Match) -> Expression | None:
    """ "by year-end", "at month's end"."""
    unit = match.words.lower(match.first)
    if unit not in {"year", "month", "week"}:
        return None
    return replace(expression(match, Shift(unit, 0)), edge="end", is_noun_edge=True)


def _neighbour(match: Match) -> Expression | None:
    """ "the day before", "the year after": of the time last told, if nothing follows."""
    at = match.find("unit")
    if at is None or (unit := match.words.lower(at)) in patterns.CLOCK_UNITS:
        return None
    count = 1 if match.has("after") else -1
    if match.words.name(match.last) in _ENDS:
        return expression(match, Shift(unit, count, "anchor"))
    if unit != "day":
        return None
    return replace(expression(match, Distance("day", 1, -count)), value="XXXX-XX-XX")


#: After "the day before" and "two days later" these say that nothing is left to follow.
_ENDS = frozenset({"comma", "dot", "break", "and", "shut", "in", "at", "by", "dash"})


def _counted(match: Match) -> Expression | None:
    """ "three days ago", "two weeks later", "15 months after", "hours before", "a year on"."""
    words = match.words
    at = match.all("unit", "units", "second")[-1]
    unit = unit_of(words.lower(at))
    numbers = match.all("a", "day", "number", "count", "few", "couple", "half")
    count = _count(match, numbers)
    sign = words.name(match.last - 1)
    about = _APPROXIMATIONS.get(match.before)
    value = amount(unit, count, has_half=match.has("half"))
    if sign == "dash" or (unit == "second" and not numbers):
        return None
    if sign == "ago":
        if count is None or (unit != "year" and not isinstance(count, int)):
            return expression(match, Fixed("PAST_REF"))
        if not isinstance(count, int):  # a year and a half
            unit, count = "month", int(count * 12)
        return expression(match, _shift(unit, -count, "dct"), approximation=about)
    if sign in {"earlier", "later"} and words.lower(match.last) == "than":
        return expression(match, Fixed(value), type="DURATION")
    is_back = sign in {"before", "earlier"}
    if sign in {"earlier", "later"} or words.name(match.last) in _ENDS:
        if not isinstance(count, int):
            return expression(match, Fixed(value), type="DURATION")
        shift = _shift(unit, -count if is_back else count, "anchor")
        return expression(match, shift, approximation=about)
    if sign == "on":
        # "met two days on the border" against "three years on, …"
        return None
    whole = count if isinstance(count, int) else None
    return expression(
        match, Distance(unit, whole, 1 if is_back else -1), type="DURATION", value=value
    )


_APPROXIMATIONS = {
    "than": "more",
    "over": "more",
    "nearly": "less",
    "almost": "less",
    "about": "about",
    "around": "about",
    "roughly": "about",
    "some": "about",
    "approximately": "about",
}


def _count(match: Match, numbers: list[int]) -> int | float | None:
    if not numbers or match.has("few", "couple"):
        return 2 if match.has("couple") else None
    count = number_at(match, numbers[0])
    if match.words.name(numbers[0]) == "half":
        return None
    return None if count is None else count + 0.5 if match.has("half") else count


def _shift(unit: str, count: int, base: str) -> Shift:
    factor = patterns.UNIT_FACTORS.get(unit, 1)
    plain = {"fortnight": "week", "decade": "year", "century": "year"}.get(unit, unit)
    return Shift(plain, count * factor, base)  # type: ignore[arg-type]


def _years_on(match: Match) -> Expression | None:
    """ "Three years on, …": so long after the time last told."""
    if match.words.name(match.last) not in {"comma", "dot", "break", "from"}:
        return None
    unit = unit_of(match.words.lower(match.find("unit", "units") or 0))
    count = _count(match, match.all("a", "day", "number", "count"))
    return expression(match, Fixed(amount(unit, count)), type="DURATION")


def _hence(match: Match) -> Expression | None:
    """ "two weeks from now", "in two weeks' time", "a week from today"."""
    at = match.find("unit", "units")
    numbers = match.all("a", "day", "number", "count")
    count = _count(match, numbers)
    if at is None or not isinstance(count, int):
        return None
    return expression(match, _shift(unit_of(match.words.lower(at)), count, "dct"))


def _same_period(match: Match) -> Expression | None:
    """ "the same period last year", "the same month a year ago": of the month last told."""
    words = match.words
    noun = words.lower(match.find("unit", "period", "time") or 0)
    unit = noun if noun in {"month", "quarter", "week", "day"} else "same"
    back = -2 if match.has("before") and match.has("last") else -1
    return (
        expression(
            match,
            Shift(unit, back * {"month": 12, "quarter": 4}.get(unit, 1), "anchor"),
        )
        if unit in {"month", "quarter"}
        else expression(match, Shift("same", back, "anchor"))
    )


_C = "(COUNT | a? few | a couple of | a few)"
_AND_A_HALF = "(dash? and dash? a dash? half dash?)"
FORMS = (
    Form(
        "same_period",
        "the same (unit | period | time) (of? last unit | a unit (ago | earlier | before)"
        " | in? the previous unit)",
        _same_period,
    ),
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
    Form("neighbour", "the unit (before | after | previous)", _neighbour),
    Form(
        "counted",
        f"({_C} {_AND_A_HALF}? dash? of? mere? UNIT (and a half)? | units)"
        " (ago | earlier | later | before | after | hence)",
        _counted,
    ),
    Form("years_on", "(a | day | number | count) UNIT on", _years_on),
    Form(
        "hence",
        "in? (a | day | number | count) UNIT (POSS time | from (now | dayword))",
        _hence,
    ),
    Form("unit", "EDGE? the? WHICH? coming? past? unit", _unit),
)
