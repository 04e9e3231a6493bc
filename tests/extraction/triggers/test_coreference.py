"""Which tellings of one text are of one event: marks with one word under `as` are."""

from __future__ import annotations

import pytest

from .annotated import assert_events, unmarked

pytestmark = pytest.mark.model

HELD = (
    "Norwegian Prime Minister Ingrid Solberg <event as='x'>met</event> Peruvian President"
    " Marta Quispe on Sunday."
)
ONE = [
    pytest.param(
        f"{HELD} The <event as='x'>meeting</event> lasted two hours.", id="the_meeting"
    ),
    pytest.param(
        f"{HELD} In the <event as='x'>talks</event>, Solberg praised the rail link.",
        id="talks_are_the_meeting",
    ),
    pytest.param(
        f"{HELD} The two <event as='x'>agreed</event> to deepen trade.",
        id="the_two_agreed",
    ),
    pytest.param(
        f"{HELD} Solberg and Quispe <event as='x'>discussed</event> water.",
        id="both_named_again",
    ),
    pytest.param(
        "Norwegian Prime Minister Ingrid Solberg will <event as='x'>visit</event> Peru in"
        " June. During the <event as='x'>visit</event>, Solberg will <event as='x'>meet"
        "</event> Peruvian President Marta Quispe.",
        id="planned_visit_and_what_it_is_for",
    ),
    pytest.param(
        "Kenya and Uganda <event as='x'>signed</event> a <event as='x'>water accord"
        "</event> on Monday.",
        id="signed_and_accord",
    ),
    pytest.param(
        "Iran and Oman held <event as='x'>talks</event> in Geneva on Monday. Norway said"
        " Iran had resumed the <event as='x'>talks</event> with new demands.",
        id="one_resumes_the_talks",
    ),
    pytest.param(
        "Chilean Foreign Minister Ana Duarte <event as='x'>travelled</event> to Oslo on"
        " Monday. The <event as='x'>visit</event> had been decided upon on 5 June.",
        id="decided_upon_on_another_day",
    ),
    pytest.param(
        "Norwegian Prime Minister Ingrid Solberg held <event as='x'>talks</event> with"
        " Peruvian President Marta Quispe in Lima on Sunday. Solberg and Quispe"
        " <event as='x'>met</event> at the Government Palace.",
        id="a_palace_may_stand_in_the_town",
    ),
    pytest.param(
        "A <event as='x' status='cancelled'>summit</event> between Kenya and Uganda was to"
        " open in Kigali on Friday. The <event as='x' status='cancelled'>summit</event>"
        " was cancelled.",
        id="cancelled_later_in_the_text",
    ),
]
TWO = [
    pytest.param(
        "After two days of <event as='x' who='Kenya; Uganda'>talks</event> in Lima, Kenya"
        " and Uganda <event as='y' who='Kenya; Uganda'>signed</event> a <event as='y'>"
        "water accord</event> on Saturday.",
        id="a_town_and_those_who_sign",
    ),
    pytest.param(
        "The Andean presidents ended their <event as='x'>summit</event> in La Paz on"
        " Saturday. On the margins of the <event as='x'>summit</event> Peruvian President"
        " Marta Quispe <event as='y'>met</event> Chilean Foreign Minister Ana Duarte.",
        id="on_the_margins_of_a_summit",
    ),
    pytest.param(
        "Norwegian Prime Minister Ingrid Solberg began a <event as='x'>visit</event> to"
        " Peru on Wednesday. The <event as='y' status='cancelled'>visit</event> had"
        " originally been planned for May.",
        id="the_visit_and_its_first_plan",
    ),
    pytest.param(
        "The 12th <event as='x'>Meeting</event> of the Council was held in Lima on 3 June"
        " 2024. The Ministers agreed that the <event as='y'>13th Meeting</event> of the"
        " Council would be held in Oslo in 2025.",
        id="sessions_by_their_numbers",
    ),
    pytest.param(
        "The 12th <event as='x'>Meeting</event> of the Council was held in Lima on 3 June"
        " 2024. On the margins, Chilean Foreign Minister Ana Duarte <event as='y'>met"
        "</event> Norwegian Foreign Minister Leif Holm.",
        id="a_session_and_the_talks_of_two",
    ),
    pytest.param(
        "The 12th <event as='x'>Meeting</event> of the Council was held in Lima on 3 June"
        " 2024. The <event as='y' status='cancelled'>Meeting</event> of Trade Ministers"
        " scheduled for July had been postponed.",
        id="meetings_of_other_bodies",
    ),
    pytest.param(
        "Norwegian Foreign Minister Leif Holm held <event as='x'>talks</event> with Chilean"
        " Foreign Minister Ana Duarte, at which the two sides <event as='x'>reviewed</event>"
        " the decisions taken at the ninth <event as='y'>session</event> of the Joint"
        " Commission.",
        id="a_session_that_talks_look_back_at",
    ),
    pytest.param(
        f"{HELD} Solberg <event as='y'>met</event> Chilean President Ana Duarte on Monday.",
        id="other_party_other_day",
    ),
    pytest.param(
        f"{HELD} Solberg and Quispe will <event as='y'>meet</event> again in June.",
        id="next_time",
    ),
    pytest.param(
        f"{HELD} Solberg and Quispe <event as='y' kind='call'>spoke</event> by telephone on"
        " April 2.",
        id="call_of_another_day",
    ),
    pytest.param(
        "Norway and Peru held <event as='x'>talks</event> in Lima on Sunday. Norwegian and"
        " Peruvian negotiators <event as='y'>met</event> in Oslo on May 2.",
        id="same_countries_other_day",
    ),
    pytest.param(
        "Kenya and Uganda <event as='x'>signed</event> a <event as='x'>water accord"
        "</event> on Monday. Kenya and Rwanda <event as='y'>signed</event> a"
        " <event as='y'>rail treaty</event> on Tuesday.",
        id="two_accords",
    ),
    pytest.param(
        "Norwegian Prime Minister Ingrid Solberg <event as='x'>told</event> reporters in"
        " Lima after a <event as='y'>meeting</event> with Peruvian President Marta Quispe"
        " on Sunday that the fjord was open.",
        id="words_to_the_press_are_not_the_meeting",
    ),
]
#: Points back at nothing.
NONE = [
    pytest.param("The meeting lasted two hours.", id="the_meeting"),
    pytest.param("They agreed.", id="they"),
    pytest.param("The two sides discussed water.", id="the_two_sides"),
]


@pytest.mark.parametrize("marked", [*ONE, *TWO])
def test_tellings_are_grouped(read, marked):
    assert_events(marked, read(unmarked(marked)[0]))


@pytest.mark.parametrize("text", NONE)
def test_what_points_at_nothing_is_left_out(read, text):
    assert_events(text, read(text))
