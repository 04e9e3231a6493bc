"""Fit what an event's confidence is made of, and say how well it foretells.

    python bench/confidence.py GOLD…

Reads every gold file's articles, marks each event found as right (kind, date, status and
participants) or not, and fits the weights of `events/linking/confidence.py`. The rules have
learned from these golds, so their events are right more often than those of a new text:
`bench/blind.jsonl` keeps what was read in a gold before anybody had seen its errors, and
a weight "known", which no new text gets, takes up the difference. Printed are the other
weights, ready to be copied there, and a table of reliability in which each gold's events
are judged by weights fitted without that gold, and the events of the blind one.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "diplomacy.settings")

import django  # noqa: E402 - needs the path

django.setup()

from django.conf import settings  # noqa: E402 - needs the settings

from events.evaluation import load_gold  # noqa: E402
from events.evaluation.reliability import Judged, judge, reliability  # noqa: E402
from events.exports.objects import event_id  # noqa: E402
from events.linking.confidence import WEIGHTS, features  # noqa: E402
from events.management.commands.evaluate_extraction import read_gold  # noqa: E402
from events.management.reading import Lazily  # noqa: E402
from events.models import Event  # noqa: E402
from events.reference_data import load_files, reference_from_database  # noqa: E402
from events.resolve.telling import tellings_of  # noqa: E402
from events.scratch import scratch_database  # noqa: E402

#: Keeps weights small where few events speak: the strength of the ridge.
RIDGE = 2.0
STEPS = 50

Array = np.ndarray


Fact = tuple[str, dict[str, float], Judged]
BLIND = "blind"


def blind_events() -> list[Fact]:
    """The events of `bench/blind.jsonl`: a line each, features of 0 left out."""
    lines = (ROOT / "bench" / "blind.jsonl").read_text(encoding="utf-8").splitlines()
    facts: list[Fact] = []
    for number, line in enumerate(lines):
        row = json.loads(line)
        told = {name: row["features"].get(name, 0.0) for name in WEIGHTS}
        right = Judged(str(number), 0.0, bool(row["found"]), bool(row["right"]))
        facts.append((BLIND, told, right))
    return facts


def judged_events(paths: list[Path]) -> list[Fact]:
    """(gold's name, features, verdict) of each event that is found."""
    facts: list[Fact] = []
    reader: Lazily | None = None
    for path in paths:
        gold = load_gold(path)
        with scratch_database():
            load_files(settings.REFERENCE_DATA)
            reader = reader or Lazily(reference_from_database(settings.REFERENCE_DATA))
            export = read_gold(gold, reader)
            told, _ = tellings_of(set(Event.objects.values_list("pk", flat=True)))
            mentions = {
                event_id(pk): [one.facts for one in tellings]
                for pk, tellings in told.items()
            }
            facts += (
                (path.name, features(mentions[verdict.event]), verdict)
                for verdict in judge(gold, export)
            )
    return facts


def fitted(x: Array, y: Array) -> Array:
    """Weights of a logistic regression with a ridge on all but the base; Newton's steps."""
    weights = np.zeros(x.shape[1])
    ridge = np.full(x.shape[1], RIDGE)
    ridge[0] = 1e-3
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (y - p) - ridge * weights
        curve = (x * (p * (1 - p))[:, None]).T @ x + np.diag(ridge)
        weights += np.linalg.solve(curve, slope)
    return weights


def foretold(facts: list[Fact]) -> list[Judged]:
    """Every event with the confidence that weights fitted without its gold give it."""
    judged = []
    for name in dict.fromkeys(fact[0] for fact in facts):
        rest = [fact for fact in facts if fact[0] != name or name == BLIND]
        weights = fitted(*table(rest))
        held_out = [fact for fact in facts if fact[0] == name]
        x, _ = table(held_out)
        likely = 1 / (1 + np.exp(-x @ weights))
        judged += (
            replace(verdict, confidence=float(p))
            for (_, _, verdict), p in zip(held_out, likely, strict=True)
        )
    return judged


def table(facts: list[Fact]) -> tuple[Array, Array]:
    x = np.array([[*told.values(), float(name != BLIND)] for name, told, _ in facts])
    return x, np.array([float(verdict.is_right) for _, _, verdict in facts])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("gold", nargs="+", type=Path)
    facts = [*judged_events(parser.parse_args().gold), *blind_events()]
    weights = fitted(*table(facts))
    say = sys.stdout.write
    say(f"{len(facts)} events, {sum(v.is_right for *_, v in facts)} right in all\n")
    for name, weight in zip([*facts[0][1], "known"], weights, strict=True):
        say(f'    "{name}": {weight:.2f},\n')
    told = foretold(facts)
    blind = [v for (name, *_), v in zip(facts, told, strict=True) if name == BLIND]
    known = [v for (name, *_), v in zip(facts, told, strict=True) if name != BLIND]
    for heading, judged in (("by the other golds", known), ("read blind", blind)):
        brier = sum((v.confidence - v.is_right) ** 2 for v in judged) / len(judged)
        say(f"foretold {heading}, Brier score {brier:.3f}:\n")
        say("events  confidence  in the gold  every field right\n")
        for band in reliability(judged):
            say(
                f"{band.events:6} {band.confidence:11.2f} {band.found:12.2f}"
                f" {band.right:18.2f}\n"
            )


if __name__ == "__main__":
    main()
