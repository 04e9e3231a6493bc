"""What became of an event by its noun's own words: "a planned visit", "no talks"."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.triggers import patterns
from events.extraction.triggers.clause_forms import is_negated, is_stopping
from events.mentions import Status


def own_status(noun: Token) -> Status | None:
    """By the noun's own determiners and adjectives."""
    for child in noun.children:
        word = child.lower_
        if child.dep_ == "relcl" and _is_put_off(noun, child):
            return Status.CANCELLED
        if word == "due" and any(c.dep_ == "xcomp" for c in child.children):
            return Status.PLANNED  # "a meeting due to be held in May"
        if child.dep_ in {"det", "neg"} and word in {"no", "any", "neither", "every"}:
            return None
        if word in _RECURRING and _is_resolved(noun):
            return None  # "agreed to hold annual talks"
        if child.dep_ in {"amod", "compound", "advmod"}:
            if word in patterns.UNREAL_ADJECTIVES:
                return Status.PROPOSED if word == "proposed" else None
            if word in patterns.PLANNED_ADJECTIVES:
                return Status.PLANNED
            if word in patterns.CANCELLED_ADJECTIVES:
                return Status.CANCELLED
            if word in patterns.ONGOING_ADJECTIVES:
                return Status.ONGOING
    return Status.OCCURRED


_RECURRING = frozenset("annual regular periodic yearly biannual frequent".split())


def _is_resolved(noun: Token) -> bool:
    """Whether it is resolved upon: "agreed on regular talks", "would hold regular talks"."""
    verb = noun.head if noun.dep_ == "dobj" else noun.head.head
    if noun.dep_ == "pobj":
        return noun.head.lower_ == "on" and verb.lemma_.lower() == "agree"
    if noun.dep_ != "dobj":
        return False
    is_to_be = any(c.lower_ in {"will", "would"} for c in verb.children)
    return is_to_be or (
        verb.dep_ == "xcomp" and verb.head.lemma_.lower() in {"agree", "decide", "plan"}
    )


def _is_put_off(noun: Token, clause: Token) -> bool:
    """ "spoke of the summit, which has been put off": unless its own verb holds it."""
    if not is_stopping(clause) or is_negated(clause):
        return False
    return noun.dep_ not in {"nsubj", "nsubjpass"} and any(
        c.dep_ == "nsubjpass" and c.lower_ in {"which", "that"} for c in clause.children
    )
