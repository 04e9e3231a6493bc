"""What was loaded of the reference data, so that loading again keeps what editors did."""

from __future__ import annotations

from django.db import models


class ReferenceRecord(models.Model):
    """One row of the reference files as it was loaded last.

    What differs from it in the database is an editor's work and stays; a row that is
    gone from the database was deleted by one and is not made again.
    """

    class Kind(models.TextChoices):
        COUNTRY = "country", "Country"
        ORGANIZATION = "organization", "Organisation"
        PERSON = "person", "Person"
        TOPIC = "topic", "Topic"
        ALL = "all", "All of them"  # one row: the version that was loaded last

    kind = models.CharField(max_length=12, choices=Kind)
    key = models.CharField(max_length=120)  # a country's code, else a slug
    row = models.BigIntegerField(null=True, blank=True)  # participant or topic
    content = models.JSONField(default=dict)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "key"], name="reference_record_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
