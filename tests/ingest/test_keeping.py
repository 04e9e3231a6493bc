"""Keeping one reading: what is written, what a second reading leaves as it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.mentions import EventKind, OfficeHeld, Status
from events.models import (
    Alias,
    Event,
    EventMention,
    EventParticipant,
    EventRelation,
    ExtractionRun,
    MentionParticipant,
    Office,
    Participant,
    Source,
    Statement,
)
from tests.factories import TopicFactory
from tests.ingest.tellings import (
    DUARTE,
    HOLM,
    OKORO,
    PRESS_OFFICE,
    Happened,
    Said,
    Told,
    Who,
    kept,
)

pytestmark = pytest.mark.django_db

TUESDAY = date(2023, 5, 9)
OSLO = Told(
    "Ana Duarte and Leif Holm met in Oslo on Tuesday. They talked of cod. "
    "Duarte said the talks were useful. A visit to Lisbon is planned.",
    happened=[
        Happened(
            "Ana Duarte and Leif Holm met in Oslo on Tuesday.",
            "met",
            [DUARTE, HOLM],
            day=TUESDAY,
            words="on Tuesday",
            place="Oslo, Norway",
            topics=("fisheries",),
        ),
        Happened("They talked of cod.", "talked", [DUARTE, HOLM], cluster=0),
        Happened(
            "A visit to Lisbon is planned.",
            "visit",
            [HOLM],
            kind=EventKind.VISIT,
            status=Status.PLANNED,
            place="Lisbon, Portugal",
        ),
    ],
    said=[Said("the talks were useful", [DUARTE], cluster=0, topics=("fisheries",))],
)


@pytest.fixture(autouse=True)
def fisheries() -> None:
    TopicFactory(slug="fisheries", name="Fisheries")


def counts() -> dict[str, int]:
    models = (
        *(Source, Participant, Alias, Office, Event, EventMention, EventParticipant),
        *(EventRelation, MentionParticipant, Statement),
    )
    return {model.__name__: model.objects.count() for model in models}


def test_a_reading_becomes_rows_with_what_it_tells() -> None:
    result = kept(OSLO)
    assert (result.is_new, result.events_new) == (True, 2)
    assert (result.statements, result.participants_new) == (1, 2)
    meeting = Event.objects.get(kind="meeting")
    assert (meeting.start, meeting.end, meeting.precision) == (TUESDAY, TUESDAY, "day")
    assert meeting.place == "Oslo, Norway"
    assert meeting.title == "Ana Duarte and Leif Holm meet in Oslo"
    assert [t.participant.name for t in meeting.takings.all()] == [
        "Ana Duarte",
        "Leif Holm",
    ]
    assert [topic.slug for topic in meeting.topics.all()] == ["fisheries"]
    assert meeting.mentions.count() == 2
    assert (meeting.source_count, meeting.statement_count) == (1, 1)
    visit = Event.objects.get(kind="visit")
    assert (visit.start, visit.announced, visit.sort_date) == (None, TUESDAY, TUESDAY)


def test_a_statement_keeps_its_speaker_event_and_day() -> None:
    kept(OSLO)
    statement = Statement.objects.get()
    assert statement.text == "the talks were useful"
    assert [who.name for who in statement.speakers.all()] == ["Ana Duarte"]
    assert statement.event == Event.objects.get(kind="meeting")
    assert statement.said == TUESDAY


def test_every_span_is_the_text_it_claims() -> None:
    kept(OSLO)
    kept(replace(OSLO, text=OSLO.text + "\n\nAnd more.", name="more.txt"))
    for mention in EventMention.objects.all():
        text = mention.source.text
        assert text[mention.start : mention.end].strip()
        assert text[mention.trigger_start : mention.trigger_end].strip()
        if mention.date_start is not None:
            assert text[mention.date_start : mention.date_end] == mention.date_text
    for statement in Statement.objects.all():
        text = statement.source.text
        assert text[statement.start : statement.end] == statement.text != ""
        assert statement.context_start <= statement.start < statement.end
        assert statement.end <= statement.context_end <= len(text)


def test_keeping_the_same_reading_again_changes_no_row_but_adds_a_run() -> None:
    kept(OSLO)
    before, ids = counts(), set(EventMention.objects.values_list("pk", "event"))
    again = kept(OSLO)
    assert (again.is_new, again.events_new, again.events_joined) == (False, 0, 0)
    assert counts() == before
    assert set(EventMention.objects.values_list("pk", "event")) == ids
    assert ExtractionRun.objects.count() == 2


def test_a_better_reading_replaces_what_the_last_one_told() -> None:
    kept(OSLO)
    meeting = Event.objects.get(kind="meeting")
    better = replace(
        OSLO,
        happened=[
            replace(OSLO.happened[0], kind=EventKind.SUMMIT, who=[DUARTE, OKORO])
        ],
        said=[],
    )
    kept(better)
    assert Event.objects.get().pk == meeting.pk
    meeting.refresh_from_db()
    assert meeting.kind == "summit"
    assert set(meeting.participants.values_list("name", flat=True)) == {
        "Ana Duarte",
        "Ngozi Okoro",
    }
    assert not Statement.objects.exists()
    # Whom nobody names any longer is gone as well.
    assert not Participant.objects.filter(name="Leif Holm").exists()


def test_a_second_source_joins_the_event_and_keeps_one_participant_a_name() -> None:
    kept(OSLO)
    other = Told(
        "DUARTE Ana received Leif Holm on 9 May.",
        happened=[
            Happened(
                "DUARTE Ana received Leif Holm on 9 May.",
                "received",
                [replace(DUARTE, name="DUARTE Ana"), HOLM],
                day=TUESDAY,
                words="on 9 May",
            )
        ],
        name="readout.txt",
    )
    result = kept(other)
    assert (result.events_new, result.events_joined, result.participants_new) == (
        0,
        1,
        0,
    )
    meeting = Event.objects.get(kind="meeting")
    assert (meeting.source_count, meeting.mentions.count()) == (2, 3)


def test_what_a_text_teaches_of_names_and_offices_is_kept_once() -> None:
    taught = replace(
        DUARTE,
        surfaces=("Duarte", "DUARTE Ana", "Foreign Minister Ana Duarte"),
        offices=(OfficeHeld("Foreign Minister", "Portugal"),),
    )
    text = "Ana Duarte met Leif Holm."
    for name in ("one.txt", "two.txt"):
        told = Told(
            text + " " + name,
            happened=[Happened(text, "met", [taught, HOLM])],
            name=name,
        )
        kept(told)
    duarte = Participant.objects.get(name="Ana Duarte")
    assert {alias.name for alias in duarte.aliases.all()} == {
        "Ana Duarte",
        "DUARTE Ana",
        "Duarte",
    }
    office = duarte.offices.get()
    assert (office.title, office.of, office.start) == (
        "Foreign Minister",
        "Portugal",
        None,
    )


def test_two_bearers_of_a_name_in_one_text_stay_two_when_read_again() -> None:
    text = "Kim Lee met Kim Lee."
    both = [Who("Kim Lee", country="KR"), Who("Kim Lee", country="US")]
    told = Told(text, happened=[Happened(text, "met", both)])
    kept(told)
    kept(told)
    slugs = Participant.objects.order_by("slug").values_list("slug", flat=True)
    assert list(slugs) == ["kim-lee", "kim-lee-2"]


def test_a_surname_alone_is_the_bearer_of_its_country() -> None:
    kept(OSLO)
    text = "Holm left for Lima. He met Okoro on Friday."
    holm = replace(HOLM, name="Holm")
    told = Told(
        text,
        happened=[
            Happened(
                "He met Okoro on Friday.",
                "met",
                [holm, OKORO],
                day=date(2023, 5, 12),
                words="on Friday",
            )
        ],
        name="lima.txt",
    )
    kept(told)
    assert Participant.objects.filter(name__contains="Holm").count() == 1


def test_who_was_known_by_surname_alone_gets_the_full_name() -> None:
    text = "Holm left for Lima. He met Okoro on Friday."
    happened = Happened(
        "He met Okoro on Friday.",
        "met",
        [replace(HOLM, name="Holm"), OKORO],
        day=date(2023, 5, 12),
        words="on Friday",
    )
    kept(Told(text, happened=[happened], name="lima.txt"))
    kept(OSLO)
    assert [p.name for p in Participant.objects.filter(name__contains="Holm")] == [
        "Leif Holm"
    ]


@pytest.mark.parametrize("first", ["L. Holm", "Leif Holm"])
def test_initials_are_the_bearer_of_the_whole_name(first: str) -> None:
    text = "L. Holm left for Lima. He met Okoro on Friday."
    for name, source in (
        (first, "a.txt"),
        ("L. Holm", "b.txt"),
        ("Leif Holm", "c.txt"),
    ):
        happened = Happened(
            "He met Okoro on Friday.",
            "met",
            [replace(HOLM, name=name), OKORO],
            day=date(2023, 5, 12),
            words="on Friday",
        )
        kept(Told(f"{text} ({source})", happened=[happened], name=source))
    assert [p.name for p in Participant.objects.filter(name__contains="Holm")] == [
        "Leif Holm"
    ]


def test_what_is_part_of_what_follows_the_text() -> None:
    text = "Duarte met Holm beside the cod conference."
    told = Told(
        text,
        happened=[
            Happened(
                text, "met", [DUARTE, HOLM], day=TUESDAY, words="beside", part_of=1
            ),
            Happened(
                text,
                "conference",
                [PRESS_OFFICE],
                kind=EventKind.CONFERENCE,
                title="cod conference",
            ),
        ],
    )
    kept(told)
    relation = EventRelation.objects.get(relation="part_of")
    assert (relation.event.kind, relation.other.kind) == ("meeting", "conference")
    kept(replace(told, happened=[replace(told.happened[0], part_of=None)]))
    assert not EventRelation.objects.filter(relation="part_of").exists()


def test_a_plan_and_what_came_of_it_are_two_related_events() -> None:
    text = "Ana Duarte will meet Leif Holm this month."
    plan = Told(
        text,
        happened=[
            Happened(
                text,
                "meet",
                [DUARTE, HOLM],
                status=Status.PLANNED,
                day=date(2023, 5, 1),
                last=date(2023, 5, 31),
                words="this month",
            )
        ],
        published=date(2023, 5, 2),
        name="plan.txt",
    )
    kept(plan)
    kept(replace(OSLO, happened=OSLO.happened[:2]))
    relation = EventRelation.objects.get(relation="realises")
    assert (relation.event.status, relation.other.status) == ("occurred", "planned")


def test_queries_do_not_grow_with_the_database() -> None:
    kept(OSLO)
    with CaptureQueriesContext(connection) as few:
        kept(replace(OSLO, text=OSLO.text + " One.", name="one.txt"))
    for number in range(12):
        kept(replace(OSLO, text=f"{OSLO.text} No. {number}.", name=f"{number}.txt"))
    with CaptureQueriesContext(connection) as many:
        kept(replace(OSLO, text=OSLO.text + " Last.", name="last.txt"))
    assert len(many) <= len(few) + 2
    assert len(few) < 80
