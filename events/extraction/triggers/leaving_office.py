"""Verbs of leaving office, and of making others leave it."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import noun_phrase, object_lemmas
from events.extraction.triggers.offices import is_office
from events.extraction.triggers.syntax import (
    agents_of,
    objects,
    passive_subjects,
    prepositional,
    subjects,
)
from events.extraction.triggers.telling import told
from events.mentions import EventKind as K
from events.mentions import Role


def resign(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    who = [
        k
        for k in arguments.members(cast, subjects(verb))
        if arguments.is_person(cast, k)
    ]
    if (
        verb.lemma_.lower() in {"leave", "quit"}
        and not object_lemmas(verb) & patterns.POSTS
    ):
        return None
    if verb.lemma_.lower() == "step" and not any(
        c.lower_ in {"down", "aside"} for c in verb.children
    ):
        return None
    return told(verb, K.APPOINTMENT, 0.55, who, title="leave office") if who else None


def give_up(verb: Token) -> Happening | None:
    """ "tendered his resignation", "accepted the resignation of the minister, Sato"."""
    cast = cast_of(verb.doc)
    things = [*objects(verb), *passive_subjects(verb)]
    thing = next((t for t in things if t.lemma_.lower() == "resignation"), None)
    if thing is None:
        return None
    named = cast.within(thing.left_edge.i, thing.right_edge.i + 1)
    whose = [key for naming in named for key in naming.members]
    if verb.lemma_.lower() != "accept":
        whose = whose or arguments.members(cast, subjects(verb))
    who = [key for key in whose if arguments.is_person(cast, key)]
    if not who:
        return None
    who = list(dict.fromkeys(who))
    return told(verb, K.APPOINTMENT, 0.55, who, end=thing, title="leave office")


def oust(verb: Token) -> Happening | None:
    """ "sacked the foreign minister", "was ousted in a coup": who loses the office."""
    called = [t.lemma_.lower() for t in prepositional(verb, "as")]
    if called and not set(called) & (patterns.OFFICES | patterns.POSTS):
        return None  # "a charge the envoy dismissed as fantasy"
    cast = cast_of(verb.doc)
    things = [*objects(verb), *passive_subjects(verb)]
    whom = [k for k in arguments.members(cast, things) if arguments.is_person(cast, k)]
    if not whom and not any(is_office(t) for t in things):
        return None
    doers = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    who = whom or doers
    if not who:
        return None
    title = "lose office" if whom else f"dismiss {noun_phrase(things[0], article=True)}"
    found = told(verb, K.APPOINTMENT, 0.5, who, title=title)
    if found:
        found.take(arguments.taking_part(cast, doers), Role.AFFECTED)
    return found


def dissolve(verb: Token) -> Happening | None:
    """ "dissolved parliament"."""
    cast = cast_of(verb.doc)
    things = [*objects(verb), *passive_subjects(verb)]
    wanted = {"parliament", "assembly", "legislature", "chamber", "congress"}
    thing = next((t for t in things if t.lemma_.lower() in wanted), None)
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    if thing is None or not who:
        return None
    title = f"dissolve {noun_phrase(thing)}"
    return told(verb, K.OTHER, 0.5, who, end=thing, title=title)


READERS = (
    (patterns.OUST, oust),
    ({"dissolve"}, dissolve),
    ({"tender", "submit", "accept", "announce", "offer", "withdraw"}, give_up),
    ({"resign", "step", "quit", "leave", "abdicate"}, resign),
)
