"""Who is in the text: the steps of the room in their order, from words to a cast."""

from __future__ import annotations

from datetime import date

from events.extraction.cast import Member, Naming
from events.extraction.participants.lexicon import Found, Lexicon, find_known
from events.extraction.participants.names import Written, find_names
from events.extraction.participants.patterns import (
    GOVERNMENT_NOUNS,
    PLACE_PREPOSITIONS,
)
from events.extraction.participants.people import Somebody, display_name, gather
from events.extraction.participants.titles import Title, find_titles
from events.extraction.participants.words import Words, fold
from events.mentions import Country, OfficeHeld, Organization, ParticipantKind


def cast_text(
    words: Words, lexicon: Lexicon, *, day: date | None
) -> tuple[list[Member], list[Naming]]:
    """Members and namings of one text."""
    if not len(words):
        return [], []
    known = find_known(words, lexicon)
    places = {
        token: found for found in known for token in range(found.start, found.end)
    }
    titles = find_titles(words, places)
    written = find_names(words, places, titles)
    attach_titles(words, written, titles)
    people = gather(written, words, lexicon, day)
    written += short_names(words, people, written, places)
    taken = {token for name in written for token in range(name.start, name.end)}
    members: list[Member] = []
    namings: list[Naming] = []
    for somebody in people:
        _enter_person(words, lexicon, somebody, members, namings)
    _enter_known(words, [f for f in known if f.start not in taken], members, namings)
    return members, namings


def attach_titles(words: Words, written: list[Written], titles: list[Title]) -> None:
    """Give each name the titles right before it, or after it in apposition.

    1. Foreign Minister Okello   2. Chile's foreign minister, Ana Rojas,
    3. Okello, Kenya's foreign minister,   4. Okello, Minister for Foreign Affairs:
    """
    by_end = {title.end: title for title in titles}
    by_start = {title.start: title for title in titles}
    for name in written:
        title = by_end.get(name.lead)
        if title is None and name.lead and words.lower[name.lead - 1] == ",":
            title = by_end.get(name.lead - 1) if name.is_full else None
        if title is not None and not title.is_plural:
            name.titles.append(title)
            name.lead = title.start
        if name.end < len(words) and words.lower[name.end] == ",":
            after = by_start.get(name.end + 1)
            if after is not None and not after.is_plural and after.possessor is None:
                follows = words.lower[after.end] if after.end < len(words) else "."
                if follows in (",", ".", ":", ";", ")", "who", "and", "-"):
                    name.titles.append(after)


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
        for part in somebody.parts if len(somebody.parts) == 1 else somebody.parts[1:]:
            by_word.setdefault(part, []).append(somebody)
        if somebody.surname and somebody.surname == somebody.parts[0]:
            by_word.setdefault(somebody.surname, []).append(somebody)
    found: list[Written] = []
    for index, text in enumerate(words.text):
        if index in taken or index in places or not text[0].isupper():
            continue
        holders = by_word.get(fold(text), [])
        if len(holders) != 1:
            continue
        start = index
        name = Written(start, index + 1, (fold(text),), lead=start)
        holders[0].writings.append(name)
        found.append(name)
    return found


def _enter_person(
    words: Words,
    lexicon: Lexicon,
    somebody: Somebody,
    members: list[Member],
    namings: list[Naming],
) -> None:
    key = len(members)
    member = Member(
        key=key,
        kind=ParticipantKind.PERSON,
        name=display_name(somebody, words),
        country=somebody.country,
        known=somebody.known.slug if somebody.known else None,
    )
    for office, code, is_former in somebody.offices:
        if not is_former:
            country = lexicon.countries.get(code or "")
            member.offices.append(
                OfficeHeld(office.title, country.name if country else None)
            )
    members.append(member)
    for name in somebody.writings:
        surface = " ".join(words.text[name.start : name.end])
        if surface not in member.surfaces:
            member.surfaces.append(surface)
        how = "name" if name.is_full else "surname"
        head = words.root(name.lead, name.end)
        namings.append(Naming(name.lead, name.end, (key,), how, head))


def _enter_known(
    words: Words, known: list[Found], members: list[Member], namings: list[Naming]
) -> None:
    """Countries and bodies that the reference data knows."""
    keys: dict[str, int] = {}
    for found in known:
        target = found.entry.target
        how = _how_it_stands(words, found)
        if how is None or not isinstance(target, Country | Organization):
            continue
        slug = target.code if isinstance(target, Country) else target.slug
        if slug not in keys:
            keys[slug] = len(members)
            members.append(_member(len(members), target))
        member = members[keys[slug]]
        surface = " ".join(words.text[found.start : found.end])
        if surface not in member.surfaces:
            member.surfaces.append(surface)
        end = found.end
        head = words.root(found.start, end)
        namings.append(Naming(found.start, end, (member.key,), how, head))
        governed = words.head[head]
        if (
            how == "demonym"
            and words.lower[governed] in GOVERNMENT_NOUNS
            and governed >= end
        ):
            namings.append(
                Naming(found.start, governed + 1, (member.key,), "country", governed)
            )


def _member(key: int, target: Country | Organization) -> Member:
    if isinstance(target, Country):
        return Member(key, ParticipantKind.COUNTRY, target.name, country=target.code)
    return Member(
        key,
        ParticipantKind.ORGANIZATION,
        target.name,
        country=target.country,
        known=target.slug,
    )


def _how_it_stands(words: Words, found: Found) -> str | None:
    """Noun, adjective or seat of government; None for a capital that is but a place."""
    head = words.root(found.start, found.end)
    dep = words.dep[head]
    how = found.entry.how
    if how == "organization":
        return how
    if how in ("country", "demonym"):
        is_adjective = dep in ("compound", "amod", "nmod", "npadvmod") or found.is_part
        return "demonym" if is_adjective or how == "demonym" else "country"
    if how != "seat" or found.is_part or dep in ("compound", "amod", "nmod"):
        return None
    if dep == "pobj" and words.lower[words.head[head]] in PLACE_PREPOSITIONS:
        return None
    return (
        "metonym"
        if dep in ("nsubj", "poss", "pobj", "nsubjpass", "conj", "dobj")
        else None
    )
