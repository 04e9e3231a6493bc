"""A text read for its times: expressions in order, each resolved against those before."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from events.extraction.times import (
    forms_clock,
    forms_counted,
    forms_days,
    forms_duration,
    forms_months,
    forms_relative,
    forms_years,
)
from events.extraction.times.context import Context
from events.extraction.times.expression import Distance, Expression, TimeType
from events.extraction.times.grammar import Grammar
from events.extraction.times.joining import joined
from events.extraction.times.normalise import resolve
from events.extraction.times.stretch import Stretch
from events.extraction.times.tense import Told, told_by_words
from events.extraction.times.values import timex_value
from events.extraction.times.words import Words
from events.mentions import Span, TimeValue

#: Longer and surer shapes first: the first reading of a word wins.
GRAMMAR = Grammar(
    (
        *forms_clock.FORMS,
        *forms_days.FORMS,
        *forms_months.FORMS,
        *forms_duration.SET_FORMS,
        *forms_relative.FORMS,
        *forms_counted.FORMS,
        *forms_years.FORMS,
        *forms_duration.FORMS,
    )
)

#: (first character, character after the last) of a time -> what it belongs to.
TenseOf = Callable[[int, int], Told]
#: The name of a place -> its country's code, or None.
PlaceOf = Callable[[str], str | None]

_LOCAL_TIME = re.compile(
    r",?\s+(?:\(\s*)?(?:(?P<place>(?:[A-Z][\w.’']*\s){1,3})|(?:local|their)\s)time\b\)?"
)
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s+(?=[\"“‘(]?[A-Z])|\n\s*\n")
_BOUNDS = {
    "by": "before",
    "before": "before",
    "until": "before",
    "through": "before",
    "since": "after",
}


@dataclass(frozen=True, slots=True)
class Timex:
    """One expression read: its type, its value, its characters; `ends` of a range."""

    type: TimeType
    value: TimeValue
    ends: tuple[Timex, ...] = ()


def read(
    text: str,
    *,
    dct: date | None,
    tense_of: TenseOf | None = None,
    place_of: PlaceOf | None = None,
    sentence_starts: Sequence[int] = (),
) -> list[Timex]:
    """Every time expression of `text`, in its order, durations and sets included.

    1. "met Saturday": a day   2. "in mid-February": ten days, precision month
    3. "a 30-minute call": PT30M, a duration without days   4. "now": PRESENT_REF
    Spans are characters of `text`. Relative times need `dct`; without it they keep their
    words and no days. `sentence_starts` (characters) part sentences for "two days later".
    """
    words = Words(text)
    starts = sentence_starts or [match.end() for match in _SENTENCE_END.finditer(text)]
    found: list[Timex] = []
    anchor: Stretch | None = None
    told: Stretch | None = None
    sentence = -1
    plains = list(joined(words, GRAMMAR.read(words)))
    for number, plain in enumerate(plains):
        expression = _bounded(words, plain)
        start, end = words.starts[expression.first], words.ends[expression.last - 1]
        now = bisect_right(starts, start)
        if now != sentence:
            sentence, told = now, None
        belongs = tense_of(start, end) if tense_of else None
        if belongs is None or belongs.tense is None:
            told_there = told_by_words(words, expression.first, expression.last)
            belongs = told_there if belongs is None or told_there.tense else belongs
        context = Context(
            dct, anchor, told, belongs.tense, belongs.is_direct, belongs.is_main
        )
        if told is None and isinstance(expression.when, Distance):
            context = replace(context, told=_told_next(words, plains, number, context))
        days = resolve(expression, context)
        found.append(_timex(words, expression, days, context, place_of))
        if days is not None and expression.type in {"DATE", "TIME"}:
            anchor = told = days
    return found


def _told_next(
    words: Words, plains: list[Expression], number: int, context: Context
) -> Stretch | None:
    """20 July of "five days after the coup, on 20 July, they invaded", "a day after
    leaving, they met on 20 July"."""
    for follower in plains[number + 1 : number + 2]:
        gap = range(plains[number].last, follower.first)
        names = [words.name(at) for at in gap]
        if len(names) <= _APART and "comma" in names and "dot" not in names:
            return resolve(follower, context)
    return None


#: Words at most between "five days after" and the day of what came so long after.
_APART = 20


def read_times(text: str, *, dct: date | None) -> list[TimeValue]:
    """The dates and times of day of `text`, without a parse: what `read` finds of them.

    Durations ("two hours"), sets ("every year") and "now" are left out. Empty list if
    there is none. The tense is told by words alone ("will", "scheduled").
    """
    return [one.value for one in read(text, dct=dct) if says_when(one)]


def says_when(timex: Timex) -> bool:
    """Whether it names a time an event can have: no duration, no set, no "now"."""
    value = timex.value.value or ""
    if len(value) == 2:  # "the challenges of the 21st century"
        return False
    if timex.value.earliest is not None:
        return True
    return timex.type in {"DATE", "TIME"} and not value.endswith("_REF")


def _bounded(words: Words, expression: Expression) -> Expression:
    """With the "before" of "by Friday" and the "after" of "since 2015"."""
    if expression.type not in {"DATE", "TIME"}:
        return expression
    index = expression.first - 1
    if words.lower(index) in {"than", "to"} and words.lower(index - 1) in {
        "later",
        "prior",
    }:
        return replace(expression, bound="before")
    bound = _BOUNDS.get(words.name(index))
    return replace(expression, bound=bound) if bound else expression


def _timex(
    words: Words,
    expression: Expression,
    days: Stretch | None,
    context: Context,
    place_of: PlaceOf | None,
) -> Timex:
    text = words.text
    start, end = words.starts[expression.first], words.ends[expression.last - 1]
    place = None
    if expression.type in {"DATE", "TIME"} and (local := _LOCAL_TIME.match(text, end)):
        end = local.end()
        name = (local["place"] or "").strip()
        place = place_of(name) if place_of and name else None
    modifier = expression.bound
    if expression.edge in {"start", "mid", "end"}:
        modifier = modifier or expression.edge
    value = TimeValue(
        text=text[start:end],
        span=Span(start, end),
        earliest=days.earliest if days else None,
        latest=days.latest if days else None,
        precision=days.precision if days else None,
        value=timex_value(expression, days, context),
        modifier=modifier,
        part=expression.part,
        place=place,
    )
    ends = tuple(
        _timex(words, end, resolve(end, context), context, None)
        for end in expression.parts
    )
    return Timex(expression.type, value, ends)
