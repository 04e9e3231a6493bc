"""The scripts that group mentions, on two invented articles each."""

from __future__ import annotations

from typing import Any

import pytest

from bench import coreference, timelines
from bench.running import read_docs

pytestmark = pytest.mark.model

STRIKE = """Ferry crews begin strike in Narwick

March 5, 2019

Ferry crews in Narwick began a strike on Monday. The strike halted all crossings. \
Harbour Lines said it would meet the union. The company lost two million crowns."""
OPENING = """Harbour Lines opens terminal

May 20, 2019

Harbour Lines opened a terminal in Narwick yesterday. It sold an older ferry in 2016. \
Dana Moreau announced the plan. She resigned on Friday."""


def entry(name: str, text: str, day: str, words: list[str]) -> dict[str, Any]:
    """An article with the mentions that `words` name, in their order."""
    mentions, at = [], 0
    for word in words:
        at = text.index(word, at)
        mentions.append([at, at + len(word)])
        at += len(word)
    common = {"topic": "ferries", "corpus": "ferries", "dct": day, "text": text}
    return {"doc_id": name, "mentions": mentions, **common}


@pytest.fixture(scope="module")
def entries() -> list[dict[str, Any]]:
    struck = ["begin", "strike", "began", "strike", "strike", "halted"]
    opened = ["opens", "opened", "sold"]
    return [
        entry("a", STRIKE, "2019-03-05", struck),
        entry("b", OPENING, "2019-05-20", opened),
    ]


def test_mentions_of_one_event_share_a_cluster(entries: list[dict[str, Any]]) -> None:
    rows = coreference.predict(read_docs(entries), entries)
    first, second = ([m["cluster"] for m in row["mentions"]] for row in rows)
    assert first[1] == first[3] == first[4]
    assert first[5] != first[4]
    assert second[0] == second[1] != second[2]


def test_a_timeline_dates_what_its_target_did(entries: list[dict[str, Any]]) -> None:
    wanted = [
        {"corpus": "ferries", "target": name} for name in ("Harbour Lines", "Ana Lund")
    ]
    lines, nobody = timelines.predict(read_docs(entries), entries, wanted)
    texts = {row["doc_id"]: row["text"] for row in entries}
    told = {
        texts[m["doc_id"]][m["start"] : m["end"]]: event["date"]
        for event in lines["events"]
        for m in event["mentions"]
    }
    assert told["opened"] == "2019-05-19"
    assert told["sold"] == "2016"
    assert "resigned" not in told
    assert nobody["events"] == []
