"""Meetings and calls as they are told: in legs, by their end, by who came to whom."""

from __future__ import annotations

import pytest

from events.mentions import ParticipantKind

from .annotated import assert_events, unmarked

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param(
            "After <event as='a' who='Ane Lindqvist; Tarik Benali'"
            " where='Helsinki, Finland'>meeting</event> Premier Ane Lindqvist in Helsinki and"
            " <event as='b' who='Pavo Orlic; Tarik Benali' where='Zagreb, Croatia'>President"
            " Pavo Orlic</event> in Zagreb, and touring a camp, the envoy Tarik Benali"
            " <event kind='statement'>presented</event> a plan to the Council on Monday.",
            id="after_meeting_x_here_and_y_there",
        ),
        pytest.param(
            "Norwegian Foreign Minister Hanne Lie is due to <event as='a' status='planned'"
            " when='2024-05-20..2024-05-26' who='Hanne Lie; Joseph Mutua'>meet</event>"
            " President Joseph Mutua in Nairobi and <event as='b' status='planned'"
            " when='2024-05-20..2024-05-26' who='Hanne Lie; Luis Cordero'"
            " where='Lima, Peru'>Premier Luis Cordero</event> in Lima next week.",
            id="both_next_week",
        ),
        pytest.param(
            "Hanne Lie will hold <event as='a' when='2024-05-17'>talks</event> with Joseph"
            " Mutua in Nairobi on Friday and with <event as='b' when='2024-05-19'>Luis"
            " Cordero</event> in Lima on Sunday.",
            id="a_day_for_each",
        ),
        pytest.param(
            "Norwegian Premier Hanne Lie <event who='Hanne Lie; Joseph Mutua; Luis Cordero'>"
            "met</event> President Joseph Mutua and Premier Luis Cordero in Nairobi on"
            " Tuesday.",
            id="near_miss_one_meeting_of_three",
        ),
        pytest.param(
            "Negotiators from Kenya and Uganda <event kind='meeting' who='Kenya; Uganda'"
            " when='2024-05-14'>adjourned</event> here Tuesday without agreement on the"
            " border.",
            id="adjourned",
        ),
        pytest.param(
            "The negotiators <event kind='meeting' where='Vienna, Austria'>broke</event> up"
            " in Vienna on Sunday without setting a date.",
            id="broke_up",
        ),
        pytest.param(
            "Foreign Minister Luis Cordero <event who='Hanne Lie; Luis Cordero'"
            " when='2024-05-10'>gave a banquet</event> in honour of Norwegian Foreign"
            " Minister Hanne Lie at the palace on Friday.",
            id="in_honour_of",
        ),
        pytest.param(
            "When Luis Cordero, the Peruvian finance minister, came to <event kind='meeting'"
            " who='Luis Cordero' when='2024-05-06..2024-05-12'>talk</event> to me last week"
            " about copper, he was in good mood.",
            id="came_to_talk_to_me",
        ),
        pytest.param(
            "Hanne Lie, the Norwegian foreign minister, went to <event kind='meeting'"
            " who='Hanne Lie; Joseph Mutua'>see</event> the Kenyan president, Joseph Mutua,"
            " on Monday.",
            id="went_to_see",
        ),
        pytest.param(
            "Peruvian President Luis Cordero invited Hanne Lie to a <event"
            " status='planned' who='Hanne Lie; Luis Cordero'>meeting</event> in Lima next"
            " month.",
            id="invited_to_a_meeting",
        ),
        pytest.param(
            "Kenyan President Joseph Mutua received a <event kind='call'"
            " who='Hanne Lie; Joseph Mutua'>phone call</event> from Norwegian Premier Hanne"
            " Lie on Sunday.",
            id="received_a_call_from",
        ),
        pytest.param(
            "Hanne Lie was <event kind='call' who='Hanne Lie; Luis Cordero'>telephoned"
            "</event> on Sunday by Luis Cordero, Peru's president.",
            id="was_telephoned_by",
        ),
        pytest.param(
            "Kenyan President Joseph Mutua <event kind='call'"
            " who='Hanne Lie; Joseph Mutua; Luis Cordero'>spoke</event> with Hanne Lie and"
            " with Luis Cordero by telephone on Sunday.",
            id="with_x_and_with_y",
        ),
        pytest.param(
            "<event who='Hanne Lie; Peru' when='2024-05-10'>Talks</event> between Hanne Lie,"
            " minister of foreign affairs, and the Peruvian minister were held at the"
            " Government Palace on May 10.",
            id="between_one_with_an_office_and_another",
        ),
        pytest.param(
            "Peru's foreign minister, Luis Cordero, <event kind='speech'>told</event>"
            " parliament that <event status='planned' who='Chile; Peru'>talks</event> with"
            " Chile would begin in August.",
            id="the_sayers_side",
        ),
        pytest.param(
            "<event status='planned' when='2024-05-17' where='Lima, Peru'>Talks</event>"
            " between Kenya and Chile are scheduled to start in Lima on Friday.",
            id="scheduled_to_start",
        ),
        pytest.param(
            "A high-<event status='planned' where='Ankara, Turkey'>level meeting</event> due"
            " to be held in Ankara in October now looks doubtful.",
            id="due_to_be_held",
        ),
        pytest.param(
            "Ann Otieno, vice-president of the Assembly, <event as='a'>met</event> and had a"
            " friendly <event as='a'>talk</event> with Norwegian Premier Hanne Lie at the"
            " palace on Wednesday.",
            id="met_and_had_a_talk",
        ),
        pytest.param(
            "Kenyan President Joseph Mutua <event kind='call'>spoke</event> with Hanne Lie"
            " by telephone on Sunday and proposed that the two <event kind='meeting'"
            " status='proposed' where='Nairobi, Kenya'>meet</event> in Nairobi.",
            id="proposed_that_the_two_meet",
        ),
        pytest.param(
            "On Sunday Kenyan President Joseph Mutua called off a <event kind='visit'"
            " status='cancelled' when='2024-05-12'>trip</event> to Oslo and <event"
            " when='2024-05-12'>received</event> the ambassadors of Chile and Peru.",
            id="the_opening_day_of_both_verbs",
        ),
        pytest.param(
            "On Monday Norwegian Premier Hanne Lie <event when='2024-05-13'>met</event> Luis"
            " Cordero and on Tuesday <event when='2024-05-14'>flew</event> to Lima.",
            id="near_miss_each_its_own_day",
        ),
        pytest.param(
            "Ministers tasked the Secretariat to convene a regional <event kind='conference'"
            " status='planned' who='Secretariat' when='2025-01-01..2025-06-30'>conference"
            "</event> on the matter in the first half of 2025.",
            id="tasked_to_convene",
        ),
        pytest.param(
            "Luis Cordero, the Peruvian finance minister, <event kind='meeting'"
            " who='Luis Cordero'>sat</event> down with me on Monday to talk about copper.",
            id="sat_down_with_me",
        ),
        pytest.param(
            "The <event as='a' when='2024-05-09' where='Lima, Peru'>Joint Meeting</event> was"
            " held in Lima on 9 May 2024. It was <event as='a' who='Luis Cordero'>chaired"
            "</event> by Luis Cordero, Minister for Foreign Affairs of Peru.",
            id="it_was_chaired_by",
        ),
        pytest.param(
            "The minister briefed colleagues on preparations for the <event kind='summit'"
            " status='cancelled' when='2024-09-01..2024-09-30'>Andean Community summit"
            "</event>, which has been deferred from September at the request of the host.",
            id="deferred_from",
        ),
        pytest.param(
            "Ministers heard a briefing by Peru's envoy on the reform.",
            id="trap_a_briefing_heard",
        ),
        pytest.param(
            "Norwegian envoy Nils Dahl <event kind='visit'>visited</event> both countries"
            " last week. After <event as='a' who='Lorena Vidal; Nils Dahl'>meeting</event>"
            " President Lorena Vidal in Lima and <event as='b' who='Nils Dahl; Pablo"
            " Orozco'>President Pablo Orozco</event> in Quito, he looked tired.",
            id="he_who_met_them_is_another",
        ),
        pytest.param(
            "Ministers heard a briefing by the Minister for Fisheries of Samoa, the"
            " Honourable Dr Lino Vaa, on his <event who='Lino Vaa'"
            ">discussions</event> in Taipei and Busan in June.",
            id="the_honourable",
        ),
        pytest.param(
            "A government delegation of the Republic of Peru headed by Luis Cordero, deputy"
            " prime minister and minister of foreign affairs, left Oslo on Monday. <event"
            " who='Hanne Lie; Luis Cordero'>Talks</event> between Hanne Lie, minister of"
            " foreign affairs, and the Peruvian minister were held at the palace on May 10.",
            id="the_minister_of_the_delegations_country",
        ),
        pytest.param(
            "His Highness Sheikh Nasser bin Ali, the Emir of Kuwait, <event as='a'>met"
            "</event> His Highness Sheikh Hamad bin Omar, the Emir of Qatar, at Bayan Palace"
            " on Monday. On Sunday he had welcomed his son. Meanwhile, HH the Emir <event"
            " as='b' who='Luc Morel; Nasser bin Ali'>received</event> the French ambassador,"
            " Luc Morel.",
            id="his_highness_the_emir_is_the_first_so_styled",
        ),
        pytest.param(
            "Following an <event who='UN Security Council'>emergency meeting</event>, the"
            " Security Council issued a <event kind='statement'>statement</event> on"
            " Monday.",
            id="following_a_meeting",
        ),
        pytest.param(
            "Peruvian Premier Luis Cordero <event kind='statement'>apologized</event> on"
            " Friday to Chilean President Ana Duarte for the delay. The <event kind='call'"
            " who='Ana Duarte; Luis Cordero' when='2024-05-10'>call</event>, which came as a"
            " storm raged, lasted ten minutes.",
            id="the_call_is_of_speaker_and_hearer",
        ),
        pytest.param(
            "Norwegian Foreign Minister Hanne Lie is <event status='ongoing'"
            " who='Hanne Lie; Russia'>negotiating</event> with Russia over fishing rights.",
            id="is_negotiating_with",
        ),
        pytest.param(
            "Foreign Secretary Ann Otieno will lead our delegation to the third round of"
            " political <event status='planned' who='Ann Otieno; Peru'>consultations</event>"
            " with Peru in Lima on 25 and 26 June.",
            id="will_lead_the_delegation_to",
        ),
        pytest.param(
            "Some say the president will skip the Arab <event kind='summit'"
            " status='planned'>summit</event> in July.",
            id="a_summit_to_be_skipped",
        ),
        pytest.param(
            "The minister denied reports that Oslo had shared satellite images with Lima.",
            id="trap_denied_reports",
        ),
        pytest.param(
            "The Kenyan side expressed full support for the stand of the Ugandan government"
            " to resume the four-party talks without conditions.",
            id="trap_support_for_a_stand",
        ),
        pytest.param(
            "Norway welcomed Kenya's readiness to resume talks with Uganda.",
            id="trap_readiness",
        ),
    ],
)
def test_meetings(read, marked):
    assert_events(marked, read(unmarked(marked)[0]))


def test_a_headline_in_capitals_names_no_mr_off(read):
    reading = read(
        "EMIR SEES OFF PRESIDENT OF PERU\n\nDOHA, May 5 (GNA) -- The Emir of Qatar, Sheikh"
        " Hamad bin Omar, saw off President Luis Cordero of Peru on Monday."
    )
    people = [e.name for e in reading.entities if e.kind == ParticipantKind.PERSON]
    assert sorted(people) == ["Hamad bin Omar", "Luis Cordero"]
