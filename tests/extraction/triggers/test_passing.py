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
NONE = [
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


@pytest.mark.parametrize("marked", [*DEEDS, *SUITS, *NONE])
def test_deeds_are_told_with_who_does_them(read, marked):
    assert_events(marked, read(unmarked(marked)[0]))
