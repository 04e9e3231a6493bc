"""Bare names of people whom the text names in full elsewhere."""

from __future__ import annotations

from events.extraction.participants.known import Found
from events.extraction.participants.people import Somebody
from events.extraction.participants.words import Words, fold
from events.extraction.participants.written import Written, is_ordinary


def without_epithets(words: Words, written: list[Written]) -> None:
    """Cut "Victorious Rojas" of a headline, where every word has a capital, to the surname
    of whom the text below names in full."""
    below = [
        n for n in written if n.is_full and words.block[n.start] not in words.headlines
    ]
    full = {name.parts for name in below}
    surnames = {name.parts[-1] for name in below}
    for name in written:
        is_headline = words.block[name.start] in words.headlines
        if not is_headline or len(name.parts) != 2 or name.parts in full:
            continue
        if (
            name.parts[-1] in surnames
            and not name.titles
            and name.end - name.start == 2
        ):
            name.start += 1
            name.parts = name.parts[-1:]
            name.lead = max(name.lead, name.start)


def short_names(
    words: Words,
    people: list[Somebody],
    written: list[Written],
    places: dict[int, Found],
) -> list[Written]:
    """Bare names that neither title nor NER showed, linked to those named in full."""
    taken = {token for name in written for token in range(name.start, name.end)}
    by_word: dict[str, list[Somebody]] = {}
    for somebody in people:
        for word in {*somebody.parts, somebody.surname} - {""}:
            by_word.setdefault(word, []).append(somebody)
    for word, holders in by_word.items():
        called = [p for p in holders if word == p.surname]
        by_word[word] = called or holders
    found: list[Written] = []
    for index, text in enumerate(words.text):
        if index in taken or not text[0].isupper():
            continue
        holders = by_word.get(fold(text), [])
        if len(holders) != 1 or (index in places and words.entity[index] != "PERSON"):
            continue
        if is_ordinary(fold(text)):
            continue
        if len(holders[0].parts) == 1 and _opens_block(words, index, taken):
            name = Written(
                index - 1, index + 1, (fold(words.text[index - 1]), fold(text))
            )
            name.lead = name.start
            holders[0].parts = name.parts
            holders[0].writings.append(name)
            found.append(name)
            continue
        is_styled = index > 0 and _is_style(words, index - 1)
        if index and not is_styled and _is_given_name(words, index - 1, taken):
            continue  # a namesake: "Jane Okello" beside "Peter Okello"
        if fold(text) == holders[0].parts[0] and not _is_called(
            words, index, holders[0]
        ):
            continue
        start = index
        while start and words.is_particle(start - 1) and start - 1 not in taken:
            start -= 1
        lead = start - 1 if is_styled else start
        name = Written(start, index + 1, (fold(text),), lead=lead)
        holders[0].writings.append(name)
        found.append(name)
    return found


def _is_called(words: Words, index: int, somebody: Somebody) -> bool:
    """Whether a first word alone calls the person ("Retno said"), as where family names
    are not used: a noun by itself in the place of a subject or object."""
    if somebody.surname == fold(words.text[index]):
        return True
    return words.tag[index] == "NNP" and words.function(index) in _ALONE


_ALONE = ("nsubj", "nsubjpass", "dobj", "pobj", "poss", "agent", "dative")


def _opens_block(words: Words, index: int, taken: set[int]) -> bool:
    """Whether a first name that opens the paragraph stands before a bare surname."""
    before = index - 1
    if before < 0 or words.block[before] != words.block[index] or before in taken:
        return False
    is_first = before == 0 or words.block[before - 1] != words.block[before]
    is_blank = before > 0 and not words.text[before - 1].strip()
    is_name = words.tag[before] == "NNP" and words.is_name_word(before)
    return (is_first or is_blank) and is_name and not is_ordinary(words.lower[before])


def _is_style(words: Words, index: int) -> bool:
    """Whether an acronym stands for an office: "NSA Okello", where the text says "National
    Security Adviser (NSA)" or "the NSA"."""
    text = words.text[index]
    if not (text.isupper() and text.isalpha() and 1 < len(text) < 6):
        return False
    return any(
        words.text[at] == text and words.lower[at - 1] in ("(", "the")
        for at in range(1, len(words))
        if at != index
    )


def _is_given_name(words: Words, index: int, taken: set[int]) -> bool:
    """Whether the word before a bare surname is one more word of a name."""
    return (
        words.tag[index] == "NNP"
        and words.dep[index] == "compound"
        and words.head[index] == index + 1
        and index not in taken
        and words.is_name_word(index)
        and not is_ordinary(words.lower[index])
    )


def without_capitals(words: Words, written: list[Written]) -> None:
    """Drop from `written` what a headline in capitals alone makes a name: "THE EMIR SEES
    OFF THE PRESIDENT" is of no Mr Off."""
    for name in [*written]:
        is_shouted = words.block[name.start] in words.headlines and all(
            word.isupper() for word in words.text[name.start : name.end]
        )
        if is_shouted and words.lower[name.end - 1] in _PARTICLES:
            written.remove(name)


def without_town(words: Words, written: list[Written]) -> None:
    """Cut off a town that stands right before a name the text has elsewhere without it:
    "welcome to Lima Ana Rojas"."""
    told = {name.parts for name in written}
    for name in written:
        is_there = name.start and words.lower[name.start - 1] in ("to", "in", "at")
        if is_there and len(name.parts) > 2 and name.parts[1:] in told:
            name.start, name.parts = name.start + 1, name.parts[1:]
            name.lead = max(name.lead, name.start)


_PARTICLES = frozenset("off up out on in to for with by over at from as down".split())
