"""Events told by nouns: "talks with X", "the signing of", "a two-day visit"."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments, decisions, patterns
from events.extraction.triggers.factuality import own_status, status_of
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.incidents import HARM
from events.extraction.triggers.nominal_parties import (
    MEASURES,
    ONE_SIDED,
    ORDINALS,
    is_pointed,
    is_under_way,
    lemma_of,
    light_verb,
    series,
    take_part,
)
from events.extraction.triggers.objects import noun_phrase
from events.extraction.triggers.places import place_of
from events.extraction.triggers.syntax import (
    governing_verb,
    prepositional,
    words_beside,
)
from events.kinds import CONTACT
from events.mentions import EventKind as K
from events.mentions import ParticipantKind, Status

#: Lemmas of the nouns that may tell of an event.
NOUNS = frozenset(
    patterns.NOUNS.keys() | decisions.READERS.keys() | decisions.FIRST.keys()
)
_EDGES = frozenset("sideline margin start end close opening".split())
_ABOUT = frozenset("about on of regarding concerning".split())
#: Kinds whose bare noun tells nothing without a time, a place or a party of its own.
_NEEDS_DETAIL = frozenset(
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


def read_noun(noun: Token) -> Happening | None:
    """The event `noun` tells of, or None if it tells of none.

    1. "phone talks with X" a call  2. "the two held a meeting"  3. "a visit to Peru by X"
    4. "the 2015 nuclear deal"  5. "any talks", "in the event of an attack": none
    """
    lemma = lemma_of(noun)
    reader = decisions.READERS.get(lemma)
    if reader is not None:
        return reader(noun)
    first = decisions.FIRST.get(lemma)
    found = first(noun) if first is not None else None
    if found is not None:
        return found
    kind = patterns.NOUNS.get(lemma)
    if kind is None or noun.dep_ in {"compound", "nmod", "amod"} or noun.tag_ == "VB":
        return None
    of_what = [t for t in prepositional(noun, "of") if not t.ent_type_]
    if kind == K.DISASTER and of_what:
        return None  # "a flood of letters"
    if lemma in patterns.NEEDS_WHOSE and not _has_owner(noun):
        return None
    beside = words_beside(noun)
    if kind == K.AGREEMENT and decisions.is_signed(noun):
        return None  # told by "the signing of"
    if _is_sought(noun, kind) or _is_judged(noun, kind):
        return None
    kind = _kind(noun, lemma, kind, beside)
    status = _status(noun, kind) if kind is not None else None
    if kind is None or status is None:
        return None
    found = Happening(
        token=noun.i,
        kind=kind,
        status=status,
        start=_first(noun),
        end=noun.i + 1,
        strength=_strength(noun, kind),
    )
    take_part(found, noun)
    found.place = place_of(noun, to=kind == K.VISIT)
    _settle_kind(found, noun)
    found.is_anaphor = _points_back(noun, found)
    found.is_topic = lemma in patterns.NEEDS_WHOSE or _is_topic(noun)
    if kind in {K.SPORTING_EVENT, K.DISASTER, K.AGREEMENT, K.ELECTION, K.OTHER}:
        found.title = _name(noun)
    elif kind in {K.SUMMIT, K.CONFERENCE} and not found.is_anaphor:
        found.title = _name(noun) if _has_name(noun) else None
    found.series = lemma if lemma in {"statement", "round"} else series(noun)
    light = light_verb(noun)
    if kind in {K.PROTEST, K.SANCTION, K.AID} and light is not None:
        found.title = f"{light.lemma_.lower()} {noun_phrase(noun, article=True)}"
    if kind == K.VISIT and is_under_way(noun):
        found.status = Status.ONGOING
    found.is_pointed = is_pointed(noun)
    found.is_vague = lemma in patterns.VAGUE
    return found


def _has_owner(noun: Token) -> bool:
    """ "the arrest of two officers", "Peru's seizure of a ship"; not "arbitrary detention"."""
    return any(prepositional(noun, "of", "by")) or any(
        child.dep_ == "poss" for child in noun.children
    )


def _is_sought(noun: Token, kind: K) -> bool:
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


def _is_judged(noun: Token, kind: K) -> bool:
    """ "condemned the sanctions on Tuesday": that day they were condemned."""
    return (
        kind == K.SANCTION
        and noun.dep_ == "dobj"
        and noun.head.lemma_.lower() in _JUDGING
    )


_JUDGING = frozenset(
    "condemn denounce deplore decry criticize criticise welcome slam blast hail oppose "
    "discuss reject protest defend".split()
)


def _has_name(noun: Token) -> bool:
    """ "the Nuclear Security Summit", "the U.N. climate conference"; not "the two-day
    summit"."""
    if noun.pos_ == "PROPN":
        return True
    kinds = [
        c for c in noun.lefts if c.dep_ in {"compound", "amod"} and c.pos_ != "PROPN"
    ]
    return any(c.dep_ == "compound" and c.ent_type_ == "" for c in kinds) and any(
        t.pos_ == "PROPN" for t in noun.doc[noun.left_edge.i : noun.i]
    )


