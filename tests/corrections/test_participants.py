"""Corrections of participants, sources and topics, and undoing them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from events import corrections
from events.corrections.participants import shown
from events.models import Decision, Participant, Source
from tests.corrections.told import duarte, holm, only_statement, told_event
from tests.factories import (
    AliasFactory,
    CountryFactory,
    OfficeFactory,
    SourceFactory,
    TopicFactory,
    UndatedSourceFactory,
)

pytestmark = pytest.mark.django_db

TERM = {"title": "Envoy", "of": "Norway", "start": "2020-01-01", "end": None}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "Ana M. Duarte"),
        ("kind", "organization"),
        ("country_code", "AO"),
        ("aliases", ["A. Duarte", "Duarte Ana"]),
        ("offices", [TERM]),
    ],
)
def test_a_field_is_shown_as_decided_and_undone(
    editor: User, field: str, value: Any
) -> None:
    person = duarte()
    AliasFactory(participant=person, name="Duarte")
    OfficeFactory(participant=person)
    before = shown(person, field)
    for _ in range(2):
        decision = corrections.set_participant_field(
            participant=person, field=field, value=value, editor=editor
        )
    person = Participant.objects.get()
    assert shown(person, field) == value
    assert Decision.objects.count() == 1
    corrections.withdraw(decision=decision, editor=editor)
    assert shown(Participant.objects.get(), field) == before


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("kind", "animal"),
        ("country_code", "PRT"),
        ("offices", [{"title": ""}]),
        ("offices", [TERM | {"end": "2019-01-01"}]),
    ],
)
def test_a_wrong_value_is_refused(editor: User, field: str, value: Any) -> None:
    with pytest.raises(ValidationError):
        corrections.set_participant_field(
            participant=duarte(), field=field, value=value, editor=editor
        )


def test_a_new_participant_has_an_address_of_its_own(editor: User) -> None:
    made = [
        corrections.create_participant(
            name="Ana Duarte", kind="person", country_code="pt", editor=editor
        )
        for _ in range(2)
    ]
    assert [person.slug for person in made] == ["ana-duarte", "ana-duarte-2"]
    assert made[0].country_code == "PT"


def test_joined_names_are_one_and_come_apart(editor: User) -> None:
    keep, other = duarte(), holm()
    AliasFactory(participant=other, name="L. Holm")
    event, both = told_event(other), told_event(keep, other)
    statement, of_both = only_statement(event), only_statement(both)
    of_both.speakers.set([keep, other])
    decision = corrections.join_participants(keep=keep, other=other, editor=editor)
    assert (
        corrections.join_participants(keep=keep, other=other, editor=editor) == decision
    )
    other.refresh_from_db()
    assert other.joined_to == keep
    assert list(event.participants.all()) == list(both.participants.all()) == [keep]
    assert list(statement.speakers.all()) == list(of_both.speakers.all()) == [keep]
    assert shown(keep, "aliases") == ["L. Holm", "Leif Holm"]

    corrections.withdraw(decision=decision, editor=editor)
    other.refresh_from_db()
    assert other.joined_to is None
    assert list(event.participants.all()) == [other]
    assert set(both.participants.all()) == {keep, other}
    assert list(statement.speakers.all()) == [other]
    assert set(of_both.speakers.all()) == {keep, other}
    assert shown(keep, "aliases") == []


def test_what_cannot_be_joined_is_refused(editor: User) -> None:
    person, country = duarte(), CountryFactory()
    with pytest.raises(ValidationError, match="correct the kind"):
        corrections.join_participants(keep=person, other=country, editor=editor)
    with pytest.raises(ValidationError, match="itself"):
        corrections.join_participants(keep=person, other=person, editor=editor)


def test_a_source_is_dated_and_undated_again(editor: User) -> None:
    source = UndatedSourceFactory()
    decision = corrections.set_source_published(
        source=source, published=date(2023, 5, 11), editor=editor
    )
    source.refresh_from_db()
    assert source.published == date(2023, 5, 11)
    assert source.published_basis == Source.Basis.EDITOR
    corrections.withdraw(decision=decision, editor=editor)
    source.refresh_from_db()
    assert (source.published, source.published_basis) == (None, "")


def test_a_date_returns_with_its_basis(editor: User) -> None:
    source = SourceFactory(published_basis=Source.Basis.DATELINE)
    first = corrections.set_source_published(
        source=source, published="2023-06-01", editor=editor
    )
    second = corrections.set_source_published(
        source=source, published="2023-06-02", editor=editor
    )
    corrections.withdraw(decision=first, editor=editor)
    corrections.withdraw(decision=second, editor=editor)
    source.refresh_from_db()
    assert (source.published, source.published_basis) == (
        date(2023, 5, 10),
        Source.Basis.DATELINE,
    )


def test_only_what_is_about_a_source_can_be_changed(editor: User) -> None:
    source = SourceFactory()
    with pytest.raises(ValidationError):
        corrections.set_source_field(
            source=source, field="text", value="", editor=editor
        )
    corrections.set_source_field(
        source=source, field="publisher", value="Harbour Mail", editor=editor
    )
    source.refresh_from_db()
    assert source.publisher == "Harbour Mail"


def test_a_topic_is_made_changed_and_changed_back(editor: User) -> None:
    topic = corrections.create_topic(
        name="Whaling", phrases="whale hunt\n\n whale  hunt \nwhaling", editor=editor
    )
    assert (topic.slug, topic.phrases) == ("whaling", "whale hunt\nwhaling")
    decision = corrections.set_topic_field(
        topic=topic, field="name", value="Whaling at sea", editor=editor
    )
    topic.refresh_from_db()
    assert (topic.slug, topic.name) == ("whaling", "Whaling at sea")
    corrections.withdraw(decision=decision, editor=editor)
    topic.refresh_from_db()
    assert topic.name == "Whaling"
    with pytest.raises(ValidationError, match="already"):
        corrections.create_topic(name="Whaling", phrases="", editor=editor)


def test_a_topic_somebody_decided_on_is_kept(editor: User) -> None:
    topic, event = TopicFactory(), told_event(duarte())
    corrections.set_event_topics(event=event, topics=[topic], editor=editor)
    with pytest.raises(ValidationError, match="An editor gave it"):
        corrections.delete_topic(topic=topic)
    with pytest.raises(ValidationError, match="every database"):
        corrections.delete_topic(topic=TopicFactory(is_reference=True))
    corrections.delete_topic(topic=TopicFactory())
