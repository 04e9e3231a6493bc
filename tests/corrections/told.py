"""A small world for the editors' tests: two events, each told by one source."""

from __future__ import annotations

from datetime import date

from events.models import Event, EventMention, Participant, Statement
from events.resolve import resolve_events
from tests.factories import (
    EventFactory,
    EventMentionFactory,
    MentionParticipantFactory,
    ParticipantFactory,
    StatementFactory,
)


def told_event(
    *participants: Participant, day: date = date(2023, 5, 9), place: str = "Oslo"
) -> Event:
    """An event that one source tells of, resolved as after reading, with a statement."""
    event = EventFactory(start=day, place=place)
    mention = EventMentionFactory(event=event)
    for participant in participants:
        MentionParticipantFactory(mention=mention, participant=participant)
    StatementFactory(event=event, source=mention.source, speakers=participants[:1])
    resolve_events([event.pk])
    event.refresh_from_db()
    return event


def duarte() -> Participant:
    found = Participant.objects.filter(slug="ana-duarte").first()
    return found or ParticipantFactory(name="Ana Duarte", slug="ana-duarte")


def holm() -> Participant:
    found = Participant.objects.filter(slug="leif-holm").first()
    return found or ParticipantFactory(
        name="Leif Holm", slug="leif-holm", country_code="NO"
    )


def only_mention(event: Event) -> EventMention:
    return EventMention.objects.get(event=event)


def only_statement(event: Event) -> Statement:
    return Statement.objects.get(event=event)
