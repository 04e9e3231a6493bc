"""Speakers told by a pronoun, a list's first line or an aside. Everything is invented."""

from __future__ import annotations

import pytest

from .told import found_in, unmarked

pytestmark = pytest.mark.model

TOLD = [
    pytest.param(
        "Ana Rojas met Lars Nyberg in Lima. <say by='Omar Kovac'>Rojas rejected a demand"
        " that troops leave</say>, her spokesman Omar Kovac said. He said <say by='Omar"
        " Kovac'>the president would travel to Oslo</say>.",
        id="the_spokesman_goes_on",
    ),
    pytest.param(
        "<say by='officials'>Ingrid Solberg telephoned Omar Kovac on Monday"
        " night</say>, officials said. <say by='officials'>A second call did not take"
        " place</say>, they added.",
        id="the_officials_go_on",
    ),
    pytest.param(
        "Luis Vera, the Peruvian envoy, spoke after the vote.\n\n\"<say by='Luis Vera'"
        " kind='direct'>We call upon Chile to show restraint,</say>\" he said. \"<say by="
        "'Luis Vera' kind='direct'>We hope to meet.</say>\"\n\n\"<say by='Luis Vera' kind="
        "'direct'>The resolution was adopted today despite our efforts,</say>\" he said. "
        "\"<say by='Luis Vera' kind='direct'>The adoption should not be seen as an end to"
        ' diplomatic efforts.</say>"',
        id="one_he_for_two_quotations",
    ),
    pytest.param(
        "Western diplomats said <say by='Western diplomats'>they saw little chance of a"
        " deal</say>. \"<say by='Western diplomats' kind='direct'>It's theatre, though"
        ' theatre matters here,</say>" said one of them.',
        id="one_of_them",
    ),
    pytest.param(
        "Kenya, President Amara Okafor said on Monday, <say by='Amara Okafor'>will not"
        " send troops</say>.",
        id="the_name_beside_the_cue",
    ),
    pytest.param(
        "Amara Okafor was quoted by Radio Split as saying <say by='Amara Okafor'>that the"
        " border would reopen</say>.",
        id="quoted_by_a_broadcaster",
    ),
    pytest.param(
        "The ministers:\n\n• reaffirmed <say by='ministers'>their commitment to the"
        " accord of 2004</say>;\n\n• agreed <say by='ministers'>to meet every six"
        " months</say>.",
        id="items_of_a_list",
    ),
    pytest.param(
        "The ministers,\n\nRecalling <say by='ministers'>their earlier decisions on the"
        " valley</say>,\n\nDeeply concerned at the fighting,\n\n1. Condemn <say"
        " by='ministers'>the attacks on aid convoys in the valley</say>;\n\n"
        "2. Call upon <say by='ministers'>all parties to withdraw their forces without"
        " delay</say>;",
        id="numbered_paragraphs",
    ),
    pytest.param(
        "As President Amara Okafor put it, <say by='Amara Okafor'>the border is a wound"
        " that has not healed</say>.",
        id="as_she_put_it",
    ),
    pytest.param(
        "The talks began on Monday.\n\nLars Nyberg said:\n\n\"<say by='Lars Nyberg'"
        " kind='direct'>We have no choice. The border must stay open.</say>\"",
        id="introduced_in_the_paragraph_before",
    ),
    pytest.param(
        "The talks began on Monday.\n\n“<say by='Lars Nyberg' kind='direct'>We have no"
        " choice in this matter.</say>”― Lars Nyberg.",
        id="signed_without_a_space",
    ),
    pytest.param(
        "Grace Wanjala rang Tesfaye Bekele and the pair spoke for 20 minutes. She said <say"
        " by='Grace Wanjala'>the clinics had run out of tents</say>. He promised <say"
        " by='Tesfaye Bekele'>that a commission would look into it</say>.",
        id="she_and_he_are_two",
    ),
    pytest.param(
        "<say by='Tomas do Amaral'>The envoys will meet again on Wednesday at the"
        " palace</say>, said Tomas do Amaral, the diplomat who presides over the talks.",
        id="name_after_the_cue",
    ),
    pytest.param(
        "A statement posted on the Foreign Ministry's website said <say by='Foreign"
        " Ministry'>the raids were linked to the new law</say>.",
        id="statement_on_a_website",
    ),
    pytest.param(
        "The leaders met. The Herald quoted an official as saying <say by='official'>that"
        " the envoy had resigned</say>.",
        id="whom_a_paper_quotes",
    ),
    pytest.param(
        "The leaders met. <say by='Herald'>The envoy had left</say>, the Herald said. The"
        " Herald, citing two officials, reported <say by='Herald'>that he had"
        " resigned</say>.",
        id="a_paper_of_one_word",
    ),
]
NOBODY_GOES_ON = (
    "President Ana Rojas rang Minister Lars Nyberg. The two did not discuss the"
    " border, officials said. They agreed to meet again in May."
)


@pytest.mark.parametrize("marked", TOLD)
def test_the_speaker_is_who_tells(read_speech, marked):
    text, told = unmarked(marked)
    assert found_in(read_speech(text)) == told


def test_they_who_agree_are_not_those_who_tell(read_speech):
    *_, agreed = found_in(read_speech(NOBODY_GOES_ON))
    assert agreed[0] == "to meet again in May"
    assert agreed[2] != "officials"
