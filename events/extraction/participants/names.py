"""People's names in the text: where they stand, and which of them are one person's."""

from __future__ import annotations

from events.extraction.participants.contexts import (
    name_by_context,
    name_taken_for_place,
)
from events.extraction.participants.known import Found
from events.extraction.participants.office_words import HOLDS_ONE
from events.extraction.participants.patterns import (
    COUNTRY_GROUPS,
    HONORIFICS,
    NEVER_LABELS,
    NEVER_NAMES,
    NOT_PERSON_LEADS,
    NOT_PERSON_TAILS,
    PERSON_GROUPS,
    RETIRED,
    SIDE_GROUPS,
    SPEAKING_VERBS,
)
from events.extraction.participants.titles import Title
from events.extraction.participants.words import Words
from events.extraction.participants.written import (
    Ground,
    Written,
    is_also_name,
    is_forename,
    read_name,
    written,
)

_NEVER_FIRST = NEVER_NAMES | HONORIFICS | SIDE_GROUPS | COUNTRY_GROUPS | PERSON_GROUPS


def find_names(
    words: Words, places: dict[int, Found], titles: list[Title]
) -> list[Written]:
    """Names of people, left to right, without overlap.

    They are found after a title ("Foreign Minister Okello"), after an honorific, where the
    reference data knows them, and where NER sees a person; a place, ship, war, company or
    treaty is none.
    """
    found: dict[int, Written] = {}
    ground = Ground(
        words,
        places,
        {at for title in titles for at in range(title.core, title.end)},
        {title.start: title for title in titles if not title.is_plural},
        {
            behind_brackets(words, title.end): title
            for title in titles
            if not title.is_plural or _opens_list(words, title)
        },
    )
    size = len(words)
    at = 0
    while at < size:
        name = None
        known = places.get(at)
        if known is not None and known.entry.how == "person":
            name = written(words, known.start, known.end)
        elif (
            (known is None or (is_forename(ground, known) and not _is_in(words, at)))
            and at not in ground.titles
            and _may_open(words, at)
        ):
            name = _opened_at(ground, at)
            if name is not None and _is_thing(words, name):
                name = None
        if name is None:
            at += 1
            continue
        found[name.start] = name
        at = name.end
    lands = _lands_named(ground, found)
    return [n for n in found.values() if n.parts not in lands]


#: What has the name of a land before it: "the Alta Verde conflict".
_OF_LANDS = frozenset(
    "conflict region enclave settlement province border territory".split()
)


def _lands_named(ground: Ground, found: dict[int, Written]) -> set[tuple[str, ...]]:
    """Names that somewhere stand as a land's, whatever NER sees in them; not those that a
    title or an honorific makes somebody's."""
    lower = ground.words.lower
    named = {
        n.parts for n in found.values() if n.lead < n.start or n.start in ground.ends
    }
    free = {n.parts: n for n in found.values() if n.is_full and n.parts not in named}
    ends = [at for at, word in enumerate(lower) if word in _OF_LANDS] if free else []
    return {
        parts
        for parts, name in free.items()
        for own in (lower[name.start : name.end],)
        if any(lower[max(at - len(own), 0) : at] == own for at in ends)
    }


def _opens_list(words: Words, title: Title) -> bool:
    """Foreign Ministers Okello and Rojas: a plural with a name right behind it."""
    end = title.end
    is_one = title.office.head in HOLDS_ONE and end < len(words)
    return is_one and words.tag[end] in ("NNP", "NNPS", "VBG", "NN")


def _follows_in_list(ground: Ground, at: int) -> Written | None:
    """The second of "Okello of Kenya and Rojas of Chile", whatever the tagger sees in it."""
    words, places = ground.words, ground.places
    before = at - 2 if words.lower[at - 1] in ("and", ",") else at
    place = places.get(before)
    if (
        place is None
        or place.entry.how != "country"
        or words.lower[place.start - 1] != "of"
    ):
        return None
    name = read_name(ground, at, is_sure=True)
    if name is None or words.lower[name.end : name.end + 1] != ["of"]:
        return None
    own = places.get(name.end + 1)
    return name if own is not None and own.entry.how == "country" else None


