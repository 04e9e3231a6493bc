"""What is still read wrongly: a row moves to its subject's module once it is read right."""

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
            marks=pytest.mark.xfail(reason='"is to" alone is not read as a plan'),
        ),
        pytest.param(
            "Kenyan President Grace Otieno is due to hold <event who='Grace Otieno; Paul"
            " Okello'>talks</event> with Ugandan President Paul Okello on Friday.",
            id="who_is_due_to_hold_talks_with",
            marks=pytest.mark.xfail(reason="the subject of an infinitive is left out"),
        ),
        pytest.param(
            "Kenyan President Grace Otieno <event where='Kigali, Rwanda'>met</event>"
            " Ugandan President Paul Okello in Kigali.",
            id="place_after_whom_one_met",
            marks=pytest.mark.xfail(
                reason='the parser hangs "in Kigali" on the person'
            ),
        ),
        pytest.param(
            "Norway and Peru will hold <event as='x' status='cancelled'>talks</event> in"
            " Lima on Friday. The <event as='x' status='cancelled'>talks</event> have been"
            " cancelled.",
            id="a_plan_cancelled_in_the_next_sentence",
            marks=pytest.mark.xfail(reason="what is off does not join what is planned"),
        ),
        pytest.param(
            "<event when='2024-05-13'>Talks</event> held on Monday between Chile and Peru"
            " covered trade.",
            id="day_of_a_participle",
            marks=pytest.mark.xfail(reason='a day on "held" is not the noun\'s'),
        ),
        pytest.param(
            "The two-day <event when='2024-05-13..2024-05-14' where='Nairobi, Kenya'>summit"
            "</event> opened in Nairobi on Monday.",
            id="definite_and_told_by_its_day_and_place",
            marks=pytest.mark.xfail(
                reason="taken to point back at a summit told before"
            ),
        ),
    ],
)
def test_known_failures(read, marked):
    assert_events(marked, read(unmarked(marked)[0]))
