"""Taking a decision back: everything is again as if it had not been taken."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from events.corrections import (
    identities,
    joining,
    ledger,
    participants,
    sources,
    statements,
    topics,
)
from events.models import Decision, EventMention, Source
from events.resolve import resolve_events


@transaction.atomic
def withdraw(*, decision: Decision, editor: User) -> Decision:
    """Withdraw `decision`; what an earlier one or the machine says is shown again.

    The row stays in the ledger. Raises ValidationError where a later decision rests on it.
    """
    if decision.withdrawn:
        return decision
    decision.withdrawn = timezone.now()
    decision.withdrawn_by = editor
    decision.save(update_fields=["withdrawn", "withdrawn_by"])
    match decision.kind:
        case Decision.Kind.SAME_EVENT:
            resolve_events(joining.undo_merge(decision))
        case Decision.Kind.NOT_SAME_EVENT:
            resolve_events(joining.undo_split(decision))
        case Decision.Kind.SAME_PARTICIPANT:
            identities.undo_join(decision)
        case Decision.Kind.SET_FIELD:
            _undo_field(decision)
        case _:
            _undo_judgement(decision)
    return decision


def _undo_field(decision: Decision) -> None:
    if decision.event_id:
        resolve_events([decision.event_id])
    elif statement := decision.statement:
        value = _value_now(decision, statement.machine)
        statements.show(statement, decision.field, value)
    elif participant := decision.participant:
        participants.show(participant, decision.field, _value_now(decision, {}))
    elif topic := decision.topic:
        if (value := _value_now(decision, {})) is not None:
            topics.show(topic, decision.field, value)
    elif source := decision.source:
        _undo_source(decision, source)


def _value_now(decision: Decision, machine: dict[str, Any]) -> Any:
    """What the field holds without `decision`: an earlier one's value or the machine's."""
    subject = decision.statement or decision.participant or decision.topic
    assert subject
    if standing := ledger.standing_field(subject, decision.field):
        return standing.value
    return machine.get(decision.field, decision.machine_value)


def _undo_source(decision: Decision, source: Source) -> None:
    """A date returns with the basis that the file or the text gave it."""
    if standing := ledger.standing_field(source, decision.field):
        sources.show(source, decision.field, standing.value)
    else:
        sources.show_machine(source, decision.field, decision.machine_value)


def _undo_judgement(decision: Decision) -> None:
    """Confirmed or rejected: an event, one of its passages, or a statement."""
    if decision.statement:
        statements.show_review(decision.statement)
        if decision.statement.event_id:
            resolve_events([decision.statement.event_id])
        return
    mentions = ledger.anchored_mentions(decision)
    EventMention.objects.filter(pk__in=[row.pk for row in mentions]).update(
        is_rejected=False
    )
    concerned = {row.event_id for row in mentions} | {decision.event_id}
    resolve_events(sorted(pk for pk in concerned if pk))
