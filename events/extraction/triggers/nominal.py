"""Events told by nouns: "talks with X", "the signing of", "a two-day visit"."""

from __future__ import annotations

import re

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.factuality import is_leaving, own_status, status_of
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import noun_phrase
from events.extraction.triggers.places import place_of
from events.extraction.triggers.syntax import (
    agents_of,
    governing_verb,
    prepositional,
    subjects,
    words_beside,
)
from events.kinds import CONTACT, UTTERANCE
from events.mentions import BlockRole, ParticipantKind, Role, Status
from events.mentions import EventKind as K

_SERIES = re.compile(
    r"\b(?:\w+[- ](?:plus|party|way)(?:[- ]\w+)?|\d ?\+ ?\d|\d\+\d|trilateral|quadrilateral)"
)
_POINTING = frozenset("the this that these those both their his her its our my".split())
#: Who takes part in these is told by possessive or "by": "Okafor's visit".
_MEASURES = frozenset("day hour week month round series".split())
_ABOUT = frozenset("about on of regarding concerning".split())
_POINTS_IN_TIME = frozenset(
    "sideline margin fringe start beginning outset opening end conclusion close day eve "
    "course second third first round wake aftermath host chair venue part".split()
)
_ORDINALS = frozenset("first second third fourth fifth last latest next".split())
_ONE_SIDED = frozenset(
    {K.VISIT, K.SPEECH, K.APPOINTMENT, K.PRESS_CONFERENCE, K.STATEMENT, K.TREATY_ACTION}
)
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
    lemma = _lemma(noun)
    kind = patterns.NOUNS.get(lemma)
    if kind is None or noun.dep_ in {"compound", "nmod", "amod"} or noun.tag_ == "VB":
        return None
    beside = words_beside(noun)
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
    _take_part(found, noun)
    found.place = place_of(noun, to=kind == K.VISIT)
    _settle_kind(found, noun)
    found.is_anaphor = _points_back(noun, found)
    found.is_topic = _is_topic(noun)
    if kind in {K.SPORTING_EVENT, K.DISASTER, K.AGREEMENT, K.ELECTION, K.OTHER}:
        found.title = _name(noun)
    elif kind in {K.SUMMIT, K.CONFERENCE} and not found.is_anaphor:
        found.title = _name(noun) if _has_name(noun) else None
    found.series = lemma if lemma == "statement" else _series(noun)
    light = _light_verb(noun)
    if kind in {K.PROTEST, K.SANCTION, K.AID} and light is not None:
        found.title = f"{light.lemma_.lower()} {noun_phrase(noun, article=True)}"
    found.is_pointed = _is_pointed(noun)
    found.is_vague = lemma in patterns.VAGUE
    return found


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
    if definite and between and _light_verb(noun) is None:
        return own_status(noun)
    return status_of(noun)


def _settle_kind(found: Happening, noun: Token) -> None:
    """ "the first ministerial talks" of two persons are a meeting, not a conference."""
    cast = cast_of(noun.doc)
    parties = found.principals()
    if found.kind == K.CONFERENCE and noun.lemma_.lower() in {
        "talk",
        "talks",
        "meeting",
    }:
        people = [key for key in parties if arguments.is_person(cast, key)]
        if people and len(people) == len(parties):
            found.kind = K.MEETING


def _series(noun: Token) -> str | None:
    """What tells one series of meetings from another: "2+2", "six-party", "trilateral"."""
    before = noun.doc[noun.left_edge.i : noun.i].text.casefold()
    match = _SERIES.search(before)
    return re.sub(r"\W+", "-", match.group()).strip("-") if match else None


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
        return noun.head.head.lemma_.lower() not in {
            "sideline",
            "margin",
            "start",
            "day",
        }
    kind = patterns.NOUNS.get(_lemma(noun))
    if kind in _NEEDS_DETAIL or kind == K.TREATY_ACTION:
        by = any(child.lower_ == "by" for child in noun.children)
        return _light_verb(noun) is None and not by
    return False


def _lemma(noun: Token) -> str:
    return noun.lower_ if noun.lower_ in {"talks", "games"} else noun.lemma_.lower()


