"""The model's attribute ruler, with its answers for single words remembered.

spaCy tries each of its some 180 patterns on every token, which takes more than a tenth of
the pipeline's time; nearly all of them look at one token's word, tag and label alone.
"""

from __future__ import annotations

from typing import Any

from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

#: What a pattern may ask of a token to be answered here.
_ASKED = ("ORTH", "LOWER", "TAG", "DEP", "IS_SPACE")
_LOWER = _ASKED.index("LOWER")
#: Answers held at most, before all are forgotten.
_MOST = 100_000

Match = tuple[int, int, int, int]  # rule, its name's hash, first token, end (half open)
Row = tuple[int, ...]  # a token's values, in the order of `_ASKED`
Asked = dict[int, int]  # value by place in `_ASKED`


def remember_single_words(ruler: Any) -> None:
    """Let `ruler`, a spaCy AttributeRuler that gets no more rules, answer from memory.

    What it matches stays the same, whatever its patterns: what asks for more than words,
    tags, labels and blanks goes on to spaCy's Matcher.
    """
    if ruler.patterns:
        ruler.match = _Remembered(ruler.vocab, ruler.patterns)


class _Remembered:
    def __init__(self, vocab: Vocab, rules: list[dict[str, Any]]) -> None:
        self.name_of = [vocab.strings.add(str(index)) for index in range(len(rules))]
        self.rule_of = {name: index for index, name in enumerate(self.name_of)}
        self.single: list[tuple[int, Asked]] = []
        #: Patterns of several tokens by one of their words: rule, its place, all tokens.
        self.by_word: dict[int, list[tuple[int, int, list[Asked]]]] = {}
        self.others = Matcher(vocab, validate=False)
        self.known: dict[Row, tuple[int, ...]] = {}
        for index, rule in enumerate(rules):
            rest = [p for p in rule["patterns"] if not self._take(vocab, index, p)]
            if rest:
                self.others.add(str(index), rest)

    def _take(self, vocab: Vocab, rule: int, pattern: list[dict[str, Any]]) -> bool:
        """Whether `pattern` is answered here."""
        tokens = [_asked(vocab, token) for token in pattern]
        asked = [token for token in tokens if token is not None]
        if not asked or len(asked) < len(tokens):
            return False
        if len(asked) == 1:
            self.single.append((rule, asked[0]))
            return True
        at = next((i for i, token in enumerate(asked) if _LOWER in token), None)
        if at is None:
            return False
        self.by_word.setdefault(asked[at][_LOWER], []).append((rule, at, asked))
        return True

    def __call__(self, doc: Doc) -> list[Match]:
        known, name_of, by_word = self.known, self.name_of, self.by_word
        rows: list[Row] = list(map(tuple, doc.to_array(list(_ASKED)).tolist()))
        matches: list[Match] = []
        for token, row in enumerate(rows):
            rules = known.get(row)
            if rules is None:
                rules = self._learn(row)
            matches += [(rule, name_of[rule], token, token + 1) for rule in rules]
            for rule, at, asked in by_word.get(row[_LOWER], ()):
                start, end = token - at, token - at + len(asked)
                if start >= 0 and end <= len(rows):
                    here = zip(rows[start:end], asked, strict=True)
                    if all(_fits(other, wanted) for other, wanted in here):
                        matches.append((rule, name_of[rule], start, end))
        if len(self.others):
            for name, start, end in self.others(doc, allow_missing=True):
                matches.append((self.rule_of[name], name, start, end))
        matches.sort()  # later rules have precedence
        return matches

    def _learn(self, row: Row) -> tuple[int, ...]:
        if len(self.known) >= _MOST:
            self.known.clear()
        rules = {rule for rule, asked in self.single if _fits(row, asked)}
        self.known[row] = tuple(sorted(rules))
        return self.known[row]


def _fits(row: Row, asked: Asked) -> bool:
    return all(row[at] == value for at, value in asked.items())


def _asked(vocab: Vocab, token: dict[str, Any]) -> Asked | None:
    """What a pattern asks of one token; None if it asks more than can be answered here."""
    asked: Asked = {}
    for name, value in token.items():
        is_plain = isinstance(value, bool if name == "IS_SPACE" else str)
        if name not in _ASKED or not is_plain:
            return None
        key = int(value) if isinstance(value, bool) else vocab.strings.add(value)
        asked[_ASKED.index(name)] = key
    return asked or None
