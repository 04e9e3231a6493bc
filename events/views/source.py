"""Sources: the documents everything rests on, and one with what it tells."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from events.models import Event, EventMention, Source
from events.passages import source_marked
from events.source_filter import SourceFilterForm, event_counts, publisher_choices
from events.telling.passages import names_of, paragraphs
from events.telling.spoken import spoken
from events.views.statements import with_context

PAGE_SIZE = 50


@require_safe
def sources(request: HttpRequest) -> HttpResponse:
    form = SourceFilterForm(request.GET)
    found = form.sources().defer("text", "blocks", "metadata")
    page = Paginator(found, PAGE_SIZE).get_page(request.GET.get("page"))
    rows = list(page.object_list)
    counts = event_counts(rows)
    context = {
        "source_form": form,
        "page": page,
        "rows": [(row, counts.get(row.pk, 0)) for row in rows],
        "publishers": publisher_choices(),
        "genres": Source.Genre.choices,
    }
    return render(request, "events/sources.html", context)


@require_safe
def source(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Source, pk=pk)
    may_read = settings.SHOW_SOURCE_TEXTS or request.user.is_staff
    said = found.statements.visible().order_by("start", "pk")
    run = found.runs.order_by("-finished").first()
    context = {
        "source": found,
        "told": _told(found),
        "statements": spoken(with_context(said)),
        "text": source_marked(found) if may_read else None,
        "run": run,
    }
    return render(request, "events/source.html", context)


def _told(found: Source) -> list[dict[str, Any]]:
    """The events it tells of in the order of the text, each with its passages marked."""
    mentions = list(
        EventMention.objects.filter(
            source=found, is_rejected=False, event__is_visible=True
        )
        .select_related("event")
        .prefetch_related("takings__participant")
        .order_by("start", "pk")
    )
    names = names_of(mentions)
    by_event: dict[Event, list[EventMention]] = defaultdict(list)
    for mention in mentions:
        by_event[mention.event].append(mention)
    return [
        {"event": event, "paragraphs": paragraphs(found, told, names)}
        for event, told in by_event.items()
    ]
