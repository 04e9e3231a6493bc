"""Participants: names, offices, and joining two that are one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern
from django.utils.http import urlencode

from events import corrections
from events.admin.choosing import DAYS
from events.admin.desk import CorrectingForm, DeskAdmin, editor_of, showing_refusals
from events.admin.typed import StackedInline
from events.corrections import participants as correcting
from events.corrections.values import iso
from events.models import Decision, Office, Participant

#: More than these at once cannot be compared.
MOST = 10


class ParticipantForm(CorrectingForm):
    aliases = forms.CharField(
        required=False,
        label="Other names",
        help_text="One a line: every form that texts use.",
        widget=forms.Textarea(attrs={"rows": 5, "class": "vLargeTextField"}),
    )

    class Meta:
        model = Participant
        fields = ("name", "kind", "country_code")
        labels = {"country_code": "Country"}
        help_texts = {
            "name": "The form a reader knows, given name first.",
            "country_code": "ISO 3166, two letters: its own or whose it is.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            names = correcting.shown(self.instance, "aliases")
            self.initial["aliases"] = "\n".join(names)

    def corrections(self) -> dict[str, Any]:
        changed = super().corrections()
        if "aliases" in changed:
            changed["aliases"] = changed["aliases"].splitlines()
        return changed

    def checked(self, field: str, value: Any) -> Any:
        return correcting.clean(field, value)


class OfficeInline(StackedInline):
    model = Office
    extra = 0
    fields = (("title", "of"), ("start", "end"))
    formfield_overrides = DAYS
    verbose_name = "office"
    verbose_name_plural = "Offices"

    def has_add_permission(self, request: Any, obj: Any = None) -> bool:
        # A new participant gets its offices once it is there.
        return obj is not None and self.has_change_permission(request)

    def has_change_permission(self, request: Any, obj: Any = None) -> bool:
        return bool(request.user.has_perm("events.change_participant"))

    has_delete_permission = has_change_permission

    def has_view_permission(self, request: Any, obj: Any = None) -> bool:
        return bool(
            request.user.has_perm("events.view_participant")
            or self.has_change_permission(request)
        )


@admin.register(Participant)
class ParticipantAdmin(DeskAdmin):
    form = ParticipantForm
    inlines = (OfficeInline,)
    evidence_template = "admin/events/parts/participant_evidence.html"
    fieldsets = (
        (None, {"fields": ("name", "kind", "country_code", "aliases", "note")}),
    )
    list_display = ("name", "kind", "country_code", "event_count", "joined_to")
    list_filter = (
        *("kind", "is_unnamed", "is_reference"),
        ("joined_to", admin.EmptyFieldListFilter),
    )
    list_select_related = ("joined_to",)
    search_fields = ("name", "aliases__name")
    search_help_text = "Any form of the name"
    ordering = ("name", "pk")
    actions = ("join_selected",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("events.add_participant")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Participant]:
        rows: QuerySet[Participant] = super().get_queryset(request)
        match = request.resolver_match
        if match and match.url_name == "events_participant_changelist":
            return rows.annotate(event_total=Count("takings"))
        if match and match.url_name == "autocomplete":
            return rows.filter(joined_to=None)
        return rows

    @admin.display(description="Events", ordering="event_total")
    def event_count(self, participant: Any) -> int:
        return int(participant.event_total)

    # ------------------------------------------------------------ saving
    def correct(
        self, obj: Any, field: str, value: Any, editor: User, note: str
    ) -> None:
        corrections.set_participant_field(
            participant=obj, field=field, value=value, editor=editor, note=note
        )

    def save_model(
        self, request: HttpRequest, obj: Any, form: Any, change: bool
    ) -> None:
        if change:
            super().save_model(request, obj, form, change)
            return
        told, editor = form.cleaned_data, editor_of(request)
        made = corrections.create_participant(
            name=told["name"],
            kind=told["kind"],
            country_code=told["country_code"],
            editor=editor,
        )
        obj.pk = made.pk
        obj.refresh_from_db()
        if told["aliases"]:
            self.correct(made, "aliases", told["aliases"].splitlines(), editor, "")

    def save_formset(
        self, request: HttpRequest, form: Any, formset: Any, change: bool
    ) -> None:
        """One decision for the whole list of offices, if anything in it was changed."""
        formset.new_objects, formset.changed_objects = [], []
        formset.deleted_objects = []
        if not formset.has_changed():
            return
        offices = [
            {
                "title": row.cleaned_data["title"],
                "of": row.cleaned_data["of"],
                "start": iso(row.cleaned_data["start"]),
                "end": iso(row.cleaned_data["end"]),
            }
            for row in formset.forms
            if row.cleaned_data and row not in formset.deleted_forms
        ]
        stored = Participant.objects.get(pk=form.instance.pk)
        note = form.cleaned_data.get("note", "")
        self.correct(stored, "offices", offices, editor_of(request), note)

    # ------------------------------------------------------------ the page
    def decisions_about(self, obj: Any) -> QuerySet[Decision]:
        return Decision.objects.filter(Q(participant=obj) | Q(other_participant=obj))

    def evidence(self, request: HttpRequest, obj: Any) -> dict[str, Any]:
        return {
            "events": obj.events.visible().order_by("-sort_date", "-pk")[:10],
            "event_total": obj.takings.count(),
        }

    # ------------------------------------------------------------ joining
    def get_urls(self) -> list[URLPattern]:
        return [self._own("join/", self.join_view, "join"), *super().get_urls()]

    @admin.action(description="Join the selected participants…", permissions=["change"])
    def join_selected(
        self, request: HttpRequest, queryset: QuerySet[Participant]
    ) -> HttpResponse | None:
        pks = sorted(queryset.values_list("pk", flat=True))
        if not 2 <= len(pks) <= MOST:
            messages.error(request, f"Choose two to {MOST} participants to join.")
            return None
        query = urlencode({"participant": pks}, doseq=True)
        return HttpResponseRedirect(f"{self.address('join')}?{query}")

    def join_view(self, request: HttpRequest) -> HttpResponse:
        """`?participant=3&participant=5`; posting says under which of them they go on."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        asked = [n for n in request.GET.getlist("participant") if n.isdecimal()][:MOST]
        rows = list(
            Participant.objects.filter(pk__in=asked)
            .annotate(event_total=Count("takings", distinct=True))
            .prefetch_related("aliases", "offices")
            .order_by("-event_total", "pk")
        )
        if request.method == "POST" and (kept := self._join(request, rows)):
            return HttpResponseRedirect(self.address("change", kept.pk))
        return self.page(
            request,
            "admin/events/join.html",
            title="Join participants",
            participants=rows,
        )

    def _join(
        self, request: HttpRequest, rows: list[Participant]
    ) -> Participant | None:
        kept = [row for row in rows if str(row.pk) == request.POST.get("keep")]
        if not kept or len(rows) < 2:
            messages.error(request, "Choose the participant that is kept.")
            return None
        note = request.POST.get("note", "").strip()
        with showing_refusals(request):
            for other in rows:
                if other.pk != kept[0].pk:
                    corrections.join_participants(
                        keep=kept[0], other=other, editor=editor_of(request), note=note
                    )
            messages.success(request, f"They all are “{kept[0]}” now.")
            return kept[0]
        return None
