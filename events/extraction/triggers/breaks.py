"""Those who walk out, stay away, refuse and break away."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments, patterns
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
from events.mentions import ParticipantKind

#: What one refuses to do that a state or a leader is asked to do.
_ASKED_FOR = frozenset(
    "sign ratify attend join meet receive recognise recognize extradite accept initial "
    "accredit renew take host".split()
)
#: What is boycotted or walked out of by those who take part in politics.
_HELD = frozenset(
    "session sitting meeting talks talk negotiation summit conference vote election poll "
    "parliament assembly inauguration ceremony forum commission council committee "
    "referendum dialogue round debate".split()
)
_AFIELD = frozenset("exile abroad".split())


def _doers(verb: Token) -> list[int]:
    return arguments.members(cast_of(verb.doc), [*subjects(verb), *agents_of(verb)])


def walk_out(verb: Token) -> Happening | None:
    """ "walked out", "stormed out of the talks"; not "walked out of the building"."""
    out = next((c for c in verb.children if c.lower_ == "out" and c.i > verb.i), None)
    if out is None:
        return None
    left = [t for t in verb.subtree if t.dep_ == "pobj" and t.head.lower_ == "of"]
    left = [t for t in left if t.head.head in (out, verb)]
    if left and left[0].lemma_.lower() not in _HELD:
        return None
    title = "walk out"
    if left:
        title = f"walk out of {noun_phrase(left[0], article=True)}"
    who = _doers(verb)
    if not left and not who and not subjects(verb):
        return None
    found = told(verb, K.PROTEST, 0.5, who, end=out, title=title)
    if found is not None:
        found.is_topic = not who  # nobody known: a day of its own is needed
    return found


def boycott(verb: Token) -> Happening | None:
    """ "boycotted the vote", "has boycotted sittings since May"."""
    things = [*objects(verb), *passive_subjects(verb)]
    thing = next((t for t in things if t.lemma_.lower() in _HELD), None)
    who = _doers(verb)
    if thing is None or not (who or subjects(verb)):
        return None
    title = f"boycott {noun_phrase(thing, article=True)}"
    found = told(verb, K.PROTEST, 0.5, who, title=title)
    if found is not None:
        found.is_topic = not who
    return found


def refuse(verb: Token) -> Happening | None:
    """ "refused at the last minute to sign the plan": an act, where it has a day."""
    act = next(
        (
            c
            for c in verb.children
            if c.dep_ == "xcomp" and c.lemma_.lower() in _ASKED_FOR
        ),
        None,
    )
    who = _doers(verb)
    if act is None or not who:
        return None
    thing = next(iter(objects(act)), None)
    what = f" {noun_phrase(thing, article=True)}" if thing is not None else ""
    title = f"refuse to {act.lemma_.lower()}{what}"
    found = told(verb, K.OTHER, 0.45, who, end=act, title=title)
    if found is not None:
        found.is_topic = True
    return found


def break_away(verb: Token) -> Happening | None:
    """ "broke from Peru in 1990", "seceded", "declared its independence"."""
    lemma = verb.lemma_.lower()
    cast = cast_of(verb.doc)
    goals = list(prepositional(verb, "from"))
    away = next((c for c in verb.children if c.lower_ in {"away", "off"}), None)
    if away is not None:
        goals += prepositional(away, "from")
    whole = [
        key
        for key in arguments.members(cast, goals)
        if cast.members[key].kind == ParticipantKind.COUNTRY
    ]
    things = {t.lemma_.lower() for t in objects(verb)}
    if lemma == "declare":
        if "independence" not in things or not subjects(verb):
            return None
    elif things or not (whole or any(t.ent_type_ == "GPE" for t in goals)):
        return None
    title = "declare independence"
    if goals and lemma != "declare":
        title = f"{lemma} {'away ' if away is not None else ''}from {goals[0].text}"
    found = told(verb, K.OTHER, 0.5, _doers(verb), title=title)
    if found is not None:
        found.is_topic = True
    return found


def become_free(verb: Token) -> Happening | None:
    """ "gained its independence from Peru in 1990", "became independent"."""
    things = {t.lemma_.lower() for t in objects(verb)}
    states = {c.lower_ for c in verb.children if c.dep_ == "acomp"}
    is_so = "independent" in states if verb.lemma_ == "become" else False
    who = _doers(verb)
    if not who or not (is_so or "independence" in things):
        return None
    found = told(verb, K.OTHER, 0.5, who, title="to gain independence")
    if found is not None:
        found.is_topic = True
    return found


def annul(verb: Token) -> Happening | None:
    """ "declared the treaty null and void", "was declared invalid by Peru"."""
    states = {t.lower_ for c in verb.children for t in (c, *c.children)}
    things = [*objects(verb), *passive_subjects(verb)]
    things += [t for c in verb.children if c.dep_ == "ccomp" for t in subjects(c)]
    thing = next((t for t in things if t.lemma_.lower() in patterns.TREATIES), None)
    whole = thing is not None or (bool(things) and things[0].pos_ == "PROPN")
    if not states & {"null", "void", "invalid", "ineffective"} or not whole:
        return None
    doers = [*subjects(verb), *agents_of(verb)]
    doers += [t for c in verb.children for t in agents_of(c)]  # hung on "null"
    who = arguments.members(cast_of(verb.doc), doers)
    title = f"to declare {noun_phrase(thing or things[0], article=True)} null"
    return told(verb, K.TREATY_ACTION, 0.5, who, title=title) if who else None


def flee(verb: Token) -> Happening | None:
    """ "fled to Chile", "went into exile": of somebody named."""
    cast = cast_of(verb.doc)
    goals = list(prepositional(verb, "into", "to", "in"))
    exile = any(t.lemma_.lower() in _AFIELD for t in goals)
    refuges = [t for t in goals if t.ent_type_ == "GPE" and t.head.lower_ == "to"]
    fled = verb.lemma_.lower() == "flee" and bool(refuges)
    who = [
        key
        for key in _doers(verb)
        if arguments.is_person(cast, key) and arguments.takes_part(verb.doc, key)
    ]
    if not who or not (exile or fled):
        return None
    title = "go into exile" if exile else f"flee to {refuges[0].text}"
    return told(verb, K.OTHER, 0.5, who, title=title)


def shake_on(verb: Token) -> Happening | None:
    """ "shook hands on a two-page protocol": an agreement, not only a meeting."""
    if "hand" not in {t.lemma_.lower() for t in objects(verb)}:
        return None
    goals = [*prepositional(verb, "on", "over")]
    goals += [t for thing in objects(verb) for t in prepositional(thing, "on", "over")]
    thing = next((t for t in goals if t.lemma_.lower() in patterns.TREATIES), None)
    who = arguments.members(
        cast_of(verb.doc), [*subjects(verb), *arguments.company(verb)]
    )
    if thing is None or not who:
        return None
    title = f"reach {noun_phrase(thing, article=True)}"
    return told(verb, K.AGREEMENT, 0.55, who, end=thing, title=title)


READERS = (
    ({"walk", "storm"}, walk_out),
    ({"boycott"}, boycott),
    ({"refuse", "decline"}, refuse),
    ({"break", "secede", "split", "declare"}, break_away),
    ({"declare", "pronounce", "proclaim"}, annul),
    ({"gain", "win", "achieve", "attain", "proclaim", "become", "regain"}, become_free),
    ({"flee", "go"}, flee),
    ({"shake"}, shake_on),
)
