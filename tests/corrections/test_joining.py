"""Merging and splitting events, keeping them apart, and the way back."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from events import corrections
from events.models import Decision, Event, EventRelation
from tests.corrections.told import (
    duarte,
    holm,
    only_mention,
    only_statement,
    told_event,
)
from tests.factories import EventMentionFactory

pytestmark = pytest.mark.django_db


def _state(event: Event) -> tuple[object, ...]:
    event.refresh_from_db()
    return (
        event.is_visible,
        event.joined_to_id,
        event.place,
        event.source_count,
        event.statement_count,
        sorted(event.mentions.values_list("pk", flat=True)),
        sorted(event.statements.values_list("pk", flat=True)),
        sorted(event.takings.values_list("participant", flat=True)),
    )


def test_a_merge_moves_all_and_comes_undone(editor: User) -> None:
    keep, other = told_event(duarte()), told_event(holm(), place="Bergen, Norway")
    before = _state(keep), _state(other)
    decision = corrections.merge_events(keep=keep, other=other, editor=editor)
    assert _state(other)[:2] == (False, keep.pk)
    assert keep.mentions.count() == keep.statements.count() == 2
    assert _state(keep)[3:5] == (2, 2)
    assert keep.participants.count() == 2
    assert corrections.merge_events(keep=keep, other=other, editor=editor) == decision

    corrections.withdraw(decision=decision, editor=editor)
    assert (_state(keep), _state(other)) == before


def test_a_merge_is_undone_after_its_passage_was_read_again(editor: User) -> None:
    """The row was replaced by one at another place that overlaps it."""
    keep, other = told_event(duarte()), told_event(holm())
    old = only_mention(other)
    decision = corrections.merge_events(keep=keep, other=other, editor=editor)
    EventMentionFactory(
        source=old.source, event=keep, start=old.start + 3, end=old.end, kind=old.kind
    )
    old.delete()
    corrections.withdraw(decision=decision, editor=editor)
    assert only_mention(other).start == old.start + 3


def test_merges_are_undone_from_the_last(editor: User) -> None:
    one, two, three = told_event(duarte()), told_event(duarte()), told_event(duarte())
    first = corrections.merge_events(keep=two, other=three, editor=editor)
    second = corrections.merge_events(keep=one, other=two, editor=editor)
    with pytest.raises(ValidationError, match=f"decision {second.pk}"):
        corrections.withdraw(decision=first, editor=editor)
    first.refresh_from_db()
    assert first.withdrawn is None
    corrections.withdraw(decision=second, editor=editor)
    corrections.withdraw(decision=first, editor=editor)
    for event in (one, two, three):
        assert _state(event)[:4] == (True, None, event.place, 1)


def test_what_cannot_be_merged_is_refused(editor: User) -> None:
    one, two, three = told_event(duarte()), told_event(holm()), told_event(holm())
    with pytest.raises(ValidationError, match="itself"):
        corrections.merge_events(keep=one, other=one, editor=editor)
    corrections.merge_events(keep=one, other=two, editor=editor)
    two.refresh_from_db()
    with pytest.raises(ValidationError, match="already joined"):
        corrections.merge_events(keep=three, other=two, editor=editor)
    corrections.reject_event(event=three, editor=editor)
    three.refresh_from_db()
    with pytest.raises(ValidationError, match="rejected"):
        corrections.merge_events(keep=one, other=three, editor=editor)


def test_a_split_takes_passages_and_what_was_said_there(editor: User) -> None:
    keep, other = told_event(duarte()), told_event(holm(), place="Bergen, Norway")
    passage, said = only_mention(other), only_statement(other)
    corrections.merge_events(keep=keep, other=other, editor=editor)
    before = _state(keep)
    passage.refresh_from_db()
    keep.refresh_from_db()
    new = corrections.split_event(event=keep, mentions=[passage], editor=editor)
    new.refresh_from_db()
    assert (only_mention(new), only_statement(new)) == (passage, said)
    assert (new.place, new.is_visible, new.source_count) == ("Bergen, Norway", True, 1)
    assert _state(keep)[3:5] == (1, 1)

    decision = Decision.objects.get(kind=Decision.Kind.NOT_SAME_EVENT)
    corrections.withdraw(decision=decision, editor=editor)
    assert _state(keep) == before
    new.refresh_from_db()
    assert (new.is_visible, new.joined_to) == (False, keep)


def test_a_split_leaves_something_on_both_sides(editor: User) -> None:
    event, stranger = told_event(duarte()), told_event(holm())
    with pytest.raises(ValidationError, match="Choose"):
        corrections.split_event(event=event, mentions=[], editor=editor)
    with pytest.raises(ValidationError, match="must stay"):
        corrections.split_event(
            event=event, mentions=[only_mention(event)], editor=editor
        )
    with pytest.raises(ValidationError, match="must belong"):
        corrections.split_event(
            event=event, mentions=[only_mention(stranger)], editor=editor
        )


def test_events_kept_apart_are_not_suggested_again(editor: User) -> None:
    pair = duarte(), holm()
    one, two = told_event(*pair), told_event(*pair)
    suggested = EventRelation.objects.filter(
        relation=EventRelation.Relation.SUGGESTED_SAME
    )
    assert suggested.exists()
    decision = corrections.keep_events_apart(event=one, other=two, editor=editor)
    assert (
        corrections.keep_events_apart(event=two, other=one, editor=editor) == decision
    )
    assert not suggested.exists()
    with pytest.raises(ValidationError, match="two events"):
        corrections.merge_events(keep=one, other=two, editor=editor)
    corrections.withdraw(decision=decision, editor=editor)
    assert suggested.exists()
    assert _state(two)[:2] == (True, None)
