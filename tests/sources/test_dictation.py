"""Speeches printed below a line that says whose they are, without quotation marks."""

from __future__ import annotations

import pytest

from events.mentions import Article, BlockRole, Genre
from events.sources.cleaning import clean
from events.sources.genre import genre

HEADLINE = "Foreign Minister welcomes the truce in Sarona"
FIRST = "I welcome the truce that the parties announced in Lima this morning."
SECOND = "My department will reopen our embassy as soon as roads are safe again."


def turns(*lines: str) -> list[tuple[str, str]]:
    text = "\n\n".join((HEADLINE, "3 May 2019", *lines))
    cleaned = clean(Article("a.txt", text))
    return [
        (block.label.of(text), block.span.of(text).split()[0])
        for block in cleaned.blocks
        if block.label and block.role is BlockRole.TURN
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            ("Foreign Minister Ana Rojas said:", FIRST, SECOND),
            [("Foreign Minister Ana Rojas said", w) for w in ("I", "My")],
            id="every_paragraph_below",
        ),
        pytest.param(
            ("The President today issued the following statement:", FIRST),
            [("The President today issued the following statement", "I")],
            id="the_following_statement",
        ),
        pytest.param(
            ("Ana Rojas said:", FIRST, "Mr Okello added on the talks:", SECOND),
            [("Ana Rojas said", "I"), ("Mr Okello added on the talks", "My")],
            id="two_speakers",
        ),
        pytest.param(
            ("He said:", FIRST, "Notes to editors", "Peru opened an embassy in 2001."),
            [("He said", "I")],
            id="a_heading_ends_it",
        ),
        pytest.param(
            ("He said:", FIRST, "“It is a start,” he said of the truce."),
            [("He said", "I")],
            id="the_office_tells_on",
        ),
        pytest.param(
            ("Ana Rojas said:", "“I welcome the truce.”"), [], id="quotation_marks"
        ),
        pytest.param(
            ("The ministers said:", "- We welcome the truce.", "- We will meet again."),
            [],
            id="a_list",
        ),
        pytest.param(
            ("The report said:", "Peru has three million new voters this year."),
            [],
            id="nobody_speaks_as_i",
        ),
    ],
)
def test_turns(lines: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    assert turns(*lines) == expected


def test_a_dictated_text_is_no_transcript() -> None:
    lines = (HEADLINE, "3 May 2019", "Foreign Minister Ana Rojas said:", FIRST, SECOND)
    article = Article("a.txt", "\n\n".join(lines))
    assert genre(article, clean(article)) is Genre.BRIEF
