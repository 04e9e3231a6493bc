"""Elections told by what voters did."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.syntax import (
    agents_of,
    objects,
    passive_subjects,
    subjects,
)
from events.extraction.triggers.telling import told
from events.mentions import EventKind as K
from events.mentions import Role

_VOTERS = frozenset("voter electorate elector electors".split())
_OUT = frozenset("turn vote throw kick sweep boot turf".split())


def vote_out(verb: Token) -> Happening | None:
    """ "voters turned out X in favour of Y", "was voted out", "voters returned X"."""
    by_voters = any(
        t.lemma_.lower() in _VOTERS for t in [*subjects(verb), *agents_of(verb)]
    )
    lemma = verb.lemma_.lower()
    out = any(c.lower_ in {"out", "from"} for c in verb.children)
    if lemma == "vote":
        by_voters = by_voters or bool(passive_subjects(verb))
    if not by_voters or (lemma in _OUT and not out):
        return None
    cast = cast_of(verb.doc)
    lost = [*objects(verb), *passive_subjects(verb)]
    won = [
        t
        for t in verb.subtree
        if t.dep_ == "pobj"
        and t.head.lower_ == "of"
        and t.head.head.lower_ in {"favour", "favor"}
    ]
    losers = _people(verb, arguments.members(cast, lost))
    winners = _people(verb, arguments.members(cast, won))
    if lemma not in _OUT | {"reject"}:
        losers, winners = winners, losers  # "voters returned X to power"
    if not losers and not winners:
        return None
    found = told(verb, K.ELECTION, 0.5, winners or losers)
    if found is not None and winners:
        found.take(losers, Role.AFFECTED)
    return found


def _people(verb: Token, keys: list[int]) -> list[int]:
    cast = cast_of(verb.doc)
    return [key for key in keys if arguments.is_person(cast, key)]


READERS = ((_OUT | {"return", "oust", "reject", "elect"}, vote_out),)
