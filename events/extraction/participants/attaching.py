"""Which title belongs to which name."""

from __future__ import annotations

from dataclasses import replace

from events.extraction.participants.bodies import ENDINGS
from events.extraction.participants.known import Found
from events.extraction.participants.office_words import HOLDS_ONE
from events.extraction.participants.offices import office_of, singular
from events.extraction.participants.patterns import RETIRED
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
    7. Deputy Prime Minister and Foreign Minister Okello   8. General (rtd) Okello
    9. the Foreign Minister of Kenya, Senator Ana Okello,
    """
    by_end = {title.end: title for title in titles}
    by_start = {title.start: title for title in titles}
    leads = {name.lead for name in written if name.is_full}
    used: set[int] = set()
    _learn_countries(words, written, places)
    shared = share_plurals(words, written, titles, places)
    for name in written:
        name.lead = _without_brackets(words, _before_style(words, name.lead))
        title = by_end.get(name.lead)
        if title is not None and _is_courtesy(words, title, by_end) and name.is_full:
            name.titles.append(title)
            name.lead = _before_honours(words, title.start)
            title = None
        if title is None and name.is_full and words.lower[name.lead - 1] == ",":
            title = by_end.get(name.lead - 1)
            title = title or _by_phrase(words, titles, name.lead - 1)
        while title is not None and not title.is_plural:
            name.titles.append(title)
            name.lead = title.start
            is_joined = words.lower[title.start - 1] in ("and", "&")
            title = by_end.get(title.start - is_joined)
        if name.titles and name.country and name.titles[0].country is None:
            place = places.get(name.tail - 1)
            name.titles[0] = replace(name.titles[0], place=place, country=name.country)
        after = by_start.get(name.end + 1) if _is_comma(words, name.end) else None
        if after is not None and name.titles and _is_anothers(words, after, leads):
            after = None
        if after is not None and _stands_apart(words, after):
            name.titles.append(after)
            if words.lower[after.end : after.end + 1] == ["and"]:
                second = by_start.get(after.end + 1)
                if second is not None and _stands_apart(words, second):
                    name.titles.append(second)
        used |= {title.start for title in name.titles}
    return [title for title in titles if title.start not in used | shared]


def _is_anothers(words: Words, title: Title, leads: set[int]) -> bool:
    """Whether a name follows the title that stands behind another's with a title of his own:
    "of President Rojas, the Premier of Peru, Mr Leif Holm, paid"."""
    at = title.end
    if words.lower[at : at + 1] != [","]:
        return False
    return any(
        begin in leads and all(words.text[t][0].isupper() for t in range(at + 1, begin))
        for begin in range(at + 1, at + 3)
    )


#: What may stand before a name beside the office that it is in apposition to.
_COURTESY = frozenset(
    "senator general admiral colonel prince princess ambassador captain commander marshal"
    " lieutenant mp governor mayor".split()
)


def _is_courtesy(words: Words, title: Title, by_end: dict[int, Title]) -> bool:
    """A rank behind the comma of an office: "the Minister of Health, Senator Okello"."""
    at = _before_honours(words, title.start)
    is_apposed = words.lower[at - 1] == "," and at - 1 in by_end
    return is_apposed and title.office.head in _COURTESY


def _before_honours(words: Words, start: int) -> int:
    """Before the "H.E." of "H.E. Ambassador Okello"."""
    while start > 1 and words.lower[start - 1] in ("h.e.", "h.e", "hon.", "hon", "mr."):
        start -= 1
    return start


def _by_phrase(words: Words, titles: list[Title], end: int) -> Title | None:
    """The title of which a phrase up to the comma at token `end` says of what it is: "the
    Chairman of the Ports Authority, Mr. Ali Okello"."""
    title = next((t for t in reversed(titles) if t.end <= end), None)
    if title is None or title.is_plural or end - title.end > _LONGEST_PHRASE:
        return None
    inner = range(title.end, end)
    if not inner or words.lower[title.end] not in ("of", "for"):
        return None
    is_name = all(
        words.text[at][0].isupper() or words.lower[at] in _IN_PHRASE for at in inner
    )
    return title if is_name else None


_LONGEST_PHRASE = 12  # tokens
_IN_PHRASE = frozenset("of for the and & on in - 's ’s".split())


def _before_style(words: Words, lead: int) -> int:
    """Before the "the" of "the Minister of Trade, the Honourable Ana Okello"."""
    styled = words.lower[lead] in (
        "honourable",
        "honorable",
        "hon",
        "hon.",
        "right",
        "rt",
    )
    return lead - 1 if styled and words.lower[lead - 1] == "the" else lead


