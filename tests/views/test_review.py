"""The review queue: one question at a time, answered by forms, for editors alone."""

from __future__ import annotations

from datetime import date

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from events import corrections
from events.models import Decision, Event, EventMention, Source, Statement
from events.resolve import resolve_events
from tests.corrections.told import (
    duarte,
    holm,
    only_mention,
    only_statement,
    told_event,
)
from tests.factories import AliasFactory, SourceFactory, UndatedSourceFactory

pytestmark = pytest.mark.django_db

REVIEW = "/review/"


@pytest.fixture
def doubtful() -> Event:
    """No day is told, and the reading gives it 0.4."""
    return _doubtful(told_event(duarte(), holm()))


def _doubtful(event: Event, confidence: float = 0.4) -> Event:
    told = EventMention.objects.filter(event=event)
    told.update(confidence=confidence, earliest=None, latest=None, precision="")
    resolve_events([event.pk])
    event.refresh_from_db()
    return event


@pytest.fixture
def pair() -> tuple[Event, Event]:
    """Two events that linking suggests to be one."""
    return told_event(duarte(), holm()), told_event(duarte(), holm(), place="Bergen")


def _question(client: Client, tab: str) -> str:
    key = client.get(REVIEW, {"tab": tab}).context["key"]
    assert key
    return str(key)


def _answer(client: Client, tab: str, answer: str, **given: str) -> str:
    """Answer the question asked now; the address that is led to."""
    sent = {"tab": tab, "q": _question(client, tab), "answer": answer, **given}
    return str(client.post(REVIEW, sent).headers["Location"])


def test_nothing_open_says_so(editor_client: Client) -> None:
    assert "No question is open here." in editor_client.get(REVIEW).text


class TestSameEvent:
    def test_it_is_asked_side_by_side(
        self, editor_client: Client, pair: tuple[Event, Event]
    ) -> None:
        page = editor_client.get(REVIEW)
        card = page.context["card"]
        assert page.context["queue"].name == "same"
        assert f"Is this the same event as “{pair[0]}”" in card.question
        place = next(each for each in card.compared if each.field == "Place")
        assert (place.read, place.now, place.is_same) == ("Bergen", "Oslo", False)
        assert '<mark class="what">met</mark>' in page.text

    def test_same_merges_the_newer_into_the_older(
        self, editor_client: Client, pair: tuple[Event, Event]
    ) -> None:
        _answer(editor_client, "same", "same")
        pair[1].refresh_from_db()
        assert pair[1].joined_to == pair[0]

    def test_two_events_are_not_asked_about_again(
        self, editor_client: Client, pair: tuple[Event, Event]
    ) -> None:
        _answer(editor_client, "same", "two")
        page = editor_client.get(REVIEW, {"tab": "same"})
        assert page.context["card"] is None
        assert Decision.objects.get().kind == Decision.Kind.NOT_SAME_EVENT

    def test_a_wrong_passage_is_rejected(
        self, editor_client: Client, pair: tuple[Event, Event]
    ) -> None:
        _answer(editor_client, "same", "wrong")
        assert only_mention(pair[1]).is_rejected

    def test_the_last_decision_is_withdrawn_and_asked_again(
        self, editor_client: Client, pair: tuple[Event, Event]
    ) -> None:
        address = _answer(editor_client, "same", "same")
        page = editor_client.get(address)
        assert "joined into this event" in page.text
        done = page.context["last"][0].pk
        withdrawn = editor_client.post(
            reverse("review_withdraw"), {"done": done, "tab": "same"}
        )
        page = editor_client.get(withdrawn.headers["Location"])
        assert page.context["card"] is not None
        pair[1].refresh_from_db()
        assert pair[1].is_visible


class TestIsItRight:
    def test_right_confirms(self, editor_client: Client, doubtful: Event) -> None:
        _answer(editor_client, "right", "right")
        doubtful.refresh_from_db()
        assert doubtful.review == Event.Review.CONFIRMED

    def test_wrong_rejects(self, editor_client: Client, doubtful: Event) -> None:
        _answer(editor_client, "right", "wrong")
        doubtful.refresh_from_db()
        assert not doubtful.is_visible

    def test_the_most_doubtful_comes_first(
        self, editor_client: Client, doubtful: Event
    ) -> None:
        later = _doubtful(told_event(duarte(), holm(), day=date(2022, 1, 1)), 0.5)
        worse = _doubtful(told_event(duarte(), holm(), day=date(2021, 1, 1)), 0.2)
        assert _question(editor_client, "right") == str(worse.pk)
        page = editor_client.get(REVIEW, {"tab": "right", "order": "newest"})
        assert page.context["key"] == str(worse.pk)
        page = editor_client.get(REVIEW, {"tab": "right", "skip": [str(worse.pk)]})
        assert page.context["key"] == str(doubtful.pk)
        assert str(later) in page.context["next"]

    def test_skipping_leads_to_the_next_and_back(
        self, editor_client: Client, doubtful: Event
    ) -> None:
        page = editor_client.get(REVIEW, {"tab": "right"})
        page = editor_client.get(page.context["skip_address"])
        assert page.context["card"] is None
        page = editor_client.get(page.context["back_address"])
        assert page.context["key"] == str(doubtful.pk)


class TestDates:
    def test_a_source_is_dated(self, editor_client: Client) -> None:
        source = UndatedSourceFactory()
        _answer(editor_client, "dates", "date", published="2023-05-12")
        source.refresh_from_db()
        assert source.published == date(2023, 5, 12)

    @pytest.mark.parametrize("given", ["", "soon"])
    def test_without_a_day_it_is_asked_again(
        self, editor_client: Client, given: str
    ) -> None:
        source = UndatedSourceFactory()
        address = _answer(editor_client, "dates", "date", published=given)
        page = editor_client.get(address)
        assert page.context["key"] == str(source.pk)
        assert 'class="slip error"' in page.text
        assert not Decision.objects.exists()

    def test_nobody_knows_is_an_answer(self, editor_client: Client) -> None:
        UndatedSourceFactory()
        _answer(editor_client, "dates", "unknown")
        assert editor_client.get(REVIEW).context["card"] is None
        assert Source.objects.get().published is None


