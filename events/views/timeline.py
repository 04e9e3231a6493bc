"""The timeline: everything its address selects, and nothing else."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from events.forms import TimelineFilterForm
from events.views.htmx import render_page, rendered, respond, wants_partial
from events.views.names import suggestions
from events.views.timeline_page import TimelinePage

#: What stands beside the list and changes with it.
BESIDE = ("page_head", "strip", "facets")


@require_safe
def timeline(request: HttpRequest) -> HttpResponse:
    """Rendered once for each address and state of the data; anew for who is logged in."""
    form = TimelineFilterForm(request.GET)
    if form.is_wordy and form.is_valid() and not wants_partial(request):
        return redirect(form.address.url())
    page = TimelinePage(form, timezone.localdate())
    # What has been scrolled through is long, and another's.
    if request.user.is_authenticated or "show" in form.address.values:
        html = _html(request, page)
    else:
        key = (request.build_absolute_uri(), wants_partial(request), page.today)
        html = page.collection.remember(key, lambda: _html(request, page))
    address = None if _is_more(request, page) else form.address.url()
    return respond(request, html, address=address)


def _is_more(request: HttpRequest, page: TimelinePage) -> bool:
    return bool(page.form.address.values.get("after")) and wants_partial(request)


def _html(request: HttpRequest, page: TimelinePage) -> str:
    if _is_more(request, page):
        return rendered(request, "timeline", "event_more", page.list_context())
    return rendered(request, "timeline", "event_list", page.context(), beside=BESIDE)


@require_safe
def names(request: HttpRequest) -> HttpResponse:
    """People by a part of any of their names, with what choosing each would give."""
    form = TimelineFilterForm(request.GET)
    page = TimelinePage(form, timezone.localdate())
    context = {"found": suggestions(page), "text": form.cleaned_data.get("name", "")}
    return render_page(request, "names", "names", context)
