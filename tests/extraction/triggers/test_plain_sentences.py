"""Plain sentences, as agencies and ministries write them every day: who, when, where.

Sentences invented here, read on Wednesday 16 June 2021.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

import pytest

from events.mentions import Reading

Read = Callable[..., Reading]
WEDNESDAY = date(2021, 6, 16)


class Told(NamedTuple):
    kind: str
    status: str
    parties: frozenset[str]
    day: str | None
    place: str | None


def _told(reading: Reading) -> list[Told]:
    names = {entity.key: entity.name for entity in reading.entities}
    return [
        Told(
            event.kind.value,
            event.status.value,
            frozenset(names[taking.entity] for taking in event.participants),
            event.time.earliest.isoformat()
            if event.time and event.time.earliest
            else None,
            event.place.name if event.place else None,
        )
        for event in reading.events
    ]


def told(
    kind: str, status: str, who: str, day: str | None = None, place: str | None = None
) -> Told:
    return Told(kind, status, frozenset(who.split("; ")), day, place)


PASSAGES = [
    (
        "The two sides agreed to arrange for Prime Minister Vikram Rao to visit Peru in "
        "November.",
        told("visit", "planned", "Vikram Rao", "2021-11-01", "Peru"),
    ),
    (
        "The ministry announced a visit by Prime Minister Hugo Lund to Peru, where he "
        "would have his first summit with President Ana Torres.",
        told("summit", "planned", "Hugo Lund; Ana Torres", None, "Peru"),
    ),
    (
        "Foreign Minister Karl Ekman met his counterpart, Luis Vega, in Lima on Monday. "
        "Ekman said he had agreed to a visit by Prime Minister Hugo Lund to Peru, where "
        "he would have his first summit with President Ana Torres.",
        told("summit", "planned", "Hugo Lund; Ana Torres", None, "Peru"),
    ),
    (
        "Foreign Minister Claire Dumont met President Yacine Belkacem in Algiers on "
        "Sunday. She also held talks with Prime Minister Karim Saadi.",
        told(
            "meeting",
            "occurred",
            "Claire Dumont; Karim Saadi",
            "2021-06-13",
            "Algiers, Algeria",
        ),
    ),
    (
        "President Arman Petrosyan arrived in Paris on Monday. He will meet President "
        "Louis Martel on Thursday.",
        told(
            "meeting",
            "planned",
            "Arman Petrosyan; Louis Martel",
            "2021-06-17",
            "Paris, France",
        ),
    ),
    (
        "Prime Minister Leila Haddad held a video conference with Dutch Prime Minister "
        "Jan Bakker on Tuesday evening.",
        told("call", "occurred", "Leila Haddad; Jan Bakker", "2021-06-15"),
    ),
    (
        "Ukrainian President Taras Bondar discussed gas transit with German Chancellor "
        "Karl Brandt by phone.",
        told("call", "occurred", "Taras Bondar; Karl Brandt"),
    ),
    (
        "The Saudi foreign minister, Prince Khalid bin Turki, arrived in Islamabad on "
        "Tuesday and was received by his counterpart, Asif Malik.",
        told(
            "meeting",
            "occurred",
            "Khalid bin Turki; Asif Malik",
            "2021-06-15",
            "Islamabad, Pakistan",
        ),
    ),
    (
        "Italian Foreign Minister Carlo Ferri flew to Tunis on Monday to meet President "
        "Kais Ben Amor.",
        told(
            "meeting",
            "occurred",
            "Carlo Ferri; Kais Ben Amor",
            "2021-06-14",
            "Tunis, Tunisia",
        ),
    ),
    (
        "Mexico opened an embassy in Nairobi on Monday.",
        told("other", "occurred", "Mexico", "2021-06-14", "Nairobi, Kenya"),
    ),
    (
        "Germany donated two million vaccine doses to Namibia last week.",
        told("aid", "occurred", "Germany; Namibia", "2021-06-07"),
    ),
    (
        "Parliament appointed Elena Popova as foreign minister on Monday.",
        told("appointment", "occurred", "Elena Popova", "2021-06-14"),
    ),
    (
        "President Luis Vega formed a cabinet on Monday. He is expected to speak with "
        "President Ana Torres by telephone on Friday.",
        told("call", "planned", "Luis Vega; Ana Torres", "2021-06-18"),
    ),
    (
        "Singapore and Chile will begin negotiations on a digital pact in September.",
        told("meeting", "planned", "Singapore; Chile", "2021-09-01"),
    ),
    (
        "Talks between Ethiopia, Egypt and Sudan on the dam ended without agreement in "
        "Kinshasa on April 6.",
        told(
            "meeting",
            "occurred",
            "Ethiopia; Egypt; Sudan",
            "2021-04-06",
            "Kinshasa, Democratic Republic of the Congo",
        ),
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_plain_passages(read: Read, text: str, expected: Told) -> None:
    reading = read(text, published=WEDNESDAY)
    assert expected in _told(reading)


@pytest.mark.parametrize(
    "text",
    [
        "If the talks fail, Greece could impose sanctions on Turkey.",
        "Foreign Minister Igor Marin called on both sides to resume negotiations.",
    ],
)
def test_what_is_only_wished_or_feared(read: Read, text: str) -> None:
    reading = read(text, published=WEDNESDAY)
    assert not reading.events


def test_a_president_is_not_at_the_ministers_talks(read: Read) -> None:
    text = (
        "The foreign and defense ministers of the United States and South Korea held a "
        "two-plus-two meeting in Seoul on Monday. President Moon Jae-in received Helen "
        "Carver and Paul Whitfield on Monday."
    )
    reading = read(text, published=WEDNESDAY)
    assert len({event.cluster for event in reading.events}) == 2
