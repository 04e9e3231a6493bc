"""The lanes on a wide screen: names at left, time to the right, what has no day at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from events.axis import Axis, AxisLabel
from events.lanes.choosing import Chosen, Joined, Lane
from events.lanes.shapes import (
    Band,
    Flag,
    Placed,
    band,
    capsule,
    dot,
    flags,
    placed,
    shortened,
    tip,
)
from events.offices import Rank

WIDTH, PLOT_LEFT, PLOT_RIGHT, COLUMN_LEFT = 1216, 226, 1116, 1132
LANE, FLAG_ROW = 36, 18
_COLUMN_STEP = 16
_MOST_IN_COLUMN = 5


@dataclass
class DrawnLane:
    lane: Lane
    y: float
    band: Band

    @property
    def name(self) -> str:
        return shortened(self.lane.who.name, 24)

    @property
    def office(self) -> str:
        return shortened(self.lane.office, 32)

    @property
    def band_y(self) -> float:
        return self.y - 8

    @property
    def name_y(self) -> float:
        return self.y - 1 if self.office else self.y + 5

    @property
    def office_y(self) -> float:
        return self.y + 14


@dataclass
class Group:
    rank: Rank
    top: float
    lanes: list[DrawnLane] = field(default_factory=list)
    flags: list[tuple[float, float, float, Flag]] = field(default_factory=list)

    @property
    def heading_y(self) -> float:
        return self.lanes[0].y - 30

    @property
    def column_y(self) -> float:
        return self.lanes[0].y - 16

    @property
    def column_height(self) -> float:
        return self.lanes[-1].y - self.lanes[0].y + 32


@dataclass(frozen=True, slots=True)
class Wide:
    groups: list[Group]
    events: list[Placed]
    ticks: list[float]
    labels: list[AxisLabel]
    height: float
    foot: float
    column: str
    column_more: int


def draw_wide(chosen: Chosen, axis_days: Axis, event: int | None) -> Wide:
    axis = Axis(axis_days.first, axis_days.last, PLOT_LEFT, PLOT_RIGHT)
    found = placed(chosen.dated, chosen.lanes, axis, least=10)
    groups, foot = _groups(chosen.lanes, found, axis)
    ys = [lane.y for group in groups for lane in group.lanes]
    undated = _column(chosen.undated, chosen.lanes)
    for one in [*found, *undated]:
        _finish(one, ys, foot, is_chosen=one.event.pk == event)
    # The chosen event's call-out lies over all others.
    events = sorted([*found, *undated], key=lambda one: one.is_chosen)
    return Wide(
        groups=groups,
        events=events,
        ticks=[*axis.ticks(), axis.right],
        labels=axis.labels(),
        height=foot + 34,
        foot=foot,
        column=_column_words(chosen.undated),
        column_more=len(chosen.undated) - len(undated),
    )


def _groups(
    lanes: Sequence[Lane], found: Sequence[Placed], axis: Axis
) -> tuple[list[Group], float]:
    """Flags stand in a band above the group of the topmost dot."""
    groups: list[Group] = []
    top, row = 8.0, 0
    for rank, members in groupby(lanes, key=lambda lane: lane.rank):
        group = Group(rank, top)
        here = list(members)
        own = [one for one in found if row <= one.rows[0] < row + len(here)]
        raised = flags(own, WIDTH)
        rows = max((flag.row for flag in raised), default=-1) + 1
        lane_top = top + max(rows * FLAG_ROW + 14, 30) + 18
        for at, lane in enumerate(here):
            group.lanes.append(DrawnLane(lane, lane_top + at * LANE, band(lane, axis)))
        starts = {one.at: one.rows[0] - row for one in own}
        for flag in raised:
            y = top + flag.row * FLAG_ROW
            to = group.lanes[starts[flag.x]].y
            group.flags.append((y, y + 12, to, flag))
        groups.append(group)
        top = group.lanes[-1].y + 18 + 26
        row += len(here)
    return groups, top - 12


def _column(undated: Sequence[Joined], lanes: Sequence[Lane]) -> list[Placed]:
    """Side by side in the last column, which claims no day."""
    row_of = {lane.who.pk: at for at, lane in enumerate(lanes)}
    found = []
    for at, one in enumerate(undated[:_MOST_IN_COLUMN]):
        rows = sorted(row_of[who] for who in one.whom if who in row_of)
        x = COLUMN_LEFT + 10 + at * _COLUMN_STEP
        if rows:
            found.append(Placed(one, rows, x, x - 5, x + 5))
    return found


def _column_words(undated: Sequence[Joined]) -> str:
    is_plans = all(one.look.startswith("plan") for one in undated)
    return "no date yet" if is_plans else "no day told"


def _finish(one: Placed, ys: Sequence[float], foot: float, *, is_chosen: bool) -> None:
    top, low = ys[one.rows[0]], ys[one.rows[-1]]
    one.is_chosen = is_chosen
    one.join = f"M{one.at} {top}V{low}"
    is_dot = one.right - one.left <= 10.5
    radius = 6.5 if is_chosen else 5
    one.marks = "".join(
        dot(one.at, ys[row], radius)
        if is_dot
        else capsule(one.left, one.right, ys[row])
        for row in one.rows
    )
    one.hit = f"M{one.at} {top - 8}V{low + 8}"
    one.tip = tip(one, one.at, (top + low) / 2, plot=(PLOT_LEFT, PLOT_RIGHT), foot=foot)
