"""Reports of mistakes: kept for the editors' queue, and only so many from one reader."""

from __future__ import annotations

import hashlib

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

from events.models import Event, Report, Statement

#: Reports one address may send within the seconds below.
MOST, WITHIN = 5, 3600


def keep_report(
    *,
    event: Event,
    about: str,
    message: str,
    statement: Statement | None = None,
    reader: str = "",
) -> Report:
    """The same words about the same event, while nobody has looked at them, are kept once."""
    report, _ = Report.objects.open().get_or_create(
        event=event,
        statement=statement,
        about=about,
        message=message,
        defaults={"reader": reader},
    )
    return report


def may_report(request: HttpRequest) -> bool:
    """Count this one; False when the address has sent its share of the hour."""
    key = "report-" + hashlib.sha256(_address(request).encode()).hexdigest()
    cache.add(key, 0, WITHIN)
    return cache.incr(key) <= MOST


def _address(request: HttpRequest) -> str:
    """Behind a proxy the last address forwarded is the one the proxy itself saw."""
    if settings.SECURE_PROXY_SSL_HEADER:
        forwarded = (
            request.headers.get("X-Forwarded-For", "").rsplit(",", 1)[-1].strip()
        )
        if forwarded:
            return forwarded
    return str(request.META.get("REMOTE_ADDR", ""))
