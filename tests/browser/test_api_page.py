"""The page that describes the data: readable by all, with and without scripts."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.seed import seed

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_it_leads_to_the_data_and_asks_no_other_host(
    page: Page, live_server: LiveServer
) -> None:
    seed(12)
    hosts: set[str] = set()
    page.on("request", lambda asked: hosts.add(urlsplit(asked.url).netloc))
    page.goto("/")
    page.get_by_role("link", name="The data").click()
    expect(page).to_have_title("The data · Diplomacy Timeline")
    page.get_by_role("link", name="One event", exact=True).click()
    expect(page.locator("#getEvent")).to_be_in_viewport()
    page.locator("#getEvent").get_by_role("link", name="/api/v1/events/e").click()
    page.wait_for_url("**/api/v1/events/e*")
    assert '"passages"' in page.locator("body").inner_text()
    page.go_back()
    expect(page.locator("h1")).to_have_text("The data")
    assert hosts == {urlsplit(live_server.url).netloc}


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_accessible_and_nothing_overflows(
    browser: Browser, live_server: LiveServer, width: int, scheme: str
) -> None:
    seed(12)
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = context.new_page()
    page.goto(f"{live_server.url}/api/")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.evaluate("document.querySelectorAll('*').length") < 2000
    context.close()
