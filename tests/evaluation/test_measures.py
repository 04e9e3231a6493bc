"""The measures: their own definitions on a small gold, and the shared scorer's figures."""

from __future__ import annotations

import copy
import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from events.evaluation import Gold, load_gold, measure
from events.evaluation.gold import name_key
from events.evaluation.reliability import judge, reliability
from events.evaluation.report import differences

SHARED = Path(__file__).resolve().parents[3] / "shared" / "evaluation"
TEXT = (
    "Ana Duarte met Leif Holm in Oslo on Tuesday. Holm may visit Lisbon. "
    '"The cod is fine," Duarte said.'
)


def event(**changed: Any) -> dict[str, Any]:
    return {
        "id": "e1",
        "title": "Ana Duarte and Leif Holm meet",
        "kind": "meeting",
        "status": "occurred",
        "start": "2023-05-09",
        "end": "2023-05-09",
        "place": "Oslo, Norway",
        "participants": [
            {"id": "p1", "name": "Ana Duarte"},
            {"id": "p2", "name": "L. Holm"},
        ],
        "topics": ["fisheries"],
        "evidence": [{"source": "s1", "start": 0, "end": 44}],
        **changed,
    }


def export(*events: dict[str, Any], statements: Any = ()) -> dict[str, Any]:
    return {
        "sources": [{"id": "s1", "name": "a.txt", "published": "2023-05-10"}],
        "participants": [
            {"id": "p1", "name": "Ana Duarte", "aliases": []},
            {"id": "p2", "name": "L. Holm", "aliases": ["HOLM Leif"]},
        ],
        "events": list(events),
        "statements": list(statements),
    }


@pytest.fixture
def gold() -> Gold:
    data = {
        "name": "small",
        "articles": ".",
        "sources": [{"source": "a.txt", "published": "2023-05-10"}],
        "aliases": {},
        "events": [
            {
                "id": "meeting",
                "level": "core",
                "kinds": ["meeting", "visit"],
                "status": ["occurred"],
                "date": ["2023-05-09", "2023-05-09"],
                "windows": [["2023-05-08", "2023-05-09"]],
                "undated_ok": False,
                "participants": ["Ana Duarte", "Leif Holm"],
                "optional_participants": ["Norway"],
                "places": ["Oslo"],
                "topics": ["fisheries", "trade"],
                "mentions": {"a.txt": "met Leif Holm"},
            }
        ],
        "traps": [
            {"source": "a.txt", "text": "may visit Lisbon", "why": "hypothetical"}
        ],
        "statements": [
            {
                "source": "a.txt",
                "kind": "direct",
                "speakers": ["Ana Duarte"],
                "start": TEXT.index("The cod"),
                "end": TEXT.index("The cod") + len("The cod is fine,"),
                "text": "The cod is fine,",
                "level": "required",
            }
        ],
    }
    return Gold(data, {"a.txt": TEXT}, Path())


def test_a_right_export_is_right_in_everything(gold: Gold) -> None:
    statement = {
        "id": "q1",
        "source": "s1",
        "start": TEXT.index("The cod"),
        "end": TEXT.index("The cod") + 15,
        "kind": "direct",
        "speakers": [{"id": "p1", "name": "Ana Duarte"}],
    }
    report = measure(gold, export(event(), statements=[statement]))
    events, statements = report.figures["events"], report.figures["statements"]
    assert (events["core recall"], events["event strict F1"]) == (1.0, 1.0)
    assert (events["place accuracy"], events["topic F1"]) == (1.0, 0.667)
    assert statements["direct F1 with speaker"] == 1.0
    assert report.figures["sources"] == {
        "sources dated": 1.0,
        "sources dated wrongly": 0,
    }
    assert [f.kind for f in report.findings] == ["topics"]
    assert "-trade" in report.findings[0].what
    assert report.by_article["a.txt"]["events"]["event F1"] == 1.0


def test_an_event_is_counted_under_each_phenomenon_it_shows(gold: Gold) -> None:
    report = measure(gold, export(event()))
    assert report.events_by_phenomenon == {
        "status: occurred": [1, 1, 1],
        "date: a day": [1, 1, 1],
        "parties: two parties": [1, 1, 1],
        "told: in one article": [1, 1, 1],
    }


def test_a_wrong_date_is_found_but_not_strict(gold: Gold) -> None:
    report = measure(gold, export(event(start="2023-06-09", end="2023-06-09")))
    assert report.figures["events"]["core recall"] == 1.0
    assert report.figures["events"]["core strict recall"] == 0.0
    (wrong,) = [f for f in report.findings if f.kind == "wrong"]
    assert "wrong date, date exact" in wrong.what
    assert wrong.passage == "Ana Duarte met Leif Holm in Oslo on Tuesday."


def test_a_second_telling_is_a_duplicate_and_a_hypothesis_a_trap(gold: Gold) -> None:
    at = TEXT.index("Holm may")
    trap = event(
        id="e3",
        kind="visit",
        participants=[],
        evidence=[{"source": "s1", "start": at, "end": at + 22}],
    )
    report = measure(gold, export(event(), event(id="e2"), trap))
    assert report.figures["events"]["duplicates"] == 1
    assert report.figures["events"]["traps sprung"] == 1
    assert {f.kind for f in report.findings} >= {"duplicate", "trap", "missed"}


