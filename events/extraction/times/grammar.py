"""A small grammar: patterns over classes of words, and what reads a match of one.

A pattern is a regular expression whose letters are class names: `the? day month year?`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from events.extraction.times.expression import Expression
from events.extraction.times.words import SYMBOLS, Words

#: Names for sets of classes and for phrases that many patterns share.
PHRASES = {
    "MONTH": "(month | mon dot?)",
    "MONTHDAY": "(day | dth)",
    "WEEKDAY": "(weekday | wkd dot?)",
    "COUNT": "(a | day | number | count | few | half)",
    "UNIT": "(unit | units | second)",
    "POSS": "(tick poss?)",
    "TO": "(dash | to | through | until)",
    "EDGE": "((early | late | mid | earlier | later) dash? (in | on)? the?"
    " | the? (start | middle | end | half) of the?)",
    "ONE": "(last | past | previous | this | next | coming | same | following | that)",
    "OFYEAR": "(of? (the | this | last | next | previous | following | same | that) unit)",
    "WHICH": "(last | past | previous | this | next | coming | current | same |"
    " following | that)",
}
_NAME = re.compile(r"[A-Za-z_]+")


@dataclass(frozen=True, slots=True)
class Match:
    """Words `first` to `last` (half open) matched a pattern."""

    words: Words
    first: int
    last: int

    def find(self, *names: str) -> int | None:
        """The first word of one of the classes `names`."""
        for index in range(self.first, self.last):
            if self.words.name(index) in names:
                return index
        return None

    def all(self, *names: str) -> list[int]:
        indexes = range(self.first, self.last)
        return [index for index in indexes if self.words.name(index) in names]

    def has(self, *names: str) -> bool:
        return self.find(*names) is not None

    @property
    def before(self) -> str:
        """The word before, lower case; "" at the start of the text."""
        return self.words.lower(self.first - 1)

    @property
    def after(self) -> str:
        return self.words.lower(self.last)


@dataclass(frozen=True, slots=True)
class Form:
    """A shape of time expressions; `read` says what a match means, None if nothing."""

    name: str
    pattern: str
    read: Callable[[Match], Expression | None]


def compile_pattern(pattern: str) -> str:
    """`pattern` as a regular expression over symbols."""

    def spelled(name: re.Match[str]) -> str:
        return _NAME.sub(spelled, PHRASES.get(name.group(), "")) or name.group()

    whole = _NAME.sub(spelled, pattern).replace("(", "(?:")
    return _NAME.sub(lambda name: SYMBOLS[name.group()], whole).replace(" ", "")


def _beginnings(pattern: str, at: int = 0) -> tuple[set[str], bool, int]:
    """The symbols that a match of `pattern`, from `at` to the end of its group, may begin
    with; whether it may be empty; where the group ends."""
    found: set[str] = set()
    is_empty, is_start = False, True
    while at < len(pattern) and pattern[at] != ")":
        if pattern[at] == "|":
            is_empty, is_start, at = is_empty or is_start, True, at + 1
            continue
        if pattern.startswith("(?:", at):
            begin, may_lack, end = _beginnings(pattern, at + 3)
        else:
            begin, may_lack, end = {pattern[at]}, False, at
        at = end + 1
        if pattern[at : at + 1] == "?":
            may_lack, at = True, at + 1
        if is_start:
            found |= begin
        is_start = is_start and may_lack
    return found, is_empty or is_start, at


class Grammar:
    """Forms tried in order at every word that can begin one; the first reading wins."""

    def __init__(self, forms: Sequence[Form]) -> None:
        self._forms = [
            (form, re.compile(compile_pattern(form.pattern))) for form in forms
        ]
        either = "|".join(compiled.pattern for _, compiled in self._forms)
        self._any = re.compile(either)
        # Most words are of no class that a form begins with: they are passed over quickly.
        beginnings, _, _ = _beginnings(either)
        self._opening = re.compile(f"[{''.join(sorted(beginnings))}]")

    def read(self, words: Words) -> Iterator[Expression]:
        """Expressions in the order of the text, without overlap."""
        symbols, position = words.symbols, 0
        while opening := self._opening.search(symbols, position):
            position = opening.start()
            is_any = self._any.match(symbols, position)
            expression = self._read_at(words, position) if is_any else None
            if expression is None:
                position += 1
            else:
                yield expression
                position = expression.last

    def _read_at(self, words: Words, position: int) -> Expression | None:
        for form, compiled in self._forms:
            found = compiled.match(words.symbols, position)
            if found and found.end() > position:
                expression = form.read(Match(words, position, found.end()))
                if expression is not None:
                    return expression
        return None
