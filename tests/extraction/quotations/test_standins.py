"""Who a word that stands for a speaker is, and how far what is said reaches. All is invented."""

from __future__ import annotations

import pytest

from .told import found_in, unmarked

pytestmark = pytest.mark.model

TOLD = [
    pytest.param(
        "\"<say by='envoys' kind='direct'>It's over,</say>\" one of the envoys "
        "sighed, \"<say by='envoys' kind='direct'>and nobody will say so.</say>\"",
        id="one_of_a_group",
    ),
    pytest.param(
        "The hardline daily Vatan called <say by='Vatan' kind='mixed'>the text a "
        '"second surrender"</say>, after the treaty of 1904.',
        id="name_beside_the_paper",
    ),
    pytest.param(
        "In a tweet, the mayor of Ayora, Rosa Illescas, said <say by='Rosa "
        "Illescas' kind='mixed'>the government had \"forgotten us again\"</say>.",
        id="mayor_set_off",
    ),
    pytest.param(
        "The Security Council adopted a statement in which it condemned <say "
        "by='Security Council'>all attacks on civilians</say> and expressed <say "
        "by='Security Council'>its full support for the envoy</say>.",
        id="it_in_the_statement",
    ),
    pytest.param(
        "Supporters of Omar Kovac see it differently. <say by='Supporters of Omar "
        "Kovac'>Nothing has been given away</say>, they argue.",
        id="supporters_of_the_sentence_before",
    ),
    pytest.param(
        "Paulo Mendes said <say by='Paulo Mendes'>the region had to take "
        "ownership</say>. <say by='Paulo Mendes'>His country, he added, would "
        "help</say>. It rejected <say by='Paulo Mendes'>interference in its "
        "affairs</say>.",
        id="his_country_and_it",
    ),
    pytest.param(
        "Both judges found <say by='judges'>that Kenya had shown no urgency</say>. "
        "They noted, however, <say by='judges'>that the rights it claimed were "
        "plausible</say>.",
        id="people_not_the_state",
    ),
    pytest.param(
        "Briefing the Council, Amara Okafor, the new envoy, said <say by='Amara "
        "Okafor'>elections had been held in three countries</say>.",
        id="briefing_the_council",
    ),
    pytest.param(
        "Amara Okafor was obliged to deny <say by='Amara Okafor'>that she had "
        "offered the rebels the use of a port</say>.",
        id="obliged_to_deny",
    ),
    pytest.param(
        "Amara Okafor was asked to deny that she had offered the rebels the use of "
        "a port.",
        id="asked_to_deny",
    ),
    pytest.param(
        "<say by='Western officials'>The pipeline, Western officials believe, will "
        "never be built</say>. Omar Kovac no longer thinks that it pays.",
        id="no_longer_thinks",
    ),
    pytest.param(
        "Mr. Ito rejected <say by='Ito'>claims that Kenya had paid a ransom</say>, "
        "calling <say by='Ito' kind='mixed'>them \"absurd\"</say>.",
        id="calling_them_absurd",
    ),
    pytest.param(
        "The ministers decided <say by='ministers'>that the next meeting would be "
        "held in Lima in May</say>.",
        id="decided_that",
    ),
    pytest.param(
        "The ministers affirmed <say by='ministers'>their commitment to maintaining"
        " free navigation, and solving disputes in the sea through peaceful "
        "means</say>.",
        id="and_doing_the_other",
    ),
    pytest.param(
        "The ministers pledged <say by='ministers'>to work closely in the council, "
        "while supporting each other in developing ties with Asia</say>.",
        id="while_doing",
    ),
    pytest.param(
        "The ministers affirmed <say by='ministers'>the importance of the "
        "accord</say>, while planning to hold a second meeting in May.",
        id="while_doing_after_an_object",
    ),
    pytest.param(
        "The ministers expressed <say by='ministers'>concern over the fighting in "
        "the north, the arrest of journalists, and the closing of schools</say>.",
        id="several_objects",
    ),
    pytest.param(
        "Opposition parties have demanded <say by='Opposition parties'>an inquiry "
        "into the vote as a condition for their part in getting parliament moving "
        "and a new government formed</say>.",
        id="object_and_what_is_done",
    ),
    pytest.param(
        "\"<say by='source in the Kenyan Foreign Ministry' kind='direct'>We will "
        'take note, nothing more,</say>" a source in the Kenyan Foreign Ministry '
        "told the agency by telephone.",
        id="source_in_a_ministry",
    ),
    pytest.param(
        "The daily Novaya Stolitsa reported <say by='Novaya Stolitsa'>that two "
        "envoys would be told to leave</say>.",
        id="daily_by_its_whole_name",
    ),
    pytest.param(
        "<say by='Al-Wasit'>A second envoy could be named next week</say>, the "
        "daily Al-Wasit said.",
        id="paper_with_a_hyphen",
    ),
    pytest.param(
        "Omar Kovac will not resign. <say by='Omar Kovac'>He spoke by telephone "
        "with Lars Nyberg on Monday</say>, according to his office.",
        id="his_office",
    ),
    pytest.param(
        "According to figures Minister Anders Ruud presented, <say by='Anders "
        "Ruud'>exports fell by 14% in 2017</say>.",
        id="figures_somebody_presented",
    ),
    pytest.param(
        "A statement on the Beacon website said <say by='Beacon'>the inspections "
        "were unlawful</say>.",
        id="statement_on_a_site",
    ),
    pytest.param(
        "Omar Kovac promised <say by='Omar Kovac' kind='mixed'>a response that "
        '"will be felt,"</say> and left.',
        id="a_response_that",
    ),
    pytest.param(
        "Western diplomats called <say by='Western diplomats'>the case the worst "
        "between the two countries since the arrest of Lars Nyberg in 1984</say>.",
        id="worst_since",
    ),
    pytest.param(
        "Omar Kovac said <say by='Omar Kovac' kind='mixed'>that the vote would have"
        " \"drastic effects\" on the talks</say>, and <say by='Omar Kovac'>it would "
        "be felt for years</say>.",
        id="second_subject_after_marks",
    ),
    pytest.param(
        "The junta put off elections; <say by='Western governments'>foreign "
        "fighters have since moved into the bases</say>, Western governments say, a"
        " claim the junta denies.",
        id="gloss_after_the_cue",
    ),
    pytest.param(
        "<say by='Omar Kovac'>The talks will resume, Omar Kovac said, when the rain"
        " stops</say>.",
        id="reads_on_after_the_cue",
    ),
    pytest.param(
        "A senior official said <say by='senior official'>Omar Kovac had not been "
        "told of the coup in advance</say>, denying <say by='senior official'>a "
        "report in the press</say>.",
        id="clause_in_the_passive",
    ),
    pytest.param(
        "Kenya backs the ban; <say by='council diplomats'>Peru and Chile, council "
        "diplomats said, are sceptical</say>.",
        id="inside_after_a_semicolon",
    ),
    pytest.param(
        "His daughter told Radio Split <say by='daughter'>her father was in good "
        "spirits</say>.",
        id="father_of_the_daughter",
    ),
    pytest.param(
        "The union said <say by='union'>thousands had been held without "
        "trial</say>, and Amara Okafor spoke of <say by='Amara Okafor'>a scandal "
        "without end</say>.",
        id="another_body_goes_on",
    ),
    pytest.param(
        "Omar Kovac explained <say by='Omar Kovac'>the new security strategy</say>,"
        " to which Lars Nyberg expressed <say by='Lars Nyberg'>his full "
        "support</say>.",
        id="to_which_another",
    ),
    pytest.param(
        "A statement from the office of Omar Kovac said <say by='office of Omar "
        "Kovac' kind='mixed'>Kenya \"will not sign a paper that leaves them in "
        'power"</say>.',
        id="predicate_in_marks",
    ),
    pytest.param(
        "The panel says <say by='panel'>the ban was broken</say>. It also finds "
        "<say by='panel'>that Omar Kovac planned to bomb a summit</say>.",
        id="it_finds",
    ),
    pytest.param(
        "Omar Kovac warned <say by='Omar Kovac'>that the army would act if "
        "attacked</say>, though he did not elaborate.",
        id="did_not_elaborate",
    ),
    pytest.param(
        "Omar Kovac told Lars Nyberg <say by='Omar Kovac'>that Split would send "
        "aid</say>, in a letter published on Friday.",
        id="in_a_letter",
    ),
    pytest.param(
        "Omar Kovac said <say by='Omar Kovac'>the talks had been held in good "
        "faith, in a spirit of friendship</say>.",
        id="in_a_spirit",
    ),
    pytest.param(
        "Spokeswoman Awa Bakary called <say by='Awa Bakary'>the release a first "
        "step for everybody</say>. Asked whether Koffi would travel to Bamako, she "
        "said <say by='Awa Bakary'>no such trip was planned</say>.",
        id="asked_about_another",
    ),
    pytest.param(
        "Omar Kovac said <say by='Omar Kovac'>that only two chapters remained "
        "open</say> and expressed <say by='Omar Kovac'>hope that leaders could sign"
        " on Friday</say>.",
        id="chapters_express_no_hope",
    ),
    pytest.param(
        "Omar Kovac warned <say by='Omar Kovac'>that piracy in the strait was on "
        "the rise</say>, and called for <say by='Omar Kovac'>the swift opening of "
        "the centre in Split</say>.",
        id="piracy_calls_for_nothing",
    ),
    pytest.param(
        "Omar Kovac said <say by='Omar Kovac'>the ministry had been informed and "
        "rejected the plan</say>.",
        id="a_body_may_reject",
    ),
    pytest.param(
        "<say by='people'>The envoy stood up and left</say>, said one of the people"
        " in the room.",
        id="one_of_the_people",
    ),
    pytest.param(
        "<say by='Omar Kovac' kind='mixed'>The army would leave, Omar Kovac said, "
        '"within days, not weeks"</say>.',
        id="ends_in_marks",
    ),
    pytest.param(
        "\"<say by='Omar Kovac' kind='direct'>We will go,</say>\" Omar Kovac said, "
        "\"<say by='Omar Kovac' kind='direct'>within days, not weeks.</say>\"",
        id="goes_on_in_marks",
    ),
    pytest.param(
        "Lars Nyberg, asked about it in Split, replied <say by='Lars Nyberg'>that "
        "his country would wait</say>.",
        id="asked_about_it",
    ),
    pytest.param(
        "Omar Kovac said <say by='Omar Kovac'>that Lars Nyberg had sent migrants to"
        " the border on purpose</say>, a charge the union denies.",
        id="charge_somebody_denies",
    ),
    pytest.param(
        "Omar Kovac has called on <say by='Omar Kovac'>both parties to the conflict"
        " to respect the law</say>.",
        id="parties_to_the_conflict",
    ),
]


