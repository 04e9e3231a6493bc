"""Plurals by whose they are: "officials from Chile and Peru", "G7 leaders"."""

from __future__ import annotations

from events.extraction.participants.offices import Office, office_of, singular
from events.extraction.participants.scene import Scene
from events.extraction.participants.titles import Title


def members_of(scene: Scene, title: Title) -> tuple[int, ...]:
    """A plural's countries or body: "officials from Chile and Peru", "G7 leaders"."""
    place = title.place
    if place is not None and place.entry.how == "organization":
        naming = scene.inside.get(place.start)
        members = naming.members if naming else ()
        is_theirs = scene.words.lower[title.head] in _FIGHTERS
        is_whole = bool(members) and scene.members[members[0]].country is None
        return members if members and (is_whole or is_theirs) else ()
    if title.possessor is not None and scene.words.lower[title.possessor] not in _OWN:
        codes = _codes_of_them(scene, title.possessor)
    else:
        codes = _codes_before(scene, title)
    if len(codes) > 1:
        return _people_of(scene, title, codes)
    return _listed_after(scene, title)


#: "My French and Norwegian counterparts" are of those countries, and not of mine.
_OWN = ("my", "our")
_FIGHTERS = frozenset(
    "rebels fighters militants insurgents guerrillas gunmen forces troops".split()
)


def of_their_country(
    scene: Scene, token: int, keys: tuple[int, ...]
) -> tuple[int, ...]:
    """ "The American negotiators" are no Frenchmen: the country, where others were found."""
    own = scene.adjectives.get(token - 1)
    if own is None or not keys:
        return keys
    code = scene.members[own.members[0]].country
    is_theirs = all(scene.members[key].country in (code, None) for key in keys)
    is_known = any(scene.members[key].country == code for key in keys)
    return keys if is_theirs and is_known else own.members[:1]


def _listed_after(scene: Scene, title: Title) -> tuple[int, ...]:
    """Those of "officials from Chile, Peru and the European Union"; one alone only where they
    act for it ("representatives of Chile")."""
    words = scene.words
    at = title.head + 1
    if at >= len(words) or words.lower[at] not in ("from", "of", "for"):
        return ()
    sentence = words.sentence[title.head]
    begins = {naming.start: naming for naming in scene.said_in.get(sentence, ())}
    keys: list[int] = []
    at += 1
    while at < len(words) and words.sentence[at] == sentence:
        naming = begins.get(at)
        if naming is not None and not scene.is_person(naming.members[0]):
            keys += naming.members
            at = naming.end
        elif words.lower[at] in (",", "and", "the", "&", "both"):
            at += 1
        else:
            break
    keys = list(dict.fromkeys(keys))
    named = _named_after(scene, at, len(keys))
    if named:
        _teach(scene, title, keys, named)
        return named
    acts_for = title.office.head in (
        "representative",
        "delegate",
        "negotiator",
        "envoy",
    )
    return tuple(keys) if len(keys) > 1 or (keys and acts_for) else ()


def _codes_of_them(scene: Scene, token: int) -> list[str]:
    """The countries of "their", in "their foreign ministers"."""
    naming = scene.at_head.get(token)
    codes = [scene.members[key].country for key in naming.members] if naming else []
    return [code for code in dict.fromkeys(codes) if code is not None]


def _codes_before(scene: Scene, title: Title) -> list[str]:
    """The countries right before a plural: "Chile, Peru and Argentine ministers"."""
    words = scene.words
    at = title.place.end - 1 if title.place and title.place.start < title.core else -1
    codes: list[str] = []
    while at >= 0 and words.sentence[at] == words.sentence[title.head]:
        if words.lower[at] in (",", "and", "-", "&", "–"):
            at -= 1
            continue
        naming = scene.adjectives.get(at)
        code = scene.members[naming.members[0]].country if naming else None
        if naming is None or code is None:
            break
        codes.append(code)
        at = naming.start - 1
    return list(dict.fromkeys(reversed(codes)))


def _people_of(scene: Scene, title: Title, codes: list[str]) -> tuple[int, ...]:
    """Each country's holder of the office in this text, else all the countries."""
    keys: list[int] = []
    for code in codes:
        holders = [
            key
            for key, somebody in scene.persons.items()
            if somebody.country == code
            and any(_is_such(title, office) for office, _ in somebody.held(scene.day))
        ]
        if len(holders) != 1:
            break
        keys += holders
    else:
        return tuple(keys)
    return tuple(key for code in codes if (key := scene.country(code)) is not None)


def _is_such(title: Title, office: Office) -> bool:
    if title.office.head == "diplomat":
        return office.portfolio == ("foreign",) and office.rank == "minister"
    return title.office.may_mean(office)


def _named_after(scene: Scene, at: int, number: int) -> tuple[int, ...]:
    """The persons after the list: "of Peru and Chile, Ana Rojas and Luis Vidal,"."""
    words = scene.words
    sentence = words.sentence[min(at, len(words) - 1)]
    begins = {naming.start: naming for naming in scene.said_in.get(sentence, ())}
    if number < 2 or words.lower[at - 1 : at] != [","]:
        return ()
    keys: list[int] = []
    while at < len(words) and words.sentence[at] == sentence and len(keys) < number:
        naming = begins.get(at)
        if naming is not None and scene.is_person(naming.members[0]):
            keys += naming.members
            at = naming.end
        elif words.lower[at] in (",", "and"):
            at += 1
        else:
            break
    return tuple(keys) if len(keys) == number else ()


def _teach(
    scene: Scene, title: Title, bodies: list[int], people: tuple[int, ...]
) -> None:
    """Each of the persons holds the office of the body listed at the same place."""
    single = office_of(" ".join(singular(word) for word in title.office.title.split()))
    for body, key in zip(bodies, people, strict=True):
        somebody, code = scene.persons[key], scene.members[body].country
        if code is None:
            continue
        somebody.country = somebody.country or code
        scene.members[key].country = somebody.country
        somebody.offices.append((single, code, False))
