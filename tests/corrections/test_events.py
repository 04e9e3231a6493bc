"""Corrections of one event: what they show, what they write, what undoing leaves."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from events import corrections
from events.corrections.events import shown
from events.models import Decision, Event
from events.resolve import resolve_events
from tests.corrections.told import duarte, holm, only_mention, told_event
from tests.factories import EventFactory, ParticipantFactory, TopicFactory

pytestmark = pytest.mark.django_db

MAY_10 = {
    "start": "2023-05-10",
    "end": "2023-05-10",
    "precision": "day",
    "date_modifier": "",
    "date_text": "on Wednesday",
}


def _values(field: str) -> Any:
    if field == "participants":
        return [{"id": ParticipantFactory().pk, "role": "host"}]
    if field == "topics":
        return [TopicFactory(slug="whaling").slug]
    return {
        "title": "Duarte calls Holm",
        "kind": "call",
        "status": "cancelled",
        "date": MAY_10,
        "place": "Bergen, Norway",
    }[field]


@pytest.mark.parametrize(
    "field", ["title", "kind", "status", "date", "place", "participants", "topics"]
)
def test_a_field_is_shown_as_decided_and_undone(editor: User, field: str) -> None:
    event = told_event(duarte(), holm())
    before, machine = shown(event, field), event.machine[field]
    value = _values(field)
    decision = corrections.set_event_field(
        event=event, field=field, value=value, editor=editor, note="See the caption."
    )
    event.refresh_from_db()
    assert shown(event, field) == value
    assert event.machine[field] == machine == decision.machine_value
    assert event.review == Event.Review.CORRECTED
    assert (decision.editor, decision.note) == (editor, "See the caption.")

    corrections.withdraw(decision=decision, editor=editor)
    event.refresh_from_db()
    decision.refresh_from_db()
    assert shown(event, field) == before
    assert event.review == Event.Review.UNREVIEWED
    assert decision.withdrawn is not None
    assert decision.withdrawn_by == editor


def test_the_same_decision_again_writes_nothing(editor: User) -> None:
    event = told_event(duarte())
    for _ in range(2):
        corrections.set_event_field(
            event=event, field="place", value="Bergen", editor=editor
        )
    assert Decision.objects.count() == 1


def test_withdrawing_the_later_of_two_shows_the_earlier(editor: User) -> None:
    event = told_event(duarte())
    for place in ("Bergen", "Tromsø"):
        later = corrections.set_event_field(
            event=event, field="place", value=place, editor=editor
        )
    corrections.withdraw(decision=later, editor=editor)
    corrections.withdraw(decision=later, editor=editor)
    event.refresh_from_db()
    assert event.place == "Bergen"


@pytest.mark.parametrize(
    ("field", "value", "named"),
    [
        pytest.param("title", "  ", "title", id="empty_title"),
        pytest.param("kind", "party", "kind", id="unknown_kind"),
        pytest.param("status", "", "status", id="no_status"),
        pytest.param("place", "x" * 201, "place", id="long_place"),
        pytest.param(
            "date", {**MAY_10, "end": "2023-05-09"}, "end", id="end_before_start"
        ),
        pytest.param(
            "date", {**MAY_10, "end": "2023-05-11"}, "precision", id="day_of_two_days"
        ),
        pytest.param("date", {**MAY_10, "start": "May 10"}, "start", id="no_iso_date"),
        pytest.param("date", {**MAY_10, "start": ""}, "start", id="end_without_start"),
        pytest.param(
            "date",
            {**MAY_10, "precision": "month", "end": "2023-06-01"},
            "precision",
            id="month_of_two",
        ),
        pytest.param("participants", [{"id": 0}], "participants", id="nobody"),
        pytest.param("participants", [{"id": "x"}], "participants", id="no_number"),
        pytest.param("topics", ["no-such"], "topics", id="unknown_topic"),
    ],
)
def test_a_wrong_value_is_refused_by_name(
    editor: User, field: str, value: Any, named: str
) -> None:
    event = told_event(duarte())
    with pytest.raises(ValidationError) as refused:
        corrections.set_event_field(
            event=event, field=field, value=value, editor=editor
        )
    assert list(refused.value.message_dict) == [named]
    assert not Decision.objects.exists()


def test_an_event_may_lose_its_day(editor: User) -> None:
    event = told_event(duarte())
    corrections.set_event_field(
        event=event, field="date", value={"date_text": "soon"}, editor=editor
    )
    event.refresh_from_db()
    assert (event.start, event.end, event.precision) == (None, None, "")
    assert event.date_text == "soon"


def test_a_month_stays_a_month(editor: User) -> None:
    event = told_event(duarte())
    month = {"start": date(2023, 5, 1), "end": date(2023, 5, 31), "precision": "month"}
    corrections.set_event_field(event=event, field="date", value=month, editor=editor)
    event.refresh_from_db()
    assert (event.start, event.end) == (date(2023, 5, 1), date(2023, 5, 31))
    assert event.precision == "month"


def test_confirming_holds_what_was_confirmed(editor: User) -> None:
    event = told_event(duarte())
    decision = corrections.confirm_event(event=event, editor=editor)
    assert corrections.confirm_event(event=event, editor=editor) == decision
    event.refresh_from_db()
    assert event.review == Event.Review.CONFIRMED
    corrections.withdraw(decision=decision, editor=editor)
    event.refresh_from_db()
    assert event.review == Event.Review.UNREVIEWED


def test_rejecting_hides_an_event_until_withdrawn(editor: User) -> None:
    event = told_event(duarte())
    decision = corrections.reject_event(event=event, editor=editor)
    assert corrections.reject_event(event=event, editor=editor) == decision
    event.refresh_from_db()
    assert (event.is_rejected, event.is_visible) == (True, False)
    with pytest.raises(ValidationError, match=f"decision {decision.pk}"):
        corrections.confirm_event(event=event, editor=editor)
    corrections.withdraw(decision=decision, editor=editor)
    event.refresh_from_db()
    assert (event.is_rejected, event.is_visible) == (False, True)


def test_rejecting_a_passage_leaves_the_event_to_the_others(editor: User) -> None:
    event, second = told_event(duarte()), told_event(holm(), place="Bergen")
    corrections.merge_events(keep=event, other=second, editor=editor)
    passage = event.mentions.get(place="Bergen")
    decision = corrections.reject_mention(mention=passage, editor=editor)
    assert corrections.reject_mention(mention=passage, editor=editor) == decision
    event.refresh_from_db()
    passage.refresh_from_db()
    assert passage.is_rejected
    assert event.source_count == 1
    corrections.withdraw(decision=decision, editor=editor)
    event.refresh_from_db()
    passage.refresh_from_db()
    assert not passage.is_rejected
    assert event.source_count == 2


def test_an_event_without_a_passage_left_is_hidden(editor: User) -> None:
    event = told_event(duarte())
    decision = corrections.reject_mention(mention=only_mention(event), editor=editor)
    event.refresh_from_db()
    assert not event.is_visible
    corrections.withdraw(decision=decision, editor=editor)
    event.refresh_from_db()
    assert event.is_visible


class TestANewReadingDisagrees:
    @pytest.fixture
    def decision(self, editor: User) -> Decision:
        """Decided while the machine read Oslo; now it reads Stavanger."""
        event = told_event(duarte())
        decision = corrections.set_event_field(
            event=event, field="place", value="Bergen", editor=editor
        )
        event.mentions.update(place="Stavanger")
        corrections.set_event_field(
            event=event, field="kind", value="call", editor=editor
        )
        return Decision.objects.get(pk=decision.pk)

    def _found(self) -> list[tuple[str, Any]]:
        standing = Decision.objects.standing().select_related("event", "statement")
        found = corrections.disagreements(standing)
        return [(each.field, each.proposed) for each in found]

    def test_it_is_a_proposal(self, decision: Decision) -> None:
        assert self._found() == [("place", "Stavanger")]
        assert Event.objects.get().place == "Bergen"

    def test_accepted_it_stands(self, decision: Decision, editor: User) -> None:
        again = corrections.accept_proposal(decision=decision, editor=editor)
        assert Event.objects.get().place == "Stavanger"
        assert self._found() == []
        corrections.withdraw(decision=again, editor=editor)
        assert Event.objects.get().place == "Bergen"
        assert self._found() == [("place", "Stavanger")]

    def test_declined_it_is_not_asked_again(
        self, decision: Decision, editor: User
    ) -> None:
        corrections.keep_decision(decision=decision, editor=editor)
        assert Event.objects.get().place == "Bergen"
        assert self._found() == []

    def test_without_a_proposal_there_is_nothing_to_accept(
        self, decision: Decision, editor: User
    ) -> None:
        corrections.withdraw(decision=decision, editor=editor)
        with pytest.raises(ValidationError):
            corrections.accept_proposal(decision=decision, editor=editor)


def test_a_confirmed_event_is_asked_about_when_read_otherwise(editor: User) -> None:
    event = told_event(duarte())
    decision = corrections.confirm_event(event=event, editor=editor)
    event.mentions.update(place="Stavanger")
    resolve_events([event.pk])
    decision = Decision.objects.get(pk=decision.pk)
    assert [each.field for each in corrections.disagreements([decision])] == ["place"]
    assert Event.objects.get().place == "Oslo"
    corrections.keep_decision(decision=decision, field="place", editor=editor)
    standing = Decision.objects.standing()
    assert list(corrections.disagreements(standing)) == []


def test_participants_and_topics_are_set_whole(editor: User) -> None:
    event = EventFactory()
    guest, topic = holm(), TopicFactory()
    corrections.set_event_participants(
        event=event, participants=[{"id": guest.pk}], editor=editor
    )
    corrections.set_event_topics(event=event, topics=[topic], editor=editor)
    assert [(t.participant, t.role) for t in event.takings.all()] == [
        (guest, "principal")
    ]
    assert list(event.topics.all()) == [topic]
