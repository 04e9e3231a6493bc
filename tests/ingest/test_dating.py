"""When a text that says "on Saturday" of a known day may first have appeared."""

from __future__ import annotations

from datetime import date

import pytest

from events.ingest.dating import published_at_earliest

SATURDAY = date(2023, 5, 13)


@pytest.mark.parametrize(
    ("words", "happened", "local", "published"),
    [
        pytest.param("on Saturday", SATURDAY, False, SATURDAY, id="weekday"),
        pytest.param("Saturday morning", SATURDAY, True, SATURDAY, id="part_of_day"),
        pytest.param("today", SATURDAY, False, SATURDAY, id="today"),
        pytest.param("yesterday", SATURDAY, False, date(2023, 5, 14), id="yesterday"),
        pytest.param(
            "Saturday, local time", date(2023, 5, 12), True, SATURDAY, id="other_zone"
        ),
        pytest.param("on Saturday", date(2023, 5, 12), False, None, id="other_weekday"),
        pytest.param("next Saturday", SATURDAY, False, None, id="not_past"),
        pytest.param("earlier this month", SATURDAY, False, None, id="no_day"),
    ],
)
def test_published_at_earliest(
    words: str, happened: date, local: bool, published: date | None
) -> None:
    assert published_at_earliest(words, happened, local=local) == published
