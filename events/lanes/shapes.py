"""What both drawings of the lanes are made of: marks, labels, flags, words."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from events import wording
from events.axis import Axis
from events.lanes.choosing import Joined, Lane
from events.mentions import Precision
from events.models import Event

_LETTER = 6.5  # pixels of a letter at 12
_GAP = 14  # between the end of a flag and the next hairline
_MOST_FLAG_ROWS = 5
_NEAR = 9  # joins nearer than this would lie on one another


@dataclass(frozen=True, slots=True)
class Flag:
    """The date and the words beside a hairline."""

    x: float
    row: int
    date: str
    words: str
    is_left: bool = False

    @property
    def length(self) -> float:
        return (len(self.date) + 1 + len(self.words)) * _LETTER + 6


@dataclass
class Placed:
    """An event with the stretch of time it takes and the lanes it joins."""

    event: Joined
    rows: list[int]
    at: float  # where the join runs
    left: float
    right: float
    join: str = ""
    marks: str = ""
    hit: str = ""
    tip: Tip | None = None
    is_chosen: bool = False

    @property
    def label(self) -> str:
        label = Event.Kind(self.event.kind).label
        return f"{wording.long_date(self.event.when)}, {label}: {self.event.title}"


@dataclass(frozen=True, slots=True)
class Tip:
    """The call-out beside an event."""

    x: float
    y: float
    width: int
    height: int
    kind: str
    date: str
    title: list[tuple[float, str]]
    foot_y: float
    foot: str


@dataclass
class Band:
    """A lane's time in office, and the ticks where it begins or ends."""

    bands: list[tuple[float, float]] = field(default_factory=list)
    ends: list[float] = field(default_factory=list)

    @property
    def is_known(self) -> bool:
        return bool(self.bands)


def band(lane: Lane, axis: Axis) -> Band:
    found = Band()
    for term in lane.terms:
        if not term.days_within(axis.first, axis.last):
            continue
        start, end = term.start or axis.first, term.end or axis.last
        left, right = axis.x(start), axis.end(end)
        found.bands.append((left, round(right - left, 1)))
        if start > axis.first:
            found.ends.append(left)
        if end < axis.last:
            found.ends.append(right)
    return found


def placed(
    events: Sequence[Joined], lanes: Sequence[Lane], axis: Axis, *, least: float
) -> list[Placed]:
    """Events where their days are; joins that would lie on one another step aside."""
    row_of = {lane.who.pk: at for at, lane in enumerate(lanes)}
    found: list[Placed] = []
    for one in events:
        rows = sorted(row_of[who] for who in one.whom if who in row_of)
        if not rows or not one.start or not one.end:
            continue
        left, right = axis.x(one.start), axis.end(one.end)
        at = (left + right) / 2
        if right - left < least:
            at = _aside(found, rows, at)
            left, right = at - least / 2, at + least / 2
        found.append(Placed(one, rows, round(at, 1), round(left, 1), round(right, 1)))
    return found


def _aside(found: Iterable[Placed], rows: list[int], at: float) -> float:
    for other in found:
        is_crossing = other.rows[0] <= rows[-1] and rows[0] <= other.rows[-1]
        if is_crossing and abs(other.at - at) < _NEAR and other.right - other.left < 20:
            at = other.at + _NEAR
    return at


def flag_words(one: Joined) -> tuple[str, str]:
    """1. 28 Jan, call   2. 11–13 Jun, Carbis Bay   3. October, meeting"""
    place = one.place.split(",")[0].strip()
    words = Event.Kind(one.kind).label.lower()
    if place and len(place) <= 20 and one.kind != Event.Kind.CALL:
        words = place
    return short_date(one), words


def short_date(one: Joined) -> str:
    start, end = one.start, one.end
    if not start or not end:
        return "undated"
    if one.when.modifier_bound or one.precision not in wording.DAYS:
        return wording.long_date(one.when).replace(f" {start.year}", "")
    if one.precision == Precision.DAY or start == end:
        return wording.short_day(start)
    if start.month == end.month:
        return f"{start.day}–{wording.short_day(end)}"
    return f"{wording.short_day(start)}–{wording.short_day(end)}"


def flags(events: Sequence[Placed], right: float) -> list[Flag]:
    """Each in the highest row where no flag to its left reaches its hairline.

    What finds no row keeps its dot and its call-out and has no flag.
    """
    ends = [float("-inf")] * _MOST_FLAG_ROWS
    found = []
    for one in sorted(events, key=lambda one: one.at):
        date_words, words = flag_words(one.event)
        flag = Flag(one.at, 0, date_words, words)
        begin, is_left = one.at, one.at + flag.length > right
        if is_left:
            begin = one.at - flag.length
        row = next(
            (
                at
                for at in range(_MOST_FLAG_ROWS)
                if max(ends[at:]) + _GAP <= begin and (not is_left or at == 0)
            ),
            None,
        )
        if row is None:
            continue
        ends[row] = one.at if is_left else one.at + flag.length
        found.append(Flag(one.at, row, date_words, words, is_left))
    return found


def tip(
    one: Placed, x: float, y: float, *, plot: tuple[float, float], foot: float
) -> Tip:
    """On the side with more room, inside the drawing's height."""
    lines = textwrap.wrap(one.event.title, 35)
    if len(lines) > 4:
        lines = [*lines[:3], f"{lines[3][:33]}…"]
    width, height = 312, 62 + 21 * len(lines)
    is_right = x - plot[0] < plot[1] - x
    left = x + 16 if is_right else x - 16 - width
    top = min(max(y - height / 2, 4), max(foot - height - 4, 4))
    count = one.event.source_count
    return Tip(
        x=round(left, 1),
        y=round(top, 1),
        width=width,
        height=height,
        kind=str(Event.Kind(one.event.kind).label),
        date=wording.long_date(one.event.when),
        title=[(round(top + 46 + 21 * at, 1), line) for at, line in enumerate(lines)],
        foot_y=round(top + height - 14, 1),
        foot=f"Told by {count} source{'' if count == 1 else 's'}",
    )


def dot(x: float, y: float, radius: float = 5) -> str:
    across = round(radius * 2, 1)
    x, y = round(x - radius, 1), round(y, 1)
    return f"M{x} {y}a{radius} {radius} 0 1 0 {across} 0a{radius} {radius} 0 1 0 -{across} 0z"


def capsule(left: float, right: float, y: float) -> str:
    """Lying along time, 10 high."""
    straight = max(right - left - 10, 0)
    return (
        f"M{round(left + 5, 1)} {round(y - 5, 1)}h{round(straight, 1)}"
        f"a5 5 0 0 1 0 10h-{round(straight, 1)}a5 5 0 0 1 0 -10z"
    )


def standing(x: float, top: float, foot: float) -> str:
    """The same with time running down, 10 wide."""
    straight = max(foot - top - 10, 0)
    return (
        f"M{round(x + 5, 1)} {round(top + 5, 1)}v{round(straight, 1)}"
        f"a5 5 0 0 1 -10 0v-{round(straight, 1)}a5 5 0 0 1 10 0z"
    )


def shortened(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
