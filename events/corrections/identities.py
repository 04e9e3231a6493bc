"""That two participants are one: joining them, and taking them apart again."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction

from events.corrections import ledger
from events.linking.participants import name_key
from events.models import (
    Alias,
    Decision,
    EventParticipant,
    MentionParticipant,
    Participant,
    Statement,
)
from events.resolve import resolve_events


@transaction.atomic
def join_participants(
    *, keep: Participant, other: Participant, editor: User, note: str = ""
) -> Decision:
    """`other` is `keep`: its names and parts move, its address leads there."""
    standing = Decision.objects.standing().filter(
        kind=Decision.Kind.SAME_PARTICIPANT, participant=keep, other_participant=other
    )
    if joined := standing.last():
        return joined
    _check_apart(keep, other)
    decision = ledger.write(
        Decision.Kind.SAME_PARTICIPANT,
        editor=editor,
        note=note,
        participant=keep,
        other_participant=other,
        value={
            "aliases": _lend_names(other, keep),
            **_move(other, keep),
        },
    )
    Participant.objects.filter(pk=other.pk).update(joined_to=keep)
    _resolve(keep, other)
    return decision


def _lend_names(other: Participant, keep: Participant) -> list[str]:
    """Every form of `other` leads to `keep`, by the key it had; those that are new."""
    lent = {other.name: name_key(other.name)}
    lent.update(other.aliases.values_list("name", "key"))
    known = {keep.name, *keep.aliases.values_list("name", flat=True)}
    new = {name: key for name, key in lent.items() if name not in known}
    Alias.objects.bulk_create(
        Alias(participant=keep, name=name, key=key) for name, key in new.items()
    )
    return sorted(new)


def _check_apart(keep: Participant, other: Participant) -> None:
    if keep.pk == other.pk:
        raise ValidationError("A participant cannot be joined to itself.")
    for each in (keep, other):
        if each.joined_to_id:
            raise ValidationError(f"“{each}” is already joined to another.")
    if keep.kind != other.kind:
        raise ValidationError(
            f"“{keep}” is a {keep.get_kind_display().lower()}, “{other}” a "
            f"{other.get_kind_display().lower()}: correct the kind first."
        )


def _move(other: Participant, keep: Participant) -> dict[str, Any]:
    """Move what `other` said to `keep`; return what moved, for the way back.

    Passages go on naming `other`: events are resolved by whom it is joined to.
    """
    relayed = list(other.relayed.values_list("pk", flat=True))
    other.relayed.update(via=keep)
    said = list(other.statements.values_list("pk", flat=True))
    statements = Statement.objects.filter(pk__in=said)
    both = list(statements.filter(speakers=keep).values_list("pk", flat=True))
    for statement in statements:
        statement.speakers.remove(other)
        statement.speakers.add(keep)
    takings = MentionParticipant.objects.filter(participant=other)
    alone = takings.exclude(mention__takings__participant=keep)
    return {
        "mentions": list(alone.values_list("mention_id", flat=True)),
        "via": relayed,
        "speaker": said,
        "speaker_both": both,
    }


def undo_join(decision: Decision) -> None:
    """Give `other` back the names and parts that moved, where they still are."""
    keep, other = decision.participant, decision.other_participant
    assert keep
    assert other
    moved: dict[str, Any] = decision.value or {}
    keep.aliases.filter(name__in=moved["aliases"]).delete()
    # Passages read again since then name `keep`, whose name the reader found.
    MentionParticipant.objects.filter(
        participant=keep, mention__in=moved["mentions"]
    ).update(participant=other)
    Statement.objects.filter(pk__in=moved["via"], via=keep).update(via=other)
    for statement in Statement.objects.filter(pk__in=moved["speaker"], speakers=keep):
        statement.speakers.add(other)
        if statement.pk not in moved["speaker_both"]:
            statement.speakers.remove(keep)
    Participant.objects.filter(pk=other.pk).update(joined_to=None)
    _resolve(keep, other)


def _resolve(keep: Participant, other: Participant) -> None:
    """Bring every event up to date in which either may take part now."""
    told = MentionParticipant.objects.filter(participant__in=[keep, other])
    taken = EventParticipant.objects.filter(participant__in=[keep, other])
    concerned = set(told.values_list("mention__event", flat=True))
    resolve_events(concerned | set(taken.values_list("event", flat=True)))