def test_what_was_missed_is_named_with_its_sentence(gold: Gold) -> None:
    report = measure(gold, export())
    assert report.figures["events"]["event precision"] is None
    assert [f.what for f in report.findings] == ["core: meeting", "direct statement"]


def test_differences_are_the_figures_that_moved() -> None:
    now = {"events": {"event F1": 0.5, "duplicates": 1, "place accuracy": None}}
    before = {"events": {"event F1": 0.4, "duplicates": 1, "place accuracy": 0.2}}
    assert list(differences(now, before)) == [("events", "event F1", 0.4, 0.5)]


@pytest.mark.parametrize(
    ("one", "other"),
    [("HOLM Leif", "Leif Holm"), ("the G7", "G7"), ("José", "jose"), ("U.S.", "US")],
)
def test_names_are_compared_without_order_case_and_accents(
    one: str, other: str
) -> None:
    assert name_key(one) == name_key(other)


def test_a_file_that_is_no_gold_is_named(tmp_path: Path) -> None:
    path = tmp_path / "gold.json"
    path.write_text("{}")
    with pytest.raises(ValueError, match=r"gold\.json: not a gold file"):
        load_gold(path)


# ------------------------------------------------------------------ the shared scorer
def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SHARED / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def perfect(data: dict[str, Any], texts: dict[str, str]) -> dict[str, Any]:
    """An export that says what the gold does."""
    names = {name for e in data["events"] for name in e["participants"]}
    names |= {s["speakers"][0] for s in data["statements"] if s["speakers"]}
    ids = {name: f"p{number}" for number, name in enumerate(sorted(names))}
    sources = {s["source"]: f"s{n}" for n, s in enumerate(data["sources"])}
    events = []
    for number, each in enumerate(data["events"]):
        window = each["date"] or (each["windows"] or [[None, None]])[0]
        evidence = []
        for source, snippet in each["mentions"].items():
            at = texts[source].index(snippet)
            evidence.append(
                {"source": sources[source], "start": at, "end": at + len(snippet)}
            )
        events.append(
            {
                "id": f"e{number}",
                "title": each["id"],
                "kind": each["kinds"][0],
                "status": each["status"][0],
                "start": window[0],
                "end": window[1],
                "place": (each["places"] or [None])[0],
                "participants": [
                    {"id": ids[name], "name": name} for name in each["participants"]
                ],
                "topics": each["topics"],
                "evidence": evidence,
            }
        )
    return {
        "sources": [
            {
                "id": sources[s["source"]],
                "name": s["source"],
                "published": s["published"],
            }
            for s in data["sources"]
        ],
        "participants": [{"id": pk, "name": name} for name, pk in ids.items()],
        "events": events,
        "statements": [
            {
                **{key: s[key] for key in ("kind", "start", "end")},
                "id": f"q{number}",
                "source": sources[s["source"]],
                "speakers": [
                    {"id": ids[name], "name": name} for name in s["speakers"][:1]
                ],
            }
            for number, s in enumerate(data["statements"])
        ],
    }


def worsened(export: dict[str, Any], step: int) -> dict[str, Any]:
    """Every `step`th thing of it wrong: merged, split, shifted, renamed or gone."""
    worse = copy.deepcopy(export)
    for number, each in enumerate(worse["events"]):
        match number % step:
            case 0:
                each["kind"], each["start"], each["end"] = "other", None, None
            case 1:
                each["participants"] = each["participants"][:1]
                each["status"] = "planned"
            case 2:
                worse["events"].append({**each, "id": f"{each['id']}x"})
            case 3:
                each["evidence"] = each["evidence"][:1]
                each["place"], each["topics"] = "Nowhere", ["china"]
            case _:
                pass
        if len(worse["events"]) > 2 * len(export["events"]):
            break
    del worse["events"][::7]
    for number, said in enumerate(worse["statements"]):
        if number % step == 0:
            said["end"] = said["start"] + max((said["end"] - said["start"]) // 2, 1)
        elif number % step == 1:
            said["speakers"] = []
        elif number % step == 2:
            said["kind"] = "reported" if said["kind"] == "direct" else "direct"
    return worse


@pytest.mark.gold
@pytest.mark.parametrize("name", ["seeds", "dev-a", "dev-b"])
@pytest.mark.parametrize("step", [0, 3, 5])
def test_figures_agree_with_the_shared_scorer(name: str, step: int) -> None:
    path = SHARED / f"{name}.gold.json"
    gold = load_gold(path)
    told = perfect(json.loads(path.read_text()), dict(gold.texts))
    if step:
        told = worsened(told, step)
    theirs = scorer().Scorer(json.loads(path.read_text()), told, gold.folder)
    assert measure(gold, told).figures == {
        "events": theirs.score_events()["figures"],
        "statements": theirs.score_statements()["figures"],
        "sources": theirs.score_sources()["figures"],
    }


def test_reliability_counts_what_is_right_by_confidence(gold: Gold) -> None:
    sure = event(confidence=0.97)
    doubtful = event(id="e2", confidence=0.5, kind="vote", start="2020-01-01", end=None)
    judged = list(judge(gold, export(sure, doubtful)))
    assert [(j.confidence, j.is_found, j.is_right) for j in judged] == [
        (0.97, True, True),
        (0.5, False, False),
    ]
    bands = reliability(judged)
    assert [(band.events, band.found, band.right) for band in bands] == [
        (1, 0.0, 0.0),
        (1, 1.0, 1.0),
    ]
