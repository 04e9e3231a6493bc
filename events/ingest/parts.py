"""Which event is part of which, as the texts say."""

from __future__ import annotations

from events.ingest.events import Placed
from events.ingest.mentions import Row
from events.models import EventRelation, Source


def relate_parts(
    rows: list[Row], placed: Placed, source: Source, *, is_new: bool
) -> None:
    """Keep what the text says is part of what; `reasons` name the source that says so."""
    if is_new and all(row.told.part_of is None for row in rows):
        return
    reason = f"told by source {source.pk}"
    wanted = {
        (placed.event_of[row.told.cluster], placed.event_of[row.told.part_of])
        for row in rows
        if row.told.part_of in placed.event_of
    }
    wanted = {(part, whole) for part, whole in wanted if part != whole}
    concerned = {pk for pair in wanted for pk in pair} | placed.touched
    found = EventRelation.objects.filter(
        event__in=concerned, relation=EventRelation.Relation.PART_OF
    )
    now = {(row.event_id, row.other_id): row for row in found}
    for pair, row in now.items():
        said = set(row.reasons) - {reason} | ({reason} if pair in wanted else set())
        if not said and row.reasons:
            row.delete()
        elif said != set(row.reasons):
            row.reasons = sorted(said)
            row.save(update_fields=["reasons"])
    EventRelation.objects.bulk_create(
        EventRelation(
            event_id=part,
            other_id=whole,
            relation=EventRelation.Relation.PART_OF,
            reasons=[reason],
        )
        for part, whole in sorted(wanted - now.keys())
    )
