"""One verb that tells of several meetings or visits, each at its own place or day.

Diplomats travel, and the news tells a week of it in one clause.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from events.extraction.cast import Naming, cast_of
from events.extraction.times.component import TimeFound
from events.extraction.triggers.happening import Happening, PlaceFound
from events.extraction.triggers.place_names import untagged_place
from events.extraction.triggers.place_phrases import named_place
from events.kinds import CONTACT
from events.mentions import ParticipantKind

#: Between one leg and the next: "and", ", and then with".
_JOINTS = frozenset({",", ";", "and", "then", "later", "with", "before", "finally"})


@dataclass(frozen=True, slots=True)
class _Leg:
    naming: Naming
    place: PlaceFound | None
    time: TimeFound | None
    end: int


def split_legs(doc: Doc, happenings: list[Happening]) -> list[Happening]:
    """`happenings`, each that tells of several told as so many.

    1. "met X in Lima and Y in Quito"  2. "will hold talks with X on Monday and with Y on
    Friday"; not 3. "met X and Y in Lima", one meeting

    Set `time` and `place` of the parts; the first keeps the trigger, the others have the
    words for whom was met.
    """
    times = {time.start: time for time in doc._.times or () if time.value.value}
    found: list[Happening] = []
    for happening in happenings:
        legs = list(_legs(doc, happening, times)) if _may_part(happening) else []
        found += _parted(doc, happening, legs) if len(legs) > 1 else [happening]
    return found


def _may_part(happening: Happening) -> bool:
    return (
        happening.kind in CONTACT
        and not happening.is_joint
        and not happening.is_anaphor
        and bool(happening.takings)
    )


def _legs(
    doc: Doc, happening: Happening, times: dict[int, TimeFound]
) -> Iterator[_Leg]:
    """The unbroken row of persons with a place or day each behind the trigger."""
    cast, stop = cast_of(doc), doc[happening.token].sent.end
    naming = next(
        (
            n
            for n in cast.within(happening.end, stop)
            if n.members and not set(n.members).isdisjoint(happening.takings)
        ),
        None,
    )
    while naming is not None and all(
        cast.members[k].kind == ParticipantKind.PERSON for k in naming.members
    ):
        leg = _leg(doc, naming, times, stop)
        if leg.place is None and leg.time is None:
            return
        yield leg
        at = leg.end
        while at < stop and doc[at].lower_ in _JOINTS:
            at += 1
        naming = next((n for n in cast.within(at, stop) if n.start == at), None)
        naming = naming if at > leg.end else None


def _leg(doc: Doc, naming: Naming, times: dict[int, TimeFound], stop: int) -> _Leg:
    place, time, at = None, None, naming.end
    for _ in range(2):
        day, goal = _day(doc, at, times), _goal(doc, at, stop)
        if time is None and day is not None:
            time, at = day, day.end
        elif place is None and goal is not None:
            place = named_place(goal) or untagged_place(goal)
            at = goal.i + 1 if place is not None else at
    return _Leg(naming, place, time, at)


def _day(doc: Doc, at: int, times: dict[int, TimeFound]) -> TimeFound | None:
    """Monday of "on Monday", at token `at`."""
    return times.get(at) or (
        times.get(at + 1) if doc[at].lower_ in {"on", "in"} else None
    )


def _goal(doc: Doc, at: int, stop: int) -> Token | None:
    """Lima of "in Lima", at token `at`."""
    if at + 1 >= stop or doc[at].lower_ not in {"in", "at"}:
        return None
    return next((c for c in doc[at].children if c.dep_ == "pobj"), None)


def _is_before_main(trigger: Token) -> bool:
    """ "after meeting X in Lima and Y in Quito, she said on Monday": not that day."""
    return trigger.dep_ == "pcomp" and trigger.head.lower_ in {"after", "before"}


def _parted(doc: Doc, happening: Happening, legs: list[_Leg]) -> list[Happening]:
    cast = cast_of(doc)
    met = {key for leg in legs for key in leg.naming.members}
    hosts = {k: role for k, role in happening.takings.items() if k not in met}
    # "X in Lima and Y in Quito next week": both next week
    shared = None if any(leg.time for leg in legs[:-1]) else legs[-1].time
    if shared is None and not any(leg.time for leg in legs):
        shared = None if _is_before_main(doc[happening.token]) else happening.time
    parts: list[Happening] = []
    for number, leg in enumerate(legs):
        head = leg.naming.head if leg.naming.head >= 0 else leg.naming.end - 1
        words = (
            (happening.token, happening.start, happening.end)
            if number == 0
            else (head, leg.naming.start, leg.naming.end)
        )
        part = replace(
            happening,
            token=words[0],
            start=words[1],
            end=words[2],
            takings=dict(hosts),
            place=leg.place,
            time=leg.time or shared,
        )
        part.take([k for k in leg.naming.members if cast.members[k].key not in hosts])
        parts.append(part)
    return parts
