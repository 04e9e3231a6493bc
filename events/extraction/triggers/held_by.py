"""Who takes part in what a noun names, by the clause in which it is held or done."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.syntax import (
    agents_of,
    base,
    governing_verb,
    prepositional,
)

_HELD = patterns.HAPPEN | {"hold", "convene"}
_LEADING = frozenset("chair co-chair cochair lead head host co-host".split())
_CARRIED_OUT = frozenset("conduct carry launch perform undertake".split())
#: Bodies of two states have these names: "the Kenya-Peru Joint Commission".
_JOINT = frozenset(
    "commission committee council dialogue forum mechanism group".split()
)


def parties_of_clause(noun: Token) -> list[int]:
    """1. "a call took place today between X and Y"  2. "the session was held in Lima,
    co-chaired by X and Y"  3. "the session of the Kenya-Peru Joint Commission"
    """
    cast = cast_of(noun.doc)
    verb = noun.head
    clauses = [c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN"]
    is_subject = noun.dep_ in {"nsubj", "nsubjpass"}
    if is_subject and verb.lemma_.lower() in _HELD:
        clauses += [verb, *(c for c in verb.children if c.dep_ == "advcl")]
    keys: list[int] = []
    for clause in clauses:
        if clause.lemma_.lower() in _HELD:
            keys += arguments.members(cast, arguments.company(clause))
        elif clause.lower_ in _LED or clause.lemma_.lower() in _LEADING:
            keys += arguments.members(cast, agents_of(clause))
    if len(keys) > 1:
        return keys
    for body in prepositional(noun, "of"):
        named = arguments.qualifiers(cast, body) if base(body) in _JOINT else []
        if len(named) > 1:
            return named
    return keys


_LED = frozenset(("co-chaired", "cochaired", "co-hosted"))


def conductors(noun: Token) -> list[int]:
    """ "the nuclear test conducted by X": X."""
    cast = cast_of(noun.doc)
    done = [c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN"]
    doers = [t for c in done if c.lemma_.lower() in _CARRIED_OUT for t in agents_of(c)]
    return arguments.members(cast, doers)


def other_side(noun: Token) -> list[int]:
    """ "talks between X, minister of trade, and the Thai minister were held": whoever is
    joined to the first, wherever the parser hung him."""
    between = next((c for c in noun.rights if c.lower_ == "between"), None)
    if between is None:
        return []
    verb = governing_verb(noun)
    end = verb.i if verb is not None and verb.i > between.i else noun.sent.end
    namings = arguments.outermost(cast_of(noun.doc).within(between.i + 1, end))
    return [
        key
        for naming in namings
        if noun.doc[naming.start - 1].lower_ in {"and", "between"}
        and naming.how != "demonym"
        for key in naming.members
    ]


def opening_parties(noun: Token) -> list[int]:
    """ "Meeting in Lima, X and Y agreed", whatever the parser made of it: who is named
    before the verb."""
    cast = cast_of(noun.doc)
    verb = governing_verb(noun)
    end = verb.i if verb is not None and verb.i > noun.i else noun.sent.end
    named = arguments.outermost(cast.within(noun.i + 1, end))
    keys = [key for naming in named for key in naming.members]
    return [key for key in keys if arguments.is_person(cast, key)]
