"""Names as texts have them: family names, short forms, and keys to compare them by."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from events.mentions import Person

#: Words that begin a family name; what stands before them is given names.
PARTICLES = frozenset(
    "al bin da de del della di dos du el la le van von ben ter".split()
)
#: Where the family name stands first in English texts too.
FAMILY_FIRST = frozenset(("CN", "HK", "KH", "KP", "KR", "MO", "TW", "VN"))


def surname(name: str, country: str | None = None) -> str:
    """The family name of `name`, particles included.

    1. "Jean-Yves Le Drian" -> "Le Drian"   2. "Ursula von der Leyen" -> "von der Leyen"
    3. "Xi Jinping", "CN" -> "Xi": `country` tells where the family name stands first.
    """
    words = name.split()
    if country in FAMILY_FIRST:
        return words[0]
    for index, word in enumerate(words[1:-1], start=1):
        if word.casefold() in PARTICLES:
            return " ".join(words[index:])
    return words[-1]


def short_forms(person: Person) -> list[str]:
    """What a text calls `person` after the full name: the family name, other names of one
    word ("Jokowi"), and those that end or begin the full one ("López Obrador")."""
    parts = [
        name
        for name in person.names
        if " " not in name
        or person.name.endswith(f" {name}")
        or person.name.startswith(f"{name} ")
    ]
    return [surname(person.name, person.country), *parts]


def full_forms(person: Person) -> Iterator[str]:
    """Every full name of `person`, and each with the family name moved to the other end."""
    for name in (person.name, *person.names):
        if " " not in name:
            continue
        yield name
        family = surname(name, person.country)
        if name.endswith(family):
            yield f"{family} {name.removesuffix(family).strip()}"
        else:
            yield f"{name.removeprefix(family).strip()} {family}"


def form_key(text: str) -> str:
    """`text` without accents, case, full stops and hyphens, for tolerant comparison.

    1. "Mélanie Joly" -> "melanie joly"   2. "Chung Eui-yong" -> "chung eui yong"
    3. "U.S." -> "us"   4. "Sana’a" -> "sana'a"
    """
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = plain.replace("’", "'").replace("-", " ").replace(".", "")
    return " ".join(plain.casefold().split())
