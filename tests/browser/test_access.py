"""Every type of page: WCAG by axe, nothing sticks out, nothing comes from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from events.models import Event

pytestmark = [
    pytest.mark.browser,
    pytest.mark.model,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("demonstration"),
]
PAGES = [
    "/",
    "/?person=antony-blinken&kind=call,!visit&from=2021-03",
    "/?from=soon&kind=picnic",
    "/?person=fumio-kishida&kind=vote",
    "/people/",
    "/people/antony-blinken/",
    "/countries/",
    "/countries/japan/",
    "/organizations/g7/",
    "/topics/",
    "/topics/alliance/",
    "/statements/",
    "/sources/",
    "/lanes/",
    "/two-sides/",
    "/two-sides/?a=japan&b=united-states",
    "/quality/",
    "/embed/?kind=call",
]
#: Phone, between, desktop, and a desktop at 200 %.
WIDTHS = (390, 640, 760, 768, 1000, 1280)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def _rules(*names: str) -> dict[str, object]:
    """What axe is to test: all of WCAG 2.2 AA and its good practice, or some rules."""
    only = {"type": "rule", "values": list(names)} if names else TAGS
    return {"runOnly": only, "resultTypes": ["violations"]}


RULES = _rules()
#: What another scheme or width can change.
DARK = _rules("color-contrast")
PHONE = _rules(
    "target-size", "scrollable-region-focusable", "heading-order", "aria-hidden-focus"
)
STATES = [
    ("desktop", 1280, "light", RULES),
    ("dark", 1280, "dark", DARK),
    ("phone", 390, "light", PHONE),
]
STICKING_OUT = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll("body *")]
    .filter((node) => node.getBoundingClientRect().right > width + 1)
    .map((node) => node.outerHTML.slice(0, 80));
}"""


@pytest.fixture
def page(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    # Without transitions: colours are looked at as they stay, not on their way.
    context = browser.new_context(
        base_url=live_server.url, locale="en-GB", reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


def _pages() -> list[str]:
    event = Event.objects.visible().filter(kind="call").order_by("-source_count")[0]
    said, mention = event.statements.all()[0], event.mentions.all()[0]
    return [
        *PAGES,
        event.get_absolute_url(),
        f"/events/{event.pk}/report/",
        said.get_absolute_url(),
        mention.source.get_absolute_url(),
    ]


def _broken(page: Page, rules: dict[str, object]) -> list[tuple[str, str]]:
    found = Axe().run(page, options=rules).response["violations"]
    return [(rule["id"], rule["nodes"][0]["html"][:160]) for rule in found]


def test_no_page_breaks_a_rule_of_accessibility(page: Page) -> None:
    broken = []
    for address in _pages():
        page.goto(address)
        for state, width, scheme, rules in STATES:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            broken += [(address, state, *one) for one in _broken(page, rules)]
    assert broken == []


def test_nothing_sticks_out_of_a_page_at_any_width(page: Page) -> None:
    sticking = []
    for address in _pages():
        page.goto(address)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            sticking += [
                (address, width, html) for html in page.evaluate(STICKING_OUT)[:1]
            ]
    assert sticking == []


def test_no_page_asks_another_host_for_anything(
    page: Page, live_server: LiveServer
) -> None:
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
    for address in _pages():
        page.goto(address)
    assert asked == {urlsplit(live_server.url).netloc}
