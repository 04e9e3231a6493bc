"""New events, made at once as what their one source tells: nothing to read back first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone

from events.models import Event, EventParticipant, EventTopic
from events.models.inserting import create, insert
from events.resolve import fields
from events.resolve.events import country_names
from events.resolve.telling import Cast, Telling
from events.resolve.topics import add_topics


@dataclass(frozen=True, slots=True)
class Fresh:
    """What is told of an event that no source has told of before, and how often it is
    spoken of. `tellings` are in canonical order."""

    tellings: list[Telling]
    statements: int


def create_events(
    fresh: Sequence[Fresh], cast: Cast, topics: dict[str, int]
) -> list[Event]:
    """A row for each of `fresh`, in their order, as resolving it would have it.

    No decision can concern them yet. `topics` are ids by slug.
    """
    if not fresh:
        return []
    countries = country_names([each.tellings for each in fresh])
    add_topics(cast, [each.tellings for each in fresh])
    now = timezone.now()
    events = []
    for each in fresh:
        values = fields.machine_values(each.tellings, cast, countries=countries)
        event = Event(machine=values, statement_count=each.statements)
        fields.put(event, values)
        event.created = event.changed = now
        events.append(event)
    create(events)
    insert(
        EventParticipant,
        ("event", "participant", "role", "sort_date"),
        (
            (event.pk, part["id"], part["role"], event.sort_date)
            for event in events
            for part in event.machine["participants"]
        ),
    )
    insert(
        EventTopic,
        ("event", "topic", "sort_date"),
        (
            (event.pk, topics[slug], event.sort_date)
            for event in events
            for slug in event.machine["topics"]
            if slug in topics
        ),
    )
    return events
