"""People by what the text once called them: "the former judge", "the Kenyan", "her host"."""

from __future__ import annotations

from events.extraction.cast import Naming
from events.extraction.participants.focus import find_group, rank
from events.extraction.participants.patterns import SINGULAR_PRONOUNS
from events.extraction.participants.pronouns import he_or_she
from events.extraction.participants.scene import Scene

_NOMINAL = ("nsubj", "nsubjpass", "dobj", "pobj", "dative", "agent", "poss")
_REACH = 8  # sentences back
_FAR = 20  # the same, for the one guest of a text
_COMPANY = frozenset(("host", "guest", "visitor"))
#: Demonyms that as nouns are a people, not one of them: "the French", "the Swiss".
_PEOPLES = ("ese", "sh", "ch", "ss", "s")


def learn_epithets(scene: Scene) -> None:
    """Keep the noun of "Rojas, a former judge,": later "the judge" is Rojas. A noun said of
    two people is kept for neither."""
    words = scene.words
    twice: set[str] = set()
    for token, dep in enumerate(words.dep):
        if dep != "appos" or words.tag[token] not in ("NN", "NNP"):
            continue
        naming = scene.naming_at(words.head[token])
        start = token
        while (
            start and words.head[start - 1] == token and words.dep[start - 1] != "punct"
        ):
            start -= 1
        if naming is None or len(naming.members) != 1 or naming.end > start:
            continue
        if words.lower[start] not in ("a", "an") or token in scene.inside:
            continue
        if not scene.is_person(naming.members[0]):
            continue
        noun = words.lower[token]
        if scene.epithets.setdefault(noun, naming.members[0]) != naming.members[0]:
            twice.add(noun)
    for noun in twice:
        del scene.epithets[noun]


def enter_apposed(scene: Scene) -> None:
    """Enter the person for a noun that a name stands beside: "Chile's strongman Luis Vidal",
    "Vidal's deputy for trade, Ana Rojas,"; both for "strongman Vidal and his rival, Rojas,"."""
    words = scene.words
    beside: dict[int, list[Naming]] = {}
    for naming in scene.namings:
        head = words.head[naming.head]
        is_person = len(naming.members) == 1 and scene.is_person(naming.members[0])
        if is_person and words.dep[naming.head] == "appos" and head < naming.start:
            beside.setdefault(head, []).append(naming)
    for noun, names in beside.items():
        if words.tag[noun] != "NN" or noun in scene.at_head or noun in scene.inside:
            continue
        keys = tuple(dict.fromkeys(key for naming in names for key in naming.members))
        how = "plural" if len(keys) > 1 else "apposition"
        scene.name(noun, names[-1].end, keys, how, noun)


def resolve_epithet(scene: Scene, token: int) -> bool:
    """Enter the person for "the former judge", or for "her host"; False if it is neither."""
    words = scene.words
    start = token
    while start and words.head[start - 1] == token:
        start -= 1
    if words.dep[token] not in _NOMINAL or token in scene.at_head:
        return False
    if words.lower[token] in _COMPANY:
        if _is_named_behind(scene, token, start):
            return True
        if words.lower[start] in SINGULAR_PRONOUNS:
            return _company(scene, token, start)
        return words.lower[start] == "the" and _guest(scene, token, start)
    key = scene.epithets.get(words.lower[token])
    if key is None or words.lower[start] != "the":
        return False
    scene.name(start, token + 1, (key,), "apposition", token)
    return True


def _is_named_behind(scene: Scene, token: int, start: int) -> bool:
    """Enter the person of "their host, Foreign Minister Rojas", wherever it is hung."""
    words = scene.words
    naming = scene.inside.get(token + 2)
    if words.lower[token + 1 : token + 2] != [","] or naming is None:
        return False
    wide = scene.at_head.get(naming.head, naming)
    if wide.start > token + 3 or not all(map(scene.is_person, wide.members)):
        return False
    scene.name(start, token + 1, wide.members, "apposition", token)
    return True


def _guest(scene: Scene, token: int, start: int) -> bool:
    """Enter whoever visits for "the distinguished guest" of an office's own text: the last
    person of another country who did something in it."""
    words = scene.words
    if scene.publisher is None or words.lower[token] == "host":
        return False
    own = words.sentence[token]
    for sentence in range(own, max(own - _FAR, -1), -1):
        here = [
            naming
            for naming in scene.said_in.get(sentence, ())
            if naming.head < start and len(naming.members) == 1
            if rank(scene, naming) == 0 and scene.is_person(naming.members[0])
            if scene.members[naming.members[0]].country
            not in (None, scene.publisher.country)
        ]
        if here:
            scene.name(start, token + 1, here[-1].members, "apposition", token)
            return True
    return False


def _company(scene: Scene, token: int, start: int) -> bool:
    """Enter the other of the two for "her host" and "his guest"."""
    gender = SINGULAR_PRONOUNS[scene.words.lower[start]]
    owner = he_or_she(scene, start, gender)
    pair = find_group(scene, start, scene.is_person, number=2, containing=owner)
    if not owner:
        owner = tuple(key for key in pair if scene.persons[key].gender == gender)
    others = tuple(key for key in pair if key not in owner)
    if len(others) != 1:
        return False
    scene.name(start, token + 1, others, "counterpart", token)
    return True


def resolve_style(scene: Scene, token: int) -> bool:
    """Enter the person for "His Excellency" where no name follows."""
    words = scene.words
    start = token - 1
    while start > 0 and words.lower[start] in ("royal", "serene", "imperial"):
        start -= 1
    gender = SINGULAR_PRONOUNS.get(words.lower[start], "")
    if not gender or token in scene.inside or words.dep[token] not in _NOMINAL:
        return False
    keys = he_or_she(scene, start, gender)
    if len(keys) != 1:
        return False
    scene.name(start, token + 1, keys, "apposition", token)
    return True


def resolve_national(scene: Scene, token: int) -> bool:
    """Enter the person for "the Kenyan": the one of that country named last before."""
    words = scene.words
    naming = scene.adjectives.get(token)
    if naming is None or naming.how != "demonym" or naming.head != token:
        return False
    if words.dep[token] not in _NOMINAL or words.lower[token - 1] != "the":
        return False
    after = words.tag[token + 1] if token + 1 < len(words) else "."
    if words.lower[token].endswith(_PEOPLES) or after.startswith(("NN", "JJ", "HYPH")):
        return False
    country = scene.members[naming.members[0]].country
    own = words.sentence[token]
    for sentence in range(own, max(own - _REACH, -1), -1):
        here = [
            other
            for other in scene.said_in.get(sentence, ())
            if other.head < token - 1
            and len(other.members) == 1
            and scene.is_person(other.members[0])
            and scene.members[other.members[0]].country == country
        ]
        if here:
            best = min(here, key=lambda n: (rank(scene, n), n.head))
            scene.name(token - 1, token + 1, best.members, "office", token)
            return True
    return False
