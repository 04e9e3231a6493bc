"""Taking decisions back after the texts were read again, and what a new reading asks."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User

from events import corrections
from events.corrections.events import shown
from events.corrections.statements import shown as shown_of_statement
from events.models import Decision, Event, EventMention, Participant, Source, Statement
from events.review.changed import ChangedReadings
from tests.factories import TopicFactory
from tests.ingest.test_ledger import (
    EVENT_VALUES,
    OSLO,
    OTHER,
    OTHERWISE,
    kept,
    meeting,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def topics() -> None:
    TopicFactory(slug="fisheries", name="Fisheries")
    TopicFactory(slug="cod", name="Cod")


@pytest.mark.parametrize(("field", "value"), EVENT_VALUES)
def test_a_field_taken_back_shows_the_present_reading(
    field: str, value: Any, editor: User
) -> None:
    kept(OSLO)
    decision = corrections.set_event_field(
        event=meeting(), field=field, value=value, editor=editor
    )
    kept(OTHERWISE)
    corrections.withdraw(decision=decision, editor=editor)
    event = meeting()
    assert shown(event, field) == event.machine[field]
    assert event.review == "unreviewed"


@pytest.mark.parametrize(
    "field", ["speakers", "kind", "via", "topics", "span", "event"]
)
def test_a_statements_field_taken_back_shows_the_present_reading(
    field: str, editor: User
) -> None:
    kept(OSLO)
    kept(OTHER)
    statement = Statement.objects.get()
    holm = Participant.objects.get(name="Leif Holm")
    value: Any = {
        "speakers": [holm.pk],
        "kind": "direct",
        "via": holm.pk,
        "topics": ["cod"],
        "span": [statement.start + 4, statement.end],
        "event": None,
    }[field]
    decision = corrections.set_statement_field(
        statement=statement, field=field, value=value, editor=editor
    )
    kept(OTHERWISE)
    statement.refresh_from_db()
    assert shown_of_statement(statement, field) == value
    corrections.withdraw(decision=decision, editor=editor)
    statement.refresh_from_db()
    assert shown_of_statement(statement, field) == statement.machine[field]
    assert statement.text == statement.source.text[statement.start : statement.end]


def test_a_split_taken_back_after_a_reading_is_one_event(editor: User) -> None:
    kept(OSLO)
    kept(OTHER)
    event = meeting()
    mention = EventMention.objects.get(source__name="other.txt")
    new = corrections.split_event(event=event, mentions=[mention], editor=editor)
    kept(OTHER)
    kept(OSLO)
    decision = Decision.objects.get(kind=Decision.Kind.NOT_SAME_EVENT)
    corrections.withdraw(decision=decision, editor=editor)
    event.refresh_from_db()
    new.refresh_from_db()
    assert (event.source_count, new.joined_to) == (2, event)
    assert list(Event.objects.visible()) == [event]
    for told in (OTHER, OSLO):
        kept(told)
    assert list(Event.objects.visible()) == [event]


def test_joined_names_come_apart_after_a_reading(editor: User) -> None:
    kept(OSLO)
    duarte = Participant.objects.get(name="Ana Duarte")
    holm = Participant.objects.get(name="Leif Holm")
    decision = corrections.join_participants(keep=holm, other=duarte, editor=editor)
    kept(OSLO)
    assert list(meeting().participants.all()) == [holm]
    corrections.withdraw(decision=decision, editor=editor)
    kept(OSLO)
    assert set(meeting().participants.all()) == {duarte, holm}
    assert list(Statement.objects.get().speakers.all()) == [duarte]


def test_a_rejected_statement_comes_back_after_a_reading(editor: User) -> None:
    kept(OSLO)
    statement = Statement.objects.get()
    decision = corrections.reject_statement(statement=statement, editor=editor)
    kept(OTHERWISE)
    corrections.withdraw(decision=decision, editor=editor)
    assert list(Statement.objects.visible()) == [statement]
    assert meeting().statement_count == 1


def test_a_new_reading_that_disagrees_is_a_question(editor: User) -> None:
    queue = ChangedReadings()
    kept(OSLO)
    corrections.set_event_field(
        event=meeting(), field="place", value="Bergen", editor=editor
    )
    kept(OSLO)
    assert queue.count() == 0
    kept(OTHERWISE)
    row = queue.rows(newest=False, skipped=[], most=1)[0]
    assert (row.field, row.proposed) == ("place", "Lima, Peru")
    queue.answer(row, "accept", {}, editor)
    assert meeting().place == "Lima, Peru"
    kept(OSLO)
    row = queue.rows(newest=False, skipped=[], most=1)[0]
    assert row.proposed == "Oslo, Norway"
    assert meeting().place == "Lima, Peru"


@pytest.mark.parametrize("field", ["publisher", "title", "published"])
def test_what_was_said_of_a_source_stays(field: str, editor: User) -> None:
    kept(OSLO)
    value = "2023-06-01" if field == "published" else "Harbour Mail"
    source = Source.objects.get()
    decision = corrections.set_source_field(
        source=source, field=field, value=value, editor=editor
    )
    kept(OTHERWISE)
    source.refresh_from_db()
    assert str(getattr(source, field)) == value
    corrections.withdraw(decision=decision, editor=editor)
    kept(OSLO)
    source.refresh_from_db()
    assert str(getattr(source, field)) != value
