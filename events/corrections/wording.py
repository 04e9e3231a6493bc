"""Values of the ledger, and decisions, as words an editor reads."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import chain
from typing import Any

from django.utils.dateformat import format as format_date

from events.models import Decision, Event, Participant, Statement, Topic

LABELS = {"via": "relayed by", "country_code": "country", "published": "published on"}
CHOICES: dict[str, dict[str, Any]] = {
    "kind": {
        **dict(Participant.Kind.choices),
        **dict(Statement.Kind.choices),
        **dict(Event.Kind.choices),
    },
    "status": dict(Event.Status.choices),
}


def day(value: str | date | None) -> str:
    if not value:
        return ""
    moment = date.fromisoformat(value) if isinstance(value, str) else value
    return format_date(moment, "j F Y")


def when(value: dict[str, Any]) -> str:
    """A date of the ledger: "13 November 2021", "before 11 December 2021", "October 2021"."""
    if not value.get("start"):
        return (
            f"undated, “{value['date_text']}”" if value.get("date_text") else "undated"
        )
    start, end = (date.fromisoformat(value[name]) for name in ("start", "end"))
    modifier = value.get("date_modifier") or ""
    lead = f"{modifier} " if modifier in {"before", "after"} else ""
    if lead:
        return lead + day(end if modifier == "before" else start)
    match value.get("precision"):
        case "day":
            return day(start)
        case "month":
            part = {"start": "early ", "mid": "mid-", "end": "late "}.get(modifier, "")
            return part + format_date(start, "F Y")
        case "year":
            return str(start.year)
    precision = value.get("precision")
    told = f" ({precision})" if precision in {"week", "season", "decade"} else ""
    return f"{day(start)} to {day(end)}{told}"


def _with_words(value: dict[str, Any]) -> str:
    """With the words it was read from: two readings of one day may differ in them."""
    text = value.get("date_text") if value.get("start") else ""
    return f"{when(value)}, “{text}”" if text else when(value)


class Words:
    """Says values in words; names and titles are looked up once for all that is asked."""

    def __init__(self, values: Iterable[tuple[str, Any]] = ()) -> None:
        people: set[int] = set()
        events: set[int] = set()
        self._has_topics = False
        for field, value in values:
            if field == "participants":
                people |= {part["id"] for part in value or []}
            elif field == "speakers":
                people |= set(value or [])
            elif field == "via" and value:
                people.add(value)
            elif field == "event" and value:
                events.add(value)
            elif field == "topics":
                self._has_topics |= bool(value)
        self.people = _names(Participant, "name", people)
        self.events = _names(Event, "title", events)
        self.topics: dict[Any, str] = (
            dict(Topic.objects.values_list("slug", "name")) if self._has_topics else {}
        )

    def of(self, field: str, value: Any, *, nothing: str = "nothing") -> str:
        """`value` in words; `nothing` for what is empty."""
        return self._of(field, value) or nothing

    def _of(self, field: str, value: Any) -> str:
        match field:
            case "date":
                return _with_words(value or {})
            case "published":
                return day(value.get("published") if isinstance(value, dict) else value)
            case "participants":
                return ", ".join(self._part(part) for part in value or [])
            case "speakers":
                return ", ".join(self.people.get(pk, f"no. {pk}") for pk in value or [])
            case "via":
                return self.people.get(value, "") if value else ""
            case "event":
                return self.events.get(value, "") if value else ""
            case "topics":
                return ", ".join(self.topics.get(slug, slug) for slug in value or [])
            case "aliases":
                return ", ".join(value or [])
            case "offices":
                return "; ".join(_office(each) for each in value or [])
            case "span":
                return f"characters {value[0]} to {value[1]}" if value else ""
        return str(CHOICES.get(field, {}).get(value, value or ""))

    def _part(self, part: dict[str, Any]) -> str:
        name = self.people.get(part["id"], f"no. {part['id']}")
        return name if part["role"] == "principal" else f"{name} ({part['role']})"


def _names(
    model: type[Participant] | type[Event], column: str, pks: set[int]
) -> dict[Any, str]:
    if not pks:
        return {}
    return dict(model._default_manager.filter(pk__in=pks).values_list("pk", column))


def _office(office: dict[str, Any]) -> str:
    title = f"{office['title']} of {office['of']}" if office["of"] else office["title"]
    if not (office["start"] or office["end"]):
        return title
    return f"{title}, {day(office['start']) or '?'} to {day(office['end']) or 'now'}"


def words_for(
    decisions: Iterable[Decision], others: Iterable[tuple[str, Any]] = ()
) -> Words:
    """Words for what `decisions` say, and for `others`: fields with values."""
    told = (
        (decision.field, value)
        for decision in decisions
        if decision.kind == Decision.Kind.SET_FIELD
        for value in (decision.value, decision.machine_value)
    )
    return Words(chain(told, others))


def sentence(decision: Decision, words: Words) -> str:
    """What was decided: "Place set to Bergen", "Joined with “…”"."""
    match decision.kind:
        case Decision.Kind.SET_FIELD:
            label = LABELS.get(decision.field, decision.field)
            said = words.of(decision.field, decision.value)
            return f"{label.capitalize()} set to {said}"
        case Decision.Kind.CONFIRM:
            return "Confirmed as it stands"
        case Decision.Kind.REJECT:
            return "One passage rejected" if _is_passage(decision) else "Rejected"
        case Decision.Kind.SAME_EVENT:
            return f"“{decision.other_event}” joined into this event"
        case Decision.Kind.NOT_SAME_EVENT if decision.anchors:
            return f"Passages split off into “{decision.other_event}”"
        case Decision.Kind.NOT_SAME_EVENT:
            return f"Not the same as “{decision.other_event}”"
        case Decision.Kind.SAME_PARTICIPANT:
            return f"“{decision.other_participant}” joined into this participant"
    raise ValueError(decision.kind)


def _is_passage(decision: Decision) -> bool:
    return bool(decision.event_id and decision.anchors)
