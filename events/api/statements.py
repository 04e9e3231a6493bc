"""Statements: who said what, in which words, and where it stands."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router

from events.api.access import answer
from events.api.filters import StatementsAsked, number
from events.api.listing import listing, with_page
from events.api.paging import Column, Order
from events.api.parameters import (
    PAGING,
    STATEMENT_FILTERS,
    PageForm,
    check,
    described,
)
from events.api.schemas import Problem, StatementPage
from events.api.schemas import Statement as StatementTold
from events.exports.objects import Row, statement_objects
from events.models import Statement

router = Router(by_alias=True, tags=["Statements"])
_LATEST = (
    Column("said", is_descending=True, is_optional=True),
    Column("pk", is_descending=True),
)
ORDER = Order("statements", _LATEST)


def statements_told(request: HttpRequest, rows: list[Statement]) -> list[Row]:
    """The export's objects with the words and the day."""
    told = []
    for row, made in zip(rows, statement_objects(rows), strict=True):
        made["text"] = row.text
        made["said"] = row.said.isoformat() if row.said else None
        told.append(with_page(request, made, row))
    return told


@router.get(
    "/statements",
    response={200: StatementPage, 304: None, 400: Problem},
    operation_id="listStatements",
    summary="Statements, the latest first",
    openapi_extra=described((*STATEMENT_FILTERS, *PAGING)),
)
def statements(request: HttpRequest) -> HttpResponse:
    """What was said by the day it was said, undated last."""
    form, paging = StatementsAsked(request.GET), PageForm(request.GET)
    check(request, (*STATEMENT_FILTERS, *PAGING), form, paging)
    return listing(
        request,
        form.statements(),
        ORDER,
        paging,
        lambda rows: statements_told(request, rows),
    )


@router.get(
    "/statements/{id}",
    response={200: StatementTold, 304: None, 400: Problem, 404: Problem},
    operation_id="getStatement",
    summary="One statement",
)
def statement(request: HttpRequest, id: str) -> HttpResponse:
    """What was said, by whom, and where it stands."""
    check(request, ())
    pk = number(id, "q")
    if pk is None:
        raise Http404(f"No statement is called “{id}”. Ids look like “q5”.")
    found = get_object_or_404(Statement.objects.visible(), pk=pk)
    [made] = statements_told(request, [found])
    return answer(made)
