"""A folder of JSON files to Reference: what the editors' data says, checked for shape."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from events.mentions import (
    Country,
    OfficeHeld,
    Organization,
    Person,
    Reference,
    Topic,
)

FILES = ("countries", "organizations", "people", "topics")


def load_reference(folder: Path) -> Reference:
    """Read countries, organizations, people and topics (.json) of `folder`.

    A file that is not there counts as empty; a wrong one raises ValueError with its name.
    `version` is a digest of the bytes, so that readings can say what they were made with.
    """
    digest = hashlib.sha256()
    rows: dict[str, list[Mapping[str, Any]]] = {}
    for name in FILES:
        path = folder / f"{name}.json"
        content = path.read_bytes() if path.exists() else b"[]"
        digest.update(content)
        rows[name] = _rows(content, path)
    try:
        return Reference(
            countries=tuple(_country(row) for row in rows["countries"]),
            organizations=tuple(_organization(row) for row in rows["organizations"]),
            people=tuple(_person(row) for row in rows["people"]),
            topics=tuple(_topic(row) for row in rows["topics"]),
            version=digest.hexdigest()[:12],
        )
    except KeyError as error:
        raise ValueError(f"{folder}: a row without {error}") from error


def _rows(content: bytes, path: Path) -> list[Mapping[str, Any]]:
    try:
        rows = json.loads(content)
    except ValueError as error:
        raise ValueError(f"{path}: not JSON: {error}") from error
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ValueError(f"{path}: not a list of objects")
    return rows


def _country(row: Mapping[str, Any]) -> Country:
    return Country(
        code=row["code"],
        name=row["name"],
        names=tuple(row.get("names", ())),
        demonyms=tuple(row.get("demonyms", ())),
        seats=tuple(row.get("seats", ())),
        capital=row.get("capital"),
        timezone=row.get("timezone"),
    )


def _organization(row: Mapping[str, Any]) -> Organization:
    return Organization(
        slug=row["slug"],
        name=row["name"],
        names=tuple(row.get("names", ())),
        country=row.get("country"),
        members=tuple(row.get("members", ())),
        seat=_seat(row.get("seat")),
    )


def _seat(row: list[str] | None) -> tuple[str, str] | None:
    return (row[0], row[1]) if row else None


def _person(row: Mapping[str, Any]) -> Person:
    return Person(
        slug=row["slug"],
        name=row["name"],
        names=tuple(row.get("names", ())),
        country=row.get("country"),
        offices=tuple(
            OfficeHeld(
                title=office["title"],
                of=office.get("of"),
                start=_day(office.get("from")),
                end=_day(office.get("to")),
            )
            for office in row.get("offices", ())
        ),
    )


def _topic(row: Mapping[str, Any]) -> Topic:
    return Topic(row["slug"], row["name"], tuple(row.get("phrases", ())))


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