def _without_brackets(words: Words, lead: int) -> int:
    """Before the "(rtd)" that parts a rank from its name."""
    at = lead - 1
    if at < 3 or words.text[at] != ")":
        return lead
    inner = [word for word in words.lower[at - 3 : at] if word not in (".", "(")]
    is_retired = bool(inner) and inner[-1] in RETIRED
    return words.text.index("(", at - 3) if is_retired else lead


def _learn_countries(
    words: Words, written: list[Written], places: dict[int, Found]
) -> None:
    """The country of "Okello of Kenya" and "Kenya's Okello Ndege"; not of "Okello of Kenya's
    ruling party"."""
    for name in written:
        name.tail = name.end
        owner = places.get(name.start - 2) if name.is_full else None
        is_owned = words.lower[name.start - 1] in ("'s", "’s") and name.start > 1
        if owner is not None and is_owned and owner.entry.how == "country":
            name.country = owner.country
            continue
        place = places.get(name.end + 1)
        if words.lower[name.end : name.end + 1] == ["of"] and place is None:
            place = (
                places.get(name.end + 2) if words.lower[name.end + 1] == "the" else None
            )
        if place is None or place.entry.how != "country" or place.is_part:
            continue
        if words.lower[name.end] != "of":
            continue
        after = words.lower[place.end] if place.end < len(words) else "."
        if after not in ENDINGS and words.dep[place.end - 1] != "compound":
            name.tail, name.country = place.end, place.country


def share_plurals(
    words: Words,
    written: list[Written],
    titles: list[Title],
    places: dict[int, Found],
) -> set[int]:
    """Give each of several names the office told once before them; where those titles start.

    1. Foreign Ministers Okello and Rojas   2. Presidents Okello of Kenya and Rojas of Chile
    3. the two foreign ministers, Ana Okello of Kenya and Luis Rojas of Chile,
    4. Kenyan and Chilean Foreign Ministers Okello and Rojas: each the country in its place
    """
    begins = {name.start: name for name in written}
    shared: set[int] = set()
    for title in titles:
        if not title.is_plural or title.office.head not in HOLDS_ONE | _COURTESY:
            continue
        group = _listed(words, begins, title.end)
        if len(group) < 2:
            continue
        single = office_of(_in_singular(title.office.title))
        codes = _codes_before(words, places, title)
        for number, name in enumerate(group):
            code, place = name.country, None
            if code is None and len(codes) == len(group):
                code = codes[number].country
                place = codes[number]
            elif code is None and len(codes) == 1:
                code, place = codes[0].country, codes[0]
            elif code is not None:
                place = places.get(name.tail - 1)
            name.titles.append(
                replace(
                    title, office=single, country=code, place=place, is_plural=False
                )
            )
        if words.lower[title.end] != ",":
            group[0].lead = title.start
            shared.add(title.start)
    return shared


def _in_singular(title: str) -> str:
    words = []
    for word in title.split():
        one = singular(word.lower())
        is_same = one == word.lower()
        words.append(
            word if is_same else one.capitalize() if word[0].isupper() else one
        )
    return " ".join(words)


def _listed(words: Words, begins: dict[int, Written], at: int) -> list[Written]:
    """Names joined by commas and "and" from token `at` on, a comma before the first."""
    group: list[Written] = []
    joins = (",", "and", "&", "mr", "mr.", "ms", "ms.", "mrs", "mrs.", "dr", "dr.")
    first = at
    while at < len(words) and words.sentence[at] == words.sentence[first - 1]:
        name = begins.get(at)
        if name is not None:
            group.append(name)
            at = max(name.tail, name.end)
        elif words.lower[at] in joins and (group or at == first):
            if group and words.lower[at] == "," and words.lower[at - 1] == ",":
                break
            at += 1
        else:
            break
    return group


def _codes_before(words: Words, places: dict[int, Found], title: Title) -> list[Found]:
    """The countries before a plural title, in order: "Kenyan and Chilean ministers"."""
    found: list[Found] = []
    at = title.core - 1
    while at >= 0 and words.sentence[at] == words.sentence[title.head]:
        place = places.get(at)
        if place is not None and place.country is not None:
            found.insert(0, place)
            at = place.start - 1
        elif words.lower[at] in ("and", ",", "-", "–", "'s", "’s"):
            at -= 1
        else:
            break
    if not found and title.place is not None and title.place.country is not None:
        found = [title.place]
    return found


def _is_comma(words: Words, index: int) -> bool:
    return index < len(words) and words.lower[index] in (",", "(")


def _stands_apart(words: Words, title: Title) -> bool:
    if title.is_plural or title.possessor is not None:
        return False
    follows = words.lower[title.end] if title.end < len(words) else "."
    ends = (",", ".", ":", ";", ")", "who", "and", "-", "–", "—")
    return follows in ends or not follows.strip()
