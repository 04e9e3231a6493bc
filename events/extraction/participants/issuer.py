"""Who issued a text that speaks as "I": the author of a release, statement or article."""

from __future__ import annotations

from events.extraction.cast import Naming
from events.extraction.participants.authors import OCCASIONS, author_of
from events.extraction.participants.holders import known_holder
from events.extraction.participants.patterns import FIRST_PERSON
from events.extraction.participants.publishers import Publisher
from events.extraction.participants.scene import Scene
from events.extraction.participants.titles import Title

#: With a name and an office they make a line that only says whose the text is.
_IN_MASTHEAD = frozenset(
    """
    media press news release statement the a hon mp md mla td senator honourable
    honorable his her excellency h.e. of by for from and speech remarks address message
    transcript op-ed opinion author ministerial date
    """.split()
)
#: Blocks looked at above the text, and at its end.
_ABOVE, _BELOW = 6, 3
_LONGEST_LINE = 40  # tokens: longer ones are the text itself


def find_issuer(
    scene: Scene, publisher: Publisher | None, free: list[Title]
) -> int | None:
    """The member who is "I" outside quotations and turns; None if the text does not say.

    1. "Statement by the Minister of Trade, Ana Rojas", "By Ana Rojas, Foreign Minister",
    "Remarks by the President of Peru"
    2. under an office's or a release's heading a line of office and name alone
    3. "Minister Rojas issued the following statement"   4. the publisher's office
    5. name and office below the text. `free` are titles that no name has.
    """
    blocks = _blocks(scene)
    above = [block for block in blocks[:_ABOVE] if block not in scene.words.turns]
    is_release = publisher is not None or _says_release(scene, above)
    if (key := author_above(scene, free)) is not None:
        return _at_home(scene, key, publisher)
    finders = (_by, _masthead, _following) if is_release else (_by, _following)
    for find in finders:
        for block in above:
            key = find(scene, block)
            if key is not None:
                return _at_home(scene, key, publisher)
    key = _of_publisher(scene, publisher) or _signature(scene, blocks, free)
    return None if key is None else _at_home(scene, key, publisher)


def author_above(scene: Scene, free: list[Title]) -> int | None:
    """Whose words a line above the text says they are."""
    above = [b for b in _blocks(scene)[:_ABOVE] if b not in scene.words.turns]
    for block in above:
        start, end = _extent(scene, block)
        if end - start <= _LONGEST_LINE:
            key = author_of(scene, start, end, free)
            if key is not None:
                return key
    return None


def settle_speaker(scene: Scene, publisher: Publisher | None) -> None:
    """The one office holder named in a transcript's labels, or above them, is of the
    publisher's country, where the text says no other."""
    words = scene.words
    if publisher is None or not words.labels:
        return
    first = min(words.labels)
    named: dict[bool, set[int]] = {True: set(), False: set()}
    for naming in scene.namings:
        block, key = words.block[naming.start], naming.members[0]
        if (block in words.labels or block < first) and _has_office(scene, key):
            named[block in words.labels].add(key)
    keys = named[True] or named[False]
    if len(keys) == 1:
        _at_home(scene, keys.pop(), publisher)


def _blocks(scene: Scene) -> list[int]:
    return sorted(set(scene.words.block))


def _at_home(scene: Scene, key: int, publisher: Publisher | None) -> int:
    """The issuer is of the country whose office publishes, where the text says no other."""
    member = scene.members[key]
    if publisher is not None and member.country is None and key in scene.persons:
        member.country = scene.persons[key].country = publisher.country
    if member.country is not None:
        scene.country(member.country)  # who speaks for it may tell what it did
    return key


def _extent(scene: Scene, block: int) -> tuple[int, int]:
    words = scene.words
    start = words.block.index(block)
    end = start
    while end < len(words) and words.block[end] == block:
        end += 1
    return start, end


