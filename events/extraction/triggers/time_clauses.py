"""Clauses by which a day is or is not of the event they stand beside."""

from __future__ import annotations

from datetime import timedelta

from spacy.tokens import Doc, Token

from events.extraction.times.component import TimeFound
from events.extraction.triggers import patterns
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.syntax import counted, governing_verb, prepositional
from events.kinds import UTTERANCE
from events.mentions import EventKind, Status

_HELD = patterns.HAPPEN | {"hold", "convene"}


def tells_when(verb: Token, noun: Token) -> bool:
    """ "the talks that were to be held on Monday": the clause says when its noun was."""
    top = verb.head if verb.dep_ == "xcomp" and verb.head.lemma_ == "be" else verb
    nouns = (noun, counted(noun))
    if verb.dep_ == "xcomp" and verb.lemma_.lower() in _HELD:
        # "a meeting due to be held in May", "talks are set (or due) to open in May"
        due = verb.head
        if due.lower_ == "due" and due.head in nouns:
            return True
        clause = due.head if due.dep_ == "acomp" else due
        if any(n.dep_ in {"nsubj", "nsubjpass"} and n.head == clause for n in nouns):
            return True
    above = top.head
    if above.dep_ == "pobj" and above.head.lower_ in {"of", "with", "between"}:
        above = above.head.head  # "the meeting with the bloc, which was to be held"
    return (
        top.dep_ == "relcl"
        and (top.head in nouns or above in nouns)
        and verb.lemma_.lower() in _HELD | patterns.STOP | {"schedule", "plan", "set"}
        and any(
            c.dep_ in {"nsubj", "nsubjpass"} and c.tag_ in {"WDT", "WP"}
            for t in (verb, top)
            for c in t.children
        )
    )


def ahead_of(doc: Doc, time: TimeFound, root: Token) -> int | None:
    """ "are holding talks ahead of a summit on Friday": a day to come is the summit's."""
    first, dct = time.value.earliest, doc._.dct
    if first is None or dct is None or first < dct:
        return None
    for child in root.head.children:
        if child.lower_ != "ahead" or child.right_edge.i + 1 != root.i:
            continue
        is_on = any(c.lower_ in {"is", "are"} for c in root.head.children)
        if first > dct or is_on:
            return next((t.i for t in prepositional(child, "of")), None)
    return None


def is_set_for(participle: Token, noun: Token) -> bool:
    """ "the meeting of the committee scheduled for May": hung low, it dates the meeting."""
    if participle.dep_ != "acl" or participle.lower_ not in _SET_FOR:
        return False
    token = participle.head
    while token != noun:
        if token.dep_ not in {"pobj", "prep", "conj"} or noun.i > token.i:
            return False
        token = token.head
    return patterns.NOUNS.get(noun.lemma_.lower()) is not None


_SET_FOR = frozenset("scheduled planned set slated due held convened".split())


def is_on_paper(participle: Token, happening: Happening, doc: Doc) -> bool:
    """ "in a statement released on Friday, X accused Y": that day it was said."""
    noun = participle.head
    return (
        happening.kind in UTTERANCE
        and participle.dep_ == "acl"
        and participle.lower_ in _RELEASED
        and noun.dep_ == "pobj"
        and noun.lemma_.lower() in _PAPERS
        and noun.head.head.i == happening.token
    )


_RELEASED = frozenset(
    "released issued published broadcast aired posted given delivered made sent dated "
    "carried read circulated".split()
)
_PAPERS = frozenset(
    "statement communique communiqué letter interview message note post release speech "
    "address video article declaration remark comment".split()
)


def is_of_refused(doc: Doc, verb: Token, time: TimeFound, happening: Happening) -> bool:
    """ "refused to sign the plan in 2003": a day gone by dates the refusal."""
    trigger = doc[happening.token]
    return (
        verb.dep_ == "xcomp"
        and verb.head.i == happening.token
        and trigger.tag_ in {"VBD", "VBN"}
        and happening.kind in {EventKind.STATEMENT, EventKind.OTHER}
        and is_past(doc, time)
    )


def is_behind(doc: Doc, time: TimeFound, root: Token, happening: Happening) -> bool:
    """ "does not cover the shooting on 7 February": a day gone by, right behind a noun
    under a present tense, is that noun's."""
    noun = doc[happening.token]
    verb = governing_verb(noun)
    if verb is None or noun.pos_ not in {"NOUN", "PROPN"} or not is_past(doc, time):
        return False
    last = max(
        (
            c.right_edge.i
            for c in noun.rights
            if c.dep_ in {"prep", "acl"} and c.right_edge.i < root.i
        ),
        default=noun.i,
    )
    return last + 1 == root.i and _is_present(verb)


def _is_present(verb: Token) -> bool:
    finite = [verb, *(c for c in verb.children if c.dep_ in {"aux", "auxpass"})]
    return any(t.tag_ in {"VBZ", "VBP"} and t.lemma_ != "have" for t in finite)


def is_past(doc: Doc, time: TimeFound) -> bool:
    last = time.value.latest
    return last is not None and doc._.dct is not None and last < doc._.dct


def is_after_telling(doc: Doc, time: TimeFound, happening: Happening) -> bool:
    """ "proposed a vote next month": what is said in the past has no day to come."""
    first, dct = time.value.earliest, doc._.dct
    is_past = happening.status == Status.OCCURRED and doc[happening.token].tag_ == "VBD"
    if not is_past or first is None or dct is None:
        return False
    # The day after a deed's text may be the day it was done, where it was done.
    is_said = happening.kind == EventKind.STATEMENT
    return bool(first > dct if is_said else first > dct + timedelta(days=1))
