"""Gold annotations: a file of what articles tell, and the texts it was made on."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Row = Mapping[str, Any]
#: A participant's canonical name, or the key of a name the gold does not know.
Name = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gold:
    """`data` as the file has it, the texts by file name, and the folder they are in."""

    data: Row
    texts: Mapping[str, str]
    folder: Path

    @property
    def name(self) -> str:
        return str(self.data.get("name", ""))

    def files(self) -> list[Path]:
        return [self.folder / row["source"] for row in self.data["sources"]]

    def of_article(self, source: str) -> Gold:
        """The part of the gold that one article tells."""
        events = [
            {**event, "mentions": {source: event["mentions"][source]}}
            for event in self.data["events"]
            if source in event["mentions"]
        ]
        part = {
            **self.data,
            "sources": [s for s in self.data["sources"] if s["source"] == source],
            "events": events,
            "traps": [t for t in self.data.get("traps", []) if t["source"] == source],
            "statements": [s for s in self.data["statements"] if s["source"] == source],
        }
        return Gold(part, {source: self.texts[source]}, self.folder)


def load_gold(path: Path) -> Gold:
    """Read a gold file; its articles are in the folder it names, beside or above it.

    ValueError if it is no gold file or an article is missing.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        named, sources = data["articles"], [row["source"] for row in data["sources"]]
        data["events"], data["statements"]
    except (OSError, UnicodeDecodeError) as error:
        raise ValueError(f"{path}: {error}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise ValueError(f"{path}: not a gold file ({error!r})") from error
    here = path.resolve().parent
    folder = next(
        (found for found in (here / named, here.parent / named) if found.is_dir()), here
    )
    try:
        texts = {s: (folder / s).read_text(encoding="utf-8") for s in sources}
    except OSError as error:
        raise ValueError(f"{path}: an article is missing: {error}") from error
    return Gold(data, texts, folder)


def name_key(name: str) -> tuple[str, ...]:
    """Words of a name, order-free, case-free, accent-free: as the gold compares names."""
    plain = "".join(
        c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)
    )
    plain = plain.lower().replace("’", "'").replace("'s ", " ").replace(".", "")
    words = re.split(r"[^a-z0-9]+", plain)
    return tuple(sorted(word for word in words if word and word != "the"))


class Names:
    """The gold's names with their other forms."""

    def __init__(self, aliases: Mapping[str, Iterable[str]]) -> None:
        self._same = {
            name_key(form): name
            for name, others in aliases.items()
            for form in (name, *others)
        }

    def canonical(self, name: str) -> Name:
        key = name_key(name)
        return self._same.get(key, key)

    def of(self, participant: Row) -> set[Name]:
        """Everything an exported participant is called."""
        forms = [participant.get("name", ""), *participant.get("aliases", [])]
        return {self.canonical(form) for form in forms if form}


# ------------------------------------------------------------------ spans
def overlap(a: tuple[int, int], b: tuple[int, int]) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around `start` to `end`, by punctuation: what a passage may cover."""
    left = max(text.rfind(mark, 0, start) for mark in ("\n", ". ", '." ', ".” ", "? "))
    marks = ("\n", ". ", '." ')
    rights = [at for mark in marks if (at := text.find(mark, end)) >= 0]
    return max(left + 1, 0), min(rights) + 1 if rights else len(text)


def ratio(part: float, whole: float) -> float | None:
    return round(part / whole, 3) if whole else None


def f1(hits: float, gold: float, predicted: float) -> float | None:
    return round(2 * hits / (gold + predicted), 3) if gold + predicted else None
