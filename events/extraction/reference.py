"""Reference data: read from a folder of JSON, and looked up by the forms texts use."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from events.extraction.reference_files import load_reference
from events.extraction.reference_names import (
    form_key,
    full_forms,
    short_forms,
    surname,
)
from events.mentions import (
    Country,
    OfficeHeld,
    Organization,
    Person,
    Reference,
    Span,
)

__all__ = [
    "Form",
    "FormKind",
    "Found",
    "Holder",
    "ReferenceIndex",
    "form_key",
    "full_forms",
    "load_reference",
    "short_forms",
    "surname",
]

_WORD = re.compile(r"\w+(?:\.\w+)*\.?|[^\w\s]")
#: Forms of up to three letters are only themselves: "US" is a country, "us" is not.
_SHORT = 3


class FormKind(StrEnum):
    COUNTRY = "country"
    DEMONYM = "demonym"
    SEAT = "seat"
    ORGANIZATION = "organization"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Form:
    """A form as a text may have it, and what it leads to: a country code or a slug."""

    text: str
    kind: FormKind
    target: str


@dataclass(frozen=True, slots=True)
class Found:
    """A known form in a text; `forms` are several where the form is ambiguous."""

    span: Span
    forms: tuple[Form, ...]


@dataclass(frozen=True, slots=True)
class Holder:
    """Who held an office, and the term."""

    person: Person
    office: OfficeHeld


def _exact(form: str) -> str:
    """The form as the index keeps it: accents and the kind of apostrophe do not count."""
    plain = unicodedata.normalize("NFKD", form)
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(plain.replace("’", "'").split())


class ReferenceIndex:
    """Lookups over a Reference. Built once a process; reading it changes nothing."""

    def __init__(self, reference: Reference) -> None:
        self.reference = reference
        self.countries = {country.code: country for country in reference.countries}
        self.organizations = {org.slug: org for org in reference.organizations}
        self.people = {person.slug: person for person in reference.people}
        self._forms: dict[str, list[Form]] = defaultdict(list)
        for form in _forms(reference):
            self._add(form)
        self._starts = self._by_first_word()
        self._surnames: dict[str, list[Person]] = defaultdict(list)
        self._full_names: dict[str, list[Person]] = defaultdict(list)
        for person in reference.people:
            for name in dict.fromkeys(map(form_key, full_forms(person))):
                self._full_names[name].append(person)
            for name in dict.fromkeys(map(form_key, short_forms(person))):
                self._surnames[name].append(person)
        self._towns = {
            organization.seat[0].casefold(): organization.seat[1]
            for organization in reference.organizations
            if organization.seat is not None
        }
        self._offices: dict[str | None, list[Holder]] = defaultdict(list)
        for person in reference.people:
            for office in person.offices:
                self._offices[office.of].append(Holder(person, office))

    def _add(self, form: Form) -> None:
        keys = {_exact(form.text)}
        if len(form.text) > _SHORT:
            keys.add(_exact(form.text).upper())
        for key in keys:
            known = [(other.kind, other.target) for other in self._forms[key]]
            if (form.kind, form.target) not in known:
                self._forms[key].append(form)

    def _by_first_word(self) -> dict[str, list[tuple[tuple[str, ...], str]]]:
        starts: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for key in self._forms:
            words = tuple(_WORD.findall(key))
            starts[words[0]].append((words, key))
        for candidates in starts.values():
            candidates.sort(key=lambda candidate: len(candidate[0]), reverse=True)
        return starts

    # -------------------------------------------------------------- one form
    def forms(self, text: str) -> tuple[Form, ...]:
        """Everything `text` is a known form of: () if unknown. Case counts ("US", "us"),
        accents do not; a form in capitals is known too ("JAPAN")."""
        return tuple(self._forms.get(_exact(text), ()))

    def _target(self, text: str, kind: FormKind) -> list[str]:
        return [form.target for form in self.forms(text) if form.kind == kind]

    def country(self, text: str) -> Country | None:
        """The country that `text` names ("Burma"), not by demonym or seat."""
        return self._one_country(text, FormKind.COUNTRY)

    def of_demonym(self, text: str) -> Country | None:
        """The country of an adjective or a noun of people ("Kenyan", "Kenyans")."""
        return self._one_country(text, FormKind.DEMONYM)

    def of_seat(self, text: str) -> Country | None:
        """The country whose government a capital or building stands for ("Kremlin")."""
        return self._one_country(text, FormKind.SEAT)

    def of_town(self, text: str) -> Country | None:
        """The country of a town that some body has its seat in ("Geneva")."""
        return self.countries.get(self._towns.get(text.casefold(), ""))

    def _one_country(self, text: str, kind: FormKind) -> Country | None:
        codes = self._target(text, kind)
        return self.countries[codes[0]] if codes else None

    def organization(self, text: str) -> Organization | None:
        slugs = self._target(text, FormKind.ORGANIZATION)
        return self.organizations[slugs[0]] if slugs else None

    def persons(self, text: str) -> tuple[Person, ...]:
        """Everybody known by the full name `text`, in either order and in any case:
        1. "Yoshimasa Hayashi"   2. "HAYASHI Yoshimasa"   3. () if nobody."""
        return tuple(self._full_names.get(form_key(text), ()))

    def persons_by_surname(self, text: str) -> tuple[Person, ...]:
        """Everybody that `text` may stand for after the full name was told."""
        return tuple(self._surnames.get(form_key(text), ()))

    # -------------------------------------------------------------- a text
    def find(self, text: str) -> Iterator[Found]:
        """Known forms in `text`, longest first at each place, left to right, no overlap.

        Spans are characters of `text`; a form begins and ends at a word's edge. A full
        stop that ends the sentence is not part of the form unless the form has one.
        """
        words = [(m.group(), m.start(), m.end()) for m in _WORD.finditer(text)]
        plain = [_exact(word) for word, _, _ in words]
        index = 0
        while index < len(words):
            taken = self._longest(plain, index)
            if taken is None:
                index += 1
                continue
            key, count = taken
            start, end = words[index][1], words[index + count - 1][2]
            if plain[index + count - 1].endswith(".") and not key.endswith("."):
                end -= 1
            yield Found(Span(start, end), tuple(self._forms[key]))
            index += count

    def _longest(self, plain: list[str], index: int) -> tuple[str, int] | None:
        for first in dict.fromkeys((plain[index], plain[index].rstrip("."))):
            for words, key in self._starts.get(first, ()):
                there = plain[index : index + len(words)]
                if len(there) < len(words) or there[:-1] != list(words[:-1]):
                    continue
                if words[-1] in (there[-1], there[-1].rstrip(".")):
                    return key, len(words)
        return None

    # -------------------------------------------------------------- offices
    def holders(self, of: str | None, on: date | None) -> tuple[Holder, ...]:
        """Who held any office of `of` (a common name) on the day `on`, else ever.

        Both ends count as held: on the day of a handover there are two holders.
        """
        return tuple(
            holder
            for holder in self._offices.get(of, ())
            if on is None or _held(holder.office, on)
        )


def _held(office: OfficeHeld, on: date) -> bool:
    return (office.start is None or office.start <= on) and (
        office.end is None or on <= office.end
    )


def _forms(reference: Reference) -> Iterable[Form]:
    for country in reference.countries:
        for name in (country.name, *country.names):
            yield Form(name, FormKind.COUNTRY, country.code)
        for name in country.demonyms:
            yield Form(name, FormKind.DEMONYM, country.code)
        for name in country.seats:
            yield Form(name, FormKind.SEAT, country.code)
    for organization in reference.organizations:
        for name in (organization.name, *organization.names):
            yield Form(name, FormKind.ORGANIZATION, organization.slug)
    for person in reference.people:
        for name in full_forms(person):
            yield Form(name, FormKind.PERSON, person.slug)
