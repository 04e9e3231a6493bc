"""Which passages tell of one happening: merging two events, splitting one, saying neither."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q

from events.corrections import ledger
from events.models import Decision, Event, EventMention, Statement
from events.resolve import resolve_events


def decisions_between(one: Event, two: Event) -> list[Decision]:
    """The standing decisions on whether `one` and `two` are the same."""
    return list(
        Decision.objects.standing()
        .filter(
            kind__in=[Decision.Kind.SAME_EVENT, Decision.Kind.NOT_SAME_EVENT],
        )
        .filter(Q(event=one, other_event=two) | Q(event=two, other_event=one))
    )


@transaction.atomic
def merge_events(
    *, keep: Event, other: Event, editor: User, note: str = ""
) -> Decision:
    """`other` is `keep`: its passages and statements move, its address leads there."""
    for decision in decisions_between(keep, other):
        if decision.kind == Decision.Kind.SAME_EVENT:
            return decision
        raise ValidationError(
            f"An editor decided that these are two events (decision {decision.pk}). "
            "Withdraw that first."
        )
    _check_apart(keep, other)
    mentions = list(other.mentions.order_by("pk"))
    statements = list(other.statements.order_by("pk"))
    decision = ledger.write(
        Decision.Kind.SAME_EVENT,
        editor=editor,
        note=note,
        event=keep,
        other_event=other,
        anchors=ledger.anchors(mentions, statements),
    )
    move(mentions, statements, keep)
    Event.objects.filter(pk=other.pk).update(joined_to=keep, is_visible=False)
    resolve_events([keep.pk, other.pk])
    return decision


def _check_apart(one: Event, two: Event) -> None:
    if one.pk == two.pk:
        raise ValidationError("An event cannot be joined to itself.")
    for event in (one, two):
        if event.joined_to_id:
            raise ValidationError(
                f"“{event}” is already joined to event {event.joined_to_id}."
            )
        if event.is_rejected:
            raise ValidationError(f"“{event}” was rejected: withdraw that first.")


def move(
    mentions: Sequence[EventMention], statements: Sequence[Statement], event: Event
) -> None:
    EventMention.objects.filter(pk__in=[row.pk for row in mentions]).update(event=event)
    Statement.objects.filter(pk__in=[row.pk for row in statements]).update(event=event)


@transaction.atomic
def split_event(
    *, event: Event, mentions: Iterable[EventMention], editor: User, note: str = ""
) -> Event:
    """Take `mentions` out of `event` into a new event, which is returned.

    What was said goes with the passages of its source, where none of them stays behind.
    """
    chosen = list(mentions)
    staying = event.mentions.exclude(pk__in=[row.pk for row in chosen])
    if not chosen:
        raise ValidationError("Choose the passages that tell of another event.")
    if any(row.event_id != event.pk for row in chosen):
        raise ValidationError("Every passage must belong to the event that is split.")
    if not staying.filter(is_rejected=False).exists():
        raise ValidationError("One passage at least must stay with the event.")
    left = {row.source_id for row in chosen} - set(
        staying.values_list("source", flat=True)
    )
    statements = list(event.statements.filter(source__in=left))
    new = Event.objects.create(
        title=event.title, kind=chosen[0].kind, status=chosen[0].status
    )
    ledger.write(
        Decision.Kind.NOT_SAME_EVENT,
        editor=editor,
        note=note,
        event=event,
        other_event=new,
        anchors=ledger.anchors(chosen, statements),
    )
    move(chosen, statements, new)
    resolve_events([event.pk, new.pk])
    return new


@transaction.atomic
def keep_events_apart(
    *, event: Event, other: Event, editor: User, note: str = ""
) -> Decision:
    """They are two events: nothing joins or suggests them again."""
    if event.pk == other.pk:
        raise ValidationError("An event is always the same as itself.")
    for decision in decisions_between(event, other):
        if decision.kind == Decision.Kind.NOT_SAME_EVENT:
            return decision
        raise ValidationError(
            f"An editor joined these events (decision {decision.pk}). "
            "Withdraw that first."
        )
    decision = ledger.write(
        Decision.Kind.NOT_SAME_EVENT,
        editor=editor,
        note=note,
        event=event,
        other_event=other,
    )
    resolve_events([event.pk, other.pk])
    return decision


def undo_merge(decision: Decision) -> list[int]:
    """Move back what the merge moved and is still there."""
    keep, other = decision.event, decision.other_event
    assert keep
    assert other
    _check_last(keep, decision)
    mentions = [m for m in ledger.anchored_mentions(decision) if m.event_id == keep.pk]
    said = [s for s in ledger.anchored_statements(decision) if s.event_id == keep.pk]
    move(mentions, said, other)
    Event.objects.filter(pk=other.pk).update(
        joined_to=None, is_visible=not other.is_rejected
    )
    return [keep.pk, other.pk]


def undo_split(decision: Decision) -> list[int]:
    """Everything the new event has by now returns; its address leads to the old one."""
    event, new = decision.event, decision.other_event
    assert event
    assert new
    if not decision.anchors:  # a suggestion answered: nothing was moved
        return [event.pk, new.pk]
    for each in (event, new):
        _check_last(each, decision)
    move(list(new.mentions.all()), list(new.statements.all()), event)
    Event.objects.filter(pk=new.pk).update(joined_to=event, is_visible=False)
    return [event.pk, new.pk]


def _check_last(event: Event, decision: Decision) -> None:
    """A later merge has taken `event` elsewhere: that one goes first."""
    later = (
        Decision.objects.standing()
        .filter(kind=Decision.Kind.SAME_EVENT, other_event=event, pk__gt=decision.pk)
        .last()
    )
    if later:
        raise ValidationError(
            f"“{event}” has since been joined to another event. "
            f"Withdraw decision {later.pk} first."
        )
