"""Load the reference data: what `migrate` does by itself, and again after a change."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from events.reference_data import load_files


class Command(BaseCommand):
    help = (
        "Load countries, organisations, people and topics. What an editor changed or "
        "deleted stays so."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "folder", nargs="?", type=Path, default=settings.REFERENCE_DATA
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["folder"].is_dir():
            raise CommandError(f"{options['folder']}: no such folder")
        try:
            loaded = load_files(options["folder"])
        except ValueError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(
            f"Reference data: {loaded.created} created, {loaded.updated} updated, "
            f"{loaded.kept} kept"
        )
