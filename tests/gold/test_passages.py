"""Every passage that an annotation names stands in its article, once."""

from __future__ import annotations

from pathlib import Path

import pytest

from events.evaluation import load_gold

GOLD = sorted(Path(__file__).resolve().parent.glob("*.gold.json"))


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_every_passage_of_the_gold_stands_in_its_article(path: Path) -> None:
    gold = load_gold(path)
    for statement in gold.data["statements"]:
        text = gold.texts[statement["source"]]
        assert text[statement["start"] : statement["end"]] == statement["text"]
    passages = [
        *((t["source"], t["text"]) for t in gold.data["traps"]),
        *((t["source"], t["text"]) for t in gold.data["not_statements"]),
        *(mention for e in gold.data["events"] for mention in e["mentions"].items()),
    ]
    for source, words in passages:
        assert gold.texts[source].count(words) == 1, words


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_the_best_date_lies_in_a_window(path: Path) -> None:
    for event in load_gold(path).data["events"]:
        if event["date"]:
            start, end = event["date"]
            assert any(a <= start <= end <= b for a, b in event["windows"]), event["id"]
