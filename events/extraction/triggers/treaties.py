"""Verbs of signing, joining, leaving and ending treaties."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.clause_forms import is_leaving
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import noun_phrase
from events.extraction.triggers.signatories import parties_to
from events.extraction.triggers.syntax import (
    agents_of,
    base,
    objects,
    passive_subjects,
    prepositional,
    subjects,
)
from events.extraction.triggers.telling import told
from events.mentions import EventKind as K
from events.mentions import ParticipantKind


def _agree_on(verb: Token) -> Happening | None:
    """Sign or reach a treaty, deal or accord; leave, join or extend one."""
    cast = cast_of(verb.doc)
    lemma = verb.lemma_.lower()
    if lemma == "join" and agents_of(verb):
        return None  # "was joined by X": on a journey, at a table
    things = [*objects(verb), *passive_subjects(verb)]
    things += list(prepositional(verb, "from", "to", "on"))
    between = list(prepositional(verb, "between")) if lemma in _MADE else []
    if between and not objects(verb):  # "the accord reached in Lima between X and Y is"
        things += [c for c in verb.children if c.dep_ == "nsubj"]
    if lemma in patterns.LEAVING | {"walk"}:
        things += [
            t for t in verb.subtree if t.dep_ == "pobj" and t.head.lower_ == "of"
        ]
    things += [c for c in verb.children if c.dep_ == "oprd"]  # "a fisheries protocol"
    if verb.dep_ in {"relcl", "acl"}:
        things.append(verb.head)
        things += _before_subject(verb)
    if verb.tag_ == "VBN" and verb.dep_ == "advcl":
        # "Under the accord, abandoned in May by X, …": parsed as if it hung on the verb
        things += [t for t in verb.lefts for t in t.children if t.dep_ == "pobj"]
    thing = next((t for t in things if _is_treaty(t, lemma)), None)
    if thing is None:
        thing = next((t for t in map(_meant, things) if t is not None), None)
    is_truce = thing is not None and base(thing) in _TRUCES
    if lemma == "agree" and thing is not None and thing.dep_ == "pobj" and not is_truce:
        return None  # "agreed on a deal": told by the deal
    if thing is None or (lemma not in _OF_IT and any(t.lower_ == "it" for t in things)):
        return None
    who = arguments.members(
        cast,
        [*subjects(verb), *agents_of(verb), *prepositional(verb, "with"), *between],
    )
    if not who or lemma in patterns.REACH | _SIGNING | {"agree"}:
        who = list(dict.fromkeys([*who, *parties_to(cast, thing)]))
    action = patterns.TREATY_VERBS.get(lemma)
    kind = K.TREATY_ACTION if action else K.AGREEMENT
    if action in {"sign", "initial"}:
        kind = K.AGREEMENT
    if base(thing) == "document":
        action = action or "sign"
    title = f"{action or 'reach'} {noun_phrase(thing, article=True)}"
    # one telling, of the verb with its object: "scrapped the pact", "inked a deal"
    is_whole = kind == K.TREATY_ACTION or lemma in _CONCLUDING
    is_whole |= patterns.NOUNS.get(base(thing)) == K.STATEMENT  # "signed a communiqué"
    end = thing if is_whole and thing.dep_ == "dobj" and thing.head == verb else None
    found = told(verb, kind, 0.55, who, end=end, title=title)
    if found is not None:
        found.is_pointed = any(
            c.lower_ in {"the", "this", "that"} and c.dep_ == "det"
            for c in thing.children
        )
    return found


def _before_subject(verb: Token) -> list[Token]:
    """ "an accord the two premiers signed in 2012", parsed as "premiers signed": the accord."""
    who = verb.head
    first = who.left_edge.i
    if verb.dep_ != "acl" or verb.tag_ not in {"VBN", "VBD"} or verb.i != who.i + 1:
        return []
    before = verb.doc[first - 1] if first > verb.sent.start else None
    is_noun = before is not None and before.pos_ in {"NOUN", "PROPN"}
    return [before] if before is not None and is_noun else []


def _is_treaty(token: Token, lemma: str) -> bool:
    if lemma in {
        "join",
        "accede",
        "leave",
        "quit",
        "exit",
        "rejoin",
        "abandon",
        "withdraw",
        *patterns.LEAVING,
    }:
        wanted = patterns.JOINABLE - {"statement", "declaration"}
    elif lemma in _WRITING:
        wanted = patterns.TREATIES | {"document"}
    elif lemma in patterns.REACH | {"agree"}:
        wanted = patterns.TREATIES | _UNWRITTEN
    else:
        wanted = patterns.TREATIES
    if token.lemma_.lower() in wanted:
        return True
    if base(token) in arguments.OFFICIALS:
        return False  # "will join other ministers there"
    naming = cast_of(token.doc).naming_of(token)
    if naming is None or lemma not in {
        "join",
        "leave",
        "quit",
        "rejoin",
        "accede",
        "exit",
        *patterns.LEAVING,
    }:
        return False
    members = cast_of(token.doc).members
    return all(members[k].kind == ParticipantKind.ORGANIZATION for k in naming.members)


#: What is done to papers that nobody names: "inked documents".
_WRITING = frozenset("sign ink initial initialle".split())
_CONCLUDING = frozenset(
    "agree initial initialle ink conclude finalise finalize seal clinch".split()
)
#: What is done to an accord "between" its parties.
_MADE = patterns.REACH | {"agree", "sign", "initial", "announce", "brokered"}
_TRUCES = frozenset("ceasefire cease-fire truce armistice cessation".split())
#: What is reached and never signed.
_UNWRITTEN = frozenset("understanding compromise settlement".split())
#: What its parties do to a treaty, and nobody else.
_SIGNING = frozenset("sign initial initialle".split())
#: What one does to a treaty that was named before: "ratified it", "pulled out of it".
_OF_IT = frozenset(
    {"ratify", "accede", "quit", "abandon", "withdraw", *patterns.LEAVING}
)


def _meant(pronoun: Token) -> Token | None:
    """The treaty "it" stands for: the last one named in this sentence or before it."""
    if pronoun.lower_ != "it":
        return None
    start = pronoun.sent.start
    first = pronoun.doc[start - 1].sent.start if start else start
    for token in reversed(list(pronoun.doc[first : pronoun.i])):
        if token.pos_ in {"NOUN", "PROPN"} and base(token) in patterns.TREATIES:
            return token
    return None


def _deposit(verb: Token) -> Happening | None:
    """ "deposited its instrument of ratification with the Secretary-General"."""
    cast = cast_of(verb.doc)
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    things = [*objects(verb), *passive_subjects(verb)]
    thing = next((t for t in things if t.lemma_.lower() in _DEPOSITED), None)
    if thing is None:
        return None
    who = who or arguments.qualifiers(cast, thing)
    title = f"deposit {noun_phrase(thing, article=True)}"
    return told(verb, K.TREATY_ACTION, 0.5, who, title=title) if who else None


_DEPOSITED = frozenset(
    "instrument ratification coordinate chart list copy text accession acceptance "
    "declaration".split()
)


def _declare_null(verb: Token) -> Happening | None:
    """ "declared the protocol null and void", "was declared null by Peru in 1960"."""
    words = {c.lower_ for c in verb.children if c.dep_ in {"oprd", "acomp", "xcomp"}}
    things = [*objects(verb), *passive_subjects(verb)]
    for clause in verb.children:
        if clause.dep_ == "ccomp":  # "declared the protocol null"
            words |= {clause.lower_, *(c.lower_ for c in clause.children)}
            things += [c for c in clause.children if c.dep_ in {"nsubj", "dobj"}]
    words |= {t.lower_ for t in things}  # "the protocol null", made one phrase
    things += [c for t in things if t.lower_ in _NULL for c in t.lefts]
    thing = next((t for t in things if base(t) in patterns.TREATIES), None)
    if thing is None or not words & _NULL:
        return None
    cast = cast_of(verb.doc)
    doers = [*subjects(verb), *agents_of(verb)]
    doers += [t for c in verb.children if c.lower_ in _NULL for t in agents_of(c)]
    who = arguments.members(cast, doers)
    title = f"declare {noun_phrase(thing, article=True)} null"
    return told(verb, K.TREATY_ACTION, 0.5, who, title=title)


_NULL = frozenset("null void invalid dead non-binding".split())


def _expire(verb: Token) -> Happening | None:
    thing = next(iter(subjects(verb)), None)
    if thing is None or thing.lemma_.lower() not in patterns.TREATIES:
        return None
    found = told(verb, K.TREATY_ACTION, 0.5, [], title=None)
    if found:
        cast = cast_of(verb.doc)
        found.take(arguments.taking_part(cast, parties_to(cast, thing)))
        found.title = f"expire {noun_phrase(thing)}"
        found.is_pointed = any(c.lower_ in {"the", "this"} for c in thing.children)
    return found


def _leave(verb: Token) -> Happening | None:
    """ "pulled out of the pact"."""
    return _agree_on(verb) if is_leaving(verb) else None


def without_acted_on(doc: Doc, happenings: list[Happening]) -> list[Happening]:
    """`happenings` without the treaties that others of them act on.

    "agreed an extension of the pact on Monday", "votes on the treaty on Friday": the day is
    the act's, and the pact has none of its own.
    """
    acts = {h.token for h in happenings if h.kind in _ON_TREATIES}
    return [
        h
        for h in happenings
        if h.kind != K.AGREEMENT or not _is_acted_on(doc[h.token], acts)
    ]


_ON_TREATIES = frozenset({K.AGREEMENT, K.TREATY_ACTION, K.VOTE})


def _is_acted_on(noun: Token, acts: set[int]) -> bool:
    if noun.dep_ != "pobj" or noun.head.lower_ not in {"of", "on", "to", "from"}:
        return False
    above = noun.head.head
    while above.dep_ == "pobj" and above.head.head.pos_ in {"NOUN", "PROPN"}:
        if above.i in acts:
            return True
        above = above.head.head
    is_object = above.dep_ in {"dobj", "nsubjpass"}
    return above.i in acts or (is_object and above.head.i in acts)


READERS = (
    (patterns.LEAVING, _leave),
    (
        patterns.REACH | {"agree"} | (set(patterns.TREATY_VERBS) - patterns.LEAVING),
        _agree_on,
    ),
    ({"deposit"}, _deposit),
    ({"declare", "proclaim", "pronounce", "consider"}, _declare_null),
    (patterns.EXPIRE, _expire),
)
