"""Acts told by a verb with a complement that no table holds: idioms and second verbs."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import noun_phrase, object_lemmas
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


def _doers(verb: Token) -> list[int]:
    return arguments.members(cast_of(verb.doc), [*subjects(verb), *agents_of(verb)])


def put_name_to(verb: Token) -> Happening | None:
    """ "put their names to an accord", "put pen to paper on the deal"."""
    if not object_lemmas(verb) & {"name", "signature", "pen"}:
        return None
    goals = [t for t in verb.subtree if t.dep_ == "pobj" and t.i > verb.i]
    thing = next((t for t in goals if t.lemma_.lower() in patterns.TREATIES), None)
    who = _doers(verb)
    if thing is None or not who:
        return None
    title = f"sign {noun_phrase(thing, article=True)}"
    return told(verb, K.AGREEMENT, 0.55, who, end=thing, title=title)


def face(verb: Token) -> Happening | None:
    """ "came face to face with X"."""
    idiom = [c for c in verb.children if c.lemma_.lower() == "face"]
    if not idiom:
        return None
    whom = [*arguments.company(verb), *prepositional(idiom[0], "with")]
    keys = arguments.members(cast_of(verb.doc), [*subjects(verb), *whom])
    return told(verb, K.MEETING, 0.5, keys) if len(keys) > 1 else None


def bar(verb: Token) -> Happening | None:
    """ "banned Norwegian officials from entering the country", "put X on a blacklist"."""
    entering = [
        c
        for p in verb.children
        if p.lower_ == "from" and p.dep_ == "prep"
        for c in p.children
        if c.lemma_.lower() in {"enter", "travel", "visit", "land", "trade", "entry"}
    ]
    listed = any(
        t.lower_ in {"blacklist", "list"} for t in prepositional(verb, "to", "on")
    )
    things = [*objects(verb), *passive_subjects(verb)]
    who = _doers(verb)
    is_listing = verb.lemma_.lower() in {"add", "put", "place"}
    if not things or not (listed if is_listing else entering):
        return None
    whom = arguments.members(cast_of(verb.doc), things)
    if is_listing and not who:
        lists = list(prepositional(verb, "to", "on"))  # "added to the EU's blacklist"
        who = [k for t in lists for k in arguments.qualifiers(cast_of(verb.doc), t)]
    if not who or not (whom or is_listing):
        return None
    title = f"bar {noun_phrase(things[0], article=True)}"
    if is_listing:
        title = f"blacklist {noun_phrase(things[0], article=True)}"
    return _upon(told(verb, K.SANCTION, 0.5, who, title=title), verb, things)


def strike_off(verb: Token) -> Happening | None:
    """ "was taken off the blacklist", "removed Sudan from the list of sponsors"."""
    lists = [t for t in verb.subtree if t.lemma_.lower() in {"list", "blacklist"}]
    particles = {c.lower_ for c in verb.children if c.dep_ == "prt"}
    off = "off" in particles or any(t.head.lower_ in {"off", "from"} for t in lists)
    things = [*objects(verb), *passive_subjects(verb)]
    cast = cast_of(verb.doc)
    things = [t for t in things if t not in lists]
    if not lists or not off or not arguments.members(cast, things):
        return None
    title = f"to remove {noun_phrase(things[0], article=True)} from the list"
    found = told(verb, K.SANCTION, 0.45, _doers(verb), title=title)
    return _upon(found, verb, things)


def suspend_member(verb: Token) -> Happening | None:
    """ "the union suspended Peru", "Peru was readmitted to the union"."""
    cast = cast_of(verb.doc)
    whom = [
        key
        for key in arguments.members(cast, [*objects(verb), *passive_subjects(verb)])
        if cast.members[key].kind == ParticipantKind.COUNTRY
    ]
    bodies = [
        *_doers(verb),
        *arguments.members(cast, [*prepositional(verb, "from", "to")]),
    ]
    bodies = [
        key for key in bodies if cast.members[key].kind == ParticipantKind.ORGANIZATION
    ]
    things = [*objects(verb), *passive_subjects(verb)]
    lands = patterns.LANDS | {"nation", "state", "member", "republic", "kingdom"}
    named = cast.naming_of(things[0]) if things else None
    is_named = bool(whom) and named is not None and named.how == "country"
    if not bodies or not (is_named or any(base(t) in lands for t in things)):
        return None
    name = (
        cast.members[whom[0]].name if is_named else noun_phrase(things[0], article=True)
    )
    lemma = verb.lemma_.lower()
    kind = K.TREATY_ACTION if lemma in {"admit", "readmit", "reinstate"} else K.SANCTION
    found = told(verb, kind, 0.5, bodies, title=f"{lemma} {name}")
    if found is not None:
        found.take(whom, Role.AFFECTED)
    return found


def recognise(verb: Token) -> Happening | None:
    """ "recognised Peru as an independent state"."""
    state = [t for t in prepositional(verb, "as") if t.lemma_.lower() in _STATES]
    things = [*objects(verb), *passive_subjects(verb)]
    who = _doers(verb)
    if not state or not things or not who:
        return None
    title = f"recognise {noun_phrase(things[0], article=True)}"
    if verb.tag_ in {"VBZ", "VBP"}:
        return None  # a state of things
    return _upon(told(verb, K.OTHER, 0.5, who, title=title), verb, things)


_STATES = frozenset(
    "state government president leader capital territory representative".split()
)


def vote_to(verb: Token) -> Happening | None:
    """ "voted 120 to 10 to condemn the blockade", "voted against a resolution"."""
    who = _doers(verb)
    things = [
        t
        for t in prepositional(verb, "for", "against", "on", "in")
        if t.lemma_.lower()
        in patterns.VOTED | patterns.TREATIES | {"vote", "text", "proposal"}
    ]
    clauses = [c for c in verb.children if c.dep_ in {"xcomp", "advcl", "ccomp"}]
    chambers = [t for t in subjects(verb) if t.lemma_.lower() in _CHAMBERS]
    if verb.lemma_.lower() == "abstain":
        return told(verb, K.VOTE, 0.45, who, title="abstain") if who else None
    if not (things or clauses) or not (who or subjects(verb)):
        return None
    title = "vote"
    if things and things[0].lemma_.lower() != "vote":
        way = things[0].head.lower_
        title = f"vote {way} {noun_phrase(things[0], article=True)}"
    elif clauses and clauses[0].tag_ == "VB":
        goal = next(iter(objects(clauses[0])), None)
        what = f" {noun_phrase(goal, article=True)}" if goal is not None else ""
        title = f"vote to {clauses[0].lemma_.lower()}{what}"
    if not who:
        who = [k for t in chambers for k in _inside(t)]
    found = told(verb, K.VOTE, 0.5, who, title=title)
    if found is not None and not who:
        found.is_topic = True
    return found


_CHAMBERS = frozenset(
    "lawmaker parliament senator deputy mp assembly congress senate house chamber "
    "legislator voter member cabinet".split()
)


def _inside(noun: Token) -> list[int]:
    cast = cast_of(noun.doc)
    return arguments.members(cast, list(prepositional(noun, "in", "of", "from")))


def go_to_polls(verb: Token) -> Happening | None:
    """ "Peru goes to the polls on Sunday": whose voters, wherever they stand."""
    if not any(
        t.lemma_.lower() in {"poll", "polls"} for t in prepositional(verb, "to")
    ):
        return None
    subject = subjects(verb)
    who = _doers(verb) or [k for t in subject for k in _inside(t)]
    cast = cast_of(verb.doc)
    bare = [k for k in who if not arguments.is_person(cast, k)]
    return told(verb, K.ELECTION, 0.5, bare, title="election") if bare else None


def exchange_fire(verb: Token) -> Happening | None:
    """ "exchanged fire", "traded artillery fire", "opened fire on"."""
    things = [
        t for t in objects(verb) if t.lemma_.lower() in {"fire", "gunfire", "blow"}
    ]
    who = _doers(verb) + arguments.members(cast_of(verb.doc), arguments.company(verb))
    if not things or not (who or subjects(verb)):
        return None
    title = f"{verb.lemma_.lower()} {noun_phrase(things[0])}"
    found = told(verb, K.MILITARY_ACTION, 0.5, who, end=things[0], title=title)
    return _upon(found, verb, list(prepositional(verb, "on", "at")))


def cross_border(verb: Token) -> Happening | None:
    """ "troops crossed the border": of forces alone."""
    if not object_lemmas(verb) & {"border", "frontier", "line"}:
        return None
    forces = [t for t in subjects(verb) if t.lemma_.lower() in patterns.FORCES]
    who = _doers(verb)
    if not forces or not who:
        return None
    return told(verb, K.MILITARY_ACTION, 0.45, who, title="cross the border")


def _upon(found: Happening | None, verb: Token, whom: list[Token]) -> Happening | None:
    """`found`, done to those that `whom` stand for or belong to."""
    if found is not None:
        cast = cast_of(verb.doc)
        keys = arguments.members(cast, whom)
        keys += [k for t in whom for k in arguments.qualifiers(cast, t)]
        found.take(arguments.taking_part(cast, keys), Role.AFFECTED)
    return found


READERS = (
    ({"put", "set", "append", "affix"}, put_name_to),
    ({"come", "meet", "sit", "stand"}, face),
    ({"ban", "bar", "prohibit", "prevent", "block", "add", "put", "place"}, bar),
    ({"take", "remove", "strike", "drop"}, strike_off),
    ({"suspend", "readmit", "reinstate", "exclude", "admit", "expel"}, suspend_member),
    ({"recognise", "recognize"}, recognise),
    ({"vote", "abstain"}, vote_to),
    ({"go", "head"}, go_to_polls),
    ({"exchange", "trade", "open", "return"}, exchange_fire),
    ({"cross"}, cross_border),
)
