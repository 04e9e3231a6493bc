"""Arms, misfortunes, judgements and visits: told with or without a doer."""

from __future__ import annotations

import pytest

from .annotated import assert_events, unmarked

pytestmark = pytest.mark.model

ARMS = [
    pytest.param(
        "Eritrea <event kind='military_action' who='Eritrea' title='deploy "
        "troops'>deployed troops</event> along the border on Monday.",
        id="deployed",
    ),
    pytest.param(
        "Shells <event kind='military_action' who='' title='shells "
        "land'>landed</event> near the border town of Zalambessa on Monday.",
        id="shells_landed",
    ),
    pytest.param(
        "A bomb <event kind='military_action' who='' where='Accra, Ghana' title='bomb "
        "goes off'>went</event> off outside the Thai embassy in Accra on Monday.",
        id="bomb_went_off",
    ),
    pytest.param(
        "Rockets were <event kind='military_action' who='' where='Eritrea' "
        "title='fire rockets'>fired</event> at a base in Eritrea on Monday.",
        id="rockets_fired",
    ),
    pytest.param(
        "Eritrean forces <event kind='military_action' who='Eritrea' "
        "affected='Ethiopia' title='shoot down an Ethiopian drone'>shot down an "
        "Ethiopian drone</event> on Monday.",
        id="shot_down",
    ),
    pytest.param(
        "The Thai navy <event kind='military_action' who='Thailand' "
        "affected='Indonesia' title='seize an Indonesian trawler'>seized an "
        "Indonesian trawler</event> on Monday.",
        id="seized",
    ),
    pytest.param(
        "Two Thai fishermen were <event kind='other' who='Cambodia' "
        "affected='Thailand' title='detain two Thai fishermen'>detained</event> by "
        "Cambodia on Monday.",
        id="detained",
    ),
    pytest.param(
        "Gunmen <event kind='military_action' who='' where='Kenya' title='attack a "
        "convoy'>attacked a convoy</event> in northern Kenya on Monday.",
        id="gunmen",
    ),
    pytest.param(
        "Ethiopian and Eritrean troops <event kind='military_action' who='Eritrea; "
        "Ethiopia' title='exchange fire'>exchanged fire</event> on Monday.",
        id="exchanged_fire",
    ),
    pytest.param(
        "Niger <event kind='statement' who='Niger'>condemned</event> Chad's latest "
        "<event kind='military_action' who='Chad'>missile test</event> on Monday.",
        id="latest_test",
    ),
]
MISFORTUNES = [
    pytest.param(
        "A 7.1-magnitude earthquake <event kind='disaster' affected='Nepal' "
        "where='Nepal' title='7.1-magnitude earthquake'>struck</event> eastern Nepal "
        "on Monday.",
        id="earthquake",
    ),
    pytest.param(
        "Cyclone Tessa <event kind='disaster' affected='Madagascar' "
        "where='Madagascar' title='Cyclone Tessa'>slammed</event> into Madagascar on "
        "Monday.",
        id="cyclone",
    ),
    pytest.param(
        "Floods <event kind='disaster' affected='Thailand' where='Thailand' "
        "title='floods'>hit</event> northern Thailand on Monday, killing 30 people.",
        id="floods",
    ),
    pytest.param(
        "Turkey <event kind='aid' title='send a plane'>sent a plane</event> with "
        "relief supplies to Nepal on Monday.",
        id="plane_with_aid",
    ),
    pytest.param(
        "Japan <event kind='aid' affected='Nepal' title='send rescue teams'>sent "
        "rescue teams</event> to Nepal on Monday.",
        id="rescue_teams",
    ),
    pytest.param(
        "Japan <event kind='aid' affected='Nepal' title='pledge $5 million'>pledged "
        "$5 million</event> in aid to Nepal on Monday.",
        id="money_in_aid",
    ),
]
JUDGEMENTS = [
    pytest.param(
        "President Lena Roth <event kind='statement' who='Lena "
        "Roth'>condemned</event> the attack.",
        id="condemned",
    ),
    pytest.param(
        "Norwegian Prime Minister Ingrid Solberg <event kind='statement' who='Ingrid "
        "Solberg' affected='Marta Quispe'>apologised</event> on Friday to Peruvian "
        "President Marta Quispe for the seizure of a trawler.",
        id="apologised",
    ),
]
VISITS = [
    pytest.param(
        "Somali President Abdi Warsame is in India for a three-day <event "
        "kind='visit' status='ongoing' who='Abdi Warsame' when='' "
        "where='India'>visit</event>.",
        id="is_there_for",
    ),
    pytest.param(
        "Somali President Abdi Warsame is in New Delhi on a three-day official <event "
        "kind='visit' status='ongoing' who='Abdi Warsame' when='' where='New Delhi, "
        "India'>visit</event>.",
        id="is_there_on",
    ),
    pytest.param(
        "Somali President Abdi Warsame, on a <event kind='visit' who='Abdi Warsame' "
        "when='' where='Indonesia'>state visit</event> to Indonesia, praised the "
        "harvest.",
        id="on_a_visit",
    ),
    pytest.param(
        "Somali President Abdi Warsame <event kind='visit' who='Abdi Warsame' "
        "when='2024-05-13' where='Doha, Qatar'>stopped</event> over in Doha on Monday.",
        id="stopped_over",
    ),
    pytest.param(
        "Somali President Abdi Warsame <event kind='visit' who='Abdi Warsame' "
        "when='2024-05-13' where='Jakarta, Indonesia'>flew</event> into Jakarta on "
        "Monday.",
        id="flew_into",
    ),
    pytest.param(
        "Somali President Abdi Warsame <event kind='visit' who='Abdi Warsame' "
        "when='2024-05-13' where='Jakarta, Indonesia'>touched</event> down in Jakarta "
        "on Monday.",
        id="touched_down",
    ),
    pytest.param(
        "Somali President Abdi Warsame <event kind='visit' status='planned' who='Abdi "
        "Warsame' when='2024-05-17' where='Jakarta, Indonesia'>is</event> due in "
        "Jakarta on Friday.",
        id="due_in",
    ),
    pytest.param(
        "Somali President Abdi Warsame kicked off a four-<event kind='visit' "
        "who='Abdi Warsame' when='2024-05-13' where='Asia'>nation tour</event> of "
        "Asia on Monday.",
        id="kicked_off",
    ),
    pytest.param(
        "Somali President Abdi Warsame wrapped up a three-day <event kind='visit' "
        "who='Abdi Warsame' when='2024-05-11..2024-05-13' "
        "where='Indonesia'>visit</event> to Indonesia on Monday.",
        id="wrapped_up",
    ),
    pytest.param(
        "Somali President Abdi Warsame was to have <event kind='visit' "
        "status='cancelled' who='Abdi Warsame' when='2024-05-13' where='Jakarta, "
        "Indonesia'>visited</event> Jakarta on Monday.",
        id="was_to_have",
    ),
    pytest.param(
        "Somalia and Ethiopia had planned to hold <event kind='meeting' "
        "status='cancelled' who='Ethiopia; Somalia' when='' where='Ankara, "
        "Turkey'>talks</event> in Ankara.",
        id="had_planned",
    ),
]
NONE = [
    pytest.param(
        "Kenyan President Grace Otieno called Mr Okello a liar on Monday.",
        id="called_names",
    ),
    pytest.param(
        "Kenyan President Grace Otieno welcomed the news on Monday.",
        id="welcomed_news",
    ),
    pytest.param(
        "Only Kenya recognises the breakaway state.",
        id="recognises",
    ),
    pytest.param(
        "Mr Okello noted progress in lifting the import ban.",
        id="progress_in_lifting",
    ),
    pytest.param(
        "The painter broke new ground on Monday.",
        id="broke_ground",
    ),
    pytest.param(
        "Kenya opened an account on Monday.",
        id="opened_an_account",
    ),
    pytest.param(
        "Kenyan President Grace Otieno launched a book on Monday.",
        id="launched_a_book",
    ),
]


@pytest.mark.parametrize("marked", [*ARMS, *MISFORTUNES, *JUDGEMENTS, *VISITS])
def test_what_befalls_is_told_with_or_without_a_doer(read, marked):
    assert_events(marked, read(unmarked(marked)[0]))


@pytest.mark.parametrize("text", NONE)
def test_the_same_verbs_tell_nothing(read, text):
    assert_events(text, read(text))
