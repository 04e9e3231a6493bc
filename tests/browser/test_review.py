"""An editor at the review queue: keys with scripts, buttons without."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

from events.models import Event
from tests.corrections.told import duarte, holm, told_event

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def pair(editor: User) -> tuple[Event, Event]:
    """Two events that linking suggests to be one."""
    return told_event(duarte(), holm()), told_event(duarte(), holm(), place="Bergen")


@pytest.fixture
def queue(page: Page, pair: tuple[Event, Event]) -> Page:
    page.goto("/review/")
    page.get_by_label("Username").fill("editor")
    page.get_by_label("Password").fill("editor")
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("heading", name="Is this the same event")).to_be_visible()
    return page


def test_a_question_is_answered_and_taken_back(
    queue: Page, pair: tuple[Event, Event]
) -> None:
    queue.get_by_role("button", name="Same event").click()
    expect(queue.get_by_text("joined into this event")).to_be_visible()
    assert not Event.objects.get(pk=pair[1].pk).is_visible
    queue.get_by_role("button", name="Withdraw").click()
    expect(queue.get_by_role("heading", name="Is this the same event")).to_be_visible()
    assert Event.objects.get(pk=pair[1].pk).is_visible


@pytest.mark.parametrize("context", [True], indirect=True, ids=["scripts"])
def test_keys_answer_unless_a_field_has_the_focus(
    queue: Page, pair: tuple[Event, Event]
) -> None:
    search = queue.get_by_role("searchbox")
    search.press("d")
    expect(search).to_have_value("d")
    assert Event.objects.visible().count() == 2
    search.blur()
    queue.keyboard.press("?")
    expect(queue.get_by_text("Keys of the review queue")).to_be_visible()
    queue.keyboard.press("Escape")
    queue.keyboard.press("s")
    expect(queue.get_by_text("joined into this event")).to_be_visible()
    queue.keyboard.press("u")
    expect(queue.get_by_text("Withdrawn: all is as before")).to_be_visible()
    assert Event.objects.visible().count() == 2


@pytest.mark.parametrize("context", [True], indirect=True, ids=["scripts"])
def test_the_editors_pages_break_no_accessibility_rule(
    queue: Page, pair: tuple[Event, Event]
) -> None:
    event = pair[0].pk
    merge = f"/admin/events/event/merge/?event={event}&event={pair[1].pk}"
    for address in (
        "/review/",
        "/admin/events/event/",
        f"/admin/events/event/{event}/change/",
        f"/admin/events/statement/{pair[0].statements.get().pk}/change/",
        f"/admin/events/participant/{duarte().pk}/change/",
        merge,
    ):
        for width in (1280, 390):
            queue.set_viewport_size({"width": width, "height": 900})
            queue.goto(address)
            found = Axe().run(queue).response["violations"]
            assert [(rule["id"], address, width) for rule in found] == []
