"""Print the timeline, or write it to a file, in the project's open data format."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from events.exports.timeline_json import timeline
from events.management.files import write_whole

FORMATS = ("json",)


class Command(BaseCommand):
    help = (
        "Print the timeline as JSON: sources, participants, events, statements, topics."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--format", default="json", help=f"one of: {', '.join(FORMATS)}"
        )
        parser.add_argument("--output", type=Path, metavar="FILE")
        parser.add_argument(
            "--texts",
            action="store_true",
            help="with the sources' whole texts; mind whose they are",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["format"] not in FORMATS:
            raise CommandError(
                f"unknown format {options['format']!r}; known: {', '.join(FORMATS)}"
            )
        pieces = timeline(with_texts=options["texts"])
        if options["output"] is None:
            for piece in pieces:
                self.stdout.write(piece, ending="")
            self.stdout.flush()
            return
        write_whole(options["output"], pieces)
        self.stderr.write(f"written to {options['output']}")
