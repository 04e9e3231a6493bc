"""Measure how long reading takes beside bare spaCy, and whether it grows with the pile."""

from __future__ import annotations

import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import spacy
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.test.utils import override_settings

from events.extraction.batches import BATCH, keep_out_of_collections
from events.ingest import Version
from events.ingest.articles import Intake
from events.management.benchmark import (
    Taken,
    Turn,
    altered,
    growth,
    megabytes,
    together,
)
from events.management.reading import Lazily
from events.mentions import Article
from events.reference_data import load_files, reference_from_database
from events.scratch import scratch_database
from events.sources.cleaning import clean
from events.sources.reader import read_paths

FIFTHS = 5


class Command(BaseCommand):
    help = (
        "Read many documents, the given ones over and over with other names and dates, "
        "into a scratch database and print the time beyond that of bare spaCy with the "
        "same model: of the processor, which other processes do not add to, and by the "
        "clock; and the time of all but the model, which reading runs faster than bare "
        "spaCy does. Both sides take turns, a batch each; by fifths of the documents, "
        "with the growth and the memory held."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH")
        parser.add_argument(
            "--documents",
            type=int,
            default=500,
            metavar="N",
            help=f"rounded up to {FIFTHS} times some batches of {BATCH}",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        items = list(read_paths(options["paths"], max_bytes=settings.MAX_ARTICLE_BYTES))
        articles = [item for item in items if isinstance(item, Article)]
        if not articles:
            raise CommandError("no articles there")
        size = max(1, -(-options["documents"] // (FIFTHS * BATCH)))
        with (
            # As in production: while debugging, Django keeps a record of every query.
            override_settings(DEBUG=False),
            tempfile.TemporaryDirectory() as folder,
            scratch_database(str(Path(folder) / "benchmark.sqlite3")),
        ):
            load_files(settings.REFERENCE_DATA)
            turns = []
            for turn in self._turns(articles, FIFTHS * size):
                turns.append(turn)
                if len(turns) % size == 0:
                    self._print(together(turns[-size:]))
        self._report(turns, size)

    def _turns(self, articles: list[Article], number: int) -> Iterator[Turn]:
        reader = Lazily(reference_from_database(settings.REFERENCE_DATA))
        version = Version(reader.pipeline.version, reader.pipeline.model)
        intake = Intake(read=reader, again=reader, version=version)
        bare, ours = spacy.load(settings.SPACY_MODEL), reader.pipeline.nlp
        keep_out_of_collections()  # the bare model too: else it slows both down
        # One batch goes unmeasured: caches fill, and files are opened, once a run.
        documents = altered(articles, (number + 1) * BATCH)
        _turn(list(islice(documents, BATCH)), bare, ours, intake, is_first=True)
        for index in range(number):
            batch = list(islice(documents, BATCH))
            # Who goes second finds the processor's caches warm.
            yield _turn(batch, bare, ours, intake, is_first=index % 2 == 0)

    def _print(self, fifth: Turn) -> None:
        each = 1000 / fifth.documents
        self.stdout.write(
            f"{fifth.documents} documents: bare {fifth.bare.processor * each:.1f} ms "
            f"each, reading {fifth.reading.processor * each:.1f} ms each, beyond bare "
            f"{fifth.ratio:.3f} (by the clock {fifth.clock_ratio:.3f}), all but the "
            f"model {fifth.own_ratio:.3f}, "
            f"{fifth.megabytes:.0f} MB"
        )
        self.stdout.flush()

    def _report(self, turns: list[Turn], size: int) -> None:
        whole, first, last = together(turns), together(turns[:size]), turns[-1]
        rise, give = growth(turns)
        self.stdout.write(
            f"Beyond bare spaCy, {whole.documents} documents: {whole.ratio:.3f} of its "
            f"processor time ({whole.clock_ratio:.3f} by the clock)\n"
            f"All but the model: {whole.own_ratio:.3f} of it; the model itself takes "
            f"{whole.model.processor / whole.bare.processor:.3f}\n"
            f"Growth: {rise:+.3f} ± {give:.3f} in ratio with every thousand documents\n"
            f"Memory: {last.megabytes:.0f} MB at most, "
            f"{last.megabytes - first.megabytes:+.0f} MB since the first fifth"
        )


def _turn(
    articles: list[Article], bare: Any, ours: Any, intake: Intake, *, is_first: bool
) -> Turn:
    """Bare spaCy and reading, the former first or not, spaCy's part of reading included;
    then that part by itself, which so finds its caches filled: what is left counts as
    ours."""
    texts = [clean(article).text for article in articles]

    def with_spacy(model: Any) -> None:
        for _ in model.pipe(texts, batch_size=BATCH):
            pass

    def with_all() -> None:
        for outcome in intake.take(articles):
            if outcome.failure:
                raise CommandError(outcome.failure)

    with_bare = partial(with_spacy, bare)
    if is_first:
        alone, reading = _taken(with_bare), _taken(with_all)
    else:
        reading, alone = _taken(with_all), _taken(with_bare)
    model = _taken(partial(with_spacy, ours))
    return Turn(len(articles), alone, reading, model, megabytes())


def _taken(task: Callable[[], None]) -> Taken:
    processor, clock = time.process_time(), time.perf_counter()
    task()
    return Taken(time.process_time() - processor, time.perf_counter() - clock)
