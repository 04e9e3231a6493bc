"""Verbs of travelling: "visited Peru", "flew to Lima", "is due in Lima on Friday"."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.happening import Happening, PlaceFound
from events.extraction.triggers.place_names import untagged_place
from events.extraction.triggers.place_phrases import named_place
from events.extraction.triggers.syntax import (
    objects,
    passive_subjects,
    prepositional,
    subjects,
)
from events.extraction.triggers.telling import told
from events.mentions import EventKind as K
from events.mentions import ParticipantKind, Status

#: What one may visit without its name: "both countries", "the two capitals".
_COUNTRIES = frozenset(
    "country capital nation region state republic continent territory".split()
)
#: Where one may travel without its name: "the war zone", "the front line".
_GROUNDS = _COUNTRIES | frozenset(
    "zone front frontline line border frontier area camp base province island district".split()
)


def _travellers(verb: Token) -> list[int]:
    """Who goes, those who go "together with" him or "accompanied by" whom he goes too."""
    cast = cast_of(verb.doc)
    who = arguments.members(cast, subjects(verb))
    if not who:
        return who
    beside = [
        t
        for child in verb.subtree
        if _is_together(child)
        for t in child.children
        if t.dep_ == "pobj"
    ]
    keys = {k for k in arguments.members(cast, beside) if arguments.is_person(cast, k)}
    end = verb.sent.end
    for way in beside:
        clause = (t.i for t in verb.doc[way.i : end] if t.pos_ in {"VERB", "AUX"})
        end = min(end, next(clause, end))
    named = cast.within(beside[0].left_edge.i, end) if beside else []
    told = dict.fromkeys(key for n in named for key in n.members)
    return [*who, *(key for key in told if key in keys)]


def _is_together(word: Token) -> bool:
    """The "with" of "together with", the "by" of "accompanied by"."""
    before = word.doc[word.i - 1].lower_ if word.i else ""
    if word.lower_ == "with":
        return before in {"together", "along", "jointly"}
    return word.lower_ == "by" and before == "accompanied"


def _visit(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    who = _travellers(verb)
    place = next((p for p in map(named_place, objects(verb)) if p), None)
    if place is None:
        who = [key for key in who if arguments.is_person(cast, key)]
        if not any(
            _is_known_ground(t, _COUNTRIES) or _is_known_body(t) for t in objects(verb)
        ):
            return None
    return _to_place(told(verb, K.VISIT, 0.6, who), place) if who else None


def _is_known_ground(noun: Token, grounds: frozenset[str]) -> bool:
    """ "both countries", "the region", "the border region": one told of before."""
    return noun.lemma_.lower() in grounds and any(
        c.lower_ in _THESE for c in noun.children if c.dep_ in _BEFORE
    )


def _is_known_body(noun: Token) -> bool:
    """ "visited the Atomic Energy Agency": a body the reference data know."""
    cast = cast_of(noun.doc)
    members = [cast.members[key] for key in cast.of_token(noun, conjuncts=False)]
    return any(
        member.kind == ParticipantKind.ORGANIZATION and member.known is not None
        for member in members
    )


_THESE = frozenset("the both this these those two three four".split())
_BEFORE = frozenset({"det", "nummod", "predet", "amod"})


def _travel(verb: Token) -> Happening | None:
    cast = cast_of(verb.doc)
    who = _travellers(verb)
    if not any(arguments.is_person(cast, key) for key in who):
        return None
    lemma = verb.lemma_.lower()
    ways = _ways(verb, lemma)
    if not ways:
        return None
    on = [c for c in verb.children if c.lower_ in {"back", "on", "home", "over"}]
    if ways == ("for",):  # "left this morning for Lima"
        on += [c for c in verb.rights if c.dep_ in {"npadvmod", "dobj"}]
    goals = [t for start in (verb, *on) for t in prepositional(start, *ways)]
    place = next((p for p in map(named_place, goals) if p), None)
    if place is None:  # "travels to Izmir": a town that nobody knows
        place = next((p for p in map(untagged_place, goals) if p), None)
    there = any(c.lower_ == "there" and c.dep_ == "advmod" for c in verb.children)
    known = there or any(_is_known_ground(goal, _GROUNDS) for goal in goals)
    if place is None and not known:
        return None
    if place is not None and _is_homecoming(verb, who, place):
        return None
    found = _to_place(told(verb, K.VISIT, 0.5, who), place)
    if found is not None and found.status == Status.ONGOING:
        found.status = Status.PLANNED  # "is heading to Lima": not there yet
    return found


def _is_homecoming(verb: Token, who: list[int], place: PlaceFound) -> bool:
    """ "before returning to Lima", of Peru's minister: no visit."""
    if verb.lemma_.lower() not in {"return", "fly", "go", "head", "leave"}:
        return False
    members = cast_of(verb.doc).members
    return place.country is not None and all(
        members[key].country == place.country for key in who
    )


def _ways(verb: Token, lemma: str) -> tuple[str, ...]:
    """The prepositions before the place that a verb of travel leads to; () for none."""
    particles = {c.lower_ for c in verb.children if c.dep_ in {"prt", "advmod", "prep"}}
    if lemma in {"leave", "depart"}:
        return ("for",)
    if lemma == "set":
        return ("for",) if particles & {"off", "out"} else ()
    if lemma == "stop":
        return ("in", "at")
    if lemma in {"touch", "put"}:
        return ("in", "at") if particles & {"down", "over", "off"} else ()
    if lemma in patterns.VISIT_TO:
        return ("to", "into", "for") if lemma in {"fly", "head"} else ("to", "into")
    return ("in", "at", "to")


