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
]


@pytest.mark.parametrize("marked", TOLD)
def test_statements_are_found(marked, read_speech):
    text, told = unmarked(marked)

    assert found_in(read_speech(text)) == told
