"""Two sides: what each of two parties tells of their meetings, and leaves out."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def two_sides(request: HttpRequest) -> HttpResponse:
    return render(request, "events/two_sides.html", {})
