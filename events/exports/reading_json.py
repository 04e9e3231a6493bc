"""What one text says, in the timeline's own format, without a database."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from events.exports.timeline_json import FORMAT, VERSION
from events.linking.resolution import MentionFacts, resolve_fields
from events.linking.titles import Named, TitleFacts, silent_roles, title
from events.mentions import (
    Entity,
    EventTold,
    ParticipantKind,
    Reading,
    Role,
    StatementTold,
)

Row = dict[str, Any]


def reading_as_timeline(reading: Reading) -> Row:
    """One source, and its participants, events (a cluster each) and statements."""
    clusters: dict[int, list[EventTold]] = defaultdict(list)
    for told in reading.events:
        clusters[told.cluster].append(told)
    used = {t.entity for told in reading.events for t in told.participants}
    for said in reading.statements:
        used |= {*said.speakers, *([said.via] if said.via is not None else [])}
    by_key = {entity.key: entity for entity in reading.entities}
    topics = {slug for told in reading.events for slug in told.topics}
    topics |= {slug for said in reading.statements for slug in said.topics}
    return {
        "format": FORMAT,
        "version": VERSION,
        "sources": [_source(reading)],
        "participants": [_participant(by_key[key]) for key in sorted(used)],
        "events": [_event(c, told, reading, by_key) for c, told in clusters.items()],
        "statements": [
            _statement(number, said, by_key)
            for number, said in enumerate(reading.statements)
        ],
        "topics": [{"id": slug, "name": slug} for slug in sorted(topics)],
    }


def _source(reading: Reading) -> Row:
    article, dated = reading.article, reading.publication
    return {
        "id": "s1",
        "name": article.name,
        "title": article.title or reading.headline,
        "publisher": article.publisher or reading.publisher,
        "url": article.url,
        "language": article.language,
        "published": _iso(dated.day) if dated else None,
        "published_basis": dated.basis.value if dated else None,
        "genre": reading.genre.value,
    }


def _participant(entity: Entity) -> Row:
    return {
        "id": f"p{entity.key}",
        "name": entity.name,
        "kind": entity.kind.value,
        "aliases": sorted(set(entity.surfaces) - {entity.name}),
        "offices": [
            {
                "title": held.title,
                "of": held.of,
                "from": _iso(held.start),
                "to": _iso(held.end),
            }
            for held in entity.offices
        ],
    }


def _event(
    cluster: int, told: list[EventTold], reading: Reading, by_key: dict[int, Entity]
) -> Row:
    published = reading.publication.day if reading.publication else None
    resolved = resolve_fields([_facts(each, published) for each in told])
    named = [(by_key[key], role) for key, role in resolved.participants]
    unnamed_in_title = silent_roles(resolved.kind)
    principals = [_named(who) for who, role in named if role not in unnamed_in_title]
    others = [_named(who) for who, role in named if role == Role.AFFECTED]
    heading = TitleFacts(
        kind=resolved.kind,
        status=resolved.status,
        principals=principals,
        others=others,
        place=resolved.place,
        object_title=resolved.object_title,
    )
    part_of = next((t.part_of for t in told if t.part_of is not None), None)
    spans = sorted({each.span for each in told})
    return {
        "id": f"e{cluster}",
        "title": title(heading),
        "kind": resolved.kind.value,
        "status": resolved.status.value,
        "start": _iso(resolved.start),
        "end": _iso(resolved.end),
        "precision": resolved.precision.value if resolved.precision else None,
        "date_text": resolved.date_text or None,
        "place": resolved.place or None,
        "participants": [
            {"id": f"p{who.key}", "name": who.name, "role": role.value}
            for who, role in named
        ],
        "topics": sorted({slug for each in told for slug in each.topics}),
        "evidence": [{"source": "s1", "start": s.start, "end": s.end} for s in spans],
        "confidence": resolved.confidence,
        "review": "unreviewed",
        "related": [{"event": f"e{part_of}", "relation": "part_of"}]
        if part_of is not None
        else [],
    }


def _facts(told: EventTold, published: date | None) -> MentionFacts:
    time = told.time
    return MentionFacts(
        kind=told.kind,
        status=told.status,
        confidence=told.confidence,
        earliest=time.earliest if time and time.latest else None,
        latest=time.latest if time and time.earliest else None,
        precision=time.precision if time else None,
        modifier=(time.modifier or "") if time else "",
        part=(time.part or "") if time else "",
        date_place=(time.place or "") if time else "",
        date_text=time.text if time else "",
        place=told.place.name if told.place else "",
        object_title=told.title or "",
        participants=tuple((t.entity, t.role) for t in told.participants),
        published=published,
    )


def _named(entity: Entity) -> Named:
    return Named(entity.name, is_person=entity.kind == ParticipantKind.PERSON)


def _statement(number: int, said: StatementTold, by_key: dict[int, Entity]) -> Row:
    def named(key: int) -> Row:
        return {"id": f"p{key}", "name": by_key[key].name}

    return {
        "id": f"q{number}",
        "source": "s1",
        "start": said.span.start,
        "end": said.span.end,
        "kind": said.kind.value,
        "speakers": [named(key) for key in said.speakers],
        "via": named(said.via) if said.via is not None else None,
        "cue": said.cue or None,
        "event": f"e{said.cluster}" if said.cluster is not None else None,
        "topics": sorted(said.topics),
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
