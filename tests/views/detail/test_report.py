"""Readers report mistakes: kept once, throttled, and without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.test import Client

from events import corrections
from events.models import Decision, Event, Report
from tests.factories import EventFactory, StatementFactory

pytestmark = pytest.mark.django_db

GIVEN = {"about": "date", "message": "The readout says that it was on Monday."}


@pytest.fixture(autouse=True)
def _nothing_counted() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def event() -> Event:
    return EventFactory()


def _address(event: Event) -> str:
    return f"/events/{event.pk}/report/"


def test_the_event_leads_to_the_form(client: Client, event: Event) -> None:
    assert _address(event) in client.get(event.get_absolute_url()).text
    assert 'name="message"' in client.get(_address(event)).text


def test_a_report_goes_to_the_editors(client: Client, event: Event) -> None:
    response = client.post(_address(event), GIVEN, follow=True)
    assert "the report is with the editors" in response.text
    kept = Report.objects.open().get()
    assert (kept.event, kept.about, kept.message) == (event, "date", GIVEN["message"])


def test_the_same_report_is_kept_once(client: Client, event: Event) -> None:
    for _ in range(2):
        client.post(_address(event), GIVEN)
    assert Report.objects.count() == 1


def test_a_statement_of_another_event_is_not_named(
    client: Client, event: Event
) -> None:
    other, own = StatementFactory(), StatementFactory(event=event)
    client.post(_address(event), {**GIVEN, "statement": other.pk})
    client.post(_address(event), {**GIVEN, "statement": own.pk})
    assert list(Report.objects.values_list("statement", flat=True)) == [None, own.pk]


@pytest.mark.parametrize(
    "given",
    [
        pytest.param({"about": "date"}, id="no_words"),
        pytest.param({**GIVEN, "about": "weather"}, id="unknown_field"),
        pytest.param({**GIVEN, "message": "x" * 2001}, id="too_long"),
        pytest.param({**GIVEN, "reader": "nobody"}, id="no_address"),
        pytest.param({**GIVEN, "statement": "x"}, id="no_number"),
    ],
)
def test_what_is_missing_is_said(
    client: Client, event: Event, given: dict[str, str]
) -> None:
    response = client.post(_address(event), given)
    assert response.status_code == 400
    assert "The report is not sent" in response.text
    assert not Report.objects.exists()


def test_what_falls_into_the_trap_is_not_kept(client: Client, event: Event) -> None:
    response = client.post(_address(event), {**GIVEN, "website": "spam"})
    assert response.status_code == 302
    assert not Report.objects.exists()


def test_the_sixth_in_an_hour_is_refused(client: Client, event: Event) -> None:
    for number in range(6):
        sent = {**GIVEN, "message": f"Mistake number {number}."}
        response = client.post(_address(event), sent)
    assert response.status_code == 429
    assert "Too many reports" in response.text
    assert Report.objects.count() == 5


def test_a_forged_form_is_refused(event: Event) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(_address(event), GIVEN).status_code == 403


@pytest.mark.parametrize("path", ["report/", "report/sent/"])
def test_a_rejected_event_takes_no_report(client: Client, path: str) -> None:
    event = EventFactory(is_rejected=True, is_visible=False)
    assert client.get(f"/events/{event.pk}/{path}").status_code == 404


def test_a_strange_statement_in_the_address_is_nothing(
    client: Client, event: Event
) -> None:
    for asked in ("x", "9" * 30, "-1"):
        response = client.get(_address(event), {"statement": asked})
        assert response.status_code == 200


class TestQueue:
    """What editors do with a report."""

    @pytest.fixture
    def report(self, client: Client, met: Event) -> Report:
        client.post(_address(met), GIVEN)
        return Report.objects.get()

    def _answer(self, editor_client: Client, report: Report, answer: str) -> str:
        sent = {"tab": "reports", "q": report.pk, "answer": answer}
        return editor_client.post("/review/", sent, follow=True).text

    def test_the_readers_words_are_shown(
        self, editor_client: Client, report: Report
    ) -> None:
        page = editor_client.get("/review/", {"tab": "reports"}).text
        assert GIVEN["message"] in page
        assert "Reported on" in page

    def test_right_confirms_and_closes(
        self, editor_client: Client, report: Report
    ) -> None:
        self._answer(editor_client, report, "right")
        report.refresh_from_db()
        assert report.decision
        assert report.decision.kind == Decision.Kind.CONFIRM
        assert not Report.objects.open().exists()

    def test_withdrawn_it_is_open_again(
        self, editor_client: Client, report: Report, editor: User
    ) -> None:
        self._answer(editor_client, report, "right")
        report.refresh_from_db()
        assert report.decision
        corrections.withdraw(decision=report.decision, editor=editor)
        assert Report.objects.open().exists()

    def test_corrected_wants_a_correction(
        self, editor_client: Client, report: Report, editor: User
    ) -> None:
        page = self._answer(editor_client, report, "corrected")
        assert "Nothing was corrected since the report" in page
        corrections.confirm_event(event=report.event, editor=editor)
        self._answer(editor_client, report, "corrected")
        assert not Report.objects.open().exists()

    def test_no_such_event_hides_it(
        self, editor_client: Client, report: Report
    ) -> None:
        self._answer(editor_client, report, "wrong")
        report.event.refresh_from_db()
        assert report.event.is_rejected
