"""Plurals: "the two ministers", "both sides", "the leaders", "the two countries"."""

from __future__ import annotations

from events.extraction.participants.delegates import members_of, of_their_country
from events.extraction.participants.focus import REACH, find_group, mentions, rank
from events.extraction.participants.office_words import HOLDS_ONE, LEADER_WORDS
from events.extraction.participants.patterns import (
    COUNTRY_GROUPS,
    NUMBERS,
    PERSON_GROUPS,
    SIDE_GROUPS,
)
from events.extraction.participants.scene import Scene
from events.extraction.participants.titles import Title
from events.extraction.participants.words import fold

_DEFINITE = frozenset(
    ("the", "both", "these", "those", "their", "neither", "either", "each")
)

_BEFORE_A_NOUN = ("det", "nummod", "preconj", "predet", "amod", "compound", "quantmod")

_GROUPS = COUNTRY_GROUPS | SIDE_GROUPS | PERSON_GROUPS | set(NUMBERS)


def resolve_plural(scene: Scene, token: int, title: Title | None = None) -> bool:
    """Enter whom the plural noun at `token` stands for; False if it stays open.

    1. the two   2. the two top diplomats   3. both sides   4. the leaders
    5. the two countries: those of the persons, where only persons were told of
    """
    words = scene.words
    lower = words.lower[token]
    if words.tag[token][:2] not in ("NN", "CD", "DT", "PD"):
        return False
    if lower in NUMBERS and words.dep[token] in _BEFORE_A_NOUN:
        return False
    start, number, is_definite = _lead(scene, token)
    if twins := _namesakes(scene, token, number):
        scene.name(start, token + 1, twins, "plural", token)
        return True
    if lower not in _GROUPS:
        return False
    if (body := _own_body(scene, token)) is not None:
        scene.name(start, token + 1, (body,), "plural", token)
        return True
    if not is_definite:
        keys = _of_region(scene, start, token) if lower in PERSON_GROUPS else ()
        if keys:
            scene.name(start, token + 1, keys, "plural", token)
        return bool(keys)
    leaders = tuple(scene.leaders) if _is_of_delegations(scene, token) else ()
    if len(leaders) > 1:
        scene.name(start, token + 1, leaders, "plural", token)
        return True
    apposed = _apposed(scene, token)
    if apposed:
        scene.name(start, token + 1, apposed, "plural", token)
        return True
    is_owned = words.lower[token + 1 : token + 2] in (["of"], ["from"])
    if is_owned and title is not None and (keys := members_of(scene, title)):
        scene.name(start, token + 1, keys, "plural", token)
        return True
    again = () if number is not None or is_owned else _same_again(scene, token)
    if again:
        keys = again
    elif lower in COUNTRY_GROUPS:
        keys = countries(scene, token, number)
    elif lower in SIDE_GROUPS:
        keys = sides(scene, token, number)
    elif lower in PERSON_GROUPS:
        keys = persons(scene, token, number, title)
        keys = of_their_country(scene, token, keys)
    else:
        keys = find_group(scene, token, scene.is_person, number=number) or sides(
            scene, token, number
        )
    if not keys and number is not None:
        keys = _counted_again(scene, token, number)
    if not keys:
        keys = _of_region(scene, start, token)
    if keys:
        scene.name(start, token + 1, keys, "plural", token)
    return bool(keys)


def _is_of_delegations(scene: Scene, token: int) -> bool:
    """The heads of the (two) delegations."""
    lower = scene.words.lower
    behind = lower[token + 1 : token + 5]
    is_heads = lower[token] in ("heads", "leaders", "chiefs") and behind[:1] == ["of"]
    return is_heads and "delegations" in behind


def _counted_again(scene: Scene, token: int, number: int) -> tuple[int, ...]:
    """The last plural of as many: "the three ministers" after "ministers of Peru, Chile
    and Bolivia"."""
    words = scene.words
    for naming in reversed(scene.namings):
        if naming.head >= token or naming.how != "plural":
            continue
        if words.sentence[token] - words.sentence[naming.head] > REACH:
            continue
        if len(naming.members) == number:
            return naming.members
    return ()


