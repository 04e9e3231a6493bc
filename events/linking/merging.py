"""Whether two events, told in different texts, are one: a pure decision, with its reasons.

Kind, days and principals must agree. Doubt leaves two events and a suggestion. A plan is
never joined to what came of it: the two are related.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from events.kinds import CONTACT, UTTERANCE, nearness
from events.mentions import EventKind, Precision, Status
from events.venues import may_be_one

Verdict = Literal["same", "different", "doubt", "realises"]

#: Days by which local days may differ: an evening in one capital is the next day elsewhere.
ZONE_DAYS = timedelta(days=1)
#: How long a plan without a date counts as the same plan when another text repeats it.
PLAN_LIFE = timedelta(days=75)
#: How long an undated act is retold in the same words.
ACT_LIFE = timedelta(days=365)
#: How long after its announcement an undated plan may have come true.
REALISED_WITHIN = timedelta(days=200)
SAME, DOUBT = 0.75, 0.55
_OPEN = frozenset({Status.PLANNED, Status.PROPOSED})
#: What became of a plan, by the status of what came of it.
_BECAME = {
    Status.OCCURRED: "took place as planned",
    Status.ONGOING: "under way as planned",
    Status.CANCELLED: "planned and cancelled",
}


@dataclass(frozen=True, slots=True)
class EventFacts:
    """What linking knows of an event. `sides` are the country codes of its principals
    (a person's country, a country's own); `published` the first and last day its sources
    appeared, None if no source is dated."""

    kind: EventKind
    status: Status
    principals: frozenset[int]
    id: int | None = None
    earliest: date | None = None
    latest: date | None = None
    precision: Precision | None = None
    others: frozenset[int] = frozenset()
    sides: frozenset[str] = frozenset()
    people: frozenset[int] = frozenset()  # those principals that are persons
    place: str = ""
    title: str = ""  # what the object is ("Tokyo Olympics")
    topics: frozenset[str] = frozenset()
    source_ids: frozenset[int] = frozenset()
    published: tuple[date, date] | None = None
    #: Country code by participant, for those who have one.
    country_of: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Judgement:
    verdict: Verdict
    score: float  # 0 to 1
    reasons: tuple[str, ...]


def same_event(a: EventFacts, b: EventFacts) -> Judgement:
    """Are `a` and `b` one event?

    "same" joins them, "doubt" suggests it to an editor, "realises" says that the
    later of the two is what came of the other's plan, "different" says neither.
    """
    kind = nearness(a.kind, b.kind)
    if kind == 0:
        return Judgement("different", 0.0, ("kinds differ",))
    if EventKind.VISIT in (a.kind, b.kind) and not may_be_one(a.place, b.place):
        return Judgement("different", 0.0, ("visits to other places",))
    who, who_reason = _who(a, b)
    if who == 0:
        return Judgement("different", 0.0, (who_reason,))
    if (a.status in _OPEN) != (b.status in _OPEN):
        return _realisation(a, b, kind, who)
    when, when_reason = _when(a, b)
    if when == 0:
        return Judgement("different", 0.0, (when_reason,))
    score = _score(a, b, kind=kind, who=who, when=when)
    reasons = (f"kind {kind:.1f}", who_reason, when_reason)
    if score >= SAME:
        return Judgement("same", score, reasons)
    return Judgement("doubt" if score >= DOUBT else "different", score, reasons)


def _score(
    a: EventFacts, b: EventFacts, *, kind: float, who: float, when: float
) -> float:
    """The weakest of the three counts most; places that disagree count against."""
    score = 0.5 * min(kind, who, when) + 0.5 * (kind + who + when) / 3
    if not may_be_one(a.place, b.place):
        # a palace or a town whose country is not told may lie anywhere
        told = "," in a.place and "," in b.place
        score -= 0.25 if told else 0.1
    if a.title and b.title:
        score += _of_titles(a, b)
    return max(0.0, min(score, 1.0))


def _of_titles(a: EventFacts, b: EventFacts) -> float:
    """What is done counts for what says little by its kind: "recall an envoy" and "close a
    crossing" of one day are two."""
    if a.title.casefold() == b.title.casefold():
        return 0.15
    if {a.kind, b.kind} <= _ANYTHING and not _content(a.title) & _content(b.title):
        return -0.3
    return 0.0


_ANYTHING = frozenset({EventKind.OTHER, EventKind.STATEMENT})


def _content(title: str) -> set[str]:
    """Words of a title that say what is done to what: not the verb, nor short ones."""
    words = title.casefold().removeprefix("to ").split()[1:]
    return {word for word in words if len(word) > 3}


