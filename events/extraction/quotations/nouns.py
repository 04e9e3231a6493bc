"""Cue nouns: "the announcement that…", "reports that…", "Okafor's pledge to…"."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.quotations import patterns
from events.extraction.quotations.extents import trimmed
from events.extraction.quotations.found import Draft
from events.extraction.quotations.page import Page
from events.extraction.quotations.speakers import voice_of

_BY = frozenset({"by", "from", "of", "among"})


def noun_cue(page: Page, noun: Token) -> Draft | None:
    """What a cue noun holds, where a clause follows it; None without one.

    1. Okafor's claim that S   2. reports by state media that S   3. its pledge to do
    The speaker is the owner or the one it is "by"; nouns without one are left.
    """
    doc = page.doc
    clause = next(
        (
            c
            for c in noun.rights
            if c.dep_ in ("acl", "relcl", "ccomp") and _is_complement(c)
        ),
        None,
    )
    if clause is None:
        return None
    owner = _owner(noun)
    if owner is None:
        return None
    start, end = trimmed(doc, clause.left_edge.i, clause.right_edge.i + 1)
    if end - start < 3:
        return None
    return Draft(
        page.chars(start, end),
        voice_of(owner),
        "noun",
        0.55,
        (noun.i, noun.i + 1),
    )


def _is_complement(clause: Token) -> bool:
    """A that-clause whose "that" is no relative pronoun, or an infinitive."""
    for child in clause.lefts:
        if child.lower_ == "that":
            return child.dep_ == "mark"
        if child.lower_ == "to" and clause.tag_ == "VB":
            return True
    return False


def _owner(noun: Token) -> Token | None:
    for child in noun.lefts:
        if child.dep_ == "poss":
            return child
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in _BY:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    if noun.lemma_.lower() in patterns.DOCUMENTS:
        # "state media reports that…": who reports stands before the noun
        names = [c for c in noun.lefts if c.dep_ in ("compound", "nmod")]
        return names[-1] if names else None
    return None
