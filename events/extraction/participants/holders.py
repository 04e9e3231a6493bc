"""Who holds an office: a person of the text, else by the reference data on the day."""

from __future__ import annotations

from events.extraction.participants.focus import rank
from events.extraction.participants.offices import Office, office_of
from events.extraction.participants.patterns import STYLES
from events.extraction.participants.people import Somebody, is_held
from events.extraction.participants.scene import Scene
from events.extraction.participants.titles import Title
from events.mentions import Person

_INDEFINITE = ("a", "an", "one", "another", "some", "any", "several", "many", "most")


def holder_of(scene: Scene, title: Title) -> int | None:
    """Who in the text, or by the reference data, holds the office; None if unclear."""
    if title.place is not None and title.place.entry.how == "organization":
        own = _of_body(scene, title) or known_leader(scene, title)
        if own is not None:
            return own
    is_unique = title.office.rank in ("premier", "state") and title.country is not None
    if title.is_former or not (_is_definite(scene, title) or is_unique):
        return None
    fitting = [
        key
        for key, somebody in scene.persons.items()
        if _may_be(scene, title, key, somebody) and not _is_joined(scene, title, key)
    ]
    exact = [key for key in fitting if _calls(scene, scene.persons[key], title)]
    fitting = (exact if len(title.office.words) > 1 else []) or fitting
    if title.country is not None and len(fitting) == 1:
        return fitting[0]
    is_styled = title.start > 0 and scene.words.lower[title.start - 1] in STYLES
    if fitting and title.country is None and (scene.is_readout or is_styled):
        first = _first(scene, title, fitting)
        return first if first is not None else _only(scene, title, fitting)
    if len(fitting) == 1 and scene.speaker is not None:
        return _only(scene, title, fitting)
    if fitting:
        return _latest(scene, title.head, fitting)
    if title.office.head in _MANY_HOLD and not _is_at_body(scene, title):
        return _so_called(scene, title)
    return known_holder(scene, title.office, title.country) or _so_called(scene, title)


#: Who may be meant by a noun that is no office of its own.
_SO_CALLED = {
    "envoy": frozenset(("ambassador", "envoy", "representative", "commissioner")),
    "diplomat": frozenset(("ambassador", "envoy", "consul", "attaché", "counsellor")),
    "lawmaker": frozenset(("senator", "mp", "congressman", "congresswoman", "speaker")),
    "commander": frozenset(("general", "admiral", "marshal", "colonel", "chief")),
}
_NEAR = 3  # sentences


def _so_called(scene: Scene, title: Title) -> int | None:
    """The ambassador just named, for "the envoy"; None if two might be meant."""
    heads = _SO_CALLED.get(title.office.head)
    words = scene.words
    if heads is None or words.lower[title.start] != "the":
        return None
    own = words.sentence[title.head]
    near = {
        naming.members[0]
        for naming in scene.namings
        if naming.head < title.head and own - words.sentence[naming.head] <= _NEAR
    }
    fitting = [
        key
        for key, somebody in scene.persons.items()
        if key in near
        and title.country in (None, somebody.country)
        and any(office.head in heads for office, _ in somebody.held(scene.day))
    ]
    return fitting[0] if len(fitting) == 1 else None


def _calls(scene: Scene, somebody: Somebody, title: Title) -> bool:
    """Whether the person is known by the very words: of two ministers of foreign affairs
    "the external affairs minister" is the one so called."""
    wanted = title.office.words
    return any(office.words == wanted for office, _ in somebody.held(scene.day))


def _of_body(scene: Scene, title: Title) -> int | None:
    """Who is named as leading that body: Guterres for "the U.N. chief"."""
    if title.office.head not in _HEADS_OF_BODIES or title.place is None:
        return None
    leaders = [
        key
        for key, somebody in scene.persons.items()
        for writing in somebody.writings
        for given in writing.titles
        if given.place is not None
        and given.place.entry.target is title.place.entry.target
        and given.office.head in _HEADS_OF_BODIES
    ]
    return leaders[0] if len(set(leaders)) == 1 else None


def known_leader(scene: Scene, title: Title) -> int | None:
    """Who by the reference data leads the body on the day: "the Secretary-General of NATO"."""
    body = title.place.entry.target if title.place is not None else None
    return _leader(scene, title.office, body.name) if body is not None else None


def _leader(scene: Scene, office: Office, body: str) -> int | None:
    holders = [
        person
        for person in scene.lexicon.by_body.get(body, ())
        if scene.day is not None
        for held in person.offices
        if held.of == body and is_held(held, scene.day)
        if office_of(held.title).fits(office)
    ]
    return _known(scene, holders[0]) if len(holders) == 1 else None


