"""One event: what happened, what was said, and the passages that say so."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from events import cite
from events.corrections.wording import sentence, words_for
from events.exports.icalendar import calendar_lines
from events.exports.timeline_json import timeline
from events.models import Decision, Event
from events.rows import event_rows
from events.telling import facts, passages, said
from events.telling.chain import chain
from events.telling.drawing import draw
from events.telling.matrix import matrix
from events.telling.sources import dates_told, numbered

#: How many joined events are followed before a ring is suspected.
_LONGEST_CHAIN = 20


@require_safe
def event(request: HttpRequest, pk: int, slug: str = "") -> HttpResponse:
    found = shown(pk)
    if found is None:
        return render(request, "events/event_gone.html", status=410)
    if request.path != found.get_absolute_url():
        return redirect(found, permanent=True)
    return render(request, "events/event.html", _context(request, found))


def shown(pk: int) -> Event | None:
    """The event, or the one it was joined to; None if an editor rejected it."""
    found = get_object_or_404(Event, pk=pk)
    for _ in range(_LONGEST_CHAIN):
        if found.joined_to is None:
            break
        found = found.joined_to
    if found.is_rejected:
        return None
    if not found.is_visible:
        raise Http404("This event is not shown.")
    return found


def _context(request: HttpRequest, found: Event) -> dict[str, Any]:
    mentions = list(
        found.mentions.filter(is_rejected=False)
        .select_related("source")
        .prefetch_related("topics", "takings__participant")
        .order_by("source", "start", "pk")
    )
    statements = list(
        found.statements.visible()
        .select_related("source", "via")
        .prefetch_related("topics", "speakers")
    )
    told_by = [*(m.source for m in mentions), *(s.source for s in statements)]
    sources = numbered(found, told_by)
    by_source = {one.source.pk: one for one in sources}
    takings = list(found.takings.select_related("participant"))
    principals = [t.participant_id for t in takings if t.role != "affected"]
    decisions = _decisions(found)
    related = chain(found, principals)
    url = request.build_absolute_uri(found.get_absolute_url())
    parties = [
        (t.participant, request.build_absolute_uri(t.participant.get_absolute_url()))
        for t in takings
    ]
    words = words_for(decisions)
    evidence = passages.evidence(sources, mentions)
    return {
        "event": event_rows([found.pk])[0],
        "found": found,
        "url": url,
        "sources": sources,
        "dates_told": dates_told(sources),
        "date_basis": facts.date_basis(found, mentions, by_source, decisions),
        "place_basis": facts.place_basis(found, mentions, by_source, decisions),
        "parties": facts.parties(found, takings),
        "chain": related,
        "drawing": draw(related),
        "columns": said.columns(statements, by_source, principals),
        "groups": matrix(sources, mentions, statements),
        "evidence": evidence,
        "evidence_ids": {one.numbered.source.pk for one in evidence},
        "decisions": [(one, sentence(one, words)) for one in decisions],
        "citation": cite.as_text(found, url),
        "json_ld": cite.json_ld(found, url, parties, (one.source for one in sources)),
    }


def _decisions(found: Event) -> list[Decision]:
    about = Q(event=found) | Q(
        other_event=found, kind__in=[Decision.Kind.NOT_SAME_EVENT]
    )
    return list(
        Decision.objects.standing()
        .filter(about)
        .select_related("event", "other_event", "other_participant")
    )


@require_safe
def event_data(request: HttpRequest, pk: str, form: str) -> HttpResponse:
    """The event as a file: `ics`, `bib`, `ris` or `json`."""
    found = shown(int(pk))
    if found is None:
        return HttpResponse("An editor found this event to be none.", status=410)
    if str(found.pk) != pk:
        return redirect("detail:event_data", found.pk, form, permanent=True)
    url = request.build_absolute_uri(found.get_absolute_url())
    content, kind = _as_file(found, url, form)
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="event-{pk}.{form}"'
    return response


def _as_file(found: Event, url: str, form: str) -> tuple[bytes | str, str]:
    match form:
        case "bib":
            return (
                cite.as_bibtex(found, url, timezone.now()),
                "application/x-bibtex; charset=utf-8",
            )
        case "ris":
            return (
                cite.as_ris(found, url, timezone.now()),
                "application/x-research-info-systems; charset=utf-8",
            )
        case "json":
            rows = timeline(Event.objects.filter(pk=found.pk))
            return "".join(rows), "application/json"
        case "ics":
            if not found.start:
                raise Http404("No day is told for this event.")
            site = url.removesuffix(found.get_absolute_url())
            lines = calendar_lines(
                event_rows([found.pk]),
                name=found.title,
                site=site,
                host=urlsplit(url).netloc,
                made=found.changed,
            )
            return b"".join(lines), "text/calendar; charset=utf-8"
    raise Http404("No such form.")
