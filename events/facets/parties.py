"""Whose events are which, out of the collection: for the pages of one party or of two."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from events.facets.arrays import Bools, Collection, Small
from events.models import Event, EventParticipant, Participant

_LINKS = {"person": "person", "organization": "org"}


def rows_of(side: Participant, collection: Collection) -> Small:
    """The events `side` takes part in, in order, as the timeline selects them.

    For a country everybody who has its code takes part for it.
    """
    if name := _LINKS.get(side.kind):
        return collection.links[name].rows_having(side.pk)
    if side.country_code:
        return collection.links["country"].rows_having(side.country_code)
    links = EventParticipant.objects.filter(participant=side)
    return np.sort(collection.rows_of(list(links.values_list("event", flat=True))))


def counts_of(kind: str, collection: Collection) -> dict[int, int]:
    """Events of every participant of `kind` who takes part in any, by id."""
    if name := _LINKS.get(kind):
        links = collection.links[name]
        return dict(zip(links.keys, links.counts(None).tolist(), strict=True))
    links = collection.links["country"]
    by_code = dict(zip(links.keys, links.counts(None).tolist(), strict=True))
    rows = Participant.objects.countries().current().filter(country_code__in=by_code)
    return {pk: by_code[code] for pk, code in rows.values_list("pk", "country_code")}


def mask_of(rows: Small, collection: Collection) -> Bools:
    found = np.zeros(len(collection), dtype=bool)
    found[rows] = True
    return found


def being(collection: Collection, name: str, values: Iterable[Any]) -> Bools:
    """The events whose kind or status is one of `values`."""
    found = np.zeros(len(collection), dtype=bool)
    for value in values:
        found[collection.links[name].rows_having(value)] = True
    return found


def latest_first(collection: Collection, rows: Small) -> list[int]:
    """Ids by the day a list sorts by, those without one last."""
    days, ids = collection.sort_day[rows], collection.ids[rows]
    # No date is the least of numbers, and so is last even when they are turned round.
    order = np.lexsort((ids, days.view(np.int64)))[::-1]
    found: list[int] = ids[order].tolist()
    return found


def status_counts(collection: Collection, rows: Small) -> dict[str, int]:
    links = collection.links["status"]
    counts = links.counts(mask_of(rows, collection)).tolist()
    found = dict(zip(links.keys, counts, strict=True))
    return {status: found.get(status, 0) for status in Event.Status.values}
