"""Whether an event noun tells of an event or is merely spoken about."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.triggers import patterns
from events.extraction.triggers.event_nouns import (
    ORDINALS,
    lemma_of,
    light_verb,
)
from events.extraction.triggers.halted import PARTS, SUSPENDING
from events.extraction.triggers.incidents import HARM
from events.extraction.triggers.noun_kinds import is_sparked
from events.extraction.triggers.syntax import MEASURES, prepositional
from events.kinds import CONTACT
from events.mentions import EventKind as K

_EDGES = frozenset(
    "sideline margin start end close opening conclusion beginning outset finish".split()
)


_ABOUT = frozenset("about on of regarding concerning".split())


#: Kinds whose bare noun tells nothing without a time, a place or a party of its own.
NEEDS_DETAIL = frozenset(
    {
        K.AGREEMENT,
        K.SANCTION,
        K.MILITARY_ACTION,
        K.DISASTER,
        K.VOTE,
        K.STATEMENT,
        K.PROTEST,
    }
)


def is_sought(noun: Token, kind: K) -> bool:
    """ "negotiations on a trade agreement": there is none yet, and the day is the talks'."""
    if kind != K.AGREEMENT or noun.dep_ != "pobj":
        return False
    above = noun.head.head
    return (
        noun.head.lower_ in _TOWARDS
        and patterns.NOUNS.get(lemma_of(above)) in CONTACT
        and any(c.lower_ in {"a", "an"} for c in noun.children)
    )


_TOWARDS = frozenset("on about over for toward towards".split())


def is_judged(noun: Token, kind: K) -> bool:
    """ "condemned the sanctions on Tuesday": that day they were condemned."""
    is_voted = noun.head.dep_ == "xcomp" and noun.head.head.lemma_.lower() == "vote"
    if kind == K.SANCTION and is_voted:
        return True  # "voted to impose sanctions": told by the vote
    if noun.dep_ != "dobj" or noun.head.lemma_.lower() not in _JUDGING:
        return False
    is_own = any(c.dep_ in {"poss", "acl", "relcl"} for c in noun.children)
    return kind == K.SANCTION or (kind == K.AGREEMENT and not is_own)


_JUDGING = frozenset(
    "condemn denounce deplore decry criticize criticise welcome slam blast hail oppose "
    "discuss reject protest defend".split()
)


def is_hailed(noun: Token) -> bool:
    """ "welcomed the agreement between X and Y", "the announcement of a truce between X and
    Y": whoever says so tells of it."""
    if noun.dep_ == "dobj":
        return noun.head.lemma_.lower() in _HAILING
    return (
        noun.dep_ == "pobj"
        and noun.head.lower_ == "of"
        and noun.head.head.lemma_.lower() in _TELLING
    )


_HAILING = frozenset("welcome applaud hail commend praise salute celebrate".split())
_TELLING = frozenset("announcement conclusion signing signature adoption news".split())


def is_topic(noun: Token) -> bool:
    """What is spoken about or merely named: an event only if it has a time of its own.

    1. "views on the deal"  2. "support for talks"  3. an agreement nobody here reaches
    """
    if noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in PARTS:
        return True  # "suspended its participation in the talks": told by the verb
    asked = noun.head.head.lemma_.lower() in patterns.SAY | {"ask"}
    if noun.dep_ == "pobj" and asked and noun.head.lower_ in _ABOUT:
        return True
    if noun.dep_ == "pobj" and noun.head.lower_ in {
        "on", "about", "regarding", "concerning", "over", "for", "toward", "towards", "of",
    } and noun.head.head.pos_ in {"NOUN", "PROPN"}:  # fmt: skip
        if noun.head.lower_ == "on" and patterns.NOUNS.get(lemma_of(noun)) == K.VISIT:
            return False  # "X, on a visit to Peru, met"
        above = noun.head.head.lemma_.lower()
        if above in SUSPENDING and noun.head.lower_ == "of":
            return noun.head.head.dep_ not in {"dobj", "nsubjpass"}
        return noun.head.lower_ not in {"of", "on"} or above not in MEASURES | _EDGES
    kind = patterns.NOUNS.get(lemma_of(noun))
    if kind == K.ELECTION:
        return _is_bare_election(noun)
    if kind in NEEDS_DETAIL or kind == K.TREATY_ACTION:
        by = any(child.lower_ == "by" for child in noun.children)
        if light_verb(noun) is not None or by or _does_harm(noun) or is_sparked(noun):
            return False
        return kind != K.MILITARY_ACTION or not _is_single(noun)
    return False


def _is_bare_election(noun: Token) -> bool:
    """ "doubts before the presidential election": spoken of, not told."""
    if light_verb(noun) is not None or noun.dep_ != "pobj":
        return False
    by_phrase = any(prepositional(noun, "of", "by", "in"))
    return not by_phrase and not any(c.dep_ == "poss" for c in noun.children)


def _is_single(noun: Token) -> bool:
    """ "Peru's latest missile test", "a rebel raid on the consulate": that one, owned."""
    if noun.tag_ not in {"NN", "NNP"}:
        return False
    aimed = any(prepositional(noun, "on", "against"))
    numbered = any(
        c.dep_ == "amod" and c.lower_ in ORDINALS | {"recent"} for c in noun.children
    )
    return (aimed or numbered) and any(c.i < noun.i for c in noun.children)


def _does_harm(noun: Token) -> bool:
    """ "an air strike killed twelve", "were killed in an attack"."""
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    return (
        verb.pos_ == "VERB"
        and verb.lemma_.lower() in HARM
        and (noun.dep_ == "nsubj" or noun.head.lower_ in {"in", "by", "during"})
    )
