"""One verb that tells of several meetings: each of a list's, or each of a day of its own.

"also met with:" over a list, "talked twice with X, once on Sunday and again this morning".
"Separate meetings with X and Y" are told as one.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from events.extraction.cast import Cast, Naming, cast_of
from events.extraction.times.component import TimeFound
from events.extraction.triggers.arguments import is_person, members
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.syntax import subjects
from events.kinds import CONTACT
from events.mentions import Role

#: A list's marks before a name.
_MARKS = frozenset(
    "- – — * • · ( ) . ; , mr mr. mrs mrs. ms ms. dr dr. h.e. the".split()
)


def split_separate(doc: Doc, happenings: list[Happening]) -> list[Happening]:
    """`happenings`, each that tells of several told as so many; the first keeps the
    trigger, the others have the words for whom was met, or for the day."""
    found: list[Happening] = []
    for happening in happenings:
        parts = [happening]
        if happening.kind in CONTACT and not (
            happening.is_joint or happening.is_anaphor
        ):
            parts = (
                _by_person(doc, happening)
                or _by_day(doc, happening, happenings)
                or parts
            )
        found += parts
    return found


def _by_person(doc: Doc, happening: Happening) -> list[Happening]:
    cast, token = cast_of(doc), doc[happening.token]
    verb = token if token.pos_ == "VERB" else token.head
    hosts = set(members(cast, subjects(verb)))
    own = {k: role for k, role in happening.takings.items() if k in hosts}
    met: dict[int, Naming] = {}
    for naming in _listed(doc, cast, verb):
        for key in naming.members if len(naming.members) == 1 else ():
            if is_person(cast, key):
                met.setdefault(key, naming)
    if not own:
        return []
    return [
        _part(happening, dict(own), key, naming, is_first=number == 0)
        for number, (key, naming) in enumerate(met.items())
    ]


def _part(
    happening: Happening,
    takings: dict[int, Role],
    key: int,
    naming: Naming,
    *,
    is_first: bool,
) -> Happening:
    part = replace(happening, takings=takings)
    if not is_first:
        part.token, part.start, part.end = naming.head, naming.start, naming.end
    part.take([key])
    return part


def _listed(doc: Doc, cast: Cast, verb: Token) -> list[Naming]:
    """The first person of each paragraph of a list behind "also met with:"."""
    end = verb.sent.end
    colon = next((t.i for t in doc[verb.i : end] if t.text == ":"), None)
    blocks = doc._.turn_of
    if colon is None or not blocks or not _ends_block(doc, colon, blocks):
        return []
    found: list[Naming] = []
    block = blocks[verb.i] + 1
    starts: dict[int, int] = {}
    for index in range(colon + 1, len(doc)):
        starts.setdefault(blocks[index], index)
    while block in starts:
        stop = starts[block]
        while stop < len(doc) and (doc[stop].lower_ in _MARKS or doc[stop].is_space):
            stop += 1
        naming = next(
            (n for n in cast.within(starts[block], stop + 1 + 40) if n.start <= stop),
            None,
        )
        if naming is None or not all(is_person(cast, k) for k in naming.members):
            break
        found.append(naming)
        block += 1
    return found


def _ends_block(doc: Doc, colon: int, blocks: list[int]) -> bool:
    behind = (t for t in doc[colon + 1 :] if not t.is_space)
    after = next(behind, None)
    return after is not None and blocks[after.i] == blocks[colon] + 1


def _by_day(
    doc: Doc, happening: Happening, happenings: list[Happening]
) -> list[Happening]:
    """ "once on Sunday and again this morning": two of them."""
    end = doc[happening.token].sent.end
    behind = [h.token for h in happenings if h.token > happening.token]
    end = min([end, *behind])
    times = [
        time
        for time in doc._.times or ()
        if happening.token < time.start < end and time.value.earliest is not None
        if _counts(doc, time)
    ]
    if len(times) < 2:
        return []
    first, *others = times
    parts = [replace(happening, takings=dict(happening.takings), time=first)]
    for time in others:
        part = replace(happening, takings=dict(happening.takings), time=time)
        part.token, part.start, part.end = time.start, time.start, time.end
        parts.append(part)
    return parts


def _counts(doc: Doc, time: TimeFound) -> bool:
    before = [t.lower_ for t in doc[max(time.start - 2, 0) : time.start]]
    words = before[-1:] if before[-1:] != ["on"] else before
    return bool({"once", "again"} & set(words))
