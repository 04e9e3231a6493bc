"""Filters that only the API has: of sources, of participants, and of statements by event."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django import forms
from django.db.models import Exists, OuterRef, Q, QuerySet

from events.form_fields import ListField, PeriodForm, known_values
from events.models import (
    Alias,
    Event,
    EventParticipant,
    Participant,
    Source,
    Statement,
)
from events.statement_filter import StatementFilterForm, publishers

_NUMBERED = re.compile(r"[a-z](0|[1-9][0-9]{0,17})")
_SLUG = re.compile(r"[-\w]+")


def number(told: str, letter: str) -> int | None:
    """12 for "e12"; None for what is no such id."""
    found = _NUMBERED.fullmatch(told)
    return int(found[1]) if found and told.startswith(letter) else None


def slug(told: str) -> str:
    """The id as it stands, or nothing, which is nobody's, for what no id can be."""
    return told if _SLUG.fullmatch(told) else ""


def _numbered(
    model: type[Event] | type[Source], letter: str
) -> Callable[[Sequence[str]], Mapping[str, int]]:
    def find(asked: Sequence[str]) -> Mapping[str, int]:
        by_asked = {one: pk for one in asked if (pk := number(one, letter)) is not None}
        rows = model._default_manager.filter(pk__in=by_asked.values())
        known = set(rows.values_list("pk", flat=True))
        return {one: pk for one, pk in by_asked.items() if pk in known}

    return find


def _publishers(asked: Sequence[str]) -> Mapping[str, str]:
    known = publishers()
    return {one: known[one] for one in asked if one in known}


def participants_shown() -> QuerySet[Participant]:
    """Whom the export has, found for each in turn: a page needs few of them."""
    who = OuterRef("pk")
    spoke = Statement.speakers.through.objects.filter(statement__is_rejected=False)
    relayed = Statement.objects.visible().filter(via=who)
    return Participant.objects.filter(
        Exists(EventParticipant.objects.filter(participant=who, event__is_visible=True))
        | Exists(spoke.filter(participant=who))
        | Exists(relayed)
    )


class StatementsAsked(StatementFilterForm):
    """The page's filter, and what was said at some events or in some sources."""

    event = ListField(find=_numbered(Event, "e"), noun="event", can_leave_out=False)
    source = ListField(find=_numbered(Source, "s"), noun="source", can_leave_out=False)

    def statements(self) -> QuerySet[Statement]:
        found = super().statements()
        if not any(self.cleaned_data.values()):
            # Of "not rejected" SQLite takes no index, and would sort all there are.
            return found.filter(is_rejected__in=[False])
        if events := self.cleaned_data.get("event"):
            found = found.filter(event__in=events.values())
        if sources := self.cleaned_data.get("source"):
            found = found.filter(source__in=sources.values())
        return found


class ParticipantsAsked(forms.Form):
    """Of those the timeline shows: who takes part, speaks or relays."""

    q = forms.CharField(required=False, max_length=200, strip=True)
    kind = ListField(
        find=known_values(Participant.Kind),
        noun="kind of participant",
        can_leave_out=False,
    )

    def participants(self) -> QuerySet[Participant]:
        found, given = participants_shown(), self.cleaned_data
        if kinds := given["kind"]:
            found = found.filter(kind__in=kinds.values())
        if text := given["q"]:
            other = Alias.objects.filter(name__icontains=text).values("participant")
            found = found.filter(Q(name__icontains=text) | Q(pk__in=other))
        return found


class SourcesAsked(PeriodForm):
    q = forms.CharField(required=False, max_length=200, strip=True)
    publisher = ListField(find=_publishers, noun="publisher", can_leave_out=False)
    genre = ListField(
        find=known_values(Source.Genre), noun="genre", can_leave_out=False
    )

    def sources(self) -> QuerySet[Source]:
        given: dict[str, Any] = self.cleaned_data
        found: QuerySet[Source] = Source.objects.all()
        if text := given["q"]:
            found = found.filter(Q(title__icontains=text) | Q(name__icontains=text))
        if outlets := given["publisher"]:
            found = found.filter(publisher__in=outlets.values())
        if genres := given["genre"]:
            found = found.filter(genre__in=genres.values())
        if first := given["from"]:
            found = found.filter(published__gte=first)
        if last := given["to"]:
            found = found.filter(published__lte=last)
        return found
