"""Measure the extraction on articles whose gold annotation says what they tell."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from events.evaluation import Gold, Report, load_gold, measure
from events.evaluation.reliability import Judged, judge, reliability
from events.evaluation.report import Sections, differences
from events.exports.timeline_json import timeline
from events.ingest import Version
from events.ingest.articles import Intake
from events.management.reading import Lazily
from events.mentions import Reference
from events.reference_data import load_files, reference_from_database
from events.scratch import scratch_database
from events.sources.reader import read_path

#: The figures of one article that fit on a line, by section.
BRIEF = {
    "events": ("event F1", "event strict F1", "event precision", "date accuracy"),
    "statements": ("direct F1 with speaker", "reported F1 with speaker"),
}


class Command(BaseCommand):
    help = (
        "Read the articles of gold files into a scratch database and print how much of "
        "the gold was found, and what was missed, wrong and spurious. The database of "
        "the settings is not touched."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("gold", nargs="+", type=Path, metavar="GOLD")
        parser.add_argument(
            "--against", type=Path, metavar="FILE", help="figures of an earlier run"
        )
        parser.add_argument(
            "--json", type=Path, metavar="OUT", help="write the figures to this file"
        )
        parser.add_argument(
            "--brief", action="store_true", help="figures alone, without the findings"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            golds = {path.name: load_gold(path) for path in options["gold"]}
            before = _earlier(options["against"])
        except ValueError as error:
            raise CommandError(str(error)) from error
        figures: dict[str, Sections] = {}
        reader: Lazily | None = None
        judged: list[Judged] = []
        for name, gold in golds.items():
            with scratch_database():
                reader = reader or Lazily(_reference())
                self.stderr.write(f"{name}: reading {len(gold.texts)} articles")
                export = read_gold(gold, reader)
            report = measure(gold, export)
            figures[name] = report.figures
            judged += judge(gold, export)
            self._print(name, report, before(name), brief=options["brief"])
        self._print_reliability(judged)
        if options["json"]:
            content = figures if len(figures) > 1 else next(iter(figures.values()))
            options["json"].write_text(json.dumps(content, indent=1) + "\n")

    def _print(
        self, name: str, report: Report, before: Sections, *, brief: bool
    ) -> None:
        self.stdout.write(self.style.MIGRATE_HEADING(f"\n{name}"))
        for section, figures in report.figures.items():
            self.stdout.write(f"[{section}]")
            for figure, value in figures.items():
                self.stdout.write(
                    f"  {figure:28} {_shown(value)}"
                    f"{_change(value, before.get(section, {}).get(figure))}"
                )
        if before:
            moved = sum(1 for _ in differences(report.figures, before))
            self.stdout.write(f"{moved} figure{'' if moved == 1 else 's'} moved")
        self._print_kinds("events by kind", report.events_by_kind)
        self._print_kinds("events by phenomenon", report.events_by_phenomenon)
        self._print_kinds("statements by kind", report.statements_by_kind)
        self._print_articles(report.by_article)
        if brief:
            return
        self.stdout.write("[findings]")
        for finding in report.findings:
            self.stdout.write(f"  {finding}")

    def _print_reliability(self, judged: list[Judged]) -> None:
        """Of all golds together: one alone has too few events for it."""
        self.stdout.write(
            "\n[reliability]    events confidence  in the gold  every field right"
        )
        for band in reliability(judged):
            self.stdout.write(
                f"  {band.events:20} {band.confidence:10.2f} {band.found:12.2f}"
                f" {band.right:18.2f}"
            )

    def _print_kinds(self, heading: str, counts: Mapping[str, list[int]]) -> None:
        self.stdout.write(f"[{heading}]{'gold':>16} {'found':>6} {'right':>6}")
        for kind, (gold, found, right) in sorted(counts.items()):
            self.stdout.write(f"  {kind:28} {gold:6} {found:6} {right:6}")

    def _print_articles(self, articles: Mapping[str, Sections]) -> None:
        self.stdout.write("[by article]")
        for source, sections in articles.items():
            told = ", ".join(
                f"{figure} {_shown(sections[section][figure])}"
                for section, chosen in BRIEF.items()
                for figure in chosen
            )
            self.stdout.write(f"  {source}\n    {told}")


def _reference() -> Reference:
    """The files' reference data: figures do not depend on an installation's editors."""
    load_files(settings.REFERENCE_DATA)
    return reference_from_database(settings.REFERENCE_DATA)


def read_gold(gold: Gold, reader: Lazily) -> dict[str, Any]:
    """Read the gold's articles into the database there is; returns the export."""
    version = Version(reader.pipeline.version, reader.pipeline.model)
    intake = Intake(read=reader, again=reader, version=version)
    items = (item for path in gold.files() for item in read_path(path))
    for outcome in (*intake.take(items), *intake.date_the_undated()):
        if outcome.failure:
            raise CommandError(outcome.failure)
    export: dict[str, Any] = json.loads("".join(timeline()))
    return export


def _earlier(path: Path | None) -> Callable[[str], Sections]:
    """Figures of an earlier run by the gold's name; those of one gold stand for any."""
    if path is None:
        return lambda name: {}
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ValueError(f"{path}: {error}") from error
    if not isinstance(found, dict) or not all(
        isinstance(part, dict) for part in found.values()
    ):
        raise ValueError(f"{path}: not figures of an earlier run")
    return lambda name: found if found.keys() >= BRIEF.keys() else found.get(name, {})


def _shown(value: float | int | None) -> str:
    return "-" if value is None else str(value)


def _change(value: float | None, before: float | None) -> str:
    if value is None or before is None or value == before:
        return ""
    return f"   was {before} ({value - before:+.3f})"
