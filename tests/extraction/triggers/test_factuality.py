"""What became of an event: the words around a trigger, one phenomenon a row."""

from __future__ import annotations

import pytest

from .annotated import assert_events, unmarked

pytestmark = pytest.mark.model

OCCURRED = [
    pytest.param(
        "Chilean Foreign Minister Ana Duarte <event status='occurred'>met</event> her"
        " Norwegian counterpart Leif Holm in Oslo on Tuesday.",
        id="past",
    ),
    pytest.param(
        "Kenyan President Grace Otieno said that she had <event status='occurred'>met"
        "</event> Ugandan President Paul Okello on Monday.",
        id="reported_pluperfect",
    ),
    pytest.param(
        "Ana Duarte, who <event status='occurred'>met</event> Leif Holm on Monday, will"
        " <event status='planned'>fly</event> to Kenya next week.",
        id="relative_clause_keeps_its_own_tense",
    ),
]
PLANNED = [
    pytest.param(
        "Chilean Foreign Minister Ana Duarte will <event status='planned'>meet</event>"
        " Norwegian Foreign Minister Leif Holm in Oslo on Friday.",
        id="will",
    ),
    pytest.param(
        "Chilean Foreign Minister Ana Duarte is to <event status='planned'>meet</event>"
        " Norwegian Foreign Minister Leif Holm on Friday.",
        id="is_to",
    ),
    pytest.param(
        "Chilean Foreign Minister Ana Duarte is expected to <event status='planned'>meet"
        "</event> Norwegian Foreign Minister Leif Holm on Friday.",
        id="is_expected_to",
    ),
    pytest.param(
        "Kenyan President Grace Otieno said she would <event status='planned'>travel"
        "</event> to Uganda on Friday.",
        id="reported_would",
    ),
    pytest.param(
        "Kenyan President Grace Otieno hopes to <event status='planned'>visit</event>"
        " Uganda in July.",
        id="hopes_to",
    ),
    pytest.param(
        "Ana Duarte may <event status='planned'>visit</event> Kenya in June, the Chilean"
        " foreign ministry said.",
        id="may",
    ),
    pytest.param(
        "Kenya agreed to host a <event status='planned'>summit</event> with Uganda in"
        " June.",
        id="agreed_to_host",
    ),
    pytest.param(
        "Kenyan and Ugandan officials will travel to Rwanda and <event status='planned'>"
        "meet</event> President Jean Mugisha on Friday.",
        id="second_verb_shares_the_auxiliary",
    ),
    pytest.param(
        "An upcoming <event status='planned'>summit</event> between Chile and Peru will"
        " be held in Lima.",
        id="upcoming",
    ),
]
PROPOSED = [
    pytest.param(
        "Chilean Foreign Minister Ana Duarte called for a <event status='proposed'>summit"
        "</event> with Peru in Lima.",
        id="called_for",
    ),
    pytest.param(
        "Chilean Foreign Minister Ana Duarte proposed <event status='proposed'>talks"
        "</event> with Peru next month.",
        id="proposed",
    ),
    pytest.param(
        "Kenyan President Grace Otieno pressed Uganda to hold <event status='proposed'"
        ">talks</event> with Rwanda.",
        id="pressed_to_hold",
    ),
    pytest.param(
        "Grace Otieno should <event status='proposed'>meet</event> Paul Okello, a Kenyan"
        " lawmaker said.",
        id="should",
    ),
]
ONGOING = [
    pytest.param(
        "Chilean Foreign Minister Ana Duarte is holding <event status='ongoing'>talks"
        "</event> with Norwegian Foreign Minister Leif Holm in Oslo.",
        id="is_holding",
    ),
    pytest.param(
        "Chilean and Peruvian negotiators are <event status='ongoing'>meeting</event> in"
        " Lima this week.",
        id="are_meeting",
    ),
]
CANCELLED = [
    pytest.param(
        "<event status='cancelled'>Talks</event> between Chile and Peru scheduled for"
        " Thursday were cancelled.",
        id="were_cancelled",
    ),
    pytest.param(
        "Kenya and Uganda postponed their <event status='cancelled'>summit</event> in"
        " Entebbe.",
        id="postponed",
    ),
    pytest.param(
        "Kenyan President Grace Otieno pulled out of a <event status='cancelled'>summit"
        "</event> with Uganda in Entebbe.",
        id="pulled_out_of",
    ),
    pytest.param(
        "Kenyan President Grace Otieno cancelled a <event status='cancelled'>visit"
        "</event> to Uganda.",
        id="cancelled_a_visit",
    ),
    pytest.param(
        "The cancelled <event status='cancelled'>summit</event> between Chile and Peru"
        " cost millions.",
        id="adjective",
    ),
]
#: Denied, doubted, hypothetical or habitual: no event of any status.
NONE = [
    pytest.param("Chile's Ana Duarte did not meet Leif Holm on Tuesday.", id="not"),
    pytest.param("Ana Duarte never met Leif Holm.", id="never"),
    pytest.param(
        "Kenyan President Grace Otieno refused to meet Ugandan President Paul Okello.",
        id="refused",
    ),
    pytest.param(
        "Kenyan President Grace Otieno failed to meet Ugandan President Paul Okello.",
        id="failed_to",
    ),
    pytest.param(
        "Kenyan President Grace Otieno was unable to meet President Paul Okello.",
        id="unable",
    ),
    pytest.param("Ana Duarte ruled out talks with Peru.", id="ruled_out"),
    pytest.param(
        "Chile denied that its envoys had met Peruvian officials.", id="denied"
    ),
    pytest.param("No talks between Chile and Peru took place on Monday.", id="no"),
    pytest.param("Any talks with Norway must be public, Peru said.", id="any"),
    pytest.param(
        "If Ana Duarte meets Leif Holm, Chile will sign the accord.", id="condition"
    ),
    pytest.param("Unless Chile meets Peru, the river will flood.", id="unless"),
    pytest.param(
        "Without a meeting between Kenya and Uganda, trade will suffer.", id="without"
    ),
    pytest.param(
        "Ana Duarte wondered whether Leif Holm had met Rosa Vela.", id="whether"
    ),
    pytest.param("Would Chile meet Peru in Lima?", id="question"),
    pytest.param("Chile would have met Peru in Lima.", id="counterfactual"),
    pytest.param("Chile would never attack Peru.", id="would_never"),
    pytest.param("Chile fears that Peru will attack Bolivia.", id="fears"),
    pytest.param("Chile spoke out against an attack on Peru.", id="spoke_against"),
    pytest.param(
        "Chile prepared its ports in the event of an attack by Peru.",
        id="in_the_event_of",
    ),
    pytest.param(
        "The possibility of a summit between Kenya and Uganda worries Rwanda.",
        id="possibility",
    ),
    pytest.param(
        "Kenyan President Grace Otieno doubts that Uganda will hold talks with Rwanda.",
        id="doubts",
    ),
    pytest.param(
        "Chile's failure to sign the river treaty angered Peru.", id="failure_to"
    ),
    pytest.param("Chilean and Peruvian ministers meet every year in Lima.", id="habit"),
]


@pytest.mark.parametrize(
    "marked", [*OCCURRED, *PLANNED, *PROPOSED, *ONGOING, *CANCELLED]
)
def test_status_is_told(read, marked):
    assert_events(marked, read(unmarked(marked)[0]))


@pytest.mark.parametrize("text", NONE)
def test_what_did_not_happen_is_no_event(read, text):
    assert_events(text, read(text))
