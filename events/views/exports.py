"""The selection of an address as data: the same filter, the same queryset as the page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils import timezone
from django.views.decorators.http import conditional_page, require_safe

from events.exports.atom import atom
from events.exports.csv import csv_lines
from events.exports.icalendar import calendar_lines
from events.exports.rows import rows_of
from events.exports.timeline_json import timeline
from events.exports.timelinejs import timelinejs
from events.forms import TimelineFilterForm
from events.rows import event_rows
from events.views.wording import heading

#: How many entries a feed has.
NEWEST = 50
#: The data is public and no cookie is looked at: a page of any origin may read it.
_OPEN = {"Access-Control-Allow-Origin": "*"}


def _site(request: HttpRequest) -> str:
    return f"{request.scheme}://{request.get_host()}"


def _form_or_problem(
    request: HttpRequest,
) -> tuple[TimelineFilterForm, HttpResponse | None]:
    """Data that would not be what was asked for is not sent: the problem is, as text."""
    form = TimelineFilterForm(request.GET)
    if form.is_valid():
        return form, None
    lines = [
        f"{name}: {' '.join(map(str, told))}" for name, told in form.errors.items()
    ]
    text = "\n".join(lines) + "\n"
    return form, HttpResponse(
        text, status=400, content_type="text/plain; charset=utf-8"
    )


@require_safe
def timeline_json(request: HttpRequest) -> HttpResponse | StreamingHttpResponse:
    form, problem = _form_or_problem(request)
    if problem:
        return problem
    # Without a filter it is the whole collection, unattached statements included.
    events = None if form.filters.is_empty else form.events()
    return StreamingHttpResponse(
        timeline(events), content_type="application/json", headers=_OPEN
    )


@require_safe
def timeline_csv(request: HttpRequest) -> HttpResponse | StreamingHttpResponse:
    form, problem = _form_or_problem(request)
    if problem:
        return problem
    lines = csv_lines(rows_of(form.events()), site=_site(request))
    return StreamingHttpResponse(
        lines,
        content_type="text/csv; charset=utf-8",
        headers={**_OPEN, "Content-Disposition": 'attachment; filename="timeline.csv"'},
    )


@require_safe
def timeline_ics(request: HttpRequest) -> HttpResponse | StreamingHttpResponse:
    form, problem = _form_or_problem(request)
    if problem:
        return problem
    lines = calendar_lines(
        rows_of(form.events()),
        name=heading(form),
        site=_site(request),
        host=request.get_host(),
        made=timezone.now(),
    )
    return StreamingHttpResponse(
        lines,
        content_type="text/calendar; charset=utf-8",
        headers={**_OPEN, "Content-Disposition": 'attachment; filename="timeline.ics"'},
    )


@require_safe
def timeline_js(request: HttpRequest) -> HttpResponse | StreamingHttpResponse:
    form, problem = _form_or_problem(request)
    if problem:
        return problem
    lines = timelinejs(rows_of(form.events()), title=heading(form), site=_site(request))
    return StreamingHttpResponse(lines, content_type="application/json", headers=_OPEN)


@conditional_page  # readers of feeds ask every hour
@require_safe
def timeline_atom(request: HttpRequest) -> HttpResponse:
    form, problem = _form_or_problem(request)
    if problem:
        return problem
    latest = form.events().order_by("-changed", "-pk")
    stamps = {
        pk: (created, changed)
        for pk, created, changed in latest.values_list("pk", "created", "changed")[
            :NEWEST
        ]
    }
    site = _site(request)
    text = atom(
        ((row, *stamps[row.pk]) for row in event_rows(stamps)),
        title=f"{heading(form)} · Diplomacy Timeline",
        page=site + form.address.selection().url(),
        feed=site + request.get_full_path(),
        site=site,
    )
    return HttpResponse(
        text, content_type="application/atom+xml; charset=utf-8", headers=_OPEN
    )
