"""Events for exports: rows by the chunk, so that neither memory nor queries grow."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from django.db.models import QuerySet

from events.models import Event
from events.rows import EventRow, event_rows

CHUNK = 500


def rows_of(events: QuerySet[Event]) -> Iterator[EventRow]:
    """In the queryset's order; what is deleted meanwhile is left out."""
    ids = iter(list(events.values_list("pk", flat=True)))
    while chunk := list(islice(ids, CHUNK)):
        yield from event_rows(chunk)
