"""Two sides of one meeting: what each tells of it, and what it leaves out.

A source is a side's own if its publisher is a body of that country or bears its name;
what other sources report goes to the side of its speaker.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from events.models import (
    Alias,
    EventMention,
    Participant,
    Statement,
)

_STRONGEST = (
    Statement.Kind.DIRECT.value,
    Statement.Kind.MIXED.value,
    Statement.Kind.REPORTED.value,
)
#: Shorter names ("UK", "US") would be found in words that only look like them.
_LEAST_NAME = 4
NO_TOPIC = ("", "Other words")


@dataclass(frozen=True, slots=True)
class Telling:
    """The best a side has on one topic: quoted, partly quoted, reported, or only told."""

    kind: str
    words: str
    statement: int | None
    source: int
    is_own: bool  # in a source of that side
    count: int = 1


@dataclass
class TopicRow:
    slug: str
    name: str
    told: dict[str, Telling] = field(default_factory=dict)  # by "a", "b", "other"

    @property
    def group(self) -> int:
        """0 both, 1 the first side alone, 2 the second, 3 neither."""
        if "a" in self.told:
            return 0 if "b" in self.told else 1
        return 2 if "b" in self.told else 3


@dataclass
class Meeting:
    event: int
    rows: list[TopicRow]
    own_sources: dict[str, int]  # sources of each side that tell of it


class Sides:
    """Two participants; says which of them a publisher or a speaker belongs to."""

    def __init__(self, a: Participant, b: Participant) -> None:
        self.sides = {"a": a, "b": b}
        is_one_country = a.country_code == b.country_code
        self._codes = {
            key: "" if is_one_country else side.country_code
            for key, side in self.sides.items()
        }
        self._names = _publisher_names([code for code in self._codes.values() if code])
        self._of: dict[str, str] = {}

    def of_publisher(self, publisher: str) -> str:
        """ "a", "b", or "" for a publisher of neither, or of both."""
        if publisher not in self._of:
            found = [
                key
                for key, code in self._codes.items()
                if code and self._names[code].search(publisher)
            ]
            self._of[publisher] = found[0] if len(found) == 1 else ""
        return self._of[publisher]

    def of_speakers(self, speakers: Iterable[tuple[int, str]]) -> list[str]:
        """Every side that speaks; both for what is said jointly."""
        told = list(speakers)
        return [
            key
            for key, side in self.sides.items()
            if any(
                pk == side.pk or (code and code == self._codes[key])
                for pk, code in told
            )
        ]


def _publisher_names(codes: Sequence[str]) -> Mapping[str, re.Pattern[str]]:
    """For each country the names by which a publisher shows whose it is; one query."""
    rows = Alias.objects.filter(
        participant__country_code__in=codes,
        participant__kind__in=[
            Participant.Kind.COUNTRY,
            Participant.Kind.ORGANIZATION,
        ],
    ).values_list("participant__country_code", "name", "participant__name")
    names: dict[str, set[str]] = {code: set() for code in codes}
    for code, alias, name in rows:
        names[code] |= {one for one in (alias, name) if len(one) >= _LEAST_NAME}
    return {
        code: re.compile(
            "|".join(rf"\b{re.escape(one)}\b" for one in sorted(found)) or r"(?!)"
        )
        for code, found in names.items()
    }


def meetings(sides: Sides, events: Sequence[int]) -> list[Meeting]:
    """What each side tells of every event, in the order given. Four queries."""
    rows: dict[int, dict[str, TopicRow]] = {event: {} for event in events}
    own: dict[int, dict[str, set[int]]] = {
        event: {"a": set(), "b": set()} for event in events
    }
    for event, source, publisher, topic, name in _mentions(events):
        side = sides.of_publisher(publisher)
        if side:
            own[event][side].add(source)
        if topic:
            telling = Telling("told", "", None, source, bool(side))
            _add(rows[event], (topic, name or topic), side or "other", telling)
    for event, source, publisher, pk, kind, text, topics, speakers in _said(events):
        side = sides.of_publisher(publisher)
        if side:
            own[event][side].add(source)
        keys = [side] if side else sides.of_speakers(speakers) or ["other"]
        telling = Telling(kind, text, pk, source, bool(side))
        for heading in topics or [NO_TOPIC]:
            for key in keys:
                _add(rows[event], heading, key, telling)
    return [
        Meeting(
            event,
            sorted(rows[event].values(), key=lambda row: (row.group, not row.slug)),
            {key: len(sources) for key, sources in own[event].items()},
        )
        for event in events
    ]


def _add(
    rows: dict[str, TopicRow], heading: tuple[str, str], side: str, one: Telling
) -> None:
    """The strongest form stays; one's own source goes before what others report."""
    row = rows.setdefault(heading[0], TopicRow(*heading))
    before = row.told.get(side)
    if before is None:
        row.told[side] = one
        return
    best = min(before, one, key=_rank)
    count = before.count + (one.statement is not None)
    row.told[side] = Telling(
        best.kind, best.words, best.statement, best.source, best.is_own, max(count, 1)
    )


def _rank(one: Telling) -> tuple[bool, bool, int]:
    strength = _STRONGEST.index(one.kind) if one.kind in _STRONGEST else 9
    return one.statement is None, not one.is_own, strength


def _mentions(
    events: Sequence[int],
) -> Iterable[tuple[int, int, str, str | None, str | None]]:
    rows = EventMention.objects.filter(event__in=events, is_rejected=False)
    return rows.order_by("source__published", "source", "start").values_list(
        *("event", "source", "source__publisher", "topics__slug", "topics__name")
    )


_Said = tuple[
    int, int, str, int, str, str, list[tuple[str, str]], list[tuple[int, str]]
]


def _said(events: Sequence[int]) -> Iterable[_Said]:
    statements = Statement.objects.visible().filter(event__in=events)
    speakers: dict[int, list[tuple[int, str]]] = defaultdict(list)
    speaking = Statement.speakers.through.objects.filter(statement__in=statements)
    for pk, who, code in speaking.values_list(
        "statement", "participant", "participant__country_code"
    ):
        speakers[pk].append((who, code))
    topics: dict[int, list[tuple[str, str]]] = defaultdict(list)
    about = Statement.topics.through.objects.filter(statement__in=statements)
    for pk, slug, name in about.order_by("topic__name").values_list(
        "statement", "topic__slug", "topic__name"
    ):
        topics[pk].append((slug, name))
    columns = ("event", "source", "source__publisher", "pk", "kind", "text")
    for event, source, publisher, pk, kind, text in statements.order_by(
        "source__published", "source", "start"
    ).values_list(*columns):
        if event is not None:
            yield (
                event,
                source,
                publisher,
                pk,
                kind,
                text,
                topics[pk],
                speakers[pk],
            )
