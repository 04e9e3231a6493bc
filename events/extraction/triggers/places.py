"""Where: the place that the clause of a trigger names."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from events.extraction.triggers.around import around
from events.extraction.triggers.happening import PlaceFound
from events.extraction.triggers.occasions import (
    guest_place,
    named_for,
    occasion_place,
    struck,
)
from events.extraction.triggers.place_names import (
    DIRECTIONS,
    is_country,
    known_name,
    town_place,
    untagged_place,
)
from events.extraction.triggers.place_phrases import named_place
from events.extraction.triggers.syntax import governing_verb, objects, prepositional

_AT = ("in", "at", "near", "outside", "inside", "aboard", "off")
#: "on Santo island", "on the White House lawn": sites one is on.
_ON = frozenset(
    "island islet border peninsula coast outskirts shore shores bank banks frontier "
    "lawn grounds steps".split()
)
#: Verbs that take their subject to the place of what is told beside them.
_MOTION = frozenset(
    "travel fly go come arrive return head visit tour land journey rush drive jet trip".split()
)
#: Verbs by which forces and aid come to where the act is.
_SENDING = frozenset("deploy dispatch airlift relocate station".split())
#: "is scheduled for Lima".
_SETTING = frozenset("schedule set plan slate pencil fix due".split())
_LABELS = frozenset({"GPE", "LOC", "FAC"})
#: How far back "there" may point.
_THERE_TOKENS = 60


def place_of(trigger: Token, *, to: bool = False) -> PlaceFound | None:
    """The place of the event `trigger` tells, or None.

    1. "met in Lima"  2. "talks held in Lima, Peru"  3. "at the palace in Doha"
    4. "flew to Lima for talks"  5. "Lima, where they met"  6. "will meet there"
    With `to`: where a visit goes ("a trip to Peru").
    """
    words: tuple[str, ...] = (*_AT, "to", "of") if to else _AT
    if trigger.lemma_.lower() in _SENDING:
        words = (*_AT, "to")
    near = [trigger, *around(trigger)]
    for start in near:
        for pobj in _objects_of_place(start, words):
            found = named_place(pobj)
            if found is None and _is_way(pobj.head):
                found = untagged_place(pobj)
            if found:
                return found
    for purpose in trigger.children if trigger.pos_ == "VERB" else ():
        # "met to discuss water in Lima"; in a country the water may be
        if purpose.dep_ == "advcl" and purpose.i > trigger.i and purpose.tag_ == "VB":
            for start in (purpose, *objects(purpose)):
                for pobj in prepositional(start, "in", "at"):
                    found = named_place(pobj)
                    if found is not None and not is_country(pobj):
                        return found
    for thing in objects(trigger) if trigger.pos_ == "VERB" else ():
        # "proposed a plan at Lima castle": hung on what was proposed
        for pobj in prepositional(thing, "at"):
            if found := named_place(pobj):
                return found
    found = named_for(trigger) or struck(trigger) or occasion_place(trigger)
    if found:
        return found
    for verb in _carriers(trigger):
        found = _goal(verb)
        if found:
            return found
    clauses = [t for t in near if t.pos_ in {"VERB", "AUX"}]
    told = _where(clauses) or _there([trigger, *clauses]) or _here([trigger, *clauses])
    return told or guest_place(trigger)


def _objects_of_place(token: Token, words: tuple[str, ...]) -> Iterator[Token]:
    yield from prepositional(token, *words)
    if token.lemma_.lower() in _SETTING:
        for pobj in prepositional(token, "for"):
            if pobj.tag_ == "NNP" and pobj.ent_type_ != "DATE":
                yield pobj
    for pobj in prepositional(token, "on"):
        if pobj.lower_ in _ON:
            yield pobj
    for side in token.children:
        if side.lower_ in DIRECTIONS and side.dep_ == "advmod":
            yield from prepositional(side, "of")  # "met 50 miles south of Lima"


def _carriers(trigger: Token) -> Iterator[Token]:
    """Verbs of motion that bring the parties to the event `trigger` tells.

    1. "flew to Lima for talks"  2. "travelled to Lima to meet X"  3. "arrived in Lima
    and met X"
    """
    above = trigger
    if (trigger.dep_ == "pobj" and trigger.head.lower_ == "for") or (
        trigger.dep_ == "dobj" and trigger.head.dep_ in {"advcl", "xcomp", "conj"}
    ):
        above = trigger.head.head
    elif trigger.pos_ == "VERB" and trigger.dep_ in {"advcl", "xcomp", "conj"}:
        is_finite = any(c.dep_ == "mark" for c in trigger.children)
        above = trigger if is_finite else trigger.head
    if above != trigger and above.lemma_.lower() in _MOTION:
        yield above


def _goal(verb: Token) -> PlaceFound | None:
    """ "heading back to Lima", "visited Lima"."""
    goals = list(prepositional(verb, *_AT, "to"))
    for child in verb.children:
        if child.dep_ == "advmod":
            goals += prepositional(child, *_AT, "to")
    if verb.lemma_.lower() in {"visit", "tour"}:
        goals += objects(verb)
    places = (named_place(goal) or untagged_place(goal) for goal in goals)
    return next((place for place in places if place), None)


def _where(clauses: list[Token]) -> PlaceFound | None:
    """ "in Lima, where the ministers met": the place the relative clause hangs on."""
    for verb in clauses:
        if verb.dep_ != "relcl":
            continue
        if not any(c.lower_ == "where" and c.dep_ == "advmod" for c in verb.children):
            continue
        place = verb.head
        while place.dep_ == "appos" and place.head.ent_type_ in _LABELS:
            place = place.head
        return named_place(place) or untagged_place(place) or _goal_above(place)
    return None


def _goal_above(noun: Token) -> PlaceFound | None:
    """ "travelled to Lima with A and B, where they met X": hung on who is named last."""
    above = governing_verb(noun)
    if above is None or above.lemma_.lower() not in _MOTION:
        return None
    return _goal(above)


def _is_way(preposition: Token) -> bool:
    """ "in Lima", "a trip to Lima", "south of Lima"; not "a letter to Rivera"."""
    word = preposition.lower_
    if preposition.head.lower_ in DIRECTIONS:
        return True
    above = preposition.head.lemma_.lower()
    return (
        word in _AT
        or (word == "to" and above in _MOTION | _SENDING)
        or (word == "for" and above in _SETTING)
    )


def _there(tokens: list[Token]) -> PlaceFound | None:
    """ "will hold its meeting there": the place named last before it."""
    for token in tokens:
        for child in token.children:
            if child.lower_ != "there" or child.dep_ != "advmod":
                continue
            first = max(0, child.i - _THERE_TOKENS)
            for before in reversed(list(token.doc[first : child.i])):
                found = _pointed_at(before, child)
                if found:
                    return found
    return None


def _pointed_at(before: Token, there: Token) -> PlaceFound | None:
    """What "there" means, if `before` names a place: "in Lima", or in its own sentence
    "sided with Lima"."""
    if before.dep_ != "pobj":
        return None
    if before.head.lower_ in {*_AT, "to"}:
        found = named_place(before)
        if found is None and _is_way(before.head):
            found = untagged_place(before)
        return found
    return known_name(before) if before.sent == there.sent else None


def _here(tokens: list[Token]) -> PlaceFound | None:
    """ "arrived here on Monday": the town of the dateline."""
    for token in tokens:
        for child in token.children:
            if child.lower_ == "here" and child.dep_ == "advmod":
                return town_place(token.doc)
    return None
