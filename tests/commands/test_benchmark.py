"""What the benchmark of reading makes of its measurements, and its altered documents."""

from __future__ import annotations

from datetime import date

import pytest

from events.management.benchmark import Taken, Turn, altered, growth, together
from events.mentions import Article


def turn(ratio: float, megabytes: float = 100) -> Turn:
    reading = Taken(1 + ratio, 2 * (1 + ratio))
    return Turn(100, Taken(1.0, 2.0), reading, Taken(0.7, 1.4), megabytes)


def test_turns_add_up() -> None:
    both = together([turn(0.2, 90), turn(0.4, 110)])
    assert (both.documents, both.megabytes) == (200, 110)
    assert both.ratio == pytest.approx(0.3)
    assert both.clock_ratio == pytest.approx(0.3)
    assert both.own_ratio == pytest.approx(0.6)


def test_a_ratio_that_stays_grows_by_nothing() -> None:
    slope, give = growth([turn(0.3), turn(0.31), turn(0.29), turn(0.3)])
    assert abs(slope) < give < 0.2


def test_a_ratio_that_rises_grows_by_so_much_a_thousand_documents() -> None:
    slope, give = growth([turn(0.3), turn(0.35), turn(0.4), turn(0.45)])
    assert slope == pytest.approx(0.5)
    assert give == pytest.approx(0, abs=1e-6)


def test_altered_documents_differ_in_names_and_dates_and_come_out_the_same_again() -> (
    None
):
    article = Article(
        "a.txt",
        "In May 2021 the ministers Okafor, Rivera and Lindqvist met in Lusaka again.",
        published=date(2021, 5, 4),
    )
    documents = list(altered([article], 6))
    assert documents[0] == article
    assert len({document.text for document in documents}) == 6
    assert len({document.published for document in documents}) > 3
    assert documents == list(altered([article], 6))
    assert all("ministers" in document.text for document in documents)
