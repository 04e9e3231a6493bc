"""Rows of the reference files as plain content that can be compared and kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from events.mentions import OfficeHeld, Reference
from events.models import ReferenceRecord

Kind = ReferenceRecord.Kind
#: title, of, start, end: ISO days or None
OfficeRow = tuple[str, str, str | None, str | None]


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the files. `content` is JSON: lists are sets kept in order."""

    kind: str
    key: str
    content: dict[str, Any]

    @property
    def id(self) -> tuple[str, str]:
        return (self.kind, self.key)


def entries(reference: Reference) -> Iterator[Entry]:
    for country in reference.countries:
        forms = [*country.names, *country.demonyms, *country.seats]
        yield _participant(
            Kind.COUNTRY, country.code, country.name, country.code, forms
        )
    for body in reference.organizations:
        yield _participant(
            Kind.ORGANIZATION, body.slug, body.name, body.country, body.names
        )
    for person in reference.people:
        yield _participant(
            Kind.PERSON,
            person.slug,
            person.name,
            person.country,
            person.names,
            person.offices,
        )
    for topic in reference.topics:
        phrases = list(dict.fromkeys(topic.phrases))
        yield Entry(Kind.TOPIC, topic.slug, {"name": topic.name, "phrases": phrases})


def _participant(
    kind: str,
    key: str,
    name: str,
    country: str | None,
    names: Iterable[str],
    offices: Iterable[OfficeHeld] = (),
) -> Entry:
    content = {
        "name": name,
        "country_code": country or "",
        "aliases": list(dict.fromkeys([name, *names])),
        "offices": [list(office_row(held)) for held in offices],
    }
    return Entry(kind, key, content)


def office_row(held: OfficeHeld) -> OfficeRow:
    return (held.title, held.of or "", _iso(held.start), _iso(held.end))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
