"""One person, country or organisation: offices, counterparts, statements, events."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from django import forms
from django.db.models import Max, Min, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.encoding import iri_to_uri
from django.views.decorators.http import require_safe

from events import wording
from events.across import across
from events.axis import Axis, whole_months
from events.counterparts import OPEN, Counterpart, counterparts, statements_of
from events.facets.arrays import Collection, Small
from events.facets.collection import current
from events.facets.parties import counts_of, latest_first, rows_of, status_counts
from events.models import Event, Participant, Statement, Topic
from events.models.participant import ParticipantQuerySet
from events.offices import Term, main_term, terms_of
from events.rows import event_rows
from events.said_rows import SaidTable, Told, said_table
from events.selection import Address
from events.sparkline import sparkline

#: What one page shows of the events, the latest first, and of one topic's statements.
SHOWN = 20
SPOKEN = 8
#: Statements and events drawn at most; more are counted in words alone.
DRAWN = 5000
#: First day, last day, whether it is planned.
Days: TypeAlias = tuple[date | None, date | None, bool]
#: A participant and how many events it takes part in.
Counted: TypeAlias = tuple[Participant, int]
_FILTER_KEY = {"person": "person", "country": "country", "organization": "org"}


class ChosenForm(forms.Form):
    """Which row of the statements is opened."""

    topic = forms.CharField(required=False, max_length=100, strip=True)

    def chosen(self) -> str:
        return str(self.cleaned_data["topic"]) if self.is_valid() else ""


@dataclass(frozen=True, slots=True)
class CounterpartRow:
    """A counterpart with the address of their common events and its dots as a path."""

    one: Counterpart
    office: str
    href: str
    dots: list[tuple[float, bool]]

    @property
    def path(self) -> str:
        return {"country": "country", "person": "person"}.get(
            self.one.kind, "organization"
        )


@require_safe
def participant(request: HttpRequest, slug: str) -> HttpResponse:
    """Two names that an editor joined are one page; the other's address leads here."""
    found = get_object_or_404(
        Participant.objects.select_related("joined_to"), slug=slug
    )
    shown = found.joined_to or found
    # The path is decoded, an address is not: names come in every script.
    if iri_to_uri(request.path) != shown.get_absolute_url():
        return redirect(shown)
    collection = current()
    rows = rows_of(shown, collection)
    latest = latest_first(collection, rows)
    days = _days(collection, collection.rows_of(latest[:DRAWN]))
    span = _span(days)
    others = counterparts(shown, collection)
    terms = terms_of([shown.pk, *(one.participant for one in others)])
    context = {
        "participant": shown,
        "aliases": _aliases(shown),
        "terms": _term_words(terms[shown.pk], *span),
        "counts": _counts(collection, rows),
        "span_words": wording.days(*span),
        "timeline": _address(shown).url(),
        "lanes": _address(shown).url("/lanes/"),
        "spark": sparkline(days, Axis(*span, 0, 560)),
        "across": across(shown, others, *span) if _is_person(shown) else None,
        "counterparts": _counterpart_rows(shown, others, terms, span),
        "events": event_rows(latest[:SHOWN]),
        **_members(shown, collection),
        **_said(request, shown, span),
    }
    return render(request, "events/participant.html", context)


def _is_person(who: Participant) -> bool:
    return who.kind == Participant.Kind.PERSON


def _address(who: Participant, other: Counterpart | None = None) -> Address:
    """The events of `who`, or those with `other` too, on the timeline."""
    key = _FILTER_KEY[who.kind]
    values = {key: [who.slug]}
    if other and other.slug:
        other_key = _FILTER_KEY[other.kind]
        values[other_key] = [*values.get(other_key, []), other.slug]
        if other_key == key and key != "org":
            values[f"{key}_all"] = ["1"]
    return Address(values)


