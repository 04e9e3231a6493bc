"""Whether confidence means something: of the events of each confidence, how many are right."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from events.evaluation.events import EventMeasure, date_is_right
from events.evaluation.export import Export
from events.evaluation.gold import Gold, Row

#: Where one row of the table ends and the next begins.
EDGES = (0.55, 0.65, 0.75, 0.85, 0.95)


@dataclass(frozen=True, slots=True)
class Judged:
    """An exported event: its id and confidence, whether the gold has it, and how right."""

    event: str
    confidence: float
    is_found: bool
    is_right: bool


@dataclass(frozen=True, slots=True)
class Band:
    """Events of like confidence; means and shares from 0 to 1."""

    events: int
    confidence: float
    found: float
    right: float


def judge(gold: Gold, export: Row) -> Iterator[Judged]:
    """Every event exported for the gold's articles; optional ones of the gold count too."""
    measured = EventMeasure(gold, Export(export, gold))
    _, gold_of = measured.pairs()
    for index, found in enumerate(measured.export.events):
        wanted = measured.wanted[gold_of[index]] if index in gold_of else None
        is_right = wanted is not None and (
            found.row.get("kind") in wanted["kinds"]
            and found.row.get("status") in wanted["status"]
            and date_is_right(found.row, wanted)
            and measured.participation(found, wanted) in (None, 1.0)
        )
        confidence = float(found.row.get("confidence") or 0.0)
        yield Judged(found.row["id"], confidence, wanted is not None, bool(is_right))


def reliability(judged: Iterable[Judged]) -> list[Band]:
    """The table, least sure first; empty rows are left out."""
    bins: list[list[Judged]] = [[] for _ in range(len(EDGES) + 1)]
    for event in judged:
        bins[bisect_right(EDGES, event.confidence)].append(event)
    return [
        Band(
            events=len(rows),
            confidence=sum(row.confidence for row in rows) / len(rows),
            found=sum(row.is_found for row in rows) / len(rows),
            right=sum(row.is_right for row in rows) / len(rows),
        )
        for rows in bins
        if rows
    ]
