"""Plurals of office-holders, named later in the text: short texts invented here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from events.mentions import Reading

Read = Callable[..., Reading]
WEDNESDAY = date(2021, 6, 16)


def met(read: Read, text: str) -> list[list[str]]:
    """The parties of each event that has a place, once."""
    reading = read(text, published=WEDNESDAY)
    names = {entity.key: entity.name for entity in reading.entities}
    return [
        sorted(names[p.entity] for p in event.participants)
        for event in reading.events
        if event.kind == "meeting" and event.place
    ]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "The foreign ministers of Peru and Chile met in Lima on Friday.\n\nChile's "
            "foreign minister, Luis Vera, called the talks useful. Ana Rojas, the foreign "
            "minister of Peru, said nothing.",
            ["Ana Rojas", "Luis Vera"],
        ),
        (
            "The foreign ministers of Peru and Chile met in Lima on Friday. Peruvian "
            "Foreign Minister Ana Rojas thanked her Chilean counterpart, Luis Vera.",
            ["Ana Rojas", "Luis Vera"],
        ),
        (
            "The presidents of Kenya and Uganda met in Nairobi on Friday. Presidents "
            "Daniel Otieno and Moses Okello wore dark suits.",
            ["Daniel Otieno", "Moses Okello"],
        ),
        (
            "The foreign and defence ministers of Peru and Chile met in Lima on Friday. "
            "Foreign Minister Ana Rojas and Defence Minister Juan Paz thanked Chilean "
            "Foreign Minister Luis Vera and Defence Minister Pedro Soto.",
            ["Ana Rojas", "Juan Paz", "Luis Vera", "Pedro Soto"],
        ),
        (
            "The prime ministers of Norway, Sweden and Peru met in Oslo on Monday. "
            "Norway's Jonas Lie, Sweden's Eva Berg and Ana Rojas of Peru looked tired.",
            ["Ana Rojas", "Eva Berg", "Jonas Lie"],
        ),
        (
            "Kenya's Daniel Otieno and Uganda's Moses Okello met in Nairobi in May.",
            ["Daniel Otieno", "Moses Okello"],
        ),
        (
            "At the table were Brazil's Paulo Reis and Chile's Luis Vera, who met in Lima "
            "in May.",
            ["Luis Vera", "Paulo Reis"],
        ),
    ],
)
def test_ministers_of_countries_are_those_the_text_names(
    read: Read, text: str, people: list[str]
) -> None:
    assert met(read, text) == [people]


@pytest.mark.parametrize(
    "text",
    [
        # one is named, the other is not
        "The foreign ministers of Peru and Chile met in Lima on Friday. Peru's foreign "
        "minister, Ana Rojas, thanked the hosts.",
        # another office
        "The foreign ministers of Peru and Chile met in Lima on Friday. Peru's president, "
        "Ana Rojas, and Chile's, Luis Vera, stayed at home.",
    ],
)
def test_else_the_countries_met(read: Read, text: str) -> None:
    assert met(read, text) == [["Chile", "Peru"]]


def test_the_governments_stay_countries_after_their_ministers_are_named(
    read: Read,
) -> None:
    reading = read(
        "The foreign ministers of Peru and Chile met in Lima on Friday. Foreign Minister "
        "Ana Rojas thanked Luis Vera, Chile's foreign minister. The two governments signed "
        "a fisheries treaty on Saturday.",
        published=WEDNESDAY,
    )
    names = {entity.key: entity.name for entity in reading.entities}
    signed = [e for e in reading.events if e.kind == "agreement"]
    parties = [sorted(names[p.entity] for p in e.participants) for e in signed]
    assert set(map(tuple, parties)) == {("Chile", "Peru")}
