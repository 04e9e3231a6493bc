"""Ministries, governments and other bodies, and what a capital's name stands for."""

from __future__ import annotations

from dataclasses import dataclass

from events.extraction.participants.known import Found
from events.extraction.participants.lexicon import Entry, Lexicon, portfolio_of_body
from events.extraction.participants.office_words import (
    OFFICE_QUALIFIERS,
    PORTFOLIO_WORDS,
)
from events.extraction.participants.patterns import (
    BODY_LEADS,
    MOTION_VERBS,
    NEVER_BODIES,
    PLACE_PREPOSITIONS,
)
from events.extraction.participants.words import Words
from events.mentions import Organization

ENDINGS = ("'s", "’s", "'", "’")
_NOUNS = ("ministry", "department")


@dataclass(frozen=True, slots=True)
class Ministry:
    """A ministry at tokens `start` to `end`: "the Kenyan Ministry of Trade".

    `portfolio` is () for a bare "the ministry", `country` None where the text leaves it.
    """

    start: int
    end: int
    noun: str
    portfolio: tuple[str, ...]
    country: str | None
    title: str  # its own words: "Ministry of Trade"


def find_ministries(words: Words, places: dict[int, Found]) -> list[Ministry]:
    """Ministries that the reference data does not name, left to right.

    1. the Foreign Ministry   2. Chile's Ministry of Foreign Affairs   3. the ministry
    4. the Defence Ministry of Kazakhstan   5. the Trade Department
    """
    found: list[Ministry] = []
    for index, lower in enumerate(words.lower):
        if lower not in _NOUNS or index in places:
            continue
        start = index
        while start and words.lower[start - 1] in OFFICE_QUALIFIERS:
            if start - 1 in places:
                break
            start -= 1
        end, after = _portfolio_end(words, places, index)
        title = " ".join(words.text[start:end])
        portfolio = portfolio_of_body(title)
        if not portfolio and lower == "department" and words.lower[index - 1] != "the":
            continue
        at = start
        if at > 1 and words.lower[at - 1] in ENDINGS:
            at -= 1
        before = places.get(at - 1)
        owner = after or (before if before and before.entry.how != "person" else None)
        if before is not None and owner is before:
            start = before.start
        end = after.end if after else end
        country = owner.country if owner else None
        found.append(Ministry(start, end, lower, portfolio, country, title))
    return found


def _portfolio_end(
    words: Words, places: dict[int, Found], index: int
) -> tuple[int, Found | None]:
    end = at = index + 1
    while at < len(words):
        lower = words.lower[at]
        if at in places and words.lower[at - 1] in ("of", "the"):
            return end, places[at]
        if lower in PORTFOLIO_WORDS and at > index + 1:
            end = at = at + 1
        elif lower in ("of", "for", "and", "the", "&", ","):
            if lower in ("and", ",", "&") and end == index + 1:
                break
            at += 1
        else:
            break
    return end, None


def known_ministry(
    lexicon: Lexicon, ministry: Ministry, country: str | None
) -> Organization:
    """The reference data's body, else one named by the text: "Trade Ministry of Chile"."""
    known = lexicon.ministries.get((country or "", ministry.portfolio))
    if known is not None:
        return known
    title = " ".join(
        word if word in ("of", "for", "and", "the") else word[0].upper() + word[1:]
        for word in ministry.title.split()
    )
    owner = lexicon.countries.get(country or "")
    name = f"{title} of {owner.name}" if owner else title
    return Organization(slug="", name=name, country=country)


def unknown_bodies(words: Words, taken: set[int]) -> list[tuple[int, int]]:
    """Spans that NER takes for an organisation and nobody else has claimed.

    A treaty, summit or programme is none, nor is a word in small letters.
    """
    spans: list[tuple[int, int]] = []
    at, size = 0, len(words)
    while at < size:
        if (end := _led_to(words, at, taken)) is not None:
            spans.append((at, end))
            at = end
            continue
        if words.entity[at] != "ORG" or at in taken:
            at += 1
            continue
        end = at
        while end < size and words.entity[end] == "ORG" and end not in taken:
            end += 1
        start, stop = _trimmed(words, at, end)
        if start == at and _is_national(words, start, stop):
            start -= 1
        if stop > start and _is_body(words, start, stop):
            spans.append((start, stop))
        at = end
    return spans


def _is_national(words: Words, start: int, stop: int) -> bool:
    """ "the Kenyan Workers' Party": NER has the demonym in the name, and so has the party."""
    before = start - 1
    return (
        start > 0
        and words.lower[stop - 1] == "party"
        and words.entity[before] == "ORG"
        and words.text[before].istitle()
        and words.tag[before].startswith(("JJ", "NNP"))
    )


def _led_to(words: Words, at: int, taken: set[int]) -> int | None:
    """Where the name of "the daily Kurier" or "the group Casa Abierta" ends."""
    before = words.lower[at - 1] if at else ""
    if before not in BODY_LEADS or words.text[at - 1][0].isupper():
        return None
    end = at
    while end < len(words) and end not in taken and end - at < 5:
        is_name = words.text[end][0].isupper() and words.tag[end].startswith("NN")
        if not is_name or words.entity[end] in ("DATE", "TIME"):
            break
        end += 1
    if end == at:
        return None
    is_one = at <= words.head[at - 1] < end or words.head[words.root(at, end)] == at - 1
    return end if is_one else None