def _span(days: list[Days]) -> tuple[date, date]:
    """The days the drawings cover: the year of all events, or whole months of many.

    A few events long before all others would press these into a corner: they are left
    out, and counted in words.
    """
    starts = sorted(first for first, _, _ in days if first)
    if not starts:
        ends = Event.objects.visible().aggregate(first=Min("start"), last=Max("end"))
        starts = [ends["first"] or date(2000, 1, 1)]
        last = ends["last"] or starts[0]
    else:
        last = max(end for _, end, _ in days if end)
    early = starts[len(starts) // 10]
    if (early - starts[0]).days * 2 > max((last - starts[0]).days, 2 * 366):
        return whole_months(early, last)
    return whole_months(starts[0], last)


def _counts(collection: Collection, rows: Small) -> dict[str, int]:
    by_status = status_counts(collection, rows)
    planned = sum(by_status[status] for status in OPEN)
    cancelled = by_status[Event.Status.CANCELLED]
    return {
        "all": len(rows),
        "occurred": len(rows) - planned - cancelled,
        "planned": planned,
        "cancelled": cancelled,
    }


def _days(collection: Collection, rows: Small) -> list[Days]:
    columns = (collection.start, collection.end, collection.is_open)
    return list(zip(*(column[rows].tolist() for column in columns), strict=True))


def _aliases(who: Participant) -> list[str]:
    names = who.aliases.exclude(name=who.name).order_by("pk")
    return list(names.values_list("name", flat=True)[:8])


def _term_words(terms: list[Term], first: date, last: date) -> list[str]:
    """The office of the days the events lie in first, then the others, latest first."""
    main = main_term(terms, first, last)
    rest = [term for term in reversed(terms) if term != main]
    return [_office_words(term) for term in ([main] if main else []) + rest]


def _office_words(term: Term) -> str:
    """1. Secretary of State, Freedonia, 26 January 2021 to 20 January 2025"""
    words = f"{term.title}, {term.of}" if term.of else term.title
    if term.start and term.end:
        return f"{words}, {wording.day(term.start)} to {wording.day(term.end)}"
    if term.start:
        return f"{words}, since {wording.day(term.start)}"
    return f"{words}, until {wording.day(term.end)}" if term.end else words


def _counterpart_rows(
    who: Participant,
    others: list[Counterpart],
    terms: dict[int, list[Term]],
    span: tuple[date, date],
) -> dict[str, Any]:
    axis = Axis(*span, 0, 160)
    rows = []
    for one in others:
        held = main_term(terms.get(one.participant, []), *_met(one, span))
        dots = {
            (axis.middle(dot.first, dot.last), dot.is_planned): None
            for dot in one.dots
            if dot.last >= span[0]
        }
        office = held.words(*span) if held else ""
        rows.append(CounterpartRow(one, office, _address(who, one).url(), list(dots)))
    return {"rows": rows, "width": round(axis.right), "words": wording.days(*span)}


def _met(one: Counterpart, span: tuple[date, date]) -> tuple[date, date]:
    return (one.first, one.last) if one.first and one.last else span


def _members(country: Participant, collection: Collection) -> dict[str, Any]:
    """People and bodies of a country, those with most events first."""
    if country.kind != Participant.Kind.COUNTRY or not country.country_code:
        return {}
    theirs = Participant.objects.current().exclude(is_unnamed=True)
    theirs = theirs.filter(country_code=country.country_code).order_by("name")
    return {
        "people": _busiest(theirs.people(), collection),
        "bodies": _busiest(theirs.organizations(), collection),
    }


def _busiest(
    found: ParticipantQuerySet, collection: Collection, most: int = 12
) -> list[Counted]:
    """Those with most events, and with how many."""
    rows = list(found.values_list("pk", "kind"))
    counts = counts_of(rows[0][1], collection) if rows else {}
    shown = [pk for pk, _ in rows if pk in counts]
    shown = sorted(shown, key=lambda pk: -counts[pk])[:most]
    by_pk = found.prefetch_related("offices").in_bulk(shown)
    return [(by_pk[pk], counts[pk]) for pk in shown]


def _said(
    request: HttpRequest, who: Participant, span: tuple[date, date]
) -> dict[str, Any]:
    """Statements by topic, and those of the chosen topic in full."""
    statements = statements_of(who)
    chosen = ChosenForm(request.GET).chosen()
    table = _said_table(statements, span, chosen)
    topic = Topic.objects.filter(slug=chosen).first() if chosen else None
    opened = statements.select_related("source", "event").prefetch_related("speakers")
    if topic:
        opened = opened.filter(topics=topic)
    return {
        "statement_count": statements.count(),
        "said": table,
        "topic": topic,
        "no_topic": chosen if chosen and not topic else "",
        "opened": opened.order_by("-said", "-pk")[:SPOKEN],
    }


def _said_table(
    statements: QuerySet[Statement], span: tuple[date, date], chosen: str
) -> SaidTable:
    values = statements.filter(topics__isnull=False).values_list(
        "topics__slug", "topics__name", "said", "kind", "pk"
    )
    told = [Told(*row) for row in values.order_by("-said", "-pk")[:DRAWN]]
    return said_table(told, Axis(*span, 0, 360), chosen=chosen)
