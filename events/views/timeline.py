"""The timeline: everything its address selects, and nothing else."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from events.models import Event
from events.views.htmx import render_page
from events.views.rows import event_rows

PAGE_SIZE = 30


@require_safe
def timeline(request: HttpRequest) -> HttpResponse:
    events = Event.objects.visible().chronological()
    context = {"events": event_rows(events[:PAGE_SIZE]), "count": events.count()}
    return render_page(request, "timeline", "event_list", context)
