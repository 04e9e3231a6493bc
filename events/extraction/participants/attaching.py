"""Which title belongs to which name."""

from __future__ import annotations

from dataclasses import replace

from events.extraction.participants.known import Found
from events.extraction.participants.titles import Title
from events.extraction.participants.words import Words
from events.extraction.participants.written import Written


def attach_titles(
    words: Words,
    written: list[Written],
    titles: list[Title],
    places: dict[int, Found],
) -> list[Title]:
    """Give each name the titles right before it, or after it; the titles left over.

    1. Foreign Minister Okello   2. Chile's foreign minister, Ana Rojas,
    3. Okello, Kenya's foreign minister,   4. Okello, Minister for Foreign Affairs:
    5. President Okello of Kenya   6. Defence Minister General Okello
    7. Deputy Prime Minister and Foreign Minister Okello
    """
    by_end = {title.end: title for title in titles}
    by_start = {title.start: title for title in titles}
    used: set[int] = set()
    for name in written:
        title = by_end.get(name.lead)
        if title is None and name.is_full and words.lower[name.lead - 1] == ",":
            title = by_end.get(name.lead - 1)
        while title is not None and not title.is_plural:
            name.titles.append(title)
            name.lead = title.start
            is_joined = words.lower[title.start - 1] in ("and", "&")
            title = by_end.get(title.start - is_joined)
        if name.titles and words.lower[name.end : name.end + 1] == ["of"]:
            _learn_country(name, places.get(name.end + 1))
        after = by_start.get(name.end + 1) if _is_comma(words, name.end) else None
        if after is not None and _stands_apart(words, after):
            name.titles.append(after)
        used |= {title.start for title in name.titles}
    return [title for title in titles if title.start not in used]


def _learn_country(name: Written, place: Found | None) -> None:
    first = name.titles[0]
    if first.country is None and place is not None and place.entry.how == "country":
        name.titles[0] = replace(first, place=place, country=place.country)


def _is_comma(words: Words, index: int) -> bool:
    return index < len(words) and words.lower[index] in (",", "(")


def _stands_apart(words: Words, title: Title) -> bool:
    if title.is_plural or title.possessor is not None:
        return False
    follows = words.lower[title.end] if title.end < len(words) else "."
    return follows in (",", ".", ":", ";", ")", "who", "and", "-", "–", "—")
