"""Counts over a gold's events, and the figures made of them."""

from __future__ import annotations

from collections.abc import Mapping

from events.evaluation.gold import f1, ratio

ATTRIBUTES = ("kind", "date", "date exact", "status", "place", "participants")
Figures = dict[str, float | int | None]


class Tally:
    """Counts over the gold's events that were asked for."""

    def __init__(self) -> None:
        self.levels = {
            "core": [0, 0, 0],
            "background": [0, 0, 0],
        }  # gold, found, strict
        self.right = {name: [0, 0] for name in ATTRIBUTES}  # of, right
        self.foreign = self.named = 0
        self.topics = [0, 0, 0]  # right, too many, missing

    def add(self, checks: Mapping[str, bool], foreign: int, named: int) -> None:
        for name, is_right in checks.items():
            self.right[name][0] += 1
            self.right[name][1] += is_right
        self.foreign += foreign
        self.named += named

    def add_topics(self, *counts: int) -> None:
        self.topics = [a + b for a, b in zip(self.topics, counts, strict=True)]

    def figures(self, predicted: int, duplicates: int, traps: int) -> Figures:
        gold, found, strict = map(sum, zip(*self.levels.values(), strict=True))
        right, extra, missing = self.topics
        figures: Figures = {}
        for level, (n, hit, exact) in self.levels.items():
            figures[f"{level} recall"] = ratio(hit, n)
            figures[f"{level} strict recall"] = ratio(exact, n)
        return figures | {
            "event precision": ratio(found, predicted),
            "event F1": f1(found, gold, predicted),
            "event strict F1": f1(strict, gold, predicted),
            "duplicates": duplicates,
            "traps sprung": traps,
            **{
                f"{name} accuracy": ratio(ok, n) for name, (n, ok) in self.right.items()
            },
            "foreign participants": ratio(self.foreign, self.named),
            "topic F1": ratio(2 * right, 2 * right + extra + missing),
        }


def b_cubed(mention: Mapping[tuple[str, str], object]) -> Figures:
    by_gold: dict[str, set[tuple[str, str]]] = {}
    by_found: dict[object, set[tuple[str, str]]] = {}
    for key, found in mention.items():
        by_gold.setdefault(key[1], set()).add(key)
        by_found.setdefault(found, set()).add(key)
    precision = recall = 0.0
    for key, found in mention.items():
        both = len(by_gold[key[1]] & by_found[found])
        precision += both / len(by_found[found])
        recall += both / len(by_gold[key[1]])
    n = len(mention) or 1
    precision, recall = precision / n, recall / n
    there = sum(not isinstance(found, tuple) for found in mention.values())
    both_ways = precision + recall
    return {
        "mention recall": ratio(there, len(mention)),
        "event coreference B3 F1": round(2 * precision * recall / both_ways, 3)
        if both_ways
        else 0.0,
    }
