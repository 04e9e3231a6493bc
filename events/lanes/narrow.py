"""The lanes on a phone: one group at a time, time runs down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from events.axis import Axis
from events.lanes.choosing import Chosen, Lane
from events.lanes.shapes import (
    Band,
    Placed,
    band,
    dot,
    placed,
    short_date,
    shortened,
    standing,
)
from events.offices import Rank

WIDTH, GUTTER, LEAST_COLUMN, MOST_COLUMN = 358, 74, 28, 40
HEAD, DEEP = 104, 730
_LINE = 15


@dataclass(frozen=True, slots=True)
class Column:
    lane: Lane
    x: float
    band: Band

    @property
    def name(self) -> str:
        """The family name: the whole one does not stand at a slant."""
        who = self.lane.who
        name = who.name.split()[-1] if who.kind == "person" else who.name
        return shortened(name, 14)

    @property
    def band_x(self) -> float:
        return self.x - 8


@dataclass(frozen=True, slots=True)
class Row:
    y: float
    text: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Narrow:
    rank: Rank
    columns: list[Column]
    events: list[Placed]
    months: list[tuple[float, str]]
    days: list[Row]
    width: float
    height: int
    top: int
    foot: int


def draw_narrow(
    chosen: Chosen, axis_days: Axis, rank: Rank, event: int | None
) -> Narrow:
    """Events of which one of this group's lanes has a part."""
    lanes = [lane for lane in chosen.lanes if lane.rank == rank]
    axis = Axis(axis_days.first, axis_days.last, HEAD, HEAD + DEEP)
    room = (WIDTH - GUTTER - 20) / max(len(lanes), 1)
    step = round(min(max(room, LEAST_COLUMN), MOST_COLUMN), 1)
    columns = [
        Column(lane, round(GUTTER + 20 + at * step, 1), band(lane, axis))
        for at, lane in enumerate(lanes)
    ]
    found = placed(chosen.dated, lanes, axis, least=10)
    for one in found:
        _finish(one, columns, is_chosen=one.event.pk == event)
    return Narrow(
        rank=rank,
        columns=columns,
        events=found,
        months=[(label.x, label.text) for label in _months(axis)],
        days=_days(found),
        width=max(WIDTH, columns[-1].x + 70 if columns else 0),
        height=HEAD + DEEP + 12,
        top=HEAD,
        foot=HEAD + DEEP,
    )


@dataclass(frozen=True, slots=True)
class _Month:
    x: float
    text: str


def _months(axis: Axis) -> list[_Month]:
    words = [label.text for label in axis.labels()]
    ticks = axis.ticks()
    if len(words) != len(ticks):
        return [_Month(label.x, label.text) for label in axis.labels()]
    return [
        _Month(y, text[:3] if text.isalpha() else text)
        for y, text in zip(ticks, words, strict=True)
    ]


def _finish(one: Placed, columns: Sequence[Column], *, is_chosen: bool) -> None:
    first, last = columns[one.rows[0]].x, columns[one.rows[-1]].x
    one.is_chosen = is_chosen
    one.join = f"M{first} {one.at}H{last}"
    is_dot = one.right - one.left <= 10.5
    one.marks = "".join(
        dot(columns[row].x, one.at, 6 if is_chosen else 5)
        if is_dot
        else standing(columns[row].x, one.left, one.right)
        for row in one.rows
    )
    one.hit = f"M{GUTTER - 30} {one.at}H{last + 16}"


def _days(found: Sequence[Placed]) -> list[Row]:
    """The day in the gutter where there is room for it; the chosen one's always."""
    rows: list[Row] = []
    for one in sorted(found, key=lambda one: (not one.is_chosen, one.at)):
        if any(abs(row.y - one.at) < _LINE for row in rows):
            continue
        words = short_date(one.event)
        text = words.rsplit(" ", 1)[0] if words[:1].isdigit() else ""
        if text:
            rows.append(Row(one.at, text, one.is_chosen))
    return rows
