"""Lanes: who met whom, drawn by the server at the zoom its address says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode

import numpy as np
from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from events import wording
from events.axis import Axis, month_end
from events.facets.arrays import Bools, Collection
from events.facets.collection import current
from events.facets.masks import Masks
from events.facets.parties import being
from events.forms import TimelineFilterForm
from events.lanes.choosing import JOINING, Chosen, choose
from events.lanes.narrow import draw_narrow
from events.lanes.wide import draw_wide
from events.offices import Rank
from events.rows import event_rows
from events.selection import Filters

ZOOMS = ("year", "quarter", "month")


class LanesForm(TimelineFilterForm):
    """The timeline's filter; and which stretch of time, group and event are shown."""

    zoom = forms.ChoiceField(
        required=False, choices=[(zoom, zoom.capitalize()) for zoom in ZOOMS]
    )
    group = forms.ChoiceField(
        required=False, choices=[(rank.value, rank.label) for rank in Rank]
    )
    event = forms.IntegerField(required=False, min_value=1, max_value=2**62)


@dataclass(frozen=True, slots=True)
class Period:
    first: date
    last: date
    zoom: str

    @property
    def words(self) -> str:
        if self.zoom != "quarter":
            return wording.days(self.first, self.last)
        return f"{self.first:%B} to {wording.month(self.last)}"

    @property
    def name(self) -> str:
        """As the address has it."""
        year = f"{self.first.year:04}"
        return year if self.zoom == "year" else f"{year}-{self.first.month:02}"


def period_of(day: date, zoom: str) -> Period:
    if zoom == "month":
        return Period(day.replace(day=1), month_end(day), zoom)
    if zoom == "quarter":
        first = date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
        return Period(first, month_end(first.replace(month=first.month + 2)), zoom)
    return Period(date(day.year, 1, 1), date(day.year, 12, 31), "year")


@dataclass(frozen=True, slots=True)
class Here:
    """The address of this page, from which every link of it is made."""

    selection: str
    own: dict[str, str]

    def with_(self, anchor: str = "", **changes: str | int) -> str:
        own = {**self.own, **{key: str(value) for key, value in changes.items()}}
        pairs = urlencode({key: value for key, value in own.items() if value})
        query = "&".join(filter(None, (self.selection, pairs)))
        return f"/lanes/{f'?{query}' if query else ''}{f'#{anchor}' if anchor else ''}"


@require_safe
def lanes(request: HttpRequest) -> HttpResponse:
    form = LanesForm(request.GET)
    form.is_valid()
    zoom, event = (
        form.cleaned_data.get("zoom") or "year",
        form.cleaned_data.get("event"),
    )
    collection = current()
    selected = Masks(collection, form.filters).matching()
    joining = selected & being(collection, "kind", JOINING)
    at = form.cleaned_data.get("at") or _busy_day(collection, joining, zoom)
    period = period_of(at, zoom)
    within = Masks(collection, Filters(first=period.first, last=period.last)).matching()
    chosen = choose(
        collection,
        within & (selected if form.filters.kinds else joining),
        period.first,
        period.last,
        people=form.filters.people,
    )
    axis = Axis(period.first, period.last, 0, 1)
    ranks = list(dict.fromkeys(lane.rank for lane in chosen.lanes))
    rank = _rank(form.cleaned_data.get("group", ""), chosen, ranks, event)
    own = {
        "zoom": form.cleaned_data.get("zoom", ""),
        "at": str(form.data.get("at", "")),
    }
    if "at" in form.errors:
        own["at"] = ""
    here = Here(form.address.selection().query(), own)
    rows = event_rows([one.pk for one in chosen.events])
    context = {
        "form": form,
        "period": period,
        "chosen": chosen,
        "count": len(chosen.events) + chosen.left_out,
        "total": int(selected.sum()),
        "wide": draw_wide(chosen, axis, event) if chosen.lanes else None,
        "narrow": draw_narrow(chosen, axis, rank, event) if chosen.lanes else None,
        "focus": next((row for row in rows if row.pk == event), None),
        "rows": rows,
        "zooms": [(zoom, here.with_(zoom=zoom), zoom == period.zoom) for zoom in ZOOMS],
        "groups": [
            (one.label, here.with_("lanes", group=one.value), one == rank)
            for one in ranks
        ],
        "before": here.with_(at=_beside(period, -1)),
        "after": here.with_(at=_beside(period, 1)),
        "show": here.with_(event="EVENT").replace("event=EVENT", "event="),
        "named": set(form.filters.people),
        "kept": _kept(form, own),
        "unfiltered": form.filters.is_empty,
        "timeline": form.address.selection().with_(person=None).url(),
    }
    return render(request, "events/lanes.html", context)


def _busy_day(collection: Collection, joining: Bools, zoom: str) -> date:
    """The latest year with a quarter of the busiest year's events, or its last event's day.

    A record's newest year may hold a single plan; it is a link away.
    """
    days = collection.start[joining]
    days = days[~np.isnat(days)]
    if not len(days):
        return localdate()
    years, counts = np.unique(days.astype("datetime64[Y]"), return_counts=True)
    year = years[counts * 4 >= counts.max()].max()
    if zoom == "year":
        return date(year.astype(object).year, 1, 1)
    latest = days[days.astype("datetime64[Y]") == year].max().astype(object)
    assert isinstance(latest, date)
    return latest


def _beside(period: Period, step: int) -> str:
    """The period before or after, as the address has it; empty at the ends of time."""
    try:
        day = (
            period.first - timedelta(days=1) if step < 0 else period.last + timedelta(1)
        )
    except OverflowError:
        return period.name
    return period_of(day, period.zoom).name


def _rank(asked: str, chosen: Chosen, ranks: list[Rank], event: int | None) -> Rank:
    """The group a phone shows: the one asked for, that of the event, or the one with most."""
    if asked and Rank(asked) in ranks:
        return Rank(asked)
    rank_of = {lane.who.pk: lane.rank for lane in chosen.lanes}
    focus = [one for one in chosen.events if one.pk == event] or chosen.events
    met = [rank_of[who] for one in focus for who in one.whom if who in rank_of]
    return max(ranks, key=met.count) if ranks else Rank.LEADER


def _kept(form: LanesForm, own: dict[str, str]) -> list[tuple[str, str]]:
    """Hidden fields of the form that chooses people: all that else is selected."""
    values = form.address.selection().with_(person=None, person_all=None).values
    pairs = [(key, ",".join(tokens)) for key, tokens in values.items()]
    return [*pairs, *((key, value) for key, value in own.items() if value)]
