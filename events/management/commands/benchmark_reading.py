"""Measure how long reading takes beside bare spaCy, and whether it grows with the pile."""

from __future__ import annotations

import tempfile
import time
from argparse import ArgumentParser
from itertools import islice
from pathlib import Path
from typing import Any

import spacy
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

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


class Command(BaseCommand):
    help = (
        "Read many documents, the given ones over and over with other names and dates, "
        "into a scratch database and print the time beside that of bare spaCy with the "
        "same model, by fifths of the documents, with the memory held."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH")
        parser.add_argument("--documents", type=int, default=500, metavar="N")

    def handle(self, *args: Any, **options: Any) -> None:
        items = list(read_paths(options["paths"], max_bytes=settings.MAX_ARTICLE_BYTES))
        articles = [item for item in items if isinstance(item, Article)]
        if not articles:
            raise CommandError("no articles there")
        documents = altered(articles, options["documents"])
        size = -(-options["documents"] // STRETCHES)
        with (
            tempfile.TemporaryDirectory() as folder,
            scratch_database(str(Path(folder) / "benchmark.sqlite3")),
        ):
            load_files(settings.REFERENCE_DATA)
            stretches = self._measure(documents, size)
        self._report(stretches)

    def _measure(self, documents: Any, size: int) -> list[Stretch]:
        reader = Lazily(reference_from_database(settings.REFERENCE_DATA))
        version = Version(reader.pipeline.version, reader.pipeline.model)
        intake = Intake(read=reader, again=reader, version=version)
        bare = spacy.load(settings.SPACY_MODEL)
        stretches = []
        while some := list(islice(documents, size)):
            texts = [clean(article).text for article in some]
            start = time.perf_counter()
            for _ in bare.pipe(texts, batch_size=16):
                pass
            between = time.perf_counter()
            failed = [o.failure for o in intake.take(some) if o.failure]
            end = time.perf_counter()
            if failed:
                raise CommandError(failed[0])
            stretch = Stretch(len(some), between - start, end - between, megabytes())
            self._print(stretch)
            stretches.append(stretch)
        return stretches

    def _print(self, stretch: Stretch) -> None:
        each = 1000 / stretch.documents
        self.stdout.write(
            f"{stretch.documents} documents: bare {stretch.bare * each:.1f} ms each, "
            f"reading {stretch.reading * each:.1f} ms each, ratio {stretch.ratio:.3f}, "
            f"{stretch.megabytes:.0f} MB"
        )

    def _report(self, stretches: list[Stretch]) -> None:
        bare = sum(stretch.bare for stretch in stretches)
        reading = sum(stretch.reading for stretch in stretches)
        first, last = stretches[0], stretches[-1]
        self.stdout.write(
            f"Beyond bare spaCy: {(reading - bare) / bare:.3f} of its time\n"
            f"Last fifth beside the first: {last.ratio - first.ratio:+.3f} in ratio, "
            f"{last.megabytes - first.megabytes:+.0f} MB"
        )
