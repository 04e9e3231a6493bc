"""Verbs of speaking to the press, an audience, the world."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.disputes import is_denied_after
from events.extraction.triggers.halted import SUSPENDING
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import noun_phrase, object_lemmas
from events.extraction.triggers.syntax import (
    RELATIVES,
    agents_of,
    objects,
    passive_subjects,
    prepositional,
    subjects,
)
from events.extraction.triggers.telling import told
from events.mentions import EventKind as K
from events.mentions import Genre, ParticipantKind, Role


def _tell(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    who = arguments.members(cast, subjects(verb))
    heard = object_lemmas(verb) | {t.lemma_.lower() for t in prepositional(verb, "to")}
    if not who or not heard:
        return None
    if heard & patterns.PUBLIC:
        return told(verb, K.PRESS_CONFERENCE, 0.55, who)
    if heard & _OUTLETS and verb.lemma_.lower() == "tell":
        return _told_outlet(verb, who)
    event = _press_event(verb) if heard & patterns.PRESS_EVENTS else None
    if event is not None:
        # "told a news conference with X": X speaks there too
        who += arguments.members(cast, [*prepositional(event, *_BESIDE_WHOM)])
        who += arguments.members(cast, [*prepositional(verb, *_BESIDE_WHOM)])
        return told(verb, K.PRESS_CONFERENCE, 0.55, who, end=event)
    if heard & patterns.AUDIENCES:
        return told(verb, K.SPEECH, 0.5, who)
    return None


def _told_outlet(verb: Token, who: list[int]) -> Happening | None:
    """ "told French radio that": an interview, of one named person, in a report."""
    cast = cast_of(verb.doc)
    people = [k for k in who if arguments.is_person(cast, k)]
    if len(people) != 1 or verb.doc._.genre not in {Genre.REPORT, Genre.BRIEF}:
        return None
    return told(verb, K.STATEMENT, 0.4, people)


_OUTLETS = frozenset(
    "radio television tv newspaper daily weekly magazine broadcaster channel station "
    "network".split()
)
#: Before whom one speaks to the press with.
_BESIDE_WHOM = ("with", "alongside")


def _press_event(verb: Token) -> Token | None:
    """The "joint news conference" that is told something."""
    return next(
        (
            token
            for token in [*objects(verb), *prepositional(verb, "to")]
            if any(child.lower_ in patterns.FOR_PRESS for child in token.children)
        ),
        None,
    )


def _present(verb: Token) -> Happening | None:
    """ "presented his report to the Council": of somebody named, to a body."""
    cast = cast_of(verb.doc)
    thing = next((t for t in objects(verb) if t.lemma_.lower() in _REPORTS), None)
    who = [
        key
        for key in arguments.members(cast, subjects(verb))
        if arguments.is_person(cast, key)
    ]
    if thing is None or not who:
        return None
    holders = (verb, thing)
    heard = [t for holder in holders for t in prepositional(holder, "to", "before")]
    if not any(t.lemma_.lower() in patterns.AUDIENCES for t in heard):
        return None
    title = f"present {noun_phrase(thing, article=True)}"
    return told(verb, K.STATEMENT, 0.5, who, title=title)


_REPORTS = frozenset(
    "report recommendation plan proposal finding conclusion draft petition budget "
    "programme program roadmap".split()
)


def _address(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    who = arguments.members(cast, subjects(verb))
    if who and object_lemmas(verb) & patterns.AUDIENCES:
        return told(verb, K.SPEECH, 0.6, who, end=objects(verb)[0])
    return None


def _announce(verb: Token) -> Happening | None:
    """A decision made public: who, and what as its object."""
    cast = cast_of(verb.doc)
    who = arguments.members(cast, subjects(verb))
    if not who:
        return None
    thing = next((t for t in objects(verb) if t.lower_ not in RELATIVES), None)
    if thing is None and verb.dep_ == "relcl":
        thing = verb.head
    if _is_of_suspension(verb):
        return None
    title = f"announce {noun_phrase(thing)}" if thing is not None else None
    return told(verb, K.STATEMENT, 0.37, who, title=title)


def _is_of_suspension(verb: Token) -> bool:
    """ "announced the suspension of the talks": told by the talks."""
    return any(
        inner.lemma_.lower() in patterns.NOUNS
        for thing in objects(verb)
        if thing.lemma_.lower() in SUSPENDING
        for inner in prepositional(thing, "of")
    )


def _say(verb: Token) -> Happening | None:
    """Words with a day of their own ("said on Wednesday"): the component asks for the day."""
    cast = cast_of(verb.doc)
    if verb.lemma_.lower() == "call" and not any(
        thing.ent_type_ not in {"DATE", "TIME"}
        for thing in prepositional(verb, "for", "on")
    ):
        return None  # "called off on Monday", "called it a success"
    if _is_of_suspension(verb):
        return None
    who = arguments.members(cast, subjects(verb))
    who = [
        key
        for key in who
        if cast.members[key].kind != ParticipantKind.ORGANIZATION
        and arguments.takes_part(verb.doc, key)
    ]
    return told(verb, K.STATEMENT, 0.3, who) if who else None


def _judge(verb: Token) -> Happening | None:
    """A government or a leader condemns, apologises, voices concern: an act in itself.

    Only in reports, and of one party: what several condemn in a joint text is its content.
    """
    if verb.doc._.genre not in {Genre.REPORT, Genre.BRIEF} or not _is_past(verb):
        return None
    lemma = verb.lemma_.lower()
    things = objects(verb)
    if lemma not in patterns.JUDGE and not _is_voiced(verb, lemma):
        return None
    if any(t.lower_ in RELATIVES for t in things):
        return None  # "the money, which they had demanded"
    if lemma == "accuse" and is_denied_after(verb):
        return None  # "…, a charge Lima denied"
    cast = cast_of(verb.doc)
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    if len(who) != 1:
        return None
    after = [*things, *passive_subjects(verb)]
    title = f"{lemma} {noun_phrase(after[0], article=True)}" if after else None
    if lemma.startswith("apologi"):
        title = "apologise"
    found = told(verb, K.STATEMENT, 0.4, who, end=_asked_for(verb), title=title)
    if found is not None:
        whom = arguments.members(cast, list(prepositional(verb, "to")))
        found.take(arguments.taking_part(cast, whom), Role.AFFECTED)
    return found


def _is_voiced(verb: Token, lemma: str) -> bool:
    """ "voiced concern", "rejected the request", "formally requested an extension"."""
    things = {t.lemma_.lower() for t in [*objects(verb), *passive_subjects(verb)]}
    if lemma in patterns.ANSWER:
        return bool(things & patterns.ASKED)
    if lemma in patterns.REQUEST:
        formal = any(c.lower_ in {"formally", "officially"} for c in verb.children)
        goals = {t.lemma_.lower() for t in prepositional(verb, "for")}
        return formal and not (things | goals) & patterns.NOUNS.keys() and bool(things)
    return lemma in patterns.VOICE and bool(things & patterns.JUDGEMENTS)


def _asked_for(verb: Token) -> Token | None:
    """ "requested an extension of its loan agreement": no agreement of its own."""
    if verb.lemma_.lower() not in patterns.REQUEST:
        return None
    inside = [
        t
        for thing in objects(verb)
        for t in thing.subtree
        if patterns.NOUNS.get(t.lemma_.lower()) == K.AGREEMENT
    ]
    return inside[-1] if inside else None


def _is_past(verb: Token) -> bool:
    """ "condemned", "has condemned", "condemned by"; not "to demand", "accusing"."""
    return verb.tag_ in {"VBD", "VBN"} and verb.dep_ not in {"acl", "amod", "xcomp"}


READERS = (
    (patterns.JUDGE | patterns.VOICE | patterns.ANSWER | patterns.REQUEST, _judge),
    ({"tell", "brief", "say", "speak"}, _tell),
    ({"present", "submit", "deliver"}, _present),
    ({"address"}, _address),
    ({"announce", "declare", "unveil"}, _announce),
)
#: Asked after every other reader of these verbs.
LAST = ((patterns.SAY, _say),)
