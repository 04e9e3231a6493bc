"""A database for one task: made, migrated, used as the default one, and thrown away."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.utils import load_backend

SETTINGS: dict[str, Any] = {
    "ENGINE": "django.db.backends.sqlite3",
    "CONN_MAX_AGE": None,
    "OPTIONS": {
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    },
}


@contextmanager
def scratch_database(name: str = ":memory:") -> Iterator[None]:
    """Within, everything reads and writes an SQLite database, in memory unless `name` is
    a path; the database of the settings is not touched. Reference data is loaded as
    after any migration."""
    configured = connections[DEFAULT_DB_ALIAS]
    settings = {**configured.settings_dict, **SETTINGS, "NAME": name}
    scratch = load_backend(SETTINGS["ENGINE"]).DatabaseWrapper(
        settings, DEFAULT_DB_ALIAS
    )
    connections[DEFAULT_DB_ALIAS] = scratch
    try:
        call_command("migrate", verbosity=0, interactive=False)
        yield
    finally:
        connections[DEFAULT_DB_ALIAS] = configured
        scratch.close()
