"""How good the reading is: what editors have looked at, and what they changed."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from events.quality import quality as measured


@require_safe
def quality(request: HttpRequest) -> HttpResponse:
    return render(request, "events/quality.html", {"quality": measured()})
