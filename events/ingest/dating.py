"""Dating a source from other coverage: it tells of an event whose day others give.

An undated brief tells of a call of two people "on Saturday morning"; a dated report tells
of a call of the same two on Saturday 13 November: the brief appeared that day at the
earliest, and that day is taken. Two such days leave the source undated.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from datetime import date, timedelta

from django.db.models import Exists, OuterRef

from events.ingest.sources import RECHECK
from events.kinds import nearness
from events.mentions import EventKind
from events.models import (
    Event,
    EventMention,
    EventParticipant,
    MentionParticipant,
    Source,
)
from events.resolve.telling import cast_of

_WEEKDAYS = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})day\b", re.IGNORECASE)
_SAME_DAY = re.compile(
    r"\b(today|tonight|this (?:morning|afternoon|evening)|earlier in the day)\b",
    re.IGNORECASE,
)
_DAY_BEFORE = re.compile(r"\b(yesterday|last night)\b", re.IGNORECASE)
_NEXT = re.compile(r"\b(next|coming|following)\b", re.IGNORECASE)


def published_at_earliest(words: str, happened: date, *, local: bool) -> date | None:
    """When a text that says `words` of a day may first have appeared; None if it cannot.

    1. "on Saturday", of a Saturday: that day   2. "today": that day   3. "yesterday": the
    day after   4. "Saturday morning, Japan time" (`local`), of a Friday or Sunday: the
    Saturday beside it   5. "on Monday", of a Saturday: None
    """
    if _NEXT.search(words):
        return None
    if _SAME_DAY.search(words):
        return happened
    if _DAY_BEFORE.search(words):
        return happened + timedelta(days=1)
    weekday = _WEEKDAY.search(words)
    if weekday is None:
        return None
    wanted = _WEEKDAYS.index(weekday[1].lower())
    shifts = (0, 1, -1) if local else (0,)
    for shift in shifts:
        day = happened + timedelta(days=shift)
        if day.weekday() == wanted:
            return day
    return None


def mark_for_dating(events: Collection[int]) -> None:
    """Note which undated sources `events` may date: they are tried when the run ends.

    The note is written with the readings themselves, so that a run that is cut short
    leaves nothing undone that the next one does not find.
    """
    if not events:
        return
    undated = Source.objects.undated().exclude(metadata__has_key=RECHECK)
    if not undated.exists():
        return
    who = EventParticipant.objects.filter(
        event__in=events, event__precision=Event.Precision.DAY
    ).values_list("participant", flat=True)
    tells = MentionParticipant.objects.filter(
        mention__source=OuterRef("pk"), participant__in=set(who)
    )
    for source in undated.filter(Exists(tells)):
        source.metadata[RECHECK] = True
        source.save(update_fields=["metadata"])


def marked() -> list[int]:
    """Undated sources that are to be tried, in the order they were read."""
    rows = Source.objects.undated().filter(metadata__has_key=RECHECK)
    return list(rows.order_by("pk").values_list("pk", flat=True))


def unmark(source: Source) -> None:
    if source.metadata.pop(RECHECK, None):
        source.save(update_fields=["metadata"])


def dated_by_others(source: Source) -> date | None:
    """The day other coverage gives the undated `source`; None without any, or with two."""
    mentions = EventMention.objects.filter(
        source=source, is_rejected=False, earliest=None
    ).exclude(date_text="")
    takings: dict[int, set[int]] = defaultdict(set)
    rows = MentionParticipant.objects.filter(
        mention__in=mentions, role=EventParticipant.Role.PRINCIPAL
    )
    for pk, participant in rows.values_list("mention", "participant"):
        takings[pk].add(participant)
    cast = cast_of({pk for who in takings.values() for pk in who})
    votes: Counter[date] = Counter()
    for mention in mentions:
        who = {cast.root(pk) for pk in takings[mention.pk]}
        votes.update(_days(mention, who) if len(who) > 1 else ())
    best = votes.most_common(2)
    if not best or (len(best) > 1 and best[0][1] == best[1][1]):
        return None
    return best[0][0]


def _days(mention: EventMention, who: set[int]) -> set[date]:
    """Days on which the source may have appeared, by events of the same people."""
    found: dict[float, set[date]] = defaultdict(set)
    for kind, happened in _alike(mention, who):
        day = published_at_earliest(
            mention.date_text, happened, local=bool(mention.date_place)
        )
        if day:
            found[nearness(EventKind(kind), EventKind(mention.kind))].add(day)
    nearest = max(found, default=0.0)
    return found[nearest] if nearest >= 0.5 else set()


def _alike(mention: EventMention, who: set[int]) -> Iterable[tuple[str, date]]:
    """Kinds and days of events of all of `who`, as sources that date themselves tell
    them: an evening in one capital is the next day in another."""
    events = Event.objects.visible().filter(
        precision=Event.Precision.DAY, status=mention.status
    )
    for participant in sorted(who):
        taking = EventParticipant.objects.filter(
            event=OuterRef("pk"), participant=participant
        )
        events = events.filter(Exists(taking))
    dated = EventMention.objects.filter(
        event__in=events,
        is_rejected=False,
        precision=Event.Precision.DAY,
        source__published__isnull=False,
    ).exclude(source__published_basis=Source.Basis.CORROBORATED)
    shown = "event__kind", "event__start", "earliest"
    for kind, *days in dated.order_by().values_list(*shown):
        for day in days:
            if day:
                yield kind, day
