"""Offices in the text: "Japan's new foreign minister", "Secretary of State", "the premier"."""

from __future__ import annotations

from dataclasses import dataclass

from events.extraction.participants.bodies import ENDINGS
from events.extraction.participants.known import Found
from events.extraction.participants.office_words import (
    FORMER,
    OFFICE_ADJECTIVES,
    OFFICE_HEADS,
    OFFICE_QUALIFIERS,
    PLURALS,
    PORTFOLIO_WORDS,
    UNNAMED_HEADS,
)
from events.extraction.participants.offices import Office, office_of
from events.extraction.participants.patterns import NUMBERS
from events.extraction.participants.words import Words

_HEADS = OFFICE_HEADS | UNNAMED_HEADS
_LINKS = frozenset(("of", "for", "to", "and", "the", ",", "&", "-"))
#: "Secretary-General" and its kin: the second word is the head.
_DOUBLE = frozenset(("secretary", "attorney", "director", "governor", "consul"))


@dataclass(frozen=True, slots=True)
class Title:
    """An office at tokens `start` to `end`; `core` is where the office's own words begin
    (after "Japan's new"). `country` is the code it names, `place` the Found that does."""

    start: int
    core: int
    end: int
    office: Office
    head: int
    country: str | None = None
    place: Found | None = None
    is_former: bool = False
    is_plural: bool = False
    possessor: int | None = None  # token of "his" in "his counterpart"
    number: int | None = None


def find_titles(words: Words, places: dict[int, Found]) -> list[Title]:
    """Every office the text names, left to right. `places` maps a token to its Found."""
    titles: list[Title] = []
    at = 0
    for index, lower in enumerate(words.lower):
        if index < at or lower not in _HEADS or index in places:
            continue
        if words.tag[index].startswith("JJ") or _is_before_head(words, index):
            continue  # "the official summit", "chief negotiator"
        if lower in _DOUBLE and "general" in words.lower[index + 1 : index + 3]:
            continue
        title = _read_title(words, places, index, at)
        if title is not None:
            titles.append(title)
            at = title.end
    return titles


def _is_before_head(words: Words, index: int) -> bool:
    if words.lower[index] not in OFFICE_QUALIFIERS:
        return False
    after = index + 1
    while after < len(words) and after < index + 4:
        if words.lower[after] in OFFICE_HEADS:
            return words.head[index] == after or words.text[after][0].isupper()
        if words.lower[after] not in OFFICE_QUALIFIERS:
            return False
        after += 1
    return False


def _read_title(
    words: Words, places: dict[int, Found], head: int, floor: int
) -> Title | None:
    core = _core_start(words, places, head, floor)
    end, after = _core_end(words, places, head)
    text = " ".join(words.text[core:end]).replace(" - ", "-").replace(" ,", ",")
    office = office_of(text)
    place, end = after or (None, end)
    start, before, is_former, possessor, number = _lead_in(words, places, core, floor)
    place = place or before
    return Title(
        start=start,
        core=core,
        end=end,
        office=office,
        head=head,
        country=place.country if place else None,
        place=place,
        is_former=is_former,
        is_plural=_is_plural(words, head),
        possessor=possessor,
        number=number,
    )


def _is_plural(words: Words, head: int) -> bool:
    """By the tag, or by a form that is nothing but a plural ("Foreign Ministers Okello")."""
    lower = words.lower[head]
    is_plural_form = lower in PLURALS and lower.endswith(("s", "men"))
    return words.tag[head] in ("NNS", "NNPS") or is_plural_form or lower == "media"


def _core_start(words: Words, places: dict[int, Found], head: int, floor: int) -> int:
    core = head
    while core > floor and words.sentence[core - 1] == words.sentence[head]:
        before = words.lower[core - 1]
        second = words.lower[core - 2] if core - 1 > floor else ""
        if core - 1 in places:
            break
        if before in OFFICE_QUALIFIERS:
            core -= 1
        elif words.lower[head] == "general" and second in _DOUBLE and before == "-":
            core -= 2
        elif words.lower[head] == "general" and before in _DOUBLE:
            core -= 1
        elif before in ("and", "&", "-") and second in OFFICE_QUALIFIERS:
            if words.lower[core] not in OFFICE_QUALIFIERS:
                break
            core -= 2
        else:
            break
    return core


