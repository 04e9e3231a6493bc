"""One question as its page shows it: the sentence, what is compared, what can be answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import QueryDict
from django.urls import reverse
from django.utils.safestring import SafeString

from events.corrections.wording import day
from events.models import Decision, Event, EventMention, Source
from events.passages import mention_passage


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage between the rest of its paragraph, with the way back to where it stands."""

    heading: str
    marked: SafeString | str
    before: str = ""
    after: str = ""
    caption: str = ""
    link: str = ""
    link_label: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """One field as the sentence has it and as it stands now."""

    field: str
    read: str
    now: str
    is_same: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """A button with its key; with `href` a link to where it is answered."""

    value: str
    label: str
    key: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    question: str
    quotes: list[Quote]
    why: str
    answers: list[Answer]  # the first is the main one
    outcome: str  # what the main answer will do
    doubt: str = ""
    icon: str = "other"
    because: str = ""
    heading: str = ""  # over what is compared
    columns: tuple[str, str] = ("This sentence", "The event now")
    compared: list[Compared] = field(default_factory=list)
    edit: str = ""
    about: str = ""  # the event's own page
    inputs: str = ""  # a template of fields to be filled in
    choices: Mapping[str, Any] = field(default_factory=dict)


class Queue(Protocol):
    """Questions of one sort."""

    name: str
    label: str

    def count(self) -> int: ...

    def rows(self, *, newest: bool, skipped: list[str], most: int) -> list[Any]:
        """The first open questions, most doubtful first unless `newest`."""

    def row(self, key: str) -> Any | None:
        """The question `key`, if it is still open."""

    def key(self, row: Any) -> str: ...

    def title(self, row: Any) -> str: ...

    def card(self, row: Any) -> Card: ...

    def answer(self, row: Any, answer: str, given: QueryDict, editor: User) -> Decision:
        """Write what was answered; ValidationError says what is missing."""


class RowQueue:
    """Questions that are rows of one queryset: keys are primary keys."""

    doubt: tuple[str, ...] = ("pk",)

    def open(self) -> QuerySet[Any]:
        raise NotImplementedError

    def count(self) -> int:
        return self.open().count()

    def rows(self, *, newest: bool, skipped: list[str], most: int) -> list[Any]:
        order = ("-pk",) if newest else (*self.doubt, "pk")
        skips = [key for key in skipped if key.isdecimal()]
        return list(self.open().exclude(pk__in=skips).order_by(*order)[:most])

    def row(self, key: str) -> Any | None:
        return self.open().filter(pk=key).first() if key.isdecimal() else None

    def key(self, row: Any) -> str:
        return str(row.pk)


def change_page(row: Event | Source | Any) -> str:
    return reverse(f"admin:events_{row._meta.model_name}_change", args=[row.pk])


def source_line(source: Source) -> str:
    """ "Meridian Wire, 13 November 2021": who published it and when."""
    parts = [source.publisher or source.name, day(source.published) or "undated"]
    return ", ".join(parts)


def quote_of(mention: EventMention, heading: str, *, whole: bool = True) -> Quote:
    """Walks the selected `source` and the prefetched `takings`."""
    passage = mention_passage(mention)
    return Quote(
        heading=heading,
        before=passage.before if whole else "",
        marked=passage.marked,
        after=passage.after if whole else "",
        caption=source_line(mention.source),
        link=mention.source.get_absolute_url(),
        link_label="Open source",
    )


def first_mention(event: Event) -> EventMention | None:
    return (
        event.mentions.filter(is_rejected=False)
        .select_related("source")
        .prefetch_related("takings")
        .order_by("-confidence", "pk")
        .first()
    )
