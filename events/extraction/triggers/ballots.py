"""Elections told by what voters did."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import noun_phrase
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


def win_election(verb: Token) -> Happening | None:
    """Who won or lost.

    1. "won the presidential election"  2. "won a second term"  3. "lost the vote of
    confidence", a vote  4. "won the leadership of the party"
    """
    cast = cast_of(verb.doc)
    who = arguments.members(cast, subjects(verb))
    thing = next((t for t in objects(verb) if _is_contest(t)), None)
    thing = thing or _won_in(verb)
    if thing is None or not who:
        return None
    title = f"{verb.lemma_.lower()} {noun_phrase(thing, article=True)}"
    if any(t.lemma_.lower() in _NO_ELECTION for t in thing.subtree):
        return told(verb, K.VOTE, 0.6, who, end=thing, title=title)
    found = told(verb, K.ELECTION, 0.6, who, end=thing, title=title)
    if found is not None:
        others = arguments.members(cast, list(prepositional(verb, "to", "against")))
        found.take(_people(verb, others), Role.AFFECTED)
    return found


def beat(verb: Token) -> Happening | None:
    """ "defeated X in the runoff": an election, if the text says what X was beaten in."""
    cast = cast_of(verb.doc)
    winners = _people(
        verb, arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    )
    things = [*objects(verb), *passive_subjects(verb)]
    losers = _people(verb, arguments.members(cast, things))
    contest = next(
        (
            t
            for t in verb.subtree
            if t.dep_ == "pobj" and t.head.lower_ in {"in", "at"} and _is_contest(t)
        ),
        None,
    )
    if contest is None or not winners or not losers:
        return None
    title = f"win {noun_phrase(contest, article=True)}"
    found = told(verb, K.ELECTION, 0.6, winners, end=contest, title=title)
    if found is not None:
        found.take(losers, Role.AFFECTED)
    return found


def _is_contest(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return lemma in _CONTESTS or lemma.endswith("-election")


_CONTESTS = frozenset(
    "election vote runoff run-off poll presidency term ballot leadership primary mayoralty "
    "premiership re-election by-election referendum motion contest".split()
)
#: Words of what is voted on and elects nobody.
_NO_ELECTION = frozenset(
    "confidence no-confidence censure impeachment referendum motion".split()
)


def _won_in(verb: Token) -> Token | None:
    """ "won 64 of the 120 seats in July's elections": the elections."""
    won = [t for t in objects(verb) for t in (t, *prepositional(t, "of"))]
    if not any(t.lemma_.lower() in _WON for t in won):
        return None
    return next(
        (
            t
            for t in verb.subtree
            if t.dep_ == "pobj" and t.head.lower_ in {"in", "at"} and t.i > verb.i
            if _is_contest(t)
        ),
        None,
    )


_WON = frozenset("seat majority vote percent mandate landslide".split())


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
    ({"win", "lose", "survive"}, win_election),
    (
        {"beat", "defeat", "edge", "trounce", "outpoll", "unseat", "best", "rout"},
        beat,
    ),
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
