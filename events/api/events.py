"""Events: a selection by the page, one whole, and the counts beside every filter."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from ninja import Router

from events.api.access import answer, problem
from events.api.filters import number
from events.api.listing import listing, with_page
from events.api.paging import Column, Order
from events.api.parameters import (
    EVENT_FILTERS,
    PAGING,
    SORT,
    PageForm,
    check,
    described,
)
from events.api.schemas import EventPage, EventWhole, Facets, Problem
from events.api.statements import statements_told
from events.exports.objects import Row, event_id, event_objects
from events.facets import choices
from events.facets.collection import current
from events.facets.masks import Masks
from events.forms import TimelineFilterForm
from events.models import Event, EventMention
from events.selection import NOT, select
from events.views.event import shown

router = Router(by_alias=True, tags=["Events"])
_BY_DAY = (Column("sort_date", is_optional=True), Column("pk"))
_LATEST = (
    Column("sort_date", is_descending=True, is_optional=True),
    Column("pk", is_descending=True),
)
#: The orders of `selection.ordered`, by key.
ORDERS = {
    "": Order("events", _BY_DAY),
    "new": Order("events new", _LATEST),
    "sources": Order(
        "events sources", (Column("source_count", is_descending=True), *_LATEST)
    ),
}


@router.get(
    "/events",
    response={200: EventPage, 304: None, 400: Problem},
    operation_id="listEvents",
    summary="Events of a selection",
    openapi_extra=described((*EVENT_FILTERS, SORT, *PAGING)),
)
def events(request: HttpRequest) -> HttpResponse:
    """The events that match every filter, the values of one filter as alternatives: the
    same selection as the timeline’s address and its JSON file give."""
    form, paging = TimelineFilterForm(request.GET), PageForm(request.GET)
    check(request, (*EVENT_FILTERS, SORT, *PAGING), form, paging)

    def write(rows: list[Event]) -> Iterator[Row]:
        for row, made in zip(rows, event_objects(rows), strict=True):
            yield with_page(request, made, row)

    rows = select(form.filters)
    if not form.filters.has_links:
        # Of `is_visible` alone SQLite takes no index, and would sort all there are.
        rows = rows.filter(is_visible__in=[True])
    return listing(request, rows, ORDERS[form.order], paging, write)


@router.get(
    "/events/{id}",
    response={200: EventWhole, 304: None, 400: Problem, 404: Problem, 410: Problem},
    operation_id="getEvent",
    summary="One event",
)
def event(request: HttpRequest, id: str) -> HttpResponse:
    """The event with the words of its passages and what was said at it. One that an
    editor joined to another leads there; one that an editor rejected is gone."""
    check(request, ())
    pk = number(id, "e")
    if pk is None:
        raise Http404(f"No event is called “{id}”. Ids look like “e12”.")
    found = shown(pk)
    if found is None:
        return problem(410, "An editor found this event to be none.")
    if found.pk != pk:
        return redirect("api-1:event", event_id(found.pk), permanent=True)
    [made] = event_objects([found])
    with_page(request, made, found)
    made["passages"] = _passages(found)
    said = found.statements.visible().order_by("source", "start", "end", "pk")
    made["statements"] = statements_told(request, list(said))
    return answer(made)


def _passages(found: Event) -> list[Row]:
    """The words of the evidence, in its order; a passage told twice stands once."""
    told: QuerySet[EventMention] = found.mentions.filter(is_rejected=False)
    spans = {
        (mention.source_id, mention.start, mention.end): mention
        for mention in told.select_related("source").order_by("source", "start", "end")
    }
    return [
        {
            "source": f"s{source}",
            "start": start,
            "end": end,
            "text": mention.passage() or None,
        }
        for (source, start, end), mention in spans.items()
    ]


@router.get(
    "/facets",
    response={200: Facets, 304: None, 400: Problem},
    operation_id="getFacets",
    summary="Counts of a selection",
    openapi_extra=described(EVENT_FILTERS),
)
def facets(request: HttpRequest) -> HttpResponse:
    """How many events match, and for every value of every filter how many would: each
    counted under the other filters, as beside the timeline. In a large collection the
    counts may be some seconds old."""
    form = TimelineFilterForm(request.GET)
    check(request, EVENT_FILTERS, form)
    masks = Masks(current(), form.filters)
    every = form.address.with_(more=[kind.key for kind in choices.FACETS])
    extras = choices.extras(masks)
    return answer(
        {
            "count": int(masks.matching().sum()),
            "total": len(masks.collection),
            "facets": [
                {
                    "parameter": facet.key,
                    "name": facet.title,
                    "choices": [
                        {
                            "id": one.token.removeprefix(NOT),
                            "name": one.label,
                            "count": one.count,
                        }
                        for one in facet.choices
                    ],
                }
                for facet in choices.facets(masks, every)
            ],
            "quoted": extras["quoted"],
            "told_by": [
                {"sources": least, "count": count} for least, count in extras["told"]
            ],
        }
    )
