"""The form by which a reader reports a mistake."""

from __future__ import annotations

from typing import Any

from django import forms

from events.models import Event, Report, Statement


class ReportForm(forms.Form):
    """`website` is a trap: people do not see it, programs fill it in."""

    about = forms.ChoiceField(
        label="What is wrong?",
        choices=Report.About.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Say what is wrong."},
    )
    message = forms.CharField(
        label="What does the source say?",
        max_length=2000,
        min_length=10,
        strip=True,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": "Say in a sentence what should stand here."},
    )
    reader = forms.EmailField(
        label="Your e-mail address, if you want an answer", required=False
    )
    statement = forms.IntegerField(required=False, widget=forms.HiddenInput)
    website = forms.CharField(required=False)

    def __init__(self, data: Any = None, *, event: Event, **given: Any) -> None:
        super().__init__(data, **given)
        self.event = event

    def clean_statement(self) -> Statement | None:
        """One of this event's statements, or none."""
        pk = self.cleaned_data["statement"]
        return self.event.statements.visible().filter(pk=pk).first() if pk else None

    @property
    def is_trapped(self) -> bool:
        return bool(self.cleaned_data.get("website"))
