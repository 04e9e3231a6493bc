"""Events: what the timeline shows, gathered from the mentions that tell of one happening."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.db import models
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.text import slugify

from events.mentions import EventKind, Precision, Role, Status
from events.models.participant import Participant
from events.models.topic import Topic


class EventQuerySet(models.QuerySet["Event"]):
    """The one queryset behind pages, exports, feeds and API."""

    def visible(self) -> Self:
        """What readers see: neither joined to another event nor rejected by an editor."""
        return self.filter(is_visible=True)

    def between(self, first: date | None, last: date | None) -> Self:
        """Events that may have happened within the days, both inclusive.

        Undated plans go by the day they were announced (`sort_date`).
        """
        queryset = self
        if first:
            queryset = queryset.filter(
                models.Q(end__gte=first) | models.Q(end=None, sort_date__gte=first)
            )
        if last:
            queryset = queryset.filter(sort_date__lte=last)
        return queryset

    def involving(self, participant: Participant) -> Self:
        """Events `participant` took part in; walks the indexed link table."""
        links = EventParticipant.objects.filter(participant=participant)
        return self.filter(pk__in=links.order_by().values("event"))

    def about(self, topic: Topic) -> Self:
        links = EventTopic.objects.filter(topic=topic)
        return self.filter(pk__in=links.order_by().values("event"))

    def chronological(self) -> Self:
        """By first day, undated last; served by the index `event_chronology`."""
        return self.order_by(models.F("sort_date").asc(nulls_last=True), "pk")


class Event(models.Model):
    """One happening. Every field but the last block is resolved from its mentions,
    unless an editor has decided otherwise (`Decision`)."""

    class Kind(models.TextChoices):
        CALL = EventKind.CALL.value, "Call"
        MEETING = EventKind.MEETING.value, "Meeting"
        SUMMIT = EventKind.SUMMIT.value, "Summit"
        CONFERENCE = EventKind.CONFERENCE.value, "Conference"
        VISIT = EventKind.VISIT.value, "Visit"
        PRESS_CONFERENCE = EventKind.PRESS_CONFERENCE.value, "Press conference"
        SPEECH = EventKind.SPEECH.value, "Speech"
        STATEMENT = EventKind.STATEMENT.value, "Statement"
        AGREEMENT = EventKind.AGREEMENT.value, "Agreement"
        TREATY_ACTION = EventKind.TREATY_ACTION.value, "Treaty action"
        APPOINTMENT = EventKind.APPOINTMENT.value, "Appointment"
        VOTE = EventKind.VOTE.value, "Vote"
        ELECTION = EventKind.ELECTION.value, "Election"
        SANCTION = EventKind.SANCTION.value, "Sanction"
        PROTEST = EventKind.PROTEST.value, "Protest"
        AID = EventKind.AID.value, "Aid"
        MILITARY_EXERCISE = EventKind.MILITARY_EXERCISE.value, "Military exercise"
        MILITARY_ACTION = EventKind.MILITARY_ACTION.value, "Military action"
        DEADLINE = EventKind.DEADLINE.value, "Deadline"
        SPORTING_EVENT = EventKind.SPORTING_EVENT.value, "Sporting event"
        DISASTER = EventKind.DISASTER.value, "Disaster"
        OTHER = EventKind.OTHER.value, "Other"

    class Status(models.TextChoices):
        OCCURRED = Status.OCCURRED.value, "Took place"
        PLANNED = Status.PLANNED.value, "Planned"
        ONGOING = Status.ONGOING.value, "Under way"
        CANCELLED = Status.CANCELLED.value, "Cancelled"
        PROPOSED = Status.PROPOSED.value, "Proposed"

    class Precision(models.TextChoices):
        DAY = Precision.DAY.value, "day"
        WEEK = Precision.WEEK.value, "week"
        MONTH = Precision.MONTH.value, "month"
        SEASON = Precision.SEASON.value, "season"
        YEAR = Precision.YEAR.value, "year"
        DECADE = Precision.DECADE.value, "decade"
        RANGE = Precision.RANGE.value, "several days"

    class Review(models.TextChoices):
        UNREVIEWED = "unreviewed", "Unreviewed"
        CONFIRMED = "confirmed", "Confirmed"
        CORRECTED = "corrected", "Corrected"

    title = models.CharField(max_length=400)
    kind = models.CharField(max_length=20, choices=Kind)
    status = models.CharField(max_length=12, choices=Status)
    # Inclusive days that bound when it happened; both null when the texts do not date it.
    start = models.DateField(null=True, blank=True)
    end = models.DateField(null=True, blank=True)
    precision = models.CharField(max_length=10, choices=Precision, blank=True)
    date_modifier = models.CharField(
        max_length=10, blank=True
    )  # start, mid, end, before, after
    date_text = models.CharField(
        max_length=200, blank=True
    )  # the words it was read from
    # The same event's day elsewhere: [{"place": "Washington", "date": "2021-11-12", "part": ""}]
    local_days = models.JSONField(default=list, blank=True)
    place = models.CharField(max_length=200, blank=True)
    confidence = models.FloatField(default=0.5)
    participants = models.ManyToManyField(
        Participant, through="EventParticipant", related_name="events"
    )
    topics = models.ManyToManyField(Topic, through="EventTopic", related_name="events")

    # What the lists sort and filter by. `sort_date` is the first day it may have happened, or,
    # for what is undated, the day it was announced; `announced` is that day alone.
    sort_date = models.DateField(null=True, blank=True)
    announced = models.DateField(null=True, blank=True)
    source_count = models.PositiveIntegerField(default=0)
    statement_count = models.PositiveIntegerField(default=0)

    review = models.CharField(max_length=12, choices=Review, default=Review.UNREVIEWED)
    is_rejected = models.BooleanField(default=False)
    is_visible = models.BooleanField(default=True)  # neither rejected nor joined
    joined_to = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="joined"
    )
    # What the machine reads, field by field; differs from the columns where an editor decided.
    machine = models.JSONField(default=dict, blank=True)
    created = models.DateTimeField(db_default=Now())
    changed = models.DateTimeField(db_default=Now())

    objects = EventQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(start=None, end=None)
                | models.Q(
                    start__isnull=False, end__isnull=False, start__lte=models.F("end")
                ),
                name="event_start_not_after_end",
            ),
            models.CheckConstraint(
                condition=models.Q(start=None) | ~models.Q(precision=""),
                name="event_dated_has_precision",
            ),
            models.CheckConstraint(
                condition=models.Q(confidence__gte=0, confidence__lte=1),
                name="event_confidence_is_a_share",
            ),
            models.CheckConstraint(
                condition=~models.Q(is_visible=True)
                | models.Q(is_rejected=False, joined_to=None),
                name="event_visible_is_neither_rejected_nor_joined",
            ),
        ]
        indexes = [
            # The list either way; every filter below narrows it.
            models.Index(
                fields=["is_visible", "sort_date", "id"], name="event_chronology"
            ),
            models.Index(
                fields=["is_visible", "kind", "sort_date"], name="event_by_kind"
            ),
            models.Index(
                fields=["is_visible", "status", "sort_date"], name="event_by_status"
            ),
            models.Index(
                fields=["is_visible", "source_count", "sort_date"],
                name="event_by_source_count",
            ),
            models.Index(
                fields=["start", "end"], name="event_by_days"
            ),  # linking's window
            models.Index(fields=["review", "confidence"], name="event_editors_queue"),
            models.Index(fields=["changed"], name="event_by_change"),  # feeds, caches
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse(
            "events:event",
            args=[self.pk, slugify(self.title)[:60].strip("-") or "event"],
        )


class EventParticipant(models.Model):
    """Who took part. The event's date is copied here, so that a filter walks this table alone."""

    class Role(models.TextChoices):
        PRINCIPAL = Role.PRINCIPAL.value, "took part"
        HOST = Role.HOST.value, "host"
        AFFECTED = Role.AFFECTED.value, "concerned"

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="takings")
    participant = models.ForeignKey(
        Participant, on_delete=models.CASCADE, related_name="takings"
    )
    role = models.CharField(max_length=10, choices=Role, default=Role.PRINCIPAL)
    sort_date = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["event", "participant"], name="participant_once_an_event"
            )
        ]
        indexes = [
            models.Index(
                fields=["participant", "sort_date", "event"], name="taking_walk"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.participant} ({self.role})"


class EventTopic(models.Model):
    event = models.ForeignKey(
        Event, on_delete=models.CASCADE, related_name="topic_links"
    )
    topic = models.ForeignKey(
        Topic, on_delete=models.CASCADE, related_name="event_links"
    )
    sort_date = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["event", "topic"], name="topic_once_an_event"
            )
        ]
        indexes = [
            models.Index(
                fields=["topic", "sort_date", "event"], name="event_topic_walk"
            )
        ]

    def __str__(self) -> str:
        return str(self.topic)


class EventRelation(models.Model):
    """How one event hangs together with another; kept from linking or by an editor."""

    class Relation(models.TextChoices):
        PART_OF = "part_of", "part of"
        FOLLOWS = "follows", "follows"
        REALISES = "realises", "realises"
        # Never shown to readers: may be the same event, for an editor to say.
        SUGGESTED_SAME = "suggested_same", "perhaps the same as"

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="relations")
    other = models.ForeignKey(
        Event, on_delete=models.CASCADE, related_name="relations_to"
    )
    relation = models.CharField(max_length=16, choices=Relation)
    reasons = models.JSONField(default=list, blank=True)
    score = models.FloatField(default=1.0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["event", "other", "relation"], name="event_relation_once"
            ),
            models.CheckConstraint(
                condition=~models.Q(event=models.F("other")),
                name="event_relation_to_another",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.event} {self.get_relation_display()} {self.other}"
