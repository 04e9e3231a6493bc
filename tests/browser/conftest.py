"""A real browser on the live server, with the demonstration read once."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator

import pytest
from django.db import connection
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from events import search
from tests.browser import demonstration as read_once

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 15_000  # milliseconds, for a busy machine


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The system's Chromium, for the tests of one module.

    Playwright keeps an event loop running in this thread, which Django takes for a mistake.
    """
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        chromium = playwright.chromium.launch(
            executable_path=os.environ["CHROMIUM_PATH"], args=FLAGS
        )
        yield chromium
        chromium.close()


@pytest.fixture(params=[True, False], ids=["scripts", "no_scripts"])
def context(
    request: pytest.FixtureRequest, browser: Browser, live_server: LiveServer
) -> Iterator[BrowserContext]:
    """A visitor, once with JavaScript and once without; more pages of it are more tabs."""
    context = browser.new_context(
        base_url=live_server.url, java_script_enabled=request.param, locale="en-GB"
    )
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


@pytest.fixture(autouse=True)
def _the_last_answers_end(transactional_db: None) -> Iterator[None]:
    """The server is idle before the database is emptied under whoever reads it.

    A visitor who left leaves the server writing, on a thread that the server does not keep.
    What is searched lies in tables beside the models, which are not emptied with them: rows
    of the test before would stand where new events get their numbers.
    """
    search.rebuild()
    yield
    for thread in threading.enumerate():
        if "process_request_thread" in thread.name:
            thread.join(PATIENCE / 1000)
            assert not thread.is_alive(), f"{thread.name} still answers"
    with connection.cursor() as cursor:
        for table in (search.EVENTS, search.STATEMENTS):
            cursor.execute(f"DELETE FROM {table}")


@pytest.fixture
def has_scripts(request: pytest.FixtureRequest, context: BrowserContext) -> bool:
    return bool(request.node.callspec.params["context"])


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def demonstration(transactional_db: None) -> None:
    read_once.put()
