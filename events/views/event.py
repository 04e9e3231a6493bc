"""One event: what happened, what was said, and the passages that say so."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from events.models import Event
from events.views.rows import event_rows


@require_safe
def event(request: HttpRequest, pk: int, slug: str = "") -> HttpResponse:
    found = get_object_or_404(Event.objects.select_related("joined_to"), pk=pk)
    if found.joined_to:
        return redirect(found.joined_to, permanent=False)
    found = get_object_or_404(Event.objects.visible(), pk=pk)
    if request.path != found.get_absolute_url():
        return redirect(found, permanent=True)
    [row] = event_rows([pk])
    statements = found.statements.visible().select_related("source", "via")
    mentions = found.mentions.filter(is_rejected=False).select_related("source")
    context = {
        "event": row,
        "statements": statements.prefetch_related("speakers"),
        "mentions": mentions.order_by("source__published", "source", "start"),
    }
    return render(request, "events/event.html", context)
