"""Forms that count units off: "three days ago", "15 months after", "the day before"."""

from __future__ import annotations

from dataclasses import replace

from events.extraction.times import patterns
from events.extraction.times.expression import (
    Ahead,
    Base,
    Distance,
    Expression,
    Fixed,
    Shift,
)
from events.extraction.times.forms import (
    expression,
    number_at,
)
from events.extraction.times.forms_duration import amount
from events.extraction.times.grammar import Form, Match
from events.extraction.times.words import unit_of


def _counted(match: Match) -> Expression | None:
    """Reads "three days ago", "two weeks later", "15 months after", "hours before", "a year on"."""
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
    if sign in {"earlier", "later"} or words.name(match.last) in ENDS:
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


def _shift(unit: str, count: int, base: Base) -> Shift:
    factor = patterns.UNIT_FACTORS.get(unit, 1)
    plain = {"fortnight": "week", "decade": "year", "century": "year"}.get(unit, unit)
    return Shift(plain, count * factor, base)


def _years_on(match: Match) -> Expression | None:
    """Reads "Three years on, …": so long after the time last told."""
    if match.words.name(match.last) not in {"comma", "dot", "break", "from"}:
        return None
    unit = unit_of(match.words.lower(match.find("unit", "units") or 0))
    count = _count(match, match.all("a", "day", "number", "count"))
    return expression(match, Fixed(amount(unit, count)), type="DURATION")


def _hence(match: Match) -> Expression | None:
    """Reads "two weeks from now", "in two weeks' time", "a week from today"."""
    at = match.find("unit", "units")
    numbers = match.all("a", "day", "number", "count")
    count = _count(match, numbers)
    if at is None or not isinstance(count, int):
        return None
    return expression(match, _shift(unit_of(match.words.lower(at)), count, "dct"))


def _in_so_long(match: Match) -> Expression | None:
    """Reads "will vote in two weeks"; not "the third time in two weeks"."""
    words = match.words
    at = match.find("unit", "units")
    count = _count(match, match.all("a", "day", "number", "count", "couple"))
    before = {words.lower(match.first - step) for step in (1, 2, 3)}
    names = {words.name(match.first - step) for step in (1, 2, 3, 4)}
    if at is None or not isinstance(count, int) or names & {"nth", "second", "once"}:
        return None
    unit = unit_of(words.lower(at))
    if before & {"time", "times", "only", "last"} or unit in patterns.CLOCK_UNITS:
        return None
    shift = _shift(unit, count, "dct")
    return expression(
        match,
        Ahead(shift.unit, shift.count),
        type="DURATION",
        value=amount(unit, count),
    )


def _neighbour(match: Match) -> Expression | None:
    """Reads "the day before", "the year after": of the time last told, if nothing follows."""
    at = match.find("unit")
    if at is None or (unit := match.words.lower(at)) in patterns.CLOCK_UNITS:
        return None
    count = 1 if match.has("after") else -1
    if match.words.name(match.last) in ENDS:
        return expression(match, Shift(unit, count, "anchor"))
    if unit != "day":
        return None
    return replace(expression(match, Distance("day", 1, -count)), value="XXXX-XX-XX")


#: After "the day before" and "two days later" these say that nothing is left to follow.
ENDS = frozenset({"comma", "dot", "break", "and", "shut", "in", "at", "by", "dash"})


_C = "(COUNT | a? few | a couple of | a few)"


_AND_A_HALF = "(dash? and dash? a dash? half dash?)"


FORMS = (
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
    Form(
        "in_so_long",
        "in (a couple of | a | day | number | count) UNIT",
        _in_so_long,
    ),
)
