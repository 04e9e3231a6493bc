"""Whose words a heading says they are: "Statement by …", "The Prime Minister's remarks"."""

from __future__ import annotations

from events.extraction.participants.chiefs import own_chief
from events.extraction.participants.holders import known_holder
from events.extraction.participants.scene import Scene
from events.extraction.participants.titles import Title

#: What somebody puts his name to.
OCCASIONS = frozenset(
    """
    statement statements remarks speech address release message letter article text
    comments opinion op-ed essay lecture toast report briefing communication transcript
    """.split()
)
_BEHIND = 8  # words between "statement" and "by"
_BEFORE = 4  # words between "Minister's" and "statement": "'s opening press statement"
_LONGEST_TITLE = 14  # words between "by" and the name
_BY = ("by", "from")
_OWNING = ("'s", "’s", "'", "’")
#: Between "by" and the name there is no more than a title.
_NO_TITLE = frozenset(
    "on at following after regarding about to in with during before concerning".split()
)


def author_of(scene: Scene, start: int, end: int, free: list[Title]) -> int | None:
    """The member to whom the heading at tokens `start` to `end` ascribes the text's words.

    1. Statement by (HR/VP) Ana Rojas (, Foreign Minister of Peru)   2. Remarks by the
    Prime Minister of Peru: who has that office here or, by the reference data, on the day
    3. PM's statement at …   None: of two ("by Presidents A and B"), or nobody's.
    """
    lower = scene.words.lower
    for at in range(start, end):
        if lower[at] not in OCCASIONS:
            continue
        for behind in range(at + 1, min(at + _BEHIND, end)):
            if lower[behind] in _BY or (lower[behind] == "of" and behind == at + 1):
                return _named(scene, behind + 1, end, free)
        for before in range(at - 1, max(at - 1 - _BEFORE, start - 1), -1):
            if lower[before] in _OWNING:
                return _owning(scene, before, free)
    return None


def _named(scene: Scene, start: int, end: int, free: list[Title]) -> int | None:
    """Who is named from `start` on, before anything else is told."""
    words = scene.words
    stop = next((t for t in range(start, end) if words.lower[t] in _NO_TITLE), end)
    names = [
        naming
        for naming in scene.namings
        if start <= naming.start < stop and naming.how in ("name", "surname")
        if scene.is_person(naming.members[0])
    ]
    if names and names[0].start >= start + _LONGEST_TITLE:
        return None
    keys = {naming.members[0] for naming in names}
    if len(keys) > 1 or (names and "and" in words.lower[names[-1].end : stop]):
        return None
    if keys:
        return keys.pop()
    titles = [title for title in free if start <= title.start <= start + 1]
    is_one = len(titles) == 1 and not titles[0].is_plural
    return holder(scene, titles[0]) if is_one else None


def _owning(scene: Scene, mark: int, free: list[Title]) -> int | None:
    for naming in scene.namings:
        is_name = naming.how in ("name", "surname", "office")
        if is_name and naming.end in (mark, mark + 1) and len(naming.members) == 1:
            return naming.members[0]
    for title in free:
        if title.end in (mark, mark + 1) and not title.is_plural:
            return holder(scene, title)
    return None


def holder(scene: Scene, title: Title) -> int | None:
    """The one of the text who has the office, whoever else it names; else by the data."""
    fitting = [
        key
        for key, somebody in scene.persons.items()
        if title.country in (None, somebody.country)
        and any(title.office.may_mean(office) for office, _ in somebody.held(scene.day))
    ]
    own = own_chief(scene, title)
    if own is not None and title.country in (None, scene.members[own].country):
        return own
    if title.country is None:
        return fitting[0] if len(fitting) == 1 else None
    if len(fitting) == 1:
        return fitting[0]
    return known_holder(scene, title.office, title.country)
