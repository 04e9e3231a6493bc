"""An exported timeline as the measures see it: events and statements of the gold's articles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from events.evaluation.gold import Gold, Name, Names, Row


@dataclass(frozen=True, slots=True)
class Predicted:
    """An exported event: its row, its passages by article, and who takes part."""

    row: Row
    passages: Mapping[str, list[tuple[int, int]]]
    who: list[set[Name]]


@dataclass(frozen=True, slots=True)
class Said:
    """An exported statement of one of the articles."""

    row: Row
    source: str
    span: tuple[int, int]
    who: list[set[Name]]


class Export:
    """The parts of an export that stand in the gold's articles, in the export's order."""

    def __init__(self, export: Row, gold: Gold) -> None:
        self.names = Names(gold.data.get("aliases", {}))
        self.sources = {
            row["id"]: PurePath(row.get("name") or "").name for row in export["sources"]
        }
        self.published = {
            self.sources[row["id"]]: (row.get("published") or "")[:10]
            for row in export["sources"]
        }
        self._people = {row["id"]: row for row in export.get("participants", [])}
        events = (self._event(row, gold) for row in export["events"])
        self.events = [event for event in events if event.passages]
        self.statements = [
            Said(
                row=row,
                source=self.sources[row["source"]],
                span=(row["start"], row["end"]),
                who=[self._names(who) for who in row.get("speakers", [])],
            )
            for row in export.get("statements", [])
            if self.sources.get(row["source"]) in gold.texts
        ]

    def _event(self, row: Row, gold: Gold) -> Predicted:
        passages: dict[str, list[tuple[int, int]]] = {}
        for told in row.get("evidence", []):
            name = self.sources.get(told["source"])
            if name and name in gold.texts:
                passages.setdefault(name, []).append((told["start"], told["end"]))
        who = [self._names(each) for each in row.get("participants", [])]
        return Predicted(row, passages, who)

    def _names(self, reference: Row) -> set[Name]:
        full = self._people.get(reference.get("id"), {})
        return self.names.of(reference) | self.names.of(full)
