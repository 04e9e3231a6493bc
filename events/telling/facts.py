"""The facts of an event and what each rests on: the words, the source, or an editor."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from events import wording
from events.models import Decision, Event, EventMention, EventParticipant, Office
from events.telling.sources import Numbered

#: Who took part, before the others are only counted.
_OFFICES = 2


@dataclass(frozen=True, slots=True)
class Basis:
    """`words` a fact was read from, and the sources that have it; or an editor set it."""

    words: str
    sources: list[Numbered]
    is_editors: bool = False


@dataclass(frozen=True, slots=True)
class Party:
    taking: EventParticipant
    offices: list[str]


def date_basis(
    event: Event,
    mentions: Iterable[EventMention],
    sources: Mapping[int, Numbered],
    decisions: Iterable[Decision],
) -> Basis:
    has_words = [m for m in mentions if m.date_text and m.date_text == event.date_text]
    return Basis(
        words=event.date_text,
        sources=_sources(has_words, sources),
        is_editors=_is_set("date", decisions),
    )


def place_basis(
    event: Event,
    mentions: Iterable[EventMention],
    sources: Mapping[int, Numbered],
    decisions: Iterable[Decision],
) -> Basis:
    told = [m for m in mentions if m.place and m.place == event.place]
    return Basis(event.place, _sources(told, sources), _is_set("place", decisions))


def _sources(
    mentions: Iterable[EventMention], sources: Mapping[int, Numbered]
) -> list[Numbered]:
    once = {m.source_id: sources[m.source_id] for m in mentions}
    return sorted(once.values(), key=lambda one: one.number)


def _is_set(field: str, decisions: Iterable[Decision]) -> bool:
    return any(
        one.kind == Decision.Kind.SET_FIELD and one.field == field for one in decisions
    )


def parties(event: Event, takings: Sequence[EventParticipant]) -> list[Party]:
    """Each with the offices held on the event's day: "Foreign Minister since 2 May 2023"."""
    day = event.end or event.announced
    offices = offices_on(day, [taking.participant_id for taking in takings])
    return [
        Party(taking, [since(one) for one in offices.get(taking.participant_id, [])])
        for taking in takings
    ]


def offices_on(
    day: date | None, participants: Iterable[int]
) -> dict[int, list[Office]]:
    """At most two each, the latest first; none where no day is told. One query."""
    if day is None:
        return {}
    found: dict[int, list[Office]] = {}
    held = Office.objects.filter(participant__in=list(participants)).held_on(day)
    for office in held.order_by("-start", "pk"):
        mine = found.setdefault(office.participant_id, [])
        if len(mine) < _OFFICES:
            mine.append(office)
    return found


def since(office: Office) -> str:
    start = f" since {wording.day(office.start)}" if office.start else ""
    return f"{office.title}{start}"