def _kind(noun: Token, lemma: str, kind: K, beside: set[str]) -> K | None:
    """The kind by what stands beside the noun; None if that makes it no event."""
    needed = patterns.NEEDS_BESIDE.get(lemma)
    if needed is not None and not beside & needed and not _of_words(noun) & needed:
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
    if lemma == "call" and not beside & (patterns.BY_PHONE | patterns.BY_VIDEO):
        return K.MEETING if "courtesy" in beside else None
    if kind == K.STATEMENT and lemma == "interview":
        return K.STATEMENT
    if kind == K.MILITARY_ACTION and beside & {"cyber", "terror", "heart", "verbal"}:
        return K.OTHER if "heart" not in beside and "verbal" not in beside else None
    return kind


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


def _take_part(found: Happening, noun: Token) -> None:
    cast = cast_of(noun.doc)
    before = arguments.qualifiers(cast, noun)
    beside = arguments.noun_parties(cast, noun)
    verb = _light_verb(noun)
    doing: list[int] = []
    told = len(beside) > 1 or any(c.lower_ == "between" for c in noun.children)
    if verb is not None and not (told and _is_arranged(verb)):
        doing = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
        if found.kind not in _ONE_SIDED:
            doing += arguments.members(cast, arguments.company(verb))
    if not before and not beside and doing and verb is not None and _is_arranged(verb):
        doing = _arranged_for(noun, doing)
    keys = [*before, *doing, *beside]
    if found.kind == K.VISIT:
        keys = _visitors(noun, before=before, doing=doing)
    elif found.kind == K.MILITARY_EXERCISE:
        inside = cast.within(noun.left_edge.i, noun.right_edge.i + 1)
        keys += [
            k for n in inside if n.how in {"country", "demonym"} for k in n.members
        ]
    elif found.kind in {K.MILITARY_ACTION, K.SPORTING_EVENT, K.DISASTER}:
        keys = [*before, *doing] if found.kind == K.MILITARY_ACTION else []
    if len(keys) < 2 and found.kind in CONTACT and _is_adjunct(noun):
        # "In phone talks with Vega, Sato said": she was the other party.
        found.nearby = tuple(arguments.clause_parties(cast, noun))
        if not _is_pointed(noun):
            keys += found.nearby
    if noun.lower_ == "meeting" and noun.i == noun.sent.start:
        keys += _opening_parties(noun)
    speaks = found.kind in UTTERANCE
    if speaks and not keys and (_is_adjunct(noun) or found.kind == K.STATEMENT):
        keys += arguments.clause_parties(cast, noun)  # "in his speech, X vowed"
    if found.kind in {K.APPOINTMENT, K.ELECTION} and not any(
        arguments.is_person(cast, key) for key in keys
    ):
        keys += _persons_inside(noun)
    if (
        noun.doc._.roles
        and noun.doc._.roles[noun.i] == BlockRole.CAPTION
        and len(keys) < 2
    ):
        bodies = [key for key in keys if not arguments.is_person(cast, key)]
        keys += _pictured(noun) if found.kind in CONTACT and not bodies else []
    keys = arguments.taking_part(cast, keys)
    found.take(arguments.without_represented(cast, keys))
    for host in _hosts(noun):
        if arguments.takes_part(noun.doc, host):
            found.takings[host] = Role.HOST


def _opening_parties(noun: Token) -> list[int]:
    """ "Meeting in Lima, X and Y agreed", whatever the parser made of it: who is named
    before the verb."""
    cast = cast_of(noun.doc)
    verb = governing_verb(noun)
    end = verb.i if verb is not None and verb.i > noun.i else noun.sent.end
    named = arguments.outermost(cast.within(noun.i + 1, end))
    keys = [key for naming in named for key in naming.members]
    return [key for key in keys if arguments.is_person(cast, key)]


def _arranged_for(noun: Token, arrangers: list[int]) -> list[int]:
    """Ministers who agree to hold "2+2" talks or a ministerial do so for their countries."""
    cast = cast_of(noun.doc)
    if _series(noun) is None and not words_beside(noun) & patterns.MULTILATERAL:
        return arrangers
    return arguments.countries_of(cast, arrangers) or arrangers


