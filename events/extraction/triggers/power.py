"""Verbs of votes, sanctions, arms and aid."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import noun_phrase, object_lemmas
from events.extraction.triggers.places import place_of
from events.extraction.triggers.syntax import (
    agents_of,
    objects,
    passive_subjects,
    prepositional,
    subjects,
)
from events.extraction.triggers.telling import told
from events.mentions import EventKind as K
from events.mentions import Role, Status


def _vote(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    things = object_lemmas(verb) | {t.lemma_.lower() for t in passive_subjects(verb)}
    if verb.lemma_.lower() != "vote" and not things & patterns.VOTED:
        return None
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    if not who or passive_subjects(verb):
        for ballot in prepositional(verb, "in", "by"):
            who += arguments.qualifiers(cast, ballot) if ballot.lemma_ == "vote" else []
    thing = next(iter([*objects(verb), *passive_subjects(verb)]), None)
    title = f"approve {noun_phrase(thing)}" if thing is not None else None
    return told(verb, K.VOTE, 0.5, who, title=title)


def _sanction(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    if verb.lemma_.lower() == "expel":
        if not object_lemmas(verb) & patterns.EXPELLED:
            return None
    elif verb.lemma_.lower() != "sanction" and not object_lemmas(verb) & {
        "sanction", "embargo", "tariff", "ban", "penalty",
    }:  # fmt: skip
        return None
    found = told(verb, K.SANCTION, 0.55, who) if who else None
    if found:
        found.take(
            arguments.members(cast, list(prepositional(verb, "on"))), Role.AFFECTED
        )
    return found


def _fire(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    things = {
        word
        for token in [*objects(verb), *passive_subjects(verb)]
        for word in (token.lemma_.lower(), *(c.lemma_.lower() for c in token.children))
    }
    if not things & (patterns.MISSILES | {"airstrike", "invasion", "offensive"}):
        return None
    if verb.lemma_.lower() == "conduct" and not things & {"test", "strike"}:
        return None
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    thing = next(iter([*objects(verb), *passive_subjects(verb)]))
    title = f"{verb.lemma_.lower()} {noun_phrase(thing, article=True)}"
    return (
        told(verb, K.MILITARY_ACTION, 0.55, who, end=thing, title=title)
        if who
        else None
    )


def _assault(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    whom = arguments.members(cast, [*objects(verb), *passive_subjects(verb)])
    if not who or not (whom or place_of(verb)):
        return None
    found = told(verb, K.MILITARY_ACTION, 0.45, who)
    if found:
        found.take(whom, Role.AFFECTED)
    return found


def _aid(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    who = arguments.members(cast, subjects(verb))
    if not who or not object_lemmas(verb) & patterns.AIDS:
        return None
    return told(verb, K.AID, 0.35, who)


def _is_beginning(verb: Token) -> Happening | None:
    """ "a transition that is to begin on 1 August": what has a day to begin on."""
    cast = cast_of(verb.doc)
    head = verb.head
    if head.lemma_.lower() not in {"suppose", "due", "schedule", "set", "expect"}:
        return None
    thing = next(iter([*subjects(verb), *passive_subjects(head)]), None)
    if thing is None:
        return None
    if thing.lower_ in {"that", "which"} and head.dep_ == "relcl":
        thing = head.head
    if thing.lemma_.lower() in patterns.NOUNS:
        return None
    found = told(verb, K.OTHER, 0.45, arguments.members(cast, [thing]))
    if found:
        found.status = Status.PLANNED
        found.title = f"begin {noun_phrase(thing)}"
    return found


READERS = (
    (patterns.VOTE_VERBS | {"vote"}, _vote),
    (patterns.SANCTION_VERBS | {"sanction", "expel"}, _sanction),
    (patterns.FIRE, _fire),
    (patterns.ASSAULT, _assault),
    (patterns.AID_VERBS, _aid),
    ({"begin", "start", "end"}, _is_beginning),
)
