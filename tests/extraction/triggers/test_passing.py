"""Deeds told in passing: acts of states and rulers with a day, by any verb; lawsuits."""

from __future__ import annotations

import pytest

from .annotated import assert_events, unmarked

pytestmark = pytest.mark.model

DEEDS = [
    pytest.param(
        "Norway <event kind='other' who='Norway' when='2024-05-06..2024-05-12'"
        " title='to halt river patrols'>halted</event> river patrols last week.",
        id="a_state_on_a_day",
    ),
    pytest.param(
        "The region, which Nepal <event kind='military_action' who='Nepal'"
        " when='1975-01-01..1975-12-31'>annexed</event> in 1975, has oil.",
        id="in_a_relative_clause",
    ),
    pytest.param(
        "Finnish troops <event kind='military_action' who='Finland'"
        " when='1986-04-01..1986-04-30'>seized</event> twelve fishermen in April 1986.",
        id="by_armed_men_it_is_military",
    ),
    pytest.param(
        "In 1998 Peru <event kind='agreement' who='Peru'>accepted</event> Chile's request.",
        id="what_is_accepted_is_agreed",
    ),
    pytest.param(
        "King Harald Olsen <event kind='other' who='Harald Olsen'>pardoned</event> two"
        " editors in May.",
        id="a_ruler_does_what_rulers_do",
    ),
    pytest.param(
        "Parliament <event kind='other' when='2008-01-01..2008-12-31'>abolished</event>"
        " the monarchy in 2008.",
        id="an_institution_without_a_name",
    ),
    pytest.param(
        "The Peruvian embassy was <event kind='other' affected='Peru'>closed</event> in 1979.",
        id="a_passive_by_nobody",
    ),
    pytest.param(
        "Nepal <event kind='agreement' who='Nepal' title='to agree to waive fees'>agreed"
        "</event> on Friday to waive fees.",
        id="agreed_to_do",
    ),
]
SUITS = [
    pytest.param(
        "Kenya <event kind='other' who='Kenya' title='take the dispute to the"
        " International Court of Justice'>took</event> the dispute to the International"
        " Court of Justice in June 2014.",
        id="took_to_court",
    ),
    pytest.param(
        "Chile <event kind='other' who='Chile' affected='Peru' title='sue Peru'>sued"
        "</event> Peru in 2008.",
        id="sued",
    ),
    pytest.param(
        "An arbitration panel <event kind='other' affected='Ghana'>found</event> in 2009 that"
        " Ghana was in breach of the treaty.",
        id="a_panel_finds_against",
    ),
]
ARMS = [
    pytest.param(
        "Russian troops <event kind='military_action' who='Russia' affected='Georgia'"
        " title='to enter Georgia'>entered</event> Georgia on 8 August 2008.",
        id="troops_enter",
    ),
    pytest.param(
        "Ethiopian forces <event kind='military_action' title='to pull out of Somalia'>"
        "pulled</event> out of Somalia in January 2009.",
        id="forces_leave",
    ),
    pytest.param(
        "The two armies <event kind='military_action' when='1981-01-01..1981-12-31'>clashed"
        "</event> near the pass in 1981.",
        id="armies_clash",
    ),
    pytest.param(
        "The navy <event kind='military_action' affected='China'"
        " title='to fire on a Chinese trawler'>fired</event> on a Chinese trawler on"
        " Thursday.",
        id="fired_on",
    ),
    pytest.param(
        "Gunmen <event kind='military_action' affected='Kenya'>killed</event> three Kenyan"
        " policemen on Friday.",
        id="gunmen_kill",
    ),
    pytest.param(
        "The guerrillas <event kind='other' title='to lay down arms'>laid</event> down"
        " their arms in 1992.",
        id="arms_laid_down",
    ),
    pytest.param(
        "Protesters <event kind='protest'>stormed the Italian consulate</event> in 2006.",
        id="a_crowd_wages_no_war",
    ),
]
PLANS = [
    pytest.param(
        "Kenya will <event kind='other' status='planned' who='Kenya'"
        " title='to hand over two temples'>hand</event> over two temples on 3 July.",
        id="will",
    ),
    pytest.param(
        "Peru plans to <event kind='other' status='planned' who='Peru'>nationalise</event>"
        " the mines in 2025.",
        id="plans_to",
    ),
    pytest.param("Peru planned to nationalise the mines in 2023.", id="planned_once"),
    pytest.param("Ghana will grow by 4 percent in 2025.", id="a_forecast"),
    pytest.param("Ghana tried to sell the mines in 2016.", id="tried"),
]
PHRASES = [
    pytest.param(
        "Colonel Kalle Mets was <event kind='other' who='' affected='Kalle Mets'>taken"
        "</event> across the border last September.",
        id="taken_across_a_border",
    ),
    pytest.param(
        "Guatemala <event kind='other' who='Guatemala'"
        " title='to move its embassy to Jerusalem'>moved</event> its embassy to Jerusalem"
        " in May 2018.",
        id="moved_a_load",
    ),
    pytest.param(
        "A dozen Moroccan guards <event kind='military_action' who='Morocco'"
        " title='to set up camp'>set</event> up camp on the island on 11 July.",
        id="set_up",
    ),
    pytest.param(
        "The row began on Saturday when the Kenyan navy <event kind='military_action'"
        " who='Kenya' when='2024-05-11'>began</event> dredging off the islands.",
        id="on_a_day_when",
    ),
    pytest.param(
        "Peru and Ecuador <event kind='military_action' who='Ecuador; Peru'"
        " title='to go to war'>went</event> to war in 1998.",
        id="went_to_war",
    ),
    pytest.param(
        "A Russian peacekeeper <event kind='military_action' who='Russia'>shot</event> dead"
        " a Moldovan at a checkpoint on 1 January.",
        id="shot_dead",
    ),
    pytest.param(
        "Sudan was <event kind='sanction' affected='Sudan'"
        " title='to remove Sudan from the list'>taken</event> off the list in December"
        " 2020.",
        id="taken_off_a_list",
    ),
    pytest.param(
        "Georgia was <event kind='treaty_action' who='Council of Europe'>admitted</event>"
        " to the Council of Europe in 1999.",
        id="admitted_is_no_sanction",
    ),
    pytest.param(
        "The raids triggered angry <event kind='protest' where='Kabul, Afghanistan'>"
        "protests</event> in Kabul.",
        id="protests_triggered",
    ),
]
CHANGES = [
    pytest.param(
        "Prince Salman Karimov <event kind='appointment' who='Salman Karimov'"
        " title='come to the throne'>came</event> to the throne in March 2011.",
        id="came_to_the_throne",
    ),
    pytest.param(
        "Namibia <event kind='other' who='Namibia' title='to gain independence'>gained"
        "</event> independence in 1990.",
        id="gained_independence",
    ),
    pytest.param(
        "The protocol was <event kind='treaty_action' who='Ecuador'>declared</event> null"
        " by Ecuador in 1960.",
        id="declared_null",
    ),
    pytest.param(
        "Work on the dam <event kind='other' title='work on the dam begins'>began</event>"
        " in 2011.",
        id="works_begin",
    ),
    pytest.param(
        "The pipeline <event kind='other' title='pipeline opens'>opened</event> in 2006.",
        id="works_open",
    ),
    pytest.param(
        "Malaysia <event kind='other' title='lose the case'>lost</event> the case in"
        " 2008.",
        id="lost_in_court",
    ),
    pytest.param(
        "The <event kind='other' who='Norway'>seizure</event> of two trawlers by Norway in"
        " May 2010 angered Peru.",
        id="a_seizure_of_something",
    ),
]
NONE = [
    pytest.param("Troops battling rebels have fought hard.", id="fights_without_a_day"),
    pytest.param(
        "Ministers spoke about arbitrary detention on Monday.", id="detention_of_nobody"
    ),
    pytest.param("Kenya took Ghana by surprise on Monday.", id="took_by_surprise"),
    pytest.param("Ghana did not accept the offer on Monday.", id="negated"),
    pytest.param("If Ghana closed the base in May, it would be alone.", id="if"),
    pytest.param("Officials deny that Chad closed the base in March.", id="denied"),
    pytest.param("Norway halted river patrols.", id="no_day"),
    pytest.param("Chad grew by 4 percent in 2019.", id="a_figure"),
    pytest.param("Portugal won the cup in 2016.", id="a_match"),
    pytest.param("Zambia needed three months in 2016.", id="a_state_of_things"),
    pytest.param(
        "President Harald Olsen spent the weekend at home last month.",
        id="a_ruler_at_home",
    ),
    pytest.param(
        "Norway closed bases during the 1990s and the decade after.", id="a_decade"
    ),
    pytest.param("Peru took the train to the coast on Monday.", id="not_to_court"),
]


@pytest.mark.parametrize(
    "marked", [*DEEDS, *SUITS, *ARMS, *PLANS, *PHRASES, *CHANGES, *NONE]
)
def test_deeds_are_told_with_who_does_them(read, marked):
    assert_events(marked, read(unmarked(marked)[0]))