def _status(noun: Token, kind: K) -> Status | None:
    """What has a name or parties of its own exists, whatever is said about it."""
    if kind in {K.SPORTING_EVENT, K.DISASTER}:
        return Status.OCCURRED  # the days will tell whether it is still to come
    definite = any(
        c.dep_ == "det" and c.lower_ in {"the", "this"} for c in noun.children
    )
    between = [
        c
        for c in noun.children
        if c.lower_ == "between" or (c.dep_ == "acl" and c.tag_ == "VBN")
    ]
    if definite and between and light_verb(noun) is None:
        return own_status(noun)
    return status_of(noun)


def _settle_kind(found: Happening, noun: Token) -> None:
    """ "the first ministerial talks" of two persons are a meeting, not a conference."""
    cast = cast_of(noun.doc)
    parties = found.principals()
    if found.kind == K.CONFERENCE and words_beside(noun) & patterns.BY_VIDEO:
        if len(parties) == 2 and all(arguments.is_person(cast, k) for k in parties):
            found.kind = K.CALL  # "held a video conference with X"
        return
    if found.kind == K.CONFERENCE and noun.lemma_.lower() in {
        "talk",
        "talks",
        "meeting",
    }:
        people = [key for key in parties if arguments.is_person(cast, key)]
        if people and len(people) == len(parties):
            found.kind = K.MEETING


def _is_topic(noun: Token) -> bool:
    """What is spoken about or merely named: an event only if it has a time of its own.

    1. "views on the deal"  2. "support for talks"  3. an agreement nobody here reaches
    """
    asked = noun.head.head.lemma_.lower() in patterns.SAY | {"ask"}
    if noun.dep_ == "pobj" and asked and noun.head.lower_ in _ABOUT:
        return True
    if noun.dep_ == "pobj" and noun.head.lower_ in {
        "on", "about", "regarding", "concerning", "over", "for", "toward", "towards", "of",
    } and noun.head.head.pos_ in {"NOUN", "PROPN"}:  # fmt: skip
        if noun.head.lower_ == "on" and patterns.NOUNS.get(lemma_of(noun)) == K.VISIT:
            return False  # "X, on a visit to Peru, met"
        above = noun.head.head.lemma_.lower()
        return noun.head.lower_ not in {"of", "on"} or above not in MEASURES | _EDGES
    kind = patterns.NOUNS.get(lemma_of(noun))
    if kind == K.ELECTION:
        return _is_bare_election(noun)
    if kind in _NEEDS_DETAIL or kind == K.TREATY_ACTION:
        by = any(child.lower_ == "by" for child in noun.children)
        if light_verb(noun) is not None or by or _does_harm(noun) or _is_sparked(noun):
            return False
        return kind != K.MILITARY_ACTION or not _is_single(noun)
    return False


