"""Calls told by a verb and the way they are made: "informed X by telephone", "called X"."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.syntax import (
    agents_of,
    objects,
    passive_subjects,
    prepositional,
    subjects,
)
from events.extraction.triggers.telling import told
from events.mentions import EventKind as K


def _people(doc_token: Token, keys: list[int]) -> list[int]:
    cast = cast_of(doc_token.doc)
    return [key for key in keys if arguments.is_person(cast, key)]


def by_phone(verb: Token) -> Happening | None:
    """ "got on the phone with X", "was on the line to X"; "informed X of it by telephone"."""
    told_so = _told_by_phone(verb) if verb.lemma_.lower() in _TOLD_SO else None
    if told_so is not None:
        return told_so
    line = [
        c
        for p in verb.children
        if p.lower_ in {"on", "by", "over"} and p.dep_ == "prep"
        for c in p.children
        if c.lemma_.lower() in {"phone", "telephone", "line"}
    ]
    if not line:
        return None
    whom = [*prepositional(verb, "to", "with"), *prepositional(line[0], "to", "with")]
    keys = arguments.members(cast_of(verb.doc), [*subjects(verb), *whom])
    return told(verb, K.CALL, 0.6, keys, end=line[0]) if len(keys) > 1 else None


#: Verbs of speech that are a call if it was "by telephone".
_TOLD_SO = frozenset(
    "inform brief consult congratulate assure reassure thank tell warn press urge contact "
    "update notify sound console invite ask promise order discuss".split()
)


def _told_by_phone(verb: Token) -> Happening | None:
    """ "informed his French counterpart of the move by telephone on Monday"."""
    phone = next(
        (
            t
            for t in verb.subtree
            if t.lower_ in {"phone", "telephone"}
            and t.dep_ == "pobj"
            and t.head.lower_ in {"by", "over", "on"}
            and t.i > verb.i
        ),
        None,
    )
    if phone is None:
        return None
    cast = cast_of(verb.doc)
    whom = [*objects(verb), *passive_subjects(verb), *arguments.company(verb)]
    heard = arguments.members(cast, whom)
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    if not heard or not who or {t.lemma_.lower() for t in whom} & patterns.PUBLIC:
        return None
    return told(verb, K.CALL, 0.6, [*who, *heard])


def call_somebody(verb: Token) -> Happening | None:
    """ "called his counterpart on Monday": by telephone; not "called him a liar"."""
    things = objects(verb)
    if len(things) != 1 or any(
        c.dep_ in {"oprd", "ccomp", "acomp", "attr", "prt"} for c in verb.children
    ):
        return None
    whom = _people(verb, arguments.members(cast_of(verb.doc), things))
    who = _people(verb, arguments.members(cast_of(verb.doc), subjects(verb)))
    if not who or not whom or things[0].i < verb.i:
        return None
    if any(t.is_quote for t in verb.doc[verb.i : things[0].right_edge.i + 2]):
        return None  # called him "a liar"
    called_on = any(c.lower_ == "on" and c.i == verb.i + 1 for c in verb.children)
    return told(verb, K.MEETING if called_on else K.CALL, 0.45, [*who, *whom])


READERS = (
    (_TOLD_SO | {"get", "be", "jump", "hop"}, by_phone),
    ({"call"}, call_somebody),
)
