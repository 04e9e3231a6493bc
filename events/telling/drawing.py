"""The chain drawn on one width: columns are dates, rows are threads. Text never scales."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from events.telling.chain import Chain, Stop, Thread

WIDTH, GUTTER, HEAD, ROW = 1216, 150, 44, 84
#: Most columns; a character of the smallest text is about this wide.
MOST, CHARACTER = 8, 6.4


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

    @property
    def this_x(self) -> float:
        return next(c.x for c in self.columns if c.is_this) - self.column_width / 2


def draw(chain: Chain) -> Drawing | None:
    """None where there is nothing to draw, or more dates than one width holds."""
    keys = _columns(chain)
    has_ends = any(thread.open_end for thread in chain.threads)
    count = len(keys) + has_ends
    if not chain.threads or count > MOST:
        return None
    width = (WIDTH - GUTTER) / max(count, 3)
    xs = {key: GUTTER + (i + 0.5) * width for i, key in enumerate(keys)}
    end_x = GUTTER + (len(keys) + 0.5) * width
    columns = [_column(xs[key], key, width) for key in keys]
    if has_ends:
        columns.append(Column(end_x, [(18, "no report so far")], is_this=False))
    dots: list[Dot] = []
    lines: list[Line] = []
    ends: list[OpenEnd] = []
    labels: list[tuple[float, str]] = []
    for row, thread in enumerate(chain.threads):
        y = HEAD + row * ROW + 22
        labels.append((y + 4, thread.label))
        row_xs = [xs[key] for key in _keys(thread)]
        lines += [
            Line(a, b, y, is_open=thread.stops[i + 1].is_open)
            for i, (a, b) in enumerate(pairwise(row_xs))
        ]
        for x, stop in zip(row_xs, thread.stops, strict=True):
            texts = [] if stop.is_this else wrapped(stop.event.title, width)
            dots.append(Dot(x, y, stop, _stacked(y + 36, texts), y + 21))
        if thread.open_end:
            lines.append(Line(row_xs[-1], end_x, y, is_open=True))
            ends.append(
                OpenEnd(end_x, y, _stacked(y + 21, wrapped(thread.open_end, width)))
            )
    height = HEAD + len(chain.threads) * ROW
    return Drawing(height, width, columns, dots, lines, ends, labels)


#: The day, which side of this event, and the words above the column.
_Key = tuple[date, int, str]


def _keys(thread: Thread) -> list[_Key]:
    """Events of one day share a column, but those before and after this event do not."""
    this = next((i for i, stop in enumerate(thread.stops) if stop.is_this), 0)
    return [
        (stop.day or date.max, (i > this) - (i < this), stop.when)
        for i, stop in enumerate(thread.stops)
    ]


def _columns(chain: Chain) -> list[_Key]:
    """In order of time; on one day what led here, this event, what came of it."""
    return sorted({key for thread in chain.threads for key in _keys(thread)})


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
