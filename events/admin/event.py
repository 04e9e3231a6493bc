"""Events: the list, the form with its evidence, confirming and rejecting."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import URLPattern
from django.views.decorators.http import require_POST

from events import corrections
from events.admin.desk import DeskAdmin, editor_of, showing_refusals
from events.admin.event_evidence import evidence
from events.admin.event_form import (
    DATE_FIELDS,
    EventForm,
    EventParticipantInline,
    EventTopicInline,
)
from events.admin.event_joining import JoiningEvents
from events.admin.filters import ShownFilter, UndatedFilter
from events.corrections.events import shown
from events.corrections.wording import when
from events.models import Decision, Event, EventMention, EventParticipant


def confirm(event: Event, editor: User, note: str) -> Decision:
    return corrections.confirm_event(event=event, editor=editor, note=note)


def reject(event: Event, editor: User, note: str) -> Decision:
    return corrections.reject_event(event=event, editor=editor, note=note)


@admin.register(Event)
class EventAdmin(JoiningEvents, DeskAdmin):
    form = EventForm
    inlines = (EventParticipantInline, EventTopicInline)
    evidence_template = "admin/events/parts/event_evidence.html"
    fieldsets = (
        (None, {"fields": ("title", "kind", "status", "place")}),
        ("When", {"fields": DATE_FIELDS}),
        (None, {"fields": ("note",)}),
    )
    list_display = (*("title", "date_shown", "kind", "status", "sources", "review"),)
    list_filter = ("review", "kind", "status", UndatedFilter, ShownFilter)
    search_fields = ("title", "place", "participants__name")
    search_help_text = "Words of the title, a place or a participant's name"
    ordering = ("-sort_date", "-pk")
    actions = ("merge_selected", "confirm_selected", "reject_selected")
    judgements: ClassVar[dict[str, tuple[str, Callable[..., Any]]]] = {
        "confirm": ("Confirmed", confirm),
        "reject": ("Rejected", reject),
    }

    @admin.display(description="When", ordering="sort_date")
    def date_shown(self, event: Event) -> str:
        return when(shown(event, "date"))

    @admin.display(description="Sources", ordering="source_count")
    def sources(self, event: Event) -> int:
        return event.source_count

    # ------------------------------------------------------------ saving
    def correct(
        self, obj: Any, field: str, value: Any, editor: User, note: str
    ) -> None:
        corrections.set_event_field(
            event=obj, field=field, value=value, editor=editor, note=note
        )

    def save_formset(
        self, request: HttpRequest, form: Any, formset: Any, change: bool
    ) -> None:
        """One decision for the whole list, if anything in it was changed."""
        formset.new_objects, formset.changed_objects, formset.deleted_objects = (
            *([], []),
            [],
        )
        if not formset.has_changed():
            return
        rows = [
            row.cleaned_data
            for row in formset.forms
            if row.cleaned_data and row not in formset.deleted_forms
        ]
        event = Event.objects.get(pk=form.instance.pk)
        note = form.cleaned_data.get("note", "")
        if formset.model is EventParticipant:
            corrections.set_event_participants(
                event=event,
                participants=[
                    {"id": row["participant"].pk, "role": row["role"]} for row in rows
                ],
                editor=editor_of(request),
                note=note,
            )
        else:
            corrections.set_event_topics(
                event=event,
                topics=[row["topic"] for row in rows],
                editor=editor_of(request),
                note=note,
            )

    # ------------------------------------------------------------ the page
    def decisions_about(self, obj: Any) -> QuerySet[Decision]:
        return Decision.objects.filter(Q(event=obj) | Q(other_event=obj))

    def evidence(self, request: HttpRequest, obj: Any) -> dict[str, Any]:
        return evidence(obj)

    def open_judgements(
        self, obj: Any
    ) -> list[tuple[str, tuple[str, Callable[..., Any]]]]:
        if obj.is_rejected or obj.joined_to_id:
            return []
        done = {"confirm"} if obj.review == Event.Review.CONFIRMED else set()
        labels = {"confirm": "Confirm", "reject": "Reject"}
        return [
            (name, (labels[name], decide))
            for name, (_, decide) in self.judgements.items()
            if name not in done
        ]

    def get_urls(self) -> list[URLPattern]:
        passage = "<int:pk>/passages/<int:mention>/reject/"
        return [
            self._own(passage, self.reject_passage, "reject_passage"),
            *super().get_urls(),
        ]

    def reject_passage(
        self, request: HttpRequest, pk: int, mention: int
    ) -> HttpResponse:
        return require_POST(self._reject_passage)(request, pk, mention)

    def _reject_passage(
        self, request: HttpRequest, pk: int, mention: int
    ) -> HttpResponse:
        event = self.row(request, pk)
        row = get_object_or_404(EventMention, pk=mention, event=event)
        with showing_refusals(request):
            corrections.reject_mention(mention=row, editor=editor_of(request))
            messages.success(request, "The event no longer rests on this passage.")
        return HttpResponseRedirect(self.address("change", pk))

    # ------------------------------------------------------------ actions
    @admin.action(description="Confirm the selected events", permissions=["change"])
    def confirm_selected(self, request: HttpRequest, queryset: QuerySet[Event]) -> None:
        self._judge_all(request, queryset, confirm, "confirmed")

    @admin.action(description="Reject the selected events", permissions=["change"])
    def reject_selected(self, request: HttpRequest, queryset: QuerySet[Event]) -> None:
        self._judge_all(request, queryset, reject, "rejected")

    def _judge_all(
        self,
        request: HttpRequest,
        queryset: QuerySet[Event],
        decide: Callable[..., Any],
        done: str,
    ) -> None:
        count = 0
        for event in queryset:
            with showing_refusals(request):
                decide(event, editor_of(request), "")
                count += 1
        messages.success(
            request, f"{count} {'event' if count == 1 else 'events'} {done}."
        )
