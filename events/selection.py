"""What a reader selects: the filters' cleaned values, the queryset they give, their address.

The same values select in SQL here (exports, feeds, API) and in memory in `facets` (the
page's counts); a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar
from urllib.parse import urlencode

from django.db.models import F, QuerySet
from django.urls import get_script_prefix

from events import search
from events.models import (
    Event,
    EventMention,
    EventParticipant,
    EventTopic,
    Statement,
)

#: Keys of an address in the order it is written.
KEYS = (
    *("q", "person", "person_all", "country", "country_all", "org", "topic"),
    *("topic_all", "kind", "status", "publisher", "genre", "from", "to"),
    *("quote", "sources", "on", "sort", "at", "after", "show", "more", "name"),
)
#: Keys that say what is selected; the others, how it is shown.
FILTER_KEYS = KEYS[: KEYS.index("sort")]
#: What stands before a value to be left out: `kind=!vote`.
NOT = "!"
_T = TypeVar("_T")
_QUOTING = [Statement.Kind.DIRECT, Statement.Kind.MIXED]


@dataclass(frozen=True, slots=True)
class Filters:
    """Rows by id, countries by code, publishers by name; empty means all."""

    people: tuple[int, ...] = ()
    people_all: bool = False
    countries: tuple[str, ...] = ()
    countries_all: bool = False
    organizations: tuple[int, ...] = ()
    topics: tuple[int, ...] = ()
    topics_all: bool = False
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()
    left_out: tuple[
        tuple[str, Any], ...
    ] = ()  # the key of a list, and what is not to be
    first: date | None = None
    last: date | None = None
    text: str = ""
    has_quotation: bool = False
    min_sources: int = 0
    anniversary: tuple[int, int] | None = None  # a month and a day of any year

    def without_dates(self) -> Filters:
        return replace(self, first=None, last=None)

    @property
    def is_empty(self) -> bool:
        return self == Filters()

    @property
    def has_links(self) -> bool:
        """Whether anything beside the events' own columns selects."""
        by_links = (
            *(self.people, self.countries, self.organizations, self.topics),
            *(self.publishers, self.genres, self.text, self.has_quotation),
        )
        columns = {"kind", "status"}
        return any(by_links) or any(key not in columns for key, _ in self.left_out)


def select(filters: Filters, events: QuerySet[Event] | None = None) -> QuerySet[Event]:
    """The visible events that match.

    Each filter walks its own link table once (IN): no joins, so no DISTINCT; an EXISTS
    for every event took seconds where one source tells of thousands.
    """
    found = events if events is not None else Event.objects.visible()
    found = _by_participants(found, filters)
    for some in _each(filters.topics, is_all=filters.topics_all):
        links = EventTopic.objects.filter(topic__in=some)
        found = found.filter(pk__in=links.values("event"))
    if filters.kinds:
        found = found.filter(kind__in=filters.kinds)
    if filters.statuses:
        found = found.filter(status__in=filters.statuses)
    for key, value in filters.left_out:
        found = _leaving_out(found, key, value)
    found = _by_sources(found, filters)
    if filters.has_quotation:
        quoted = Statement.objects.visible().filter(kind__in=_QUOTING)
        found = found.filter(pk__in=quoted.exclude(event=None).values("event"))
    if filters.anniversary:
        month, day = filters.anniversary
        found = found.filter(start__month=month, start__day=day, precision="day")
    if filters.text:
        found = search.matching_events(found, filters.text)
    return _between(found, filters)


def _each(values: tuple[_T, ...], *, is_all: bool) -> list[tuple[_T, ...]]:
    """What must be among the links, one after the other: all of them at once, or each."""
    if is_all:
        return [(value,) for value in values]
    return [values] if values else []


def _between(found: QuerySet[Event], filters: Filters) -> QuerySet[Event]:
    """`EventQuerySet.between`, for any queryset of events; what has no date is left out."""
    if not filters.first and not filters.last:
        return found
    in_time = Event.objects.between(filters.first, filters.last)
    return (found & in_time).filter(sort_date__isnull=False)


def _by_participants(found: QuerySet[Event], filters: Filters) -> QuerySet[Event]:
    links = EventParticipant.objects.all()
    wanted = [
        links.filter(participant__in=some)
        for some in _each(filters.people, is_all=filters.people_all)
    ]
    wanted += [
        links.filter(participant__country_code__in=codes)
        for codes in _each(filters.countries, is_all=filters.countries_all)
    ]
    if filters.organizations:
        wanted.append(links.filter(participant__in=filters.organizations))
    for some_links in wanted:
        found = found.filter(pk__in=some_links.values("event"))
    return found


