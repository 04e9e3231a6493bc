"""Events told by nouns: "talks with X", "the signing of", "a two-day visit"."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments, decisions, patterns, signings
from events.extraction.triggers.clause_forms import is_arranged
from events.extraction.triggers.event_nouns import (
    is_pointed,
    lemma_of,
    light_verb,
    of_whom,
    series,
)
from events.extraction.triggers.factuality import status_of
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.nominal_parties import (
    ONE_SIDED,
    is_under_way,
    take_part,
)
from events.extraction.triggers.noun_kinds import is_sparked, kind_of
from events.extraction.triggers.noun_status import own_status
from events.extraction.triggers.noun_topics import (
    NEEDS_DETAIL,
    is_hailed,
    is_judged,
    is_sought,
    is_topic,
)
from events.extraction.triggers.objects import noun_phrase
from events.extraction.triggers.places import place_of
from events.extraction.triggers.syntax import (
    counted,
    governing_verb,
    prepositional,
    words_beside,
)
from events.mentions import EventKind as K
from events.mentions import ParticipantKind, Status

_READERS = {**decisions.READERS, **signings.READERS}
#: Lemmas of the nouns that may tell of an event.
NOUNS = frozenset(patterns.NOUNS.keys() | _READERS.keys() | decisions.FIRST.keys())


def read_noun(noun: Token) -> Happening | None:
    """The event `noun` tells of, or None if it tells of none.

    1. "phone talks with X" a call  2. "the two held a meeting"  3. "a visit to Peru by X"
    4. "the 2015 nuclear deal"  5. "any talks", "in the event of an attack": none
    """
    lemma = lemma_of(noun)
    reader = _READERS.get(lemma)
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
    if lemma in {"arrival", "departure"} and _is_of_things(noun):
        return None
    if lemma in patterns.NEEDS_WHOSE and not _has_owner(noun):
        return None
    beside = words_beside(noun)
    if kind == K.AGREEMENT and signings.is_signed(noun):
        return None  # told by "the signing of"
    if is_sought(noun, kind) or is_judged(noun, kind):
        return None
    kind = kind_of(noun, lemma, kind, beside)
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
    if found.place is None and counted(noun) != noun:
        found.place = place_of(counted(noun))
    if found.place is not None and is_arranged(noun, noun.head):
        inside = noun.left_edge.i <= found.place.start <= noun.right_edge.i
        found.place = found.place if inside else None
    _settle_kind(found, noun)
    found.is_anaphor = _points_back(noun, found)
    is_named = kind == K.AGREEMENT and len(found.principals()) > 1 and is_hailed(noun)
    found.is_topic = lemma in patterns.NEEDS_WHOSE or (not is_named and is_topic(noun))
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


def _is_of_things(noun: Token) -> bool:
    """ "the arrival of a train": of nobody."""
    cast = cast_of(noun.doc)
    of_what = list(prepositional(noun, "of"))
    return bool(of_what) and not arguments.members(cast, of_what)


def _has_owner(noun: Token) -> bool:
    """ "the arrest of two officers", "Peru's seizure of a ship"; not "arbitrary detention"."""
    return (
        any(prepositional(noun, "of", "by"))
        or any(child.dep_ == "poss" for child in noun.children)
        or bool(of_whom(noun))
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
    if found.kind in {K.SUMMIT, K.CONFERENCE} and found.place and noun.pos_ == "PROPN":
        return False  # "the Tripartite Summit in Asmara"
    owned = any(child.dep_ == "poss" for child in noun.children)
    return (
        (is_pointed(noun) or (owned and not named))
        and named < 2
        and found.kind not in {K.SPORTING_EVENT}
    )


def _strength(noun: Token, kind: K) -> float:
    strength = 0.45
    if light_verb(noun) is not None or is_sparked(noun):
        strength += 0.15
    elif kind in NEEDS_DETAIL:
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
