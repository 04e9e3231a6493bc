"""Verbs of taking, giving and leaving office."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import noun_phrase, object_lemmas
from events.extraction.triggers.syntax import (
    agents_of,
    objects,
    passive_subjects,
    prepositional,
    subjects,
)
from events.extraction.triggers.telling import told
from events.mentions import EventKind as K
from events.mentions import ParticipantKind, Role


def _become(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    who = [
        k
        for k in arguments.members(cast, subjects(verb))
        if arguments.is_person(cast, k)
    ]
    office = next(
        (c for c in verb.children if c.dep_ in {"attr", "acomp", "oprd"}), None
    )
    if not who or office is None or not _is_office(office):
        return None
    return told(verb, K.APPOINTMENT, 0.65, who, end=office, title=noun_phrase(office))


def _is_office(token: Token) -> bool:
    words = token.lemma_.lower().split("-")
    return bool(set(words) & patterns.OFFICES) and not any(
        c.dep_ == "det" and c.lower_ == "a" for c in token.children
    )


def _assume(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    posts = object_lemmas(verb) & (patterns.POSTS | {"oath"})
    who = [
        k
        for k in arguments.members(cast, subjects(verb))
        if arguments.is_person(cast, k)
    ]
    if not posts or not who:
        return None
    return told(verb, K.APPOINTMENT, 0.6, who, end=objects(verb)[0])


def _appoint(verb: Token) -> Happening | None:
    """Passive, or active with an office: "was sworn in", "named X ambassador"."""
    cast = cast_of(verb.doc)
    done_to = passive_subjects(verb)
    if not done_to:
        done_to = [t for t in objects(verb) if _has_office(verb)]
    if not done_to and verb.lemma_.lower() == "swear":
        done_to = list(prepositional(verb, "in"))  # "swore in X as minister"
    if not done_to:  # "named X foreign minister", made one phrase
        done_to = [c for c in verb.children if c.dep_ == "oprd" and _is_office(c)]
    who = [k for k in arguments.members(cast, done_to) if arguments.is_person(cast, k)]
    if not who and done_to and _is_office(done_to[0]):
        # "elected X prime minister", with X parsed as part of the office
        inside = cast.within(done_to[0].left_edge.i, done_to[0].i)
        who = [k for n in inside for k in n.members if arguments.is_person(cast, k)]
    if not who:
        return None
    if verb.lemma_.lower() in {"name", "swear"} and not (
        _has_office(verb) or any(c.lower_ == "in" for c in verb.children)
    ):
        return None
    office = next((c for c in verb.children if c.dep_ == "oprd"), None)
    title = noun_phrase(office) if office is not None and _is_office(office) else None
    is_election = verb.lemma_.lower() in {"elect", "re-elect", "reelect"}
    kind = K.ELECTION if is_election and not _has_office(verb) else K.APPOINTMENT
    return told(verb, kind, 0.6, who, title=title)


def _has_office(verb: Token) -> bool:
    return any(
        token.lemma_.lower() in patterns.OFFICES
        for child in verb.children
        if child.dep_ in {"oprd", "prep", "attr", "xcomp", "dobj"}
        for token in child.subtree
    )


def _win_confirmation(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    who = [
        k
        for k in arguments.members(cast, subjects(verb))
        if arguments.is_person(cast, k)
    ]
    if who and object_lemmas(verb) & {"confirmation", "nomination"}:
        thing = objects(verb)[0]
        return told(verb, K.APPOINTMENT, 0.55, who, end=thing, title="win confirmation")
    return None


def _confirm(verb: Token) -> Happening | None:
    """ "the Senate confirmed X": a body confirms a person."""
    cast = cast_of(verb.doc)
    bodies = arguments.members(cast, subjects(verb))
    whom = arguments.members(cast, [*objects(verb), *passive_subjects(verb)])
    who = [k for k in whom if arguments.is_person(cast, k)]
    is_body = all(cast.members[k].kind == ParticipantKind.ORGANIZATION for k in bodies)
    if not who or not bodies or not is_body:
        return None
    found = told(verb, K.APPOINTMENT, 0.55, who, title="win confirmation")
    if found:
        found.take(bodies, Role.AFFECTED)
    return found


def _resign(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    who = [
        k
        for k in arguments.members(cast, subjects(verb))
        if arguments.is_person(cast, k)
    ]
    if (
        verb.lemma_.lower() in {"leave", "quit"}
        and not object_lemmas(verb) & patterns.POSTS
    ):
        return None
    if verb.lemma_.lower() == "step" and not any(
        c.lower_ in {"down", "aside"} for c in verb.children
    ):
        return None
    return told(verb, K.APPOINTMENT, 0.55, who, title="leave office") if who else None


def _give_up(verb: Token) -> Happening | None:
    """ "tendered his resignation", "accepted the resignation of the minister, Sato"."""
    cast = cast_of(verb.doc)
    things = [*objects(verb), *passive_subjects(verb)]
    thing = next((t for t in things if t.lemma_.lower() == "resignation"), None)
    if thing is None:
        return None
    named = cast.within(thing.left_edge.i, thing.right_edge.i + 1)
    whose = [key for naming in named for key in naming.members]
    if verb.lemma_.lower() != "accept":
        whose = whose or arguments.members(cast, subjects(verb))
    who = [key for key in whose if arguments.is_person(cast, key)]
    if not who:
        return None
    who = list(dict.fromkeys(who))
    return told(verb, K.APPOINTMENT, 0.55, who, end=thing, title="leave office")


def _hand_over(verb: Token) -> Happening | None:
    """ "will hand over the chairmanship to Peru": whoever takes the chair."""
    cast = cast_of(verb.doc)
    if not any(c.lower_ in {"over", "on"} for c in verb.children):
        return None
    things = [*objects(verb), *passive_subjects(verb)]
    if not any(t.lemma_.lower() in _CHAIRS for t in things):
        return None
    who = arguments.members(cast, list(prepositional(verb, "to")))
    if not who:
        return None
    title = f"take over {noun_phrase(things[0], article=True)}"
    found = told(verb, K.APPOINTMENT, 0.55, who, title=title)
    if found is not None:
        givers = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
        found.take(arguments.taking_part(cast, givers), Role.AFFECTED)
    return found


_CHAIRS = frozenset(
    "chairmanship presidency chair power helm rein office leadership gavel command".split()
)


def _oust(verb: Token) -> Happening | None:
    """ "sacked the foreign minister", "was ousted in a coup": who loses the office."""
    cast = cast_of(verb.doc)
    things = [*objects(verb), *passive_subjects(verb)]
    whom = [k for k in arguments.members(cast, things) if arguments.is_person(cast, k)]
    if not whom and not any(_is_office(t) for t in things):
        return None
    doers = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    who = whom or doers
    if not who:
        return None
    title = "lose office" if whom else f"dismiss {noun_phrase(things[0], article=True)}"
    found = told(verb, K.APPOINTMENT, 0.5, who, title=title)
    if found:
        found.take(arguments.taking_part(cast, doers), Role.AFFECTED)
    return found


def _dissolve(verb: Token) -> Happening | None:
    """ "dissolved parliament"."""
    cast = cast_of(verb.doc)
    things = [*objects(verb), *passive_subjects(verb)]
    wanted = {"parliament", "assembly", "legislature", "chamber", "congress"}
    thing = next((t for t in things if t.lemma_.lower() in wanted), None)
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    if thing is None or not who:
        return None
    title = f"dissolve {noun_phrase(thing)}"
    return told(verb, K.OTHER, 0.5, who, end=thing, title=title)


def _win_election(verb: Token) -> Happening | None:
    """ "won the presidential election", "won a second term"."""
    cast = cast_of(verb.doc)
    who = arguments.members(cast, subjects(verb))
    wanted = {"election", "vote", "runoff", "poll", "presidency", "term", "ballot"}
    thing = next(
        (
            t
            for t in objects(verb)
            if t.lemma_.lower() in wanted or t.lemma_.lower().endswith("-election")
        ),
        None,
    )
    thing = thing or _won_in(verb, wanted)
    if thing is None or not who:
        return None
    title = f"win {noun_phrase(thing, article=True)}"
    return told(verb, K.ELECTION, 0.6, who, end=thing, title=title)


def _won_in(verb: Token, wanted: set[str]) -> Token | None:
    """ "won 64 of the 120 seats in July's elections": the elections."""
    won = [t for t in objects(verb) for t in (t, *prepositional(t, "of"))]
    if not any(t.lemma_.lower() in _WON for t in won):
        return None
    return next(
        (
            t
            for t in verb.subtree
            if t.dep_ == "pobj" and t.head.lower_ in {"in", "at"} and t.i > verb.i
            if t.lemma_.lower() in wanted
        ),
        None,
    )


_WON = frozenset("seat majority vote percent mandate landslide".split())


def _take_over(verb: Token) -> Happening | None:
    """ "took over as foreign secretary", "succeeded X as chancellor"."""
    cast = cast_of(verb.doc)
    lemma = verb.lemma_.lower()
    if lemma == "take" and not any(c.lower_ == "over" for c in verb.children):
        return None
    office = next((t for t in prepositional(verb, "as") if _is_office(t)), None)
    who = [
        k
        for k in arguments.members(cast, subjects(verb))
        if arguments.is_person(cast, k)
    ]
    whom = arguments.members(cast, objects(verb)) if lemma != "take" else []
    people = [k for k in whom if arguments.is_person(cast, k)]
    if not who or (office is None and not people):
        return None
    title = noun_phrase(office) if office is not None else None
    found = told(verb, K.APPOINTMENT, 0.6, who, end=office, title=title)
    if found:
        found.take(people, Role.AFFECTED)
    return found


def _form(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    things = object_lemmas(verb) | {t.lemma_.lower() for t in passive_subjects(verb)}
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    if not things & patterns.GOVERNMENTS or not who:
        return None
    thing = next(iter([*objects(verb), *passive_subjects(verb)]))
    title = f"form a {thing.lemma_.lower()}"
    return told(verb, K.APPOINTMENT, 0.55, who, end=thing, title=title)


READERS = (
    ({"take", "succeed", "replace"}, _take_over),
    ({"become"}, _become),
    (patterns.APPOINT_ACTIVE, _assume),
    (patterns.APPOINT_PASSIVE, _appoint),
    ({"win"}, _win_confirmation),
    ({"win", "lose"}, _win_election),
    (patterns.OUST, _oust),
    ({"dissolve"}, _dissolve),
    ({"confirm"}, _confirm),
    ({"tender", "submit", "accept", "announce", "offer", "withdraw"}, _give_up),
    ({"hand", "pass", "turn"}, _hand_over),
    ({"resign", "step", "quit", "leave", "abdicate"}, _resign),
    (patterns.FORM, _form),
)
