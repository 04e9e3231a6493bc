"""Blocks and their roles, and the way back from clean text to the text as it was read."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from events.mentions import Article, BlockRole, Span
from events.sources.clean import CleanText
from events.sources.cleaning import clean

R = BlockRole
LEAD = (
    "The foreign ministers of Kenya and Peru agreed on Tuesday to open embassies in each "
    "other's capitals, officials said after their talks."
)
NEXT = (
    "The two ministers also discussed fishing, tea and the training of young diplomats, "
    "which both countries hope to begin next year."
)


def blocks(text: str, **told: str) -> list[tuple[BlockRole, str]]:
    article = Article("a.txt", text, **told)  # type: ignore[arg-type]
    return [
        (block.role, " ".join(block.span.of(text).split()))
        for block in clean(article).blocks
    ]


def roles_of(text: str, **told: str) -> dict[str, BlockRole]:
    return {words: role for role, words in blocks(text, **told)}


def story(*lines: str) -> str:
    return "\n\n".join(lines)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        pytest.param("By Ada Obi", R.BYLINE, id="byline"),
        pytest.param(
            "By Ada Obi and Luis Vega, Gazette News", R.BYLINE, id="two_writers"
        ),
        pytest.param("Office of the Spokesperson", R.BYLINE, id="office"),
        pytest.param("4 May 2022", R.DATELINE, id="date"),
        pytest.param("Published: May 4, 2022 10:15 GMT", R.DATELINE, id="published"),
        pytest.param("Wednesday, May 4, 2022, 9:05 a.m. Ministry of Trade", R.DATELINE),
        pytest.param("FOR IMMEDIATE RELEASE", R.BOILERPLATE, id="release"),
        pytest.param("Share this article", R.BOILERPLATE, id="share"),
    ],
)
def test_lines_above_the_text(line: str, role: BlockRole) -> None:
    text = story("Kenya and Peru to open embassies", line, LEAD, NEXT)
    assert roles_of(text)[line] is role


@pytest.mark.parametrize(
    ("line", "role"),
    [
        pytest.param("Read more", R.RELATED, id="read_more"),
        pytest.param("Related coverage:", R.RELATED, id="related"),
        pytest.param("You may also be interested in:", R.RELATED, id="interested"),
        pytest.param("Read also: Peru's tea harvest fails again", R.RELATED, id="link"),
        pytest.param("\\###", R.BOILERPLATE, id="end_mark"),
        pytest.param("(Reporting by A. Obi; Editing by L. Vega)", R.BOILERPLATE),
        pytest.param("This article was first published on Monday.", R.BOILERPLATE),
        pytest.param("This is a provisional translation.", R.BOILERPLATE),
        pytest.param("Back to Statements", R.BOILERPLATE, id="back"),
        pytest.param(
            "© Gazette 2022. All rights reserved.", R.BOILERPLATE, id="rights"
        ),
        pytest.param("Media playback is unsupported on your device", R.BOILERPLATE),
    ],
)
def test_lines_below_the_text(line: str, role: BlockRole) -> None:
    assert roles_of(story(LEAD, NEXT, line))[line] is role


@pytest.mark.parametrize(
    "line",
    [
        "The report was published on Monday by the two ministries in Lima.",
        "This agreement was signed by both ministers and will enter into force in May.",
        "For more than ten years no minister of either country had made a visit.",
        "Kenya closed its consulate in Lima in 1998.",
        "Sources: none of the ministers would speak on the record about tea.",
        "He added that the ministers (and their wives) would meet again.",
    ],
)
def test_near_misses_are_body(line: str) -> None:
    assert roles_of(story(LEAD, line, NEXT))[line] is R.BODY


def test_an_agency_may_sign_its_report() -> None:
    line = "He added that the ministers would meet again."
    found = blocks(story(LEAD, f"{line} (GNA)"))
    assert found[1:] == [(R.BODY, line), (R.BOILERPLATE, "(GNA)")]


def test_related_headlines_end_where_text_begins() -> None:
    text = story(LEAD, "Related stories", "Peru counts its tea", "Kenya votes", NEXT)
    assert [role for role, _ in blocks(text)] == [
        R.BODY,
        R.RELATED,
        R.RELATED,
        R.RELATED,
        R.BODY,
    ]


def test_headline_is_first_line_or_title() -> None:
    text = story("News", "Kenya and Peru to open embassies", LEAD, NEXT)
    assert blocks(text)[:2] == [
        (R.HEADING, "News"),
        (R.HEADLINE, "Kenya and Peru to open embassies"),
    ]
    told = blocks(text, title="Kenya and Peru to open embassies | Gazette")
    assert told[1][0] is R.HEADLINE


def test_a_text_may_open_without_headline() -> None:
    assert [role for role, _ in blocks(story(LEAD, NEXT))] == [R.BODY, R.BODY]


def test_section_headings() -> None:
    text = story(
        LEAD,
        "Why does tea matter?",
        NEXT,
        "'A NEW CHAPTER'",
        "They parted as friends, and nobody spoke of the war between their two fleets.",
    )
    assert [role for role, _ in blocks(text)] == [
        R.BODY,
        R.HEADING,
        R.BODY,
        R.HEADING,
        R.BODY,
    ]


def test_pull_quote_is_not_read_twice() -> None:
    text = story(LEAD, "which both countries hope to begin next year", NEXT)
    assert blocks(text)[1][0] is R.BOILERPLATE


# ------------------------------------------------------------------ captions
@pytest.mark.parametrize(
    "caption",
    [
        "Minister Rosa Quispe shakes hands with her host in Nairobi on May 3, 2022. (GNA)",
        "Rosa Quispe (L) and her host pose for a photo in Nairobi. (GNA/Handout)",
        "Combined photo shows Rosa Quispe and her host. (GNA)",
        "Rosa Quispe is seen in this file photo taken in Lima. (GNA) ==GNA",
        "Rosa Quispe, second left, and her host, right, meet the press in Nairobi.",
        "PHOTO: Rosa Quispe arrives in Nairobi.",
    ],
)
def test_captions(caption: str) -> None:
    found = blocks(story(LEAD, caption, NEXT))
    roles = [role for role, _ in found]
    assert roles[0] is R.BODY
    assert roles[-1] is R.BODY
    assert {R.CAPTION, R.FILE_CAPTION} & set(roles[1:-1])
    read = "".join(
        words for role, words in found if role in (R.CAPTION, R.FILE_CAPTION)
    )
    assert "GNA" not in read


def test_caption_of_another_year_is_an_archive_picture() -> None:
    old = "Soldiers march in a parade in Lima on Aug. 2, 2015. (GNA)"
    new = "Rosa Quispe speaks in Nairobi on May 3, 2022. (GNA)"
    found = {words: role for role, words in blocks(story(old, LEAD, new, NEXT))}
    assert (
        found["Soldiers march in a parade in Lima on Aug. 2, 2015."] is R.FILE_CAPTION
    )
    assert found["Rosa Quispe speaks in Nairobi on May 3, 2022."] is R.CAPTION


def test_file_photo_says_so() -> None:
    text = story("FILE PHOTO: Rosa Quispe waves to the crowd in Lima.", LEAD, NEXT)
    assert blocks(text)[0][0] is R.FILE_CAPTION


def test_caption_marks_of_a_page() -> None:
    line = "Image copyright GNA Image caption Rosa Quispe was met by her host"
    assert blocks(story(line, LEAD, NEXT))[:2] == [
        (R.BOILERPLATE, "Image copyright GNA Image caption"),
        (R.CAPTION, "Rosa Quispe was met by her host"),
    ]


def test_caption_glued_into_the_text() -> None:
    text = (
        f"{LEAD} Rosa Quispe waves at the airport in Nairobiimage copyrightGNA Pictures"
        f"image captionThe minister flew in from Lima on a small plane {NEXT}"
    )
    assert blocks(text) == [
        (R.BODY, LEAD),
        (R.CAPTION, "Rosa Quispe waves at the airport in Nairobi"),
        (R.BOILERPLATE, "image copyrightGNA Picturesimage caption"),
        (R.CAPTION, "The minister flew in from Lima on a small plane"),
        (R.BODY, NEXT),
    ]


def test_caption_sentence_inside_a_one_line_text() -> None:
    caption = "Rosa Quispe, left, waves to reporters in Nairobi on May 3, 2022."
    found = blocks(f"{LEAD} {caption} (GNA) {NEXT}")
    assert [role for role, _ in found] == [R.BODY, R.CAPTION, R.BOILERPLATE, R.BODY]
    assert found[1][1] == caption


# ------------------------------------------------------------------ datelines
@pytest.mark.parametrize(
    "dateline",
    [
        "NAIROBI, May 3 (GNA) -",
        "NAIROBI (GNA) —",
        "NAIROBI, Kenya (GNA) --",
        "Nairobi, 3 May 2022 (GNA) –",
        "Nairobi/Lima, 3 May 2022:",
        "Nairobi (GNA)",
        "(GNA) -",
        "NAIROBI, Kenya",
        "ADDIS ABABA, May 3 -",
        "May 3 (GNA) -",
        "By Ada Obi NAIROBI, May 3 (GNA) -",
    ],
)
def test_datelines(dateline: str) -> None:
    gap = "" if dateline == "Nairobi (GNA)" else " "
    found = blocks(story(f"{dateline}{gap}{LEAD}", NEXT))
    assert found == [(R.DATELINE, dateline), (R.BODY, LEAD), (R.BODY, NEXT)]


def test_place_in_capitals_whose_dash_was_lost() -> None:
    text = story(f"NAIROBI {LEAD}", "She had come to Nairobi on Monday for the talks.")
    assert blocks(text)[0] == (R.DATELINE, "NAIROBI")


@pytest.mark.parametrize(
    "opening",
    [
        "NATO Secretary-General Ana Mora said on Tuesday that she would visit Nairobi.",
        "ROSA Quispe said on Tuesday she had enjoyed Rosa Quispe's tea in Nairobi.",
        "Kenya - long a friend of Peru - said on Tuesday it would open an embassy there.",
        "Peru's minister (and her host) said on Tuesday that they would meet again soon.",
        "U.S. Ambassador Lee Kim said on Tuesday that he would visit Nairobi next week.",
    ],
)
def test_openings_that_are_no_dateline(opening: str) -> None:
    assert blocks(story(opening, NEXT))[0] == (R.BODY, opening)


# ------------------------------------------------------------------ transcripts
TRANSCRIPT = story(
    "Press Conference by Minister Quispe",
    "Tuesday, May 3, 2022, 4:10 p.m. Ministry of Trade",
    "Opening Remarks",
    "Ms. QUISPE Rosa, Minister for Trade: Thank you for coming. (Laughter.) We had good talks.",
    "We agreed on tea.",
    "Questions and Answers",
    "Q: And fish? (Via interpreter) Will there be fish?",
    "Minister Quispe: (In Spanish.) There will be fish: much of it.",
    "(Applause.)",
    "I promise.",
    "Back to Press Conferences",
)


def test_transcript_turns_and_labels() -> None:
    article = Article("a.txt", TRANSCRIPT)
    cleaned = clean(article)
    turns = [
        (block.label.of(TRANSCRIPT) if block.label else None, index)
        for index, block in enumerate(cleaned.blocks)
        if block.role is R.TURN
    ]
    assert [label for label, _ in turns] == [
        "Ms. QUISPE Rosa, Minister for Trade",
        "Ms. QUISPE Rosa, Minister for Trade",
        "Q",
        "Minister Quispe",
        "Minister Quispe",
    ]
    read = [(b.is_label, b.span.of(cleaned.text)) for b in cleaned.readable]
    assert (True, "Q") in read
    assert (False, "Thank you for coming. We had good talks.") in read
    assert (False, "And fish? Will there be fish?") in read
    assert (False, "There will be fish: much of it.") in read
    assert sum(is_label for is_label, _ in read) == 3


@pytest.mark.parametrize(
    "label",
    [
        "MR OBI",
        "SECRETARY QUISPE",
        "MODERATOR",
        "THE PRESIDENT",
        "MS. OBI (via video)",
        "FOREIGN MINISTER OBI",  # not "for …"
        "ITALIAN MINISTER RIVA",  # not "it …"
        "THERESE OBI",  # not "there …"
    ],
)
def test_labels_in_capitals(label: str) -> None:
    text = story(f"{label}: We met.", "QUESTION: When?", f"{label}: On Tuesday.")
    assert [role for role, _ in blocks(text)] == [R.TURN] * 3


def test_question_without_colon() -> None:
    text = story(
        "THE PRESIDENT:  We met.", "Q    When did you meet?", "THE PRESIDENT:  Today."
    )
    assert [words for _, words in blocks(text)] == [
        "We met.",
        "When did you meet?",
        "Today.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        story(LEAD, "Kenya: a friend of tea for two hundred years and more.", NEXT),
        story("Explainer: why tea matters", LEAD, "Note: prices are in dollars.", NEXT),
        story(LEAD, "The aim is this: more tea for everybody in both countries.", NEXT),
        story(LEAD, "For Kenya: tea.", "Read More: Tea.", "It's Late: Go.", NEXT),
    ],
)
def test_colons_make_no_transcript(text: str) -> None:
    assert R.TURN not in [role for role, _ in blocks(text)]


# ------------------------------------------------------------------ the way back
SAMPLES = [
    TRANSCRIPT,
    story(f"NAIROBI, May 3 (GNA) - {LEAD}", NEXT, "Related:", "Peru counts its tea"),
    "The ministers of both\u00a0countries met on\r\nTuesday to speak   of tea\u200b and fish.\r\n",
    "# Kenya and Peru\n\nThe **two ministers** met [in Lima](https://example.org/a) today.\n",
    "\ufeffOne line only, without any end",
    " \n",
    "(Applause.)",
]


def readable(cleaned: CleanText) -> list[str]:
    return [block.span.of(cleaned.text) for block in cleaned.readable]


@pytest.mark.parametrize("text", SAMPLES)
def test_every_character_leads_back(text: str) -> None:
    cleaned = clean(Article("a.md", text))
    for block in cleaned.readable:
        for offset in range(block.span.start, block.span.end):
            raw = cleaned.raw(Span(offset, offset + 1))
            there, here = raw.of(text), cleaned.text[offset]
            assert there == here or (here == " " and there.isspace())
    assert "\n\n".join(readable(cleaned)) == cleaned.text
    assert not re.search(r"\s{2,}", "".join(readable(cleaned)))


@pytest.mark.parametrize("text", SAMPLES)
def test_blocks_hold_every_word_once(text: str) -> None:
    cleaned = clean(Article("a.md", text))
    spans = sorted(
        {b.span for b in cleaned.blocks} | {b.label for b in cleaned.blocks if b.label}
    )
    for before, after in pairwise(spans):
        assert before.end <= after.start
    covered = " ".join(span.of(text) for span in spans)
    assert re.findall(r"\w+", covered) == re.findall(r"\w+", text)


def test_wrapped_lines_are_unfolded() -> None:
    text = (
        "The foreign ministers of the four island states met on Monday in the\n"
        "harbour town to discuss fishing quotas, storm warnings and the ferries\n"
        "that link them.\n"
    )
    cleaned = clean(Article("a.txt", text))
    assert cleaned.text == " ".join(text.split())
    span = Span(cleaned.text.index("in the harbour"), cleaned.text.index(" town"))
    assert cleaned.raw(span).of(text) == "in the\nharbour"


def test_markdown_marks_are_not_read() -> None:
    cleaned = clean(Article("a.md", SAMPLES[3]))
    assert readable(cleaned) == [
        "Kenya and Peru",
        "The two ministers met in Lima today.",
    ]


def test_demonstration_articles_lead_back() -> None:
    folder = Path(__file__).parents[2] / "fixtures" / "articles"
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text("utf-8")
        cleaned = clean(Article(path.name, text))
        for block in cleaned.readable:
            passage = block.span.of(cleaned.text)
            assert cleaned.raw(block.span).of(text).split() == passage.split()
