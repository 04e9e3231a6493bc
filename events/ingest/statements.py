"""Statements as rows: new ones, and those of an earlier reading under the ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from events.ingest.matching import Passage, match
from events.mentions import Span, StatementTold
from events.models import (
    Decision,
    Event,
    ExtractionRun,
    Participant,
    Source,
    Statement,
    Topic,
)
from events.models.inserting import create, insert
from events.resolve.events import said_on

_COLUMNS = [
    *("run", "start", "end", "text", "context_start", "context_end", "kind", "cue"),
    *("cue_start", "cue_end", "via", "event", "said", "confidence", "is_held"),
    "machine",
]
FIELDS = ("speakers", "kind", "via", "event", "topics", "span")


@dataclass(slots=True)
class Row:
    """A statement as it is to be shown: the reading, then what editors decided."""

    statement: Statement
    speakers: list[int] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Setting:
    """What statements of one reading are kept with."""

    source: Source
    run: ExtractionRun
    participants: Mapping[int, Participant]
    event_of: Mapping[int, int]  # by cluster
    topics: Mapping[str, int]
    events: Mapping[int, Event]  # those made just now: their days are known


@dataclass(frozen=True, slots=True)
class Said:
    """The statements as they were written, and the events they were, or are, at."""

    rows: list[Statement]
    events: set[int]


def keep_statements(
    told: tuple[StatementTold, ...], setting: Setting, *, known: bool
) -> Said:
    """Bring the source's statements to `told`.

    A statement found again keeps its row; one not read again is deleted, unless an
    editor's decision rests on it.
    """
    old, decided = _earlier(setting.source) if known else ([], defaultdict(list))
    if decided:
        topics = _decided_topics(decided)
        setting = replace(setting, topics={**setting.topics, **topics})
    matched = match(
        [_passage(row, decided[row.pk]) for row in old],
        [Passage(t.span, t.kind.value) for t in told],
    )
    touched = {row.event_id for row in old}
    rows = []
    for index, each in enumerate(told):
        again = old[matched[index]] if index in matched else None
        rows.append(_row(each, again, decided[again.pk] if again else [], setting))
    _save(rows, setting)
    kept = set(matched.values())
    _drop([row for index, row in enumerate(old) if index not in kept], decided)
    touched |= {row.statement.event_id for row in rows}
    return Said([row.statement for row in rows], {pk for pk in touched if pk})


def _earlier(
    source: Source,
) -> tuple[list[Statement], defaultdict[int, list[Decision]]]:
    """Statements of the last reading, and the standing decisions on each."""
    old = list(Statement.objects.filter(source=source).order_by("pk"))
    decided: defaultdict[int, list[Decision]] = defaultdict(list)
    if old:
        rows = Decision.objects.standing().filter(statement__in=old)
        for decision in rows:
            assert decision.statement_id
            decided[decision.statement_id].append(decision)
    return old, decided


def _decided_topics(decided: Mapping[int, list[Decision]]) -> dict[str, int]:
    slugs = {
        slug
        for decisions in decided.values()
        for decision in decisions
        if decision.field == "topics"
        for slug in decision.value or []
    }
    return dict(Topic.objects.filter(slug__in=slugs).values_list("slug", "pk"))


def _passage(row: Statement, decisions: list[Decision]) -> Passage:
    """Where and as what the machine read the statement, whatever an editor made of it."""
    read: dict[str, Any] = {"span": [row.start, row.end], "kind": row.kind}
    for decision in decisions:
        if decision.kind == Decision.Kind.SET_FIELD and decision.field in read:
            read[decision.field] = (
                row.machine.get(decision.field) or decision.machine_value
            )
    return Passage(Span(*read["span"]), read["kind"])


def _row(
    told: StatementTold,
    again: Statement | None,
    decisions: list[Decision],
    setting: Setting,
) -> Row:
    row = Row(again or Statement(source=setting.source))
    read = _read(told, setting)
    shown = dict(read)
    for decision in decisions:
        if decision.kind == Decision.Kind.SET_FIELD and decision.field in FIELDS:
            shown[decision.field] = decision.value
    statement = row.statement
    statement.run = setting.run
    statement.machine = read if decisions else {}
    statement.start, statement.end = shown["span"]
    statement.text = setting.source.text[statement.start : statement.end]
    context = told.context or told.span
    statement.context_start = min(context.start, statement.start)
    statement.context_end = max(context.end, statement.end)
    statement.kind = shown["kind"]
    statement.cue = told.cue[:100]
    statement.cue_start = told.cue_span.start if told.cue_span else None
    statement.cue_end = told.cue_span.end if told.cue_span else None
    statement.via_id, statement.event_id = shown["via"], shown["event"]
    # Its event's day; of an event that is still to be resolved, resolving sets it.
    event = setting.events.get(statement.event_id or 0)
    published = setting.source.published
    statement.said = said_on(event, published) if event else published
    statement.confidence = told.confidence
    statement.is_held = False
    row.speakers, row.topics = shown["speakers"], shown["topics"]
    return row


def _read(told: StatementTold, setting: Setting) -> dict[str, Any]:
    """What the machine reads, in the form the ledger keeps."""
    who = setting.participants
    speakers = [who[key].pk for key in told.speakers if key in who]
    via = who[told.via].pk if told.via is not None and told.via in who else None
    return {
        "speakers": list(dict.fromkeys(speakers)),
        "kind": told.kind.value,
        "via": via,
        "event": None if told.cluster is None else setting.event_of.get(told.cluster),
        "topics": sorted(set(told.topics) & setting.topics.keys()),
        "span": [told.span.start, told.span.end],
    }


def _save(rows: list[Row], setting: Setting) -> None:
    again = [row.statement for row in rows if row.statement.pk]
    speaking, about = Statement.speakers.through, Statement.topics.through
    if again:
        _check_references([row for row in rows if row.statement.pk])
        Statement.objects.bulk_create(
            again, update_conflicts=True, unique_fields=["id"], update_fields=_COLUMNS
        )
        speaking.objects.filter(statement__in=again).delete()
        about.objects.filter(statement__in=again).delete()
    create([row.statement for row in rows if not row.statement.pk])
    insert(
        speaking,
        ("statement", "participant"),
        ((row.statement.pk, pk) for row in rows for pk in row.speakers),
    )
    insert(
        about,
        ("statement", "topic"),
        (
            (row.statement.pk, setting.topics[slug])
            for row in rows
            for slug in row.topics
            if slug in setting.topics
        ),
    )


def _check_references(rows: list[Row]) -> None:
    """An editor's value may name an event or a participant joined or deleted since."""
    events = {row.statement.event_id for row in rows if row.statement.event_id}
    found = Event.objects.filter(pk__in=events).values_list("pk", "joined_to")
    target = {pk: joined_to or pk for pk, joined_to in found}
    who = {pk for row in rows for pk in row.speakers}
    who |= {row.statement.via_id for row in rows if row.statement.via_id}
    people = Participant.objects.filter(pk__in=who).values_list("pk", "joined_to")
    stands_for = {pk: joined_to or pk for pk, joined_to in people}
    for row in rows:
        statement = row.statement
        if statement.event_id:
            statement.event_id = target.get(statement.event_id)
        if statement.via_id:
            statement.via_id = stands_for.get(statement.via_id)
        row.speakers = list(
            dict.fromkeys(stands_for[pk] for pk in row.speakers if pk in stands_for)
        )


def _drop(gone: list[Statement], decided: Mapping[int, list[Decision]]) -> None:
    held = [row.pk for row in gone if decided.get(row.pk)]
    if held:
        Statement.objects.filter(pk__in=held).update(is_held=True)
    others = [row.pk for row in gone if row.pk not in held]
    if others:
        Statement.objects.filter(pk__in=others).delete()
