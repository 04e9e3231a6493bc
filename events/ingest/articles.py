"""Many articles into the database: known ones passed over, each new one kept at once."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import islice

from django.db import DatabaseError
from django.utils import timezone

from events.extraction.batches import Failure
from events.ingest.dating import dated_by_others, marked, unmark
from events.ingest.keeping import Kept, keep
from events.ingest.register import Register
from events.ingest.sources import (
    READ_AS,
    Version,
    article_of,
    decided_dates,
    digest_of,
)
from events.mentions import Article, DateBasis, Reading
from events.models import Decision, ExtractionRun, Source
from events.sources.reader import Unreadable

logger = logging.getLogger(__name__)
Read = Callable[[Iterable[Article]], Iterator[Reading | Failure]]
#: Texts looked up at a time.
_LOOKUP = 32


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article: kept, unchanged, or neither for a reason."""

    name: str
    kept: Kept | None = None
    failure: str | None = None


@dataclass(slots=True)
class Intake:
    """One run of reading: `read` by one process or several, `again` by this one."""

    read: Read
    again: Read
    version: Version
    reread: bool = False
    begun: datetime = field(default_factory=timezone.now)
    _ready: list[Outcome] = field(default_factory=list)
    _register: Register = field(default_factory=Register)
    _under_way: set[str] = field(default_factory=set)
    #: Articles as they came in, by digest, where they are read with an editor's date.
    _as_given: dict[str, Article] = field(default_factory=dict)

    def take(self, items: Iterable[Article | Unreadable]) -> Iterator[Outcome]:
        """Keep what is new among `items`, in their order but for what needs no reading."""
        for result in self.read(self._to_read(items)):
            yield from self._settled()
            yield self._keep(result)
        yield from self._settled()

    def _settled(self) -> Iterator[Outcome]:
        settled, self._ready = self._ready, []
        yield from settled

    def _to_read(self, items: Iterable[Article | Unreadable]) -> Iterator[Article]:
        rest = iter(items)
        while some := list(islice(rest, _LOOKUP)):
            articles = [item for item in some if isinstance(item, Article)]
            for item in some:
                if isinstance(item, Unreadable):
                    self._ready.append(Outcome(item.name, failure=str(item)))
            yield from self._not_known(articles)

    def _not_known(self, articles: list[Article]) -> Iterator[Article]:
        digests = [digest_of(article.text) for article in articles]
        known = dict(
            Source.objects.filter(digest__in=digests).values_list("digest", "pk")
        )
        if self.reread:
            known, dates = (
                self._read_already(known),
                decided_dates(list(known.values())),
            )
        else:
            dates = {}
        for article, digest in zip(articles, digests, strict=True):
            if digest in self._under_way or (digest in known and not self.reread):
                self._ready.append(Outcome(article.name))
                continue
            if known.get(digest) == 0:
                self._ready.append(Outcome(article.name))
                continue
            self._under_way.add(digest)
            day = dates.get(known.get(digest, 0))
            if day:
                self._as_given[digest] = article
                article = replace(article, published=day)
            yield article

    def _read_already(self, known: dict[str, int]) -> dict[str, int]:
        """`known`, with 0 for what this very run has read: a text that comes twice."""
        runs = ExtractionRun.objects.filter(
            source__in=known.values(), started__gte=self.begun
        )
        done = set(runs.values_list("source", flat=True))
        return {digest: 0 if pk in done else pk for digest, pk in known.items()}

    def _keep(self, result: Reading | Failure) -> Outcome:
        article = result.article
        digest = digest_of(article.text)
        self._under_way.discard(digest)
        if isinstance(result, Failure):
            return Outcome(article.name, failure=f"{article.name}: {result.reason}")
        basis = None
        if digest in self._as_given:
            result = replace(result, article=self._as_given.pop(digest))
            basis = DateBasis.EDITOR
        return self._store(result, basis)

    def _store(self, reading: Reading, basis: DateBasis | None) -> Outcome:
        name = reading.article.name
        try:
            kept = keep(
                reading,
                version=self.version,
                started=timezone.now(),
                basis=basis,
                register=self._register,
            )
        except (DatabaseError, ValueError) as error:
            self._register.forget()
            logger.exception("%s could not be kept", name)
            return Outcome(name, failure=f"{name}: {type(error).__name__}: {error}")
        return Outcome(name, kept=kept)

    def date_the_undated(self) -> Iterator[Outcome]:
        """Read again what other coverage or an editor has dated since it was read."""
        for pk in marked():
            source = Source.objects.get(pk=pk)
            day = dated_by_others(source)
            if day is None:
                unmark(source)
                continue
            yield self._read_as(source, day, DateBasis.CORROBORATED)
        for source in redated():
            is_editors = source.published_basis == Source.Basis.EDITOR
            if is_editors and source.published:
                yield self._read_as(source, source.published, DateBasis.EDITOR)
            else:
                yield self._read_as(source, None, None)

    def _read_as(
        self, source: Source, day: date | None, basis: DateBasis | None
    ) -> Outcome:
        """Read `source` as of `day`; with None, as the text itself dates it."""
        original = article_of(source)
        (result,) = self.again([replace(original, published=day) if day else original])
        if isinstance(result, Failure):
            return Outcome(source.name, failure=f"{source.name}: {result.reason}")
        return self._store(replace(result, article=original), basis)


def redated() -> list[Source]:
    """Sources whose date an editor has set, or let go, since they were read."""
    rows = Source.objects.filter(
        decisions__kind=Decision.Kind.SET_FIELD, decisions__field="published"
    ).distinct()
    return [row for row in rows.order_by("pk") if _was_read_as(row) != row.published]


def _was_read_as(source: Source) -> date | None:
    told = source.metadata.get(READ_AS)
    return date.fromisoformat(told) if told else None
