"""Sentences with their events marked on the words that tell them.

`<event kind='meeting' who='Ana Duarte; Leif Holm' when='2024-05-14'>met</event>`. Attributes:
`kind`, `status`, `who` (principals), `host`, `affected`, `when` (a day, or "first..last"), `where`,
`title`, and `as` (marks with one word are tellings of one event, marks with different words
of different ones). What is not given is not compared; the marked words must be all that
tells of an event, in order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from events.mentions import EventTold, Reading, Role

_EVENT = re.compile(r"<event(?P<attributes>[^>]*)>(?P<text>.*?)</event>", re.DOTALL)
_ATTRIBUTE = re.compile(r"(\w+)='([^']*)'")
_ROLES = {"who": Role.PRINCIPAL, "host": Role.HOST, "affected": Role.AFFECTED}


@dataclass(frozen=True, slots=True)
class Expected:
    text: str
    start: int
    attributes: dict[str, str]


def unmarked(marked: str) -> tuple[str, list[Expected]]:
    """The plain text and what is marked in it."""
    plain, expected, position = "", [], 0
    for match in _EVENT.finditer(marked):
        plain += marked[position : match.start()]
        attributes = dict(_ATTRIBUTE.findall(match["attributes"]))
        expected.append(Expected(match["text"], len(plain), attributes))
        plain += match["text"]
        position = match.end()
    return plain + marked[position:], expected


def told(reading: Reading, event: EventTold, attribute: str) -> str:
    """`attribute` of `event` as the marks write it; "" for what it does not say."""
    if attribute in _ROLES:
        names = [
            reading.entities[taking.entity].name
            for taking in event.participants
            if taking.role == _ROLES[attribute]
        ]
        return "; ".join(sorted(names))
    if attribute == "when":
        time = event.time
        if time is None or time.earliest is None or time.latest is None:
            return ""
        days = dict.fromkeys((time.earliest.isoformat(), time.latest.isoformat()))
        return "..".join(days)
    if attribute == "where":
        return event.place.name if event.place else ""
    return str(getattr(event, attribute) or "")


def assert_events(marked: str, reading: Reading) -> None:
    """`reading`, of the plain text of `marked`, tells what is marked and nothing else."""
    plain, expected = unmarked(marked)
    found = sorted(reading.events, key=lambda event: event.trigger)
    assert [event.trigger.of(plain) for event in found] == [e.text for e in expected]
    named: dict[str, int] = {}
    for event, one in zip(found, expected, strict=True):
        assert event.trigger.start == one.start
        wanted = {k: v for k, v in one.attributes.items() if k != "as"}
        assert {name: told(reading, event, name) for name in wanted} == wanted, one.text
        if "as" in one.attributes:
            cluster = named.setdefault(one.attributes["as"], event.cluster)
            assert event.cluster == cluster, f"{one.text}: another event"
    assert len(set(named.values())) == len(named), "two events told as one"
