"""Sources: the text as it was read, and what an editor may say about it."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest

from events import corrections
from events.admin.desk import CorrectingForm, DeskAdmin
from events.admin.filters import PublishedFilter
from events.admin.typed import ModelAdmin
from events.corrections import sources as correcting
from events.models import Decision, ExtractionRun, Source
from events.passages import source_marked


class SourceForm(CorrectingForm):
    class Meta:
        model = Source
        fields = ("title", "publisher", "published")
        labels = {"published": "Published on"}
        help_texts = {
            "published": "What the text's “today” and “on Saturday” are counted from."
        }

    def checked(self, field: str, value: Any) -> Any:
        return correcting.clean(field, value)

    def _post_clean(self) -> None:
        """A date needs a basis: an editor's, which `corrections` writes with it."""
        if "published" in self.changed_data and not self.errors:
            day = self.cleaned_data.get("published")
            self.instance.published_basis = Source.Basis.EDITOR if day else ""
        super()._post_clean()  # type: ignore[misc]


@admin.register(Source)
class SourceAdmin(DeskAdmin):
    form = SourceForm
    evidence_template = "admin/events/parts/source_evidence.html"
    fieldsets = (
        (None, {"fields": ("title", "publisher", "published", "note")}),
        (
            "As it was read",
            {
                "fields": (
                    "name",
                    "published_basis",
                    "genre",
                    "language",
                    "url",
                    "added",
                )
            },
        ),
    )
    readonly_fields = (
        *("name", "published_basis", "genre", "language", "url", "added"),
    )
    list_display = ("__str__", "publisher", "published", "published_basis", "genre")
    list_filter = (
        *("genre", "published_basis", PublishedFilter),
        ("published", admin.EmptyFieldListFilter),
    )
    search_fields = ("title", "name", "publisher")
    ordering = ("-published", "-pk")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        rows: QuerySet[Source] = super().get_queryset(request)
        match = request.resolver_match
        if match and match.url_name == "events_source_changelist":
            return rows.defer("text", "blocks", "metadata")
        return rows

    def correct(
        self, obj: Any, field: str, value: Any, editor: User, note: str
    ) -> None:
        corrections.set_source_field(
            source=obj, field=field, value=value, editor=editor, note=note
        )

    def save_model(
        self, request: HttpRequest, obj: Any, form: Any, change: bool
    ) -> None:
        super().save_model(request, obj, form, change)
        if "published" in form.changed_data:
            messages.warning(
                request,
                "The days in this text are counted from its date: have it read again "
                "with “python manage.py ingest_articles --reread”. No decision is lost.",
            )

    def decisions_about(self, obj: Any) -> QuerySet[Decision]:
        return Decision.objects.filter(source=obj)

    def evidence(self, request: HttpRequest, obj: Any) -> dict[str, Any]:
        return {
            "text": source_marked(obj),
            "mentions": obj.mentions.select_related("event").order_by("start")[:100],
            "run": obj.runs.order_by("-finished").first(),
        }


@admin.register(ExtractionRun)
class ExtractionRunAdmin(ModelAdmin):
    """Which version of the pipeline read what: never changed by hand."""

    list_display = ("source", "pipeline", "model", "finished")
    list_filter = ("pipeline", "model")
    list_select_related = ("source",)
    search_fields = ("source__title", "source__name")
    ordering = ("-finished", "-pk")
    show_full_result_count = False

    class Media:
        css = {"all": ["admin/desk.css"]}

    def get_queryset(self, request: HttpRequest) -> QuerySet[ExtractionRun]:
        rows = super().get_queryset(request)
        return rows.defer("source__text", "source__blocks", "source__metadata")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
