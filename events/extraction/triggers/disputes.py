"""What is told only to be denied, doubted or left undone: no event.

"denied a report that the army had crossed the border", "instead of meeting the envoy", "it
is not true that", "claimed to have visited Peru, which Lima denied".
"""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.triggers.clause_forms import is_negated
from events.extraction.triggers.syntax import governing_verb

#: Nouns whose content nobody vouches for.
_DOUBTFUL = frozenset(
    "rumour rumor speculation allegation accusation claim insinuation hoax notion".split()
)
#: Nouns whose content holds unless it is denied.
_TELLINGS = _DOUBTFUL | frozenset(
    "report account story news charge assertion version statement reports".split()
)
_DENYING = frozenset(
    "deny reject dismiss refute rebut dispute disavow disprove debunk contradict".split()
)
#: Verbs of those who say what others may deny.
_CLAIMING = frozenset(
    "claim allege assert insist maintain say report write accuse charge suggest".split()
)
_UNTRUE = frozenset(
    "untrue false wrong incorrect unclear uncertain unknown doubtful baseless unfounded "
    "groundless unsubstantiated fabricated unproven".split()
)
_TRUE = frozenset("true clear certain correct right sure known".split())
#: Before "of" and "from": what follows was not done.
_SHORT = {"of": frozenset({"short", "instead", "lieu"}), "from": frozenset({"far"})}
#: Verbs of foretelling ill: with "may" or "could", what is feared.
_FORETELLING = frozenset("warn caution predict forecast speculate expect".split())
_MAYBE = frozenset("may might could".split())


def is_disputed(token: Token) -> bool:
    """Whether what `token`, a step up from a trigger, belongs to is told as not so.

    1. "stopped short of an accord", "far from signing", "rather than sign"
    2. "it is untrue that", "it was not clear if"  3. "a rumour that", "denied a report that"
    4. "claimed that …, which Lima denied"  5. "warned that Peru could expel"
    """
    head = token.head
    if token.lower_ in _SHORT and _SHORT[token.lower_] & {
        head.lower_,
        *_words(token),
    }:
        return True
    if token.lower_ == "than" and head.lower_ == "rather":
        return True
    if token.pos_ not in {"VERB", "AUX"}:
        return token.lower_ == "for" and _without_a_date(token)
    if token.dep_ == "advcl" and _words(token) >= {"rather", "than"}:
        return True
    if token.dep_ in {"acl", "relcl", "ccomp"} and head.pos_ in {"NOUN", "PROPN"}:
        return _is_doubted_content(token, head)
    if token.dep_ != "ccomp":
        return False
    lemma = head.lemma_.lower()
    if lemma == "be":
        return _is_untrue(head)
    if lemma in _FORETELLING:
        return bool(_words(token) & _MAYBE)
    return lemma in _CLAIMING and is_denied_after(token)


def is_denied_after(token: Token) -> bool:
    """Whether the rest of the sentence denies it: "…, which Lima denied", "…, a charge
    that Quito rejects", "… but Peru denied it"."""
    for later in token.doc[token.i + 1 : token.sent.end]:
        if later.lemma_.lower() not in _DENYING or is_negated(later):
            continue
        head = later.head
        if head.lemma_.lower() in _TELLINGS and later.dep_ in {"relcl", "acl"}:
            return True
        if head.dep_ == "appos" and head.head.lemma_.lower() in _TELLINGS:
            return True  # "a charge the envoy, Luis Vega, dismissed"
        if head.head.lemma_.lower() in _TELLINGS and head.dep_ == "appos":
            return True
        if any(c.dep_ == "dobj" and c.lower_ in _IT for c in later.children):
            return True
    return False


_IT = frozenset("it this that which".split())


def _words(token: Token) -> set[str]:
    return {child.lower_ for child in token.children}


def _is_doubted_content(clause: Token, noun: Token) -> bool:
    """ "the allegation that Peru had sent troops", "reports that … proved false"."""
    if not any(
        c.lower_ == "that" and c.dep_ in {"mark", "dobj", "det", "nsubj"}
        for c in clause.children
    ):
        return noun.lemma_.lower() in _DOUBTFUL and clause.dep_ == "acl"
    verb = governing_verb(noun)
    if verb is not None and verb.lemma_.lower() in _DENYING and not is_negated(verb):
        return True
    if noun.lemma_.lower() in _DOUBTFUL:
        return True
    return noun.lemma_.lower() in _TELLINGS and verb is not None and _proved_false(verb)


def _proved_false(verb: Token) -> bool:
    """ "turned out to be false", "were unfounded"."""
    below = [verb, *(c for c in verb.children if c.dep_ == "xcomp")]
    return any(
        child.lower_ in _UNTRUE
        for each in below
        for child in each.children
        if child.dep_ in {"acomp", "oprd", "attr"}
    )


def _is_untrue(copula: Token) -> bool:
    """ "it is not true", "it was unclear", "it is not the case"."""
    for child in copula.children:
        if child.dep_ == "acomp" and child.lower_ in _UNTRUE:
            return True
        is_such = child.dep_ == "acomp" and child.lower_ in _TRUE
        if (is_such or child.lower_ == "case") and is_negated(copula):
            return True
    return False


def _without_a_date(preposition: Token) -> bool:
    """ "no date has been set for a visit"."""
    return any(
        child.lemma_.lower() in {"date", "day", "time"}
        and any(c.lower_ == "no" for c in child.children)
        for child in preposition.head.children
        if child.dep_ in {"nsubjpass", "dobj", "nsubj"}
    )
