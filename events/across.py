"""The office, and who sat across the table: bars of terms on one axis of time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.urls import reverse

from events.axis import Axis, AxisLabel
from events.counterparts import Counterpart
from events.models import Participant
from events.offices import Holder, Term, holders, main_term, rank_of, terms_of

ROW, BAR = 40, 28
_LETTER = 6.6  # pixels of a letter at 12
_MOST_ROWS = 8


@dataclass(frozen=True, slots=True)
class Bar:
    x: float
    width: float
    text: str
    title: str
    href: str
    is_own: bool

    @property
    def again(self) -> float | None:
        """Where a long bar is named once more: a phone opens at the end of time."""
        return round(self.x + self.width - 7, 1) if self.width > 500 else None


@dataclass
class Row:
    """One office; `gaps` are stretches in which nobody is known to hold it."""

    of: str
    title: str
    y: int
    bars: list[Bar] = field(default_factory=list)
    gaps: list[tuple[float, float]] = field(default_factory=list)

    @property
    def bar_y(self) -> int:
        return self.y + (ROW - BAR) // 2

    @property
    def text_y(self) -> int:
        return self.y + ROW // 2 + 4

    @property
    def middle(self) -> int:
        return self.y + ROW // 2


@dataclass(frozen=True, slots=True)
class Table:
    width: int
    rows: list[Row]
    ticks: list[float]
    labels: list[AxisLabel]

    @property
    def height(self) -> int:
        return self.foot + 26

    @property
    def foot(self) -> int:
        return len(self.rows) * ROW + 4


def across(
    person: Participant, others: Sequence[Counterpart], first: date, last: date
) -> Table | None:
    """None for somebody without an office in those days. Two queries."""
    people = [one for one in others if one.kind == Participant.Kind.PERSON]
    terms = terms_of([person.pk, *(one.participant for one in people)])
    own = main_term(terms[person.pk], first, last)
    if own is None:
        return None
    offices = [(own.title, own.of), *_offices(own, people, terms, first, last)]
    known = holders(offices)
    axis = Axis(first, last, 0, 980)
    rows = []
    for at, (title, of) in enumerate(offices):
        row = Row(of, title, at * ROW)
        _draw(row, known[title, of], axis, person.pk)
        rows.append(row)
    return Table(round(axis.right), rows, axis.ticks(), axis.labels())


def _offices(
    own: Term,
    people: Sequence[Counterpart],
    terms: dict[int, list[Term]],
    first: date,
    last: date,
) -> list[tuple[str, str]]:
    """What the counterparts held on the days they met, most often met first.

    Those of one's own rank come before the others: a minister's peers are ministers.
    """
    met: Counter[tuple[str, str]] = Counter()
    for one in people:
        days = [dot.first for dot in one.dots] or [last]
        for day in days:
            held = main_term(terms[one.participant], day, day)
            term = held or main_term(terms[one.participant], first, last)
            if term:
                met[term.title, term.of] += 1
    met.pop((own.title, own.of), None)
    rank = rank_of(own.title)
    ordered = sorted(met, key=lambda held: (rank_of(held[0]) != rank, -met[held], held))
    return ordered[:_MOST_ROWS]


def _draw(row: Row, found: Sequence[Holder], axis: Axis, own: int) -> None:
    reached = axis.first
    for holder in found:
        term = holder.term
        if not term.days_within(axis.first, axis.last):
            continue
        start, end = max(term.start or axis.first, axis.first), term.end or axis.last
        if start > reached:
            row.gaps.append((axis.x(reached), axis.x(start)))
        # A successor starts the day the predecessor leaves: the bars must not overlap.
        x, right = max(axis.x(start), axis.x(reached)), axis.end(min(end, axis.last))
        if end < axis.last:
            right = axis.x(end)
        reached = max(reached, end)
        if right - x < 1:
            continue
        row.bars.append(_bar(holder, x, right, axis, is_own=term.participant == own))
    if reached < axis.last:
        row.gaps.append((axis.x(reached), axis.right))


def _bar(holder: Holder, x: float, right: float, axis: Axis, *, is_own: bool) -> Bar:
    width = round(max(right - x - 1.5, 1), 1)
    since = holder.term.words(axis.first, axis.last, with_title=False)
    whole = f"{holder.name} {since}".strip()
    family = holder.name.split()[-1]
    forms = (whole, holder.name, family)
    text = next((form for form in forms if len(form) * _LETTER + 14 <= width), "")
    title = f"{holder.name}, {holder.term.title}{f' {since}' if since else ''}"
    href = reverse("events:person", args=[holder.slug])
    return Bar(x, width, text, title, href, is_own)
