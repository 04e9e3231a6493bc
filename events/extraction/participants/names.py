"""People's names in the text: where they stand, and which of them are one person's."""

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
    NOT_PERSON_LEADS,
    NOT_PERSON_TAILS,
    PARTICLES,
    PERSON_GROUPS,
    SIDE_GROUPS,
    SPEAKING_VERBS,
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

    @property
    def is_full(self) -> bool:
        return len(self.parts) > 1


@dataclass(frozen=True, slots=True)
class _Ground:
    """What stands in the text beside names: known names, offices by token, by their
    first token and by the token after them."""

    words: Words
    places: dict[int, Found]
    titles: set[int]
    starts: dict[int, Title]
    ends: set[int]


def find_names(
    words: Words, places: dict[int, Found], titles: list[Title]
) -> list[Written]:
    """Names of people, left to right, without overlap.

    They are found after a title ("Foreign Minister Okello"), after an honorific, where the
    reference data knows them, and where NER sees a person; a place, ship, war, company or
    treaty is none.
    """
    found: dict[int, Written] = {}
    ground = _Ground(
        words,
        places,
        {at for title in titles for at in range(title.core, title.end)},
        {title.start: title for title in titles if not title.is_plural},
        {title.end for title in titles if not title.is_plural},
    )
    size = len(words)
    at = 0
    while at < size:
        name = None
        known = places.get(at)
        if known is not None and known.entry.how == "person":
            name = _written(words, known.start, known.end)
        elif known is None and at not in ground.titles and _may_open(words, at):
            name = _opened_at(ground, at)
            if name is not None and words.lower[name.start - 1] in NOT_PERSON_LEADS:
                name = None  # the carrier Charles Martel, Lake Ibrahim
        if name is None:
            at += 1
            continue
        found[name.start] = name
        at = name.end
    return list(found.values())


def _opened_at(ground: _Ground, at: int) -> Written | None:
    words = ground.words
    if at in ground.ends or _after_honorific(words, at):
        return read_name(ground, at, is_sure=True)
    if words.entity[at] == "PERSON":
        name = read_name(ground, at, is_sure=False)
        return name if name and _behaves(words, name) else None
    if words.tag[at] in ("NNP", "NNPS") and words.entity[at] in ("", "ORG"):
        return _by_context(ground, at)
    return None


def _behaves(words: Words, name: Written) -> bool:
    """Whether what NER takes for a person stands where persons stand, not "in Kobani"."""
    head = words.root(name.start, name.end)
    before = words.lower[words.head[head]]
    if words.dep[head] == "pobj" and before in _PLACING:
        return False
    if words.dep[head] in ("nsubj", "nsubjpass") and before in SPEAKING_VERBS:
        name.is_sure = True
    return True


_PLACING = ("in", "at", "near", "off", "around", "outside", "inside", "across")


def _is_apposed(words: Words, title: Title) -> bool:
    after = words.lower[title.end] if title.end < len(words) else "."
    return after in (",", ".", ":")


def _by_context(ground: _Ground, at: int) -> Written | None:
    """A full name that NER missed: one that speaks, or one with its country.

    1. Okello Ndege said …   2. Espen Lind of Norway   3. Sweden's Tova Lindqvist
    4. Okello Ndege, the Kenyan minister, …
    """
    words, places = ground.words, ground.places
    end = at + 1
    if end >= len(words) or not words.is_name_word(end):
        return None
    if words.head[at] not in (end, words.head[end]):
        return None
    name = read_name(ground, at, is_sure=True)
    if name is None or not name.is_full or name.end >= len(words):
        return None
    if any(words.tag[i] not in ("NNP", "NNPS", "HYPH") for i in range(at, name.end)):
        return None
    if any(words.lower[i] in NOT_PERSON_TAILS for i in range(at, name.end)):
        return None
    head = words.root(at, name.end)
    speaks = (
        words.dep[head] == "nsubj" and words.lower[words.head[head]] in SPEAKING_VERBS
    )
    of = places.get(name.end + 1) if words.lower[name.end] == "of" else None
    owner = places.get(at - 2) if words.lower[at - 1] in ("'s", "’s") else None
    own = of or owner
    after = ground.starts.get(name.end + 1)
    if words.lower[name.end] == "," and after and _is_apposed(words, after):
        return name
    if speaks and words.entity[at] == "ORG":
        return None
    return name if speaks or (own and own.entry.how == "country") else None


def _may_open(words: Words, at: int) -> bool:
    if not words.is_name_word(at):
        return words.is_particle(at) and words.entity[at] == "PERSON"
    lower = words.lower[at]
    return lower not in _NEVER_FIRST


def _after_honorific(words: Words, at: int) -> bool:
    before = words.lower[at - 1] if at else ""
    return before in HONORIFICS and before not in (
        "his",
        "her",
        "u",
        "tun",
        "m.",
        "he.",
    )


def read_name(ground: _Ground, start: int, *, is_sure: bool) -> Written | None:
    """The name that opens at token `start`, or None if what stands there is no name."""
    words, places = ground.words, ground.places
    end = at = start
    while at < len(words) and at - start < LONGEST:
        if words.sentence[at] != words.sentence[start] or at in ground.titles:
            break
        if at in places and places[at].entry.how != "person" and not _inside(words, at):
            break
        text, lower = words.text[at], words.lower[at]
        is_he = text == "He" and at > start and words.is_name_word(at - 1)
        if words.is_name_word(at) and (is_he or lower not in NEVER_NAMES):
            if not is_sure and words.entity[at] != "PERSON":
                break
            at += 1
            end = at
        elif lower in PARTICLES or (text in ("-", "–") and at > start):
            at += 1
        elif text[0] in "'’" and len(text) > 2:
            at += 1
            end = at
        elif at > 0 and words.text[at - 1] in ("-", "–") and text.isalpha():
            at += 1  # Moon Jae-in
            end = at
        elif text == ")" and _opens_before(words, start) and at + 1 < len(words):
            at += 1  # (President Ana) Rojas
        elif lower == "," and at + 1 < len(words) and words.lower[at + 1] in SUFFIXES:
            at += 2
            break
        else:
            break
    name = _written(words, start, end) if end > start else None
    if name is not None:
        name.is_sure = is_sure
    return name


def _opens_before(words: Words, start: int) -> bool:
    return "(" in words.text[max(start - 4, 0) : start]


def _inside(words: Words, at: int) -> bool:
    """A country's name within a person's, by NER: "Jordan Bardella", "Chad Blair"."""
    return words.entity[at] == "PERSON"


def _written(words: Words, start: int, end: int) -> Written | None:
    lower = words.lower
    while end > start and (lower[end - 1] in PARTICLES or lower[end - 1] in "-–,"):
        end -= 1
    if end <= start or lower[end - 1] in NOT_PERSON_TAILS:
        return None
    if end < len(words) and not _may_follow(words, end):
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
        words.text[at].isupper() for at in range(start, end) if len(words.text[at]) > 2
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
