"""What is sent back: the whole page, or the piece that htmx asked for.

No other module looks at htmx's headers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.cache import patch_vary_headers
from django_htmx.middleware import HtmxDetails

_VARY = ("HX-Request", "HX-Boosted", "HX-History-Restore-Request")


def wants_partial(request: HttpRequest) -> bool:
    """An htmx request that is neither boosted nor the restoring of a page from history."""
    htmx = cast(HtmxDetails, request.htmx)  # type: ignore[attr-defined]
    return bool(htmx) and not htmx.boosted and not htmx.history_restore_request


def render_page(
    request: HttpRequest,
    page: str,
    partial: str,
    context: Mapping[str, Any],
    *,
    beside: Sequence[str] = (),
    address: str | None = None,
    status: int = 200,
) -> HttpResponse:
    """`templates/events/{page}.html`, or its partial with the pieces `beside` it.

    Pieces beside the partial are swapped out of band: each template's root element carries
    `{{ swap }}`. `address` is what the browser is to show for a partial.
    """
    html = rendered(request, page, partial, context, beside=beside)
    return respond(request, html, address=address, status=status)


def rendered(
    request: HttpRequest,
    page: str,
    partial: str,
    context: Mapping[str, Any],
    *,
    beside: Sequence[str] = (),
) -> str:
    if not wants_partial(request):
        return render_to_string(f"events/{page}.html", dict(context), request)
    given = {**context, "is_partial": True, "swap": ""}
    html = render_to_string(f"events/partials/{partial}.html", given, request)
    given["swap"] = "hx-swap-oob=true"
    for name in beside:
        html += render_to_string(f"events/partials/{name}.html", given, request)
    return html


def respond(
    request: HttpRequest, html: str, *, address: str | None = None, status: int = 200
) -> HttpResponse:
    """What `rendered` gives, with the headers that belong to it."""
    response = HttpResponse(html, status=status)
    patch_vary_headers(response, _VARY)
    if address is not None and wants_partial(request):
        response["HX-Push-Url"] = address
    return response
