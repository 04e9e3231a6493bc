"""A reader reports a mistake; it goes to the editors' queue."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from events.models import Event
from events.report_form import ReportForm
from events.reports import keep_report, may_report


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest, pk: int) -> HttpResponse:
    event = get_object_or_404(Event.objects.visible(), pk=pk)
    if request.method == "POST":
        form = ReportForm(request.POST, event=event)
        if form.is_valid():
            return _kept(request, event, form)
    else:
        form = ReportForm(event=event, initial=_asked(request))
    return _page(request, event, form, status=400 if form.is_bound else 200)


def _asked(request: HttpRequest) -> dict[str, str]:
    """A link from a statement names it."""
    statement = request.GET.get("statement", "")
    if not statement.isdecimal() or len(statement) > 18:
        return {}
    return {"statement": statement, "about": "speech"}


def _kept(request: HttpRequest, event: Event, form: ReportForm) -> HttpResponse:
    """What fell into the trap is thanked for like the rest, and not kept."""
    if not form.is_trapped:
        if not may_report(request):
            form.add_error(None, "Too many reports in an hour. Try again later.")
            return _page(request, event, form, status=429)
        given = form.cleaned_data
        keep_report(
            event=event,
            about=given["about"],
            message=given["message"],
            statement=given["statement"],
            reader=given["reader"],
        )
    return redirect("detail:report_sent", event.pk)


def _page(
    request: HttpRequest, event: Event, form: ReportForm, *, status: int
) -> HttpResponse:
    context = {"event": event, "form": form}
    return render(request, "events/report.html", context, status=status)


@require_safe
def report_sent(request: HttpRequest, pk: int) -> HttpResponse:
    event = get_object_or_404(Event.objects.visible(), pk=pk)
    return render(request, "events/report_sent.html", {"event": event})
