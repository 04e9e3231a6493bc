"""Meetings told without a noun for one: "sit with", "another is set for Lima", "the next
round of the five-party format"."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.place_phrases import named_place
from events.extraction.triggers.syntax import (
    agents_of,
    base,
    objects,
    passive_subjects,
    prepositional,
    subjects,
)
from events.extraction.triggers.telling import told
from events.kinds import CONTACT
from events.mentions import EventKind as K
from events.mentions import Status

_SET = frozenset("schedule plan set slate pencil fix convene hold expect due".split())
_ANOTHER = frozenset("another second third next one".split())
_ROUNDS = frozenset(
    "round session meeting talks talk summit conference sitting hearing visit".split()
)
_TREATS = frozenset("dinner lunch luncheon banquet reception breakfast".split())
_MEALS = frozenset("dinner lunch luncheon breakfast".split())
_SHOWS = frozenset("show screening exhibition concert gala soiree".split())
_MISSIONS = frozenset("embassy consulate mission ministry".split())


def sit_with(verb: Token) -> Happening | None:
    """ "will sit with the deputy minister": at a table, with somebody named."""
    cast = cast_of(verb.doc)
    at_table = any(c.lower_ == "with" for c in verb.children)
    if objects(verb) or not at_table or verb.tag_ == "VBG":
        return None
    who = arguments.members(cast, subjects(verb))
    whom = arguments.members(cast, arguments.company(verb))
    people = [key for key in whom if arguments.is_person(cast, key)]
    is_teller = any(t.lower_ in {"me", "us"} for t in arguments.company(verb))
    if not subjects(verb) or not (people or (is_teller and who)):
        return None
    return told(verb, K.MEETING, 0.5, [*who, *people])


def another(verb: Token) -> Happening | None:
    """ "a round was held in Lima, and another is set for Quito on 3 May": one more of what
    the clause before tells of."""
    thing = next(iter([*passive_subjects(verb), *subjects(verb)]), None)
    if thing is None or thing.lower_ not in _ANOTHER or thing.pos_ == "NOUN":
        return None
    before = thing.doc[thing.sent.start : thing.i]
    kinds = [t for t in before if t.lemma_.lower() in _ROUNDS]
    if not kinds or verb.lemma_.lower() not in _SET:
        return None
    noun = kinds[-1].lemma_.lower()
    kind = patterns.NOUNS.get(noun, K.MEETING)
    found = told(verb, kind, 0.5, [])
    if found is None:
        return None
    if found.status == Status.OCCURRED and verb.lemma_.lower() not in {
        "hold",
        "convene",
    }:
        found.status = Status.PLANNED
    place = next(
        (p for p in map(named_place, prepositional(verb, "for", "in", "at")) if p), None
    )
    found.place = found.place or place
    found.is_topic = True
    return found


def host_meal(verb: Token) -> Happening | None:
    """A meal or reception given for somebody: whoever gives it, with whoever is named.

    1. "hosted a dinner for the ministers"  2. "a reception was given in honour of X by Y"
    3. "the reception hosted by the minister"  4. "the embassy hosted a film show"
    """
    tables = [*objects(verb), *passive_subjects(verb)]
    meal = next((t for t in tables if base(t) in _TREATS or _is_show(verb, t)), None)
    if meal is None:
        return None
    cast = cast_of(verb.doc)
    hosts = [*subjects(verb), *agents_of(verb)]
    who = arguments.members(cast, hosts)
    guests = _guests(verb, meal)
    is_person = any(arguments.is_person(cast, key) for key in who)
    by_mission = any(base(t) in _MISSIONS for t in hosts)
    is_own = verb.lemma_.lower() in {"host", "give"} and is_person
    if not guests and not by_mission and not (is_own and verb.dep_ == "acl"):
        return None
    keys = [*who, *arguments.members(cast, guests)]
    found = told(verb, K.MEETING, 0.5, keys, end=meal if meal.i > verb.i else None)
    if found is not None and base(meal) not in _MEALS:
        found.series = base(meal)  # not the talks of the day
    return found


def _guests(verb: Token, meal: Token) -> list[Token]:
    """For whom: "for the ministers", "in honour of the delegation", "in his honour"."""
    guests: list[Token] = []
    for start in (meal, verb):
        guests += [
            t for t in prepositional(start, "for", "with") if base(t) != "honour"
        ]
        for honour in prepositional(start, "in"):
            if honour.lower_ in {"honour", "honor"}:
                guests += prepositional(honour, "of")
    return guests


def _is_show(verb: Token, thing: Token) -> bool:
    """What embassies and ministries put on for each other's days."""
    return base(thing) in _SHOWS and any(
        base(host) in _MISSIONS for host in (*subjects(verb), *agents_of(verb))
    )


def brief_envoys(verb: Token) -> Happening | None:
    """ "briefed the ambassadors of the five": a meeting with them."""
    cast = cast_of(verb.doc)
    heard = next(
        (t for t in objects(verb) if t.lemma_.lower() in patterns.EXPELLED), None
    )
    who = [
        key
        for key in arguments.members(cast, subjects(verb))
        if arguments.is_person(cast, key)
    ]
    if heard is None or not who:
        return None
    whom = arguments.members(cast, [heard])
    return told(verb, K.MEETING, 0.5, [*who, *whom], end=heard)


