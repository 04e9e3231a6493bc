"""A reader on the timeline, with scripts and without: filter, share, go back, check."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from events.models import Event

pytestmark = [
    pytest.mark.browser,
    pytest.mark.model,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("demonstration"),
]
PERSON, NAME = "antony-blinken", "Antony Blinken"
TOPIC = "alliance"


def _box(page: Page, facet: str, value: str) -> Locator:
    return page.locator(f'input[name="{facet}"][value="{value}"]')


def _choose(page: Page, facet: str, value: str, *, has_scripts: bool) -> None:
    """Tick a choice of the filter; without scripts its button sends the form."""
    page.locator("label.choice").filter(has=_box(page, facet, value)).click()
    if not has_scripts:
        page.get_by_role("button", name=re.compile(r"^Show \d+ event")).click()
    page.wait_for_url(re.compile(rf"[?&]{facet}={value}\b"))
    expect(page.locator(".chips a")).not_to_have_count(0)
    expect(_box(page, facet, value)).to_be_checked()


def _titles(page: Page) -> list[str]:
    return page.locator("#event-list li.ev h3").all_text_contents()


def _selected(page: Page) -> dict[str, list[str]]:
    """What the address selects; the form without scripts sends its empty fields too."""
    query = parse_qs(urlsplit(page.url).query)
    return {key: query[key] for key in ("person", "topic") if key in query}


def _sees_the_passage(page: Page, event: Event) -> None:
    told = page.locator("#told")
    mention = event.mentions.filter(is_rejected=False)[0]
    passage = " ".join(mention.passage().split())
    expect(told).to_contain_text(passage)
    expect(told).to_contain_text(mention.source.publisher)


def test_filters_share_their_address_and_lead_to_the_passage(
    page: Page, context: BrowserContext, has_scripts: bool
) -> None:
    page.goto("/")
    everything = _titles(page)
    _choose(page, "person", PERSON, has_scripts=has_scripts)
    by_person = _titles(page)
    assert _selected(page) == {"person": [PERSON]}
    assert 0 < len(by_person) < len(everything)
    for item in page.locator("#event-list li.ev").all():
        expect(item).to_contain_text(NAME)

    _choose(page, "topic", TOPIC, has_scripts=has_scripts)
    by_both = _titles(page)
    assert _selected(page) == {"person": [PERSON], "topic": [TOPIC]}
    assert 0 < len(by_both) < len(by_person)
    expect(page.get_by_role("status")).to_contain_text(f"{len(by_both)} of ")

    shared = context.new_page()
    shared.goto(page.url)
    assert _titles(shared) == by_both
    assert shared.locator("h1").inner_text() == page.locator("h1").inner_text()

    page.go_back()
    page.wait_for_url(lambda address: "topic=" + TOPIC not in address)
    expect(_box(page, "topic", TOPIC)).not_to_be_checked()
    expect(_box(page, "person", PERSON)).to_be_checked()
    assert _titles(page) == by_person
    expect(page.get_by_role("banner")).to_be_visible()

    link = shared.locator("#event-list li.ev h3 a").first
    title = link.inner_text()
    link.click()
    expect(shared.locator("h1")).to_have_text(title)
    _sees_the_passage(shared, Event.objects.visible().get(title=title))


@pytest.mark.parametrize("context", [True], indirect=True, ids=["scripts"])
def test_filtering_with_scripts_swaps_the_list_alone(page: Page) -> None:
    page.goto("/")
    page.evaluate("window.isTheFirstPage = true")
    _choose(page, "person", PERSON, has_scripts=True)
    assert page.evaluate("window.isTheFirstPage") is True
    assert page.locator("#event-list").count() == 1
