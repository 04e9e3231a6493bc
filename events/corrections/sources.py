"""What an editor decides about one source: when it was published, by whom, its title."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction

from events.corrections import ledger, values
from events.models import Decision, Source

FIELDS = ("published", "publisher", "title")


def clean(field: str, value: Any) -> Any:
    match field:
        case "published":
            return values.iso(values.day(field, value))
        case "publisher":
            return values.words(field, value, longest=200)
        case "title":
            return values.words(field, value, longest=500)
    raise ValidationError(f"An editor cannot change “{field}” of a source.")


def machine_value(source: Source, field: str) -> Any:
    """What the file or the text says; a date with what it rests on."""
    if standing := ledger.standing_field(source, field):
        return standing.machine_value
    if field == "published":
        return {
            "published": values.iso(source.published),
            "basis": source.published_basis,
        }
    return getattr(source, field)


@transaction.atomic
def set_source_field(
    *, source: Source, field: str, value: Any, editor: User, note: str = ""
) -> Decision:
    """Give `field` a value that stands whatever the text says.

    A new date of publication changes what the text's "on Saturday" means: the source is
    to be read again, which the caller offers.
    """
    value = clean(field, value)
    standing = ledger.standing_field(source, field)
    if standing and standing.value == value:
        return standing
    decision = ledger.write(
        Decision.Kind.SET_FIELD,
        editor=editor,
        note=note,
        source=source,
        field=field,
        value=value,
        machine_value=machine_value(source, field),
    )
    show(source, field, value)
    return decision


def set_source_published(
    *, source: Source, published: date | str | None, editor: User, note: str = ""
) -> Decision:
    """It was published on this day; with none, nobody knows."""
    return set_source_field(
        source=source, field="published", value=published, editor=editor, note=note
    )


def show(source: Source, field: str, value: Any) -> None:
    if field == "published":
        source.published = values.day(field, value)
        source.published_basis = Source.Basis.EDITOR if source.published else ""
    else:
        setattr(source, field, value)
    source.save(update_fields=["published", "published_basis", "publisher", "title"])


def show_machine(source: Source, field: str, value: Any) -> None:
    """Show what the file or the text says, as `machine_value` keeps it."""
    if field == "published":
        show(source, field, value["published"])
        source.published_basis = value["basis"]
        source.save(update_fields=["published_basis"])
    else:
        show(source, field, value)
