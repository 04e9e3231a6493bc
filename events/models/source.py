"""Sources: one document each, its text immutable, and the runs that read it."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models.functions import Now
from django.urls import reverse

from events.mentions import DateBasis, Genre


class SourceQuerySet(models.QuerySet["Source"]):
    def undated(self) -> Self:
        return self.filter(published=None)

    def newest_first(self) -> Self:
        """By date of publication, undated last; ties in the order of reading."""
        return self.order_by(models.F("published").desc(nulls_last=True), "-pk")


class Source(models.Model):
    """A document: `text` is kept exactly as it was read, offsets count in it."""

    class Basis(models.TextChoices):
        METADATA = DateBasis.METADATA.value, "the file's own data"
        DATELINE = DateBasis.DATELINE.value, "the dateline"
        CAPTION = DateBasis.CAPTION.value, "a caption"
        BODY = DateBasis.BODY.value, "the text"
        CORROBORATED = DateBasis.CORROBORATED.value, "other coverage of the same event"
        EDITOR = DateBasis.EDITOR.value, "an editor"

    class Genre(models.TextChoices):
        REPORT = Genre.REPORT.value, "Report"
        BRIEF = Genre.BRIEF.value, "Brief"
        READOUT = Genre.READOUT.value, "Readout"
        JOINT_STATEMENT = Genre.JOINT_STATEMENT.value, "Joint statement"
        TRANSCRIPT = Genre.TRANSCRIPT.value, "Transcript"
        ANALYSIS = Genre.ANALYSIS.value, "Analysis"

    digest = models.CharField(max_length=64, unique=True)  # SHA-256 of the text
    name = models.CharField(max_length=255)
    text = models.TextField()
    title = models.CharField(
        max_length=500, blank=True
    )  # as the sidecar or headline has it
    publisher = models.CharField(max_length=200, blank=True)
    url = models.URLField(max_length=1000, blank=True)
    language = models.CharField(max_length=20, blank=True)
    published = models.DateField(null=True, blank=True)
    published_basis = models.CharField(max_length=20, choices=Basis, blank=True)
    genre = models.CharField(max_length=20, choices=Genre, default=Genre.REPORT)
    blocks = models.JSONField(
        default=list
    )  # [[start, end, role, label_start, label_end]]
    metadata = models.JSONField(
        default=dict
    )  # what the sidecar said: reread starts from it
    added = models.DateTimeField(db_default=Now())

    objects = SourceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(published=None, published_basis="")
                | models.Q(published__isnull=False) & ~models.Q(published_basis=""),
                name="source_published_has_basis",
            ),
        ]
        indexes = [
            models.Index(fields=["published"], name="source_by_published"),
            models.Index(fields=["publisher"], name="source_by_publisher"),
            models.Index(fields=["genre"], name="source_by_genre"),
        ]

    def __str__(self) -> str:
        return self.title or self.name

    def get_absolute_url(self) -> str:
        return reverse("events:source", args=[self.pk])


class ExtractionRun(models.Model):
    """One reading of one source by one version of the pipeline. Only the last is kept current."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="runs")
    pipeline = models.CharField(
        max_length=100
    )  # version of our components and reference data
    model = models.CharField(max_length=100)  # the spaCy model and its version
    started = models.DateTimeField()
    finished = models.DateTimeField()
    notes = models.JSONField(default=list)

    class Meta:
        indexes = [
            models.Index(fields=["source", "-finished"], name="run_latest_of_source")
        ]

    def __str__(self) -> str:
        return f"{self.source} read by {self.pipeline}"
