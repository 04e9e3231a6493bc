"""The cast while it is being made: members, namings and where they stand."""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass, field
from datetime import date

from events.extraction.cast import Member, Naming
from events.extraction.participants.lexicon import Lexicon
from events.extraction.participants.people import Somebody
from events.extraction.participants.publishers import Publisher
from events.extraction.participants.words import Words, joined
from events.mentions import Country, Organization, ParticipantKind


@dataclass(slots=True)
class Scene:
    """What is known so far. `inside` has the narrowest naming of each token, adjectives
    left out; `said_in` the namings of each sentence by their heads."""

    words: Words
    lexicon: Lexicon
    day: date | None
    members: list[Member] = field(default_factory=list)
    namings: list[Naming] = field(default_factory=list)
    persons: dict[int, Somebody] = field(default_factory=dict)  # by member key
    inside: dict[int, Naming] = field(default_factory=dict)
    adjectives: dict[int, Naming] = field(default_factory=dict)
    at_head: dict[int, Naming] = field(default_factory=dict)
    said_in: dict[int, list[Naming]] = field(default_factory=dict)
    is_readout: bool = False  # an office tells of its own doings
    publisher: Publisher | None = None  # the office of state whose text it is
    speaker: int | None = None  # whose turn of a transcript it is, while that is read
    issuer: int | None = None  # who is "I" outside of turns, see `issuer`
    #: token inside a quotation -> who speaks it, known when the quotations are
    quoted_by: dict[int, int] = field(default_factory=dict)
    signers: tuple[int, ...] = ()  # who is "we" in a joint statement
    pair: tuple[int, ...] = ()  # the two who give a press conference together
    turn_from: int = 0  # sentence in which the turn began
    #: "m" or "f", as pronouns have called a member so far
    called: dict[int, str] = field(default_factory=dict)
    #: by the office's head noun: who "the Prime Minister" of the publishing country is
    own_leaders: dict[str, int] = field(default_factory=dict)
    leaders: list[int] = field(default_factory=list)  # of delegations, in their order
    #: Person by the noun once told of them: "Rojas, a former judge," and "the judge"
    epithets: dict[str, int] = field(default_factory=dict)
    _bodies: dict[str, int] = field(default_factory=dict)  # by code or slug or name
    _targets: dict[int, Organization] = field(default_factory=dict)

    def add(self, kind: ParticipantKind, name: str, **fields: object) -> Member:
        member = Member(len(self.members), kind, name, **fields)  # type: ignore[arg-type]
        self.members.append(member)
        return member

    def unnamed(self, kind: ParticipantKind, name: str) -> Member:
        """The member without a name that the text calls `name`."""
        for member in self.members:
            if member.is_unnamed and member.name.lower() == name.lower():
                return member
        return self.add(kind, name, is_unnamed=True)

    def country(self, code: str) -> int | None:
        """The member for a country by its code; None if no data has the country."""
        known = self.lexicon.countries.get(code)
        return None if known is None else self.body(known)

    def body(self, target: Country | Organization) -> int:
        """The member for a country or body, made at its first naming."""
        is_country = isinstance(target, Country)
        slug = (
            target.code if isinstance(target, Country) else target.slug or target.name
        )
        if slug not in self._bodies:
            kind = (
                ParticipantKind.COUNTRY if is_country else ParticipantKind.ORGANIZATION
            )
            member = self.add(kind, target.name)
            if isinstance(target, Country):
                member.country = target.code
            else:
                member.country, member.known = target.country, target.slug or None
                self._targets[member.key] = target
            self._bodies[slug] = member.key
        return self._bodies[slug]

    def bodies_named(self) -> list[tuple[int, Organization]]:
        """Bodies of several countries that the text names."""
        return [
            (key, target)
            for key, target in self._targets.items()
            if target.country is None and target.members
        ]

    def person(self, somebody: Somebody, name: str) -> Member:
        known = somebody.known
        member = self.add(
            ParticipantKind.PERSON,
            name,
            country=somebody.country,
            known=known.slug if known else None,
        )
        self.persons[member.key] = somebody
        return member

    def name(
        self, start: int, end: int, members: tuple[int, ...], how: str, head: int = -1
    ) -> Naming:
        """Enter a naming. One that would cross another is cut short at its beginning."""
        over = self.inside.get(start)
        if over is not None and over.start < start < over.end < end:
            start = over.end
        if head < 0:
            head = self.words.root(start, end)
        naming = Naming(start, end, members, how, head)
        self.namings.append(naming)
        if how in ("demonym", "country"):
            for token in range(start, end):
                self.adjectives.setdefault(token, naming)
        if how == "demonym":
            return naming
        held = self.at_head.get(head)
        if held is None or held.end - held.start <= end - start:
            self.at_head[head] = naming
        for token in range(start, end):
            narrow = self.inside.get(token)
            if narrow is None or narrow.end - narrow.start > end - start:
                self.inside[token] = naming
        sentence = self.said_in.setdefault(self.words.sentence[head], [])
        insort(sentence, naming, key=lambda n: n.head)
        return naming

    def note(self, key: int, start: int, end: int) -> None:
        """Keep tokens `start` to `end` as a form of the member's name."""
        surface = joined([t for t in self.words.text[start:end] if t != ")"])
        if surface not in self.members[key].surfaces:
            self.members[key].surfaces.append(surface)

    def naming_at(self, token: int) -> Naming | None:
        return self.at_head.get(token) or self.inside.get(token)

    def is_person(self, key: int, *, named: bool = True) -> bool:
        member = self.members[key]
        return member.kind == ParticipantKind.PERSON and not (
            named and member.is_unnamed
        )

    def is_country(self, key: int) -> bool:
        return self.members[key].kind == ParticipantKind.COUNTRY
