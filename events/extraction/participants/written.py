"""A person's name as the text writes it: where it begins and where it ends."""

from __future__ import annotations

from dataclasses import dataclass, field

from events.extraction.participants.known import Found
from events.extraction.participants.office_words import OFFICE_HEADS
from events.extraction.participants.patterns import (
    CALENDAR_WORDS,
    COUNTRY_GROUPS,
    FEMALE_HONORIFICS,
    GOVERNMENT_NOUNS,
    HONORIFICS,
    MALE_HONORIFICS,
    NEVER_NAMES,
    NOT_PERSON_TAILS,
    PARTICLES,
    PERSON_GROUPS,
    SIDE_GROUPS,
    SUFFIXES,
)
from events.extraction.participants.titles import Title
from events.extraction.participants.words import Words, fold

_NEVER_FIRST = NEVER_NAMES | HONORIFICS | SIDE_GROUPS | COUNTRY_GROUPS | PERSON_GROUPS

LONGEST = 7  # words of a name, particles included


@dataclass(slots=True)
class Written:
    """A name as written at tokens `start` to `end`, titles and honorifics left out.

    `parts` are its words without accents and particles ("Mohammed bin Salman" has two);
    `gender` is "f", "m" or "" by the honorific before it.
    """

    start: int
    end: int
    parts: tuple[str, ...]
    titles: list[Title] = field(default_factory=list)
    gender: str = ""
    lead: int = -1  # where the phrase begins, honorific and title included
    has_capitals: bool = False  # HAYASHI Yoshimasa: the family name is marked
    is_sure: bool = True  # not by NER's word alone
    tail: int = -1  # where "of Sweden" behind it ends, else its own end
    country: str | None = None  # by those words

    @property
    def is_full(self) -> bool:
        return len(self.parts) > 1


@dataclass(frozen=True, slots=True)
class Ground:
    """What stands in the text beside names: known names, offices by token, by their
    first token and by the token where a name behind them would begin."""

    words: Words
    places: dict[int, Found]
    titles: set[int]
    starts: dict[int, Title]
    ends: dict[int, Title]


def is_forename(ground: Ground, place: Found | None) -> bool:
    """Whether a place's name is a person's first: "Foreign Minister Jordan Okello"."""
    if place is None:
        return False
    words, after = ground.words, place.end
    if after - place.start != 1 or after >= len(words) or after in ground.places:
        return False
    if words.head[place.start] != after or not words.is_name_word(after):
        return False
    if after in ground.titles or words.lower[after] in NOT_PERSON_TAILS:
        return False
    is_person = words.entity[place.start] == words.entity[after] == "PERSON"
    return place.start in ground.ends or is_person


def read_name(ground: Ground, start: int, *, is_sure: bool) -> Written | None:
    """The name that opens at token `start`, or None if what stands there is no name."""
    words, places = ground.words, ground.places
    end = at = start
    while at < len(words) and at - start < LONGEST:
        is_new = words.sentence[at] != words.sentence[at - 1] and at > start
        if at in ground.titles or (is_new and not _is_initial(words.text[at - 1])):
            break
        place = places.get(at)
        if place is not None and place.entry.how == "person" and place.start > start:
            return None  # "Rival Ana Rojas": whom the data knows begins later
        is_place = place is not None and place.entry.how != "person"
        if is_place and not _inside(words, at) and not is_forename(ground, place):
            break
        text, lower = words.text[at], words.lower[at]
        is_he = text == "He" and at > start and words.is_name_word(at - 1)
        is_name = is_he or lower not in NEVER_NAMES or is_also_name(words, at)
        if words.is_name_word(at) and is_name:
            if not is_sure and words.entity[at] != "PERSON":
                break
            at += 1
            end = at
        elif lower in PARTICLES or (text in ("-", "–") and at > start):
            at += 1
        elif text[0] in "'’" and len(text) > 2:
            at += 1
            end = at
        elif at > 0 and words.text[at - 1] in ("-", "–") and _goes_on(words, at):
            at += 1  # Moon Jae-in
            end = at
        elif text == ")" and _opens_before(words, start) and at + 1 < len(words):
            at += 1  # (President Ana) Rojas
        elif lower == "," and at + 1 < len(words) and words.lower[at + 1] in SUFFIXES:
            at += 2
            break
        else:
            break
    name = written(words, start, end) if end > start else None
    if name is not None:
        name.is_sure = is_sure
    return name


