"""Decisions, signings and vetoes told by nouns: "Peru's decision to leave the union"."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.factuality import status_of
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import noun_phrase
from events.extraction.triggers.places import place_of
from events.extraction.triggers.signatories import parties_to
from events.extraction.triggers.syntax import (
    governing_verb,
    objects,
    prepositional,
    subjects,
)
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
    who = _whose(noun)
    if act is None or not (who or any(prepositional(noun, "of", "by"))):
        return None
    cast = cast_of(noun.doc)
    thing = next(iter([*objects(act), *prepositional(act, "from", "of")]), None)
    what = f" {noun_phrase(thing, article=True)}" if thing is not None else ""
    title = f"decide to {act.lemma_.lower()}{what}"
    leaves = act.lemma_.lower() in _LEAVING and thing is not None and bool(who)
    if leaves and thing is not None and _is_union(thing):
        return _happening(noun, K.TREATY_ACTION, who, title)
    single = len(who) == 1 and arguments.is_person(cast, who[0])
    found = _happening(noun, K.STATEMENT if single else K.AGREEMENT, who, title)
    if found is not None:
        found.is_topic = True
    return found


def _act(noun: Token) -> Token | None:
    """The infinitive that says what was decided, wherever the parser hung it."""
    verb = governing_verb(noun)
    below: list[Token] = [*noun.children]
    below += verb.children if verb is not None else ()
    for child in below:
        is_clause = child.dep_ in {"acl", "advcl", "xcomp"} and child.tag_ == "VB"
        if (
            is_clause
            and child.i > noun.i
            and any(c.lower_ == "to" for c in child.lefts)
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
    if not who and verb is not None and verb.lemma_.lower() in _LOOKING_ON:
        who = arguments.members(cast, subjects(verb))
    act = _ACTS[noun.lemma_.lower()]
    title = f"{act} {noun_phrase(thing, article=True)}"
    parties = arguments.taking_part(cast, who)
    return _happening(noun, K.TREATY_ACTION, parties, title)


_LOOKING_ON = frozenset("witness attend oversee complete finish hold".split())
_ACTS = {
    "signing": "sign",
    "signature": "sign",
    "conclusion": "conclude",
    "initialling": "initial",
    "ratification": "ratify",
}


def _signed(noun: Token) -> Token | None:
    own = [t for t in prepositional(noun, "of") if t.lemma_.lower() in _PAPERS]
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


def _happening(noun: Token, kind: K, who: list[int], title: str) -> Happening | None:
    status = status_of(noun)
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


#: By lemma; asked instead of the table of nouns.
READERS: dict[str, Callable[[Token], Happening | None]] = {
    "decision": decision,
    "commitment": decision,
    "undertaking": decision,
    "veto": veto,
    **dict.fromkeys(_ACTS, signing),
}
