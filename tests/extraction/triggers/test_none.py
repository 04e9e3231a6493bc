"""What looks like an event and is none: words that bite, quote, count and dream."""

from __future__ import annotations

import pytest

from .annotated import assert_events, unmarked

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param(
            "Diplomatic relations between Ghana and Thailand were <event "
            "kind='other'>restored</event> on Monday.",
            id="ties_between",
        ),
        pytest.param(
            "Ghanaian President Yaw Boateng promised an <event kind='election' "
            "status='planned'>election</event> in June.",
            id="promised_election",
        ),
        pytest.param(
            "Ghana promised to cut emissions at <event kind='meeting'>climate "
            "talks</event> in Lima last December.",
            id="talks_last_december",
        ),
    ],
)
def test_near_them_events_are_told(read, marked):
    assert_events(marked, read(unmarked(marked)[0]))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Kenyan President Grace Otieno attacked Mr Okello in her weekly column.",
            id="attacked_with_words",
        ),
        pytest.param(
            "Kenyan President Grace Otieno called Mr Okello “the last fisherman”.",
            id="quoted_name",
        ),
        pytest.param(
            "The letter gave Kenyan President Grace Otieno a reason to demand an inquiry.",
            id="to_demand",
        ),
        pytest.param(
            "Ghanaian Foreign Minister Kofi Mensah spoke out against the plan with "
            "Somchai Prasert.",
            id="spoke_out",
        ),
        pytest.param(
            "Yaw Boateng broke the tie with a late goal.",
            id="broke_the_tie",
        ),
        pytest.param(
            "A flood of letters reached Accra on Monday.",
            id="flood_of_letters",
        ),
        pytest.param(
            "The plan raised doubts before the presidential election.",
            id="before_the_election",
        ),
        pytest.param(
            "Grace Otieno watched, sitting alongside Paul Okello.",
            id="sitting_beside",
        ),
        pytest.param(
            "Grace Otieno agreed with Paul Okello about the weather.",
            id="agreed_with",
        ),
        pytest.param(
            "Grace Otieno received 38 percent support, Paul Okello 3 percent.",
            id="share_of_the_vote",
        ),
        pytest.param(
            "Grace Otieno will present her proposals on farming.",
            id="presented_proposals",
        ),
    ],
)
def test_no_event_is_told(read, text):
    assert_events(text, read(text))
