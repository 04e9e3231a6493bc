"""Read articles into the timeline: files, folders, or standard input."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone
from tqdm import tqdm  # type: ignore[import-untyped]  # no types of its own

from events.corrections.disagreements import disagreements
from events.extraction.batches import readings_by
from events.ingest import Version
from events.ingest.articles import Intake, Outcome
from events.management.reading import Lazily, add_article_options, articles
from events.mentions import Reference
from events.models import Decision, Event, EventRelation, Source
from events.reference_data import reference_from_database
from events.review.doubtful import DOUBTFUL


@dataclass(slots=True)
class Tally:
    """What a run came to, for the progress bar and the summary."""

    read: int = 0
    reread: int = 0
    unchanged: int = 0
    undated: int = 0
    dated_later: int = 0
    events_new: int = 0
    events_joined: int = 0
    statements: int = 0
    participants_new: int = 0
    failures: list[str] = field(default_factory=list)

    def add(self, outcome: Outcome) -> None:
        if outcome.failure is not None:
            self.failures.append(outcome.failure)
        elif outcome.kept is None:
            self.unchanged += 1
        else:
            self.read += outcome.kept.is_new
            self.reread += not outcome.kept.is_new
            self.undated += not outcome.kept.is_dated
            self._add_kept(outcome)

    def _add_kept(self, outcome: Outcome) -> None:
        assert outcome.kept
        self.events_new += outcome.kept.events_new
        self.events_joined += outcome.kept.events_joined
        self.statements += outcome.kept.statements
        self.participants_new += outcome.kept.participants_new

    def add_dated(self, outcome: Outcome) -> None:
        """A source read once more with a date found since: it counts once."""
        if outcome.failure is not None:
            self.failures.append(outcome.failure)
        else:
            assert outcome.kept
            self.dated_later += 1
            self.undated -= outcome.kept.is_dated
            self.events_joined += outcome.kept.events_joined


class Command(BaseCommand):
    help = (
        "Read articles (.txt, .md, .html, .jsonl, with .json sidecars; - for standard "
        "input) into the timeline. Safe to repeat: a text that is known changes nothing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "paths", nargs="+", metavar="PATH", help="files, folders or -"
        )
        add_article_options(parser)
        parser.add_argument(
            "--reread",
            action="store_true",
            help="read known texts again; what editors decided stays",
        )
        parser.add_argument(
            "--dry-run",
            action="store_true",
            help="write nothing, say what would change",
        )
        parser.add_argument(
            "--jobs", type=int, default=1, metavar="N", help="processes that read"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["jobs"] < 1:
            raise CommandError("--jobs needs a number from 1")
        items = articles(options["paths"], options)
        self.is_dry = bool(options["dry_run"])
        self.begun = timezone.now()
        reference = reference_from_database(settings.REFERENCE_DATA)
        with transaction.atomic() if self.is_dry else nullcontext():
            tally = self._run(items, reference, options)
            self._summary(tally)
            if self.is_dry:
                transaction.set_rollback(True)
        if tally.failures:
            raise CommandError(_counted(len(tally.failures), "article") + " not read")

    def _run(
        self, items: Iterable[Any], reference: Reference, options: dict[str, Any]
    ) -> Tally:
        here = Lazily(reference)
        read = (
            here
            if options["jobs"] == 1
            else partial(
                readings_by,
                jobs=options["jobs"],
                model=settings.SPACY_MODEL,
                reference=reference,
            )
        )
        pipeline = here.pipeline
        intake = Intake(
            read=read,
            again=here,
            version=Version(pipeline.version, pipeline.model),
            reread=options["reread"],
        )
        tally = Tally()
        for outcome in self._progress(intake.take(items), tally):
            tally.add(outcome)
        for outcome in intake.date_the_undated():
            tally.add_dated(outcome)
            self._tell(outcome, "dated and read again")
        return tally

    def _progress(self, outcomes: Iterator[Outcome], tally: Tally) -> Iterator[Outcome]:
        """A bar on a terminal, else a line an article."""
        self.is_bar = sys.stderr.isatty()
        if not self.is_bar:
            for outcome in outcomes:
                yield outcome
                self._tell(outcome, "read")
            return
        with tqdm(
            outcomes, unit=" articles", file=sys.stderr, dynamic_ncols=True
        ) as bar:
            for outcome in bar:
                yield outcome
                bar.set_postfix(
                    events=tally.events_new, unchanged=tally.unchanged, refresh=False
                )
                if outcome.failure is not None:
                    bar.write(
                        self.style.ERROR(f"failed     {outcome.failure}"), sys.stderr
                    )

    def _tell(self, outcome: Outcome, done: str) -> None:
        if outcome.failure is not None:
            self.stderr.write(self.style.ERROR(f"failed     {outcome.failure}"))
        elif self.is_bar:
            return
        elif outcome.kept is None:
            self.stdout.write(f"unchanged  {outcome.name}")
        else:
            kept = outcome.kept
            self.stdout.write(
                f"{done:<10} {outcome.name}: {_counted(kept.events_new, 'new event')}, "
                f"{kept.events_joined} joined, {_counted(kept.statements, 'statement')}"
            )

    def _summary(self, tally: Tally) -> None:
        would = "would be " if self.is_dry else ""
        # What one source brought, a later one of the same run may have joined to another.
        new = Event.objects.visible().filter(created__gte=self.begun)
        planned = new.filter(status=Event.Status.PLANNED)
        lines = [
            f"Sources: {tally.read} {would}read, {tally.reread} {would}read again, "
            f"{tally.unchanged} unchanged, {len(tally.failures)} failed, "
            f"{tally.undated} undated",
            f"Events: {new.count()} {would}new ({planned.count()} planned), "
            f"{tally.events_joined} {would}told by a further source",
            f"Statements: {tally.statements}",
            f"Participants: {tally.participants_new} {would}new",
        ]
        if tally.dated_later:
            lines[0] += (
                f", {tally.dated_later} {would}dated by other coverage or an editor"
            )
        self.stdout.write("\n".join(lines))
        self._for_editors()
        for failure in tally.failures:
            self.stdout.write(f"not read: {failure}")

    def _for_editors(self) -> None:
        """What an editor should look at, in the whole timeline."""
        undated = Source.objects.undated()
        doubts = EventRelation.objects.filter(
            relation=EventRelation.Relation.SUGGESTED_SAME,
            event__is_visible=True,
            other__is_visible=True,
        ).count()
        standing = Decision.objects.standing().select_related("event", "statement")
        differ = sum(1 for _ in disagreements(standing))
        unsure = Event.objects.visible().filter(
            review=Event.Review.UNREVIEWED, confidence__lt=DOUBTFUL
        )
        self.stdout.write(
            "For an editor: "
            f"{_counted(undated.count(), 'undated source')}, "
            f"{_counted(doubts, 'pair')} of events that may be the same, "
            f"{_counted(unsure.count(), 'unsure event')}, "
            f"{_counted(differ, 'decision')} that the reading disagrees with"
        )
        for name in undated.order_by("pk").values_list("name", flat=True)[:10]:
            self.stdout.write(f"  undated: {name}")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