def _persons_inside(noun: Token) -> list[int]:
    """ "the election of a hardliner as president, Lena Roth": whoever is named in it."""
    cast = cast_of(noun.doc)
    inside = cast.within(noun.left_edge.i, noun.right_edge.i + 1)
    named = [key for naming in inside for key in naming.members]
    return [key for key in named if arguments.is_person(cast, key)]


def _pictured(noun: Token) -> list[int]:
    """In a caption everybody named before "the meeting" took part in it."""
    cast = cast_of(noun.doc)
    named = arguments.outermost(cast.within(noun.sent.start, noun.i))
    keys = [key for naming in named for key in naming.members]
    return [key for key in keys if arguments.is_person(cast, key)]


def _is_arranged(verb: Token) -> bool:
    """Whether those who arrange it need not be those who take part: "agreed to hold"."""
    return verb.dep_ == "xcomp" or verb.lemma_.lower() in {
        "arrange",
        "plan",
        "schedule",
    }


def _visitors(noun: Token, *, before: list[int], doing: list[int]) -> list[int]:
    """Who travels: "X's visit", "a visit by X", "X paid a visit"; not where to."""
    cast = cast_of(noun.doc)
    tokens = list(prepositional(noun, "by"))
    if not tokens and noun.dep_ == "dobj":
        # "arrange a visit to Peru by X", with "by X" hung on the verb
        tokens = [t for t in prepositional(noun.head, "by") if t.i > noun.i]
    by = arguments.members(cast, tokens)
    verb = _light_verb(noun)
    pays = verb is not None and verb.lemma_.lower() in patterns.PAY
    return by or (doing if pays else []) or before


def _hosts(noun: Token) -> list[int]:
    cast = cast_of(noun.doc)
    hosting = [
        *(c for c in noun.children if c.dep_ == "acl" and c.lemma_.lower() == "host"),
    ]
    return [key for verb in hosting for key in arguments.members(cast, agents_of(verb))]


def _light_verb(noun: Token) -> Token | None:
    """The verb that holds up the noun: "held talks", "talks were held", "paid a visit"."""
    head = noun.head
    holds = patterns.LIGHT
    if patterns.NOUNS.get(_lemma(noun)) == K.VISIT:
        holds = holds | patterns.PAY
    if noun.dep_ in {"dobj", "nsubjpass", "attr"} and head.lemma_.lower() in holds:
        return head
    if noun.dep_ == "conj" and noun.head.dep_ in {"dobj", "nsubjpass"}:
        return _light_verb(noun.head)
    if noun.dep_ == "pobj" and head.lower_ == "of" and head.head.lemma_ in _MEASURES:
        return _light_verb(head.head)  # "ended two days of talks"
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
    return None


def _is_adjunct(noun: Token) -> bool:
    return noun.dep_ == "pobj" and noun.head.lower_ in {
        "in", "during", "at", "on", "after", "following", "through",
    }  # fmt: skip


def _is_pointed(noun: Token) -> bool:
    """ "the talks", "their meeting"; not "the first talks", which are told anew."""
    children = list(noun.children)
    if any(c.dep_ == "poss" and c.ent_type_ in {"DATE", "TIME"} for c in children):
        return True  # "Wednesday's meeting"
    if any(c.dep_ == "amod" and c.lower_ in _ORDINALS for c in children):
        return False
    return any(
        c.lower_ in _POINTING and c.dep_ in {"det", "poss", "predet"} for c in children
    )


def _points_back(noun: Token, found: Happening) -> bool:
    """Whether "the talks" needs an event told before: definite, with no party named here."""
    cast = cast_of(noun.doc)
    named = len(found.principals())
    if any(
        cast.members[key].kind == ParticipantKind.ORGANIZATION for key in found.takings
    ):
        return False  # "the G7 meeting" is told by its name
    if named and (_light_verb(noun) is not None or found.kind in _ONE_SIDED):
        return False
    owned = any(child.dep_ == "poss" for child in noun.children)
    return (
        (_is_pointed(noun) or (owned and not named))
        and named < 2
        and found.kind not in {K.SPORTING_EVENT}
    )


def _strength(noun: Token, kind: K) -> float:
    strength = 0.45
    if _light_verb(noun) is not None:
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
