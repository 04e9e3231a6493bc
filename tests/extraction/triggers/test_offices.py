"""Who takes and leaves office, and by what: sentences invented here, read on 16 June 2021."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from events.mentions import Reading

Read = Callable[..., Reading]
WEDNESDAY = date(2021, 6, 16)

#: Teaches the names, and tells of nothing itself.
CAST = (
    "Ana Rojas, the foreign minister of Peru, and Defence Minister Luis Vera of Chile "
    "spoke about Estonia's Prime Minister Jan Tamm and President Kaja Lepik, and about "
    "the lawyer Juan Paz.\n\n"
)

TAKEN = [
    (
        "Parliament elected Lepik president of Estonia on Monday.",
        "appointment",
        "Kaja Lepik",
        "",
    ),
    (
        "The Social Liberal Party chose Tamm as its leader on Monday.",
        "appointment",
        "Jan Tamm",
        "",
    ),
    (
        "Lepik asked Paz on Monday to form a government.",
        "appointment",
        "Juan Paz",
        "Kaja Lepik",
    ),
    ("Paz was replaced by Rojas on Monday.", "appointment", "Ana Rojas", "Juan Paz"),
    (
        "Vera reshuffled his team, replacing Paz with Rojas on Monday.",
        "appointment",
        "Ana Rojas",
        "Juan Paz",
    ),
    ("Rojas was reappointed on Monday.", "appointment", "Ana Rojas", ""),
    (
        "Rojas won the leadership of the Liberal Party on Monday.",
        "election",
        "Ana Rojas",
        "",
    ),
    (
        "Rojas won the runoff against Paz on Monday.",
        "election",
        "Ana Rojas",
        "Juan Paz",
    ),
    (
        "Tamm defeated Paz in a runoff vote on Monday.",
        "election",
        "Jan Tamm",
        "Juan Paz",
    ),
    ("Tamm survived a no-confidence vote on Monday.", "vote", "Jan Tamm", ""),
    ("Tamm lost a referendum on Monday.", "vote", "Jan Tamm", ""),
]


@pytest.mark.parametrize(("sentence", "kind", "who", "affected"), TAKEN)
def test_an_office_taken_or_fought_for(
    read: Read, sentence: str, kind: str, who: str, affected: str
) -> None:
    reading = read(CAST + sentence, published=WEDNESDAY)
    names = {entity.key: entity.name for entity in reading.entities}
    found = [
        (
            event.kind.value,
            [names[p.entity] for p in event.participants if p.role == "principal"],
            [names[p.entity] for p in event.participants if p.role == "affected"],
        )
        for event in reading.events
        if event.time and event.time.earliest == date(2021, 6, 14)
    ]
    assert found == [(kind, [who], [affected] if affected else [])]


@pytest.mark.parametrize(
    "sentence",
    [
        "Rojas picked Paz as her running mate on Monday.",
        "Vera defeated the rebels in the north on Monday.",
        "The governor handed Paz over to the police on Monday.",
        "Vera beat Paz at chess on Monday.",
    ],
)
def test_no_office_changes_hands(read: Read, sentence: str) -> None:
    reading = read(CAST + sentence, published=WEDNESDAY)
    kinds = {event.kind.value for event in reading.events}
    assert not kinds & {"appointment", "election"}


def test_what_went_on_for_decades_is_no_event(read: Read) -> None:
    sentence = "Vera spoke of the fishermen who were abducted in the 1970s and 1980s."
    reading = read(CAST + sentence, published=WEDNESDAY)
    assert not [event for event in reading.events if event.trigger.start > len(CAST)]
