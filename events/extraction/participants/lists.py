"""Lists of participants: "Okello, Rojas and the African Union" is one phrase of three."""

from __future__ import annotations

from events.extraction.cast import Naming
from events.extraction.participants.scene import Scene

_NAMED = frozenset(("name", "surname", "country", "organization", "metonym"))
#: What stands between two of a list; the last has "and".
_COMMA = ([","], [";"], [",", "the"], [";", "the"])
_AND = (
    ["and"],
    ["and", "the"],
    [",", "and"],
    [",", "and", "the"],
    [";", "and"],
    [";", "and", "the"],
    ["as", "well", "as"],
    ["along", "with"],
    ["&"],
)
SHORTEST = 3


def enter_lists(scene: Scene) -> None:
    """Enter one naming for each list of `SHORTEST` or more, hung where the parse hangs the
    list: of four names joined by commas it often leaves out some."""
    group: list[Naming] = []
    is_closed = False
    for naming in [*_outermost(scene), None]:
        if group and naming is not None and not is_closed:
            between = scene.words.lower[group[-1].end : naming.start]
            if between in _COMMA or between in _AND:
                is_closed = between in _AND
                group.append(naming)
                continue
        if is_closed and len(group) >= SHORTEST:
            _enter(scene, group)
        group, is_closed = ([naming] if naming is not None else []), False


def _outermost(scene: Scene) -> list[Naming]:
    kept: list[Naming] = []
    namings = [n for n in scene.namings if n.how in _NAMED]
    for naming in sorted(namings, key=lambda n: (n.start, -n.end)):
        if not kept or naming.start >= kept[-1].end:
            kept.append(naming)
    return kept


def _enter(scene: Scene, group: list[Naming]) -> None:
    words = scene.words
    if words.sentence[group[0].start] != words.sentence[group[-1].end - 1]:
        return
    keys = tuple(dict.fromkeys(key for naming in group for key in naming.members))
    scene.name(group[0].start, group[-1].end, keys, "plural", group[0].head)