def _is_bare_election(noun: Token) -> bool:
    """ "doubts before the presidential election": spoken of, not told."""
    if light_verb(noun) is not None or noun.dep_ != "pobj":
        return False
    by_phrase = any(prepositional(noun, "of", "by", "in"))
    return not by_phrase and not any(c.dep_ == "poss" for c in noun.children)


def _is_round(noun: Token, beside: set[str]) -> bool:
    """ "the next round has been set": of talks, not of golf or of the talks just named."""
    told = noun.dep_ in {"nsubj", "nsubjpass"} or light_verb(noun) is not None
    named = {t.lemma_.lower() for t in prepositional(noun, "of")} & set(patterns.NOUNS)
    return told and bool(beside & ORDINALS) and not named


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


def _kind(noun: Token, lemma: str, kind: K, beside: set[str]) -> K | None:
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
        and not (kind == K.PROTEST and _is_sparked(noun))
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
        if _is_that_call(noun):
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


def _is_heard(noun: Token, beside: set[str]) -> bool:
    """ "ministers heard a briefing by X", "a classified briefing": not for the press."""
    if beside & {"classified", "intelligence", "closed", "security"}:
        return True
    return noun.dep_ == "dobj" and noun.head.lemma_.lower() in {
        "hear",
        "receive",
        "get",
    }


def _is_sparked(noun: Token) -> bool:
    """ "the raids triggered angry protests"."""
    return noun.dep_ == "dobj" and noun.head.lemma_.lower() in _SPARKING


_SPARKING = frozenset("trigger spark prompt draw provoke ignite stage hold".split())
_SHARES = frozenset("percent % share majority third half".split())


def _of_words(noun: Token) -> set[str]:
    return {pobj.lemma_.lower() for pobj in prepositional(noun, "of")}


def _first(noun: Token) -> int:
    """The trigger's first word: "phone" of "phone talks"."""
    start = noun.i
    while start > noun.left_edge.i and noun.doc[start - 1].dep_ in {"compound"}:
        if noun.doc[start - 1].ent_type_ in {"GPE", "PERSON", "NORP", "DATE"}:
            break
        start -= 1
    return start


def _points_back(noun: Token, found: Happening) -> bool:
    """Whether "the talks" needs an event told before: definite, with no party named here."""
    cast = cast_of(noun.doc)
    named = len(found.principals())
    if any(
        cast.members[key].kind == ParticipantKind.ORGANIZATION for key in found.takings
    ):
        return False  # "the G7 meeting" is told by its name
    if named and (light_verb(noun) is not None or found.kind in ONE_SIDED):
        return False
    owned = any(child.dep_ == "poss" for child in noun.children)
    return (
        (is_pointed(noun) or (owned and not named))
        and named < 2
        and found.kind not in {K.SPORTING_EVENT}
    )


def _strength(noun: Token, kind: K) -> float:
    strength = 0.45
    if light_verb(noun) is not None or _is_sparked(noun):
        strength += 0.15
    elif kind in _NEEDS_DETAIL:
        strength -= 0.05
    elif noun.dep_ == "nsubj" and noun.head.lemma_.lower() in {
        "take",
        "begin",
        "open",
        "happen",
    }:
        strength += 0.15  # "the meeting took place"
    if kind == K.VISIT and not any(
        c.dep_ in {"prep", "poss", "det"} for c in noun.children
    ):
        strength -= 0.2
    verb = governing_verb(noun)
    if verb is None:
        strength -= 0.05
    return strength


def _name(noun: Token) -> str | None:
    """The noun phrase up to its head, without article and relative clause."""
    doc = noun.doc
    start = noun.i
    for token in reversed(list(doc[noun.left_edge.i : noun.i])):
        if token.dep_ in {"det", "case", "predet"} or (
            token.is_punct and token.text != "-"
        ):
            break
        if token.head == noun or token.head.head == noun:
            start = token.i
    text = " ".join(doc[start : noun.i + 1].text.split())
    return text if text else None
