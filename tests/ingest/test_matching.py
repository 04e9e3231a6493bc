"""Which passage of an earlier reading a new one is."""

from __future__ import annotations

import pytest

from events.ingest.matching import Passage, match
from events.mentions import Span


def mention(start: int, end: int, kind: str, trigger: int) -> Passage:
    return Passage(Span(start, end), kind, Span(trigger, trigger + 4))


@pytest.mark.parametrize(
    ("old", "new", "matched"),
    [
        pytest.param(
            [mention(0, 40, "meeting", 10)],
            [mention(0, 40, "meeting", 10)],
            {0: 0},
            id="the_same",
        ),
        pytest.param(
            [mention(0, 40, "meeting", 10)],
            [mention(5, 60, "summit", 10)],
            {0: 0},
            id="trigger_alone",
        ),
        pytest.param(
            [mention(0, 40, "meeting", 10)],
            [mention(0, 40, "meeting", 30)],
            {0: 0},
            id="kind_and_passage",
        ),
        pytest.param(
            [mention(0, 40, "meeting", 10)],
            [mention(0, 40, "visit", 30)],
            {},
            id="another_event_of_the_sentence",
        ),
        pytest.param(
            [mention(0, 40, "meeting", 10), mention(0, 40, "meeting", 30)],
            [mention(0, 40, "meeting", 30), mention(0, 40, "meeting", 10)],
            {0: 1, 1: 0},
            id="two_of_a_kind",
        ),
        pytest.param(
            [mention(0, 40, "meeting", 10)],
            [mention(50, 90, "meeting", 60)],
            {},
            id="elsewhere",
        ),
        pytest.param(
            [Passage(Span(0, 40), "direct")],
            [Passage(Span(2, 40), "mixed")],
            {0: 0},
            id="statement_of_another_kind",
        ),
        pytest.param(
            [Passage(Span(0, 10), "direct")],
            [Passage(Span(8, 90), "direct")],
            {},
            id="statement_that_merely_touches",
        ),
    ],
)
def test_match(old: list[Passage], new: list[Passage], matched: dict[int, int]) -> None:
    assert match(old, new) == matched
