"""Rows that only link others, written without objects: dozens an article, never shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from types import NoneType
from typing import Any

from django.db import models, transaction

_AS_IT_IS = (int, str, NoneType)  # every database takes these


def insert(
    model: type[models.Model], columns: Sequence[str], rows: Iterable[Sequence[Any]]
) -> None:
    """Insert `rows`, each the values of `columns`, into the table of `model`.

    `bulk_create` takes several times as long, most of it to make and take apart objects
    that nobody looks at. Columns not named must be nullable or generated.
    """
    fields = [_field(model, name) for name in columns]
    connection = transaction.get_connection()
    values = [
        [
            value
            if isinstance(value, _AS_IT_IS)
            else field.get_db_prep_save(value, connection)
            for field, value in zip(fields, row, strict=True)
        ]
        for row in rows
    ]
    if not values:
        return
    quote = connection.ops.quote_name
    names = ", ".join(quote(field.attname) for field in fields)
    marks = ", ".join(["%s"] * len(fields))
    table = quote(model._meta.db_table)
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", values)


def _field(model: type[models.Model], name: str) -> models.Field[Any, Any]:
    field = model._meta.get_field(name)
    assert isinstance(field, models.Field)
    return field
