"""Where: the place that the clause of a trigger names."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import patterns
from events.extraction.triggers.happening import PlaceFound
from events.extraction.triggers.place_names import (
    is_country,
    known_name,
    town_place,
    untagged_place,
)
from events.extraction.triggers.place_phrases import named_place
from events.extraction.triggers.syntax import objects, prepositional

_AT = ("in", "at", "near", "outside")
#: "on Santo island": sites one is on.
_ON = frozenset({"island", "islet", "border", "peninsula", "coast"})
#: Verbs that take their subject to the place of what is told beside them.
_MOTION = frozenset(
    "travel fly go come arrive return head visit tour land journey rush drive jet trip".split()
)
#: Verbs by which forces and aid come to where the act is.
_SENDING = frozenset("deploy dispatch airlift relocate station".split())
#: After these stands another event than the verb's: "met in Lima after his inauguration".
_OTHER_TIMES = frozenset("after before since following ahead until".split())
#: Through these a noun's own preposition may hang deeper: "talks with X in Lima".
_THROUGH = frozenset({"of", "with", "between", "by", "for"})
#: Of a verb alone: "spoke at the assembly in Lima", "ended without agreement in Lima".
_OCCASIONS = frozenset({"at", "without"})
#: What is opened, laid or held where it stands: "opened an embassy in Lima".
_SITES = frozenset(
    "embassy consulate mission office base centre center memorial wreath dinner lunch "
    "breakfast banquet reception ceremony".split()
)
_MISSIONS = frozenset("embassy consulate mission".split())
_VOICING = frozenset("voice express issue ask condemn".split())
#: "on the sidelines of": what is beside an event is at its place.
BESIDE = frozenset({"sideline", "margin", "fringe"})
#: Verbs by which a noun's own clause says when and where it was.
_TAKING_PLACE = frozenset(
    "hold take open begin start close end conclude convene resume schedule plan set".split()
)
#: Verbs whose object is where the act is: "signed a protocol in Lima".
_DONE_THERE = frozenset(
    "sign initial host chair attend convene inaugurate open".split()
)
#: "is scheduled for Lima".
_SETTING = frozenset("schedule set plan slate pencil fix due".split())
#: What is talked about where it is, not where the talks are.
_ELSEWHERE = frozenset(
    "war conflict crisis situation unrest violence fighting ceasefire truce peace election "
    "security stability development event attack reform transition".split()
)
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
    around = [trigger, *_around(trigger)]
    for start in around:
        for pobj in _objects_of_place(start, words):
            found = named_place(pobj)
            if found is None and _is_way(pobj.head):
                found = untagged_place(pobj)
            if found:
                return found
    for thing in objects(trigger) if trigger.pos_ == "VERB" else ():
        # "proposed a plan at Lima castle": hung on what was proposed
        for pobj in prepositional(thing, "at"):
            if found := named_place(pobj):
                return found
    named = _named_for(trigger)
    if named:
        return named
    for verb in _carriers(trigger):
        found = _goal(verb)
        if found:
            return found
    clauses = [t for t in around if t.pos_ in {"VERB", "AUX"}]
    return _where(clauses) or _there([trigger, *clauses]) or _here([trigger, *clauses])


def _named_for(noun: Token) -> PlaceFound | None:
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


def _objects_of_place(token: Token, words: tuple[str, ...]) -> Iterator[Token]:
    yield from prepositional(token, *words)
    if token.lemma_.lower() in _SETTING:
        for pobj in prepositional(token, "for"):
            if pobj.tag_ == "NNP" and pobj.ent_type_ != "DATE":
                yield pobj
    for pobj in prepositional(token, "on"):
        if pobj.lower_ in _ON:
            yield pobj


def _around(trigger: Token) -> list[Token]:
    """Tokens whose prepositions also place the event: its verb, its siblings' nouns."""
    found: list[Token] = []
    for child in trigger.children:
        if _is_mission_speaking(child, trigger):
            found.append(child)
        is_object = child.dep_ == "dobj" and trigger.pos_ == "VERB"
        if child.dep_ == "npadvmod" or (is_object and _may_hold_place(child)):
            found.append(child)  # "met X in Lima", with "in Lima" hung on X
            # "hosted a dinner for X in Lima"
            found += [
                t
                for inner in child.children
                if inner.lower_ in _THROUGH
                for t in _inside(inner)
            ]
        if child.dep_ in {"acl", "prep"}:
            found.append(child)
        if child.dep_ == "relcl":
            found += _told_by(child)
        if child.lower_ == "due":  # "a meeting due to be held in Lima"
            found += [c for c in child.children if c.dep_ == "xcomp"]
        if child.dep_ == "prep":
            found += _inside(child)
        if child.dep_ == "advcl" and child.lower_[-3:] == "ing" and child.i < trigger.i:
            found.append(child)  # "Speaking in Lima, X said"
            found += [t for c in child.children for t in _inside(c)]
    verb = _verb_over(trigger)
    if verb is not None:
        found.append(verb)
        found += _set_to(verb) if trigger.dep_ in {"nsubj", "nsubjpass"} else ()
    for clause in (trigger, verb):
        if clause is not None and clause.pos_ == "VERB":
            found += _occasions(clause)
    return found


