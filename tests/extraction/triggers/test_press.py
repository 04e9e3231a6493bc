"""What newspapers tell in passing: envoys, captives, calls by telephone, courts, plans."""

from __future__ import annotations

import pytest

from .annotated import assert_events, unmarked

pytestmark = pytest.mark.model

ENVOYS = [
    pytest.param(
        "Peru on Monday <event kind='sanction' who='Peru' affected='Thailand'"
        " when='2024-05-13' title='expel the Thai ambassador'>gave</event> the Thai"
        " ambassador 48 hours to leave the country.",
        id="given_hours_to_leave",
    ),
    pytest.param(
        "Leif Holm <event kind='protest' who='Leif Holm' affected='Ivan Kotov'"
        " when='2024-05-13'>summoned Ambassador Ivan Kotov</event> on Monday.",
        id="summoned_by_name",
    ),
    pytest.param(
        "Peru has <event kind='protest' who='Peru' title='recall its ambassador'>ordered"
        "</event> its ambassador in Quito back to Lima.",
        id="ordered_home",
    ),
    pytest.param("The minister ordered his staff to leave the room.", id="of_a_room"),
]
CAPTIVES = [
    pytest.param(
        "Guerrillas on Monday <event kind='other' affected='Switzerland' when='2024-05-13'"
        " title='release the Swiss consul'>released</event> the Swiss consul.",
        id="freed_by_nobody_named",
    ),
    pytest.param(
        "The attaché was <event kind='other' when='2024-01-01..2024-01-31'>kidnapped"
        "</event> in January and <event kind='other'>freed</event> a month later.",
        id="taken_and_freed",
    ),
    pytest.param(
        "Kenya <event kind='other' who='Kenya' when='1996-12-01..1996-12-31'>jailed"
        "</event> two Ghanaians for spying in December 1996.",
        id="a_day_told_with_the_charge",
    ),
    pytest.param(
        "Peru says that the men, who landed on April 10, were spies, and <event"
        " kind='other' who='Peru'>charged</event> all 49 with conspiracy on Monday.",
        id="who_says_so_did_it",
    ),
    pytest.param(
        "It was the worst case since the <event kind='other' who='Hans Berg'"
        " when='1991-03-01..1991-03-31'>arrest</event> in March 1991 of Hans Berg.",
        id="the_arrest_long_ago_of",
    ),
    pytest.param("The company released its results on Monday.", id="not_of_persons"),
    pytest.param("Peru has freed no prisoners.", id="none_freed"),
]
CONTACTS = [
    pytest.param(
        "Leif Holm <event kind='call' who='Ana Duarte; Leif Holm' when='2024-05-13'>"
        "informed</event> Ana Duarte of the move by telephone late on Monday.",
        id="informed_by_telephone",
    ),
    pytest.param(
        "Ana Duarte is to <event kind='meeting' status='planned' who='Ana Duarte'"
        " when='2024-06-01..2024-06-30'>raise</event> the fate of the crew with Nordic"
        " leaders in June.",
        id="to_be_raised_with_leaders",
    ),
    pytest.param(
        "Leif Holm, the chair of the African Union, who <event kind='call'"
        " who='Ana Duarte; Leif Holm'>telephoned</event> Ana Duarte on Monday, agreed.",
        id="who_is_the_person_not_his_body",
    ),
    pytest.param(
        "Parliament <event kind='other' who='Leif Holm' when='2024-05-13'>questioned"
        "</event> Leif Holm behind closed doors on Monday.",
        id="heard_by_parliament",
    ),
    pytest.param(
        "Leif Holm <event kind='statement' who='Leif Holm'>told</event> a French radio"
        " station that he would stay.",
        id="told_the_radio",
    ),
    pytest.param("Leif Holm raised taxes on Monday.", id="raised_no_matter"),
]
TRAVELS = [
    pytest.param(
        "Ana Duarte <event kind='visit' who='Ana Duarte' when='2019-03-01..2019-03-31'>was"
        "</event> last in Accra in March 2019.",
        id="was_last_there",
    ),
    pytest.param(
        "On Friday Foreign Minister Eva Holm will <event kind='visit' status='planned'"
        " who='Eva Holm' when='2024-05-17'>be</event> in Lima.",
        id="the_day_is_no_part_of_the_name",
    ),
    pytest.param(
        "Ana Duarte was in Lima last week for <event kind='meeting'>talks</event> with Leif"
        " Holm.",
        id="told_by_the_talks",
    ),
    pytest.param(
        "Leif Holm will not, as he had planned, <event kind='visit' status='cancelled'"
        " who='Leif Holm'>visit</event> Peru next week.",
        id="not_as_planned",
    ),
    pytest.param(
        "The King's <event kind='visit' status='planned'"
        " when='2024-06-01..2024-06-30'>state visit</event> to Peru, scheduled for June, has not"
        " been called into question.",
        id="what_is_set_stands",
    ),
    pytest.param("Leif Holm will not visit Peru.", id="never_planned"),
]
COURTS = [
    pytest.param(
        "Kenya <event kind='other' who='Kenya' when='1993-01-01..1993-12-31'>went</event>"
        " to The Hague in 1993 over a dam on the river.",
        id="went_to_court",
    ),
    pytest.param(
        "The International Court of Justice is due to <event kind='other'"
        " status='planned' when='2024-09-01..2024-09-30'>hear</event> the case in"
        " September.",
        id="is_to_hear_the_case",
    ),
    pytest.param(
        "The hearing was <event kind='other' status='planned' when='2024-05-17'>put"
        "</event> off until Friday.",
        id="a_hearing_put_off_to_a_day",
    ),
    pytest.param(
        "Peru will sell nothing until the International Court of Justice has ruled.",
        id="until_it_has_ruled",
    ),
    pytest.param(
        "Leif Holm dismissed the report as fantasy.", id="dismissed_as_fantasy"
    ),
]
DEEDS = [
    pytest.param(
        "Bolivia <event kind='other' who='Bolivia' when='2024-04-01'>stopped</event>"
        " supplying gas to Chile on April 1.",
        id="stopped_doing",
    ),
    pytest.param(
        "The war <event kind='military_action' who='Ghana' when='2024-03-07'>broke</event>"
        " out on March 7 when Ghana tried to recapture the enclave.",
        id="war_broke_out",
    ),
    pytest.param(
        "A compromise <event kind='agreement' who='Croatia; Slovenia'"
        " when='2001-07-01..2001-07-31'>worked</event> out in July 2001 by the premiers of"
        " Croatia and Slovenia was forgotten.",
        id="worked_out_by",
    ),
    pytest.param(
        "Peru has <event kind='other' status='cancelled' who='Peru'"
        " title='plan to buy gas'>shelved</event> plans to buy gas from Bolivia.",
        id="plans_shelved",
    ),
    pytest.param(
        "The <event kind='agreement' status='occurred' who='African Union'"
        " when='2024-02-22'>decision by the African Union to suspend</event> Niger on"
        " February 22 angered Lagos.",
        id="decided_and_done",
    ),
    pytest.param(
        "Relations have been cold since March 1978, when Chile <event kind='other'"
        " who='Chile; Peru' when='1978-03-01..1978-03-31'>broke off relations</event> with"
        " Peru.",
        id="since_a_month_when",
    ),
    pytest.param(
        "Peru, whose president, Ana Duarte, <event kind='visit' who='Ana Duarte'>visited"
        "</event> Togo on Monday, has denied it.",
        id="whose_president_did",
    ),
    pytest.param("The plan worked out in detail last year.", id="by_nobody"),
]
PEOPLE = [
    pytest.param(
        "Ana Duarte will <event kind='meeting' status='planned' who='Ana Duarte'"
        " when='2024-05-17'>meet</event> monks in London on Friday.",
        id="whom_nobody_knows",
    ),
    pytest.param(
        "Ana Duarte <event kind='statement' who='Ana Duarte' affected='Leif Holm'"
        " when='2024-05-13'>wrote</event> to Leif Holm on Monday.",
        id="wrote_to_somebody",
    ),
    pytest.param(
        "The European Union will <event kind='meeting' status='planned'"
        " who='European Union' when='2024-06-15'>discuss</event> tougher rules on 15 June.",
        id="a_body_is_to_discuss",
    ),
    pytest.param(
        "Kenya said it would <event kind='meeting' status='planned' who='Kenya'>bring"
        "</event> the expulsions before the permanent council on Friday.",
        id="brought_before_a_council",
    ),
    pytest.param(
        "The European Union <event kind='statement' who='European Union'"
        " when='2024-05-13'>welcomed</event> the deal on Monday.",
        id="the_day_is_the_welcomes",
    ),
    pytest.param(
        "In July 1998 four members of the United Nations mission were <event"
        " kind='military_action' when='1998-07-01..1998-07-31'>shot</event> dead.",
        id="shot_by_nobody_named",
    ),
    pytest.param(
        "A <event kind='meeting' status='cancelled' who='Ana Duarte'>meeting</event> with"
        " his counterpart, Ana Duarte, that was to have been held in Lima this weekend has"
        " been called off.",
        id="a_meeting_called_off_is_no_clause",
    ),
    pytest.param(
        "Ana Duarte <event as='a' kind='meeting' who='Ana Duarte; Leif Holm'>met</event>"
        " Leif Holm at the <event as='b' kind='summit' who='G20'>G20 summit</event> in Osaka"
        " on Monday.",
        id="an_occasion_is_of_many",
    ),
    pytest.param("Ana Duarte wrote a book in 2010.", id="wrote_to_nobody"),
    pytest.param("Ana Duarte met the target on Monday.", id="met_no_people"),
]
HEADLINES = [
    pytest.param(
        "Peru, South Korea <event kind='agreement' who='Peru; South Korea'>sign</event>"
        " <event>fishing deal</event>",
        id="two_without_and",
    ),
]


@pytest.mark.parametrize(
    "marked",
    [*ENVOYS, *CAPTIVES, *CONTACTS, *TRAVELS, *COURTS, *DEEDS, *PEOPLE, *HEADLINES],
)
def test_the_press_tells_in_passing(read, marked):
    assert_events(marked, read(unmarked(marked)[0]))