def _who(a: EventFacts, b: EventFacts) -> tuple[float, str]:
    """How far the same parties took part: persons first, then the sides they stand for."""
    if not a.principals or not b.principals:
        if a.title and a.title.casefold() == b.title.casefold():
            return 1.0, "same name"
        return 0.0, "nobody is named in one of them"
    shared = a.principals & b.principals
    fewer = min(len(a.principals), len(b.principals))
    union = len(a.principals | b.principals)
    if shared == a.principals or shared == b.principals:
        # One who takes part alone fits every event of his: more so, the more there are.
        if fewer == 1 and union > 1 and a.kind in CONTACT | {EventKind.VISIT}:
            return 0.6, "one party of several"
        return (1.0 if union == fewer else 0.9), "the same parties"
    if shared and len(shared) / fewer >= 0.6:
        return 0.7, "most parties the same"
    if a.people and b.people and not a.people & b.people:
        return 0.0, "other persons"
    if a.people - b.people and b.people - a.people and shared & a.people:
        return 0.0, "one person the same, the other another"
    if a.sides and a.sides == b.sides and len(a.sides) > 1:
        return 0.75, "persons of the same countries"
    if shared:
        return 0.4, "one party the same"
    return 0.0, "no party the same"


def _when(a: EventFacts, b: EventFacts) -> tuple[float, str]:
    if a.earliest and b.earliest and a.latest and b.latest:
        apart = max(a.earliest - b.latest, b.earliest - a.latest)
        if apart <= timedelta(0):
            shorter = min(a.latest - a.earliest, b.latest - b.earliest)
            longer = max(a.latest - a.earliest, b.latest - b.earliest)
            if longer <= timedelta(days=7) or shorter == longer:
                return 1.0, "the same days"
            return (0.9 if longer <= timedelta(days=31) else 0.75), "days within"
        if apart <= ZONE_DAYS and _is_day(a) and _is_day(b):
            if a.kind in CONTACT and b.kind in CONTACT:
                return 0.8, "a day apart, as time zones are"
            return 0.6, "a day apart"
        return 0.0, "other days"
    return _when_undated(a, b)


def _when_undated(a: EventFacts, b: EventFacts) -> tuple[float, str]:
    """One of the two has no day: the days of publication must speak for it."""
    if _is_one_act(a, b):
        return 0.9, "told in the same words"
    if a.kind == b.kind == EventKind.STATEMENT and a.title != b.title:
        return 0.0, "one is not dated, and others may have been made"
    if a.published is None or b.published is None:
        return 0.5, "one is not dated"
    apart = max(a.published[0] - b.published[1], b.published[0] - a.published[1])
    if a.status in _OPEN and b.status in _OPEN:
        dated, undated = (a, b) if a.latest else (b, a)
        if dated.latest and undated.published and dated.latest < undated.published[0]:
            return 0.0, "its day was past when the other was announced"
        if apart <= PLAN_LIFE:
            return 0.9, "announced at about the same time"
        return 0.0, "announced at another time"
    dated = a if a.latest else b
    undated = b if a.latest else a
    if dated.latest and undated.published:
        gap = undated.published[0] - dated.latest
        if timedelta(days=-1) <= gap <= timedelta(days=4):
            return 0.85, "told within days of it"
        if timedelta(0) < gap <= timedelta(days=10) and len(a.people & b.people) > 1:
            return 0.75, "told within ten days of it, of the same persons"
        return 0.0, "told at another time"
    return (
        (0.85, "told together") if apart <= timedelta(days=3) else (0.0, "told apart")
    )


def _is_one_act(a: EventFacts, b: EventFacts) -> bool:
    """ "decides to leave the union": such acts are done once, whoever tells of them."""
    if a.kind != b.kind or a.kind in CONTACT | UTTERANCE | {EventKind.VISIT}:
        return False
    if a.latest or b.latest or a.principals != b.principals or not a.principals:
        return False
    if a.published is None or b.published is None:
        return False
    apart = max(a.published[0] - b.published[1], b.published[0] - a.published[1])
    same = a.title.casefold() == b.title.casefold()
    return same and len(a.title.split()) > 2 and apart <= ACT_LIFE


def _realisation(a: EventFacts, b: EventFacts, kind: float, who: float) -> Judgement:
    """One is a plan, the other took place, was cancelled or is under way."""
    plan, fact = (a, b) if a.status in _OPEN else (b, a)
    if not may_be_one(plan.place, fact.place):
        return Judgement("different", 0.0, ("a plan for another place",))
    if plan.kind == EventKind.VISIT != fact.kind and not fact.place:
        return Judgement("different", 0.0, ("a visit, and a place that is not told",))
    if kind < 0.3 or who < 0.6 or plan.kind in UTTERANCE:
        return Judgement("different", 0.0, ("a plan for something else",))
    fact_day = fact.earliest or (fact.published[1] if fact.published else None)
    if fact_day is None or plan.published is None:
        return Judgement("different", 0.0, ("a plan, and one of them undated",))
    if fact_day < plan.published[0]:
        return Judgement("different", 0.0, ("it took place before the plan",))
    if plan.earliest and plan.latest:
        fits = plan.earliest - ZONE_DAYS <= fact_day <= plan.latest + ZONE_DAYS
    else:
        fits = fact_day - plan.published[1] <= REALISED_WITHIN
    if fits:
        return Judgement("realises", min(kind, who), (_BECAME[fact.status],))
    return Judgement("different", 0.0, ("took place at another time than planned",))


def _is_day(facts: EventFacts) -> bool:
    return facts.earliest is not None and facts.earliest == facts.latest
