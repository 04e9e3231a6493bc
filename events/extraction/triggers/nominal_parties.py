"""Who takes part in an event told by a noun: before it, beside it, and by its light verb."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.event_nouns import (
    is_adjunct,
    is_pointed,
    lemma_of,
    light_verb,
    of_whom,
    series,
)
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.held_by import (
    conductors,
    opening_parties,
    other_side,
    parties_of_clause,
)
from events.extraction.triggers.syntax import (
    agents_of,
    counted,
    governing_verb,
    objects,
    passive_subjects,
    prepositional,
    subjects,
    words_beside,
)
from events.kinds import CONTACT, UTTERANCE
from events.mentions import BlockRole, Role
from events.mentions import EventKind as K

#: Who takes part in these is told by possessive or "by": "Okafor's visit".
ONE_SIDED = frozenset(
    {K.VISIT, K.SPEECH, K.APPOINTMENT, K.PRESS_CONFERENCE, K.STATEMENT, K.TREATY_ACTION}
)


def take_part(found: Happening, noun: Token) -> None:
    cast = cast_of(noun.doc)
    before = arguments.qualifiers(cast, noun)
    beside = arguments.noun_parties(cast, noun)
    if lemma_of(noun) in patterns.NEEDS_WHOSE:
        beside += arguments.members(cast, of_whom(noun))
    if noun.lemma_.lower() == "call" and found.kind == K.MEETING:
        beside += arguments.members(cast, list(prepositional(noun, "on")))
        beside += arguments.members(cast, list(prepositional(noun.head, "on")))
    if found.kind == K.CALL:
        beside += arguments.members(cast, list(prepositional(noun, "from", "to")))
        if noun.dep_ == "dobj":  # "received a call on Monday from X"
            beside += arguments.members(cast, list(prepositional(noun.head, "from")))
    if found.kind == K.VOTE:
        chambers = prepositional(noun, "in", "by")
        voting = [t for t in chambers if t.lemma_.lower() in _CHAMBERS]
        beside += arguments.members(cast, voting)
    verb = light_verb(noun)
    doing: list[int] = []
    told = len(beside) > 1 or any(c.lower_ == "between" for c in noun.children)
    if verb is not None and not (told and _is_arranged(verb)):
        doing = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
        if found.kind not in ONE_SIDED:
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
        keys = [*before, *doing, *_taker(noun), *conductors(noun)]
        keys = keys if found.kind == K.MILITARY_ACTION else []
    if len(keys) < 2 and found.kind in CONTACT and is_adjunct(noun):
        # "In phone talks with Vega, Sato said": she was the other party.
        found.nearby = tuple(arguments.clause_parties(cast, noun))
        with_whom = [key for key in beside if arguments.is_person(cast, key)]
        if not is_pointed(noun) or with_whom:  # "in the meeting with X, Y welcomed"
            keys += found.nearby
    if counted(noun) != noun and counted(noun).head.lower_ == "over":
        # "X said so over two days of talks involving the ministers of the Nine"
        near = arguments.clause_parties(cast, noun)
        keys = [*(k for k in near if arguments.is_person(cast, k)), *keys]
    if not keys or (len(keys) < 2 and found.kind in CONTACT):
        keys += arguments.members(cast, _over_failed(noun))
    if noun.lower_ == "meeting" and noun.dep_ == "acl" and not keys:
        who = noun.head  # "ministers of the union, meeting in Lima, said"
        keys += arguments.members(cast, [who, *prepositional(who, "of", "from")])
    if noun.lower_ == "meeting" and noun.i == noun.sent.start:
        keys += opening_parties(noun)
    if found.kind in CONTACT and len(keys) < 2:
        keys += parties_of_clause(noun)
    if found.kind in CONTACT and len(keys) < 2:
        keys += _invited(noun) + other_side(noun)
    if found.kind in CONTACT and len(set(keys)) == 1:
        keys += _sayers(noun) or _leaders(noun)
    speaks = found.kind in UTTERANCE
    if speaks and not keys and (is_adjunct(noun) or found.kind == K.STATEMENT):
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
    if found.kind == K.MILITARY_ACTION:
        goals = list(prepositional(noun, "on", "against"))
        aimed = arguments.members(cast, goals)
        aimed += [k for goal in goals for k in arguments.qualifiers(cast, goal)]
        found.take(arguments.taking_part(cast, aimed), Role.AFFECTED)
    for host in _hosts(noun):
        if arguments.takes_part(noun.doc, host):
            found.takings[host] = Role.HOST


def _taker(noun: Token) -> list[int]:
    """ "the annexation of the province by Chile": who did it."""
    if not any(prepositional(noun, "of")):
        return []
    return arguments.members(cast_of(noun.doc), list(prepositional(noun, "by")))


def _invited(noun: Token) -> list[int]:
    """ "X invited Y to a meeting in Lima": both."""
    verb = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ not in {"to", "for"}:
        return []
    if verb.lemma_.lower() != "invite" or is_pointed(noun):
        return []
    cast = cast_of(noun.doc)
    keys = arguments.members(
        cast,
        [*subjects(verb), *agents_of(verb), *objects(verb), *passive_subjects(verb)],
    )
    people = [key for key in keys if arguments.is_person(cast, key)]
    return people if len(people) > 1 else []


def _leaders(noun: Token) -> list[int]:
    """ "X will lead our delegation to the talks with Peru": X."""
    while noun.dep_ == "pobj" and noun.head.lower_ == "of":
        noun = noun.head.head
    verb = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ not in {"to", "at", "in", "for"}:
        return []
    if verb.pos_ == "NOUN":
        verb = verb.head
    if verb.lemma_.lower() not in {"lead", "head"}:
        return []
    sent = [t for t in objects(verb) if t.lemma_.lower() in {"delegation", "team"}]
    return arguments.members(cast_of(noun.doc), subjects(verb)) if sent else []


def _sayers(noun: Token) -> list[int]:
    """ "Sato told parliament that talks with Chile would begin": Sato's country and Chile."""
    verb = noun.head
    is_clause = noun.dep_ in {"nsubj", "nsubjpass"} and verb.dep_ == "ccomp"
    if not is_clause or not any(prepositional(noun, "with")):
        return []
    cast = cast_of(noun.doc)
    who = arguments.members(cast, subjects(verb.head))
    return arguments.countries_of(cast, who) if len(who) == 1 else []


