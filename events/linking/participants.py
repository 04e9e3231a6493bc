"""Which known participant a text's participant is, or none of them.

Precision first: a name that fits two known participants is linked to neither.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from events.mentions import Entity, ParticipantKind

#: Dropped from keys: they stand before or after a name and are no part of it.
_NOT_NAME = frozenset(
    "the of for and mr mrs ms miss dr sir dame lord lady madam prof sheikh sheikha "
    "h.e he hon rt jr sr".split()
)


@lru_cache(maxsize=8192)
def name_key(name: str) -> str:
    """The form under which names are compared: order-free, case-free, accent-free.

    1. "HAYASHI Yoshimasa" and "Yoshimasa Hayashi"   2. "Joseph R. Biden, Jr." and
    "Joseph Biden"   3. "the Group of Seven" and "Group of Seven"
    Single letters (initials) are dropped where two longer words remain; "" for a name
    that has no letter.
    """
    decomposed = unicodedata.normalize("NFKD", name.replace("’", "'"))
    plain = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
    plain = re.sub(r"(?<=\w)'s\b", "", plain).replace(".", "").replace("'", "")
    words = [word for word in re.split(r"[^\w]+", plain) if word]
    kept = [word for word in words if word not in _NOT_NAME] or words
    long = [word for word in kept if len(word) > 1 or not word.isalpha()]
    return " ".join(sorted(long if len(long) >= 2 else kept))


@dataclass(frozen=True, slots=True)
class KnownParticipant:
    """A candidate: `keys` are the name keys of its name and all its aliases."""

    id: int
    kind: ParticipantKind
    name: str
    keys: frozenset[str]
    country: str | None = None
    is_unnamed: bool = False


def link_participant(
    entity: Entity, candidates: Sequence[KnownParticipant]
) -> int | None:
    """The id of the one candidate that `entity` is, or None (new, or ambiguous).

    Kinds must agree; so must countries where both are known. A person's surname alone
    links only to the one candidate of its country that bears it, and a full name to the
    one that earlier texts knew by that surname alone.
    """
    fits = [
        known
        for known in candidates
        if known.kind == entity.kind
        and known.is_unnamed == entity.is_unnamed
        and not (entity.country and known.country and entity.country != known.country)
    ]
    key = name_key(entity.name)
    exact = [known for known in fits if key in known.keys]
    if len(exact) > 1:
        named = [known for known in exact if name_key(known.name) == key]
        exact = named if len(named) == 1 else []
    if exact:
        return exact[0].id
    if entity.kind != ParticipantKind.PERSON or entity.is_unnamed:
        return None
    if " " in key:
        return _known_by_surname(entity, fits) or _known_by_initials(entity, fits)
    if key:
        bearers = [known for known in fits if key in _surname_keys(known)]
        if len(bearers) == 1 and entity.country == bearers[0].country is not None:
            return bearers[0].id
    return None


def _known_by_surname(entity: Entity, fits: Sequence[KnownParticipant]) -> int | None:
    """Who is known as "Okello" of Kenya alone, for "Peter Okello" of Kenya, if no other
    Okello of Kenya is known."""
    surname = name_key(entity.name.split()[-1])
    bearers = [
        known
        for known in fits
        if surname in _surname_keys(known)
        and known.country == entity.country is not None
    ]
    if len(bearers) != 1 or name_key(bearers[0].name) != surname:
        return None
    return bearers[0].id


def _known_by_initials(entity: Entity, fits: Sequence[KnownParticipant]) -> int | None:
    """Who is "Peter Okello" of Kenya for "P. Okello" of Kenya, or the other way round."""
    bearers = [
        known
        for known in fits
        if known.country == entity.country is not None
        and is_abbreviated(entity.name, known.name)
    ]
    return bearers[0].id if len(bearers) == 1 else None


def is_abbreviated(one: str, other: str) -> bool:
    """Whether one is the other with initials: "P. Okello" and "Peter Okello"."""
    apart = (name.replace(".", ". ").split() for name in (one, other))
    short, whole = sorted(apart, key=_initials, reverse=True)
    given = list(zip(short[:-1], whole[:-1], strict=False))
    return (
        bool(given)
        and len(short) - 1 == _initials(short) > _initials(whole)
        and name_key(short[-1]) == name_key(whole[-1])
        and all(name_key(a)[:1] == name_key(b)[:1] for a, b in given)
    )


def _initials(words: list[str]) -> int:
    """How many given names are initials."""
    return sum(len(name_key(word)) == 1 for word in words[:-1])


def _surname_keys(known: KnownParticipant) -> set[str]:
    return {name_key(known.name.split()[-1])} if known.name.split() else set()
