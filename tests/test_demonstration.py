"""The demonstration articles keep their own rules: each has its data and says what it is."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

ARTICLES = Path(__file__).resolve().parent.parent / "fixtures" / "articles"
TEXTS = sorted(ARTICLES.glob("*.txt"))
QUOTED = re.compile(r'"([^"]*)"|“([^”]*)”')


def _sidecar(path: Path) -> dict[str, str | None]:
    data: dict[str, str | None] = json.loads(
        path.with_suffix(".json").read_text(encoding="utf-8")
    )
    return data


def test_there_are_twelve_to_sixteen() -> None:
    assert 12 <= len(TEXTS) <= 16
    assert len(list(ARTICLES.iterdir())) == 2 * len(TEXTS)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_sidecar_says_what_it_is_and_what_it_rests_on(path: Path) -> None:
    data = _sidecar(path)
    assert data["title"]
    assert data["publisher"]
    assert data["language"] == "en"
    note = data["note"] or ""
    assert note.startswith("Written for this demonstration")
    assert "Based on: " in note


def test_exactly_one_is_undated() -> None:
    published = [_sidecar(path)["published"] for path in TEXTS]
    dated = [date.fromisoformat(day) for day in published if day]
    assert len(dated) == len(TEXTS) - 1
    assert {day.year for day in dated} == {2021}


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_quotations_are_fragments_of_ten_words_at_most(path: Path) -> None:
    quoted = QUOTED.findall(path.read_text(encoding="utf-8"))
    assert all(len("".join(pair).split()) <= 10 for pair in quoted)
