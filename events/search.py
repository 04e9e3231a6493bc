"""Full text of events and statements: SQLite's FTS5 or PostgreSQL's tsvector.

Two tables beside the models hold what is searched: one row an event (its title, place and
participants, what was said at it, and the passages that tell of it), one row a statement.
`index_events` and `index_statements` bring rows up to date; both may be called again.
Every word must be there, the last one may be cut short, words in quotation marks stand
together; words are reduced to their stems.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from django.db import connection, transaction
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from events.models import (
    Event,
    EventMention,
    EventParticipant,
    Source,
    Statement,
)

EVENTS, STATEMENTS = "events_eventsearch", "events_statementsearch"
_PIECE = re.compile(r"[\"“”]([^\"“”]+)[\"“”]|(\S+)")
_WORD = re.compile(r"\w+")
_BATCH = 500


def matching_events(events: QuerySet[Event], text: str) -> QuerySet[Event]:
    return events.filter(pk__in=_matching(EVENTS, text))


def matching_statements(
    statements: QuerySet[Statement], text: str
) -> QuerySet[Statement]:
    return statements.filter(pk__in=_matching(STATEMENTS, text))


def event_ids(text: str) -> list[int]:
    """Ids of all events that match, in no order."""
    sql, params = _sql(EVENTS, text)
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return [row[0] for row in cursor.fetchall()]


def index_events(ids: Iterable[int]) -> None:
    """Bring the search rows of the events `ids` up to date; of those gone, none is left."""
    remaining = iter(sorted(set(ids)))
    while batch := list(islice(remaining, _BATCH)):
        _replace(EVENTS, batch, _event_texts(batch))


def index_statements(ids: Iterable[int]) -> None:
    remaining = iter(sorted(set(ids)))
    while batch := list(islice(remaining, _BATCH)):
        rows = Statement.objects.visible().filter(pk__in=batch)
        _replace(STATEMENTS, batch, dict(rows.values_list("pk", "text")))


def index_new(events: Mapping[int, str], statements: Mapping[int, str]) -> None:
    """Index rows made just now, whose texts the caller has at hand."""
    for table, texts in ((EVENTS, events), (STATEMENTS, statements)):
        if texts:
            _insert(table, texts)


def rebuild() -> None:
    """Index everything anew."""
    index_events(Event.objects.values_list("pk", flat=True).iterator())
    index_statements(Statement.objects.values_list("pk", flat=True).iterator())


def _event_texts(ids: Sequence[int]) -> dict[int, str]:
    pieces: dict[int, list[str]] = defaultdict(list)
    events = Event.objects.visible().filter(pk__in=ids)
    for pk, title, place in events.values_list("pk", "title", "place"):
        pieces[pk] += [title, place]
    shown = set(pieces)
    takings = EventParticipant.objects.filter(event__in=shown)
    for pk, name in takings.values_list("event", "participant__name"):
        pieces[pk].append(name)
    said = Statement.objects.visible().filter(event__in=shown)
    for pk, text in said.values_list("event", "text"):
        assert pk is not None
        pieces[pk].append(text)
    for pk, passage in _passages(shown):
        pieces[pk].append(passage)
    return {pk: "\n".join(filter(None, texts)) for pk, texts in pieces.items()}


def _passages(events: Iterable[int]) -> Iterable[tuple[int, str]]:
    """Each source's text is read once, however many passages of it tell of the events."""
    mentions = EventMention.objects.filter(event__in=events, is_rejected=False)
    text_of: dict[int, str] = {}
    rows = list(mentions.values_list("event", "source", "start", "end"))
    sources = Source.objects.filter(pk__in={source for _, source, _, _ in rows})
    text_of.update(sources.values_list("pk", "text"))
    for event, source, start, end in rows:
        yield event, text_of[source][start:end]


# ---------------------------------------------------------------- the two databases
def _is_postgresql() -> bool:
    return connection.vendor == "postgresql"


def _replace(table: str, ids: Sequence[int], texts: Mapping[int, str]) -> None:
    key = "id" if _is_postgresql() else "rowid"
    marks = ", ".join(["%s"] * len(ids))
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {table} WHERE {key} IN ({marks})", list(ids))
        _insert(table, texts)


def _insert(table: str, texts: Mapping[int, str]) -> None:
    columns, values = "rowid, document", "%s, %s"
    if _is_postgresql():
        columns, values = "id, document", "%s, to_tsvector('english', %s)"
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {table} ({columns}) VALUES ({values})", sorted(texts.items())
        )


def _matching(table: str, text: str) -> RawSQL:
    sql, params = _sql(table, text)
    return RawSQL(sql, params)


def _sql(table: str, text: str) -> tuple[str, list[str]]:
    """The statement that gives the ids; what holds no word matches nothing."""
    query = _postgresql_query(text) if _is_postgresql() else _sqlite_query(text)
    key = "id" if _is_postgresql() else "rowid"
    if not query:
        return f"SELECT {key} FROM {table} WHERE 1 = 0", []
    with_stems = "document @@ to_tsquery('english', %s)"
    match = with_stems if _is_postgresql() else f"{table} MATCH %s"
    return f"SELECT {key} FROM {table} WHERE {match}", [query]


def _phrases(text: str) -> list[list[str]]:
    """The words of each piece; a word in itself parted by marks ("Asia-Pacific") is a phrase."""
    pieces = [quoted or word for quoted, word in _PIECE.findall(text)]
    return [words for piece in pieces if (words := _WORD.findall(piece))]


def _sqlite_query(text: str) -> str:
    """1. ministers met -> "ministers" "met"*    2. “open sea” -> "open sea" """
    phrases = ['"' + " ".join(words) + '"' for words in _phrases(text)]
    if phrases and _ends_in_word(text):
        phrases[-1] += "*"
    return " ".join(phrases)


def _postgresql_query(text: str) -> str:
    phrases = [" <-> ".join(f"'{word}'" for word in words) for words in _phrases(text)]
    if phrases and _ends_in_word(text):
        phrases[-1] += ":*"
    return " & ".join(f"({phrase})" for phrase in phrases)


def _ends_in_word(text: str) -> bool:
    return bool(text) and text[-1].isalnum()
