"""Talks and the journeys and occasions they belong to: one event, or one's day and place."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from events.extraction.cast import Cast, cast_of
from events.extraction.triggers.days import is_day
from events.extraction.triggers.happening import Happening
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


def _is_in_clause_of(token: Token, noun: Token) -> bool:
    """ "talks, at which they reviewed what was decided at the session": told in passing."""
    while token.i != noun.i:
        if token.dep_ == "relcl":
            return True
        token = token.head
    return False


def share_errand(doc: Doc, happenings: list[Happening]) -> None:
    """ "flies to Lima on Friday for talks with X": the talks are as near as the journey.

    Talks with nobody else named are the journey's: one event.
    """
    by_token = {h.token: h for h in happenings}
    for happening in happenings:
        token = doc[happening.token]
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
