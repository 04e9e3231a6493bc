"""The ledger: every editor's decision is a row, never changed, only withdrawn."""

from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from events.models.event import Event
from events.models.participant import Participant
from events.models.source import Source
from events.models.statement import Statement
from events.models.topic import Topic


class DecisionQuerySet(models.QuerySet["Decision"]):
    def standing(self) -> Self:
        """Neither withdrawn nor replaced, in the order they were taken."""
        return self.filter(withdrawn=None).order_by("pk")


class Decision(models.Model):
    """What an editor decided, about what, and what the machine had read then.

    Passages are anchored by source and span as well as by row, so that a decision finds
    its passage again whatever a later reading makes of it.
    """

    class Kind(models.TextChoices):
        SET_FIELD = "set_field", "This field has this value"
        CONFIRM = "confirm", "This is right"
        REJECT = "reject", "This is wrong"
        SAME_EVENT = "same_event", "These are the same event"
        NOT_SAME_EVENT = "not_same_event", "These are not the same event"
        SAME_PARTICIPANT = "same_participant", "This name is that participant"

    kind = models.CharField(max_length=20, choices=Kind)
    # What it is about: exactly one of these is set (a passage by source and anchor).
    event = models.ForeignKey(
        Event, null=True, blank=True, on_delete=models.PROTECT, related_name="decisions"
    )
    statement = models.ForeignKey(
        Statement,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="decisions",
    )
    participant = models.ForeignKey(
        Participant,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="decisions",
    )
    topic = models.ForeignKey(
        Topic, null=True, blank=True, on_delete=models.CASCADE, related_name="decisions"
    )
    source = models.ForeignKey(
        Source,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="decisions",
    )
    # The other side of same / not same.
    other_event = models.ForeignKey(
        Event,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="decisions_other",
    )
    other_participant = models.ForeignKey(
        Participant,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="decisions_other",
    )
    field = models.CharField(max_length=40, blank=True)
    value = models.JSONField(null=True, blank=True)
    machine_value = models.JSONField(
        null=True, blank=True
    )  # what was read when it was decided
    # [{"source": id, "start": n, "end": n, "kind": "call"}]: the passages it rests on.
    anchors = models.JSONField(default=list, blank=True)
    note = models.TextField(blank=True)
    editor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="decisions",
    )
    taken = models.DateTimeField(db_default=Now())
    withdrawn = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = DecisionQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(kind="set_field") | ~models.Q(field=""),
                name="decision_on_a_field_names_it",
            ),
        ]
        indexes = [
            models.Index(fields=["event", "withdrawn"], name="decision_of_event"),
            models.Index(fields=["source", "withdrawn"], name="decision_of_source"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.taken:%Y-%m-%d})"
