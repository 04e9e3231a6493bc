"""An editor in the admin: a corrected date and a merge outlive reading again."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from playwright.sync_api import Page, expect

from events.models import Decision, Event

pytestmark = [
    pytest.mark.browser,
    pytest.mark.model,
    pytest.mark.django_db(transaction=True),
]

# The second report has the wrong day: an editor, not the machine, makes them one visit.
REPORTS = {
    "courier": (
        "OSLO, May 9 (Fjord Courier) - Foreign Minister Ana Duarte of Portugal met her "
        "Norwegian counterpart, Leif Holm, in Oslo on Tuesday. Duarte said fisheries "
        "had been discussed.\n",
        '{"publisher": "Fjord Courier", "published": "2023-05-09"}',
    ),
    "herald": (
        "LISBON, May 12 (Tagus Herald) - Foreign Minister Ana Duarte and Norwegian "
        "Foreign Minister Leif Holm met in Oslo on Thursday.\n",
        '{"publisher": "Tagus Herald", "published": "2023-05-12"}',
    ),
}


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    for stem, (text, sidecar) in REPORTS.items():
        (tmp_path / f"{stem}.txt").write_text(text, encoding="utf-8")
        (tmp_path / f"{stem}.json").write_text(sidecar, encoding="utf-8")
    return tmp_path


def _log_in(page: Page) -> None:
    page.goto("/admin/")
    page.get_by_label("Username").fill("editor")
    page.get_by_label("Password").fill("editor")
    page.get_by_role("button", name="Log in").click()


def _correct_the_day(page: Page, event: Event) -> None:
    page.goto(f"/admin/events/event/{event.pk}/change/")
    expect(page.get_by_text("in Oslo on Tuesday").first).to_be_visible()
    page.get_by_label("First day").fill("2023-05-08")
    page.get_by_label("Last day").fill("2023-05-08")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()


def _merge(page: Page, kept: Event, other: Event) -> None:
    page.goto("/admin/events/event/")
    for event in (kept, other):
        page.locator(f'input[name="_selected_action"][value="{event.pk}"]').check()
    page.get_by_label("Action:").select_option("merge_selected")
    page.get_by_role("button", name="Go", exact=True).click()
    page.get_by_label(f"Keep {kept.pk}").check()
    page.get_by_role("button", name="Merge", exact=True).click()
    expect(page.get_by_text("2 events are one now.")).to_be_visible()


def _sees_both_decisions(page: Page, kept: Event, other: Event) -> None:
    """On the kept event's page, and from the address of the one that was merged."""
    for event in (kept, other):
        page.goto(event.get_absolute_url())
        assert f"/events/{kept.pk}/" in page.url
        expect(page.locator("main")).to_contain_text("8 May 2023")
        expect(page.locator("main")).to_contain_text("Fjord Courier")
        expect(page.locator("main")).to_contain_text("Tagus Herald")
    page.goto(f"/admin/events/event/{kept.pk}/change/")
    decisions = page.get_by_label("Evidence and decisions")
    expect(decisions).to_contain_text("8 May 2023")
    expect(decisions.get_by_role("button", name="Withdraw")).to_have_count(2)


def test_corrected_date_and_merge_outlive_reading_again(
    page: Page, editor: User, reports: Path
) -> None:
    call_command("ingest_articles", str(reports))
    kept, other = (
        Event.objects.visible().get(
            kind=Event.Kind.MEETING, mentions__source__name=f"{stem}.txt"
        )
        for stem in REPORTS
    )
    _log_in(page)
    _correct_the_day(page, kept)
    _merge(page, kept, other)
    _sees_both_decisions(page, kept, other)

    call_command("ingest_articles", str(reports), reread=True)

    _sees_both_decisions(page, kept, other)
    meetings = Event.objects.visible().filter(kind=Event.Kind.MEETING)
    assert [event.pk for event in meetings] == [kept.pk]
    assert {decision.kind for decision in Decision.objects.standing()} == {
        Decision.Kind.SET_FIELD,
        Decision.Kind.SAME_EVENT,
    }
    assert {decision.editor for decision in Decision.objects.all()} == {editor}


def test_wrong_input_is_said_at_its_field_and_kept(
    page: Page, editor: User, reports: Path
) -> None:
    call_command("ingest_articles", str(reports))
    event = Event.objects.visible().filter(kind=Event.Kind.MEETING)[0]
    _log_in(page)
    page.goto(f"/admin/events/event/{event.pk}/change/")
    page.get_by_label("First day").fill("2023-05-20")
    page.get_by_label("Place").fill("Bergen")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Please correct the error").first).to_be_visible()
    row = page.locator(".form-row.errors").first
    expect(row.locator(".errorlist")).not_to_be_empty()
    # Nothing that was typed is lost, and nothing was decided.
    expect(page.get_by_label("First day")).to_have_value("2023-05-20")
    expect(page.get_by_label("Place")).to_have_value("Bergen")
    assert not Decision.objects.exists()
