"""Statements for lists: each speaker with the office held on the day it was said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from events.models import Office, Participant, Statement


@dataclass(frozen=True, slots=True)
class Speaker:
    who: Participant
    office: str


@dataclass(frozen=True, slots=True)
class Spoken:
    said: Statement
    speakers: list[Speaker]


def spoken(statements: Iterable[Statement]) -> list[Spoken]:
    """Walks the prefetched `speakers`; one query for all offices."""
    rows = list(statements)
    offices: dict[int, list[Office]] = defaultdict(list)
    people = {who.pk for row in rows for who in row.speakers.all()}
    for office in Office.objects.filter(participant__in=people).order_by(
        "-start", "pk"
    ):
        offices[office.participant_id].append(office)
    return [
        Spoken(
            row,
            [
                Speaker(who, _held(offices[who.pk], row.said))
                for who in row.speakers.all()
            ],
        )
        for row in rows
    ]


def _held(offices: Iterable[Office], day: date | None) -> str:
    """The office begun last among those held on `day`; "" where no day is told."""
    if day is None:
        return ""
    for office in offices:
        is_begun = office.start is None or office.start <= day
        if is_begun and (office.end is None or day <= office.end):
            return str(office)
    return ""
