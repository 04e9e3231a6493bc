"""Measure how long reading takes beside bare spaCy, and whether it grows with the pile."""

from __future__ import annotations

import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import spacy
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.test.utils import override_settings

from events.extraction.batches import BATCH
from events.ingest import Version
from events.ingest.articles import Intake
from events.management.benchmark import Stretch, altered, megabytes
from events.management.reading import Lazily
from events.mentions import Article
from events.reference_data import load_files, reference_from_database
from events.scratch import scratch_database
from events.sources.cleaning import clean
from events.sources.reader import read_paths

STRETCHES = 5
#: Documents read before measuring begins: caches fill, and files are opened, once a run.
WARMING = BATCH


class Command(BaseCommand):
    help = (
        "Read many documents, the given ones over and over with other names and dates, "
        "into a scratch database and print the processor time beyond that of bare spaCy "
        "with the same model, by fifths of the documents, with the memory held."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH")
        parser.add_argument("--documents", type=int, default=500, metavar="N")

    def handle(self, *args: Any, **options: Any) -> None:
        items = list(read_paths(options["paths"], max_bytes=settings.MAX_ARTICLE_BYTES))
        articles = [item for item in items if isinstance(item, Article)]
        if not articles:
            raise CommandError("no articles there")
        documents = altered(articles, options["documents"] + WARMING)
        size = -(-options["documents"] // STRETCHES)
        with (
            # As in production: while debugging, Django keeps a record of every query.
            override_settings(DEBUG=False),
            tempfile.TemporaryDirectory() as folder,
            scratch_database(str(Path(folder) / "benchmark.sqlite3")),
        ):
            load_files(settings.REFERENCE_DATA)
            stretches = self._measure(documents, size)
        self._report(stretches)

    def _measure(self, documents: Iterator[Article], size: int) -> list[Stretch]:
        reader = Lazily(reference_from_database(settings.REFERENCE_DATA))
        version = Version(reader.pipeline.version, reader.pipeline.model)
        intake = Intake(read=reader, again=reader, version=version)
        bare = spacy.load(settings.SPACY_MODEL)
        _measure_batch(list(islice(documents, WARMING)), bare, intake, is_first=True)
        stretches = []
        while some := list(islice(documents, size)):
            alone = together = 0.0
            for number, start in enumerate(range(0, len(some), BATCH)):
                batch = some[start : start + BATCH]
                # Who goes second finds the processor's caches warm: they take turns.
                taken = _measure_batch(batch, bare, intake, is_first=number % 2 == 0)
                alone, together = alone + taken[0], together + taken[1]
            stretch = Stretch(len(some), alone, together, megabytes())
            self._print(stretch)
            stretches.append(stretch)
        return stretches

    def _print(self, stretch: Stretch) -> None:
        each = 1000 / stretch.documents
        self.stdout.write(
            f"{stretch.documents} documents: bare {stretch.bare * each:.1f} ms each, "
            f"reading {stretch.reading * each:.1f} ms each, "
            f"beyond bare {stretch.ratio:.3f}, {stretch.megabytes:.0f} MB"
        )
        self.stdout.flush()

    def _report(self, stretches: list[Stretch]) -> None:
        bare = sum(stretch.bare for stretch in stretches)
        reading = sum(stretch.reading for stretch in stretches)
        first, last = stretches[0], stretches[-1]
        self.stdout.write(
            f"Beyond bare spaCy: {(reading - bare) / bare:.3f} of its time\n"
            f"Last fifth beside the first: {last.ratio - first.ratio:+.3f} in ratio, "
            f"{last.megabytes - first.megabytes:+.0f} MB"
        )


def _measure_batch(
    articles: list[Article], bare: Any, intake: Intake, *, is_first: bool
) -> tuple[float, float]:
    """Seconds of the processor that bare spaCy takes for `articles`, and that reading them
    takes, spaCy's part included; what other processes do does not count."""
    texts = [clean(article).text for article in articles]

    def with_spacy() -> None:
        for _ in bare.pipe(texts, batch_size=BATCH):
            pass

    def with_all() -> None:
        for outcome in intake.take(articles):
            if outcome.failure:
                raise CommandError(outcome.failure)

    if is_first:
        return _seconds(with_spacy), _seconds(with_all)
    reading = _seconds(with_all)
    return _seconds(with_spacy), reading


def _seconds(task: Callable[[], None]) -> float:
    start = time.process_time()
    task()
    return time.process_time() - start
