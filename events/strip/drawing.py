"""The strip as shapes: one drawing for wide screens, one for phones; text never scales."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from math import ceil

from events import wording
from events.selection import Address
from events.strip.axis import (
    Gridline,
    Label,
    Scale,
    period_href,
    periods,
    svg,
    undated_url,
)
from events.strip.axis import gridlines as axis_gridlines
from events.strip.axis import labels as axis_labels
from events.strip.bins import STATES, Bin, Interval, Span, Strip

#: The most events of one bin that are drawn one by one.
MOST_BLOCKS = 12
BAR = 96
#: The plot begins below the words over the brush, and ends above the axis's names.
TOP, FOOT = 18, 22
#: The most bins that are links of their own; past it the periods of the axis lead on.
MOST_COLUMNS = 60


@dataclass(frozen=True, slots=True)
class Shape:
    """A path; `look` is its class."""

    look: str
    d: str


@dataclass(frozen=True, slots=True)
class Column:
    """One bin: where it leads, what it says, and where it can be hit."""

    href: str
    label: str
    x: str
    width: str
    shapes: list[Shape]


@dataclass(frozen=True, slots=True)
class Capsule:
    x: str
    y: str
    width: str
    look: str
    title: str


@dataclass(frozen=True, slots=True)
class Brush:
    left: str
    right: str
    width: str
    words: str
    middle: str


@dataclass(frozen=True, slots=True)
class Drawing:
    name: str
    caption: str
    width: str
    height: str
    foot: str
    body: str
    label_y: str
    axis: str
    left: str
    right: str
    first: str
    days: str
    columns: list[Column] = field(default_factory=list)
    merged: list[Shape] = field(default_factory=list)
    ticks: str = ""
    labels: list[Label] = field(default_factory=list)
    capsules: list[Capsule] = field(default_factory=list)
    gridlines: list[Gridline] = field(default_factory=list)
    brush: Brush | None = None
    today: str = ""
    top: str = svg(TOP)


def draw(
    strip: Strip,
    address: Address,
    *,
    name: str,
    width: int,
    chosen: tuple[date | None, date | None],
    today: date,
) -> Drawing:
    """`chosen`: the dates of the filter, either may be open."""
    is_wide = strip.span.is_wide
    pad = 14.0 if is_wide else 9.0
    scale = Scale(strip.span, pad, width - pad, 10 if is_wide else 6, 2)
    most = max((sum(one.taken) for one in strip.bins), default=0)
    most_below = max((sum(one.planned) for one in strip.bins), default=0)
    is_blocks = max(most, most_below) <= MOST_BLOCKS
    step = scale.block + scale.gap if is_blocks else BAR / max(most, most_below, 1)
    axis = 26 + max(most * step, 30)
    below = most_below * step + (4 if most_below else 0)
    rows = _rows(strip.intervals, scale)
    # Whole, as is FOOT: letters of a broken scale would be a size of their own to look up.
    bottom = ceil(axis + below + 11 * (max(rows, default=-1) + 1) + 12)
    paint = _Paint(scale, step, axis, is_blocks, 5 if is_wide else 2)
    has_columns = is_wide and len(strip.bins) <= MOST_COLUMNS
    columns = [paint.column(one) for one in strip.bins]
    if has_columns:
        columns = _linked(columns, strip.bins, address)
    first, last = chosen
    return Drawing(
        name=name,
        caption=f"Events a {strip.span.unit}, "
        + wording.days(strip.span.first, strip.span.last),
        width=svg(width),
        height=svg(bottom + FOOT),
        foot=svg(bottom),
        body=svg(bottom - TOP),
        label_y=svg(bottom + FOOT - 5),
        axis=svg(axis),
        left=svg(scale.left),
        right=svg(scale.right),
        first=strip.span.first.isoformat(),
        days=str(strip.span.days),
        columns=columns if has_columns else [],
        merged=[] if has_columns else _merged(columns),
        ticks=_ticks(strip.span, scale, bottom),
        labels=axis_labels(strip.span, scale, address, is_wide=is_wide),
        capsules=_capsules(strip.intervals, rows, scale, axis + below + 6),
        gridlines=[] if is_blocks else axis_gridlines(most, step, axis),
        brush=_brush(first, last, scale) if first or last else None,
        today=svg(scale.x(today))
        if strip.span.first <= today <= strip.span.last
        else "",
    )


def _ticks(span: Span, scale: Scale, bottom: float) -> str:
    """One line where each period begins, and where the last ends."""
    starts = [scale.x(day) for day, _ in periods(span, span.is_wide)]
    return "".join(f"M{svg(x)} {TOP}V{svg(bottom)}" for x in (*starts, scale.right))


@dataclass(frozen=True, slots=True)
class _Paint:
    """Draws bins: one block an event, or one bar a state where there are many."""

    scale: Scale
    step: float
    axis: float
    is_blocks: bool
    inset: int

    def column(self, one: Bin) -> Column:
        x, end = self.scale.x(one.first), self.scale.x(one.last + timedelta(days=1))
        inset = self.inset if end - x > 8 else 1
        left, width = round(x + inset / 2, 1), round(max(end - x - inset, 1), 1)
        shapes = [
            Shape(state, self._path(left, width, below, count, is_up=True))
            for state, count, below in _stacked(one.taken)
        ]
        shapes += [
            Shape(f"{state} plan", self._path(left, width, below, count, is_up=False))
            for state, count, below in _stacked(one.planned)
        ]
        return Column("", "", svg(x), svg(end - x), shapes)

    def _path(
        self, x: float, width: float, below: int, count: int, *, is_up: bool
    ) -> str:
        if not self.is_blocks:
            height = round(max(count * self.step, 1), 1)
            away = below * self.step
            y = self.axis - away - height if is_up else self.axis + 2 + away
            return f"M{x} {round(y, 1)}h{width}v{height}h-{width}z"
        blocks = []
        for n in range(below, below + count):
            y = (
                self.axis - (n + 1) * self.step
                if is_up
                else self.axis + 4 + n * self.step
            )
            blocks.append(f"M{x} {round(y, 1)}h{width}v{self.scale.block}h-{width}z")
        return "".join(blocks)


def _stacked(counts: tuple[int, int, int]) -> Iterator[tuple[str, int, int]]:
    """State, how many, and how many are between them and the axis."""
    below = 0
    for state, count in zip(STATES, counts, strict=True):
        if count:
            yield state, count, below
        below += count


def _linked(columns: list[Column], bins: list[Bin], address: Address) -> list[Column]:
    base = undated_url(address)
    return [
        replace(column, href=period_href(base, one.first, one.last), label=_says(one))
        for column, one in zip(columns, bins, strict=True)
    ]


def _merged(columns: list[Column]) -> list[Shape]:
    """Too narrow or too many to be hit one by one: one path a look."""
    looks: dict[str, str] = {}
    for column in columns:
        for shape in column.shapes:
            looks[shape.look] = looks.get(shape.look, "") + shape.d
    return [Shape(look, d) for look, d in looks.items()]


def _says(one: Bin) -> str:
    taken, planned = sum(one.taken[:2]), sum(one.planned[:2])
    parts = []
    if taken or not planned:
        parts.append(f"{taken} event{'' if taken == 1 else 's'}")
    if planned:
        parts.append(f"{planned} planned")
    return f"{wording.days(one.first, one.last)}: {', '.join(parts)}"


# ------------------------------------------------------------------ over days
def _rows(intervals: list[Interval], scale: Scale) -> list[int]:
    """The first row in which each has room."""
    ends: list[float] = []
    found = []
    for one in intervals:
        left, right = scale.x(one.first), scale.x(one.last + timedelta(days=1))
        row = next((n for n, end in enumerate(ends) if end + 3 <= left), len(ends))
        ends[row:row] = [] if row < len(ends) else [0.0]
        ends[row] = right
        found.append(row)
    return found


def _capsules(
    intervals: list[Interval], rows: list[int], scale: Scale, top: float
) -> list[Capsule]:
    found = []
    for one, row in zip(intervals, rows, strict=True):
        left = max(scale.x(one.first), scale.left)
        right = min(scale.x(one.last + timedelta(days=1)), scale.right)
        found.append(
            Capsule(
                x=svg(left),
                y=svg(top + 11 * row),
                width=svg(max(right - left, 6)),
                look=f"{one.state}{' plan' if one.is_planned else ''}",
                title=wording.days(one.first, one.last),
            )
        )
    return found


def _brush(first: date | None, last: date | None, scale: Scale) -> Brush:
    span = scale.span
    start, end = max(first or span.first, span.first), min(last or span.last, span.last)
    left, right = scale.x(start), scale.x(end + timedelta(days=1))
    words = f"{wording.short_day(start)} – {wording.short_day(end)}"
    if start.year != end.year or span.first.year != span.last.year:
        words = f"{wording.short_day(start, year=True)} – {wording.short_day(end, year=True)}"
    half = 3.6 * len(words)
    middle = min(max((left + right) / 2, scale.left + half), scale.right - half)
    right = max(right, left + 2)
    return Brush(svg(left), svg(right), svg(right - left), words, svg(middle))
