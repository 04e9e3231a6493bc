"""The timeline by keyboard alone, and by dragging on its strip."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

from events import search
from tests.seed import seed

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.parametrize("context", [True], indirect=True, ids=["scripts"]),
]


@pytest.fixture(autouse=True)
def some(transactional_db: None) -> None:
    seed(60)
    search.rebuild()


def test_the_first_tab_leads_past_the_header_and_the_filters(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to the content")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to the events")
    page.keyboard.press("Enter")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.locator(".ev :focus").count():
            return
    pytest.fail("no event is reached soon after the list is")


def test_keys_walk_the_list_search_and_explain_themselves(page: Page) -> None:
    page.goto("/")
    titles = page.locator(".ev h3 a")
    page.keyboard.press("j")
    expect(titles.nth(0)).to_be_focused()
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    expect(titles.nth(1)).to_be_focused()
    page.keyboard.press("?")
    sheet = page.get_by_role("dialog", name="Keys")
    expect(sheet).to_be_visible()
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    page.keyboard.press("/")
    expect(page.locator("#search")).to_be_focused()
    page.keyboard.type("jk")
    expect(page.locator("#search")).to_have_value("jk")
    expect(page.get_by_text("No event matches all of this")).to_be_visible()
    page.locator("#search").fill("")
    expect(titles.nth(0)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#search")).not_to_be_focused()
    page.keyboard.press("j")
    title = titles.nth(0).inner_text()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(title)


def test_a_person_is_found_and_chosen_without_a_mouse(page: Page) -> None:
    page.goto("/")
    field = page.get_by_role("combobox", name="Find a person by any name")
    field.focus()
    page.keyboard.type("min")
    options = page.get_by_role("listbox", name="People").get_by_role("option")
    expect(options).not_to_have_count(0)
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    # What is read out is the option that the arrows reached; the focus stays in the field.
    active = field.get_attribute("aria-activedescendant")
    assert active
    expect(page.locator(f"#{active}")).to_have_attribute("aria-selected", "true")
    expect(page.locator("[role=option][aria-selected=true]")).to_have_count(1)
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    page.keyboard.type("min")
    expect(options).not_to_have_count(0)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"\?person=[\w-]+$"))
    expect(page.locator(".chips a")).to_have_count(2)
    expect(page.get_by_role("status").first).to_contain_text(" of 60 events")


def test_the_ends_of_the_dates_move_by_drag_and_by_arrow(page: Page) -> None:
    page.goto("/")
    box = page.locator("#strip svg.wide").bounding_box()
    assert box
    y = box["y"] + 40
    page.mouse.move(box["x"] + 300, y)
    page.mouse.down()
    page.mouse.move(box["x"] + 500, y, steps=4)
    page.mouse.move(box["x"] + 700, y, steps=4)
    page.mouse.up()
    page.wait_for_url(re.compile(r"from=2023-\d\d-\d\d&to=2023-\d\d-\d\d"))
    first = page.url
    handle = page.locator("#strip svg.wide .handle[data-end=from]")
    handle.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_url(lambda url: url != first)
    expect(handle).to_be_focused()
    # A plain press on a bar selects what the bar stands for.
    page.goto("/")
    page.locator("#strip svg.wide a").nth(20).click(force=True)
    page.wait_for_url(re.compile("from="))


def test_a_name_typed_before_the_list_can_be_swapped_is_looked_for(page: Page) -> None:
    held: list[Route] = []
    page.route("**/htmx*", lambda route: held.append(route))
    page.goto("/")
    field = page.get_by_role("combobox", name="Find a person by any name")
    field.focus()
    page.keyboard.type("min")
    expect(field).to_have_value("min")
    while not held:
        page.wait_for_timeout(20)
    for route in held:
        route.continue_()
    options = page.get_by_role("listbox", name="People").get_by_role("option")
    expect(options).not_to_have_count(0)
