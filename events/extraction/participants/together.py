"""Who is told of together with "I" and "me": "Rojas and I", "I met Rojas", "he received me"."""

from __future__ import annotations

from events.extraction.cast import Naming
from events.extraction.participants.focus import governors
from events.extraction.participants.scene import Scene

SINGULAR = frozenset("i me my myself mine".split())

#: Verbs by which "I" and their object or company come together.
_MEETING = frozenset(
    """
    met meet meeting hold held holding had have having spoke spoken speak speaking talked
    talking received receive welcomed welcome hosted host saw seen see seeing discussed
    discuss raised sat visited told called
    """.split()
)


def told_together(
    scene: Scene, token: int, speaker: int, sentence: int, *, met: bool = True
) -> tuple[int, ...]:
    """The speaker and those named beside "I" or "me" in a sentence, before `token`; with
    `met` also those whom "I" met."""
    own = [
        naming
        for naming in scene.said_in.get(sentence, ())
        if naming.head < token and naming.members == (speaker,)
        if scene.words.lower[naming.head] in SINGULAR
    ]
    for naming in reversed(own):
        others = _beside(scene, naming.head)
        others = others or (_met(scene, naming.head, token) if met else [])
        others = [key for key in others if key != speaker]
        if others:
            return tuple(dict.fromkeys((*others, speaker)))
    return ()


def name_beside(scene: Scene, token: int) -> None:
    """Enter "Dr Rojas and I" as one phrase: the parser often parts the two."""
    keys, start = _before(scene, token)
    if keys and scene.words.lower[token] in SINGULAR:
        everyone = tuple(dict.fromkeys((*keys, *scene.at_head[token].members)))
        head = -1 if scene.words.dep[token] == "conj" else token
        scene.name(start, token + 1, everyone, "plural", head)


def _beside(scene: Scene, token: int) -> list[int]:
    """Persons joined to "I" by "and": "Rojas, Okafor and I", "I and Minister Rojas"."""
    lower = scene.words.lower
    keys, _ = _before(scene, token)
    if lower[token + 1 : token + 2] == ["and"]:
        after = token + 2
        while after < len(lower) and lower[after] in ("the", "my"):
            after += 1
        naming = _person_at(scene, after)
        keys += naming.members if naming is not None else ()
    return keys


def _before(scene: Scene, token: int) -> tuple[list[int], int]:
    """Those joined to "I" before it, and where the first of them begins."""
    lower = scene.words.lower
    keys: list[int] = []
    at, start = token - 1, token
    while at > 0 and lower[at] in ("and", ",", "myself"):
        while at > 0 and lower[at] in ("and", ","):
            at -= 1
        naming = _person_at(scene, at)
        if naming is None:
            break
        keys += naming.members
        at, start = naming.start - 1, naming.start
        while at > 0 and lower[at] in ("the", "both"):
            at -= 1
    is_joined = lower[token - 1] in ("and", "myself")
    return (keys, start) if is_joined else ([], token)


def _person_at(scene: Scene, token: int) -> Naming | None:
    naming = scene.inside.get(token)
    if naming is None or not scene.is_person(naming.members[0], named=False):
        return None
    wide = scene.at_head.get(naming.head)
    return wide if wide is not None and wide.members == naming.members else naming


def _met(scene: Scene, token: int, before: int) -> list[int]:
    """Whom "I" met, received or spoke with, or who met "me", told before token `before`."""
    words = scene.words
    verb = next(governors(scene, token), None)
    if verb is None or words.lower[verb] not in _MEETING:
        return []
    if words.subject[verb] != token:
        naming = scene.naming_at(words.subject[verb])
        is_object = words.dep[token] in ("dobj", "pobj", "dative")
        return list(naming.members) if naming is not None and is_object else []
    return [
        key
        for naming in scene.said_in.get(words.sentence[token], ())
        if verb < naming.head < before and _is_company(scene, verb, naming.head)
        for key in naming.members
        if scene.is_person(key, named=False)
    ]


_LINKS = ("dobj", "pobj", "conj", "appos", "compound", "nmod")


def _is_company(scene: Scene, verb: int, token: int) -> bool:
    """Whether `token` is an object of `verb`, at most by way of "with", "to", "between"."""
    words = scene.words
    for _ in range(8):
        if token == verb:
            return True
        is_way = words.dep[token] == "prep" and words.lower[token] in ("with", "to")
        if not is_way and words.dep[token] not in _LINKS:
            return False
        token = words.head[token]
    return False
