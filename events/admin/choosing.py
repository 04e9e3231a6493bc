"""Choosing a participant, event or topic: by typing with JavaScript, by name without."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.db import models
from django.utils.datastructures import MultiValueDict
from django.utils.html import format_html
from django.utils.safestring import SafeString

from events.models import Event

#: Days as the browser's own field: a calendar on a phone, and no script.
DAYS: dict[type[models.Field[Any, Any]], dict[str, Any]] = {
    models.DateField: {
        "widget": forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    }
}
_NUMBERED = re.compile(r"\s*(\d+)\s*(?::|$)")


def number_of(model: type[models.Model], typed: str) -> str:
    """The number of what was typed: "12", "12: Ana Duarte", or a name only one bears.

    What fits none or several is returned as it is; the field refuses it.
    """
    if match := _NUMBERED.match(typed):
        return match[1]
    column = "title" if model is Event else "name"
    wanted = {f"{column}__iexact": typed.strip()}
    found = model._default_manager.filter(**wanted).values_list("pk", flat=True)[:2]
    return str(found[0]) if typed.strip() and len(found) == 1 else typed


def _numbers(value: Any) -> list[Any]:
    """What was typed and names nobody is no number to look up; the field refuses it."""
    return [each for each in value if str(each).isdecimal()]


class ChooseOne(AutocompleteSelect):
    """Without JavaScript a field beneath the list, of the same name, takes a name."""

    def optgroups(self, name: str, value: Any, attr: Any = None) -> Any:
        return super().optgroups(name, _numbers(value), attr)

    def render(
        self, name: str, value: Any, attrs: Any = None, renderer: Any = None
    ) -> SafeString:
        select = super().render(name, value, attrs, renderer)
        chosen = "" if value is None else str(value)
        if chosen.isdecimal():
            row = self.choices.queryset.filter(pk=chosen).first()
            chosen = f"{row.pk}: {row}" if row else chosen
        return format_html(
            '{}<noscript><input class="vTextField" name="{}" value="{}" '
            'aria-label="Number or exact name"></noscript>',
            select,
            name,
            chosen,
        )

    def value_from_datadict(
        self, data: Mapping[str, Any], files: MultiValueDict[str, Any], name: str
    ) -> Any:
        typed = super().value_from_datadict(data, files, name)
        if not typed:
            return typed
        return number_of(self.field.remote_field.model, str(typed))


class ChooseSome(AutocompleteSelectMultiple):
    """Without JavaScript a field beneath the list adds names, parted by semicolons."""

    def build_attrs(self, base_attrs: Any, extra_attrs: Any = None) -> Any:
        # The cross that clears all stands where only list items may.
        attrs = super().build_attrs(base_attrs, extra_attrs)
        return attrs | {"data-allow-clear": "false"}

    def optgroups(self, name: str, value: Any, attr: Any = None) -> Any:
        return super().optgroups(name, _numbers(value), attr)

    def render(
        self, name: str, value: Any, attrs: Any = None, renderer: Any = None
    ) -> SafeString:
        return format_html(
            '{}<noscript><input class="vTextField" name="{}__more" '
            'aria-label="More, by number or exact name, parted by semicolons">'
            "</noscript>",
            super().render(name, value, attrs, renderer),
            name,
        )

    def value_from_datadict(
        self, data: Mapping[str, Any], files: MultiValueDict[str, Any], name: str
    ) -> Any:
        chosen = list(super().value_from_datadict(data, files, name) or [])
        typed = str(data.get(f"{name}__more", "")).split(";")
        model = self.field.remote_field.model
        return chosen + [number_of(model, each) for each in typed if each.strip()]


class Choosing:
    """Mixed into admin classes: fields of `autocomplete_fields` become these widgets."""

    def formfield_for_foreignkey(
        self, db_field: Any, request: Any, **kwargs: Any
    ) -> Any:
        if db_field.name in self.get_autocomplete_fields(request):  # type: ignore[attr-defined]
            kwargs["widget"] = ChooseOne(db_field, self.admin_site)  # type: ignore[attr-defined]
        return super().formfield_for_foreignkey(db_field, request, **kwargs)  # type: ignore[misc]

    def formfield_for_manytomany(
        self, db_field: Any, request: Any, **kwargs: Any
    ) -> Any:
        if db_field.name in self.get_autocomplete_fields(request):  # type: ignore[attr-defined]
            kwargs["widget"] = ChooseSome(db_field, self.admin_site)  # type: ignore[attr-defined]
        return super().formfield_for_manytomany(db_field, request, **kwargs)  # type: ignore[misc]
