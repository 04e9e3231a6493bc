"""How the API is read: GET and HEAD alone, from any origin, with an ETag, errors as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response, set_response_etag
from django.views.decorators.csrf import csrf_exempt

_METHODS = "GET, HEAD, OPTIONS"
View = Callable[..., HttpResponseBase]


def answer(data: Any, *, status: int = 200) -> HttpResponse:
    return HttpResponse(
        json.dumps(data, ensure_ascii=False),
        status=status,
        content_type="application/json",
    )


def problem(
    status: int, message: str, errors: Iterable[tuple[str, str]] = ()
) -> HttpResponse:
    """What went wrong in words, and for each parameter that is to blame, why."""
    told = [{"parameter": name, "message": words} for name, words in errors]
    return answer({"status": status, "message": message, "errors": told}, status=status)


def public(view: View) -> View:
    """`view` for everybody: the data is public, no cookie is looked at, so any page of
    any origin may read it. What has not changed since it was last fetched answers 304."""

    @csrf_exempt
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response: HttpResponseBase
        if request.method == "OPTIONS":
            response = HttpResponse(status=204, headers={"Allow": _METHODS})
        elif request.method not in {"GET", "HEAD"}:
            response = problem(405, "This API is read only: GET, HEAD and OPTIONS.")
            response["Allow"] = _METHODS
        else:
            response = _read(view, request, *args, **kwargs)
        response["Access-Control-Allow-Origin"] = "*"
        response["Access-Control-Expose-Headers"] = "ETag, Link"
        if request.method == "OPTIONS":
            response["Access-Control-Allow-Methods"] = _METHODS
            response["Access-Control-Allow-Headers"] = "If-None-Match"
            response["Access-Control-Max-Age"] = "86400"
        return response

    return guarded


def _read(
    view: View, request: HttpRequest, *args: Any, **kwargs: Any
) -> HttpResponseBase:
    asked = request.method
    request.method = "GET"  # whoever asks for the head gets it of the same answer
    try:
        response = view(request, *args, **kwargs)
    finally:
        request.method = asked
    if response.status_code != 200 or not isinstance(response, HttpResponse):
        return response
    # Of what is sent, not of a clock: whatever an editor changes, renames or withdraws
    # shows, and what changes elsewhere does not.
    set_response_etag(response)
    response["Cache-Control"] = (
        "public, no-cache"  # kept anywhere, asked about each time
    )
    etag = response["ETag"]
    return get_conditional_response(request, etag=etag, response=response) or response


@public
def unknown(request: HttpRequest, rest: str = "") -> HttpResponse:
    """Every address below the API's that is none of its own."""
    if rest.endswith("/"):
        return HttpResponsePermanentRedirect(
            request.get_full_path().replace(request.path, request.path.rstrip("/"), 1)
        )
    return problem(404, "There is no such address. /api/ describes those there are.")
