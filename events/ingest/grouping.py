"""Which tellings are of one event: the same groups in whatever order the texts came.

A unit is what one source tells of one event. Pairs that linking calls the same are joined,
the surest first, unless something within the two groups forbids it. An event on which an
editor decided is one unit that is never taken apart.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import combinations

from events.linking.merging import EventFacts, Judgement, same_event

#: From this many units an event is joined as a whole: comparing all pairs costs too much.
MANY = 60


@dataclass(frozen=True, slots=True)
class Unit:
    """What one source tells of one event. `key` orders units the same on every machine."""

    key: tuple[str, int, int]  # digest of the text, first character, first trigger
    source: int
    facts: tuple[EventFacts, ...]  # several of an event that an editor decided on
    event: int | None = None  # which it belongs to now
    is_fixed: bool = False  # an editor decided on that event
    is_new: bool = False  # from the reading that is being kept
    cluster: int = -1  # of that reading


def group(
    units: Sequence[Unit], *, apart: Collection[frozenset[int]]
) -> list[list[Unit]]:
    """Part `units` into events. `apart`: pairs of event ids an editor keeps apart.

    Units that no new unit touches stay as they are. Groups and their members are in
    order of their units' keys.
    """
    units = sorted(units, key=lambda unit: unit.key)
    judged = _judge(units)
    groups: list[list[Unit]] = []
    for component in _components(units, judged):
        groups.extend(_divide(component, apart))
    return sorted(groups, key=lambda members: members[0].key)


def _judge(units: Sequence[Unit]) -> dict[tuple[int, int], Judgement]:
    """Judgements on the pairs of which one unit is new, by their indexes."""
    return {
        (i, j): _judgement(units[i], units[j])
        for i, j in combinations(range(len(units)), 2)
        if units[i].is_new or units[j].is_new
    }


def _judgement(a: Unit, b: Unit) -> Judgement:
    if a.source == b.source and not (a.is_fixed or b.is_fixed):
        return Judgement("different", 0.0, ("the text tells them apart",))
    judgements = [same_event(one, other) for one in a.facts for other in b.facts]
    return max(judgements, key=lambda j: (j.verdict == "same", j.score, j.reasons))


def _components(
    units: Sequence[Unit], judged: dict[tuple[int, int], Judgement]
) -> list[list[Unit]]:
    """Units that hang together: by a judgement, or by belonging to one event."""
    parent = list(range(len(units)))

    def find(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    first: dict[int, int] = {}
    for i, unit in enumerate(units):
        if unit.event is not None and not unit.is_new:
            parent[find(i)] = find(first.setdefault(unit.event, i))
    for (i, j), judgement in judged.items():
        if judgement.verdict == "same":
            parent[find(i)] = find(j)
    members: dict[int, list[Unit]] = defaultdict(list)
    for i, unit in enumerate(units):
        members[find(i)].append(unit)
    return list(members.values())


def _divide(units: list[Unit], apart: Collection[frozenset[int]]) -> list[list[Unit]]:
    """The events within one component."""
    if not any(unit.is_new for unit in units):
        return _as_they_are(units)
    if len(units) > MANY:
        return _join_whole(units)
    verdicts = {
        pair: _judgement(units[pair[0]], units[pair[1]])
        for pair in combinations(range(len(units)), 2)
    }
    group_of = list(range(len(units)))
    same = [pair for pair, told in verdicts.items() if told.verdict == "same"]
    for i, j in sorted(same, key=lambda pair: (-verdicts[pair].score, pair)):
        one, other = group_of[i], group_of[j]
        if one == other or _forbidden(units, verdicts, group_of, (one, other), apart):
            continue
        group_of = [one if number == other else number for number in group_of]
    members: dict[int, list[Unit]] = defaultdict(list)
    for unit, number in zip(units, group_of, strict=True):
        members[number].append(unit)
    return list(members.values())


def _forbidden(
    units: list[Unit],
    verdicts: dict[tuple[int, int], Judgement],
    group_of: list[int],
    pair: tuple[int, int],
    apart: Collection[frozenset[int]],
) -> bool:
    ones = [i for i, number in enumerate(group_of) if number == pair[0]]
    others = [i for i, number in enumerate(group_of) if number == pair[1]]
    for i in ones:
        for j in others:
            a, b = units[i], units[j]
            if a.is_fixed and b.is_fixed:
                return True
            if a.event and b.event and frozenset((a.event, b.event)) in apart:
                return True
            verdict = verdicts[min(i, j), max(i, j)].verdict
            if verdict in {"different", "realises"} and not (a.is_fixed or b.is_fixed):
                return True
    return False


def _as_they_are(units: list[Unit]) -> list[list[Unit]]:
    members: dict[int | None, list[Unit]] = defaultdict(list)
    for unit in units:
        members[unit.event].append(unit)
    return list(members.values())


def _join_whole(units: list[Unit]) -> list[list[Unit]]:
    """Each new unit goes to the event most of whose units it is the same as."""
    groups = _as_they_are([unit for unit in units if not unit.is_new])
    for unit in (unit for unit in units if unit.is_new):
        votes = [
            sum(_judgement(unit, other).verdict == "same" for other in members)
            - sum(unit.source == other.source for other in members) * MANY
            for members in groups
        ]
        best = max(range(len(groups)), key=lambda i: votes[i], default=None)
        if best is None or votes[best] <= 0:
            groups.append([unit])
        else:
            groups[best].append(unit)
    return groups


def claim(groups: Sequence[Sequence[Unit]]) -> list[int | None]:
    """Which existing event each group goes on as; None for a new one.

    An event goes on where an editor's decision holds it, else where most of its units
    are; a group that could go on as several goes on as the oldest.
    """
    held: dict[int, int] = {}
    for event in {unit.event for members in groups for unit in members if unit.event}:
        votes: Counter[int] = Counter()
        for number, members in enumerate(groups):
            for unit in members:
                if unit.event == event:
                    votes[number] += len(groups) * MANY if unit.is_fixed else 1
        held[event] = min(votes, key=lambda number: (-votes[number], number))
    claims: list[int | None] = []
    for number, members in enumerate(groups):
        fixed = {unit.event for unit in members if unit.is_fixed and unit.event}
        mine = {event for event, holder in held.items() if holder == number}
        claims.append(min((fixed & mine) or mine, default=None))
    return claims
