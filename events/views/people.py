"""The lists of people, countries and organisations, with search."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

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

    def participants(self, kind: str) -> QuerySet[Participant]:
        """Those who take part in an event, most events first."""
        is_shown = Q(takings__event__is_visible=True)
        of_kind = Participant.objects.current().filter(kind=kind, is_unnamed=False)
        counted = of_kind.annotate(count=Count("takings", filter=is_shown))
        found = counted.filter(count__gt=0)
        text = self.cleaned_data.get("q", "") if self.is_valid() else ""
        found = found.filter(_named(text)) if text else found
        return found.order_by("-count", "name", "pk")


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
    found = form.participants(kind).prefetch_related("offices")
    page = Paginator(found, PAGE_SIZE).get_page(request.GET.get("page"))
    context: dict[str, Any] = {
        "form": form,
        "text": form.cleaned_data.get("q", ""),
        "page": page,
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
