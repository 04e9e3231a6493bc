"""Envoys called in, called home and sent away: what governments do with diplomats."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import is_called, noun_phrase
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

_ORDERS = frozenset("order tell give ask".split())
_HOMEWARD = frozenset("home back".split())
_LEAVING = frozenset("leave depart quit go".split())


def _doers(verb: Token) -> list[int]:
    return arguments.members(cast_of(verb.doc), [*subjects(verb), *agents_of(verb)])


def _envoy(things: list[Token]) -> Token | None:
    """ "two diplomats", "Ambassador Ivan Kotov"."""
    return next((t for t in things if is_called(t, patterns.EXPELLED)), None)


def call_in(verb: Token) -> Happening | None:
    """ "called in Peru's ambassador", however the parser hung "in"."""
    envoy = _envoy(list(prepositional(verb, "in")))
    who = _doers(verb)
    if envoy is None or not who:
        return None
    title = f"summon {noun_phrase(envoy, article=True)}"
    return _upon(told(verb, K.PROTEST, 0.5, who, end=envoy, title=title), verb, [envoy])


def call_home(verb: Token) -> Happening | None:
    """ "called its envoy home for consultations", "ordered the ambassador back"."""
    things = [*objects(verb), *passive_subjects(verb)]
    envoy = _envoy(things)
    home = any(
        c.lower_ in _HOMEWARD and c.i > verb.i and c.dep_ != "amod"
        for holder in (verb, *things)
        for c in holder.children
    )
    who = _doers(verb)
    if envoy is None or not home or not (who or passive_subjects(verb)):
        return None
    title = f"recall {noun_phrase(envoy, article=True)}"
    return _upon(told(verb, K.PROTEST, 0.5, who, title=title), verb, [envoy])


def unwelcome(verb: Token) -> Happening | None:
    """Those made to go.

    1. "declared two diplomats persona non grata"  2. "ordered the envoy to leave"
    3. "gave the ambassador 48 hours to leave"
    """
    is_order = verb.lemma_.lower() in _ORDERS
    goes = [
        t
        for t in verb.subtree
        if t.lemma_.lower() in _LEAVING
        and t.tag_ == "VB"
        and t.dep_ in {"xcomp", "acl", "relcl", "advcl", "ccomp"}
    ]
    named = any(t.lower_ == "grata" for t in verb.subtree)
    if not (goes if is_order else named):
        return None
    things = [*objects(verb), *passive_subjects(verb)]
    things += [t for c in verb.children if c.dep_ == "ccomp" for t in subjects(c)]
    whom = _envoy(things)
    who = _doers(verb)
    if whom is None or not (who or passive_subjects(verb)):
        return None
    title = f"expel {noun_phrase(whom, article=True)}"
    return _upon(told(verb, K.SANCTION, 0.5, who, title=title), verb, [whom])


def _upon(found: Happening | None, verb: Token, whom: list[Token]) -> Happening | None:
    """`found`, done to those that `whom` stand for or belong to."""
    if found is not None:
        cast = cast_of(verb.doc)
        keys = arguments.members(cast, whom)
        keys += [k for t in whom for k in arguments.qualifiers(cast, t)]
        keys += arguments.members(
            cast, [t for one in whom for t in prepositional(one, "of")]
        )
        found.take(arguments.taking_part(cast, keys), Role.AFFECTED)
    return found


READERS = (
    ({"call"}, call_in),
    ({"call", "summon", "order", "bring", "fetch"}, call_home),
    ({"declare", "order", "tell", "give", "ask", "name"}, unwelcome),
)
