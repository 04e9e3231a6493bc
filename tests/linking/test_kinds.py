"""How near kinds are."""

from itertools import product

import pytest

from events.kinds import CONTACT, UTTERANCE, nearness
from events.mentions import EventKind


@pytest.mark.parametrize("kind", list(EventKind))
def test_nearness_is_even_and_whole_only_for_itself(kind: EventKind) -> None:
    assert nearness(kind, kind) == 1
    for other in set(EventKind) - {kind}:
        assert 0 <= nearness(kind, other) == nearness(other, kind) < 1


def test_whom_one_meets_is_not_whom_one_speaks_to() -> None:
    assert not CONTACT & UTTERANCE
    assert all(nearness(a, b) == 0 for a, b in product(CONTACT, UTTERANCE))
