"""Topics: the editors' own, each with the phrases that tell of it."""

from __future__ import annotations

from django.db import models
from django.urls import reverse


class Topic(models.Model):
    slug = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=120)
    # One phrase a line; matched on lemmas, so "denuclearise" finds "denuclearised".
    phrases = models.TextField(blank=True, help_text="One phrase a line.")
    is_reference = models.BooleanField(default=False)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("events:topic", args=[self.slug])

    def phrase_list(self) -> list[str]:
        return [line.strip() for line in self.phrases.splitlines() if line.strip()]
