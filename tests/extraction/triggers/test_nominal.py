"""Events told by nouns: which noun is which kind, and which is none."""

from __future__ import annotations

import pytest

from .annotated import assert_events, unmarked

pytestmark = pytest.mark.model

KINDS = [
    pytest.param(
        "Norwegian Prime Minister Ingrid Solberg held <event kind='call'>phone talks"
        "</event> with Peruvian President Marta Quispe on Sunday.",
        id="phone_talks",
    ),
    pytest.param(
        "Norwegian Prime Minister Ingrid Solberg held a <event kind='call'>telephone"
        " conversation</event> with Peruvian President Marta Quispe on Sunday.",
        id="telephone_conversation",
    ),
    pytest.param(
        "Norway and Peru held <event kind='meeting'>talks</event> in Lima on Sunday.",
        id="talks",
    ),
    pytest.param(
        "Peruvian President Marta Quispe made a courtesy <event kind='meeting'>call"
        "</event> on Norwegian King Olav Berg on Monday.",
        id="courtesy_call_is_in_person",
    ),
    pytest.param(
        "A <event kind='summit'>summit</event> of the African Union opened in Nairobi on"
        " Sunday.",
        id="summit",
    ),
    pytest.param(
        "The foreign ministers' <event kind='conference'>meeting</event> of the"
        " Association of Southeast Asian Nations opened in Jakarta on Monday.",
        id="ministers_meeting_of_a_body",
    ),
    pytest.param(
        "Norwegian Prime Minister Ingrid Solberg held a <event kind='press_conference'>"
        "press conference</event> in Oslo on Sunday.",
        id="press_conference",
    ),
    pytest.param(
        "Norwegian Prime Minister Ingrid Solberg gave a <event kind='speech'>speech"
        "</event> in Oslo on Sunday.",
        id="speech",
    ),
    pytest.param(
        "The two-day <event kind='visit'>visit</event> to Peru by Norwegian Prime Minister"
        " Ingrid Solberg began on Sunday.",
        id="visit",
    ),
    pytest.param(
        "The <event kind='treaty_action'>signing</event> of the accord by Norway and Peru"
        " took place in Lima on Sunday.",
        id="signing",
    ),
    pytest.param(
        "Under the 2019 <event kind='agreement' title='2019 accord'>accord</event> between"
        " Kenya and Uganda, ferries are free.",
        id="accord_with_its_year",
    ),
    pytest.param(
        "Norway and Peru began a joint naval <event kind='military_exercise'>exercise"
        "</event> off Callao on Monday.",
        id="naval_exercise",
    ),
    pytest.param(
        "The Peruvian presidential <event kind='election' when='2024-04-07'>election"
        "</event> was held on April 7.",
        id="election",
    ),
    pytest.param(
        "A <event kind='other' where='Niger'>coup</event> in Niger toppled the president"
        " in July 2023.",
        id="coup",
    ),
]
NONE = [
    pytest.param(
        "Peru was hit by a heart attack epidemic on Monday.", id="heart_attack"
    ),
    pytest.param(
        "The company held a call for tenders on Monday.", id="call_for_tenders"
    ),
    pytest.param("The exercise of power is hard.", id="exercise_of_power"),
    pytest.param("Peru passed the test on Monday.", id="passed_the_test"),
    pytest.param("The summit season is over in Peru.", id="noun_before_a_noun"),
    pytest.param("Views on the deal differ in Peru.", id="views_on_the_deal"),
    pytest.param("Norway has no strike rules.", id="strike_rules"),
    pytest.param("The launch of a new phone pleased Norway.", id="launch_of_a_product"),
    pytest.param("A session of yoga calmed the Peruvian envoy.", id="session_of_yoga"),
    pytest.param("The meeting room in Lima was cold.", id="meeting_room"),
]


@pytest.mark.parametrize("marked", KINDS)
def test_a_noun_tells_its_kind(read, marked):
    assert_events(marked, read(unmarked(marked)[0]))


@pytest.mark.parametrize("text", NONE)
def test_the_same_noun_tells_nothing(read, text):
    assert_events(text, read(text))
