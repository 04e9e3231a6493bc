"""Where an event is: its clause, what is around it, and where the report was filed."""

from __future__ import annotations

import pytest

from .annotated import assert_events, unmarked

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param(
            "Kenyan President Grace Otieno <event>flew</event> to Lima on Sunday to"
            " <event where='Lima, Peru'>meet</event> Peruvian President Luis Vega.",
            id="where_one_travelled_to_meet",
        ),
        pytest.param(
            "Norwegian Foreign Minister Leif Holm is <event>heading</event> back to Doha for"
            " <event where='Doha, Qatar'>talks</event> with Qatari Foreign Minister Omar"
            " Saleh.",
            id="where_one_heads_for_talks",
        ),
        pytest.param(
            "Chilean Foreign Minister Ana Duarte <event where='Kremlin, Moscow, Russia'>met"
            "</event> Norwegian Foreign Minister Leif Holm at the Kremlin on Monday.",
            id="seat_of_a_government",
        ),
        pytest.param(
            "Polish Foreign Minister Jan Nowak <event where='Warsaw, Poland'>told</event>"
            " reporters at the Foreign Ministry that the border would open.",
            id="ministry_of_whoever_speaks_there",
        ),
        pytest.param(
            "Chilean President Ana Duarte <event where='Nairobi, Kenya'>met</event> Leif"
            " Holm, the Norwegian foreign minister, in the Kenyan capital on Sunday.",
            id="capital_told_by_its_country",
        ),
        pytest.param(
            "Chilean Foreign Minister Ana Duarte will <event where='Helsingborg'>meet"
            "</event> Danish Foreign Minister Ole Krag in the port city of Helsingborg.",
            id="town_after_what_it_is",
        ),
        pytest.param(
            "Speaking in Hanoi, where G7 trade ministers are <event where='Hanoi,"
            " Vietnam'>meeting</event>, Leif Holm, the Norwegian foreign minister, praised"
            " the plan.",
            id="relative_clause_of_place",
        ),
        pytest.param(
            "Kenyan Foreign Minister Paul Okello held <event where=''>talks</event> with"
            " Ugandan Foreign Minister Ruth Achan on the war in Syria.",
            id="not_where_what_is_talked_about_is",
        ),
        pytest.param(
            "Kenyan President Grace Otieno and Ugandan President Paul Okello <event"
            " where=''>spoke</event> by telephone in Nairobi on Friday.",
            id="a_call_has_no_place",
        ),
        pytest.param(
            "Kenyan President Grace Otieno <event where='Nairobi, Kenya'>met</event>"
            " Ugandan President Paul Okello in Nairobi on Friday. The two presidents"
            " <event as='b' where='Nairobi, Kenya'>told</event> reporters on Friday that"
            " the border would open.",
            id="words_to_the_press_on_the_day",
        ),
        pytest.param(
            "The <event where='Lima, Peru'>talks</event> between Chile and Norway that"
            " closed in Lima on Monday covered trade.",
            id="relative_clause_says_where",
        ),
        pytest.param(
            "<event where='Vienna, Austria'>Talks</event> between Chile and Peru are"
            " scheduled for Vienna on 3 June.",
            id="scheduled_for_a_town",
        ),
        pytest.param(
            "Serbia will hold an <event where='Serbia'>election</event> in May 2025.",
            id="an_election_is_in_its_country",
        ),
    ],
)
def test_where_is_told(read, marked):
    assert_events(marked, read(unmarked(marked)[0]))


def _places(reading):
    return {
        (event.kind.value, event.place.name if event.place else "")
        for event in reading.events
    }


def test_the_dateline_places_the_days_main_meeting(read):
    reading = read(
        "TALLINN, Estonia (Agency) - Latvian Foreign Minister Ilze Ozola met Estonian"
        " Foreign Minister Mart Tamm on Tuesday.",
    )
    assert _places(reading) == {("meeting", "Tallinn, Estonia")}


def test_a_dateline_abroad_places_nothing_that_others_did(read):
    reading = read(
        "BEIRUT, Lebanon (Agency) - Latvian Foreign Minister Ilze Ozola met Estonian"
        " Foreign Minister Mart Tamm on Tuesday.",
    )
    assert _places(reading) == {("meeting", "")}
