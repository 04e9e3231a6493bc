"""Rows the files changed: each field moves on unless an editor has changed it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Any

from events.models import (
    Alias,
    Decision,
    Office,
    Participant,
    ReferenceRecord,
    Topic,
)
from events.reference_data.entries import Entry, Kind
from events.reference_data.forms import keyed, keyed_person

Changed = list[tuple[Entry, ReferenceRecord]]


def day_of(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def update_topics(changed: Changed) -> None:
    rows = Topic.objects.in_bulk([record.row for _, record in changed if record.row])
    for entry, record in changed:
        row = rows.get(record.row or 0)
        if row is not None:
            if row.name == record.content["name"]:
                row.name = entry.content["name"]
            if row.phrase_list() == record.content["phrases"]:
                row.phrases = "\n".join(entry.content["phrases"])
            row.save()
        _remember(entry, record)


def update_participants(changed: Changed) -> None:
    pks = [record.row for _, record in changed if record.row]
    rows = Participant.objects.in_bulk(pks)
    decided = _decided(pks)
    for entry, record in changed:
        row = rows.get(record.row or 0)
        if row is not None:
            fields = decided[row.pk]
            _update_columns(row, entry, record, fields)
            if "aliases" not in fields:
                _update_aliases(row, entry, record)
            if "offices" not in fields:
                _update_offices(row, entry, record)
        _remember(entry, record)


def _decided(participants: Collection[int]) -> defaultdict[int, set[str]]:
    found: defaultdict[int, set[str]] = defaultdict(set)
    rows = Decision.objects.standing().filter(
        participant__in=participants, kind=Decision.Kind.SET_FIELD
    )
    for pk, field in rows.values_list("participant", "field"):
        assert pk
        found[pk].add(field)
    return found


def _update_columns(
    row: Participant, entry: Entry, record: ReferenceRecord, decided: set[str]
) -> None:
    for field in ("name", "country_code"):
        loaded = record.content[field]
        if field not in decided and getattr(row, field) == loaded:
            setattr(row, field, entry.content[field])
    row.save(update_fields=["name", "country_code"])


def _update_aliases(row: Participant, entry: Entry, record: ReferenceRecord) -> None:
    """Forms the files added or dropped; one that an editor took away stays away."""
    before, after = record.content["aliases"], entry.content["aliases"]
    dropped = [name for name in before if name not in after]
    Alias.objects.filter(participant=row, name__in=dropped).delete()
    added = [name for name in after if name not in before]
    if entry.kind == Kind.PERSON and entry.content["name"] in added:
        forms = keyed_person(entry.content["name"], added)
    else:
        forms = keyed(added)
    Alias.objects.bulk_create(
        (Alias(participant=row, name=name, key=key) for name, key in forms.items()),
        ignore_conflicts=True,
    )


def _update_offices(row: Participant, entry: Entry, record: ReferenceRecord) -> None:
    before = [tuple(held) for held in record.content["offices"]]
    after = [tuple(held) for held in entry.content["offices"]]
    for title, of, start, end in before:
        if (title, of, start, end) not in after:
            _terms(row, title, of, start, end).delete()
    Office.objects.bulk_create(
        (
            Office(
                participant=row,
                title=title,
                of=of,
                start=day_of(start),
                end=day_of(end),
                is_reference=True,
            )
            for title, of, start, end in after
            if (title, of, start, end) not in before
        ),
        ignore_conflicts=True,
    )


def _terms(row: Participant, title: str, of: str, start: Any, end: Any) -> Any:
    """The term as it was loaded: one whose days an editor changed is another."""
    return Office.objects.filter(
        participant=row, title=title, of=of, start=day_of(start), end=day_of(end)
    )


def _remember(entry: Entry, record: ReferenceRecord) -> None:
    record.content = entry.content
    record.save(update_fields=["content"])
