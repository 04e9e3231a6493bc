"""Known names, compiled for lookup: reference data as a trie over words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from events.extraction.participants.patterns import SUFFIXES, SURNAME_FIRST
from events.extraction.participants.words import Words, fold
from events.mentions import Country, Organization, Person, Reference

#: A text's word that leads to several entries means the first of these.
ORDER = ("country", "organization", "person", "seat", "demonym")
END = ""
SMALL_WORDS = frozenset("of the and for in on de du la et & y e".split())
_SPLIT = re.compile(r"[\s\-–/]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a name leads to; `how` is one of ORDER."""

    how: str
    target: Country | Organization | Person
    is_acronym: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """Tokens `start` to `end` spell the name of `entry`. `is_part` says that they are a
    piece of a hyphenated word ("Japan-based", "U.S.-Japan")."""

    start: int
    end: int
    entry: Entry
    is_part: bool = False


@dataclass(slots=True)
class Lexicon:
    """Reference data by name: `trie` over pieces of words, people by single words."""

    trie: dict[str, Any] = field(default_factory=dict)
    countries: dict[str, Country] = field(default_factory=dict)  # by code
    country_names: dict[str, str] = field(default_factory=dict)  # folded name -> code
    organizations: dict[str, Organization] = field(default_factory=dict)  # by slug
    people: dict[tuple[str, ...], list[Person]] = field(default_factory=dict)
    by_surname: dict[str, list[Person]] = field(default_factory=dict)
    everyone: tuple[Person, ...] = ()


def name_key(name: str) -> tuple[str, ...]:
    """The words of a person's name, in no order, initials and suffixes left out."""
    words = [fold(w).strip(".,'’") for w in _SPLIT.split(name)]
    return tuple(sorted(w for w in words if len(w) > 1 and w not in ("jr", "sr")))


def build_lexicon(reference: Reference) -> Lexicon:
    lexicon = Lexicon(everyone=reference.people)
    for country in reference.countries:
        lexicon.countries[country.code] = country
        for name in (country.name, *country.names):
            lexicon.country_names[fold(name)] = country.code
            _add(lexicon, name, Entry("country", country, _is_acronym(name)))
        for name in country.demonyms:
            _add(lexicon, name, Entry("demonym", country, _is_acronym(name)))
        seats = (*country.seats, country.capital) if country.capital else country.seats
        for name in seats:
            _add(lexicon, name, Entry("seat", country))
    for organization in reference.organizations:
        lexicon.organizations[organization.slug] = organization
        for name in (organization.name, *organization.names):
            _add(lexicon, name, Entry("organization", organization, _is_acronym(name)))
    for person in reference.people:
        _add_person(lexicon, person)
    return lexicon


def _add_person(lexicon: Lexicon, person: Person) -> None:
    for name in dict.fromkeys((person.name, *person.names)):
        words = _pieces(name)
        if len(words) > 1:
            _add(lexicon, name, Entry("person", person))
            known = lexicon.people.setdefault(name_key(name), [])
            if person not in known:
                known.append(person)
        else:
            _add_surname(lexicon, words[0], person)
    for word in surnames(person.name, person.country):
        _add_surname(lexicon, word, person)


def surnames(name: str, country: str | None) -> list[str]:
    """The words a known person may be called by alone: "Van der Bellen" gives two forms.

    Where the family name stands first (see SURNAME_FIRST) it is the first word.
    """
    words = [word for word in _pieces(name) if word not in SUFFIXES]
    if len(words) < 2:
        return words
    return [words[0] if country in SURNAME_FIRST else words[-1]]


def _add_surname(lexicon: Lexicon, word: str, person: Person) -> None:
    holders = lexicon.by_surname.setdefault(word, [])
    if person not in holders:
        holders.append(person)


def _is_acronym(name: str) -> bool:
    letters = [c for c in name if c.isalpha()]
    return len(name) <= 8 and bool(letters) and all(c.isupper() for c in letters)


def _pieces(name: str) -> list[str]:
    return [fold(piece) for piece in _SPLIT.split(name) if piece]


def _add(lexicon: Lexicon, name: str, entry: Entry) -> None:
    node = lexicon.trie
    for piece in _trie_pieces(name):
        node = node.setdefault(piece, {})
    held: Entry | None = node.get(END)
    if held is None or ORDER.index(entry.how) < ORDER.index(held.how):
        node[END] = entry


def _trie_pieces(name: str) -> list[str]:
    """Split as spaCy splits: a possessive ending is a token of its own."""
    pieces: list[str] = []
    for piece in _pieces(name.replace("’", "'")):
        if piece.endswith("'s") and len(piece) > 2:
            pieces += [piece[:-2], "'s"]
        else:
            pieces.append(piece)
    return pieces


def find_known(words: Words, lexicon: Lexicon) -> list[Found]:
    """Longest known names, left to right, without overlap.

    1. the United States   2. U.S.-Japan (two)   3. Tehran   4. the G-7
    An all-lower-case word ("us", "turkey") names nothing; an acronym must be capitals.
    """
    found: list[Found] = []
    pieces, trie = words.pieces, lexicon.trie
    at, last = 0, len(pieces)
    while at < last:
        node = trie.get(pieces[at][0])
        if node is None or words.text[pieces[at][1]][0].islower():
            at += 1
            continue
        match: tuple[int, Entry] | None = None
        end = at
        while node is not None:
            end += 1
            entry = node.get(END)
            if entry is not None and _is_written(words, pieces, at, end, entry):
                match = (end, entry)
            node = node.get(pieces[end][0]) if end < last else None
        if match is None:
            at += 1
            continue
        end, entry = match
        first, final = pieces[at][1], pieces[end - 1][1]
        is_part = (at > 0 and pieces[at - 1][1] == first) or (
            end < last and pieces[end][1] == final
        )
        found.append(Found(first, final + 1, entry, is_part))
        at = end
    return found


def _is_written(
    words: Words, pieces: list[tuple[str, int]], start: int, end: int, entry: Entry
) -> bool:
    tokens = range(pieces[start][1], pieces[end - 1][1] + 1)
    if entry.is_acronym:
        return all(
            words.text[t].upper() == words.text[t] or "-" in words.text[t]
            for t in tokens
        )
    return all(
        not words.text[t][0].islower()
        or words.lower[t] in SMALL_WORDS
        or words.text[t] == "'s"
        for t in tokens
    )


_compiled: list[tuple[Reference, Lexicon]] = []


def lexicon_of(reference: Reference) -> Lexicon:
    """The lexicon of `reference`, built once for as long as the data stays the same."""
    if not _compiled or _compiled[0][0] is not reference:
        _compiled[:] = [(reference, build_lexicon(reference))]
    return _compiled[0][1]
