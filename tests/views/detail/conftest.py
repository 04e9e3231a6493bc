"""An event that three sources tell of, each in its own words."""

from __future__ import annotations

from datetime import date

import pytest

from events.models import Event, EventMention, Participant, Source, Statement, Topic
from tests.factories import (
    EventFactory,
    EventMentionFactory,
    EventParticipantFactory,
    EventTopicFactory,
    MentionParticipantFactory,
    OfficeFactory,
    ParticipantFactory,
    SourceFactory,
    StatementFactory,
    TopicFactory,
)

WIRE = (
    "Foreign ministers Ana Duarte and Leif Holm met in Oslo on Tuesday.\n\n"
    "Nothing of it here.\n\n"
    'Duarte said open ports were "the heart of every northern treaty".'
)
BRIEF = (
    "Duarte and Holm met in Oslo. Duarte said open ports were the heart of a treaty."
)
MINISTRY = "Holm met Duarte. They did not discuss ports."


@pytest.fixture
def duarte(db: None) -> Participant:
    person = ParticipantFactory(name="Ana Duarte", slug="ana-duarte")
    OfficeFactory(participant=person)
    return person


@pytest.fixture
def holm(db: None) -> Participant:
    return ParticipantFactory(name="Leif Holm", slug="leif-holm", country_code="NO")


@pytest.fixture
def ports(db: None) -> Topic:
    return TopicFactory(name="Ports", slug="ports", phrases="open port\nport")


@pytest.fixture
def met(duarte: Participant, holm: Participant, ports: Topic) -> Event:
    event = EventFactory(title="Ana Duarte meets Leif Holm in Oslo", source_count=3)
    for person in (duarte, holm):
        EventParticipantFactory(event=event, participant=person)
    EventTopicFactory(event=event, topic=ports)
    wire = source(WIRE, "Fjord Courier", date(2023, 5, 10))
    brief = source(BRIEF, "Radio Meridian", date(2023, 5, 12), Source.Genre.BRIEF)
    ministry = source(MINISTRY, "Foreign Ministry, Oslo", date(2023, 5, 9))
    first = mention(
        event, wire, "Foreign ministers Ana Duarte and Leif Holm met in Oslo"
    )
    first.date_start = WIRE.index("on Tuesday")
    first.date_end = first.date_start + len("on Tuesday")
    first.end = WIRE.index(".") + 1
    first.save()
    for person in (duarte, holm):
        MentionParticipantFactory(mention=first, participant=person)
    mention(event, brief, "Duarte and Holm met in Oslo.", place="Oslo, Norway")
    mention(event, ministry, "Holm met Duarte.").topics.add(ports)
    said(event, wire, WIRE[WIRE.index("open ports") : -1], duarte, ports, "mixed")
    said(event, brief, "open ports were the heart of a treaty", duarte, ports)
    said(event, ministry, "They did not discuss ports.", holm, ports, "direct")
    return event


def source(
    text: str, publisher: str, day: date, genre: str = Source.Genre.REPORT
) -> Source:
    return SourceFactory(text=text, publisher=publisher, published=day, genre=genre)


def mention(event: Event, told: Source, passage: str, place: str = "") -> EventMention:
    start = told.text.index(passage)
    trigger = told.text.index("met", start)
    return EventMentionFactory(
        event=event,
        source=told,
        start=start,
        end=start + len(passage),
        trigger_start=trigger,
        trigger_end=trigger + len("met"),
        place=place,
    )


def said(
    event: Event,
    told: Source,
    words: str,
    speaker: Participant,
    topic: Topic,
    kind: str = "reported",
) -> Statement:
    start = told.text.index(words)
    cue = told.text.rfind("said", 0, start)
    return StatementFactory(
        event=event,
        source=told,
        start=start,
        end=start + len(words),
        context_start=max(cue, 0),
        context_end=start + len(words),
        cue="said" if cue >= 0 else "",
        cue_start=cue if cue >= 0 else None,
        cue_end=cue + 4 if cue >= 0 else None,
        kind=kind,
        speakers=[speaker],
        topics=[topic],
    )
