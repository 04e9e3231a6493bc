"""Decisions and vetoes told by nouns: "Peru's decision to leave the union"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.times.component import TimeFound
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import noun_phrase
from events.extraction.triggers.syntax import (
    agents_of,
    governing_verb,
    objects,
    prepositional,
    subjects,
)
from events.extraction.triggers.telling import told_by_noun
from events.extraction.triggers.time_clauses import is_past
from events.mentions import EventKind as K
from events.mentions import ParticipantKind

_LEAVING = frozenset("leave quit exit withdraw join rejoin abandon pull".split())
#: How far behind the promise the parser may hang who made it.
_FAR = 16


def decision(noun: Token) -> Happening | None:
    """What somebody decided, where it has a day of its own or ends a membership.

    1. "the decision of leaders in Nairobi in 2017 to end logging"  2. "Norway's decision to
    leave the union"
    """
    act = _act(noun)
    if act is None:
        return _made(noun)
    who = whose(noun)
    if not (who or any(prepositional(noun, "of", "by"))):
        return None
    cast = cast_of(noun.doc)
    thing = next(iter([*objects(act), *prepositional(act, "from", "of")]), None)
    what = f" {noun_phrase(thing, article=True)}" if thing is not None else ""
    title = f"decide to {act.lemma_.lower()}{what}"
    leaves = act.lemma_.lower() in _LEAVING and thing is not None and bool(who)
    if leaves and thing is not None and _is_union(thing):
        found = told_by_noun(noun, K.TREATY_ACTION, who, title)
        if found is not None and act.dep_ == "acl":
            found.end = act.i + 1  # what was decided is no second event
        return found
    single = len(who) == 1 and arguments.is_person(cast, who[0])
    found = told_by_noun(noun, K.STATEMENT if single else K.AGREEMENT, who, title)
    if found is not None:
        found.time = _between(noun, act)
        done = _carried_out(noun, act) if found.time is None else None
        if done is not None:
            found.time, found.end = done, act.i + 1  # one act, decided and done
        found.is_topic = found.time is None
    return found


def _between(noun: Token, act: Token) -> TimeFound | None:
    """ "the decision in 2017 to end logging by 2025": the day before what was decided."""
    times: Sequence[TimeFound] = noun.doc._.times or ()
    return next((t for t in times if noun.i < t.start and t.end <= act.i), None)


def _carried_out(noun: Token, act: Token) -> TimeFound | None:
    """ "the union's decision to suspend Peru on 22 May angered Lima": done at once, where
    the day has gone by."""
    if act.lemma_.lower() not in _AT_ONCE:
        return None
    verb = governing_verb(noun)
    after = verb is not None and verb.i > act.i and verb.tag_ in {"VBD", "VBN"}
    end = verb.i if after and verb is not None else act.right_edge.i + 1
    times: Sequence[TimeFound] = noun.doc._.times or ()
    return next(
        (
            t
            for t in times
            if act.i < t.start < end
            and t.value.modifier is None  # not "by 30 June"
            and (is_past(noun.doc, t) or after)
        ),
        None,
    )


#: What is done by being decided.
_AT_ONCE = frozenset(
    "suspend expel recall dismiss ban impose lift freeze close reopen cut break withdraw "
    "cancel readmit admit recognise recognize sever halt jump-start resume restore".split()
)


def _made(noun: Token) -> Happening | None:
    """ "the commitment Peru made at the summit in May 1999": of a day of its own."""
    clause = next(
        (
            c
            for c in noun.children
            if c.dep_ in {"relcl", "acl"} and c.lemma_.lower() in _MAKING
        ),
        None,
    )
    if clause is None:
        return None
    cast = cast_of(noun.doc)
    doers = arguments.members(cast, [*subjects(clause), *agents_of(clause)])
    verb = governing_verb(noun)
    if (
        not doers
        and verb is not None
        and any(t.lower_ in {"it", "they"} for t in subjects(clause))
    ):
        doers = arguments.members(
            cast, subjects(verb)
        )  # "Peru kept the promise it made"
    who = arguments.taking_part(cast, doers)
    if not who:
        return None
    word = noun.lemma_.lower()
    found = told_by_noun(noun, K.STATEMENT, who, f"make a {word}", told_by=clause)
    if found is not None:
        found.end = clause.i + 1 if clause.i - noun.i < _FAR else found.end
        times: Sequence[TimeFound] = noun.doc._.times or ()
        last = clause.right_edge.i
        found.time = next((t for t in times if clause.i < t.start <= last), None)
        found.is_topic = found.time is None
    return found


_MAKING = frozenset("make give take undertake sign".split())


def _act(noun: Token) -> Token | None:
    """The infinitive that says what was decided, wherever the parser hung it."""
    verb = governing_verb(noun)
    below: list[Token] = [*noun.children]
    below += verb.children if verb is not None else ()
    for child in below:
        is_clause = child.dep_ in {"acl", "advcl", "xcomp", "relcl"}
        if (
            is_clause
            and child.i > noun.i
            and any(c.lower_ == "to" and c.dep_ == "aux" for c in child.lefts)
        ):
            return child
    return None


def whose(noun: Token) -> list[int]:
    cast = cast_of(noun.doc)
    keys = arguments.qualifiers(cast, noun)
    keys += arguments.members(cast, list(prepositional(noun, "of", "by")))
    return list(dict.fromkeys(arguments.taking_part(cast, keys)))


def _is_union(token: Token) -> bool:
    """A body or treaty that one is a member of."""
    if token.lemma_.lower() in patterns.JOINABLE - {"statement", "declaration"}:
        return True
    naming = cast_of(token.doc).naming_of(token)
    members = cast_of(token.doc).members
    return naming is not None and all(
        members[key].kind == ParticipantKind.ORGANIZATION for key in naming.members
    )


def veto(noun: Token) -> Happening | None:
    """ "Okello's veto is expected by Friday"; not "the right of veto", "an Okello veto"."""
    who = whose(noun)
    owned = any(c.dep_ == "poss" for c in noun.children) or any(
        prepositional(noun, "by")
    )
    if not who or not owned or noun.dep_ in {"compound", "nmod", "amod"}:
        return None
    return told_by_noun(noun, K.VOTE, who, "veto")


def withdrawal(noun: Token) -> Happening | None:
    """ "its withdrawal from the treaty", "Ghana's accession to the union": of members."""
    goals = list(prepositional(noun, "from", "to"))
    thing = next((t for t in goals if _is_union(t)), None)
    cast = cast_of(noun.doc)
    who = whose(noun)
    verb = governing_verb(noun)
    own = any(c.dep_ == "poss" and c.pos_ == "PRON" for c in noun.children)
    if not who and own and verb is not None:
        who = arguments.taking_part(cast, arguments.members(cast, subjects(verb)))
    if thing is None or not who:
        return None
    act = "accede to" if noun.lemma_.lower() in {"accession", "entry"} else "leave"
    title = f"{act} {noun_phrase(thing, article=True)}"
    return told_by_noun(noun, K.TREATY_ACTION, who, title)


#: By lemma; asked before the table of nouns.
FIRST: dict[str, Callable[[Token], Happening | None]] = dict.fromkeys(
    "withdrawal exit accession entry departure".split(), withdrawal
)
#: By lemma; asked instead of the table of nouns.
READERS: dict[str, Callable[[Token], Happening | None]] = {
    "decision": decision,
    "commitment": decision,
    "undertaking": decision,
    "pledge": decision,
    "promise": decision,
    "veto": veto,
}
