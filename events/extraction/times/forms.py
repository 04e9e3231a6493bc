"""What several forms share: the edges, counts and years that stand inside them."""

from __future__ import annotations

from dataclasses import replace

from events.extraction.times import patterns
from events.extraction.times.expression import Expression, Shift, When
from events.extraction.times.grammar import Match

_EDGES = {
    "early": "start",
    "start": "start",
    "mid": "mid",
    "middle": "mid",
    "late": "end",
    "end": "end",
    "earlier": "earlier",
    "later": "later",
}
_NOUN_EDGES = frozenset({"start", "middle", "end"})
WHICH = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "same": 0,
    "that": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
}
_ANCHORED = frozenset({"previous", "same", "that", "following"})


def expression(match: Match, when: When, **more: object) -> Expression:
    """The whole match says `when`, at the edge its first words name."""
    edge, is_noun_edge = edge_of(match)
    plain = Expression(
        match.first, match.last, when, edge=edge, is_noun_edge=is_noun_edge
    )
    return replace(plain, **more)  # type: ignore[arg-type]  # fields of Expression


def timed(read: Expression, match: Match) -> Expression:
    """`read` with the part of the day the match names, if any."""
    index = match.find("part", "noon")
    if index is None:
        return read
    return replace(read, type="TIME", part=match.words.lower(index))


def edge_of(match: Match) -> tuple[str | None, bool]:
    index = match.find(*_EDGES)
    if index is None:
        return None, False
    name = match.words.name(index)
    return _EDGES[name], name in _NOUN_EDGES


def which_of(match: Match) -> int | None:
    """-1 for "last", 0 for "this", 1 for "next"; None if none is said."""
    if match.has("coming"):  # "this coming Friday"
        return 1
    index = match.find(*WHICH)
    return None if index is None else WHICH[match.words.name(index)]


def shift_of(match: Match, unit: str) -> Shift:
    """Reads "the previous year", "next week": one unit from the anchor or the dct."""
    index = match.find(*WHICH)
    name = "this" if index is None else match.words.name(index)
    count = WHICH[name] * patterns.UNIT_FACTORS.get(unit, 1)
    unit = {"fortnight": "week"}.get(unit, unit)
    if unit in {"decade", "century"}:
        count = WHICH[name]
    return Shift(unit, count, "anchor" if name in _ANCHORED else "dct")


def number_at(match: Match, index: int) -> int | None:
    """The value of a number word, digit or ordinal; None for one too vague."""
    word = match.words.lower(index)
    name = match.words.name(index)
    if name in {"day", "year", "number"}:
        digits = word.replace(",", "")
        return int(digits) if digits.isdigit() else None
    if name == "dth":
        return int(word[:-2])
    if name in {"nth", "second"}:
        return patterns.ORDINALS.get(word)
    if name == "count":
        return patterns.COUNTS.get(word)
    return 1 if name == "a" else None


def month_at(match: Match, index: int) -> int:
    word = match.words.word(index).capitalize()
    return patterns.MONTHS.get(word) or patterns.MONTH_ABBREVIATIONS[word]


def weekday_at(match: Match, index: int) -> int:
    word = match.words.word(index).capitalize()
    word = word.removesuffix("s") if word.endswith("days") else word
    return patterns.WEEKDAYS.get(word, patterns.WEEKDAY_ABBREVIATIONS.get(word, 0))


def year_of(match: Match) -> int | Shift | None:
    """The year told in the match: by number, or "of last year", "of the year"."""
    index = match.find("year")
    if index is not None:
        return number_at(match, index)
    for unit in match.all("unit"):
        if match.words.lower(unit) == "year":
            tail = Match(match.words, max(unit - 2, match.first), unit)
            return shift_of(tail, "year")
    return None