def _is_thing(words: Words, name: Written) -> bool:
    """1. the carrier Charles Martel, Lake Ibrahim   2. a Social Democrat, the Kurier"""
    at = name.start - 1
    while at > 0 and words.is_particle(at):
        at -= 1  # the daily El Kurier
    before = words.lower[at] if at >= 0 else ""
    if before in NOT_PERSON_LEADS:
        return True
    is_noun = words.root(name.start, name.end) == name.end - 1 and (
        words.dep[name.end - 1] not in ("compound", "nmod", "amod", "poss")
    )
    return before in ("a", "an", "the") and name.lead == name.start and is_noun


def _in_label(ground: Ground, at: int) -> Written | None:
    """The name of a transcript's label: KAREN HOLT; a word alone only where it is known."""
    words = ground.words
    if words.lower[at] in NEVER_LABELS or not words.text[at][0].isalpha():
        return None
    name = read_name(ground, at, is_sure=True)
    if name is None or words.block[name.end - 1] != words.block[at]:
        return None
    if any(part in NOT_PERSON_TAILS for part in name.parts):
        return None
    name.is_sure = name.is_full
    return name


def _behind_title(ground: Ground, at: int) -> Written | None:
    """The name right behind an office. One word after "of …" may be more of the office:
    "the Director General of Military Operations"."""
    words = ground.words
    name = read_name(ground, at, is_sure=True)
    title = ground.ends[at]
    is_long = title.end > title.head + 1 and words.lower[title.head + 1] in (
        "of",
        "for",
    )
    if name is None or name.is_full or not is_long or words.entity[at] == "PERSON":
        return name
    return None


def behind_brackets(words: Words, end: int) -> int:
    """The token behind "(retd)" where that follows a rank at `end`, else `end`."""
    close = end + 2
    if words.text[end : end + 1] != ["("]:
        return end
    while close < len(words) and words.text[close] != ")" and close < end + 4:
        close += 1
    is_retired = any(word in RETIRED for word in words.lower[end + 1 : close])
    return close + 1 if is_retired and words.text[close : close + 1] == [")"] else end


def _opened_at(ground: Ground, at: int) -> Written | None:
    words = ground.words
    if _after_honorific(words, at):
        return read_name(ground, at, is_sure=True)
    if at in ground.ends:
        return _behind_title(ground, at)
    if words.block[at] in words.labels and "(" not in words.text[max(at - 4, 0) : at]:
        return _in_label(ground, at)
    if at > 4 and (listed := _follows_in_list(ground, at)) is not None:
        return listed
    if words.entity[at] == "PERSON":
        name = read_name(ground, at, is_sure=False)
        if name and _has_title_behind(ground, name):
            return name
        return name if name and _behaves(words, name) else None
    place = ground.places.get(at - 1)
    is_behind = place is not None and _is_in(words, place.start)
    is_free = words.entity[at] in ("", "ORG") or is_behind
    if words.tag[at] in ("NNP", "NNPS") and is_free:
        return name_by_context(ground, at)
    if words.tag[at] == "NNP" and words.entity[at] in ("GPE", "LOC", "FAC"):
        return name_taken_for_place(ground, at)
    return None


def _is_in(words: Words, at: int) -> bool:
    """ "meeting in Lima Ana Rojas": Lima is none of her names."""
    return at > 0 and words.lower[at - 1] in ("in", "at")


def _has_title_behind(ground: Ground, name: Written) -> bool:
    """ "will be meeting in Lima Ana Rojas, Peru's foreign minister,"."""
    is_comma = ground.words.lower[name.end : name.end + 1] == [","]
    return is_comma and name.end + 1 in ground.starts


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


def _may_open(words: Words, at: int) -> bool:
    if not words.is_name_word(at):
        return words.is_particle(at) and words.entity[at] == "PERSON"
    lower = words.lower[at]
    return lower not in _NEVER_FIRST or is_also_name(words, at)


def _after_honorific(words: Words, at: int) -> bool:
    before = words.lower[at - 1] if at else ""
    if before in ("u", "tun") and words.text[at - 1] in ("U", "Tun"):
        return words.entity[at] == "PERSON"
    return before in HONORIFICS and before not in (
        "his",
        "her",
        "u",
        "tun",
        "m.",
        "he.",
    )
