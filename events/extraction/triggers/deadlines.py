"""Deadlines: what somebody is bound to do by a day."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import noun_phrase
from events.extraction.triggers.syntax import objects, passive_subjects, subjects
from events.extraction.triggers.telling import told
from events.mentions import EventKind as K
from events.mentions import Status

#: Words that a day somebody is bound by stands after.
LIMITS = frozenset("by before".split())
_BINDING = frozenset("must shall".split())
#: Verbs that bind whoever they are said of to the infinitive after them.
_BOUND = frozenset("have oblige require order bind compel supposed due need".split())
_SPANS = frozenset("day hour week month year".split())


def due_by(verb: Token) -> Happening | None:
    """What has to be done by a day.

    1. "has to submit its claims by 21 May"  2. "must leave before Friday"
    3. "- withdraw its forces before 18:00 on 18 July", an item of what was agreed
    """
    if not _has_limit(verb):
        return None
    if _is_threatened(verb):
        return _deadline(verb, is_threat=True)
    above = verb.head if verb.dep_ == "xcomp" else None
    binds = above is not None and above.lemma_.lower() in _BOUND
    if above is not None and above.tag_ == "VBD" and above.lemma_.lower() == "have":
        return None  # "had to leave by Friday": it is told what came of it
    modal = any(c.dep_ == "aux" and c.lower_ in _BINDING for c in verb.children)
    if not (binds or modal or _is_item(verb)):
        return None
    if _is_negated(verb) or (above is not None and _is_negated(above)):
        return None
    return _deadline(verb)


def _is_threatened(verb: Token) -> bool:
    """What will be punished if it is not done by the day.

    1. "should they fail to submit data by 31 March"  2. "unless it withdraws by Friday"
    3. "if the text is not ratified by June"
    """
    failing = verb.dep_ == "xcomp" and verb.head.lemma_.lower() == "fail"
    clause = verb.head if failing else verb
    words = [c.lower_ for c in clause.children if c.dep_ in {"mark", "aux"}]
    if clause.dep_ not in {"advcl", "ccomp"} or not words:
        return False
    if "unless" in words:
        return True
    return (words[0] == "should" or "if" in words) and (failing or _is_negated(verb))


def _deadline(verb: Token, *, is_threat: bool = False) -> Happening | None:
    cast = cast_of(verb.doc)
    things = [*passive_subjects(verb)]
    who = arguments.members(cast, [t for t in subjects(verb) if t not in things])
    goal = next(iter([*objects(verb), *things]), None)
    what = f" {noun_phrase(goal, article=True)}" if goal is not None else ""
    title = f"{_act(verb)}{what}"
    found: Happening | None
    if is_threat:  # what is conditional has no status of its own
        found = Happening(
            token=verb.i,
            kind=K.DEADLINE,
            status=Status.PLANNED,
            start=verb.i,
            end=verb.i + 1,
            strength=0.45,
            title=title,
        )
        found.take(arguments.taking_part(cast, who))
    else:
        found = told(verb, K.DEADLINE, 0.45, who, title=title)
    if found is not None:
        found.status = Status.PLANNED
        found.is_topic = True  # the day is all that makes it an event
    return found


def has_time_to(verb: Token) -> Happening | None:
    """ "have one month to agree on a president", "has until Friday to reply"."""
    if verb.dep_ == "aux" or _is_negated(verb):
        return None
    until = any(
        c.lower_ in {"until", "till"} and any(t.ent_type_ == "DATE" for t in c.subtree)
        for c in verb.children
    )
    span = next(
        (
            t
            for t in [*objects(verb), *_adverbial(verb)]
            if t.lemma_.lower() in _SPANS
            and any(c.dep_ == "nummod" and _is_plain(c) for c in t.children)
        ),
        None,
    )
    heads = [verb] if span is None else [verb, span]
    act = next(
        (
            c
            for head in heads
            for c in head.children
            if c.dep_ in {"xcomp", "advcl", "relcl", "acl"}
            and any(g.lower_ == "to" and g.dep_ == "aux" for g in c.children)
        ),
        None,
    )
    if act is None or not (until or span is not None):
        return None
    who = arguments.members(cast_of(verb.doc), subjects(verb))
    if not who and not until:
        return None
    goal = next(iter(objects(act)), None)
    what = f" {noun_phrase(goal, article=True)}" if goal is not None else ""
    title = f"{_act(act)}{what}"
    found = told(verb, K.DEADLINE, 0.45, who, title=title)
    if found is not None:
        found.status = Status.PLANNED
    return found


def _act(verb: Token) -> str:
    """ "hand over", "withdraw"."""
    particle = next((f" {c.lower_}" for c in verb.children if c.dep_ == "prt"), "")
    return f"{verb.lemma_.lower()}{particle}"


def _adverbial(verb: Token) -> list[Token]:
    """ "72 hours" of "gave the rebels 72 hours", as the parser often takes it."""
    return [c for c in verb.children if c.dep_ == "npadvmod"]


def _has_limit(verb: Token) -> bool:
    return any(
        child.lower_ in LIMITS
        and child.dep_ == "prep"
        and any(t.ent_type_ in {"DATE", "TIME"} for t in child.subtree)
        for child in verb.children
    )


def _is_item(verb: Token) -> bool:
    """The bare verb that opens an item of a list: what the text binds somebody to."""
    if verb.tag_ != "VB" or verb.dep_ != "ROOT":
        return False
    return all(t.is_punct or t.is_space for t in verb.doc[verb.sent.start : verb.i])


def _is_plain(number: Token) -> bool:
    """ "one month", "60 days"; not "less than ten months"."""
    return not any(c.dep_ in {"quantmod", "advmod"} for c in number.children)


def _is_negated(verb: Token) -> bool:
    return any(c.dep_ == "neg" for c in verb.children)


READERS = (({"have", "give"}, has_time_to),)
