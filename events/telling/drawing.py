"""The chain drawn on one width: columns are dates, rows are threads. Text never scales."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from datetime import date

from events.telling.chain import Chain, Stop, Thread

WIDTH, GUTTER, HEAD, ROW = 1216, 150, 44, 92
#: Most columns; a character of the smallest text is about this wide.
MOST, CHARACTER = 8, 6.4
_OTHER_DAY = 2


@dataclass(frozen=True, slots=True)
class Dot:
    x: float
    y: float
    stop: Stop
    lines: list[tuple[float, str]]
    note_y: float


@dataclass(frozen=True, slots=True)
class Line:
    x1: float
    x2: float
    y: float
    is_open: bool


@dataclass(frozen=True, slots=True)
class Column:
    x: float
    lines: list[tuple[float, str]]
    is_this: bool


@dataclass(frozen=True, slots=True)
class OpenEnd:
    x: float
    y: float
    lines: list[tuple[float, str]]


@dataclass(frozen=True, slots=True)
class Drawing:
    height: int
    column_width: float
    columns: list[Column]
    dots: list[Dot]
    lines: list[Line]
    ends: list[OpenEnd]
    labels: list[tuple[float, str]]
    left_out: list[Stop]

    @property
    def this_x(self) -> float:
        return next(c.x for c in self.columns if c.is_this) - self.column_width / 2


def draw(chain: Chain) -> Drawing | None:
    """As many threads as have room, the first first; None where there are none."""
    threads = _fitting(chain.threads)
    if not threads:
        return None
    keys = _columns(threads)
    has_ends = any(thread.open_end for thread in threads)
    width = (WIDTH - GUTTER) / max(len(keys) + has_ends, 3)
    xs = {key: GUTTER + (i + 0.5) * width for i, key in enumerate(keys)}
    end_x = GUTTER + (len(keys) + 0.5) * width
    columns = [_column(xs[key], key, width) for key in keys]
    if has_ends:
        columns.append(Column(end_x, [(18, "no report so far")], is_this=False))
    drawn = {stop.event.pk for thread in threads for stop in thread.stops}
    drawing = Drawing(
        height=HEAD + len(threads) * ROW,
        column_width=width,
        columns=columns,
        dots=[],
        lines=[],
        ends=[],
        labels=[],
        left_out=[stop for stop in chain.stops if stop.event.pk not in drawn],
    )
    for row, thread in enumerate(threads):
        row_xs = [xs[key] for key in _keys(thread)]
        _draw_thread(drawing, thread, row_xs, HEAD + row * ROW + 22, end_x)
    return drawing


def _draw_thread(
    drawing: Drawing, thread: Thread, xs: list[float], y: float, end_x: float
) -> None:
    width = drawing.column_width
    drawing.labels.append((y + 4, thread.label))
    for at, (x, stop) in enumerate(zip(xs, thread.stops, strict=True)):
        texts = [] if stop.is_this else wrapped(stop.event.title, width)
        drawing.dots.append(Dot(x, y, stop, _stacked(y + 36, texts), y + 21))
        if at:
            drawing.lines.append(Line(xs[at - 1], x, y, is_open=stop.is_open))
    if thread.open_end:
        drawing.lines.append(Line(xs[-1], end_x, y, is_open=True))
        lines = _stacked(y + 21, wrapped(thread.open_end, width))
        drawing.ends.append(OpenEnd(end_x, y, lines))


def _fitting(threads: list[Thread]) -> list[Thread]:
    """Those that need no more columns than one width holds."""
    kept: list[Thread] = []
    for thread in threads:
        tried = [*kept, thread]
        if len(_columns(tried)) + any(one.open_end for one in tried) <= MOST:
            kept = tried
    return kept


#: The day, which side of this event on its own day, and the words above the column.
_Key = tuple[date, int, str]


def _keys(thread: Thread) -> list[_Key]:
    """Events of one day share a column; on this event's own, those before and after do not."""
    this = next((i for i, stop in enumerate(thread.stops) if stop.is_this), 0)
    own = thread.stops[this].day
    return [
        (
            stop.day or date.max,
            (i > this) - (i < this) if stop.day == own else _OTHER_DAY,
            stop.when,
        )
        for i, stop in enumerate(thread.stops)
    ]


def _columns(threads: list[Thread]) -> list[_Key]:
    """In order of time; on one day what led here, this event, what came of it."""
    return sorted({key for thread in threads for key in _keys(thread)})


def _column(x: float, key: _Key, width: float) -> Column:
    lines = wrapped(key[2], width)[:2]
    if key[1] == 0:
        lines = [*lines[:1], "this event"]
    return Column(x, _stacked(18, lines), is_this=key[1] == 0)


def wrapped(text: str, width: float) -> list[str]:
    """At most three lines that fit a column; what is cut ends in an ellipsis."""
    return textwrap.wrap(
        text, int((width - 12) / CHARACTER), max_lines=3, placeholder="…"
    )


def _stacked(y: float, texts: list[str]) -> list[tuple[float, str]]:
    return [(y + 15 * i, text) for i, text in enumerate(texts)]
