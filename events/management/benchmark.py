"""Documents for the benchmark of reading, and what is measured of each stretch of them."""

from __future__ import annotations

import random
import re
import resource
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from events.mentions import Article

_CONSONANTS, _VOWELS = "bdfgklmnprstvz", "aeiou"
_YEAR = re.compile(r"\b(19|20)\d\d\b")
#: A capitalised word within a sentence: most often part of a name.
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Seconds for the same documents: bare spaCy, and all that reading does."""

    documents: int
    bare: float
    reading: float
    megabytes: float  # held by the process at the end

    @property
    def ratio(self) -> float:
        """Time beyond bare spaCy, as a share of bare spaCy's."""
        return (self.reading - self.bare) / self.bare


def altered(articles: list[Article], number: int) -> Iterator[Article]:
    """`number` documents: the articles over and over, with other names and other dates.

    The same names and numbers every time; lengths stay about what they were.
    """
    for index in range(number):
        article = articles[index % len(articles)]
        yield _altered(article, index) if index >= len(articles) else article


def _altered(article: Article, index: int) -> Article:
    chance = random.Random(index)
    words = sorted({m.group() for m in _NAME.finditer(article.text)})
    # Half of the names change, so that known and new participants both occur.
    names = {word: _name(chance, len(word)) for word in words if chance.random() < 0.5}
    text = article.text
    if names:
        pattern = re.compile(rf"\b({'|'.join(map(re.escape, names))})\b")
        text = pattern.sub(lambda found: names[found.group()], text)
    years = chance.randrange(-30, 30)
    text = _YEAR.sub(lambda found: str(int(found.group()) + years), text)
    published = article.published or date(2021, 6, 1)
    return replace(
        article,
        name=f"{index}-{article.name}",
        text=text,
        title=None,
        published=published + timedelta(days=7 * chance.randrange(-1500, 1500)),
    )


def _name(chance: random.Random, length: int) -> str:
    syllables = (
        chance.choice(_CONSONANTS) + chance.choice(_VOWELS)
        for _ in range(max(2, length // 2))
    )
    return "".join(syllables).capitalize()


def megabytes() -> float:
    """Memory the process has held at most so far."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)