def _trimmed(words: Words, start: int, end: int) -> tuple[int, int]:
    while start < end and not words.text[start][0].isupper():
        start += 1
    while start < end and words.lower[start] in ("the", "a", "an"):
        start += 1
    inner = next((at for at in range(start, end) if words.lower[at] in _CUTS), end)
    end = inner if inner > start else end
    while end > start and (
        words.lower[end - 1] in ENDINGS
        or words.lower[end - 1] in ("of", "for", "and", "the")
        or not words.text[end - 1][0].isalnum()
    ):
        end -= 1
    return start, end


#: "Nasaka at Maungdaw" is Nasaka.
_CUTS = ("at", "in", "by")


def _is_body(words: Words, start: int, end: int) -> bool:
    last = words.lower[end - 1]
    if words.function(words.root(start, end)) in _ADJECTIVE:
        return False
    is_named = end - start > 1 and last in _NAMED
    if (last in NEVER_BODIES and not is_named) or words.lower[start] in NEVER_BODIES:
        return False
    if end - start == 1 and (last in _TOO_GENERAL or _is_where(words, start)):
        return False
    if last in _BUILDINGS or _is_shouted(words, start, end):
        return False
    if any(c.isdigit() for c in last) and "-" in last:
        return False  # a block or a form: AD-7
    if end - start == 1:
        if words.text[start].isupper() and len(last) > 8:
            return False  # a dateline's town
        return len(last) > 1 and (
            words.text[start].isupper() or words.tag[start] == "NNP"
        )
    return all(
        words.text[at][0].isupper()
        or not words.text[at][0].isalpha()
        or len(words.text[at]) < 4
        for at in range(start, end)
    )


#: Bodies by what stands before these: "the Baltic Council", not "the Council".
_NAMED = frozenset({"party", "council"})


def _is_shouted(words: Words, start: int, end: int) -> bool:
    """Words of a heading in capitals; an acronym is one word or short."""
    texts = [text for text in words.text[start:end] if text.isalpha()]
    return (
        len(texts) > 1 and all(t.isupper() for t in texts) and max(map(len, texts)) > 4
    )


_BUILDINGS = frozenset(
    "mosque square belt stadium street avenue road bridge tower hotel beach highway tunnel"
    " monument temple cemetery theatre theater museum castle park zoo ave click".split()
)


def _is_where(words: Words, token: int) -> bool:
    """A word that is no acronym and follows "near" or "outside": a place NER missed."""
    before = words.lower[token - 1]
    is_reached = before == "to" and words.lower[token - 2] in _TRAVEL
    return not words.text[token].isupper() and (before in _WHERE or is_reached)


_TOO_GENERAL = frozenset(
    "office department ministry government embassy republic hotel palace port center"
    " centre airport".split()
)
#: "The Commission" is the commission that the text named last.
SHORT_BODIES = frozenset(
    "commission council committee assembly court fund bank union party league forum"
    " organization organisation agency mission tribunal authority front congress".split()
)
_TRAVEL = frozenset(
    "trip visit travel travelled traveled flew fly went return returned sailed moved"
    " journey road rail flight".split()
)
_WHERE = (
    "near",
    "outside",
    "around",
    "inside",
    "in",
    "at",
    "around",
    "toward",
    "towards",
)
_ADJECTIVE = ("compound", "amod", "nmod", "npadvmod")


def abbreviation(words: Words, end: int) -> int | None:
    """The token of an abbreviation in brackets right after `end`: "… Fund (IMF)"."""
    if end + 2 < len(words) and words.text[end] == "(" and words.text[end + 2] == ")":
        inner = words.text[end + 1]
        if 2 <= len(inner) <= 8 and sum(c.isupper() for c in inner) >= 2:
            return end + 1
    return None


def how_it_stands(words: Words, found: Found) -> str | None:
    """Noun, adjective or seat of government; None for a capital that is but a place."""
    head = words.root(found.start, found.end)
    dep = words.dep[head]
    how = found.entry.how
    if how == "organization":
        return how
    is_adjective = dep in _ADJECTIVE or found.is_part
    if how == "country":
        return "demonym" if is_adjective else "country"
    if how == "demonym":
        return "demonym"
    if is_adjective or how != "seat":
        return None
    if words.text[found.end : found.end + 1] == ["("]:
        return None  # a dateline: JAKARTA (Agency)
    if dep == "dobj" and words.lower[words.head[head]] in MOTION_VERBS:
        return None
    preposition = words.lower[words.head[head]]
    function = words.function(head)
    is_told = words.lower[words.head[head] - 1] == "according"
    if (
        function == "pobj"
        and not is_told
        and (preposition in PLACE_PREPOSITIONS or _joined_preposition(words, head))
    ):
        return None
    return "metonym" if function in _METONYM else None


_METONYM = ("nsubj", "nsubjpass", "poss", "pobj", "dobj", "dative", "agent")


def _joined_preposition(words: Words, head: int) -> bool:
    first = words.joined_to(head)
    return words.lower[words.head[first]] in PLACE_PREPOSITIONS


def entry_for(ministry: Ministry) -> Found:
    """The ministry as a thing found, for titles that belong to it ("a ministry official")."""
    body = Organization(slug="", name=ministry.title, country=ministry.country)
    return Found(ministry.start, ministry.end, Entry("organization", body))