#: Where votes are held: "a vote in the Kenyan parliament".
_CHAMBERS = frozenset(
    "parliament assembly congress senate house chamber council committee legislature "
    "cabinet panel".split()
)


def _over_failed(noun: Token) -> list[Token]:
    """ "Peru froze the aid after talks with the rebels failed": Peru."""
    verb = noun.head
    is_told = noun.dep_ == "nsubj" and verb.dep_ == "advcl"
    if not is_told or verb.lemma_.lower() not in patterns.HAPPEN | _FAILING:
        return []
    return (
        subjects(verb.head)
        if arguments.noun_parties(cast_of(noun.doc), noun)
        or (any(c.lower_ == "with" for c in noun.children))
        else []
    )


_FAILING = frozenset("fail collapse break stall founder end".split())


def _arranged_for(noun: Token, arrangers: list[int]) -> list[int]:
    """Ministers who agree to hold "2+2" talks or a ministerial do so for their countries."""
    cast = cast_of(noun.doc)
    if series(noun) is None and not words_beside(noun) & patterns.MULTILATERAL:
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
    going = arguments.members(cast, _on_the_way(noun))
    if going:
        return going
    tokens = list(prepositional(noun, "by"))
    if not tokens and noun.dep_ == "dobj":
        # "arrange a visit to Peru by X", with "by X" hung on the verb
        tokens = [t for t in prepositional(noun.head, "by") if t.i > noun.i]
    by = arguments.members(cast, tokens)
    if not by:  # "a visit from X", "the visit of X"
        come = arguments.members(cast, list(prepositional(noun, "from", "of")))
        by = [key for key in come if arguments.is_person(cast, key)]
    verb = light_verb(noun)
    leaves = noun.dep_ == "pobj" and noun.head.lower_ == "for"  # "left for a visit to"
    pays = verb is not None and (
        verb.lemma_.lower() in patterns.PAY
        or (leaves and verb.lemma_.lower() in patterns.VISIT_BY_WAY)
    )
    return by or (doing if pays else []) or before


def _on_the_way(noun: Token) -> list[Token]:
    """ "X is in Peru on a visit", "X, on a visit to Peru, met": X."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in {"on", "for", "during", "after"}:
        return []
    if any(c.dep_ == "poss" for c in noun.children):
        return []  # "during his visit": whose, is told
    if noun.head.lower_ in {"during", "after"}:
        verb = governing_verb(noun)
        indefinite = any(c.lower_ in {"a", "an"} for c in noun.children)
        return subjects(verb) if verb is not None and indefinite else []
    above = noun.head.head
    while above.dep_ in {"pobj", "prep"} and above.head != above:
        above = above.head
    if above.lemma_ == "be":
        return subjects(above)
    return [above] if above.pos_ == "PROPN" and noun.head.lower_ == "on" else []


def is_under_way(noun: Token) -> bool:
    """ "is in Peru on a visit"."""
    verb = governing_verb(noun)
    adjunct = noun.dep_ == "pobj" and noun.head.lower_ in {"on", "for"}
    return (
        adjunct
        and verb is not None
        and verb.lower_ in {"is", "are"}
        and (verb.lemma_ == "be")
    )


def _hosts(noun: Token) -> list[int]:
    cast = cast_of(noun.doc)
    hosting = [
        c
        for c in noun.children
        if c.dep_ == "acl" and c.lemma_.lower() in arguments.BROKERING
    ]
    return [key for verb in hosting for key in arguments.members(cast, agents_of(verb))]
