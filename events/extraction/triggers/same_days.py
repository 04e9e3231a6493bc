"""Days told by what stands beside: "separately", "later in the day", "on the eve of"."""

from __future__ import annotations

from datetime import timedelta

from spacy.tokens import Doc, Token

from events.extraction.times.component import TimeFound
from events.extraction.triggers.clusters import Cluster
from events.extraction.triggers.days import is_day, today
from events.extraction.triggers.syntax import prepositional
from events.kinds import CONTACT
from events.mentions import EventKind, Genre


def date_by_company(doc: Doc, clusters: list[Cluster]) -> None:
    """ "held separate talks with Z" beside a dated meeting of his: of the same day."""
    for found in clusters:
        if (
            found.kind not in CONTACT
            or found.is_open()
            or any(h.time for h in found.happenings)
        ):
            continue
        words = {t.lower_ for h in found.happenings for t in _adjuncts(doc[h.token])}
        if _is_told_on(doc, found):
            found.happenings[0].time = _day_just_told(doc, found, clusters)
            if found.happenings[0].time is not None:
                continue
        same_day = words & {"earlier", "later"} and "day" in words
        if not same_day and not words & _BESIDE_IT:
            continue
        if same_day:
            found.happenings[0].time = (
                _day_of_story(found, clusters)
                or _day_told_before(doc, found)
                or _day_of_report(doc, found)
            )
            continue
        for other in clusters:
            days = [h.time for h in other.happenings if h.time and is_day(h.time)]
            if (
                other.kind in CONTACT
                and days
                and not other.is_open()
                and set(found.principals()) & set(other.principals())
            ):
                found.happenings[0].time = days[0]
                break


def _is_told_on(doc: Doc, found: Cluster) -> bool:
    """ "She also held talks with X", "He then met Y": in the story's own tense."""
    token = doc[found.happenings[0].token]
    verb = token if token.pos_ == "VERB" else token.head
    words = {c.lower_ for c in verb.children if c.dep_ in {"advmod", "aux", "npadvmod"}}
    return verb.tag_ == "VBD" and bool(words & _ON) and "had" not in words


_ON = frozenset({"also", "then", "later"})


def _day_just_told(
    doc: Doc, found: Cluster, clusters: list[Cluster]
) -> TimeFound | None:
    """The day of the contact of one of the parties told in the sentence before."""
    first = found.happenings[0]
    before = [
        h
        for other in clusters
        if other is not found and not other.is_open() and not other.is_off()
        for h in other.happenings
        if h.kind in _ON_THE_WAY
        and h.token < first.token
        and _sentences(doc, h.token, first.token) <= 1
        and set(h.principals()) & set(found.principals())
    ]
    last = max(before, key=lambda h: h.token, default=None)
    when = last.time if last is not None else None
    return when if when is not None and is_day(when) else None


_ON_THE_WAY = CONTACT | {EventKind.VISIT}


def _sentences(doc: Doc, first: int, last: int) -> int:
    return sum(bool(token.is_sent_start) for token in doc[first + 1 : last + 1])


def _day_of_story(found: Cluster, clusters: list[Cluster]) -> TimeFound | None:
    """ "earlier in the day": the day of what was told last before that sentence."""
    sentence = found.happenings[0].sentence
    before = [
        h
        for other in clusters
        if not other.is_open()
        for h in other.happenings
        if h.kind in _ON_THE_WAY and h.token < sentence and h.time and is_day(h.time)
    ]
    return max(before, key=lambda h: h.token).time if before else None


def _day_told_before(doc: Doc, found: Cluster) -> TimeFound | None:
    """The day named last before that sentence, whatever it was of."""
    sentence = found.happenings[0].sentence
    before = [t for t in doc._.times or () if t.start < sentence and is_day(t)]
    return before[-1] if before else None


def _day_of_report(doc: Doc, found: Cluster) -> TimeFound | None:
    if doc._.dct is None or doc._.genre not in _OF_ONE_DAY:
        return None
    return today(doc, doc[found.happenings[0].token])


_OF_ONE_DAY = frozenset({Genre.REPORT, Genre.BRIEF, Genre.READOUT})


_BESIDE_IT = frozenset("separate separately bilateral afterwards afterward".split())


def _adjuncts(token: Token) -> list[Token]:
    """The words that qualify a trigger, not those of its clauses."""
    near = [
        c for c in token.children if c.dep_ in {"amod", "advmod", "prep", "npadvmod"}
    ]
    return [t for c in near for t in c.subtree if t.i - c.i < _NEAR_WORDS]


_NEAR_WORDS = 5


def date_by_eve(doc: Doc, clusters: list[Cluster]) -> None:
    """ "met on the eve of the summit": the day before the summit's first."""
    whole: dict[int, Cluster] | None = None
    for found in clusters:
        for happening in found.happenings:
            event = _after_eve(doc[happening.token])
            if event is None or happening.time is not None:
                continue
            if whole is None:
                whole = {h.token: c for c in clusters for h in c.happenings}
            days = (
                [h.time for h in whole[event.i].happenings if h.time]
                if (event.i in whole)
                else []
            )
            first = days[0].value.earliest if days else None
            if first is not None:
                happening.time = today(doc, event.head.head, first - timedelta(days=1))


def _after_eve(token: Token) -> Token | None:
    """The event on whose eve it was."""
    verb = token if token.pos_ == "VERB" else token.head
    eves = [t for start in (token, verb) for t in prepositional(start, "on")]
    return next(
        (t for eve in eves if eve.lower_ == "eve" for t in prepositional(eve, "of")),
        None,
    )
