"""What an editor decides about one statement: who said it, how, where, or that nobody did."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction

from events.corrections import ledger, values
from events.models import Decision, Event, Participant, Statement, Topic
from events.resolve import resolve_events
from events.resolve.events import said_on

FIELDS = ("speakers", "kind", "via", "event", "topics", "span")


def clean(statement: Statement, field: str, value: Any) -> Any:
    match field:
        case "speakers":
            return values.speakers(value)
        case "kind":
            return values.choice(field, value, Statement.Kind.values)
        case "via":
            return values.current_participant(field, value).pk if value else None
        case "event":
            return _event(value).pk if value else None
        case "topics":
            return values.topic_slugs(value)
        case "span":
            return _span(statement, value)
    raise ValidationError(f"A statement has no field “{field}”.")


def _event(pk: object) -> Event:
    """The event numbered `pk`, or the one it was joined to."""
    event = Event.objects.filter(pk=values.number("event", pk)).first()
    if event is None:
        raise values.refuse("event", f"There is no event {pk}.")
    while event.joined_to is not None:
        event = event.joined_to
    return event


def _span(statement: Statement, value: Any) -> list[int]:
    try:
        start, end = (int(number) for number in value)
    except (TypeError, ValueError):
        raise values.refuse("span", "A span has a start and an end.") from None
    if not 0 <= start < end <= len(statement.source.text):
        raise values.refuse("span", "The span is not within the source's text.")
    return [start, end]


def shown(statement: Statement, field: str) -> Any:
    """What readers see in `field` now, in the form the ledger keeps."""
    match field:
        case "speakers":
            return sorted(statement.speakers.values_list("pk", flat=True))
        case "topics":
            return sorted(statement.topics.values_list("slug", flat=True))
        case "via" | "event":
            return getattr(statement, f"{field}_id")
        case "span":
            return [statement.start, statement.end]
    return getattr(statement, field)


def machine_value(statement: Statement, field: str) -> Any:
    """What the machine reads now. Before any decision on the field that is what is shown."""
    if field in statement.machine:
        return statement.machine[field]
    standing = ledger.standing_field(statement, field)
    return standing.machine_value if standing else shown(statement, field)


@transaction.atomic
def set_statement_field(
    *, statement: Statement, field: str, value: Any, editor: User, note: str = ""
) -> Decision:
    """Give `field` a value that stands whatever is read; the same again writes nothing."""
    value = clean(statement, field, value)
    standing = ledger.standing_field(statement, field)
    if standing and values.comparable(field, standing.value) == values.comparable(
        field, value
    ):
        return standing
    decision = ledger.write(
        Decision.Kind.SET_FIELD,
        editor=editor,
        note=note,
        statement=statement,
        field=field,
        value=value,
        machine_value=machine_value(statement, field),
        anchors=[ledger.anchor(statement)],
    )
    show(statement, field, value)
    return decision


@transaction.atomic
def set_statement_fields(
    *, statement: Statement, fields: Mapping[str, Any], editor: User, note: str = ""
) -> list[Decision]:
    return [
        set_statement_field(
            statement=statement, field=field, value=value, editor=editor, note=note
        )
        for field, value in fields.items()
    ]


def set_speakers(
    *,
    statement: Statement,
    speakers: Iterable[Participant],
    editor: User,
    note: str = "",
) -> Decision:
    return set_statement_field(
        statement=statement,
        field="speakers",
        value=[speaker.pk for speaker in speakers],
        editor=editor,
        note=note,
    )


def move_statement(
    *, statement: Statement, event: Event | None, editor: User, note: str = ""
) -> Decision:
    """It was said at `event`, or at none."""
    return set_statement_field(
        statement=statement,
        field="event",
        value=event.pk if event else None,
        editor=editor,
        note=note,
    )


@transaction.atomic
def reject_statement(*, statement: Statement, editor: User, note: str = "") -> Decision:
    """Nobody is told to have said this."""
    return _judge(statement, Decision.Kind.REJECT, editor, note)


@transaction.atomic
def confirm_statement(
    *, statement: Statement, editor: User, note: str = ""
) -> Decision:
    return _judge(statement, Decision.Kind.CONFIRM, editor, note)


def _judge(
    statement: Statement, kind: Decision.Kind, editor: User, note: str
) -> Decision:
    standing = ledger.standing_on(statement).filter(kind=kind).last()
    if standing:
        return standing
    decision = ledger.write(
        kind,
        editor=editor,
        note=note,
        statement=statement,
        anchors=[ledger.anchor(statement)],
    )
    show_review(statement)
    if statement.event_id:
        resolve_events([statement.event_id])
    return decision


def show(statement: Statement, field: str, value: Any) -> None:
    """Bring `field` of the row to `value` and the events it concerns up to date."""
    concerned = {statement.event_id}
    if field == "speakers":
        statement.speakers.set(value)
    elif field == "topics":
        statement.topics.set(Topic.objects.filter(slug__in=value))
    elif field == "span":
        _show_span(statement, *value)
    elif field == "event":
        statement.event = _event(value) if value else None
        published = statement.source.published
        at = statement.event
        statement.said = said_on(at, published) if at else published
    else:
        setattr(statement, f"{field}_id" if field == "via" else field, value)
    statement.save()
    show_review(statement)
    concerned.add(statement.event_id)
    resolve_events(sorted(pk for pk in concerned if pk))


def _show_span(statement: Statement, start: int, end: int) -> None:
    statement.start, statement.end = start, end
    statement.text = statement.source.text[start:end]
    statement.context_start = min(statement.context_start, start)
    statement.context_end = max(statement.context_end, end)


def show_review(statement: Statement) -> None:
    kinds = set(ledger.standing_on(statement).values_list("kind", flat=True))
    statement.is_rejected = Decision.Kind.REJECT in kinds
    if Decision.Kind.SET_FIELD in kinds:
        statement.review = Event.Review.CORRECTED
    elif Decision.Kind.CONFIRM in kinds:
        statement.review = Event.Review.CONFIRMED
    else:
        statement.review = Event.Review.UNREVIEWED
    statement.save(update_fields=["is_rejected", "review"])
