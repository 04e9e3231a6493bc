"""Days that stand in the story and not in the event's own clause; what became of plans."""

from __future__ import annotations

import pytest

from .annotated import assert_events, unmarked

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param(
            "Kenyan President Grace Otieno and Ugandan President Paul Okello <event>met"
            "</event> on Monday in Nairobi. They <event when='2024-05-13'>signed</event> an"
            " <event>accord</event> on fishing.",
            id="what_came_of_the_talks",
        ),
        pytest.param(
            "Chilean Foreign Minister Ana Duarte <event>visited</event> Oman on 3 and 4 May."
            " She <event when='2024-05-03..2024-05-04' where='Oman'>met</event> Omani Foreign"
            " Minister Salim Harthy.",
            id="hosts_met_on_the_visit",
        ),
        pytest.param(
            "The <event when='2024-05-20' status='cancelled'>talks</event> between Chile and"
            " Peru that were to be held on 20 May were called off.",
            id="relative_clause_says_when",
        ),
        pytest.param(
            "Norway will <event when='2024-05-20..2024-05-26'>send a delegation</event> led by"
            " Leif Holm, the former prime minister, to Lima next week.",
            id="past_a_participle_of_leading",
        ),
        pytest.param(
            "Chile and Peru will hold <event when='2025-03-01..2025-03-31'"
            " status='planned'>talks</event> in Lima in March.",
            id="a_plan_is_for_the_month_to_come",
        ),
        pytest.param(
            "Norway had scheduled <event status='cancelled'>talks</event> with Peru for Friday"
            " but dropped them.",
            id="scheduled_and_then_dropped",
        ),
        pytest.param(
            "A planned <event status='cancelled'>meeting</event> with Peruvian Foreign"
            " Minister Luis Vega had to be cancelled.",
            id="had_to_be_cancelled",
        ),
        pytest.param(
            "Chilean President Ana Duarte and Peruvian President Luis Vega were <event"
            " status='occurred'>meeting</event> for the first time.",
            id="were_meeting_is_over",
        ),
    ],
)
def test_days_and_status_from_the_story(read, marked):
    assert_events(marked, read(unmarked(marked)[0]))
