"""People by what they are: "the foreign minister", "his counterpart", "a senior official"."""

from __future__ import annotations

from events.extraction.participants.focus import rank
from events.extraction.participants.patterns import (
    HOLDS_ONE,
    SINGULAR_PRONOUNS,
    UNNAMED_HEADS,
)
from events.extraction.participants.people import Somebody, is_held
from events.extraction.participants.pronouns import he_or_she
from events.extraction.participants.scene import Scene
from events.extraction.participants.titles import Office, Title, office_of
from events.extraction.participants.words import joined
from events.mentions import ParticipantKind

_INDEFINITE = ("a", "an", "one", "another", "some", "any", "several", "many", "most")


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
        return
    if _is_house(scene, title) or _apposed(scene, title):
        return
    if head == "counterpart":
        keys = _counterparts(scene, title)
        if keys:
            scene.name(title.start, title.end, keys, "counterpart", title.head)
        return
    if head in HOLDS_ONE and not title.is_plural:
        key = _holder(scene, title)
        if key is not None:
            scene.name(title.start, title.end, (key,), "office", title.head)
            return
        if title.country is None:
            return
    if words.lower[title.head] == "media" and title.place is None:
        return
    if title.is_plural and (keys := _of_bodies(scene, title)):
        scene.name(title.start, title.end, keys, "plural", title.head)
        return
    is_speaker = words.lower[title.head] in UNNAMED_HEADS
    if title.place is not None or (is_speaker and head not in HOLDS_ONE):
        _unnamed(scene, title)


def _is_house(scene: Scene, title: Title) -> bool:
    """ "House of Representatives" is no people."""
    before = scene.words.lower[max(title.core - 2, 0) : title.core]
    return before in (["house", "of"], ["chamber", "of"])


def _apposed(scene: Scene, title: Title) -> bool:
    """ "Rojas, a lawmaker of 60, …": a title that the parse hangs on a name."""
    words = scene.words
    if title.is_plural:
        return False
    if words.dep[title.head] != "appos":
        return _named_after(scene, title)
    naming = scene.naming_at(words.head[title.head])
    if naming is None or len(naming.members) != 1 or naming.end > title.start:
        return False
    if not scene.is_person(naming.members[0]):
        return False
    scene.name(title.start, title.end, naming.members, "apposition", title.head)
    return True


def _named_after(scene: Scene, title: Title) -> bool:
    """ "The head of the peace council, Ana Rojas,": a name the parse hangs on the title."""
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
    return False


def _is_definite(scene: Scene, title: Title) -> bool:
    lower = scene.words.lower[title.start]
    if lower in _INDEFINITE:
        return False
    return (
        lower in ("the", "his", "her", "their")
        or title.place is not None
        or scene.words.text[title.core][0].isupper()
    )


def _holder(scene: Scene, title: Title) -> int | None:
    """Who in the text, or by the reference data, holds the office; None if unclear."""
    is_unique = title.office.rank in ("premier", "state") and title.country is not None
    if title.is_former or not (_is_definite(scene, title) or is_unique):
        return None
    fitting = [
        key
        for key, somebody in scene.persons.items()
        if _may_be(scene, title, key, somebody) and not _is_joined(scene, title, key)
    ]
    exact = [key for key in fitting if _calls(scene.persons[key], title)]
    fitting = exact or fitting
    if title.country is not None and len(fitting) == 1:
        return fitting[0]
    if fitting:
        return _latest(scene, title.head, fitting)
    return _known_holder(scene, title.office, title.country)


def _calls(somebody: Somebody, title: Title) -> bool:
    """Whether the text gives the person an office by the very noun of the title."""
    return any(
        office.head == title.office.head and office.rank == title.office.rank
        for office, _, _ in somebody.offices
    )


def _is_joined(scene: Scene, title: Title, key: int) -> bool:
    """ "The secretary and the minister" are two."""
    first = scene.words.joined_to(title.head)
    naming = scene.at_head.get(first) if first != title.head else None
    return naming is not None and key in naming.members


def _is_as(scene: Scene, title: Title) -> bool:
    before = title.start - 1
    return before >= 0 and scene.words.lower[before] == "as"


def _may_be(scene: Scene, title: Title, key: int, somebody: Somebody) -> bool:
    if title.country and somebody.country and somebody.country != title.country:
        return False
    if title.country and not somebody.country:
        return False
    return any(title.office.may_mean(office) for office, _ in somebody.held(scene.day))


