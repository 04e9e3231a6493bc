"""Speakers without a name: "a senior ministry official", and "the official" after it."""

from __future__ import annotations

from events.extraction.cast import Naming
from events.extraction.participants.scene import Scene
from events.extraction.participants.titles import Title
from events.extraction.participants.words import joined
from events.mentions import ParticipantKind


def enter_again(scene: Scene, title: Title) -> None:
    key = _same_again(scene, title)
    if key is None:
        key = enter_unnamed(scene, title)
    scene.name(title.start, title.end, (key,), "unnamed", title.head)


def _same_again(scene: Scene, title: Title) -> int | None:
    """The last one with that noun: "the official" after "a senior ministry official"."""
    words = scene.words
    if words.lower[title.start] != "the" or title.place is not None:
        return None
    if title.head - title.start > 2:
        return None
    for naming in reversed(scene.namings):
        is_before = naming.how == "unnamed" and naming.head < title.head
        if is_before and words.lower[naming.head] == words.lower[title.head]:
            return naming.members[0]
    return None


def enter_unnamed(scene: Scene, title: Title) -> int:
    words = scene.words
    start = _phrase_start(scene, title)
    name = joined(words.text[start : title.end])
    owner: int | None = None
    if title.place is not None:
        naming = scene.inside.get(title.place.start)
        if naming is not None:
            owner = naming.members[0]
        elif title.country:
            owner = scene.country(title.country)
    elif (place := _country_behind(scene, title)) is not None:
        owner = place.members[0]
        name = joined(words.text[start : place.end])
    else:
        person = _spoken_for(scene, title)
        if person is not None:
            owner = person
            name = (
                f"{scene.members[person].name.split()[-1]}'s {words.lower[title.head]}"
            )
    member = scene.unnamed(ParticipantKind.PERSON, name)
    member.of = owner if member.of is None else member.of
    if owner is not None:
        member.country = scene.members[owner].country
    scene.note(member.key, title.start, title.end)
    return member.key


def _country_behind(scene: Scene, title: Title) -> Naming | None:
    """Chad in "officials in Chad" and "a general from Chad"."""
    words = scene.words
    if words.lower[title.end : title.end + 1] not in (["in"], ["from"], ["of"]):
        return None
    naming = scene.inside.get(title.end + 1)
    if naming is None or not scene.is_country(naming.members[0]):
        return None
    return naming if naming.start == title.end + 1 else None


def _spoken_for(scene: Scene, title: Title) -> int | None:
    """Rojas in "a spokesperson for Rojas" and "Rojas's spokesperson"."""
    words = scene.words
    before = scene.inside.get(title.core - 2)
    after = scene.inside.get(title.end + 1)
    if before is not None and words.lower[title.core - 1] in ("'s", "’s"):
        keys = before.members
    elif after is not None and words.lower[title.end] == "for":
        keys = after.members
    else:
        return None
    return keys[0] if len(keys) == 1 else None


_MODIFIERS = (
    "NN",
    "NNP",
    "NNS",
    "NNPS",
    "JJ",
    "JJS",
    "HYPH",
    "CC",
    "VBN",
    "VBG",
    "POS",
)


def _phrase_start(scene: Scene, title: Title) -> int:
    """The first word of the phrase, articles and numbers left out."""
    words = scene.words
    start = title.core
    while start and words.tag[start - 1] in _MODIFIERS:
        if words.lower[start - 1] in ("other", "same", "said", "such"):
            break
        if words.sentence[start - 1] != words.sentence[title.head]:
            break
        if words.tag[start - 1] == "POS" and start - 2 in scene.inside:
            break
        if not _leads_to(scene, start - 1, title):
            break
        start -= 1
    if title.place is not None and title.place.start < start:
        start = title.place.start
    while (
        words.tag[start] in ("CC", "POS", "HYPH") or words.lower[start] in _SOME
    ) and start < title.core:
        start += 1
    return start


_SOME = frozenset("several many most some other more few various".split())


def _leads_to(scene: Scene, token: int, title: Title) -> bool:
    for _ in range(6):
        if title.core <= token < title.end:
            return True
        if scene.words.head[token] == token:
            return False
        token = scene.words.head[token]
    return False
