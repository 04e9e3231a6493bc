"""What an editor decided survives every later reading."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User

from events import corrections
from events.mentions import EventKind, SpeechKind, Status
from events.models import Event, EventMention, Participant, Source, Statement
from tests.factories import TopicFactory
from tests.ingest.tellings import (
    DUARTE,
    HOLM,
    OKORO,
    PRESS_OFFICE,
    Happened,
    Said,
    Told,
    kept,
)

pytestmark = pytest.mark.django_db

TUESDAY = date(2023, 5, 9)
PASSAGE = "Ana Duarte and Leif Holm met in Oslo on Tuesday."
OSLO = Told(
    f"{PASSAGE} Duarte said the talks were useful, the council noted.",
    happened=[
        Happened(
            PASSAGE,
            "met",
            [DUARTE, HOLM],
            day=TUESDAY,
            words="on Tuesday",
            place="Oslo, Norway",
            topics=("fisheries",),
        )
    ],
    said=[
        Said(
            "the talks were useful",
            [DUARTE],
            cluster=0,
            via=PRESS_OFFICE,
            topics=("fisheries",),
        )
    ],
)
OTHER_PASSAGE = "On Tuesday Holm received Duarte."
OTHER = Told(
    f"{OTHER_PASSAGE} They dined.",
    happened=[
        Happened(
            OTHER_PASSAGE, "received", [HOLM, DUARTE], day=TUESDAY, words="On Tuesday"
        )
    ],
    name="other.txt",
)
LATER_PASSAGE = "Holm received Duarte on 20 May."
LATER = Told(
    LATER_PASSAGE,
    happened=[
        Happened(
            LATER_PASSAGE,
            "received",
            [HOLM, DUARTE],
            day=date(2023, 5, 20),
            words="on 20 May",
        )
    ],
    published=date(2023, 5, 20),
    name="later.txt",
)
#: The same passage read otherwise in every field.
OTHERWISE = replace(
    OSLO,
    happened=[
        Happened(
            PASSAGE,
            "met",
            [HOLM, OKORO],
            kind=EventKind.SUMMIT,
            status=Status.ONGOING,
            day=date(2023, 5, 2),
            words="on Tuesday",
            place="Lima, Peru",
        )
    ],
    said=[
        Said(
            "said the talks were useful, the council noted",
            [OKORO],
            kind=SpeechKind.REPORTED,
            cluster=0,
        )
    ],
)


@pytest.fixture(autouse=True)
def topics() -> None:
    TopicFactory(slug="fisheries", name="Fisheries")
    TopicFactory(slug="cod", name="Cod")


def meeting() -> Event:
    return Event.objects.get(mentions__source__name="report.txt")


def reread_all() -> None:
    for told in (OSLO, OTHERWISE, OSLO, OTHERWISE):
        kept(told)


EVENT_VALUES: list[tuple[str, Any]] = [
    ("title", "Cod talks open in Oslo"),
    ("kind", "conference"),
    ("status", "cancelled"),
    (
        "date",
        {"start": "2023-05-10", "end": "2023-05-11", "precision": "range"},
    ),
    ("place", "Bergen, Norway"),
    ("topics", ["cod"]),
]


@pytest.mark.parametrize(("field", "value"), EVENT_VALUES)
def test_a_corrected_field_of_an_event_stays(
    field: str, value: Any, editor: User
) -> None:
    kept(OSLO)
    event = meeting()
    corrections.set_event_field(event=event, field=field, value=value, editor=editor)
    event.refresh_from_db()
    shown = corrections.events.shown(event, field)
    reread_all()
    event.refresh_from_db()
    assert corrections.events.shown(event, field) == shown
    assert event.review == "corrected"


def test_corrected_participants_stay(editor: User) -> None:
    kept(OSLO)
    holm = Participant.objects.get(name="Leif Holm")
    corrections.set_event_participants(
        event=meeting(), participants=[{"id": holm.pk, "role": "host"}], editor=editor
    )
    reread_all()
    assert [(t.participant, t.role) for t in meeting().takings.all()] == [
        (holm, "host")
    ]


def test_fields_nobody_decided_follow_the_reading(editor: User) -> None:
    kept(OSLO)
    event = meeting()
    corrections.set_event_field(
        event=event, field="place", value="Bergen", editor=editor
    )
    kept(OTHERWISE)
    event.refresh_from_db()
    assert (event.kind, event.status, event.place) == ("summit", "ongoing", "Bergen")
    assert event.machine["place"] == "Lima, Peru"


def test_what_was_confirmed_stays_and_the_other_reading_is_a_proposal(
    editor: User,
) -> None:
    kept(OSLO)
    corrections.confirm_event(event=meeting(), editor=editor)
    kept(OTHERWISE)
    event = meeting()
    assert (event.kind, event.place, event.review) == (
        "meeting",
        "Oslo, Norway",
        "confirmed",
    )
    assert event.machine["kind"] == "summit"


def test_a_merge_stays_and_its_undoing_too(editor: User) -> None:
    kept(OSLO)
    kept(LATER)
    keep = meeting()
    other = Event.objects.exclude(pk=keep.pk).get()
    decision = corrections.merge_events(keep=keep, other=other, editor=editor)
    reread_all()
    kept(LATER)
    other.refresh_from_db()
    assert (other.joined_to, other.is_visible) == (keep, False)
    assert set(EventMention.objects.values_list("event", flat=True)) == {keep.pk}
    corrections.withdraw(decision=decision, editor=editor)
    kept(OSLO)
    kept(LATER)
    other.refresh_from_db()
    assert other.is_visible
    assert other.mentions.get().source.name == "later.txt"


def test_a_split_stays_and_linking_never_joins_the_two_again(editor: User) -> None:
    kept(OSLO)
    kept(OTHER)
    event = meeting()
    mention = EventMention.objects.get(source__name="other.txt")
    new = corrections.split_event(event=event, mentions=[mention], editor=editor)
    for told in (OTHER, OSLO, OTHER):
        kept(told)
    mention.refresh_from_db()
    assert mention.event == new
    assert meeting() == event
    assert not event.relations.exists()
    assert not new.relations.exists()


def test_a_rejected_event_stays_hidden_for_every_source(editor: User) -> None:
    kept(OSLO)
    event = meeting()
    corrections.reject_event(event=event, editor=editor)
    reread_all()
    kept(OSLO)
    kept(OTHER)
    event.refresh_from_db()
    assert not event.is_visible
    assert not Event.objects.visible().exists()


def test_a_rejected_passage_stays_rejected(editor: User) -> None:
    kept(OSLO)
    kept(OTHER)
    event = meeting()
    mention = EventMention.objects.get(source__name="other.txt")
    corrections.reject_mention(mention=mention, editor=editor)
    kept(OTHER)
    kept(OSLO)
    mention.refresh_from_db()
    event.refresh_from_db()
    assert mention.is_rejected
    assert event.source_count == 1


def test_a_decided_event_outlives_a_reading_that_finds_nothing(editor: User) -> None:
    kept(OSLO)
    event = meeting()
    corrections.set_event_field(
        event=event, field="place", value="Bergen", editor=editor
    )
    kept(replace(OSLO, happened=[], said=[]))
    event.refresh_from_db()
    assert event.is_visible
    assert event.place == "Bergen"
    assert event.mentions.get().is_held
    kept(OSLO)
    assert not event.mentions.get().is_held


def statement() -> Statement:
    return Statement.objects.get()


STATEMENT_VALUES: list[tuple[str, Any]] = [
    ("kind", "direct"),
    ("via", None),
    ("event", None),
    ("topics", ["cod"]),
    ("span", [OSLO.text.index("useful"), OSLO.text.index("useful") + 6]),
]


@pytest.mark.parametrize(("field", "value"), STATEMENT_VALUES)
def test_a_corrected_field_of_a_statement_stays(
    field: str, value: Any, editor: User
) -> None:
    kept(OSLO)
    corrections.set_statement_field(
        statement=statement(), field=field, value=value, editor=editor
    )
    shown = corrections.statements.shown(statement(), field)
    reread_all()
    assert corrections.statements.shown(statement(), field) == shown
    told = statement()
    assert told.text == OSLO.text[told.start : told.end]
    assert told.review == "corrected"


def test_corrected_speakers_stay(editor: User) -> None:
    kept(OSLO)
    holm = Participant.objects.get(name="Leif Holm")
    corrections.set_speakers(statement=statement(), speakers=[holm], editor=editor)
    reread_all()
    assert list(statement().speakers.all()) == [holm]


def test_a_rejected_statement_stays_rejected(editor: User) -> None:
    kept(OSLO)
    corrections.reject_statement(statement=statement(), editor=editor)
    reread_all()
    kept(replace(OSLO, said=[]))
    assert statement().is_rejected
    assert statement().is_held


def test_joined_names_stay_one(editor: User) -> None:
    text = "A. Duarte-Lima met Holm."
    lima = replace(DUARTE, name="Ana Duarte-Lima")
    kept(OSLO)
    kept(Told(text, happened=[Happened(text, "met", [lima, HOLM])], name="lima.txt"))
    keep = Participant.objects.get(name="Ana Duarte")
    other = Participant.objects.get(name="Ana Duarte-Lima")
    corrections.join_participants(keep=keep, other=other, editor=editor)
    kept(Told(text, happened=[Happened(text, "met", [lima, HOLM])], name="lima.txt"))
    event = Event.objects.get(mentions__source__name="lima.txt")
    assert keep in event.participants.all()
    other.refresh_from_db()
    assert other.joined_to == keep


def test_a_corrected_name_and_the_texts_forms_live_together(editor: User) -> None:
    kept(OSLO)
    duarte = Participant.objects.get(name="Ana Duarte")
    corrections.set_participant_field(
        participant=duarte, field="name", value="Ana Maria Duarte", editor=editor
    )
    kept(OSLO)
    duarte.refresh_from_db()
    assert duarte.name == "Ana Maria Duarte"
    assert duarte in meeting().participants.all()


def test_a_corrected_date_of_publication_stays(editor: User) -> None:
    kept(OSLO)
    source = Source.objects.get()
    corrections.set_source_published(
        source=source, published=date(2023, 5, 10), editor=editor
    )
    kept(OSLO)
    source.refresh_from_db()
    assert (source.published, source.published_basis) == (date(2023, 5, 10), "editor")
