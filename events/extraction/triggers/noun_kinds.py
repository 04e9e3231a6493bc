"""The kind of event a noun names, by what stands beside it."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.triggers import patterns
from events.extraction.triggers.event_nouns import (
    ORDINALS,
    is_pointed,
    light_verb,
)
from events.extraction.triggers.syntax import (
    prepositional,
)
from events.mentions import EventKind as K


def _is_round(noun: Token, beside: set[str]) -> bool:
    """ "the next round has been set": of talks, not of golf or of the talks just named."""
    told = noun.dep_ in {"nsubj", "nsubjpass"} or light_verb(noun) is not None
    named = {t.lemma_.lower() for t in prepositional(noun, "of")} & set(patterns.NOUNS)
    return told and bool(beside & ORDINALS) and not named


def kind_of(noun: Token, lemma: str, kind: K, beside: set[str]) -> K | None:
    """The kind by what stands beside the noun; None if that makes it no event."""
    needed = patterns.NEEDS_BESIDE.get(lemma)
    light = light_verb(noun)
    if (
        lemma == "statement"
        and light is not None
        and light.lemma_ in {"issue", "release"}
    ):
        return K.STATEMENT
    if (
        needed is not None
        and lemma != "call"
        and not beside & needed
        and not _of_words(noun) & needed
        and not (kind == K.PROTEST and is_sparked(noun))
    ):
        return None
    if kind in {K.MEETING, K.SUMMIT, K.CONFERENCE, K.PRESS_CONFERENCE}:
        if beside & patterns.FOR_PRESS and kind != K.MEETING:
            return K.PRESS_CONFERENCE
        if beside & patterns.BY_PHONE:
            return K.CALL
        if "summit" in beside:
            return K.SUMMIT
        if kind == K.MEETING and beside & patterns.MULTILATERAL:
            return K.CONFERENCE
    if kind == K.VOTE and noun.dep_ == "pobj" and noun.head.head.lemma_ in _SHARES:
        return None  # "62 percent of the vote"
    if lemma == "round" and not _is_round(noun, beside):
        return None
    if lemma == "briefing" and _is_heard(noun, beside):
        return None
    if lemma == "call" and not beside & (patterns.BY_PHONE | patterns.BY_VIDEO):
        on = any(prepositional(noun, "on", "with"))
        paid = noun.head.lemma_.lower() in {"pay", "make"} and on
        if _is_that_call(noun) or _is_had_with(noun):
            return K.CALL
        return K.MEETING if "courtesy" in beside or paid else None
    if kind == K.STATEMENT and lemma == "interview":
        return K.STATEMENT
    if kind == K.MILITARY_ACTION and beside & {"cyber", "terror", "heart", "verbal"}:
        return K.OTHER if "heart" not in beside and "verbal" not in beside else None
    return kind


def _is_that_call(noun: Token) -> bool:
    """ "The call lasted an hour", "during the call"; not "the call for restraint"."""
    if not is_pointed(noun) or any(prepositional(noun, "for", "to", "by")):
        return False
    if noun.dep_ == "pobj":
        return noun.head.lower_ in {"during", "after", "in", "following", "on"}
    lasts = noun.head.lemma_.lower() in patterns.HAPPEN | {"last"}
    return noun.dep_ in {"nsubj", "nsubjpass"} and lasts


def _is_had_with(noun: Token) -> bool:
    """ "had a call yesterday with X", "held calls with X and Y"."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.lemma_.lower() not in {"have", "hold"}:
        return False
    return any(prepositional(noun, "with")) or any(prepositional(verb, "with"))


def _is_heard(noun: Token, beside: set[str]) -> bool:
    """ "ministers heard a briefing by X", "a classified briefing": not for the press."""
    if beside & {"classified", "intelligence", "closed", "security"}:
        return True
    return noun.dep_ == "dobj" and noun.head.lemma_.lower() in {
        "hear",
        "receive",
        "get",
    }


def is_sparked(noun: Token) -> bool:
    """ "the raids triggered angry protests"."""
    return noun.dep_ == "dobj" and noun.head.lemma_.lower() in _SPARKING


_SPARKING = frozenset("trigger spark prompt draw provoke ignite stage hold".split())


_SHARES = frozenset("percent % share majority third half".split())


def _of_words(noun: Token) -> set[str]:
    return {pobj.lemma_.lower() for pobj in prepositional(noun, "of")}
