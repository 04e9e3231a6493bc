"""How good the reading is, measured on what editors looked at: kept or changed, by field.

An event is looked at when a standing decision confirms, corrects or rejects it. Of those,
a field is kept when no standing decision sets it to another value than the machine reads.
This measures what editors chose to look at, the doubtful first: it is no random sample.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from math import sqrt

from django.db.models import Q

from events.models import Decision, Event, EventMention, Report, Source, Statement

_EVENT_FIELDS = {
    "title": "Title",
    "kind": "Kind",
    "status": "Status",
    "date": "Date",
    "place": "Place",
    "participants": "Who took part",
    "topics": "Topics",
}
_STATEMENT_FIELDS = {
    "speakers": "Speaker",
    "kind": "Verbatim, mixed or reported",
    "via": "Relayed by",
    "event": "At which event",
    "topics": "Topics",
    "span": "Where it begins and ends",
}


@dataclass(frozen=True, slots=True)
class Share:
    """`kept` of `reviewed` unchanged, with Wilson's interval at 95 %."""

    label: str
    kept: int
    reviewed: int

    @property
    def percent(self) -> str:
        return f"{100 * self.kept / self.reviewed:.0f} %" if self.reviewed else ""

    @property
    def interval(self) -> str:
        """ "62 to 91 %": few rows say little, and this says so."""
        if not self.reviewed:
            return ""
        n, z = self.reviewed, 1.96
        share = self.kept / n
        middle = share + z * z / (2 * n)
        spread = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
        low, high = ((middle + sign * spread) / (1 + z * z / n) for sign in (-1, 1))
        return f"{100 * max(low, 0):.0f} to {100 * min(high, 1):.0f} %"


@dataclass(frozen=True, slots=True)
class Quality:
    counts: dict[str, int]
    events: list[Share]
    statements: list[Share]
    joins: dict[str, int]

    @property
    def has_reviews(self) -> bool:
        return any(share.reviewed for share in (*self.events, *self.statements))


def quality() -> Quality:
    """Eight queries, whatever the number of events."""
    standing = Decision.objects.filter(withdrawn=None)
    return Quality(
        counts={
            "sources": Source.objects.count(),
            "events": Event.objects.visible().count(),
            "passages": EventMention.objects.filter(is_rejected=False).count(),
            "statements": Statement.objects.visible().count(),
            "reports": Report.objects.open().count(),
        },
        events=_shares(
            standing.filter(Q(anchors=[]) | Q(field__gt="")).exclude(event=None),
            "event",
            _EVENT_FIELDS,
        ),
        statements=_shares(
            standing.exclude(statement=None), "statement", _STATEMENT_FIELDS
        ),
        joins=_joins(standing),
    )


def _shares(decisions: object, about: str, fields: dict[str, str]) -> list[Share]:
    reviewed: set[int] = set()
    rejected: set[int] = set()
    changed: dict[str, set[int]] = defaultdict(set)
    kinds = (Decision.Kind.CONFIRM, Decision.Kind.REJECT, Decision.Kind.SET_FIELD)
    rows = decisions.filter(kind__in=kinds)  # type: ignore[attr-defined]
    for pk, kind, field, value, machine in rows.values_list(
        about, "kind", "field", "value", "machine_value"
    ):
        reviewed.add(pk)
        if kind == Decision.Kind.REJECT:
            rejected.add(pk)
        elif kind == Decision.Kind.SET_FIELD and value != machine:
            changed[field].add(pk)
    # Of what is none at all, no field can be right.
    real = len(reviewed - rejected)
    whole = "Is there such an event" if about == "event" else "Was it said"
    return [
        Share(whole, real, len(reviewed)),
        *(
            Share(label, real - len(changed[name] - rejected), real)
            for name, label in fields.items()
        ),
    ]


def _joins(standing: object) -> dict[str, int]:
    """How often editors had to join what was read as two, or part what was read as one."""
    rows = standing.filter(  # type: ignore[attr-defined]
        kind__in=[Decision.Kind.SAME_EVENT, Decision.Kind.NOT_SAME_EVENT]
    )
    kinds = [
        (kind, bool(anchors)) for kind, anchors in rows.values_list("kind", "anchors")
    ]
    return {
        "joined": sum(kind == Decision.Kind.SAME_EVENT for kind, _ in kinds),
        "parted": sum(
            kind == Decision.Kind.NOT_SAME_EVENT and anchored
            for kind, anchored in kinds
        ),
    }
