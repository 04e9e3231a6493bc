"""Verbs of travelling: "visited Peru", "flew to Lima", "is due in Lima on Friday"."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.happening import Happening, PlaceFound
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


def _visit(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    who = arguments.members(cast, subjects(verb))
    place = next((p for p in map(named_place, objects(verb)) if p), None)
    if not who or place is None:
        return None
    return _to_place(told(verb, K.VISIT, 0.6, who), place)


def _travel(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    who = arguments.members(cast, subjects(verb))
    if not any(arguments.is_person(cast, key) for key in who):
        return None
    lemma = verb.lemma_.lower()
    ways = _ways(verb, lemma)
    if not ways:
        return None
    on = [c for c in verb.children if c.lower_ in {"back", "on", "home", "over"}]
    goals = [t for start in (verb, *on) for t in prepositional(start, *ways)]
    place = next((p for p in map(named_place, goals) if p), None)
    if place is None:
        return None
    found = _to_place(told(verb, K.VISIT, 0.5, who), place)
    if found is not None and found.status == Status.ONGOING:
        found.status = Status.PLANNED  # "is heading to Lima": not there yet
    return found


def _ways(verb: Token, lemma: str) -> tuple[str, ...]:
    """The prepositions before the place that a verb of travel leads to; () for none."""
    particles = {c.lower_ for c in verb.children if c.dep_ in {"prt", "advmod", "prep"}}
    if lemma in {"leave", "depart"}:
        return ("for",)
    if lemma == "set":
        return ("for",) if particles & {"off", "out"} else ()
    if lemma in {"touch", "stop", "put"}:
        return ("in", "at") if particles & {"down", "over", "off"} else ()
    if lemma in patterns.VISIT_TO:
        return ("to", "into", "for") if lemma in {"fly", "head"} else ("to", "into")
    return ("in", "at", "to")


def _due(verb: Token) -> Happening | None:
    """ "is due in Lima on Friday": a visit to come."""
    due = next((c for c in verb.children if c.lower_ in {"due", "expected"}), None)
    if verb.tag_ == "VBN" and not any(c.dep_ == "xcomp" for c in verb.children):
        due = verb  # "is expected in Lima"
    cast = cast_of(verb.doc)
    who = [
        key
        for key in arguments.members(cast, [*subjects(verb), *passive_subjects(verb)])
        if arguments.is_person(cast, key)
    ]
    if due is None or not who or any(c.dep_ == "xcomp" for c in due.children):
        return None
    goals = [*prepositional(due, "in"), *prepositional(verb, "in")]
    place = next((p for p in map(named_place, goals) if p), None)
    found = told(verb, K.VISIT, 0.45, who) if place is not None else None
    if found is not None and place is not None:
        found.place, found.status = place, Status.PLANNED
    return found


def _to_place(found: Happening | None, place: PlaceFound) -> Happening | None:
    if found is not None:
        found.place = place
    return found


READERS = (
    (patterns.VISIT_OBJECT, _visit),
    (patterns.VISIT_TO | patterns.VISIT_IN | patterns.VISIT_BY_WAY, _travel),
    ({"be", "expect", "await"}, _due),
)
