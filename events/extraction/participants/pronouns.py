"""Pronouns: he and she, they, it, who, and the "I" of a transcript."""

from __future__ import annotations

from events.extraction.cast import Naming
from events.extraction.participants.first_person import first_person, second_person
from events.extraction.participants.focus import (
    find_group,
    governors,
    mentions,
    rank,
    subject_above,
)
from events.extraction.participants.patterns import (
    FEELINGS,
    FIRST_PERSON,
    PLURAL_PRONOUNS,
    SECOND_PERSON,
    SINGULAR_PRONOUNS,
    SPEAKING_VERBS,
)
from events.extraction.participants.scene import Scene
from events.extraction.participants.together import name_beside

REACH = 3  # sentences back

#: "Them" as an object is as often islands or sanctions: left alone.
_OBJECTS = ("dobj", "pobj", "dative")
_OF_THEY = ("nsubj", "nsubjpass", "poss")


def resolve_pronoun(scene: Scene, token: int, speaker: int | None) -> None:
    """Enter whom the pronoun at `token` stands for, if that is clear.

    Inside a quotation nothing is resolved. `speaker` is whose turn of a transcript it is,
    who is not "he". A wrong link is worse than none.
    """
    words = scene.words
    lower = words.lower[token]
    keys: tuple[int, ...] = ()
    if lower in FIRST_PERSON:
        keys = first_person(scene, token)
    elif lower in SECOND_PERSON:
        keys = second_person(scene, token)
    elif words.is_quoted[token]:
        return
    elif lower in SINGULAR_PRONOUNS:
        keys = he_or_she(scene, token, SINGULAR_PRONOUNS[lower], speaker)
    elif lower in PLURAL_PRONOUNS:
        keys = they(scene, token) if words.dep[token] in _OF_THEY else ()
    elif lower in ("it", "its"):
        keys = it(scene, token)
    elif lower in ("who", "which"):
        keys = relative(scene, token)
    if keys:
        scene.name(token, token + 1, keys, "pronoun", token)
    if keys and lower in FIRST_PERSON:
        name_beside(scene, token)


def he_or_she(
    scene: Scene, token: int, gender: str, speaker: int | None = None
) -> tuple[int, ...]:
    """The person a singular pronoun stands for, () if two might be meant.

    1. Rivera and his counterpart: the first of the coordination   2. Rivera said he …:
    the subject above   3. else the subject of the sentence before, or its only person
    """
    words = scene.words
    excluded = _own_subject(scene, token) if words.dep[token] in _OBJECTS else ()

    def accept(key: int) -> bool:
        return (
            key != speaker
            and key not in excluded
            and scene.is_person(key, named=False)
            and _gender(scene, key) in ("", gender)
            and scene.called.get(key, gender) == gender
        )

    first = _first_of_two(scene, token)
    if len(first) == 1 and accept(first[0]):
        return _learn(scene, first, gender)
    above = subject_above(scene, token, accept)
    if len(above) == 1:
        if words.dep[token] in ("nsubj", "nsubjpass"):
            return _learn(scene, above, gender)
        return () if _comes_between(scene, token, above[0]) else above
    own = words.sentence[token]
    for sentence in range(own, max(own - REACH, -1), -1):
        here = [
            naming
            for naming in mentions(scene, sentence, token)
            if len(naming.members) == 1
            and accept(naming.members[0])
            and not (sentence == own and _is_met_by(scene, naming, token))
        ]
        if here:
            keys = _most_salient(scene, here)
            scene.called.update(dict.fromkeys(keys, gender))
            return keys
    return ()


def _is_met_by(scene: Scene, naming: Naming, token: int) -> bool:
    """Rivera in "After meeting Rivera in Lima, she said": whoever met Rivera is another."""
    words = scene.words
    verb = words.head[token]
    at = naming.head
    if words.dep[token] != "nsubj" or at > token:
        return False
    while words.head[at] != at and words.head[at] != verb:
        at = words.head[at]
        is_gerund = words.tag[at] == "VBG" and at not in words.subject
        if is_gerund and words.head[words.head[at]] == verb:
            return True
    return False


def _most_salient(scene: Scene, here: list[Naming]) -> tuple[int, ...]:
    """The only person of a sentence, else its only subject."""
    keys = dict.fromkeys(naming.members for naming in here)
    if len(keys) > 1:
        best = min(rank(scene, naming) for naming in here)
        here = [naming for naming in here if rank(scene, naming) == best]
        keys = dict.fromkeys(naming.members for naming in here)
        if len(keys) > 1 and best == 0:
            main = [n for n in here if scene.words.dep[n.head] != "conj"]
            is_joint = len(main) < len(here)
            keys = dict.fromkeys(() if is_joint else (main[0].members,))
    return next(iter(keys)) if len(keys) == 1 else ()


def _first_of_two(scene: Scene, token: int) -> tuple[int, ...]:
    """Rivera for the "his" in "Rivera and his counterpart Okafor"."""
    words = scene.words
    if words.dep[token] != "poss":
        return ()
    noun = words.head[token]
    if (
        words.dep[noun] in ("appos", "compound")
        and words.dep[words.head[noun]] == "conj"
    ):
        noun = words.head[noun]
    if words.dep[noun] != "conj":
        return ()
    over = scene.inside.get(words.head[noun])
    return over.members if over is not None and over.end <= token else ()


