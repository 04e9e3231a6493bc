"""Deeds told in passing: what a state, a body or a ruler did on a day, by any verb.

Background is told so: "Peru halted deliveries last week", "the territory Nepal annexed
in 1975", "the cabinet cut the funds two years later". The verb is open, so all else must
hold: an indicative past or a plan, somebody who acts for a state or a body, a time of its own no
longer than a year, and an object that is no event itself. Readers of closed classes
(`frames`, `acts`, …) are asked before.
"""

from __future__ import annotations

from datetime import timedelta

from spacy.tokens import Doc, Token

from events.extraction.cast import Cast, cast_of
from events.extraction.times.component import TimeFound
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.clause_forms import is_leaving
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import noun_phrase
from events.extraction.triggers.passing_verbs import (
    ARMED,
    CARRYING,
    INSTITUTIONS,
    KINDS,
    NO_DEEDS,
    PHRASAL,
    RULING,
    SUFFERED,
    TURNING,
)
from events.extraction.triggers.syntax import (
    agents_of,
    base,
    objects,
    passive_subjects,
    prepositional,
    subjects,
)
from events.extraction.triggers.telling import told
from events.extraction.triggers.time_ranks import root_of
from events.mentions import EventKind as K
from events.mentions import ParticipantKind, Role, Status

_AUXILIARY = frozenset({"aux", "auxpass"})
_LONGEST = timedelta(days=366)
_STRENGTH = 0.4


def dated_verbs(doc: Doc) -> set[int]:
    """Tokens that a time hangs on and may be verbs: those a deed may be told by."""
    found: set[int] = set()
    for time in doc._.times or ():
        if not _is_short(time):
            continue
        token = root_of(doc, time)
        while token.pos_ not in {"VERB", "AUX"} and token.head != token:
            token = token.head
        found.add(token.i)
        if token.dep_ == "xcomp" and token.head.lemma_ in TURNING:
            found.add(token.head.i)  # "stopped supplying gas on Monday"
        if time.start - token.sent.start <= 1:
            found.add(token.sent.root.i)  # "In 2007, X accepted": the main verb's
        found |= {t.head.i for t in doc[time.end : time.end + 3] if t.lower_ == "when"}
    return found


def _is_short(time: TimeFound) -> bool:
    """A weekday of a text without a date counts; "the 1990s" does not."""
    when = time.value
    if when.earliest is None or when.latest is None:
        return when.value is not None
    return when.latest - when.earliest <= _LONGEST


def read_deed(verb: Token) -> Happening | None:
    """The deed that `verb`, which has a time of its own, tells of; None if of none.

    1. "Nepal halted deliveries last week"  2. "the region Nepal annexed in 1975"
    3. "the king pardoned two editors in May"  4. "Sato was freed from prison in 2010"
    """
    lemma = verb.lemma_.lower()
    if not (_is_past(verb) or _is_ahead(verb)) or _tells_none(verb, lemma):
        return None
    if is_leaving(verb) and any(
        t.dep_ == "pobj" and base(t) in patterns.NOUNS for t in verb.subtree
    ):
        return None  # "pulled out of the talks": what becomes of them is told
    cast = cast_of(verb.doc)
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    things = _things(verb)
    if any(base(t) in patterns.NOUNS for t in things) or not _acts(cast, verb, who):
        return None
    kind = _kind(verb)
    title: str | None = _title(verb, things)
    if title == f"to {lemma}" and kind != K.OTHER:
        title = None  # the kind says more
    found = told(verb, kind, _STRENGTH, who, title=title)
    wanted = Status.OCCURRED if _is_past(verb) else Status.PLANNED
    if found is None or found.status != wanted:
        return None
    whom = _affected(cast, things)
    found.take(
        arguments.taking_part(cast, [k for k in whom if k not in who]), Role.AFFECTED
    )
    found.is_topic = True  # the time is what makes it an event
    return found


def _is_past(verb: Token) -> bool:
    return verb.tag_ in {"VBD", "VBN"} and not _is_ahead(verb)


