"""What a first visit costs: requests before the page is whole."""

from __future__ import annotations

import re

import pytest
from django.conf import settings
from django.test import Client

from events.models import Event, Participant, Source, Statement, Topic
from tests.seed import seed


def _assets(page: str) -> set[str]:
    found = re.findall(
        r'(?:<script[^>]* src| data-htmx|<link rel="(?:icon|stylesheet)" href|<use href)'
        r'="([^"#]+)',
        page,
    )
    return {one for one in found if not one.startswith("data:")}


@pytest.mark.django_db
def test_no_page_takes_more_than_four_requests(client: Client) -> None:
    seed(60)
    person = Participant.objects.people().filter(takings__isnull=False)[0]
    addresses = [
        *("/", "/people/", "/countries/", "/topics/", "/statements/", "/sources/"),
        *("/lanes/", "/two-sides/", "/quality/", "/embed/"),
        Event.objects.all()[0].get_absolute_url(),
        person.get_absolute_url(),
        Topic.objects.all()[0].get_absolute_url(),
        Statement.objects.all()[0].get_absolute_url(),
        Source.objects.all()[0].get_absolute_url(),
    ]
    for address in addresses:
        response = client.get(address)
        assert response.status_code == 200, address
        assert 1 + len(_assets(response.text)) <= 4, address


@pytest.mark.django_db
def test_the_list_brings_htmx_along_and_an_event_does_not(client: Client) -> None:
    seed(10)
    event = client.get(Event.objects.all()[0].get_absolute_url()).text
    assert "htmx" in "".join(_assets(client.get("/").text))
    assert "htmx" not in "".join(_assets(event))


def test_style_sheets_refer_to_nothing_beside_them() -> None:
    """They stand within pages, where an address would be the page's."""
    for path in (settings.BASE_DIR / "static/events").glob("*.css"):
        text = path.read_text(encoding="utf-8")
        assert "</" not in text
        assert all(one.startswith("#") for one in re.findall(r"url\(['\"]?(.)", text))
