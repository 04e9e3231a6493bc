"""An exported timeline back into rows: `exports/timeline_json.py` read the other way.

The format has no mentions' own fields and, as a rule, no texts: an event is shown as the
file has it until a source that tells of it is read, and a source without its text shows
facts alone.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import models, transaction
from django.utils import timezone

from events import search
from events.exports.timeline_json import FORMAT, VERSION
from events.ingest.sources import digest_of
from events.linking.participants import name_key
from events.models import (
    Alias,
    Event,
    EventMention,
    EventParticipant,
    EventRelation,
    EventTopic,
    ExtractionRun,
    Office,
    Participant,
    Source,
    Statement,
    Topic,
)
from events.reference_data.forms import keyed, keyed_person
from events.resolve.events import IMPORTED, said_on

Row = Mapping[str, Any]


class NotATimeline(ValueError):
    """The file is no timeline of this format; the message says where it goes wrong."""


@dataclass(slots=True)
class Imported:
    """Rows by the ids the file has for them."""

    sources: dict[str, Source] = field(default_factory=dict)
    runs: dict[int, ExtractionRun] = field(default_factory=dict)
    participants: dict[str, Participant] = field(default_factory=dict)
    topics: dict[str, Topic] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)
    statements: list[int] = field(default_factory=list)


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
    done = Imported()
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
    _relate(data, done)
    _count_statements(done)
    search.index_events(event.pk for event in done.events.values())
    search.index_statements(done.statements)
    return done


def _number(told: str, letter: str, model: type[models.Model]) -> int | None:
    """The row's number that the id stands for, unless it is another row's already."""
    if not told.startswith(letter) or not told[1:].isdecimal():
        return None
    number = int(told[1:])
    taken = model._default_manager.filter(pk=number).exists()
    return None if taken or number == 0 else number


def _source(row: Row, texts: Mapping[str, str], done: Imported) -> None:
    text = row.get("text") or texts.get(row["name"]) or ""
    # Without its text a source is known by what the file says of it.
    told = "\0".join(str(row.get(key)) for key in ("id", "name", "url", "published"))
    digest = digest_of(text) if text else hashlib.sha256(told.encode()).hexdigest()
    if Source.objects.filter(digest=digest).exists():
        raise NotATimeline(f"the source {row['name']!r} is there already")
    published = _day(row["published"])
    source = Source.objects.create(
        pk=_number(row["id"], "s", Source),
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
    done.sources[row["id"]] = source
    done.runs[source.pk] = ExtractionRun.objects.create(
        source=source, pipeline=IMPORTED, model=IMPORTED, started=now, finished=now
    )


# ------------------------------------------------------------------ participants, topics
def _participant(row: Row, done: Imported, *, exactly: bool) -> None:
    found = Participant.objects.filter(slug=row["id"]).first()
    participant = found or Participant(slug=row["id"], kind=row["kind"])
    if participant.kind not in Participant.Kind.values:
        raise NotATimeline(f"unknown kind {participant.kind!r}")
    if found is None or exactly:
        participant.name, participant.kind = row["name"], row["kind"]
        participant.country_code = participant.country_code or _country(row)
        participant.save()
    done.participants[row["id"]] = participant
    _aliases(participant, row, exactly=exactly)
    _offices(participant, row, exactly=exactly)


def _country(row: Row) -> str:
    """The country of the first office that is a country's."""
    names = [office["of"] for office in row["offices"] if office["of"]]
    found = Participant.objects.countries().filter(name__in=names)
    codes = dict(found.values_list("name", "country_code"))
    return next((codes[name] for name in names if codes.get(name)), "")


def _aliases(participant: Participant, row: Row, *, exactly: bool) -> None:
    if participant.kind == Participant.Kind.PERSON:
        surname = row["name"].split()[-1:]
        whole = [name for name in row["aliases"] if [name] != surname]
        forms = keyed_person(row["name"], whole)
    else:
        forms = keyed([row["name"], *row["aliases"]])
    forms |= {
        name: name_key(name) or name for name in row["aliases"] if name not in forms
    }
    if exactly:
        participant.aliases.exclude(name__in=[*row["aliases"], row["name"]]).delete()
    Alias.objects.bulk_create(
        (
            Alias(participant=participant, name=name, key=key)
            for name, key in forms.items()
            if name == row["name"] or name in row["aliases"]
        ),
        ignore_conflicts=True,
    )


def _offices(participant: Participant, row: Row, *, exactly: bool) -> None:
    now = {
        (held.title, held.of, held.start, held.end): held.pk
        for held in participant.offices.all()
    }
    told = {
        (o["title"], o["of"] or "", _day(o["from"]), _day(o["to"]))
        for o in row["offices"]
    }
    if exactly:
        gone = [pk for office, pk in now.items() if office not in told]
        Office.objects.filter(pk__in=gone).delete()
    Office.objects.bulk_create(
        (
            Office(participant=participant, title=title, of=of, start=start, end=end)
            for title, of, start, end in sorted(told - now.keys(), key=str)
        ),
        ignore_conflicts=True,
    )


def _topic(row: Row, done: Imported, *, exactly: bool) -> None:
    topic, is_new = Topic.objects.get_or_create(
        slug=row["id"], defaults={"name": row["name"]}
    )
    if exactly and not is_new and topic.name != row["name"]:
        topic.name = row["name"]
        topic.save(update_fields=["name"])
    done.topics[row["id"]] = topic


# ------------------------------------------------------------------ events
def _event(row: Row, done: Imported) -> None:
    parts = [(done.participants[p["id"]], p["role"]) for p in row["participants"]]
    told = [(done.sources[e["source"]], e["start"], e["end"]) for e in row["evidence"]]
    days = sorted(source.published for source, _, _ in told if source.published)
    event = Event(
        pk=_number(row["id"], "e", Event),
        title=row["title"],
        kind=_one_of(Event.Kind, row["kind"]),
        status=_one_of(Event.Status, row["status"]),
        start=_day(row["start"]),
        end=_day(row["end"]),
        precision=_one_of(Event.Precision, row["precision"])
        if row["precision"]
        else "",
        date_text=row["date_text"] or "",
        place=row["place"] or "",
        confidence=row["confidence"],
        announced=days[0] if days else None,
        source_count=len({source.pk for source, _, _ in told}),
        review=_one_of(Event.Review, row["review"]),
    )
    event.sort_date = event.start or event.announced
    event.machine = _machine(event, row, parts, days)
    event.save(force_insert=True)
    done.events[row["id"]] = event
    EventParticipant.objects.bulk_create(
        EventParticipant(
            event=event, participant=who, role=role, sort_date=event.sort_date
        )
        for who, role in parts
    )
    EventTopic.objects.bulk_create(
        EventTopic(event=event, topic=done.topics[slug], sort_date=event.sort_date)
        for slug in row["topics"]
    )
    EventMention.objects.bulk_create(
        _mention(event, source, start, end, done) for source, start, end in told
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


def _mention(
    event: Event, source: Source, start: int, end: int, done: Imported
) -> EventMention:
    return EventMention(
        source=source,
        run=done.runs[source.pk],
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
        pk=_number(row["id"], "q", Statement),
        source=source,
        run=done.runs[source.pk],
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
    statement.save(force_insert=True)
    statement.speakers.set([done.participants[who["id"]] for who in row["speakers"]])
    statement.topics.set([done.topics[slug] for slug in row["topics"]])
    done.statements.append(statement.pk)


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


def _one_of(choices: type[models.TextChoices], value: Any) -> str:
    if value not in choices.values:
        raise NotATimeline(f"{value!r} is not one of {', '.join(choices.values)}")
    return str(value)


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
