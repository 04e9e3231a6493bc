"""Where bodies sit: sessions, votes, rulings, and suits brought before a court."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from events.extraction.cast import Cast, Member, cast_of
from events.extraction.reference import FormKind
from events.extraction.triggers.around import clause_verb
from events.extraction.triggers.clusters import Cluster
from events.extraction.triggers.happening import PlaceFound
from events.extraction.triggers.syntax import (
    base,
    objects,
    prepositional,
)
from events.mentions import EventKind, ParticipantKind

#: Kinds for which a body meets where it has its seat.
_SESSIONS = frozenset({EventKind.MEETING, EventKind.CONFERENCE, EventKind.VOTE})
#: What a court does at its seat.
_RULINGS = frozenset("rule ruling hearing verdict judgment sentence convict".split())


def seat_of_session(trigger: Token, found: Cluster) -> PlaceFound | None:
    """The seat of the one body that sits, votes or rules in `found`, or is sued before.

    1. "the Security Council voted"  2. "addressed the Assembly"  3. "the court ruled"
    4. "took the dispute to the World Court"; None for bodies without a seat
    """
    cast = cast_of(trigger.doc)
    keys = found.principals()
    if found.kind == EventKind.SPEECH:
        keys = [k for t in objects(clause_verb(trigger)) for k in _bodies_in(cast, t)]
    elif found.kind not in _SESSIONS and base(trigger) not in _RULINGS:
        keys = [key for key in keys if _is_court(cast.members[key])]
        keys = keys or _courts_before(cast, trigger)
    seats = {_seat(trigger.doc, cast.members[key]) for key in keys}
    if found.kind == EventKind.SPEECH:
        seats.discard(None)  # "the OAS Permanent Council": only the OAS is known
    seat = seats.pop() if len(seats) == 1 else None
    if seat is None:
        return None
    town, code = seat
    country = trigger.doc._.reference.countries[code]
    return PlaceFound(trigger.i, trigger.i + 1, f"{town}, {country.name}", code)


def _is_court(member: Member) -> bool:
    return bool(_COURTS & set(member.name.lower().split()))


_COURTS = frozenset("court tribunal arbitration".split())


def _courts_before(cast: Cast, trigger: Token) -> list[int]:
    """ "took the dispute to the World Court", "filed a case at the tribunal": a suit is
    brought where the court sits."""
    verb = clause_verb(trigger)
    if verb.lemma_.lower() not in _SUING:
        return []
    named = [*prepositional(verb, "to", "at", "before", "with", "in")]
    named += [
        t
        for thing in objects(verb)
        for t in prepositional(thing, "to", "at", "before", "with", "in")
    ]
    keys = [key for token in named for key in cast.of_token(token, conjuncts=False)]
    return [key for key in keys if _is_court(cast.members[key])]


_SUING = frozenset(
    "take file bring lodge submit refer sue institute launch initiate open drag haul "
    "petition appeal".split()
)


def _seat(doc: Doc, member: Member) -> tuple[str, str] | None:
    """Where a body sits, or the body whose name is in its name ("OAS Council")."""
    index = doc._.reference
    if index is None or member.kind != ParticipantKind.ORGANIZATION:
        return None
    if member.known is not None:
        known = index.organizations.get(member.known)
        return known.seat if known is not None else None
    seats = {
        index.organizations[form.target].seat
        for found in index.find(member.name)
        for form in found.forms
        if form.kind == FormKind.ORGANIZATION
    }
    return seats.pop() if len(seats) == 1 else None


def _bodies_in(cast: Cast, noun: Token) -> list[int]:
    """ "the Council", "a session of the Council"."""
    named = [noun, *prepositional(noun, "of"), *noun.lefts]
    named += [t for inner in prepositional(noun, "of") for t in inner.lefts]
    return [
        key
        for token in named
        for key in cast.of_token(token, conjuncts=False)
        if cast.members[key].kind == ParticipantKind.ORGANIZATION
    ]
