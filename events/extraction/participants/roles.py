"""People by what they are: "the foreign minister", "his counterpart", "a senior official"."""

from __future__ import annotations

from events.extraction.participants.chiefs import own_chief, own_leader
from events.extraction.participants.delegates import members_of
from events.extraction.participants.focus import find_group
from events.extraction.participants.holders import (
    holder_of,
    known_holder,
    secretary_general,
)
from events.extraction.participants.office_words import (
    HOLDS_ONE,
    OFFICE_HEADS,
    UNNAMED_HEADS,
)
from events.extraction.participants.offices import Office
from events.extraction.participants.patterns import SINGULAR_PRONOUNS
from events.extraction.participants.pronouns import he_or_she
from events.extraction.participants.scene import Scene
from events.extraction.participants.teaching import teach_office
from events.extraction.participants.titles import Title
from events.extraction.participants.unnamed import enter_again, enter_unnamed
from events.mentions import ParticipantKind

#: "His Kenyan colleague" is whom a report calls his counterpart.
COUNTERPARTS = frozenset(("counterpart", "colleague", "homologue"))


def resolve_role(scene: Scene, title: Title) -> None:
    """Enter whom a title without a name stands for.

    1. the foreign minister, the Israeli leader: a person of this text, else the holder
       by the reference data on the day   2. his Japanese counterpart
    3. a senior ministry official: an unnamed member   4. "the official" after it: the same
    """
    words = scene.words
    head = title.office.head
    if words.dep[title.head] in ("compound", "nmod", "amod") and not title.is_plural:
        return
    if words.dep[title.head] in ("attr", "oprd", "acomp") or _is_as(scene, title):
        teach_office(scene, title)
        return
    if _is_house(scene, title) or _apposed(scene, title):
        return
    if head in COUNTERPARTS:
        keys = _counterparts(scene, title)
        if keys:
            scene.name(title.start, title.end, keys, "counterpart", title.head)
        return
    if head in OFFICE_HEADS and not title.is_plural:
        key = _held_by(scene, title)
        if key is not None:
            how = _HOW[scene.members[key].kind]
            scene.name(title.start, title.end, (key,), how, title.head)
            return
        if title.place is None and head in HOLDS_ONE:
            return
    if words.lower[title.head] == "media" and title.place is None:
        return
    if title.is_plural and (keys := members_of(scene, title)):
        scene.name(title.start, title.end, keys, "plural", title.head)
        return
    is_speaker = words.lower[title.head] in UNNAMED_HEADS
    if title.place is not None or (is_speaker and head not in HOLDS_ONE):
        enter_again(scene, title)


_HOW = {
    ParticipantKind.PERSON: "office",
    ParticipantKind.COUNTRY: "country",
    ParticipantKind.ORGANIZATION: "organization",
}


def _held_by(scene: Scene, title: Title) -> int | None:
    for find in (own_chief, own_leader, holder_of, secretary_general):
        key = find(scene, title)
        if key is not None:
            return key
    return None


def _is_house(scene: Scene, title: Title) -> bool:
    """Whether the head is that of "House of Representatives", which is no people."""
    before = scene.words.lower[max(title.core - 2, 0) : title.core]
    return before in (["house", "of"], ["chamber", "of"])


def _apposed(scene: Scene, title: Title) -> bool:
    """Enter a title that the parse hangs on a name: "Rojas, a lawmaker of 60, …"."""
    words = scene.words
    if title.is_plural:
        return False
    if words.dep[title.head] != "appos":
        return _named_after(scene, title)
    naming = scene.naming_at(words.head[title.head])
    if naming is None or len(naming.members) != 1 or naming.end > title.start:
        return False
    if words.block[naming.start] != words.block[title.start]:
        return False
    member = scene.members[naming.members[0]]
    if not scene.is_person(member.key):
        return False
    if title.country and member.country not in (None, title.country):
        return False  # a list: "the German leader, the French president and …"
    scene.name(title.start, title.end, naming.members, "apposition", title.head)
    return True


