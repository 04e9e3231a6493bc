"""Idioms, staying away, pressing and warning: what their verbs tell."""

from __future__ import annotations

import pytest

from .annotated import assert_events, unmarked

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param(
            "Lena Roth of Namibia and Karim Noor of Lesotho <event kind='agreement' "
            "who='Karim Noor; Lena Roth' title='reach a two-page protocol'>shook hands on "
            "a two-page protocol</event> on Monday.",
            id="shook_hands_on",
        ),
        pytest.param(
            "President Lena Roth <event kind='statement' who='Lena Roth'>warned</event> "
            "that the talks could fail.",
            id="warned",
        ),
        pytest.param(
            "Mr Noor is likely to <event kind='meeting' status='planned' who='Noor; Pule "
            "Nkosi'>call</event> on Prime Minister General Pule Nkosi on Thursday.",
            id="called_on_the_president",
        ),
        pytest.param(
            "Namibian Foreign Minister Lena Roth <event kind='meeting' who='Karim Noor; "
            "Lena Roth'>hosted a dinner</event> for Lesotho Foreign Minister Karim Noor "
            "on Wednesday.",
            id="dinner_for",
        ),
        pytest.param(
            "The team will <event kind='meeting' status='planned' who='Lena "
            "Roth'>sit</event> with Namibian Deputy Foreign Minister Lena Roth in "
            "Windhoek today.",
            id="sat_with",
        ),
        pytest.param(
            "The chairman, Karim Noor, is <event kind='visit' status='planned' who='Karim "
            "Noor'>expected</event> in Maseru later this month.",
            id="is_expected_in",
        ),
        pytest.param(
            "Mr Moroka insisted before <event kind='visit' who='Moroka'>flying</event> "
            "back to Maseru on Monday that he would not step down.",
            id="flying_back",
        ),
        pytest.param(
            "A planned <event kind='meeting' status='cancelled' who='Karim Noor; Lena "
            "Roth'>meeting</event> between Lena Roth and Karim Noor had to be cancelled.",
            id="had_to_be_cancelled",
        ),
        pytest.param(
            "EU leaders <event kind='sanction' who='European Union' title='extend "
            "sanctions'>agreed on Friday to extend sanctions</event> against Laos by six "
            "months.",
            id="decided_to_extend",
        ),
        pytest.param(
            "The Lao parliament <event kind='vote' who='Laos' title='vote to impeach "
            "President Bounmy Keo'>voted</event> on Monday to impeach President Bounmy "
            "Keo.",
            id="voted_to_impeach",
        ),
        pytest.param(
            "Lena Roth <event kind='press_conference' who='Lena Roth'>told</event> "
            "newsmen on Monday that Windhoek was open.",
            id="told_newsmen",
        ),
        pytest.param(
            "The next <event kind='meeting' status='planned' who=''>round</event> of the "
            "5+2 is scheduled for Vienna on June 17-18.",
            id="next_round",
        ),
    ],
)
def test_an_idiom_tells_its_event(read, marked):
    assert_events(marked, read(unmarked(marked)[0]))
