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
SETS = ("invented", "unseen", "unseen-2", "unseen-3")
FLOORS = [
    ("events", "core recall", (0.83, 0.86, 0.93, 0.40)),  # .865 .893 .964 .435
    ("events", "background recall", (0.82, 0.73, 0.77, 0.49)),  # .855 .770 .812 .521
    ("events", "event precision", (0.87, 0.79, 0.91, 0.70)),  # .908 .828 .952 .731
    ("events", "event strict F1", (0.78, 0.69, 0.77, 0.41)),  # .816 .726 .811 .441
    (
        "events",
        "event coreference B3 F1",
        (0.91, 0.93, 0.92, 0.93),
    ),  # .938 .962 .947 .965
    ("events", "place accuracy", (0.77, 0.73, 0.60, 0.50)),  # .814 .767 .642 .533
    ("events", "date accuracy", (0.93, 0.92, 0.88, 0.81)),  # .962 .951 .911 .842
    (
        "statements",
        "direct F1 with speaker",
        (0.95, 0.97, 0.84, 0.89),
    ),  # .976 1 .875 .923
    (
        "statements",
        "reported F1 with speaker",
        (0.91, 0.91, 0.82, 0.63),
    ),  # .947 .941 .857 .659
    ("sources", "sources dated", (1.0, 1.0, 0.85, 0.85)),
]
TRAPS = (0, 4, 0, 5)


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
