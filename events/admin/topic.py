"""Topics: the editors' own, each with its phrases."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.db.models import Count, QuerySet
from django.http import HttpRequest

from events import corrections
from events.admin.desk import CorrectingForm, DeskAdmin, editor_of
from events.corrections import topics as correcting
from events.models import Decision, Topic


class TopicForm(CorrectingForm):
    class Meta:
        model = Topic
        fields = ("name", "phrases")
        help_texts = {
            "phrases": "One a line. “denuclearise” finds “denuclearised” as well; texts "
            "read from now on are matched, others when they are read again."
        }
        widgets = {"phrases": forms.Textarea(attrs={"rows": 10})}

    def checked(self, field: str, value: Any) -> Any:
        return correcting.clean(field, value)

    def clean_name(self) -> str:
        """A new topic's address is made of its name and must be free."""
        name = correcting.clean("name", self.cleaned_data["name"])
        if not self.instance.pk:
            correcting.free_slug(name)
        return name


@admin.register(Topic)
class TopicAdmin(DeskAdmin):
    form = TopicForm
    fieldsets = ((None, {"fields": ("name", "phrases", "note")}),)
    list_display = ("name", "slug", "event_count", "is_reference")
    list_filter = ("is_reference",)
    search_fields = ("name", "slug", "phrases")
    ordering = ("name",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("events.add_topic")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """One that an editor gave to something, or that comes with the site, stays."""
        if not request.user.has_perm("events.delete_topic"):
            return False
        return obj is None or not correcting.obstacles(obj)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Topic]:
        rows: QuerySet[Topic] = super().get_queryset(request)
        match = request.resolver_match
        if match and match.url_name == "events_topic_changelist":
            return rows.annotate(event_total=Count("event_links"))
        return rows

    def get_actions(self, request: HttpRequest) -> Any:
        """Deleting many at once would pass by what speaks against deleting each."""
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        return actions

    @admin.display(description="Events", ordering="event_total")
    def event_count(self, topic: Any) -> int:
        return int(topic.event_total)

    def correct(
        self, obj: Any, field: str, value: Any, editor: User, note: str
    ) -> None:
        corrections.set_topic_field(
            topic=obj, field=field, value=value, editor=editor, note=note
        )

    def save_model(
        self, request: HttpRequest, obj: Any, form: Any, change: bool
    ) -> None:
        if change:
            super().save_model(request, obj, form, change)
        else:
            made = corrections.create_topic(
                name=form.cleaned_data["name"],
                phrases=form.cleaned_data["phrases"],
                editor=editor_of(request),
            )
            obj.pk = made.pk
            obj.refresh_from_db()
        if "phrases" in form.changed_data:
            messages.info(
                request, "Texts already read get the topic when they are read again."
            )

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        corrections.delete_topic(topic=obj)

    def decisions_about(self, obj: Any) -> QuerySet[Decision]:
        return Decision.objects.filter(topic=obj)
