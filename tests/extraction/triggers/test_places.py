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
            "Norwegian Foreign Minister Leif Holm paid a <event where='Mozambique'>visit"
            "</event> to the Republic of Mozambique on Monday.",
            id="country_by_its_full_name",
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
        pytest.param(
            "Norwegian Foreign Minister Leif Holm <event where='Nairobi, Kenya'>called"
            "</event> on Kenyan President Grace Otieno on Monday.",
            id="a_call_is_paid_where_the_host_is",
        ),
        pytest.param(
            "Norwegian Foreign Minister Leif Holm <event where='Oslo, Norway'>met</event>"
            " Chinese Ambassador Zhang Wei on Monday.",
            id="an_ambassador_is_met_where_posted",
        ),
        pytest.param(
            "Norway's envoy to the United Nations, Leif Holm, <event where=''>met</event>"
            " Kenyan Foreign Minister Paul Okello on Monday.",
            id="not_an_envoy_to_a_body",
        ),
        pytest.param(
            "Kenyan President Grace Otieno <event where=''>received</event> Norwegian"
            " Foreign Minister Leif Holm virtually on Tuesday.",
            id="nowhere_by_video",
        ),
        pytest.param(
            "Peru <event where='Lima, Peru'>summoned the Chilean ambassador</event> on"
            " Friday.",
            id="summoned_to_the_ministry",
        ),
        pytest.param(
            "Chile <event where='Lima, Peru'>recalled its ambassador</event> to Peru on"
            " Friday.",
            id="recalled_from_where_he_is_posted",
        ),
        pytest.param(
            "Kenyan lawmakers <event where='Kenya'>approved the treaty</event> on Tuesday.",
            id="a_parliament_votes_at_home",
        ),
        pytest.param(
            "Russia <event where=''>vetoed</event> the resolution on Monday.",
            id="a_state_votes_anywhere",
        ),
        pytest.param(
            "The Security Council <event where='New York, United States'>voted</event> on"
            " Monday to extend the mission.",
            id="a_council_votes_at_its_seat",
        ),
        pytest.param(
            "Norwegian Foreign Minister Leif Holm <event where='New York, United States'>"
            "addressed the UN General Assembly</event> on Tuesday.",
            id="words_to_a_body_at_its_seat",
        ),
        pytest.param(
            "Kenya will host <event where='Kenya'>talks</event> between the Ethiopian"
            " government and the rebels next week.",
            id="talks_are_where_they_are_hosted",
        ),
        pytest.param(
            "Norwegian Foreign Minister Leif Holm <event where='Oslo, Norway'>told</event>"
            " reporters at his office on Monday that the talks would go on.",
            id="his_office_is_in_his_capital",
        ),
        pytest.param(
            "Chilean Foreign Minister Ana Duarte <event where='Haruma Hall'>met</event>"
            " Peruvian President Luis Vega at the Haruma Hall on Monday.",
            id="a_hall_by_its_name",
        ),
        pytest.param(
            "Peruvian President Luis Vega <event where='Taru Castle'>hosted a dinner</event>"
            " for Kenyan President Grace Otieno at Taru Castle on Monday.",
            id="behind_the_guests",
        ),
        pytest.param(
            "The Minsk <event where='Minsk, Belarus'>agreement</event> of 12 February 2015"
            " between Kenya and Peru holds.",
            id="called_by_its_town",
        ),
        pytest.param(
            "Norwegian Foreign Minister Leif Holm's <event where='Lima, Peru'>visit</event>"
            " to Lima was followed by a <event where='Lima, Peru'>trip</event> by Kenyan"
            " President Grace Otieno in December.",
            id="one_visit_after_another",
        ),
        pytest.param(
            "The International Court of Justice <event where='The Hague, Netherlands'>ruled"
            "</event> in July 2019 on the border between Kenya and Uganda.",
            id="a_court_rules_at_its_seat",
        ),
        pytest.param(
            "The Yemen <event where=''>talks</event> will resume on Monday.",
            id="a_country_is_what_talks_are_about",
        ),
        pytest.param(
            "The Norwegian embassy in Nairobi <event where='Nairobi, Kenya'>said</event> on"
            " Monday that it would close.",
            id="an_embassy_speaks_where_it_is",
        ),
        pytest.param(
            "Norwegian Foreign Minister Leif Holm will <event where='Lima, Peru'>meet"
            "</event> Chilean Foreign Minister Ana Duarte in Lima today and is likely to"
            " <event where='Lima, Peru'>call</event> on Kenyan President Grace Otieno before"
            " returning.",
            id="told_on_with_no_day",
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


def test_here_is_the_town_of_the_dateline(read):
    reading = read(
        "MANILA (Agency) - African Union leaders met here on Tuesday to discuss the"
        " drought.",
    )
    assert _places(reading) == {("meeting", "Manila, Philippines")}


def test_a_dateline_abroad_places_nothing_that_others_did(read):
    reading = read(
        "BEIRUT, Lebanon (Agency) - Latvian Foreign Minister Ilze Ozola met Estonian"
        " Foreign Minister Mart Tamm on Tuesday.",
    )
    assert _places(reading) == {("meeting", "")}
