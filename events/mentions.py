"""What the rooms hand to each other: frozen values with character spans.

Standard library only: `sources`, `extraction` and `linking` speak in these words and know
nothing of Django. Every span counts Unicode code points of a source's text *as it was
read*; `text[span.start:span.end]` is the passage the value claims.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class BlockRole(StrEnum):
    """What a piece of a source's text is. Only the readable ones are read as news."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    HEADING = "heading"  # a section's title, a transcript's heading
    BODY = "body"
    TURN = "turn"  # one speaker's turn in a transcript, label excluded
    CAPTION = "caption"  # dates and places things; tells little news
    FILE_CAPTION = "file_caption"  # of another day: an archive picture
    RELATED = "related"  # headlines of other articles
    BOILERPLATE = "boilerplate"


class Genre(StrEnum):
    REPORT = "report"
    BRIEF = "brief"
    READOUT = "readout"
    JOINT_STATEMENT = "joint_statement"
    TRANSCRIPT = "transcript"
    ANALYSIS = "analysis"


class DateBasis(StrEnum):
    """What a source's date of publication rests on."""

    METADATA = "metadata"
    DATELINE = "dateline"
    CAPTION = "caption"
    BODY = "body"
    CORROBORATED = "corroborated"
    EDITOR = "editor"


class Precision(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    RANGE = "range"


class EventKind(StrEnum):
    CALL = "call"
    MEETING = "meeting"
    SUMMIT = "summit"
    CONFERENCE = "conference"
    VISIT = "visit"
    PRESS_CONFERENCE = "press_conference"
    SPEECH = "speech"
    STATEMENT = "statement"
    AGREEMENT = "agreement"
    TREATY_ACTION = "treaty_action"
    APPOINTMENT = "appointment"
    VOTE = "vote"
    ELECTION = "election"
    SANCTION = "sanction"
    PROTEST = "protest"
    AID = "aid"
    MILITARY_EXERCISE = "military_exercise"
    MILITARY_ACTION = "military_action"
    DEADLINE = "deadline"
    SPORTING_EVENT = "sporting_event"
    DISASTER = "disaster"
    OTHER = "other"


class Status(StrEnum):
    OCCURRED = "occurred"
    PLANNED = "planned"
    ONGOING = "ongoing"
    CANCELLED = "cancelled"
    PROPOSED = "proposed"


class ParticipantKind(StrEnum):
    PERSON = "person"
    COUNTRY = "country"
    ORGANIZATION = "organization"


class Role(StrEnum):
    PRINCIPAL = "principal"
    HOST = "host"
    AFFECTED = "affected"


class SpeechKind(StrEnum):
    DIRECT = "direct"
    MIXED = "mixed"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end`, half open."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        return text[self.start : self.end]


# ------------------------------------------------------------------ sources
@dataclass(frozen=True, slots=True)
class Article:
    """One document as it was read: text untouched, with what its sidecar says of it."""

    name: str
    text: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: date | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a source's text and its role; `label` is a turn's speaker label."""

    span: Span
    role: BlockRole
    label: Span | None = None


@dataclass(frozen=True, slots=True)
class Publication:
    """The date of publication a text gives for itself."""

    day: date
    basis: DateBasis
    span: Span | None = None  # the words it was read from; None for metadata


# ------------------------------------------------------------------ what a text says
@dataclass(frozen=True, slots=True)
class OfficeHeld:
    """An office as a text or the reference data tells it; dates where known."""

    title: str
    of: str | None = None  # the country or organisation, by its common name
    start: date | None = None
    end: date | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A participant as one text knows it: all its mentions under one identity.

    `key` is unique within a Reading. `name` is the form a reader knows (given name first;
    a country's common English name). `surfaces` are the forms the text uses.
    `country` is an ISO 3166 alpha-2 code, where known. `known` is the participant's slug
    in the reference data, or None. `is_unnamed` marks "a senior official" and the like.
    """

    key: int
    kind: ParticipantKind
    name: str
    surfaces: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    country: str | None = None
    offices: tuple[OfficeHeld, ...] = ()
    known: str | None = None
    is_unnamed: bool = False


@dataclass(frozen=True, slots=True)
class TimeValue:
    """When: inclusive days, as precise as the text. Both None if it cannot be resolved.

    `value` is TIMEX3-like ("2021-11-13", "2021-W45", "2021-10", "2021-FA", "197X").
    `modifier` keeps what precision cannot say: "start", "mid", "end", "before", "after".
    `part` is the part of the day told ("morning", "evening").
    `place` is the country code whose local day it is, where the text says.
    """

    text: str
    span: Span
    earliest: date | None = None
    latest: date | None = None
    precision: Precision | None = None
    value: str | None = None
    modifier: str | None = None
    part: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where: the most specific place named, then what contains it ("Liverpool, United Kingdom")."""

    name: str
    span: Span | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Taking:
    """One participant's part in an event: the Entity's key and a role."""

    entity: int
    role: Role
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class EventTold:
    """One passage that tells of an event. Mentions with one `cluster` tell of the same."""

    span: Span  # the passage: the sentence or caption
    trigger: Span  # the words that name what happened
    kind: EventKind
    status: Status
    participants: tuple[Taking, ...]
    cluster: int
    time: TimeValue | None = None
    place: Place | None = None
    topics: tuple[str, ...] = ()
    part_of: int | None = None  # cluster of the event it is part of
    title: str | None = (
        None  # what the object is ("Tokyo Olympics"), for building a heading
    )
    confidence: float = 0.5


@dataclass(frozen=True, slots=True)
class StatementTold:
    """One passage of speech: `span` is the content, quotation marks of a verbatim one excluded."""

    span: Span
    kind: SpeechKind
    speakers: tuple[int, ...]  # Entity keys
    cue: str = ""
    cue_span: Span | None = None
    speaker_spans: tuple[Span, ...] = ()
    via: int | None = None  # Entity key of who relays it
    context: Span | None = None  # the sentence or paragraph it stands in
    cluster: int | None = None  # the event (EventTold.cluster) it was made at
    topics: tuple[str, ...] = ()
    confidence: float = 0.5


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one text says: what `extract` returns and `ingest` keeps."""

    article: Article
    genre: Genre
    blocks: tuple[Block, ...]
    headline: str | None
    publisher: str | None
    publication: Publication | None
    entities: tuple[Entity, ...]
    events: tuple[EventTold, ...]
    statements: tuple[StatementTold, ...]
    notes: tuple[
        str, ...
    ] = ()  # what a reader of the log should know (an unclosed quotation …)


# ------------------------------------------------------------------ reference data
@dataclass(frozen=True, slots=True)
class Country:
    """A state: `names` and `demonyms` are every form that leads to it; `seats` (capital,
    seats and buildings of government) stand for its government in the news."""

    code: str
    name: str
    names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    capital: str | None = None
    timezone: str | None = None


@dataclass(frozen=True, slots=True)
class Organization:
    slug: str
    name: str
    names: tuple[str, ...] = ()
    country: str | None = (
        None  # of a ministry or parliament; None for international ones
    )
    members: tuple[str, ...] = ()  # country codes
    seat: tuple[str, str] | None = (
        None  # town and country code, of a body that sits there as a rule
    )


@dataclass(frozen=True, slots=True)
class Person:
    slug: str
    name: str
    names: tuple[str, ...] = ()
    country: str | None = None
    offices: tuple[OfficeHeld, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    slug: str
    name: str
    phrases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """What is known beforehand: data, which editors change, handed to the pipeline."""

    countries: tuple[Country, ...] = ()
    organizations: tuple[Organization, ...] = ()
    people: tuple[Person, ...] = ()
    topics: tuple[Topic, ...] = ()
    version: str = ""
    extra: Mapping[str, str] = field(default_factory=dict)
