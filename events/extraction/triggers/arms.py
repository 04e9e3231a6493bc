"""Armed deeds told by a verb and who does it: fire opened, towns taken, arms laid down."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.captives import is_somebody
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import noun_phrase
from events.extraction.triggers.passing_verbs import ARMED
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
from events.mentions import ParticipantKind, Role

_FIGHTERS = patterns.FORCES | ARMED | {"gunman", "bandit", "separatist", "side"}
_TOWNS = frozenset("GPE LOC FAC".split())


def _is_armed(token: Token) -> bool:
    return base(token) in _FIGHTERS


def fire_on(verb: Token) -> Happening | None:
    """ "the navy fired on a trawler": somebody armed, or a state."""
    at = [t for t in prepositional(verb, "on", "at", "upon") if t.ent_type_ != "DATE"]
    if objects(verb) or not at or not _armed_or_state(verb):
        return None
    title = f"to fire {at[0].head.lower_} {noun_phrase(at[0], article=True)}"
    return _upon(_deed(verb, title), at)


def clash(verb: Token) -> Happening | None:
    """ "the two armies clashed in 1981", "troops fought rebels near the pass"."""
    if verb.tag_ not in {"VBD", "VBN"} or not any(map(_is_armed, subjects(verb))):
        return None
    against = [*objects(verb), *arguments.company(verb)]
    title = f"to {verb.lemma_.lower()}"
    found = _upon(_deed(verb, title), against)
    if found is not None:
        found.is_topic = True  # of a day of its own: fights are told many times over
    return found


def go_to_war(verb: Token) -> Happening | None:
    """ "the two sides went to war in 1998", "fought a brief war"."""
    goals = [*prepositional(verb, "to"), *objects(verb)]
    if not any(base(t) in {"war", "battle"} for t in goals):
        return None
    found = _upon(_deed(verb, "to go to war"), arguments.company(verb))
    if found is not None:
        found.is_topic = True
    return found


def take_town(verb: Token) -> Happening | None:
    """ "the rebels took Phnom Penh"; not "took Peru to court", "took Ghana by surprise"."""
    things = [*objects(verb), *passive_subjects(verb)]
    if not things or things[0].ent_type_ not in _TOWNS:
        return None
    if any(prepositional(verb, "to", "by", "into", "off", "out")):
        return None
    doers = [*subjects(verb), *agents_of(verb)]
    if not any(map(_is_armed, doers)):
        return None
    title = f"to take {noun_phrase(things[0], article=True)}"
    return _upon(_deed(verb, title), things)


def lay_down_arms(verb: Token) -> Happening | None:
    """ "the guerrillas laid down their arms", "gave up their weapons"."""
    things = [*objects(verb), *passive_subjects(verb)]
    thing = next((t for t in things if t.lower_ in {"arms", "weapons"}), None)
    if thing is None or not any(c.lower_ in {"down", "up"} for c in verb.children):
        return None
    found = _deed(verb, "to lay down arms", kind=K.OTHER)
    if found is not None:
        found.is_topic = not found.takings
    return found


def kill(verb: Token) -> Happening | None:
    """ "gunmen killed three policemen", "Sato was shot dead": not what only adds how many
    an attack killed."""
    is_aside = verb.dep_ == "acl" or (verb.dep_ == "advcl" and verb.tag_ == "VBN")
    if verb.tag_ not in {"VBD", "VBN"} or is_aside:
        return None
    cast = cast_of(verb.doc)
    done_to = passive_subjects(verb)
    slain = [
        key
        for key in arguments.members(cast, done_to)
        if cast.members[key].kind == ParticipantKind.PERSON
        and arguments.takes_part(verb.doc, key)
    ]
    doers = [*subjects(verb), *agents_of(verb)]
    unnamed = not doers and any(_of_body(t) for t in done_to)
    if not (slain or unnamed or any(map(_is_armed, doers))):
        return None
    dead = [t for c in verb.children if c.lower_ == "dead" for t in c.children]
    things = [*objects(verb), *done_to, *dead]
    named = any(is_somebody(t) for t in things)
    if not slain and not named:
        return None
    title = f"to kill {noun_phrase(things[0], article=True)}"
    found = _deed(verb, title, kind=K.OTHER if slain else K.MILITARY_ACTION)
    if found is not None:
        found.take(slain)
        found.is_topic = True
    return _upon(found, things)


def _of_body(token: Token) -> bool:
    """ "four members of the mission": those of a state or a body, shot by nobody named."""
    cast = cast_of(token.doc)
    inside = [token, *prepositional(token, "of", "from")]
    keys = arguments.members(cast, inside)
    keys += [key for one in inside for key in arguments.qualifiers(cast, one)]
    return is_somebody(token) and bool(keys)


def take_captive(verb: Token) -> Happening | None:
    """ "was taken hostage", "took two policemen prisoner", "was taken across the border"."""
    things = [*objects(verb), *passive_subjects(verb)]
    if not arguments.members(cast_of(verb.doc), things):
        things = [t for t in things if base(t) in patterns.PEOPLE]
    ways = {c.lower_ for c in verb.children} | {t.lower_ for t in prepositional(verb)}
    over = bool(ways & _AWAY) and bool(passive_subjects(verb))
    if not things or not (over or ways & _CAPTIVE):
        return None
    found = _deed(verb, f"to take {noun_phrase(things[0])} captive", kind=K.OTHER)
    if found is not None:
        found.is_topic = True
    return _upon(found, things)


_CAPTIVE = frozenset("hostage prisoner captive captivity custody".split())
_AWAY = frozenset("across away".split())


def _armed_or_state(verb: Token) -> bool:
    if any(map(_is_armed, subjects(verb))):
        return True
    cast = cast_of(verb.doc)
    kinds = {cast.members[k].kind for k in arguments.members(cast, subjects(verb))}
    return ParticipantKind.COUNTRY in kinds


def _deed(verb: Token, title: str, *, kind: K = K.MILITARY_ACTION) -> Happening | None:
    who = arguments.members(cast_of(verb.doc), [*subjects(verb), *agents_of(verb)])
    return told(verb, kind, 0.45, who, title=title)


def _upon(found: Happening | None, whom: list[Token]) -> Happening | None:
    if found is not None and whom:
        cast = cast_of(whom[0].doc)
        keys = arguments.members(cast, whom)
        keys += [k for t in whom for k in arguments.qualifiers(cast, t)]
        found.take(arguments.taking_part(cast, keys), Role.AFFECTED)
    return found


READERS = (
    ({"clash", "fight", "skirmish", "battle"}, clash),
    ({"go", "fight", "wage"}, go_to_war),
    ({"take", "capture", "retake"}, take_town),
    ({"take", "hold"}, take_captive),
    ({"lay", "give"}, lay_down_arms),
    ({"kill", "shoot", "murder", "assassinate"}, kill),
    ({"fire", "shoot"}, fire_on),
)