def _of_region(scene: Scene, start: int, token: int) -> tuple[int, ...]:
    """The body of the region whose leaders they are, where the text names it: "West African
    leaders" in a text that tells of the Economic Community of West African States."""
    words = scene.words
    at = start
    while at < token and (
        not words.text[at][0].isupper() or words.lower[at] in _DEFINITE | set(NUMBERS)
    ):
        at += 1
    end = at
    while end < token and words.text[end][0].isupper():
        end += 1
    region = f" {' '.join(words.lower[at:end])} "
    if end == at or scene.words.tag[token] not in ("NNS", "NNPS"):
        return ()
    keys = [
        key
        for key, body in scene.bodies_named()
        if any(region in f" {fold(name)} " for name in (body.name, *body.names))
    ]
    return tuple(keys) if len(keys) == 1 else ()


def _apposed(scene: Scene, token: int) -> tuple[int, ...]:
    """Those named right after: "the ministers of the two countries, Rojas and Okafor,"."""
    words = scene.words
    for index in range(token + 1, min(token + 12, len(words))):
        if words.dep[index] == "appos" and words.head[index] == token:
            keys: list[int] = []
            for naming in scene.said_in.get(words.sentence[token], ()):
                if words.joined_to(naming.head) == index:
                    keys += [key for key in naming.members if scene.is_person(key)]
            return tuple(dict.fromkeys(keys)) if len(keys) > 1 else ()
    return ()


def _namesakes(scene: Scene, token: int, number: int | None) -> tuple[int, ...]:
    """The countries of one name: "the two Koreas", "both Sudans"."""
    word = scene.words.lower[token]
    if number != 2 or not scene.words.text[token][0].isupper() or word in NUMBERS:
        return ()
    codes = {
        code
        for name, code in scene.lexicon.codes.items()
        if name.split()[-1] == word.removesuffix("s")
    }
    keys = (scene.country(code) for code in sorted(codes))
    return tuple(k for k in keys if k is not None) if len(codes) == 2 else ()


def _own_body(scene: Scene, token: int) -> int | None:
    """The body whose they are: "G7 countries", "EU leaders"."""
    naming = scene.inside.get(token - 1)
    if scene.words.tag[token] not in ("NNS", "NNPS"):
        return None
    if naming is None or naming.how != "organization" or naming.end != token:
        return None
    member = scene.members[naming.members[0]]
    return member.key if member.country is None else None


def _same_again(scene: Scene, token: int) -> tuple[int, ...]:
    """The last of that noun: "the officials" after "officials from Peru and Chile"."""
    words = scene.words
    for naming in reversed(scene.namings):
        if naming.head >= token or naming.how not in ("plural", "unnamed"):
            continue
        if words.sentence[token] - words.sentence[naming.head] > REACH:
            continue
        if words.lower[naming.head] == words.lower[token]:
            return naming.members
    return ()


def _lead(scene: Scene, token: int) -> tuple[int, int | None, bool]:
    """Where the phrase begins, the number it tells, and whether it points back."""
    words = scene.words
    number = NUMBERS.get(words.lower[token])
    at, is_definite = token, number is not None and words.lower[token] == "both"
    while at and words.sentence[at - 1] == words.sentence[token] and token - at < 6:
        before = words.lower[at - 1]
        if before in NUMBERS:
            number, is_definite, at = NUMBERS[before], True, at - 1
        elif before in _DEFINITE:
            at -= 1
            is_definite = before != "their" or words.lower[token] in COUNTRY_GROUPS
            break
        elif words.head[at - 1] == token and words.dep[at - 1] in ("amod", "compound"):
            at -= 1
        else:
            break
    if words.lower[at] in NUMBERS and words.lower[at] not in _DEFINITE:
        is_definite = False  # "two ministers" without an article are new ones
    is_single = words.tag[token] in ("NN", "NNP") and words.lower[token] not in NUMBERS
    if is_single and words.lower[at] not in ("neither", "either", "each"):
        is_definite = False
    return at, number, is_definite


