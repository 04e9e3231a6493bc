"""Truces, papers adopted, parts suspended, envoys summoned, stays: as news reports tell."""

from __future__ import annotations

import pytest

from .annotated import assert_events, unmarked

pytestmark = pytest.mark.model

TRUCES = [
    pytest.param(
        "Chad and Sudan have <event kind='agreement' who='Chad; Sudan'"
        " title='agree to an immediate cessation of hostilities'>agreed to an immediate"
        " cessation</event> of hostilities, mediators said.",
        id="agreed_to_a_cessation",
    ),
    pytest.param(
        "The leaders of Chad and Sudan had agreed to <event kind='agreement'"
        " status='planned' who='Chad; Sudan'>sign</event> a ceasefire.",
        id="had_agreed_is_no_plan_that_fell_through",
    ),
    pytest.param(
        "The Andean Community <event kind='agreement' who='Andean Community'"
        " title='adopt a declaration'>adopted</event> a declaration on migration.",
        id="adopted_a_declaration",
    ),
    pytest.param(
        "Kenya and Uganda <event kind='agreement' who='Kenya; Uganda'"
        " title='sign milestone documents'>inked milestone documents</event>.",
        id="inked_documents",
    ),
    pytest.param(
        "Norway and Ghana <event kind='agreement' who='Ghana; Norway; Togo'"
        " when='2024-04-01..2024-04-30'>mediated</event> an agreement with Togo last month.",
        id="mediated_an_agreement",
    ),
]
HALTS = [
    pytest.param(
        "The Chadian army on Monday <event kind='other' who='Chad' when='2024-05-13'"
        " title='suspend participation in talks'>suspended</event> its participation in"
        " the talks.",
        id="an_army_that_leaves_the_table_fights_nobody",
    ),
    pytest.param(
        "The NATO alliance last night <event kind='military_action' who='NATO' affected='Serbia'"
        " when='2024-05-14'>suspended its air strikes</event> against Serbia.",
        id="suspended_air_strikes",
    ),
    pytest.param(
        "The Chadian government on Monday announced the suspension of the <event"
        " kind='meeting' status='cancelled' who='Chad; Libya'>talks</event> with Libya.",
        id="announced_the_suspension_of_talks",
    ),
]
PROTESTS = [
    pytest.param(
        "Chilean Ambassador to Peru Juan Soto was <event kind='protest'"
        " who='Foreign Ministry of Peru' when='2024-05-13'>summoned"
        "</event> to the Peruvian Foreign Ministry on Monday.",
        id="a_named_envoy_was_summoned",
    ),
    pytest.param(
        "The Peruvian Foreign Ministry <event kind='sanction' who='Foreign Ministry of Peru'"
        " when='2024-04-24'>declared</event> a diplomat working at the Chilean Embassy in"
        " Lima persona non grata on April 24.",
        id="the_day_behind_non_grata",
    ),
]
CONTACTS = [
    pytest.param(
        "Peruvian President Ana Rojas <event kind='visit' who='Ana Rojas'"
        " when='2024-05-03..2024-05-06' where='Quito, Ecuador'>was</event> in Quito from May 3-6 at"
        " the invitation of her host.",
        id="was_there_from_day_to_day",
    ),
    pytest.param("Peruvian President Ana Rojas was in tears.", id="was_in_tears"),
    pytest.param(
        "President Paul Okello of Kenya <event kind='meeting' who='Marta Lind; Paul Okello'"
        " where='Colombia'>met</event> in Colombia with his counterpart from Honduras,"
        " Marta Lind.",
        id="his_counterpart_from_honduras",
    ),
    pytest.param(
        "In the <event kind='meeting' who='Juan Soto; Pedro Lara'>meeting</event> with his"
        " Ecuadorian counterpart, Pedro Lara, Peruvian Foreign Minister Juan Soto smiled.",
        id="in_the_meeting_with",
    ),
    pytest.param(
        "They discussed arrangements for a <event kind='meeting' status='planned'"
        " who='Ana Rojas; Marta Lind' when='2024-05-18'>meeting</event> Saturday between"
        " Peruvian President Ana Rojas and Chilean President Marta Lind.",
        id="arrangements_for_a_meeting",
    ),
    pytest.param(
        "Sato spoke at the conclusion of a third <event kind='meeting'"
        " who='African Union; Egypt; Kenya' where='Addis Ababa, Ethiopia'>meeting</event> between"
        " officials from the African Union, Egypt and Kenya, held in Addis Ababa.",
        id="at_the_conclusion_of_a_meeting",
    ),
    pytest.param(
        "The warring parties in Chad agreed to <event kind='meeting' status='planned'"
        " who='Chad' where='Libreville, Gabon'>meet</event> in Libreville.",
        id="warring_parties",
    ),
]
FIGHTS = [
    pytest.param(
        "A deadly gunbattle <event kind='military_action' who='Cambodia; Thailand'"
        " when='2024-05-12'>erupted</event> May 12 between Thai and Cambodian soldiers.",
        id="a_gunbattle_between",
    ),
    pytest.param(
        "The standoff <event kind='military_action' when='2024-05-12'>erupted</event> into"
        " violence May 12.",
        id="a_standoff_turned_violent",
    ),
    pytest.param(
        "Norway put forward a resolution to extend sanctions against Chad.",
        id="a_resolution_to",
    ),
]
GROUPS = [
    pytest.param(
        "It was decided that Chad and Togo would hold annual talks.",
        id="annual_talks_are_a_habit",
    ),
    pytest.param(
        "General Luc Perrin and President Bill Carter waited. The Peruvian negotiators"
        " <event kind='meeting' who='Marta Lind; Peru' where='Quito, Ecuador'>talked</event>"
        " late into the night with the Chilean President, Marta Lind, in Quito.",
        id="negotiators_of_their_own_country",
    ),
    pytest.param(
        "The Alta-Verde conflict goes on. The ministers of Peru, Chile and Bolivia saw hope"
        " in Alta-Verde. The three ministers <event kind='meeting' who='Bolivia; Chile; Peru'"
        " when='2024-05-13' where='Quito, Ecuador'>met</event> in Quito on Monday.",
        id="a_land_is_no_minister",
    ),
    pytest.param(
        "Norway, Peru Vote against UN Draft\n\nNorway and Peru, the two members of the UN"
        " Security Council, on Monday <event kind='vote' who='Norway; Peru'"
        " when='2024-05-13'>voted</event> against the draft resolution.",
        id="no_sentence_begins_behind_a_word",
    ),
    pytest.param(
        "Kenya and Uganda marked the arrival of a container train from Mombasa.",
        id="a_train_pays_no_visit",
    ),
]


@pytest.mark.parametrize(
    "marked", [*TRUCES, *HALTS, *PROTESTS, *CONTACTS, *FIGHTS, *GROUPS]
)
def test_what_reports_tell(read, marked):
    assert_events(marked, read(unmarked(marked)[0]))
