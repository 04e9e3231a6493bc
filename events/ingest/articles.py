"""Many articles into the database: known ones passed over, new ones kept by batches."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import islice

from django.db import DatabaseError
from django.utils import timezone

from events.extraction.batches import BATCH, Failure
from events.ingest.dating import dated_by_others, marked, unmark
from events.ingest.keeping import Kept, ToKeep, keep_all
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
        results = self.read(self._to_read(items))
        while some := list(islice(results, BATCH)):
            yield from self._settled()
            yield from self._keep(some)
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

    def _keep(self, results: list[Reading | Failure]) -> Iterator[Outcome]:
        """What became of each, in order; all that can be kept go in together."""
        items = [self._to_keep(each) for each in results if isinstance(each, Reading)]
        stored = iter(self._store(items))
        for result in results:
            name = result.article.name
            self._under_way.discard(digest_of(result.article.text))
            if isinstance(result, Failure):
                yield Outcome(name, failure=f"{name}: {result.reason}")
            else:
                yield next(stored)

    def _to_keep(self, reading: Reading) -> ToKeep:
        given = self._as_given.pop(digest_of(reading.article.text), None)
        if given is None:
            return ToKeep(reading)
        return ToKeep(replace(reading, article=given), DateBasis.EDITOR)

    def _store(self, items: list[ToKeep]) -> list[Outcome]:
        """Keep all of `items`; if that fails each by itself, so that one alone is lost."""
        if not items:
            return []
        names = [item.reading.article.name for item in items]
        try:
            kept = keep_all(items, version=self.version, register=self._register)
            return [Outcome(*each) for each in zip(names, kept, strict=True)]
        except (DatabaseError, ValueError) as error:
            self._register.forget()
            if len(items) == 1:
                logger.exception("%s could not be kept", names[0])
                reason = f"{names[0]}: {type(error).__name__}: {error}"
                return [Outcome(names[0], failure=reason)]
            logger.debug("a batch of %d failed", len(items), exc_info=True)
        return [outcome for item in items for outcome in self._store([item])]

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
        (outcome,) = self._store([ToKeep(replace(result, article=original), basis)])
        return outcome


def redated() -> list[Source]:
    """Sources whose date an editor has set, or let go, since they were read."""
    rows = Source.objects.filter(
        decisions__kind=Decision.Kind.SET_FIELD, decisions__field="published"
    ).distinct()
    return [row for row in rows.order_by("pk") if _was_read_as(row) != row.published]


def _was_read_as(source: Source) -> date | None:
    told = source.metadata.get(READ_AS)
    return date.fromisoformat(told) if told else None
