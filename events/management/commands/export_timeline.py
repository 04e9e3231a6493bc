"""Print the timeline, or write it to a file, in the project's open data format."""

from __future__ import annotations

import os
import tempfile
from argparse import ArgumentParser
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from events.exports.timeline_json import timeline

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
            return
        write_whole(options["output"], pieces)
        self.stderr.write(f"written to {options['output']}")


def write_whole(path: Path, pieces: Iterable[str]) -> None:
    """Write `path` all at once: cut short, it is as it was before."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}") from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.writelines(pieces)
        mask = os.umask(0)
        os.umask(mask)
        temporary.chmod(0o666 & ~mask)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
