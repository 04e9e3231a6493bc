"""The demonstration, read once in a run and put back as rows for every test that wants it.

Reading takes some seconds and live-server tests empty the tables, so that each test would
read it anew.
"""

from __future__ import annotations

from io import StringIO
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection, models, transaction

from events import search
from events.facets import collection
from events.reference_data import load_files

ARTICLES = Path(__file__).resolve().parents[2] / "fixtures" / "articles"

_read: list[tuple[type[models.Model], list[Any]]] = []


def put() -> None:
    """The reference data and what is read from the demonstration's articles."""
    if _read:
        _restore()
    else:
        load_files(settings.REFERENCE_DATA)
        call_command("ingest_articles", str(ARTICLES), stdout=StringIO())
        _read.extend((model, list(model.objects.all())) for model in _models())
    collection.forget()


def _models() -> list[type[models.Model]]:
    found = apps.get_app_config("events").get_models(include_auto_created=True)
    return [model for model in found if model._meta.managed]


def _restore() -> None:
    with transaction.atomic():
        for model, rows in _read:
            model._base_manager.bulk_create(rows)
        # Rows with keys of their own do not move the counters of PostgreSQL.
        resets = connection.ops.sequence_reset_sql(no_style(), [m for m, _ in _read])
        with connection.cursor() as cursor:
            for sql in resets:
                cursor.execute(sql)
        search.rebuild()
