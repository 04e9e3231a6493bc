"""Offices that a sentence gives to somebody: "Rojas became foreign minister"."""

from __future__ import annotations

from events.extraction.participants.office_words import NO_OFFICES
from events.extraction.participants.patterns import APPOINTING, BECOMING
from events.extraction.participants.scene import Scene
from events.extraction.participants.titles import Title
from events.mentions import OfficeHeld


def teach_office(scene: Scene, title: Title) -> None:
    """Enter the office for the person who takes it. What is negated, denied or only
    planned teaches nothing.

    1. Rojas became foreign minister   2. Vidal named Rojas (as) foreign minister
    3. Rojas was sworn in as president
    """
    words = scene.words
    verb = words.head[title.head]
    if words.dep[title.head] == "pobj":
        verb = words.head[verb]
    if words.dep[verb] == "dobj":  # "named [Rojas as foreign minister]"
        verb = words.head[verb]
    if title.is_plural or title.is_former or title.office.head in NO_OFFICES:
        return
    if any(
        words.head[at] == verb and (words.dep[at] == "neg" or words.tag[at] == "MD")
        for at in range(max(verb - 4, 0), verb)
    ):
        return
    holder = _holder(scene, verb)
    if holder is None:
        return
    somebody = scene.persons[holder]
    code = title.country or somebody.country
    if title.country and somebody.country not in (None, title.country):
        return
    member = scene.members[holder]
    somebody.offices.append((title.office, code, False))
    somebody.country = member.country = code
    country = scene.lexicon.countries.get(code or "")
    held = OfficeHeld(title.office.title, country.name if country else None)
    if not any(known.title.lower() == held.title.lower() for known in member.offices):
        member.offices.append(held)


def _holder(scene: Scene, verb: int) -> int | None:
    words = scene.words
    token = words.subject.get(verb, -1)
    if words.lower[verb] in APPOINTING and words.dep[token] != "nsubjpass":
        token = next(
            (
                at
                for at in range(verb + 1, min(verb + 8, len(words)))
                if words.head[at] == verb and words.dep[at] in ("dobj", "dative")
            ),
            -1,
        )
    elif words.lower[verb] not in BECOMING | APPOINTING:
        return None
    naming = scene.naming_at(token)
    if naming is None or len(naming.members) != 1:
        return None
    key = naming.members[0]
    return key if key in scene.persons else None
