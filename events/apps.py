"""The app: everything between an article's text and its line on the timeline."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models.signals import post_migrate


class EventsConfig(AppConfig):
    name = "events"
    verbose_name = "Timeline"

    def ready(self) -> None:
        post_migrate.connect(load_reference_data, sender=self)
        post_migrate.connect(make_editors, sender=self)


def load_reference_data(*, using: str, plan: Any = None, **_: Any) -> None:
    """`migrate` alone makes a database ready to read articles.

    At once where nothing has changed; not while the tables are not all there.
    """
    if using != DEFAULT_DB_ALIAS or not settings.LOAD_REFERENCE_DATA:
        return
    # Models can be imported only when the apps are ready.
    from events.models import ReferenceRecord
    from events.reference_data import load_files

    tables = connections[using].introspection.table_names()
    is_back = any(backwards for _, backwards in plan or [])
    if ReferenceRecord._meta.db_table in tables and not is_back:
        load_files(settings.REFERENCE_DATA)


def make_editors(*, using: str, **_: Any) -> None:
    """Django has made the permissions by now, and so the group can have its rights."""
    from events.editors import make_editors_group

    if using == DEFAULT_DB_ALIAS:
        make_editors_group()
