"""Sources: the documents everything rests on, and one with what it tells."""

from __future__ import annotations

from django.conf import settings
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from events.models import Source


@require_safe
def sources(request: HttpRequest) -> HttpResponse:
    rows = Source.objects.newest_first().defer("text", "blocks", "metadata")
    counted = rows.annotate(count=Count("mentions__event", distinct=True))
    page = Paginator(counted, 50).get_page(request.GET.get("page"))
    return render(request, "events/sources.html", {"page": page})


@require_safe
def source(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Source, pk=pk)
    mentions = found.mentions.filter(is_rejected=False, event__is_visible=True)
    context = {
        "source": found,
        "mentions": mentions.select_related("event"),
        "statements": found.statements.visible().prefetch_related("speakers"),
        "may_read": settings.SHOW_SOURCE_TEXTS
        or request.user.has_perm("events.view_source"),
    }
    return render(request, "events/source.html", context)
