"""Journeys and what becomes of them: to places without a name, due, dropped."""

from __future__ import annotations

import pytest

from .annotated import assert_events, unmarked

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param(
            "African Union Chairman Idris Keita <event kind='visit' who='Idris Keita'"
            " when='2024-05-06..2024-05-09'>visited</event> both countries between 6"
            " and 9 May.",
            id="both_countries",
        ),
        pytest.param(
            "Kenyan President Joseph Mutua <event kind='visit' who='Joseph Mutua'"
            " when='2024-05-13'>flew</event> to the front line on Monday and slept in a"
            " tent.",
            id="to_the_front_line",
        ),
        pytest.param(
            "The African Union has sided with Nairobi, and its chairman, Idris Keita, is to"
            " <event kind='visit' status='planned' who='Idris Keita'>fly</event> there on"
            " Friday.",
            id="is_to_fly_there",
        ),
        pytest.param(
            "Peru's envoy, Luis Cordero, <event kind='visit' status='planned'"
            " who='Luis Cordero' where='Quito, Ecuador'>due</event> back in Quito on Monday,"
            " declined to comment.",
            id="due_back_in",
        ),
        pytest.param(
            "Norwegian Premier Hanne Lie cancelled a <event kind='visit'"
            " status='cancelled'>trip</event> to Peru, where she was to hold <event"
            " kind='meeting' status='cancelled' who='Hanne Lie; Luis Cordero'>talks</event>"
            " with President Luis Cordero.",
            id="talks_of_a_cancelled_trip",
        ),
        pytest.param(
            "Kenyan President Joseph Mutua was due to <event kind='visit'"
            " status='cancelled'>fly</event> to Oslo on Monday but called it off.",
            id="called_it_off",
        ),
        pytest.param(
            "A <event kind='visit' who='Luis Cordero' when='2020-05-01..2020-05-31'>visit"
            "</event> from Peruvian Foreign Minister Luis Cordero in May 2020 opened the"
            " way.",
            id="a_visit_from",
        ),
        pytest.param(
            "Finnish Premier Ilmari Salo extended an invitation to Luis Cordero to pay a"
            " <event kind='visit' status='planned' who='Luis Cordero'>visit</event> to"
            " Helsinki, which was accepted with gratitude.",
            id="the_invited_is_to_visit",
        ),
        pytest.param(
            "Kenyan President Joseph Mutua <event kind='visit'"
            " where='Washington, United States'>visited</event> the White House on Friday.",
            id="a_seat_of_government",
        ),
        pytest.param(
            "Kenyan President Joseph Mutua often visits the region.", id="a_habit"
        ),
        pytest.param(
            "Kenyan President Joseph Mutua toured the factory on Monday.",
            id="a_factory",
        ),
        pytest.param("The rent of the embassy is due on Friday.", id="rent"),
    ],
)
def test_journeys(read, marked):
    assert_events(marked, read(unmarked(marked)[0]))
