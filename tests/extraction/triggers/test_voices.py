"""Officials whom a report quotes without a day, and who do nothing else in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from events.mentions import EventKind, Reading

pytestmark = pytest.mark.model
Read = Callable[..., Reading]

REPORT = (
    "LIMA, June 16 (NW) - Peruvian President Ana Torres met Chilean President Pablo Rojas "
    "on Wednesday. "
)


def _voices(reading: Reading) -> list[str]:
    names = {entity.key: entity.name for entity in reading.entities}
    return [
        names[taking.entity]
        for event in reading.events
        if event.kind == EventKind.STATEMENT
        for taking in event.participants
    ]


@pytest.mark.parametrize(
    ("said", "voices"),
    [
        pytest.param(
            "Norwegian Foreign Minister Leif Holm said the talks were a mistake. Holm said "
            "that Oslo would wait.",
            ["Leif Holm"],
            id="first_words_of_who_was_not_there",
        ),
        pytest.param(
            "Torres said the talks were useful.", [], id="words_of_who_was_there"
        ),
        pytest.param(
            "Leif Holm, a historian, said the talks were a mistake.",
            [],
            id="who_holds_no_office",
        ),
        pytest.param(
            "Rojas trusts Norwegian Foreign Minister Leif Holm, who has said that Oslo "
            "will wait.",
            [],
            id="told_in_passing",
        ),
    ],
)
def test_who_is_heard_alone_makes_a_statement(
    read: Read, said: str, voices: list[str]
) -> None:
    assert _voices(read(REPORT + said, published=date(2021, 6, 16))) == voices
