"""What a day says of whether it has happened: a present with a day to come is a plan."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date

from spacy.tokens import Doc

from events.extraction.times.component import TimeFound
from events.extraction.triggers.clause_forms import is_stopping
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.syntax import governing_verb
from events.extraction.triggers.time_clauses import is_past
from events.mentions import EventKind, Precision, Status, TimeValue


def settle_status(happening: Happening, doc: Doc) -> None:
    """A present tense with a day to come is a plan: "meets on Monday"."""
    if (
        happening.time is None
        or happening.time.value.earliest is None
        or doc._.dct is None
    ):
        return
    when = happening.time.value
    assert when.earliest is not None
    if happening.kind == EventKind.DEADLINE and _is_named_day(when):
        when = replace(when, earliest=when.latest)  # the day itself, not all until then
        happening.time = replace(happening.time, value=when)
    if _is_put_off_to(happening, doc):
        when = replace(when, earliest=when.latest, modifier=None)
        happening.time = replace(happening.time, value=when)
    if _is_last_years(happening, doc):
        happening.time = _a_year_on(happening.time)
        if happening.kind == EventKind.DEADLINE:
            happening.status = Status.PLANNED
    elif _is_to_come(happening, doc):
        happening.status = Status.PLANNED
    elif happening.status in {Status.PLANNED, Status.PROPOSED} and _is_done(
        happening, doc
    ):
        happening.status = Status.OCCURRED
    elif (
        happening.is_topic
        and happening.status == Status.PLANNED
        and when.latest is not None
        and when.latest < doc._.dct
    ):
        happening.status = Status.OCCURRED  # "sought an apology for the raid in 2010"
    elif (
        happening.status in {Status.PLANNED, Status.PROPOSED}
        and when.latest is not None
        and when.earliest < doc._.dct <= when.latest
        and "this" not in when.text.lower().split()
    ):
        # "a November visit", told on the 13th, is of the rest of that month
        happening.time = replace(
            happening.time, value=replace(when, earliest=doc._.dct)
        )


def _is_put_off_to(happening: Happening, doc: Doc) -> bool:
    """ "was put off until Friday": on that day, not by it."""
    time = happening.time
    if time is None or happening.status != Status.PLANNED or not time.start:
        return False
    before = doc[time.start - 1]
    is_until = before.lower_ in {"until", "till"} and time.value.modifier == "before"
    return is_until and is_stopping(before.head) and _is_named_day(time.value)


def _is_named_day(when: TimeValue) -> bool:
    return bool(re.fullmatch(r"\d{4}-\d\d-\d\d(T\S+)?", when.value or ""))


def _is_done(happening: Happening, doc: Doc) -> bool:
    """ "the accords of 12 February must be kept": what has a day gone by in its own
    phrase took place, whatever is asked of it."""
    noun, time = doc[happening.token], happening.time
    if time is None or noun.pos_ not in {"NOUN", "PROPN"} or not is_past(doc, time):
        return False
    if not any(
        c.dep_ in {"det", "poss"} and c.lower_ not in {"a", "an"} for c in noun.lefts
    ):
        return False
    return noun.left_edge.i <= time.start and time.end <= noun.right_edge.i + 1


def _is_last_years(happening: Happening, doc: Doc) -> bool:
    """A plan for "January" or "5 January", told in March, is for the one to come."""
    when = happening.time.value if happening.time else None
    if when is None or when.latest is None or when.latest >= doc._.dct:
        return False
    is_plan = happening.status == Status.PLANNED or happening.kind == EventKind.DEADLINE
    words = when.text.lower().split()
    return (
        is_plan
        and any(word.strip(",.")[:3] in _MONTHS for word in words)
        and not re.search(r"\d{4}", when.text)
        and not {"last", "this", "ago"} & set(words)
        and not _is_told_as_past(doc, happening)
    )


def _is_to_come(happening: Happening, doc: Doc) -> bool:
    """Its day, or its last, is after the text's."""
    assert happening.time is not None
    when = happening.time.value
    if happening.kind == EventKind.DEADLINE:
        return when.latest is not None and when.latest >= doc._.dct
    if _is_tonight(happening, doc):
        return True
    if happening.status in {Status.OCCURRED, Status.ONGOING} and (
        when.earliest is not None
        and when.earliest > doc._.dct
        and doc[happening.token].tag_ != "VBD"
    ):
        return True
    return _is_due(happening, doc)


def _is_tonight(happening: Happening, doc: Doc) -> bool:
    """ "leaves tonight for Lima": a present tense with what is left of the day."""
    assert happening.time is not None
    return (
        doc[happening.token].tag_ in {"VBZ", "VBP"}
        and happening.kind in {EventKind.VISIT, EventKind.MEETING}
        and bool(_LATER_TODAY & set(happening.time.value.text.lower().split()))
    )


_LATER_TODAY = frozenset("tonight later evening".split())


def _is_due(happening: Happening, doc: Doc) -> bool:
    """ "elections by the end of 2010", "must ratify it by 15 October": still to come."""
    assert happening.time is not None
    when, token = happening.time.value, doc[happening.token]
    if when.modifier != "before" or when.latest is None or when.latest <= doc._.dct:
        return False
    if happening.status == Status.PROPOSED:
        return any(child.lower_ == "must" for child in token.children)
    return happening.status == Status.OCCURRED and token.pos_ == "NOUN"


def _is_told_as_past(doc: Doc, happening: Happening) -> bool:
    """ "the talks that were to be held on 25 August": what was planned then."""
    assert happening.time is not None
    above = [doc[happening.time.start], *doc[happening.time.start].ancestors]
    verb = governing_verb(doc[happening.token])
    if verb is not None and happening.status == Status.CANCELLED:
        words = {c.lower_ for c in verb.children if c.dep_ in _HELPING}
        if words & {"was", "were", "did"}:
            return True  # "a round planned for August was never held"
    return any(token.dep_ == "relcl" and token.tag_ == "VBD" for token in above)


_HELPING = frozenset({"aux", "auxpass"})
_MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())


def _a_year_on(time: TimeFound) -> TimeFound:
    """The same days of the next year."""
    when = time.value
    assert when.earliest
    assert when.latest
    first = _next_year(when.earliest)
    last = _next_year(when.latest)
    if when.precision == Precision.MONTH:
        last = _end_of_month(first) if when.modifier is None else last
    years = {str(day.year): str(day.year + 1) for day in (when.earliest, when.latest)}
    value = re.sub(r"\d{4}", lambda m: years.get(m[0], m[0]), when.value or "")
    return replace(
        time, value=replace(when, value=value or None, earliest=first, latest=last)
    )


def _next_year(day: date) -> date:
    return day.replace(
        year=day.year + 1, day=min(day.day, monthrange(day.year + 1, day.month)[1])
    )


def _end_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
