"""What an import has made so far: rows by the ids the file has for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.db import models

from events.models import (
    Event,
    ExtractionRun,
    Participant,
    Source,
    Statement,
    Topic,
)

#: Rows written at a time.
_BATCH = 500


@dataclass(slots=True)
class Imported:
    """Rows by the ids the file has for them; those of a section are written at its end."""

    sources: dict[str, Source] = field(default_factory=dict)
    runs: dict[str, ExtractionRun] = field(default_factory=dict)
    participants: dict[str, Participant] = field(default_factory=dict)
    topics: dict[str, Topic] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)
    digests: set[str] = field(default_factory=set)
    _taken: dict[type[models.Model], set[int]] = field(default_factory=dict)
    _waiting: dict[type[models.Model], list[Any]] = field(default_factory=dict)

    def number(self, told: str, letter: str, model: type[models.Model]) -> int | None:
        """The row's number that the id stands for, unless it is another row's already."""
        if model not in self._taken:
            pks = model._default_manager.values_list("pk", flat=True)
            self._taken[model] = {0, *pks}
        if not told.startswith(letter) or not told[1:].isdecimal():
            return None
        number = int(told[1:])
        if number in self._taken[model]:
            return None
        self._taken[model].add(number)
        return number

    def add(self, *rows: models.Model) -> None:
        for row in rows:
            self._waiting.setdefault(type(row), []).append(row)

    def write(self) -> None:
        for model, rows in self._waiting.items():
            model._default_manager.bulk_create(rows, batch_size=_BATCH)
        self._waiting.clear()
