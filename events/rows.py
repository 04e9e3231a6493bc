"""Events as lists show them: plain rows, a fixed number of queries however many there are.

Model objects and prefetching cost five times as much; a page of the timeline must not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

from django.db.models import Max, QuerySet
from django.urls import get_script_prefix, reverse
from django.utils.text import slugify

from events import wording
from events.models import (
    Event,
    EventMention,
    EventParticipant,
    EventRelation,
    EventTopic,
    Source,
    Statement,
)
from events.models.statement import opening_cue

_COLUMNS = (
    *("pk", "title", "kind", "status", "start", "end", "precision", "date_modifier"),
    *("date_text", "local_days", "place", "sort_date", "announced", "source_count"),
    *("statement_count", "review"),
)
_OPEN = frozenset({Event.Status.PLANNED.value, Event.Status.PROPOSED.value})
#: Kinds at which nobody travels: without a place there is none to be told.
_PLACELESS = {Event.Kind.CALL.value: "By telephone"}
_VERBATIM_FIRST = {
    Statement.Kind.DIRECT.value: 0,
    Statement.Kind.MIXED.value: 1,
    Statement.Kind.REPORTED.value: 2,
}
#: A quotation of fewer characters says nothing out of its context.
_TELLING = 25


@dataclass(frozen=True, slots=True)
class Link:
    """A name that leads somewhere; `mark` is a country's two letters."""

    name: str
    href: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """The one statement a list shows."""

    text: str
    kind: str
    speakers: tuple[str, ...]
    publisher: str
    opening_cue: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a plan: words, and the event that says so."""

    text: str
    link: Link | None = None


@dataclass
class EventRow:
    """One event with all that its entry in a list shows."""

    pk: int
    title: str
    kind: str
    status: str
    start: date | None
    end: date | None
    precision: str
    date_modifier: str
    date_text: str
    local_days: list[dict[str, str]]
    place: str
    sort_date: date | None
    announced: date | None
    source_count: int
    statement_count: int
    review: str
    participants: list[Link] = field(default_factory=list)
    topics: list[Link] = field(default_factory=list)
    publishers: list[str] = field(default_factory=list)
    said: Said | None = None
    outcome: Outcome | None = None

    @cached_property
    def when(self) -> wording.When:
        return wording.When(
            self.start,
            self.end,
            self.precision,
            self.date_modifier,
            self.date_text,
            self.announced,
            self.status,
        )

    @cached_property
    def href(self) -> str:
        return event_href(self.pk, self.title)

    @property
    def is_planned(self) -> bool:
        return self.status in _OPEN

    @property
    def place_words(self) -> str:
        return self.place or _PLACELESS.get(self.kind, "Place not told")

    @property
    def publisher_lines(self) -> str:
        """One a line; lists are long enough without the fifth."""
        names = self.publishers[:4]
        return "\n".join([*names, "and others"] if len(self.publishers) > 4 else names)

    @property
    def mark(self) -> str:
        """The class of the mark on the spine, by how much of the date is told."""
        if not self.start:
            return "none"
        if self.when.modifier_bound:
            return self.when.modifier_bound
        if self.precision == Event.Precision.DAY:
            return "day"
        return "range" if self.precision == Event.Precision.RANGE else "part"

    @property
    def numeral(self) -> str:
        """The date column's figure where days are told: "13", "11–13"; else empty."""
        start, end = self.start, self.end
        if not start or not end or self.when.modifier_bound:
            return ""
        if self.precision == Event.Precision.DAY:
            return str(start.day)
        if self.precision != Event.Precision.RANGE or start.month != end.month:
            return ""
        return "" if start.year != end.year else f"{start.day}–{end.day}"

    @property
    def weekdays(self) -> str:
        assert self.start
        assert self.end
        names = [f"{day:%A}" for day in (self.start, self.end)]
        return names[0] if self.start == self.end else " to ".join(names)

    @property
    def local_words(self) -> list[str]:
        """The other capitals' days, where they differ: "12 Nov, evening, in Washington"."""
        words = []
        for local in self.local_days:
            day = date.fromisoformat(local["date"])
            if day != self.start:
                part = f", {local['part']}" if local.get("part") else ""
                words.append(f"{wording.short_day(day)}{part}, in {local['place']}")
        return words


def event_href(pk: int, title: str) -> str:
    """The address `Event.get_absolute_url` gives, without the object."""
    slug = slugify(title)[:60].strip("-") or "event"
    return _href(get_script_prefix(), "event", pk, slug)


@lru_cache(20_000)
def _href(prefix: str, view: str, *args: int | str) -> str:
    """`reverse`, once: a page asks for two hundred addresses, for most of them again.

    `prefix` is where the site is mounted, which only the request knows.
    """
    return reverse(f"events:{view}", args=args)


