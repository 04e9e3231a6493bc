"""A list as the API hands it out: a page of objects, and where it goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse

from events.api.access import answer
from events.api.paging import Order, page
from events.api.parameters import PageForm
from events.exports.objects import Row


def listing(
    request: HttpRequest,
    rows: QuerySet[Any],
    order: Order,
    asked: PageForm,
    write: Callable[[list[Any]], Iterable[Row]],
) -> HttpResponse:
    """`asked` is valid; `write` makes the objects of the page's rows."""
    found = page(rows, order, limit=asked.most, cursor=asked.at)
    following = None
    if found.cursor:
        query = request.GET.copy()
        query["cursor"] = found.cursor
        following = request.build_absolute_uri(
            f"{request.path}?{query.urlencode(safe=',')}"
        )
    response = answer({"items": list(write(found.rows)), "next": following})
    if following:
        response["Link"] = f'<{following}>; rel="next"'
    return response


def with_page(request: HttpRequest, made: Row, row: models.Model) -> Row:
    """The object with the address of the row's page on this site."""
    path: str = row.get_absolute_url()  # type: ignore[attr-defined]
    made["page"] = request.build_absolute_uri(path)
    return made
