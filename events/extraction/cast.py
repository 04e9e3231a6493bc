"""The cast of one text: who is named where, and whom a noun phrase stands for.

Written by the participants component, read by every later one (`doc._.cast`). All offsets
here are tokens of the Doc.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from spacy.tokens import Doc, Token

from events.mentions import OfficeHeld, ParticipantKind

if not Doc.has_extension("cast"):
    Doc.set_extension("cast", default=None)


@dataclass(slots=True)
class Member:
    """One participant while the text is being read; becomes a `mentions.Entity`."""

    key: int  # its index in `Cast.members`
    kind: ParticipantKind
    name: str  # the form a reader knows, given name first
    surfaces: list[str] = field(default_factory=list)
    country: str | None = None  # ISO 3166 alpha-2
    offices: list[OfficeHeld] = field(default_factory=list)
    known: str | None = None  # slug in the reference data
    is_unnamed: bool = False
    of: int | None = None  # key of the country or body an unnamed speaker belongs to


@dataclass(frozen=True, slots=True)
class Naming:
    """Tokens `start` to `end` (half open) stand for `members` (several for "the two").

    `how`: "name", "surname", "office" ("the foreign minister"), "counterpart", "plural"
    ("the two ministers", "both sides"), "pronoun", "country", "demonym" (adjective: it
    qualifies, it does not take part), "metonym" ("the Kremlin"), "organization",
    "unnamed" ("a senior official"), "apposition". `head` is the token that the parse
    hangs the phrase on.
    """

    start: int
    end: int
    members: tuple[int, ...]
    how: str
    head: int = -1


class Cast:
    """What later components may ask."""

    def __init__(self, members: list[Member], namings: Iterable[Naming]) -> None:
        self.members = members
        #: by start, the wider first; they may nest, never cross
        self.namings: list[Naming] = sorted(namings, key=lambda n: (n.start, -n.end))
        self._starts = [naming.start for naming in self.namings]
        self._by_head: dict[int, Naming] = {}
        self._inside: dict[int, Naming] = {}
        #: what `of_token` answered: a token is asked about by many triggers
        self._keys: dict[tuple[int, bool], tuple[int, ...]] = {}
        for naming in self.namings:
            if naming.head >= 0:
                self._by_head.setdefault(naming.head, naming)
            if naming.how != "demonym":
                # the wider come first, so that the narrowest one stays
                for token in range(naming.start, naming.end):
                    self._inside[token] = naming

    def naming_of(self, token: Token) -> Naming | None:
        """The widest naming hung on `token`, else the narrowest it stands in."""
        return self._by_head.get(token.i) or self._inside.get(token.i)

    def of_token(self, token: Token, *, conjuncts: bool = True) -> tuple[int, ...]:
        """Keys of the members the noun phrase headed by `token` stands for; () if none.

        With `conjuncts`, "Rivera and Okafor" answers for both from its first head.
        """
        asked = (token.i, conjuncts)
        found = self._keys.get(asked)
        if found is None:
            naming = self.naming_of(token)
            keys = list(naming.members) if naming else []
            if conjuncts:
                for other in _joined(token, naming):
                    keys += self.of_token(other)
                keys += self._listed(token, naming)
            found = self._keys[asked] = tuple(dict.fromkeys(keys))
        return found

    def _listed(self, token: Token, naming: Naming | None) -> list[int]:
        """Those of "Ana Okello, Luis Rojas and Eva Lind" whom the parser takes for other
        names of the first."""
        if naming is None or naming.how != "name" or naming.head < 0:
            return []
        head = token.doc[naming.head]
        return [
            key
            for child in head.rights
            if child.dep_ == "appos"
            and any(c.dep_ == "conj" for c in child.rights)
            and (other := self._by_head.get(child.i)) is not None
            and other.how == "name"
            and other.members != naming.members
            for key in self.of_token(child)
        ]

    def within(self, start: int, end: int) -> list[Naming]:
        """Namings that lie inside the tokens `start` to `end`."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end)
        return [naming for naming in self.namings[first:last] if naming.end <= end]


def _joined(token: Token, naming: Naming | None) -> Iterator[Token]:
    """Heads joined to the phrase by "and", wherever in it the parser hung them."""
    doc = token.doc
    start, end = (naming.start, naming.end) if naming else (token.i, token.i + 1)
    for index in range(start, end):
        for child in doc[index].rights:
            if child.i >= end and child.dep_ == "conj":
                yield child


#: Where spaCy keeps `doc._.cast`: asked for hundreds of times a text.
_KEY: Any = ("._.", "cast", None, None)


def cast_of(doc: Doc) -> Cast:
    return doc.user_data.get(_KEY)  # type: ignore[return-value]  # by participants
