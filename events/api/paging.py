"""Pages by key: the next one begins after the last row's own values, never at a number.

So no row is met twice or missed when rows are added before it, and along an index the
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
    """Rows without a value, where they may have none, come last either way."""

    name: str
    is_descending: bool = False
    is_optional: bool = False

    def ordering(self) -> Any:
        by, last = F(self.name), True if self.is_optional else None
        return (
            by.desc(nulls_last=last) if self.is_descending else by.asc(nulls_last=last)
        )

    def compared(self, value: Any, *, is_at_too: bool = False) -> Q:
        """Rows past `value`; those without one are not among them."""
        comparison = "lt" if self.is_descending else "gt"
        return Q(**{f"{self.name}__{comparison}{'e' if is_at_too else ''}": value})

    def is_none(self) -> Q:
        return Q(**{f"{self.name}__isnull": True})

    def after(self, value: Any) -> Q | None:
        """Past `value` or without one; None where nothing can come after."""
        if value is None:
            return None
        later = self.compared(value)
        return later | self.is_none() if self.is_optional else later


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
            if (later := column.after(value)) is not None:
                found |= at & later
            at &= Q(**{column.name: value})
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
    """Two queries at most. BadParameters for a cursor that is none of this list's."""
    found = rows.order_by(*(column.ordering() for column in order.columns))
    if cursor:
        shown = _following(found, order, order.read(cursor), limit + 1)
    else:
        shown = list(found[: limit + 1])
    following = order.cursor(shown[limit - 1]) if len(shown) > limit else ""
    return Page(shown[:limit], following)


def _following(
    rows: QuerySet[_Model], order: Order, values: list[Any], most: int
) -> list[_Model]:
    """One query, a second where the rows with a value in the first column run out: a
    condition on both would walk the index from its beginning."""
    first, begin = order.columns[0], values[0]
    if begin is None:
        return list(rows.filter(first.is_none(), order.after(values))[:most])
    within = first.compared(begin, is_at_too=True)
    found = list(rows.filter(within, order.after(values))[:most])
    if first.is_optional and len(found) < most:
        found += rows.filter(first.is_none())[: most - len(found)]
    return found
