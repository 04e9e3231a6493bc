"""Statements: what somebody said, wrote, agreed, pledged or was reported to have said."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.urls import reverse

from events.mentions import SpeechKind
from events.models.event import Event
from events.models.participant import Participant
from events.models.source import ExtractionRun, Source
from events.models.topic import Topic

#: Characters between the cue and the words it opens: "told reporters on the steps that".
_NEAR = 60


def opening_cue(kind: str, cue: str, cue_end: int | None, start: int) -> str:
    """The verb that opens reported words ("agreed"), where it stands just before them."""
    if kind == SpeechKind.DIRECT or cue_end is None:
        return ""
    return cue if 0 <= start - cue_end <= _NEAR else ""


class StatementQuerySet(models.QuerySet["Statement"]):
    def visible(self) -> Self:
        # SQLite finds what is IN (0) by the index, and what is NOT so by reading all.
        return self.filter(is_rejected__in=[False])

    def by(self, participant: Participant) -> Self:
        links = Statement.speakers.through.objects.filter(participant=participant)
        return self.filter(pk__in=links.values("statement"))


class Statement(models.Model):
    class Kind(models.TextChoices):
        DIRECT = SpeechKind.DIRECT.value, "Verbatim"
        MIXED = SpeechKind.MIXED.value, "Reported, with their words"
        REPORTED = SpeechKind.REPORTED.value, "Reported"

    source = models.ForeignKey(
        Source, on_delete=models.CASCADE, related_name="statements"
    )
    run = models.ForeignKey(
        ExtractionRun, on_delete=models.CASCADE, related_name="statements"
    )
    start = (
        models.PositiveIntegerField()
    )  # the content, half open, in characters of source.text
    end = models.PositiveIntegerField()
    text = models.TextField()  # source.text[start:end], copied for search and lists
    context_start = models.PositiveIntegerField()  # the sentence or paragraph around it
    context_end = models.PositiveIntegerField()
    kind = models.CharField(max_length=10, choices=Kind)
    cue = models.CharField(max_length=100, blank=True)
    cue_start = models.PositiveIntegerField(null=True, blank=True)
    cue_end = models.PositiveIntegerField(null=True, blank=True)
    speakers = models.ManyToManyField(
        Participant, related_name="statements", blank=True
    )
    via = models.ForeignKey(
        Participant,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="relayed",
    )
    event = models.ForeignKey(
        Event,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="statements",
    )
    topics = models.ManyToManyField(Topic, related_name="statements", blank=True)
    said = models.DateField(
        null=True, blank=True
    )  # the event's day, else the publication's
    confidence = models.FloatField(default=0.5)
    review = models.CharField(
        max_length=12, choices=Event.Review, default=Event.Review.UNREVIEWED
    )
    is_rejected = models.BooleanField(default=False)
    is_held = models.BooleanField(default=False)
    machine = models.JSONField(default=dict, blank=True)

    objects = StatementQuerySet.as_manager()

    class Meta:
        ordering = ["source", "start", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(start__lt=models.F("end")),
                name="statement_span_not_empty",
            ),
        ]
        indexes = [
            models.Index(fields=["source", "start"], name="statement_in_source"),
            models.Index(
                fields=["is_rejected", "said", "id"], name="statement_chronology"
            ),
            models.Index(fields=["event", "kind"], name="statement_of_event"),
        ]

    def __str__(self) -> str:
        return self.text[:80]

    def get_absolute_url(self) -> str:
        return reverse("events:statement", args=[self.pk])

    @property
    def opening_cue(self) -> str:
        return opening_cue(self.kind, self.cue, self.cue_end, self.start)
