"""Statements: all of them, and one with the words around it."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from events.models import Statement


@require_safe
def statements(request: HttpRequest) -> HttpResponse:
    rows = Statement.objects.visible().order_by(F("said").desc(nulls_last=True), "-pk")
    shown = rows.select_related("source", "event").prefetch_related("speakers")
    page = Paginator(shown, 50).get_page(request.GET.get("page"))
    return render(request, "events/statements.html", {"page": page})


@require_safe
def statement(request: HttpRequest, pk: int) -> HttpResponse:
    rows = Statement.objects.visible().select_related("source", "event", "via")
    said = get_object_or_404(rows, pk=pk)
    around = said.source.text[said.context_start : said.context_end]
    return render(request, "events/statement.html", {"said": said, "around": around})
