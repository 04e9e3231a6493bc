"""Neighbouring expressions that say one thing: clock and day, the two ends of a range."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from events.extraction.times.expression import (
    Between,
    Calendar,
    Century,
    Decade,
    Expression,
    Fixed,
    Part,
    Shift,
    Weekday,
)
from events.extraction.times.words import Words
from events.mentions import Precision

_TO = frozenset({"dash", "to", "through", "until"})
_RANGE_OPENERS = frozenset({"from", "between"})


def joined(words: Words, expressions: Iterable[Expression]) -> Iterator[Expression]:
    """`expressions` in order, clocks merged with their days and ends with their range."""
    pending: Expression | None = None
    for expression in expressions:
        if pending is None:
            pending = expression
        elif (one := _one_of(words, pending, expression)) is not None:
            pending = one
        else:
            yield pending
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
    """ "15:00 GMT Saturday", "Saturday, 13 November, 9:25 a.m."."""
    if between not in ([], ["comma"], ["on"]) or bool(first.clock) == bool(last.clock):
        return None
    clock, day = (first, last) if first.clock else (last, first)
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


def _range(
    words: Words, first: Expression, last: Expression, between: list[str]
) -> Expression | None:
    """ "from Monday to Friday", "2009-2010", "between March and May", "the 1970s and 1980s"."""
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
