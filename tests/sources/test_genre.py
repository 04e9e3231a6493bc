"""Genres, by cues that hold for any outlet."""

import pytest

from events.mentions import Article, Genre
from events.sources.cleaning import clean
from events.sources.genre import genre

SAID = "The minister said the talks had gone well, and she told reporters to wait. "
DONE = "The two ministers affirmed their friendship and discussed tea, fish and trade. "


@pytest.mark.parametrize(
    ("text", "told", "expected"),
    [
        pytest.param(SAID * 20, {}, Genre.BRIEF, id="without_quotations"),
        pytest.param('"Well," she said. ' + SAID * 20, {}, Genre.REPORT, id="report"),
        pytest.param(SAID * 3, {}, Genre.BRIEF, id="brief"),
        pytest.param(
            f"Office of the Spokesperson\n\n{DONE * 3}", {}, Genre.READOUT, id="readout"
        ),
        pytest.param(
            DONE * 3, {"publisher": "Ministry of Trade"}, Genre.READOUT, id="ministry"
        ),
        pytest.param(
            "Q: Did you meet?\n\nMINISTER OBI: We did, in Lima.", {}, Genre.TRANSCRIPT
        ),
        pytest.param(
            f"Joint Statement by Kenya and Peru\n\nWe met in Lima. {DONE * 3}",
            {},
            Genre.JOINT_STATEMENT,
            id="joint",
        ),
        pytest.param(
            f"Visit to Lima\n\n3 May 2024\n\nI will travel to Lima today. {DONE * 3}I look "
            "forward to my first talks there.",
            {},
            Genre.READOUT,
            id="a_minister_of_her_own_doings",
        ),
        pytest.param(
            "Statement of the President of the Tea Council Jonas Lie and the Prime Minister "
            "of Peru Ana Rojas\n\nWe met today. We agreed to meet again. We support tea.",
            {},
            Genre.JOINT_STATEMENT,
            id="statement_of_several",
        ),
        pytest.param(
            f"Statement by the Minister of Trade on tea\n\n{DONE * 3}",
            {},
            Genre.READOUT,
            id="statement_by",
        ),
        pytest.param(
            f"JOINT STATEMENT FROM KENYA AND PERU\n\nOffice of the Press Secretary\n\n"
            f"{DONE * 3}\n\nBoth thanked the hosts.\n\nThe President said he would come.",
            {},
            Genre.JOINT_STATEMENT,
            id="joint_though_an_office_issues_it",
        ),
        pytest.param(
            f"Analysis: why tea matters to Peru\n\n{SAID * 30}",
            {},
            Genre.ANALYSIS,
            id="analysis",
        ),
        pytest.param(
            "JOINT COMMUNIQUÉ\n\nof the Third Meeting of the Reef Council\n\n"
            f"Lima, 3 May 2024\n\n{DONE * 3}",
            {},
            Genre.JOINT_STATEMENT,
            id="joint_above_the_headline",
        ),
        pytest.param(
            f"MINISTRY OF TRADE OF PERU\n\nPress release\n\n{DONE * 8}",
            {},
            Genre.READOUT,
            id="press_release",
        ),
        pytest.param(
            f"Kenya and Peru issue joint statement\n\n{SAID * 2}", {}, Genre.BRIEF
        ),
    ],
)
def test_genre(text: str, told: dict[str, str], expected: Genre) -> None:
    article = Article("a.txt", text, **told)  # type: ignore[arg-type]
    assert genre(article, clean(article)) is expected
