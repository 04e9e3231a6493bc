"""Invented articles of many countries, annotated blind: what is found stays found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.conf import settings
from pytest_django.plugin import DjangoDbBlocker

from events.evaluation import Report, load_gold, measure
from events.management.commands.evaluate_extraction import read_gold
from events.management.reading import Lazily
from events.reference_data import load_files, reference_from_database
from events.scratch import scratch_database

pytestmark = pytest.mark.model
FOLDER = Path(__file__).resolve().parent

#: (section, figure, floors of the sets): the floors lie a little below what was measured,
#: which is the comment behind each. Raise a floor when a rule has raised its figure.
SETS = ("invented", "unseen", "unseen-2")
FLOORS = [
    ("events", "core recall", (0.70, 0.82, 0.61)),  # 0.730 0.857 0.643
    ("events", "background recall", (0.76, 0.65, 0.27)),  # 0.800 0.689 0.297
    ("events", "event precision", (0.84, 0.76, 0.68)),  # 0.877 0.798 0.712
    ("events", "event strict F1", (0.70, 0.58, 0.30)),  # 0.740 0.622 0.333
    ("events", "event coreference B3 F1", (0.92, 0.93, 0.91)),  # 0.948 0.958 0.941
    ("events", "place accuracy", (0.74, 0.44, 0.46)),  # 0.784 0.473 0.500
    ("events", "date accuracy", (0.91, 0.85, 0.75)),  # 0.944 0.880 0.784
    ("statements", "direct F1 with speaker", (0.95, 0.95, 0.78)),  # 0.976 0.973 0.812
    ("statements", "reported F1 with speaker", (0.77, 0.87, 0.63)),  # .805 .906 .667
    ("sources", "sources dated", (1.0, 1.0, 0.85)),  # 6 of 7 of the last
]
TRAPS = (1, 4, 4)


@dataclass(frozen=True, slots=True)
class Measured:
    """A set's figures, and where its floors stand in each row."""

    at: int
    report: Report


@pytest.fixture(scope="module", params=range(len(SETS)), ids=SETS)
def measured(
    request: pytest.FixtureRequest, django_db_blocker: DjangoDbBlocker
) -> Iterator[Measured]:
    gold = load_gold(FOLDER / f"{SETS[request.param]}.gold.json")
    with django_db_blocker.unblock(), scratch_database():
        load_files(settings.REFERENCE_DATA)
        reference = reference_from_database(settings.REFERENCE_DATA)
        report = measure(gold, read_gold(gold, Lazily(reference)), by_article=False)
        yield Measured(request.param, report)


@pytest.mark.parametrize(("section", "figure", "floors"), FLOORS)
def test_no_figure_falls(
    measured: Measured, section: str, figure: str, floors: tuple[float, ...]
) -> None:
    value = measured.report.figures[section][figure]
    assert value is not None
    assert value >= floors[measured.at], "\n".join(map(str, measured.report.findings))


def test_no_more_traps_are_sprung(measured: Measured) -> None:
    sprung = measured.report.figures["events"]["traps sprung"]
    assert sprung is not None
    findings = "\n".join(map(str, measured.report.findings))
    assert sprung <= TRAPS[measured.at], findings


def test_no_date_of_publication_is_wrong(measured: Measured) -> None:
    assert measured.report.figures["sources"]["sources dated wrongly"] == 0
