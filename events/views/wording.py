"""The selection said in words: the page's heading and the chips that take it apart."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from events import wording
from events.forms import TimelineFilterForm
from events.models import Event, Source
from events.selection import Address

START = "Who met whom, what was said, and which report says so"
_PLURALS = {
    Event.Kind.SPEECH: "Speeches",
    Event.Kind.AID: "Aid",
    Event.Kind.OTHER: "Other events",
}
_STATUS_WORDS = {
    Event.Status.OCCURRED: "that took place",
    Event.Status.PLANNED: "that are planned",
    Event.Status.ONGOING: "under way",
    Event.Status.CANCELLED: "that were cancelled",
    Event.Status.PROPOSED: "that are proposed",
}

#: What stands before a chosen value, in the order of the chips.
LEADS = {
    "person": "",
    "country": "Country is ",
    "org": "",
    "topic": "Topic is ",
    "kind": "Kind is ",
    "status": "Status is ",
    "publisher": "Told by ",
    "genre": "Told in ",
}
_LEADS_OUT = {
    "country": "not of ",
    "topic": "not about ",
    "publisher": "not told by ",
    "genre": "not told in ",
}


def lead_of(key: str, *, is_out: bool) -> str:
    """1. "Kind is "    2. "not " of what is left out"""
    return _LEADS_OUT.get(key, "not ") if is_out else LEADS[key]


@dataclass(frozen=True, slots=True)
class Chip:
    """One chosen value; `joint` stands before it: "and" between filters, "or" within one."""

    label: str
    lead: str
    joint: str
    href: str
    is_left_out: bool = False


def listed(words: Sequence[str], joint: str = "and") -> str:
    """1. calls    2. calls and visits    3. calls, meetings and visits"""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"


def heading(form: TimelineFilterForm) -> str:
    """1. Calls and visits, October to December 2021    2. Events with Ana Duarte"""
    if form.filters.is_empty:
        return START
    given = form.cleaned_data
    kinds = [_plural(kind) for kind in form.filters.kinds]
    subject = (
        listed([kinds[0], *(kind.lower() for kind in kinds[1:])]) if kinds else "Events"
    )
    parts = [subject]
    if left_out := [_plural(kind).lower() for kind in form.left_out("kind").values()]:
        parts.append(f"other than {listed(left_out, 'or')}")
    if form.filters.statuses:
        parts.append(
            listed(
                [_STATUS_WORDS[Event.Status(s)] for s in form.filters.statuses], "or"
            )
        )
    for key, before, is_all in (
        ("person", "with", form.filters.people_all),
        ("org", "with", False),
        ("country", "of", form.filters.countries_all),
        ("topic", "about", form.filters.topics_all),
    ):
        if names := [row.name for row in given.get(key, {}).values()]:
            parts.append(f"{before} {listed(names, 'and' if is_all else 'or')}")
    if tellers := _tellers(form.filters.publishers, form.filters.genres):
        parts.append(f"told by {listed(tellers, 'or')}")
    if form.filters.min_sources > 1:
        parts.append(f"told by {form.filters.min_sources} sources or more")
    if form.filters.has_quotation:
        parts.append("with a quotation")
    if form.filters.text:
        parts.append(f"matching “{form.filters.text}”")
    if form.filters.anniversary:
        parts.append(f"on {_anniversary(*form.filters.anniversary)} of any year")
    words = ", ".join([" ".join(parts), *_left_out(form)])
    dates = dates_words(form.filters.first, form.filters.last)
    return f"{words}, {dates}" if dates else words


def _plural(kind: str) -> str:
    return _PLURALS.get(Event.Kind(kind), f"{Event.Kind(kind).label}s")


def _tellers(publishers: Iterable[str], genres: Iterable[str]) -> list[str]:
    return [
        *publishers,
        *(f"a {Source.Genre(genre).label.lower()}" for genre in genres),
    ]


def _left_out(form: TimelineFilterForm) -> list[str]:
    """What is not to be, after the rest: "not with Joe Doe", "not cancelled"."""
    parts = []
    for key, before in (
        ("status", "not"),
        ("person", "not with"),
        ("org", "not with"),
        ("country", "not of"),
        ("topic", "not about"),
    ):
        values = form.left_out(key).values()
        if names := [_label(key, value) for value in values]:
            names = [name.lower() for name in names] if key == "status" else names
            parts.append(f"{before} {listed(names, 'or')}")
    tellers = _tellers(
        form.left_out("publisher").values(), form.left_out("genre").values()
    )
    if tellers:
        parts.append(f"not told by {listed(tellers, 'or')}")
    return parts


def dates_words(first: date | None, last: date | None, *, short: bool = False) -> str:
    if first and last:
        if short and first != last:
            same = first.year == last.year
            start = wording.short_day(first, year=not same)
            return f"{start} – {wording.short_day(last, year=True)}"
        return wording.days(first, last)
    if first:
        return f"from {wording.day(first)}"
    return f"until {wording.day(last)}" if last else ""


def chips(form: TimelineFilterForm) -> list[Chip]:
    """Every chosen value as the link that takes it off."""
    found: list[Chip] = []
    page = form.address.page()
    filters = form.filters
    if filters.first or filters.last:
        href = page.with_(from_=None, to=None).url()
        words = dates_words(filters.first, filters.last, short=True)
        _add(found, [(words, href)], "", is_all=False)
    are_all = {
        "person": filters.people_all,
        "country": filters.countries_all,
        "topic": filters.topics_all,
    }
    for key, lead in LEADS.items():
        values = form.cleaned_data.get(key, {})
        shown = [
            (_label(key, value), _without(page, key, token))
            for token, value in values.items()
        ]
        _add(found, shown, lead, is_all=are_all.get(key, False))
    found += _chips_left_out(form, has_others=bool(found))
    if filters.text:
        _add(
            found,
            [(f"“{filters.text}”", page.with_(q=None).url())],
            "Text has ",
            is_all=False,
        )
    if filters.has_quotation:
        _add(
            found, [("a quotation", page.with_(quote=None).url())], "Has ", is_all=False
        )
    if filters.min_sources > 1:
        words = f"{filters.min_sources} sources or more"
        _add(found, [(words, page.with_(sources=None).url())], "Told by ", is_all=False)
    if filters.anniversary:
        words = f"{_anniversary(*filters.anniversary)} of any year"
        _add(found, [(words, page.with_(on=None).url())], "On ", is_all=False)
    return found


def _chips_left_out(form: TimelineFilterForm, *, has_others: bool) -> list[Chip]:
    page = form.address.page()
    found: list[Chip] = []
    for key in LEADS:
        for token, value in form.left_out(key).items():
            joint = "and" if found or has_others else ""
            href = _without(page, key, token)
            label = _label(key, value)
            found.append(
                Chip(label, lead_of(key, is_out=True), joint, href, is_left_out=True)
            )
    return found


def _anniversary(month: int, day: int) -> str:
    return f"{day} {month_name[month]}"


def _add(
    found: list[Chip], shown: Sequence[tuple[str, str]], lead: str, *, is_all: bool
) -> None:
    for number, (label, href) in enumerate(shown):
        within = "and" if is_all else "or"
        joint = within if number else "and" if found else ""
        found.append(Chip(label, "" if number else lead, joint, href))


def _label(key: str, value: Any) -> str:
    match key:
        case "kind":
            return str(Event.Kind(value).label)
        case "status":
            return str(Event.Status(value).label)
        case "genre":
            return str(Source.Genre(value).label)
    return str(value)


def _without(page: Address, key: str, token: str) -> str:
    written = token.replace("_", "-") if key in {"kind", "status", "genre"} else token
    return page.removing(key, written).url()
