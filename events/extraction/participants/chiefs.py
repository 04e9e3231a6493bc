"""Who leads the office that publishes a text: "the Minister" and "the President" in it."""

from __future__ import annotations

from events.extraction.participants.holders import known_holder
from events.extraction.participants.office_words import LEADER_WORDS
from events.extraction.participants.offices import Office
from events.extraction.participants.people import Somebody
from events.extraction.participants.publishers import Publisher
from events.extraction.participants.scene import Scene
from events.extraction.participants.titles import Title


def settle_own_people(scene: Scene) -> None:
    """Whoever has the publishing office's own titles and no country told is of its country.

    1. "Foreign Minister Okello" in a text of Kenya's foreign ministry: the first of them
    2. "Vice Foreign Minister Ouma", "Deputy Secretary Ouma": each of them
    """
    publisher = scene.publisher
    if publisher is None or publisher.chief is None:
        return
    chief = publisher.chief
    key = _named(scene, publisher)
    if key is not None:
        _at_home(scene, key, publisher)
    for key, somebody in scene.persons.items():
        if somebody.country is None and any(
            _is_deputy(office, chief) for office, _ in somebody.held(scene.day)
        ):
            _at_home(scene, key, publisher)


def own_chief(scene: Scene, title: Title) -> int | None:
    """Whom a title without country or name means in the text of an office it leads.

    1. "the Minister" of a ministry's, "The President" of a presidency's: the one who has
    that title in the text, else who holds it by the reference data on the day
    2. else the country, which acts by him; None where the title is another's
    """
    publisher = scene.publisher
    if publisher is None or publisher.chief is None or not _is_own(scene, title):
        return None
    if not title.office.may_mean(publisher.chief):
        return None
    key = _named(scene, publisher)
    if key is not None:
        return key
    known = known_holder(scene, publisher.chief, publisher.country)
    return known if known is not None else scene.country(publisher.country)


def _is_own(scene: Scene, title: Title) -> bool:
    words = scene.words
    is_bare = title.place is None and title.possessor is None and not title.is_plural
    is_styled = words.text[title.core][0].isupper()
    is_told = is_styled and not title.is_former and not words.is_quoted[title.head]
    return is_bare and is_told and words.lower[title.start] not in ("a", "an")


def _named(scene: Scene, publisher: Publisher) -> int | None:
    """The text's own holder of the office: one of its country, else the first of no
    country. Presidents and premiers of others are often told without theirs: there only
    whom the text opens with."""
    own = [
        key
        for key, somebody in scene.persons.items()
        if somebody.country in (None, publisher.country)
        and not _is_owned(somebody)
        and _holds(scene, somebody, publisher.chief)
    ]
    of_home = [key for key in own if scene.persons[key].country is not None]
    if of_home or publisher.chief is None or publisher.chief.rank not in _TOPS:
        return next(iter(of_home or own), None)
    words = scene.words
    early = (k for k in own if words.sentence[_first(scene, k)] < _OPENING)
    return next(early, None) or _lone(scene, own, publisher.chief)


def _lone(scene: Scene, own: list[int], chief: Office) -> int | None:
    """The one of the text who has the office, if no sentence has both him by name and the
    bare office: "the President spoke with President Rojas" tells of two."""
    if (
        len(own) != 1
        or sum(_holds(scene, s, chief) for s in scene.persons.values()) > 1
    ):
        return None
    words = scene.words
    named = {at for n in scene.persons[own[0]].writings for at in range(n.lead, n.end)}
    bare = {
        words.sentence[at]
        for at, lower in enumerate(words.lower)
        if lower == chief.head and at not in named
    }
    return None if bare & {words.sentence[at] for at in named} else own[0]


def own_leader(scene: Scene, title: Title) -> int | None:
    """The head of state or government of the country whose office publishes, for a bare
    "the Prime Minister" that stands before any foreign one is named.

    From there on the words mean that person. By name where the text or the reference data
    tells it, else the country; None where a foreign one may be meant.
    """
    publisher = scene.publisher
    if publisher is None or publisher.home is None or not _is_own(scene, title):
        return None
    office = title.office
    is_bare = title.start == title.core or scene.words.lower[title.start] == "the"
    if office.rank not in _TOPS or not is_bare:
        return None
    if (known := scene.own_leaders.get(office.head)) is not None:
        return known
    holders = [k for k, s in scene.persons.items() if _holds(scene, s, office)]
    if any(scene.persons[k].country in (None, publisher.home) for k in holders):
        return None
    if any(_first(scene, k) < title.start for k in holders):
        return None
    key = known_holder(scene, office, publisher.home)
    key = key if key is not None else scene.country(publisher.home)
    if key is not None:
        scene.own_leaders[office.head] = key
    return key


def _is_owned(somebody: Somebody) -> bool:
    """ "Peru …, its Foreign Minister, Ana Rojas": whose she is, is told."""
    titles = [title for name in somebody.writings for title in name.titles]
    return somebody.country is None and any(t.possessor is not None for t in titles)


_TOPS = ("state", "premier")
_OPENING = 3  # sentences, headings among them


def _first(scene: Scene, key: int) -> int:
    return min(name.start for name in scene.persons[key].writings)


def _holds(scene: Scene, somebody: Somebody, chief: Office | None) -> bool:
    """ "Secretary Okello" and "Foreign Minister Okello" lead a foreign ministry."""
    return chief is not None and any(
        office.head not in LEADER_WORDS and office.may_mean(chief)
        for office, _ in somebody.held(scene.day)
    )


def _is_deputy(office: Office, chief: Office) -> bool:
    """ "Vice Foreign Minister", "Deputy Secretary"; a "Vice Minister" is anybody's."""
    if office.rank != f"deputy {chief.rank}":
        return False
    is_bare = not office.portfolio and office.head != "minister"
    return is_bare or office.portfolio == chief.portfolio


def _at_home(scene: Scene, key: int, publisher: Publisher) -> None:
    scene.persons[key].country = scene.members[key].country = publisher.country