def _latest(scene: Scene, token: int, keys: list[int]) -> int | None:
    """The one of `keys` named last before `token`, a subject before others."""
    if len(keys) == 1:
        namings = [
            n for n in scene.namings if n.members == (keys[0],) and n.head < token
        ]
        return keys[0] if namings else None
    own = scene.words.sentence[token]
    for sentence in range(own, -1, -1):
        here = [
            naming
            for naming in scene.said_in.get(sentence, ())
            if naming.head < token
            and len(naming.members) == 1
            and naming.members[0] in keys
        ]
        if here:
            return min(here, key=lambda n: (rank(scene, n), n.head)).members[0]
    return None


def _known_holder(scene: Scene, office: Office, country: str | None) -> int | None:
    if country is None or scene.day is None:
        return None
    holders = [
        person
        for person in scene.lexicon.by_country.get(country, ())
        if any(
            is_held(held, scene.day) and office.may_mean(office_of(held.title))
            for held in person.offices
        )
    ]
    if len(holders) != 1 or (not office.portfolio and office.rank == "minister"):
        return None
    for key, somebody in scene.persons.items():
        if somebody.known is holders[0]:
            return key
    somebody = Somebody((), known=holders[0], country=country)
    return scene.person(somebody, holders[0].name).key


def _counterparts(scene: Scene, title: Title) -> tuple[int, ...]:
    """1. his Japanese counterpart   2. counterparts from Britain, Germany and France"""
    if title.is_plural:
        return _of_bodies(scene, title)
    owner = _owner(scene, title)
    if title.country is None:
        return ()
    held = scene.persons[owner].held(scene.day) if owner in scene.persons else []
    for office, _ in held:
        same = [
            key
            for key, somebody in scene.persons.items()
            if key != owner
            and somebody.country == title.country
            and any(office.equals(other) for other, _ in somebody.held(scene.day))
        ]
        if len(same) == 1:
            return (same[0],)
        if not same:
            known = _known_holder(scene, office, title.country)
            if known is not None:
                return (known,)
    return (_enter_unnamed(scene, title),)


def _owner(scene: Scene, title: Title) -> int:
    """The person whose counterpart it is; -1 if unclear."""
    words = scene.words
    if title.possessor is None:
        before = scene.inside.get(title.start - 2)
        keys = before.members if before else ()
    else:
        gender = SINGULAR_PRONOUNS.get(words.lower[title.possessor], "")
        keys = he_or_she(scene, title.possessor, gender) if gender else ()
    return keys[0] if len(keys) == 1 else -1


def _of_bodies(scene: Scene, title: Title) -> tuple[int, ...]:
    """A plural's countries or body: "officials from Chile and Peru", "G7 leaders"."""
    place = title.place
    if place is not None and place.entry.how == "organization":
        naming = scene.inside.get(place.start)
        members = naming.members if naming else ()
        return members if members and scene.members[members[0]].country is None else ()
    codes = _codes_before(scene, title)
    if len(codes) > 1:
        return _people_of(scene, title, codes)
    return _listed_after(scene, title)


def _listed_after(scene: Scene, title: Title) -> tuple[int, ...]:
    """ "officials from Chile, Peru and the European Union"; of one alone only where they
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
    acts_for = title.office.head in (
        "representative",
        "delegate",
        "negotiator",
        "envoy",
    )
    return tuple(keys) if len(keys) > 1 or (keys and acts_for) else ()


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


def _unnamed(scene: Scene, title: Title) -> None:
    key = _same_again(scene, title)
    if key is None:
        key = _enter_unnamed(scene, title)
    scene.name(title.start, title.end, (key,), "unnamed", title.head)


def _same_again(scene: Scene, title: Title) -> int | None:
    """ "The official" after "a senior ministry official": the last one with that noun."""
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


def _enter_unnamed(scene: Scene, title: Title) -> int:
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
    else:
        person = _spoken_for(scene, title)
        if person is not None:
            owner = person
            name = (
                f"{scene.members[person].name.split()[-1]}'s {words.lower[title.head]}"
            )
    for member in scene.members:
        if member.is_unnamed and member.name.lower() == name.lower():
            return member.key
    member = scene.add(ParticipantKind.PERSON, name, is_unnamed=True, of=owner)
    if owner is not None:
        member.country = scene.members[owner].country
    scene.note(member.key, title.start, title.end)
    return member.key


def _spoken_for(scene: Scene, title: Title) -> int | None:
    """ "A spokesperson for Rojas", "Rojas's spokesperson": Rojas."""
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
        if not _leads_to(scene, start - 1, title):
            break
        start -= 1
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
