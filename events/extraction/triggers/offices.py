"""Verbs of taking and giving office."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import Naming, cast_of
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
    if not who or office is None or not is_office(office):
        return None
    return told(verb, K.APPOINTMENT, 0.65, who, end=office, title=noun_phrase(office))


def is_office(token: Token) -> bool:
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
    """Passive, or active with an office.

    1. "was sworn in"  2. "named X ambassador"  3. "the party chose X as its leader"
    """
    lemma = verb.lemma_.lower()
    is_choice = lemma in _CHOOSING
    done_to = passive_subjects(verb)
    if not done_to:
        done_to = [t for t in objects(verb) if _has_office(verb)]
    if not done_to and lemma == "swear":
        done_to = list(prepositional(verb, "in"))  # "swore in X as minister"
    if not done_to:  # "named X foreign minister", made one phrase
        done_to = [c for c in verb.children if c.dep_ == "oprd" and is_office(c)]
    who = _given_office(verb, done_to)
    if not who:
        return None
    if lemma in _LOOSE | _CHOOSING and not (
        _has_office(verb)
        or (not is_choice and any(c.lower_ == "in" for c in verb.children))
    ):
        return None
    is_election = lemma in {"elect", "re-elect", "reelect"}
    kind = K.ELECTION if is_election and not _has_office(verb) else K.APPOINTMENT
    return told(verb, kind, 0.6, who, title=_new_office(verb))


#: By these somebody gets an office only if the text says which, or "in".
_LOOSE = frozenset(("name", "swear"))
_CHOOSING = frozenset("choose pick select tap designate install reinstate".split())


def _given_office(verb: Token, done_to: list[Token]) -> list[int]:
    cast = cast_of(verb.doc)
    named = _before_office(done_to[0]) if done_to else None
    if named is not None:
        return [key for key in named.members if arguments.is_person(cast, key)]
    return [k for k in arguments.members(cast, done_to) if arguments.is_person(cast, k)]


def _before_office(office: Token) -> Naming | None:
    """Whose name the parser made part of the office: "elected X prime minister"."""
    if not is_office(office):
        return None
    cast = cast_of(office.doc)
    for naming in reversed(cast.within(office.left_edge.i, office.i)):
        if any(arguments.is_person(cast, key) for key in naming.members):
            return naming
    return None


def _new_office(verb: Token) -> str | None:
    """What the office is called: "named X ambassador", "sworn in as president"."""
    for thing in objects(verb):
        named = _before_office(thing)
        if named is not None:
            return thing.doc[named.end : thing.i + 1].text
    offices = [c for c in verb.children if c.dep_ == "oprd"]
    offices += prepositional(verb, "as", "to")
    office = next((c for c in offices if is_office(c)), None)
    return noun_phrase(office) if office is not None else None


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


def _hand_over(verb: Token) -> Happening | None:
    """Whoever takes the chair.

    1. "will hand over the chairmanship to Peru"  2. "Sato handed over to Vega"
    """
    cast = cast_of(verb.doc)
    if not any(c.lower_ in {"over", "on"} for c in verb.children):
        return None
    things = [*objects(verb), *passive_subjects(verb)]
    who = arguments.members(cast, list(prepositional(verb, "to")))
    givers = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    if things and things[0].lemma_.lower() in _CHAIRS:
        title = f"take over {noun_phrase(things[0], article=True)}"
    elif things or not all(arguments.is_person(cast, k) for k in [*who, *givers]):
        return None
    else:
        title = "take over"
    if not who or (not givers and not things):
        return None
    found = told(verb, K.APPOINTMENT, 0.55, who, title=title)
    if found is not None:
        found.take(arguments.taking_part(cast, givers), Role.AFFECTED)
    return found


_CHAIRS = frozenset(
    "chairmanship presidency chair power helm rein office leadership gavel command".split()
)


def _take_over(verb: Token) -> Happening | None:
    """ "took over as foreign secretary", "succeeded X as chancellor"."""
    cast = cast_of(verb.doc)
    lemma = verb.lemma_.lower()
    if lemma == "take" and not any(c.lower_ == "over" for c in verb.children):
        return None
    office = next((t for t in prepositional(verb, "as") if is_office(t)), None)
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


def _replace(verb: Token) -> Happening | None:
    """ "replacing Sato with Vega", "Sato was replaced by Vega": Vega takes office."""
    cast = cast_of(verb.doc)
    gone = arguments.members(cast, [*objects(verb), *passive_subjects(verb)])
    come = arguments.members(cast, [*prepositional(verb, "with"), *agents_of(verb)])
    who = [k for k in come if arguments.is_person(cast, k)]
    whom = [k for k in gone if arguments.is_person(cast, k)]
    if not who or not whom:
        return _take_over(verb)
    found = told(verb, K.APPOINTMENT, 0.6, who)
    if found:
        found.take(whom, Role.AFFECTED)
    return found


def _ask_to_form(verb: Token) -> Happening | None:
    """ "asked Vega to form a government": whom a head of state charges with it."""
    form = next(
        (
            c
            for c in verb.children
            if c.dep_ in {"xcomp", "advcl"} and c.lemma_.lower() == "form"
        ),
        None,
    )
    if form is None or not object_lemmas(form) & patterns.GOVERNMENTS:
        return None
    cast = cast_of(verb.doc)
    named = [
        *objects(verb),
        *passive_subjects(verb),
        *(c for c in form.children if c.dep_ == "nsubj"),
    ]
    who = [k for k in arguments.members(cast, named) if arguments.is_person(cast, k)]
    if not who:
        return None
    thing = objects(form)[0]
    title = f"is asked to form a {thing.lemma_.lower()}"
    found = told(verb, K.APPOINTMENT, 0.6, who, end=thing, title=title)
    if found:
        askers = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
        found.take(arguments.taking_part(cast, askers), Role.AFFECTED)
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
    ({"take", "succeed"}, _take_over),
    ({"replace"}, _replace),
    ({"ask", "invite", "task", "charge", "mandate", "instruct"}, _ask_to_form),
    ({"become"}, _become),
    (patterns.APPOINT_ACTIVE, _assume),
    (patterns.APPOINT_PASSIVE | _CHOOSING, _appoint),
    ({"win"}, _win_confirmation),
    ({"confirm"}, _confirm),
    ({"hand", "pass", "turn"}, _hand_over),
    (patterns.FORM, _form),
)
