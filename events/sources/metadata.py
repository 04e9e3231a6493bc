"""What a sidecar or a line of JSON says of an article: known keys, checked values."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any

from events.mentions import Article

#: The models keep a language tag and an address of at most these lengths.
MAX_LENGTH = {"title": 500, "publisher": 200, "url": 1000, "language": 20}


class BadMetadata(ValueError):
    """A value that cannot be what its key says; the message names both."""


@dataclass(frozen=True, slots=True)
class Metadata:
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: date | None = None
    language: str | None = None

    def known(self) -> dict[str, Any]:
        told = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: value for name, value in told.items() if value is not None}


def parse_json(text: str, *, name: str) -> Metadata:
    """Metadata of a sidecar's text; BadMetadata names the file and the field."""
    try:
        value = json.loads(text)
    except ValueError as error:
        raise BadMetadata(f"{name}: bad JSON: {error}") from error
    try:
        return parse(_object(value))
    except BadMetadata as error:
        raise BadMetadata(f"{name}: {error}") from error


def article_of_line(text: str, *, name: str) -> Article:
    """The article on one line of a .jsonl file: `text`, metadata, and `name` or `id`."""
    try:
        row = _object(json.loads(text))
    except json.JSONDecodeError as error:
        raise BadMetadata(f"bad JSON: {error}") from error
    body = row.get("text")
    if not isinstance(body, str) or not body.strip():
        raise BadMetadata("text: missing or empty")
    told = row.get("name") if row.get("name") is not None else row.get("id")
    article = Article(name=name if told is None else str(told), text=body)
    return replace(article, **parse(row).known())


def _object(value: object) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise BadMetadata("not a JSON object")
    return value


def parse(row: Mapping[str, Any]) -> Metadata:
    """Known keys of `row`: null and "" are unknown, other keys are passed over."""
    strings = {key: _string(row, key) for key in MAX_LENGTH}
    return Metadata(published=_day(row.get("published")), **strings)


def _string(row: Mapping[str, Any], key: str) -> str | None:
    value = row.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise BadMetadata(f"{key}: {value!r} is not a string")
    if len(value) > MAX_LENGTH[key]:
        raise BadMetadata(f"{key}: longer than {MAX_LENGTH[key]} characters")
    return value.strip() or None


def _day(value: object) -> date | None:
    """A day from an ISO date or date and time, as its own zone's calendar has it."""
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        if not isinstance(value, str):
            raise TypeError
        return datetime.fromisoformat(value.strip()).date()
    except (TypeError, ValueError):
        raise BadMetadata(f"published: {value!r} is not an ISO date") from None
