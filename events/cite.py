"""One event for other programs: how to cite it, and schema.org's JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from events import wording
from events.models import Event, Participant, Source
from events.telling.when import when_of

SITE = "Diplomacy Timeline"
_STATUSES = {Event.Status.CANCELLED.value: "EventCancelled"}
_TYPES = {
    Participant.Kind.PERSON.value: "Person",
    Participant.Kind.COUNTRY.value: "Country",
    Participant.Kind.ORGANIZATION.value: "Organization",
}
#: BibTeX reads these as commands.
_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "&": r"\&",
        "%": r"\%",
        "$": r"\$",
        "#": r"\#",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


def when(event: Event) -> str:
    return wording.long_date(when_of(event))


def as_text(event: Event, url: str) -> str:
    """Diplomacy Timeline, event 26: Ana Duarte and Leif Holm meet, 9 May 2023. https://…"""
    return f"{SITE}, event {event.pk}: {event.title}, {when(event)}. {url}"


def as_bibtex(event: Event, url: str, today: datetime) -> str:
    title = _one_line(event.title).translate(_TEX)
    year = f"  year = {{{event.start.year}}},\n" if event.start else ""
    return (
        f"@misc{{diplomacy-timeline-{event.pk},\n"
        f"  title = {{{{{title}}}}},\n"
        f"  howpublished = {{{SITE}, event {event.pk}}},\n"
        f"{year}"
        f"  note = {{{when(event).translate(_TEX)}; accessed {today:%Y-%m-%d}}},\n"
        f"  url = {{{url}}}\n"
        "}\n"
    )


def as_ris(event: Event, url: str, today: datetime) -> str:
    """Lines end as the format has them; a day that is not told is left out of `DA`."""
    rows = [
        ("TY", "ELEC"),
        ("TI", _one_line(event.title)),
        ("T2", SITE),
        ("M1", f"Event {event.pk}"),
    ]
    if event.start:
        rows.append(("PY", f"{event.start.year:04}"))
    if event.start and event.precision == Event.Precision.DAY:
        rows.append(("DA", f"{event.start:%Y/%m/%d}"))
    rows += [("N1", when(event)), ("UR", url), ("Y2", f"{today:%Y/%m/%d}"), ("ER", "")]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in rows)


def json_ld(
    event: Event,
    url: str,
    parties: Iterable[tuple[Participant, str]],
    sources: Iterable[Source],
) -> str:
    """schema.org/Event, safe inside a script element; no day that is not told.

    `parties` are participants with the addresses of their pages.
    """
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": event.title,
        "url": url,
        "description": f"{event.get_kind_display()}, {when(event)}",
        "eventStatus": "https://schema.org/"
        + _STATUSES.get(event.status, "EventScheduled"),
        "attendee": [
            {"@type": _TYPES[who.kind], "name": who.name, "url": page}
            for who, page in parties
        ],
        "subjectOf": [_report(source) for source in sources],
    }
    if event.start and event.end and event.precision in wording.DAYS:
        data["startDate"] = event.start.isoformat()
        data["endDate"] = event.end.isoformat()
    elif told := wording.machine_date(when_of(event)):
        data["startDate"] = told
    if event.place:
        data["location"] = {"@type": "Place", "name": event.place}
    elif event.kind == Event.Kind.CALL:
        data["location"] = {"@type": "VirtualLocation", "url": url}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return re.sub("[<>&\u2028\u2029]", lambda found: f"\\u{ord(found[0]):04x}", text)


def _report(source: Source) -> dict[str, Any]:
    report: dict[str, Any] = {
        "@type": "Article",
        "headline": source.title or source.name,
    }
    if source.publisher:
        report["publisher"] = {"@type": "Organization", "name": source.publisher}
    if source.published:
        report["datePublished"] = source.published.isoformat()
    if source.url:
        report["url"] = source.url
    return report


def _one_line(text: str) -> str:
    return " ".join(text.split())
