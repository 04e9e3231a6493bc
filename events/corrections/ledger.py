"""The ledger's own grammar: how a decision is written, found again and anchored."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypedDict, TypeVar

from django.contrib.auth.models import User
from django.db.models import QuerySet

from events.models import (
    Decision,
    Event,
    EventMention,
    Participant,
    Source,
    Statement,
    Topic,
)

COLUMN: dict[type, str] = {
    Event: "event",
    Statement: "statement",
    Participant: "participant",
    Topic: "topic",
    Source: "source",
}
Subject = Event | Statement | Participant | Topic | Source
Row = TypeVar("Row", EventMention, Statement)


class Anchor(TypedDict):
    """Where a passage stands; `kind` tells a mention (call) from a statement (direct)."""

    source: int
    start: int
    end: int
    kind: str
    id: int


def anchor(row: EventMention | Statement) -> Anchor:
    return Anchor(
        source=row.source_id, start=row.start, end=row.end, kind=row.kind, id=row.pk
    )


def anchors(
    mentions: Iterable[EventMention], statements: Iterable[Statement]
) -> list[Anchor]:
    return [anchor(row) for row in mentions] + [anchor(row) for row in statements]


def is_statement(place: Anchor) -> bool:
    return place["kind"] in Statement.Kind.values


def anchored_mentions(decision: Decision) -> list[EventMention]:
    """The mentions a decision rests on, as they stand now.

    A row that was read again keeps its number; one that did not is found by its place.
    """
    places = [place for place in decision.anchors if not is_statement(place)]
    rows = EventMention.objects.filter(source__in={p["source"] for p in places})
    return _matching(places, list(rows))


def anchored_statements(decision: Decision) -> list[Statement]:
    places = [place for place in decision.anchors if is_statement(place)]
    rows = Statement.objects.filter(source__in={p["source"] for p in places})
    return _matching(places, list(rows))


def _matching(places: list[Anchor], rows: list[Row]) -> list[Row]:
    by_pk = {row.pk: row for row in rows}
    found: dict[int, Row] = {}
    for place in places:
        row = by_pk.get(place.get("id", 0)) or _at(place, rows)
        if row is not None:
            found[row.pk] = row
    return list(found.values())


def _at(place: Anchor, rows: list[Row]) -> Row | None:
    """The row of the same source and kind that overlaps most, if any does."""

    def shared(row: Row) -> int:
        return min(row.end, place["end"]) - max(row.start, place["start"])

    near = [
        row
        for row in rows
        if row.source_id == place["source"]
        and row.kind == place["kind"]
        and shared(row) > 0
    ]
    return max(near, key=shared, default=None)


def standing_on(subject: Subject) -> QuerySet[Decision]:
    """The standing decisions about one row, oldest first: the last on a field counts."""
    return Decision.objects.standing().filter(**{COLUMN[type(subject)]: subject})


def standing_field(subject: Subject, field: str) -> Decision | None:
    """The decision that gives `field` its value now."""
    return standing_on(subject).filter(kind=Decision.Kind.SET_FIELD, field=field).last()


def write(
    kind: Decision.Kind, *, editor: User, note: str = "", **columns: Any
) -> Decision:
    return Decision.objects.create(kind=kind, editor=editor, note=note, **columns)
