"""How likely an event is told right, by what its mentions tell of it.

A logistic regression. `bench/confidence.py` fits the weights on annotated articles and
says how well those of one set foretell the others; its output stands in `WEIGHTS`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp
from typing import TYPE_CHECKING

from events.kinds import CONTACT, UTTERANCE
from events.mentions import Role, Status

if TYPE_CHECKING:
    from events.linking.resolution import MentionFacts

#: By the names that `features` gives; "base" stands for what is always there.
WEIGHTS: Mapping[str, float] = {
    "base": -0.91,
    "surest": 0.14,
    "a day": 1.34,
    "a week or longer": 1.26,
    "one party": 0.31,
    "two parties": 0.07,
    "more parties": 0.42,
    "place": 0.23,
    "further sources": 0.72,
    "contact": -0.20,
    "utterance": 0.67,
    "not occurred": 0.33,
}


def features(mentions: Sequence[MentionFacts]) -> dict[str, float]:
    """What counts for or against an event, by name; counts are capped.

    `mentions` (at least one) are all that tell of it, `surest` is the rules' own score.
    """
    principals = {
        who for m in mentions for who, role in m.participants if role is Role.PRINCIPAL
    }
    surest = max(mentions, key=lambda m: m.confidence)
    days = [(m.latest - m.earliest).days for m in mentions if m.earliest and m.latest]
    return {
        "base": 1.0,
        "surest": surest.confidence,
        "a day": float(bool(days) and min(days) == 0),
        "a week or longer": float(bool(days) and min(days) > 0),
        "one party": float(len(principals) == 1),
        "two parties": float(len(principals) == 2),
        "more parties": float(len(principals) > 2),
        "place": float(any(m.place for m in mentions)),
        "further sources": float(min(len({m.source for m in mentions}) - 1, 3)),
        "contact": float(surest.kind in CONTACT),
        "utterance": float(surest.kind in UTTERANCE),
        "not occurred": float(surest.status is not Status.OCCURRED),
    }


def likelihood(mentions: Sequence[MentionFacts]) -> float:
    """0 to 1: the share of such events whose kind, date, status and parties are right."""
    told = features(mentions)
    score = sum(WEIGHTS.get(name, 0.0) * value for name, value in told.items())
    return round(1 / (1 + exp(-score)), 3)
