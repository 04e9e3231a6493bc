"""New rows in bulk, with little of the ORM between them and the database.

Reading writes some fifty rows an article. `bulk_create` takes several times as long, most
of it to prepare values that need nothing, and to make objects of rows that only link.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from django.db import models, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.expressions import DatabaseDefault

#: Their values are brought into the database's form; others it takes as they are.
_PREPARED = (models.JSONField, models.DateField)
#: Parameters of one statement where the database sets no limit.
_MOST = 5000
Row = TypeVar("Row", bound=models.Model)
Writer = Callable[[Any], Any] | None


def create(rows: Sequence[Row]) -> list[Row]:
    """Insert new `rows`, all of one model, and set their ids, in their order.

    As `bulk_create`, but foreign keys must be given by id and values be plain. A column
    that the first row leaves to the database is left to it in all.
    """
    if not rows:
        return []
    connection = transaction.get_connection()
    fields = [
        field
        for field in type(rows[0])._meta.concrete_fields
        if not field.primary_key
        and not isinstance(getattr(rows[0], field.attname), DatabaseDefault)
    ]
    writers = [(field.attname, _writer(field, connection)) for field in fields]
    size = max(1, (connection.features.max_query_params or _MOST) // len(fields))
    with connection.cursor() as cursor:
        for start in range(0, len(rows), size):
            some = rows[start : start + size]
            values = [
                write(value) if write and value is not None else value
                for row in some
                for name, write in writers
                for value in (getattr(row, name),)
            ]
            cursor.execute(_statement(type(rows[0]), fields, len(some)), values)
            for row, (pk,) in zip(some, cursor.fetchall(), strict=True):
                row.pk = pk
                row._state.adding, row._state.db = False, connection.alias
    return list(rows)


def insert(
    model: type[models.Model],
    columns: Sequence[str],
    rows: Iterable[Sequence[Any]],
    *,
    if_new: bool = False,
) -> None:
    """Insert `rows`, each the values of `columns`, into the table of `model`.

    For rows of which nobody needs the ids: no objects are made. Columns not named must be
    nullable or generated. With `if_new` a row that is there already stays as it is.
    """
    connection = transaction.get_connection()
    fields = [_field(model, name) for name in columns]
    writers = [_writer(field, connection) for field in fields]
    values = [
        [
            write(value) if write and value is not None else value
            for write, value in zip(writers, row, strict=True)
        ]
        for row in rows
    ]
    conflict = " ON CONFLICT DO NOTHING" if if_new else ""
    if values:
        with connection.cursor() as cursor:
            cursor.executemany(
                f"{_into(model, fields)} {_marks(fields)}{conflict}", values
            )


def _writer(field: models.Field[Any, Any], connection: BaseDatabaseWrapper) -> Writer:
    if not isinstance(field, _PREPARED):
        return None
    if type(field) is models.DateField:
        return connection.ops.adapt_datefield_value
    return lambda value: field.get_db_prep_save(value, connection)


def _statement(
    model: type[models.Model], fields: Sequence[models.Field[Any, Any]], rows: int
) -> str:
    quote = transaction.get_connection().ops.quote_name
    key = model._meta.pk
    assert key is not None
    marks = ", ".join([_marks(fields)] * rows)
    return f"{_into(model, fields)} {marks} RETURNING {quote(key.attname)}"


def _into(model: type[models.Model], fields: Sequence[models.Field[Any, Any]]) -> str:
    quote = transaction.get_connection().ops.quote_name
    names = ", ".join(quote(field.column) for field in fields)
    return f"INSERT INTO {quote(model._meta.db_table)} ({names}) VALUES"


def _marks(fields: Sequence[models.Field[Any, Any]]) -> str:
    return f"({', '.join(['%s'] * len(fields))})"


def _field(model: type[models.Model], name: str) -> models.Field[Any, Any]:
    field = model._meta.get_field(name)
    assert isinstance(field, models.Field)
    return field
