"""Plans given up before they came to anything."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.clause_forms import by_form, is_negated
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import noun_phrase
from events.extraction.triggers.syntax import (
    agents_of,
    base,
    objects,
    passive_subjects,
    subjects,
)
from events.mentions import EventKind as K
from events.mentions import Status

_PLANS = frozenset("plan idea proposal scheme bid motion project initiative".split())
_DROPPING = frozenset("drop abandon shelve scrap withdraw ditch".split())


def drop_plan(verb: Token) -> Happening | None:
    """What somebody meant to do and does not, given up on a day of its own.

    1. "a plan to bring a complaint before the union was dropped last week"  2. "Peru has
    shelved plans to buy gas". A plan for an event is told by that event.
    """
    things = [*objects(verb), *passive_subjects(verb)]
    plan = next((t for t in things if base(t) in _PLANS), None)
    if plan is None or is_negated(verb) or by_form(verb) != Status.OCCURRED:
        return None
    if verb.tag_ not in {"VBD", "VBN"} or verb.dep_ in {"acl", "xcomp"}:
        return None
    act = next(
        (c for c in plan.children if c.dep_ in {"acl", "relcl"} and c.tag_ == "VB"),
        None,
    )
    if act is None or any(base(t) in patterns.NOUNS for t in objects(act)):
        return None
    cast = cast_of(verb.doc)
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    who += arguments.qualifiers(cast, plan)
    goal = next(iter(objects(act)), None)
    what = f" {noun_phrase(goal, article=True)}" if goal is not None else ""
    found = Happening(
        token=verb.i,
        kind=K.OTHER,
        status=Status.CANCELLED,
        start=verb.i,
        end=verb.i + 1,
        strength=0.45,
        title=f"plan to {act.lemma_.lower()}{what}",
    )
    found.take(arguments.taking_part(cast, who))
    has_dropped = any(c.lower_ in {"has", "have"} for c in verb.children)
    found.is_topic = not (who and has_dropped)  # else a day of its own is needed
    return found


READERS = ((_DROPPING, drop_plan),)
