"""Truces agreed to, and parts in talks or forces that are suspended and taken up again."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments
from events.extraction.triggers.halted import PARTS
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

_TRUCES = frozenset("ceasefire cease-fire truce armistice cessation".split())
#: A truce if it is one of fighting: "a halt to hostilities", "a pause in the fighting".
_STOPS = frozenset("halt pause end stop lull moratorium".split())
_FIGHTING = frozenset("fighting hostility hostilities violence shelling".split())


def agree_to_truce(verb: Token) -> Happening | None:
    """ "agreed to an immediate cessation of hostilities", "agree ceasefire"."""
    goals = [*prepositional(verb, "to", "on", "upon"), *objects(verb)]
    goals += passive_subjects(verb)
    thing = next((t for t in goals if _is_truce(t)), None)
    if thing is None or any(c.dep_ == "poss" for c in thing.children):
        return None
    cast = cast_of(verb.doc)
    sides = [*subjects(verb), *agents_of(verb)]
    who = arguments.members(cast, [*sides, *arguments.company(verb)])
    who += [key for side in sides for key in arguments.qualifiers(cast, side)]
    who += arguments.noun_parties(cast, thing)
    title = f"agree to {noun_phrase(thing, article=True)}"
    end = thing if thing.i > verb.i else None
    return told(verb, K.AGREEMENT, 0.55, list(dict.fromkeys(who)), end=end, title=title)


def _is_truce(noun: Token) -> bool:
    if base(noun) in _TRUCES:
        return True
    of_what = prepositional(noun, "of", "to", "in")
    return base(noun) in _STOPS and any(t.lemma_.lower() in _FIGHTING for t in of_what)


def suspend_part(verb: Token) -> Happening | None:
    """ "suspended its participation in the talks", "resumed cooperation with Peru"."""
    things = [*objects(verb), *passive_subjects(verb)]
    thing = next((t for t in things if base(t) in PARTS), None)
    if thing is None:
        return None
    cast = cast_of(verb.doc)
    doers = [*subjects(verb), *agents_of(verb)]
    who = arguments.members(cast, doers)
    who += [key for doer in doers for key in arguments.qualifiers(cast, doer)]
    if not doers and passive_subjects(verb):
        who = arguments.qualifiers(cast, thing)
    who += arguments.members(cast, list(prepositional(thing, "with")))
    if not who:
        return None
    title = f"{verb.lemma_.lower()} {thing.lower_}"
    goal = next(prepositional(thing, "in", "with"), None)
    if goal is not None:
        title += f" {goal.head.lower_} {noun_phrase(goal, article=True)}"
    return told(verb, K.OTHER, 0.5, list(dict.fromkeys(who)), title=title)


#: Papers that those who meet adopt; laws and resolutions are voted on.
_PAPERS = frozenset(
    "declaration communique communiqué document roadmap protocol charter agreement accord "
    "ceasefire memorandum pact treaty".split()
)


def adopt_paper(verb: Token) -> Happening | None:
    """ "the ministers adopted a draft ceasefire document": an agreement of theirs."""
    things = [*objects(verb), *passive_subjects(verb)]
    thing = next((t for t in things if base(t) in _PAPERS), None)
    doers = [*subjects(verb), *agents_of(verb)]
    if thing is None or not doers or any(base(t) in _CHAMBERS for t in doers):
        return None
    cast = cast_of(verb.doc)
    who = arguments.members(cast, doers)
    who += [key for doer in doers for key in arguments.qualifiers(cast, doer)]
    title = f"adopt {noun_phrase(thing, article=True)}"
    found = told(verb, K.AGREEMENT, 0.55, list(dict.fromkeys(who)), title=title)
    if found is not None:
        found.is_topic = not found.takings  # the day is what makes it an event
    return found


_CHAMBERS = frozenset(
    "parliament assembly council congress senate house chamber legislature cabinet "
    "committee lawmaker court".split()
)

READERS = (
    ({"adopt"}, adopt_paper),
    ({"agree", "accept", "consent"}, agree_to_truce),
    (
        frozenset("suspend freeze halt end cease resume restore renew stop".split()),
        suspend_part,
    ),
)
