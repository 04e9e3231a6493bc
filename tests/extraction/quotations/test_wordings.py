"""More wordings of speech, and of what only looks like it. Everything told is invented."""

from __future__ import annotations

import pytest

from .told import found_in, unmarked

pytestmark = pytest.mark.model

TOLD = [
    pytest.param(
        "<say by='Ana Rojas' kind='mixed'>All consulate staff were \"safe and"
        ' uninjured,"</say> said Foreign Minister Ana Rojas.',
        id="quotation_that_ends_the_clause",
    ),
    pytest.param(
        "\"<say by='Omar Kovac' kind='direct'>You know, I love Lars,</say>\" Omar Kovac said,"
        " but \"<say by='Omar Kovac' kind='direct'>when it comes to energy, Lars has a"
        ' history.</say>"',
        id="goes_on_after_but",
    ),
    pytest.param(
        "Minister Omar Kovac condemned <say by='Omar Kovac' kind='mixed'>Friday's test as"
        ' "destabilizing" and a "grave threat" to stability</say>.',
        id="as_one_thing_and_another",
    ),
    pytest.param(
        "Amina Diarra expressed <say by='Amina Diarra'>her readiness to mediate</say> and"
        " called on <say by='Amina Diarra'>both sides to lay down arms</say>.",
        id="second_verb_of_the_speaker",
    ),
    pytest.param(
        "Amina Diarra reiterated <say by='Amina Diarra'>that the accord must be implemented"
        " in full</say> and agreed <say by='Amina Diarra'>that there was no question of"
        " waiting</say>.",
        id="second_clause_of_the_speaker",
    ),
    pytest.param(
        "Carlos Mendoza agreed <say by='Carlos Mendoza'>to restore rail freight through the"
        " valley, suspended since March 2006, and to put the two firms in one room</say>.",
        id="second_infinitive",
    ),
    pytest.param(
        "Carlos Mendoza insisted before flying back to Lima on Monday <say by='Carlos"
        " Mendoza'>that he would not step down</say>.",
        id="clause_after_a_journey",
    ),
    pytest.param(
        "Carlos Mendoza ruled out <say by='Carlos Mendoza'>talks with the rebels</say>.",
        id="ruled_out",
    ),
    pytest.param(
        "<say by='senior official'>Peru's ambassador, according to a senior official, has"
        " been told to return to Lima</say>.",
        id="according_to_inside",
    ),
    pytest.param(
        "Local police said <say by='Local police'>at least one suspect had been"
        " arrested</say>.",
        id="unnamed_body",
    ),
    pytest.param(
        "State television reported <say by='State television'>that rebels had seized the"
        " town</say>.",
        id="unnamed_broadcaster",
    ),
    pytest.param(
        "The provincial police force issued a statement saying <say by='provincial police"
        " force'>that nobody had been hurt</say>.",
        id="issuer_without_a_name",
    ),
    pytest.param(
        "A federal court found <say by='federal court'>that the law was void</say>.",
        id="courts_find",
    ),
]
NOTHING = [
    pytest.param("The attack underlined the danger on the border.", id="things"),
    pytest.param("Amara Okafor condemned the attack.", id="deed_without_words"),
    pytest.param("Amara Okafor lodged a protest with the envoy.", id="lodged_with"),
    pytest.param(
        "Did Amara Okafor agree on the handing over of prisoners?", id="asked"
    ),
    pytest.param("Amara Okafor would have proposed a hotline to Peru.", id="unreal"),
    pytest.param("Amara Okafor briefed the envoys on Monday.", id="on_a_day"),
    pytest.param("They spoke on condition of anonymity.", id="anonymity"),
]


@pytest.mark.parametrize("marked", TOLD)
def test_what_is_told_and_by_whom(read_speech, marked):
    text, told = unmarked(marked)
    assert found_in(read_speech(text)) == told


@pytest.mark.parametrize("text", NOTHING)
def test_what_says_nothing(read_speech, text):
    assert found_in(read_speech(text)) == []
