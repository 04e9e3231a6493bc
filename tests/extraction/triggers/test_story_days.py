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
        pytest.param(
            "On Sunday Kenyan President Grace Otieno cancelled a <event when='2024-05-12'>"
            "trip</event> to Mexico and instead <event when='2024-05-12'>received</event>"
            " Peruvian Foreign Minister Luis Vega.",
            id="a_day_before_the_whole_is_of_all",
        ),
        pytest.param(
            "Two days of <event when='2024-05-12..2024-05-13'>talks</event> between Kenya and"
            " Peru that closed in Lima on Monday settled nothing.",
            id="two_days_of_talks",
        ),
        pytest.param(
            "Kenya <event when='2024-06-30'>has</event> until 30 June to file its claims.",
            id="a_deadline_is_its_day",
        ),
        pytest.param(
            "<event when='2024-01-25' status='cancelled'>Talks</event> between Kenya and Peru"
            " that were to be held on 25 January were called off.",
            id="what_was_to_be_held_in_the_nearest_year",
        ),
        pytest.param(
            "Kenya and Peru <event when=''>signed</event> an <event when=''>accord</event> on"
            " fishing and <event when=''>discussed</event> the <event"
            " when='2024-05-21' status='planned'>summit</event> of the G20 on 21 May.",
            id="no_day_to_come_for_what_is_over",
        ),
        pytest.param(
            "Earlier in the day Kenyan President Grace Otieno <event when='2024-05-15'>met"
            "</event> Peruvian Foreign Minister Luis Vega.",
            id="the_day_of_the_report",
        ),
    ],
)
def test_days_and_status_from_the_story(read, marked):
    assert_events(marked, read(unmarked(marked)[0]))
