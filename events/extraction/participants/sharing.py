"""Countries that the text gives to people by the order in which it tells both."""

from __future__ import annotations

from events.extraction.cast import Naming
from events.extraction.participants.scene import Scene
from events.extraction.participants.titles import Title

_STATES = frozenset(("country", "metonym"))
_REACH = 2  # sentences back


def share_countries(scene: Scene) -> None:
    """Give the ministers of "Foreign Ministers Okello and Rojas" their countries, if the
    sentences before have as many as its subject ("Kenya and Peru signed …") and nobody
    else of the text is of these."""
    groups: dict[int, list[int]] = {}
    for key, somebody in scene.persons.items():
        for name in somebody.writings:
            for title in name.titles:
                if scene.words.lower[title.head].endswith("s"):
                    groups.setdefault(title.head, []).append(key)
    taken = {somebody.country for somebody in scene.persons.values()}
    for head, keys in groups.items():
        people = [scene.persons[key] for key in keys]
        if len(keys) < 2 or any(somebody.country for somebody in people):
            continue
        codes = _codes_before(scene, head, len(keys))
        if codes is None or taken & set(codes):
            continue
        for key, code in zip(keys, codes, strict=True):
            _give(scene, key, code)


def _codes_before(scene: Scene, token: int, number: int) -> list[str] | None:
    words = scene.words
    own = words.sentence[token]
    for sentence in range(own, max(own - _REACH - 1, -1), -1):
        codes = [
            code
            for naming in scene.said_in.get(sentence, ())
            if naming.head < token and naming.how in _STATES
            if words.function(naming.head) in ("nsubj", "nsubjpass")
            and (code := scene.members[naming.members[0]].country) is not None
        ]
        if codes:
            told = list(dict.fromkeys(codes))
            return told if len(told) == number else None
    return None


def share_owners(scene: Scene) -> None:
    """Give the minister of "Finland …, its foreign minister, Aino Virta" her country."""
    for key, somebody in scene.persons.items():
        if somebody.country is not None:
            continue
        for name in somebody.writings:
            for title in name.titles:
                owner = _owner(scene, title)
                if owner is not None and title.country is None:
                    _give(scene, key, owner)
                    break


def _owner(scene: Scene, title: Title) -> str | None:
    words = scene.words
    at = title.possessor
    if at is None and words.lower[title.start - 1] in ("'s", "’s"):
        at = title.start - 2
    if at is None or words.lower[at] not in ("its", "country", "nation"):
        return None
    naming = scene.at_head.get(at) or _only_state(scene, at)
    if (
        naming is None
        or len(naming.members) != 1
        or not scene.is_country(naming.members[0])
    ):
        return None
    return scene.members[naming.members[0]].country


def _only_state(scene: Scene, token: int) -> Naming | None:
    """The one country that the sentence names before `token`."""
    here = [
        naming
        for naming in scene.said_in.get(scene.words.sentence[token], ())
        if naming.head < token and naming.how in _STATES
    ]
    return here[0] if len({naming.members for naming in here}) == 1 else None


def _give(scene: Scene, key: int, code: str) -> None:
    scene.persons[key].country = scene.members[key].country = code