def persons(
    scene: Scene, token: int, number: int | None, title: Title | None = None
) -> tuple[int, ...]:
    def fits(key: int) -> bool:
        if not scene.is_person(key):
            return False
        if title is None or title.office.head not in HOLDS_ONE:
            return True
        somebody = scene.persons[key]
        held = somebody.held(scene.day)
        if title.office.head in LEADER_WORDS:
            return not held or not all(office.is_aide for office, _ in held)
        is_blank = somebody.known is None and not somebody.offices
        return is_blank or any(
            title.office.may_mean(office)
            or office.rank == f"deputy {title.office.rank}"
            for office, _ in held
        )

    return _as_many(scene, token, number, title) or find_group(
        scene, token, fits, number=number
    )


def _as_many(
    scene: Scene, token: int, number: int | None, title: Title | None
) -> tuple[int, ...]:
    """Those of the text so far who hold the office, if they are just as many: "the two
    Ministers", whoever else was told of between."""
    if number is None or title is None or title.office.head not in HOLDS_ONE:
        return ()
    if title.office.head in LEADER_WORDS:
        return ()
    held = {
        key: None
        for naming in scene.namings
        if naming.head < token
        for key in naming.members
        if key in scene.persons
        and any(
            title.office.may_mean(office)
            for office, _ in scene.persons[key].held(scene.day)
        )
    }
    return tuple(held) if len(held) == number else ()


def countries(scene: Scene, token: int, number: int | None) -> tuple[int, ...]:
    words = scene.words
    wanted = number or 2
    own = words.sentence[token]
    if mentions(scene, own, token):
        here = find_group(scene, token, scene.is_country, number=wanted, reach=1)
        if here:
            return here
    group = find_group(scene, token, scene.is_person, number=number)
    codes = [scene.members[key].country for key in group]
    if group and all(codes) and len(set(codes)) == len(codes):
        keys = tuple(scene.country(code) for code in codes if code)
        if None not in keys:
            return tuple(key for key in keys if key is not None)
    return find_group(scene, token, scene.is_country, number=wanted, reach=4)


def _named_sides(scene: Scene, token: int) -> tuple[int, ...]:
    """The countries of "the Kenyan side" and "the Peruvian delegation" told before."""
    words = scene.words
    own = words.sentence[token]
    keys = [
        key
        for naming in scene.namings
        if naming.how == "country" and naming.head < token
        if words.lower[naming.head] in ("side", "delegation")
        if own - words.sentence[naming.head] <= REACH
        for key in naming.members
    ]
    return tuple(dict.fromkeys(keys))


def sides(scene: Scene, token: int, number: int | None) -> tuple[int, ...]:
    """Whoever faces each other: persons, countries or bodies."""
    words = scene.words
    explicit = _named_sides(scene, token)
    if len(explicit) == (number or 2):
        return explicit
    verb = words.head[token]
    own = (
        scene.naming_at(words.subject.get(verb, -1)) if verb in words.subject else None
    )
    without = own.members if own is not None and words.subject[verb] != token else ()

    acting = {
        key
        for naming in scene.namings
        if naming.head < token and rank(scene, naming) == 0
        for key in naming.members
    }

    def party(key: int) -> bool:
        member = scene.members[key]
        is_whole = member.country is None and not scene.is_person(key)
        return not member.is_unnamed and (not is_whole or key in acting)

    for reach in (1, 3):
        for test in (scene.is_person, party):
            found = find_group(
                scene, token, test, number=number or 2, reach=reach, without=without
            )
            if found:
                return found
    for naming in reversed(scene.namings):
        is_plural = naming.how == "plural" and naming.head < token
        if is_plural and words.lower[naming.head] in SIDE_GROUPS:
            return naming.members
    return ()
