"""Topics: the list, and who said what about one over time, with its set phrases."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from django import forms
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from events import wording
from events.axis import Axis, whole_months
from events.facets.collection import current
from events.facets.parties import latest_first
from events.models import Participant, Statement, Topic
from events.phrase_uses import PhraseUse, SetPhrase, set_phrases
from events.rows import EventRow, event_rows
from events.said_rows import Told, said_table
from events.sparkline import sparkline

#: What one page shows of the events and statements, the latest first.
SHOWN = 20
SPOKEN = 8
#: Uses of one phrase that are listed.
USES = 12
DRAWN = 5000


class SpeakerForm(forms.Form):
    """Whose statements are opened."""

    speaker = forms.CharField(required=False, max_length=120, strip=True)

    def chosen(self) -> str:
        return str(self.cleaned_data["speaker"]) if self.is_valid() else ""


class TopicsForm(forms.Form):
    q = forms.CharField(required=False, max_length=100, strip=True)

    def text(self) -> str:
        return str(self.cleaned_data["q"]) if self.is_valid() else ""


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic of the list, with its events' count and days and its statements' count."""

    topic: Topic
    count: int
    first: date | None
    last: date | None
    said: int


@dataclass(frozen=True, slots=True)
class UseRow:
    """One use with the event it was made at, if readers see it."""

    use: PhraseUse
    event: EventRow | None


@dataclass(frozen=True, slots=True)
class PhraseRow:
    phrase: SetPhrase
    first: UseRow
    again: list[UseRow]
    missing: list[EventRow]
    parties: list[str]

    @property
    def more_again(self) -> int:
        return len(self.phrase.again) - len(self.again)

    @property
    def more(self) -> int:
        return self.phrase.missing_count - len(self.missing)


@require_safe
def topics(request: HttpRequest) -> HttpResponse:
    """Every topic with its events and statements; those without any sink."""
    text = TopicsForm(request.GET).text()
    found = Topic.objects.all()
    if text:
        found = found.filter(Q(name__icontains=text) | Q(phrases__icontains=text))
    collection = current()
    links = collection.links["topic"]
    about = Statement.topics.through.objects.filter(statement__is_rejected=False)
    counts = about.values("topic").annotate(n=Count("pk"))
    said = {row["topic"]: row["n"] for row in counts}
    rows = []
    for one in found:
        having = links.rows_having(one.pk)
        days = collection.start[having]
        days = days[~np.isnat(days)]
        first, last = (days.min(), days.max()) if len(days) else (None, None)
        rows.append(
            TopicRow(
                one,
                len(having),
                first.astype(object) if first is not None else None,
                last.astype(object) if last is not None else None,
                said.get(one.pk, 0),
            )
        )
    rows.sort(key=lambda row: (-row.count, -row.said, row.topic.name))
    return render(request, "events/topics.html", {"topics": rows, "text": text})


@require_safe
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Topic, slug=slug)
    collection = current()
    having = collection.links["topic"].rows_having(found.pk)
    latest = latest_first(collection, having)
    drawn = collection.rows_of(latest[:DRAWN])
    columns = (collection.start, collection.end, collection.is_open)
    days = list(zip(*(column[drawn].tolist() for column in columns), strict=True))
    dated = [(first, last) for first, last, _ in days if first and last]
    statements = Statement.objects.visible().filter(topics=found)
    context = {
        "topic": found,
        "event_count": len(having),
        "statement_count": statements.count(),
        "phrases": _phrase_rows(
            collection.remember(("phrases", found.pk), lambda: set_phrases(found))
        ),
        "events": event_rows(latest[:SHOWN]),
    }
    if dated:
        starts = sorted(first for first, _ in dated)
        # What lies long before the rest would press it into a corner.
        early = starts[len(starts) // 10]
        last = max(end for _, end in dated)
        is_far = (early - starts[0]).days * 2 > max((last - starts[0]).days, 732)
        span = whole_months(early if is_far else starts[0], last)
        context["spark"] = sparkline(days, Axis(*span, 0, 560))
        context["span_words"] = wording.days(*span)
        context.update(_said(request, statements, Axis(*span, 0, 1000)))
    return render(request, "events/topic.html", context)


def _said(
    request: HttpRequest, statements: QuerySet[Statement], axis: Axis
) -> dict[str, Any]:
    """Who said what over time; the chosen speaker's statements, or the latest."""
    chosen = SpeakerForm(request.GET).chosen()
    rows = statements.filter(speakers__isnull=False).order_by("-said", "-pk")
    names = ("slug", "name")
    told = [
        Told(*values)
        for values in rows.values_list(
            *(f"speakers__{name}" for name in names),
            *("said", "kind", "pk", "speakers__country_code"),
        )[:DRAWN]
    ]
    speaker = Participant.objects.filter(slug=chosen).first() if chosen else None
    opened = statements.select_related("source", "event").prefetch_related("speakers")
    if speaker:
        opened = opened.filter(speakers=speaker)
    return {
        "said": said_table(told, axis, chosen=chosen, most=12),
        "speaker": speaker,
        "no_topic": chosen if chosen and not speaker else "",
        "opened": opened.order_by("-said", "-pk")[:SPOKEN],
    }


def _phrase_rows(phrases: list[SetPhrase]) -> list[PhraseRow]:
    """All events of all phrases in one go."""
    ids = {use.event for one in phrases for use in one.uses[: USES + 1] if use.event}
    ids |= {event for one in phrases for event in one.missing}
    rows = {row.pk: row for row in event_rows(ids)} if ids else {}
    codes = {code for one in phrases for code in one.parties}
    countries = Participant.objects.countries().filter(country_code__in=codes)
    names = dict(countries.values_list("country_code", "name"))

    def use_row(use: PhraseUse) -> UseRow:
        return UseRow(use, rows.get(use.event or 0))

    return [
        PhraseRow(
            phrase=one,
            first=use_row(one.first),
            again=[use_row(use) for use in one.again[:USES]],
            missing=[rows[event] for event in one.missing if event in rows],
            parties=[names.get(code, code) for code in one.parties],
        )
        for one in phrases
    ]
