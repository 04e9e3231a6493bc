"""Topics by sources: who quotes, who tells, who says it was not discussed, who is silent."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from events.models import EventMention, Statement, Topic
from events.telling.patterns import NOT_DISCUSSED
from events.telling.short import clauses, first_of, phrase_pattern, quoted_words
from events.telling.sources import Numbered, count_word

_QUOTING = {Statement.Kind.DIRECT.value, Statement.Kind.MIXED.value}


@dataclass(frozen=True, slots=True)
class Cell:
    """`manner` is quotes, tells, asked or none; `words` are the source's own."""

    manner: str
    words: str
    source: Numbered


@dataclass(frozen=True, slots=True)
class Row:
    topic: Topic
    cells: list[Cell]

    @property
    def told(self) -> int:
        return sum(cell.manner in {"quotes", "tells"} for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Group:
    heading: str
    rows: list[Row]


def matrix(
    sources: Sequence[Numbered],
    mentions: Iterable[EventMention],
    statements: Iterable[Statement],
) -> list[Group]:
    """Rows by how many tell of the topic, most first. Walks the prefetched `topics`."""
    said: dict[tuple[int, int], list[Statement]] = defaultdict(list)
    told: dict[tuple[int, int], list[EventMention]] = defaultdict(list)
    topics: dict[int, Topic] = {}
    for statement in statements:
        for topic in statement.topics.all():
            topics[topic.pk] = topic
            said[topic.pk, statement.source_id].append(statement)
    for mention in mentions:
        for topic in mention.topics.all():
            topics[topic.pk] = topic
            told[topic.pk, mention.source_id].append(mention)
    rows = [
        Row(
            topic,
            [
                _cell(one, topic, said[pk, one.source.pk], told[pk, one.source.pk])
                for one in sources
            ],
        )
        for pk, topic in topics.items()
    ]
    rows.sort(key=lambda row: (-row.told, row.topic.name))
    return _grouped(rows, len(sources))


def _cell(
    source: Numbered,
    topic: Topic,
    said: list[Statement],
    told: list[EventMention],
) -> Cell:
    if not said and not told:
        return Cell("none", "not told", source)
    pattern = phrase_pattern((topic.name, *topic.phrase_list()))
    # What says least beside the topic says the topic best.
    said = sorted(said, key=lambda one: len(one.text))
    passages = [
        one.source.text[one.start : one.end]
        for one in sorted(told, key=lambda one: one.end - one.start)
    ]
    if _is_asked_alone([*(one.text for one in said), *passages], pattern):
        return Cell("asked", "not discussed", source)
    if words := _quoted(said, pattern):
        return Cell("quotes", f"“{words}”", source)
    words = first_of([one.text for one in said], pattern) or first_of(passages, pattern)
    return Cell("tells", words or "tells of it", source)


def _is_asked_alone(texts: list[str], pattern: re.Pattern[str] | None) -> bool:
    """Every clause that has the topic says that it did not come up."""
    found = [clause for text in texts for clause in clauses(text, pattern)]
    return bool(found) and all(NOT_DISCUSSED.search(clause) for clause in found)


def _quoted(said: list[Statement], pattern: re.Pattern[str] | None) -> str:
    """Words the source puts in a speaker's mouth, about the topic itself."""
    for one in said:
        if one.kind == Statement.Kind.DIRECT and (
            words := first_of([one.text], pattern)
        ):
            return words
    for one in said:
        if one.kind == Statement.Kind.MIXED and (
            words := quoted_words(one.text, pattern)
        ):
            return words
    return ""


def _grouped(rows: list[Row], count: int) -> list[Group]:
    by_told: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        by_told[row.told].append(row)
    return [Group(_heading(told, count), by_told[told]) for told in by_told]


def _heading(told: int, count: int) -> str:
    if told == 0:
        return "Told only as not discussed"
    if count == 1:
        return "Told by the one source"
    if told == count:
        return "Told by both" if count == 2 else f"Told by all {count_word(count)}"
    return f"Told by {count_word(told)}"
