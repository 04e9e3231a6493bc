"""Rows for tests: plain, fixed values, one factory a model; `Sequence` where a name must differ.

A source's text is long enough for the default spans; give `text`, `start` and `end`
together where the words matter.
"""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, date, datetime

import factory
from django.contrib.auth.models import User
from factory.django import DjangoModelFactory

from events.models import (
    Alias,
    Decision,
    Event,
    EventMention,
    EventParticipant,
    EventRelation,
    EventTopic,
    ExtractionRun,
    MentionParticipant,
    Office,
    Participant,
    Source,
    Statement,
    Topic,
)

SENTENCE = "Foreign ministers Ana Duarte and Leif Holm met in Oslo on Tuesday. "
QUOTED = "Duarte said the talks were useful."


def _paragraphs(text: str) -> list[list[object]]:
    """Every paragraph of `text` as a block of the body, the way a source keeps them."""
    spans = [match.span() for match in re.finditer(r"[^\n]+", text)]
    return [[start, end, "body", None, None] for start, end in spans]


class UserFactory(DjangoModelFactory[User]):
    """May log in and nothing more; the fixture `editor` has an editor's rights."""

    class Meta:
        model = User

    username = factory.Sequence(lambda n: f"user{n}")
    password = factory.django.Password("user")


class TopicFactory(DjangoModelFactory[Topic]):
    class Meta:
        model = Topic

    name = factory.Sequence(lambda n: f"Fisheries {n}")
    slug = factory.Sequence(lambda n: f"fisheries-{n}")
    phrases = "fishing rights\nfisheries"


class ParticipantFactory(DjangoModelFactory[Participant]):
    """A person; `CountryFactory` and `OrganizationFactory` make the other kinds."""

    class Meta:
        model = Participant

    kind = Participant.Kind.PERSON
    name = factory.Sequence(lambda n: f"Ana Duarte {n}")
    slug = factory.Sequence(lambda n: f"ana-duarte-{n}")
    country_code = "PT"


class CountryFactory(ParticipantFactory):
    kind = Participant.Kind.COUNTRY
    name = factory.Sequence(lambda n: f"Freedonia {n}")
    slug = factory.Sequence(lambda n: f"freedonia-{n}")
    country_code = ""


class OrganizationFactory(ParticipantFactory):
    kind = Participant.Kind.ORGANIZATION
    name = factory.Sequence(lambda n: f"Northern Fisheries Council {n}")
    slug = factory.Sequence(lambda n: f"northern-fisheries-council-{n}")
    country_code = ""


class AliasFactory(DjangoModelFactory[Alias]):
    class Meta:
        model = Alias

    participant = factory.SubFactory(ParticipantFactory)
    name = factory.Sequence(lambda n: f"Duarte {n}")
    key = factory.LazyAttribute(lambda alias: alias.name.casefold())


class OfficeFactory(DjangoModelFactory[Office]):
    class Meta:
        model = Office

    participant = factory.SubFactory(ParticipantFactory)
    title = "Minister for Foreign Affairs"
    of = "Portugal"
    start = date(2022, 3, 30)
    end = None


class SourceFactory(DjangoModelFactory[Source]):
    class Meta:
        model = Source

    name = factory.Sequence(lambda n: f"oslo-{n}.txt")
    title = factory.Sequence(lambda n: f"Ministers meet in Oslo {n}")
    # The number makes every text, and so its digest, its own.
    text = factory.Sequence(lambda n: f"{SENTENCE}{QUOTED}\n\nReport number {n}.")
    digest = factory.LazyAttribute(
        lambda source: hashlib.sha256(source.text.encode()).hexdigest()
    )
    publisher = "Fjord Courier"
    language = "en"
    published = date(2023, 5, 10)
    published_basis = Source.Basis.METADATA
    genre = Source.Genre.REPORT
    blocks = factory.LazyAttribute(lambda source: _paragraphs(source.text))


class UndatedSourceFactory(SourceFactory):
    published = None
    published_basis = ""


class ExtractionRunFactory(DjangoModelFactory[ExtractionRun]):
    class Meta:
        model = ExtractionRun

    source = factory.SubFactory(SourceFactory)
    pipeline = "1"
    model = "blank"
    started = datetime(2023, 5, 11, 9, 0, tzinfo=UTC)
    finished = datetime(2023, 5, 11, 9, 1, tzinfo=UTC)


