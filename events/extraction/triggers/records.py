"""The meeting that a communiqué is the record of, told of in it again and again."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from events.extraction.triggers import patterns
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.numbering import names_of
from events.kinds import CONTACT
from events.mentions import BlockRole, EventKind, Genre

_HEADINGS = frozenset({BlockRole.HEADING, BlockRole.HEADLINE})


def join_own_sitting(doc: Doc, happenings: list[Happening]) -> None:
    """ "The Summit was chaired by X", "Summit urged": in a communiqué they are the meeting
    it is the communiqué of, the first of which it tells a day or place.

    Not "the Tallinn Summit", "the 23rd Summit", "the meeting of trade ministers".
    """
    if doc._.genre != Genre.JOINT_STATEMENT:
        return
    lead = _lead(doc, happenings)
    if lead is None:
        return
    for happening in happenings:
        token = doc[happening.token]
        if happening.token <= lead.token:
            continue
        if happening.is_joint and set(happening.takings) <= set(lead.takings):
            happening.same_as, happening.time = lead.token, None
            happening.is_joint, happening.is_anaphor = False, True
        if _is_own(doc, happening, token):
            happening.same_as, happening.is_anaphor = lead.token, True
            happening.kind, happening.time = lead.kind, None


def _lead(doc: Doc, happenings: list[Happening]) -> Happening | None:
    first = next(
        (
            h
            for h in sorted(happenings, key=lambda h: h.token)
            if h.kind in CONTACT
            and h.kind != EventKind.CALL
            and doc._.roles[h.token] not in _HEADINGS
        ),
        None,
    )
    return first if first is not None and (first.time or first.place) else None


def _is_own(doc: Doc, happening: Happening, token: Token) -> bool:
    if happening.kind not in CONTACT or token.pos_ not in {"NOUN", "PROPN"}:
        return False
    if happening.place or happening.ordinal or happening.series:
        return False
    if happening.time and not _is_of_words(token):
        return False
    before = [c for c in token.lefts if c.dep_ != "punct"]
    is_bare = all(c.lower_ in _POINTING for c in before)
    is_named = token.text[0].isupper() and (bool(before) or _opens(token))
    return is_bare and is_named and not names_of(token)


_POINTING = frozenset({"the", "this"})


def _is_of_words(sitting: Token) -> bool:
    """ "Summit welcomed the elections held in May": of the elections, that day."""
    verb = sitting.head
    is_doing = sitting.dep_ == "nsubj" and verb.lemma_.lower() not in patterns.HAPPEN
    return is_doing and verb.pos_ == "VERB"


def _opens(token: Token) -> bool:
    """ "Summit urged the parties to talk"."""
    return token.dep_ in {"nsubj", "nsubjpass"}
