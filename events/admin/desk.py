"""What the editors' pages have in common: the evidence beside the form, the decisions
taken, and saving that writes a decision for every field that was changed and no other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, ClassVar, cast

from django import forms
from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.views.decorators.http import require_POST

from events.admin.choosing import DAYS, Choosing
from events.admin.typed import ModelAdmin, ModelForm
from events.corrections.disagreements import Disagreement, disagreements
from events.corrections.wording import sentence, words_for
from events.models import Decision


def editor_of(request: HttpRequest) -> User:
    """The admin lets nobody else in than a user."""
    return cast(User, request.user)


@contextmanager
def showing_refusals(request: HttpRequest) -> Iterator[None]:
    """Undo the block and show what was wrong, where a correction is refused."""
    try:
        with transaction.atomic():
            yield
    except ValidationError as refused:
        for message in refused.messages:
            messages.error(request, message)


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """`proposals` are what a new reading says instead: (field, its words)."""

    decision: Decision
    sentence: str
    is_current: bool  # neither withdrawn nor replaced by a later one
    proposals: list[tuple[str, str]]


def decision_lines(decisions: Sequence[Decision]) -> list[DecisionLine]:
    """`decisions`, newest first, as an editor reads them."""
    standing = [d for d in reversed(decisions) if d.withdrawn is None]
    current = {d.pk for d in standing if d.kind != Decision.Kind.SET_FIELD}
    current |= set({d.field: d.pk for d in standing if d.field}.values())
    found: dict[int, list[Disagreement]] = defaultdict(list)
    for each in disagreements(standing):
        found[each.decision.pk].append(each)
    proposed = [each for told in found.values() for each in told]
    words = words_for(decisions, ((each.field, each.proposed) for each in proposed))
    return [
        DecisionLine(
            decision,
            sentence(decision, words),
            decision.pk in current,
            [(e.field, words.of(e.field, e.proposed)) for e in found[decision.pk]],
        )
        for decision in decisions
    ]


class CorrectingForm(ModelForm):
    """A form whose changed fields become decisions; `note` is kept with each."""

    note = forms.CharField(
        required=False,
        label="Why",
        help_text="Kept with the decisions you take now.",
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )

    def corrections(self) -> dict[str, Any]:
        """The changed fields by their names in the ledger, with their new values."""
        return {
            name: self.cleaned_data[name]
            for name in self.changed_data
            if name != "note" and name in self.cleaned_data
        }

    def checked(self, field: str, value: Any) -> Any:
        """`value` as corrections takes it; raises ValidationError."""
        return value

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.errors:
            return cleaned
        for field, value in self.corrections().items():
            try:
                self.checked(field, value)
            except ValidationError as refused:
                self.add_error(None, refused)
        return self.cleaned_data


class DeskAdmin(Choosing, ModelAdmin):
    """Rows the texts brought: neither added nor deleted by hand, corrected on the record."""

    change_form_template = "admin/events/desk_form.html"
    evidence_template = ""
    show_full_result_count = False
    list_per_page = 50
    save_on_top = False
    formfield_overrides = DAYS
    #: Buttons beside the form: the name in the address, what it says, what it calls.
    judgements: ClassVar[dict[str, tuple[str, Callable[..., Any]]]] = {}

    class Media:
        css = {"all": ["admin/desk.css"]}
        js = ["admin/desk.js"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Who cannot change anything is not asked why."""
        fieldsets = super().get_fieldsets(request, obj)
        if self.has_change_permission(request, obj):
            return fieldsets
        return [
            (name, {**told, "fields": [f for f in told["fields"] if f != "note"]})
            for name, told in fieldsets
            if tuple(told["fields"]) != ("note",)
        ]

    # ------------------------------------------------------------ saving
    def correct(
        self, obj: Any, field: str, value: Any, editor: User, note: str
    ) -> None:
        """Write the decision that `field` of `obj` is `value`."""
        raise NotImplementedError

    def save_model(
        self, request: HttpRequest, obj: Any, form: Any, change: bool
    ) -> None:
        note = form.cleaned_data.get("note", "")
        # The form has put its values into `obj` already: decide about the row as it is.
        stored = type(obj)._default_manager.get(pk=obj.pk)
        for field, value in form.corrections().items():
            self.correct(stored, field, value, editor_of(request), note)
        obj.refresh_from_db()

    def save_related(
        self, request: HttpRequest, form: Any, formsets: Any, change: bool
    ) -> None:
        """Inlines are decisions as well; the form's own lists were saved with it."""
        for formset in formsets:
            self.save_formset(request, form, formset, change)

    # ------------------------------------------------------------ the page
    def decisions_about(self, obj: Any) -> QuerySet[Decision]:
        raise NotImplementedError

    def evidence(self, request: HttpRequest, obj: Any) -> dict[str, Any]:
        """What `evidence_template` shows beside the form."""
        return {}

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        add: bool = False,
        change: bool = False,
        form_url: str = "",
        obj: Any = None,
    ) -> HttpResponse:
        if obj is not None:
            can_change = self.has_change_permission(request, obj)
            decisions = self.decisions_about(obj).select_related(
                *("event", "statement", "editor", "withdrawn_by"),
                *("other_event", "other_participant"),
            )
            context |= {
                "evidence_template": self.evidence_template,
                "decision_lines": decision_lines(list(decisions.order_by("-pk")[:50])),
                "can_withdraw": request.user.has_perm("events.change_decision"),
                "can_correct": can_change,
                "judgements": {
                    name: label for name, (label, _) in self.open_judgements(obj)
                }
                if can_change
                else {},
                "judge_url": self.address("judge", obj.pk),
                **self.evidence(request, obj),
            }
        return super().render_change_form(request, context, add, change, form_url, obj)

    def open_judgements(
        self, obj: Any
    ) -> list[tuple[str, tuple[str, Callable[..., Any]]]]:
        """Those of `judgements` that can be passed on `obj` now."""
        return list(self.judgements.items())

    # ------------------------------------------------------------ buttons
    def address(self, page: str, *args: Any) -> str:
        opts = self.opts
        return reverse(f"admin:{opts.app_label}_{opts.model_name}_{page}", args=args)

    def get_urls(self) -> list[URLPattern]:
        own = [self._own("<int:pk>/judge/", self.judge_view, "judge")]
        return own + super().get_urls()

    def _own(self, route: str, view: Callable[..., Any], page: str) -> URLPattern:
        name = f"{self.opts.app_label}_{self.opts.model_name}_{page}"
        return path(route, self.admin_site.admin_view(view), name=name)

    def row(self, request: HttpRequest, pk: int) -> Any:
        """The row `pk`, for somebody who may change it."""
        obj = get_object_or_404(self.model, pk=pk)
        if not self.has_change_permission(request, obj):
            raise PermissionDenied
        return obj

    def judge_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        return require_POST(self._judge)(request, pk)

    def _judge(self, request: HttpRequest, pk: int) -> HttpResponse:
        obj = self.row(request, pk)
        found = self.judgements.get(request.POST.get("judgement", ""))
        if found is None:
            raise PermissionDenied
        label, decide = found
        with showing_refusals(request):
            decide(obj, editor_of(request), request.POST.get("note", "").strip())
            messages.success(request, f"{label}: “{obj}”.")
        return HttpResponseRedirect(self.address("change", pk))

    def page(
        self, request: HttpRequest, template: str, **context: Any
    ) -> TemplateResponse:
        """A page of the editors' own within the admin."""
        return TemplateResponse(
            request,
            template,
            {
                **self.admin_site.each_context(request),
                "opts": self.opts,
                "media": self.media,
                **context,
            },
        )
