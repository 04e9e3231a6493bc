"""An event's fields as values: what the machine reads, and what editors put in its place.

The form is the ledger's own, plain JSON: {"title", "kind", "status", "date", "place",
"participants", "topics"}, and in `machine` what no editor sets as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from events.linking.resolution import ResolvedFields, resolve_fields
from events.linking.titles import Named, TitleFacts, silent_roles, title
from events.mentions import EventKind, Role, Status
from events.models import Decision, Event, Participant
from events.resolve.telling import Cast, Telling

FIELDS = ("title", "kind", "status", "date", "place", "participants", "topics")
Values = dict[str, Any]


def machine_values(
    tellings: Sequence[Telling],
    cast: Cast,
    *,
    countries: Mapping[str, str],
) -> Values:
    """What the texts say of one event; `countries` are names by code."""
    resolved = resolve_fields([telling.facts for telling in tellings])
    days = sorted(t.facts.published for t in tellings if t.facts.published)
    told = {slug for telling in tellings for slug in telling.topics}
    values: Values = {
        "kind": resolved.kind.value,
        "status": resolved.status.value,
        "date": {
            "start": iso(resolved.start),
            "end": iso(resolved.end),
            "precision": resolved.precision.value if resolved.precision else "",
            "date_modifier": resolved.modifier[:10],
            "date_text": resolved.date_text[:200],
        },
        "place": resolved.place[:200],
        "participants": [
            {"id": pk, "role": role.value} for pk, role in resolved.participants
        ],
        "topics": sorted(told),
        "object_title": resolved.object_title,
        "local_days": _local_days(resolved, countries),
        "confidence": min(max(resolved.confidence, 0.0), 1.0),
        "published": [iso(days[0]), iso(days[-1])] if days else None,
        "sources": len({telling.source for telling in tellings}),
    }
    values["title"] = heading(values, cast)
    return values


def _local_days(
    resolved: ResolvedFields, countries: Mapping[str, str]
) -> list[dict[str, str]]:
    return [
        {"place": countries.get(code, code), "date": day.isoformat(), "part": part}
        for code, day, part in resolved.local_days
    ]


def heading(values: Values, cast: Cast) -> str:
    """The title the values give: built anew when an editor corrects one of them."""
    takings = [
        (cast.rows[part["id"]], Role(part["role"]))
        for part in values["participants"]
        if part["id"] in cast.rows
    ]
    silent = silent_roles(EventKind(values["kind"]))
    principals = [who for who, role in takings if role not in silent]
    spoken_for = {who.country_code for who in principals if who.kind == "person"} - {""}
    principals = [
        who
        for who in principals
        if who.kind != Participant.Kind.COUNTRY or who.country_code not in spoken_for
    ]
    others = [who for who, role in takings if role == Role.AFFECTED]
    return title(
        TitleFacts(
            kind=EventKind(values["kind"]),
            status=Status(values["status"]),
            principals=[_named(who) for who in principals],
            others=[_named(who) for who in others],
            place=values["place"],
            object_title=values.get("object_title", ""),
            when=_when(values["date"]),
            about=[
                cast.topics[slug] for slug in values["topics"] if slug in cast.topics
            ],
        )
    )[:400]


def _when(day: Mapping[str, Any]) -> str:
    """ "19 April 2015", "April 2015", "2015" or, where the text is less sure, ""."""
    start, precision = as_date(day["start"]), day["precision"]
    if start is None:
        return ""
    if precision == Event.Precision.DAY:
        return f"{start.day} {start:%B %Y}"
    if precision == Event.Precision.MONTH:
        return f"{start:%B %Y}"
    return f"{start.year}" if precision == Event.Precision.YEAR else ""


def _named(participant: Participant) -> Named:
    return Named(
        name=participant.name, is_person=participant.kind == Participant.Kind.PERSON
    )


def shown_values(
    machine: Values, decisions: Iterable[Decision], cast: Cast
) -> tuple[Values, set[str]]:
    """What readers see, and which fields an editor decided.

    A confirmation holds every field as it was confirmed; a later correction of one field
    overrules it. A title nobody decided follows the other fields.
    """
    shown = dict(machine)
    decided: set[str] = set()
    for decision in decisions:
        if decision.kind == Decision.Kind.SET_FIELD and decision.field in FIELDS:
            shown[decision.field] = decision.value
            decided.add(decision.field)
        elif decision.kind == Decision.Kind.CONFIRM and isinstance(
            decision.value, dict
        ):
            held = {
                name: decision.value[name] for name in FIELDS & decision.value.keys()
            }
            shown.update(held)
            decided.update(held)
    shown["participants"] = _current(shown["participants"], cast)
    if "title" not in decided and decided:
        shown["title"] = heading(shown, cast)
    return shown, decided


def _current(parts: Iterable[Mapping[str, Any]], cast: Cast) -> list[dict[str, Any]]:
    """Participants by whom they are joined to, each once, those since deleted left out."""
    kept: dict[int, dict[str, Any]] = {}
    for part in parts:
        pk = cast.root(part["id"])
        if pk in cast.rows:
            kept.setdefault(pk, {"id": pk, "role": part["role"]})
    return list(kept.values())


def put(event: Event, shown: Values) -> None:
    """Bring the columns of `event` to what is shown."""
    day = shown["date"]
    event.title = shown["title"]
    event.kind, event.status = shown["kind"], shown["status"]
    event.start, event.end = as_date(day["start"]), as_date(day["end"])
    event.precision = day["precision"]
    event.date_modifier, event.date_text = day["date_modifier"], day["date_text"]
    event.place = shown["place"]
    event.local_days = shown.get("local_days", [])
    event.confidence = shown.get("confidence", event.confidence)
    event.source_count = shown.get("sources", event.source_count)
    published = shown.get("published")
    event.announced = as_date(published[0]) if published else event.announced
    event.sort_date = event.start or event.announced


def iso(value: date | None) -> str | None:
    return value.isoformat() if value else None


def as_date(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
