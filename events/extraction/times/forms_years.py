"""Forms that name a year, its parts and what it is part of: "Q3", "1957-58", "the '90s"."""

from __future__ import annotations

from events.extraction.times import patterns
from events.extraction.times.expression import (
    Between,
    Calendar,
    Century,
    Decade,
    Expression,
    FiscalYear,
    Part,
    Shift,
)
from events.extraction.times.forms import (
    expression,
    number_at,
    shift_of,
    which_of,
    year_of,
)
from events.extraction.times.grammar import Form, Match


def _year(match: Match) -> Expression | None:
    """Reads "2009", "early 2009", "the year 2000"; what only looks like a year is none."""
    at = match.find("year")
    if at is None or not (match.has("unit") or is_year(match, at)):
        return None
    return expression(match, Calendar(number_at(match, at)))


def is_year(match: Match, at: int) -> bool:
    """Whether a number of four digits is a year and not a count, a price or a name."""
    words = match.words
    year = int(words.word(at))
    before, after = words.lower(at - 1), words.lower(at + 1)
    if (at and words.text[words.ends[at - 1] - 1] in "$€£¥#№+") or after in {"%", "°"}:
        return False
    if at > match.first:
        return True  # an edge, a month or "fiscal" stands before it
    if before in patterns.YEAR_CUES:
        return after not in patterns.NUMBER_NOT_YEAR_AFTER
    if words.name(at - 1) == "dash" and words.follows_directly(at):
        return words.name(at - 2) == "year"
    if not 1900 <= year <= 2099 or before in patterns.NUMBER_NOT_YEAR_BEFORE:
        return False
    if after in patterns.NUMBER_NOT_YEAR_AFTER or words.name(at + 1) in {
        "unit",
        "units",
    }:
        return False
    is_plural = after.endswith("s") and not after.endswith(("ss", "us", "is", "as"))
    return not (year % 100 == 0 and is_plural)


def _split_year(match: Match) -> Expression | None:
    """Reads "1957-58", "2013/14": the second year by its last digits."""
    first, last = match.first, match.last - 1
    words = match.words
    year, short = int(words.word(first)), words.word(last)
    if len(short) != 2 or not words.follows_directly(last):
        return None
    second = year - year % 100 + int(short)
    if not year < second <= year + 20 or not is_year(match, first):
        return None
    when = Between(Calendar(year), Calendar(second))
    ends = (
        Expression(first, first + 1, when.first),
        Expression(last, last + 1, when.last),
    )
    return expression(match, when, parts=ends)


def _decade(match: Match) -> Expression | None:
    """Reads "the 1970s", "the early '90s"; "20s" without "the" is an age."""
    at = match.find("decade")
    if at is None:
        return None
    word = match.words.word(at)
    digits = word.lstrip("'’")[:-1]
    is_listed = match.words.name(at - 2) == "decade"  # "the 70s and 80s"
    is_marked = word[0] in "'’" or match.has("the") or is_listed
    if not digits.isdigit() or (len(digits) == 2 and not is_marked):
        return None
    if digits == "0" or (len(digits) == 4 and not 1000 <= int(digits) <= 2190):
        return None
    return expression(match, Decade(int(digits), is_short=len(digits) == 2))


def _century(match: Match) -> Expression | None:
    at = match.find("dth", "nth")
    number = number_at(match, at) if at is not None else None
    if number is None or match.words.lower(match.last - 1) not in {
        "century",
        "centuries",
    }:
        return None
    return expression(match, Century(number))


def _part_of_year(match: Match) -> Expression | None:
    """Reads "the first quarter of 2009", "Q3", "second half of the year", "third-quarter"."""
    at = match.find("nth", "second", "last", "final", "quarter_name")
    noun = match.find("unit", "half")
    if at is None:
        return None
    words = match.words
    if words.name(at) == "quarter_name":
        number, unit = int(words.word(at)[1]), "quarter"
    else:
        unit = words.lower(noun) if noun is not None else ""
        number = (
            -1 if words.name(at) in {"last", "final"} else number_at(match, at) or 0
        )
    tail = Match(words, (noun or at) + 1, match.last)
    year = year_of(tail) if tail.last > tail.first else None
    if unit not in {"quarter", "half"} or not -1 <= number <= (
        4 if unit == "quarter" else 2
    ):
        return None
    if year is None and unit == "half":
        return None  # of a match, a loan, anything
    if number == -1 and year is None:
        return expression(match, Shift(unit, -1))
    return expression(
        match, Part("quarter" if unit == "quarter" else "half", number, year)
    )


_PLANNED = frozenset("planned scheduled set slated due fixed expected".split())


def _season(match: Match) -> Expression | None:
    """Reads "last summer", "the spring of 2012", "in the autumn"; "fall" alone is a verb."""
    at = match.find("season", "fall")
    if at is None:
        return None
    words = match.words
    year = year_of(match)
    which = which_of(Match(words, match.first, at))
    edge = match.has("early", "late", "mid", "start", "end", "middle")
    if year is None and which is None and not edge:
        cues = {"in", "by", "since", "until", "during", "through"}
        start = match.first
        is_planned = (
            words.lower(start - 1) == "for" and words.lower(start - 2) in _PLANNED
        )
        if (words.name(start - 1) not in cues and not is_planned) or (
            words.name(at) == "fall" and words.name(at + 1) == "of"
        ):
            return None
        if words.lower(at) == "spring" and words.name(start - 1) == "by":
            return None
    number = patterns.SEASONS[words.lower(at)]
    return expression(match, Part("season", number, year, which))


def _fiscal(match: Match) -> Expression | None:
    """Reads "fiscal 2010", "FY2021", "this fiscal year", "the fiscal year 2010"."""
    words = match.words
    name = match.find("fy")
    if name is not None:
        digits = int("".join(filter(str.isdigit, words.word(name))))
        return expression(match, FiscalYear(digits if digits > 99 else 2000 + digits))
    year = match.find("year")
    if year is not None:
        return expression(match, FiscalYear(int(words.word(year))))
    if which_of(match) is None:
        return None
    return expression(match, FiscalYear(shift_of(match, "year")))


FORMS = (
    Form(
        "part_of_year",
        "EDGE? the? (nth | second | last | final) dash? (unit | half)"
        " (of? (fiscal unit?)? year | OFYEAR)",
        _part_of_year,
    ),
    Form(
        "quarter",
        "the? ((nth | second | last | final) dash? unit | quarter_name (of? year)?)",
        _part_of_year,
    ),
    Form(
        "season",
        "EDGE? the? ONE? (season | fall) (of? year | OFYEAR)?",
        _season,
    ),
    Form(
        "fiscal",
        "the? ONE? (fiscal unit? year | fiscal unit) | fy",
        _fiscal,
    ),
    Form("split_year", "year (dash | slash) (number | day)", _split_year),
    Form("year", "EDGE? (the unit)? year", _year),
    Form("decades", "EDGE? the? EDGE? decade", _decade),
    Form("century", "EDGE? the? EDGE? (dth | nth) dash? (unit | units)", _century),
)
