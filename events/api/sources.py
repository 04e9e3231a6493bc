"""Sources: the documents that were read, with the passages that tell of something."""

from __future__ import annotations

from collections.abc import Iterator

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router

from events.api.access import answer
from events.api.filters import SourcesAsked, number
from events.api.listing import listing, with_page
from events.api.paging import Column, Order
from events.api.parameters import (
    PAGING,
    SOURCE_FILTERS,
    PageForm,
    check,
    described,
)
from events.api.schemas import Problem, SourcePage, SourceWhole
from events.api.statements import statements_told
from events.exports.objects import Row, event_id, source_object
from events.models import Source

router = Router(by_alias=True, tags=["Sources"])
_LATEST = (
    Column("published", is_descending=True, is_optional=True),
    Column("pk", is_descending=True),
)
ORDER = Order("sources", _LATEST)


def _told(request: HttpRequest, row: Source) -> Row:
    return with_page(request, {**source_object(row), "genre": row.genre}, row)


@router.get(
    "/sources",
    response={200: SourcePage, 304: None, 400: Problem},
    operation_id="listSources",
    summary="Sources, the latest first",
    openapi_extra=described((*SOURCE_FILTERS, *PAGING)),
)
def sources(request: HttpRequest) -> HttpResponse:
    """The documents by the day of publication, undated last."""
    form, paging = SourcesAsked(request.GET), PageForm(request.GET)
    check(request, (*SOURCE_FILTERS, *PAGING), form, paging)
    rows = form.sources().defer("text", "blocks", "metadata")

    def write(rows: list[Source]) -> Iterator[Row]:
        return (_told(request, row) for row in rows)

    return listing(request, rows, ORDER, paging, write)


@router.get(
    "/sources/{id}",
    response={200: SourceWhole, 304: None, 400: Problem, 404: Problem},
    operation_id="getSource",
    summary="One source",
)
def source(request: HttpRequest, id: str) -> HttpResponse:
    """The document with its passages and what is said in it; whole texts are their
    publishers', and are shown only where this site is set to."""
    check(request, ())
    pk = number(id, "s")
    if pk is None:
        raise Http404(f"No source is called “{id}”. Ids look like “s3”.")
    found = get_object_or_404(Source, pk=pk)
    made = _told(request, found)
    made["text"] = (found.text or None) if settings.SHOW_SOURCE_TEXTS else None
    made["passages"] = _passages(found)
    said = found.statements.visible().order_by("start", "end", "pk")
    made["statements"] = statements_told(request, list(said))
    return answer(made)


def _passages(found: Source) -> list[Row]:
    told = found.mentions.filter(is_rejected=False, event__is_visible=True)
    spans = told.order_by("start", "end", "event").values_list("event", "start", "end")
    return [
        {
            "event": event_id(event),
            "start": start,
            "end": end,
            "text": found.text[start:end] or None,
        }
        for event, start, end in dict.fromkeys(spans)
    ]
