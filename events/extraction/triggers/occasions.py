"""Places told by the occasion an act was on, or by what it was done to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from events.extraction.triggers import patterns
from events.extraction.triggers.around import BESIDE
from events.extraction.triggers.happening import PlaceFound
from events.extraction.triggers.place_names import (
    PLACE_LABELS,
    is_country,
    known_name,
    untagged_place,
)
from events.extraction.triggers.place_phrases import named_place
from events.extraction.triggers.syntax import (
    governing_verb,
    objects,
    passive_subjects,
    prepositional,
)
from events.mentions import EventKind as K

#: What an occasion has parts of: "at the end of the talks".
_PHASES = frozenset(
    "end start close beginning conclusion opening outset course day part round session "
    "eve".split()
)
_ON_IT = frozenset("during at on in throughout amid".split())
#: What parties do where they have just met.
_AFTER_IT = frozenset({"after", "following"})
_SEQUELS = patterns.SAY | frozenset(
    "sign initial agree announce issue adopt declare reach".split()
)
_KINDS = frozenset({K.MEETING, K.VISIT, K.SUMMIT, K.CONFERENCE})
_OCCASIONS = frozenset(
    "ceremony celebration funeral inauguration luncheon dinner banquet reception".split()
)
#: What is done to a place is done there.
_STRIKING = frozenset(
    "bomb bombard shell attack strike hit raid storm invade seize capture occupy annex "
    "overrun retake recapture besiege blockade pound destroy enter liberate".split()
)
_STRIKES = frozenset(
    "attack strike raid assault bombing bombardment shelling invasion occupation "
    "annexation siege blockade capture seizure recapture liberation fall".split()
)
#: What leaves a place is there.
_LEAVING = frozenset(
    "withdraw withdrawal pull pullout pullback evacuate evacuation retreat pull-out "
    "pull-back".split()
)
_UPON = ("on", "against", "of", "at", "in")


def named_for(noun: Token) -> PlaceFound | None:
    """ "the Lima summit", "the Oslo accords": the town an event is called by; a country is
    what it is about ("the Yemen talks")."""
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return None
    for child in noun.lefts:
        if child.dep_ not in {"compound", "nmod", "amod"}:
            continue
        place = named_place(child) if child.ent_type_ == "GPE" else known_name(child)
        if place is not None and not is_country(child):
            return place
    return None


def occasion_place(trigger: Token) -> PlaceFound | None:
    """Where the occasion was that `trigger` tells an act of.

    1. "signed it during his visit to Lima"  2. "adopted at the end of a summit in Quito"
    3. "told reporters after talks in Lima"  4. "spoke at the Lima conference"
    """
    for noun in _occasions(trigger):
        kind = patterns.NOUNS.get(noun.lemma_.lower())
        ways = ("in", "at", "near", "to") if kind == K.VISIT else ("in", "at", "near")
        for goal in prepositional(noun, *ways):
            found = named_place(goal)
            if found is None and goal.head.lower_ != "to":
                found = untagged_place(goal)
            if found is not None:
                return found
        if kind != K.VISIT and (found := named_for(noun)) is not None:
            return found
    return None


def guest_place(trigger: Token) -> PlaceFound | None:
    """Where one of those who meet is on a visit, by a clause of his own.

    1. "X, who is visiting Lima, met Y"  2. "X, who was in Lima for a conference, met Y"
    3. "Visiting Lima, X held talks with Y"
    """
    verb = trigger if trigger.pos_ == "VERB" else governing_verb(trigger)
    if verb is None or verb.lemma_.lower() not in _MEETING:
        return None
    clauses = [c for c in verb.lefts if c.dep_ == "advcl"]
    people = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"}]
    # "X, the minister of Peru, who is visiting": wherever in the phrase it hangs
    clauses += [c for person in people for c in person.subtree if c.dep_ == "relcl"]
    for clause in clauses:
        lemma = clause.lemma_.lower()
        goals: Iterable[Token] = ()
        if lemma in {"visit", "tour"} and clause.tag_ == "VBG":
            goals = objects(clause)
        elif lemma == "be":
            goals = prepositional(clause, "in")
        for goal in goals:
            if (found := named_place(goal)) is not None:
                return found
    return None


_MEETING = frozenset("meet hold confer talk speak have receive sign".split())


def _occasions(trigger: Token) -> Iterator[Token]:
    verb = trigger if trigger.pos_ == "VERB" else governing_verb(trigger)
    if verb is None:
        return
    words = _ON_IT | (_AFTER_IT if verb.lemma_.lower() in _SEQUELS else frozenset())
    for start in (verb, *objects(verb)):
        for noun in prepositional(start, *words):
            while noun.lemma_.lower() in _PHASES | BESIDE:
                inner = next(prepositional(noun, "of"), None)
                if inner is None:
                    break
                noun = inner
            if noun != trigger and _is_occasion(noun):
                yield noun
    for token in verb.doc[verb.i + 1 : verb.right_edge.i + 1]:
        if token.lower_ == "during" and _hangs_low(token, verb):
            yield from (c for c in token.children if _is_occasion(c))


def _is_occasion(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return patterns.NOUNS.get(lemma) in _KINDS or lemma in _OCCASIONS


def _hangs_low(preposition: Token, verb: Token) -> bool:
    """ "sign a pact on the building of a dam during his visit": it is still the verb's."""
    token = preposition.head
    while token.dep_ in {"pobj", "prep", "dobj", "conj"} and token != verb:
        token = token.head
    return token == verb


def struck(trigger: Token) -> PlaceFound | None:
    """The place that an armed act was done to.

    1. "bombed Aden", "seized the Spratly Islands"  2. "bombed the runways of Aden airport"
    3. "the siege of Aden", "an attack on the port"
    """
    lemma = trigger.lemma_.lower()
    if lemma in _LEAVING or trigger.lower_ in _LEAVING:
        for goal in prepositional(trigger, "from"):
            found = named_place(goal)
            if found and (goal.ent_type_ in PLACE_LABELS or found.country):
                return found
        return None
    if trigger.pos_ == "VERB" and lemma in _STRIKING:
        things = [*objects(trigger), *passive_subjects(trigger)]
    elif trigger.pos_ == "NOUN" and lemma in _STRIKES:
        things = list(prepositional(trigger, *_UPON))
    else:
        return None
    for thing in things:
        for token in (
            thing,
            *prepositional(thing, "of", "in", "at", "near", "outside"),
        ):
            found = named_place(token) or named_for(token)
            if found is not None and (
                token.ent_type_ in PLACE_LABELS or found.country or token != thing
            ):
                return found
    return None
