"""An event's likelihood: what is told of it counts, and never beyond 0 and 1."""

from __future__ import annotations

from datetime import date

import pytest

from events.linking.confidence import WEIGHTS, features, likelihood
from events.linking.resolution import MentionFacts
from events.mentions import EventKind, Role, Status

DAY = date(2019, 6, 4)
BARE = MentionFacts(EventKind.MEETING, Status.OCCURRED, 0.6)
FULL = MentionFacts(
    EventKind.MEETING,
    Status.OCCURRED,
    0.6,
    earliest=DAY,
    latest=DAY,
    place="Quito",
    participants=((1, Role.PRINCIPAL), (2, Role.PRINCIPAL), (3, Role.AFFECTED)),
    source=1,
)


def test_every_feature_has_a_weight_and_every_weight_a_feature() -> None:
    assert set(features([BARE])) == set(WEIGHTS)


def test_a_day_parties_and_a_place_are_counted() -> None:
    told = features([FULL, BARE])
    assert (told["a day"], told["two parties"], told["place"]) == (1, 1, 1)
    assert (told["one party"], told["more parties"]) == (0, 0)
    assert told["further sources"] == 1


@pytest.mark.parametrize("told", [[BARE], [FULL], [FULL, BARE]])
def test_it_lies_between_0_and_1(told: list[MentionFacts]) -> None:
    assert 0 < likelihood(told) < 1


def test_more_told_is_likelier() -> None:
    assert likelihood([BARE]) < likelihood([FULL]) < likelihood([FULL, BARE])
