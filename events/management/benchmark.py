"""Documents for the benchmark of reading, and what is measured of each batch of them."""

from __future__ import annotations

import random
import re
import resource
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate
from math import sqrt
from statistics import linear_regression, mean

from events.mentions import Article

_CONSONANTS, _VOWELS = "bdfgklmnprstvz", "aeiou"
_YEAR = re.compile(r"\b(19|20)\d\d\b")
#: A capitalised word within a sentence: most often part of a name.
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")


@dataclass(frozen=True, slots=True)
class Taken:
    """Seconds: of the processor for this process alone, and by the clock on the wall."""

    processor: float = 0.0
    clock: float = 0.0

    def __add__(self, other: Taken) -> Taken:
        return Taken(self.processor + other.processor, self.clock + other.clock)


@dataclass(frozen=True, slots=True)
class Turn:
    """The same documents by bare spaCy, by all that reading does, and by the model alone
    as reading sets it up; `megabytes` is what the process has held at most by then."""

    documents: int
    bare: Taken
    reading: Taken
    model: Taken
    megabytes: float

    @property
    def ratio(self) -> float:
        """Processor time beyond bare spaCy's, as a share of it."""
        return self.reading.processor / self.bare.processor - 1

    @property
    def own_ratio(self) -> float:
        """Processor time of all but the model, as a share of bare spaCy's."""
        own = self.reading.processor - self.model.processor
        return own / self.bare.processor

    @property
    def clock_ratio(self) -> float:
        return self.reading.clock / self.bare.clock - 1


def together(turns: Sequence[Turn]) -> Turn:
    """`turns` as one."""
    return Turn(
        sum(turn.documents for turn in turns),
        sum((turn.bare for turn in turns), Taken()),
        sum((turn.reading for turn in turns), Taken()),
        sum((turn.model for turn in turns), Taken()),
        max(turn.megabytes for turn in turns),
    )


def growth(turns: Sequence[Turn]) -> tuple[float, float]:
    """By how much the ratio of a turn rises with every thousand documents before it, and
    the half width of the 95 % interval: a line through all turns, least squares.

    Reading takes time in proportion to the number of documents if that is about nought.
    Needs three turns.
    """
    before = accumulate((turn.documents for turn in turns), initial=0)
    places = [number / 1000 for number, _ in zip(before, turns, strict=False)]
    ratios = [turn.ratio for turn in turns]
    slope, intercept = linear_regression(places, ratios)
    pairs = list(zip(places, ratios, strict=True))
    left = sum((ratio - intercept - slope * place) ** 2 for place, ratio in pairs)
    spread = sum((place - mean(places)) ** 2 for place in places)
    return slope, 1.96 * sqrt(left / (len(turns) - 2) / spread)


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
