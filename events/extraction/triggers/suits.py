"""Going to law: disputes taken to a court, a tribunal or a world body, suits won and lost."""

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
    prepositional,
    subjects,
)
from events.extraction.triggers.telling import told
from events.mentions import EventKind as K
from events.mentions import ParticipantKind, Role

_MATTERS = frozenset(
    "case row dispute matter quarrel question issue complaint claim grievance conflict "
    "appeal file border boundary".split()
)
_COURTS = frozenset(
    "court tribunal arbitration arbitrator arbiter judge council assembly commission panel "
    "mediator".split()
)
_SUITS = frozenset(
    "suit lawsuit case complaint claim petition appeal application".split()
)


def take_to_court(verb: Token) -> Happening | None:
    """ "took the row to the court in The Hague", "referred the dispute to arbitration"."""
    things = [*objects(verb), *passive_subjects(verb)]
    thing = next((t for t in things if base(t) in _MATTERS), None)
    if thing is None:
        return None
    goals = [*prepositional(verb, "to", "before")]
    goals += prepositional(thing, "to", "before")
    body = next((t for t in goals if _is_body(t)), None)
    if body is None:
        return None
    what = noun_phrase(thing, article=True).partition(" to ")[0]
    title = f"to {verb.lemma_.lower()} {what} to {noun_phrase(body, article=True)}"
    return _of(verb, title, [thing])


def _is_body(token: Token) -> bool:
    cast = cast_of(token.doc)
    kinds = {cast.members[key].kind for key in cast.of_token(token)}
    return base(token) in _COURTS or ParticipantKind.ORGANIZATION in kinds


def sue(verb: Token) -> Happening | None:
    """ "sued Peru in 2012", "filed a case against Peru", "lost the case"."""
    lemma = verb.lemma_.lower()
    things = [*objects(verb), *passive_subjects(verb)]
    if not things:
        return None
    against = [*prepositional(verb, "against"), *prepositional(things[0], "against")]
    if lemma in {"win", "lose"}:
        is_case = base(things[0]) in {"case", "suit", "lawsuit", "appeal", "claim"}
        title = f"to {lemma} {noun_phrase(things[0], article=True)}"
        return _of(verb, title, against) if is_case else None
    if lemma == "sue":
        title = f"to sue {noun_phrase(things[0], article=True)}"
        return _of(verb, title, things)
    if base(things[0]) not in _SUITS or not against:
        return None
    title = f"to {lemma} {noun_phrase(things[0], article=True)}"
    if " against " not in title:
        title += f" against {noun_phrase(against[0], article=True)}"
    return _of(verb, title, against)


def _of(verb: Token, title: str, against: list[Token]) -> Happening | None:
    cast = cast_of(verb.doc)
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    if not who:
        return None
    found = told(verb, K.OTHER, 0.5, who, title=title)
    if found is not None:
        whom = [key for key in arguments.members(cast, against) if key not in who]
        found.take(arguments.taking_part(cast, whom), Role.AFFECTED)
    return found


READERS = (
    ({"take", "bring", "refer", "submit", "carry"}, take_to_court),
    ({"sue", "file", "lodge", "bring", "submit", "win", "lose"}, sue),
)
