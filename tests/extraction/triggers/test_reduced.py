"""Events told in passing: by a relative clause, a noun with a day, a clause before."""

from __future__ import annotations

import pytest

from .annotated import assert_events, unmarked

pytestmark = pytest.mark.model

DATED = [
    pytest.param(
        "The <event kind='meeting' status='cancelled' when='2024-05-20'>trade talks</event>"
        " that were to be held in Accra on 20 May were called off by Togo.",
        id="day_of_what_was_to_be_held",
    ),
    pytest.param(
        "Two days of <event kind='meeting' when='2024-05-12..2024-05-13'>talks</event> that"
        " closed in Oslo on Monday produced little.",
        id="talks_that_closed",
    ),
    pytest.param(
        "The <event kind='agreement' status='occurred' when='2024-02-12'>Oslo agreements"
        "</event> of 12 February must be implemented in full.",
        id="what_has_a_day_took_place",
    ),
    pytest.param(
        "The charter provides for <event kind='election' status='planned'>elections</event>"
        " by the end of 2025.",
        id="by_a_day_to_come",
    ),
    pytest.param(
        "The union froze the funds after the March 17 <event kind='other'"
        " when='2024-03-17'>takeover</event>.",
        id="a_noun_with_its_day",
    ),
    pytest.param(
        "A <event kind='military_action' when='2014-01-01..2014-01-31'>shootout</event> in"
        " the same district wounded eight servicemen in January 2014.",
        id="a_noun_that_does_harm",
    ),
    pytest.param(
        "Foreign Minister Ana Duarte <event as='x' when='2024-05-13'>met</event> her Danish"
        " counterpart, Nils Holm, on Monday. They <event as='y' kind='agreement'"
        " who='Ana Duarte; Nils Holm' when='2024-05-13'>signed</event> a charter.",
        id="signed_at_talks_just_told",
    ),
    pytest.param(
        "Ana Duarte and Leif Holm <event as='x' when='2024-05-12'>signed</event> a charter"
        " on Sunday after five days of <event as='y' who='Ana Duarte; Leif Holm'"
        " when='2024-05-08..2024-05-12'>negotiations</event>.",
        id="talks_before_what_they_led_to",
    ),
    pytest.param(
        "A second <event kind='call' status='cancelled'>phone call</event>, fixed for"
        " Monday, did not take place.",
        id="fixed_and_not_held",
    ),
    pytest.param("No talks took place on Monday.", id="never_fixed"),
    pytest.param(
        "The premier's <event kind='visit' status='planned'>visit</event> to Oslo will not"
        " take place before August.",
        id="not_before",
    ),
]
TOLD_BY = [
    pytest.param(
        "Deputy Premier Oleg Stan, whom the cabinet is expected to <event"
        " kind='appointment' status='planned' who='Oleg Stan'>name</event> as its envoy to"
        " Peru this month, has asked for time.",
        id="whom_one_is_to_name",
    ),
    pytest.param(
        "In December, Kenyan voters <event kind='election' who='Grace Otieno'"
        " affected='Paul Okello'>turned</event> out Paul Okello in favour of former speaker"
        " Grace Otieno.",
        id="turned_out_by_voters",
    ),
    pytest.param(
        "The chairman, Paul Okello, is <event kind='visit' status='planned'"
        " who='Paul Okello'>expected</event> in Lima later this month.",
        id="expected_in",
    ),
    pytest.param(
        "President Grace Otieno smiled before <event kind='visit' who='Grace Otieno'"
        " when='2024-05-13'>flying</event> back to Nairobi on Monday.",
        id="before_flying_back",
    ),
    pytest.param(
        "Official <event kind='meeting' when='2024-05-03' where='Riga, Latvia'>sessions"
        "</event> resumed only on 3 May, in Riga.",
        id="official_sessions_resumed",
    ),
    pytest.param(
        "The next <event kind='meeting' status='planned'>round</event> of the 4+1 is"
        " scheduled for Geneva on 17 June.",
        id="the_round_of_a_format",
    ),
]


@pytest.mark.parametrize("marked", [*DATED, *TOLD_BY])
def test_events_are_told_in_passing(read, marked):
    assert_events(marked, read(unmarked(marked)[0]))
