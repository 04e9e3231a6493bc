"""Events: which of the gold's were found, how well, and what was found besides."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from events.evaluation.export import Export, Predicted
from events.evaluation.findings import Finding
from events.evaluation.gold import Gold, Row, overlap, sentence
from events.evaluation.phenomena import phenomena
from events.evaluation.tally import Figures, Tally, b_cubed

#: From this likeness a predicted event may be paired with one of the gold.
MATCH = 0.6


@dataclass(slots=True)
class Measured:
    figures: Figures = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    by_kind: dict[str, list[int]] = field(default_factory=dict)  # gold, found, strict
    by_phenomenon: dict[str, list[int]] = field(default_factory=dict)


class EventMeasure:
    """Pairs the events of an export with those of a gold and counts."""

    def __init__(self, gold: Gold, export: Export) -> None:
        self.gold, self.export = gold, export
        self.wanted: Sequence[Row] = gold.data["events"]
        self._spans = [self._gold_spans(event) for event in self.wanted]

    def _gold_spans(self, event: Row) -> dict[str, tuple[int, int]]:
        spans = {}
        for source, snippet in event["mentions"].items():
            at = self.gold.texts[source].index(snippet)
            text = self.gold.texts[source]
            spans[source] = sentence(text, at, at + len(snippet))
        return spans

    # -------------------------------------------------------------- likeness
    def participation(self, found: Predicted, wanted: Row) -> float | None:
        """The share of the gold's participants that are there; None if it asks for none."""
        need = [self.export.names.canonical(name) for name in wanted["participants"]]
        if not need:
            return None
        return sum(any(name in who for who in found.who) for name in need) / len(need)

    def has_evidence(self, found: Predicted, index: int, only: str | None) -> bool:
        return any(
            overlap(span, passage) > 0
            for source, span in self._spans[index].items()
            if only in (None, source)
            for passage in found.passages.get(source, [])
        )

    def likeness(self, found: Predicted, index: int, only: str | None = None) -> float:
        """How like the gold's event `index`, in all its articles or in `only` one."""
        wanted = self.wanted[index]
        sources = set(wanted["mentions"]) if only is None else {only}
        if not found.passages.keys() & sources:
            return 0.0
        part = self.participation(found, wanted)
        evidence = self.has_evidence(found, index, only)
        if not evidence and wanted["level"] == "optional":
            return 0.0  # it excuses only what rests on its own passage
        if part is None:
            part = 1.0 if evidence else 0.0
        if part < 0.5:
            return 0.0
        return (
            0.35 * part
            + 0.25 * date_is_right(found.row, wanted)
            + 0.2 * (found.row.get("kind") in wanted["kinds"])
            + 0.2 * evidence
        )

    def pairs(self) -> tuple[dict[int, int], dict[int, int]]:
        """The gold's events by predicted ones and the reverse: the most alike first.

        On a tie one that is asked for goes before an optional one.
        """
        alike = sorted(
            (
                (likeness + (wanted["level"] != "optional") * 1e-6, i, j)
                for i, found in enumerate(self.export.events)
                for j, wanted in enumerate(self.wanted)
                if (likeness := self.likeness(found, j))
            ),
            reverse=True,
        )
        found_of: dict[int, int] = {}
        gold_of: dict[int, int] = {}
        for likeness, i, j in alike:
            if likeness >= MATCH and i not in gold_of and j not in found_of:
                found_of[j], gold_of[i] = i, j
        return found_of, gold_of

    # -------------------------------------------------------------- counts
    def measure(self) -> Measured:
        found_of, gold_of = self.pairs()
        result = Measured()
        tally = Tally()
        for index, wanted in enumerate(self.wanted):
            if wanted["level"] == "optional":
                continue
            found = found_of.get(index)
            strict = False
            if found is None:
                result.findings.append(self._missed(index))
            else:
                strict = self._compare(index, self.export.events[found], tally, result)
            facts = (True, found is not None, strict)
            rows = [result.by_kind.setdefault(wanted["kinds"][0], [0, 0, 0])]
            rows += (
                result.by_phenomenon.setdefault(name, [0, 0, 0])
                for name in phenomena(wanted)
            )
            for row in (*rows, tally.levels[wanted["level"]]):
                for at, is_so in enumerate(facts):
                    row[at] += is_so
        duplicates, traps = self._spurious(gold_of, result)
        optional = sum(self.wanted[j]["level"] == "optional" for j in found_of)
        predicted = len(self.export.events) - optional
        result.figures = {
            **tally.figures(predicted, duplicates, traps),
            **self.coreference(),
        }
        return result

    def _compare(
        self, index: int, found: Predicted, tally: Tally, result: Measured
    ) -> bool:
        """Count what is right about a found event; True if all that matters is."""
        wanted = self.wanted[index]
        part = self.participation(found, wanted)
        checks = {
            "kind": found.row.get("kind") in wanted["kinds"],
            "date": date_is_right(found.row, wanted),
            "status": found.row.get("status") in wanted["status"],
            "participants": part in (None, 1.0),
        }
        strict = all(checks.values())
        if wanted["date"]:
            start = found.row.get("start")
            days = [start, found.row.get("end") or start]
            checks["date exact"] = days == wanted["date"]
        if wanted["places"]:
            checks["place"] = self._place_is_right(found.row, wanted)
        tally.add(checks, self._foreign(found, wanted), len(found.who))
        if wanted["topics"]:
            got, want = set(found.row.get("topics", [])), set(wanted["topics"])
            tally.add_topics(len(got & want), len(got - want), len(want - got))
            if got != want:
                result.findings.append(self._off_topic(index, found, got, want))
        wrong = [name for name, is_right in checks.items() if not is_right]
        if wrong:
            result.findings.append(self._wrong(index, found, wrong))
        return strict

    def _place_is_right(self, row: Row, wanted: Row) -> bool:
        want = {self.export.names.canonical(place) for place in wanted["places"]}
        parts = re.split(r"[,;/]", row.get("place") or "")
        return any(self.export.names.canonical(p) in want for p in parts if p.strip())

    def _foreign(self, found: Predicted, wanted: Row) -> int:
        named = [*wanted["participants"], *wanted["optional_participants"]]
        allowed = {self.export.names.canonical(name) for name in named}
        return sum(not who & allowed for who in found.who)

    def _spurious(
        self, gold_of: Mapping[int, int], result: Measured
    ) -> tuple[int, int]:
        """Duplicates of found events, and traps sprung, among what no gold event is."""
        duplicates = traps = 0
        for i, found in enumerate(self.export.events):
            if i in gold_of:
                continue
            again = any(
                self.likeness(found, j) >= MATCH for j in range(len(self.wanted))
            )
            duplicates += again
            result.findings.append(
                self._besides(found, "duplicate" if again else "spurious")
            )
            for trap in self.gold.data.get("traps", []):
                if self._is_sprung(found, trap):
                    traps += 1
                    result.findings.append(self._besides(found, "trap", trap["why"]))
        return duplicates, traps

    def _is_sprung(self, found: Predicted, trap: Row) -> bool:
        at = self.gold.texts[trap["source"]].index(trap["text"])
        span = (at, at + len(trap["text"]))
        passages = found.passages.get(trap["source"], [])
        is_told = any(overlap(span, passage) > 0 for passage in passages)
        return is_told and found.row.get("status") == "occurred"

    def coreference(self) -> Figures:
        """B-cubed over (article, event) mentions: does one event stay one event?"""
        mention: dict[tuple[str, str], object] = {}
        for index, wanted in enumerate(self.wanted):
            if wanted["level"] == "optional":
                continue
            for source in wanted["mentions"]:
                best = max(
                    (
                        (self.likeness(found, index, source), -i)
                        for i, found in enumerate(self.export.events)
                    ),
                    default=(0, 0),
                )
                unfound = ("unfound", source, wanted["id"])
                key = (source, wanted["id"])
                mention[key] = -best[1] if best[0] >= MATCH else unfound
        return b_cubed(mention)

    # -------------------------------------------------------------- findings
    def _missed(self, index: int) -> Finding:
        wanted = self.wanted[index]
        source = next(iter(wanted["mentions"]))
        text = self.gold.texts[source][slice(*self._spans[index][source])]
        return Finding(
            "missed",
            source,
            f"{wanted['level']}: {wanted['id']}",
            " ".join(text.split()),
        )

    def _off_topic(
        self, index: int, found: Predicted, got: set[str], want: set[str]
    ) -> Finding:
        marked = [f"+{slug}" for slug in sorted(got - want)]
        marked += [f"-{slug}" for slug in sorted(want - got)]
        told = f"{self.wanted[index]['id']}: {' '.join(marked)}"
        return self._besides(found, "topics", told)

    def _wrong(self, index: int, found: Predicted, wrong: Sequence[str]) -> Finding:
        row = found.row
        who = [each.get("name") for each in row.get("participants", [])]
        got = (
            f"{row.get('kind')} {row.get('status')} {row.get('start')}..{row.get('end')} "
            f"@{row.get('place')} {who}"
        )
        wanted = self.wanted[index]
        return self._besides(
            found, "wrong", f"{wanted['id']}: wrong {', '.join(wrong)} (got {got})"
        )

    def _besides(self, found: Predicted, kind: str, what: str = "") -> Finding:
        source, passages = next(iter(found.passages.items()))
        row = found.row
        told = what or f"{row.get('kind')} {row.get('status')} {row.get('start')}"
        if kind != "wrong":
            told += f" {row.get('title')!r}"
        passage = self.gold.texts[source][slice(*passages[0])]
        return Finding(kind, source, told, " ".join(passage.split()))


def date_is_right(row: Row, wanted: Row) -> bool:
    """Whether the exported days lie within one of the gold's windows."""
    start, end = row.get("start"), row.get("end") or row.get("start")
    if not start or not end:
        return bool(wanted["undated_ok"])
    return any(
        first <= start[:10] and end[:10] <= last for first, last in wanted["windows"]
    )
