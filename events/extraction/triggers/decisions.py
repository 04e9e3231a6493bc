"""Decisions, signings and vetoes told by nouns: "Peru's decision to leave the union"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from spacy.tokens import Token

from events.extraction.cast import Cast, cast_of
from events.extraction.times.component import TimeFound
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.factuality import status_of
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import noun_phrase
from events.extraction.triggers.places import place_of
from events.extraction.triggers.signatories import parties_to
from events.extraction.triggers.syntax import (
    agents_of,
    base,
    governing_verb,
    objects,
    prepositional,
    subjects,
)
from events.extraction.triggers.time_ranks import is_past
from events.mentions import EventKind as K
from events.mentions import ParticipantKind

_LEAVING = frozenset("leave quit exit withdraw join rejoin abandon pull".split())
#: Papers that are signed though they bind nobody.
_PAPERS = patterns.TREATIES | frozenset("letter document paper".split())
#: How far behind "the signing" the parser may hang what is signed.
_FAR = 16


def decision(noun: Token) -> Happening | None:
    """What somebody decided, where it has a day of its own or ends a membership.

    1. "the decision of leaders in Nairobi in 2017 to end logging"  2. "Norway's decision to
    leave the union"
    """
    act = _act(noun)
    if act is None:
        return _made(noun)
    who = _whose(noun)
    if not (who or any(prepositional(noun, "of", "by"))):
        return None
    cast = cast_of(noun.doc)
    thing = next(iter([*objects(act), *prepositional(act, "from", "of")]), None)
    what = f" {noun_phrase(thing, article=True)}" if thing is not None else ""
    title = f"decide to {act.lemma_.lower()}{what}"
    leaves = act.lemma_.lower() in _LEAVING and thing is not None and bool(who)
    if leaves and thing is not None and _is_union(thing):
        found = _happening(noun, K.TREATY_ACTION, who, title)
        if found is not None and act.dep_ == "acl":
            found.end = act.i + 1  # what was decided is no second event
        return found
    single = len(who) == 1 and arguments.is_person(cast, who[0])
    found = _happening(noun, K.STATEMENT if single else K.AGREEMENT, who, title)
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
    found = _happening(noun, K.STATEMENT, who, f"make a {word}", told_by=clause)
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


def _whose(noun: Token) -> list[int]:
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


def signing(noun: Token) -> Happening | None:
    """ "the signing, on 12 May in Accra, of the treaty between Ghana and Togo".

    The signing of nothing told ("a signing ceremony", "brought together for the signing")
    is none.
    """
    thing = _signed(noun)
    if thing is None:
        return None
    cast = cast_of(noun.doc)
    who = parties_to(cast, thing) or _whose(noun)
    verb = governing_verb(noun)
    if verb is not None and verb.lemma_.lower() in _LOOKING_ON:
        who = _of_onlookers(cast, who, arguments.members(cast, subjects(verb)))
    act = _ACTS[noun.lemma_.lower()]
    title = f"{act} {noun_phrase(thing, article=True)}"
    parties = arguments.taking_part(cast, who)
    return _happening(noun, K.TREATY_ACTION, parties, title)


def _of_onlookers(cast: Cast, parties: list[int], seen_by: list[int]) -> list[int]:
    """Leaders who look on as their own countries sign stand for them."""
    own = {cast.members[key].country for key in parties}
    are_theirs = all(cast.members[key].country in own for key in seen_by)
    if not parties or (seen_by and are_theirs and len(seen_by) >= len(parties)):
        return seen_by
    return parties


_LOOKING_ON = frozenset("witness attend oversee complete finish hold".split())
_ACTS = {
    "signing": "sign",
    "signature": "sign",
    "conclusion": "conclude",
    "initialling": "initial",
    "ratification": "ratify",
}


#: "the signing of a number of agreements".
_MANY = frozenset(
    "number series set package raft range batch variety handful couple pair dozen score "
    "host slew string bundle total".split()
)


def is_signed(treaty: Token) -> bool:
    """Whether a noun tells that `treaty` was signed: "the signing of two agreements"."""
    above = treaty.head
    while above.dep_ in {"prep", "pobj"} and base(above.head) in _MANY:
        above = above.head.head
    return above.lower_ == "of" and above.head.lemma_.lower() in _ACTS


def _signed(noun: Token) -> Token | None:
    own = list(prepositional(noun, "of"))
    own += [t for one in own if base(one) in _MANY for t in prepositional(one, "of")]
    own = [t for t in own if t.lemma_.lower() in _PAPERS]
    if own:
        return own[0]
    end = min(noun.i + _FAR, noun.sent.end)
    return next(
        (
            child
            for token in noun.doc[noun.i + 1 : end]
            if token.lower_ == "of" and token.nbor(-1).text == ","
            for child in token.children
            if child.lemma_.lower() in _PAPERS
        ),
        None,
    )


def veto(noun: Token) -> Happening | None:
    """ "Okello's veto is expected by Friday"; not "the right of veto", "an Okello veto"."""
    who = _whose(noun)
    owned = any(c.dep_ == "poss" for c in noun.children) or any(
        prepositional(noun, "by")
    )
    if not who or not owned or noun.dep_ in {"compound", "nmod", "amod"}:
        return None
    return _happening(noun, K.VOTE, who, "veto")


def _happening(
    noun: Token,
    kind: K,
    who: list[int],
    title: str,
    *,
    told_by: Token | None = None,
) -> Happening | None:
    """A happening of `noun`, as sure as `told_by` says if that is not the noun itself."""
    status = status_of(told_by if told_by is not None else noun)
    if status is None:
        return None
    found = Happening(
        token=noun.i,
        kind=kind,
        status=status,
        start=noun.i,
        end=noun.i + 1,
        strength=0.5,
        title=title,
    )
    found.take(arguments.without_represented(cast_of(noun.doc), who))
    found.place = place_of(noun)
    return found


def withdrawal(noun: Token) -> Happening | None:
    """ "its withdrawal from the treaty", "Ghana's accession to the union": of members."""
    goals = list(prepositional(noun, "from", "to"))
    thing = next((t for t in goals if _is_union(t)), None)
    cast = cast_of(noun.doc)
    who = _whose(noun)
    verb = governing_verb(noun)
    own = any(c.dep_ == "poss" and c.pos_ == "PRON" for c in noun.children)
    if not who and own and verb is not None:
        who = arguments.taking_part(cast, arguments.members(cast, subjects(verb)))
    if thing is None or not who:
        return None
    act = "accede to" if noun.lemma_.lower() in {"accession", "entry"} else "leave"
    title = f"{act} {noun_phrase(thing, article=True)}"
    return _happening(noun, K.TREATY_ACTION, who, title)


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
    **dict.fromkeys(_ACTS, signing),
}
