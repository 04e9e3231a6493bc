"""From written names to persons: full names first, then what is short for them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from events.extraction.participants.given_names import gender_of
from events.extraction.participants.lexicon import Lexicon, name_key
from events.extraction.participants.offices import Office, office_of
from events.extraction.participants.patterns import SURNAME_FIRST, TURNED_ROUND
from events.extraction.participants.titles import Title
from events.extraction.participants.words import Words, fold, joined
from events.extraction.participants.written import Written, is_marked, is_ordinary
from events.extraction.reference import surname
from events.mentions import OfficeHeld, Person


@dataclass(slots=True)
class Somebody:
    """One person of the text, with every naming of theirs."""

    parts: tuple[str, ...]  # of the fullest form
    writings: list[Written] = field(default_factory=list)
    known: Person | None = None
    country: str | None = None
    offices: list[tuple[Office, str | None, bool]] = field(default_factory=list)
    gender: str = ""
    surname: str = ""

    def learn(self, written: Written) -> None:
        self.writings.append(written)
        self.gender = self.gender or written.gender
        self.country = self.country or written.country
        for title in written.titles:
            self.learn_title(title)

    def learn_title(self, title: Title) -> None:
        self.country = self.country or title.country
        entry = (title.office, title.country, title.is_former)
        if entry not in self.offices:
            self.offices.append(entry)

    def held(self, day: date | None) -> list[tuple[Office, str | None]]:
        """Offices by the text, and by the reference data on `day` (all without a day)."""
        offices = [
            (o, country) for o, country, is_former in self.offices if not is_former
        ]
        for held in self.known.offices if self.known else ():
            if is_held(held, day):
                offices.append((office_of(held.title), self.country))
        return offices


def is_held(held: OfficeHeld, day: date | None) -> bool:
    if day is None:
        return True
    return (held.start is None or held.start <= day) and (
        held.end is None or day < held.end
    )


def gather(
    written: list[Written], lexicon: Lexicon, day: date | None
) -> list[Somebody]:
    """Persons out of the names written, each name under one of them or none.

    Two people with one surname stay apart: their bare surname is linked only where its
    title or honorific tells which of them is meant.
    """
    people: list[Somebody] = []
    for name in written:
        if name.is_full:
            _place_full(name, people, lexicon)
    for name in written:
        if not name.is_full:
            _place_short(name, people, lexicon, day)
    for somebody in people:
        _settle(somebody)
    return people


def _place_full(name: Written, people: list[Somebody], lexicon: Lexicon) -> None:
    ours = _core(name.parts)
    for somebody in people:
        theirs = _core(somebody.parts)
        if ours == theirs or (
            len(ours & theirs) > 1 and (ours <= theirs or theirs <= ours)
        ):
            if len(name.parts) > len(somebody.parts):
                somebody.parts = name.parts
            somebody.learn(name)
            return
    somebody = Somebody(parts=name.parts, known=_known_full(name, lexicon))
    if somebody.known:
        same = next((p for p in people if p.known is somebody.known), None)
        if same is not None:
            same.learn(name)
            return
        somebody.country = somebody.known.country
    somebody.learn(name)
    people.append(somebody)


def _core(parts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(part for part in parts if len(part) > 1)


def _known_full(name: Written, lexicon: Lexicon) -> Person | None:
    candidates = lexicon.people.get(name_key(" ".join(name.parts)), [])
    if not candidates and len(name.parts) > 2:  # a middle name that the data leaves out
        outer = (name.parts[0], name.parts[-1])
        told = {title.country for title in name.titles} - {None}
        candidates = [
            person
            for person in lexicon.people.get(name_key(" ".join(outer)), [])
            if person.country in told
        ]
    return candidates[0] if len(candidates) == 1 else None


def _place_short(
    name: Written, people: list[Somebody], lexicon: Lexicon, day: date | None
) -> None:
    word = name.parts[0]
    candidates = [p for p in people if word in p.parts and word != p.parts[0]] or [
        p for p in people if word in p.parts
    ]
    candidates = narrow(candidates, name)
    if len(candidates) == 1:
        candidates[0].learn(name)
        return
    if candidates or is_ordinary(word):
        return
    known = known_by_surname(name, lexicon, day)
    if known is None and not name.titles and not name.gender and not name.is_sure:
        return
    somebody = Somebody(parts=(word,), known=known)
    if known:
        somebody.country = known.country
    somebody.learn(name)
    people.append(somebody)


def narrow(candidates: list[Somebody], name: Written) -> list[Somebody]:
    """Those whom the title and honorific of `name` leave, if they tell any apart."""
    if len(candidates) > 1 and name.gender:
        candidates = [p for p in candidates if p.gender in ("", name.gender)]
    for title in name.titles:
        if len(candidates) > 1:
            fitting = [
                p
                for p in candidates
                if any(o.head == title.office.head for o, _, _ in p.offices)
            ]
            candidates = fitting or candidates
    return candidates


def known_by_surname(
    name: Written, lexicon: Lexicon, day: date | None
) -> Person | None:
    """The one known person of that surname whom title, country and date allow."""
    candidates = lexicon.by_surname.get(name.parts[0], [])
    for title in name.titles:
        if title.country:
            candidates = [p for p in candidates if p.country in (None, title.country)]
        ever = [p for p in candidates if _held_ever(p, title, None)]
        now = [
            p for p in ever if _held_ever(p, title, None if title.is_former else day)
        ]
        candidates = now or ever
    if not name.titles and day is not None:
        candidates = [p for p in candidates if any(is_held(h, day) for h in p.offices)]
    return candidates[0] if len(candidates) == 1 else None


def _held_ever(person: Person, title: Title, day: date | None) -> bool:
    """Whether the person held that office on `day`, at any time without one."""
    return any(
        title.office.may_mean(office_of(held.title)) and is_held(held, day)
        for held in person.offices
    )


def _settle(somebody: Somebody) -> None:
    """The family name, by what the text shows: which word it uses alone; and whether the
    given one is a woman's or a man's, if nothing in the text has told."""
    parts = somebody.parts
    if not somebody.gender and len(parts) > 1:
        somebody.gender = gender_of(parts[0])
    if somebody.known is not None:
        family = surname(somebody.known.name, somebody.known.country)
        somebody.surname = fold(family.split()[-1])
        return
    alone = Counter(w.parts[0] for w in somebody.writings if not w.is_full)
    somebody.surname = parts[-1]
    if somebody.country in SURNAME_FIRST or (alone[parts[0]] and not alone[parts[-1]]):
        somebody.surname = parts[0]


def display_name(somebody: Somebody, words: Words) -> str:
    """Given name first, as readers know it; capitals of a family name are lowered."""
    if somebody.known is not None:
        return somebody.known.name
    fullest = max(
        somebody.writings, key=lambda w: (w.has_capitals, len(w.parts), -w.start)
    )
    tokens = [t for t in words.text[fullest.start : fullest.end] if t != ")"]
    marked = [at for at, token in enumerate(tokens) if is_marked(token)]
    is_turned = False
    if fullest.has_capitals and marked:
        somebody.surname = fold(tokens[marked[0]])
        is_turned = marked[0] == 0 and somebody.country not in SURNAME_FIRST
    elif somebody.country in TURNED_ROUND and fullest.is_full:
        is_turned = somebody.surname == fullest.parts[0]
    tokens = [_lowered(t) if is_marked(t) else t for t in tokens]
    if is_turned and len(fullest.parts) > 1:
        cut = max(len(marked), 1)
        tokens = tokens[cut:] + tokens[:cut]
    return joined(tokens)


def _lowered(word: str) -> str:
    return "'".join(part.capitalize() for part in word.split("'"))
