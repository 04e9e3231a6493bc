"""Acts told by a verb with what it acts on, and the idioms of contact."""

from __future__ import annotations

import pytest

from .annotated import assert_events, unmarked

pytestmark = pytest.mark.model

CONTACTS = [
    pytest.param(
        "Ghanaian Foreign Minister Kofi Mensah and his Thai counterpart Somchai "
        "Prasert <event kind='agreement' who='Kofi Mensah; Somchai Prasert'>put their "
        "names to a fisheries accord</event> in Accra on Monday.",
        id="names_put",
    ),
    pytest.param(
        "Ghana and Thailand <event kind='agreement' who='Ghana; Thailand'>initialled "
        "a fishing accord</event> on Monday.",
        id="initialled",
    ),
    pytest.param(
        "Ghanaian Foreign Minister Kofi Mensah <event kind='meeting' who='Kofi "
        "Mensah; Somchai Prasert'>sat</event> down with Thai Foreign Minister Somchai "
        "Prasert in Bangkok on Monday.",
        id="sat_down",
    ),
    pytest.param(
        "Ghanaian Foreign Minister Kofi Mensah <event kind='meeting' who='Kofi "
        "Mensah; Somchai Prasert'>exchanged views</event> with Thai Foreign Minister "
        "Somchai Prasert on Monday.",
        id="exchanged_views",
    ),
    pytest.param(
        "Ghanaian Foreign Minister Kofi Mensah <event kind='meeting' who='Kofi "
        "Mensah; Somchai Prasert'>compared notes</event> with Thai Foreign Minister "
        "Somchai Prasert on Monday.",
        id="compared_notes",
    ),
    pytest.param(
        "Thai Foreign Minister Somchai Prasert paid a courtesy <event kind='meeting' "
        "who='Somchai Prasert; Yaw Boateng'>call</event> on Ghanaian President Yaw "
        "Boateng on Monday.",
        id="courtesy_call",
    ),
    pytest.param(
        "Thai Foreign Minister Somchai Prasert paid a <event kind='meeting' "
        "who='Somchai Prasert; Yaw Boateng'>call</event> on Ghanaian President Yaw "
        "Boateng on Monday.",
        id="paid_a_call",
    ),
    pytest.param(
        "Ghanaian President Yaw Boateng <event kind='meeting' who='Somchai Prasert; "
        "Yaw Boateng'>welcomed</event> Thai Foreign Minister Somchai Prasert to Accra "
        "on Monday.",
        id="welcomed",
    ),
    pytest.param(
        "Thai Foreign Minister Somchai Prasert <event kind='meeting' who='Somchai "
        "Prasert; Yaw Boateng'>broke bread</event> with Ghanaian President Yaw "
        "Boateng on Monday.",
        id="broke_bread",
    ),
    pytest.param(
        "Thai Foreign Minister Somchai Prasert <event kind='meeting' who='Somchai "
        "Prasert; Yaw Boateng'>dined</event> with Ghanaian President Yaw Boateng in "
        "Accra on Monday.",
        id="dined",
    ),
    pytest.param(
        "Thai Foreign Minister Somchai Prasert <event kind='meeting' who='Somchai "
        "Prasert; Yaw Boateng'>had lunch</event> with Ghanaian President Yaw Boateng "
        "in Accra on Monday.",
        id="had_lunch",
    ),
    pytest.param(
        "Thai Foreign Minister Somchai Prasert <event kind='meeting' who='Somchai "
        "Prasert; Yaw Boateng'>came</event> face to face with Ghanaian President Yaw "
        "Boateng on Monday.",
        id="face_to_face",
    ),
    pytest.param(
        "Thai Foreign Minister Somchai Prasert <event kind='call' who='Somchai "
        "Prasert; Yaw Boateng'>got on the phone</event> with Ghanaian President Yaw "
        "Boateng on Monday.",
        id="on_the_phone",
    ),
    pytest.param(
        "Thai Foreign Minister Somchai Prasert <event kind='call' who='Somchai "
        "Prasert; Yaw Boateng'>called</event> Ghanaian President Yaw Boateng on "
        "Monday.",
        id="called_somebody",
    ),
    pytest.param(
        "Thai Foreign Minister Somchai Prasert <event kind='meeting' who='Somchai "
        "Prasert; Yaw Boateng'>saw</event> Ghanaian President Yaw Boateng in Accra on "
        "Monday.",
        id="saw_at_a_place",
    ),
    pytest.param(
        "Envoys from Ghana and Thailand <event kind='meeting' who='Ghana; "
        "Thailand'>gathered</event> in Geneva on Monday.",
        id="envoys_gathered",
    ),
    pytest.param(
        "The African Union called an <event kind='meeting' who='African "
        "Union'>emergency meeting</event> on Monday.",
        id="emergency_meeting",
    ),
    pytest.param(
        "The sixth round of <event kind='meeting' who='Ghana; Thailand'>talks</event> "
        "between Ghana and Thailand opened in Lima on Monday.",
        id="round_of_talks",
    ),
    pytest.param(
        "The fifth <event kind='meeting' who='Joint Commission; Kofi Mensah; Somchai "
        "Prasert'>session</event> of the Joint Commission was co-chaired by Ghanaian "
        "Foreign Minister Kofi Mensah and Thai Foreign Minister Somchai Prasert in "
        "Accra on Monday.",
        id="co_chaired",
    ),
]
DIPLOMACY = [
    pytest.param(
        "Ghana <event kind='protest' who='Ghana' affected='Thailand' title='recall "
        "its ambassador'>recalled its ambassador</event> to Thailand on Monday.",
        id="recalled",
    ),
    pytest.param(
        "Ghana <event kind='protest' who='Ghana' affected='Thailand' title='summon "
        "the Thai ambassador'>summoned the Thai ambassador</event> on Monday over the "
        "arrests.",
        id="summoned",
    ),
    pytest.param(
        "The Thai ambassador in Accra was <event kind='protest' who='' "
        "affected='Thailand' title='summon the Thai ambassador'>summoned</event> to "
        "the foreign ministry on Monday.",
        id="summoned_by_nobody",
    ),
    pytest.param(
        "Ghana <event kind='protest' who='Ghana' affected='Thailand' title='summon "
        "the Thai ambassador'>called in the Thai ambassador</event> on Monday.",
        id="called_in",
    ),
    pytest.param(
        "Ghana <event kind='protest' who='Ghana' affected='Thailand' title='lodge a "
        "protest with Thailand'>lodged a protest</event> with Thailand on Monday over "
        "the arrests.",
        id="lodged",
    ),
    pytest.param(
        "Ghana <event kind='other' who='Ghana' affected='Thailand' title='hand over a "
        "note'>handed over a note</event> to the Thai ambassador on Monday.",
        id="handed_over",
    ),
    pytest.param(
        "Somchai Prasert <event kind='other' who='Somchai Prasert' affected='Yaw "
        "Boateng' title='present credentials'>presented his credentials</event> to "
        "Ghanaian President Yaw Boateng on Monday.",
        id="credentials",
    ),
    pytest.param(
        "Ghana <event kind='other' who='Ghana; Thailand' title='sever ties with "
        "Thailand'>severed ties</event> with Thailand on Monday.",
        id="severed",
    ),
    pytest.param(
        "Ghana and Thailand <event kind='other' who='Ghana; Thailand' "
        "title='establish diplomatic relations'>established diplomatic "
        "relations</event> on Monday.",
        id="established",
    ),
    pytest.param(
        "Ghana <event kind='other' who='Ghana; Thailand' title='downgrade its "
        "relations with Thailand'>downgraded its relations</event> with Thailand on "
        "Monday.",
        id="downgraded",
    ),
    pytest.param(
        "Two Thai diplomats were <event kind='sanction' who='Ghana' "
        "affected='Thailand' title='expel two Thai diplomats'>expelled</event> by "
        "Ghana on Monday.",
        id="expelled_passive",
    ),
    pytest.param(
        "Ghana <event kind='sanction' who='Ghana' affected='Thailand' title='expel "
        "two Thai diplomats'>declared</event> two Thai diplomats persona non grata on "
        "Monday.",
        id="non_grata",
    ),
    pytest.param(
        "Ghana <event kind='sanction' who='Ghana' affected='Thailand' title='expel "
        "the Thai ambassador'>ordered</event> the Thai ambassador to leave the "
        "country on Monday.",
        id="ordered_to_leave",
    ),
    pytest.param(
        "Ghana <event kind='other' who='Ghana' affected='Kosovo' title='recognise "
        "Kosovo'>recognised</event> Kosovo as an independent state on Monday.",
        id="recognised",
    ),
    pytest.param(
        "Thailand <event kind='other' who='Thailand' title='open a consulate'>opened "
        "a consulate</event> in Kumasi on Monday.",
        id="consulate",
    ),
    pytest.param(
        "A task force was <event kind='other' who='' title='set up a task "
        "force'>set</event> up in Oslo on Monday.",
        id="task_force",
    ),
]
PUNISHMENTS = [
    pytest.param(
        "The European Union <event kind='sanction' who='European Union' "
        "affected='Eritrea' title='impose an arms embargo on Eritrea'>imposed an arms "
        "embargo</event> on Eritrea on Monday.",
        id="embargo",
    ),
    pytest.param(
        "The European Union <event kind='sanction' who='European Union' "
        "affected='Eritrea' title='lift sanctions'>lifted sanctions</event> against "
        "Eritrea on Monday.",
        id="lifted",
    ),
    pytest.param(
        "Travel bans were <event kind='sanction' who='' affected='Eritrea' "
        "title='place travel bans'>placed</event> on Eritrean officials on Monday.",
        id="by_whom_is_not_told",
    ),
    pytest.param(
        "Canada <event kind='sanction' who='Canada' affected='Eritrea' title='bar "
        "Eritrean officials'>banned</event> Eritrean officials from entering the "
        "country on Monday.",
        id="barred",
    ),
    pytest.param(
        "Canada <event kind='sanction' who='Canada' affected='Tesfay Kidane' "
        "title='freeze assets of Eritrean President Tesfay Kidane'>froze the "
        "assets</event> of Eritrean President Tesfay Kidane on Monday.",
        id="assets",
    ),
    pytest.param(
        "The African Union <event kind='sanction' who='African Union' "
        "affected='Guinea' title='suspend Guinea'>suspended</event> Guinea on Monday.",
        id="suspended",
    ),
    pytest.param(
        "Guinea was <event kind='sanction' who='African Union' affected='Guinea' "
        "title='suspend Guinea'>suspended</event> from the African Union on Monday.",
        id="suspended_from",
    ),
    pytest.param(
        "Ethiopia <event kind='sanction' who='Ethiopia' affected='Eritrea' "
        "title='block imports'>blocked imports</event> from Eritrea on Monday.",
        id="imports",
    ),
]
TREATIES = [
    pytest.param(
        "The extradition treaty between Ghana and Thailand <event "
        "kind='treaty_action' who='Ghana; Thailand' title='extradition treaty takes "
        "effect'>entered</event> into force on Monday.",
        id="in_force",
    ),
    pytest.param(
        "A ceasefire between the Eritrean government and the rebels <event "
        "kind='agreement' who='Eritrea' title='ceasefire takes effect'>took</event> "
        "effect on Monday.",
        id="truce_holds",
    ),
    pytest.param(
        "The ceasefire in Eritrea <event kind='other' who='' title='ceasefire "
        "collapses'>collapsed</event> on Monday.",
        id="truce_collapses",
    ),
    pytest.param(
        "Russia <event kind='vote' who='Russia' title='veto a draft resolution on "
        "Eritrea'>vetoed</event> a draft resolution on Eritrea on Monday.",
        id="vetoed",
    ),
    pytest.param(
        "The General Assembly <event kind='vote' who='UN General Assembly' "
        "title='vote to condemn the blockade'>voted</event> on Monday to condemn the "
        "blockade.",
        id="voted_to",
    ),
    pytest.param(
        "Ghana <event kind='agreement' who='Ghana' title='sign the cocoa treaty' "
        "as='x'>signed</event> the <event kind='agreement' who='Ghana' title='cocoa "
        "treaty' as='x'>cocoa treaty</event> in March. Togo <event "
        "kind='treaty_action' who='Togo' title='ratify the cocoa treaty' "
        "as='y'>ratified</event> it on Monday.",
        id="ratified_it",
    ),
]
OFFICES = [
    pytest.param(
        "Yaw Boateng <event kind='appointment' who='Yaw Boateng'>took the "
        "oath</event> of office in Accra on Monday.",
        id="oath",
    ),
    pytest.param(
        "Yaw Boateng was <event kind='election' who='Yaw Boateng'>re-elected</event> "
        "on Monday.",
        id="re_elected",
    ),
    pytest.param(
        "Yaw Boateng <event kind='election' who='Yaw Boateng' title='win the "
        "presidential election'>won the presidential election</event> on Sunday.",
        id="won",
    ),
    pytest.param(
        "Ghanaian President Yaw Boateng <event kind='appointment' who='Kofi Mensah' "
        "title='lose office'>sacked</event> Foreign Minister Kofi Mensah on Monday.",
        id="sacked",
    ),
    pytest.param(
        "Soldiers <event kind='appointment' who='Yaw Boateng' title='lose "
        "office'>toppled</event> President Yaw Boateng on Monday.",
        id="toppled",
    ),
    pytest.param(
        "Ghanaian President Yaw Boateng <event kind='other' who='Yaw Boateng' "
        "title='dissolve parliament'>dissolved parliament</event> on Monday.",
        id="dissolved",
    ),
    pytest.param(
        "Ghana <event kind='election' who='Ghana' title='election'>goes</event> to "
        "the polls on Sunday.",
        id="polls",
    ),
]


@pytest.mark.parametrize(
    "marked", [*CONTACTS, *DIPLOMACY, *PUNISHMENTS, *TREATIES, *OFFICES]
)
def test_an_act_is_told_by_its_verb_and_object(read, marked):
    assert_events(marked, read(unmarked(marked)[0]))
