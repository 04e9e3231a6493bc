"""Speaker labels of a transcript: "MINISTER OKELLO:", "Q:", "The President:"."""

from __future__ import annotations

from events.extraction.cast import Naming
from events.extraction.participants.offices import office_of
from events.extraction.participants.patterns import (
    FEMALE_HONORIFICS,
    MALE_HONORIFICS,
)
from events.extraction.participants.people import Somebody
from events.extraction.participants.scene import Scene
from events.extraction.participants.words import fold, joined
from events.mentions import ParticipantKind
from events.sources.dictation import is_dictation

_ASKING = frozenset(("q", "question", "reporter", "journalist", "press"))


def speaker_of_label(scene: Scene, token: int) -> int | None:
    """The member whom the label that begins at `token` names, and enter the naming.

    1. a person of the text, by name   2. "THE PRESIDENT": who holds that office here
    3. else an unnamed member of the label's words, "Reporter" for "Q:"
    """
    words = scene.words
    end = token
    while end < len(words) and words.block[end] == words.block[token]:
        end += 1
    while end > token and not words.text[end - 1][0].isalnum():
        end -= 1
    if end == token:
        return None
    said = _said(words.lower[token:end])
    here = [n for n in scene.namings if token <= n.start < end and n.how != "demonym"]
    for naming in here:
        if scene.is_person(naming.members[0]):
            return naming.members[0]
    if said is not None:
        return _dictating(scene, token, token + said, here)
    key = _by_office(scene, token, end)
    if key is None:
        key = _of_heading(scene, token) if _is_answer(words.lower[token:end]) else None
    if key is None:
        key = _by_honorific(scene, token, end)
    if key is None:
        name = _name(words.text[token:end])
        name = "Reporter" if words.lower[token] in _ASKING else name
        key = scene.unnamed(ParticipantKind.PERSON, name).key
        scene.note(key, token, end)
    scene.name(
        token, end, (key,), "unnamed" if scene.members[key].is_unnamed else "office"
    )
    return key


def _by_honorific(scene: Scene, start: int, end: int) -> int | None:
    """ "MS. ODHIAMBO": somebody of whom the text tells no more than the surname."""
    words = scene.words
    style = words.lower[start]
    gender = "m" if style in MALE_HONORIFICS else ""
    gender = "f" if style in FEMALE_HONORIFICS else gender
    at = start + 1 + (words.text[start + 1 : start + 2] == ["."])
    if not gender or at != end - 1 or not words.text[at][0].isupper():
        return None
    surname = words.text[at]
    surname = surname.capitalize() if surname.isupper() else surname
    for key, somebody in scene.persons.items():
        if somebody.surname == fold(surname):
            return key
    somebody = Somebody((fold(surname),), gender=gender, surname=fold(surname))
    key = scene.person(somebody, surname).key
    scene.note(key, at, end)
    return key


def pair_of_labels(scene: Scene) -> tuple[int, ...]:
    """The two office holders of two countries who alone have turns, journalists apart: they
    give a press conference together. () if there are not two."""
    words = scene.words
    keys = {
        naming.members[0]: None
        for naming in scene.namings
        if words.block[naming.start] in words.labels
        and naming.members[0] in scene.persons
    }
    pair = tuple(keys)
    countries = {scene.members[key].country for key in pair}
    do_hold = all(scene.persons[key].held(scene.day) for key in pair)
    return pair if len(pair) == 2 and do_hold and len(countries) == 2 else ()


def _said(label: list[str]) -> int | None:
    """Words before the verb of "the minister said", whose words stand below it."""
    if not is_dictation(" ".join(label)):
        return None
    verbs = (at for at, word in enumerate(label) if word in _SAYING)
    return next(verbs, len(label))


_SAYING = frozenset(
    "said says stated added commented continued made issued released gave".split()
)


def _dictating(scene: Scene, start: int, end: int, here: list[Naming]) -> int | None:
    """Who is told to have said what stands below: an office or "he" among those named
    above, else the body that the line names."""
    words = scene.words
    if here:
        return here[0].members[0]
    above = sorted(
        (n for n in scene.namings if n.end <= start and scene.is_person(n.members[0])),
        key=lambda n: -n.start,
    )
    key = _by_office(scene, start, end)
    if key is None and above and words.lower[start] in ("he", "she"):
        key = above[0].members[0]
    if key is not None:
        scene.name(start, end, (key,), "office")
    return key


def _is_answer(label: list[str]) -> bool:
    return label in (["a"], ["answer"])


def _of_heading(scene: Scene, token: int) -> int | None:
    """Who answers: the one person named before the first label, in the heading."""
    words = scene.words
    first = next(at for at, block in enumerate(words.block) if block in words.labels)
    named = {
        naming.members[0]
        for naming in scene.namings
        if naming.end <= first and scene.is_person(naming.members[0])
    }
    if len(named) == 1 and first <= token:
        return next(iter(named))
    host = next((w for w in words.lower[:first] if w in _HOSTS), None)
    if named or host is None:
        return None
    return scene.unnamed(ParticipantKind.PERSON, host.capitalize()).key


_HOSTS = ("spokesperson", "spokesman", "spokeswoman")


def _name(label: list[str]) -> str:
    """A label's words without brackets, capitals lowered: "Piers Calder" and "CCTV"."""
    kept = label[: label.index("(")] if "(" in label[1:] else label
    lowered = [w.capitalize() if w.isupper() and len(w) > 4 else w for w in kept]
    text = joined(lowered)
    return text[:1].upper() + text[1:] if len(lowered) > 1 else text


def _by_office(scene: Scene, start: int, end: int) -> int | None:
    text = " ".join(word for word in scene.words.lower[start:end] if word != "the")
    office = office_of(text)
    fitting = [
        key
        for key, somebody in scene.persons.items()
        if _holds(scene, somebody, office.head) and _may(scene, somebody, text)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _holds(scene: Scene, somebody: Somebody, head: str) -> bool:
    return any(office.head == head for office, _ in somebody.held(scene.day))


def _may(scene: Scene, somebody: Somebody, text: str) -> bool:
    office = office_of(text)
    return any(office.may_mean(held) for held, _ in somebody.held(scene.day))
