"""When: which time expression of the sentence dates which trigger."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from events.extraction.times.component import TimeFound
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.time_ranks import finer, rank, root_of
from events.kinds import CONTACT, UTTERANCE
from events.mentions import EventKind


def date_happenings(doc: Doc, happenings: list[Happening]) -> None:
    """Give each happening the time expression that dates it, if its sentence has one.

    1. the time beside the trigger's words ("assuming the post Wednesday")
    2. the time that hangs on the trigger ("talks on Friday")
    3. the time that hangs on the verb that holds it up ("held talks on Friday")
    """
    by_sentence: dict[int, list[Happening]] = {}
    for happening in happenings:
        by_sentence.setdefault(happening.sentence, []).append(happening)
    for time in doc._.times or ():
        if time.value.value is None and time.value.earliest is None:
            continue
        sentence = doc[time.start].sent.start
        told = by_sentence.get(sentence, [])
        if told and (clause := _clause_of(doc, time)) is not None:
            _give_clause(time, clause, told)
        if time.value.modifier == "after":
            # "since 2018" bounds what follows and dates only what began then
            _give_start(doc, time, told)
            continue
        _give(doc, time, told)


def _give(doc: Doc, time: TimeFound, happenings: list[Happening]) -> None:
    ranked = (
        sorted(
            (near, abs(happening.token - time.start), happening.token, happening)
            for happening in happenings
            if (near := rank(doc, time, happening)) is not None
        )
        if happenings
        else []
    )
    if not ranked:
        _give_beside(doc, time, happenings)
        return
    best = ranked[0][0]
    for near, _, _, happening in ranked:
        if near == best and (happening.time is None or finer(time, happening.time)):
            happening.time = time
            _share(doc, time, happening, happenings)


def _share(
    doc: Doc, time: TimeFound, dated: Happening, beside: list[Happening]
) -> None:
    """ "seized power in a coup two weeks ago": the coup's days are the verb's."""
    token = doc[dated.token]
    if token.dep_ == "advcl" and token.tag_ == "VB":
        for other in beside:  # "met to discuss it in May": both then
            if other.token == token.head.i and other.kind in CONTACT and not other.time:
                other.time = time
        return
    if token.dep_ != "pobj" or token.head.lower_ not in {"in", "at", "during"}:
        return
    for other in beside:
        if (
            other.token == token.head.head.i
            and other.time is None
            and other.kind not in UTTERANCE
        ):
            other.time = time


def _give_beside(doc: Doc, time: TimeFound, happenings: list[Happening]) -> None:
    """ "called for calm on Monday as he issued a statement": the clause's day too."""
    for happening in happenings:
        if happening.kind == EventKind.SANCTION and happening.time is None:
            between = doc[happening.token : time.start]
            if len(between) and any(t.lower_ == "grata" for t in between[-3:]):
                happening.time = (
                    time  # "declared a diplomat persona non grata on May 24"
                )
                return
    verb = root_of(doc, time).head
    clauses = {
        child.i
        for child in verb.children
        if child.dep_ == "advcl" and any(c.lower_ in _WHILE for c in child.lefts)
    }
    for happening in happenings:
        token = doc[happening.token]
        is_told = token.i in clauses or (
            token.dep_ == "dobj" and token.head.i in clauses
        )
        if is_told and happening.time is None:
            happening.time = time


_WHILE = frozenset({"as", "when", "while"})


def _clause_of(doc: Doc, time: TimeFound) -> Token | None:
    """The verb of the clause that a time opens.

    1. "on 18 February, when X met Y"  2. "on 18 March, the day X and Y met"
    """
    after = doc[time.end - 1 : time.end + 4]
    for token in after:
        if token.lower_ == "when" and token.i < time.end + 3:
            return token.head
        if token.lower_ in {"day", "night"} and token.i > time.start + 1:
            clause = next((c for c in token.children if c.dep_ == "relcl"), None)
            if clause is not None:
                return clause
    return None


def _give_clause(time: TimeFound, clause: Token, happenings: list[Happening]) -> None:
    """The time is the clause's too: of its verb, or of what that takes."""
    value = replace(time.value, modifier=None)
    for happening in happenings:
        token = clause.doc[happening.token]
        is_told = token == clause or (token.dep_ == "dobj" and token.head == clause)
        if is_told and happening.time is None:
            happening.time = replace(time, value=value)


def _give_start(doc: Doc, time: TimeFound, happenings: list[Happening]) -> None:
    """ "has boycotted sittings since May": it began then."""
    governor = root_of(doc, time).head
    if governor.tag_ != "VBN":
        return
    for happening in happenings:
        if happening.token == governor.i and happening.kind in _BEGUN:
            value = replace(time.value, modifier=None)
            happening.time = replace(time, value=value)


#: Kinds of acts whose effect lasts: what "since" dates is their first day.
_BEGUN = frozenset(
    {
        EventKind.PROTEST,
        EventKind.SANCTION,
        EventKind.MILITARY_ACTION,
        EventKind.OTHER,
        EventKind.AID,
    }
)
