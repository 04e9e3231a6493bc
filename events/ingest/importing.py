"""An exported timeline back into rows: `exports/timeline_json.py` read the other way.

The format has no mentions' own fields and, as a rule, no texts: an event is shown as the
file has it until a source that tells of it is read, and a source without its text shows
facts alone.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.core.management.color import no_style
from django.db import connection, models, transaction
from django.utils import timezone

from events import search
from events.exports.timeline_json import FORMAT, VERSION
from events.ingest.imported import Imported
from events.ingest.imported_names import Row, day, imported_participant, imported_topic
from events.ingest.sources import digest_of
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
from events.resolve.events import IMPORTED, said_on


class NotATimeline(ValueError):
    """The file is no timeline of this format; the message says where it goes wrong."""


@transaction.atomic
def import_timeline(data: Any, *, texts: Mapping[str, str] | None = None) -> Imported:
    """Make rows of `data`; `texts` are the sources' texts by name, where they are known.

    Into an empty timeline everything comes back as it was, ids included. Into another one
    participants and topics of one id are the same, and get what they lack. NotATimeline
    if the file is none, or if one of its sources is there already.
    """
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise NotATimeline(f"not a {FORMAT} file")
    if data.get("version") != VERSION:
        raise NotATimeline(f"version {data.get('version')!r}, not {VERSION}")
    is_empty = not (Source.objects.exists() or Event.objects.exists())
    done = Imported(digests=set(Source.objects.values_list("digest", flat=True)))
    steps: tuple[tuple[str, Callable[[Row], None]], ...] = (
        ("sources", lambda row: _source(row, texts or {}, done)),
        ("participants", lambda row: _participant(row, done, exactly=is_empty)),
        ("topics", lambda row: _topic(row, done, exactly=is_empty)),
        ("events", lambda row: _event(row, done)),
        ("statements", lambda row: _statement(row, done)),
    )
    for section, make in steps:
        for number, row in enumerate(data.get(section, [])):
            try:
                make(row)
            except (KeyError, TypeError, AttributeError, IndexError) as error:
                raise NotATimeline(f"{section}[{number}]: {error!r}") from error
            except ValueError as error:
                raise NotATimeline(f"{section}[{number}]: {error}") from error
        done.write()
    _relate(data, done)
    _count_statements(done)
    _continue_numbers()
    search.index_events(event.pk for event in done.events.values())
    search.index_statements(statement.pk for statement in done.statements)
    return done


def _source(row: Row, texts: Mapping[str, str], done: Imported) -> None:
    text = row.get("text") or texts.get(row["name"]) or ""
    # Without its text a source is known by what the file says of it.
    told = "\0".join(str(row.get(key)) for key in ("id", "name", "url", "published"))
    digest = digest_of(text) if text else hashlib.sha256(told.encode()).hexdigest()
    if digest in done.digests:
        raise NotATimeline(f"the source {row['name']!r} is there already")
    done.digests.add(digest)
    published = day(row["published"])
    source = Source(
        pk=done.number(row["id"], "s", Source),
        digest=digest,
        name=row["name"],
        text=text,
        title=row["title"] or "",
        publisher=row["publisher"] or "",
        url=row["url"] or "",
        language=row["language"] or "",
        published=published,
        published_basis=(row["published_basis"] or Source.Basis.METADATA)
        if published
        else "",
        metadata={
            key: row[key]
            for key in ("title", "publisher", "url", "language")
            if row.get(key)
        },
    )
    now = timezone.now()
    run = ExtractionRun(
        source=source, pipeline=IMPORTED, model=IMPORTED, started=now, finished=now
    )
    done.add(source, run)
    done.sources[row["id"]], done.runs[row["id"]] = source, run


def _participant(row: Row, done: Imported, *, exactly: bool) -> None:
    done.participants[row["id"]] = imported_participant(row, exactly=exactly)


def _topic(row: Row, done: Imported, *, exactly: bool) -> None:
    done.topics[row["id"]] = imported_topic(row, exactly=exactly)


# ------------------------------------------------------------------ events
def _event(row: Row, done: Imported) -> None:
    parts = [(done.participants[p["id"]], p["role"]) for p in row["participants"]]
    sources = {e["source"]: done.sources[e["source"]] for e in row["evidence"]}
    days = sorted(one.published for one in sources.values() if one.published)
    event = Event(
        pk=done.number(row["id"], "e", Event),
        title=row["title"],
        kind=_one_of(Event.Kind, row["kind"]),
        status=_one_of(Event.Status, row["status"]),
        start=day(row["start"]),
        end=day(row["end"]),
        precision=_one_of(Event.Precision, row["precision"])
        if row["precision"]
        else "",
        date_text=row["date_text"] or "",
        place=row["place"] or "",
        confidence=row["confidence"],
        announced=days[0] if days else None,
        source_count=len(sources),
        review=_one_of(Event.Review, row["review"]),
    )
    event.sort_date = event.start or event.announced
    event.machine = _machine(event, row, parts, days)
    done.events[row["id"]] = event
    day_of_all = event.sort_date
    done.add(
        event,
        *(
            EventParticipant(
                event=event, participant=who, role=role, sort_date=day_of_all
            )
            for who, role in parts
        ),
        *(
            EventTopic(event=event, topic=done.topics[slug], sort_date=day_of_all)
            for slug in row["topics"]
        ),
        *(_mention(event, evidence, done) for evidence in row["evidence"]),
    )


def _machine(
    event: Event, row: Row, parts: list[tuple[Participant, str]], days: list[date]
) -> dict[str, Any]:
    """What the file says, in the form resolving keeps what the machine reads."""
    return {
        "title": event.title,
        "kind": event.kind,
        "status": event.status,
        "date": {
            "start": row["start"],
            "end": row["end"],
            "precision": event.precision,
            "date_modifier": "",
            "date_text": event.date_text,
        },
        "place": event.place,
        "participants": [{"id": who.pk, "role": role} for who, role in parts],
        "topics": sorted(row["topics"]),
        "object_title": "",
        "local_days": [],
        "confidence": event.confidence,
        "published": [days[0].isoformat(), days[-1].isoformat()] if days else None,
        "sources": event.source_count,
        "review": event.review,
    }


def _mention(event: Event, told: Row, done: Imported) -> EventMention:
    start, end = told["start"], told["end"]
    return EventMention(
        source=done.sources[told["source"]],
        run=done.runs[told["source"]],
        event=event,
        start=start,
        end=end,
        trigger_start=start,
        trigger_end=end,
        kind=event.kind,
        status=event.status,
        earliest=event.start,
        latest=event.end,
        precision=event.precision,
        date_text=event.date_text,
        place=event.place,
        confidence=event.confidence,
    )


def _statement(row: Row, done: Imported) -> None:
    source = done.sources[row["source"]]
    event = done.events[row["event"]] if row["event"] else None
    statement = Statement(
        pk=done.number(row["id"], "q", Statement),
        source=source,
        run=done.runs[row["source"]],
        start=row["start"],
        end=row["end"],
        text=source.text[row["start"] : row["end"]],
        context_start=row["start"],
        context_end=row["end"],
        kind=_one_of(Statement.Kind, row["kind"]),
        cue=row["cue"] or "",
        via=done.participants[row["via"]["id"]] if row["via"] else None,
        event=event,
        said=said_on(event, source.published) if event else source.published,
    )
    speakers, topics = Statement.speakers.through, Statement.topics.through
    done.statements.append(statement)
    done.add(
        statement,
        *(
            speakers(statement=statement, participant=done.participants[who["id"]])
            for who in row["speakers"]
        ),
        *(
            topics(statement=statement, topic=done.topics[slug])
            for slug in row["topics"]
        ),
    )


def _relate(data: Row, done: Imported) -> None:
    """Events of the file only: what it does not hold cannot be related."""
    EventRelation.objects.bulk_create(
        (
            EventRelation(
                event=done.events[row["id"]],
                other=done.events[related["event"]],
                relation=related["relation"],
                reasons=[IMPORTED],
            )
            for row in data.get("events", [])
            for related in row.get("related", [])
            if related["event"] in done.events
        ),
        ignore_conflicts=True,
    )


def _count_statements(done: Imported) -> None:
    counts: dict[int, int] = defaultdict(int)
    events = [event.pk for event in done.events.values()]
    for pk in Statement.objects.filter(event__in=events).values_list(
        "event", flat=True
    ):
        counts[pk or 0] += 1
    for event in done.events.values():
        event.statement_count = counts[event.pk]
    Event.objects.bulk_update(done.events.values(), ["statement_count"], batch_size=200)


def _continue_numbers() -> None:
    """PostgreSQL goes on counting where it was, whatever numbers rows came with."""
    kept = [Source, Event, Statement]
    with connection.cursor() as cursor:
        for sql in connection.ops.sequence_reset_sql(no_style(), kept):
            cursor.execute(sql)


def _one_of(choices: type[models.TextChoices], value: Any) -> str:
    if value not in choices.values:
        raise NotATimeline(f"{value!r} is not one of {', '.join(choices.values)}")
    return str(value)
