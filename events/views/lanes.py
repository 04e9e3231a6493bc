"""Lanes: who met whom."""

from __future__ import annotations

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from events.models import Event
from events.rows import event_rows

SHOWN = 50


@require_safe
def lanes(request: HttpRequest) -> HttpResponse:
    """The latest events that join two or more participants, as a table."""
    joined = Event.objects.visible().annotate(parties=Count("takings"))
    latest = joined.filter(parties__gte=2).order_by("-sort_date", "-pk")[:SHOWN]
    return render(request, "events/lanes.html", {"events": event_rows(latest)})
