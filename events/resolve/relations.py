"""How events hang together: what came of a plan, and what may be one event told twice.

Relations that linking finds carry their reasons and are found anew whenever an event
changes; one without a reason is an editor's and is left alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q

from events.linking.merging import EventFacts, Judgement, same_event
from events.mentions import Status
from events.models import Decision, EventRelation
from events.resolve.asking import answered, day, marks
from events.resolve.facts import facts_of
from events.resolve.neighbours import near

Key = tuple[int, int, str]
_SUGGESTED = {EventRelation.Relation.SUGGESTED_SAME}
_OPEN = frozenset({Status.PLANNED, Status.PROPOSED})
#: Found by comparing events; `part_of` and `follows` are told by the texts.
_COMPARED = (
    EventRelation.Relation.REALISES,
    EventRelation.Relation.SUGGESTED_SAME,
)


_THERE = """
    SELECT relation.id, relation.event_id, relation.other_id, relation.relation,
           relation.reasons, event.start
    FROM events_eventrelation AS relation
    JOIN events_event AS event ON event.id = relation.event_id
    WHERE relation.relation IN (%s, %s)
"""


@dataclass(frozen=True, slots=True)
class _Row:
    """A relation there is; `start` is the first day of what took place."""

    pk: int
    event: int
    other: int
    relation: str
    start: date | None
    is_found: bool  # by linking, not by an editor


@dataclass(slots=True)
class Around:
    """What is known of new events before they are related: their facts, and those of
    the events near them."""

    facts: dict[int, EventFacts] = field(default_factory=dict)
    near: dict[int, list[int]] = field(default_factory=dict)
    others: dict[int, EventFacts] = field(default_factory=dict)
    #: No other event changes with them: nothing can be related to the new ones yet.
    is_all: bool = False


def relate_events(ids: Collection[int], around: Around | None = None) -> None:
    """Find anew what came of which plan and what may be the same, around `ids`.

    Of those that `around` knows nothing is looked up again.
    """
    around = around or Around()
    unknown = [pk for pk in ids if pk not in around.facts]
    if not unknown and not any(around.near.values()):
        return
    mine = facts_of(unknown) if unknown else {}
    candidates = dict(zip(mine, near(mine.values(), after_plans=True), strict=True))
    mine |= around.facts
    candidates |= around.near
    known = {**around.others, **mine}
    others = {pk for found in candidates.values() for pk in found} - set(known)
    if others:
        known |= facts_of(others)
    wanted: dict[Key, Judgement] = {}
    for pk, found in candidates.items():
        for other in found:
            if other in known and other != pk:
                judgement = same_event(known[pk], known[other])
                if key := _key(known[pk], known[other], judgement):
                    wanted[key] = judgement
    doubtful = [key for key in wanted if key[2] in _SUGGESTED]
    # No editor has seen an event that was made just now.
    if doubtful and unknown:
        apart = _kept_apart({key[0] for key in doubtful})
        for key in doubtful:
            if frozenset(key[:2]) in apart:
                del wanted[key]
    if wanted or unknown:
        wanted = _first_of_each_plan(wanted, known)
        compared = set(mine) | set(ids)
        now = _now(wanted, () if around.is_all and not unknown else compared)
        _keep(compared, wanted, known, now)


def _key(a: EventFacts, b: EventFacts, judgement: Judgement) -> Key | None:
    assert a.id
    assert b.id
    if judgement.verdict == "realises":
        plan, fact = (a.id, b.id) if a.status in _OPEN else (b.id, a.id)
        return (fact, plan, EventRelation.Relation.REALISES)
    # "same" between two events that stayed apart: something forbids joining them.
    if judgement.verdict in {"doubt", "same"}:
        return (max(a.id, b.id), min(a.id, b.id), EventRelation.Relation.SUGGESTED_SAME)
    return None


def _first_of_each_plan(
    wanted: dict[Key, Judgement], known: dict[int, EventFacts]
) -> dict[Key, Judgement]:
    """A plan comes true once: by the first event that fits it."""
    realised: dict[int, list[Key]] = defaultdict(list)
    for key in wanted:
        if key[2] == EventRelation.Relation.REALISES:
            realised[key[1]].append(key)
    later = {
        key
        for keys in realised.values()
        for key in sorted(keys, key=lambda key: (_day(known[key[0]]), key[0]))[1:]
    }
    return {key: told for key, told in wanted.items() if key not in later}


def _day(facts: EventFacts) -> date:
    if facts.earliest:
        return facts.earliest
    return facts.published[1] if facts.published else date.max


def _kept_apart(ids: Collection[int]) -> set[frozenset[int]]:
    rows = Decision.objects.standing().filter(
        Q(event__in=ids) | Q(other_event__in=ids),
        kind=Decision.Kind.NOT_SAME_EVENT,
    )
    return {
        frozenset((one, two))
        for one, two in rows.values_list("event", "other_event")
        if one and two
    }


def _now(wanted: dict[Key, Judgement], ids: Collection[int]) -> dict[Key, _Row]:
    """The relations there are of the events `ids`, and of the plans in `wanted`."""
    plans = {key[1] for key in wanted if key[2] == EventRelation.Relation.REALISES}
    if not ids and not plans:
        return {}
    values: list[str | int] = [told.value for told in _COMPARED]
    concerned = {"other_id": sorted({*ids, *plans}), "event_id": sorted(ids)}
    conditions = []
    for column, pks in concerned.items():
        if pks:
            conditions.append(f"relation.{column} IN ({marks(pks)})")
            values += pks
    rows = answered(f"{_THERE} AND ({' OR '.join(conditions)})", values)
    return {
        (event, other, relation): _Row(
            pk, event, other, relation, day(start), reasons not in ("[]", [])
        )
        for pk, event, other, relation, reasons, start in rows
    }


def _keep(
    ids: Collection[int],
    wanted: dict[Key, Judgement],
    known: dict[int, EventFacts],
    now: dict[Key, _Row],
) -> None:
    """Write what is new, delete what no longer holds; plans keep their first event only."""
    wanted = _not_after(wanted, now.values(), ids, known)
    stale = [
        row.pk
        for key, row in now.items()
        if row.is_found and key not in wanted and _is_ours(row, ids, wanted)
    ]
    if stale:
        EventRelation.objects.filter(pk__in=stale).delete()
    EventRelation.objects.bulk_create(
        EventRelation(
            event_id=key[0],
            other_id=key[1],
            relation=key[2],
            reasons=list(judgement.reasons),
            score=judgement.score,
        )
        for key, judgement in sorted(wanted.items(), key=lambda item: item[0])
        if key not in now
    )


def _is_ours(row: _Row, ids: Collection[int], wanted: dict[Key, Judgement]) -> bool:
    """Whether this turn decides about `row`: one end was compared, or its plan is taken."""
    if row.event in ids or row.other in ids:
        return True
    return any(
        plan == row.other and relation == row.relation for _, plan, relation in wanted
    )


def _not_after(
    wanted: dict[Key, Judgement],
    now: Iterable[_Row],
    ids: Collection[int],
    known: dict[int, EventFacts],
) -> dict[Key, Judgement]:
    """Leave out what would realise a plan that an earlier event has realised already."""
    first = {
        row.other: (row.start or date.max, row.event)
        for row in now
        if row.relation == EventRelation.Relation.REALISES and row.event not in ids
    }
    return {
        key: told
        for key, told in wanted.items()
        if key[2] != EventRelation.Relation.REALISES
        or key[1] not in first
        or (_day(known[key[0]]), key[0]) <= first[key[1]]
    }
