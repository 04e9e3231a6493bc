"""The density strip: bins that fit, nothing drawn on a day that is not told."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from django.http import QueryDict

from events.facets.collection import current
from events.facets.masks import Masks
from events.forms import TimelineFilterForm
from events.strip.bins import Span, edges, strips_of
from events.strip.drawing import draw
from tests.seed import seed
from tests.views.conftest import Record


@pytest.mark.parametrize(
    ("first", "last", "unit", "count"),
    [
        (date(2023, 5, 1), date(2023, 6, 29), "day", 60),
        (date(2023, 1, 1), date(2023, 12, 31), "week", 53),
        (date(2010, 1, 1), date(2019, 12, 31), "month", 120),
        (date(1900, 1, 1), date(1999, 12, 31), "year", 100),
    ],
)
def test_unit_fits_the_span(first: date, last: date, unit: str, count: int) -> None:
    span = Span(first, last)
    assert span.unit == unit
    assert len(edges(span)) - 1 == count


def _strip(query: str) -> tuple[TimelineFilterForm, Masks]:
    form = TimelineFilterForm(QueryDict(query))
    return form, Masks(current(), form.filters)


def test_states_are_told_apart(record: Record) -> None:
    _, masks = _strip("person=ana-duarte&to=2023-05")
    strip, _ = strips_of(masks, masks.matching())
    assert [one.taken for one in strip.bins] == [(1, 0, 0), (0, 1, 0)]
    [month] = strip.intervals  # filtered out, and over the whole of July
    assert (month.first, month.last, month.state) == (
        date(2023, 7, 1),
        date(2023, 7, 31),
        "off",
    )
    assert strip.undated == 0


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["wide", "narrow"])
def test_labels_never_collide(name: str) -> None:
    seed(60, years=1)
    width = 1216 if name == "wide" else 358
    form, masks = _strip("")
    strip = strips_of(masks, masks.matching())[name == "narrow"]
    for first in (
        date(2023, 1, 1),
        date(2021, 1, 1),
        date(2000, 1, 1),
        date(1800, 1, 1),
    ):
        wider = type(strip)(
            Span(first, date(2023, 12, 31), name == "wide"), strip.bins, [], 0, 0
        )
        drawing = draw(
            wider,
            form.address,
            name=name,
            width=width,
            chosen=(None, None),
            today=date(2024, 1, 1),
        )
        named = [label for label in drawing.labels if label.text]
        for one, other in pairwise(named):
            room = 3.6 * (len(one.text) + len(other.text))
            assert float(other.x) - float(one.x) >= room, (one, other)


def test_bin_leads_to_its_own_days(record: Record) -> None:
    form, masks = _strip("kind=call")
    strip, _ = strips_of(masks, masks.matching())
    drawing = draw(
        strip,
        form.address,
        name="wide",
        width=1216,
        chosen=(None, None),
        today=date(2023, 6, 2),
    )
    june = drawing.columns[1]
    assert june.href == "/?kind=call&from=2023-05-29&to=2023-06-04"
    assert june.label == "29 May to 4 June 2023: 1 event"
    assert drawing.today