@pytest.mark.parametrize("marked", TOLD)
def test_statements_are_found(marked, read_speech):
    text, told = unmarked(marked)

    assert found_in(read_speech(text)) == told


NOTHING = [
    pytest.param(
        "The committee questioned Mr. Kovac behind closed doors for two hours.",
        id="questioned_somebody",
    ),
    pytest.param(
        "The government recognised both regions as independent in August.",
        id="recognised_as",
    ),
    pytest.param(
        "Omar Kovac invited Lars Nyberg to visit Split at any time convenient for him.",
        id="invited_to_visit",
    ),
    pytest.param(
        "The embassy asked the new government for an explanation.",
        id="asked_for_an_explanation",
    ),
    pytest.param(
        "Omar Kovac pointedly referred to the phenomenon.",
        id="referred_to_the_matter",
    ),
    pytest.param(
        "Omar Kovac briefed the ministers on the situation in the valley.",
        id="briefed_on",
    ),
    pytest.param(
        "Omar Kovac has not closed the consulate, as deputies of his party demanded.",
        id="as_demanded",
    ),
    pytest.param(
        "It is to be recalled that the two ended the war in 2018.",
        id="to_be_recalled",
    ),
    pytest.param(
        "Omar Kovac won the vote on a platform of rejecting the austerity measures "
        "tied to the loan.",
        id="platform_of_rejecting",
    ),
    pytest.param(
        "The town is an ally of the rebels and considered the only place they trust.",
        id="considered_the_only",
    ),
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_says_nothing(text, read_speech):
    assert found_in(read_speech(text)) == []
