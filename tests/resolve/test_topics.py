"""Topics within a title."""

from __future__ import annotations

import pytest

from events.resolve.topics import in_a_sentence


@pytest.mark.parametrize(
    ("name", "phrases", "words"),
    [
        pytest.param(
            "Climate change", "climate change", "climate change", id="common_noun"
        ),
        pytest.param("Harvests", "harvest\ncrop", "harvests", id="plural_of_a_phrase"),
        pytest.param("North Sea", "North Sea\nnorthern sea", "North Sea", id="name"),
        pytest.param("ABM treaty", "ABM treaty\nabm", "ABM treaty", id="abbreviation"),
        pytest.param("Ports", "", "Ports", id="no_phrase"),
    ],
)
def test_a_common_noun_loses_its_capital(name: str, phrases: str, words: str) -> None:
    assert in_a_sentence(name, phrases) == words
