"""What a browser would send from a page of the admin if nothing was touched."""

from __future__ import annotations

from typing import Any

from django.test import Client


def untouched(client: Client, address: str) -> dict[str, Any]:
    context = client.get(address).context
    forms = [context["adminform"].form]
    for inline in context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    fields: dict[str, Any] = {}
    for form in forms:
        for bound in form:
            value = bound.value()
            if hasattr(value, "__iter__") and not isinstance(value, str):
                value = [getattr(each, "pk", each) for each in value]
            fields[bound.html_name] = "" if value is None else value
    return fields


def save(client: Client, address: str, **changed: Any) -> Any:
    return client.post(address, untouched(client, address) | changed)
