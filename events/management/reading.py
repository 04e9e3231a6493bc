"""What commands that read articles share: the pipeline and the paths' options."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError

from events.extraction.batches import Failure, keep_out_of_collections, readings
from events.extraction.pipeline import Pipeline
from events.mentions import Article, Reading, Reference
from events.sources.reader import Unreadable, read_paths


def iso_day(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ArgumentTypeError(f"{value!r} is not a date like 2021-11-13") from None


def add_article_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--published", type=iso_day, metavar="DATE", help="when it appeared: 2021-11-13"
    )
    parser.add_argument("--publisher", metavar="NAME", help="who published it")


def make_pipeline(reference: Reference) -> Pipeline:
    """The pipeline of the settings' model; a CommandError says how to get a missing one."""
    try:
        return Pipeline(model=settings.SPACY_MODEL, reference=reference)
    except OSError as error:
        raise CommandError(
            f"the spaCy model {settings.SPACY_MODEL!r} is not installed: install it, or "
            f"name another one by SPACY_MODEL ({error})"
        ) from error


def articles(
    paths: list[str], options: dict[str, Any]
) -> Iterator[Article | Unreadable]:
    """Articles at `paths`, with what the command line says of a single one."""
    overrides = {
        name: options[name] for name in ("published", "publisher") if options.get(name)
    }
    if overrides and not _is_one(paths):
        raise CommandError(
            "--published and --publisher are for one article; for many, put them into a "
            "sidecar beside each"
        )
    return read_paths(paths, max_bytes=settings.MAX_ARTICLE_BYTES, overrides=overrides)


def _is_one(paths: list[str]) -> bool:
    if len(paths) != 1:
        return False
    path = Path(paths[0])
    return not path.is_dir() and path.suffix.lower() != ".jsonl"


class Lazily:
    """A pipeline that is made when first asked to read: not every run needs one here."""

    def __init__(self, reference: Reference) -> None:
        self.reference = reference
        self._pipeline: Pipeline | None = None

    @property
    def pipeline(self) -> Pipeline:
        if self._pipeline is None:
            self._pipeline = make_pipeline(self.reference)
            keep_out_of_collections()
        return self._pipeline

    def __call__(self, texts: Iterable[Article]) -> Iterator[Reading | Failure]:
        return readings(texts, pipeline=self.pipeline)
