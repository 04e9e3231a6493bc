"""Known names, compiled for lookup: reference data as a trie over words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from events.extraction.participants.patterns import SUFFIXES
from events.extraction.participants.words import fold
from events.extraction.reference import full_forms, short_forms
from events.mentions import Country, Organization, Person, Reference

#: A word that leads to several entries means the first of these.
ORDER = ("country", "organization", "person", "seat", "demonym")
END = ""
_SPLIT = re.compile(r"[\s\-–/]+|(?=,)")
_BODY_NOUNS = ("ministry", "department", "office", "pentagon", "secretariat")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a name leads to; `how` is one of ORDER."""

    how: str
    target: Country | Organization | Person
    is_acronym: bool = False


@dataclass(slots=True)
class Lexicon:
    """Reference data by name. `trie` is over pieces of words, see `Words.pieces`."""

    trie: dict[str, Any] = field(default_factory=dict)
    countries: dict[str, Country] = field(default_factory=dict)  # by code
    codes: dict[str, str] = field(default_factory=dict)  # folded common name -> code
    people: dict[tuple[str, ...], list[Person]] = field(default_factory=dict)
    by_surname: dict[str, list[Person]] = field(default_factory=dict)
    by_country: dict[str, list[Person]] = field(default_factory=dict)
    by_body: dict[str, list[Person]] = field(default_factory=dict)  # by its name
    #: (country, portfolio) -> its ministry, see `portfolio_of_body`
    ministries: dict[tuple[str, tuple[str, ...]], Organization] = field(
        default_factory=dict
    )

    def organization(self, name: str) -> Organization | None:
        """The body that the data has under `name`."""
        node: dict[str, Any] | None = self.trie
        for piece in _pieces(name):
            node = None if node is None else node.get(piece)
        entry = None if node is None else node.get(END)
        target = entry.target if entry is not None else None
        return target if isinstance(target, Organization) else None


def name_key(name: str) -> tuple[str, ...]:
    """The words of a person's name, in no order, initials and suffixes left out."""
    words = [fold(word).strip(".,'’") for word in _SPLIT.split(name)]
    return tuple(sorted(w for w in words if len(w) > 1 and w not in SUFFIXES))


def portfolio_of_body(name: str) -> tuple[str, ...]:
    """What a ministry is for: ("foreign",) for every way to say foreign affairs.

    1. Ministry of Foreign Affairs   2. State Department   3. Ministry of Defence
    """
    words = fold(name).replace(".", "").replace(",", "").split()
    if (
        "foreign" in words
        or "external" in words
        or words[-2:] == ["state", "department"]
    ):
        return ("foreign",)
    if "state" in words and "department" in words:
        return ("foreign",)
    if "defense" in words or "defence" in words or "pentagon" in words:
        return ("defense",)
    dropped = {"ministry", "department", "of", "the", "for", "and", "affairs", "us"}
    return tuple(sorted(set(words) - dropped))


def build_lexicon(reference: Reference) -> Lexicon:
    lexicon = Lexicon()
    for country in reference.countries:
        _add_country(lexicon, country)
    for organization in reference.organizations:
        _add_organization(lexicon, organization)
    for person in reference.people:
        _add_person(lexicon, person)
    return lexicon


def _add_country(lexicon: Lexicon, country: Country) -> None:
    lexicon.countries[country.code] = country
    for name in (country.name, *country.names):
        lexicon.codes[fold(name)] = country.code
        _add(lexicon, name, Entry("country", country, _is_acronym(name)))
    for name in country.demonyms:
        _add(lexicon, name, Entry("demonym", country, _is_acronym(name)))
    for name in (*country.seats, *((country.capital,) if country.capital else ())):
        _add(lexicon, name, Entry("seat", country))


def _add_organization(lexicon: Lexicon, organization: Organization) -> None:
    names = (organization.name, *organization.names)
    for name in names:
        _add(lexicon, name, Entry("organization", organization, _is_acronym(name)))
    if organization.country and any(noun in fold(names[0]) for noun in _BODY_NOUNS):
        country = lexicon.countries.get(organization.country)
        words = organization.name
        for own in (country.name, *country.names, *country.demonyms) if country else ():
            words = words.removeprefix(f"{own} ").removesuffix(f" of {own}")
        key = (organization.country, portfolio_of_body(words))
        lexicon.ministries.setdefault(key, organization)


def _add_person(lexicon: Lexicon, person: Person) -> None:
    if person.country:
        lexicon.by_country.setdefault(person.country, []).append(person)
    for body in {office.of for office in person.offices if office.of}:
        lexicon.by_body.setdefault(body, []).append(person)
    for name in dict.fromkeys(full_forms(person)):
        _add(lexicon, name, Entry("person", person))
        _file(lexicon.people, name_key(name), person)
    for name in short_forms(person):
        if len(name_key(name)) > 1:
            _file(lexicon.people, name_key(name), person)
        _file(lexicon.by_surname, _pieces(name)[-1], person)
    for name in person.names:
        if _is_acronym(name):
            _add(lexicon, name, Entry("person", person, is_acronym=True))


def _file(index: dict[Any, list[Person]], key: Any, person: Person) -> None:
    holders = index.setdefault(key, [])
    if person not in holders:
        holders.append(person)


def _is_acronym(name: str) -> bool:
    letters = [c for c in name if c.isalpha()]
    return len(name) <= 8 and bool(letters) and all(c.isupper() for c in letters)


def _pieces(name: str) -> list[str]:
    """Split as spaCy splits, hyphens apart: a possessive ending is a token of its own."""
    pieces: list[str] = []
    for piece in _SPLIT.split(name.replace("’", "'")):
        folded = fold(piece)
        if folded.endswith("'s") and len(folded) > 2:
            pieces += [folded[:-2], "'s"]
        elif folded:
            pieces.append(folded)
    return pieces


def _add(lexicon: Lexicon, name: str, entry: Entry) -> None:
    node = lexicon.trie
    for piece in _pieces(name[4:] if name.lower().startswith("the ") else name):
        node = node.setdefault(piece, {})
    held: Entry | None = node.get(END)
    if held is None or ORDER.index(entry.how) < ORDER.index(held.how):
        node[END] = entry


_compiled: list[tuple[Reference, Lexicon]] = []


def lexicon_of(reference: Reference) -> Lexicon:
    """The lexicon of `reference`, built once for as long as the data stays the same."""
    if not _compiled or _compiled[0][0] is not reference:
        _compiled[:] = [(reference, build_lexicon(reference))]
    return _compiled[0][1]
