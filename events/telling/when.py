"""The time of an event in words' own form."""

from __future__ import annotations

from events import wording
from events.models import Event


def when_of(event: Event) -> wording.When:
    return wording.When(
        start=event.start,
        end=event.end,
        precision=event.precision,
        modifier=event.date_modifier,
        text=event.date_text,
        announced=event.announced,
        status=event.status,
    )
