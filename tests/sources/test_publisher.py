"""Publishers that texts name themselves."""

import pytest

from events.mentions import Article
from events.sources.cleaning import clean
from events.sources.publisher import publisher

LEAD = "The ministers of Kenya and Peru agreed on Tuesday to open embassies this year."
PICTURE = "Rosa Quispe speaks to reporters in Lima on May 3, 2022. (GNA)"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param((f"LIMA, May 3 (GNA) - {LEAD}",), "GNA", id="dateline"),
        pytest.param(
            ("A press conference", "May 3, 2022, 9:25 a.m. Ministry of Trade", LEAD),
            "Ministry of Trade",
            id="office",
        ),
        pytest.param((LEAD, f"{PICTURE} ==GNA"), "GNA", id="owner_mark"),
        pytest.param((LEAD, PICTURE), None, id="credit_of_a_picture"),
        pytest.param((LEAD,), None, id="silent"),
    ],
)
def test_publisher(lines: tuple[str, ...], expected: str | None) -> None:
    article = Article("a.txt", "\n\n".join(lines))
    assert publisher(article, clean(article)) == expected


def test_metadata_names_the_publisher() -> None:
    article = Article("a.txt", f"LIMA (GNA) - {LEAD}", publisher="Gazette")
    assert publisher(article, clean(article)) == "Gazette"
