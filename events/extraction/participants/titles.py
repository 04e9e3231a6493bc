"""Offices in the text: "Japan's new foreign minister", "Secretary of State", "the premier"."""

from __future__ import annotations

from dataclasses import dataclass

from events.extraction.participants.lexicon import Found
from events.extraction.participants.patterns import (
    FORMER,
    HEADS_OF_GOVERNMENT,
    HEADS_OF_STATE,
    LEADER_WORDS,
    OFFICE_ADJECTIVES,
    OFFICE_HEADS,
    OFFICE_QUALIFIERS,
    PLURALS,
    PORTFOLIO_WORDS,
    RANKS,
)
from events.extraction.participants.words import Words

ENDINGS = ("'s", "’s", "'", "’")
_LINKS = frozenset(("of", "for", "to", "and", "the", ",", "&", "-"))
_DROPPED = frozenset("the of for and to affairs state federal & , - minister".split())


@dataclass(frozen=True, slots=True)
class Office:
    """One office as the words name it.

    `rank` is "president", "premier", "minister", "deputy", …; `portfolio` the sorted words
    of what it is for, with "foreign" for every way to say foreign affairs.
    """

    title: str
    head: str  # its noun in the singular: "minister"
    rank: str
    portfolio: tuple[str, ...]

    def fits(self, other: Office) -> bool:
        """Whether one person may be called both: "premier" and "prime minister"."""
        return self.rank == other.rank and self.portfolio == other.portfolio


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


def office_of(title: str) -> Office:
    """The office that words of a title mean, without its country.

    1. Secretary of State, Foreign Secretary, Minister of External Affairs: foreign
    2. Prime Minister, Premier, Chancellor: premier     3. Deputy Defence Minister
    """
    words = [w for w in title.lower().replace("-", " ").replace(",", " ").split() if w]
    heads = [w for w in words if PLURALS.get(w, w) in OFFICE_HEADS] or words[-1:]
    head = PLURALS.get(heads[-1], heads[-1]) if heads else ""
    if (heads and words.index(heads[0]) == 0) or "of" in words or "for" in words:
        head = PLURALS.get(heads[0], heads[0])
    phrase = " ".join(PLURALS.get(w, w) for w in words)
    portfolio = _portfolio(words, head)
    return Office(title, head, _rank(words, phrase, head, portfolio), portfolio)


def _portfolio(words: list[str], head: str) -> tuple[str, ...]:
    if head in ("minister", "secretary", "undersecretary") and _is_foreign(words):
        return ("foreign",)
    kept = {
        "defense" if w == "defence" else w
        for w in words
        if w not in _DROPPED and w not in RANKS and PLURALS.get(w, w) != head
    }
    return tuple(sorted(kept - {"prime"}))


def _is_foreign(words: list[str]) -> bool:
    if "foreign" in words or "external" in words:
        return (
            "trade" not in words[: words.index("foreign")]
            if "foreign" in words
            else True
        )
    return "secretary" in words and "state" in words and len(words) <= 5


def _rank(words: list[str], phrase: str, head: str, portfolio: tuple[str, ...]) -> str:
    low = next((RANKS[w] for w in words if w in RANKS), "")
    if any(
        phrase == name or phrase.endswith(" " + name) or phrase.startswith(name + " ")
        for name in HEADS_OF_GOVERNMENT
    ):
        rank = "premier"
    elif head in HEADS_OF_STATE and not portfolio:
        rank = "state"
    elif head in ("minister", "secretary", "undersecretary"):
        rank = "minister"
    else:
        rank = head
    return f"{low} {rank}".strip()


def find_titles(words: Words, places: dict[int, Found]) -> list[Title]:
    """Every office the text names, left to right. `places` maps a token to its Found."""
    titles: list[Title] = []
    at = 0
    for index, lower in enumerate(words.lower):
        if index < at or PLURALS.get(lower, lower) not in OFFICE_HEADS:
            continue
        if index in places and places[index].entry.how == "organization":
            continue
        title = _read_title(words, places, index, at)
        if title is not None:
            titles.append(title)
            at = title.end
    return titles


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
    country = _country(place)
    return Title(
        start=start,
        core=core,
        end=end,
        office=office,
        head=head,
        country=country,
        place=place,
        is_former=is_former,
        is_plural=words.lower[head] in PLURALS or words.lower[head].endswith("people"),
        possessor=possessor,
        number=number,
    )


def _country(place: Found | None) -> str | None:
    if place is None:
        return None
    target = place.entry.target
    code = getattr(target, "code", None) or getattr(target, "country", None)
    return code if isinstance(code, str) else None


def _core_start(words: Words, places: dict[int, Found], head: int, floor: int) -> int:
    core = head
    while core > floor and words.sentence[core - 1] == words.sentence[head]:
        before = words.lower[core - 1]
        joins = before in ("and", "&", "-", ",") and core - 1 > floor
        if before in OFFICE_QUALIFIERS and core - 1 not in places:
            core -= 1
        elif (
            joins
            and words.lower[core - 2] in OFFICE_QUALIFIERS
            and core < head + 1
            and words.lower[core] in OFFICE_QUALIFIERS
            and before != ","
        ):
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
    while at < size and words.sentence[at] == words.sentence[head]:
        lower = words.lower[at]
        found = places.get(at)
        if found is not None and words.lower[at - 1] in ("of", "for", "to", "the"):
            follows = words.text[found.end] if found.end < size else ""
            if follows in ENDINGS or found.entry.how == "person":
                break
            return end, (found, found.end)
        if lower in PORTFOLIO_WORDS and (at > head + 1 or words.is_capitalised(at)):
            if at == head + 1:
                break  # "minister foreign" is no title
            end = at = at + 1
        elif lower in _LINKS and not (
            lower in (",", "and", "-", "&") and end == head + 1
        ):
            at += 1
        else:
            break
    return end, None


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
            place, at = found, found.start
        elif before in OFFICE_ADJECTIVES:
            is_former = is_former or before in FORMER
            at -= 1
        elif before in ENDINGS and places.get(at - 2) is not None:
            at -= 1
        elif before == "-" and at - 2 >= floor and words.lower[at - 2] in FORMER:
            at -= 1
        elif before in ("two", "three", "four", "both"):
            number = {"two": 2, "both": 2, "three": 3, "four": 4}[before]
            at -= 1
        elif before in ("his", "her", "their", "its"):
            possessor, at = at - 1, at - 1
        elif before in ("the", "a", "an"):
            at -= 1
            break
        else:
            break
    return at, place, is_former, possessor, number


def is_leader_word(title: Title) -> bool:
    return title.office.head in LEADER_WORDS