def event_rows(events: QuerySet[Event] | Iterable[int]) -> list[EventRow]:
    """The rows of a queryset in its order, or of ids in theirs. Eight queries at most."""
    if isinstance(events, QuerySet):
        found = [EventRow(*values) for values in events.values_list(*_COLUMNS)]
    else:
        ids = list(events)
        # Ids may come from a snapshot some seconds old: what is gone since is left out.
        shown = Event.objects.visible().filter(pk__in=ids)
        values_of = shown.values_list(*_COLUMNS)
        by_id = {values[0]: EventRow(*values) for values in values_of}
        found = [by_id[pk] for pk in ids if pk in by_id]
    if found:
        rows = {row.pk: row for row in found}
        _add_participants(rows)
        _add_topics(rows)
        _add_publishers(rows)
        _add_said(rows)
        _add_outcomes(rows)
    return found


def participant_href(kind: str, slug: str) -> str:
    view = {"person": "person", "country": "country"}.get(kind, "organization")
    return _href(get_script_prefix(), view, slug)


def _add_participants(rows: dict[int, EventRow]) -> None:
    takings = EventParticipant.objects.filter(event__in=rows).order_by("pk")
    for event, kind, name, slug, code in takings.values_list(
        "event",
        "participant__kind",
        "participant__name",
        "participant__slug",
        "participant__country_code",
    ):
        link = Link(name, participant_href(kind, slug), code)
        rows[event].participants.append(link)


def _add_topics(rows: dict[int, EventRow]) -> None:
    links = EventTopic.objects.filter(event__in=rows).order_by("pk")
    for event, name, slug in links.values_list("event", "topic__name", "topic__slug"):
        href = _href(get_script_prefix(), "topic", slug)
        rows[event].topics.append(Link(name, href))


def _add_publishers(rows: dict[int, EventRow]) -> None:
    """Who tells of it, each once, in the order of publication."""
    told = EventMention.objects.filter(event__in=rows, is_rejected=False)
    for event, publisher, name in told.order_by(
        "source__published", "source", "start"
    ).values_list("event", "source__publisher", "source__name"):
        if (shown := publisher or name) not in rows[event].publishers:
            rows[event].publishers.append(shown)


def _add_said(rows: dict[int, EventRow]) -> None:
    """Verbatim before mixed before reported; then the one that says most within reason."""
    best: dict[int, tuple[tuple[Any, ...], int, str, str, str, str]] = {}
    statements = Statement.objects.filter(event__in=rows, is_rejected=False)
    for pk, event, kind, text, publisher, *cue in statements.values_list(
        *("pk", "event", "kind", "text", "source__publisher"),
        *("cue", "cue_end", "start"),
    ):
        length = len(text)
        opening = opening_cue(kind, *cue)
        # "congratulated Ana Duarte on her office" is no sentence without its verb.
        is_whole = kind == Statement.Kind.DIRECT or text.startswith("that ")
        is_whole = is_whole or not (opening or text[:1].islower())
        rank = (
            length < _TELLING,
            length > 400,
            _VERBATIM_FIRST[kind],
            not is_whole,
            pk,
        )
        if event not in best or rank < best[event][0]:
            best[event] = (rank, pk, kind, text, publisher, opening)
    speakers: dict[int, list[str]] = defaultdict(list)
    through = Statement.speakers.through.objects
    for statement, name in (
        through.filter(statement__in=[told[1] for told in best.values()])
        .order_by("pk")
        .values_list("statement", "participant__name")
    ):
        speakers[statement].append(name)
    for event, (_, pk, kind, text, publisher, opening) in best.items():
        rows[event].said = Said(text, kind, tuple(speakers[pk]), publisher, opening)


def _add_outcomes(rows: dict[int, EventRow]) -> None:
    plans = [pk for pk, row in rows.items() if row.is_planned]
    if not plans:
        return
    relations = EventRelation.objects.filter(
        other__in=plans,
        event__is_visible=True,
        relation__in=[EventRelation.Relation.REALISES, EventRelation.Relation.FOLLOWS],
    )
    later: dict[int, dict[str, Sequence[Any]]] = defaultdict(dict)
    names = ("pk", "title", "start", "end", "precision", "date_modifier", "date_text")
    columns = [f"event__{name}" for name in (*names, "announced", "status")]
    for plan, relation, *values in relations.order_by(
        "event__sort_date", "event"
    ).values_list("other", "relation", *columns):
        later[plan].setdefault(relation, values)
    last = Source.objects.aggregate(last=Max("published"))["last"]
    for pk in plans:
        rows[pk].outcome = _outcome(rows[pk], later[pk], last)


def _outcome(
    row: EventRow, later: dict[str, Sequence[Any]], last: date | None
) -> Outcome:
    if told := later.get(EventRelation.Relation.REALISES):
        return Outcome("Took place: ", _later_link(told))
    if told := later.get(EventRelation.Relation.FOLLOWS):
        return Outcome("Taken up again: ", _later_link(told))
    if row.end and last and row.end < last:
        return Outcome("No report in the collection says it took place.")
    until = f", {wording.day(last)}" if last else ""
    return Outcome(f"Still open on the last day covered{until}.")


def _later_link(values: Sequence[Any]) -> Link:
    pk, title, *times = values
    when = wording.When(*times)
    return Link(f"{title}, {wording.long_date(when)}", event_href(pk, title))
