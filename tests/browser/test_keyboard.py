"""By keyboard alone: Tab reaches every event, however long the list is."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from events import search
from events.models import Event
from tests.seed import seed

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
COUNT = 60
_ON_LINK = "!!document.activeElement.closest('#more a')"
_FOCUSED = "document.activeElement.closest('.ev h3 a')?.getAttribute('href') || ''"


@pytest.fixture(autouse=True)
def collection(transactional_db: None) -> None:
    seed(COUNT)
    search.rebuild()


def test_tab_reaches_every_event(page: Page, has_scripts: bool) -> None:
    """Without scripts the link after the last event of a page leads on by Enter."""
    page.goto("/")
    page.locator(".sorts a").last.focus()
    reached: list[str] = []
    for _ in range(60 * COUNT):
        page.keyboard.press("Tab")
        if href := page.evaluate(_FOCUSED):
            reached.append(href)
        elif not has_scripts and page.evaluate(_ON_LINK):
            with page.expect_navigation():
                page.keyboard.press("Enter")
            page.locator(".jump summary").focus()
        if len(reached) == COUNT:
            break
    assert len(reached) == len(set(reached))
    assert set(reached) == {one.get_absolute_url() for one in Event.objects.visible()}


@pytest.mark.parametrize("context", [True], indirect=True, ids=["scripts"])
def test_who_loads_on_by_enter_stands_on_the_next_event(page: Page) -> None:
    page.goto("/")
    link = page.locator("#more a")
    shown = page.locator(".ev").count()
    link.evaluate("link => { link.focus({ preventScroll: true }); link.click() }")
    expect(page.locator(".ev h3 a").nth(shown)).to_be_focused()
