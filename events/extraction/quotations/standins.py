"""Speakers told by a word that stands for them: "one of the envoys", "his country", "it"
of whoever issued the statement."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.quotations import patterns
from events.extraction.quotations.newcomers import newcomer_at
from events.extraction.quotations.subjects import subject_of
from events.mentions import ParticipantKind

PARTS = frozenset({"one", "another", "some", "others", "several", "most", "many"})
_OWN = frozenset({"country", "delegation", "government", "nation"})
_OWNERS = frozenset({"his", "her", "their"})


def of_whole(head: Token) -> Token:
    """Of "one of the envoys" the envoys; else `head`. "One of them" is left to others."""
    if head.lower_ not in PARTS and head.pos_ != "NUM":
        return head
    for child in head.rights:
        if child.lower_ == "of":
            whole = next((c for c in child.children if c.dep_ == "pobj"), head)
            return whole if whole.pos_ in ("NOUN", "PROPN") else head
    return head


def apposed(head: Token) -> tuple[int, ...]:
    """The keys of the name beside an unknown noun: "the hardline daily Vatan"."""
    for child in head.rights:
        if child.dep_ == "appos" and child.pos_ == "PROPN":
            keys = cast_of(head.doc).of_token(child)
            newcomer = None if keys else newcomer_at(child)
            return keys if newcomer is None else (newcomer,)
    return ()


def set_off(verb: Token, head: Token) -> Token | None:
    """The head of the name between commas right before `verb`: in "the mayor of Ayora,
    Rosa Illescas, said" whoever is mayor, wherever the parser hangs the name."""
    doc = verb.doc
    last = verb.i - 1
    if head.pos_ != "NOUN" or head.i >= last or doc[last].text != ",":
        return None
    if head.i + 1 < verb.i and doc[head.i + 1].lower_ not in ("of", "for", "at"):
        return None
    first = last
    while first > head.i and doc[first - 1].pos_ == "PROPN":
        first -= 1
    is_name = 2 <= last - first <= _LONGEST_NAME and doc[first - 1].text == ","
    name = doc[last - 1]
    return name if is_name and name.ent_type_ in ("PERSON", "") else None


_LONGEST_NAME = 5


def own_country(head: Token) -> tuple[int, ...]:
    """ "His country", "her delegation": the country of whoever is meant, or himself."""
    if head.lemma_.lower() not in _OWN:
        return ()
    cast = cast_of(head.doc)
    owner = next((c for c in head.lefts if c.lower_ in _OWNERS), None)
    keys = cast.of_token(owner) if owner is not None else ()
    if len(keys) != 1:
        return ()
    code = cast.members[keys[0]].country
    for member in cast.members if code else []:
        if member.kind is ParticipantKind.COUNTRY and member.country == code:
            return (member.key,)
    return keys


def own_office(head: Token) -> tuple[int, ...]:
    """ "His office", "her cabinet": whoever's it is, the sentence's subject if that is open."""
    if head.lemma_.lower() not in ("office", "cabinet", "campaign"):
        return ()
    owner = next((c for c in head.lefts if c.lower_ in _OWNERS), None)
    if owner is None:
        return ()
    cast = cast_of(head.doc)
    keys = cast.of_token(owner)
    if not keys:
        verbs = (t for t in head.ancestors if t.pos_ == "VERB" and t.tag_ != "VBG")
        told = next((c for t in verbs for c in t.lefts if c.dep_ == "nsubj"), owner)
        keys = cast.of_token(told)
    return keys if len(keys) == 1 else ()


def issuer_of_it(verb: Token) -> Token | None:
    """Issued a statement in which it deplored Z: whoever issued it."""
    told = verb.head if verb.dep_ == "conj" and verb.head.pos_ == "VERB" else verb
    if told.dep_ != "relcl" or told.head.lemma_.lower() not in patterns.DOCUMENTS:
        return None
    if not any(t.tag_ in ("WDT", "WP") for t in _before(told)):
        return None
    governor = told.head.head
    return subject_of(governor) if governor.pos_ == "VERB" else None


def _before(verb: Token) -> list[Token]:
    return [t for t in verb.subtree if t.i < verb.i]


def plural_before(head: Token) -> Token | None:
    """Supporters of the bill see it so. …, they argue: the subject of the sentence before,
    if it is a plural."""
    doc = head.doc
    if head.lower_ != "they":
        return None
    opening = head.sent.start
    if opening == 0 or "\n" in doc[opening - 1].text:
        return None
    for token in doc[doc[opening - 1].sent.start : opening]:
        if token.dep_ == "nsubj" and token.head.dep_ == "ROOT":
            return token if token.tag_ == "NNS" else None
    return None
