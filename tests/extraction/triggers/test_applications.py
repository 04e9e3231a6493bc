"""Applications to join, and calls told by what was said: sentences invented here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from events.mentions import Reading

Read = Callable[..., Reading]
WEDNESDAY = date(2021, 6, 16)
CAST = (
    "Ana Rojas, the foreign minister of Peru, spoke about Defence Minister Luis Vera of "
    "Chile.\n\n"
)


def told(read: Read, sentence: str) -> list[tuple[str, list[str], str]]:
    """Kind, parties and first day of each event told in `sentence`."""
    reading = read(CAST + sentence, published=WEDNESDAY)
    names = {entity.key: entity.name for entity in reading.entities}
    return [
        (
            event.kind.value,
            sorted(names[p.entity] for p in event.participants),
            str(event.time.earliest) if event.time else "",
        )
        for event in reading.events
        if event.trigger.start >= len(CAST)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru applied on 1 June to join the Nordic Trade Partnership.",
        "Peru applied for membership of the Nordic Union on 1 June.",
        "Peru submitted its application for membership of the Nordic Union on 1 June.",
        "Rojas explained Peru's application to join the Nordic Trade Partnership, which "
        "Lima filed on 1 June.",
        "Vera praised the Nordic Union, which Peru applied to join on 1 June.",
    ],
)
def test_an_application_is_an_act_of_its_own(read: Read, sentence: str) -> None:
    assert ("treaty_action", ["Peru"], "2021-06-01") in told(read, sentence)


def test_who_applies_has_not_joined(read: Read) -> None:
    sentence = "Vera welcomed Peru's application to join the Nordic Trade Partnership."
    assert not told(read, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Rojas assured Vera by telephone on Monday that the treaty covers the islands.",
        "Rojas congratulated Vera over the phone on Monday.",
        "Rojas had assured her Chilean colleague, Luis Vera, on Monday, also by telephone, "
        "that the treaty covers the islands.",
    ],
)
def test_what_is_said_to_somebody_by_telephone_is_a_call(
    read: Read, sentence: str
) -> None:
    assert ("call", ["Ana Rojas", "Luis Vera"], "2021-06-14") in told(read, sentence)


def test_what_is_said_to_nobody_named_is_no_call(read: Read) -> None:
    assert "call" not in {
        kind for kind, *_ in told(read, "Vera said by telephone on Monday he was well.")
    }
