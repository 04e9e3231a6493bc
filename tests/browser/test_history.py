"""Back, forward, reload; a slow server and a silent one: the reader loses nothing."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from events import search
from tests.seed import seed

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.parametrize("context", [True], indirect=True, ids=["scripts"]),
]
CALLS = re.compile(r"\?kind=call$")


@pytest.fixture(autouse=True)
def many(transactional_db: None) -> None:
    seed(140)
    search.rebuild()


def _choice(page: Page, value: str) -> Locator:
    box = page.locator(f'input[name="kind"][value="{value}"]')
    return page.locator("label.choice").filter(has=box)


def _count(page: Page) -> Locator:
    return page.locator("#count")


def test_back_returns_to_the_same_place_of_a_list_loaded_on(page: Page) -> None:
    page.goto("/")
    events = page.locator("#event-list .ev")
    for loaded in (25, 50):
        expect(events).to_have_count(loaded)
        page.locator("#more").scroll_into_view_if_needed()
    expect(events).to_have_count(75)
    page.wait_for_url(re.compile(r"show=75"))
    link = events.nth(60).locator("h3 a")
    link.scroll_into_view_if_needed()
    place = page.evaluate("scrollY")
    title = link.text_content() or ""
    link.click()
    expect(page.locator("h1")).to_have_text(title)
    page.go_back()
    expect(events).to_have_count(75)
    page.wait_for_function("place => Math.abs(scrollY - place) < 5", arg=place)
    expect(events.nth(60)).to_be_in_viewport()


def test_back_forward_and_reload_agree_with_the_address(page: Page) -> None:
    page.goto("/")
    every = _count(page).inner_text()
    _choice(page, "call").click()
    page.wait_for_url(CALLS)
    calls = _count(page).inner_text()
    page.locator("#search").fill("copper")
    page.wait_for_url(re.compile("q=copper"))
    page.locator("#search").blur()
    found = _count(page).inner_text()
    assert len({every, calls, found}) == 3

    page.go_back()
    expect(_count(page)).to_have_text(calls)
    expect(page.locator("#search")).to_have_value("")
    expect(page.locator(".chips a b")).to_have_text(["Call"])
    page.go_back()
    expect(_count(page)).to_have_text(every)
    expect(_choice(page, "call").locator("input")).not_to_be_checked()
    expect(page.locator(".chips a")).to_have_count(0)
    page.go_forward()
    page.go_forward()
    expect(_count(page)).to_have_text(found)
    expect(page.locator("#search")).to_have_value("copper")
    page.reload()
    expect(_count(page)).to_have_text(found)
    expect(page.locator("#search")).to_have_value("copper")
    expect(_choice(page, "call").locator("input")).to_be_checked()


def test_a_value_is_left_out_and_taken_back(page: Page) -> None:
    page.goto("/")
    every = _count(page).inner_text()
    _choice(page, "call").hover()
    page.get_by_role("link", name="Leave out Call").click()
    page.wait_for_url(re.compile(r"\?kind=!call$"))
    expect(page.locator(".chips a.out")).to_contain_text("not Call")
    expect(page.locator("h1")).to_have_text("Events other than calls")
    row = _choice(page, "!call")
    expect(row.locator("input")).to_be_checked()
    _choice(page, "visit").click()
    page.wait_for_url(re.compile(r"\?kind=(visit,!call|!call,visit)$"))
    _choice(page, "visit").click()
    _choice(page, "!call").click()
    expect(_count(page)).to_have_text(every)


def test_back_and_forward_put_back_what_was_left(page: Page) -> None:
    page.goto("/")
    every = _count(page).inner_text()
    _choice(page, "call").click()
    page.wait_for_url(CALLS)
    expect(_count(page)).to_contain_text(" of 140 events")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.go_back()
    expect(_count(page)).to_have_text(every)
    expect(_choice(page, "call").locator("input")).not_to_be_checked()
    expect(page.locator(".ev")).to_have_count(25)
    page.go_forward()
    expect(_count(page)).to_contain_text(" of 140 events")
    expect(_choice(page, "call").locator("input")).to_be_checked()
    assert asked == []


def test_back_after_a_reload_shows_what_the_address_says(page: Page) -> None:
    page.goto("/")
    every = _count(page).inner_text()
    _choice(page, "call").click()
    page.wait_for_url(CALLS)
    page.reload()
    page.go_back()
    expect(_count(page)).to_have_text(every)
    expect(page.locator(".chips a")).to_have_count(0)


def test_a_slow_server_is_said_and_the_list_stays(page: Page) -> None:
    held: list[Route] = []
    page.goto("/")
    every = _count(page).inner_text()
    page.route(CALLS, lambda route: held.append(route))
    _choice(page, "call").click()
    expect(_count(page)).to_have_text("Looking…")
    expect(page.locator("#event-list .ev")).to_have_count(25)
    held[0].continue_()
    page.wait_for_url(CALLS)
    expect(_count(page)).to_contain_text(" of 140 events")
    page.go_back()
    # What is kept of the page is not its waiting.
    expect(_count(page)).to_have_text(every)
    expect(page.locator("#event-list.is-looking")).to_have_count(0)


@pytest.mark.parametrize("answer", ["nothing", "error"])
def test_a_silent_server_is_said_and_what_was_asked_for_is_kept(
    page: Page, answer: str
) -> None:
    page.goto("/")
    every = _count(page).inner_text()
    page.route(
        CALLS,
        lambda route: (
            route.abort() if answer == "nothing" else route.fulfill(status=500)
        ),
    )
    _choice(page, "call").click()
    notice = page.get_by_role("alert")
    expect(notice).to_contain_text("could not be brought up to date")
    expect(_count(page)).to_have_text(every)
    expect(page.locator("#event-list .ev")).to_have_count(25)
    expect(_choice(page, "call").locator("input")).to_be_checked()
    page.unroute(CALLS)
    notice.get_by_role("link", name="Try again").click()
    page.wait_for_url(CALLS)
    expect(notice).to_have_count(0)
    expect(_count(page)).to_contain_text(" of 140 events")


def test_a_line_that_breaks_while_loading_on_is_said(
    page: Page, context: BrowserContext
) -> None:
    page.goto("/")
    page.mouse.move(5, 5)
    page.wait_for_function("window.htmx")
    context.set_offline(True)
    page.locator("#more").scroll_into_view_if_needed()
    expect(page.get_by_role("alert")).to_contain_text("could not be brought up to date")
    expect(page.locator("#event-list .ev")).to_have_count(25)
    context.set_offline(False)
    page.locator("#more a").click()
    expect(page.locator("#event-list .ev")).to_have_count(50)


def test_a_wrong_date_is_explained_and_stays_to_be_mended(page: Page) -> None:
    page.goto("/")
    field = page.get_by_label("From")
    field.fill("31 March")
    field.press("Tab")
    expect(page.get_by_role("alert")).to_contain_text("“31 March” is no date")
    expect(field).to_have_value("31 March")
    expect(field).to_have_attribute("aria-invalid", "true")
    field.fill("2023-06")
    field.press("Enter")
    page.wait_for_url(re.compile("from=2023-06"))
    expect(page.get_by_role("alert")).to_have_count(0)


def test_the_choice_just_made_keeps_the_focus(page: Page) -> None:
    page.goto("/")
    _choice(page, "call").locator("input").focus()
    page.keyboard.press("Space")
    page.wait_for_url(CALLS)
    expect(_choice(page, "call").locator("input")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator(".chips a")).to_have_count(0)
    expect(_choice(page, "call").locator("input")).to_be_focused()


def test_without_what_swaps_the_list_choices_lead_to_whole_pages(page: Page) -> None:
    page.route("**/htmx*", lambda route: route.abort())
    page.goto("/")
    every = _count(page).inner_text()
    _choice(page, "call").click()
    page.wait_for_url(CALLS)
    expect(_count(page)).to_contain_text(" of 140 events")
    page.locator(".chips .clear").click()
    expect(_count(page)).to_have_text(every)
