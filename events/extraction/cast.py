"""The cast of one text: who is named where, and whom a noun phrase stands for.

Written by the participants component, read by every later one (`doc._.cast`). All offsets
here are tokens of the Doc.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from spacy.tokens import Doc, Token

from events.mentions import OfficeHeld, ParticipantKind


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


@dataclass(frozen=True, slots=True)
class Naming:
    """Tokens `start` to `end` (half open) stand for `members` (several for "the two").

    `how`: "name", "surname", "office" ("the foreign minister"), "counterpart", "plural"
    ("the two ministers", "both sides"), "pronoun", "country", "demonym" (adjective: it
    qualifies, it does not take part), "metonym" ("the Kremlin"), "organization",
    "unnamed" ("a senior official"), "apposition".
    """

    start: int
    end: int
    members: tuple[int, ...]
    how: str


class Cast(Protocol):
    """What later components may ask."""

    members: list[Member]
    namings: list[Naming]  # by start; they may nest, never cross

    def of_token(self, token: Token, *, conjuncts: bool = True) -> tuple[int, ...]:
        """Keys of the members the noun phrase headed by `token` stands for; () if none.

        With `conjuncts`, "Rivera and Okafor" answers for both from its first head.
        """

    def within(self, start: int, end: int) -> list[Naming]:
        """Namings that lie inside the tokens `start` to `end`."""


def cast_of(doc: Doc) -> Cast:
    return doc._.cast  # type: ignore[no-any-return]  # set by the participants component
