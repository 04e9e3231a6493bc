"""Readings made by hand: short texts about people who do not exist, and what they tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from events.ingest import Kept, Version, keep
from events.mentions import (
    Article,
    Block,
    BlockRole,
    DateBasis,
    Entity,
    EventKind,
    EventTold,
    Genre,
    OfficeHeld,
    ParticipantKind,
    Place,
    Precision,
    Publication,
    Reading,
    Role,
    Span,
    SpeechKind,
    StatementTold,
    Status,
    Taking,
    TimeValue,
)

VERSION = Version("1.0 (none)", "en_hand-1")
STARTED = datetime(2023, 5, 11, 9, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Who:
    """A participant as a text names it."""

    name: str
    kind: ParticipantKind = ParticipantKind.PERSON
    country: str | None = None
    surfaces: tuple[str, ...] = ()
    offices: tuple[OfficeHeld, ...] = ()
    is_unnamed: bool = False


DUARTE = Who("Ana Duarte", country="PT")
HOLM = Who("Leif Holm", country="NO")
OKORO = Who("Ngozi Okoro", country="NG")
PRESS_OFFICE = Who("Nordic Fisheries Council", ParticipantKind.ORGANIZATION)


@dataclass(frozen=True)
class Happened:
    """A passage that tells of an event; `words` are those that date it."""

    passage: str
    trigger: str
    who: Sequence[Who]
    kind: EventKind = EventKind.MEETING
    status: Status = Status.OCCURRED
    day: date | None = None
    last: date | None = None
    words: str = ""
    part: str | None = None
    zone: str | None = None
    place: str = ""
    topics: tuple[str, ...] = ()
    cluster: int | None = None
    part_of: int | None = None
    title: str | None = None
    confidence: float = 0.8


@dataclass(frozen=True)
class Said:
    content: str
    who: Sequence[Who]
    kind: SpeechKind = SpeechKind.REPORTED
    cue: str = "said"
    via: Who | None = None
    cluster: int | None = None
    topics: tuple[str, ...] = ()


@dataclass(frozen=True)
class Told:
    """A text and what it tells; `reading()` gives it the form the pipeline does."""

    text: str
    happened: Sequence[Happened] = ()
    said: Sequence[Said] = ()
    published: date | None = date(2023, 5, 9)
    name: str = "report.txt"
    publisher: str | None = None
    notes: tuple[str, ...] = field(default=())

    def reading(self) -> Reading:
        return self.reading_of(Article(self.name, self.text, publisher=self.publisher))

    def reading_of(self, article: Article) -> Reading:
        cast = list(dict.fromkeys(self._everyone()))
        key = {who: number for number, who in enumerate(cast)}
        return Reading(
            article=article,
            genre=Genre.REPORT,
            blocks=(Block(Span(0, len(self.text)), BlockRole.BODY),),
            headline=None,
            publisher=self.publisher,
            publication=Publication(self.published, DateBasis.DATELINE)
            if self.published
            else None,
            entities=tuple(
                Entity(
                    key=number,
                    kind=who.kind,
                    name=who.name,
                    surfaces=(who.name, *who.surfaces),
                    country=who.country,
                    offices=who.offices,
                    is_unnamed=who.is_unnamed,
                )
                for number, who in enumerate(cast)
            ),
            events=tuple(
                self._event(number, each, key)
                for number, each in enumerate(self.happened)
            ),
            statements=tuple(self._statement(each, key) for each in self.said),
            notes=self.notes,
        )

    def _everyone(self) -> Iterable[Who]:
        for each in self.happened:
            yield from each.who
        for said in self.said:
            yield from said.who
            if said.via:
                yield said.via

    def _span(self, words: str, within: Span | None = None) -> Span:
        start = self.text.index(words, within.start if within else 0)
        return Span(start, start + len(words))

    def _event(self, number: int, told: Happened, key: dict[Who, int]) -> EventTold:
        span = self._span(told.passage)
        time = None
        if told.words:
            is_day = told.last in (None, told.day)
            time = TimeValue(
                text=told.words,
                span=self._span(told.words, span),
                earliest=told.day,
                latest=told.last or told.day,
                precision=(Precision.DAY if is_day else Precision.RANGE)
                if told.day
                else None,
                part=told.part,
                place=told.zone,
            )
        return EventTold(
            span=span,
            trigger=self._span(told.trigger, span),
            kind=told.kind,
            status=told.status,
            participants=tuple(Taking(key[who], Role.PRINCIPAL) for who in told.who),
            cluster=number if told.cluster is None else told.cluster,
            time=time,
            place=Place(told.place) if told.place else None,
            topics=told.topics,
            part_of=told.part_of,
            title=told.title,
            confidence=told.confidence,
        )

    def _statement(self, told: Said, key: dict[Who, int]) -> StatementTold:
        return StatementTold(
            span=self._span(told.content),
            kind=told.kind,
            speakers=tuple(key[who] for who in told.who),
            cue=told.cue,
            via=key[told.via] if told.via else None,
            cluster=told.cluster,
            topics=told.topics,
            confidence=0.7,
        )


def kept(told: Told, **options: object) -> Kept:
    return keep(told.reading(), version=VERSION, started=STARTED, **options)  # type: ignore[arg-type]
