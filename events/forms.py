"""The timeline's filter: query string -> cleaned values -> queryset.

What cannot be understood is explained and left out; the rest selects.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.functional import cached_property

from events.form_fields import (
    AnniversaryField,
    Asked,
    ListField,
    PartialDateField,
    PeriodForm,
    SwitchField,
    known_values,
)
from events.models import Event, Participant, Source, Topic
from events.publishers import publisher_slugs
from events.selection import KEYS, Address, Filters, ordered, select

#: What a value of a list is in `Filters`, by its key; elsewhere the value itself.
_COLUMNS = {
    "person": attrgetter("pk"),
    "country": attrgetter("country_code"),
    "org": attrgetter("pk"),
    "topic": attrgetter("pk"),
}
_LISTS = (*_COLUMNS, "kind", "status", "publisher", "genre")
SORTS = {"": "Oldest first", "new": "Newest first", "sources": "Most sources first"}


def _participants(kind: str) -> Any:
    def find(slugs: Sequence[str]) -> Mapping[str, Participant]:
        rows = Participant.objects.select_related("joined_to").filter(
            kind=kind, slug__in=slugs
        )
        return {row.slug: row.joined_to or row for row in rows}

    return find


def _topics(slugs: Sequence[str]) -> Mapping[str, Topic]:
    return {row.slug: row for row in Topic.objects.filter(slug__in=slugs)}


def _publishers(slugs: Sequence[str]) -> Mapping[str, str]:
    known = publisher_slugs()
    return {slug: known[slug] for slug in slugs if slug in known}


def _columns(key: str, values: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(map(_COLUMNS[key], values) if key in _COLUMNS else values)


class TimelineFilterForm(PeriodForm):
    """`filters` and `address` hold what is understood, valid or not."""

    q = forms.CharField(required=False, max_length=200, strip=True)
    person = ListField(find=_participants("person"), noun="person")
    person_all = SwitchField(required=False)
    country = ListField(find=_participants("country"), noun="country")
    country_all = SwitchField(required=False)
    org = ListField(find=_participants("organization"), noun="organisation")
    topic = ListField(find=_topics, noun="topic")
    topic_all = SwitchField(required=False)
    kind = ListField(find=known_values(Event.Kind), noun="kind of event")
    status = ListField(find=known_values(Event.Status), noun="status")
    publisher = ListField(find=_publishers, noun="publisher")
    genre = ListField(find=known_values(Source.Genre), noun="genre")
    quote = SwitchField(required=False)
    sources = forms.IntegerField(required=False, min_value=1, max_value=1000)
    on = AnniversaryField()
    sort = forms.ChoiceField(required=False, choices=list(SORTS.items()))
    at = PartialDateField()
    after = forms.IntegerField(required=False, min_value=0)
    show = forms.IntegerField(required=False, min_value=1)
    more = ListField(
        find=lambda names: {name: name for name in names if name in KEYS}, noun="filter"
    )
    name = forms.CharField(required=False, max_length=100, strip=True)

    @cached_property
    def filters(self) -> Filters:
        self.is_valid()
        given = self.cleaned_data
        return Filters(
            people=self._chosen("person"),
            people_all=self._is_all("person"),
            countries=self._chosen("country"),
            countries_all=self._is_all("country"),
            organizations=self._chosen("org"),
            topics=self._chosen("topic"),
            topics_all=self._is_all("topic"),
            kinds=self._chosen("kind"),
            statuses=self._chosen("status"),
            publishers=self._chosen("publisher"),
            genres=self._chosen("genre"),
            left_out=tuple(
                (key, value)
                for key in _LISTS
                for value in _columns(key, self.left_out(key).values())
            ),
            first=given.get("from"),
            last=given.get("to"),
            text=given.get("q", ""),
            has_quotation=given.get("quote", False),
            min_sources=self._min_sources(),
            anniversary=given.get("on"),
        )

    def left_out(self, key: str) -> dict[str, Any]:
        """What is asked to be left out of the list `key`, by the word that asks for it."""
        asked = self.cleaned_data.get(key)
        return asked.left_out if isinstance(asked, Asked) else {}

    def _chosen(self, key: str) -> tuple[Any, ...]:
        return _columns(key, self.cleaned_data.get(key, {}).values())

    def _is_all(self, key: str) -> bool:
        """ "All of them" says nothing of one or none."""
        is_all: bool = self.cleaned_data.get(f"{key}_all", False)
        return is_all and len(self.cleaned_data.get(key, ())) > 1

    def _min_sources(self) -> int:
        """Every event is told by one."""
        least: int = self.cleaned_data.get("sources") or 0
        return least if least > 1 else 0

    @cached_property
    def address(self) -> Address:
        """The short form of what is understood."""
        self.is_valid()
        values: dict[str, list[str]] = {}
        for key in KEYS:
            cleaned = self.cleaned_data.get(key)
            if isinstance(cleaned, Asked):
                is_choice = key in {"kind", "status", "genre"}
                values[key] = [
                    one.replace("_", "-") if is_choice else one
                    for one in (*cleaned, *cleaned.left_out)
                ]
            elif not cleaned:
                continue
            elif cleaned is True:
                values[key] = ["1"]
            else:
                values[key] = [str(self.data.get(key, "")).strip()]
        for key in ("person", "country", "topic"):
            if not self._is_all(key):
                values.pop(f"{key}_all", None)
        if not self._min_sources():
            values.pop("sources", None)
        return Address(values)

    @property
    def order(self) -> str:
        self.is_valid()
        return str(self.cleaned_data.get("sort", ""))

    @property
    def is_wordy(self) -> bool:
        """Whether the address says nothing with some of its keys, as a plain form does."""
        return "" in self.data.values()

    def events(self) -> QuerySet[Event]:
        """The one queryset behind the page, the exports, the feeds and the API."""
        return ordered(select(self.filters), self.order)
