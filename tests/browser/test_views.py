"""The main path of every view, with scripts and without, as a reader would walk it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from events.models import Event, Report

pytestmark = [
    pytest.mark.browser,
    pytest.mark.model,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("demonstration"),
]
SCRIPTS = pytest.mark.parametrize("context", [True], indirect=True, ids=["scripts"])


def told_most() -> Event:
    """The call that three sources tell of."""
    calls = Event.objects.visible().filter(kind=Event.Kind.CALL)
    return calls.order_by("-source_count", "pk")[0]


def heading(page: Page, words: str) -> None:
    expect(page.locator("h1")).to_contain_text(words)


def in_header(page: Page, name: str) -> None:
    page.get_by_role("navigation", name="Site").get_by_role("link", name=name).click()


def test_people_lead_to_their_events_counterparts_and_words(page: Page) -> None:
    page.goto("/")
    in_header(page, "People")
    page.get_by_placeholder("Name or office").fill("blinken")
    page.get_by_role("button", name="Find").click()
    expect(page.get_by_role("status")).to_contain_text("1 person")
    page.get_by_role("link", name="Antony Blinken").click()
    heading(page, "Antony Blinken")
    expect(page.get_by_text("Secretary of State, United States").first).to_be_visible()
    # Every event of the list says its year, for no month stands above it.
    for when in page.locator("#events .ev .when").all():
        expect(when).to_contain_text("2021")
    page.locator("#said").get_by_role("link", name="China", exact=True).click()
    heading(page, "Antony Blinken")
    expect(page.locator("#said .opened")).to_have_text("On China")
    page.locator("#counterparts").get_by_role(
        "link", name="Toshimitsu Motegi", exact=True
    ).click()
    heading(page, "Toshimitsu Motegi")
    page.go_back()
    heading(page, "Antony Blinken")
    page.get_by_role("link", name="On the timeline", exact=True).click()
    heading(page, "Events with Antony Blinken")
    assert page.url.endswith("/?person=antony-blinken")


def test_countries_and_organisations_lead_to_who_acts_for_them(page: Page) -> None:
    page.goto("/people/")
    page.get_by_role("link", name="Countries").click()
    page.get_by_role("link", name="Japan", exact=True).click()
    heading(page, "Japan")
    expect(page.get_by_role("heading", name="People of Japan")).to_be_visible()
    page.get_by_role("link", name="With another country").click()
    heading(page, "Two sides")
    expect(page.get_by_label("One side")).to_have_value("japan")
    page.goto("/organizations/")
    page.get_by_role("link", name="G7", exact=True).click()
    heading(page, "G7")
    expect(page.locator("#events .ev")).not_to_have_count(0)
    page.get_by_role("link", name="Organisations", exact=True).click()
    heading(page, "Organisations")


def test_topics_show_who_said_what_and_phrases_that_recur(page: Page) -> None:
    page.goto("/topics/")
    page.get_by_role("link", name="Alliance", exact=True).click()
    heading(page, "Alliance")
    phrases = page.locator("#phrases > ul > li")
    expect(phrases).not_to_have_count(0)
    expect(phrases.first).to_contain_text("First")
    phrases.first.get_by_role("link", name="Statement", exact=True).first.click()
    expect(page.get_by_role("heading", name="Where it stands")).to_be_visible()
    page.go_back()
    page.locator("#said .plot-names").get_by_role("link").first.click()
    expect(page.locator("#said .opened")).not_to_have_text("The latest")


def test_statements_are_filtered_and_lead_to_their_sentence(
    page: Page, has_scripts: bool
) -> None:
    page.goto("/statements/")
    every = page.locator(".spoken-row").count()
    page.get_by_label("Speaker").select_option("antony-blinken")
    if not has_scripts:
        page.get_by_role("button", name="Show").click()
    page.wait_for_url(re.compile("person=antony-blinken"))
    expect(page.locator(".spoken-row")).not_to_have_count(every)
    rows = page.locator(".spoken-row").count()
    assert 0 < rows < every
    page.go_back()
    expect(page.locator(".spoken-row")).to_have_count(every)
    expect(page.get_by_label("Speaker")).to_have_value("")
    page.go_forward()
    expect(page.locator(".spoken-row")).to_have_count(rows)
    expect(page.get_by_label("Speaker")).to_have_value("antony-blinken")
    page.reload()
    expect(page.locator(".spoken-row")).to_have_count(rows)
    page.locator(".spoken-row .manner").first.click()
    expect(page.get_by_role("heading", name="Where it stands")).to_be_visible()


def test_two_sides_tell_what_the_other_leaves_out(page: Page) -> None:
    page.goto("/two-sides/")
    page.get_by_label("One side").select_option("japan")
    page.get_by_label("The other").select_option("united-states")
    page.get_by_label("From").fill("2021-11")
    page.get_by_role("button", name="Compare").click()
    heading(page, "Japan and United States")
    expect(page.get_by_role("table").first).to_contain_text("not told")
    expect(page.get_by_label("From")).to_have_value("2021-11")
    page.locator(".side-event h2 a").first.click()
    expect(page.locator("article.event")).to_be_visible()


def test_lanes_zoom_and_open_an_event(page: Page) -> None:
    page.goto("/lanes/")
    heading(page, "Who met whom")
    page.get_by_role("link", name="Quarter").click()
    expect(page.get_by_role("link", name="Quarter")).to_have_attribute(
        "aria-current", "true"
    )
    page.go_back()
    title = page.locator("#as-list td a").first.inner_text()
    drawn = page.locator("#lanes .wide .ev-link").first
    drawn.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"event=\d+|/events/\d+/"))
    page.go_back()
    page.locator("#as-list td a").first.click()
    heading(page, title)


def test_sources_lead_to_their_text_with_what_it_tells(page: Page) -> None:
    page.goto("/sources/")
    page.get_by_label("Publisher").select_option("Harbour Broadcasting")
    page.get_by_role("button", name="Show").click()
    for row in page.locator("table.sources tbody tr").all():
        expect(row).to_contain_text("Harbour Broadcasting")
    page.locator("table.sources tbody a").first.click()
    expect(page.get_by_role("heading", name="What it tells of")).to_be_visible()
    expect(page.locator(".told-row mark").first).to_be_visible()


def test_an_event_leads_to_the_words_it_rests_on(page: Page) -> None:
    event = told_most()
    page.goto(event.get_absolute_url())
    page.get_by_role("link", name="Compare what they tell").click()
    expect(page.locator("#compare")).to_be_in_viewport()
    page.locator("#compare .cell").first.click()
    assert re.search(r"#\w+", page.url)
    expect(page.locator("#told mark").first).to_be_visible()
    for form, mark in (("bib", "@misc"), ("ris", "TY  - "), ("ics", "BEGIN:VEVENT")):
        answer = page.request.get(f"/events/{event.pk}.{form}")
        assert answer.ok
        assert mark in answer.text()


def test_a_mistake_is_reported(page: Page) -> None:
    event = told_most()
    page.goto(event.get_absolute_url())
    page.get_by_role("link", name="Report a mistake").click()
    page.get_by_label("What does the source say?").fill("It was in the evening.")
    page.get_by_role("button", name="Send").click()
    # The browser itself names the field that is missing, and nothing typed is lost.
    expect(page.locator("input[name=about]:invalid")).not_to_have_count(0)
    expect(page.get_by_label("What does the source say?")).not_to_have_value("")
    page.get_by_label("The date").check()
    page.get_by_role("button", name="Send").click()
    heading(page, "the report is with the editors")
    assert Report.objects.get().event_id == event.pk


def test_the_frame_for_other_pages_has_the_selection_alone(page: Page) -> None:
    page.goto("/embed/?person=antony-blinken&kind=call")
    heading(page, "Calls with Antony Blinken")
    expect(page.get_by_role("banner")).to_have_count(0)
    expect(page.locator(".ev")).not_to_have_count(0)
    page.get_by_role("link", name="This selection").click()


@SCRIPTS
def test_the_search_of_every_page_leads_to_the_timeline(page: Page) -> None:
    for name in ("lanes", "people", "two-sides", "statements", "sources", "quality"):
        page.goto(f"/{name}/")
        page.locator("#search").fill("Taiwan")
        page.locator("#search").press("Enter")
        page.wait_for_url(re.compile(r"/\?q=Taiwan$"))
        expect(page.locator("#search")).to_have_value("Taiwan")
        expect(page.locator(".ev")).not_to_have_count(0)
