"""Nouns that stand for a country told of before: "the government", "her office"."""

from __future__ import annotations

from events.extraction.participants.focus import rank, subject_above
from events.extraction.participants.scene import Scene
from events.mentions import ParticipantKind

_GOVERNMENTS = frozenset(("government", "administration", "regime", "cabinet", "junta"))


def resolve_standin(scene: Scene, token: int) -> None:
    """Enter the country that "the government" or "the country" at `token` stands for.

    "The government" is the last country of which the text named the government; "the
    country" the subject it stands under, else that of the sentence before.
    """
    words = scene.words
    lower = words.lower[token]
    if lower == "office":
        _enter_office(scene, token)
        return
    if token == 0 or words.lower[token - 1] != "the" or token in scene.at_head:
        return
    if words.dep[token] in ("compound", "nmod"):
        return
    if lower == "bloc":
        key = _last_body(scene, token)
    elif lower in ("country", "nation"):
        key = _country(scene, token)
    else:
        key = _last_government(scene, token)
    if key is not None:
        how = "organization" if lower == "bloc" else "country"
        scene.name(token - 1, token + 1, (key,), how, token)
    elif lower in _GOVERNMENTS:
        # whose, the text does not say: it is kept as what it is
        member = scene.unnamed(ParticipantKind.ORGANIZATION, lower)
        scene.name(token - 1, token + 1, (member.key,), "unnamed", token)


def enter_delegations(scene: Scene) -> None:
    """Enter whoever leads it for "a delegation led by Rojas", and for "the delegation"
    after it."""
    words = scene.words
    leader: int | None = None
    for token, lower in enumerate(words.lower):
        if lower not in ("delegation", "mission", "team"):
            continue
        found = _leader_of(scene, token)
        if found is not None:
            leader, end = found
            start = token
            while start and words.head[start - 1] == token:
                start -= 1
            _teach_country(scene, leader, start, end)
            if start not in scene.inside:
                scene.name(start, end, (leader,), "metonym", token)
        elif (
            leader is not None
            and words.lower[token - 1] == "the"
            and token not in scene.at_head
        ):
            scene.name(token - 1, token + 1, (leader,), "metonym", token)


def _teach_country(scene: Scene, leader: int, start: int, end: int) -> None:
    """Whoever heads "a delegation of Peru", "the Peruvian team", is of that country."""
    codes = {
        scene.members[naming.members[0]].country
        for naming in scene.namings
        if start <= naming.start < end and naming.how in ("country", "demonym")
    } - {None}
    somebody = scene.persons[leader]
    if len(codes) == 1 and somebody.country is None:
        somebody.country = scene.members[leader].country = codes.pop()


def learn_leaders(scene: Scene) -> None:
    """Give their countries to those of "the Kenyan delegation was headed by Okello, the
    Peruvian by Rojas"."""
    words = scene.words
    begins = {n.start: n for n in scene.namings if scene.is_person(n.members[0])}
    for naming in list(scene.namings):
        if naming.how != "country" or words.lower[naming.head] not in _PARTIES:
            continue
        at = naming.end
        while at < len(words) and words.lower[at] in _BEFORE_LED | _LED:
            at += 1
        person = begins.get(at)
        if person is None or words.lower[at - 1] != "by" or len(person.members) != 1:
            continue
        scene.leaders.append(person.members[0])
        somebody = scene.persons[person.members[0]]
        code = scene.members[naming.members[0]].country
        somebody.country = somebody.country or code
        scene.members[person.members[0]].country = somebody.country


_PARTIES = frozenset(("delegation", "side", "team"))
_BEFORE_LED = frozenset(("was", "were", "is", ",", "by", "represented"))


def _leader_of(scene: Scene, token: int) -> tuple[int, int] | None:
    """The person behind "led by" or "headed by", and where the phrase ends."""
    words = scene.words
    for at in range(token + 1, min(token + 12, len(words) - 2)):
        is_past = words.tag[at] == "VBD" and words.lower[at] not in _LED
        if words.sentence[at] != words.sentence[token] or is_past:
            return None
        if words.lower[at] in _LED and words.lower[at + 1] == "by":
            naming = scene.inside.get(at + 2) or scene.inside.get(at + 3)
            for other in scene.said_in.get(words.sentence[at], ()):
                if at + 2 <= other.start <= at + 3 and scene.is_person(
                    other.members[0]
                ):
                    naming = other
            if naming is None or not scene.is_person(naming.members[0]):
                return None
            return naming.members[0], naming.end
    return None


_LED = frozenset(("led", "headed", "chaired", "fronted"))


def _enter_office(scene: Scene, token: int) -> None:
    """Enter her for "Rojas's office" or "the Prime Minister's Office": it speaks for her."""
    words = scene.words
    pronoun = scene.at_head.get(token - 1)
    if words.lower[token - 1] in ("his", "her") and pronoun is not None:
        scene.name(token - 1, token + 1, pronoun.members, "metonym", token)
        return
    owner = scene.inside.get(token - 2)
    if owner is None or words.lower[token - 1] not in ("'s", "’s", "'", "’"):
        return
    if len(owner.members) == 1 and scene.is_person(owner.members[0]):
        scene.name(owner.start, token + 1, owner.members, "metonym", token)


def _last_body(scene: Scene, token: int) -> int | None:
    """The last body of several countries that the text named."""
    before = [
        naming
        for naming in scene.namings
        if naming.how == "organization" and naming.head < token
        if scene.members[naming.members[0]].country is None
    ]
    return max(before, key=lambda n: n.head).members[0] if before else None


def _last_government(scene: Scene, token: int) -> int | None:
    words = scene.words
    for naming in reversed(scene.namings):
        if (
            naming.how == "country"
            and naming.head < token
            and words.lower[naming.head] in _GOVERNMENTS
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
