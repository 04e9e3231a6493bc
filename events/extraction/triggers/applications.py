"""Applications to join a body or a treaty: acts of their own, whatever comes of them."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import noun_phrase
from events.extraction.triggers.syntax import (
    agents_of,
    objects,
    passive_subjects,
    prepositional,
    subjects,
)
from events.extraction.triggers.telling import told
from events.mentions import EventKind as K

_APPLICATIONS = frozenset("application bid request candidacy".split())
_JOINING = frozenset("join rejoin enter".split())
_MEMBERSHIP = frozenset("membership accession admission entry".split())
#: How far above the noun that a relative clause hangs on the application may stand.
_STEPS = 4


def apply(verb: Token) -> Happening | None:
    """Who applies.

    1. "applied to join the union"  2. "applied in May for membership of the union"
    3. "the union, which Peru applied to join"
    """
    who = arguments.members(cast_of(verb.doc), subjects(verb))
    goal = _goal(verb)
    if goal is None or not who:
        return None
    return told(verb, K.TREATY_ACTION, 0.55, who, end=goal[1], title=_title(goal[0]))


def file(verb: Token) -> Happening | None:
    """ "submitted its application for membership of the union", "its application to join
    the union, which it filed in May"."""
    things = [*objects(verb), *passive_subjects(verb)]
    if verb.dep_ == "relcl":
        things.append(verb.head)
    paper = next((p for p in map(_application, things) if p is not None), None)
    goal = _goal(paper) if paper is not None else None
    if paper is None or goal is None:
        return None
    cast = cast_of(verb.doc)
    owners = [c for c in paper.children if c.dep_ == "poss"]
    doers = [*subjects(verb), *agents_of(verb)]
    who = arguments.members(cast, doers) or arguments.members(cast, owners)
    if not who:
        return None
    return told(verb, K.TREATY_ACTION, 0.55, who, title=_title(goal[0]))


def _application(thing: Token) -> Token | None:
    """`thing`, or the noun it is part of, if it is an application."""
    at = thing
    for _ in range(_STEPS):
        if at.lemma_.lower() in _APPLICATIONS:
            return at
        at = at.head
    return None


def _goal(token: Token) -> tuple[Token, Token] | None:
    """What `token`, a verb or noun of applying, is to make one a member of, and the last
    word of applying itself."""
    inner = next(
        (
            c
            for c in token.children
            if c.dep_ in {"xcomp", "advcl", "acl"} and c.lemma_.lower() in _JOINING
        ),
        None,
    )
    if inner is not None:
        thing = next((t for t in objects(inner) if t.pos_ != "PRON"), None)
        if thing is None and token.dep_ == "relcl":
            thing = token.head
        return (thing, inner) if thing is not None else None
    for member in prepositional(token, "for"):
        if member.lemma_.lower() in _MEMBERSHIP:
            for thing in prepositional(member, "of", "in", "to", "into"):
                return thing, member
    return None


def _title(thing: Token) -> str:
    return f"apply to join {noun_phrase(thing, article=True)}"


READERS = (
    ({"apply"}, apply),
    ({"file", "submit", "lodge", "hand", "present", "make"}, file),
)
