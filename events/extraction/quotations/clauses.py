"""Clauses that hold what is said, where the parser hangs them amiss."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.quotations import patterns
from events.extraction.quotations.extents import Complement
from events.extraction.quotations.speaker_words import SPEAKERS
from events.extraction.quotations.subjects import SUBJECTS


def is_joined(children: list[Token], clause: Token) -> bool:
    """Demanded an inquiry and | a government formed: the second of two objects."""
    has_object = any(c.dep_ == "dobj" and c.i < clause.left_edge.i for c in children)
    return has_object and clause.doc[clause.left_edge.i - 1].dep_ == "cc"


def is_attribution(clause: Token) -> bool:
    """Stressed the need, the office said: the parser takes "said" for the complement."""
    if clause.lemma_ not in patterns.SAY:
        return False
    if any(c.dep_ == "auxpass" for c in clause.lefts):
        return False  # said Lima had not been told
    has_subject = any(c.dep_ == "nsubj" for c in clause.lefts)
    if has_subject and clause.doc[clause.left_edge.i - 1].text != ",":
        return False
    return not any(c.dep_ in ("ccomp", "xcomp", "dobj") for c in clause.rights)


def late_clause(verb: Token) -> Complement | None:
    """Tweeted early on Monday that S: the parser hangs the clause on what stands between."""
    doc = verb.doc
    for token in doc[verb.i + 1 : verb.i + 12]:
        is_finite = token.pos_ == "VERB" and token.tag_ != "VBG"
        if token.is_sent_start or token.text in ",;:" or is_finite:
            return None
        if token.lower_ == "that" and token.dep_ == "mark" and token.head.i > token.i:
            noun = token.head.head
            is_its_own = token.head.dep_ == "acl" and noun.dep_ == "dobj"
            if (
                is_its_own
                and noun.lemma_.lower() not in SPEAKERS
                and not noun.ent_type_
            ):
                return None  # promised a response that will be felt
            start, end = token.head.left_edge.i, token.head.right_edge.i + 1
            return Complement(max(start, token.i), end, "that-clause", 0.7)
    return None


def bare_clause(children: list[Token]) -> Complement | None:
    """Said after the summit | he would resign: the parser sees a clause of time."""
    for child in children:
        subject = next((c for c in child.lefts if c.dep_ in SUBJECTS), None)
        is_clause = child.dep_ == "advcl" and child.tag_ not in ("VBG", "VBN")
        if not is_clause or subject is None:
            continue
        if any(c.dep_ in ("mark", "advmod") or c.tag_ == "WRB" for c in child.lefts):
            continue
        start, end = subject.left_edge.i, child.right_edge.i + 1
        return Complement(start, end, "that-clause", 0.7)
    return None


def gap_clause(verb: Token) -> Complement | None:
    """The test, which officials said | allows it to build bombs: what the parse tears
    off, where a finite verb without a subject follows the cue."""
    if not any(c.tag_ in ("WDT", "WP") and c.dep_ == "dobj" for c in verb.lefts):
        return None
    doc, first = verb.doc, verb.i + 1
    while first < len(doc) and doc[first].pos_ == "ADV":
        first += 1
    if first >= len(doc) or doc[first].tag_ not in ("VBZ", "VBD", "VBP", "MD"):
        return None
    told = doc[first].head if doc[first].dep_ in ("aux", "auxpass") else doc[first]
    return Complement(verb.i + 1, told.right_edge.i + 1, "that-clause", 0.6)


def made_clear(children: list[Token]) -> Complement | None:
    for child in children:
        if child.lower_ in patterns.MAKE_CLEAR or any(
            c.lower_ in patterns.MAKE_CLEAR for c in child.children
        ):
            for inner in [*children, *child.children]:
                if inner.dep_ == "ccomp" and inner.left_edge.i > child.i:
                    start, end = inner.left_edge.i, inner.right_edge.i + 1
                    return Complement(start, end, "that-clause", 0.7, child.i + 1)
            if child.dep_ == "ccomp":
                clear = next(
                    (t for t in child.subtree if t.lower_ in patterns.MAKE_CLEAR), child
                )
                start, end = clear.i + 1, child.right_edge.i + 1
                if start < end:
                    return Complement(start, end, "that-clause", 0.7, start)
    return None
