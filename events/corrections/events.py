"""What an editor decides about one event: a field, the whole, or one of its passages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction

from events.corrections import ledger, values
from events.models import Decision, Event, EventMention, Topic
from events.resolve import resolve_events

FIELDS = ("title", "kind", "status", "date", "place", "participants", "topics")
DATE_COLUMNS = ("precision", "date_modifier", "date_text")


def clean(field: str, value: Any) -> Any:
    match field:
        case "title":
            return values.words(field, value, longest=400, required=True)
        case "kind":
            return values.choice(field, value, Event.Kind.values)
        case "status":
            return values.choice(field, value, Event.Status.values)
        case "date":
            return values.event_date(value)
        case "place":
            return values.words(field, value, longest=200)
        case "participants":
            return values.event_participants(value)
        case "topics":
            return values.topic_slugs(value)
    raise ValidationError(f"An event has no field “{field}”.")


def shown(event: Event, field: str) -> Any:
    """What readers see in `field` now, in the form the ledger keeps."""
    if field == "date":
        days = {"start": values.iso(event.start), "end": values.iso(event.end)}
        return days | {name: getattr(event, name) for name in DATE_COLUMNS}
    if field == "participants":
        return [{"id": t.participant_id, "role": t.role} for t in event.takings.all()]
    if field == "topics":
        return sorted(event.topics.values_list("slug", flat=True))
    return getattr(event, field)


def machine_value(event: Event, field: str) -> Any:
    """What the machine reads now; before the first resolution what is shown."""
    return event.machine[field] if field in event.machine else shown(event, field)


@transaction.atomic
def set_event_field(
    *, event: Event, field: str, value: Any, editor: User, note: str = ""
) -> Decision:
    """Give `field` a value that stands whatever is read; the same again writes nothing."""
    value = clean(field, value)
    standing = ledger.standing_field(event, field)
    if standing and _same(field, standing.value, value):
        return standing
    decision = ledger.write(
        Decision.Kind.SET_FIELD,
        editor=editor,
        note=note,
        event=event,
        field=field,
        value=value,
        machine_value=machine_value(event, field),
    )
    resolve_events([event.pk])
    return decision


def _same(field: str, one: Any, other: Any) -> bool:
    return bool(values.comparable(field, one) == values.comparable(field, other))


def set_event_participants(
    *,
    event: Event,
    participants: Iterable[Mapping[str, Any]],
    editor: User,
    note: str = "",
) -> Decision:
    """Who took part, all of them: `[{"id": 3, "role": "principal"}]`."""
    parts = [dict(part) for part in participants]
    return set_event_field(
        event=event, field="participants", value=parts, editor=editor, note=note
    )


def set_event_topics(
    *, event: Event, topics: Iterable[Topic], editor: User, note: str = ""
) -> Decision:
    slugs = [topic.slug for topic in topics]
    return set_event_field(
        event=event, field="topics", value=slugs, editor=editor, note=note
    )


@transaction.atomic
def confirm_event(*, event: Event, editor: User, note: str = "") -> Decision:
    """It is right as it stands; what the machine read then is kept with the decision."""
    if rejected := _standing(event, Decision.Kind.REJECT):
        raise ValidationError(
            f"This event was rejected (decision {rejected.pk}). Withdraw that first."
        )
    if confirmed := _standing(event, Decision.Kind.CONFIRM):
        return confirmed
    decision = ledger.write(
        Decision.Kind.CONFIRM,
        editor=editor,
        note=note,
        event=event,
        value={field: shown(event, field) for field in FIELDS},
        machine_value=event.machine,
    )
    resolve_events([event.pk])
    return decision


@transaction.atomic
def reject_event(*, event: Event, editor: User, note: str = "") -> Decision:
    """No such thing happened: the event is kept, hidden, and not read into being again."""
    if rejected := _standing(event, Decision.Kind.REJECT):
        return rejected
    decision = ledger.write(Decision.Kind.REJECT, editor=editor, note=note, event=event)
    resolve_events([event.pk])
    return decision


def _standing(event: Event, kind: Decision.Kind) -> Decision | None:
    return ledger.standing_on(event).filter(kind=kind, anchors=[]).last()


@transaction.atomic
def reject_mention(*, mention: EventMention, editor: User, note: str = "") -> Decision:
    """This passage tells no such thing; the event rests on its other passages alone."""
    for standing in Decision.objects.standing().filter(
        kind=Decision.Kind.REJECT, event=mention.event
    ):
        if mention in ledger.anchored_mentions(standing):
            return standing
    decision = ledger.write(
        Decision.Kind.REJECT,
        editor=editor,
        note=note,
        event=mention.event,
        anchors=[ledger.anchor(mention)],
    )
    EventMention.objects.filter(pk=mention.pk).update(is_rejected=True)
    resolve_events([mention.event_id])
    return decision
