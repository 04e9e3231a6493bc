"""Quarrels made up, guns silenced, offers accepted: agreements without a paper."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import noun_phrase
from events.extraction.triggers.signatories import parties_to
from events.extraction.triggers.syntax import (
    agents_of,
    base,
    objects,
    passive_subjects,
    subjects,
)
from events.extraction.triggers.telling import told
from events.mentions import EventKind as K
from events.mentions import Genre

_QUARRELS = frozenset(
    "difference dispute quarrel row feud rift hatchet spat fence disagreement "
    "conflict".split()
)
_TRUCES = frozenset("ceasefire cease-fire truce armistice cessation".split())
#: What a state or a leader accepts that was put to it.
_PUT_TO = _TRUCES | frozenset(
    "proposal plan offer request demand term terms mediation ruling verdict judgment "
    "deal accord agreement apology recommendation compromise condition".split()
)


def make_up(verb: Token) -> Happening | None:
    """ "patched up their differences", "settled the border dispute", "mended fences"."""
    things = [*objects(verb), *passive_subjects(verb)]
    thing = next((t for t in things if base(t) in _QUARRELS), None)
    if thing is None:
        return None
    cast = cast_of(verb.doc)
    tokens = [*subjects(verb), *agents_of(verb), *arguments.company(verb)]
    who = [*arguments.members(cast, tokens), *parties_to(cast, thing)]
    who = arguments.without_represented(cast, list(dict.fromkeys(who)))
    if len(who) < 2 or verb.tag_ in {"VBZ", "VBP"}:
        return None
    particle = next((f" {c.lower_}" for c in verb.children if c.dep_ == "prt"), "")
    title = f"{verb.lemma_.lower()}{particle} {noun_phrase(thing, article=True)}"
    return told(verb, K.AGREEMENT, 0.45, who, title=title)


def work_out(verb: Token) -> Happening | None:
    """ "a compromise worked out in May by the two premiers", "the plan X negotiated": of
    a day or a place of its own, by somebody named."""
    lemma = verb.lemma_.lower()
    if lemma in _WORKING and not any(c.lower_ == "out" for c in verb.children):
        return None
    relative = [verb.head] if verb.dep_ in {"relcl", "acl"} else []
    relative = [t for t in relative if t not in subjects(verb)]
    things = [*objects(verb), *passive_subjects(verb), *relative]
    if agents_of(
        verb
    ):  # "a pact worked out by X was signed", parsed as "a pact worked"
        things += [c for c in verb.children if c.dep_ == "nsubj"]
    thing = next((t for t in things if base(t) in _WORKED_OUT), None)
    if thing is None and lemma == "negotiate" and arguments.company(verb):
        thing = next(
            (t for t in things if t.pos_ == "NOUN"), None
        )  # of anything, with X
    cast = cast_of(verb.doc)
    tokens = [*subjects(verb), *agents_of(verb), *arguments.company(verb)]
    who = arguments.members(cast, [t for t in tokens if t != thing])
    if thing is None or not who or verb.tag_ not in {"VBD", "VBN"}:
        return None
    title = f"negotiate {noun_phrase(thing, article=True)}"
    found = told(verb, K.AGREEMENT, 0.45, who, title=title)
    if found is not None:
        found.is_topic = True
    return found


_WORKING = frozenset("work hammer thrash iron".split())
_WORKED_OUT = (patterns.TREATIES - {"statement"}) | frozenset(
    "plan compromise settlement formula roadmap timetable understanding solution blueprint "
    "arrangement release peace term withdrawal".split()
)


def declare_truce(verb: Token) -> Happening | None:
    """ "declared a unilateral ceasefire", "a truce was announced"."""
    things = [*objects(verb), *passive_subjects(verb)]
    thing = next((t for t in things if base(t) in _TRUCES), None)
    if thing is None:
        return None
    cast = cast_of(verb.doc)
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    who = who or parties_to(cast, thing)
    title = f"{verb.lemma_.lower()} {noun_phrase(thing, article=True)}"
    found = told(verb, K.AGREEMENT, 0.5, who, end=thing, title=title)
    if found is not None:
        found.is_topic = not found.takings
        found.series = "declaration"  # what another accepts is another act
    return found


def accept(verb: Token) -> Happening | None:
    """ "accepted the ceasefire", "accepted it within hours": told in reports.

    Not the offer to hold a meeting, which is told by the meeting, nor an invitation.
    """
    if verb.doc._.genre not in {Genre.REPORT, Genre.BRIEF, Genre.ANALYSIS}:
        return None
    things = [*objects(verb), *passive_subjects(verb)]
    thing = next((t for t in things if base(t) in _PUT_TO), None)
    if thing is None:
        thing = next((t for t in things if t.lower_ == "it" and _put_before(t)), None)
    cast = cast_of(verb.doc)
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    if thing is None or not who or verb.tag_ in {"VBZ", "VBP"}:
        return None
    if any(_is_to_meet(child) for child in thing.children):
        return None
    meant = thing if thing.lower_ != "it" else _put_before(thing)
    what = noun_phrase(meant, article=True) if meant is not None else "it"
    found = told(verb, K.AGREEMENT, 0.45, who, title=f"accept {what}")
    if found is not None:
        found.series = "acceptance"
    return found


def _put_before(pronoun: Token) -> Token | None:
    """What "it" stands for, if it was put to somebody earlier in the sentence."""
    before = pronoun.doc[pronoun.sent.start : pronoun.i]
    return next((t for t in reversed(list(before)) if base(t) in _PUT_TO), None)


def _is_to_meet(clause: Token) -> bool:
    """ "to host the next summit" behind an offer."""
    if clause.dep_ not in {"acl", "xcomp", "advcl", "relcl"}:
        return False
    goals = {t.lemma_.lower() for t in objects(clause)}
    return bool(goals & patterns.NOUNS.keys()) or clause.lemma_.lower() in {
        "meet",
        "visit",
        "host",
    }


READERS = (
    (
        frozenset("patch settle resolve bury end heal mend overcome".split()),
        make_up,
    ),
    (
        frozenset("declare announce proclaim call observe order agree".split()),
        declare_truce,
    ),
    ({"accept"}, accept),
    (_WORKING | {"negotiate", "mediate", "broker"}, work_out),
)
