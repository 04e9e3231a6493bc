"""Days an event takes from the story around it, when its own clause has none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from spacy.tokens import Doc, Token

from events.extraction.cast import cast_of
from events.extraction.times.component import TimeFound
from events.extraction.triggers.around import BESIDE
from events.extraction.triggers.clusters import Cluster
from events.extraction.triggers.happening import Happening
from events.kinds import CONTACT
from events.mentions import EventKind, Genre, Precision, Status

#: What parties do where and when they meet, told right after it.
_ACTS = frozenset(
    {
        EventKind.AGREEMENT,
        EventKind.TREATY_ACTION,
        EventKind.PRESS_CONFERENCE,
        EventKind.VOTE,
    }
)
_TOLD_WITH = CONTACT | {EventKind.SANCTION, EventKind.VOTE, EventKind.AGREEMENT}
#: How many sentences after a meeting its outcome is still told as one with it.
_NEAR_SENTENCES = 2
#: A longer visit says little about the day of what was done on it.
_LONGEST_VISIT = timedelta(days=7)
#: Words that put what they qualify at another time than the story's.
_ELSEWHEN = frozenset(
    "earlier previously already later last before ago once since recently".split()
)
#: A clock's time with no day, at the beginning of a report, is of its day or the one before.
_LEAD_SENTENCES = 6


def date_by_story(doc: Doc, clusters: list[Cluster]) -> None:
    """Date what took place and has no day by what is told beside it.

    1. "met on Tuesday. They signed an accord": what came of the talks, that day
    2. "visited Oman on 3 and 4 May … was received by the Sultan": on those days
    3. "on the eve of the summit": the day before it
    4. "hours after X won the vote": both on those days
    5. "met X on the sidelines of the summit": a day of the summit's
    6. "signed it shortly after 2 a.m.": of the report's day or the one before
    """
    told = {h.token: c for c in clusters for h in c.happenings}
    for found in clusters:
        if found.happenings[0].status not in {Status.OCCURRED, Status.ONGOING}:
            continue
        for happening in found.happenings:
            _by_eve(doc, found, happening, told)
            _by_hours_after(doc, found, happening, told)
            _by_part(doc, found, happening, told)
        if _day(found) is None:
            _by_talks(doc, found, clusters)
            _by_visit(doc, found, clusters)
            _by_clock(doc, found)


def _day(found: Cluster) -> TimeFound | None:
    """The first of its time expressions that says days."""
    return next(
        (h.time for h in found.happenings if h.time and h.time.value.earliest), None
    )


def _exact(found: Cluster) -> TimeFound | None:
    when = _day(found)
    return when if when and when.value.precision == Precision.DAY else None


def _is_past(token: Token) -> bool:
    """Told in the story's own tense: not "had signed", "signed last year", "has signed"."""
    verb = token if token.pos_ == "VERB" else token.head
    if any(c.lower_ in {"had", "has", "have", "having"} for c in verb.children):
        return False
    words = {c.lower_ for t in (token, verb) for c in t.children}
    words |= {
        t.lower_ for c in verb.children if c.dep_ == "npadvmod" for t in c.subtree
    }
    return verb.tag_ == "VBD" and not words & _ELSEWHEN


def _sentences_between(doc: Doc, first: int, last: int) -> int:
    return sum(bool(token.is_sent_start) for token in doc[first + 1 : last + 1])


# ------------------------------------------------------------------ beside it
def _by_talks(doc: Doc, found: Cluster, clusters: list[Cluster]) -> None:
    first = found.happenings[0]
    if found.kind not in _ACTS or not found.principals() or first.time is not None:
        return
    if not _is_past(doc[first.token]):
        return
    for other in reversed(clusters):
        when = _exact(other)
        if (
            other is found
            or other.kind not in _TOLD_WITH
            or when is None
            or other.is_open()
        ):
            continue
        if not set(found.principals()) <= set(other.principals()):
            continue
        if any(
            h.token < first.token
            and _sentences_between(doc, h.token, first.token) <= _NEAR_SENTENCES
            for h in other.happenings
        ):
            first.time = when
            return


def _by_visit(doc: Doc, found: Cluster, clusters: list[Cluster]) -> None:
    """A visitor's hosts were met on the days of the visit."""
    first = found.happenings[0]
    if found.kind not in CONTACT - {EventKind.CALL} or first.time is not None:
        return
    if not _is_past(doc[first.token]):
        return
    members = cast_of(doc).members
    for visit in clusters:
        when = _day(visit)
        place = next((h.place for h in visit.happenings if h.place), None)
        if (
            visit.kind != EventKind.VISIT
            or visit.is_open()
            or when is None
            or not place
        ):
            continue
        guests = set(visit.principals()) & set(found.principals())
        hosts = set(found.principals()) - guests
        if not guests or not hosts or visit.happenings[0].token > first.token:
            continue
        assert when.value.earliest
        assert when.value.latest
        if when.value.latest - when.value.earliest <= _LONGEST_VISIT and all(
            place.country and members[key].country in {place.country, None}
            for key in hosts
        ):
            first.time = when
            return


