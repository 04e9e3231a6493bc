"""All figures of one gold, in total, by article and by kind, with what is behind them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from events.evaluation.events import EventMeasure
from events.evaluation.export import Export
from events.evaluation.findings import Finding
from events.evaluation.gold import Gold, Row
from events.evaluation.statements import measure_sources, measure_statements
from events.evaluation.tally import Figures

Sections = dict[str, Figures]


@dataclass(slots=True)
class Report:
    """`figures` by section: events, statements, sources.

    By kind and by phenomenon: how many the gold has, of them found, of them right in all.
    """

    figures: Sections
    findings: list[Finding] = field(default_factory=list)
    events_by_kind: Mapping[str, list[int]] = field(default_factory=dict)
    events_by_phenomenon: Mapping[str, list[int]] = field(default_factory=dict)
    statements_by_kind: Mapping[str, list[int]] = field(default_factory=dict)
    by_article: Mapping[str, Sections] = field(default_factory=dict)


def measure(gold: Gold, export: Row, *, by_article: bool = True) -> Report:
    """Measure an exported timeline against `gold`.

    The same definitions as the gold's own scorer. An article's own figures count only
    the events and statements that it tells.
    """
    found = Export(export, gold)
    events = EventMeasure(gold, found).measure()
    statements = measure_statements(gold, found)
    sources = [row["source"] for row in gold.data["sources"]] if by_article else []
    return Report(
        figures={
            "events": events.figures,
            "statements": statements.figures,
            "sources": measure_sources(gold, found),
        },
        findings=[*events.findings, *statements.findings],
        events_by_kind=events.by_kind,
        events_by_phenomenon=events.by_phenomenon,
        statements_by_kind=statements.by_kind,
        by_article={
            source: measure(gold.of_article(source), export, by_article=False).figures
            for source in sources
        },
    )


def differences(
    now: Mapping[str, Figures], before: Mapping[str, Figures]
) -> Iterator[tuple[str, str, float, float]]:
    """(section, figure, before, now) of every figure that both have and that moved."""
    for section, figures in now.items():
        for name, value in figures.items():
            old = before.get(section, {}).get(name)
            if value is not None and old is not None and value != old:
                yield section, name, old, value
