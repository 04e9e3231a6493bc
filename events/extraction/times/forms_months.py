"""Forms that name a month or its weeks: "mid-February", "the last week of March"."""

from __future__ import annotations

from events.extraction.times import patterns
from events.extraction.times.expression import (
    Calendar,
    Expression,
    Part,
)
from events.extraction.times.forms import (
    expression,
    month_at,
    number_at,
    shift_of,
    which_of,
    year_of,
)
from events.extraction.times.forms_years import is_year
from events.extraction.times.grammar import Form, Match


def _month(match: Match) -> Expression | None:
    """Reads "mid-February", "May 2010", "late last July", "October of next year", "in August"."""
    at = match.find("month", "mon")
    if at is None:
        return None
    year = year_of(match)
    which = which_of(Match(match.words, match.first, at))
    if which is not None and match.has("that", "same", "previous", "following"):
        year, which = shift_of(Match(match.words, match.first, at), "year"), None
    calendar = Calendar(year, month_at(match, at), which=which)
    if match.has("year") and not is_year(match, match.find("year") or 0):
        return None
    is_alone = match.last - match.first == 1 + match.has("dot")
    if is_alone and not _is_lone_month(match, at):
        return None
    return expression(match, calendar)


def _is_lone_month(match: Match, at: int) -> bool:
    """A month without year, day or "last": names ("Theresa May", "Jan Egeland") are none."""
    words, before, after = match.words, match.before, match.after
    previous = words.name(match.first - 1)
    if words.name(at) == "mon" and not (match.has("dot") and previous in _MONTH_CUES):
        return False
    if month_at(match, at) not in patterns.NAMELIKE_MONTHS:
        return True
    if before == "as" and words.lower(match.first - 2) in {"soon", "early", "late"}:
        return True
    if words.word(at) == "May" and previous not in _STRONG_MONTH_CUES:
        return previous in _WEAK_MONTH_CUES and words.name(match.last) in _PAUSES
    if words.word(at) == "March" and after in {"on", "for", "of"} and previous == "the":
        return False
    is_name = words.word(match.last)[:1].isupper()  # "to April Ryan"
    if previous in _WEAK_MONTH_CUES and is_name:
        return False
    if previous in _MONTH_CUES or before in {"a", "an", "its", "their", "his", "her"}:
        return True
    return previous == "the" and words.word(match.last)[:1].islower()


_STRONG_MONTH_CUES = frozenset("in since until during mid early late this last".split())


_WEAK_MONTH_CUES = frozenset(
    "through by from to between and or for before after".split()
)


_MONTH_CUES = _STRONG_MONTH_CUES | _WEAK_MONTH_CUES | {"of", "on", "dash", "the"}


_PAUSES = frozenset({"comma", "dot", "break", "dash", "to", "and", "through", "until"})


def _week_of_month(match: Match) -> Expression | None:
    """Reads "the last week of March", "the second weekend of May 2020"."""
    at, month = match.find("nth", "second", "last", "final"), match.find("month", "mon")
    noun = match.find("unit", "weekend")
    if at is None or month is None or noun is None:
        return None
    number = (
        -1 if match.words.name(at) in {"last", "final"} else number_at(match, at) or 0
    )
    unit = match.words.lower(noun)
    tail = Match(match.words, month + 1, match.last)
    year = year_of(tail) if tail.last > tail.first else None
    when = Calendar(year, month_at(match, month))
    if unit == "weekend":
        return expression(match, Part("weekend", number, when))
    return expression(match, Part("week", number, when)) if unit == "week" else None


def _half_of_month(match: Match) -> Expression | None:
    """Reads "the first half of September", "the second half of June 2021"."""
    at, month = match.find("nth", "second", "final"), match.find("month", "mon")
    if at is None or month is None:
        return None
    number = 2 if match.words.name(at) == "final" else number_at(match, at) or 0
    tail = Match(match.words, month + 1, match.last)
    year = year_of(tail) if tail.last > tail.first else None
    when = Calendar(year, month_at(match, month))
    return expression(match, Part("half", number, when)) if number in {1, 2} else None


FORMS = (
    Form(
        "half_of_month",
        "the? (nth | second | final) half of MONTH (comma? year | OFYEAR)?",
        _half_of_month,
    ),
    Form(
        "week_of_month",
        "the? (nth | second | last | final) (unit | weekend) (of | in) MONTH"
        " (comma? year | OFYEAR)?",
        _week_of_month,
    ),
    Form(
        "month",
        "EDGE? ONE? MONTH dash? ((of | comma)? year | OFYEAR)?",
        _month,
    ),
    Form("month_alone", "EDGE? ONE? MONTH", _month),
)
