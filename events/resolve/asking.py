"""Queries composed by hand: what reading asks of every article, half a dozen times.

The ORM takes longer to put them into words than the database to answer.
"""

from __future__ import annotations

from collections.abc import Collection, Sized
from datetime import date
from typing import Any

from django.db import connection

Rows = list[tuple[Any, ...]]


def asked(sql: str, ids: Collection[int]) -> Rows:
    """What `sql` answers, with `ids` in the place of its {marks}."""
    return answered(sql.format(marks=marks(ids)), list(ids))


def answered(sql: str, params: list[Any]) -> Rows:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        rows: Rows = cursor.fetchall()
    return rows


def marks(values: Sized) -> str:
    return ", ".join(["%s"] * len(values))


def day(told: str | date | None) -> date | None:
    """A day as the database hands it out: SQLite as it is stored."""
    return date.fromisoformat(told) if isinstance(told, str) else told
