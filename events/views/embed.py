"""The selection of an address in a frame on somebody else's page: the list alone."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from events.forms import TimelineFilterForm
from events.views.timeline_page import TimelinePage


@xframe_options_exempt
@require_safe
def embed(request: HttpRequest) -> HttpResponse:
    form = TimelineFilterForm(request.GET)
    page = TimelinePage(form, timezone.localdate())
    context = {
        **page.list_context(path=reverse("events:embed")),
        **page.head_context(),
        "whole_href": request.build_absolute_uri(form.address.page().url()),
    }
    return render(request, "events/embed.html", context)
