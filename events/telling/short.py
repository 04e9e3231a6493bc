"""Two to five words of a telling that say what it tells of a topic."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from events.telling.patterns import (
    CLAUSE,
    FUNCTION,
    OPENERS,
    QUOTED,
    SENTENCE,
    STOPS,
    WORD,
)

#: Words of a wording at most, and characters of one at most.
MOST, LONGEST = 5, 44


@lru_cache(maxsize=512)
def phrase_pattern(phrases: tuple[str, ...]) -> re.Pattern[str] | None:
    """Finds any of a topic's phrases, longest first, its last word with any short ending.

    A page has no lemmas: "abduct" finds "abducted", "ally" does not find "allies" (then
    the cell says only that it is told).
    """
    forms = []
    for phrase in sorted(phrases, key=len, reverse=True):
        words = [re.escape(word.rstrip("*")) for word in re.split(r"[\s-]+", phrase)]
        if any(words):
            ending = r"\w*" if phrase.endswith("*") else r"\w{0,3}"
            forms.append(r"[\s-]+".join(words) + ending)
    if not forms:
        return None
    return re.compile(r"\b(?:" + "|".join(forms) + r")\b", re.IGNORECASE)


def clauses(text: str, pattern: re.Pattern[str] | None) -> Iterator[str]:
    """The clauses of `text` that hold the pattern."""
    for sentence in SENTENCE.split(text) if pattern else ():
        for clause in CLAUSE.split(sentence or ""):
            if pattern and pattern.search(clause):
                yield clause


def wording(text: str, pattern: re.Pattern[str] | None) -> str:
    """The words about the first place `pattern` is found, or "".

    1. "the importance of stability in the northern straits" (straits) gives
       "stability in the northern straits".
    """
    for clause in clauses(text, pattern):
        assert pattern
        found = pattern.search(clause)
        assert found
        words = [match.span() for match in WORD.finditer(clause)]
        first = next(i for i, (_, end) in enumerate(words) if end > found.start())
        last = max(i for i, (start, _) in enumerate(words) if start < found.end())
        first, last = _widen(clause, words, first, last)
        return _cut(clause[words[first][0] : words[last][1]])
    return ""


def _widen(
    clause: str, words: list[tuple[int, int]], first: int, last: int
) -> tuple[int, int]:
    """To the left first: what is done comes before what it is done to."""
    while first > 0 and last - first + 1 < MOST:
        if STOPS & set(clause[words[first - 1][1] : words[first][0]]):
            break
        first -= 1
    while last + 1 < len(words) and last - first + 1 < MOST:
        if STOPS & set(clause[words[last][1] : words[last + 1][0]]):
            break
        last += 1

    def word(at: int) -> str:
        return clause[slice(*words[at])].lower()

    # "amid Freedonia's" says nothing without what is Freedonia's.
    if word(last).endswith(("'s", "’s")) and last + 1 < len(words):
        last += 1
        first += last - first >= MOST
    # "5 of the treaty" says nothing without what has that number.
    if word(first).isdigit() and first > 0 and clause[words[first - 1][0]].isupper():
        first -= 1
    while first < last and word(first) in FUNCTION - OPENERS:
        first += 1
    while first < last and word(last) in FUNCTION:
        last -= 1
    return first, last


def quoted_words(text: str, pattern: re.Pattern[str] | None) -> str:
    """The words in quotation marks that hold the pattern, or ""."""
    pieces = [a or b for a, b in QUOTED.findall(text)]
    return first_of(pieces, pattern)


def first_of(texts: Iterable[str], pattern: re.Pattern[str] | None) -> str:
    return next((told for text in texts if (told := wording(text, pattern))), "")


def _cut(text: str) -> str:
    text = " ".join(text.split())
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + "…"
