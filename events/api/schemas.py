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
_OFFSETS = "Its first character in the source’s text, counted from 0."
_END = "One past its last character."


class Error(Schema):
    parameter: str = Field(description="Its name.")
    message: str = Field(description="Why it was not understood.")


class Problem(Schema):
    """What went wrong, and which parameter is to blame."""

    status: int = Field(description="The status of the answer.")
    message: str = Field(description="What went wrong.")
    errors: list[Error] = Field(
        description="One for each thing that was not understood."
    )


# ------------------------------------------------------------------ events
class Taking(Schema):
    """Who took part, and as what."""

    id: str = Field(description="The participant.")
    name: str = Field(description="As readers know them.")
    role: Role = Field(description="Took part, was the host, or is concerned.")


class Evidence(Schema):
    """One passage that tells of the event."""

    source: str = Field(description="The source it stands in.")
    start: int = Field(description=_OFFSETS)
    end: int = Field(description=_END)


class Related(Schema):
    event: str = Field(description="The other event.")
    relation: Literal["part_of", "follows", "realises"] = Field(
        description="How this one hangs together with it."
    )


class Event(Schema):
    """One happening in the world, told by one source or many."""

    id: str = Field(description="Like “e12”.")
    title: str = Field(description="A sentence that says who, what, with whom, where.")
    kind: EventKind = Field(description="What it was.")
    status: Status = Field(description="Whether it took place.")
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
    participants: list[Taking] = Field(description="Who took part.")
    topics: list[str] = Field(description="Ids of topics.")
    evidence: list[Evidence] = Field(description="The passages it rests on.")
    confidence: float = Field(ge=0, le=1, description="How sure the reading is.")
    review: Literal["unreviewed", "confirmed", "corrected"] = Field(
        description="What an editor has said of it."
    )
    related: list[Related] = Field(description="Parts, plans and follow-ups.")
    page: str = Field(description=_PAGE)


class EventPage(Schema):
    items: list[Event] = Field(description="This page of the list.")
    next: str | None = Field(description="Where the list goes on; null at its end.")


class Passage(Schema):
    """A passage and its words; null where the source's text is not kept here."""

    source: str = Field(description="The source it stands in.")
    start: int = Field(description=_OFFSETS)
    end: int = Field(description=_END)
    text: str | None = Field(description="As it stands there.")


class Named(Schema):
    id: str = Field(description="The participant or topic.")
    name: str = Field(description="As readers know it.")


class Statement(Schema):
    """What somebody said, and in whose words it is told."""

    id: str = Field(description="Like “q5”.")
    source: str = Field(description="The source it stands in.")
    start: int = Field(description=_OFFSETS)
    end: int = Field(description=_END)
    kind: SpeechKind = Field(
        description="direct: verbatim. mixed: reported, with words of theirs. reported."
    )
    speakers: list[Named] = Field(description="Who said it, one or several jointly.")
    via: Named | None = Field(description="Who relays it.")
    cue: str | None = Field(description="The words that say that it was said.")
    event: str | None = Field(description="The event it was made at or about.")
    topics: list[str] = Field(description="Ids of topics.")
    text: str = Field(description="What was said, without the attribution.")
    said: date | None = Field(
        description="The event's day, else that of the publication."
    )
    page: str = Field(description=_PAGE)


class EventWhole(Event):
    """An event with the words of its passages and what was said at it."""

    passages: list[Passage] = Field(description="The words of the evidence.")
    statements: list[Statement] = Field(description="What was said at it or about it.")


class StatementPage(Schema):
    items: list[Statement] = Field(description="This page of the list.")
    next: str | None = Field(description="Where the list goes on; null at its end.")


# ------------------------------------------------------------------ participants
class Office(Schema):
    title: str = Field(description="“Minister for Foreign Affairs”.")
    of: str | None = Field(description="Of which country or organisation.")
    from_: date | None = Field(alias="from", description="First day, if known.")
    to: date | None = Field(description="Null where it is held still or not known.")


class Participant(Schema):
    """A person, a country or an organisation."""

    id: str = Field(description="Like “ana-duarte”; the same as in addresses of pages.")
    name: str = Field(description="The form that readers know.")
    kind: ParticipantKind = Field(description="A person, a country or an organisation.")
    aliases: list[str] = Field(description="Other forms of the name.")
    offices: list[Office] = Field(description="Those known, with their time.")
    page: str = Field(description=_PAGE)


