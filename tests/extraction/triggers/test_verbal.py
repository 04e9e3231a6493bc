"""Events told by verbs: which verb with which object is which kind, and which is none."""

from __future__ import annotations

import pytest

from .annotated import assert_events, unmarked

pytestmark = pytest.mark.model

PREMIER = "Norwegian Prime Minister Ingrid Solberg"

CONTACTS = [
    pytest.param(
        f"{PREMIER} <event kind='meeting'>met</event> Peruvian President Marta Quispe on"
        " Sunday.",
        id="met",
    ),
    pytest.param(
        f"{PREMIER} <event kind='call'>phoned</event> Peruvian President Marta Quispe on"
        " Sunday.",
        id="phoned",
    ),
    pytest.param(
        f"{PREMIER} <event kind='call'>spoke</event> by telephone with Peruvian President"
        " Marta Quispe on Sunday.",
        id="spoke_by_telephone",
    ),
    pytest.param(
        f"Peruvian President Marta Quispe <event kind='meeting'>received</event> {PREMIER}"
        " at the palace on Sunday.",
        id="received",
    ),
    pytest.param(
        f"{PREMIER} <event kind='visit'>arrived</event> in Lima on Sunday.",
        id="arrived",
    ),
    pytest.param(
        f"{PREMIER} <event kind='visit' where='Kenya'>visited</event> Kenya on Sunday.",
        id="visited",
    ),
]
UTTERANCES = [
    pytest.param(
        f"{PREMIER} <event kind='press_conference'>told</event> reporters in Oslo on"
        " Sunday that the fjord was open.",
        id="told_reporters",
    ),
    pytest.param(
        f"{PREMIER} <event kind='press_conference'>met</event> reporters in Lima on"
        " Sunday.",
        id="met_reporters",
    ),
    pytest.param(
        f"{PREMIER} <event kind='speech'>addressed parliament</event> in Oslo on Sunday.",
        id="addressed_parliament",
    ),
    pytest.param(
        f"{PREMIER} <event kind='statement' title='announce climate fund'>announced"
        "</event> a climate fund on Monday.",
        id="announced",
    ),
    pytest.param(
        f"{PREMIER} <event kind='statement'>said</event> on Sunday that the fjord was"
        " open.",
        id="said_on_a_day",
    ),
]
ACTS = [
    pytest.param(
        "Kenya and Uganda <event kind='agreement' as='x' title='sign a fishing accord'>"
        "signed</event> a <event as='x' when='2024-03-01..2024-03-31'>fishing accord"
        "</event> in March.",
        id="signed",
    ),
    pytest.param(
        "Norway <event kind='treaty_action' title='withdraw from the fisheries treaty'"
        " when='2024-05-13'>withdrew</event> from the fisheries treaty on Monday.",
        id="withdrew",
    ),
    pytest.param(
        "The fisheries treaty <event kind='treaty_action' when='2024-05-13'>expired"
        "</event> on Monday.",
        id="expired",
    ),
    pytest.param(
        "Norway <event kind='treaty_action' title='apply to join the Andean Community'>"
        "applied to join</event> the Andean Community on Monday.",
        id="applied_to_join",
    ),
    pytest.param(
        "Norway <event kind='sanction' affected='Peru'>imposed sanctions</event> on Peru on"
        " Monday.",
        id="imposed_sanctions",
    ),
    pytest.param(
        "Norway <event kind='sanction' affected='Peru'>expelled two Peruvian diplomats"
        "</event> on Monday.",
        id="expelled",
    ),
    pytest.param(
        "Norway's parliament <event kind='vote' title='approve the budget'>approved</event>"
        " the budget on Monday.",
        id="approved",
    ),
    pytest.param(
        "Peru <event kind='military_action' title='fire two missiles'>fired two missiles"
        "</event> on Monday.",
        id="fired",
    ),
    pytest.param(
        "Norway <event kind='aid' affected='Peru'>pledged aid</event> to Peru on Monday.",
        id="pledged_aid",
    ),
]
OFFICES = [
    pytest.param(
        "Ingrid Solberg was <event kind='appointment' who='Ingrid Solberg'>sworn</event>"
        " in as prime minister of Norway on Monday.",
        id="sworn_in",
    ),
    pytest.param(
        "Ingrid Solberg <event kind='appointment' title='prime minister of Norway'>became"
        " prime minister</event> of Norway in 2021.",
        id="became",
    ),
    pytest.param(
        "Ingrid Solberg was <event kind='appointment'>elected</event> prime minister of"
        " Norway on Monday.",
        id="elected_to_an_office",
    ),
    pytest.param(
        "Norwegian Foreign Minister Leif Holm <event kind='appointment' title='leave"
        " office'>resigned</event> on Monday.",
        id="resigned",
    ),
    pytest.param(
        "Peru <event kind='appointment' title='form a government'>formed a new government"
        "</event> on Monday.",
        id="formed_a_government",
    ),
]
NONE = [
    pytest.param("Leif Holm said that the fjord was open.", id="said_on_no_day"),
    pytest.param(f"{PREMIER} visited a museum on Sunday.", id="visited_a_museum"),
    pytest.param(f"{PREMIER} signed autographs on Monday.", id="signed_autographs"),
    pytest.param("Norwegian troops left the room on Monday.", id="left_the_room"),
    pytest.param("The treaty joins the two rivers.", id="joins_two_rivers"),
    pytest.param("Peru attacked the idea on Monday.", id="attacked_an_idea"),
    pytest.param("The minister's car broke down on Monday.", id="broke_down"),
    pytest.param("Ingrid Solberg became a mother on Monday.", id="became_a_mother"),
    pytest.param("Norway took the lead on Monday.", id="took_the_lead"),
    pytest.param("The rocket launched Norwegian careers.", id="launched_careers"),
]


@pytest.mark.parametrize("marked", [*CONTACTS, *UTTERANCES, *ACTS, *OFFICES])
def test_a_verb_tells_its_kind(read, marked):
    assert_events(marked, read(unmarked(marked)[0]))


@pytest.mark.parametrize("text", NONE)
def test_the_same_verb_tells_nothing(read, text):
    assert_events(text, read(text))
