"""The timeline: everything its address selects, and nothing else."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from events.forms import TimelineFilterForm
from events.views.htmx import render_page, wants_partial
from events.views.names import suggestions
from events.views.timeline_page import TimelinePage

#: What stands beside the list and changes with it.
BESIDE = ("page_head", "strip", "facets")


@require_safe
def timeline(request: HttpRequest) -> HttpResponse:
    form = TimelineFilterForm(request.GET)
    if form.is_wordy and form.is_valid() and not wants_partial(request):
        return redirect(form.address.url())
    page = TimelinePage(form, timezone.localdate())
    if form.address.values.get("after") and wants_partial(request):
        return render_page(request, "timeline", "event_more", page.list_context())
    address = form.address.url()
    return render_page(
        request,
        "timeline",
        "event_list",
        page.context(),
        beside=BESIDE,
        address=address,
    )


@require_safe
def names(request: HttpRequest) -> HttpResponse:
    """People by a part of any of their names, with what choosing each would give."""
    form = TimelineFilterForm(request.GET)
    page = TimelinePage(form, timezone.localdate())
    context = {"found": suggestions(page), "text": form.cleaned_data.get("name", "")}
    return render_page(request, "names", "names", context)
