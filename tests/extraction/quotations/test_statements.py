"""Statements and their speakers, read with the trained pipeline.

Names and countries are invented or not those of any annotated article.
"""

from __future__ import annotations

import pytest

from .told import found_in, unmarked

pytestmark = pytest.mark.model

VERBATIM = [
    pytest.param(
        "\"<say by='Lindiwe Mbeki' kind='direct'>We will not accept this,</say>\" Foreign"
        " Minister Lindiwe Mbeki said in Pretoria."
        " \"<say by='Lindiwe Mbeki' kind='direct'>It breaks every accord we signed.</say>\"",
        id="after_and_going_on",
    ),
    pytest.param(
        "Minister Omar Kovac told Radio Split: “<say by='Omar Kovac' kind='direct'>Nobody"
        " wants a war.</say>”",
        id="before",
    ),
    pytest.param(
        "\"<say by='Omar Kovac' kind='direct'>If they come,</say>\" Omar Kovac warned,"
        " \"<say by='Omar Kovac' kind='direct'>we will answer.</say>\"",
        id="between",
    ),
    pytest.param(
        "\"<say by='Omar Kovac' kind='direct'>The people deserve better,</say>\" said Prime"
        " Minister Omar Kovac, who took office in May.\n\n"
        "\"<say by='Omar Kovac' kind='direct'>They have waited too long.</say>\"",
        id="floating_after_its_paragraph",
    ),
    pytest.param(
        "'<say by='Anna Lindqvist' kind='direct'>We want peace,</say>' Anna Lindqvist told"
        " the broadcaster.",
        id="single_marks",
    ),
]
MIXED = [
    pytest.param(
        "Carlos Mendoza told reporters <say by='Carlos Mendoza' kind='mixed'>that the"
        " accord was \"a turning point\"</say>, adding <say by='Carlos Mendoza'>that Chile"
        " would ratify it by June</say>.",
        id="participle_is_a_second_statement",
    ),
    pytest.param(
        "Carlos Mendoza described <say by='Carlos Mendoza' kind='mixed'>the visit as"
        ' "truly historic"</say>.',
        id="described_as",
    ),
]
REPORTED = [
    pytest.param(
        "President Amara Okafor urged <say by='Amara Okafor'>Kenya to withdraw its troops</say> and"
        " vowed <say by='Amara Okafor'>to raise the matter in Addis Ababa</say>.",
        id="infinitives",
    ),
    pytest.param(
        "President Amara Okafor expressed <say by='Amara Okafor'>grave concern over the"
        " situation at the border</say>.",
        id="object",
    ),
    pytest.param(
        "President Amara Okafor called for <say by='Amara Okafor'>an immediate halt to the"
        " fighting</say>.",
        id="preposition",
    ),
    pytest.param(
        "<say by='Amara Okafor'>The talks had failed</say>, President Amara Okafor said on Monday.",
        id="aside",
    ),
    pytest.param(
        "According to President Amara Okafor, <say by='Amara Okafor'>the talks will resume next"
        " week</say>.",
        id="according_to",
    ),
    pytest.param(
        "President Amara Okafor made clear <say by='Amara Okafor'>that Ghana would not"
        " recognise the vote</say>.",
        id="made_clear",
    ),
    pytest.param(
        "President Amara Okafor, who had said last week <say by='Amara Okafor'>that she would"
        " resign</say>, flew to Lima.",
        id="relative_clause",
    ),
    pytest.param(
        "<say by='Amara Okafor'>The strikes</say> were condemned by President Amara Okafor.",
        id="passive",
    ),
]
RELAYED = [
    pytest.param(
        "Carlos Mendoza agreed <say by='Carlos Mendoza' via='Ingrid Solberg'>to send"
        " observers to the border</say>, Ingrid Solberg said.",
        id="what_was_agreed_is_told_by_another",
    ),
    pytest.param(
        "<say by='Ingrid Solberg'>Carlos Mendoza did not discuss the border with"
        " her</say>, Ingrid Solberg said.",
        id="what_was_not_said_is_the_tellers_own",
    ),
    pytest.param(
        "Ingrid Solberg said Carlos Mendoza had expressed <say by='Carlos Mendoza'"
        " kind='mixed' via='Ingrid Solberg'>his \"full support\" for the talks in"
        " Lima</say>.",
        id="words_of_the_inner_speaker",
    ),
]
NOTHING = [
    pytest.param('The so-called "red line" was crossed.', id="label"),
    pytest.param('He is seen as a "pro-Lima" voice.', id="scare_quotes"),
    pytest.param("Amara Okafor declined to comment.", id="declined"),
    pytest.param("Amara Okafor did not say that she would go.", id="negated"),
    pytest.param("If Amara Okafor says that she goes, we go.", id="conditional"),
    pytest.param("Amara Okafor welcomed Carlos Mendoza at the airport.", id="a_guest"),
    pytest.param("The envoys met to discuss trade.", id="purpose"),
    pytest.param("The talks are expected to resume in May.", id="expected"),
]


@pytest.mark.parametrize("marked", [*VERBATIM, *MIXED, *REPORTED, *RELAYED])
def test_statements_are_found_with_their_speakers(read_speech, marked):
    text, told = unmarked(marked)
    assert found_in(read_speech(text)) == told


@pytest.mark.parametrize("text", NOTHING)
def test_near_misses_say_nothing(read_speech, text):
    assert found_in(read_speech(text)) == []


def test_a_speaker_nobody_knows_leaves_the_statement_for_an_editor(read_speech):
    doc = read_speech(
        "It was announced on Monday that the summit would be held in Lima."
    )
    (said,) = doc._.speech
    assert said.speakers == ()
    assert said.confidence < 0.6
    assert said.cue_text == "announced"


def test_a_statement_names_its_cue_and_its_sentence(read_speech):
    doc = read_speech(
        "The rain fell. Amara Okafor said the talks had failed. They slept."
    )
    (said,) = doc._.speech
    assert doc[said.cue[0] : said.cue[1]].text == "said"
    assert said.context.of(doc.text) == "Amara Okafor said the talks had failed."
    assert [doc[a:b].text for a, b in said.speaker_tokens] == ["Amara Okafor"]


def test_the_headline_speaks_only_where_it_says_so(read_speech):
    title = "Talks have failed, Okafor says"
    body = "President Amara Okafor met Carlos Mendoza in Lima on Monday."
    doc = read_speech(f"{title}\n\n{body}", title=title)
    assert found_in(doc) == [("Talks have failed", "reported", "Amara Okafor", "")]
    plain = "Okafor, Mendoza agree to meet"
    assert found_in(read_speech(f"{plain}\n\n{body}", title=plain)) == []


@pytest.mark.parametrize(
    "text", ["", '"', '""', "“", "said", 'said "', "According to", "X: ", "“Yes.” —"]
)
def test_scraps_are_read_without_complaint(read_speech, text):
    assert found_in(read_speech(text)) == []


def test_a_name_the_recogniser_misses_still_speaks(read_speech):
    doc = read_speech(
        "Amara Okafor said the talks had failed. Okafor urged Peru to wait."
    )
    assert [row[2] for row in found_in(doc)] == ["Amara Okafor", "Amara Okafor"]


def test_what_is_told_inside_a_turn_by_its_holder_is_not_told_twice(read_speech):
    text = (
        "Press Briefing\n\nMinister Okafor: I said that we agreed to go. President Mansour"
        " and I reaffirmed that we would meet.\n\nReporter: When?\n\nMinister Okafor: Soon."
    )
    assert [row[1] for row in found_in(read_speech(text))] == ["direct"] * 3
