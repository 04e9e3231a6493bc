"""An office's own text says "the Secretary" before it says who that is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from events.mentions import Reading

pytestmark = pytest.mark.model

BRIEFING = """\
MS. HOLM: The Secretary met this morning with Chilean Foreign Minister Ana Duarte.

QUESTION: Will she go to Lima?

MS. HOLM: {answer}

QUESTION: Thank you.
"""


@pytest.mark.parametrize(
    ("answer", "parties"),
    [
        ("Secretary Ruiz will not.", {"Ruiz", "Ana Duarte"}),
        ("Secretary Ruiz and Secretary Boyd will not.", {"Ana Duarte"}),
        ("She will not.", {"Ana Duarte"}),
    ],
    ids=["the_only_one", "one_of_two", "never_named"],
)
def test_the_secretary_named_later(
    read: Callable[..., Reading], answer: str, parties: set[str]
) -> None:
    reading = read(BRIEFING.format(answer=answer))
    names = {entity.key: entity.name for entity in reading.entities}
    met = next(e for e in reading.events if e.trigger.of(reading.article.text) == "met")
    assert {names[taking.entity] for taking in met.participants} == parties
