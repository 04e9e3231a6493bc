"""Statements on lines of time: one line a topic or a speaker, one mark a statement.

A full square quotes, a half one quotes in part, an empty one reports.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from events.axis import Axis, AxisLabel
from events.models import Statement

ROW = 32
_SIDE = 12
_STRONGEST = (
    Statement.Kind.DIRECT.value,
    Statement.Kind.MIXED.value,
    Statement.Kind.REPORTED.value,
)


@dataclass(frozen=True, slots=True)
class Told:
    """One statement under one heading; `said` None is not drawn but counted."""

    slug: str
    name: str
    said: date | None
    kind: str
    statement: int
    mark: str = ""  # a country's letters


@dataclass(frozen=True, slots=True)
class Mark:
    x: float
    kind: str
    count: int


@dataclass
class SaidRow:
    slug: str
    name: str
    country: str
    count: int
    y: int
    first: date | None
    last: date | None
    is_chosen: bool = False
    marks: list[Mark] = field(default_factory=list)

    @property
    def middle(self) -> int:
        return self.y + ROW // 2

    @property
    def top(self) -> int:
        return self.middle - _SIDE // 2


@dataclass(frozen=True, slots=True)
class SaidTable:
    width: int
    rows: list[SaidRow]
    ticks: list[float]
    labels: list[AxisLabel]
    more: int  # headings that are not shown

    @property
    def foot(self) -> int:
        return len(self.rows) * ROW

    @property
    def height(self) -> int:
        return self.foot + 26


def said_table(
    told: Iterable[Told], axis: Axis, *, chosen: str = "", most: int = 10
) -> SaidTable:
    """The headings with most statements first; the chosen one is always among them."""
    by_slug: dict[str, dict[int, Told]] = defaultdict(dict)
    for one in told:
        by_slug[one.slug][one.statement] = one
    ordered = sorted(by_slug, key=lambda slug: (-len(by_slug[slug]), slug))
    shown = ordered[:most]
    if chosen in ordered[most:]:
        shown[-1] = chosen
    rows = []
    for at, slug in enumerate(shown):
        statements = list(by_slug[slug].values())
        days = sorted(one.said for one in statements if one.said)
        first = statements[0]
        rows.append(
            SaidRow(
                slug,
                first.name,
                first.mark,
                len(statements),
                at * ROW,
                days[0] if days else None,
                days[-1] if days else None,
                slug == chosen,
                _marks(statements, axis),
            )
        )
    more = len(ordered) - len(shown)
    return SaidTable(round(axis.right), rows, axis.ticks(), axis.labels(), more)


def _marks(statements: Iterable[Told], axis: Axis) -> list[Mark]:
    """Where marks would touch, one stands for all, in the form that quotes most."""
    dated = sorted(
        (axis.middle(one.said, one.said), _STRONGEST.index(one.kind))
        for one in statements
        if one.said
    )
    groups: list[list[tuple[float, int]]] = []
    for x, form in dated:
        if groups and x - groups[-1][0][0] < _SIDE + 2:
            groups[-1].append((x, form))
        else:
            groups.append([(x, form)])
    half = _SIDE / 2
    return [
        Mark(
            round(min(max(group[0][0], half), axis.right - half) - half, 1),
            _STRONGEST[min(form for _, form in group)],
            len(group),
        )
        for group in groups
    ]
