"""Several meetings of one text, each with its own parties, day and place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from events.mentions import Reading

from .annotated import assert_events, unmarked

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param(
            "Peru's Ana Quispe and Chile's Pablo Rojas are <event as='a' status='ongoing'"
            " who='Ana Quispe; Luis Ferrer; Marta Solano; Pablo Rojas' when='2024-05-15'"
            " where='Quito, Ecuador'>meeting</event> in Quito with OAS secretary general"
            " Luis Ferrer and Marta Solano, the Ecuadorian foreign minister. The unscheduled"
            " <event as='a' who=''>talks</event> have delayed the start of the <event as='b'"
            " status='planned' who='Mercosur'>Mercosur meeting</event>.",
            id="talks_that_delay_a_meeting",
        ),
        pytest.param(
            "Brazilian President Joao Pires repeated that the border would stay open,"
            " following <event as='a' who='Joao Pires; Lucia Mesa'"
            " where='Brasilia, Brazil'>talks</event> in Brasilia with Colombian President"
            " Lucia Mesa. He <event as='b' kind='press_conference'"
            " who='Joao Pires; Lucia Mesa'>told a joint news conference</event> with Mrs"
            " Mesa that it was safe. An official described the phone call as friendly.",
            id="talks_here_and_a_call_of_others",
        ),
        pytest.param(
            "The Kenyan and Ugandan trade ministers are holding <event as='a'"
            " status='ongoing' who='Kenya; Uganda' when='2024-05-15'>talks</event> ahead of"
            " a <event as='b' status='planned' who='Eurogroup' when='2024-05-17'>meeting"
            "</event> of the Eurogroup on Friday.",
            id="holding_talks_ahead_of_a_meeting",
        ),
        pytest.param(
            "Premier Ane Lind and her Lao counterpart Bounmy Keo oversaw the <event as='a'"
            " kind='treaty_action' who='Ane Lind; Bounmy Keo' when='2024-05-14'>signing"
            "</event> of a number of agreements on Tuesday. The two will prepare the"
            " <event as='b' status='planned' when='2024-09-01..2024-09-10'"
            " where='Vientiane, Laos'>meeting</event> of the joint committee scheduled for"
            " early September in Vientiane.",
            id="signing_overseen_and_a_meeting_set_for",
        ),
        pytest.param(
            "Director of the National Intelligence Council (NIC) Sara Blum <event as='a'"
            " kind='visit' who='Sara Blum'>travelled</event> to Jordan. The NIC was joined by"
            " Tom Reed. NIC Blum <event as='b' who='Omar Sharaf; Sara Blum'>met</event> Egyptian"
            " Foreign Minister Omar Sharaf in Amman on Monday.",
            id="an_acronym_for_her_office",
        ),
        pytest.param(
            "The plan was set out by Norwegian Foreign Minister Kari Lund over three days of"
            " <event kind='meeting' who='Kari Lund; Nordic Council'>meetings</event> in the"
            " port of Kirkenes involving the foreign ministers of the members of the Nordic"
            " Council.",
            id="over_days_of_meetings_involving",
        ),
        pytest.param(
            "Lena Roth held <event who='Hassan; Lena Roth'>talks</event> with King Hassan.",
            id="a_king_is_no_president_known",
        ),
        pytest.param(
            "The first round of <event kind='meeting' status='planned'"
            " when='2024-07-01..2024-07-31' where='Addis Ababa, Ethiopia'>talks</event> is to"
            " be held in Addis Ababa in July.",
            id="round_of_talks_to_be_held",
        ),
        pytest.param(
            "Kenyan officials <event as='a' who='Kenya; Uganda' where='Uganda'>met</event> with"
            " officials in Uganda but also <event as='b' who='Kenya; Rwanda' where='Rwanda'>met"
            "</event> with officials in Rwanda.",
            id="met_here_and_there",
        ),
        pytest.param(
            "Croatia and Serbia have <event as='a' kind='agreement' who='Croatia; Serbia'>"
            "agreed</event> to establish a joint commission on missing persons.",
            id="agreed_to_establish",
        ),
        pytest.param(
            "Ane Lind and Omar Sharaf intend to <event kind='other'"
            " status='planned' who='Ane Lind; Omar Sharaf'>take specific steps</event> to"
            " reduce tensions.",
            id="plan_to_take_steps",
        ),
    ],
)
def test_each_meeting_comes_out_once(read, marked):
    assert_events(marked, read(unmarked(marked)[0]))


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param(
            "Zambia <event kind='statement' status='occurred' who='Zambia'>requested a"
            " six-month extension of its loan agreement</event> formally. The International"
            " Monetary Fund <event kind='statement' who='International Monetary Fund'>"
            "rejected</event> the request.",
            id="formal_request_and_its_answer",
        ),
        pytest.param(
            "The Kenyan Workers' Party, in a statement released Friday, <event"
            " kind='statement' who=\"Kenyan Workers' Party\" when='2024-05-10'>accused"
            "</event> Zambia of delay.",
            id="in_a_statement_released_on_a_day",
        ),
        pytest.param(
            "The Fijian Workers' Party <event kind='election' when='2024-03-01..2024-03-31'"
            " who=\"Fijian Workers' Party\">won 64 of the 120 seats in March's elections"
            "</event>.",
            id="seats_won_in_elections",
        ),
        pytest.param(
            "Ana Quispe said there was need for changes ahead of a <event kind='vote'"
            " status='planned' who='Uganda' when='2024-05-20..2024-05-26'>vote</event> in"
            " the Ugandan parliament next week.",
            id="ahead_of_a_vote",
        ),
        pytest.param(
            "Ana Quispe won support on a platform of rejecting the measures.",
            id="trap_a_platform_of_rejecting",
        ),
        pytest.param(
            "Zambia requested an extension of its loan agreement with vigour.",
            id="trap_request_not_formal",
        ),
    ],
)
def test_requests_answers_and_votes(read, marked):
    assert_events(marked, read(unmarked(marked)[0]))


def test_several_meetings_during_a_visit_are_events_of_their_own(
    read: Callable[..., Reading],
) -> None:
    reading = read(
        "Foreign Minister Ana Rojas will visit Chile in December, her office said. During "
        "her visit to Santiago, Rojas will meet President Juan Paz and hold talks with "
        "Prime Minister Luis Vera.",
        published=date(2021, 6, 16),
    )
    told = [(event.kind.value, event.cluster) for event in reading.events]
    met = {cluster for kind, cluster in told if kind == "meeting"}
    assert len(met) == 2
    assert not met & {cluster for kind, cluster in told if kind == "visit"}
    places = {event.place.name for event in reading.events if event.place}
    assert places == {"Chile", "Santiago, Chile"}
