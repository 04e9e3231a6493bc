"""Small marks of the reader's pages: icons, country marks, speech, the site's links."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django import template
from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from events.models import Event, Statement

register = template.Library()
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SYMBOL = re.compile(
    r'<symbol id="(\w+)" viewBox="0 0 20 20"><path d="([^"]+)"/></symbol>'
)
_QUOTED = re.compile(r"(“[^”]+”|\"[^\"]+\")")
_MANNERS = {
    Statement.Kind.DIRECT.value: "verbatim",
    Statement.Kind.MIXED.value: "their words underlined",
    Statement.Kind.REPORTED.value: "reported",
}
#: Names of the pages that belong to each link of the header.
_HERE = {
    "timeline": {"timeline", "event"},
    "people": {
        *("people", "countries", "organizations"),
        *("person", "country", "organization"),
    },
    "lanes": {"lanes", "two_sides"},
    "topics": {"topics", "topic"},
    "statements": {"statements", "statement"},
    "sources": {"sources", "source"},
}


@register.simple_tag
def style(name: str) -> SafeString:
    """A style sheet within the page: the first paint waits for no second request."""
    read = _style_sheet.__wrapped__ if settings.DEBUG else _style_sheet
    return SafeString(f"<style>{read(name)}</style>")


@cache
def _style_sheet(name: str) -> str:
    """Without comments and indents; nothing in it refers to a place beside it."""
    path = finders.find(name)
    assert isinstance(path, str), name
    text = _COMMENT.sub("", Path(path).read_text(encoding="utf-8"))
    return "".join(line.strip() + "\n" for line in text.splitlines() if line.strip())


@dataclass(frozen=True, slots=True)
class NavLink:
    label: str
    href: str
    is_here: bool


@register.filter
def nav_links(names: str, request: HttpRequest | None) -> list[NavLink]:
    """The header's links; the current page's own is marked."""
    match = getattr(request, "resolver_match", None)
    here = match.url_name if match else None
    return [
        NavLink(
            label=name.capitalize(),
            href=reverse(f"events:{name}"),
            is_here=here in _HERE.get(name, {name}),
        )
        for name in names.split()
    ]


@register.simple_tag(takes_context=True)
def page_address(context: template.Context) -> str:
    """Of this page in full, without what it is asked for."""
    request: HttpRequest = context["request"]
    return request.build_absolute_uri(request.path)


@register.simple_tag
def icon(name: str) -> SafeString:
    """A drawing of the sheet; the words beside it say what it is.

    Its path stands in the page: a `<use>` of another file costs a request, a document of
    its own and a second painting of the list.
    """
    read = _drawings.__wrapped__ if settings.DEBUG else _drawings
    return read()[name]


@cache
def _drawings() -> dict[str, SafeString]:
    path = finders.find("events/icons.svg")
    assert isinstance(path, str)
    form = '<svg class="i" viewBox="0 0 20 20" aria-hidden="true"><path d="{}"/></svg>'
    text = Path(path).read_text(encoding="utf-8")
    return {name: format_html(form, d) for name, d in _SYMBOL.findall(text)}


@register.filter
@cache
def kind_label(kind: str) -> str:
    return str(Event.Kind(kind).label)


@register.filter
@cache
def status_label(status: str) -> str:
    return str(Event.Status(status).label)


@cache
def _country_names() -> dict[str, str]:
    import pycountry

    return {
        country.alpha_2: getattr(country, "common_name", country.name)
        for country in pycountry.countries
    }


@register.simple_tag
@cache
def country_mark(code: str) -> SafeString | str:
    """Two letters in a frame, named in full for who does not know them."""
    if not code:
        return ""
    return format_html(
        '\u00a0<abbr class="cc" title="{}">{}</abbr>',
        _country_names().get(code, code),
        code,
    )


@register.filter
def their_words(text: str) -> SafeString:
    """Escaped `text` with what stands in quotation marks underlined."""
    return format_html_join(
        "",
        "{}",
        (
            (format_html("<u>{}</u>", piece) if index % 2 else piece,)
            for index, piece in enumerate(_QUOTED.split(text))
        ),
    )


@register.filter
def as_sentence(text: str, cue: str = "") -> str:
    """Reported speech to stand alone: it is cut out of a sentence that says who said it.

    1. "that the talks were useful" -> "The talks were useful."
    2. "to meet again in May" -> "… to meet again in May."
    3. after the cue "agreed" -> "to meet again in May."
    """
    words = text.strip()
    if words.startswith("that "):
        words = words[5:].lstrip()
        words = words[:1].upper() + words[1:]
    elif words[:1].islower() and not cue:
        words = f"… {words}"
    return words if words.endswith((".", "!", "?", "…", "”", '"')) else f"{words}."


@register.filter
def manner(kind: str) -> str:
    """How a statement is told, for its footer."""
    return _MANNERS.get(kind, kind)


@register.filter
def plural(count: int, words: str) -> str:
    """`{{ 3|plural:"event,events" }}` is "3 events"; thousands are parted."""
    one, many = words.split(",")
    return f"{count:,} {one if count == 1 else many}"


@register.filter
def thousands(count: int) -> str:
    """1,204"""
    return f"{count:,}"
