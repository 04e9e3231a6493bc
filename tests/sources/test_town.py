"""The town of the dateline, however outlets write it, and what is no dateline."""

from __future__ import annotations

import pytest

from events.mentions import Article, Genre
from events.sources.cleaning import clean
from events.sources.genre import genre
from events.sources.town import dateline_town

LEAD = (
    "Foreign Minister Ana Duarte met Kenyan President Grace Otieno on Monday to talk of"
    " fishing rights, officials said.\n\nThe two agreed to meet again in spring."
)


def _town(text: str) -> tuple[str, ...] | None:
    article = Article("a.txt", text)
    found = dateline_town(text, clean(article))
    return found[0] if found else None


@pytest.mark.parametrize(
    ("opening", "town"),
    [
        pytest.param("LIMA - ", ("Lima",), id="dash"),
        pytest.param("LIMA, Peru — ", ("Lima", "Peru"), id="country"),
        pytest.param("Lima, Nov 9 (GNA).- ", ("Lima",), id="stop_and_dash"),
        pytest.param(
            "LIMA, Peru, May 3 /GNA/ -- ", ("Lima", "Peru"), id="agency_in_slashes"
        ),
        pytest.param(
            "PORT-AU-PRINCE, Haiti (GNA) _ ", ("Port-au-Prince", "Haiti"), id="line"
        ),
        pytest.param("LIMA (3 May 2021) – ", ("Lima",), id="day_in_brackets"),
        pytest.param("LIMA, Peru ― ", ("Lima", "Peru"), id="horizontal_bar"),
        pytest.param("LIMA: ", ("Lima",), id="colon"),
        pytest.param("Yesterday - ", None, id="no_town"),
        pytest.param("PRESIDENT: ", None, id="a_role_before_a_colon"),
    ],
)
def test_town_of_the_dateline(opening, town):
    assert _town(f"Peru and Kenya talk fish\n\n{opening}{LEAD}") == town


def test_lines_under_the_headline_come_before_the_dateline():
    text = f"Peru and Kenya talk\n\nLeaders weigh plans for the coast.\n\nLIMA - {LEAD}"
    assert _town(text) == ("Lima",)


def test_a_place_before_a_colon_makes_no_transcript():
    text = f"Peru and Kenya talk fish\n\nLIMA: {LEAD}"
    article = Article("a.txt", text)
    assert genre(article, clean(article)) != Genre.TRANSCRIPT


def test_labels_in_capitals_stay_speakers():
    text = "Talks in Lima\n\nDUARTE: The talks went well.\n\nOTIENO: I am glad of that."
    article = Article("a.txt", text)
    assert genre(article, clean(article)) == Genre.TRANSCRIPT


def test_town_of_a_heading_with_a_day():
    text = f"Press conference of the minister, Wellington, 9 July 1986\n\n{LEAD}"
    assert _town(text) == ("Wellington",)


def test_town_and_country_in_capitals_under_the_title():
    text = f"JOINT COMMUNIQUÉ\nCANBERRA, AUSTRALIA, 3 MAY 1999\n\n{LEAD}"
    assert _town(text) == ("Canberra", "Australia")


def test_a_dateline_the_text_runs_on_from():
    text = f"Peru and Kenya talk fish\n\nLIMA. Sept 7. GNA - {LEAD}"
    assert _town(text) == ("Lima",)


def test_town_where_it_was_done():
    text = f"JOINT COMMUNIQUÉ\n\n1. {LEAD}\n\nDone at Thimphu on 20 April 2017."
    assert _town(text) == ("Thimphu",)


def test_a_files_number_is_no_town():
    text = f"Visit by the minister\n\nFA90 19 June 2002\n\n{LEAD}"
    assert _town(text) is None
