"""Reports: what readers found wrong, for editors to look at."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models.functions import Now

from events.models.decision import Decision
from events.models.event import Event
from events.models.statement import Statement


class ReportQuerySet(models.QuerySet["Report"]):
    def open(self) -> Self:
        """Not yet looked at, of events that are still shown, the oldest first."""
        no_decision = models.Q(decision=None) | ~models.Q(decision__withdrawn=None)
        return self.filter(no_decision, event__is_visible=True).order_by("pk")


class Report(models.Model):
    """A reader says that an event, or one statement at it, is told wrongly here."""

    class About(models.TextChoices):
        DATE = "date", "The date"
        PLACE = "place", "The place"
        PARTICIPANTS = "participants", "Who took part"
        SPEECH = "speech", "What was said, or who said it"
        SAME = "same", "Two events taken for one, or one for two"
        NO_EVENT = "no_event", "No such thing happened"
        OTHER = "other", "Something else"

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="reports")
    statement = models.ForeignKey(
        Statement,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="reports",
    )
    about = models.CharField(max_length=20, choices=About)
    message = models.TextField(max_length=2000)
    reader = models.EmailField(blank=True)  # only if they want an answer
    made = models.DateTimeField(db_default=Now())
    # What an editor decided on it; withdrawn, the report is open again.
    decision = models.ForeignKey(
        Decision,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="reports",
    )

    objects = ReportQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.get_about_display()}: {self.message[:60]}"
