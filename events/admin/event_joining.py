"""Merging events side by side, and splitting one by its passages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern
from django.utils.http import urlencode

from events import corrections
from events.admin.desk import editor_of, showing_refusals
from events.admin.event_evidence import Told, passages_of
from events.corrections import values
from events.corrections.events import FIELDS, shown
from events.corrections.wording import Words
from events.models import Event

if TYPE_CHECKING:
    from events.admin.desk import DeskAdmin as Desk
else:
    Desk = object

#: More than these side by side cannot be compared.
MOST = 6


@dataclass(frozen=True, slots=True)
class Side:
    """One of the events that may be merged, and what it rests on."""

    event: Event
    passages: list[Told]


def side_by_side(events: list[Event]) -> list[tuple[str, bool, list[str]]]:
    """For every field its name, whether the events agree, and what each shows."""
    told = {
        field: [shown(event, field) for event in events]
        for field in FIELDS
        if field != "title"
    }
    words = Words((field, value) for field in told for value in told[field])
    rows = []
    for field, told_by in told.items():
        agree = all(
            values.comparable(field, value) == values.comparable(field, told_by[0])
            for value in told_by
        )
        rows.append(
            (field.capitalize(), agree, [words.of(field, value) for value in told_by])
        )
    return rows


class PassagesForm(forms.Form):
    """Which passages of one event tell of another."""

    note = forms.CharField(required=False, label="Why")

    def __init__(self, event: Event, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["passages"] = forms.ModelMultipleChoiceField(
            queryset=event.mentions.select_related("source"),
            error_messages={"required": "Choose the passages of the other event."},
        )


class JoiningEvents(Desk):
    """The part of the events' admin that says what is one event and what is two."""

    def get_urls(self) -> list[URLPattern]:
        return [
            self._own("merge/", self.merge_view, "merge"),
            self._own("<int:pk>/split/", self.split_view, "split"),
            self._own("<int:pk>/apart/<int:other>/", self.apart_view, "apart"),
            *super().get_urls(),
        ]

    @admin.action(description="Merge the selected events…", permissions=["change"])
    def merge_selected(
        self, request: HttpRequest, queryset: QuerySet[Event]
    ) -> HttpResponse | None:
        pks = sorted(queryset.values_list("pk", flat=True))
        if not 2 <= len(pks) <= MOST:
            messages.error(request, f"Choose two to {MOST} events to merge.")
            return None
        query = urlencode({"event": pks}, doseq=True)
        return HttpResponseRedirect(f"{self.address('merge')}?{query}")

    def merge_view(self, request: HttpRequest) -> HttpResponse:
        """`?event=3&event=5` side by side; posting says which of them is kept."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        asked = [pk for pk in request.GET.getlist("event") if pk.isdecimal()][:MOST]
        events = list(Event.objects.filter(pk__in=asked).order_by("sort_date", "pk"))
        others = self._found(request, asked)
        if request.method == "POST" and (kept := self._merge(request, events)):
            return HttpResponseRedirect(self.address("change", kept.pk))
        return self.page(
            request,
            "admin/events/merge.html",
            title="Merge events",
            sides=[Side(event, passages_of(event)) for event in events],
            rows=side_by_side(events) if len(events) > 1 else [],
            kept=_best(events),
            words=request.GET.get("q", ""),
            others=others,
        )

    def _found(self, request: HttpRequest, asked: list[str]) -> list[Event]:
        """Events that `?q=` finds, to be compared with those asked for."""
        words = request.GET.get("q", "").strip()
        if not words:
            return []
        found, _ = self.get_search_results(request, Event.objects.visible(), words)
        return list(found.exclude(pk__in=asked).distinct()[:20])

    def _merge(self, request: HttpRequest, events: list[Event]) -> Event | None:
        kept = [e for e in events if str(e.pk) == request.POST.get("keep")]
        if not kept or len(events) < 2:
            messages.error(request, "Choose the event that is kept.")
            return None
        note = request.POST.get("note", "").strip()
        with showing_refusals(request):
            for other in events:
                if other.pk != kept[0].pk:
                    corrections.merge_events(
                        keep=kept[0], other=other, editor=editor_of(request), note=note
                    )
            messages.success(request, f"{len(events)} events are one now.")
            return kept[0]
        return None

    def split_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        event = self.row(request, pk)
        is_sent = request.method == "POST"
        form = PassagesForm(event, request.POST if is_sent else None)
        if is_sent and form.is_valid():
            with showing_refusals(request):
                new = corrections.split_event(
                    event=event,
                    mentions=form.cleaned_data["passages"],
                    editor=editor_of(request),
                    note=form.cleaned_data["note"],
                )
                messages.success(request, f"“{new}” is an event of its own now.")
                return HttpResponseRedirect(self.address("change", new.pk))
        return self.page(
            request,
            "admin/events/split.html",
            title="Split an event",
            original=event,
            form=form,
            passages=passages_of(event, most=None),
        )

    def apart_view(self, request: HttpRequest, pk: int, other: int) -> HttpResponse:
        """The suggestion that two events are one is answered with no."""
        if request.method == "POST":
            event, second = self.row(request, pk), self.row(request, other)
            with showing_refusals(request):
                corrections.keep_events_apart(
                    event=event, other=second, editor=editor_of(request)
                )
                messages.success(request, "They stay two events.")
        return HttpResponseRedirect(self.address("change", pk))


def _best(events: list[Event]) -> int | None:
    """The event proposed to be kept: reviewed before told by most sources."""
    ranked = sorted(
        events, key=lambda e: (e.review == "unreviewed", -e.source_count, e.pk)
    )
    return ranked[0].pk if ranked else None
