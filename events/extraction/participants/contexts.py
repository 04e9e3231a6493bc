"""Names of people that NER misses, or takes for a body: what stands around them tells."""

from __future__ import annotations

from events.extraction.participants.patterns import (
    HONORIFICS,
    MEETING_VERBS,
    NEVER_NAMES,
    NOT_PERSON_TAILS,
    SPEAKING_VERBS,
)
from events.extraction.participants.titles import Title
from events.extraction.participants.words import Words
from events.extraction.participants.written import Ground, Written, read_name


def _is_apposed(words: Words, title: Title) -> bool:
    after = words.lower[title.end] if title.end < len(words) else "."
    return after in (",", ".", ":", ";") or not after.strip()


def name_by_context(ground: Ground, at: int) -> Written | None:
    """A full name that NER missed: one that speaks, or one with its country.

    1. Okello Ndege said …   2. Espen Lind of Norway   3. Sweden's Tova Lindqvist
    4. Okello Ndege, the Kenyan minister, …   5. its chairman, Okello Ndege,
    6. Okello Ndege, who …, where Ndege alone does something later
    7. appointed Okello Ndege as envoy   8. elected Okello Ndege president
    """
    words = ground.words
    name = _read(ground, at)
    if name is None:
        return None
    head = words.root(at, name.end)
    if _has_title(ground, name) or _is_called_again(ground, name):
        return name
    if _is_listed(ground, name) or _is_given_office(ground, name, head):
        return name
    speaks = (
        words.dep[head] == "nsubj" and words.lower[words.head[head]] in SPEAKING_VERBS
    )
    if speaks and words.entity[at] == "ORG":
        return None
    if words.entity[at] == "" and (_is_met(words, head) or _is_beside(ground, head)):
        return name
    return name if speaks or _has_country(ground, name) else None


def name_taken_for_place(ground: Ground, at: int) -> Written | None:
    """A full name in which NER sees a place, where more than its country tells of a person.

    1. Okello Ndege, the Kenyan minister, …   2. Okello Ndege, where "Mr Ndege" follows
    3. Sweden's Tova Lindqvist and Kenya's Okello Ndege, joined to a person
    """
    name = _read(ground, at)
    if name is None:
        return None
    if _has_title(ground, name) or _is_addressed(ground.words, name):
        return name
    head = ground.words.root(at, name.end)
    other = ground.words.joined_to(head)
    is_beside = other != head and ground.words.entity[other] == "PERSON"
    return name if is_beside and _has_country(ground, name) else None


def _is_addressed(words: Words, name: Written) -> bool:
    """Whether its last word stands elsewhere behind "Mr" or "Ms"."""
    last = words.text[name.end - 1]
    return any(
        text == last and at and words.lower[at - 1] in HONORIFICS
        for at, text in enumerate(words.text)
    )


def _read(ground: Ground, at: int) -> Written | None:
    """The full name that opens at token `at`, if it is but names."""
    words = ground.words
    end = at + 1
    if end >= len(words):
        return None
    if not words.is_name_word(end) and words.text[end] not in ("-", "–"):
        return None
    name = read_name(ground, at, is_sure=True)
    if name is None or not name.is_full or name.end >= len(words):
        return None
    if not at <= words.head[at] < name.end and words.head[at] != words.head[end]:
        return None
    if any(words.tag[i] not in ("NNP", "NNPS", "HYPH") for i in range(at, name.end)):
        return None
    is_thing = any(
        words.lower[i] in NOT_PERSON_TAILS | NEVER_NAMES for i in range(at, name.end)
    )
    return None if is_thing else name


def _has_title(ground: Ground, name: Written) -> bool:
    words = ground.words
    after = ground.starts.get(name.end + 1)
    if words.lower[name.end] == "," and after and _is_apposed(words, after):
        return True
    before = ground.ends.get(name.start - 1)
    is_comma = words.lower[name.start - 1] == ","
    is_apposed = is_comma and (before is not None or _is_deputy(words, name))
    return is_apposed and words.lower[name.end] in (",", ".", ")", ";")


def _is_listed(ground: Ground, name: Written) -> bool:
    """Whether a list of people holds it, wherever the parse hung its parts.

    1. their Thai counterparts, Ana Rojas and Espen Lind   2. met with Ana Rojas and Lind
    """
    words = ground.words
    before, after = words.lower[name.start - 1], words.lower[name.end]
    opener = name.start - 2
    if before == "," and opener in ground.titles and words.tag[opener] == "NNS":
        return after in (",", "and", ".")
    if before in ("with", "between", *MEETING_VERBS) and after == "and":
        return _is_person(words, name.end + 1)
    return before == "and" and _is_person(words, name.start - 2)


def _is_person(words: Words, at: int) -> bool:
    return at < len(words) and words.entity[at] == "PERSON" and words.is_name_word(at)


def _is_deputy(words: Words, name: Written) -> bool:
    """Vidal's deputy for trade, Ana Rojas,"""
    head = words.root(name.start, name.end)
    noun = words.head[head]
    return words.dep[head] == "appos" and words.lower[noun] in _RELATIVES


_RELATIVES = frozenset(
    "deputy aide adviser rival predecessor successor wife husband son daughter brother"
    " sister ally lawyer strongman man woman leader widow mother father friend".split()
)


def _has_country(ground: Ground, name: Written) -> bool:
    words, places = ground.words, ground.places
    of = places.get(name.end + 1) if words.lower[name.end] == "of" else None
    is_owned = words.lower[name.start - 1] in ("'s", "’s")
    owner = places.get(name.start - 2) if is_owned else None
    own = of or owner
    return own is not None and own.entry.how == "country"


def _is_called_again(ground: Ground, name: Written) -> bool:
    """Whether its last word alone does something elsewhere, as only people's names do:
    a company is called again by its first."""
    words = ground.words
    last = words.text[name.end - 1]
    if last.isupper() or len(last) < 4:
        return False
    for at, text in enumerate(words.text):
        if text != last or at == name.end - 1 or words.dep[at] not in _DOING:
            continue
        before = words.tag[at - 1] if at else ""
        after = words.tag[at + 1] if at + 1 < len(words) else ""
        if not before.startswith(("NNP", "DT")) and not after.startswith("NN"):
            return at not in ground.places
    return False


_DOING = ("nsubj", "poss")


def _is_given_office(ground: Ground, name: Written, head: int) -> bool:
    """ "appointed Ana Rojas as envoy", "Ana Rojas was named minister", "elected Ana Rojas
    president": only people are."""
    words = ground.words
    before = words.lower[name.start - 1] if name.start else ""
    if before in _APPOINTING and name.end in ground.starts:
        return True
    verb = words.head[head]
    if words.lower[verb] not in _APPOINTING:
        return False
    if words.dep[head] == "dobj":
        return words.lower[name.end] == "as"
    return words.dep[head] == "nsubjpass"


_APPOINTING = frozenset("appointed named nominated elected".split())


def _is_met(words: Words, head: int) -> bool:
    """5. met Espen Lind   6. held talks with Espen Lind"""
    verb = words.head[head]
    if words.dep[head] == "dobj":
        return words.lower[verb] in MEETING_VERBS
    return (
        words.dep[head] == "pobj"
        and words.lower[verb] == "with"
        and (words.lower[words.head[verb]] in MEETING_VERBS)
    )


def _is_beside(ground: Ground, head: int) -> bool:
    """7. Ana Rojas and Espen Lind: joined to what NER sees a person in."""
    words = ground.words
    other = words.joined_to(head)
    return (
        other != head and words.entity[other] == "PERSON" and other not in ground.places
    )
