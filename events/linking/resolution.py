"""One event out of the mentions that tell of it: each field by the best-supported telling."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from events.kinds import SPECIFIC
from events.linking.confidence import likelihood
from events.mentions import EventKind, Precision, Role, Status


@dataclass(frozen=True, slots=True)
class MentionFacts:
    """What one mention says. `participants`: (participant id, role), in order of telling."""

    kind: EventKind
    status: Status
    confidence: float
    earliest: date | None = None
    latest: date | None = None
    precision: Precision | None = None
    modifier: str = ""
    part: str = ""
    date_place: str = ""
    date_text: str = ""
    place: str = ""
    object_title: str = ""
    participants: tuple[tuple[int, Role], ...] = ()
    published: date | None = None
    source: int = 0


@dataclass(frozen=True, slots=True)
class ResolvedFields:
    kind: EventKind
    status: Status
    start: date | None
    end: date | None
    precision: Precision | None
    modifier: str
    date_text: str
    local_days: tuple[
        tuple[str, date, str], ...
    ]  # (country code, day, part of the day)
    place: str
    object_title: str
    confidence: float
    participants: tuple[tuple[int, Role], ...]


def resolve_fields(mentions: Sequence[MentionFacts]) -> ResolvedFields:
    """The event that `mentions` (at least one) tell of.

    The most precise date that no other contradicts, the union of the participants, the
    best-supported kind, the status told last. ValueError without a mention.
    """
    if not mentions:
        raise ValueError("an event without a mention")
    when, kind = _when(mentions), _kind(mentions)
    return ResolvedFields(
        kind=kind,
        status=_status(mentions),
        start=when.earliest if when else None,
        end=when.latest if when else None,
        precision=when.precision if when else None,
        modifier=when.modifier if when else "",
        date_text=when.date_text if when else _undated_words(mentions),
        local_days=_local_days(mentions, when),
        place=_place(mentions),
        object_title=next((m.object_title for m in mentions if m.object_title), ""),
        confidence=likelihood(mentions),
        participants=_participants(mentions, kind),
    )


def _kind(mentions: Sequence[MentionFacts]) -> EventKind:
    weight: Counter[EventKind] = Counter()
    for mention in mentions:
        specific = SPECIFIC.get(mention.kind, 2)
        weight[mention.kind] += mention.confidence * (0.5 + specific)  # type: ignore[assignment]
    return max(weight, key=lambda kind: (round(weight[kind], 6), kind.value))


def _status(mentions: Sequence[MentionFacts]) -> Status:
    """What the latest of the articles says; within one, the surest of its mentions."""
    last = max((m.published for m in mentions if m.published), default=None)
    latest = [m for m in mentions if m.published == last] or list(mentions)
    order = [
        Status.CANCELLED,
        Status.OCCURRED,
        Status.ONGOING,
        Status.PLANNED,
        Status.PROPOSED,
    ]
    return min(
        latest, key=lambda m: (-round(m.confidence, 3), order.index(m.status))
    ).status


def _when(mentions: Sequence[MentionFacts]) -> MentionFacts | None:
    dated = [m for m in mentions if m.earliest and m.latest]
    if not dated:
        return None

    def rank(mention: MentionFacts) -> tuple[int, int, int, float, date]:
        assert mention.earliest
        assert mention.latest
        support = sum(_agree(mention, other) for other in dated)
        own_day = 0 if not mention.date_place else -1
        length = (mention.latest - mention.earliest).days
        return (-support, length, own_day, -mention.confidence, mention.earliest)

    return min(dated, key=rank)


def _agree(a: MentionFacts, b: MentionFacts) -> bool:
    assert a.earliest
    assert a.latest
    assert b.earliest
    assert b.latest
    slack = timedelta(days=1)
    return a.earliest <= b.latest + slack and b.earliest <= a.latest + slack


def _local_days(
    mentions: Sequence[MentionFacts], when: MentionFacts | None
) -> tuple[tuple[str, date, str], ...]:
    """Days that texts give as local ones, where one differs from the event's own day."""
    days = {
        (m.date_place, m.earliest): (m.date_place, m.earliest, m.part)
        for m in mentions
        if m.date_place and m.earliest and m.earliest == m.latest
    }
    if when and any(day != when.earliest for _, day in days):
        return tuple(sorted(days.values()))
    return ()


def _undated_words(mentions: Sequence[MentionFacts]) -> str:
    return next((m.date_text for m in mentions if m.date_text), "")


def _place(mentions: Sequence[MentionFacts]) -> str:
    places = Counter(m.place for m in mentions if m.place)
    if not places:
        return ""
    return max(places, key=lambda p: (places[p], p.count(","), p))


def _participants(
    mentions: Sequence[MentionFacts], kind: EventKind
) -> tuple[tuple[int, Role], ...]:
    """Everybody once, in the strongest role; whom a visitor only meets is his host."""
    order = {Role.PRINCIPAL: 0, Role.HOST: 1, Role.AFFECTED: 2}
    roles: dict[int, Role] = {}
    for mention in sorted(mentions, key=lambda m: -m.confidence):
        for participant, role in mention.participants:
            if participant not in roles or order[role] < order[roles[participant]]:
                roles[participant] = role
    visitors = {
        participant
        for mention in mentions
        if mention.kind == kind == EventKind.VISIT
        for participant, role in mention.participants
        if role is Role.PRINCIPAL
    }
    for participant, role in roles.items():
        if visitors and role is Role.PRINCIPAL and participant not in visitors:
            roles[participant] = Role.HOST
    return tuple(roles.items())
