"""Forms that name a place on the calendar: days, months, years, quarters, decades."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from events.extraction.times import patterns
from events.extraction.times.expression import (
    Ambiguous,
    Between,
    Calendar,
    Century,
    Decade,
    Expression,
    Feast,
    FiscalYear,
    Part,
    Shift,
)
from events.extraction.times.forms import (
    expression,
    month_at,
    number_at,
    shift_of,
    weekday_at,
    which_of,
    year_of,
)
from events.extraction.times.grammar import Form, Match
from events.extraction.times.words import FEAST

OF_YEAR = "(of? (the | this | last | next | previous | following | same | that) unit)"


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
    """ "13 November 2021", "Saturday, Nov. 13", "the 5th of May", "Jan. 20 last year"."""
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
    return expression(match, calendar)


def _days_in_month(match: Match) -> Expression | None:
    """ "May 3-5", "from June 11 to 13, 2021", "between 3 and 5 May": both included."""
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


def _month(match: Match) -> Expression | None:
    """ "mid-February", "May 2010", "late last July", "October of next year", "in August"."""
    at = match.find("month", "mon")
    if at is None:
        return None
    year = year_of(match)
    which = which_of(Match(match.words, match.first, at))
    calendar = Calendar(year, month_at(match, at), which=which)
    if match.has("year") and not _is_year(match, match.find("year") or 0):
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
    if words.word(at) == "May" and previous not in _STRONG_MONTH_CUES:
        return previous in _WEAK_MONTH_CUES and words.name(match.last) in _PAUSES
    if words.word(at) == "March" and after in {"on", "for", "of"} and previous == "the":
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


def _year(match: Match) -> Expression | None:
    """ "2009", "early 2009", "the year 2000"; what only looks like a year is none."""
    at = match.find("year")
    if at is None or not (match.has("unit") or _is_year(match, at)):
        return None
    return expression(match, Calendar(number_at(match, at)))


def _is_year(match: Match, at: int) -> bool:
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
    """ "1957-58", "2013/14": the second year by its last digits."""
    first, last = match.first, match.last - 1
    words = match.words
    year, short = int(words.word(first)), words.word(last)
    if len(short) != 2 or not words.follows_directly(last):
        return None
    second = year - year % 100 + int(short)
    if not year < second <= year + 20 or not _is_year(match, first):
        return None
    when = Between(Calendar(year), Calendar(second))
    ends = (
        Expression(first, first + 1, when.first),
        Expression(last, last + 1, when.last),
    )
    return expression(match, when, parts=ends)


def _decade(match: Match) -> Expression | None:
    """ "the 1970s", "the early '90s"; "20s" without "the" is an age."""
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
    """ "the first quarter of 2009", "Q3", "second half of the year", "third-quarter"."""
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


def _week_of_month(match: Match) -> Expression | None:
    """ "the last week of March", "the second weekend of May 2020"."""
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


def _season(match: Match) -> Expression | None:
    """ "last summer", "the spring of 2012", "in the autumn"; "fall" alone is a verb."""
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
        if words.name(start - 1) not in cues or (
            words.name(at) == "fall" and words.name(at + 1) == "of"
        ):
            return None
        if words.lower(at) == "spring" and words.name(start - 1) == "by":
            return None
    number = patterns.SEASONS[words.lower(at)]
    return expression(match, Part("season", number, year, which))


def _fiscal(match: Match) -> Expression | None:
    """ "fiscal 2010", "FY2021", "this fiscal year", "the fiscal year 2010"."""
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


def _feast(match: Match) -> Expression | None:
    """ "Christmas Eve", "Eid al-Fitr", "Thanksgiving 2019", "last Easter"."""
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


_OF_WHICH = "(last | past | this | next | coming | same | following | previous | that)"
FORMS = (
    Form("iso", "iso", _iso),
    Form("slashed", "slashed", _slashed),
    Form("feast", f"{_OF_WHICH}? feast", _feast),
    Form(
        "days_of_month",
        "(WEEKDAY comma?)? the? MONTHDAY (TO | and) (WEEKDAY comma?)? the? MONTHDAY"
        f" of? MONTH (comma? year | {OF_YEAR})?",
        _days_in_month,
    ),
    Form(
        "between_days_of_month",
        "(between | from) (WEEKDAY comma?)? the? MONTHDAY (TO | and) (WEEKDAY comma?)?"
        f" the? MONTHDAY of? MONTH (comma? year | {OF_YEAR})?",
        _days_in_month,
    ),
    Form(
        "month_days",
        "(between | from)? (WEEKDAY comma?)? MONTH the? MONTHDAY (TO | and)"
        f" (WEEKDAY comma?)? MONTHDAY (comma? year | {OF_YEAR})?",
        _days_in_month,
    ),
    Form(
        "month_day",
        "((early | late) (on | in)?)? (WEEKDAY comma? the?)? MONTH the? MONTHDAY"
        f" (comma? year | comma? {OF_YEAR})?",
        _day_in_month,
    ),
    Form(
        "day_month",
        "((early | late) (on | in)?)? (WEEKDAY comma?)? the? MONTHDAY of? MONTH"
        f" (comma? year | comma? {OF_YEAR})?",
        _day_in_month,
    ),
    Form(
        "week_of_month",
        f"the? (nth | second | last | final) (unit | weekend) (of | in) MONTH"
        f" (comma? year | {OF_YEAR})?",
        _week_of_month,
    ),
    Form(
        "month",
        f"EDGE? {_OF_WHICH}? MONTH dash? ((of | comma)? year | {OF_YEAR})?",
        _month,
    ),
    Form("month_alone", f"EDGE? {_OF_WHICH}? MONTH", _month),
    Form(
        "part_of_year",
        "EDGE? the? (nth | second | last | final) dash? (unit | half)"
        f" (of? (fiscal unit?)? year | {OF_YEAR})",
        _part_of_year,
    ),
    Form(
        "quarter",
        "the? ((nth | second | last | final) dash? unit | quarter_name (of? year)?)",
        _part_of_year,
    ),
    Form(
        "season",
        f"EDGE? the? {_OF_WHICH}? (season | fall) (of? year | {OF_YEAR})?",
        _season,
    ),
    Form(
        "fiscal",
        f"the? {_OF_WHICH}? (fiscal unit? year | fiscal unit) | fy",
        _fiscal,
    ),
    Form("split_year", "year (dash | slash) (number | day)", _split_year),
    Form("year", "EDGE? (the unit)? year", _year),
    Form("decades", "EDGE? the? EDGE? decade", _decade),
    Form("century", "EDGE? the? EDGE? (dth | nth) dash? (unit | units)", _century),
)
