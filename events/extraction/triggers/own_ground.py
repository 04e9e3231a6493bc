"""What a state does on its own ground: elections, votes, tests, expulsions, coups."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import Cast, cast_of
from events.extraction.triggers.around import clause_verb
from events.extraction.triggers.clusters import Cluster
from events.extraction.triggers.happening import PlaceFound
from events.extraction.triggers.place_names import country_place
from events.extraction.triggers.syntax import base, objects, subjects
from events.mentions import EventKind, ParticipantKind

#: Bodies that sit at home, by the words for who votes in them.
_VOTERS = frozenset(
    "parliament assembly senate congress chamber house duma knesset diet lawmaker "
    "legislator legislature deputy voter electorate mp senator cabinet referendum "
    "plebiscite".split()
)
#: What a state does on its own ground, by the words that name it.
_TESTS = frozenset("test missile rocket satellite".split())


def own_ground(trigger: Token, found: Cluster) -> PlaceFound | None:
    """The country whose ground `found` was on by what it is, or None.

    1. an election, a vote of a parliament  2. a missile test  3. an expulsion  4. a coup
    """
    is_vote = (
        found.kind == EventKind.VOTE or base(trigger) in _PASSING
    ) and _is_national(trigger)
    is_upheaval = _is_upheaval(trigger)
    if not (
        found.kind == EventKind.ELECTION
        or is_vote
        or is_upheaval
        or _is_own_test(found)
        or _sends_home(trigger)
    ):
        return None
    cast = cast_of(trigger.doc)
    codes = (
        {
            cast.members[key].country
            for happening in found.happenings
            for key in happening.takings
            if is_upheaval
        }
        or {
            cast.members[key].country
            for key in found.principals()
            if is_vote or cast.members[key].kind != ParticipantKind.ORGANIZATION
        }
        or _codes_around(cast, trigger)
    )
    code = codes.pop() if len(codes) == 1 else None
    return country_place(trigger.doc, code, at=trigger.i) if code else None


#: What a parliament does to what others have signed.
_PASSING = frozenset("approve ratify reject pass adopt endorse".split())


def _is_national(trigger: Token) -> bool:
    verb = clause_verb(trigger)
    around = [
        trigger,
        *subjects(verb),
        *(c for c in verb.children if c.dep_ == "nsubjpass"),
    ]
    around += [t for noun in around for t in noun.lefts]
    return any(t.lemma_.lower() in _VOTERS for t in around)


def _codes_around(cast: Cast, trigger: Token) -> set[str | None]:
    """Countries that the sentence names, by demonyms and offices too."""
    sentence = trigger.sent
    return {
        cast.members[key].country
        for naming in cast.within(sentence.start, sentence.end)
        for key in naming.members
        if cast.members[key].country is not None
        and trigger.doc[naming.start].pos_ != "PRON"
    }


def _is_own_test(found: Cluster) -> bool:
    words = {word for h in found.happenings for word in (h.title or "").split()}
    return found.kind == EventKind.MILITARY_ACTION and bool(words & _TESTS)


def _sends_home(trigger: Token) -> bool:
    """ "expelled an envoy", "ordered three attachés out"."""
    lemma = trigger.lemma_.lower()
    return lemma in _EXPELLING or (
        lemma == "order" and any(c.lower_ == "out" for c in trigger.children)
    )


_EXPELLING = frozenset("expel deport expulsion deportation".split())


def _is_upheaval(trigger: Token) -> bool:
    """ "a coup", "seized power", "was ousted"."""
    lemma = trigger.lemma_.lower()
    return lemma in _UPHEAVALS or (
        lemma in {"seize", "take"}
        and any(t.lower_ == "power" for t in objects(trigger))
    )


_UPHEAVALS = frozenset(
    "coup putsch mutiny oust ouster overthrow topple depose takeover uprising".split()
)
