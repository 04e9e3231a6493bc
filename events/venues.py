"""Houses where events are held: palaces, halls and hotels, told apart from their towns."""

from __future__ import annotations

#: Last or first words of their names; one is "at" them.
VENUES = frozenset(
    "house palace airport hall castle hotel ministry kremlin checkpoint crossing office "
    "embassy consulate base bridge headquarters chancellery residence pentagon villa "
    "airbase airfield square street stadium centre center mansion palazzo university "
    "hill".split()
)


def is_venue(place: str) -> bool:
    """Whether `place` is a house of which nobody says where it stands.

    1. "Istana Palace", "Hotel Astoria", "State House": yes
    2. "Lima", "Lima, Peru", "Casino Hall, Lima": no
    """
    words = place.casefold().split()
    return bool(words) and "," not in place and bool({words[0], words[-1]} & VENUES)


def may_be_one(place: str, other: str) -> bool:
    """Whether what is held at `place` and at `other` may be held in one place.

    1. "Lima, Peru" and "Peru": a part of theirs is the same  2. "State House" and "Lima"
    3. "" and "Lima": one is not told
    """
    if not place or not other:
        return True
    parts = {part.strip().casefold() for part in place.split(",")}
    if parts & {part.strip().casefold() for part in other.split(",")}:
        return True
    return is_venue(place) != is_venue(other)
