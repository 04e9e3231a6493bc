"""A small record: two people who meet, call and plan, told by two outlets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from events import search
from events.facets import collection
from events.models import Event, Participant, Topic
from tests import factories


@pytest.fixture(autouse=True)
def _fresh_collection() -> None:
    """No test sees the snapshot of another."""
    collection.forget()


@dataclass
class Record:
    duarte: Participant
    holm: Participant
    mwangi: Participant
    norway: Participant
    fisheries: Topic
    meeting: Event
    call: Event
    month: Event
    plan: Event


@pytest.fixture
def record(db: None) -> Record:
    """9 May 2023 a meeting with a quotation, 2 June a call, July a visit, a plan undated."""
    duarte = factories.ParticipantFactory(name="Ana Duarte", slug="ana-duarte")
    holm = factories.ParticipantFactory(
        name="Leif Holm", slug="leif-holm", country_code="NO"
    )
    mwangi = factories.ParticipantFactory(
        name="Wanjiru Mwangi", slug="wanjiru-mwangi", country_code="KE"
    )
    norway, _ = Participant.objects.get_or_create(
        slug="norway",
        defaults={"name": "Norway", "kind": "country", "country_code": "NO"},
    )
    factories.AliasFactory(participant=mwangi, name="Minister Wangari")
    fisheries = factories.TopicFactory(name="Fisheries", slug="fishing")
    courier = factories.SourceFactory(publisher="Fjord Courier")
    radio = factories.SourceFactory(publisher="Radio, Meridian", genre="brief")
    meeting = factories.EventFactory(
        title="Duarte and Holm meet in Oslo", source_count=2
    )
    call = factories.EventFactory(
        title="Duarte and Mwangi speak by telephone",
        kind="call",
        start=date(2023, 6, 2),
        place="",
    )
    month = factories.EventFactory(
        title="Holm visits Nairobi",
        kind="visit",
        start=date(2023, 7, 1),
        end=date(2023, 7, 31),
        precision="month",
        date_text="in July",
        place="Nairobi, Kenya",
    )
    plan = factories.PlannedEventFactory(title="Holm plans to visit Lisbon")
    for event, people in (
        (meeting, [duarte, holm]),
        (call, [duarte, mwangi]),
        (month, [holm]),
        (plan, [holm]),
    ):
        for person in people:
            factories.EventParticipantFactory(event=event, participant=person)
    factories.EventTopicFactory(event=meeting, topic=fisheries)
    for event, source in (
        (meeting, courier),
        (meeting, radio),
        (call, radio),
        (month, courier),
        (plan, courier),
    ):
        factories.EventMentionFactory(event=event, source=source)
    factories.StatementFactory(
        event=meeting, source=courier, kind="direct", speakers=[duarte]
    )
    search.rebuild()
    return Record(duarte, holm, mwangi, norway, fisheries, meeting, call, month, plan)