class EventFactory(DjangoModelFactory[Event]):
    """A dated, visible event, which goes by its first day in lists."""

    class Meta:
        model = Event

    title = factory.Sequence(lambda n: f"Ana Duarte meets Leif Holm in Oslo ({n})")
    kind = Event.Kind.MEETING
    status = Event.Status.OCCURRED
    start = date(2023, 5, 9)
    end = factory.LazyAttribute(lambda event: event.start)
    precision = factory.LazyAttribute(
        lambda event: Event.Precision.DAY if event.start else ""
    )
    date_text = factory.LazyAttribute(lambda event: "on Tuesday" if event.start else "")
    sort_date = factory.LazyAttribute(lambda event: event.start or event.announced)
    announced = None
    place = "Oslo, Norway"
    source_count = 1


class PlannedEventFactory(EventFactory):
    """A plan without a day, announced on one."""

    title = factory.Sequence(lambda n: f"Leif Holm plans to visit Lisbon ({n})")
    kind = Event.Kind.VISIT
    status = Event.Status.PLANNED
    start = None
    announced = date(2023, 5, 9)
    place = "Lisbon, Portugal"


class EventParticipantFactory(DjangoModelFactory[EventParticipant]):
    class Meta:
        model = EventParticipant

    event = factory.SubFactory(EventFactory)
    participant = factory.SubFactory(ParticipantFactory)
    role = EventParticipant.Role.PRINCIPAL
    sort_date = factory.SelfAttribute("event.sort_date")


class EventTopicFactory(DjangoModelFactory[EventTopic]):
    class Meta:
        model = EventTopic

    event = factory.SubFactory(EventFactory)
    topic = factory.SubFactory(TopicFactory)
    sort_date = factory.SelfAttribute("event.sort_date")


class EventRelationFactory(DjangoModelFactory[EventRelation]):
    class Meta:
        model = EventRelation

    event = factory.SubFactory(EventFactory)
    other = factory.SubFactory(EventFactory)
    relation = EventRelation.Relation.REALISES


class EventMentionFactory(DjangoModelFactory[EventMention]):
    """The first sentence of the source tells of the event."""

    class Meta:
        model = EventMention

    source = factory.SubFactory(SourceFactory)
    run = factory.SubFactory(
        ExtractionRunFactory, source=factory.SelfAttribute("..source")
    )
    event = factory.SubFactory(EventFactory)
    start = 0
    end = len(SENTENCE.rstrip())
    trigger_start = SENTENCE.index("met")
    trigger_end = SENTENCE.index("met") + len("met")
    kind = factory.SelfAttribute("event.kind")
    status = factory.SelfAttribute("event.status")
    earliest = factory.SelfAttribute("event.start")
    latest = factory.SelfAttribute("event.end")
    precision = factory.SelfAttribute("event.precision")
    date_text = factory.SelfAttribute("event.date_text")
    place = factory.SelfAttribute("event.place")


class MentionParticipantFactory(DjangoModelFactory[MentionParticipant]):
    class Meta:
        model = MentionParticipant

    mention = factory.SubFactory(EventMentionFactory)
    participant = factory.SubFactory(ParticipantFactory)
    role = EventParticipant.Role.PRINCIPAL


class StatementFactory(DjangoModelFactory[Statement]):
    """Reported speech, the last sentence of the source's first paragraph.

    `StatementFactory(speakers=[duarte])` says who said it; likewise `topics`.
    """

    class Meta:
        model = Statement
        skip_postgeneration_save = True

    source = factory.SubFactory(SourceFactory)
    run = factory.SubFactory(
        ExtractionRunFactory, source=factory.SelfAttribute("..source")
    )
    start = len(SENTENCE) + QUOTED.index("the talks")
    end = len(SENTENCE) + len(QUOTED) - 1
    text = factory.LazyAttribute(lambda told: told.source.text[told.start : told.end])
    context_start = len(SENTENCE)
    context_end = len(SENTENCE) + len(QUOTED)
    kind = Statement.Kind.REPORTED
    cue = "said"
    cue_start = len(SENTENCE) + QUOTED.index("said")
    cue_end = len(SENTENCE) + QUOTED.index("said") + len("said")
    event = factory.SubFactory(EventFactory)
    said = date(2023, 5, 9)

    @factory.post_generation
    def speakers(
        self: Statement, create: bool, given: list[Participant] | None, **_: object
    ) -> None:
        if create and given:
            self.speakers.set(given)

    @factory.post_generation
    def topics(
        self: Statement, create: bool, given: list[Topic] | None, **_: object
    ) -> None:
        if create and given:
            self.topics.set(given)


class DecisionFactory(DjangoModelFactory[Decision]):
    """An editor put the event in another place."""

    class Meta:
        model = Decision

    kind = Decision.Kind.SET_FIELD
    event = factory.SubFactory(EventFactory)
    field = "place"
    value = "Bergen, Norway"
    machine_value = factory.SelfAttribute("event.place")
    editor = factory.SubFactory(UserFactory)
