"""Where the text names what the reference data knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from events.extraction.participants.lexicon import END, Entry, Lexicon
from events.extraction.participants.patterns import (
    BODY_TAILS,
    COMPANY_TAILS,
    NOT_PERSON_LEADS,
    OWNED_PLACES,
    PARTS_OF_THE_WORLD,
)
from events.extraction.participants.words import Words

SMALL_WORDS = frozenset("of the and for in on de du la et & y e 's , .".split())

_ARTICLES = ("al", "el")  # al-Qaeda, al-Shabaab


@dataclass(frozen=True, slots=True)
class Found:
    """Tokens `start` to `end` spell the name of `entry`. `is_part` says that they are a
    piece of a hyphenated word ("Japan-based", "U.S.-Japan")."""

    start: int
    end: int
    entry: Entry
    is_part: bool = False

    @property
    def country(self) -> str | None:
        """The code of the country it is, or belongs to."""
        target = self.entry.target
        code = getattr(target, "code", None) or getattr(target, "country", None)
        return code if isinstance(code, str) else None


def find_known(words: Words, lexicon: Lexicon) -> list[Found]:
    """Longest known names, left to right, without overlap.

    1. the United States   2. U.S.-Japan (two)   3. Tehran   4. the G-7
    An all-lower-case word ("us", "turkey") names nothing; an acronym must be capitals.
    "Latin America", "Gulf of Oman" and "Japan Times" name no country.
    """
    found: list[Found] = []
    pieces, trie = words.pieces, lexicon.trie
    at, last = 0, len(pieces)
    while at < last:
        node = trie.get(pieces[at][0])
        is_small = (
            words.text[pieces[at][1]][0].islower() and pieces[at][0] not in _ARTICLES
        )
        if node is None or is_small:
            at += 1
            continue
        match = _longest(words, pieces, at, node)
        if match is None:
            at += 1
            continue
        end, entry = match
        first, final = pieces[at][1], pieces[end - 1][1]
        is_part = (at > 0 and pieces[at - 1][1] == first) or (
            end < last and pieces[end][1] == final
        )
        if not _is_another(words, first, final, entry):
            found.append(Found(first, final + 1, entry, is_part))
        at = end
    return found


def _longest(
    words: Words, pieces: list[tuple[str, int]], start: int, node: dict[str, Any] | None
) -> tuple[int, Entry] | None:
    match, end, last = None, start, len(pieces)
    while node is not None:
        end += 1
        entry: Entry | None = node.get(END)
        if entry is not None and _is_written(words, pieces, start, end, entry):
            match = (end, entry)
        node = node.get(pieces[end][0]) if end < last else None
    return match


def _is_written(
    words: Words, pieces: list[tuple[str, int]], start: int, end: int, entry: Entry
) -> bool:
    first, last = pieces[start][1], pieces[end - 1][1]
    if words.sentence[first] != words.sentence[last]:
        return False
    texts = words.text[first : last + 1]
    if entry.is_acronym:
        is_word = len(texts) == 1 and len(texts[0]) > 3 and texts[0].istitle()
        is_name = is_word and words.tag[first].startswith("NNP")
        return is_name or all(text.upper() == text or "-" in text for text in texts)
    if words.lower[last] in BODY_TAILS and last > first:
        return True
    return all(
        not t[0].islower() or t.lower() in SMALL_WORDS or t in _ARTICLES for t in texts
    )


def _is_another(words: Words, first: int, last: int, entry: Entry) -> bool:
    """Whether the name is but a piece of another one: "Latin America", "Japan Times"."""
    if entry.how in ("organization", "person"):
        return False
    before = words.lower[first - 1] if first else ""
    if words.lower[first] == "states" and first == last and before != "the":
        return True  # "Member States" are not the States
    if (
        before in (PARTS_OF_THE_WORLD | NOT_PERSON_LEADS)
        and words.text[first - 1][0].isupper()
    ):
        return True
    after = words.text[last + 1] if last + 1 < len(words) else ""
    if after[:1].isupper() and after.lower() in COMPANY_TAILS:
        return True
    start = first - 1 if before == "the" else first
    return (
        start > 1
        and words.lower[start - 1] == "of"
        and words.lower[start - 2] in OWNED_PLACES
        and words.text[start - 2][0].isupper()
    )
