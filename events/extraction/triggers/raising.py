"""Matters raised with somebody: what one is to put to another, and did."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments
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
from events.mentions import EventKind as K

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
    if lemma in {"take", "bring"} and not any(c.lower_ == "up" for c in verb.children):
        return None
    things = [*objects(verb), *passive_subjects(verb)]
    thing = next((t for t in things if base(t) in _PUT), None)
    who = arguments.members(cast_of(verb.doc), subjects(verb))
    if thing is None or not who:
        return None
    heard = arguments.company(verb)
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


READERS = (({"raise", "take", "bring", "put", "broach"}, raise_with),)
