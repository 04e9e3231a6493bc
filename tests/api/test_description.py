"""What the API says of itself holds: by libraries that are not ours."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import OpenAPIV31SpecValidator, validate

from events.api import parameters
from events.api.filters import ParticipantsAsked, SourcesAsked, StatementsAsked
from events.forms import TimelineFilterForm
from events.models import Source
from events.selection import FILTER_KEYS, KEYS
from tests.views.conftest import Record

LISTS = ["events", "statements", "participants", "sources", "topics"]


def closed(schema: Any) -> Any:
    """The same schema, for which a field it does not tell of is a mistake."""
    if isinstance(schema, list):
        return [closed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    told = {key: closed(value) for key, value in schema.items()}
    if "properties" in told:
        told["additionalProperties"] = False
    return told


def check(described: dict[str, Any], path: str, status: int, answer: Any) -> None:
    """`path` as the description has it."""
    told = described["paths"][path]["get"]["responses"][str(status)]
    schema = {
        **told["content"]["application/json"]["schema"],
        "components": closed(described["components"]),
    }
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(answer)


def test_it_is_openapi(described: dict[str, Any]) -> None:
    assert described["openapi"].startswith("3.1")
    validate(described, cls=OpenAPIV31SpecValidator)


def test_every_address_answers_as_described(
    client: Client, record: Record, described: dict[str, Any], settings: Any
) -> None:
    settings.SHOW_SOURCE_TEXTS = True
    source = Source.objects.filter(publisher="Fjord Courier").get()
    statement = record.meeting.statements.get()
    ids = {
        "events": f"e{record.meeting.pk}",
        "statements": f"q{statement.pk}",
        "participants": "wanjiru-mwangi",
        "sources": f"s{source.pk}",
        "topics": "fishing",
    }
    for path in described["paths"]:
        resource = path.removeprefix("/api/v1/").partition("/")[0]
        response = client.get(path.replace("{id}", ids.get(resource, "")))
        assert response.status_code == 200, path
        check(described, path, 200, response.json())
        wrong = client.get(path.replace("{id}", ids.get(resource, "")) + "?dance=1")
        assert wrong.status_code == 400
        check(described, path, 400, wrong.json())
        if "{id}" in path:
            missing = client.get(path.replace("{id}", "e999999"))
            assert missing.status_code == 404
            check(described, path, 404, missing.json())


def test_the_filters_are_those_of_the_pages(record: Record) -> None:
    def names(told: tuple[parameters.Parameter, ...]) -> list[str]:
        return [one.name for one in told]

    assert names(parameters.EVENT_FILTERS) == list(FILTER_KEYS)
    fields = {*TimelineFilterForm({}).fields} - {*KEYS[KEYS.index("at") :]}
    assert {*names(parameters.EVENT_FILTERS), "sort"} == fields
    assert {*names(parameters.STATEMENT_FILTERS)} == {*StatementsAsked({}).fields}
    assert {*names(parameters.SOURCE_FILTERS)} == {*SourcesAsked({}).fields}
    assert {*names(parameters.PARTICIPANT_FILTERS)} == {*ParticipantsAsked({}).fields}
    assert {*names(parameters.PAGING)} == {*parameters.PageForm({}).fields}


def test_every_example_and_word_is_taken(
    client: Client, record: Record, described: dict[str, Any]
) -> None:
    for path in (f"/api/v1/{name}" for name in [*LISTS, "facets"]):
        for told in described["paths"][path]["get"]["parameters"]:
            form = told["schema"].get("items", told["schema"])
            forms = form.get("anyOf", [form])
            values = [value for one in forms for value in one.get("enum", [])]
            if told["name"] in {"kind", "status", "to", "on"} and "example" in told:
                given = told["example"]
                values = [
                    *values,
                    ",".join(given) if isinstance(given, list) else given,
                ]
            for value in values:
                response = client.get(path, {told["name"]: value})
                assert response.status_code == 200, (path, told["name"], value)


def test_every_field_and_parameter_has_a_meaning(described: dict[str, Any]) -> None:
    for name, told in described["components"]["schemas"].items():
        for field, form in told.get("properties", {}).items():
            assert form.get("description"), (name, field)
    for path, told in described["paths"].items():
        for parameter in told["get"]["parameters"]:
            if parameter["in"] == "query":
                assert parameter["description"], (path, parameter["name"])


def test_the_page_tells_of_every_address_and_object(
    client: Client, record: Record, described: dict[str, Any]
) -> None:
    html = client.get("/api/").content.decode()
    assert "<title>The data · Diplomacy Timeline</title>" in html
    for path in described["paths"]:
        assert path in html
    ids = set(re.findall(r'id="(\w+)"', html))
    assert ids >= set(described["components"]["schemas"])
    assert {
        link for link in re.findall(r'href="#(\w+)"', html) if link != "main"
    } <= ids
    for link in re.findall(r'href="(/api/v1/[^"]*)"', html):
        assert client.get(link.replace("&amp;", "&")).status_code == 200, link


def test_the_page_takes_nothing_from_elsewhere(client: Client, record: Record) -> None:
    html = client.get("/api/").content.decode()
    taken = re.findall(r'(?:src|<link[^>]* href)="([^"]+)"', html)
    assert taken
    assert all(address.startswith(("/static/", "data:")) for address in taken)
    assert "<script>" not in html


@pytest.mark.django_db
def test_the_page_stands_without_any_data(client: Client) -> None:
    html = client.get("/api/").content.decode()
    assert "/api/v1/events/{id}" in html
