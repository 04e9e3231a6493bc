"""Enter into the scene those whom the text names: people, countries, bodies."""

from __future__ import annotations

from events.extraction.cast import Naming
from events.extraction.participants.bodies import (
    ENDINGS,
    SHORT_BODIES,
    Ministry,
    abbreviation,
    how_it_stands,
    known_ministry,
    unknown_bodies,
)
from events.extraction.participants.known import Found
from events.extraction.participants.office_words import (
    HOLDS_ONE,
    NO_OFFICES,
    OFFICE_HEADS,
)
from events.extraction.participants.patterns import BODY_LEADS, GOVERNMENT_NOUNS
from events.extraction.participants.people import Somebody, display_name
from events.extraction.participants.scene import Scene
from events.extraction.participants.titles import Title
from events.extraction.participants.words import joined
from events.mentions import Country, OfficeHeld, Organization


def enter_people(scene: Scene, people: list[Somebody]) -> None:
    words = scene.words
    for somebody in people:
        member = scene.person(somebody, display_name(somebody, words))
        member.offices = _offices(scene, somebody)
        for name in somebody.writings:
            scene.note(member.key, name.start, name.end)
            how = "name" if name.is_full else "surname"
            if not _is_of_administration(scene, name.end, somebody):
                end = max(name.end, name.tail)
                scene.name(name.lead, end, (member.key,), how)
            for title in name.titles:
                if title.start >= name.end:
                    scene.name(title.start, title.end, (member.key,), "apposition")


def _offices(scene: Scene, somebody: Somebody) -> list[OfficeHeld]:
    """The offices the text gives, with whose they are; "Minister" says no more where it
    also says "Foreign Minister"."""
    titles = [
        title
        for name in somebody.writings
        for title in name.titles
        if not title.is_former and title.office.head not in NO_OFFICES
    ]
    country = scene.lexicon.countries.get(somebody.country or "")
    held: list[OfficeHeld] = []
    for title in titles:
        if any(title.office.words < other.office.words for other in titles):
            continue
        of = country.name if country and title.office.head in HOLDS_ONE else None
        if title.place is not None:
            of = title.place.entry.target.name
        office = OfficeHeld(title.office.title, of)
        if office not in held:
            held.append(office)
    return held


def _is_of_administration(scene: Scene, end: int, somebody: Somebody) -> bool:
    """Enter the country for "the Rivera administration", which is her government."""
    words = scene.words
    if end >= len(words) or words.lower[end] not in (
        "administration",
        "government",
        "cabinet",
    ):
        return False
    if words.dep[end - 1] not in ("compound", "nmod", "amod"):
        return False
    key = scene.country(somebody.country) if somebody.country else None
    if key is not None:
        start = end - 1
        while start and words.head[start - 1] == end:
            start -= 1
        scene.name(start, end + 1, (key,), "country", end)
    return True


def enter_known(scene: Scene, known: list[Found]) -> None:
    """Countries and bodies that the reference data knows."""
    for found in known:
        target = found.entry.target
        how = how_it_stands(scene.words, found)
        if how is None or not isinstance(target, Country | Organization):
            continue
        key = scene.body(target)
        scene.note(key, found.start, found.end)
        scene.name(found.start, found.end, (key,), how)


def enter_governments(scene: Scene) -> None:
    """1. the Kenyan government   2. Chile's government   3. the government of Norway
    4. the Indian delegation: a country's, and it stands for the country."""
    words = scene.words
    for token, lower in enumerate(words.lower):
        if lower not in GOVERNMENT_NOUNS or token in scene.at_head:
            continue
        if words.dep[token] in ("compound", "nmod"):
            continue
        key = start = end = None
        for naming in scene.namings:
            owner = _country_of(scene, naming)
            if owner is None:
                continue
            before = naming.end == token or (
                naming.end == token - 1 and words.lower[token - 1] in ENDINGS
            )
            if before:
                key, start, end = owner, naming.start, token + 1
            elif token < naming.start <= token + 3 and words.lower[token + 1] == "of":
                key, start, end = owner, token, naming.end
        if key is not None and start is not None and end is not None:
            scene.name(start, end, (key,), "country", token)


