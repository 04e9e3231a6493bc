"""How good the reading is: what editors have looked at, and what they changed."""

from __future__ import annotations

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from events.models import Decision, Event, Source


@require_safe
def quality(request: HttpRequest) -> HttpResponse:
    """Counts by review state, and standing decisions by what they decide."""
    states = Event.objects.aggregate(
        events=Count("pk", filter=Q(is_visible=True)),
        confirmed=Count("pk", filter=Q(review=Event.Review.CONFIRMED)),
        corrected=Count("pk", filter=Q(review=Event.Review.CORRECTED)),
        rejected=Count("pk", filter=Q(is_rejected=True)),
    )
    standing = Decision.objects.filter(withdrawn=None).values("kind", "field")
    decisions = standing.annotate(count=Count("pk")).order_by("-count")
    context = {
        "states": states,
        "sources": Source.objects.count(),
        "decisions": [
            (Decision.Kind(row["kind"]).label, row["field"], row["count"])
            for row in decisions
        ],
    }
    return render(request, "events/quality.html", context)
