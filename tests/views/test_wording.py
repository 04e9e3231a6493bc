"""Dates in words: never more than is told."""

from __future__ import annotations

from datetime import date

import pytest

from events.templatetags.events_marks import as_sentence
from events.wording import When, heading, long_date, machine_date

NOV = date(2021, 11, 13)


@pytest.mark.parametrize(
    ("when", "words", "machine"),
    [
        (When(NOV, NOV, "day"), "13 November 2021", "2021-11-13"),
        (When(date(2021, 6, 11), date(2021, 6, 13), "range"), "11 to 13 June 2021", ""),
        (
            When(date(2021, 11, 30), date(2021, 12, 2), "range"),
            "30 November to 2 December 2021",
            "",
        ),
        (When(date(2018, 1, 1), date(2019, 12, 31), "range"), "2018 to 2019", ""),
        (
            When(date(2021, 10, 1), date(2021, 10, 31), "month"),
            "October 2021",
            "2021-10",
        ),
        (
            When(date(2021, 2, 11), date(2021, 2, 20), "month", "mid"),
            "mid-February 2021",
            "2021-02",
        ),
        (
            When(date(2021, 12, 6), date(2021, 12, 12), "week"),
            "the week of 6 December 2021",
            "2021-W49",
        ),
        (When(date(2021, 9, 1), date(2021, 11, 30), "season"), "autumn 2021", ""),
        (
            When(date(2021, 1, 1), date(2021, 3, 31), "season"),
            "January to March 2021",
            "",
        ),
        (
            When(date(2021, 1, 1), date(2021, 12, 31), "year", "end"),
            "late 2021",
            "2021",
        ),
        (When(date(2020, 1, 1), date(2029, 12, 31), "decade"), "the 2020s", ""),
        (
            When(date(2021, 12, 1), date(2021, 12, 11), "range", "before"),
            "before 11 December 2021",
            "",
        ),
        (When(announced=NOV), "undated, announced 13 November 2021", ""),
        (When(), "undated", ""),
    ],
)
def test_date_is_as_precise_as_told(when: When, words: str, machine: str) -> None:
    assert (long_date(when), machine_date(when)) == (words, machine)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("that the talks were useful", "The talks were useful."),
        ("to meet again in May", "… to meet again in May."),
        ("The talks were useful.", "The talks were useful."),
        ("he called it “a first step”", "… he called it “a first step”"),
    ],
)
def test_reported_speech_stands_alone(text: str, sentence: str) -> None:
    assert as_sentence(text) == sentence


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("to meet again in May", "to meet again in May."),
        ("Duarte on her office", "Duarte on her office."),
        ("that the talks were useful", "The talks were useful."),
    ],
)
def test_reported_speech_follows_the_verb_that_opens_it(
    text: str, sentence: str
) -> None:
    assert as_sentence(text, "agreed") == sentence


def test_before_a_day_is_listed_at_that_day() -> None:
    when = When(date(2021, 3, 12), date(2021, 12, 31), "range", "before")
    assert heading(when) == ("2021-12", "December 2021")
