"""Verbs of signing, joining, leaving and ending treaties."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.factuality import is_leaving
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import noun_phrase
from events.extraction.triggers.syntax import (
    agents_of,
    base,
    objects,
    passive_subjects,
    prepositional,
    subjects,
)
from events.extraction.triggers.telling import told
from events.mentions import EventKind as K
from events.mentions import ParticipantKind


def _agree_on(verb: Token) -> Happening | None:
    """Sign or reach a treaty, deal or accord; leave, join or extend one."""
    cast = cast_of(verb.doc)
    lemma = verb.lemma_.lower()
    things = [*objects(verb), *passive_subjects(verb)]
    things += list(prepositional(verb, "from", "to", "on"))
    if lemma in patterns.LEAVING | {"walk"}:
        things += [
            t for t in verb.subtree if t.dep_ == "pobj" and t.head.lower_ == "of"
        ]
    things += [c for c in verb.children if c.dep_ == "oprd"]  # "a fisheries protocol"
    if verb.dep_ in {"relcl", "acl"}:
        things.append(verb.head)
        things += _before_subject(verb)
    if verb.tag_ == "VBN" and verb.dep_ == "advcl":
        # "Under the accord, abandoned in May by X, …": parsed as if it hung on the verb
        things += [t for t in verb.lefts for t in t.children if t.dep_ == "pobj"]
    thing = next((t for t in things if _is_treaty(t, lemma)), None)
    if thing is None:
        thing = next((t for t in map(_meant, things) if t is not None), None)
    if thing is None or (lemma not in _OF_IT and any(t.lower_ == "it" for t in things)):
        return None
    who = arguments.members(
        cast, [*subjects(verb), *agents_of(verb), *prepositional(verb, "with")]
    )
    who += arguments.noun_parties(cast, thing) if lemma in patterns.REACH else []
    action = patterns.TREATY_VERBS.get(lemma)
    kind = K.TREATY_ACTION if action else K.AGREEMENT
    if action == "sign":
        kind = K.AGREEMENT
    title = f"{action or 'reach'} {noun_phrase(thing, article=True)}"
    found = told(verb, kind, 0.55, who, end=None, title=title)
    if found is not None:
        found.is_pointed = any(
            c.lower_ in {"the", "this", "that"} and c.dep_ == "det"
            for c in thing.children
        )
    return found


def _before_subject(verb: Token) -> list[Token]:
    """ "an accord the two premiers signed in 2012", parsed as "premiers signed": the accord."""
    who = verb.head
    first = who.left_edge.i
    if verb.dep_ != "acl" or verb.tag_ not in {"VBN", "VBD"} or verb.i != who.i + 1:
        return []
    before = verb.doc[first - 1] if first > verb.sent.start else None
    is_noun = before is not None and before.pos_ in {"NOUN", "PROPN"}
    return [before] if before is not None and is_noun else []


def _is_treaty(token: Token, lemma: str) -> bool:
    if lemma in {
        "join",
        "accede",
        "leave",
        "quit",
        "exit",
        "rejoin",
        "abandon",
        "withdraw",
        *patterns.LEAVING,
    }:
        wanted = patterns.JOINABLE - {"statement", "declaration"}
    else:
        wanted = patterns.TREATIES
    if token.lemma_.lower() in wanted:
        return True
    naming = cast_of(token.doc).naming_of(token)
    if naming is None or lemma not in {
        "join",
        "leave",
        "quit",
        "rejoin",
        "accede",
        "exit",
        *patterns.LEAVING,
    }:
        return False
    members = cast_of(token.doc).members
    return all(members[k].kind == ParticipantKind.ORGANIZATION for k in naming.members)


#: What one does to a treaty that was named before: "ratified it", "pulled out of it".
_OF_IT = frozenset(
    {"ratify", "accede", "quit", "abandon", "withdraw", *patterns.LEAVING}
)


def _meant(pronoun: Token) -> Token | None:
    """The treaty "it" stands for: the last one named in this sentence or before it."""
    if pronoun.lower_ != "it":
        return None
    start = pronoun.sent.start
    first = pronoun.doc[start - 1].sent.start if start else start
    for token in reversed(list(pronoun.doc[first : pronoun.i])):
        if token.pos_ in {"NOUN", "PROPN"} and base(token) in patterns.TREATIES:
            return token
    return None


def _apply(verb: Token) -> Happening | None:
    """ "applied to join": an application is an act of its own."""
    cast = cast_of(verb.doc)
    inner = next(
        (c for c in verb.children if c.dep_ == "xcomp" and c.lemma_.lower() == "join"),
        None,
    )
    who = arguments.members(cast, subjects(verb))
    if inner is None or not who:
        return None
    thing = next(iter(objects(inner)), verb.head if verb.dep_ == "relcl" else None)
    goal = noun_phrase(thing, article=True) if thing is not None else ""
    return told(
        verb, K.TREATY_ACTION, 0.55, who, end=inner, title=f"apply to join {goal}"
    )


def _expire(verb: Token) -> Happening | None:
    thing = next(iter(subjects(verb)), None)
    if thing is None or thing.lemma_.lower() not in patterns.TREATIES:
        return None
    found = told(verb, K.TREATY_ACTION, 0.5, [], title=None)
    if found:
        cast = cast_of(verb.doc)
        parties = [
            *arguments.qualifiers(cast, thing),
            *arguments.noun_parties(cast, thing),
        ]
        found.take(parties)
        found.title = f"expire {noun_phrase(thing)}"
        found.is_pointed = any(c.lower_ in {"the", "this"} for c in thing.children)
    return found


def _leave(verb: Token) -> Happening | None:
    """ "pulled out of the pact"."""
    return _agree_on(verb) if is_leaving(verb) else None


READERS = (
    (patterns.LEAVING, _leave),
    (
        patterns.REACH | (set(patterns.TREATY_VERBS) - patterns.LEAVING),
        _agree_on,
    ),
    ({"apply"}, _apply),
    (patterns.EXPIRE, _expire),
)
