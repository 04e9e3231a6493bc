"""What the tellings of one text share before they are joined: parties, calls, blasts."""

from __future__ import annotations

from spacy.tokens import Doc

from events.extraction.triggers.happening import Happening
from events.kinds import CONTACT, UTTERANCE
from events.mentions import (
    EventKind,
)


def call_blasts_attacks(happenings: list[Happening]) -> None:
    """ "The explosion" of a text that tells of an attack is the attack's."""
    if any(h.kind == EventKind.MILITARY_ACTION for h in happenings):
        for happening in happenings:
            is_blast = happening.title and {"explosion", "blast"} & set(
                happening.title.lower().split()
            )
            if is_blast and happening.is_pointed:
                happening.kind = EventKind.MILITARY_ACTION
                happening.is_anaphor = True


def share_parties(doc: Doc, happenings: list[Happening]) -> None:
    """ "met X and signed an accord": both signed it."""
    by_token = {h.token: h for h in happenings}
    for happening in happenings:
        token = doc[happening.token]
        above = by_token.get(token.head.i) if token.dep_ == "conj" else None
        alone = happening.principals()
        if above is None or above.kind not in CONTACT or len(alone) != 1:
            continue
        if happening.kind in _JOINT_ACTS and alone[0] in above.takings:
            happening.take(above.principals())


def share_meeting(doc: Doc, happenings: list[Happening]) -> None:
    """ "met and had a friendly talk with X": one meeting, with X."""
    by_token = {h.token: h for h in happenings if h.kind in CONTACT}
    for happening in by_token.values():
        token = doc[happening.token]
        if token.pos_ != "VERB" or len(happening.principals()) != 1:
            continue
        for other in token.rights:
            if other.dep_ != "conj" or other.i - token.i > 2:
                continue
            near = [other, *(c for c in other.children if c.dep_ == "dobj")]
            told = next((by_token[t.i] for t in near if t.i in by_token), None)
            if told is not None and set(happening.takings) <= set(told.takings):
                happening.same_as = told.token
                happening.take(told.principals())


def name_callers(doc: Doc, happenings: list[Happening]) -> None:
    """ "X apologized to Y on Friday. The call lasted": of X and Y, on that day."""
    for happening in happenings:
        if happening.kind != EventKind.CALL or not happening.is_anaphor:
            continue
        if happening.takings or any(
            h.kind in CONTACT and h.token < happening.token for h in happenings
        ):
            continue
        before = [
            h
            for h in happenings
            if h.kind in UTTERANCE
            and h.token < happening.token
            and len(h.takings) == 2
            and sum(bool(t.is_sent_start) for t in doc[h.token + 1 : happening.token])
            <= 1
        ]
        if before:
            happening.take(list(before[-1].takings))
            happening.time = happening.time or before[-1].time
            happening.is_anaphor = False


_JOINT_ACTS = frozenset({EventKind.AGREEMENT, EventKind.TREATY_ACTION})


def without_nested(happenings: list[Happening]) -> list[Happening]:
    """Without nouns inside another trigger's words: "won Senate confirmation" is one; of
    two readings of one word the surer ("agreed to extend sanctions")."""
    taken = {
        token: h.token
        for h in happenings
        for token in range(h.start, h.end)
        if token != h.token
    }
    surest: dict[int, Happening] = {}
    for happening in happenings:
        other = surest.setdefault(happening.token, happening)
        if happening.strength > other.strength:
            surest[happening.token] = happening
    return [h for h in surest.values() if h.token not in taken]
