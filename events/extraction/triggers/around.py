"""The words around a trigger whose prepositions say where it was too."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import patterns
from events.extraction.triggers.sites import SITES
from events.extraction.triggers.syntax import governing_verb

#: After these stands another event than the verb's: "met in Lima after his inauguration".
_OTHER_TIMES = frozenset("after before since following ahead until".split())
#: Through these a noun's own preposition may hang deeper: "talks with X in Lima".
_THROUGH = frozenset({"of", "with", "between", "by", "for"})
#: Before parties, through which it may hang: "protested to the body in Lima".
_PARTIES = frozenset("to from against before alongside".split())
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
#: What is talked about where it is, not where the talks are.
_ELSEWHERE = frozenset(
    "war conflict crisis situation unrest violence fighting ceasefire truce peace election "
    "security stability development event attack reform transition".split()
)


def around(trigger: Token) -> list[Token]:
    """Tokens whose prepositions also place the event: its verb, its siblings' nouns."""
    found: list[Token] = []
    for child in trigger.children:
        if _is_mission_speaking(child, trigger):
            found.append(child)
        is_object = child.dep_ == "dobj" and trigger.pos_ == "VERB"
        if child.lower_ == "dead":  # "shot dead three men in the town"
            found += [child, *(c for c in child.children if c.dep_ == "dobj")]
        if child.dep_ == "nsubjpass" and child.lemma_.lower() in _SITES | SITES:
            found.append(child)  # "the embassy in Lima was reopened"
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
        if child.dep_ == "acl":  # "held on 3 May in Lima", hung on May
            found += _occasions(child)
        if child.dep_ == "relcl":
            found += _told_by(child)
        if child.lower_ == "due":  # "a meeting due to be held in Lima"
            found += [c for c in child.children if c.dep_ == "xcomp"]
        if child.dep_ in {"prep", "agent"}:
            found += _inside(child)
            # "the meeting with the bloc, which was to be held in Lima"
            for inner in child.children:
                found += [
                    t for c in inner.children if c.dep_ == "relcl" for t in _told_by(c)
                ]
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
        or lemma in patterns.PEOPLE
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


def _is_member(noun: Token) -> bool:
    return cast_of(noun.doc).naming_of(noun) is not None


def _is_day(token: Token) -> bool:
    return token.ent_type_ in {"DATE", "TIME"}


def _inside(preposition: Token, depth: int = 3) -> Iterator[Token]:
    """ "talks with X in Lima", "on Monday in Lima", "on the sidelines of the summit in
    Lima"; not "talks on the war in Y"."""
    if preposition.dep_ not in {"prep", "agent", "dative"}:
        return
    for pobj in preposition.children:
        if pobj.dep_ != "pobj":
            continue
        if not (
            pobj.lemma_.lower() in BESIDE
            or preposition.lower_ in _THROUGH
            or (preposition.lower_ in _PARTIES and _is_member(pobj))
            or pobj.lemma_.lower() in {"honor", "honour", "face"}
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


def clause_verb(trigger: Token) -> Token:
    """The verb of the clause that `trigger` tells in: itself, the one above it, or, where
    there is none, the trigger again."""
    return trigger if trigger.pos_ == "VERB" else governing_verb(trigger) or trigger
