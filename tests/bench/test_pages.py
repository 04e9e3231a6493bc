"""The pages' benchmark: what it fills a database with, and how it counts its rounds."""

from __future__ import annotations

import pytest

from bench import fill
from bench.pages import OURS, PLAIN, loading_table
from events import search
from events.models import Event, EventMention, Participant, Statement

PLACES = ["Ghana", "Peru", "Norway", "Qatar"]


def _told(count: int) -> list[dict[str, object]]:
    """Events as the shared bench writes them."""
    return [
        {
            "id": n + 1,
            "date": f"20{15 + n // 12}-{n % 12 + 1:02}-09",
            "group": ("Trade", "Mediation")[n % 2],
            "actors": [PLACES[n % 4], PLACES[(n + 1) % 4]],
            "title": f"{PLACES[n % 4]} and {PLACES[(n + 1) % 4]} hold a summit {n}",
            "text": f"They met for the {n}th time.",
        }
        for n in range(count)
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("count", [1, 30, 31])
def test_spans_are_the_words_they_claim(count: int) -> None:
    told = _told(count)
    fill.fill(told)
    assert Event.objects.visible().count() == count
    for mention in EventMention.objects.select_related("source", "event"):
        assert mention.passage() == told[mention.event_id - 1]["text"]
    for row in Statement.objects.select_related("source"):
        assert row.source.text[row.start : row.end] == row.text
    assert not Participant.objects.countries().filter(takings=None).exists()
    assert search.event_ids("summit 0") == [1]


def test_table_says_what_failed_and_what_was_not_tried() -> None:
    def row(first: float, rendered: float, **more: str) -> dict[str, object]:
        return {"first": first, "rendered": rendered, **more}

    table = loading_table(
        {
            100: {
                OURS: [row(100, 210), row(90, 190), row(400, 900)],
                PLAIN: [row(80, 100), row(90, 110)],
                "event-drops": [row(0, 0, failed="load: timeout")],
            }
        }
    )
    ours, plain, drops, vis, _, ratio = table.splitlines()[-1].split(" | ")[1:]
    assert (ours, plain) == ("0.10 / 0.21 s", "0.09 / 0.10 s")
    assert (drops, vis) == ("not in 60 s", "not tried")
    assert ratio == "2.0 |"
