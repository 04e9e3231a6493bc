"""Sources and runs: one document is one row, known by its text's digest."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from events.mentions import Article, DateBasis, Reading
from events.models import Decision, ExtractionRun, Source
from events.models.inserting import create

#: In a source's `metadata`: other coverage may date it by now, to be tried again.
RECHECK = "recheck"
#: Likewise: the date it was read with, which resolved what its text says of days.
READ_AS = "read_as"


@dataclass(frozen=True, slots=True)
class Version:
    """What read a source: our components with the reference data, and the spaCy model."""

    pipeline: str
    model: str


def digest_of(text: str) -> str:
    """The identity of a text: the same words are the same source, whatever the file."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def article_of(source: Source) -> Article:
    """The article as it was read: its text and what its sidecar said of it."""
    told = source.metadata
    published = told.get("published")
    return Article(
        name=source.name,
        text=source.text,
        title=told.get("title"),
        publisher=told.get("publisher"),
        url=told.get("url"),
        published=date.fromisoformat(published) if published else None,
        language=told.get("language"),
    )


def _metadata_of(article: Article) -> dict[str, Any]:
    told = {
        "title": article.title,
        "publisher": article.publisher,
        "url": article.url,
        "published": article.published.isoformat() if article.published else None,
        "language": article.language,
    }
    return {name: value for name, value in told.items() if value}


def keep_source(
    reading: Reading, *, basis: DateBasis | None, known: Source | None
) -> Source:
    """The row of the reading's article, new or brought up to date; its text never changes.

    `basis` overrules the reading's own: other coverage or an editor gave the date.
    """
    article = reading.article
    source = known or Source(text=article.text, digest=digest_of(article.text))
    source.name = source.name or article.name[:255]
    source.metadata = _metadata_of(article)
    source.title = (article.title or reading.headline or "")[:500]
    source.publisher = (article.publisher or reading.publisher or "")[:200]
    source.url = (article.url or "")[:1000]
    source.language = (article.language or "")[:20]
    source.genre = reading.genre.value
    source.blocks = [
        [
            *(block.span.start, block.span.end, block.role.value),
            block.label.start if block.label else None,
            block.label.end if block.label else None,
        ]
        for block in reading.blocks
    ]
    dated = reading.publication
    source.published = dated.day if dated else None
    source.published_basis = (basis or dated.basis).value if dated else ""
    if dated:
        source.metadata[READ_AS] = dated.day.isoformat()
    if source.pk:
        _respect(source)
    if source.published is None:
        source.metadata[RECHECK] = True
    if source.pk:
        source.save()
    else:
        create([source])
    return source


def _respect(source: Source) -> None:
    """What an editor decided about the source stands."""
    for decision in Decision.objects.standing().filter(
        source=source, kind=Decision.Kind.SET_FIELD
    ):
        if decision.field == "published":
            day = published_value(decision.value)
            source.published = day
            source.published_basis = Source.Basis.EDITOR if day else ""
        elif decision.field in {"publisher", "title"}:
            setattr(source, decision.field, decision.value or "")


def published_value(value: Any) -> date | None:
    """The day an editor set: an ISO date, or an object that holds one."""
    if isinstance(value, Mapping):
        value = value.get("published")
    return date.fromisoformat(value[:10]) if value else None


def decided_dates(sources: list[int]) -> dict[int, date | None]:
    """Dates of publication that editors decided, by source; the last one counts."""
    rows = Decision.objects.standing().filter(
        source__in=sources, kind=Decision.Kind.SET_FIELD, field="published"
    )
    return {
        source: published_value(value)
        for source, value in rows.values_list("source", "value")
        if source
    }


def start_run(
    source: Source, reading: Reading, version: Version, *, started: datetime
) -> ExtractionRun:
    run = ExtractionRun(
        source=source,
        pipeline=version.pipeline[:100],
        model=version.model[:100],
        started=started,
        finished=timezone.now(),
        notes=list(reading.notes),
    )
    create([run])
    return run
