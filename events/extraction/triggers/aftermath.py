"""Days of talks that are told by what they led to."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta

from spacy.tokens import Doc, Token

from events.extraction.cast import cast_of
from events.extraction.times.component import TimeFound
from events.extraction.triggers.arguments import countries_of
from events.extraction.triggers.days import is_day
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.signatories import is_by_two
from events.extraction.triggers.syntax import governing_verb
from events.kinds import CONTACT
from events.mentions import EventKind, Precision, Status

_NUMBERS = dict(
    zip(
        "one two three four five six seven eight nine ten".split(),
        range(1, 11),
        strict=True,
    )
)


def date_by_outcome(doc: Doc, happenings: list[Happening]) -> None:
    """ "signed an accord on Sunday after five days of talks": the talks are of Wednesday to
    Sunday; "after nine hours of talks": of the same day."""
    for happening in happenings:
        noun = doc[happening.token]
        measure = _measure(noun)
        if happening.kind not in CONTACT or happening.time or measure is None:
            continue
        verb = governing_verb(measure)
        over = [
            h
            for h in happenings
            if h.time
            and is_day(h.time)
            and verb is not None
            and (h.token == verb.i or doc[h.token].head.i == verb.i)
        ]
        days = _days(measure)
        if over and days is not None:
            assert over[0].time is not None
            happening.time = _before(over[0].time, days)


def name_signatories(doc: Doc, happenings: list[Happening]) -> None:
    """ "The two premiers met on Monday. Three agreements were signed.": by their countries,
    that day."""
    cast = cast_of(doc)
    for happening in happenings:
        verb = doc[happening.token]
        if happening.kind in _PACTS and not happening.takings and is_by_two(verb):
            happening.take(_two_of_text(doc, happening, happenings))
        is_bare = happening.kind == EventKind.AGREEMENT and not happening.takings
        if not is_bare or verb.tag_ != "VBN" or happening.status != Status.OCCURRED:
            continue
        before = doc[max(happening.sentence - 1, 0)].sent.start
        met = [
            h
            for h in happenings
            if before <= h.sentence <= happening.sentence
            and h.kind in _MEETING
            and len(h.principals()) > 1
        ]
        if met:
            parties = met[-1].principals()
            happening.take(countries_of(cast, parties) or parties)
            happening.time = happening.time or met[-1].time


_PACTS = frozenset({EventKind.AGREEMENT, EventKind.TREATY_ACTION})
#: How often a text names a country that it is about.
_OFTEN = 3


def _two_of_text(
    doc: Doc, happening: Happening, happenings: list[Happening]
) -> list[int]:
    """The two who met last before it, else the two countries that the text is about."""
    cast = cast_of(doc)
    for other in reversed(happenings):
        if other.token < happening.token and other.kind in CONTACT:
            parties = other.principals()
            pair = countries_of(cast, parties) or parties
            if len(pair) == 2:
                return pair
    named: Counter[int] = Counter()
    for naming in cast.namings:
        if naming.how in {"country", "demonym", "metonym"}:
            named.update(naming.members)
    often = [*named.most_common(3), (-1, 0), (-1, 0), (-1, 0)]
    first, second, (_, third) = often[:3]
    is_pair = second[1] >= _OFTEN and second[1] >= 2 * third
    return [first[0], second[0]] if is_pair else []


_MEETING = CONTACT | {EventKind.VISIT}


def _measure(noun: Token) -> Token | None:
    """ "hours" of "after nine hours of talks"."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "of":
        return None
    above = noun.head.head
    if above.lemma_.lower() not in {"hour", "day"} or above.dep_ != "pobj":
        return None
    return above if above.head.lower_ in {"after", "following"} else None


def _days(measure: Token) -> int | None:
    if measure.lemma_.lower() == "hour":
        return 1
    words = [c.lower_ for c in measure.children if c.dep_ == "nummod"]
    word = words[0] if words else ""
    return int(word) if word.isdecimal() else _NUMBERS.get(word)


def _before(time: TimeFound, days: int) -> TimeFound:
    last = time.value.latest
    if days == 1 or last is None:
        return time
    first = last - timedelta(days=days - 1)
    value = replace(
        time.value,
        earliest=first,
        latest=last,
        precision=Precision.RANGE,
        value=f"{first.isoformat()}/{last.isoformat()}",
    )
    return replace(time, value=value)
