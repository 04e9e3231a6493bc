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
    base,
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
    stops = verb.lemma_.lower() in {"block", "veto"} and things & _PUT_TO_VOTE
    if verb.lemma_.lower() != "vote" and not (things & patterns.VOTED or stops):
        return None
    if verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ == "of":
        return None  # "a platform of rejecting the measures"
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    if not who or passive_subjects(verb):
        for ballot in prepositional(verb, "in", "by"):
            who += arguments.qualifiers(cast, ballot) if ballot.lemma_ == "vote" else []
    thing = next(iter([*objects(verb), *passive_subjects(verb)]), None)
    verb_is = verb.lemma_.lower()
    act = "approve" if verb_is == "vote" else verb_is
    title = f"{act} {noun_phrase(thing, article=True)}" if thing is not None else None
    return told(verb, K.VOTE, 0.5, who, title=title)


def _put_to_vote(verb: Token) -> Happening | None:
    """ "a resolution could be put to the vote on Friday"."""
    if not any(t.lemma_.lower() == "vote" for t in prepositional(verb, "to")):
        return None
    thing = next(iter([*objects(verb), *passive_subjects(verb)]), None)
    if thing is None:
        return None
    cast = cast_of(verb.doc)
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    title = f"vote on {noun_phrase(thing, article=True)}"
    found = told(verb, K.VOTE, 0.5, who, title=title)
    if found is not None:
        found.is_topic = True  # a day of its own is needed
    return found


#: What one against all can stop.
_PUT_TO_VOTE = frozenset(
    "statement declaration communique communiqué conclusion decision appointment".split()
)


def _stand(verb: Token) -> Happening | None:
    """ "the sanctions on Peru remain in place": they are still on."""
    thing = next((t for t in subjects(verb) if base(t) in _STANDING), None)
    still = {t.lower_ for t in prepositional(verb, "in", "under")}
    if thing is None or not still & {"place", "force", "effect"}:
        return None
    cast = cast_of(verb.doc)
    who = arguments.qualifiers(cast, thing)
    title = f"keep up {noun_phrase(thing, article=True)}"
    found = told(verb, K.SANCTION, 0.5, who, title=title)
    if found is not None:
        whom = list(prepositional(thing, "on", "against"))
        keys = arguments.members(cast, whom)
        keys += [key for token in whom for key in arguments.qualifiers(cast, token)]
        found.take(arguments.taking_part(cast, keys), Role.AFFECTED)
        if found.status == Status.OCCURRED:
            found.status = Status.ONGOING
    return found if found is not None and found.takings else None


_STANDING = frozenset("sanction embargo ban tariff blockade".split())


def _sanction(verb: Token) -> Happening | None:
    """ "sanctioned three generals": as a verb; impositions are in `frame_tables`."""
    cast = cast_of(verb.doc)
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    things = [*objects(verb), *passive_subjects(verb)]
    if not who or not things:
        return None
    title = f"sanction {noun_phrase(things[0], article=True)}"
    found = told(verb, K.SANCTION, 0.55, who, title=title)
    if found:
        whom = [*arguments.members(cast, things)]
        whom += [k for t in things for k in arguments.qualifiers(cast, t)]
        found.take(arguments.taking_part(cast, whom), Role.AFFECTED)
    return found


def _fire(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    things = {
        word
        for token in [*objects(verb), *passive_subjects(verb)]
        for word in (base(token), *(c.lemma_.lower() for c in token.children))
    }
    if not things & (patterns.MISSILES | {"airstrike", "invasion", "offensive"}):
        return None
    if verb.lemma_.lower() == "conduct" and not things & {"test", "strike"}:
        return None
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    thing = next(iter([*objects(verb), *passive_subjects(verb)]))
    title = f"{verb.lemma_.lower()} {noun_phrase(thing, article=True)}"
    at = list(prepositional(verb, "at", "on", "into", "toward", "towards", "against"))
    if not who and not at:
        return None
    found = told(verb, K.MILITARY_ACTION, 0.55, who, end=thing, title=title)
    if found:
        found.take(arguments.members(cast, at), Role.AFFECTED)
    return found


def _assault(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    whom = arguments.members(cast, [*objects(verb), *passive_subjects(verb)])
    things = [*objects(verb), *passive_subjects(verb)]
    dead = [t for c in verb.children if c.lower_ == "dead" for t in c.children]
    named = any(
        t.pos_ == "PROPN"  # a town that nobody knows
        or base(t) in patterns.PEOPLE | patterns.LANDS
        for t in [*things, *dead]
    )
    if not who or not (whom or named or place_of(verb)):
        return None
    attacks = verb.lemma_.lower() in {"attack", "strike", "hit", "target"}
    if attacks and all(arguments.is_person(cast, key) for key in who):
        return None  # one attacks another with words
    police = any(base(t) in patterns.POLICE for t in subjects(verb))
    kind = K.OTHER if police else K.MILITARY_ACTION
    found = told(verb, kind, 0.45, who, title=_assaulted(verb, things))
    if found:
        found.take(whom, Role.AFFECTED)
    return found


def _assaulted(verb: Token, things: list[Token]) -> str | None:
    """ "to invade the north of the island"; None where the text does not say what."""
    named = [t for t in things if t.pos_ in {"NOUN", "PROPN", "NUM"}]
    if not named:
        return None
    return f"to {verb.lemma_.lower()} {noun_phrase(named[0], article=True)}"


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
    (patterns.VOTE_VERBS | {"vote", "block"}, _vote),
    ({"remain", "stay"}, _stand),
    ({"put", "bring", "submit"}, _put_to_vote),
    ({"sanction"}, _sanction),
    (patterns.FIRE, _fire),
    (patterns.ASSAULT, _assault),
    (patterns.AID_VERBS, _aid),
    ({"begin", "start", "end"}, _is_beginning),
)
