"""The page that describes the API, drawn from its OpenAPI document: no script, nothing
from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from events.api.filters import participants_shown
from events.api.v1 import api
from events.exports.objects import event_id, source_id, statement_id
from events.models import Event, Source, Statement, Topic

_Schema = Mapping[str, Any]
#: A selection for the example of a list.
_QUERIES = {
    "listEvents": "kind=call,meeting&limit=5",
    "getFacets": "status=planned",
    "listStatements": "kind=direct&limit=5",
    "listParticipants": "kind=person&limit=5",
    "listSources": "limit=5",
    "listTopics": "limit=5",
}


#: What a format or type of JSON is in words.
_FORMS = {
    "integer": "whole number",
    "string": "text",
    "partial-date": "2021, 2021-03 or 2021-03-16",
    "day-of-year": "11-22",
}


@dataclass(frozen=True, slots=True)
class Form:
    """What a value looks like: `before` and `after` stand around the object it is."""

    before: str = ""
    name: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    form: Form
    meaning: str


@dataclass(frozen=True, slots=True)
class Operation:
    id: str
    path: str
    summary: str
    meaning: str
    parameters: list[Field]
    answer: str
    example: str


@dataclass(frozen=True, slots=True)
class Shape:
    """An object with its fields, beside those of `base`; or a field's words."""

    name: str
    meaning: str
    base: str
    fields: list[Field]
    words: list[str]


@require_safe
def documentation(request: HttpRequest) -> HttpResponse:
    schema = api.get_openapi_schema()
    examples = _examples()
    context = {
        "description": schema["info"]["description"],
        "operations": [
            _operation(path, told["get"], examples)
            for path, told in schema["paths"].items()
        ],
        "shapes": _shapes(schema["components"]["schemas"]),
        "base": request.build_absolute_uri(reverse("api-1:index")),
    }
    return render(request, "events/api.html", context)


def _examples() -> dict[str, str]:
    """An id of each resource that there is here, by the operation that takes it."""
    events = Event.objects.visible().order_by("-source_count", "pk")
    pks = {
        "getEvent": (event_id, events),
        "getStatement": (statement_id, Statement.objects.visible().order_by("pk")),
        "getSource": (source_id, Source.objects.order_by("pk")),
    }
    found = {
        operation: write(pk)
        for operation, (write, rows) in pks.items()
        if (pk := rows.values_list("pk", flat=True).first()) is not None
    }
    slugs = {
        "getParticipant": participants_shown().order_by("slug"),
        "getTopic": Topic.objects.order_by("pk"),
    }
    for operation, rows in slugs.items():
        if slug := rows.values_list("slug", flat=True).first():
            found[operation] = slug
    return found


def _operation(path: str, told: _Schema, examples: Mapping[str, str]) -> Operation:
    name: str = told["operationId"]
    example = path
    if "{id}" in path:
        example = path.replace("{id}", examples[name]) if name in examples else ""
    elif name in _QUERIES:
        example = f"{path}?{_QUERIES[name]}"
    answer = told["responses"][200]["content"]["application/json"]["schema"]
    return Operation(
        id=name,
        path=path,
        summary=told["summary"],
        meaning=told.get("description", ""),
        parameters=[
            Field(one["name"], _form(one["schema"]), one.get("description", ""))
            for one in told["parameters"]
            if one["in"] == "query"
        ],
        answer=_name(answer),
        example=example,
    )


def _shapes(schemas: Mapping[str, _Schema]) -> list[Shape]:
    made = []
    for name, told in sorted(schemas.items()):
        base = name.removesuffix("Whole")
        known = schemas[base]["properties"] if base != name else {}
        fields = [
            Field(key, _form(value), value.get("description", ""))
            for key, value in told.get("properties", {}).items()
            if key not in known
        ]
        # An enumeration's own docstring is for those who read the code.
        meaning = "" if "enum" in told else told.get("description", "")
        words = list(told.get("enum", ()))
        made.append(Shape(name, meaning, base if known else "", fields, words))
    return made


def _name(schema: _Schema) -> str:
    return str(schema.get("$ref", "")).rpartition("/")[2]


def _form(schema: _Schema) -> Form:
    """1. list of Event   2. date or null   3. 1 to 200"""
    if name := _name(schema):
        return Form(name=name)
    if several := schema.get("anyOf"):
        inner = _form(next(one for one in several if one.get("type") != "null"))
        return Form(inner.before, inner.name, f"{inner.after} or null")
    if schema["type"] == "array":
        inner = _form(schema["items"])
        return Form(f"list of {inner.before}", inner.name, inner.after)
    return Form(_plain(schema))


def _plain(schema: _Schema) -> str:
    if words := schema.get("enum"):
        return _either(word for word in words if word)
    if "minimum" in schema and "maximum" in schema:
        return f"{schema['minimum']} to {schema['maximum']}"
    told = schema.get("format") or schema["type"]
    return _FORMS.get(told, str(told))


def _either(words: Iterable[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last
