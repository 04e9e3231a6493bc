"""The form of an event: what is shown, and what the machine reads where that differs."""

from __future__ import annotations

from typing import Any

from django import forms

from events.admin.choosing import Choosing
from events.admin.desk import CorrectingForm
from events.admin.typed import StackedInline
from events.corrections import events as correcting
from events.corrections import values
from events.corrections.wording import Words
from events.models import Event, EventParticipant, EventTopic

DATE_FIELDS = ("start", "end", "precision", "date_modifier", "date_text")
SIMPLE = ("title", "kind", "status", "place")
MODIFIERS = [
    ("", "—"),
    ("start", "early"),
    ("mid", "mid"),
    ("end", "late"),
    ("before", "before"),
    ("after", "after"),
]


class EventForm(CorrectingForm):
    date_modifier = forms.ChoiceField(
        choices=MODIFIERS, required=False, label="Part or bound"
    )

    class Meta:
        model = Event
        fields = (*SIMPLE, *DATE_FIELDS)
        labels = {
            "start": "First day",
            "end": "Last day",
            "precision": "As precise as",
            "date_text": "Words it was read from",
        }
        help_texts = {
            "start": "Empty if no text dates it.",
            "end": "The same day may be left empty.",
            "precision": "“In October” is 1 to 31 October, as precise as a month.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self._say_what_the_machine_reads()

    def _say_what_the_machine_reads(self) -> None:
        words = Words()
        for field in (*SIMPLE, "date"):
            read = self.instance.machine.get(field)
            if read is None or read == correcting.shown(self.instance, field):
                continue
            name = "start" if field == "date" else field
            if name in self.fields:
                self.fields[
                    name
                ].help_text = f"The machine reads: {words.of(field, read)}."

    def corrections(self) -> dict[str, Any]:
        changed = super().corrections()
        if changed.keys() & set(DATE_FIELDS):
            changed = {k: v for k, v in changed.items() if k not in DATE_FIELDS}
            changed["date"] = {
                name: self.cleaned_data.get(name) for name in DATE_FIELDS
            }
        return changed

    def checked(self, field: str, value: Any) -> Any:
        cleaned = correcting.clean(field, value)
        if field == "date":
            # An absent last day is the first; the row itself must be whole as well.
            self.cleaned_data["end"] = values.day("end", cleaned["end"])
            self.cleaned_data["precision"] = cleaned["precision"]
        return cleaned


class _EventInline(Choosing, StackedInline):
    """Rows resolved from the texts: what is left after saving is one decision."""

    extra = 0

    def has_add_permission(self, request: Any, obj: Any = None) -> bool:
        return bool(request.user.has_perm("events.change_event"))

    has_change_permission = has_add_permission
    has_delete_permission = has_add_permission

    def has_view_permission(self, request: Any, obj: Any = None) -> bool:
        return bool(
            request.user.has_perm("events.view_event")
            or request.user.has_perm("events.change_event")
        )


class EventParticipantInline(_EventInline):
    model = EventParticipant
    fields = (("participant", "role"),)
    autocomplete_fields = ("participant",)
    verbose_name = "participant"
    verbose_name_plural = "Participants"


class EventTopicInline(_EventInline):
    model = EventTopic
    fields = ("topic",)
    autocomplete_fields = ("topic",)
    verbose_name = "topic"
    verbose_name_plural = "Topics"
