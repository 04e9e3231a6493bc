"""For search engines: every page's address, in files of bounded size."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Exists, Max, OuterRef
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import escape
from django.views.decorators.http import require_safe

from events.models import Event, EventParticipant, Participant, Topic
from events.rows import event_href, participant_href

#: The most ids one file covers; the format allows 50,000 addresses.
BLOCK = 10_000
_LISTS = (
    *("timeline", "lanes", "people", "countries", "organizations", "topics"),
    *("statements", "sources", "quality", "api"),
)
_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def _xml(root: str, entry: str, addresses: Iterable[str]) -> HttpResponse:
    entries = "".join(
        f"<{entry}><loc>{escape(address)}</loc></{entry}>\n" for address in addresses
    )
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="{_SPACE}">\n'
    return HttpResponse(
        f"{text}{entries}</{root}>\n", content_type="application/xml; charset=utf-8"
    )


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """The index: one file of lists, people and topics, and one for each block of events."""
    last = Event.objects.aggregate(last=Max("pk"))["last"] or 0
    paths = [reverse("events:sitemap_pages")]
    paths += [
        reverse("events:sitemap_events", args=[block])
        for block in range(last // BLOCK + 1)
    ]
    found = (request.build_absolute_uri(path) for path in paths)
    return _xml("sitemapindex", "sitemap", found)


@require_safe
def sitemap_pages(request: HttpRequest) -> HttpResponse:
    taking = EventParticipant.objects.filter(participant=OuterRef("pk"))
    who = Participant.objects.current().filter(Exists(taking)).order_by("pk")
    paths = [reverse(f"events:{name}") for name in _LISTS]
    paths += [
        participant_href(*row) for row in who.values_list("kind", "slug")[:40_000]
    ]
    paths += [topic.get_absolute_url() for topic in Topic.objects.all()]
    return _xml("urlset", "url", map(request.build_absolute_uri, paths))


@require_safe
def sitemap_events(request: HttpRequest, block: int) -> HttpResponse:
    events = Event.objects.visible().filter(
        pk__gte=block * BLOCK, pk__lt=(block + 1) * BLOCK
    )
    rows = list(events.order_by("pk").values_list("pk", "title"))
    if not rows and block:
        raise Http404("No events have these numbers.")
    paths = (event_href(pk, title) for pk, title in rows)
    return _xml("urlset", "url", map(request.build_absolute_uri, paths))


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Selections are endless; pages are not."""
    address = request.build_absolute_uri(reverse("events:sitemap"))
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /*?",
        f"Sitemap: {address}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain")