def _due(verb: Token) -> Happening | None:
    """ "is due in Lima on Friday": a visit to come."""
    due = next((c for c in verb.children if c.lower_ in {"due", "expected"}), None)
    is_passive = verb.tag_ == "VBN" and verb.lemma_ != "be"
    if is_passive and not any(c.dep_ == "xcomp" for c in verb.children):
        due = verb  # "is expected in Lima"
    cast = cast_of(verb.doc)
    who = [
        key
        for key in arguments.members(cast, [*subjects(verb), *passive_subjects(verb)])
        if arguments.is_person(cast, key)
    ]
    if due is None or not who or any(c.dep_ == "xcomp" for c in due.children):
        return None
    goals = [*prepositional(due, "in"), *prepositional(verb, "in")]
    place = next((p for p in map(named_place, goals) if p), None)
    found = told(verb, K.VISIT, 0.45, who) if place is not None else None
    if found is not None and place is not None:
        found.place, found.status = place, Status.PLANNED
    return found


def due_there(adjective: Token) -> Happening | None:
    """ "Sato, due in Lima on Saturday with a letter": a visit to come."""
    head = adjective.head
    if head.pos_ not in {"PROPN", "NOUN"} or adjective.i < head.i:
        return None
    cast = cast_of(adjective.doc)
    who = [k for k in cast.of_token(head) if arguments.is_person(cast, k)]
    back = [c for c in adjective.children if c.lower_ in {"back", "home"}]
    goals = [t for a in (adjective, *back) for t in prepositional(a, "in", "at")]
    place = next((p for p in map(named_place, goals) if p), None)
    if place is None or not who:
        return None
    found = Happening(
        token=adjective.i,
        kind=K.VISIT,
        status=Status.PLANNED,
        start=adjective.i,
        end=adjective.i + 1,
        strength=0.45,
        place=place,
    )
    found.take(arguments.taking_part(cast, who))
    return found


def _to_place(found: Happening | None, place: PlaceFound | None) -> Happening | None:
    if found is not None and place is not None:
        found.place = place
    return found


def _stay(verb: Token) -> Happening | None:
    """ "I will be in Lima on Friday", "Sato was last in Lima in May": who is there travels.

    Of others than the speaker a past or a future with a time of its own, or a stay with
    its days or reason; "was in Lima for talks" is told by the talks.
    """
    if verb.lemma_ != "be" or any(
        c.dep_ in {"attr", "acomp"} and c.lower_ != "last" for c in verb.children
    ):
        return None
    cast = cast_of(verb.doc)
    me = [t for t in subjects(verb) if t.lower_ in {"i", "we"}]
    who = arguments.members(cast, me or subjects(verb))
    is_purpose = not me and _is_for_something(verb)
    if not me and not is_purpose and not _is_away(verb):
        return None
    who = [key for key in who if me or arguments.is_person(cast, key)]
    place = next((p for p in map(named_place, prepositional(verb, "in")) if p), None)
    codes = {cast.members[key].country for key in who}
    if not who or place is None or place.country is None or place.country in codes:
        return None
    found = _to_place(told(verb, K.VISIT, 0.45, who), place)
    if found is not None and not me:
        found.is_topic = not is_purpose
        if verb.tag_ in {"VBZ", "VBP"}:
            found.status = Status.ONGOING
            return found
    return found if found is not None and found.status != Status.ONGOING else None


def _is_away(verb: Token) -> bool:
    """ "was in Lima", "had been in Lima", "will be in Lima"; not "is in Lima", nor for an
    event that is told by its own word."""
    tells = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    if verb.tag_ != "VBD" and not tells & {"had", "will"}:
        return False
    aims = prepositional(verb, "for", "at", "on", "during")
    return not any(t.lemma_.lower() in patterns.NOUNS for t in aims)


def _is_for_something(copula: Token) -> bool:
    """A stay with its days or its reason: "was in Lima from May 3 to 6", "at the
    invitation of", "is in Lima to attend"; not "was in tears", "was in Lima by then"."""
    if copula.tag_ not in {"VBD", "VBZ", "VBP"}:
        return False
    for child in copula.children:
        if child.dep_ == "prep" and child.i > copula.i:
            words = {t.lemma_.lower() for t in child.children}
            if child.lower_ == "at" and "invitation" in words:
                return True
            if child.lower_ == "from" and any(
                t.ent_type_ == "DATE" for t in child.children
            ):
                return True
        if child.dep_ in {"advcl", "xcomp"} and child.tag_ == "VB":
            return child.lemma_.lower() in _COMING_TO
    return False


#: What one goes somewhere to do.
_COMING_TO = frozenset(
    "attend meet discuss sign participate take hold address join deliver open lead".split()
)


READERS = (
    (patterns.VISIT_OBJECT, _visit),
    (patterns.VISIT_TO | patterns.VISIT_IN | patterns.VISIT_BY_WAY, _travel),
    ({"be", "expect", "await"}, _due),
    ({"be"}, _stay),
)