def _core_end(
    words: Words, places: dict[int, Found], head: int
) -> tuple[int, tuple[Found, int] | None]:
    """Where "… for Foreign Affairs" ends, and the country after it with its own end."""
    end = at = head + 1
    size = len(words)
    if words.lower[at : at + 1] == ["-"] and words.lower[at + 1 : at + 2] in _TO_BE:
        end = at = head + 3
    while at < size and words.sentence[at] == words.sentence[head]:
        lower = words.lower[at]
        found = places.get(at)
        is_his = words.lower[at - 1] == "from" and words.lower[head] in _COLLEAGUES
        if found is not None and (words.lower[at - 1] in _OF or is_his):
            follows = words.text[found.end] if found.end < size else ""
            if (
                found.entry.how == "demonym"
                or follows in ENDINGS
                or found.entry.how == "person"
            ):
                break
            if words.lower[at - 1] == "to" and words.lower[head] not in _ENVOYS:
                break
            if words.lower[at - 1] in ("for", "to"):
                end = at = found.end  # an envoy's field is not whose envoy it is
                continue
            return end, (found, _end_of_posting(words, places, head, found.end))
        if lower in PORTFOLIO_WORDS and (at > head + 1 or words.text[at][0].isupper()):
            if at == head + 1:
                break  # "minister foreign" is no title
            end = at = at + 1
        elif lower == "from" and at == head + 1 and words.lower[head] in _COLLEAGUES:
            at += 1  # "his counterpart from Peru"
        elif lower in _LINKS and not _breaks_off(lower, at, end, head):
            at += 1
        else:
            break
    return end, None


def _end_of_posting(words: Words, places: dict[int, Found], head: int, end: int) -> int:
    """Where "Ambassador of Cuba to Vietnam" ends."""
    if words.lower[head] not in _ENVOYS or words.lower[end : end + 1] != ["to"]:
        return end
    at = end + 2 if words.lower[end + 1 : end + 2] == ["the"] else end + 1
    posting = places.get(at)
    return posting.end if posting is not None else end


def _breaks_off(lower: str, at: int, end: int, head: int) -> bool:
    """Whether a link word ends the title: "told reporters the border", "a minister, and"."""
    if lower == "the":
        return at == head + 1
    return lower in (",", "and", "-", "&") and end == head + 1


_ADJECTIVES = ("JJ", "JJS", "VBN", "VBG")
_COLLEAGUES = ("counterpart", "colleague", "homologue")
_OF = ("of", "for", "to", "the")
_TO_BE = (["elect"], ["designate"])
_ENVOYS = ("ambassador", "envoy", "representative", "ambassadors", "adviser", "advisor")


def _lead_in(
    words: Words, places: dict[int, Found], core: int, floor: int
) -> tuple[int, Found | None, bool, int | None, int | None]:
    """What stands before the office: adjectives, its country, "his", "the two"."""
    at, place, is_former = core, None, False
    possessor = number = None
    while at > floor and words.sentence[at - 1] == words.sentence[core]:
        before = words.lower[at - 1]
        found = places.get(at - 1)
        if found is not None and place is None and found.start >= floor:
            if found.entry.how == "person":
                break
            place, at = found, found.start
        elif before in OFFICE_ADJECTIVES or (
            words.dep[at - 1] == "amod" and words.tag[at - 1] in _ADJECTIVES
        ):
            is_former = is_former or before in FORMER
            at -= 1
        elif before in ENDINGS and places.get(at - 2) is not None:
            at -= 1
        elif before == "-" and at - 2 >= floor and words.lower[at - 2] in FORMER:
            is_former, at = True, at - 2
        elif before in NUMBERS:
            number, at = NUMBERS[before], at - 1
        elif before in ("his", "her", "their", "its", "my", "our"):
            possessor, at = at - 1, at - 1
        elif before in ("the", "a", "an"):
            at -= 1
            break
        else:
            break
    return at, place, is_former, possessor, number
