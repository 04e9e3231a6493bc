"""What tells one meeting without named parties from another: its number and its name.

"the 12th Meeting of the Council of Ministers", "the ninth session", "the meeting of trade
ministers", "the Fifth Summit".
"""

from __future__ import annotations

import re

from spacy.tokens import Token

from events.extraction.times.patterns import ORDINALS

_NUMERAL = re.compile(r"(\d+)(?:st|nd|rd|th)$")
#: Words that say nothing of which meeting it is.
_PLAIN = frozenset(
    "meeting talk session summit conference round round-table new recent last latest next "
    "high-level two-day three-day one-day annual regular bilateral joint formal informal "
    "official first second third senior top brief key crucial special emergency same such "
    "country side government minister leader official delegation party".split()
)


def number_of(noun: Token) -> int | None:
    """12 of "the 12th meeting", 9 of "the ninth session"; None if it is not counted."""
    for child in noun.lefts:
        lower = child.lower_
        if lower == "first":
            return None  # "their first meeting since May" may be any
        if lower in ORDINALS:
            return ORDINALS[lower]
        if found := _NUMERAL.match(lower):
            return int(found[1])
    return None


def names_of(noun: Token) -> frozenset[str]:
    """Lemmas of what a meeting is called by: {"council"} of "Meeting of the Council".

    Words before the noun, and after it what it is of.
    """
    near = [c for c in noun.lefts if c.dep_ in {"compound", "amod", "nmod"}]
    for preposition in noun.rights:
        if preposition.lower_ == "of" and preposition.dep_ == "prep":
            for head in preposition.children:
                near += [head, *(c for c in head.lefts if c.dep_ == "compound")]
    lemmas = {token.lemma_.lower() for token in near if token.is_alpha}
    return frozenset(lemmas - _PLAIN - ORDINALS.keys())