def part(verb: Token) -> Happening | None:
    """ "envoys of the two sides adjourned here on Tuesday without agreement": they sat."""
    particles = {c.lower_ for c in verb.children if c.dep_ in {"prt", "advmod"}}
    if objects(verb) or (verb.lemma_.lower() == "break" and "up" not in particles):
        return None
    sitters = [t for t in subjects(verb) if base(t) in _SITTERS]
    if not sitters and verb.dep_ == "acl":  # "envoys trying to sign a truce adjourned"
        before = reversed(verb.doc[verb.sent.start : verb.i])
        sitters = [t for t in before if base(t) in _SITTERS and t.tag_ == "NNS"][:1]
    if not sitters:
        return None
    cast = cast_of(verb.doc)
    keys = arguments.taking_part(cast, arguments.members(cast, sitters))
    found = told(verb, K.MEETING, 0.5, keys or _countries_before(sitters[0]))
    if found is not None and found.status == Status.OCCURRED and _is_resumed(verb):
        found.status = Status.PLANNED
    return found


def _countries_before(envoys: Token) -> list[int]:
    """The two countries told of, for the envoys of nobody named in the same sentence."""
    namings = cast_of(envoys.doc).within(envoys.sent.start, envoys.i)
    keys = dict.fromkeys(k for n in namings if n.how == "country" for k in n.members)
    return list(keys) if len(keys) == 2 else []


#: Who sits: those who talk for somebody, and bodies of many.
BODIES = frozenset(
    "committee commission panel conference council assembly group forum troika quartet "
    "subcommittee board".split()
)
_SITTERS = arguments.OFFICIALS | BODIES | {"side", "party", "team"}


def _is_resumed(verb: Token) -> bool:
    """ "adjourned until Monday": the day is the next sitting's."""
    return any(
        c.lower_ in {"until", "till"} and any(t.ent_type_ == "DATE" for t in c.subtree)
        for c in verb.children
    )


def go_to_see(verb: Token) -> Happening | None:
    """ "came to talk to me last week", "went to see the president": a meeting."""
    above = verb.head
    if verb.dep_ not in {"xcomp", "advcl"} or above.lemma_.lower() not in _GOING:
        return None
    if verb.tag_ != "VB":
        return None
    whom = [*objects(verb), *arguments.company(verb), *prepositional(verb, "to")]
    cast = cast_of(verb.doc)
    keys = arguments.members(cast, whom)
    people = [key for key in keys if arguments.is_person(cast, key)]
    who = arguments.members(cast, subjects(above))
    is_teller = any(t.lower_ in {"me", "us"} for t in whom)
    if not who or not (people or is_teller):
        return None
    return told(verb, K.MEETING, 0.5, [*who, *people])


_GOING = frozenset("come go call drop fly travel visit".split())


def chair_it(verb: Token) -> Happening | None:
    """ "It was chaired by X and attended by ministers from A and B": who was there, of
    the meeting told in the sentence before."""
    thing = next(iter(passive_subjects(verb)), None)
    if thing is None or thing.lower_ not in {"it", "which"}:
        return None
    whole = _sitting_before(thing)
    cast = cast_of(verb.doc)
    who = arguments.members(cast, agents_of(verb))
    if whole is None or not who:
        return None
    found = told(verb, K.MEETING, 0.4, who)
    if found is not None:
        found.kind = patterns.NOUNS[whole.lemma_.lower()]
        found.same_as = whole.i
    return found


def chair_with(verb: Token) -> Happening | None:
    """ "co-chaired, with X, the fifth session": the session, wherever it was hung."""
    if objects(verb) or verb.i + 1 >= len(verb.doc):
        return None
    if verb.nbor(1).lower_ != ",":
        return None
    doc, stop = verb.doc, min(verb.sent.end, verb.i + _FAR)
    sitting = next((t for t in doc[verb.i : stop] if base(t) in _ROUNDS), None)
    if sitting is None:
        return None
    cast = cast_of(doc)
    beside = [
        key
        for naming in cast.within(verb.i, sitting.i)
        for key in naming.members
        if arguments.is_person(cast, key)
    ]
    who = arguments.members(cast, subjects(verb))
    return told(verb, K.MEETING, 0.55, [*who, *beside], end=sitting) if who else None


_FAR = 30  # tokens


def _sitting_before(pronoun: Token) -> Token | None:
    """The meeting that is the subject of the sentence before."""
    start = pronoun.sent.start
    if not start:
        return None
    for token in pronoun.doc[start - 1].sent:
        if token.dep_ in {"nsubj", "nsubjpass"}:
            kind = patterns.NOUNS.get(token.lemma_.lower())
            return token if kind in CONTACT else None
    return None


READERS = (
    ({"sit"}, sit_with),
    ({"adjourn", "disperse", "break", "reconvene", "part"}, part),
    ({"see", "talk", "speak", "meet", "confer"}, go_to_see),
    ({"chair", "attend", "preside"}, chair_it),
    ({"chair", "co-chair", "cochair", "co-host"}, chair_with),
    (_SET, another),
    ({"host", "give", "offer", "hold", "arrange", "organise", "organize"}, host_meal),
    ({"brief"}, brief_envoys),
)
