"""Whole sentences that were once read wrongly; what still is carries its mark."""

from __future__ import annotations

import pytest

from .annotated import assert_events, unmarked

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param(
            "Chilean Foreign Minister Ana Duarte is to <event status='planned'>meet</event>"
            " Norwegian Foreign Minister Leif Holm.",
            id="is_to_without_a_day",
        ),
        pytest.param(
            "Kenyan President Grace Otieno is due to hold <event who='Grace Otieno; Paul"
            " Okello'>talks</event> with Ugandan President Paul Okello on Friday.",
            id="who_is_due_to_hold_talks_with",
        ),
        pytest.param(
            "Kenyan President Grace Otieno <event where='Kigali, Rwanda'>met</event>"
            " Ugandan President Paul Okello in Kigali.",
            id="place_after_whom_one_met",
        ),
        pytest.param(
            "Norway and Peru will hold <event as='x' status='cancelled'>talks</event> in"
            " Lima on Friday. The <event as='x' status='cancelled'>talks</event> have been"
            " cancelled.",
            id="a_plan_cancelled_in_the_next_sentence",
        ),
        pytest.param(
            "<event when='2024-05-13'>Talks</event> held on Monday between Chile and Peru"
            " covered trade.",
            id="day_of_a_participle",
        ),
        pytest.param(
            "The two-day <event when='2024-05-13..2024-05-14' where='Nairobi, Kenya'>summit"
            "</event> opened in Nairobi on Monday.",
            id="definite_and_told_by_its_day_and_place",
        ),
    ],
)
def test_sentences_once_read_wrongly(read, marked):
    assert_events(marked, read(unmarked(marked)[0]))
