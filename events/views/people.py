"""The lists of people, countries and organisations, with search."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from events.facets.collection import current
from events.facets.parties import counts_of
from events.linking.participants import name_key
from events.models import Alias, Office, Participant

PAGE_SIZE = 60
KINDS = {
    "people": (Participant.Kind.PERSON, "People", "person,people"),
    "countries": (Participant.Kind.COUNTRY, "Countries", "country,countries"),
    "organizations": (
        Participant.Kind.ORGANIZATION,
        "Organisations",
        "organisation,organisations",
    ),
}


class PeopleForm(forms.Form):
    """What the list is searched for: a name in any form, or an office."""

    q = forms.CharField(required=False, max_length=100, strip=True)

    def participants(self, kind: str) -> list[tuple[int, int]]:
        """Ids of those who take part in an event and in how many, most events first."""
        found = Participant.objects.current().filter(kind=kind, is_unnamed=False)
        text = self.cleaned_data.get("q", "") if self.is_valid() else ""
        found = found.filter(_named(text)) if text else found
        counts = counts_of(kind, current())
        rows = [row for row in found.values_list("pk", "name") if row[0] in counts]
        rows.sort(key=lambda row: (-counts[row[0]], row[1], row[0]))
        return [(pk, counts[pk]) for pk, _ in rows]


def _named(text: str) -> Q:
    of_it = OuterRef("pk")
    # A text without any letter has no key, and nothing is every key's part.
    aliases = Alias.objects.filter(
        participant=of_it, key__contains=name_key(text) or text
    )
    offices = Office.objects.filter(participant=of_it).filter(
        Q(title__icontains=text) | Q(of__icontains=text)
    )
    return Q(name__icontains=text) | Q(Exists(aliases)) | Q(Exists(offices))


def _listing(request: HttpRequest, name: str) -> HttpResponse:
    kind, title, noun = KINDS[name]
    form = PeopleForm(request.GET)
    counted = form.participants(kind)
    page = Paginator(counted, PAGE_SIZE).get_page(request.GET.get("page"))
    rows = Participant.objects.prefetch_related("offices")
    by_pk = rows.in_bulk([pk for pk, _ in page])
    context: dict[str, Any] = {
        "form": form,
        "text": form.cleaned_data.get("q", ""),
        "page": page,
        "rows": [(by_pk[pk], count) for pk, count in page],
        "title": title,
        "noun": noun,
        "lists": [
            (label, reverse(f"events:{other}"), other == name)
            for other, (_, label, _) in KINDS.items()
        ],
    }
    return render(request, "events/people.html", context)


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    return _listing(request, "people")


@require_safe
def countries(request: HttpRequest) -> HttpResponse:
    return _listing(request, "countries")


@require_safe
def organizations(request: HttpRequest) -> HttpResponse:
    return _listing(request, "organizations")
