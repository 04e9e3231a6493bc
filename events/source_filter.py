"""The list of sources narrowed by publisher, genre and words of the title."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.db.models import Count, Q, QuerySet
from django.utils.functional import cached_property

from events.models import EventMention, Source

_MOST = 300


class SourceFilterForm(forms.Form):
    """What is not understood is explained and left out; the rest selects."""

    q = forms.CharField(required=False, max_length=200, strip=True)
    genre = forms.ChoiceField(
        required=False,
        choices=Source.Genre.choices,
        error_messages={"invalid_choice": "“%(value)s” is no genre."},
    )
    undated = forms.BooleanField(required=False)
    publisher = forms.CharField(required=False, max_length=200)

    @cached_property
    def understood(self) -> dict[str, Any]:
        self.is_valid()
        return {key: value for key, value in self.cleaned_data.items() if value}

    def sources(self) -> QuerySet[Source]:
        given = self.understood
        found = Source.objects.newest_first()
        if genre := given.get("genre"):
            found = found.filter(genre=genre)
        if publisher := given.get("publisher"):
            found = found.filter(publisher=publisher)
        if words := given.get("q"):
            found = found.filter(Q(title__icontains=words) | Q(name__icontains=words))
        return found.undated() if given.get("undated") else found

    @property
    def query(self) -> str:
        """What is understood, for the links between pages; ends in "&" unless empty."""
        pairs = {k: "1" if v is True else v for k, v in self.understood.items()}
        return urlencode(pairs) + "&" if pairs else ""


def publisher_choices() -> list[tuple[str, int]]:
    """Publishers with their number of sources, by name."""
    named = Source.objects.exclude(publisher="").values_list("publisher")
    counted = named.annotate(Count("pk")).order_by("publisher")[:_MOST]
    return [(str(name), int(count)) for name, count in counted]


def event_counts(sources: list[Source]) -> Mapping[int, int]:
    """How many visible events each tells of; one query for a page of sources."""
    told = EventMention.objects.filter(
        source__in=sources, is_rejected=False, event__is_visible=True
    )
    counted = told.values("source").annotate(events=Count("event", distinct=True))
    return {row["source"]: row["events"] for row in counted}
