"""Two sets of an event's fields side by side."""

from __future__ import annotations

from typing import Any

from events.corrections import values
from events.corrections.events import shown
from events.corrections.wording import Words
from events.models import Event, EventMention
from events.review.cards import Compared

FIELDS = ("kind", "participants", "date", "place", "status")
LABELS = {
    "kind": "Kind",
    "participants": "Who",
    "date": "When",
    "place": "Place",
    "status": "Status",
}


def fields_of(event: Event) -> dict[str, Any]:
    return {field: shown(event, field) for field in FIELDS}


def told_by(mention: EventMention) -> dict[str, Any]:
    """What one passage says, as an event would have it; walks `takings`."""
    return {
        "kind": mention.kind,
        "participants": [
            {"id": taking.participant_id, "role": taking.role}
            for taking in mention.takings.all()
        ],
        "date": {
            "start": values.iso(mention.earliest),
            "end": values.iso(mention.latest),
            "precision": mention.precision,
            "date_modifier": mention.date_modifier,
            "date_text": mention.date_text,
        },
        "place": mention.place,
        "status": mention.status,
    }


def compare(read: dict[str, Any], now: dict[str, Any]) -> list[Compared]:
    words = Words((field, told[field]) for told in (read, now) for field in FIELDS)
    return [
        Compared(
            field=LABELS[field],
            read=words.of(field, read[field], nothing="not told"),
            now=words.of(field, now[field], nothing="not told"),
            is_same=_plain(field, read[field]) == _plain(field, now[field]),
        )
        for field in FIELDS
    ]


def _plain(field: str, value: Any) -> Any:
    """Roles, orders and wordings aside."""
    if field == "participants":
        return sorted(part["id"] for part in value or [])
    if field == "date":
        return value.get("start"), value.get("end"), value.get("date_modifier")
    return value
