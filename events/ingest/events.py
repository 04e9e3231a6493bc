"""From mentions to events: what a reading tells, linked with what is known already.

Only events near in time that share a participant are looked at, by an indexed query.
Whatever an editor decided on stays where it is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from django.db.models import Q
from django.utils import timezone

from events.ingest.grouping import Unit, claim, group
from events.ingest.known import Ledger, facts_told, known_units
from events.ingest.mentions import Row
from events.linking.merging import EventFacts
from events.models import (
    Decision,
    Event,
    EventMention,
    EventRelation,
    Participant,
    Source,
    Statement,
)
from events.resolve.creating import Fresh, create_events
from events.resolve.facts import Party, facts_of
from events.resolve.neighbours import near
from events.resolve.relations import Around
from events.resolve.telling import Cast, Telling, mention_facts


@dataclass(slots=True)
class Placed:
    """Where the clusters of a reading went, and which events that concerns."""

    event_of: dict[int, int] = field(default_factory=dict)  # by cluster
    touched: set[int] = field(default_factory=set)
    #: Complete already, with all that is to be known of them; the others are resolved.
    fresh: dict[int, Event] = field(default_factory=dict)
    around: Around = field(default_factory=Around)
    new: set[int] = field(default_factory=set)
    joined: set[int] = field(default_factory=set)  # known ones told once more


@dataclass(frozen=True, slots=True)
class Scene:
    """What a reading is placed with. `said_at` counts statements by cluster; events are
    made complete at once only for a source that is `is_new`."""

    source: Source
    pipeline: str
    people: Mapping[int, Participant]  # by their own ids
    topics: Mapping[str, int]
    called: dict[str, str]  # topics as titles name them, those looked up so far
    said_at: Mapping[int, int]
    is_new: bool

    def parties(self) -> dict[int, Party]:
        return {
            pk: Party(row.kind, row.country_code) for pk, row in self.people.items()
        }


def place(rows: list[Row], scene: Scene, *, old_events: Collection[int]) -> Placed:
    """Give every mention of `rows` its event; other sources' may move along.

    `old_events` are those that an earlier reading of the source told of.
    """
    source, parties = scene.source, scene.parties()
    placed = Placed(touched=set(old_events))
    clusters: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        clusters[row.told.cluster].append(row)
    own = Ledger.on(old_events) if old_events else Ledger(set(), set())
    free: dict[int, list[Row]] = {}
    for cluster, members in clusters.items():
        fixed = [row.event for row in members if row.event in own.decided]
        if fixed:
            _stay(cluster, members, own, placed)
        else:
            free[cluster] = members
    units = {c: _unit(c, members, parties, source) for c, members in free.items()}
    _link(units, free, scene, placed)
    placed.touched |= set(placed.event_of.values())
    placed.touched -= placed.fresh.keys()
    return placed


def _stay(cluster: int, members: list[Row], own: Ledger, placed: Placed) -> None:
    """What an editor decided on stays; the cluster's other passages go with most of it."""
    votes = Counter(row.event for row in members if row.event in own.decided)
    most = min(votes, key=lambda pk: (-votes[pk], pk or 0))
    assert most
    placed.event_of[cluster] = most
    for row in members:
        at = row.event if row.event in own.decided else most
        row.mention.event_id = at or most
        placed.touched.add(at or most)


def _unit(
    cluster: int, members: list[Row], parties: Mapping[int, Party], source: Source
) -> Unit:
    live = [row for row in members if not row.mention.is_rejected] or members
    told = [
        mention_facts(
            row.mention,
            [(pk, role) for pk, role, _ in row.takings],
            published=source.published,
        )
        for row in live
    ]
    votes = Counter(row.event for row in members if row.event)
    first = min((row.mention.start, row.mention.trigger_start) for row in members)
    return Unit(
        key=(source.digest, *first),
        source=source.pk,
        facts=(facts_told(told, parties, source.pk, source.published),),
        event=min(votes, key=lambda pk: (-votes[pk], pk)) if votes else None,
        is_new=True,
        cluster=cluster,
    )


def _link(
    units: dict[int, Unit], free: dict[int, list[Row]], scene: Scene, placed: Placed
) -> None:
    asked = {cluster: unit.facts[0] for cluster, unit in units.items()}
    close_by = near(asked.values(), after_plans=True)
    candidates = dict(zip(asked, close_by, strict=True))
    own = {unit.event for unit in units.values() if unit.event}
    pool = own | {pk for found in candidates.values() for pk in found}
    shown = facts_of(pool, rejected=True) if pool else {}
    known, apart = known_units(asked, candidates, own, shown, scene.source)
    groups = group([*units.values(), *known], apart=apart)
    claims = claim(groups)
    made = _make_events(groups, claims, free, scene, placed)
    gone: dict[int, int] = {}
    for members, claimed, event in zip(groups, claims, made, strict=True):
        if {(unit.event, unit.is_new) for unit in members} == {(event, False)}:
            continue
        placed.touched.add(event)
        for unit in members:
            if unit.is_new:
                placed.event_of[unit.cluster] = event
                for row in free[unit.cluster]:
                    row.mention.event_id = event
            elif unit.event != event:
                assert unit.event
                _move(unit.source, unit.event, event)
            if unit.event and unit.event != event:
                placed.touched.add(unit.event)
                gone[unit.event] = event
        _count(members, claimed, event, placed)
    _redirect({old: new for old, new in gone.items() if old not in claims})
    _look_around(groups, made, candidates, shown, placed)