def _is_initial(text: str) -> bool:
    """An initial ends no sentence, whatever the parser makes of "James B. Comey"."""
    return len(text) == 2 and text[0].isupper() and text[1] == "."


def _goes_on(words: Words, at: int) -> bool:
    """Whether what follows a hyphen is of the name: "Moon Jae-in", not "Rojas-both"."""
    text = words.text[at]
    is_word = words.tag[at] in ("DT", "CC", "WP", "PRP", "VBD", "VBZ", "RB")
    return text.isalpha() and len(text) < 6 and not is_word


def is_also_name(words: Words, at: int) -> bool:
    """Fakhrul Islam Ahmed, Christian Berg: words of religion and places, where NER sees
    a person."""
    return words.lower[at] in _ALSO_NAMES and words.entity[at] == "PERSON"


_ALSO_NAMES = frozenset(
    ("islam", "christian", "west", "north", "east", "host", "prince")
)


def _opens_before(words: Words, start: int) -> bool:
    return "(" in words.text[max(start - 4, 0) : start]


def _inside(words: Words, at: int) -> bool:
    """A country's name within a person's, by NER: "Jordan Bardella", "Chad Blair"."""
    return words.entity[at] == "PERSON"


def written(words: Words, start: int, end: int) -> Written | None:
    lower = words.lower
    while end > start and (lower[end - 1] in PARTICLES or lower[end - 1] in "-–,"):
        end -= 1
    while end > start + 1 and _is_initial(words.text[end - 1]):
        end -= 1  # "James B." is cut short
    if end <= start or lower[end - 1] in NOT_PERSON_TAILS:
        return None
    if end < len(words) and not _may_follow(words, end):
        return None
    if _names_place(words, end):
        return None
    parts = tuple(
        fold(words.text[at]).strip(".'")
        for at in range(start, end)
        if lower[at] not in PARTICLES
        and lower[at] not in SUFFIXES
        and words.text[at][0].isalpha()
    )
    parts = tuple(part for part in parts if part)
    if not parts or all(len(part) < 2 for part in parts):
        return None
    capitals = [
        words.text[at].isupper()
        for at in range(start, end)
        if len(words.text[at]) > 2 and "." not in words.text[at]
    ]
    lead, gender = start, ""
    while (
        lead and lower[lead - 1] in HONORIFICS and lower[lead - 1] not in ("his", "her")
    ):
        lead -= 1
        if lower[lead] in FEMALE_HONORIFICS:
            gender = "f"
        elif lower[lead] in MALE_HONORIFICS:
            gender = gender or "m"
    return Written(
        start,
        end,
        parts,
        gender=gender,
        lead=lead,
        has_capitals=any(capitals) and not all(capitals),
    )


def is_marked(word: str) -> bool:
    """A name in capitals, and no initials: "ROJAS", not "K.R."."""
    return word.isupper() and len(word) > 2 and "." not in word


def _names_place(words: Words, end: int) -> bool:
    """St Martin's Island, King's College: somebody's name, and a place."""
    if words.lower[end : end + 1] not in (["'s"], ["’s"]) or end + 1 >= len(words):
        return False
    return words.text[end + 1][0].isupper() and words.lower[end + 1] in _PLACES


_PLACES = frozenset(
    "island islands isle bay square palace church cathedral gate college hospital hall"
    " point cove harbour harbor park bridge day".split()
)


def _may_follow(words: Words, end: int) -> bool:
    """Whether a person's name may end before this token ("Rivera Foundation": no)."""
    lower = words.lower[end]
    if lower in GOVERNMENT_NOUNS:
        return True  # her government: see `enter_people`
    if lower in NOT_PERSON_TAILS and words.dep[end - 1] in ("compound", "nmod", "amod"):
        return words.head[end - 1] != end
    return True


def is_ordinary(word: str) -> bool:
    """A word that cannot stand for a person by itself."""
    return (
        word in NEVER_NAMES
        or word in OFFICE_HEADS
        or word in CALENDAR_WORDS
        or word in PARTICLES
        or word in HONORIFICS
        or len(word) < 2
    )
