"""Two sides: what each of two parties tells of their meetings, and leaves out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from events.counterparts import TOGETHER, counterparts, events_of
from events.form_fields import PartialDateField
from events.models import Event, Participant
from events.rows import EventRow, event_rows
from events.sides import Meeting, Sides, Telling, meetings

PAGE_SIZE = 8
#: Countries, and people, that the lists offer; an address takes any.
OFFERED = 80


class TwoSidesForm(forms.Form):
    """Two countries, people or organisations by slug, and a span."""

    a = forms.CharField(required=False, max_length=120, strip=True)
    b = forms.CharField(required=False, max_length=120, strip=True)

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        # `from` is a word of the language.
        self.fields["from"] = PartialDateField()
        self.fields["to"] = PartialDateField(is_end=True)

    def clean_a(self) -> Participant | None:
        return self._side("a")

    def clean_b(self) -> Participant | None:
        return self._side("b")

    def _side(self, name: str) -> Participant | None:
        slug = self.cleaned_data[name]
        if not slug:
            return None
        rows = Participant.objects.select_related("joined_to").filter(is_unnamed=False)
        found = rows.filter(slug=slug).first()
        if not found:
            raise ValidationError(f"Nobody here is called “{slug}”.")
        return found.joined_to or found

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        if given.get("a") and given.get("a") == given.get("b"):
            self.add_error("b", "Choose two different sides.")
        first, last = given.get("from"), given.get("to")
        if first and last and first > last:
            self.add_error("from", "From must not be after To.")
        return given

    def events(self, a: Participant, b: Participant) -> QuerySet[Event]:
        """What both take part in, latest first."""
        given = self.cleaned_data
        within = Event.objects.visible().between(given.get("from"), given.get("to"))
        both = events_of(a, events_of(b, within))
        return both.order_by("-sort_date", "-pk")


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """An event with its topics, grouped by who tells of them."""

    event: EventRow
    meeting: Meeting
    groups: list[tuple[str, list[tuple[str, str, list[Telling | None]]]]]
    silent: list[str]  # sides that tell nothing of it


@require_safe
def two_sides(request: HttpRequest) -> HttpResponse:
    form = TwoSidesForm(request.GET)
    is_valid = form.is_valid()
    a, b = form.cleaned_data.get("a"), form.cleaned_data.get("b")
    context: dict[str, Any] = {
        "form": form,
        "a": a,
        "b": b,
        "given": {key: request.GET.get(key, "") for key in ("a", "b", "from", "to")},
        "offered": _offered([side for side in (a, b) if side]),
    }
    if is_valid and a and b:
        events = form.events(a, b)
        page = Paginator(events, PAGE_SIZE).get_page(request.GET.get("page"))
        context["page"] = page
        context["meetings"] = _rows(a, b, [event.pk for event in page])
        context["together"] = events.filter(kind__in=TOGETHER).count()
        pairs = [(key, value) for key, value in context["given"].items() if value]
        context["query"] = urlencode(pairs)
    else:
        context["suggested"] = _suggested(a)
    return render(request, "events/two_sides.html", context)


def _offered(chosen: list[Participant]) -> list[tuple[str, list[Participant]]]:
    """Countries and people with most events, and whoever is chosen."""
    counted = Participant.objects.current().annotate(
        count=Count("takings", filter=Q(takings__event__is_visible=True))
    )
    shown = counted.filter(count__gt=0, is_unnamed=False).order_by("-count", "name")
    groups = []
    for label, kind in (
        ("Countries", Participant.Kind.COUNTRY),
        ("People", Participant.Kind.PERSON),
        ("Organisations", Participant.Kind.ORGANIZATION),
    ):
        rows: list[Participant] = list(shown.filter(kind=kind)[:OFFERED])
        rows += [one for one in chosen if one.kind == kind and one not in rows]
        groups.append((label, sorted(rows, key=lambda row: row.name)))
    return groups


def _suggested(side: Participant | None) -> list[tuple[str, str]]:
    """The side, or the country with most events, with those it meets most."""
    if side is None:
        counted = Participant.objects.current().annotate(count=Count("takings"))
        side = counted.countries().order_by("-count", "pk").first()
    if side is None:
        return []
    return [
        (
            f"{side.name} and {one.name}",
            f"{reverse('events:two_sides')}?{urlencode({'a': side.slug, 'b': one.slug})}",
        )
        for one in counterparts(side, most=6)
        if one.slug
    ]


def _rows(a: Participant, b: Participant, events: list[int]) -> list[MeetingRow]:
    sides = Sides(a, b)
    rows = {row.pk: row for row in event_rows(events)}
    labels = (
        "Told by both",
        f"Only on the side of {a.name}",
        f"Only on the side of {b.name}",
        "Told by others alone",
    )
    found = []
    for meeting in meetings(sides, events):
        groups = []
        for number, label in enumerate(labels):
            topics = [
                (row.slug, row.name, [row.told.get(key) for key in ("a", "b", "other")])
                for row in meeting.rows
                if row.group == number
            ]
            if topics:
                groups.append((label, topics))
        silent = [
            side.name
            for key, side in sides.sides.items()
            if not any(key in row.told for row in meeting.rows)
        ]
        found.append(MeetingRow(rows[meeting.event], meeting, groups, silent))
    return found
