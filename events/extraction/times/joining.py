"""Neighbouring expressions that say one thing: clock and day, the two ends of a range."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from events.extraction.times.expression import (
    Between,
    Calendar,
    Century,
    Decade,
    Expression,
    Fixed,
    Lasting,
    Part,
    Shift,
    Weekday,
)
from events.extraction.times.words import Words
from events.mentions import Precision

_TO = frozenset({"dash", "to", "through", "until"})
_RANGE_OPENERS = frozenset({"from", "between"})


#: A "two-day" event and the day it ends or starts on stand at most so many words apart.
_REACH = 14


def joined(words: Words, expressions: Iterable[Expression]) -> Iterator[Expression]:
    """`expressions` in order; what belongs together is one.

    1. a clock and its day   2. the two ends of a range   3. "January and February 2021":
    one year for both   4. "a two-day meeting through Sunday": Saturday and Sunday
    """
    length: Expression | None = None
    for expression in _merged(words, expressions):
        if expression.type == "DURATION":
            length = expression
        elif length is not None:
            yield _lasting(words, length, expression) or expression
            continue
        yield expression


def _merged(words: Words, expressions: Iterable[Expression]) -> Iterator[Expression]:
    pending: Expression | None = None
    for expression in expressions:
        if pending is None:
            pending = expression
        elif (one := _one_of(words, pending, expression)) is not None:
            pending = one
        else:
            yield _with_year_of(words, pending, expression)
            pending = expression
    if pending is not None:
        yield pending


def _one_of(words: Words, first: Expression, last: Expression) -> Expression | None:
    between = [words.name(index) for index in range(first.last, last.first)]
    if len(between) > 2:
        return None
    return _clocked(first, last, between) or _range(words, first, last, between)


def _clocked(
    first: Expression, last: Expression, between: list[str]
) -> Expression | None:
    """Reads "15:00 GMT Saturday", "Saturday, 13 November, 9:25 a.m."."""
    if between not in ([], ["comma"], ["on"]) or _is_clock(first) == _is_clock(last):
        return None
    clock, day = (first, last) if _is_clock(first) else (last, first)
    if day.clock:
        return None
    if day.type not in {"DATE", "TIME"} or not isinstance(
        day.when, Calendar | Weekday | Shift
    ):
        return None
    if isinstance(day.when, Shift) and day.when.unit != "day":
        return None
    return replace(
        day,
        first=first.first,
        last=last.last,
        type="TIME",
        clock=clock.clock,
        zone=clock.zone,
        part=day.part,
    )


def _is_clock(expression: Expression) -> bool:
    when = expression.when
    return isinstance(when, Shift) and when.base == "sentence"


def _range(
    words: Words, first: Expression, last: Expression, between: list[str]
) -> Expression | None:
    """Reads "from Monday to Friday", "2009-2010", "between March and May"."""
    if first.type != "DATE" or last.type != "DATE" or len(between) not in {1, 2}:
        return None
    link = between[0]
    opener = words.name(first.first - 1)
    if between[1:] not in ([], ["the"]) or first.parts or last.parts:
        return None
    is_decades = isinstance(first.when, Decade) and isinstance(last.when, Decade)
    if link == "and" and not (opener == "between" or is_decades):
        return None
    if link not in _TO and link != "and":
        return None
    if link == "until" and opener != "from":
        return None
    if not _are_alike(first, last):
        return None
    precision = Precision.DECADE if is_decades else Precision.RANGE
    start = first.first - (opener in _RANGE_OPENERS)
    when = Between(first.when, last.when, precision)
    return Expression(start, last.last, when, parts=(first, last))


def _are_alike(first: Expression, last: Expression) -> bool:
    kinds = (Weekday, Calendar, Decade, Century, Part, Shift)
    if isinstance(first.when, Fixed) or isinstance(last.when, Fixed):
        return False
    if not isinstance(first.when, kinds) or not isinstance(last.when, kinds):
        return False
    if isinstance(first.when, Decade) or isinstance(last.when, Decade):
        return type(first.when) is type(last.when)
    return not (first.edge in {"earlier", "later"} or last.edge in {"earlier", "later"})


def _with_year_of(words: Words, first: Expression, last: Expression) -> Expression:
    """Reads "in May and June 2021": the year stands once, at the end."""
    link = [words.name(index) for index in range(first.last, last.first)]
    one, other = first.when, last.when
    if isinstance(one, Weekday) and isinstance(other, Weekday):
        # "on Wednesday and Thursday next week"
        is_bare = one.which is None and one.week is None and link == ["and"]
        return replace(first, when=replace(other, day=one.day)) if is_bare else first
    if link not in (["and"], ["comma"], ["or"], ["and", "on"], ["and", "in"]):
        return first
    if not isinstance(one, Calendar) or not isinstance(other, Calendar):
        return first
    is_open = one.month is not None and one.year is None and one.which is None
    if is_open and other.month is not None and other.year is not None:
        return replace(first, when=replace(one, year=other.year))
    return first


def _lasting(
    words: Words, length: Expression, expression: Expression
) -> Expression | None:
    """The days of a "two-day" event that ends "through Sunday" or is "starting Monday"."""
    days = (
        _DAYS.fullmatch(length.when.value) if isinstance(length.when, Fixed) else None
    )
    gap = range(length.last, expression.first)
    if days is None or not 0 < len(gap) <= _REACH or not _is_day(expression):
        return None
    for index in gap:
        if (
            words.name(index) in {"break", "dot"}
            and words.word(index + 1)[:1].isupper()
        ):
            return None
    cues = {words.lower(index) for index in gap[-2:]}
    if cues & _CLOSING:
        return replace(expression, when=Lasting(expression.when, -int(days[1])))
    if cues & _OPENING:
        return replace(expression, when=Lasting(expression.when, int(days[1])))
    return None


def _is_day(expression: Expression) -> bool:
    when = expression.when
    return (isinstance(when, Calendar) and when.day is not None) or (
        isinstance(when, Weekday) or (isinstance(when, Shift) and when.unit == "day")
    )


_DAYS = re.compile(r"P(\d{1,2})D")
_CLOSING = frozenset(
    {"through", "until", "till", "ending", "ends", "ended", "concluding"}
)
_OPENING = frozenset(
    "starting beginning from opening starts begins begin start started began".split()
)
