"""Pages by key: the next one begins after the last row's own values, never at a number.

So no row is met twice or missed when rows are added or dated anew before it, and the
thousandth page costs what the first did. The cursor is signed: what comes back is what
was handed out, for the same order.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from django.core.signing import BadSignature, Signer
from django.db import models
from django.db.models import F, Q, QuerySet

from events.api.parameters import BadParameters

_Model = TypeVar("_Model", bound=models.Model)


@dataclass(frozen=True, slots=True)
class Column:
    """Rows without a value come last, either way."""

    name: str
    is_descending: bool = False

    def ordering(self) -> Any:
        by = F(self.name)
        if self.is_descending:
            return by.desc(nulls_last=True)
        return by.asc(nulls_last=True)

    def is_at(self, value: Any) -> Q:
        return Q(**{self.name: value})

    def is_after(self, value: Any) -> Q | None:
        """None where nothing can come after."""
        if value is None:
            return None
        comparison = "lt" if self.is_descending else "gt"
        later = Q(**{f"{self.name}__{comparison}": value})
        return later | Q(**{f"{self.name}__isnull": True})


@dataclass(frozen=True, slots=True)
class Order:
    """The columns together differ for every row; `name` says whose cursors these are."""

    name: str
    columns: tuple[Column, ...]

    def after(self, values: list[Any]) -> Q:
        """Rows past the one that has these values: past it in the first column, or at it
        there and past it in the second, and so on."""
        found, at = Q(pk__in=[]), Q()
        for column, value in zip(self.columns, values, strict=True):
            if later := column.is_after(value):
                found |= at & later
            at &= column.is_at(value)
        return found

    def cursor(self, row: models.Model) -> str:
        values = [getattr(row, column.name) for column in self.columns]
        told = [v.isoformat() if isinstance(v, date) else v for v in values]
        return _signer().sign_object([self.name, *told])

    def read(self, cursor: str) -> list[Any]:
        """Its values; BadParameters if it is none of this order's. Databases take days
        as they are written."""
        try:
            name, *values = _signer().unsign_object(cursor)
        except (BadSignature, ValueError, TypeError) as error:
            raise BadParameters({"cursor": [_NO_CURSOR]}) from error
        if name != self.name or len(values) != len(self.columns):
            raise BadParameters({"cursor": [_OTHER_LIST]})
        return list(values)


_NO_CURSOR = "This is no cursor. Take the address in “next” as it stands."
_OTHER_LIST = "This cursor is of another list or order. Begin without one."


def _signer() -> Signer:
    return Signer(salt="events.api.cursor", sep=".")


@dataclass(frozen=True, slots=True)
class Page(Generic[_Model]):
    rows: list[_Model]
    cursor: str  # of the next page; empty at the end


def page(
    rows: QuerySet[_Model], order: Order, *, limit: int, cursor: str = ""
) -> Page[_Model]:
    """One query. BadParameters for a cursor that is none of this list's."""
    found = rows.order_by(*(column.ordering() for column in order.columns))
    if cursor:
        found = found.filter(order.after(order.read(cursor)))
    shown = list(found[: limit + 1])
    following = order.cursor(shown[limit - 1]) if len(shown) > limit else ""
    return Page(shown[:limit], following)
