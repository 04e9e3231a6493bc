"""Who is received by whom: "received X at the palace", "granted us an audience"."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments
from events.extraction.triggers.happening import Happening
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

#: What is received though somebody is named beside it.
_GAINED = frozenset("support percent vote letter call message note money".split())


def _receive(verb: Token) -> Happening | None:
    """ "received X at the palace": a meeting, the subject its host."""
    cast = cast_of(verb.doc)
    hosts = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    guests = [
        key
        for token in (*objects(verb), *passive_subjects(verb))
        if token.ent_type_ != "PERCENT" and base(token) not in _GAINED
        for key in arguments.members(cast, [token])
    ]
    who = [key for key in hosts if arguments.is_person(cast, key)]
    whom = [key for key in guests if arguments.is_person(cast, key)]
    received = [*objects(verb), *passive_subjects(verb)]
    if not received and who and not agents_of(verb):
        whom = _named_behind(verb)
    if not whom and any(base(t) in _RECEIVED for t in received):
        whom, who = guests, who or hosts  # "hosted the leaders of A and B"
    if who and not whom and any(t.lower_ in _GUESTS for t in objects(verb)):
        # "spoke to both presidents and will host them in Lima on Friday"
        found = told(verb, K.MEETING, 0.45, who)
        if found is not None:
            found.is_topic = True
        return found
    return told(verb, K.MEETING, 0.45, [*who, *whom]) if who and whom else None


def _named_behind(verb: Token) -> list[int]:
    """ "received today at the palace the Minister of Trade, Ana Rojas, who": whom the
    parser hung on the palace."""
    cast, doc = cast_of(verb.doc), verb.doc
    stop = next(
        (t.i for t in doc[verb.i + 1 : verb.sent.end] if t.pos_ == "VERB"), None
    )
    for naming in cast.within(verb.i + 1, stop or verb.sent.end):
        before = doc[naming.start - 1]
        is_person = all(arguments.is_person(cast, key) for key in naming.members)
        if is_person and before.dep_ not in {"prep", "agent", "cc", "poss"}:
            return list(naming.members)
    return []


def _grant_audience(verb: Token) -> Happening | None:
    """ "granted us an audience", "X was granted an audience by Y": Y received X."""
    around = [*objects(verb), *passive_subjects(verb)]
    audience = next((t for t in around if base(t) == "audience"), None)
    if audience is None:
        return None
    cast = cast_of(verb.doc)
    hosts = subjects(verb) or list(prepositional(audience, "by"))
    guests = [t for t in around if t != audience]
    guests += [*prepositional(verb, "to"), *prepositional(audience, "to")]
    who, whom = arguments.members(cast, hosts), arguments.members(cast, guests)
    is_known = any(arguments.is_person(cast, key) for key in (*who, *whom))
    enough = (who or hosts) and (whom or guests) and (is_known or whom)
    return told(verb, K.MEETING, 0.55, [*who, *whom], end=audience) if enough else None


_GUESTS = frozenset({"them", "both", "all"})
#: Whoever is received as one of these comes for the country he is of.
_RECEIVED = frozenset(
    "leader minister president premier counterpart delegation delegate envoy official "
    "ambassador diplomat lawmaker chief negotiator".split()
)


READERS = (
    ({"grant", "accord", "give"}, _grant_audience),
    ({"receive", "host", "welcome", "greet", "entertain", "fete"}, _receive),
)
