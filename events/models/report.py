"""Reports: what readers found wrong, for editors to look at."""

from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from events.models.event import Event
from events.models.statement import Statement


class ReportQuerySet(models.QuerySet["Report"]):
    def open(self) -> Self:
        """Not yet looked at, the oldest first."""
        return self.filter(closed=None).order_by("pk")


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
    closed = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = ReportQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["closed", "id"], name="report_queue")]

    def __str__(self) -> str:
        return f"{self.get_about_display()}: {self.message[:60]}"
