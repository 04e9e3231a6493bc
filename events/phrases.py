"""Set phrases: runs of words that recur from text to text, found and not listed.

A phrase is worth showing if at least four of its words bear content, and if two sources
or two days have it. Of phrases that overlap, the one with more content in more texts stays.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

LEAST_CONTENT = 4
MOST_WORDS = 14
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
#: A phrase does not run across these.
_BREAK = re.compile(r"[.!?;:()\[\]\n]")
_FUNCTION_WORDS = frozenset(
    """
    a about above across after again against all almost along already also although am among
    an and any are around as at away back be became because become been before being below
    between both but by can could did do does done down during each either else even ever
    every few first for from further get got had has have having he her here hers him his
    how however i if in into is it its itself just last least less like made make many may me
    more most much must my near neither never next no nor not now of off on once one only or
    other our out over own per quite rather same second shall she should since so some still
    such than that the their them then there these they this those though three through thus
    to together too toward towards two under until up upon us very via was we well were what
    when where whether which while who whom whose why will with within without would yet you
    your s said says say told tell tells added noted stressed according
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
    today yesterday tomorrow morning afternoon evening day week month year
    mr mrs ms dr minister ministers secretary president
    """.split()
)


@dataclass(frozen=True, slots=True)
class Text:
    """A stretch of a source: `start` is where it begins in the source's own text."""

    key: int  # what the caller knows it by
    source: int
    start: int
    day: date | None
    words: str


@dataclass(frozen=True, slots=True)
class Use:
    text: Text
    start: int  # in the words of the text
    end: int

    @property
    def place(self) -> tuple[int, int]:
        return self.text.source, self.text.start + self.start


@dataclass
class Phrase:
    """`uses` stand in the order of time, undated last, each place of a source once."""

    words: tuple[str, ...]
    content: int
    uses: list[Use] = field(default_factory=list)

    @property
    def shown(self) -> str:
        """As its first use has it."""
        first = self.uses[0]
        return " ".join(first.text.words[first.start : first.end].split())

    @property
    def weight(self) -> tuple[int, int]:
        days = {use.text.day for use in self.uses if use.text.day}
        sources = {use.text.source for use in self.uses}
        return (max(len(days), len(sources)) - 1) * self.content, len(self.words)


def recurring(
    texts: Iterable[Text], *, names: Collection[str] = (), most: int = 8
) -> list[Phrase]:
    """The phrases, heaviest first; `names` are words that say who and not what."""
    plain = _FUNCTION_WORDS | {name.casefold() for name in names}
    found = _all_phrases(texts, plain)
    by_weight = sorted(found, key=lambda one: (*one.weight, one.words), reverse=True)
    taken: dict[int, list[tuple[int, int]]] = defaultdict(list)
    kept: list[Phrase] = []
    for phrase in by_weight:
        phrase.uses = [use for use in phrase.uses if not _is_taken(use, taken)]
        if not _recurs(phrase.uses) or any(_says_same(phrase, one) for one in kept):
            continue
        kept.append(phrase)
        for use in phrase.uses:
            source, start = use.place
            taken[source].append((start, start + use.end - use.start))
        if len(kept) == most:
            break
    return kept


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: Text
    words: list[re.Match[str]]
    folded: tuple[str, ...]
    bears: list[bool]


def _all_phrases(texts: Iterable[Text], plain: Collection[str]) -> list[Phrase]:
    """Every run of words that recurs and begins and ends with one that bears content.

    Runs that begin alike recur only if the shortest of them does: most never do.
    """
    sentences = []
    for text in texts:
        for words in _sentences(text.words):
            folded = tuple(word[0].casefold() for word in words)
            bears = [_bears(word, plain) for word in folded]
            sentences.append(_Sentence(text, words, folded, bears))
    recurring = _recurring_beginnings(sentences)
    uses: dict[tuple[str, ...], dict[tuple[int, int], Use]] = defaultdict(dict)
    for one in sentences:
        for first, ends in _runs(one.bears):
            if one.folded[first : ends[0] + 1] not in recurring:
                continue
            start = one.words[first].start()
            for last in ends:
                use = Use(one.text, start, one.words[last].end())
                uses[one.folded[first : last + 1]].setdefault(use.place, use)
    found = []
    for key, by_place in uses.items():
        ordered = sorted(
            by_place.values(), key=lambda use: (use.text.day or date.max, use.place)
        )
        if _recurs(ordered):
            found.append(Phrase(key, _content(key, plain), ordered))
    return found


def _recurring_beginnings(sentences: Iterable[_Sentence]) -> set[tuple[str, ...]]:
    """The shortest runs from any word that more than one source or day has."""
    source: dict[tuple[str, ...], int] = {}
    day: dict[tuple[str, ...], date] = {}
    found = set()
    for one in sentences:
        for first, ends in _runs(one.bears):
            key = one.folded[first : ends[0] + 1]
            if source.setdefault(key, one.text.source) != one.text.source:
                found.add(key)
            if one.text.day and day.setdefault(key, one.text.day) != one.text.day:
                found.add(key)
    return found


def _sentences(text: str) -> Iterable[list[re.Match[str]]]:
    """The words between full stops. A point within a number or initials parts nothing."""
    words: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        between = text[words[-1].end() : word.start()] if words else ""
        if _BREAK.search(between) and between != ".":
            yield words
            words = []
        words.append(word)
    yield words


def _runs(bears: Sequence[bool]) -> Iterable[tuple[int, list[int]]]:
    """For every word that may begin a phrase, the words that may end it."""
    for first in range(len(bears)):
        if not bears[first]:
            continue
        content, ends = 0, []
        for last in range(first, min(first + MOST_WORDS, len(bears))):
            content += bears[last]
            if content >= LEAST_CONTENT and bears[last]:
                ends.append(last)
        if ends:
            yield first, ends


def _bears(word: str, plain: Collection[str]) -> bool:
    return word not in plain and len(word) > 1 and not word[0].isdigit()


def _content(words: Iterable[str], plain: Collection[str]) -> int:
    return len({word for word in words if _bears(word, plain)})


def _recurs(uses: Sequence[Use]) -> bool:
    sources = {use.text.source for use in uses}
    days = {use.text.day for use in uses if use.text.day}
    return len(sources) > 1 or len(days) > 1


def _is_taken(use: Use, taken: dict[int, list[tuple[int, int]]]) -> bool:
    source, start = use.place
    end = start + use.end - use.start
    return any(start < last and first < end for first, last in taken[source])


def _says_same(phrase: Phrase, other: Phrase) -> bool:
    """One within the other: what is left of a phrase once a longer one is taken."""
    short, long = sorted((phrase.words, other.words), key=len)
    return any(
        long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1)
    )
