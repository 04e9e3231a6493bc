"""Grouping of units: by facts alone, whatever the order, under what editors decided."""

from __future__ import annotations

from datetime import date
from itertools import permutations

from events.ingest.grouping import Unit, claim, group
from events.linking.merging import EventFacts
from events.mentions import EventKind, Precision, Status

DAY = date(2023, 5, 9)


def unit(
    name: str,
    *,
    source: int,
    who: tuple[int, ...] = (1, 2),
    day: date = DAY,
    event: int | None = None,
    is_new: bool = False,
    is_fixed: bool = False,
) -> Unit:
    facts = EventFacts(
        kind=EventKind.MEETING,
        status=Status.OCCURRED,
        principals=frozenset(who),
        people=frozenset(who),
        earliest=day,
        latest=day,
        precision=Precision.DAY,
        published=(day, day),
    )
    return Unit((name, 0, 0), source, (facts,), event, is_fixed=is_fixed, is_new=is_new)


def names(groups: list[list[Unit]]) -> list[str]:
    return ["".join(member.key[0] for member in members) for members in groups]


def test_units_told_alike_are_one_group_in_any_order() -> None:
    units = [
        unit("a", source=1, event=7),
        unit("b", source=2, is_new=True),
        unit("c", source=3, is_new=True, day=date(2023, 5, 20)),
        unit("d", source=4, is_new=True, who=(1, 3)),
    ]
    found = {tuple(names(group(order, apart=()))) for order in permutations(units)}
    assert found == {("ab", "c", "d")}


def test_what_one_text_tells_apart_is_never_joined() -> None:
    units = [unit("a", source=1, is_new=True), unit("b", source=1, is_new=True)]
    assert names(group(units, apart=())) == ["a", "b"]


def test_events_an_editor_decided_on_are_never_joined_to_one_another() -> None:
    units = [
        unit("a", source=1, event=7, is_fixed=True),
        unit("b", source=2, event=8, is_fixed=True),
        unit("c", source=3, is_new=True),
    ]
    groups = group(units, apart=())
    assert sorted(map(len, groups)) == [1, 2]
    assert set(claim(groups)) == {7, 8}


def test_events_kept_apart_are_not_joined_by_a_third_telling() -> None:
    units = [
        unit("a", source=1, event=7),
        unit("b", source=2, event=8),
        unit("c", source=3, is_new=True),
    ]
    assert len(group(units, apart={frozenset((7, 8))})) == 2
    assert len(group(units, apart=())) == 1


def test_a_joined_group_goes_on_as_the_oldest_event() -> None:
    units = [
        unit("b", source=2, event=8),
        unit("a", source=1, event=7),
        unit("c", source=3, is_new=True),
    ]
    assert claim(group(units, apart=())) == [7]


def test_an_event_goes_on_where_most_of_its_units_are() -> None:
    groups = [
        [unit("a", source=1, event=7), unit("b", source=2, event=7)],
        [unit("c", source=3, event=7)],
        [unit("d", source=4, is_new=True)],
    ]
    assert claim(groups) == [7, None, None]


def test_a_crowded_event_takes_a_new_telling_as_a_whole() -> None:
    crowd = [unit(f"{n:03}", source=n, event=7) for n in range(70)]
    groups = group([*crowd, unit("z", source=99, is_new=True)], apart=())
    assert [len(members) for members in groups] == [71]
