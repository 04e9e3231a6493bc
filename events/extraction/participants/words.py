"""The tokens of a Doc as plain lists: read from spaCy once, looked at many times."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import accumulate

from spacy.tokens import Doc

from events.extraction.participants.patterns import (
    CALENDAR_NAMES,
    CALENDAR_WORDS,
    PARTICLES,
)
from events.mentions import BlockRole

SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))


@dataclass(slots=True)
class Words:
    """One entry a token. `entity` is the NER label; `sentence` and `block` are numbers.

    `pieces` are the parts of the tokens between hyphens, in lower case, each with its
    token: "U.S.-Japan" gives ("u.s.", 0) and ("japan", 0), so that a name is found
    however the tokenizer treats its hyphen. `subject` leads from a verb to its subject;
    `is_quoted` tells the tokens between quotation marks; `labels` are the blocks that
    are a transcript's speaker labels, `turns` those with what they say, `headlines` the
    headline's.
    """

    text: list[str]
    lower: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    entity: list[str]
    sentence: list[int]
    block: list[int]
    pieces: list[tuple[str, int]]
    subject: dict[int, int]
    is_quoted: list[bool]
    labels: frozenset[int] = frozenset()
    turns: frozenset[int] = frozenset()
    headlines: frozenset[int] = frozenset()

    def __len__(self) -> int:
        return len(self.text)

    def is_name_word(self, index: int) -> bool:
        """Whether the token may be a word of a person's name, an initial included."""
        text = self.text[index]
        if not text[0].isupper() or any(c.isdigit() for c in text):
            return False
        if self.lower[index] not in CALENDAR_WORDS:
            return True
        # Theresa May, Jan Okello, Khin Mar Oo
        if self.lower[index] not in CALENDAR_NAMES or self.tag[index] != "NNP":
            return False
        is_first = self.dep[index] == "compound" and self.tag[self.head[index]] == "NNP"
        is_date = self.entity[index] in ("DATE", "TIME")
        return self.entity[index] == "PERSON" or (is_first and not is_date)

    def is_particle(self, index: int) -> bool:
        return self.lower[index] in PARTICLES

    def root(self, start: int, end: int) -> int:
        """The token of the phrase whose head lies outside of it."""
        for index in range(start, end):
            head = self.head[index]
            is_top = head == index or not start <= head < end
            if is_top and self.dep[index] not in ("punct", "det", "case"):
                return index
        return end - 1

    def function(self, index: int) -> str:
        """The dependency of a noun, that of the first noun it is joined or apposed to."""
        for _ in range(12):
            if self.dep[index] not in ("conj", "appos"):
                break
            index = self.head[index]
        return self.dep[index]

    def joined_to(self, index: int) -> int:
        """The first noun of a coordination: "Rivera" for the "Okafor" after it."""
        for _ in range(12):
            if self.dep[index] != "conj":
                break
            index = self.head[index]
        return index


#: Letters that Unicode does not take apart, and the apostrophe of print.
_LETTERS = str.maketrans(
    {
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "\u0131": "i",
        "’": "'",
    }
    | {"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "þ": "th", "ð": "d"}
)


def fold(word: str) -> str:
    """Lower case without accents: "Mélanie" and "MELANIE" are one name."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.translate(_LETTERS))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


def _parts(word: str) -> list[str]:
    folded = fold(word)
    if "-" in folded or "–" in folded:
        return [part for part in folded.replace("–", "-").split("-") if part]
    return [folded]


def _pieces(lower: list[str]) -> list[tuple[str, int]]:
    pieces: list[tuple[str, int]] = []
    for index, word in enumerate(lower):
        if word.isascii() and "-" not in word:
            pieces.append((word, index))  # as nearly all of them
        else:
            pieces += [(part, index) for part in _parts(word)]
    return pieces


def read_words(doc: Doc) -> Words:
    """The Doc's words. A Doc without a parse is one sentence, each word its own head."""
    text, tag, dep, entity = (
        _names(doc, name) for name in ("ORTH", "TAG", "DEP", "ENT_TYPE")
    )
    # Heads are told by their distance, which may be backwards.
    apart = doc.to_array("HEAD").astype("int64").tolist()
    head = [index + distance for index, distance in enumerate(apart)]
    starts = doc.to_array("SENT_START").astype("int64").tolist()
    sentence = list(accumulate(start == 1 for start in [0, *starts[1:]]))
    lower = [word.lower() for word in text]
    block = doc._.turn_of or _paragraphs(text)
    readable = doc._.clean.readable if doc._.clean is not None else ()
    return Words(
        text=text,
        lower=lower,
        tag=tag,
        dep=dep,
        head=head,
        entity=entity,
        sentence=sentence,
        block=block,
        pieces=_pieces(lower),
        subject={
            head[index]: index
            for index in range(len(text) - 1, -1, -1)
            if dep[index] in SUBJECTS
        },
        is_quoted=_quoted(text, block),
        labels=frozenset(i for i, piece in enumerate(readable) if piece.is_label),
        turns=frozenset(
            i for i, piece in enumerate(readable) if piece.role == BlockRole.TURN
        ),
        headlines=frozenset(
            i for i, piece in enumerate(readable) if piece.role == BlockRole.HEADLINE
        ),
    )


def _names(doc: Doc, attribute: str) -> list[str]:
    """The attribute of every token in words, each of them looked up once."""
    keys = doc.to_array(attribute).tolist()
    strings = doc.vocab.strings
    name = {key: strings[key] for key in set(keys)}
    return [name[key] for key in keys]


def _paragraphs(text: list[str]) -> list[int]:
    number, numbers = 0, []
    for word in text:
        numbers.append(number)
        number += "\n\n" in word
    return numbers


def _quoted(text: list[str], block: list[int]) -> list[bool]:
    """Tokens between double quotation marks; an unclosed one ends with its paragraph."""
    is_open, quoted = False, []
    for index, word in enumerate(text):
        if index and block[index] != block[index - 1]:
            is_open = False
        if word in ('"', "``", "''"):
            is_open = not is_open
        elif word in ("“", "”"):
            is_open = word == "“"
        quoted.append(is_open and word not in ('"', "“"))
    return quoted


def joined(tokens: list[str]) -> str:
    """Tokens as they are written: no space at hyphens, possessives and commas."""
    text = " ".join(tokens)
    for mark in ("-", "–", "/"):
        text = text.replace(f" {mark} ", mark)
    for ending in ("'s", "’s", ",", ".", "'"):
        text = text.replace(f" {ending}", ending)
    return text
