"""Nouns that stand for a country told of before: "the government", "the country"."""

from __future__ import annotations

from events.extraction.participants.focus import rank, subject_above
from events.extraction.participants.patterns import GOVERNMENT_NOUNS
from events.extraction.participants.scene import Scene


def resolve_standin(scene: Scene, token: int) -> None:
    """Enter the country that "the government" or "the country" at `token` stands for.

    "The government" is the last country of which the text named the government; "the
    country" the subject it stands under, else that of the sentence before.
    """
    words = scene.words
    lower = words.lower[token]
    if token == 0 or words.lower[token - 1] != "the" or token in scene.at_head:
        return
    if words.dep[token] in ("compound", "nmod"):
        return
    find = _last_government if lower in GOVERNMENT_NOUNS else _country
    key = find(scene, token)
    if key is not None:
        scene.name(token - 1, token + 1, (key,), "country", token)


def _last_government(scene: Scene, token: int) -> int | None:
    words = scene.words
    for naming in reversed(scene.namings):
        if (
            naming.how == "country"
            and naming.head < token
            and words.lower[naming.head] in GOVERNMENT_NOUNS
        ):
            return naming.members[0]
    return None


def _country(scene: Scene, token: int) -> int | None:
    words = scene.words
    above = subject_above(scene, token, scene.is_country)
    if len(above) == 1:
        return above[0]
    own = words.sentence[token]
    for sentence in (own, own - 1):
        here = [
            naming
            for naming in scene.said_in.get(sentence, ())
            if naming.head < token and len(naming.members) == 1
            if scene.is_country(naming.members[0])
        ]
        here.sort(key=lambda naming: (rank(scene, naming), naming.head))
        if here:
            return here[0].members[0]
    return None