class TestWhoSaidIt:
    @pytest.fixture
    def statement(self) -> Statement:
        statement = only_statement(told_event(duarte(), holm()))
        statement.speakers.clear()
        return statement

    def test_one_of_those_named_in_the_source(
        self, editor_client: Client, statement: Statement
    ) -> None:
        page = editor_client.get(REVIEW, {"tab": "speech"})
        assert page.context["card"].choices["speakers"] == [duarte(), holm()]
        _answer(editor_client, "speech", "speaker", speaker=str(holm().pk))
        assert list(statement.speakers.all()) == [holm()]

    def test_several_said_it_together(
        self, editor_client: Client, statement: Statement
    ) -> None:
        both = [str(duarte().pk), str(holm().pk)]
        sent = {"tab": "speech", "q": statement.pk, "answer": "speaker"}
        editor_client.post(REVIEW, sent | {"speaker": both})
        assert list(statement.speakers.order_by("name")) == [duarte(), holm()]

    def test_somebody_else_by_any_name(
        self, editor_client: Client, statement: Statement
    ) -> None:
        AliasFactory(participant=holm(), name="Holm, Leif")
        _answer(editor_client, "speech", "speaker", name="holm, leif")
        assert list(statement.speakers.all()) == [holm()]

    def test_a_name_nobody_bears_is_refused(
        self, editor_client: Client, statement: Statement
    ) -> None:
        address = _answer(editor_client, "speech", "speaker", name="Nemo")
        assert "Nobody bears the name “Nemo”." in editor_client.get(address).text

    @pytest.mark.parametrize(
        ("answer", "column", "value"),
        [("right", "review", "confirmed"), ("wrong", "is_rejected", True)],
    )
    def test_it_says_nobody_or_nothing(
        self,
        editor_client: Client,
        statement: Statement,
        answer: str,
        column: str,
        value: object,
    ) -> None:
        _answer(editor_client, "speech", answer)
        statement.refresh_from_db()
        assert getattr(statement, column) == value
        page = editor_client.get(REVIEW, {"tab": "speech"})
        assert page.context["card"] is None


class TestChangedByANewReading:
    @pytest.fixture
    def event(self, editor: User) -> Event:
        event = told_event(duarte())
        corrections.set_event_field(
            event=event, field="place", value="Bergen", editor=editor
        )
        mention = only_mention(event)
        mention.run.finished = Decision.objects.get().taken.replace(year=2100)
        mention.run.save()
        mention.place = "Stavanger"
        mention.save()
        resolve_events([event.pk])
        return event

    @pytest.mark.parametrize(
        ("answer", "place"), [("keep", "Bergen"), ("accept", "Stavanger")]
    )
    def test_it_is_asked_and_answered_once(
        self, editor_client: Client, event: Event, answer: str, place: str
    ) -> None:
        page = editor_client.get(REVIEW, {"tab": "changed"})
        assert page.context["card"].compared[0].read == "Stavanger"
        _answer(editor_client, "changed", answer)
        event.refresh_from_db()
        assert event.place == place
        page = editor_client.get(REVIEW, {"tab": "changed"})
        assert page.context["card"] is None


def test_an_answer_given_twice_is_told(editor_client: Client, doubtful: Event) -> None:
    sent = {"tab": "right", "q": _question(editor_client, "right"), "answer": "right"}
    editor_client.post(REVIEW, sent)
    page = editor_client.post(REVIEW, sent, follow=True)
    assert "answered by now" in page.text
    assert Decision.objects.count() == 1


@pytest.mark.parametrize(
    "query",
    [
        "?tab=no-such",
        "?tab=right&q=x",
        "?q=-1&skip=x&done=x",
        "?done=999",
        "?tab=changed&q=1",
    ],
)
def test_a_wrong_address_still_asks(
    editor_client: Client, doubtful: Event, query: str
) -> None:
    assert editor_client.get(REVIEW + query).status_code == 200


def test_an_unknown_answer_is_refused(editor_client: Client, doubtful: Event) -> None:
    page = editor_client.get(_answer(editor_client, "right", "sing"))
    assert "Choose one of the answers." in page.text


class TestWhoMayNot:
    def test_strangers_are_asked_to_log_in(self, client: Client) -> None:
        assert client.get(REVIEW).headers["Location"].startswith("/admin/login/")
        assert client.post(reverse("review_withdraw")).status_code == 302

    def test_readers_are_refused(self, reader_client: Client) -> None:
        assert reader_client.get(REVIEW).status_code == 403

    def test_lookers_are_refused(self, client: Client, doubtful: Event) -> None:
        user = User.objects.create_user("looker", is_staff=True)
        user.user_permissions.set(
            Permission.objects.filter(codename__startswith="view_")
        )
        client.force_login(user)
        sent = {"tab": "right", "q": str(doubtful.pk), "answer": "wrong"}
        assert client.post(REVIEW, sent).status_code == 403
        assert not Decision.objects.exists()


def test_the_page_costs_a_fixed_number_of_queries(
    editor_client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(5):
        _doubtful(told_event(duarte(), holm()))
    SourceFactory.create_batch(3)
    for tab in ("same", "right", "dates", "speech", "changed"):
        with django_assert_max_num_queries(30):
            editor_client.get(REVIEW, {"tab": tab})
