"""Statements: who said what and how, with the sentence in view."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest

from events import corrections
from events.admin.desk import CorrectingForm, DeskAdmin
from events.admin.filters import SaidFilter
from events.corrections import statements as correcting
from events.corrections import values
from events.corrections.wording import Words
from events.models import Decision, Event, Statement
from events.passages import statement_passage


def confirm(statement: Statement, editor: User, note: str) -> Decision:
    return corrections.confirm_statement(statement=statement, editor=editor, note=note)


def reject(statement: Statement, editor: User, note: str) -> Decision:
    return corrections.reject_statement(statement=statement, editor=editor, note=note)


class StatementForm(CorrectingForm):
    """The words are given as they stand in the source, which finds their place."""

    words = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 4, "class": "vLargeTextField"}),
        label="What was said",
        help_text="Exactly as in the passage beside: without the attribution, and for "
        "verbatim speech without its quotation marks.",
    )

    class Meta:
        model = Statement
        fields = ("speakers", "kind", "via", "event", "topics")
        labels = {"via": "Relayed by"}
        help_texts = {"via": "Who passes it on, where the text says."}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["words"] = self.instance.text

    def corrections(self) -> dict[str, Any]:
        changed = super().corrections()
        if "words" in changed:
            changed["span"] = self._span(changed.pop("words"))
        for field in ("speakers", "via", "event"):
            if field in changed:
                changed[field] = _numbers(changed[field])
        if "topics" in changed:
            changed["topics"] = [topic.slug for topic in changed["topics"]]
        return changed

    def _span(self, words: str) -> list[int]:
        """Where `words` stand, nearest to where they stood."""
        text, old = (
            self.instance.source.text,
            Statement.objects.get(pk=self.instance.pk),
        )
        words = words.replace("\r\n", "\n").strip()
        places = [at for at in range(len(text)) if words and text.startswith(words, at)]
        if not places:
            raise values.refuse("words", "These words do not stand in the source.")
        start = min(places, key=lambda at: abs(at - old.start))
        return [start, start + len(words)]

    def checked(self, field: str, value: Any) -> Any:
        return correcting.clean(self.instance, field, value)

    def clean(self) -> dict[str, Any]:
        try:
            return super().clean()
        except forms.ValidationError as refused:
            self.add_error(None, refused)
            return self.cleaned_data


def _numbers(chosen: Any) -> Any:
    if chosen is None:
        return None
    return chosen.pk if hasattr(chosen, "pk") else [row.pk for row in chosen]


class SpokenBy(admin.SimpleListFilter):
    title = "speaker"
    parameter_name = "speaker"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("none", "Nobody found"), ("unnamed", "Somebody unnamed")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() == "none":
            return queryset.filter(speakers=None)
        if self.value() == "unnamed":
            return queryset.filter(speakers__is_unnamed=True).distinct()
        return queryset


@admin.register(Statement)
class StatementAdmin(DeskAdmin):
    form = StatementForm
    evidence_template = "admin/events/parts/statement_evidence.html"
    fieldsets = (
        (None, {"fields": ("speakers", "kind", "via", "words")}),
        (None, {"fields": ("event", "topics", "note")}),
    )
    autocomplete_fields = ("speakers", "via", "event", "topics")
    list_display = ("beginning", "said_by", "kind", "said", "source", "review")
    list_filter = (
        *("review", "kind", SpokenBy, "is_rejected", SaidFilter),
        "run__pipeline",
    )
    list_select_related = ("source",)
    search_fields = ("text", "speakers__name")
    search_help_text = "Words of the statement or a speaker's name"
    ordering = ("-said", "-pk")
    judgements: ClassVar[dict[str, tuple[str, Callable[..., Any]]]] = {
        "confirm": ("Confirmed", confirm),
        "reject": ("Rejected", reject),
    }

    def get_queryset(self, request: HttpRequest) -> QuerySet[Statement]:
        rows = super().get_queryset(request).prefetch_related("speakers")
        return rows.defer("source__text", "source__blocks", "source__metadata")

    @admin.display(description="Statement")
    def beginning(self, statement: Statement) -> str:
        return str(statement)

    @admin.display(description="Said by")
    def said_by(self, statement: Statement) -> str:
        return ", ".join(speaker.name for speaker in statement.speakers.all()) or "—"

    def correct(
        self, obj: Any, field: str, value: Any, editor: User, note: str
    ) -> None:
        corrections.set_statement_field(
            statement=obj, field=field, value=value, editor=editor, note=note
        )

    def decisions_about(self, obj: Any) -> QuerySet[Decision]:
        return Decision.objects.filter(statement=obj)

    def evidence(self, request: HttpRequest, obj: Any) -> dict[str, Any]:
        return {"passage": statement_passage(obj), "differences": differences(obj)}

    def open_judgements(
        self, obj: Any
    ) -> list[tuple[str, tuple[str, Callable[..., Any]]]]:
        if obj.is_rejected:
            return []
        labels = {"confirm": "Confirm", "reject": "Reject"}
        is_confirmed = obj.review == Event.Review.CONFIRMED
        return [
            (name, (labels[name], decide))
            for name, (_, decide) in self.judgements.items()
            if not (is_confirmed and name == "confirm")
        ]


def differences(statement: Statement) -> list[tuple[str, str, str]]:
    """Where what is shown is not what the machine reads: field, shown, read."""
    differing = []
    for field in correcting.FIELDS:
        shown = correcting.shown(statement, field)
        read = correcting.machine_value(statement, field)
        if values.comparable(field, shown) != values.comparable(field, read):
            differing.append((field, shown, read))
    words = Words((field, value) for field, *both in differing for value in both)
    return [
        (field.capitalize(), words.of(field, shown), words.of(field, read))
        for field, shown, read in differing
    ]
