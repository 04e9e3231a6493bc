"""Persons taken and let go: hostages, prisoners, envoys, of whatever word they are told by."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.times.component import TimeFound
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import is_called, noun_phrase
from events.extraction.triggers.passing_verbs import ARMED, INSTITUTIONS
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

_FREEING = frozenset("release free repatriate pardon deport extradite amnesty".split())
_TAKING = frozenset(
    "arrest detain kidnap abduct seize capture jail imprison intern sentence convict charge "
    "indict acquit try execute".split()
)
_BY_FORCE = frozenset("seize capture abduct kidnap".split())
#: Who takes and frees people though nobody names them.
_CAPTORS = (
    ARMED
    | INSTITUTIONS
    | patterns.POLICE
    | frozenset("gunman kidnapper captor separatist pirate bandit judge force".split())
)
_PERSONS = (
    patterns.PEOPLE
    | patterns.EXPELLED
    | frozenset(
        "prisoner hostage detainee captive sailor fisherman crew dissident activist "
        "leader minister spy suspect member opponent monk priest bishop teacher doctor "
        "lawyer judge editor writer businessman executive engineer pilot general colonel "
        "president politician lawmaker exile refugee soldier pair trio couple rebel".split()
    )
)


def take_or_free(verb: Token) -> Happening | None:
    """Somebody is taken, tried or let go, on a day of its own.

    1. "guerrillas today released the Swiss consul"  2. "the attaché was kidnapped in May
    and freed a month later"  3. "handed over three of the sailors"  4. "charged all 49 with
    conspiracy", "jailed two Qataris"
    """
    if verb.lemma_.lower() == "hand" and not any(
        c.lower_ == "over" for c in verb.children
    ):
        return None
    relative = [verb.head] if verb.dep_ == "relcl" and subjects(verb) else []
    relative = [t for t in relative if t not in subjects(verb)]
    done_to = passive_subjects(verb) or _still_done_to(verb)
    whom = next(
        (t for t in (*objects(verb), *done_to, *relative) if is_somebody(t)), None
    )
    if whom is None or verb.tag_ in {"VBZ", "VBP"}:
        return None
    cast = cast_of(verb.doc)
    doers = [t for t in (*subjects(verb), *agents_of(verb)) if t != whom]
    who = arguments.members(cast, doers)
    if not who and whom not in done_to and not any(base(t) in _CAPTORS for t in doers):
        return None
    over = " over" if verb.lemma_.lower() == "hand" else ""
    title = f"{verb.lemma_.lower()}{over} {noun_phrase(whom, article=True)}"
    by_force = verb.lemma_.lower() in _BY_FORCE and any(
        base(t) in patterns.FORCES | ARMED for t in doers
    )
    kind = K.MILITARY_ACTION if by_force else K.OTHER
    found = told(verb, kind, 0.45, who, title=title)
    if found is None:
        return None
    keys = [key for key in _keys(whom) if key not in who]
    named = [key for key in keys if cast.members[key].kind == ParticipantKind.PERSON]
    found.take(named, Role.AFFECTED if who else Role.PRINCIPAL)
    found.take(keys, Role.AFFECTED)
    found.is_topic = True  # a day of its own is needed
    found.time = _told_with_charge(verb)
    return found


def _still_done_to(verb: Token) -> list[Token]:
    """ "was kidnapped in May and freed a month later", "freed" tagged as a past tense."""
    own = any(c.dep_ in {"nsubj", "nsubjpass", "dobj"} for c in verb.children)
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or own:
        return []
    return passive_subjects(verb.head)


def _told_with_charge(verb: Token) -> TimeFound | None:
    """ "jailed two sailors for spying in May": the day hangs on what they are jailed for."""
    charges = [c for c in verb.children if c.lower_ in {"for", "with", "of"}]
    if not charges:
        return None
    start, end = charges[-1].i, charges[-1].right_edge.i + 1
    times: Sequence[TimeFound] = verb.doc._.times or ()
    return next((t for t in times if start < t.start and t.end <= end), None)


def is_somebody(token: Token) -> bool:
    """ "the consul", "two Qataris", "three of the 49 sailors", "all 49", somebody named."""
    if is_called(token, _PERSONS):
        return True
    if any(base(t) in _PERSONS for t in prepositional(token, "of")):
        return True
    if token.pos_ == "NUM" and token.ent_type_ in {"CARDINAL", ""}:
        return True
    if token.ent_type_ == "NORP" and token.tag_ in {"NNPS", "NNS", "NNP", "NN"}:
        return True
    cast = cast_of(token.doc)
    return any(
        arguments.is_person(cast, key) and arguments.takes_part(token.doc, key)
        for key in cast.of_token(token)
    )


def _keys(whom: Token) -> list[int]:
    """Who is taken, and whose they are: "the Swiss consul", "the envoy of Peru"."""
    cast = cast_of(whom.doc)
    keys = arguments.members(cast, [whom])
    for token in (whom, *prepositional(whom, "of")):
        keys += arguments.qualifiers(cast, token)
        keys += cast.of_token(token)
    return arguments.taking_part(cast, keys)


READERS = ((_FREEING | _TAKING | {"hand"}, take_or_free),)
