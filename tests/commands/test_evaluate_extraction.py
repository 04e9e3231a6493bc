"""Measuring by the command: its own scratch database, figures out, an earlier run beside."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from events.models import Event, Participant, Source
from events.scratch import scratch_database

pytestmark = pytest.mark.django_db

TEXT = "Ana Duarte met Leif Holm on 2023-05-09. Leif Holm said the cod was fine."


@pytest.fixture(autouse=True)
def no_reference_data(settings: Any, tmp_path: Path) -> None:
    settings.REFERENCE_DATA = tmp_path / "reference"


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(TEXT)
    (tmp_path / "articles" / "a.json").write_text('{"published": "2023-05-10"}')
    said = TEXT.index("the cod")
    content = {
        "name": "small",
        "articles": "articles",
        "sources": [{"source": "a.txt", "published": "2023-05-10"}],
        "aliases": {},
        "events": [
            {
                "id": "meeting",
                "level": "core",
                "kinds": ["meeting"],
                "status": ["occurred"],
                "date": ["2023-05-09", "2023-05-09"],
                "windows": [["2023-05-09", "2023-05-09"]],
                "undated_ok": False,
                "participants": ["Ana Duarte", "Leif Holm"],
                "optional_participants": [],
                "places": ["Oslo"],
                "topics": [],
                "mentions": {"a.txt": "met Leif Holm"},
            }
        ],
        "traps": [],
        "statements": [
            {
                "source": "a.txt",
                "kind": "reported",
                "speakers": ["Ana Duarte"],
                "start": said,
                "end": said + len("the cod was fine"),
                "text": "the cod was fine",
                "level": "required",
            }
        ],
        "not_statements": [],
    }
    path = tmp_path / "small.gold.json"
    path.write_text(json.dumps(content))
    return path


def evaluate(*arguments: object) -> str:
    out = io.StringIO()
    call_command(
        "evaluate_extraction", *map(str, arguments), stdout=out, stderr=io.StringIO()
    )
    return out.getvalue()


def test_figures_and_findings_are_printed(gold: Path) -> None:
    out = evaluate(gold)
    assert "core recall                  1.0" in out
    assert "meeting: wrong place" in out
    assert "speaker: said by ['Leif Holm'], gold ['Ana Duarte']" in out
    assert "a.txt: the cod was fine" in out
    assert not Source.objects.exists()
    assert not Event.objects.exists()


def test_brief_leaves_the_findings_out(gold: Path) -> None:
    assert "[findings]" not in evaluate(gold, "--brief")


def test_an_earlier_run_stands_beside(gold: Path, tmp_path: Path) -> None:
    figures = tmp_path / "figures.json"
    evaluate(gold, "--json", figures)
    told = json.loads(figures.read_text())
    assert told["events"]["event F1"] == 1.0
    told["events"]["event F1"] = 0.75
    figures.write_text(json.dumps(told))
    out = evaluate(gold, "--against", figures)
    assert "was 0.75 (+0.250)" in out
    assert "1 figure moved" in out


@pytest.mark.parametrize("content", ["{", "[]", '{"events": 1}'])
def test_what_is_no_earlier_run_is_refused(
    gold: Path, tmp_path: Path, content: str
) -> None:
    figures = tmp_path / "figures.json"
    figures.write_text(content)
    with pytest.raises(CommandError, match=r"figures\.json"):
        evaluate(gold, "--against", figures)


def test_a_missing_gold_is_named(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"none\.gold\.json"):
        evaluate(tmp_path / "none.gold.json")


def test_a_scratch_database_is_apart_and_ready() -> None:
    Participant.objects.create(kind="person", name="Ana Duarte", slug="ana-duarte")
    with scratch_database():
        assert not Participant.objects.filter(slug="ana-duarte").exists()
        Participant.objects.create(kind="person", name="Leif Holm", slug="leif-holm")
    assert not Participant.objects.filter(slug="leif-holm").exists()
    assert Participant.objects.filter(slug="ana-duarte").exists()
