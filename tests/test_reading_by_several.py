"""`ingest_articles --jobs`: several processes read, one timeline comes of it."""

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import transaction

from events.models import Source
from events.reference_data import load_files

pytestmark = [pytest.mark.model, pytest.mark.django_db]
ARTICLES = Path(__file__).resolve().parent.parent / "fixtures" / "articles"


def _read_by(jobs: int, target: Path) -> tuple[str, str]:
    """What the command says, and the exported timeline; taken back afterwards."""
    said = StringIO()
    with transaction.atomic():
        load_files(settings.REFERENCE_DATA)
        call_command("ingest_articles", str(ARTICLES), "--jobs", str(jobs), stdout=said)
        assert Source.objects.count() == len(list(ARTICLES.glob("*.txt")))
        call_command("export_timeline", "--format", "json", "--output", str(target))
        transaction.set_rollback(True)
    return said.getvalue(), _numbered_anew(target.read_text())


def _numbered_anew(exported: str) -> str:
    """With ids in the order of the file: PostgreSQL does not give a number twice."""
    numbers: dict[str, str] = {}
    return re.sub(
        r'"[a-z]\d+"',
        lambda found: numbers.setdefault(found.group(), f'"id {len(numbers)}"'),
        exported,
    )


def test_two_processes_make_the_timeline_that_one_makes(tmp_path: Path) -> None:
    alone = _read_by(1, tmp_path / "alone.json")
    assert _read_by(2, tmp_path / "together.json") == alone
