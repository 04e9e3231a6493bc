"""Two sides: what each of two parties tells of their meetings, and leaves out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from events.counterparts import TOGETHER, counterparts
from events.facets.arrays import Collection, Small
from events.facets.collection import current
from events.facets.masks import Masks
from events.facets.parties import being, counts_of, latest_first, mask_of, rows_of
from events.form_fields import PartialDateField
from events.models import Participant
from events.rows import EventRow, event_rows
from events.selection import Filters
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

    def rows(self, a: Participant, b: Participant, collection: Collection) -> Small:
        """What both take part in."""
        given = self.cleaned_data
        dates = Filters(first=given.get("from"), last=given.get("to"))
        both = Masks(collection, dates).matching()
        both &= mask_of(rows_of(a, collection), collection)
        rows = rows_of(b, collection)
        return rows[both[rows]]


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
    collection = current()
    context: dict[str, Any] = {
        "form": form,
        "a": a,
        "b": b,
        "given": {key: request.GET.get(key, "") for key in ("a", "b", "from", "to")},
        "offered": _offered([side for side in (a, b) if side], collection),
    }
    if is_valid and a and b:
        rows = form.rows(a, b, collection)
        latest = latest_first(collection, rows)
        page = Paginator(latest, PAGE_SIZE).get_page(request.GET.get("page"))
        context["page"] = page
        context["meetings"] = _rows(a, b, list(page))
        context["together"] = int(being(collection, "kind", TOGETHER)[rows].sum())
        pairs = [(key, value) for key, value in context["given"].items() if value]
        context["query"] = urlencode(pairs)
    else:
        context["suggested"] = _suggested(a, collection)
    return render(request, "events/two_sides.html", context)


def _offered(
    chosen: list[Participant], collection: Collection
) -> list[tuple[str, list[Participant]]]:
    """Countries and people with most events, and whoever is chosen."""
    groups = []
    for label, kind in (
        ("Countries", Participant.Kind.COUNTRY),
        ("People", Participant.Kind.PERSON),
        ("Organisations", Participant.Kind.ORGANIZATION),
    ):
        rows = _busiest(kind, collection, OFFERED)
        rows += [one for one in chosen if one.kind == kind and one not in rows]
        groups.append((label, sorted(rows, key=lambda row: row.name)))
    return groups


def _busiest(kind: str, collection: Collection, most: int) -> list[Participant]:
    """Those with most events, by name where they have as many."""
    counts = counts_of(kind, collection)
    found = Participant.objects.current().filter(kind=kind, is_unnamed=False)
    rows = [row for row in found.values_list("pk", "name") if row[0] in counts]
    rows.sort(key=lambda row: (-counts[row[0]], row[1], row[0]))
    by_pk = found.in_bulk([pk for pk, _ in rows[:most]])
    return [by_pk[pk] for pk, _ in rows[:most]]


def _suggested(
    side: Participant | None, collection: Collection
) -> list[tuple[str, str]]:
    """The side, or the country with most events, with those it meets most."""
    if side is None:
        counts = counts_of(Participant.Kind.COUNTRY, collection)
        if not counts:
            return []
        side = Participant.objects.get(pk=min(counts, key=lambda pk: (-counts[pk], pk)))
    return [
        (
            f"{side.name} and {one.name}",
            f"{reverse('events:two_sides')}?{urlencode({'a': side.slug, 'b': one.slug})}",
        )
        for one in counterparts(side, collection, most=6)
        if one.slug
    ]


def _rows(a: Participant, b: Participant, events: list[int]) -> list[MeetingRow]:
    sides = Sides(a, b)
    rows = {row.pk: row for row in event_rows(events)}
    events = [pk for pk in events if pk in rows]
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
