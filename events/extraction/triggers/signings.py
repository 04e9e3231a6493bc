"""Signings told by nouns: "the signing of two agreements", "its ratification of the pact"."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from events.extraction.cast import Cast, cast_of
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.decisions import whose
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import noun_phrase
from events.extraction.triggers.signatories import parties_to
from events.extraction.triggers.syntax import (
    base,
    governing_verb,
    prepositional,
    subjects,
)
from events.extraction.triggers.telling import told_by_noun
from events.mentions import EventKind as K

#: Papers that are signed though they bind nobody.
_PAPERS = patterns.TREATIES | frozenset("letter document paper".split())
#: How far behind "the signing" the parser may hang what is signed.
_FAR = 16


def signing(noun: Token) -> Happening | None:
    """ "the signing, on 12 May in Accra, of the treaty between Ghana and Togo".

    The signing of nothing told ("a signing ceremony", "brought together for the signing")
    is none.
    """
    thing = _signed(noun)
    if thing is None:
        return None
    cast = cast_of(noun.doc)
    who = parties_to(cast, thing) or whose(noun)
    verb = governing_verb(noun)
    if verb is not None and verb.lemma_.lower() in _LOOKING_ON:
        who = _of_onlookers(cast, who, arguments.members(cast, subjects(verb)))
    act = _ACTS[noun.lemma_.lower()]
    title = f"{act} {noun_phrase(thing, article=True)}"
    parties = arguments.taking_part(cast, who)
    return told_by_noun(noun, K.TREATY_ACTION, parties, title)


def _of_onlookers(cast: Cast, parties: list[int], seen_by: list[int]) -> list[int]:
    """Leaders who look on as their own countries sign stand for them."""
    own = {cast.members[key].country for key in parties}
    are_theirs = all(cast.members[key].country in own for key in seen_by)
    if not parties or (seen_by and are_theirs and len(seen_by) >= len(parties)):
        return seen_by
    return parties


_LOOKING_ON = frozenset("witness attend oversee complete finish hold".split())
_ACTS = {
    "signing": "sign",
    "signature": "sign",
    "conclusion": "conclude",
    "initialling": "initial",
    "ratification": "ratify",
}


#: "the signing of a number of agreements".
_MANY = frozenset(
    "number series set package raft range batch variety handful couple pair dozen score "
    "host slew string bundle total".split()
)


def is_signed(treaty: Token) -> bool:
    """Whether a noun tells that `treaty` was signed: "the signing of two agreements"."""
    above = treaty.head
    while above.dep_ in {"prep", "pobj"} and base(above.head) in _MANY:
        above = above.head.head
    return above.lower_ == "of" and above.head.lemma_.lower() in _ACTS


def _signed(noun: Token) -> Token | None:
    own = list(prepositional(noun, "of"))
    own += [t for one in own if base(one) in _MANY for t in prepositional(one, "of")]
    own = [t for t in own if t.lemma_.lower() in _PAPERS]
    if own:
        return own[0]
    end = min(noun.i + _FAR, noun.sent.end)
    return next(
        (
            child
            for token in noun.doc[noun.i + 1 : end]
            if token.lower_ == "of" and token.nbor(-1).text == ","
            for child in token.children
            if child.lemma_.lower() in _PAPERS
        ),
        None,
    )


#: By lemma; asked instead of the table of nouns.
READERS: dict[str, Callable[[Token], Happening | None]] = dict.fromkeys(_ACTS, signing)
