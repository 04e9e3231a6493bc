"""What a cue may take as its complement, and deeds that only look like one. Invented."""

from __future__ import annotations

import pytest

from .told import found_in, unmarked

pytestmark = pytest.mark.model

TOLD = [
    pytest.param(
        "The bloc warned <say by='bloc'>that it would impose sanctions</say>.",
        id="any_noun_may_warn",
    ),
    pytest.param(
        "In June the Ghanaian senator called on <say by='Ghanaian senator'>fellow"
        " lawmakers to reject the pact</say>.",
        id="called_on",
    ),
    pytest.param(
        "Amara Okafor questioned <say by='Amara Okafor'>whether the accord would"
        " last</say>.",
        id="questioned_whether",
    ),
    pytest.param(
        "The plan, which Lars Nyberg said <say by='Lars Nyberg'>would cost two billion"
        " dollars</say>, was dropped.",
        id="relative_clause_around_the_cue",
    ),
    pytest.param(
        "Amara Okafor told Kenyans this weekend <say by='Amara Okafor'>she would resign"
        " if they did not vote</say>.",
        id="the_day_is_that_of_the_telling",
    ),
    pytest.param(
        "Amara Okafor promised <say by='Amara Okafor'>an election within a year</say>.",
        id="a_term_belongs_to_the_promise",
    ),
    pytest.param(
        "Amara Okafor attacked <say by='Amara Okafor'>Sudan for arming the rebels</say>.",
        id="attacked_in_words",
    ),
    pytest.param(
        "Omar Kovac ruled out <say by='Omar Kovac'>returning to the talks before the"
        " prisoners were freed</say>.",
        id="ruled_out_with_a_condition",
    ),
    pytest.param(
        "<say by='Lars Nyberg'>A return to war is unlikely</say>, argues Lars Nyberg:"
        " \"<say by='Lars Nyberg' kind='direct'>Nobody gains from it.</say>\"",
        id="clause_and_quotation_share_a_cue",
    ),
    pytest.param(
        "Ingrid Solberg denounced <say by='Ingrid Solberg' kind='mixed'>what she called"
        ' a "brazen breach" of the treaty</say>.',
        id="what_she_called",
    ),
    pytest.param(
        "Ingrid Solberg said <say by='Ingrid Solberg'>leaders had agreed to draw up a"
        " plan by March</say>.",
        id="what_others_agreed_is_told_by_her",
    ),
    pytest.param(
        "The leaders met. The army said <say by='army'>the blast had hurt two guards and"
        " troops were now on site securing the gate</say>.",
        id="two_clauses_side_by_side",
    ),
    pytest.param(
        "The leaders met. Amara Okafor said after the summit <say by='Amara Okafor'>she"
        " would not accept the offer if it were made</say>.",
        id="clause_after_a_time",
    ),
    pytest.param(
        "Amara Okafor said <say by='Amara Okafor'>she would visit Lima</say> and sent an"
        " envoy to Peru.",
        id="a_deed_that_follows",
    ),
    pytest.param(
        "The council met to discuss the test, which state media claimed <say by='state"
        " media'>now allows the army to build smaller bombs</say>.",
        id="relative_clause_the_parse_tears_off",
    ),
    pytest.param(
        "The leaders met. Lars Nyberg argues <say by='Lars Nyberg'>there is little point in"
        " a reply now</say>. ''<say by='Lars Nyberg' kind='direct'>We must not"
        " overreact,</say>'' he told me.",
        id="marks_of_two_apostrophes",
    ),
    pytest.param(
        "The leaders met. Ana Rojas, the minister, called <say by='Ana Rojas' kind='mixed'>"
        'it "a step back"</say>.',
        id="called_it_by_a_name_in_marks",
    ),
    pytest.param(
        "The leaders met. Officials were worried <say by='Officials'>that the accord would"
        " fail</say>.",
        id="were_worried_that",
    ),
    pytest.param(
        "The leaders met. Officials said on Monday <say by='Officials'>they had no plans"
        " for talks</say>.",
        id="on_monday",
    ),
    pytest.param(
        "The leaders met. Minister Ana Rojas said <say by='Ana Rojas' kind='mixed'>the"
        ' accord was "unfair" and "void"</say>.',
        id="two_words_in_marks",
    ),
]
NOTHING = [
    pytest.param(
        "The leaders met. Minister Ana Rojas will say in her speech that it is over.",
        id="not_said_yet",
    ),
    pytest.param("Amara Okafor threatened no such thing so far.", id="no_such_thing"),
    pytest.param(
        "Amara Okafor presented four recommendations to the council.", id="papers"
    ),
    pytest.param(
        "Amara Okafor extended an invitation to the envoy to visit Accra.",
        id="invitation",
    ),
    pytest.param("Only Peru recognises the breakaway state there.", id="recognition"),
    pytest.param("The ministers will consider denying it access.", id="not_yet_denied"),
    pytest.param("Omar Kovac ruled out talks.", id="one_word"),
    pytest.param(
        "When the money ran out two years later, Amara Okafor said enough.",
        id="when_it_was_said",
    ),
    pytest.param("Troops attacked the town for three days.", id="attacked_with_arms"),
    pytest.param(
        "The plan was rejected by voters in a referendum.", id="rejected_by_vote"
    ),
    pytest.param(
        "Lars Nyberg declined to threaten Oslo or even declare it responsible.",
        id="declined_and_so_did_not_declare",
    ),
]


@pytest.mark.parametrize("marked", TOLD)
def test_what_is_said_is_found_whole(read_speech, marked):
    text, told = unmarked(marked)
    assert found_in(read_speech(text)) == told


@pytest.mark.parametrize("text", NOTHING)
def test_deeds_are_no_statements(read_speech, text):
    assert found_in(read_speech(text)) == []
