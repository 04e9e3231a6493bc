"""Who "he" and "she" are where only the given name tells. Texts are invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from events.extraction.participants.given_names import gender_of
from events.mentions import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("name", "gender"),
    [("ana", "f"), ("fatima", "f"), ("luis", "m"), ("dmitry", "m"), ("kim", "")],
)
def test_the_gender_of_a_given_name(name: str, gender: str) -> None:
    assert gender_of(name) == gender


@pytest.mark.model
def test_she_is_the_woman_and_he_the_man(read: Read) -> None:
    reading = read(
        "President Ana Rojas of Peru met Prime Minister Luis Vera of Chile in Lima.\n\n"
        '"The talks were frank," she said. "The border stays open," he said.'
    )
    names = {entity.key: entity.name for entity in reading.entities}
    said = [[names[key] for key in s.speakers] for s in reading.statements]
    assert said == [["Ana Rojas"], ["Luis Vera"]]
