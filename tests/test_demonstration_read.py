"""The demonstration read whole: every row keeps the words it claims, and the year is told."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from django.db.models import Count
from pytest_django.plugin import DjangoDbBlocker

from events.models import Event, EventMention, MentionParticipant, Source, Statement
from events.reference_data import load_files

pytestmark = [pytest.mark.model, pytest.mark.django_db]
ARTICLES = Path(__file__).resolve().parent.parent / "fixtures" / "articles"


@pytest.fixture(scope="module", autouse=True)
def demonstration(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[str]:
    """What `ingest_articles` prints; read once, taken back after this module."""
    printed = StringIO()
    with django_db_blocker.unblock(), transaction.atomic():
        load_files(settings.REFERENCE_DATA)
        call_command("ingest_articles", str(ARTICLES), stdout=printed)
        yield printed.getvalue()
        transaction.set_rollback(True)


def _told(source: Source, start: int | None, end: int | None) -> str:
    """The words of a span that must lie in the source's text and not be empty."""
    assert start is not None
    assert end is not None
    assert 0 <= start < end <= len(source.text)
    return source.text[start:end]


def _plain(words: str) -> str:
    return " ".join(words.split())


def test_every_mention_keeps_its_words() -> None:
    mentions = EventMention.objects.select_related("source")
    assert mentions
    for mention in mentions:
        passage = _told(mention.source, mention.start, mention.end)
        trigger = _told(mention.source, mention.trigger_start, mention.trigger_end)
        assert mention.start <= mention.trigger_start
        assert mention.trigger_end <= mention.end
        assert trigger in passage
        if mention.date_text:
            words = _told(mention.source, mention.date_start, mention.date_end)
            assert _plain(words) == _plain(mention.date_text)
        if mention.place_start is not None:
            assert _told(mention.source, mention.place_start, mention.place_end)


def test_every_part_taken_keeps_its_words() -> None:
    takings = MentionParticipant.objects.select_related("mention__source")
    with_words = [taking for taking in takings if taking.start is not None]
    assert with_words
    for taking in with_words:
        assert _told(taking.mention.source, taking.start, taking.end).strip()


def test_every_statement_keeps_its_words() -> None:
    statements = Statement.objects.select_related("source")
    assert statements
    for statement in statements:
        content = _told(statement.source, statement.start, statement.end)
        assert statement.text == content
        assert content == content.strip()
        context = _told(
            statement.source, statement.context_start, statement.context_end
        )
        assert content in context
        if statement.cue_start is not None:
            assert _told(statement.source, statement.cue_start, statement.cue_end)


def test_every_event_rests_on_a_passage() -> None:
    unfounded = Event.objects.visible().annotate(told=Count("mentions")).filter(told=0)
    assert list(unfounded) == []


def test_every_block_lies_in_its_text_in_order() -> None:
    for source in Source.objects.all():
        spans = [(block[0], block[1]) for block in source.blocks]
        assert spans == sorted(spans)
        assert all(0 <= start < end <= len(source.text) for start, end in spans)


def test_the_year_is_told_from_january_to_december() -> None:
    dated = Event.objects.visible().filter(start__year=2021)
    assert dated.count() >= 25
    months = {event.start.month for event in dated if event.start}
    assert {1, 2, 3, 4, 5, 6, 9, 10, 11, 12} <= months


def test_one_call_told_by_three_is_one_event() -> None:
    calls = Event.objects.visible().filter(
        kind=Event.Kind.CALL, start="2021-11-13", status=Event.Status.OCCURRED
    )
    assert [event.source_count for event in calls] == [3]


def test_the_undated_brief_is_dated_by_other_coverage() -> None:
    brief = Source.objects.get(name="hayashi-blinken-brief.txt")
    assert brief.published_basis == Source.Basis.CORROBORATED
    assert str(brief.published) == "2021-11-13"


def test_a_visit_called_off_is_cancelled() -> None:
    visits = Event.objects.visible().filter(kind=Event.Kind.VISIT)
    assert visits.filter(status=Event.Status.CANCELLED).exists()
