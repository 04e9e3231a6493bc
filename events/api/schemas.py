"""The shapes of what is handed out, for the description of the API.

The objects themselves are made by `exports/objects.py`; what the API adds to them is the
address of their page and, where a passage may be shown, its words. Tests hold every
answer against these.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from ninja import Schema
from pydantic import Field

from events.mentions import (
    DateBasis,
    EventKind,
    Genre,
    ParticipantKind,
    Precision,
    Role,
    SpeechKind,
    Status,
)

_PAGE = "Its page on this site."
_OFFSETS = "Character of the source's text, counted from 0; the end is half open."


class Error(Schema):
    parameter: str
    message: str


class Problem(Schema):
    """What went wrong, and which parameter is to blame."""

    status: int
    message: str
    errors: list[Error]


# ------------------------------------------------------------------ events
class Taking(Schema):
    """Who took part, and as what."""

    id: str
    name: str
    role: Role


class Evidence(Schema):
    """One passage that tells of the event."""

    source: str
    start: int = Field(description=_OFFSETS)
    end: int


class Related(Schema):
    event: str
    relation: Literal["part_of", "follows", "realises"]


class Event(Schema):
    """One happening in the world, told by one source or many."""

    id: str
    title: str = Field(description="A sentence that says who, what, with whom, where.")
    kind: EventKind
    status: Status
    start: date | None = Field(
        description="First day on which it may have happened; null where no date is told."
    )
    end: date | None = Field(description="Last day on which it may have happened.")
    precision: Precision | None = Field(
        description="How much of the date is told: “in October” is a month, never a day."
    )
    date_text: str | None = Field(description="The words the date was read from.")
    place: str | None = Field(
        description="The most specific place told, then what contains it."
    )
    participants: list[Taking]
    topics: list[str] = Field(description="Ids of topics.")
    evidence: list[Evidence]
    confidence: float = Field(ge=0, le=1)
    review: Literal["unreviewed", "confirmed", "corrected"] = Field(
        description="What an editor has said of it."
    )
    related: list[Related]
    page: str = Field(description=_PAGE)


class EventPage(Schema):
    items: list[Event]
    next: str | None = Field(description="Where the list goes on; null at its end.")


class Passage(Schema):
    """A passage and its words; null where the source's text is not kept here."""

    source: str
    start: int = Field(description=_OFFSETS)
    end: int
    text: str | None


class Named(Schema):
    id: str
    name: str


class Statement(Schema):
    """What somebody said, and in whose words it is told."""

    id: str
    source: str
    start: int = Field(description=_OFFSETS)
    end: int
    kind: SpeechKind = Field(
        description="direct: verbatim. mixed: reported, with words of theirs. reported."
    )
    speakers: list[Named]
    via: Named | None = Field(description="Who relays it.")
    cue: str | None = Field(description="The words that say that it was said.")
    event: str | None = Field(description="The event it was made at or about.")
    topics: list[str]
    text: str = Field(description="What was said, without the attribution.")
    said: date | None = Field(
        description="The event's day, else that of the publication."
    )
    page: str = Field(description=_PAGE)


class EventWhole(Event):
    """An event with the words of its passages and what was said at it."""

    passages: list[Passage]
    statements: list[Statement]


class StatementPage(Schema):
    items: list[Statement]
    next: str | None = Field(description="Where the list goes on; null at its end.")


# ------------------------------------------------------------------ participants
class Office(Schema):
    title: str
    of: str | None
    from_: date | None = Field(alias="from")
    to: date | None


class Participant(Schema):
    """A person, a country or an organisation."""

    id: str
    name: str
    kind: ParticipantKind
    aliases: list[str]
    offices: list[Office]
    page: str = Field(description=_PAGE)


class ParticipantPage(Schema):
    items: list[Participant]
    next: str | None = Field(description="Where the list goes on; null at its end.")


# ------------------------------------------------------------------ sources, topics
class Source(Schema):
    """A document that was read."""

    id: str
    name: str = Field(description="The file's name, or the last part of its address.")
    title: str | None
    publisher: str | None
    url: str | None
    language: str | None
    published: date | None
    published_basis: DateBasis | None = Field(
        description="What the date of publication rests on."
    )
    genre: Genre
    page: str = Field(description=_PAGE)


class SourcePage(Schema):
    items: list[Source]
    next: str | None = Field(description="Where the list goes on; null at its end.")


class Telling(Schema):
    """A passage, and the event it tells of."""

    event: str
    start: int = Field(description=_OFFSETS)
    end: int
    text: str | None


class SourceWhole(Source):
    """A source with its passages, and its text if this site shows whole texts."""

    text: str | None = Field(description="Null where this site shows passages alone.")
    passages: list[Telling]
    statements: list[Statement]


class Topic(Schema):
    id: str
    name: str
    page: str = Field(description=_PAGE)


class TopicPage(Schema):
    items: list[Topic]
    next: str | None = Field(description="Where the list goes on; null at its end.")


class TopicWhole(Topic):
    """A topic with the phrases by which texts are found to be about it."""

    phrases: list[str]


# ------------------------------------------------------------------ counts, vocabulary
class Choice(Schema):
    id: str
    name: str
    count: int


class Facet(Schema):
    """The values of one filter, those of most events first, 60 at most."""

    parameter: str
    name: str
    choices: list[Choice]


class AtLeast(Schema):
    sources: int
    count: int


class Facets(Schema):
    """How many events every further choice would give."""

    count: int = Field(description="Events that match.")
    total: int = Field(description="Events in the collection.")
    facets: list[Facet]
    quoted: int = Field(description="Of them, those at which somebody is quoted.")
    told_by: list[AtLeast]


class Word(Schema):
    id: str
    name: str
    meaning: str


class Vocabulary(Schema):
    """The words that the objects' fields are limited to."""

    kinds: list[Word]
    statuses: list[Word]
    precisions: list[Word]
    roles: list[Word]
    relations: list[Word]
    participant_kinds: list[Word]
    statement_kinds: list[Word]
    genres: list[Word]
    published_bases: list[Word]
    reviews: list[Word]
    topics: list[Named]


class Index(Schema):
    """Addresses of the resources."""

    description: str = Field(description="The OpenAPI document.")
    documentation: str
    events: str
    facets: str
    statements: str
    participants: str
    sources: str
    topics: str
    vocabulary: str
