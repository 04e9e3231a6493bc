"""Paragraphs: blank lines, one line each, and texts wrapped by hand."""

import pytest

from events.sources.paragraphs import paragraphs
from events.sources.sentences import sentences

WRAPPED = (
    "The foreign ministers of the four island states met on Monday in the\n"
    "harbour town to discuss fishing quotas, storm warnings and the ferries\n"
    "that link them.\n"
    "They agreed to meet again before the end of the rainy season, when the\n"
    "new ferry will have come into service.\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One.\n\nTwo.", ["One.", "Two."], id="blank_line"),
        pytest.param("One.\r\n\r\nTwo.\r\n", ["One.", "Two."], id="crlf"),
        pytest.param(
            "One.\nTwo.\nThree.", ["One.", "Two.", "Three."], id="one_line_each"
        ),
        pytest.param("  One.\t\n \n\n Two. ", ["One.", "Two."], id="spaces_around"),
        pytest.param(
            "By Ana Mora\nMay 4, 2022", ["By Ana Mora", "May 4, 2022"], id="short"
        ),
        pytest.param(
            "Friday, 9 May, 2003, 10:05 GMT 11:05 UK\nChile and Peru inch towards a deal",
            [
                "Friday, 9 May, 2003, 10:05 GMT 11:05 UK",
                "Chile and Peru inch towards a deal",
            ],
            id="stamp_of_a_page",
        ),
        pytest.param(
            "Chile and Peru take a step towards a deal on ferries\nMon, May 12, 2003",
            [
                "Chile and Peru take a step towards a deal on ferries",
                "Mon, May 12, 2003",
            ],
            id="stamp_below_a_headline",
        ),
        pytest.param(
            "The two agreed in the harbour town to meet again on\n12 May 2003.",
            ["The two agreed in the harbour town to meet again on\n12 May 2003."],
            id="a_sentence_that_ends_with_a_date",
        ),
        pytest.param("", [], id="empty"),
        pytest.param(" \n\n ", [], id="only_space"),
    ],
)
def test_paragraphs_are_parted(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in paragraphs(text)] == expected


def test_wrapped_lines_are_one_paragraph() -> None:
    found = [" ".join(span.of(WRAPPED).split()) for span in paragraphs(WRAPPED)]
    assert [passage[:10] for passage in found] == ["The foreig", "They agree"]


def test_labels_begin_paragraphs_in_wrapped_transcripts() -> None:
    text = (
        "MODERATOR: We have time for one question, so please be brief, all of\n"
        "REPORTER: Will the minister travel to the island before the summer is\n"
        "over, as he said he would in the spring of last year?\n"
    )
    assert len(paragraphs(text)) == 2


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("Mr. Ito of the U.N. came. He left.", 2, id="abbreviations"),
        pytest.param('"We agree." The rest waited.', 2, id="quote_ends"),
        pytest.param("It cost 3.5 million.", 1, id="decimal"),
        pytest.param("He met Gen. Adu on Jan. 5 in Accra.", 1, id="ranks_and_months"),
    ],
)
def test_sentences(text: str, count: int) -> None:
    span = paragraphs(text)[0]
    assert len(sentences(text, span)) == count
