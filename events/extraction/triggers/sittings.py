"""Meetings told without a noun for one: "sit with", "another is set for Lima", "the next
round of the five-party format"."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.place_names import named_place
from events.extraction.triggers.syntax import (
    objects,
    passive_subjects,
    prepositional,
    subjects,
)
from events.extraction.triggers.telling import told
from events.mentions import EventKind as K
from events.mentions import Status

_SET = frozenset("schedule plan set slate pencil fix convene hold expect due".split())
_ANOTHER = frozenset("another second third next one".split())
_ROUNDS = frozenset(
    "round session meeting talks talk summit conference sitting hearing visit".split()
)
_TREATS = frozenset("dinner lunch luncheon banquet reception breakfast".split())


def sit_with(verb: Token) -> Happening | None:
    """ "will sit with the deputy minister": at a table, with somebody named."""
    cast = cast_of(verb.doc)
    at_table = any(c.lower_ == "with" for c in verb.children)
    if objects(verb) or not at_table or verb.tag_ == "VBG":
        return None
    who = arguments.members(cast, subjects(verb))
    whom = arguments.members(cast, arguments.company(verb))
    people = [key for key in whom if arguments.is_person(cast, key)]
    if not people or not subjects(verb):
        return None
    return told(verb, K.MEETING, 0.5, [*who, *people])


def another(verb: Token) -> Happening | None:
    """ "a round was held in Lima, and another is set for Quito on 3 May": one more of what
    the clause before tells of."""
    thing = next(iter([*passive_subjects(verb), *subjects(verb)]), None)
    if thing is None or thing.lower_ not in _ANOTHER or thing.pos_ == "NOUN":
        return None
    before = thing.doc[thing.sent.start : thing.i]
    kinds = [t for t in before if t.lemma_.lower() in _ROUNDS]
    if not kinds or verb.lemma_.lower() not in _SET:
        return None
    noun = kinds[-1].lemma_.lower()
    kind = patterns.NOUNS.get(noun, K.MEETING)
    found = told(verb, kind, 0.5, [])
    if found is None:
        return None
    if found.status == Status.OCCURRED and verb.lemma_.lower() not in {
        "hold",
        "convene",
    }:
        found.status = Status.PLANNED
    place = next(
        (p for p in map(named_place, prepositional(verb, "for", "in", "at")) if p), None
    )
    found.place = found.place or place
    found.is_topic = True
    return found


def host_meal(verb: Token) -> Happening | None:
    """ "hosted a dinner for the ministers": whoever hosts, with whoever is named."""
    meal = next((t for t in objects(verb) if t.lemma_.lower() in _TREATS), None)
    if meal is None:
        return None
    cast = cast_of(verb.doc)
    who = [
        key
        for key in arguments.members(cast, subjects(verb))
        if arguments.is_person(cast, key)
    ]
    guests = [*prepositional(meal, "for", "with"), *prepositional(verb, "for", "with")]
    honoured = [t for t in guests if t.lower_ != "honour"]
    if not who or not honoured:
        return None
    return told(
        verb, K.MEETING, 0.5, [*who, *arguments.members(cast, honoured)], end=meal
    )


def brief_envoys(verb: Token) -> Happening | None:
    """ "briefed the ambassadors of the five": a meeting with them."""
    cast = cast_of(verb.doc)
    heard = next(
        (t for t in objects(verb) if t.lemma_.lower() in patterns.EXPELLED), None
    )
    who = [
        key
        for key in arguments.members(cast, subjects(verb))
        if arguments.is_person(cast, key)
    ]
    if heard is None or not who:
        return None
    whom = arguments.members(cast, [heard])
    return told(verb, K.MEETING, 0.5, [*who, *whom], end=heard)


READERS = (
    ({"sit"}, sit_with),
    (_SET, another),
    ({"host", "give", "offer"}, host_meal),
    ({"brief"}, brief_envoys),
)