def secretary_general(scene: Scene, title: Title) -> int | None:
    """Whom a bare "the Secretary-General" means: the one the text names, else that of the
    United Nations, or these. None where the text is of nobody who would say it so."""
    is_bare = title.place is None and title.possessor is None
    if not is_bare or (title.office.head, *title.office.portfolio) != _GENERAL:
        return None
    for somebody in scene.persons.values():
        if any(o.portfolio == ("general",) for o, _ in somebody.held(scene.day)):
            return None
    nations = scene.lexicon.organization(_NATIONS)
    is_told = scene.publisher is not None or any(
        member.known == nations.slug for member in scene.members if nations is not None
    )
    if nations is None or not is_told or scene.words.lower[title.start] != "the":
        return None
    leader = _leader(scene, title.office, nations.name)
    return leader if leader is not None else scene.body(nations)


_GENERAL = ("secretary", "general")
_NATIONS = "United Nations"

_HEADS_OF_BODIES = frozenset(
    "chief head leader president chairman chairwoman chairperson chair director"
    " secretary-general general commissioner".split()
)


def _is_joined(scene: Scene, title: Title, key: int) -> bool:
    """Whether the title is joined to that person: "the secretary and the minister" are two."""
    first = scene.words.joined_to(title.head)
    naming = scene.at_head.get(first) if first != title.head else None
    return naming is not None and key in naming.members


def _may_be(scene: Scene, title: Title, key: int, somebody: Somebody) -> bool:
    if title.country and somebody.country and somebody.country != title.country:
        return False
    if title.country and not somebody.country:
        return False
    return any(title.office.may_mean(office) for office, _ in somebody.held(scene.day))


def _first(scene: Scene, title: Title, keys: list[int]) -> int | None:
    """Whoever a readout names first: "the Minister" in it is its publisher's own."""
    named = [
        naming
        for naming in scene.namings
        if naming.head < title.head and len(naming.members) == 1
        if naming.members[0] in keys and naming.how in ("name", "surname")
    ]
    return min(named, key=lambda n: n.start).members[0] if named else None


def _only(scene: Scene, title: Title, keys: list[int]) -> int | None:
    """Whom an office's own text calls "the Secretary" before it names him, if only one
    person in it has that office."""
    is_styled = scene.words.text[title.core][0].isupper()
    return keys[0] if is_styled and len(keys) == 1 else None


def _latest(scene: Scene, token: int, keys: list[int]) -> int | None:
    """The one of `keys` named last before `token`, a subject before others."""
    if len(keys) == 1:
        namings = [
            n for n in scene.namings if n.members == (keys[0],) and n.head < token
        ]
        return keys[0] if namings else None
    own = scene.words.sentence[token]
    for sentence in range(own, -1, -1):
        here = [
            naming
            for naming in scene.said_in.get(sentence, ())
            if naming.head < token
            and len(naming.members) == 1
            and naming.members[0] in keys
        ]
        if here:
            return min(here, key=lambda n: (rank(scene, n), n.head)).members[0]
    return None


def known_holder(scene: Scene, office: Office, country: str | None) -> int | None:
    if country is None or scene.day is None:
        return None
    holders = [
        person
        for person in scene.lexicon.by_country.get(country, ())
        if any(
            is_held(held, scene.day) and office.may_mean(office_of(held.title))
            for held in person.offices
        )
    ]
    if len(holders) != 1 or (not office.portfolio and office.rank == "minister"):
        return None
    return _known(scene, holders[0])


_MANY_HOLD = frozenset("ambassador envoy representative consul".split())


def _is_at_body(scene: Scene, title: Title) -> bool:
    """ "the Kenyan ambassador to the United Nations"; not just "the Kenyan ambassador"."""
    behind = range(title.head + 1, min(title.head + 5, len(scene.words)))
    return any(
        scene.inside[at].how == "organization" for at in behind if at in scene.inside
    )


def _known(scene: Scene, person: Person) -> int:
    """The member for somebody whom the data knows, made if the text has not named him."""
    for key, somebody in scene.persons.items():
        if somebody.known is person:
            return key
    somebody = Somebody((), known=person, country=person.country)
    return scene.person(somebody, person.name).key


def _is_definite(scene: Scene, title: Title) -> bool:
    lower = scene.words.lower[title.start]
    if lower in _INDEFINITE:
        return False
    return (
        lower in ("the", "his", "her", "their")
        or title.place is not None
        or scene.words.text[title.core][0].isupper()
    )
