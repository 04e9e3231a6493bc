"""Write a gold file out of what editors decided, to measure the reading with."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from events.exports.gold import file_names, gold, reviewed_sources
from events.management.files import write_whole
from events.models import Source


class Command(BaseCommand):
    help = (
        "Write FOLDER/NAME.gold.json and FOLDER/articles/ out of the events and statements "
        "that editors have confirmed, corrected and rejected; evaluate_extraction reads it."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, metavar="FOLDER")
        parser.add_argument("--name", default="desk")

    def handle(self, *args: Any, **options: Any) -> None:
        sources = list(reviewed_sources())
        if not sources:
            raise CommandError(
                "no editor has reviewed anything yet: confirm or correct events first"
            )
        articles = options["folder"] / "articles"
        try:
            articles.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CommandError(f"{articles}: {error.strerror}") from error
        content = gold(options["name"], sources)
        for source in sources:
            _write_article(articles / file_names(sources)[source.pk], source)
        path = options["folder"] / f"{options['name']}.gold.json"
        text = json.dumps(content, ensure_ascii=False, indent=1)
        write_whole(path, [text, "\n"])
        asked = sum(event["level"] == "core" for event in content["events"])
        required = sum(s["level"] == "required" for s in content["statements"])
        self.stdout.write(
            f"{path}: {len(sources)} articles, {asked} reviewed events "
            f"({len(content['events']) - asked} not), {required} reviewed statements "
            f"({len(content['statements']) - required} not), "
            f"{len(content['traps'])} rejected passages"
        )


def _write_article(path: Path, source: Source) -> None:
    """The text as it was read, and its sidecar."""
    told = ("title", "publisher", "url", "published", "language")
    sidecar = {key: source.metadata.get(key) for key in told}
    write_whole(path, [source.text])
    write_whole(
        path.with_suffix(".json"),
        [json.dumps(sidecar, ensure_ascii=False, indent=1), "\n"],
    )
