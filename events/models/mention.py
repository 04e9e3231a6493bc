"""Event mentions: one passage of one source that tells of an event."""

from __future__ import annotations

from django.db import models

from events.models.event import Event, EventParticipant
from events.models.participant import Participant
from events.models.source import ExtractionRun, Source
from events.models.topic import Topic


class EventMention(models.Model):
    """What one passage tells. Replaced when the source is read again; a row whose passage
    is found again keeps its identity, and one an editor's decision rests on is kept."""

    source = models.ForeignKey(
        Source, on_delete=models.CASCADE, related_name="mentions"
    )
    run = models.ForeignKey(
        ExtractionRun, on_delete=models.CASCADE, related_name="mentions"
    )
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="mentions")
    start = (
        models.PositiveIntegerField()
    )  # the passage, half open, in characters of source.text
    end = models.PositiveIntegerField()
    trigger_start = models.PositiveIntegerField()
    trigger_end = models.PositiveIntegerField()
    kind = models.CharField(max_length=20, choices=Event.Kind)
    status = models.CharField(max_length=12, choices=Event.Status)
    earliest = models.DateField(null=True, blank=True)
    latest = models.DateField(null=True, blank=True)
    precision = models.CharField(max_length=10, choices=Event.Precision, blank=True)
    date_modifier = models.CharField(max_length=10, blank=True)
    date_part = models.CharField(max_length=20, blank=True)  # "morning"
    date_place = models.CharField(max_length=2, blank=True)  # whose local day
    date_text = models.CharField(max_length=200, blank=True)
    date_start = models.PositiveIntegerField(null=True, blank=True)
    date_end = models.PositiveIntegerField(null=True, blank=True)
    place = models.CharField(max_length=200, blank=True)
    place_start = models.PositiveIntegerField(null=True, blank=True)
    place_end = models.PositiveIntegerField(null=True, blank=True)
    object_title = models.CharField(max_length=200, blank=True)  # "Tokyo Olympics"
    topics = models.ManyToManyField(Topic, related_name="mentions", blank=True)
    confidence = models.FloatField(default=0.5)
    is_rejected = models.BooleanField(
        default=False
    )  # an editor: this passage tells no such thing
    is_held = models.BooleanField(
        default=False
    )  # kept by a decision though not read again

    class Meta:
        ordering = ["source", "start", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(start__lt=models.F("end")),
                name="mention_span_not_empty",
            ),
            models.CheckConstraint(
                condition=models.Q(earliest=None, latest=None)
                | models.Q(
                    earliest__isnull=False,
                    latest__isnull=False,
                    earliest__lte=models.F("latest"),
                ),
                name="mention_earliest_not_after_latest",
            ),
        ]
        indexes = [models.Index(fields=["source", "start"], name="mention_in_source")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} in {self.source} at {self.start}"

    def passage(self) -> str:
        return self.source.text[self.start : self.end]


class MentionParticipant(models.Model):
    """Who takes part according to one passage, and the words that say so."""

    mention = models.ForeignKey(
        EventMention, on_delete=models.CASCADE, related_name="takings"
    )
    participant = models.ForeignKey(
        Participant, on_delete=models.CASCADE, related_name="mention_takings"
    )
    role = models.CharField(max_length=10, choices=EventParticipant.Role)
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["mention", "participant"], name="participant_once_a_mention"
            )
        ]

    def __str__(self) -> str:
        return f"{self.participant} ({self.role})"
