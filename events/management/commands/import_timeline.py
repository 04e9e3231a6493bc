"""Read an exported timeline back into the database."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from events.ingest.importing import NotATimeline, import_timeline
from events.mentions import Article
from events.sources.reader import read_paths


class Command(BaseCommand):
    help = (
        "Read a timeline that export_timeline wrote. Into an empty timeline all of it "
        "comes back, ids included."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "file", metavar="FILE", help="a file, or - for standard input"
        )
        parser.add_argument(
            "--articles",
            action="append",
            default=[],
            metavar="PATH",
            help="where the sources' texts are, if the file has none",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            if options["file"] == "-":
                data = json.load(sys.stdin)
            else:
                data = json.loads(Path(options["file"]).read_text(encoding="utf-8"))
            done = import_timeline(data, texts=self._texts(options["articles"]))
        except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
            raise CommandError(f"{options['file']}: {error}") from error
        except NotATimeline as error:
            raise CommandError(f"{options['file']}: {error}") from error
        self.stdout.write(
            f"Imported {len(done.sources)} sources, {len(done.participants)} participants, "
            f"{len(done.events)} events, {len(done.statements)} statements, "
            f"{len(done.topics)} topics"
        )
        without = [source.name for source in done.sources.values() if not source.text]
        if without:
            self.stdout.write(
                f"{len(without)} sources have no text here: their passages are not shown "
                "(--articles names a folder that has them)"
            )

    def _texts(self, paths: list[str]) -> dict[str, str]:
        items = read_paths(paths, max_bytes=settings.MAX_ARTICLE_BYTES)
        return {item.name: item.text for item in items if isinstance(item, Article)}
