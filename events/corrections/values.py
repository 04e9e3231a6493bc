"""What an editor may enter, checked and brought into the form the ledger keeps.

Every function takes a value as a form or the machine has it and returns JSON; what is
wrong raises a ValidationError that names the field.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.dateparse import parse_date

from events.models import Event, EventParticipant, Participant, Topic

MODIFIERS = ("", "start", "mid", "end", "before", "after")


def refuse(field: str, message: str) -> ValidationError:
    return ValidationError({field: message})


def words(field: str, value: object, *, longest: int, required: bool = False) -> str:
    text = " ".join(str(value or "").split())
    if required and not text:
        raise refuse(field, "This cannot be empty.")
    if len(text) > longest:
        raise refuse(field, f"At most {longest} characters, not {len(text)}.")
    return text


def choice(field: str, value: object, allowed: Iterable[str]) -> str:
    if value not in set(allowed):
        raise refuse(field, f"“{value}” is not one of the choices.")
    return str(value)


def day(field: str, value: object) -> date | None:
    """`value` as a date: a date, an ISO date, or nothing."""
    if value is None or value == "":
        return None
    if isinstance(value, date):
        return value
    try:
        parsed = parse_date(str(value))
    except ValueError:
        parsed = None
    if parsed is None:
        raise refuse(field, f"“{value}” is not a date: write it as 2021-11-13.")
    return parsed


def iso(value: date | None) -> str | None:
    return value.isoformat() if value else None


def event_date(value: Any) -> dict[str, Any]:
    """A date as an event keeps it: inclusive days, how precise, and the words.

    An absent end is the start; with no day at all the event is undated.
    """
    if not isinstance(value, dict):
        raise refuse("date", "A date has a start, an end and a precision.")
    start, end = day("start", value.get("start")), day("end", value.get("end"))
    if end and not start:
        raise refuse("start", "An end needs a start.")
    end = end or start
    precision = value.get("precision") or ""
    modifier = choice("date_modifier", value.get("date_modifier") or "", MODIFIERS)
    text = words("date_text", value.get("date_text"), longest=200)
    if start is None or end is None:
        precision = ""
    else:
        choice("precision", precision, Event.Precision.values)
        if start > end:
            raise refuse("end", "The end is before the start.")
        if modifier not in {"before", "after"}:
            _check_precision(start, end, precision)
    return {
        "start": iso(start),
        "end": iso(end),
        "precision": precision,
        "date_modifier": modifier,
        "date_text": text,
    }


_FITS: dict[str, tuple[Callable[[date, date], bool], str]] = {
    "day": (lambda a, b: a == b, "A day starts and ends on the same day."),
    "week": (lambda a, b: (b - a).days <= 6, "A week has at most seven days."),
    "month": (
        lambda a, b: (a.year, a.month) == (b.year, b.month),
        "The days are not of one month.",
    ),
    "season": (lambda a, b: (b - a).days <= 100, "A season has about three months."),
    "year": (lambda a, b: a.year == b.year, "The days are not of one year."),
    "decade": (lambda a, b: b.year - a.year <= 9, "A decade has ten years."),
    "range": (lambda a, b: a < b, "Several days need an end after the start."),
}


def _check_precision(start: date, end: date, precision: str) -> None:
    fits, message = _FITS[precision]
    if not fits(start, end):
        raise refuse("precision", message)


def number(field: str, value: object) -> int:
    if isinstance(value, int):
        return value
    if not str(value).isdecimal():
        raise refuse(field, f"“{value}” is not a number.")
    return int(str(value))


def current_participant(field: str, pk: object) -> Participant:
    """The participant numbered `pk`, or the one it was joined to."""
    participant = Participant.objects.filter(pk=number(field, pk)).first()
    if participant is None:
        raise refuse(field, f"There is no participant {pk}.")
    while participant.joined_to is not None:
        participant = participant.joined_to
    return participant


def event_participants(value: Any) -> list[dict[str, Any]]:
    """Who took part: `[{"id": 3, "role": "host"}]`; the role is `principal` unless told."""
    taken: dict[int, str] = {}
    for part in value or []:
        participant = current_participant("participants", part.get("id"))
        role = choice(
            "participants",
            part.get("role") or EventParticipant.Role.PRINCIPAL,
            EventParticipant.Role.values,
        )
        if taken.setdefault(participant.pk, role) != role:
            raise refuse("participants", f"{participant} is there twice.")
    return [{"id": pk, "role": role} for pk, role in taken.items()]


def speakers(value: Any) -> list[int]:
    return list(
        dict.fromkeys(current_participant("speakers", pk).pk for pk in value or [])
    )


def topic_slugs(value: Any) -> list[str]:
    slugs = sorted(set(value or []))
    known = set(Topic.objects.filter(slug__in=slugs).values_list("slug", flat=True))
    if unknown := [slug for slug in slugs if slug not in known]:
        raise refuse("topics", f"There is no topic {', '.join(unknown)}.")
    return slugs


def comparable(field: str, value: Any) -> Any:
    """`value` without an order that means nothing, to tell whether two are the same."""
    if field == "participants":
        return sorted((part["id"], part["role"]) for part in value or [])
    if field in {"topics", "speakers", "aliases"}:
        return sorted(value or [])
    return value
