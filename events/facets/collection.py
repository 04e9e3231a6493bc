"""The snapshot of the visible events that pages count in.

It is made anew when the database has changed; a large one at most once in twenty times
what making it costs, in the background, so that reading articles in does not stop readers.
A large one is kept in a file too (`files`): whichever process makes it makes it for all.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from typing import Any

from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.db import DatabaseError, connection

from events.facets import files
from events.facets.arrays import Collection
from events.facets.files import Kept
from events.facets.loading import load
from events.models import (
    Event,
    EventMention,
    EventParticipant,
    EventRelation,
    EventTopic,
    ExtractionRun,
    Participant,
    Source,
    Statement,
)

#: The most events whose snapshot is made while a request waits: about a quarter second.
MOST_AT_ONCE = 15_000

_log = logging.getLogger(__name__)
_lock = threading.Lock()
_current: tuple[Any, Kept] | None = None


def current() -> Collection:
    """The snapshot of now, or, if it is large, of some seconds ago."""
    global _current
    stamp = _stamp()
    now = _current
    if now and now[0] == stamp:
        return now[1].collection
    if now and now[0][0] == stamp[0] and len(now[1].collection) > MOST_AT_ONCE:
        if kept := files.read(files.path_of(settings.CACHE_DIR, stamp)):
            _current = stamp, kept
            return kept.collection
        _renew_later(stamp, now[1])
        return now[1].collection
    with _lock:
        if not _current or _current[0] != stamp:
            _current = stamp, _find_or_make(stamp)
        return _current[1].collection


def prepare() -> None:
    """Make the snapshot beside what else a starting process does: no reader waits for it."""

    def make() -> None:
        try:
            current()
        except DatabaseError as error:  # the first reader will be told
            _log.warning("The counts could not be made beforehand: %s", error)
        finally:
            connection.close()

    threading.Thread(target=make, name="collection", daemon=True).start()


def _renew_later(stamp: Any, kept: Kept) -> None:
    is_soon = time.time() - kept.made < 20 * kept.cost
    if is_soon or not _lock.acquire(blocking=False):
        return

    def renew() -> None:
        global _current
        try:
            with files.locked(settings.CACHE_DIR, is_patient=False) as is_free:
                if is_free:
                    _current = stamp, _make(stamp)
        finally:
            connection.close()
            _lock.release()

    threading.Thread(target=renew, name="collection", daemon=True).start()


def forget() -> None:
    """The next reader makes a new one."""
    global _current
    _current = None


def _find_or_make(stamp: Any) -> Kept:
    """Waits for another process that makes it; a small one costs less than looking."""
    if Event.objects.visible()[MOST_AT_ONCE : MOST_AT_ONCE + 1].exists():
        path = files.path_of(settings.CACHE_DIR, stamp)
        if kept := files.read(path):
            return kept
        with files.locked(settings.CACHE_DIR, is_patient=True):
            return files.read(path) or _make(stamp)
    return _make(stamp)


def _make(stamp: Any) -> Kept:
    began = time.monotonic()
    collection = load()
    kept = Kept(collection, time.time(), time.monotonic() - began)
    if len(collection) <= MOST_AT_ONCE:
        return kept
    path = files.path_of(settings.CACHE_DIR, stamp)
    files.write(path, kept)
    return files.read(path) or kept  # mapped, it is shared


def _stamp() -> tuple[Any, ...]:
    """What differs whenever a page may differ; one query along the ends of indexes."""
    tables = [
        (Event, "id"),
        (Event, "changed"),
        (EventParticipant, "id"),
        (EventTopic, "id"),
        (EventMention, "id"),
        (EventRelation, "id"),
        (Statement, "id"),
        (Source, "id"),
        (ExtractionRun, "id"),
        (Participant, "id"),
        (LogEntry, "id"),  # all that is saved in the admin
    ]
    columns = [
        f"(SELECT MAX({name}) FROM {model._meta.db_table})" for model, name in tables
    ]
    columns += [
        "(SELECT MAX(id) FROM events_decision)",
        "(SELECT MAX(withdrawn) FROM events_decision)",
    ]
    database = connection.settings_dict
    where = f"{database['HOST']}:{database['PORT']}/{database['NAME']}"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(columns)}")
        return (where, *cursor.fetchone())


def _after_fork() -> None:
    """A thread that held the lock is not there in the child."""
    global _lock
    _lock = threading.Lock()


os.register_at_fork(after_in_child=_after_fork)
