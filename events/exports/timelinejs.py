"""The selection for Knight Lab's TimelineJS 3, which draws dated events alone.

https://timeline.knightlab.com/docs/json-format.html: texts are HTML there, so they are
escaped here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.utils.html import escape

from events import wording
from events.mentions import Precision
from events.models import Event
from events.rows import EventRow


def timelinejs(rows: Iterable[EventRow], *, title: str, site: str) -> Iterator[str]:
    """One JSON object in pieces."""
    head = {"text": {"headline": escape(title), "text": ""}}
    yield f'{{"title": {json.dumps(head, ensure_ascii=False)}, "events": ['
    separator = "\n"
    for row in rows:
        if row.start and row.end:
            slide = _slide(row, row.start, row.end, site)
            yield separator + json.dumps(slide, ensure_ascii=False)
            separator = ",\n"
    yield "\n]}\n"


def _slide(row: EventRow, start: date, end: date, site: str) -> dict[str, Any]:
    told = escape(", ".join(row.publishers) or "no publisher named")
    said = f"<blockquote>{escape(row.said.text)}</blockquote>" if row.said else ""
    place = f"<p>{escape(row.place)}</p>" if row.place else ""
    status = ""
    if row.status != Event.Status.OCCURRED:  # what is drawn looks as if it took place
        status = f"<p>{Event.Status(row.status).label}</p>"
    slide: dict[str, Any] = {
        "unique_id": f"event-{row.pk}",
        "start_date": _date(start, row.precision),
        "display_date": wording.long_date(row.when),
        "text": {
            "headline": f'<a href="{escape(site + row.href)}">{escape(row.title)}</a>',
            "text": f"{status}{place}{said}<p>Told by {told}</p>",
        },
        "group": str(Event.Kind(row.kind).label),
    }
    if end != start:
        slide["end_date"] = _date(end, row.precision)
    return slide


def _date(day: date, precision: str) -> dict[str, int]:
    """No more of the day than is told."""
    told = {"year": day.year, "month": day.month, "day": day.day}
    if precision in {Precision.YEAR, Precision.DECADE}:
        return {"year": day.year}
    if precision in {Precision.MONTH, Precision.SEASON}:
        del told["day"]
    return told
