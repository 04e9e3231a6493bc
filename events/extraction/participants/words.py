"""The tokens of a Doc as plain lists: read from spaCy once, looked at many times."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from spacy.tokens import Doc

from events.extraction.participants.patterns import CALENDAR_WORDS, PARTICLES


@dataclass(slots=True)
class Words:
    """One entry a token. `entity` is the NER label, `sentence` the sentence's number.

    `pieces` are the parts of the tokens between hyphens, in lower case, each with its
    token: "U.S.-Japan" gives ("u.s.", 0) and ("japan", 0), so that a name is found
    however the tokenizer treats its hyphen.
    """

    text: list[str]
    lower: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    entity: list[str]
    sentence: list[int]
    starts: list[int]  # first token of each sentence
    pieces: list[tuple[str, int]]

    def __len__(self) -> int:
        return len(self.text)

    def is_capitalised(self, index: int) -> bool:
        text = self.text[index]
        return text[0].isupper() or (
            len(text) > 2 and text[0] == "'" and text[1].isupper()
        )

    def is_name_word(self, index: int) -> bool:
        """Whether the token may be a word of a person's name, an initial included."""
        text = self.text[index]
        return (
            text[0].isupper()
            and (text[0].isalpha() and not any(c.isdigit() for c in text))
            and self.lower[index] not in CALENDAR_WORDS
        )

    def is_particle(self, index: int) -> bool:
        return self.lower[index] in PARTICLES

    def root(self, start: int, end: int) -> int:
        """The token of the phrase whose head lies outside of it."""
        for index in range(start, end):
            head = self.head[index]
            is_top = head == index or not start <= head < end
            if is_top and self.dep[index] != "punct":
                return index
        return end - 1


def fold(word: str) -> str:
    """Lower case without accents: "Mélanie" and "MELANIE" are one name."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.replace("’", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


def _parts(word: str) -> list[str]:
    folded = fold(word)
    if "-" in folded or "–" in folded:
        return [part for part in folded.replace("–", "-").split("-") if part]
    return [folded]


def read_words(doc: Doc) -> Words:
    """The Doc's words. A Doc without a parse is one sentence, each word its own head."""
    text = [token.text for token in doc]
    sentence: list[int] = []
    starts: list[int] = []
    for token in doc:
        if token.is_sent_start or token.i == 0:
            starts.append(token.i)
        sentence.append(len(starts) - 1)
    lower = [word.lower() for word in text]
    pieces = [(p, index) for index, word in enumerate(lower) for p in _parts(word)]
    return Words(
        text=text,
        lower=lower,
        tag=[token.tag_ for token in doc],
        dep=[token.dep_ for token in doc],
        head=[token.head.i for token in doc],
        entity=[token.ent_type_ for token in doc],
        sentence=sentence,
        starts=starts,
        pieces=pieces,
    )