def _leaving_out(found: QuerySet[Event], key: str, value: Any) -> QuerySet[Event]:
    """Without the events that have `value` in the list `key` of an address."""
    # A mention of no event would make NOT IN unknown for every event.
    told = EventMention.objects.filter(is_rejected=False, event__isnull=False)
    links: QuerySet[Any, Any]
    match key:
        case "person" | "org":
            links = EventParticipant.objects.filter(participant=value)
        case "country":
            links = EventParticipant.objects.filter(participant__country_code=value)
        case "topic":
            links = EventTopic.objects.filter(topic=value)
        case "publisher":
            links = told.filter(source__publisher=value)
        case "genre":
            links = told.filter(source__genre=value)
        case _:
            return found.exclude(**{key: value})
    having: QuerySet[Any, Any] = links.values("event")
    return found.exclude(pk__in=having)


def _by_sources(found: QuerySet[Event], filters: Filters) -> QuerySet[Event]:
    told = EventMention.objects.filter(is_rejected=False)
    if filters.publishers:
        by_them = told.filter(source__publisher__in=filters.publishers)
        found = found.filter(pk__in=by_them.values("event"))
    if filters.genres:
        in_them = told.filter(source__genre__in=filters.genres)
        found = found.filter(pk__in=in_them.values("event"))
    if filters.min_sources > 1:
        found = found.filter(source_count__gte=filters.min_sources)
    return found


def ordered(events: QuerySet[Event], sort: str = "") -> QuerySet[Event]:
    """Chronological (undated last), `new` the other way, `sources` by how many tell it."""
    if sort == "new":
        return events.order_by(F("sort_date").desc(nulls_last=True), "-pk")
    if sort == "sources":
        # PostgreSQL puts what has no day first if it is not told.
        latest = F("sort_date").desc(nulls_last=True)
        return events.order_by("-source_count", latest, "-pk")
    return events.order_by(F("sort_date").asc(nulls_last=True), "pk")


class Address:
    """The values of an address, from which every link of the page is made."""

    def __init__(self, values: Mapping[str, Iterable[str]]) -> None:
        given = {key: tuple(dict.fromkeys(values.get(key, ()))) for key in KEYS}
        self.values = {key: tokens for key, tokens in given.items() if tokens}

    def with_(self, **changes: str | Iterable[str] | None) -> Address:
        """`with_(sort="new", after=None)`; `from_` stands for `from`."""
        values = dict(self.values)
        for key, value in changes.items():
            tokens = (value,) if isinstance(value, str) else tuple(value or ())
            values[key.rstrip("_")] = tuple(filter(None, tokens))
        return Address(values)

    def adding(self, key: str, token: str) -> Address:
        """Nothing is both chosen and left out: the later word counts."""
        contrary = token[1:] if token[:1] == NOT else NOT + token
        kept = (one for one in self.values.get(key, ()) if one != contrary)
        return self.with_(**{key: (*kept, token)})

    def removing(self, key: str, token: str) -> Address:
        left = [one for one in self.values.get(key, ()) if one != token]
        # "All of them" says nothing of one or none.
        both = {key: left}
        if sum(one[:1] != NOT for one in left) < 2:
            both[f"{key}_all"] = []
        return self.with_(**both)

    def toggling(self, key: str, token: str) -> Address:
        is_chosen = token in self.values.get(key, ())
        return self.removing(key, token) if is_chosen else self.adding(key, token)

    def selection(self) -> Address:
        """Without what concerns this page of it alone."""
        return Address({key: self.values.get(key, ()) for key in FILTER_KEYS})

    def page(self) -> Address:
        """From the beginning: the selection and its order."""
        kept = (*FILTER_KEYS, "sort")
        return Address({key: self.values.get(key, ()) for key in kept})

    def query(self) -> str:
        """Short and readable: commas between the values of one key stay commas."""
        pairs = [(key, ",".join(tokens)) for key, tokens in self.values.items()]
        return urlencode(pairs, safe=",:!")

    def url(self, path: str = "") -> str:
        """At `path`, else at the timeline, wherever the site is mounted."""
        path, query = path or get_script_prefix(), self.query()
        return f"{path}?{query}" if query else path