def _people(scene: Scene, start: int, end: int) -> list[Naming]:
    """Persons with an office named in the tokens, by name."""
    return [
        naming
        for naming in scene.namings
        if start <= naming.start < end and naming.how in ("name", "surname")
        if len(naming.members) == 1 and _has_office(scene, naming.members[0])
    ]


def _has_office(scene: Scene, key: int) -> bool:
    somebody = scene.persons.get(key)
    return somebody is not None and bool(somebody.held(scene.day))


def _by(scene: Scene, block: int) -> int | None:
    words = scene.words
    start, end = _extent(scene, block)
    if end - start > _LONGEST_LINE:
        return None
    for naming in _people(scene, start, end):
        at = naming.start - 1
        while at > start and words.lower[at] in ("the", "h.e.", "hon", "hon.", ","):
            at -= 1
        if at < start or words.lower[at] != "by":
            continue
        if at == start or OCCASIONS & set(words.lower[start:at]):
            return naming.members[0]
    return None


def _says_release(scene: Scene, blocks: list[int]) -> bool:
    """Whether a line above the text says what the text is: "MEDIA RELEASE"."""
    for block in blocks:
        start, end = _extent(scene, block)
        words = set(scene.words.lower[start:end])
        if end - start <= 30 and words & (OCCASIONS - _ORDINARY):
            return True
    return False


#: Headlines of reports have these, too.
_ORDINARY = frozenset("address report text message letter article comments".split())


def _masthead(scene: Scene, block: int) -> int | None:
    words = scene.words
    start, end = _extent(scene, block)
    people = _people(scene, start, end)
    keys = {naming.members[0] for naming in people}
    if len(keys) != 1 or end - start > 30:
        return None
    inside = {at for n in scene.namings for at in range(n.start, n.end)}
    rest = {
        words.lower[at].strip(".")
        for at in range(start, end)
        if at not in inside and words.text[at][0].isalpha()
    }
    return keys.pop() if rest <= _IN_MASTHEAD else None


def _following(scene: Scene, block: int) -> int | None:
    """1. Minister Rojas issued the following statement:   2. Following is a statement by
    Minister Rojas:"""
    words = scene.words
    start, end = _extent(scene, block)
    lower = words.lower[start:end]
    if "following" not in lower or not OCCASIONS & set(lower) or end - start > 60:
        return None
    keys = {naming.members[0] for naming in _people(scene, start, end)}
    return keys.pop() if len(keys) == 1 else None


def _of_publisher(scene: Scene, publisher: Publisher | None) -> int | None:
    office = (publisher.office or publisher.chief) if publisher else None
    if publisher is None or office is None:
        return None
    fitting = [
        key
        for key, somebody in scene.persons.items()
        if somebody.country in (None, publisher.country)
        and any(office.may_mean(o) for o, _ in somebody.held(scene.day))
    ]
    if fitting:
        return fitting[0] if len(fitting) == 1 else None
    return known_holder(scene, office, publisher.country)


def _signature(scene: Scene, blocks: list[int], free: list[Title]) -> int | None:
    """A name alone in a block below the text, its office beside it or in the next one."""
    words = scene.words
    starts = {title.start: title for title in free}
    last = max((t for t, w in enumerate(words.lower) if w in FIRST_PERSON), default=0)
    for block in blocks[-_BELOW:]:
        start, end = _extent(scene, block)
        if start < last:
            continue
        while end > start and not words.text[end - 1].strip():
            end -= 1
        naming = next((n for n in scene.namings if n.start == start), None)
        if naming is None or not scene.is_person(naming.members[0]) or start == 0:
            continue
        key, after = naming.members[0], naming.end
        while after < end and not words.text[after].strip(" \n,"):
            after += 1
        if key not in scene.persons:
            continue
        if after == end and _has_office(scene, key):
            return key
        below = end if after == end else after
        while below < len(words) and not words.text[below].strip():
            below += 1
        title = starts.get(below) or starts.get(below + 1)
        if title is not None:
            scene.persons[key].learn_title(title)
            scene.members[key].country = scene.persons[key].country
            return key
    return None
