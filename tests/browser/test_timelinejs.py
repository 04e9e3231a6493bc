"""The export for TimelineJS 3 in TimelineJS 3, as somebody else's page would show it."""

from __future__ import annotations

import shutil
import subprocess
import threading
from collections.abc import Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route
from pytest_django.live_server_helper import LiveServer

from events.models import Event
from tests import factories

pytestmark = [
    pytest.mark.browser,
    pytest.mark.npm,
    pytest.mark.django_db(transaction=True),
]
LOCKED = Path(__file__).parent / "timelinejs"
HTML = """<!doctype html><html lang="en"><head><title>Elsewhere</title>
<link rel="stylesheet" href="/css/timeline.css"><script src="/js/timeline.js"></script>
</head><body><div id="timeline" style="width: 100%; height: 600px"></div></body></html>"""
#: When each happened, and what its slide says of it: no more than is told.
TOLD = {
    "Duarte and Holm meet in Oslo": ("2023-05-09", "2023-05-09", "day", "9 May 2023"),
    "Fisheries week": ("2023-06-05", "2023-06-11", "week", "the week of 5 June 2023"),
    "Holm visits Nairobi": ("2023-07-01", "2023-07-31", "month", "July 2023"),
    "Autumn talks": ("2023-09-01", "2023-11-30", "season", "autumn 2023"),
    "A treaty lapses": ("2019-01-01", "2019-12-31", "year", "2019"),
    "Shipping is regulated": ("1890-01-01", "1899-12-31", "decade", "1890s"),
    "Three days of talks": ("2023-12-30", "2024-01-01", "range", "1 January 2024"),
    "Ministers are to meet": ("2025-03-01", "2025-03-31", "month", "March 2025"),
}


@pytest.fixture(scope="session")
def timelinejs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """TimelineJS as its authors publish it; what was installed is what was locked."""
    folder = tmp_path_factory.mktemp("npm")
    for name in ("package.json", "package-lock.json"):
        shutil.copy(LOCKED / name, folder)
    done = subprocess.run(
        ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, f"npm ci: {done.stderr or done.stdout}"
    return folder / "node_modules" / "@knight-lab" / "timelinejs" / "dist"


@pytest.fixture
def told(transactional_db: None) -> list[Event]:
    """An event of every precision, one planned, one undated, one with marks in its title."""
    made = []
    for title, (start, end, precision, _) in TOLD.items():
        event = factories.EventFactory(
            title=title,
            start=date.fromisoformat(start),
            end=date.fromisoformat(end),
            sort_date=date.fromisoformat(start),
            precision=precision,
            status="planned" if "are to" in title else "occurred",
        )
        made.append(event)
    factories.PlannedEventFactory(title="Nobody says when")
    marked = factories.EventFactory(
        title='Talks on <b>cod</b> & "herring"<img src=x onerror=alert(1)>',
        place="",
        start=date(2023, 5, 10),
    )
    source = factories.SourceFactory(publisher="Fjord & <i>Courier</i>")
    factories.EventMentionFactory(event=marked, source=source)
    factories.StatementFactory(event=marked, source=source, kind="direct", speakers=[])
    return [*made, marked]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing: a test that passes has nothing to say."""


@pytest.fixture
def theirs(timelinejs: Path) -> Iterator[str]:
    """Another origin, with a page of its own and TimelineJS beside it."""
    (timelinejs / "index.html").write_text(HTML, encoding="utf-8")
    (timelinejs / "favicon.ico").touch()
    serve = partial(Quiet, directory=str(timelinejs))
    with ThreadingHTTPServer(("127.0.0.1", 0), serve) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class Elsewhere:
    """A page of another site, which has its own files and asks us for the data alone."""

    def __init__(self, page: Page, theirs: str, ours: str) -> None:
        self.page, self.theirs, self.ours = page, theirs, ours
        self.asked_of_us: list[str] = []
        self.strangers: list[str] = []
        self.failures: list[str] = []
        page.route("**/*", self._watch)
        page.on("pageerror", lambda error: self.failures.append(str(error)))
        page.on("requestfailed", lambda asked: self.failures.append(asked.url))

    def _watch(self, route: Route) -> None:
        url = route.request.url
        if url.startswith(self.ours):
            self.asked_of_us.append(url.removeprefix(self.ours))
        elif not url.startswith((self.theirs, "data:", "blob:")):
            self.strangers.append(url)
            return route.abort()
        return route.continue_()

    def draw(self, address: str) -> None:
        self.page.goto(f"{self.theirs}/")
        self.page.evaluate(
            """address => { window.timeline = new TL.Timeline("timeline", address, {
                font: null, script_path: location.origin + "/js/", duration: 0,
            }); }""",
            f"{self.ours}{address}",
        )
        self.page.locator(".tl-timemarker").first.wait_for(state="attached")
        self.page.wait_for_function("timeline.ready === true")


@pytest.fixture
def elsewhere(
    browser: Browser, live_server: LiveServer, theirs: str
) -> Iterator[Elsewhere]:
    context = browser.new_context(viewport={"width": 1200, "height": 800})
    context.set_default_timeout(30_000)
    yield Elsewhere(context.new_page(), theirs, live_server.url)
    context.close()


def test_every_dated_event_is_a_slide(elsewhere: Elsewhere, told: list[Event]) -> None:
    elsewhere.draw("/timelinejs.json")
    page = elsewhere.page
    ids = page.evaluate("timeline.config.events.map(event => event.unique_id)")
    assert sorted(ids) == sorted(f"event-{event.pk}" for event in told)
    assert page.evaluate("timeline.config.getErrors()") == []
    assert page.locator(".tl-slider-item-container .tl-slide").count() == len(told) + 1
    assert page.locator(".tl-timemarker").count() == len(told)
    for event in told:
        page.evaluate("id => timeline.goToId(id)", f"event-{event.pk}")
        assert page.evaluate("timeline.current_id") == f"event-{event.pk}"
        slide = page.locator(f"#event-{event.pk}")
        headline = slide.locator(".tl-headline")
        assert headline.inner_text().strip() == event.title
        link = headline.locator("a").get_attribute("href")
        assert link == elsewhere.ours + event.get_absolute_url()
        if event.title in TOLD:
            said = slide.locator(".tl-headline-date").inner_text()
            assert said.casefold().strip().endswith(TOLD[event.title][3].casefold())
    assert page.locator("#timeline img[src=x]").count() == 0
    assert elsewhere.strangers == []
    assert elsewhere.failures == []
    assert elsewhere.asked_of_us == ["/timelinejs.json"]


def test_what_is_selected_is_drawn(elsewhere: Elsewhere, told: list[Event]) -> None:
    elsewhere.draw("/timelinejs.json?status=planned&from=2025")
    page = elsewhere.page
    shown = page.locator(".tl-slide:not(.tl-slide-titleslide) .tl-headline")
    assert [text.strip() for text in shown.all_inner_texts()] == [
        "Ministers are to meet"
    ]
    text = page.locator(".tl-slide:not(.tl-slide-titleslide) .tl-text-content")
    assert text.inner_text().split("\n")[0] == "Planned"
    assert page.evaluate("timeline.config.getErrors()") == []
    assert elsewhere.strangers == []