def _make_events(
    groups: list[list[Unit]],
    claims: list[int | None],
    free: Mapping[int, list[Row]],
    scene: Scene,
    placed: Placed,
) -> list[int]:
    """The events of all groups: those they go on as, and rows for the new ones.

    What only this source tells is complete at once; resolving fills the others.
    """
    unclaimed = [i for i, pk in enumerate(claims) if pk is None]
    # A group of one may also be another source's telling, parted from its event.
    whole = [
        i
        for i in unclaimed
        if scene.is_new and len(groups[i]) == 1 and groups[i][0].is_new
    ]
    fresh = [
        Fresh(
            _tellings(free[groups[i][0].cluster], scene),
            scene.said_at.get(groups[i][0].cluster, 0),
        )
        for i in whole
    ]
    cast = Cast(dict(scene.people), topics=scene.called)
    rows = create_events(fresh, cast, dict(scene.topics))
    placed.fresh = {row.pk: row for row in rows}
    made: dict[int, int] = {i: row.pk for i, row in zip(whole, rows, strict=True)}
    others = [i for i in unclaimed if i not in made]
    made.update(zip(others, _create([groups[i] for i in others]), strict=True))
    return [pk or made[i] for i, pk in enumerate(claims)]


def _tellings(members: list[Row], scene: Scene) -> list[Telling]:
    """What `members`, not written yet, tell, in the order that resolving keeps."""
    source = scene.source
    ordered = sorted(
        members,
        key=lambda row: (
            row.mention.start,
            row.mention.end,
            row.mention.trigger_start,
        ),
    )
    return [
        Telling(
            event=0,
            source=source.pk,
            pipeline=scene.pipeline,
            key=(source.digest, row.mention.start, row.mention.trigger_start),
            facts=mention_facts(
                row.mention,
                [(pk, role) for pk, role, _ in row.takings],
                published=source.published,
            ),
            topics=tuple(sorted({s for s in row.told.topics if s in scene.topics})),
        )
        for row in ordered
    ]


def _look_around(
    groups: list[list[Unit]],
    made: list[int],
    candidates: Mapping[int, list[int]],
    shown: Mapping[int, EventFacts],
    placed: Placed,
) -> None:
    """Keep for relating what linking has found out about the fresh events."""
    around = placed.around
    for members, event in zip(groups, made, strict=True):
        if event in placed.fresh:
            (unit,) = members
            around.facts[event] = replace(unit.facts[0], id=event)
            around.near[event] = list(candidates[unit.cluster])
    for event, found in around.near.items():
        found.extend(pk for pk in around.facts if pk != event)
    around.others = {pk: each for pk, each in shown.items() if pk not in placed.touched}


def _count(
    members: list[Unit], claimed: int | None, event: int, placed: Placed
) -> None:
    if claimed is None:
        placed.new.add(event)
    elif any(unit.is_new and unit.event != event for unit in members):
        placed.joined.add(event)


def _create(groups: list[list[Unit]]) -> list[int]:
    """Rows for events that resolving fills."""
    if not groups:
        return []
    rows = Event.objects.bulk_create(
        Event(
            title="-",
            created=timezone.now(),
            kind=members[0].facts[0].kind.value,
            status=members[0].facts[0].status.value,
        )
        for members in groups
    )
    return [row.pk for row in rows]


def _move(source: int, old: int, new: int) -> None:
    """A source's telling of one event goes over to another, with what was said there."""
    EventMention.objects.filter(source=source, event=old).update(event=new)
    decided = Decision.objects.standing().filter(
        kind=Decision.Kind.SET_FIELD, field="event", statement__source=source
    )
    Statement.objects.filter(source=source, event=old).exclude(
        pk__in=decided.values("statement")
    ).update(event=new)


def _redirect(joined: Mapping[int, int]) -> None:
    """The addresses of events that turned out to be one with others go on working."""
    for old, new in joined.items():
        Event.objects.filter(Q(pk=old) | Q(joined_to=old)).update(
            joined_to=new, is_visible=False
        )
        for row in EventRelation.objects.filter(Q(event=old) | Q(other=old)):
            pair = [new if pk == old else pk for pk in (row.event_id, row.other_id)]
            if row.relation == EventRelation.Relation.PART_OF and pair[0] != pair[1]:
                EventRelation.objects.get_or_create(
                    event_id=pair[0],
                    other_id=pair[1],
                    relation=row.relation,
                    defaults={"reasons": row.reasons, "score": row.score},
                )
            row.delete()
