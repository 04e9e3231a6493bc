"""Print what is read from one file, without a database."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from itertools import islice
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from events.exports.reading_json import reading_as_timeline
from events.management.reading import add_article_options, articles, make_pipeline
from events.reference_data import reference_from_files
from events.sources.reader import Unreadable

FORMATS = ("json",)


class Command(BaseCommand):
    help = "Read one article and print what it tells; no database is touched."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "file", metavar="FILE", help="a file, or - for standard input"
        )
        parser.add_argument(
            "--format", default="json", help=f"one of: {', '.join(FORMATS)}"
        )
        add_article_options(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        if options["format"] not in FORMATS:
            raise CommandError(
                f"unknown format {options['format']!r}; known: {', '.join(FORMATS)}"
            )
        found = list(islice(articles([options["file"]], options), 2))
        if len(found) != 1:
            raise CommandError(f"{options['file']}: more than one article")
        (article,) = found
        if isinstance(article, Unreadable):
            raise CommandError(str(article))
        pipeline = make_pipeline(reference_from_files(settings.REFERENCE_DATA))
        told = reading_as_timeline(pipeline.read(article))
        self.stdout.write(json.dumps(told, ensure_ascii=False, indent=1))
