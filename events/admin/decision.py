"""The ledger: everything an editor decided, read-only but for withdrawing."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from events import corrections
from events.admin.desk import editor_of, showing_refusals
from events.admin.typed import ModelAdmin
from events.corrections.wording import sentence, words_for
from events.models import Decision


class StandingFilter(admin.SimpleListFilter):
    title = "standing"
    parameter_name = "standing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", "Standing"), ("no", "Withdrawn")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() in {"yes", "no"}:
            return queryset.filter(withdrawn__isnull=self.value() == "yes")
        return queryset


@admin.register(Decision)
class DecisionAdmin(ModelAdmin):
    list_display = ("what", "about", "editor", "taken", "withdrawn", "note")
    list_filter = (StandingFilter, "kind", "field", "editor")
    list_select_related = (
        *("event", "statement", "participant", "topic", "source", "editor"),
        *("other_event", "other_participant"),
    )
    search_fields = ("note", "event__title", "participant__name", "statement__text")
    ordering = ("-pk",)
    actions = ("withdraw_selected",)
    show_full_result_count = False
    list_per_page = 50

    class Media:
        css = {"all": ["admin/desk.css"]}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Decision]:
        rows = super().get_queryset(request)
        return rows.defer("source__text", "source__blocks", "source__metadata")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_withdraw_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("events.change_decision")

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        """Names are looked up once for the whole page."""
        changelist = super().get_changelist_instance(request)
        rows = list(changelist.result_list)
        words = words_for(rows)
        for row in rows:
            row.said = sentence(row, words)
        changelist.result_list = rows
        return changelist

    @admin.display(description="Decision")
    def what(self, decision: Any) -> str:
        return str(getattr(decision, "said", decision))

    @admin.display(description="About")
    def about(self, decision: Decision) -> str:
        subject = (
            decision.event
            or decision.statement
            or decision.participant
            or decision.topic
            or decision.source
        )
        return str(subject or "—")

    # ------------------------------------------------------------ buttons
    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path(
                "<int:pk>/withdraw/",
                view(self.withdraw_view),
                name="events_decision_withdraw",
            ),
            path(
                "<int:pk>/answer/",
                view(self.answer_view),
                name="events_decision_answer",
            ),
            *super().get_urls(),
        ]

    def withdraw_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        return require_POST(self._withdraw)(request, pk)

    def _withdraw(self, request: HttpRequest, pk: int) -> HttpResponse:
        decision = self._decision(request, pk)
        with showing_refusals(request):
            corrections.withdraw(decision=decision, editor=editor_of(request))
            messages.success(request, "Withdrawn: all is as before that decision.")
        return self._back(request)

    def answer_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """What a new reading proposes against a decision is taken or declined."""
        return require_POST(self._answer)(request, pk)

    def _answer(self, request: HttpRequest, pk: int) -> HttpResponse:
        decision, editor = self._decision(request, pk), editor_of(request)
        field = request.POST.get("field", "")
        with showing_refusals(request):
            if request.POST.get("answer") == "accept":
                corrections.accept_proposal(
                    decision=decision, editor=editor, field=field
                )
                messages.success(request, "The new reading stands.")
            else:
                corrections.keep_decision(decision=decision, editor=editor, field=field)
                messages.success(request, "The decision stands.")
        return self._back(request)

    def _decision(self, request: HttpRequest, pk: int) -> Decision:
        if not self.has_withdraw_permission(request):
            raise PermissionDenied
        return get_object_or_404(Decision, pk=pk)

    def _back(self, request: HttpRequest) -> HttpResponse:
        """To the page the button stood on, if it is one of this site."""
        target = request.POST.get("next", "")
        if not url_has_allowed_host_and_scheme(target, {request.get_host()}):
            target = reverse("admin:events_decision_changelist")
        return HttpResponseRedirect(target)

    @admin.action(
        description="Withdraw the selected decisions", permissions=["withdraw"]
    )
    def withdraw_selected(
        self, request: HttpRequest, queryset: QuerySet[Decision]
    ) -> None:
        """The latest first, as later decisions rest on earlier ones."""
        count = 0
        for decision in queryset.filter(withdrawn=None).order_by("-pk"):
            with showing_refusals(request):
                corrections.withdraw(decision=decision, editor=editor_of(request))
                count += 1
        messages.success(request, f"{count} withdrawn.")
