"""Who is in the text: the steps of the room in their order, from words to a cast."""

from __future__ import annotations

from datetime import date

from events.extraction.participants.attaching import attach_titles
from events.extraction.participants.bodies import entry_for, find_ministries
from events.extraction.participants.chiefs import settle_own_people
from events.extraction.participants.entering import (
    enter_bodies,
    enter_governments,
    enter_known,
    enter_ministries,
    enter_people,
)
from events.extraction.participants.epithets import (
    enter_apposed,
    learn_epithets,
    resolve_epithet,
    resolve_national,
    resolve_style,
)
from events.extraction.participants.first_person import (
    OWN_NOUNS,
    at_home,
    enter_home,
    enter_own_office,
    is_colleague,
    resolve_own,
    signers_in,
)
from events.extraction.participants.groups import name_groups
from events.extraction.participants.issuer import (
    author_above,
    find_issuer,
    settle_speaker,
)
from events.extraction.participants.known import find_known
from events.extraction.participants.labels import pair_of_labels, speaker_of_label
from events.extraction.participants.lexicon import Lexicon
from events.extraction.participants.lists import enter_lists
from events.extraction.participants.names import find_names
from events.extraction.participants.patterns import (
    COUNTRY_GROUPS,
    FIRST_PERSON,
    NUMBERS,
    PERSON_GROUPS,
    PLURAL_PRONOUNS,
    SECOND_PERSON,
    SIDE_GROUPS,
    SINGULAR_PRONOUNS,
)
from events.extraction.participants.people import gather
from events.extraction.participants.plurals import resolve_plural
from events.extraction.participants.pronouns import resolve_pronoun
from events.extraction.participants.publishers import Publisher
from events.extraction.participants.roles import (
    COUNTERPARTS,
    learn_counterpart,
    resolve_role,
)
from events.extraction.participants.scene import Scene
from events.extraction.participants.sharing import share_countries, share_owners
from events.extraction.participants.short_names import (
    short_names,
    without_capitals,
    without_epithets,
    without_town,
)
from events.extraction.participants.standins import (
    enter_delegations,
    learn_leaders,
    resolve_standin,
)
from events.extraction.participants.titles import Title, find_titles
from events.extraction.participants.words import Words

_PRONOUNS = (
    FIRST_PERSON
    | SECOND_PERSON
    | PLURAL_PRONOUNS
    | set(SINGULAR_PRONOUNS)
    | {"it", "its", "who", "which"}
)
_GROUPS = COUNTRY_GROUPS | SIDE_GROUPS | PERSON_GROUPS | set(NUMBERS)
_STYLES = frozenset(("excellency", "highness", "majesty", "holiness", "eminence"))
_STANDINS = frozenset(
    ("government", "country", "nation", "administration", "office", "bloc")
)


def cast_text(
    words: Words,
    lexicon: Lexicon,
    *,
    day: date | None,
    is_readout: bool = False,
    is_joint: bool = False,
    publisher: Publisher | None = None,
) -> Scene:
    """Everyone in one text: names first, then in reading order what stands for them."""
    scene = Scene(words, lexicon, day, is_readout=is_readout, publisher=publisher)
    if not len(words):
        return scene
    known = find_known(words, lexicon)
    places = {at: found for found in known for at in range(found.start, found.end)}
    ministries = find_ministries(words, places)
    for ministry in ministries:
        entry = entry_for(ministry)
        places |= dict.fromkeys(range(ministry.start, ministry.end), entry)
    titles = find_titles(words, places)
    written = find_names(words, places, titles)
    free = attach_titles(words, written, titles, places)
    without_epithets(words, written)
    without_capitals(words, written)
    without_town(words, written)
    people = gather(written, lexicon, day)
    written += short_names(words, people, written, places)
    enter_people(scene, people)
    taken = {at for name in written for at in range(name.start, name.end)}
    enter_known(scene, [found for found in known if found.start not in taken])
    enter_ministries(scene, ministries)
    enter_governments(scene)
    enter_bodies(scene, titles, set(places))
    enter_delegations(scene)
    learn_leaders(scene)
    enter_lists(scene)
    share_countries(scene)
    settle_own_people(scene)
    learn_epithets(scene)
    enter_apposed(scene)
    if _speaks_as_i(words):
        scene.issuer = find_issuer(scene, publisher, free)
        if is_joint and scene.issuer is None:
            first = next((t for t, b in enumerate(words.block) if b > 1), len(words))
            scene.signers = signers_in(scene, 0, first)
    elif not FIRST_PERSON.isdisjoint(words.lower) and not words.labels:
        scene.issuer = author_above(scene, free)  # all of it between quotation marks
    settle_speaker(scene, publisher)
    scene.pair = pair_of_labels(scene)
    _resolve(scene, {title.head: title for title in free})
    share_owners(scene)
    name_groups(scene, free)
    return scene


def _speaks_as_i(words: Words) -> bool:
    return not FIRST_PERSON.isdisjoint(words.lower) and any(
        lower in FIRST_PERSON
        and not words.is_quoted[token]
        and words.block[token] not in words.turns
        for token, lower in enumerate(words.lower)
    )


def _resolve(scene: Scene, titles: dict[int, Title]) -> None:
    words = scene.words
    counterparts = {
        title.head: title
        for somebody in scene.persons.values()
        for name in somebody.writings
        for title in name.titles
        if title.office.head in COUNTERPARTS
    }
    for token, lower in enumerate(words.lower):
        block = words.block[token]
        is_first = token == 0 or words.block[token - 1] != block
        if is_first and block in words.labels:
            scene.speaker = speaker_of_label(scene, token)
            scene.turn_from = words.sentence[token]
            enter_home(scene)
        elif is_first and block not in words.turns:
            scene.speaker = None
        if lower in _PRONOUNS and not _is_in_name(scene, token):
            resolve_pronoun(scene, token, scene.speaker)
            continue
        if lower in _STYLES and resolve_style(scene, token):
            continue
        if token in counterparts and not is_colleague(scene, counterparts[token]):
            learn_counterpart(scene, counterparts[token])
        if lower in OWN_NOUNS and resolve_own(scene, token):
            continue
        if resolve_national(scene, token):
            continue
        if token in scene.inside:
            continue
        title = titles.get(token)
        is_group = lower in _GROUPS or words.tag[token] == "NNPS"
        if is_group and resolve_plural(scene, token, title):
            continue
        if title is None:
            if not resolve_epithet(scene, token) and lower in _STANDINS:
                resolve_standin(scene, token)
        elif block not in words.labels:
            title = at_home(scene, title)
            resolve_role(scene, title)
            enter_own_office(scene, title)


def _is_in_name(scene: Scene, token: int) -> bool:
    """Whether it is the "He" of "Vice Premier Liu He", and no pronoun."""
    words = scene.words
    held = scene.inside.get(token)
    is_middle = token > 0 and words.sentence[token - 1] == words.sentence[token]
    return held is not None and is_middle and words.text[token][0].isupper()
