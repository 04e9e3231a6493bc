"""Matters raised with somebody: what one is to put to another, and did."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import noun_phrase
from events.extraction.triggers.syntax import (
    base,
    objects,
    passive_subjects,
    prepositional,
    subjects,
)
from events.extraction.triggers.telling import told
from events.kinds import CONTACT
from events.mentions import EventKind as K
from events.mentions import ParticipantKind, Role

_PUT = frozenset(
    "matter case fate issue question plan proposal idea offer concern complaint dispute "
    "subject problem text terms term demand request objection situation plight affair".split()
)
#: Before whom matters are raised though nobody is named.
_HEARERS = arguments.OFFICIALS | frozenset(
    "council member president premier king parliament committee commission party side "
    "partner colleague ally chairman secretary".split()
)


def raise_with(verb: Token) -> Happening | None:
    """A person, a state or a body puts a matter to others, of a day or a place of its own.

    1. "is to raise the fate of the crew with Nordic leaders in New York in May"
    2. "took the matter up with Sato on Monday"  3. "will put the plan to party leaders"
    """
    lemma = verb.lemma_.lower()
    up = any(c.lower_ == "up" for c in verb.children)
    before = any(
        c.lower_ == "before" for t in (verb, *objects(verb)) for c in t.children
    )
    if not up and (lemma == "take" or (lemma == "bring" and not before)):
        return None
    things = [*objects(verb), *passive_subjects(verb)]
    thing = next((t for t in things if base(t) in _PUT), None)
    who = arguments.members(cast_of(verb.doc), subjects(verb))
    bodies = [t for h in (verb, *things) for t in prepositional(h, "before")]
    if thing is None and lemma == "bring" and things:
        bodies = [t for t in bodies if base(t) in _HEARERS]
        thing = things[0] if bodies else None  # "bring the arrests before the council"
    if thing is None or not who or _is_at_meeting(verb, thing):
        return None
    heard = arguments.company(verb) or bodies
    if lemma == "put":
        heard = [t for h in (verb, thing) for t in prepositional(h, "to", "before")]
    cast = cast_of(verb.doc)
    whom = arguments.members(cast, heard)
    if not whom and not any(base(t) in _HEARERS for t in heard):
        return None
    title = None if whom else f"{lemma} {noun_phrase(thing, article=True)}"
    found = told(verb, K.MEETING, 0.45, [*who, *whom], title=title)
    if found is not None:
        found.is_topic = True  # a day of its own is needed
    return found


def _is_at_meeting(verb: Token, thing: Token) -> bool:
    """ "raised the case in a telephone call on Monday": told by the call."""
    around = (
        prepositional(verb, "in", "at", "during"),
        prepositional(thing, "in", "during"),
    )
    return any(
        patterns.NOUNS.get(base(t)) in CONTACT for found in around for t in found
    )


def discuss_in_body(verb: Token) -> Happening | None:
    """ "the union will discuss sanctions on 15 October": a body sits, of a day of its own."""
    cast = cast_of(verb.doc)
    who = arguments.members(cast, subjects(verb))
    bodies = [k for k in who if cast.members[k].kind == ParticipantKind.ORGANIZATION]
    things = [*objects(verb), *prepositional(verb, "on")]
    if not bodies or len(bodies) != len(who) or not things or arguments.company(verb):
        return None
    title = f"{verb.lemma_.lower()} {noun_phrase(things[0], article=True)}"
    found = told(verb, K.MEETING, 0.45, bodies, title=title)
    if found is not None:
        found.is_topic = True
    return found


def write_to(verb: Token) -> Happening | None:
    """ "wrote to the Secretary-General on Monday": a letter, of a day of its own."""
    cast = cast_of(verb.doc)
    whom = arguments.members(cast, [*prepositional(verb, "to"), *_dative(verb)])
    who = arguments.members(cast, subjects(verb))
    if not who or not whom or verb.tag_ in {"VBZ", "VBP"}:
        return None
    found = told(verb, K.STATEMENT, 0.4, who, title="write a letter")
    if found is not None:
        keys = [key for key in whom if key not in who]
        found.take(arguments.taking_part(cast, keys), Role.AFFECTED)
        found.is_topic = True
    return found


def _dative(verb: Token) -> list[Token]:
    """ "wrote Sato a letter"."""
    return [c for c in verb.children if c.dep_ == "dative" and c.pos_ != "ADP"]


READERS = (
    ({"raise", "take", "bring", "put", "broach"}, raise_with),
    ({"discuss", "debate", "consider"}, discuss_in_body),
    ({"write"}, write_to),
)
