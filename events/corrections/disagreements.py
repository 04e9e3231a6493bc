"""Where a new reading says something else than when an editor decided: shown, never taken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction

from events.corrections import statements, values
from events.models import Decision
from events.resolve import resolve_events


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A standing decision, and what the machine proposes now instead of what it read then."""

    decision: Decision
    proposed: Any


def disagreements(decisions: Iterable[Decision]) -> Iterator[Disagreement]:
    """Those of `decisions` (standing, oldest first) the machine has new words on.

    A later decision on the same field replaces an earlier one. Walks the selected
    `event` and `statement`.
    """
    last = {
        (decision.event_id, decision.statement_id, decision.field): decision
        for decision in decisions
        if decision.kind == Decision.Kind.SET_FIELD
    }
    for decision in last.values():
        if (found := disagreement(decision)) is not None:
            yield found


def disagreement(decision: Decision) -> Disagreement | None:
    subject = decision.event or decision.statement
    if subject is None or decision.field not in subject.machine:
        return None
    proposed = subject.machine[decision.field]
    now, then, decided = (
        values.comparable(decision.field, value)
        for value in (proposed, decision.machine_value, decision.value)
    )
    return None if now in (then, decided) else Disagreement(decision, proposed)


@transaction.atomic
def accept_proposal(*, decision: Decision, editor: User, note: str = "") -> Decision:
    """The new reading is right: its value stands from now on, as the editor's."""
    return _decide_again(decision, _proposed(decision), editor, note)


@transaction.atomic
def keep_decision(*, decision: Decision, editor: User, note: str = "") -> Decision:
    """The editor's value stands against the new reading too."""
    _proposed(decision)
    return _decide_again(decision, decision.value, editor, note)


def _proposed(decision: Decision) -> Any:
    if decision.withdrawn or not (found := disagreement(decision)):
        raise ValidationError("The present reading proposes nothing new here.")
    return found.proposed


def _decide_again(decision: Decision, value: Any, editor: User, note: str) -> Decision:
    """A new row beside the old one, so that withdrawing it brings the question back."""
    subject = decision.event or decision.statement
    assert subject is not None
    again = Decision.objects.create(
        kind=Decision.Kind.SET_FIELD,
        editor=editor,
        note=note,
        event=decision.event,
        statement=decision.statement,
        field=decision.field,
        value=value,
        machine_value=subject.machine[decision.field],
        anchors=decision.anchors,
    )
    if decision.event:
        resolve_events([decision.event.pk])
    elif decision.statement:
        statements.show(decision.statement, decision.field, value)
    return again
