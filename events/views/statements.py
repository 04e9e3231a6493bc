"""Statements: all of them filtered, and one with the words around it."""

from __future__ import annotations

from functools import partial

from django.core.paginator import Paginator
from django.db.models import F, QuerySet
from django.db.models.functions import Substr
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from events.facets.collection import current
from events.models import Statement
from events.passages import statement_passage
from events.statement_filter import (
    KIND_CHOICES,
    StatementFilterForm,
    publishers,
    speaker_choices,
    topic_choices,
)
from events.telling.spoken import spoken
from events.views.htmx import render_page

PAGE_SIZE = 30


@require_safe
def statements(request: HttpRequest) -> HttpResponse:
    form = StatementFilterForm(request.GET)
    path = reverse("events:statements")
    page = Paginator(form.latest(), PAGE_SIZE).get_page(request.GET.get("page"))
    found = with_context(Statement.objects.all()).in_bulk(list(page.object_list))
    collection = current()
    context = {
        "statement_form": form,
        "chips": form.chips(path),
        "page": page,
        "rows": spoken(found[pk] for pk in page.object_list),
        "address": form.url(path),
        # Called by the page's template alone: a partial needs none of them.
        "speakers": partial(collection.remember, "speakers", speaker_choices),
        "topics": topic_choices,
        "kinds": KIND_CHOICES,
        "publishers": partial(collection.remember, "publishers", publishers),
    }
    return render_page(
        request,
        "statements",
        "statement/statement_list",
        context,
        address=form.url(path),
    )


def with_context(rows: QuerySet[Statement]) -> QuerySet[Statement]:
    """With the sentence around the words: whole texts are not fetched for a list."""
    around = Substr(
        "source__text", F("context_start") + 1, F("context_end") - F("context_start")
    )
    return (
        rows.select_related("source", "event", "via")
        .defer("source__text", "source__blocks", "source__metadata")
        .prefetch_related("speakers", "topics")
        .annotate(around=around)
    )


@require_safe
def statement(request: HttpRequest, pk: int) -> HttpResponse:
    rows = Statement.objects.select_related("source", "event", "via")
    said = get_object_or_404(rows.prefetch_related("speakers", "topics"), pk=pk)
    if said.is_rejected:
        raise Http404("An editor found that nobody said this.")
    [row] = spoken([said])
    alike = (
        Statement.objects.visible()
        .filter(event=said.event, speakers__in=said.speakers.all())
        .exclude(event=None)
        .exclude(pk=said.pk)
        .distinct()
    )
    context = {
        "row": row,
        "said": said,
        "passage": statement_passage(said),
        "others": spoken(with_context(alike.order_by("source", "start"))[:10]),
    }
    return render(request, "events/statement.html", context)
