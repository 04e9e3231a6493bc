"""Topics: the list, and what was said and done about one."""

from __future__ import annotations

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from events.models import Event, Topic
from events.rows import event_rows

SHOWN = 30


@require_safe
def topics(request: HttpRequest) -> HttpResponse:
    is_shown = Q(event_links__event__is_visible=True)
    counted = Topic.objects.annotate(count=Count("event_links", filter=is_shown))
    context = {"topics": counted.order_by("-count", "name")}
    return render(request, "events/topics.html", context)


@require_safe
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Topic, slug=slug)
    events = Event.objects.visible().about(found)
    statements = found.statements.visible().select_related("source")
    context = {
        "topic": found,
        "event_count": events.count(),
        "events": event_rows(events.order_by("-sort_date", "-pk")[:SHOWN]),
        "statements": statements.prefetch_related("speakers").order_by("-said", "-pk")[
            :SHOWN
        ],
    }
    return render(request, "events/topic.html", context)
