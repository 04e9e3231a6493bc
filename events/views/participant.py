"""Participants: the lists of people, countries and organisations, and one of each."""

from __future__ import annotations

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from events.models import Event, Participant, Statement
from events.views.rows import event_rows

#: What one page shows of a participant's events and statements, the latest first.
SHOWN = 30


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """Everybody who takes part in an event, most events first, by kind."""
    is_shown = Q(takings__event__is_visible=True)
    counted = (
        Participant.objects.current()
        .annotate(count=Count("takings", filter=is_shown))
        .filter(count__gt=0)
        .order_by("-count", "name")
    )
    groups = [
        ("People", counted.people()[:200]),
        ("Countries", counted.countries()[:200]),
        ("Organisations", counted.organizations()[:200]),
    ]
    return render(request, "events/people.html", {"groups": groups})


@require_safe
def participant(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(
        Participant.objects.select_related("joined_to"), slug=slug
    )
    shown = found.joined_to or found
    if request.path != shown.get_absolute_url():
        return redirect(shown)
    events = Event.objects.visible().involving(shown)
    statements = Statement.objects.visible().by(shown).select_related("source", "event")
    context = {
        "participant": shown,
        "aliases": shown.aliases.exclude(name=shown.name),
        "offices": shown.offices.all(),
        "event_count": events.count(),
        "events": event_rows(events.order_by("-sort_date", "-pk")[:SHOWN]),
        "statements": statements.order_by("-said", "-pk")[:SHOWN],
    }
    return render(request, "events/participant.html", context)