def _named_after(scene: Scene, title: Title) -> bool:
    """Enter a title with a name hung on it: "the head of the council, Ana Rojas,"."""
    words = scene.words
    for token in range(title.end, min(title.end + 12, len(words))):
        if words.dep[token] == "appos" and words.head[token] == title.head:
            naming = scene.at_head.get(token)
            if naming is None or not scene.is_person(naming.members[0]):
                return False
            if len(naming.members) != 1:
                return False
            scene.name(title.start, title.end, naming.members, "apposition", title.head)
            return True
    return _is_counterpart_of(scene, title)


def _is_counterpart_of(scene: Scene, title: Title) -> bool:
    """ "my counterpart, Foreign Minister Ana Rojas", wherever the parser hung the name."""
    words = scene.words
    if title.office.head not in COUNTERPARTS or words.lower[
        title.end : title.end + 1
    ] != [","]:
        return False
    naming = scene.inside.get(title.end + 1)
    if naming is None or not scene.is_person(naming.members[0]):
        return False
    scene.name(title.start, title.end, naming.members, "apposition", title.head)
    return True


def _is_as(scene: Scene, title: Title) -> bool:
    before = title.start - 1
    return before >= 0 and scene.words.lower[before] == "as"


def _counterparts(scene: Scene, title: Title) -> tuple[int, ...]:
    """1. his Japanese counterpart   2. counterparts from Britain, Germany and France"""
    if title.is_plural:
        return members_of(scene, title)
    owner = _owner(scene, title)
    if title.country is None:
        return _the_other(scene, title, owner)
    held = scene.persons[owner].held(scene.day) if owner in scene.persons else []
    for office, _ in held:
        same = [
            key
            for key, somebody in scene.persons.items()
            if key != owner
            and somebody.country == title.country
            and any(office.equals(other) for other, _ in somebody.held(scene.day))
        ]
        same = same or _untold(scene, owner, office)
        if len(same) == 1:
            somebody = scene.persons[same[0]]
            somebody.country = scene.members[same[0]].country = title.country
            return (same[0],)
        if not same:
            known = known_holder(scene, office, title.country)
            if known is not None:
                return (known,)
    return (enter_unnamed(scene, title),)


def _untold(scene: Scene, owner: int, office: Office) -> list[int]:
    """Holders of the office of whom no country is told."""
    return [
        key
        for key, somebody in scene.persons.items()
        if key != owner
        and somebody.country is None
        and any(office.fits(other) for other, _ in somebody.held(scene.day))
    ]


def _the_other(scene: Scene, title: Title, owner: int) -> tuple[int, ...]:
    """The other of the two the passage is about, if their offices match."""
    if owner not in scene.persons:
        return ()
    pair = find_group(
        scene, title.start, scene.is_person, number=2, containing=(owner,)
    )
    others = [key for key in pair if key != owner]
    if len(others) != 1:
        return ()
    theirs = [office for office, _ in scene.persons[others[0]].held(scene.day)]
    ours = [office for office, _ in scene.persons[owner].held(scene.day)]
    do_match = any(office.equals(other) for office in ours for other in theirs)
    return tuple(others) if do_match else ()


def learn_counterpart(scene: Scene, title: Title) -> None:
    """Give the one called a counterpart the office of the one whose counterpart it is."""
    naming = scene.inside.get(title.head)
    owner = _owner(scene, title)
    if naming is None or owner not in scene.persons:
        return
    other = scene.persons.get(naming.members[0])
    if other is None or other.known is not None:
        return
    for office, _ in scene.persons[owner].held(scene.day):
        if office.head not in COUNTERPARTS:
            other.offices.append((office, title.country, False))


def _owner(scene: Scene, title: Title) -> int:
    """The person whose counterpart it is; -1 if unclear."""
    words = scene.words
    if title.possessor is None:
        before = scene.inside.get(title.start - 2)
        keys = before.members if before else ()
    else:
        if words.lower[title.possessor] in ("my", "our"):
            return -1 if scene.speaker is None else scene.speaker
        gender = SINGULAR_PRONOUNS.get(words.lower[title.possessor], "")
        keys = he_or_she(scene, title.possessor, gender) if gender else ()
    return keys[0] if len(keys) == 1 else -1
