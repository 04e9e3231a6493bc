"""Elections told by what voters did."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.syntax import (
    agents_of,
    objects,
    passive_subjects,
    prepositional,
    subjects,
)
from events.extraction.triggers.telling import told
from events.mentions import EventKind as K
from events.mentions import ParticipantKind, Role, Status

_VOTERS = frozenset("voter electorate elector electors".split())
_OUT = frozenset("turn vote throw kick sweep boot turf".split())


def vote_out(verb: Token) -> Happening | None:
    """ "voters turned out X in favour of Y", "was voted out", "voters returned X"."""
    by_voters = any(
        t.lemma_.lower() in _VOTERS for t in [*subjects(verb), *agents_of(verb)]
    )
    lemma = verb.lemma_.lower()
    out = any(c.lower_ in {"out", "from"} for c in verb.children)
    if lemma == "vote":
        by_voters = by_voters or bool(passive_subjects(verb))
    if not by_voters or (lemma in _OUT and not out):
        return None
    cast = cast_of(verb.doc)
    lost = [*objects(verb), *passive_subjects(verb)]
    won = [
        t
        for t in verb.subtree
        if t.dep_ == "pobj"
        and t.head.lower_ == "of"
        and t.head.head.lower_ in {"favour", "favor"}
    ]
    losers = _people(verb, arguments.members(cast, lost))
    winners = _people(verb, arguments.members(cast, won))
    if lemma not in _OUT | {"reject"}:
        losers, winners = winners, losers  # "voters returned X to power"
    if not losers and not winners:
        return None
    found = told(verb, K.ELECTION, 0.5, winners or losers)
    if found is not None and winners:
        found.take(losers, Role.AFFECTED)
    return found


def come_to_power(verb: Token) -> Happening | None:
    """Who won office, and how.

    1. "swept to power in elections last year" an election  2. "came to the throne in March"
    an appointment
    """
    goals = {t.lemma_.lower() for t in prepositional(verb, "to", "into")}
    if not goals & _OFFICE:
        return None
    cast = cast_of(verb.doc)
    who = [
        key
        for key in arguments.members(cast, subjects(verb))
        if cast.members[key].kind != ParticipantKind.COUNTRY
    ]
    polls = next((t for t in verb.subtree if t.lemma_.lower() in _POLLS), None)
    if not who:
        return None
    if polls is None:
        title = "come to the throne" if "throne" in goals else "come to power"
        found = told(verb, K.APPOINTMENT, 0.45, who, title=title)
    else:
        found = told(verb, K.ELECTION, 0.5, who, end=polls, title="win power")
    if found is not None:
        found.is_topic = True  # a time of its own is needed
    return found


_OFFICE = frozenset("power office throne presidency government premiership".split())
_POLLS = frozenset("election elections poll polls ballot landslide referendum".split())


def stand_for_election(verb: Token) -> Happening | None:
    """ "faces re-election on 9 April": of somebody named, and still to come."""
    polls = [*objects(verb), *prepositional(verb, "for", "in")]
    noun = next((t for t in polls if t.lemma_.lower().endswith("election")), None)
    cast = cast_of(verb.doc)
    who = arguments.members(cast, subjects(verb))
    who = [key for key in who if arguments.is_person(cast, key)]
    if noun is None or not who:
        return None
    found = told(verb, K.ELECTION, 0.5, who, end=noun, title="stand for election")
    if found is not None:
        found.is_topic = True
        found.status = Status.PLANNED
    return found


def _people(verb: Token, keys: list[int]) -> list[int]:
    cast = cast_of(verb.doc)
    return [key for key in keys if arguments.is_person(cast, key)]


READERS = (
    (_OUT | {"return", "oust", "reject", "elect"}, vote_out),
    (
        {
            "sweep",
            "come",
            "return",
            "rise",
            "ride",
            "surge",
            "storm",
            "ascend",
            "accede",
        },
        come_to_power,
    ),
    ({"face", "seek", "stand", "run", "contest"}, stand_for_election),
)
