"""What may be asked for: every parameter's name, meaning and form, and how it is read.

The filters are the pages' own forms. Here they are only described; a test holds the two
together. Nothing is guessed: what is unknown or not understood is named and answered 400.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from django import forms
from django.http import HttpRequest

from events.form_fields import MOST
from events.mentions import EventKind, Genre, ParticipantKind, SpeechKind, Status
from events.selection import NOT

LIMIT, MOST_LISTED = 50, 200
_Schema = dict[str, Any]
_TEXT: _Schema = {"type": "string", "maxLength": 200}
_SWITCH: _Schema = {"type": "string", "enum": ["1", "0"]}
_DAY: _Schema = {
    "type": "string",
    "format": "partial-date",
    "pattern": r"^\d{4}(-\d{1,2}(-\d{1,2})?)?$",
}


class BadParameters(Exception):
    """Messages by the parameter they are about."""

    def __init__(self, messages: Mapping[str, Iterable[str]]) -> None:
        self.messages = [
            (name, str(message)) for name, told in messages.items() for message in told
        ]
        super().__init__(self.messages)


@dataclass(frozen=True, slots=True)
class Parameter:
    name: str
    meaning: str
    schema: _Schema
    example: str = ""

    def described(self) -> dict[str, Any]:
        """As OpenAPI has it; lists are written with commas."""
        told: dict[str, Any] = {
            "name": self.name,
            "in": "query",
            "required": False,
            "description": self.meaning,
            "schema": self.schema,
        }
        if self.schema["type"] == "array":
            told |= {"style": "form", "explode": False}
        if self.example:
            values: Any = self.example
            is_list = self.schema["type"] == "array"
            told["example"] = values.split(",") if is_list else values
        return told


def _list(words: Iterable[str] = (), *, can_leave_out: bool = False) -> _Schema:
    items: _Schema = {"type": "string", "format": "id"}
    if known := list(words):
        items = {"type": "string", "enum": known}
        if can_leave_out:
            left_out = {"type": "string", "enum": [NOT + one for one in known]}
            items = {"anyOf": [items, left_out]}
    return {"type": "array", "items": items, "maxItems": MOST}


EVENT_FILTERS = (
    Parameter("q", "Words that the event, its passages or what was said hold.", _TEXT),
    Parameter("person", "People who took part, by id; any of them.", _list()),
    Parameter("person_all", "1: all of these people, not any.", _SWITCH),
    Parameter(
        "country", "Countries, by id; their people and bodies count too.", _list()
    ),
    Parameter("country_all", "1: all of these countries, not any.", _SWITCH),
    Parameter("org", "Organisations that took part, by id; any of them.", _list()),
    Parameter("topic", "Topics, by id; any of them.", _list()),
    Parameter("topic_all", "1: all of these topics, not any.", _SWITCH),
    Parameter(
        "kind", "Kinds of event.", _list(EventKind, can_leave_out=True), "call,visit"
    ),
    Parameter(
        "status", "Whether it took place.", _list(Status, can_leave_out=True), "planned"
    ),
    Parameter(
        "publisher", "Who tells of it, as the timeline’s address names them.", _list()
    ),
    Parameter(
        "genre", "What kind of text tells of it.", _list(Genre, can_leave_out=True)
    ),
    Parameter("from", "What may have happened then or later.", _DAY),
    Parameter("to", "What may have happened then or before.", _DAY, "2021-03"),
    Parameter("quote", "1: only events at which somebody is quoted.", _SWITCH),
    Parameter(
        "sources",
        "Told by at least so many sources.",
        {"type": "integer", "minimum": 1, "maximum": 1000},
    ),
    Parameter(
        "on",
        "Day of any year, for anniversaries.",
        {
            "type": "string",
            "format": "day-of-year",
            "pattern": r"^\d{1,2}-\d{1,2}$",
        },
        "11-22",
    ),
)
SORT = Parameter(
    "sort",
    "If not said, by the first day on which it may have happened, undated plans by the day "
    "they were announced; new is the other way round, sources those told by most first.",
    {"type": "string", "enum": ["", "new", "sources"]},
)
STATEMENT_FILTERS = (
    Parameter("q", "Words of the statement.", _TEXT),
    Parameter("person", "Speakers, by id: people, countries, organisations.", _list()),
    Parameter("topic", "Topics, by id; any of them.", _list()),
    Parameter("kind", "Verbatim, mixed or reported.", _list(SpeechKind), "direct"),
    Parameter("publisher", "Whose report it stands in.", _list()),
    Parameter("from", "Said then or later.", _DAY),
    Parameter("to", "Said then or before.", _DAY),
    Parameter("event", "Made at or about these events, by id.", _list(), "e12"),
    Parameter("source", "Told in these sources, by id.", _list(), "s3"),
)
PARTICIPANT_FILTERS = (
    Parameter("q", "A part of the name or of another name.", _TEXT),
    Parameter("kind", "People, countries or organisations.", _list(ParticipantKind)),
)
SOURCE_FILTERS = (
    Parameter("q", "A part of the title or the file's name.", _TEXT),
    Parameter("publisher", "Who published it.", _list()),
    Parameter("genre", "What kind of text it is.", _list(Genre)),
    Parameter("from", "Published then or later.", _DAY),
    Parameter("to", "Published then or before.", _DAY),
)
PAGING = (
    Parameter(
        "limit",
        f"How many at most; {LIMIT} if not said.",
        {
            "type": "integer",
            "minimum": 1,
            "maximum": MOST_LISTED,
            "default": LIMIT,
        },
    ),
    Parameter(
        "cursor",
        "Where the page begins: taken from “next”, never made.",
        {"type": "string", "maxLength": 500},
    ),
)


def described(parameters: Iterable[Parameter]) -> dict[str, Any]:
    """What an operation says of its parameters beside what its path tells."""
    return {"parameters": [one.described() for one in parameters]}


class PageForm(forms.Form):
    limit = forms.IntegerField(required=False, min_value=1, max_value=MOST_LISTED)
    cursor = forms.CharField(required=False, max_length=500)

    @property
    def most(self) -> int:
        return int(self.cleaned_data["limit"] or LIMIT)

    @property
    def at(self) -> str:
        return str(self.cleaned_data["cursor"])


def check(
    request: HttpRequest, parameters: Sequence[Parameter], *asked: forms.Form
) -> None:
    """BadParameters, naming all that is unknown or not understood, unless all is well."""
    known = [parameter.name for parameter in parameters]
    messages: dict[str, list[str]] = {
        name: [_unknown(name, known)] for name in request.GET if name not in known
    }
    for form in asked:
        for name, told in form.errors.items():
            messages.setdefault(name, []).extend(map(str, told))
    if messages:
        raise BadParameters(messages)


def _unknown(name: str, known: Sequence[str]) -> str:
    begun = [one for one in known if len(one) > 2 and name.startswith(one)]
    if like := get_close_matches(name, known, n=1) or begun:
        return f"There is no such parameter. Did you mean “{like[0]}”?"
    if not known:
        return "There is no such parameter; none is taken here."
    return f"There is no such parameter. Known are: {', '.join(known)}."
