"""The snapshot of the visible events that pages count in.

It is made anew when the database has changed; a large one at most once in twenty times
what making it costs, in the background, so that reading articles in does not stop readers.
"""

from __future__ import annotations

import threading
import time
from typing import Any

from django.db import connection

from events.facets.arrays import Collection
from events.facets.loading import load
from events.models import (
    Event,
    EventMention,
    EventParticipant,
    EventTopic,
    Participant,
    Statement,
)

#: The most events whose snapshot is made while a request waits: about a quarter second.
MOST_AT_ONCE = 15_000

_lock = threading.Lock()
_current: tuple[Any, Collection, float, float] | None = None


def current() -> Collection:
    """The snapshot of now, or, if it is large, of some seconds ago."""
    global _current
    stamp = _stamp()
    kept = _current
    if kept and kept[0] == stamp:
        return kept[1]
    if kept and kept[0][0] == stamp[0] and len(kept[1]) > MOST_AT_ONCE:
        _renew_later(stamp, kept)
        return kept[1]
    with _lock:
        if _current and _current[0] == stamp:
            return _current[1]
        _current = _make(stamp)
        return _current[1]


def _renew_later(stamp: Any, kept: tuple[Any, Collection, float, float]) -> None:
    made, cost = kept[2], kept[3]
    if time.monotonic() - made < 20 * cost or not _lock.acquire(blocking=False):
        return

    def renew() -> None:
        global _current
        try:
            _current = _make(stamp)
        finally:
            connection.close()
            _lock.release()

    threading.Thread(target=renew, name="collection", daemon=True).start()


def forget() -> None:
    """The next reader makes a new one."""
    global _current
    _current = None


def _make(stamp: Any) -> tuple[Any, Collection, float, float]:
    began = time.monotonic()
    made = load()
    return stamp, made, time.monotonic(), time.monotonic() - began


def _stamp() -> tuple[Any, ...]:
    """What differs whenever a page may differ; one query along the ends of indexes."""
    tables = [
        (Event, "id"),
        (Event, "changed"),
        (EventParticipant, "id"),
        (EventTopic, "id"),
        (EventMention, "id"),
        (Statement, "id"),
        (Participant, "id"),
    ]
    columns = [
        f"(SELECT MAX({name}) FROM {model._meta.db_table})" for model, name in tables
    ]
    columns += [
        "(SELECT MAX(id) FROM events_decision)",
        "(SELECT MAX(withdrawn) FROM events_decision)",
    ]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(columns)}")
        return (str(connection.settings_dict["NAME"]), *cursor.fetchone())
