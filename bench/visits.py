"""What a reader waits for on a running site: filters in the browser, pages of each kind."""

from __future__ import annotations

import re
import time
import urllib.request
from collections import defaultdict
from urllib.parse import urljoin

from playwright.sync_api import Locator, Page, sync_playwright

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"]
#: Set and cleared in turn: what the page calls the filter, and its field.
FILTERS = {
    "a topic": "topic",
    "a country": "country",
    "a kind": "kind",
    "a person": "person",
}
#: The last frame in which anything changed, until 400 ms are quiet, since the last click.
_SETTLED = """
new Promise((done) => {
  const armed = performance.now();
  let last = armed;
  new MutationObserver(() => requestAnimationFrame(() => requestAnimationFrame(() => {
    last = performance.now();
  }))).observe(document.body, { childList: true, subtree: true });
  const look = () => {
    const isSwapped = window.__clicked > armed && window.__swapped;
    const isSeen = isSwapped && last > window.__clicked;
    if (isSeen && performance.now() - last > 400) done(last - window.__clicked);
    else setTimeout(look, 50);
  };
  look();
})
"""
_WATCHED = """
addEventListener("click", (event) => {
  window.__clicked = event.timeStamp;
  window.__swapped = false;
}, true);
addEventListener("htmx:afterSettle", () => { window.__swapped = true; });
"""


def filter_times(site: str, chromium: str, rounds: int) -> dict[str, list[float]]:
    """Seconds from the click to the last change of list, counts and strip.

    Every round chooses another value, one that nobody has asked for yet.
    """
    found: dict[str, list[float]] = defaultdict(list)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.add_init_script(_WATCHED)
        page.goto(site)
        page.wait_for_load_state("networkidle")
        for number in range(rounds):
            for name, field in FILTERS.items():
                choice = page.locator(f"label:has([name={field}])")
                found[f"{name} set"].append(_click(page, choice.nth(number % 4)))
                clear = page.locator(".chips a.clear")
                found[f"{name} cleared"].append(_click(page, clear.first))
        browser.close()
    return dict(found)


def _click(page: Page, target: Locator) -> float:
    target.scroll_into_view_if_needed()
    before = page.locator("#count").inner_text()
    handle = page.evaluate_handle(f"() => ({{ settled: {_SETTLED} }})")
    target.click()
    took: float = page.evaluate("waiting => waiting.settled", handle)
    if page.locator("#count").inner_text() == before:
        raise RuntimeError(f"{target}: the click changed nothing")
    return took / 1000


def page_times(site: str, rounds: int) -> dict[str, list[float]]:
    """Seconds until a page of each kind has come whole; addresses are found by links."""
    timeline = _get(site, "/")
    person, country = _first(site, "/people/"), _first(site, "/countries/")
    other = re.findall(r'href="(/countries/[^"/]+/)"', _get(site, "/countries/"))[-1]
    pair = f"/two-sides/?a={country.split('/')[2]}&b={other.split('/')[2]}"
    pages = {
        "timeline": "/",
        "its next events": _more(timeline),
        "timeline, dates never asked for": "/?from=2016-{n:02}",
        "timeline, words": "/?q=ceasefire",
        "event": _found(r'href="(/events/\d+/[^"/]+/)"', timeline),
        "person": person,
        "country": country,
        "topic": _first(site, "/topics/"),
        "statements": "/statements/",
        "statements, a late page": "/statements/?page=2000",
        "source": _first(site, "/sources/"),
        "people": "/people/",
        "lanes": "/lanes/",
        "two sides": pair,
    }
    found: dict[str, list[float]] = defaultdict(list)
    for number in range(rounds + 1):
        for name, path in pages.items():
            asked = path.format(n=number % 12 + 1)
            began = time.monotonic()
            _get(site, asked)
            found[name].append(time.monotonic() - began)
    # The first round warms both workers' caches.
    return {name: times[1:] for name, times in found.items()}


def _get(site: str, path: str) -> str:
    with urllib.request.urlopen(urljoin(site, path), timeout=120) as response:
        text: str = response.read().decode()
        return text


def _first(site: str, path: str) -> str:
    """The first address below `path` on its page."""
    return _found(rf'href="({re.escape(path)}[^"/?]+/)"', _get(site, path))


def _more(page: str) -> str:
    return _found(r'class="btn" href="(/\?[^"]*after=[^"]*)"', page).replace(
        "&amp;", "&"
    )


def _found(pattern: str, page: str) -> str:
    match = re.search(pattern, page)
    if not match:
        raise RuntimeError(f"nothing on the page is like {pattern}")
    return match[1]
