"""Where a new reading says something else than when an editor decided: shown, never taken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet

from events.corrections import statements, values
from events.models import Decision, EventMention
from events.resolve import resolve_events


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A standing decision on `field`, and what the machine reads now that it did not then."""

    decision: Decision
    field: str
    decided: Any
    proposed: Any


def read_since(decisions: QuerySet[Decision]) -> QuerySet[Decision]:
    """Those whose event or statement was read, or told anew, after they were taken."""
    told = EventMention.objects.filter(
        event=OuterRef("event"), run__finished__gt=OuterRef("taken")
    )
    return decisions.filter(
        Q(Exists(told)) | Q(statement__run__finished__gt=F("taken"))
    )


def disagreements(decisions: Iterable[Decision]) -> Iterator[Disagreement]:
    """What the machine proposes against `decisions` (standing, oldest first).

    On one field the latest decision counts, a confirmation being one on every field.
    Walks the selected `event` and `statement`.
    """
    last: dict[tuple[int | None, int | None, str], Decision] = {}
    for decision in decisions:
        for field in fields_of(decision):
            last[decision.event_id, decision.statement_id, field] = decision
    for (_, _, field), decision in last.items():
        if (found := disagreement(decision, field)) is not None:
            yield found


def fields_of(decision: Decision) -> list[str]:
    if decision.kind == Decision.Kind.SET_FIELD:
        return [decision.field]
    if decision.kind == Decision.Kind.CONFIRM and isinstance(decision.value, dict):
        # A confirmed title follows from the rest: it is not asked about by itself.
        return [field for field in decision.value if field != "title"]
    return []


def disagreement(decision: Decision, field: str) -> Disagreement | None:
    subject = decision.event or decision.statement
    if subject is None or field not in subject.machine:
        return None
    decided, then = decision.value, decision.machine_value
    if decision.kind == Decision.Kind.CONFIRM and isinstance(decided, dict):
        decided, then = decided[field], (then or {}).get(field)
    proposed = subject.machine[field]
    is_old = values.comparable(field, proposed) in (
        values.comparable(field, decided),
        values.comparable(field, then),
    )
    return None if is_old else Disagreement(decision, field, decided, proposed)


@transaction.atomic
def accept_proposal(
    *, decision: Decision, editor: User, field: str = "", note: str = ""
) -> Decision:
    """The new reading is right: its value stands from now on, as the editor's.

    `field` says which, where the decision confirmed them all.
    """
    found = _found(decision, field)
    return _decide_again(found, found.proposed, editor, note)


@transaction.atomic
def keep_decision(
    *, decision: Decision, editor: User, field: str = "", note: str = ""
) -> Decision:
    """The editor's value stands against the new reading too."""
    found = _found(decision, field)
    return _decide_again(found, found.decided, editor, note)


def _found(decision: Decision, field: str) -> Disagreement:
    found = disagreement(decision, field or decision.field)
    if decision.withdrawn or found is None:
        raise ValidationError("The present reading proposes nothing new here.")
    return found


def _decide_again(found: Disagreement, value: Any, editor: User, note: str) -> Decision:
    """A new row beside the old one, so that withdrawing it brings the question back."""
    decision = found.decision
    again = Decision.objects.create(
        kind=Decision.Kind.SET_FIELD,
        editor=editor,
        note=note,
        event=decision.event,
        statement=decision.statement,
        field=found.field,
        value=value,
        machine_value=found.proposed,
        anchors=decision.anchors,
    )
    if decision.event:
        resolve_events([decision.event.pk])
    elif decision.statement:
        statements.show(decision.statement, found.field, value)
    return again
