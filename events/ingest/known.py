"""What linking compares a reading with: what other sources tell, and the ledger on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from events.ingest.grouping import Unit
from events.linking.merging import EventFacts, same_event
from events.linking.resolution import MentionFacts, resolve_fields
from events.models import Decision, Source
from events.resolve.facts import Party, facts
from events.resolve.telling import tellings_of


@dataclass(slots=True)
class Ledger:
    """The standing decisions that linking must respect."""

    decided: set[int]  # events that any decision is about
    apart: set[frozenset[int]]

    @classmethod
    def on(cls, events: Collection[int]) -> Ledger:
        decided: set[int] = set()
        apart: set[frozenset[int]] = set()
        rows = Decision.objects.standing().filter(
            Q(event__in=events) | Q(other_event__in=events)
        )
        for kind, one, other in rows.values_list("kind", "event", "other_event"):
            decided |= {pk for pk in (one, other) if pk}
            if kind == Decision.Kind.NOT_SAME_EVENT and one and other:
                apart.add(frozenset((one, other)))
        return cls(decided, apart)


def facts_told(
    told: list[MentionFacts],
    parties: Mapping[int, Party],
    source: int,
    published: date | None,
) -> EventFacts:
    resolved = resolve_fields(told)
    return facts(
        kind=resolved.kind,
        status=resolved.status,
        participants=resolved.participants,
        parties=parties,
        earliest=resolved.start,
        latest=resolved.end,
        precision=resolved.precision or "",
        place=resolved.place,
        title=resolved.object_title,
        published=(published, published) if published else None,
        source_ids=frozenset({source}),
    )


def known_units(
    asked: Mapping[int, EventFacts],
    candidates: Mapping[int, list[int]],
    own: set[int],
    shown: Mapping[int, EventFacts],
    source: Source,
) -> tuple[list[Unit], set[frozenset[int]]]:
    """What other sources tell of `own` events, and of those that may be one with them."""
    close = (own & shown.keys()) | {
        pk
        for cluster, found in candidates.items()
        for pk in found
        if pk in shown and same_event(asked[cluster], shown[pk]).verdict != "different"
    }
    if not close:
        return [], set()
    ledger = Ledger.on(close)
    tellings, cast = tellings_of(close)
    parties = {pk: Party(row.kind, row.country_code) for pk, row in cast.rows.items()}
    units: list[Unit] = []
    for event in sorted(close):
        by_source: dict[int, list[MentionFacts]] = defaultdict(list)
        keys: dict[int, tuple[str, int, int]] = {}
        for telling in tellings.get(event, []):
            if telling.source != source.pk:
                by_source[telling.source].append(telling.facts)
                keys.setdefault(telling.source, telling.key)
        told = {
            pk: facts_told(mentions, parties, pk, mentions[0].published)
            for pk, mentions in by_source.items()
        }
        if event in ledger.decided:
            key = min(keys.values(), default=("", event, 0))
            units.append(
                Unit(key, 0, (shown[event], *told.values()), event, is_fixed=True)
            )
        else:
            units.extend(
                Unit(keys[pk], pk, (fact,), event) for pk, fact in told.items()
            )
    return units, ledger.apart
