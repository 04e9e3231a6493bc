"""Talks and the journeys and occasions they belong to: one event, or one's day and place."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from events.extraction.cast import Cast, cast_of
from events.extraction.triggers.arguments import is_person
from events.extraction.triggers.around import BESIDE
from events.extraction.triggers.days import is_day
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.syntax import governing_verb, prepositional
from events.kinds import CONTACT
from events.mentions import (
    EventKind,
    ParticipantKind,
    Status,
)


def join_during(doc: Doc, happenings: list[Happening]) -> None:
    """ "talks held during the summit on 12 March": of that day, and part of it or it."""
    by_token = {h.token: h for h in happenings}
    for happening in happenings:
        token = doc[happening.token]
        if happening.kind in CONTACT:
            happening.beside = _beside_what(token, by_token)
        if token.pos_ not in {"NOUN", "PROPN"} or happening.kind not in CONTACT:
            continue
        near = [t for t in token.subtree if not _is_in_clause_of(t, token)]
        if happening.is_vague and token.dep_ == "dobj":
            near += [t for t in token.head.rights if t.i > token.i]
        around = [
            by_token[inner.i]
            for child in near
            if child.lower_ in {"during", "at"} and child.dep_ == "prep"
            for inner in child.children
            if inner.i in by_token and by_token[inner.i].kind in CONTACT
        ]
        for whole in around:
            if whole is happening or whole.is_anaphor:
                continue
            if happening.time is None and whole.time and is_day(whole.time):
                happening.time = whole.time
            if happening.is_vague and len(whole.principals()) < 2:
                happening.same_as = whole.token


def share_at_which(doc: Doc, happenings: list[Happening]) -> None:
    """ "the summit in Lima on 5 May, at which X and Y signed": X and Y were there, and what
    they did is of that day and place, wherever the parser hung it."""
    by_token = {h.token: h for h in happenings}
    for happening in happenings:
        noun = doc[happening.token]
        if happening.kind not in CONTACT or noun.pos_ not in {"NOUN", "PROPN"}:
            continue
        which = _at_which(doc, noun)
        verb = None if which is None else _finite_after(doc, which)
        if verb is None or which is None:
            continue
        if not happening.principals():
            happening.take(_people(cast_of(doc), which.i + 1, verb.i))
            happening.is_anaphor = happening.is_anaphor and not happening.takings
        done = by_token.get(verb.i)
        if done is not None:
            done.time = done.time or happening.time
            done.place = done.place or happening.place


def _at_which(doc: Doc, noun: Token) -> Token | None:
    """The "which" of "at which" behind the noun and its own day and place."""
    for token in doc[noun.i + 1 : min(noun.i + _NEAR, noun.sent.end)]:
        if token.pos_ in {"VERB", "AUX"} and token.tag_ != "VBN":
            return None
        if token.lower_ == "which":
            return token if doc[token.i - 1].lower_ in {"at", "during"} else None
    return None


_NEAR = 15  # tokens


def _finite_after(doc: Doc, which: Token) -> Token | None:
    behind = doc[which.i + 1 : which.sent.end]
    verbs = (t for t in behind if t.pos_ == "VERB" and t.tag_ in {"VBD", "VBZ", "VBP"})
    return next(verbs, None)


def _people(cast: Cast, start: int, end: int) -> list[int]:
    keys = [key for naming in cast.within(start, end) for key in naming.members]
    return [key for key in dict.fromkeys(keys) if is_person(cast, key)]


def _beside_what(trigger: Token, by_token: dict[int, Happening]) -> int | None:
    """Another event, which the one of `trigger` is part of.

    1. "met X on the margins of the summit": the summit  2. "During his visit he will meet
    X and hold talks with Y"; if he meets X alone, that is what the visit is for
    """
    verb = trigger if trigger.pos_ == "VERB" else trigger.head
    for top in (trigger, verb, verb.head if verb.dep_ == "conj" else verb):
        for child in top.children:
            if child.lower_ == "during":
                visits = [c for c in child.children if c.i in by_token]
                is_visit = visits and by_token[visits[0].i].kind == EventKind.VISIT
                if is_visit and _tells_of_several(top, by_token):
                    return visits[0].i
            if child.lower_ not in {"on", "at"} or child.dep_ != "prep":
                continue
            for edge in child.children:
                if edge.lemma_.lower() not in BESIDE:
                    continue
                for whole in prepositional(edge, "of"):
                    if whole.i in by_token and whole.i != trigger.i:
                        return whole.i
    return None


def _tells_of_several(verb: Token, by_token: dict[int, Happening]) -> bool:
    met = {
        tuple(by_token[token.i].principals())
        for token in verb.subtree
        if token.i in by_token and by_token[token.i].kind in CONTACT
    }
    return len(met) > 1


def _is_in_clause_of(token: Token, noun: Token) -> bool:
    """ "talks, at which they reviewed what was decided at the session": told in passing."""
    while token.i != noun.i:
        if token.dep_ == "relcl":
            return True
        token = token.head
    return False


def part_occasions(doc: Doc, happenings: list[Happening]) -> None:
    """ "met X at a conference in Lima": two meet there, and the occasion is of many."""
    by_token = {h.token: h for h in happenings}
    for whole in happenings:
        token = doc[whole.token]
        if whole.kind not in _OCCASIONS or token.dep_ != "pobj":
            continue
        verb = governing_verb(token)
        inner = by_token.get(verb.i) if verb is not None else None
        if inner is None or inner.kind not in _OF_TWO:
            continue
        if token.head.lower_ == "at":
            inner.beside = whole.token
        if inner.beside != whole.token:
            continue
        inner.time = inner.time or whole.time
        if set(whole.principals()) <= set(inner.principals()):
            whole.takings.clear()  # those who meet there are named of their meeting


_OCCASIONS = frozenset({EventKind.SUMMIT, EventKind.CONFERENCE})
_OF_TWO = frozenset({EventKind.MEETING, EventKind.CALL})


def share_errand(doc: Doc, happenings: list[Happening]) -> None:
    """ "flies to Lima on Friday for talks with X": the talks are as near as the journey.

    Talks with nobody else named are the journey's: one event.
    """
    by_token = {h.token: h for h in happenings}
    for happening in happenings:
        token = doc[happening.token]
        if happening.kind in CONTACT:
            _share_stay(doc, happening, happenings)
        if happening.kind in CONTACT and token.pos_ == "VERB":
            _share_leg(token, happening, by_token.get(token.head.i))
        if happening.kind not in CONTACT or token.dep_ != "pobj":
            continue
        trip = by_token.get(token.head.head.i) if token.head.lower_ == "for" else None
        if trip is not None and trip.kind == EventKind.MEETING:
            _share_reception(cast_of(doc), trip, happening)
        if trip is None or trip.kind != EventKind.VISIT:
            continue
        if happening.status == Status.OCCURRED:
            happening.status = trip.status
        happening.time = happening.time or trip.time
        happening.place = happening.place or trip.place
        if set(happening.principals()) <= set(trip.principals()):
            happening.same_as = trip.token


def _share_stay(doc: Doc, contact: Happening, happenings: list[Happening]) -> None:
    """ "travelled yesterday to Lima together with X, where they were received by Y": there
    and then, wherever the clause was hung."""
    verb = doc[contact.token]
    verb = verb if verb.pos_ == "VERB" else verb.head
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        verb = verb.head
    if verb.pos_ != "VERB" or not any(c.lower_ == "where" for c in verb.lefts):
        return
    trips = [
        h
        for h in happenings
        if h.kind == EventKind.VISIT and h.token < contact.token and h.place
        if h.sentence == contact.sentence and set(h.principals()) & set(contact.takings)
    ]
    if not trips or trips[-1].place is None:
        return
    trip = trips[-1]
    if contact.place is None:
        contact.place = trip.place
    if contact.time is None and trip.time is not None and is_day(trip.time):
        contact.time = trip.time


def _share_reception(cast: Cast, received: Happening, contact: Happening) -> None:
    """ "received the ministers on Friday for the first summit of the G7": one event."""
    if received.same_as is not None or contact.is_anaphor:
        return
    contact.time = contact.time or received.time
    contact.place = contact.place or received.place
    received.same_as = contact.token
    if any(
        cast.members[key].kind == ParticipantKind.ORGANIZATION
        for key in contact.takings
    ):
        # the body is named: its members need not be
        mine = set(contact.takings)
        received.takings = {k: r for k, r in received.takings.items() if k in mine}


def _share_leg(verb: Token, contact: Happening, trip: Happening | None) -> None:
    """ "flew to Lima on Monday to meet X", "arrived on Monday and was received by X"."""
    if trip is None or trip.kind != EventKind.VISIT or contact.time is not None:
        return
    words = {c.lower_ for c in verb.children if c.dep_ in {"aux", "mark"}}
    to_do = verb.dep_ in {"advcl", "xcomp"} and verb.tag_ == "VB" and "to" in words
    then = verb.dep_ == "conj" and any(c.dep_ == "auxpass" for c in verb.children)
    is_same = set(trip.principals()) <= set(contact.principals())
    if is_same and (to_do or then) and trip.time is not None and is_day(trip.time):
        contact.time = trip.time