class ParticipantPage(Schema):
    items: list[Participant] = Field(description="This page of the list.")
    next: str | None = Field(description="Where the list goes on; null at its end.")


# ------------------------------------------------------------------ sources, topics
class Source(Schema):
    """A document that was read."""

    id: str = Field(description="Like “s3”.")
    name: str = Field(description="The file's name, or the last part of its address.")
    title: str | None = Field(description="Null where none is told.")
    publisher: str | None = Field(description="Null where none is told.")
    url: str | None = Field(description="Where it was published.")
    language: str | None = Field(description="As the source says.")
    published: date | None = Field(
        description="Null where it could not be established."
    )
    published_basis: DateBasis | None = Field(
        description="What the date of publication rests on."
    )
    genre: Genre = Field(description="What kind of text it is.")
    page: str = Field(description=_PAGE)


class SourcePage(Schema):
    items: list[Source] = Field(description="This page of the list.")
    next: str | None = Field(description="Where the list goes on; null at its end.")


class Telling(Schema):
    """A passage, and the event it tells of."""

    event: str = Field(description="The event it tells of.")
    start: int = Field(description=_OFFSETS)
    end: int = Field(description=_END)
    text: str | None = Field(description="As it stands there.")


class SourceWhole(Source):
    """A source with its passages, and its text if this site shows whole texts."""

    text: str | None = Field(description="Null where this site shows passages alone.")
    passages: list[Telling] = Field(description="Those that tell of an event.")
    statements: list[Statement] = Field(description="What is said in it.")


class Topic(Schema):
    id: str = Field(description="Like “fisheries”; the same as in addresses of pages.")
    name: str = Field(description="As editors call it.")
    page: str = Field(description=_PAGE)


class TopicPage(Schema):
    items: list[Topic] = Field(description="This page of the list.")
    next: str | None = Field(description="Where the list goes on; null at its end.")


class TopicWhole(Topic):
    """A topic with the phrases by which texts are found to be about it."""

    phrases: list[str] = Field(
        description="A text that holds one of them is about the topic."
    )


# ------------------------------------------------------------------ counts, vocabulary
class Choice(Schema):
    id: str = Field(description="The value of the parameter.")
    name: str = Field(description="In words.")
    count: int = Field(description="Events it would give.")


class Facet(Schema):
    """The values of one filter, those of most events first, 60 at most."""

    parameter: str = Field(description="The filter.")
    name: str = Field(description="In words.")
    choices: list[Choice] = Field(description="Its values.")


class AtLeast(Schema):
    sources: int = Field(description="The value of the parameter.")
    count: int = Field(description="Events it would give.")


class Facets(Schema):
    """How many events every further choice would give."""

    count: int = Field(description="Events that match.")
    total: int = Field(description="Events in the collection.")
    facets: list[Facet] = Field(description="One for each filter by value.")
    quoted: int = Field(description="Of them, those at which somebody is quoted.")
    told_by: list[AtLeast] = Field(description="By the number of sources.")


class Word(Schema):
    id: str = Field(description="As fields have it.")
    name: str = Field(description="As pages have it.")
    meaning: str = Field(description="A sentence.")


class Vocabulary(Schema):
    """The words that the objects' fields are limited to."""

    kinds: list[Word] = Field(description="Of events.")
    statuses: list[Word] = Field(description="Of events.")
    precisions: list[Word] = Field(description="Of dates.")
    roles: list[Word] = Field(description="Of participants in events.")
    relations: list[Word] = Field(description="Between events.")
    participant_kinds: list[Word] = Field(description="Of participants.")
    statement_kinds: list[Word] = Field(description="Of statements.")
    genres: list[Word] = Field(description="Of sources.")
    published_bases: list[Word] = Field(description="Of dates of publication.")
    reviews: list[Word] = Field(description="By editors.")
    topics: list[Named] = Field(description="Those that editors keep.")


class Index(Schema):
    """Addresses of the resources."""

    description: str = Field(description="The OpenAPI document.")
    documentation: str = Field(description="The page that tells of it.")
    events: str = Field(description="The list of events.")
    facets: str = Field(description="Counts of a selection.")
    statements: str = Field(description="The list of statements.")
    participants: str = Field(description="The list of participants.")
    sources: str = Field(description="The list of sources.")
    topics: str = Field(description="The list of topics.")
    vocabulary: str = Field(description="What the words mean.")
