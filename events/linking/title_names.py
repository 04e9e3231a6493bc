"""Names as a heading has them: with "the" where English asks for it, places with theirs."""

from __future__ import annotations

import re

from events.venues import VENUES

#: Places that take "the" by how they begin or end.
_THE_FIRST = (
    "united ", "bay of ", "gulf of ", "strait of ", "sea of ", "port of ", "republic of ",
    "state of ", "democratic republic", "isle of ", "cape of ",
)  # fmt: skip
_THE_LAST = (
    " republic", " islands", " emirates", " strait", " sea", " gulf", " ocean",
    " peninsula", " mountains", " delta", " desert", " canal", " kremlin", " house",
    " ministry", " embassy", " consulate", " office", " chancellery", " border",
    " checkpoint", " crossing", " middle east",
)  # fmt: skip
_THE_WHOLE = frozenset(
    "netherlands philippines maldives bahamas gambia comoros kremlin vatican caucasus "
    "balkans sahel pentagon holy-see".split()
)
#: Last words of bodies' names that take "the": "the Security Council", not "Hamas".
_BODIES = frozenset(
    "union council commission committee organization organisation nations agency court fund "
    "bank group ministry parliament assembly community league authority department senate "
    "house office forum party army coalition alliance mission conference congress eight "
    "seven twenty quartet quad navy police marines force forces front movement government "
    "presidency secretariat treasury command guard junta opposition corps".split()
)
#: Last words of topics that there is one of.
_ONE_OF_A_KIND = (" issue", " process", " boycott")
_ACRONYM = re.compile(r"[A-Z]{2,3}|G-?\d+\+?")
#: Groups named by a plural or a people: "the Taliban".
_PEOPLES = frozenset("taliban houthis palestinians kurds communists rebels".split())


def with_article(name: str) -> str:
    """A country's or a body's name within a sentence.

    1. "the European Union", "the G7", "the Taliban"  2. "the United States"
    3. "NATO", "Hamas", "Peru": as they are
    """
    words = name.casefold().split()
    if not words or words[0] == "the":
        return name
    if _ACRONYM.fullmatch(name) or words[-1] in _PEOPLES | _BODIES:
        return f"the {name}"
    if _named_by(words) in _BODIES:
        return f"the {name}"
    return place_name(name)


def _named_by(words: list[str]) -> str:
    """The word before what it is of: "Community" of "Economic Community of …"."""
    first = next((i for i, word in enumerate(words) if word in {"of", "on", "for"}), 0)
    return words[first - 1] if first else ""


def place_name(name: str) -> str:
    """ "the Netherlands", "the Taiwan Strait", "the Kremlin"; "Lima"."""
    folded = name.casefold()
    if folded.startswith("the "):
        return name
    if (
        folded.replace(" ", "-") in _THE_WHOLE
        or folded.startswith(_THE_FIRST)
        or f" {folded}".endswith(_THE_LAST)
    ):
        return f"the {name}"
    return name


def topic_name(name: str) -> str:
    """A topic after "on": "the alliance", "the peace process", "trade", "NATO"."""
    if name.casefold().endswith(_ONE_OF_A_KIND):
        return f"the {name}"
    return with_article(name)


def at_place(name: str) -> str:
    """ "in Lima", "at Bogor Palace", "at the Kremlin", "on Santo island"."""
    last = name.casefold().split()[-1]
    if last in {"island", "islet", "peninsula", "coast", "border"}:
        return f"on {place_name(name)}"
    is_at = last in VENUES or name.casefold().startswith("the ")
    return f"{'at' if is_at else 'in'} {place_name(name)}"