def _is_ahead(verb: Token) -> bool:
    """ "will close its embassy", "plans to recall its envoy"; what was to be done may not
    have been."""
    if any(c.lower_ == "will" and c.dep_ == "aux" for c in verb.children):
        return True
    if verb.tag_ != "VB" or verb.dep_ != "xcomp":
        return False
    forms = [verb.head, *(c for c in verb.head.children if c.dep_ in _AUXILIARY)]
    return any(t.tag_ in {"VBZ", "VBP"} for t in forms)


def _tells_none(verb: Token, lemma: str) -> bool:
    """Verbs that tell of no deed, if no particle or load makes them one: "set up a camp",
    "flew a plane over the islands"."""
    if lemma not in NO_DEEDS or _is_turn(verb, lemma):
        return False
    particles = {c.lower_ for c in verb.children if c.dep_ in {"prt", "advmod", "prep"}}
    if particles & PHRASAL.get(lemma, frozenset()):
        return False
    return lemma not in CARRYING or not any(t.pos_ == "NOUN" for t in _things(verb))


def _is_turn(verb: Token, lemma: str) -> bool:
    """ "stopped supplying gas", "resumed shelling the town": a deed begins or ends."""
    return lemma in TURNING and any(
        c.dep_ == "xcomp" and c.tag_ == "VBG" and c.lemma_.lower() not in NO_DEEDS
        for c in verb.children
    )


def _affected(cast: Cast, things: list[Token]) -> list[int]:
    """Those that `things` stand for or belong to: "the U.S. embassy"."""
    keys = arguments.members(cast, things)
    keys += [key for thing in things for key in arguments.qualifiers(cast, thing)]
    return keys


def _things(verb: Token) -> list[Token]:
    relative = [verb.head] if verb.dep_ == "relcl" and subjects(verb) else []
    relative = [t for t in relative if t not in subjects(verb)]
    return [*objects(verb), *passive_subjects(verb), *relative]


def _acts(cast: Cast, verb: Token, who: list[int]) -> bool:
    """Whether one of `who` is a state or a body, or somebody does what rulers do.

    Of a passive without a doer, whether it befalls somebody of the cast or what is his.
    """
    lemma = verb.lemma_.lower()
    kinds = {cast.members[key].kind for key in who}
    if kinds - {ParticipantKind.PERSON}:
        return True
    if kinds:
        return lemma in RULING and bool(_things(verb))
    done_to = passive_subjects(verb) if verb.dep_ != "acl" else []
    if done_to and lemma in RULING | SUFFERED:
        return bool(_affected(cast, done_to))
    does = any(base(t) in INSTITUTIONS for t in subjects(verb))
    return does and lemma in RULING and bool(_things(verb))


def _kind(verb: Token) -> K:
    if any(base(t) in patterns.FORCES | ARMED for t in subjects(verb)):
        return K.MILITARY_ACTION
    return KINDS.get(verb.lemma_.lower(), K.OTHER)


def _title(verb: Token, things: list[Token]) -> str:
    """ "to halt arms deliveries", "to agree to withdraw reinforcements"."""
    words = ["to", verb.lemma_.lower()]
    words += [c.lower_ for c in verb.children if c.dep_ == "prt"]
    named = [t for t in things if t.pos_ in {"NOUN", "PROPN", "NUM"}]
    if named:
        words.append(noun_phrase(named[0], article=True))
    inner = next((c for c in verb.children if c.dep_ == "xcomp"), None)
    if inner is not None and inner.pos_ == "VERB":
        words.append("to" if inner.tag_ == "VB" else "")
        words.append(inner.lemma_.lower() if inner.tag_ == "VB" else inner.lower_)
        goal = next((t for t in objects(inner) if t.pos_ in {"NOUN", "PROPN"}), None)
        words.append(noun_phrase(goal, article=True) if goal is not None else "")
    elif not named:
        goal = next((t for t in prepositional(verb) if t.pos_ == "PROPN"), None)
        if goal is not None and goal.ent_type_ != "DATE" and goal.head.lower_ != "by":
            out = goal.head.head  # "out of Peru"
            words += [out.lower_] if out.pos_ in {"ADP", "ADV"} else []
            words += [goal.head.lower_, noun_phrase(goal, article=True)]
    return " ".join(word for word in words if word)
