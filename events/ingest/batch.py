"""What several readings share that are kept in one transaction: asked once, written once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from events import search
from events.ingest.dating import mark_for_dating
from events.ingest.register import Register
from events.ingest.sources import digest_of
from events.mentions import Reading
from events.models import Source


@dataclass(slots=True)
class Batch:
    """Begun with `of`, told of every reading that was kept, ended with `finish`."""

    register: Register
    known: dict[str, Source]  # sources there are already, by digest
    _new_events: dict[int, str] = field(default_factory=dict)
    _new_statements: dict[int, str] = field(default_factory=dict)
    _events: set[int] = field(default_factory=set)
    _statements: set[int] = field(default_factory=set)
    _dating: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, readings: Collection[Reading], register: Register) -> Batch:
        """Look up what keeping `readings` will ask for."""
        digests = [digest_of(reading.article.text) for reading in readings]
        rows = Source.objects.select_for_update().filter(digest__in=digests)
        register.begin(readings)
        return cls(register, {row.digest: row for row in rows})

    def index_new(
        self, events: Mapping[int, str], statements: Mapping[int, str]
    ) -> None:
        """Rows made just now, with the text they are to be found by."""
        self._new_events |= events
        self._new_statements |= statements

    def index(
        self, *, events: Iterable[int] = (), statements: Iterable[int] = ()
    ) -> None:
        """Rows that were changed: their texts are looked up when the batch is finished."""
        self._events |= set(events)
        self._statements |= set(statements)

    def dates(self, events: Iterable[int]) -> None:
        """A dated source tells of `events`: they may date others that tell of them."""
        self._dating |= set(events)

    def finish(self) -> None:
        new = {pk: t for pk, t in self._new_events.items() if pk not in self._events}
        search.index_new(new, self._new_statements)
        search.index_events(self._events)
        search.index_statements(self._statements)
        mark_for_dating(self._dating)
