"""An event noun, the words that point it out and the verb that holds it up."""

from __future__ import annotations

import re

from spacy.tokens import Token

from events.extraction.triggers import patterns
from events.extraction.triggers.clause_forms import is_leaving, is_stopping
from events.extraction.triggers.halted import SUSPENDING
from events.extraction.triggers.syntax import MEASURES
from events.mentions import EventKind as K

_SERIES = re.compile(
    r"\b(?:\w+[- ](?:plus|party|way)(?:[- ]\w+)?|\d ?\+ ?\d|\d\+\d|trilateral|quadrilateral)"
)


_POINTING = frozenset("the this that these those both their his her its our my".split())


ORDINALS = frozenset("first second third fourth fifth last latest next".split())


#: What is called by calling: "called a meeting", "called an election".
_CALLED = frozenset(
    {K.MEETING, K.SUMMIT, K.CONFERENCE, K.ELECTION, K.PRESS_CONFERENCE, K.VOTE}
)


#: "received a call from X".
_ANSWER = frozenset("receive get place field".split())


def light_verb(noun: Token) -> Token | None:
    """The verb that holds up the noun: "held talks", "talks were held", "paid a visit"."""
    head = noun.head
    holds = patterns.LIGHT
    kind = patterns.NOUNS.get(lemma_of(noun))
    if kind == K.CALL:
        holds = holds | _ANSWER
    if kind == K.VISIT:
        holds = holds | patterns.PAY
    if noun.dep_ in {"dobj", "nsubjpass", "attr"} and head.lemma_.lower() in holds:
        owned = any(c.dep_ == "poss" for c in noun.children)
        if head.lemma_.lower() == "call" and is_stopping(head):
            return head  # "called off a trip"
        if head.lemma_.lower() == "call" and (owned or kind not in _CALLED):
            return None  # "called the attack a reprisal"
        return head
    if noun.dep_ == "conj" and noun.head.dep_ in {"dobj", "nsubjpass"}:
        return light_verb(noun.head)
    if noun.dep_ == "pobj" and head.lower_ == "of" and head.head.lemma_ in MEASURES:
        return light_verb(head.head)  # "ended two days of talks"
    if noun.dep_ == "pobj" and head.lower_ == "of" and head.head.lemma_ in SUSPENDING:
        return light_verb(head.head)  # "announced the suspension of the talks"
    if noun.dep_ == "pobj" and head.lower_ == "over" and head.head.lemma_ == "preside":
        # "the envoy who presides over the talks" holds an office
        return head.head if head.head.tag_ in {"VBD", "VBN"} else None
    if noun.dep_ == "pobj" and head.lower_ in {"of", "from"}:
        verb = head.head if head.head.pos_ == "VERB" else head.head.head
        if is_leaving(verb):
            return verb
    if noun.dep_ == "pobj" and head.lower_ in {"to", "in", "for", "at"}:
        verb = head.head
        if verb.lemma_.lower() in {"take", "participate", "gather", "go", "attend"}:
            return verb
    if noun.dep_ == "pobj" and head.lower_ == "for" and head.head.pos_ == "VERB":
        owned = any(child.dep_ == "poss" for child in noun.children)
        return None if owned else head.head  # "travelled to Lima for talks with X"
    if noun.dep_ == "pobj" and head.lower_ == "for" and _is_somewhere(head.head):
        return head.head  # "is in Lima for talks with X"
    return None


def is_held(trigger: Token) -> bool:
    """Whether a clause of its own tells that it took place, or was to.

    1. "formal sessions resumed"  2. "two days of talks that ended"  3. "spoke"
    """
    if trigger.pos_ == "VERB":
        return True
    if trigger.dep_ == "pobj" and trigger.head.lower_ == "of":
        above = trigger.head.head
        if above.lemma_.lower() in MEASURES and is_held(above):
            return True
    verbs = [c for c in trigger.children if c.dep_ in {"relcl", "acl"}]
    if trigger.dep_ in {"nsubj", "nsubjpass"}:
        verbs.append(trigger.head)
    return any(
        verb.lemma_.lower() in patterns.HAPPEN | patterns.STOP | patterns.LIGHT
        for verb in verbs
    )


def _is_somewhere(copula: Token) -> bool:
    return (
        copula.lemma_ == "be"
        and copula.pos_ == "AUX"
        and any(c.dep_ == "prep" and c.lower_ == "in" for c in copula.children)
    )


def of_whom(noun: Token) -> list[Token]:
    """Sato in "the arrest in January 1984 of Sato": "of" hung on the day or the place."""
    return [
        goal
        for child in noun.children
        if child.dep_ == "prep" and child.lower_ in {"in", "at", "on"}
        for token in child.subtree
        if token.lower_ == "of" and token.dep_ == "prep" and token.i > child.i + 1
        for goal in token.children
        if goal.dep_ == "pobj" and goal.ent_type_ not in {"DATE", "TIME", "CARDINAL"}
    ]


def is_adjunct(noun: Token) -> bool:
    if noun.dep_ == "pobj" and noun.head.lower_ == "of":
        above = noun.head.head  # "after nine hours of talks"
        if above.lemma_.lower() in MEASURES:
            return above.head.lower_ == "over" or is_adjunct(above)
    return noun.dep_ == "pobj" and noun.head.lower_ in {
        "in", "during", "at", "on", "after", "following", "through",
    }  # fmt: skip


def is_pointed(noun: Token) -> bool:
    """ "the talks", "their meeting"; not "the first talks", which are told anew."""
    children = list(noun.children)
    if any(c.dep_ == "poss" and c.ent_type_ in {"DATE", "TIME"} for c in children):
        return True  # "Wednesday's meeting"
    if any(c.dep_ == "amod" and c.lower_ in ORDINALS for c in children):
        return False
    return any(
        c.lower_ in _POINTING and c.dep_ in {"det", "poss", "predet"} for c in children
    )


#: "My last visit" is not the one that is under way.
EARLIER = frozenset({"last", "previous", "earlier", "last but one"})


_JOURNEYS = frozenset({"visit", "trip"})


def series(noun: Token) -> str | None:
    """What tells one series of meetings from another: "2+2", "six-party", "trilateral"."""
    before = noun.doc[noun.left_edge.i : noun.i].text.casefold()
    if noun.lemma_.lower() in _JOURNEYS and (earlier := EARLIER & set(before.split())):
        return "last but one" if "but one" in before else sorted(earlier)[0]
    match = _SERIES.search(before)
    return re.sub(r"\W+", "-", match.group()).strip("-") if match else None


def lemma_of(noun: Token) -> str:
    return noun.lower_ if noun.lower_ in {"talks", "games"} else noun.lemma_.lower()


#: Of what is held by "our officials", and not by whoever says so.
OURS = "officials"
