"""Corrections of one statement, and undoing them."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from events import corrections
from events.corrections.statements import shown
from events.models import Decision, Event, Statement
from tests.corrections.told import duarte, holm, only_statement, told_event
from tests.factories import TopicFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement() -> Statement:
    return only_statement(told_event(duarte()))


def _value(field: str, statement: Statement) -> Any:
    if field == "speakers":
        return [holm().pk]
    if field == "via":
        return holm().pk
    if field == "event":
        return told_event(duarte(), place="Bergen").pk
    if field == "topics":
        return [TopicFactory(slug="whaling").slug]
    return {"kind": "direct", "span": [statement.start - 3, statement.end]}[field]


@pytest.mark.parametrize(
    "field", ["speakers", "kind", "via", "event", "topics", "span"]
)
def test_a_field_is_shown_as_decided_and_undone(
    editor: User, statement: Statement, field: str
) -> None:
    before, value = shown(statement, field), _value(field, statement)
    for _ in range(2):
        decision = corrections.set_statement_field(
            statement=statement, field=field, value=value, editor=editor
        )
    statement.refresh_from_db()
    assert shown(statement, field) == value
    assert statement.review == Event.Review.CORRECTED
    assert decision.machine_value == before
    text = statement.source.text
    assert statement.text == text[statement.start : statement.end]
    assert Decision.objects.count() == 1

    corrections.withdraw(decision=decision, editor=editor)
    statement.refresh_from_db()
    assert shown(statement, field) == before
    assert statement.review == Event.Review.UNREVIEWED


def test_events_count_what_was_said_there(editor: User, statement: Statement) -> None:
    first, second = statement.event, told_event(duarte(), place="Bergen")
    assert first
    corrections.move_statement(statement=statement, event=second, editor=editor)
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.statement_count, second.statement_count) == (0, 2)


def test_a_rejected_statement_is_hidden_until_withdrawn(
    editor: User, statement: Statement
) -> None:
    decision = corrections.reject_statement(statement=statement, editor=editor)
    assert corrections.reject_statement(statement=statement, editor=editor) == decision
    assert not Statement.objects.visible().exists()
    assert Event.objects.get().statement_count == 0
    corrections.withdraw(decision=decision, editor=editor)
    assert Statement.objects.visible().exists()
    assert Event.objects.get().statement_count == 1


def test_a_confirmed_statement_says_so(editor: User, statement: Statement) -> None:
    decision = corrections.confirm_statement(statement=statement, editor=editor)
    statement.refresh_from_db()
    assert statement.review == Event.Review.CONFIRMED
    corrections.withdraw(decision=decision, editor=editor)
    statement.refresh_from_db()
    assert statement.review == Event.Review.UNREVIEWED


@pytest.mark.parametrize(
    ("field", "value"),
    [
        pytest.param("span", [5, 5], id="empty_span"),
        pytest.param("span", [0, 100_000], id="beyond_the_text"),
        pytest.param("span", "x", id="no_span"),
        pytest.param("kind", "sung", id="unknown_kind"),
        pytest.param("speakers", [0], id="nobody"),
        pytest.param("event", 0.5, id="no_event"),
        pytest.param("topics", ["no-such"], id="unknown_topic"),
    ],
)
def test_a_wrong_value_is_refused_by_name(
    editor: User, statement: Statement, field: str, value: Any
) -> None:
    with pytest.raises(ValidationError) as refused:
        corrections.set_statement_fields(
            statement=statement, fields={field: value}, editor=editor
        )
    assert list(refused.value.message_dict) == [field]


def test_a_statement_follows_its_event_through_a_merge(
    editor: User, statement: Statement
) -> None:
    event, kept = statement.event, told_event(holm())
    assert event
    corrections.merge_events(keep=kept, other=event, editor=editor)
    statement.refresh_from_db()
    corrections.move_statement(statement=statement, event=event, editor=editor)
    statement.refresh_from_db()
    assert statement.event == kept