def _is_mission_speaking(subject: Token, verb: Token) -> bool:
    """ "the embassy in Lima said"; not "the embassy in Lima was attacked"."""
    return (
        subject.dep_ == "nsubj"
        and subject.lemma_.lower() in _MISSIONS
        and verb.lemma_.lower() in patterns.SAY | _VOICING
    )


def _occasions(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in _OCCASIONS and child.i > verb.i:
            yield from (c for c in child.children if c.dep_ == "pobj")
        elif child.dep_ == "prep" and child.i > verb.i:
            yield from (c for c in child.children if c.dep_ == "pobj" and _is_day(c))


def _set_to(verb: Token) -> Iterator[Token]:
    """ "talks are scheduled (or due) to start in Lima"."""
    for head in (verb, *(c for c in verb.children if c.dep_ == "acomp")):
        for child in head.children:
            if child.dep_ == "xcomp" and child.lemma_.lower() in _TAKING_PLACE:
                yield child


def _told_by(clause: Token) -> Iterator[Token]:
    """ "talks that closed in Lima", "that were to be held in Lima": the clause is theirs."""
    is_own = any(
        c.lower_ in {"that", "which"} and c.dep_ in {"nsubj", "nsubjpass"}
        for c in clause.children
    )
    if is_own:
        for verb in (clause, *(c for c in clause.children if c.dep_ == "xcomp")):
            if verb.lemma_.lower() in _TAKING_PLACE:
                yield verb


def _may_hold_place(noun: Token) -> bool:
    """Not "discussed the situation in Lima"."""
    lemma = noun.lemma_.lower()
    return (
        _is_day(noun)
        or noun.head.lemma_.lower() in _DONE_THERE
        or lemma in patterns.NOUNS
        or lemma in _SITES
        or lemma in patterns.PUBLIC
        or cast_of(noun.doc).naming_of(noun) is not None
    )


def _verb_over(trigger: Token) -> Token | None:
    """The verb whose clause tells the noun `trigger` as its own."""
    if trigger.dep_ not in {"dobj", "nsubj", "nsubjpass", "pobj", "attr"}:
        return None
    verb = trigger.head
    if trigger.dep_ == "pobj":
        if trigger.head.lower_ in _OTHER_TIMES:
            return None
        verb = trigger.head.head
    return verb if verb.pos_ in {"VERB", "AUX"} else None


def _is_day(token: Token) -> bool:
    return token.ent_type_ in {"DATE", "TIME"}


def _inside(preposition: Token, depth: int = 3) -> Iterator[Token]:
    """ "talks with X in Lima", "on Monday in Lima", "on the sidelines of the summit in
    Lima"; not "talks on the war in Y"."""
    if preposition.dep_ != "prep":
        return
    for pobj in preposition.children:
        if pobj.dep_ != "pobj":
            continue
        if not (
            pobj.lemma_.lower() in BESIDE
            or preposition.lower_ in _THROUGH
            or pobj.lemma_.lower() in {"honor", "honour"}
            or _is_day(pobj)
            or (preposition.lower_ == "on" and _is_subject(pobj))
        ):
            continue
        yield pobj
        for inner in pobj.children if depth else ():
            if inner.dep_ == "prep" and inner.lower_ in _THROUGH:
                yield from _inside(inner, depth - 1)
            elif inner.dep_ == "acl":
                yield inner


def _is_subject(noun: Token) -> bool:
    """ "talks on fisheries in Lima" are there; "talks on the war in Y" may be anywhere."""
    return noun.lemma_.lower() not in _ELSEWHERE and not any(
        child.dep_ in {"det", "poss"} for child in noun.children
    )


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
        return named_place(place) or untagged_place(place)
    return None


def _is_way(preposition: Token) -> bool:
    """ "in Lima", "a trip to Lima", "flew to Lima"; not "a letter to Rivera"."""
    word = preposition.lower_
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
                if before.dep_ != "pobj" or before.head.lower_ not in {*_AT, "to"}:
                    continue
                found = named_place(before)
                if found is None and _is_way(before.head):
                    found = untagged_place(before)
                if found:
                    return found
    return None


def _here(tokens: list[Token]) -> PlaceFound | None:
    """ "arrived here on Monday": the town of the dateline."""
    for token in tokens:
        for child in token.children:
            if child.lower_ == "here" and child.dep_ == "advmod":
                return town_place(token.doc)
    return None
