"""Reading many articles: in batches, by one process or several, one bad one set apart.

Without Django, so that a process that only reads starts with nothing else.
"""

from __future__ import annotations

import gc
import logging
import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from typing import Any

from events.extraction.pipeline import Pipeline
from events.mentions import Article, Reading, Reference

BATCH = 16
logger = logging.getLogger(__name__)


def keep_out_of_collections() -> None:
    """Tell Python that what there is by now (model, vocabulary, reference data) stays.

    Its collector would else walk through all of it again and again while articles are
    read, which takes about as long as one of our components.
    """
    gc.collect()
    gc.freeze()
    # Reading makes many short-lived objects, hardly any of them in cycles.
    gc.set_threshold(10_000)


@dataclass(frozen=True, slots=True)
class Failure:
    """An article that could not be read, and why, for the user to read."""

    article: Article
    reason: str


def read_batch(pipeline: Pipeline, articles: list[Article]) -> list[Reading | Failure]:
    """Readings in the order of `articles`; what fails is tried alone and then named."""
    try:
        return list(pipeline.read_many(articles, batch_size=BATCH))
    except Exception:
        # One of them: which, only reading each alone can tell.
        logger.debug("a batch of %d failed", len(articles), exc_info=True)
    return [_read_alone(pipeline, article) for article in articles]


def _read_alone(pipeline: Pipeline, article: Article) -> Reading | Failure:
    try:
        return pipeline.read(article)
    except Exception as error:
        logger.exception("%s could not be read", article.name)
        return Failure(article, f"{type(error).__name__}: {error}")


def readings(
    articles: Iterable[Article], *, pipeline: Pipeline
) -> Iterator[Reading | Failure]:
    """Read `articles` in this process; holds one batch in memory, no more."""
    for batch in _batches(articles):
        yield from read_batch(pipeline, batch)


def _batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    rest = iter(articles)
    while batch := list(islice(rest, BATCH)):
        yield batch


# ------------------------------------------------------------------ several processes
_of_worker: dict[str, Pipeline] = {}


def _start(model: str, reference: Reference) -> None:
    _of_worker["pipeline"] = Pipeline(model=model, reference=reference)
    keep_out_of_collections()


def _work(batch: list[Article]) -> list[Reading | Failure]:
    return read_batch(_of_worker["pipeline"], batch)


def readings_by(
    articles: Iterable[Article], *, jobs: int, model: str, reference: Reference
) -> Iterator[Reading | Failure]:
    """Read `articles` by `jobs` processes, in their order; at most two batches a process
    are under way. Processes are spawned: a fork would share the database's connection."""
    context = multiprocessing.get_context("spawn")
    arguments: tuple[Any, ...] = (model, reference)
    with ProcessPoolExecutor(
        jobs, mp_context=context, initializer=_start, initargs=arguments
    ) as pool:
        under_way: deque[Future[list[Reading | Failure]]] = deque()
        try:
            for batch in _batches(articles):
                under_way.append(pool.submit(_work, batch))
                if len(under_way) >= 2 * jobs:
                    yield from under_way.popleft().result()
            while under_way:
                yield from under_way.popleft().result()
        finally:
            for waiting in under_way:
                waiting.cancel()
