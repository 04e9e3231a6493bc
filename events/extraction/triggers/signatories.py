"""Whose an agreement is: the parties told by the noun phrase that names it."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import Cast
from events.extraction.triggers import arguments
from events.extraction.triggers.syntax import prepositional, subjects

_SIDES = frozenset("side party country government nation state delegation".split())


def is_by_two(verb: Token) -> bool:
    """ "the two countries signed", "both sides exchanged letters": not told which."""
    return verb.pos_ == "VERB" and any(
        subject.lemma_.lower() in _SIDES
        and any(c.lower_ in {"two", "both"} for c in subject.lefts)
        for subject in subjects(verb)
    )


def parties_to(cast: Cast, treaty: Token) -> list[int]:
    """Keys of the parties that the phrase of `treaty` names, in order; [] if it names none.

    1. "a treaty between Ghana and Togo"  2. "its deal with Peru"  3. "a Ghana-Togo accord"
    4. "an accord on fish and a plan for ships between the governments of Ghana and Togo",
       which the parser hangs on the ships
    """
    keys = [*_named_before(cast, treaty), *arguments.noun_parties(cast, treaty)]
    if len(keys) < 2:
        keys += arguments.members(cast, _between(treaty))
    return list(dict.fromkeys(keys))


def _between(treaty: Token) -> list[Token]:
    """What stands after "between" or "with" anywhere in the phrase, its clauses aside."""
    found: list[Token] = []
    for token in treaty.subtree:
        if token.lower_ in arguments.WITH_WHOM and token.dep_ == "prep":
            above = token.head
            while above != treaty and above.pos_ not in {"VERB", "AUX"}:
                above = above.head
            if above == treaty:
                found += prepositional(token.head, token.lower_)
    return found


def _named_before(cast: Cast, treaty: Token) -> list[int]:
    """Countries and bodies named before it; a town names where it was made."""
    towns = {
        key
        for naming in cast.within(treaty.left_edge.i, treaty.i)
        if naming.how == "metonym"
        for key in naming.members
    }
    return [key for key in arguments.qualifiers(cast, treaty) if key not in towns]
