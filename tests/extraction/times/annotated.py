"""Sentences with their times marked: `<time value='2024-03-14'>Thursday</time>`.

Attributes: `value` the TIMEX3 value, `days` as "2024-03-01..2024-03-10" (one day where
both are the same), `precision`, `modifier`, `part`, `place`. What is not given is not
compared, except that the marked texts must be all that is found, in order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from events.mentions import TimeValue

_TIME = re.compile(r"<time(?P<attributes>[^>]*)>(?P<text>.*?)</time>", re.DOTALL)
_ATTRIBUTE = re.compile(r"(\w+)='([^']*)'")


@dataclass(frozen=True, slots=True)
class Expected:
    text: str
    start: int
    attributes: dict[str, str]


def unmarked(marked: str) -> tuple[str, list[Expected]]:
    """The plain text and what is marked in it."""
    plain, expected, position = "", [], 0
    for match in _TIME.finditer(marked):
        plain += marked[position : match.start()]
        attributes = dict(_ATTRIBUTE.findall(match["attributes"]))
        expected.append(Expected(match["text"], len(plain), attributes))
        plain += match["text"]
        position = match.end()
    return plain + marked[position:], expected


def told(value: TimeValue, attribute: str) -> str:
    """`attribute` of `value` as the marks write it; "" for None."""
    if attribute == "days":
        if value.earliest is None or value.latest is None:
            return ""
        days = dict.fromkeys((value.earliest.isoformat(), value.latest.isoformat()))
        return "..".join(days)
    return getattr(value, attribute) or ""


def assert_times(marked: str, found: list[TimeValue], plain: str) -> None:
    _, expected = unmarked(marked)
    assert [value.text for value in found] == [one.text for one in expected]
    for value, one in zip(found, expected, strict=True):
        assert value.span.start == one.start
        assert value.span.of(plain) == one.text
        got = {name: told(value, name) for name in one.attributes}
        assert got == one.attributes, one.text
