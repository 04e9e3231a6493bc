"""Participants: persons, countries, organisations; their other names and their offices."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.db import models
from django.urls import reverse

from events.mentions import ParticipantKind


class ParticipantQuerySet(models.QuerySet["Participant"]):
    def people(self) -> Self:
        return self.filter(kind=Participant.Kind.PERSON)

    def countries(self) -> Self:
        return self.filter(kind=Participant.Kind.COUNTRY)

    def organizations(self) -> Self:
        return self.filter(kind=Participant.Kind.ORGANIZATION)

    def current(self) -> Self:
        """Without those that an editor joined to another."""
        return self.filter(joined_to=None)


class Participant(models.Model):
    """Who takes part: `name` is the form a reader knows, every other form is an alias."""

    class Kind(models.TextChoices):
        PERSON = ParticipantKind.PERSON.value, "Person"
        COUNTRY = ParticipantKind.COUNTRY.value, "Country"
        ORGANIZATION = ParticipantKind.ORGANIZATION.value, "Organisation"

    kind = models.CharField(max_length=20, choices=Kind)
    name = models.CharField(max_length=300)
    slug = models.SlugField(max_length=120, unique=True)
    # ISO 3166 alpha-2: its own for a country, whose it is for a person or a ministry.
    country_code = models.CharField(max_length=2, blank=True)
    is_unnamed = models.BooleanField(
        default=False
    )  # "a senior official": never one identity
    is_reference = models.BooleanField(default=False)  # known before any text was read
    # An editor's decision that two names are one; the address of this one goes on working.
    joined_to = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="joined"
    )

    objects = ParticipantQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["kind", "name"], name="participant_by_kind_name"),
            models.Index(fields=["country_code"], name="participant_by_country"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        view = {"person": "person", "country": "country"}.get(self.kind, "organization")
        return reverse(f"events:{view}", args=[self.slug])


class Alias(models.Model):
    """Another form of a participant's name. `key` is the form linking looks up."""

    participant = models.ForeignKey(
        Participant, on_delete=models.CASCADE, related_name="aliases"
    )
    name = models.CharField(max_length=300)
    key = models.CharField(max_length=300)  # linking.participants.name_key(name)

    class Meta:
        verbose_name_plural = "aliases"
        constraints = [
            models.UniqueConstraint(
                fields=["participant", "name"], name="alias_once_a_participant"
            )
        ]
        indexes = [models.Index(fields=["key"], name="alias_by_key")]

    def __str__(self) -> str:
        return self.name


class OfficeQuerySet(models.QuerySet["Office"]):
    def held_on(self, day: date) -> Self:
        """Held on `day`; an open end counts as held."""
        return self.filter(
            models.Q(start=None) | models.Q(start__lte=day),
            models.Q(end=None) | models.Q(end__gte=day),
        )


class Office(models.Model):
    """An office somebody held, from and to the days that are known."""

    participant = models.ForeignKey(
        Participant, on_delete=models.CASCADE, related_name="offices"
    )
    title = models.CharField(max_length=200)
    of = models.CharField(
        max_length=200, blank=True
    )  # a country's or organisation's common name
    start = models.DateField(null=True, blank=True)
    end = models.DateField(null=True, blank=True)
    is_reference = models.BooleanField(default=False)

    objects = OfficeQuerySet.as_manager()

    class Meta:
        ordering = ["start", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(start=None)
                | models.Q(end=None)
                | models.Q(start__lte=models.F("end")),
                name="office_start_not_after_end",
            ),
            models.UniqueConstraint(
                fields=["participant", "title", "of", "start"],
                name="office_once_a_term",
            ),
            models.UniqueConstraint(
                fields=["participant", "title", "of"],
                condition=models.Q(start=None),
                name="office_of_unknown_term_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} of {self.of}" if self.of else self.title