def _learn(scene: Scene, keys: tuple[int, ...], gender: str) -> tuple[int, ...]:
    """A pronoun that can mean nobody else tells whether a person is he or she."""
    somebody = scene.persons.get(keys[0])
    if somebody is not None and not somebody.gender:
        somebody.gender = gender
    return keys


def _comes_between(scene: Scene, token: int, key: int) -> bool:
    """Another person named after `key` and before "his": whose it is stays open."""
    here = mentions(scene, scene.words.sentence[token], token)
    last = [n for n in here if len(n.members) == 1 and scene.is_person(n.members[0])]
    if not last or last[-1].members[0] == key:
        return False
    return any(key in naming.members for naming in last)


def _own_subject(scene: Scene, token: int) -> tuple[int, ...]:
    verb = next(governors(scene, token), None)
    if verb is None:
        return ()
    naming = scene.naming_at(scene.words.subject[verb])
    return naming.members if naming else ()


def _gender(scene: Scene, key: int) -> str:
    somebody = scene.persons.get(key)
    return somebody.gender if somebody else ""


def is_body(scene: Scene, key: int) -> bool:
    return not scene.is_person(key)


def they(scene: Scene, token: int) -> tuple[int, ...]:
    """A plural before it, a body, or the pair of persons the passage is about."""
    words = scene.words

    def anyone(key: int) -> bool:
        return True

    if token + 1 < len(words) and words.lower[token + 1] == "both":
        return find_group(scene, token, scene.is_person, number=2)
    above = subject_above(scene, token, anyone)
    if len(above) > 1 or (above and is_body(scene, above[0])):
        return above
    if above:
        return find_group(scene, token, scene.is_person, containing=above, reach=2)
    own = words.sentence[token]
    for sentence in (own, own - 1, own - 2):
        if sentence < 0:
            break
        here = mentions(scene, sentence, token)
        several = [naming for naming in here if len(naming.members) > 1]
        if several and sentence == own:
            return several[-1].members
        subjects = [naming for naming in here if rank(scene, naming) == 0]
        if not subjects:
            continue
        first = subjects[0] if sentence != own else subjects[-1]
        if len(first.members) > 1:
            return first.members
        if scene.is_country(first.members[0]) and words.dep[token] == "poss":
            return ()  # as often its people's or its two neighbours'
        if is_body(scene, first.members[0]):
            is_joint = _is_led(scene, first)
            return (
                find_group(scene, token, anyone, containing=first.members, reach=2)
                if is_joint
                else first.members
            )
        return find_group(
            scene, token, scene.is_person, containing=first.members, reach=3
        )
    return find_group(scene, token, scene.is_person, reach=2)


def _is_led(scene: Scene, naming: Naming) -> bool:
    """Whether the naming is the first of a coordination: "Canada and Chile … they"."""
    head = naming.head
    return any(
        scene.words.dep[child.head] == "conj"
        and scene.words.joined_to(child.head) == head
        for child in scene.said_in.get(scene.words.sentence[head], ())
    )


_COPULAS = ("is", "was", "are", "were", "be", "been", "remains", "seems")


def it(scene: Scene, token: int) -> tuple[int, ...]:
    """A country or body, where "it" speaks or acts like one."""
    words = scene.words
    verb = words.head[token]
    is_subject = words.dep[token] == "nsubj" or (
        words.dep[token] == "nsubjpass" and words.lower[verb] in FEELINGS
    )
    if is_subject and words.lower[verb] not in SPEAKING_VERBS:
        told = words.lower[words.head[verb]]
        is_told = words.dep[verb] == "ccomp" and told in SPEAKING_VERBS
        is_feeling = any(w in FEELINGS for w in words.lower[verb + 1 : verb + 4])
        if not is_told or (words.lower[verb] in _COPULAS and not is_feeling):
            return ()  # "it was important to …"
    if not is_subject and words.lower[token] != "its":
        return ()

    def accept(key: int) -> bool:
        return is_body(scene, key) and not scene.members[key].is_unnamed

    above = subject_above(scene, token, accept)
    if above:
        return above if len(above) == 1 else ()
    if not is_subject:
        return ()
    own = words.sentence[token]
    if (sayer := _sayer(scene, own, token)) is not None and accept(sayer):
        return (sayer,)
    subjects = [n for n in scene.said_in.get(own - 1, ()) if rank(scene, n) == 0]
    if (sayer := _sayer(scene, own - 1, token)) is not None and accept(sayer):
        return (sayer,)
    if subjects and len(subjects[0].members) == 1 and accept(subjects[0].members[0]):
        return subjects[0].members
    return ()


def _sayer(scene: Scene, sentence: int, before: int) -> int | None:
    """The one subject of "said" in a sentence: of "Peru will leave, the ministry said. It
    added" the ministry, and not Peru."""
    words = scene.words
    sayers = [
        naming.members[0]
        for naming in scene.said_in.get(sentence, ())
        if naming.head < before and len(naming.members) == 1
        if words.dep[naming.head] == "nsubj"
        and words.lower[words.head[naming.head]] in _SAID
    ]
    return sayers[0] if len(sayers) == 1 else None


_SAID = ("said", "says", "added", "announced", "stated", "reported", "confirmed")


def relative(scene: Scene, token: int) -> tuple[int, ...]:
    words = scene.words
    verb = words.head[token]
    if words.dep[verb] != "relcl":
        return ()
    naming = scene.naming_at(words.head[verb])
    return naming.members if naming else ()
