"""What the timeline's templates are given: made of the form and the clock alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
from django.urls import reverse

from events import wording
from events.facets import choices
from events.facets.arrays import Bools, Collection, Small
from events.facets.collection import current
from events.facets.masks import Masks
from events.facets.order import Page, ordered_rows, page, parted, places
from events.forms import SORTS, TimelineFilterForm
from events.rows import event_rows
from events.selection import NOT
from events.strip.bins import Strip, strips_of
from events.strip.drawing import draw
from events.views.as_filters import as_filters
from events.views.groups import groups
from events.views.wording import chips, dates_words, heading, lead_of

#: More would make the page heavy, fewer would break up a month.
PAGE_SIZE = 25
#: The most that one page shows to a reader who comes back to where they had scrolled.
MOST_SHOWN = 600
_NARROW, _WIDE = 358, 1216
#: What is taken from the address to be without a part of the selection.
_PART_WORDS = {
    "q": "the words",
    "quote": "“has a quotation”",
    "sources": "the number of sources",
    "on": "the day of the year",
}
_KEYS_OF = {"dates": ("from", "to")}


@dataclass
class TimelinePage:
    """One selection: its collection, its masks, and the rows of its list."""

    form: TimelineFilterForm
    today: date

    def __post_init__(self) -> None:
        self.collection: Collection = current()

    @cached_property
    def masks(self) -> Masks:
        return Masks(self.collection, self.form.filters)

    @cached_property
    def mask(self) -> Bools:
        return self.masks.matching()

    @cached_property
    def rows(self) -> Small:
        return ordered_rows(self.collection, self.mask, self.form.order)

    @property
    def given(self) -> dict[str, Any]:
        self.form.is_valid()
        return self.form.cleaned_data

    def page(self) -> Page:
        return page(
            self.collection,
            self.rows,
            size=min(self.given.get("show") or PAGE_SIZE, MOST_SHOWN),
            after=self.given.get("after"),
            at=self.given.get("at"),
            sort=self.form.order,
        )

    def list_context(self, path: str = "") -> dict[str, Any]:
        """The list alone: all that loading on needs; `path` is the page's own."""
        shown = self.page()
        after = self.given.get("after")
        before = event_rows([after])[:1] if after and shown.before else []
        found = groups(
            event_rows(shown.ids),
            self.collection,
            self.rows,
            sort=self.form.order,
            is_whole=self.form.filters.is_empty,
            after=before[0] if before else None,
        )
        address = self.form.address
        for group in found:
            if len(group.key) == len("2021-11"):
                group.href = address.page().with_(at=group.key).url()
        return {
            "form": self.form,
            "groups": found,
            "page": shown,
            "last": shown.before + len(shown.ids),
            "full_dates": self.form.order == "sources",
            "next_href": address.page().with_(after=str(shown.ids[-1])).url(path)
            if shown.next_size
            else "",
            "previous_href": self._previous(shown, path),
            "address": address,
        }

    def _previous(self, shown: Page, path: str) -> str:
        if shown.previous is None:
            return ""
        after = str(shown.previous) if shown.previous else None
        return self.form.address.page().with_(after=after).url(path)

    def head_context(self) -> dict[str, Any]:
        """What stands above the list: the selection in words and in numbers."""
        return {
            "heading": heading(self.form),
            "problems": self._problems(),
            "total": len(self.collection),
            "count": len(self.rows),
            "statuses": self._statuses(),
            "covered": self._covered(),
        }

    def context(self) -> dict[str, Any]:
        """Everything."""
        address = self.form.address
        return {
            **self.list_context(),
            **self.head_context(),
            # The header's search is a field of this page's filter.
            "searched": {"q": self.given.get("q", "")},
            "chips": chips(self.form),
            "as_filters": as_filters(self),
            "clear_href": reverse("events:timeline"),
            "sorts": [
                (label, address.page().with_(sort=key).url(), key == self.form.order)
                for key, label in SORTS.items()
            ],
            "facets": choices.facets(
                self.masks, address, name=self.given.get("name", "")
            ),
            "extras": choices.extras(self.masks),
            "strip": self._strip(),
            "without": self._without() if not len(self.rows) else [],
            "exports": [
                (label, address.selection().url(reverse(f"events:timeline_{name}")))
                for label, name in (
                    ("JSON", "json"),
                    ("CSV", "csv"),
                    ("Calendar", "ics"),
                    ("Feed", "atom"),
                )
            ],
            "jump": self._jump(),
            "today_href": address.page().with_(on=f"{self.today:%m-%d}").url(),
            "today": f"{self.today.day} {self.today:%B}",
        }

    def _problems(self) -> list[tuple[str, str]]:
        labels = {"q": "Text", "org": "Organisation", "at": "Go to"}
        return [
            (labels.get(name, name.replace("_", " ").capitalize()), str(message))
            for name, messages in self.form.errors.items()
            for message in messages
        ]

    def _statuses(self) -> str:
        """9 took place, 2 are planned"""
        links = self.collection.links["status"]
        counts = dict(
            zip(links.keys, self.masks.counted("status").tolist(), strict=True)
        )
        words = []
        for status, one, many in (
            ("occurred", "took place", "took place"),
            ("planned", "is planned", "are planned"),
            ("proposed", "is proposed", "are proposed"),
            ("ongoing", "is under way", "are under way"),
            ("cancelled", "was cancelled", "were cancelled"),
        ):
            if count := counts.get(status, 0):
                words.append(f"{count:,} {one if count == 1 else many}")
        return ", ".join(words)

    def _covered(self) -> str:
        days = self.collection.start[: self.collection.dated]
        if not self.form.filters.is_empty or not len(days):
            return ""
        first, last = days.min().astype(object), days.max().astype(object)
        if (first.year, first.month) == (last.year, last.month):
            return f"of {wording.month(first)}"
        start = f"{first:%B}" if first.year == last.year else wording.month(first)
        return f"from {start} to {wording.month(last)}"

    def _strip(self) -> dict[str, Any] | None:
        strips = strips_of(self.masks, self.mask)
        if not strips:
            return None
        strip = strips[0]
        filters = self.form.filters
        drawings = [
            draw(
                each,
                self.form.address,
                name=name,
                width=width,
                chosen=(filters.first, filters.last),
                today=self.today,
            )
            for each, (name, width) in zip(
                strips, (("wide", _WIDE), ("narrow", _NARROW)), strict=True
            )
        ]
        return {
            "drawings": drawings,
            "note": _note(strip, is_blocks=not drawings[0].gridlines),
            "has_planned": any(sum(one.planned) for one in strip.bins),
            "has_intervals": bool(strip.intervals),
            "has_dates": bool(filters.first or filters.last),
            "has_off": not filters.without_dates().is_empty,
        }

    def _without(self) -> list[tuple[int, str, str]]:
        """What would appear without each of the filters: how many, where, which."""
        found = []
        for name in self.masks.parts:
            if count := int(self.masks.matching(without=name).sum()):
                found.append((count, self._without_part(name), self._part_words(name)))
        return found

    def _without_part(self, name: str) -> str:
        address = self.form.address.page()
        key = name.removeprefix("not ")
        if name != key or key in {kind.key for kind in choices.FACETS}:
            tokens = address.values.get(key, ())
            for token in tokens:
                if (token[:1] == NOT) == (name != key):
                    address = address.removing(key, token)
            return address.url()
        keys = _KEYS_OF.get(name, (name,))
        changes = {("from_" if key == "from" else key): None for key in keys}
        return address.with_(**changes).url()

    def _part_words(self, name: str) -> str:
        if name == "dates":
            filters = self.form.filters
            return dates_words(filters.first, filters.last, short=True)
        if name in _PART_WORDS:
            return _PART_WORDS[name]
        filters, key = self.form.filters, name.removeprefix("not ")
        facet = next(kind for kind in choices.FACETS if kind.key == key)
        chosen = (
            facet.chosen(filters)
            if name == key
            else [value for one, value in filters.left_out if one == key]
        )
        labels = ", ".join(label for _, label, _ in facet.labels(chosen).values())
        return f"“{lead_of(key, is_out=name != key)}{labels}”"

    def _jump(self) -> list[tuple[str, str, int]]:
        """The years of the selection, or its months if it lies in few years."""
        if self.form.order == "sources":
            return []
        dated, _ = parted(self.collection, self.rows)
        if not len(dated):
            return []
        listed: Any = self.collection.listed
        years = listed[dated[[0, -1]]].astype("datetime64[Y]")
        is_long = (years[1] - years[0]).astype(int) >= 2
        unit = "datetime64[Y]" if is_long else "datetime64[M]"
        first, last = listed[dated[[0, -1]]].astype(unit)
        periods = np.arange(first, last + 2)
        begins = places(self.collection, dated, periods.astype("datetime64[D]"))
        shown = [
            (period.astype(object), count)
            for period, count in zip(periods, np.diff(begins).tolist(), strict=False)
            if count
        ]
        return [
            (
                str(day.year) if is_long else wording.month(day),
                self.form.address.page()
                .with_(at=f"{day:%Y}" if is_long else f"{day:%Y-%m}")
                .url(),
                count,
            )
            for day, count in shown
        ]


def _note(strip: Strip, *, is_blocks: bool) -> str:
    parts = ["One block, one event"] if is_blocks else []
    if strip.undrawn:
        parts.append(f"{strip.undrawn:,} without a day told not drawn")
    if strip.undated:
        parts.append(f"{strip.undated:,} undated not drawn")
    return "; ".join(parts)
