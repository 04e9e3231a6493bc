"""Labels of transcripts, and the heading that says what was held and when."""

from datetime import date

import pytest

from events.mentions import Article, BlockRole
from events.sources.cleaning import clean
from events.sources.dateline import publication


def labels(*lines: str) -> list[str]:
    text = "\n\n".join(lines)
    cleaned = clean(Article("a.txt", text))
    return [block.label.of(text) for block in cleaned.blocks if block.label]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            (
                "Erik Stolt: Welcome.",
                "Dusan Pero (Prime Minister of Montenegro): Thanks.",
                "Q: What comes next?",
                "Erik Stolt: A vote.",
            ),
            [
                "Erik Stolt",
                "Dusan Pero (Prime Minister of Montenegro)",
                "Q",
                "Erik Stolt",
            ],
            id="once_with_an_office_in_brackets",
        ),
        pytest.param(
            ("Radio Sur: Will you go?", "Lena Chu: We will.", "Lena Chu: On Monday."),
            ["Radio Sur", "Lena Chu", "Lena Chu"],
            id="an_outlet_asks_once",
        ),
        pytest.param(
            ("MINISTER ROE: First: we met.", "Two things matter.", "QUESTION: When?"),
            ["MINISTER ROE", "MINISTER ROE", "QUESTION"],
            id="colon_inside_a_turn",
        ),
    ],
)
def test_labels(lines: tuple[str, ...], expected: list[str]) -> None:
    assert labels("Joint press conference by Erik Stolt and others", *lines) == expected


def test_heading_with_a_date_is_the_headline_and_dates_the_text() -> None:
    heading = (
        "Foreign Ministry Spokesperson Lena Chu's Press Conference on April 9, 2019"
    )
    article = Article("a.txt", f"{heading}\n\nQ: When?\n\nA: On Monday.\n")
    cleaned = clean(article)
    assert cleaned.blocks[0].role is BlockRole.HEADLINE
    found = publication(article, cleaned)
    assert found is not None
    assert found.day == date(2019, 4, 9)
