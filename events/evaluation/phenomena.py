"""What is hard about an event that the gold asks for, told by the gold itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from events.evaluation.gold import Row

_PARTIES = ("no party", "one party", "two parties", "three or more parties")


def phenomena(wanted: Row) -> Iterator[str]:
    """Names of what `wanted` shows, one for its status, date, parties and telling.

    The same event shows several; each is counted under every one of them.
    """
    yield f"status: {wanted['status'][0]}"
    yield f"date: {_date(wanted)}"
    yield f"parties: {_PARTIES[min(len(wanted['participants']), 3)]}"
    told = len(wanted["mentions"])
    yield "told: in several articles" if told > 1 else "told: in one article"


def _date(wanted: Row) -> str:
    if not wanted["date"]:
        return "none or a wide window"
    start, end = (date.fromisoformat(day[:10]) for day in wanted["date"])
    days = (end - start).days + 1
    return "a day" if days == 1 else "up to a week" if days <= 7 else "longer"
