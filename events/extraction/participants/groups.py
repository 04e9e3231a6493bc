"""Who "the foreign ministers of Kenya and Peru" are, once the whole text is read."""

from __future__ import annotations

from dataclasses import replace

from events.extraction.cast import Naming
from events.extraction.participants.offices import Office, office_of, singular
from events.extraction.participants.patterns import COUNTRY_GROUPS, SIDE_GROUPS
from events.extraction.participants.scene import Scene
from events.extraction.participants.titles import Title


def name_groups(scene: Scene, titles: list[Title]) -> None:
    """Let plurals that stood for countries stand for those who hold the office there, if the
    text names one for each; and so what pointed back at them.

    1. "the foreign ministers of Kenya and Peru", and later "Kenya's minister, Okello Ndege"
    2. "the presidents of Kenya and Peru", and later "Presidents Ndege and Rojas"
    """
    for title in titles:
        naming = scene.at_head.get(title.head) if title.is_plural else None
        if naming is None or naming.how != "plural":
            continue
        codes = [scene.members[key].country for key in naming.members]
        if len(codes) < 2 or not all(map(scene.is_country, naming.members)):
            continue
        known = [code for code in codes if code]
        people = [_holders(scene, office, known) for office in _offices(title)]
        if all(people):
            _stand_for(scene, naming, tuple(key for keys in people for key in keys))


def _offices(title: Title) -> list[Office]:
    """The one office, or each of "foreign and defence ministers"."""
    words = [singular(word) for word in title.office.title.lower().split()]
    if "and" not in words or words[-1] != title.office.head:
        return [office_of(" ".join(words))]
    parts = " ".join(words[:-1]).replace(" and ", ",").split(",")
    return [office_of(f"{part.strip()} {words[-1]}") for part in parts if part.strip()]


def _holders(scene: Scene, office: Office, codes: list[str]) -> list[int]:
    """One person for each country, by office, or by being the only one of it; [] if for one
    there is none or are several."""
    holding = {
        key
        for key, somebody in scene.persons.items()
        if any(office.may_mean(held) for held, _ in somebody.held(scene.day))
    }
    found: list[int] = []
    for code in codes:
        own = [k for k in holding if scene.persons[k].country == code]
        own = own or [
            key
            for key, somebody in scene.persons.items()
            if somebody.country == code and not somebody.held(scene.day)
        ]
        if len(own) > 1:
            return []
        found += own
    spare = [k for k in sorted(holding) if scene.persons[k].country is None]
    if len(found) + len(spare) == len(codes):
        return found + spare
    return found if len(found) == len(codes) else []


def _stand_for(scene: Scene, naming: Naming, people: tuple[int, ...]) -> None:
    """Put `people` in the place of the countries, here and where these were meant again."""
    lower = scene.words.lower
    again = [
        other
        for other in scene.namings
        if other.members == naming.members and other.how in ("plural", "pronoun")
        if other.head > naming.head
    ]
    _replace(scene, naming, people)
    is_of_countries = False  # "the two governments", and "they" after that
    for other in sorted(again, key=lambda n: n.head):
        if other.how == "plural":
            is_of_countries = lower[other.head] in COUNTRY_GROUPS | SIDE_GROUPS
        if not is_of_countries:
            _replace(scene, other, people)


def _replace(scene: Scene, naming: Naming, people: tuple[int, ...]) -> None:
    new = replace(naming, members=people)
    scene.namings[scene.namings.index(naming)] = new
    for places in (scene.inside, scene.at_head):
        for token, held in places.items():
            if held is naming:
                places[token] = new
    here = scene.said_in[scene.words.sentence[naming.head]]
    here[here.index(naming)] = new