# ------------------------------------------------------------------ by the parse
def _by_eve(
    doc: Doc, found: Cluster, happening: Happening, told: dict[int, Cluster]
) -> None:
    if happening.time is not None:
        return
    for preposition in _prepositions(doc[happening.token], "on"):
        for eve in preposition.children:
            if eve.lower_ != "eve":
                continue
            for inner in _objects_of(eve):
                other = told.get(inner.i) or _told_before(doc, inner, told)
                when = (
                    _exact(other) if other is not None and other is not found else None
                )
                if when is not None and when.value.earliest is not None:
                    day = when.value.earliest - timedelta(days=1)
                    happening.time = _on(when, day, day)


def _told_before(doc: Doc, noun: Token, told: dict[int, Cluster]) -> Cluster | None:
    """ "the summit": the one event told by that word, if there is one."""
    word = noun.lemma_.lower()
    found = {
        id(cluster): cluster
        for at, cluster in told.items()
        if doc[at].lemma_.lower() == word and _exact(cluster) is not None
    }
    is_pointed = any(child.lower_ == "the" for child in noun.lefts)
    return found.popitem()[1] if is_pointed and len(found) == 1 else None


def _by_hours_after(
    doc: Doc, found: Cluster, happening: Happening, told: dict[int, Cluster]
) -> None:
    """ "spoke hours after X won": X won on the days that the talk may have been."""
    token = doc[happening.token]
    if token.dep_ != "advcl" or happening.time is not None:
        return
    words = {child.lower_ for child in token.children if child.i < token.i}
    if "after" not in words or not words & {"hours", "hour", "minutes"}:
        return
    for other in told.values():
        for telling in other.happenings:
            if (
                other is not found
                and telling.sentence == happening.sentence
                and telling.time is not None
                and token in list(_clause_of(doc[telling.token]).subtree)
            ):
                happening.time = telling.time


def _clause_of(token: Token) -> Token:
    return token if token.pos_ == "VERB" else token.head


def _by_part(
    doc: Doc, found: Cluster, happening: Happening, told: dict[int, Cluster]
) -> None:
    """What a dated meeting is beside was on that day too."""
    when = _exact(found)
    if when is None:
        return
    for preposition in _prepositions(doc[happening.token], "on", "in"):
        for beside in preposition.children:
            if beside.lemma_.lower() not in BESIDE:
                continue
            for inner in _objects_of(beside):
                whole = told.get(inner.i)
                if whole is not None and whole is not found and _day(whole) is None:
                    whole.happenings[0].time = when


def _prepositions(trigger: Token, *words: str) -> Iterator[Token]:
    for token in dict.fromkeys((trigger, _clause_of(trigger))):
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ in words:
                yield child


def _objects_of(noun: Token) -> Iterator[Token]:
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            yield from child.children


# ------------------------------------------------------------------ the clock
def _by_clock(doc: Doc, found: Cluster) -> None:
    dct: date | None = doc._.dct
    if dct is None or doc._.genre != Genre.REPORT:
        return
    for happening in found.happenings:
        time = happening.time
        if time is None or "XXXX-XX-XXT" not in (time.value.value or ""):
            continue
        if _sentences_between(doc, 0, happening.token) <= _LEAD_SENTENCES:
            day = _just_named(doc, happening, dct)
            first = day or dct - timedelta(days=1)
            happening.time = _on(time, first, day or dct)
            return


def _just_named(doc: Doc, happening: Happening, dct: date) -> date | None:
    """The report's day or the one before, if the text named it last before the clock."""
    before = [
        t.value.earliest
        for t in doc._.times or ()
        if t.start < happening.token and t.value.earliest == t.value.latest
    ]
    day = before[-1] if before else None
    return day if day is not None and timedelta(0) <= dct - day <= _A_DAY else None


_A_DAY = timedelta(days=1)


def _on(time: TimeFound, first: date, last: date) -> TimeFound:
    """`time` with its words kept, as the days `first` to `last`."""
    is_day = first == last
    value = first.isoformat() if is_day else f"{first.isoformat()}/{last.isoformat()}"
    return replace(
        time,
        value=replace(
            time.value,
            earliest=first,
            latest=last,
            precision=Precision.DAY if is_day else Precision.RANGE,
            value=value,
            modifier=None,
        ),
    )
