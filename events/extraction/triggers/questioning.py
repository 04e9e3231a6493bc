"""Officials who answer for themselves: heard by parliaments, put through it by committees."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import noun_phrase
from events.extraction.triggers.syntax import (
    agents_of,
    base,
    objects,
    passive_subjects,
    subjects,
)
from events.extraction.triggers.telling import told
from events.mentions import EventKind as K
from events.mentions import Role

_ASKING = frozenset("question grill quiz hear interrogate".split())
_ASKERS = frozenset(
    "parliament committee commission panel senate congress assembly chamber council house "
    "lawmaker deputy mp senator congressman legislator prosecutor magistrate police "
    "inquiry judge member".split()
)


def question(verb: Token) -> Happening | None:
    """A named official is heard, where it has a day of its own.

    1. "the committee, which questioned Sato behind closed doors this afternoon"
    2. "was questioned about the cases by a Senate committee on Monday"
    """
    askers = [*subjects(verb), *agents_of(verb)]
    which = any(c.lower_ in {"which", "that"} for c in verb.children)
    if verb.dep_ == "relcl" and (which or not askers):
        askers = [t for t in verb.head.subtree if t.i < verb.i]  # "a member of the"
    cast = cast_of(verb.doc)
    asked = arguments.members(cast, [*objects(verb), *passive_subjects(verb)])
    who = [key for key in asked if arguments.is_person(cast, key)]
    if not who or not any(base(t) in _ASKERS for t in askers):
        return None
    asker = next(t for t in reversed(askers) if base(t) in _ASKERS)
    title = f"to be heard by {noun_phrase(asker, article=True)}"
    found = told(verb, K.OTHER, 0.45, who, title=title)
    if found is not None:
        bodies = [*arguments.members(cast, [asker]), *arguments.qualifiers(cast, asker)]
        found.take(arguments.taking_part(cast, bodies), Role.AFFECTED)
        found.is_topic = True
    return found


READERS = ((_ASKING, question),)
