"""What an editor decides about topics: they are the editors' own."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import slugify

from events.corrections import ledger, values
from events.models import Decision, Topic

FIELDS = ("name", "phrases")


def clean(field: str, value: Any) -> str:
    if field == "name":
        return values.words(field, value, longest=120, required=True)
    if field == "phrases":
        lines = (" ".join(line.split()) for line in str(value or "").splitlines())
        return "\n".join(dict.fromkeys(line for line in lines if line))
    raise ValidationError(f"A topic has no field “{field}” to change.")


def free_slug(name: str) -> str:
    slug = slugify(name)[:80]
    if not slug:
        raise ValidationError("The name needs a letter or a digit.")
    if Topic.objects.filter(slug=slug).exists():
        raise ValidationError(f"There is a topic “{slug}” already.")
    return slug


@transaction.atomic
def create_topic(*, name: str, phrases: str, editor: User) -> Topic:
    """A new topic; its address never changes afterwards, decisions name it."""
    name = clean("name", name)
    slug = free_slug(name)
    topic = Topic.objects.create(
        name=name, slug=slug, phrases=clean("phrases", phrases)
    )
    for field in FIELDS:
        ledger.write(
            Decision.Kind.SET_FIELD,
            editor=editor,
            topic=topic,
            field=field,
            value=getattr(topic, field),
        )
    return topic


@transaction.atomic
def set_topic_field(
    *, topic: Topic, field: str, value: Any, editor: User, note: str = ""
) -> Decision:
    """Give `field` a value that loading the reference data again does not change."""
    value = clean(field, value)
    standing = ledger.standing_field(topic, field)
    if standing and standing.value == value:
        return standing
    machine_value = standing.machine_value if standing else getattr(topic, field)
    decision = ledger.write(
        Decision.Kind.SET_FIELD,
        editor=editor,
        note=note,
        topic=topic,
        field=field,
        value=value,
        machine_value=machine_value,
    )
    show(topic, field, value)
    return decision


def show(topic: Topic, field: str, value: Any) -> None:
    setattr(topic, field, value)
    topic.save(update_fields=[field])


def obstacles(topic: Topic) -> list[str]:
    """Why `topic` cannot be deleted: nothing that an editor decided may vanish with it."""
    found = []
    if topic.is_reference:
        found.append("It is one of the topics that every database starts with.")
    decided = Decision.objects.standing().filter(
        kind=Decision.Kind.SET_FIELD, field="topics"
    )
    if any(topic.slug in (decision.value or []) for decision in decided):
        found.append("An editor gave it to an event or a statement.")
    return found


@transaction.atomic
def delete_topic(*, topic: Topic) -> None:
    if found := obstacles(topic):
        raise ValidationError(found)
    topic.delete()