def _country_of(scene: Scene, naming: Naming) -> int | None:
    """The country named, or that of the person whose government it is."""
    key = naming.members[0]
    code = scene.members[key].country
    if scene.is_country(key):
        return key
    return scene.country(code) if code and scene.is_person(key) else None


def enter_ministries(scene: Scene, ministries: list[Ministry]) -> None:
    """Ministries in reading order; a bare "the ministry" is the last one, or that of the
    one country whose minister the text names."""
    last: Ministry | None = None
    country: str | None = None
    for ministry in ministries:
        if ministry.portfolio:
            owner = ministry.country or _minister_of(scene, ministry)
            if (
                owner is None
                and last is not None
                and last.portfolio == ministry.portfolio
            ):
                owner = country
            last, country = ministry, owner
            key = scene.body(known_ministry(scene.lexicon, ministry, owner))
        else:
            found = _bare(scene, ministry, last, country)
            if found is None:
                continue
            key = found
        scene.note(key, ministry.start, ministry.end)
        scene.name(ministry.start, ministry.end, (key,), "organization")


def _bare(
    scene: Scene, ministry: Ministry, last: Ministry | None, country: str | None
) -> int | None:
    before = [
        naming
        for naming in scene.namings
        if naming.how == "organization" and naming.head < ministry.start
        if ministry.noun in scene.members[naming.members[0]].name.lower()
        if ministry.country in (None, scene.members[naming.members[0]].country)
    ]
    if before:
        return max(before, key=lambda naming: naming.head).members[0]
    owner = ministry.country or _minister_of(scene, ministry)
    if owner is None:
        return None
    foreign = Ministry(0, 0, ministry.noun, ("foreign",), owner, "Foreign Ministry")
    return scene.body(known_ministry(scene.lexicon, foreign, owner))


def _minister_of(scene: Scene, ministry: Ministry) -> str | None:
    """The country of the text's minister with this portfolio; None if there are two."""
    head = "minister" if ministry.noun == "ministry" else "secretary"
    portfolio = ministry.portfolio or ("foreign",)
    codes = {
        code or somebody.country
        for somebody in scene.persons.values()
        for office, code in somebody.held(scene.day)
        if office.portfolio == portfolio and office.head == head
    } - {None}
    return next(iter(codes)) if len(codes) == 1 else None


def enter_bodies(scene: Scene, titles: list[Title], known: set[int]) -> None:
    """Organisations by NER's word, and abbreviations introduced in brackets."""
    words = scene.words
    taken = set(scene.inside) | known
    taken |= {
        at
        for title in titles
        if title.office.head in OFFICE_HEADS
        for at in range(title.core, title.end)
    }
    for start, end in unknown_bodies(words, taken):
        name = joined(words.text[start:end])
        again = _named_before(scene, start) if end - start == 1 else None
        key = scene.body(Organization(slug="", name=name)) if again is None else again
        scene.note(key, start, end)
        is_led = start > 0 and words.lower[start - 1] in BODY_LEADS
        lead = start - 1 if is_led else start  # the parse hangs it on "the daily"
        scene.name(lead, end, (key,), "organization")
    _abbreviations(scene)


def _named_before(scene: Scene, token: int) -> int | None:
    """The body of several words that "the Commission" at `token` is short for."""
    word = scene.words.lower[token]
    if word not in SHORT_BODIES or scene.words.lower[token - 1] != "the":
        return None
    before = [
        naming
        for naming in scene.namings
        if naming.how == "organization" and naming.head < token
        if naming.end - naming.start > 1
        if word in scene.members[naming.members[0]].name.lower().split()
    ]
    return max(before, key=lambda n: n.head).members[0] if before else None


def _abbreviations(scene: Scene) -> None:
    words = scene.words
    short: dict[str, int] = {}
    for naming in list(scene.namings):
        at = abbreviation(words, naming.end)
        if at is not None and naming.how == "organization":
            short[words.text[at]] = naming.members[0]
    for token, text in enumerate(words.text) if short else ():
        if text in short:
            held = scene.inside.get(token)
            if held is None:
                scene.note(short[text], token, token + 1)
                scene.name(token, token + 1, (short[text],), "organization")
