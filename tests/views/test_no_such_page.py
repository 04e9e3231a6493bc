"""Addresses that lead nowhere, forms that may not be sent, pages that break."""

from __future__ import annotations

import pytest
from django.template.loader import render_to_string
from django.test import Client

from tests.views.conftest import Record


@pytest.mark.parametrize(
    "address",
    [
        "/nowhere/",
        "/events/987654/",
        "/people/nobody/",
        "/topics/nothing/",
        "/sources/987654/",
        "/statements/987654/",
    ],
)
def test_nothing_there_is_said_with_ways_on(
    client: Client, record: Record, address: str
) -> None:
    response = client.get(address)
    html = response.content.decode()
    assert response.status_code == 404
    assert "There is nothing at this address" in html
    assert 'id="search"' in html
    assert 'href="/people/"' in html


def test_a_form_without_its_cookie_is_not_sent(record: Record) -> None:
    strict = Client(enforce_csrf_checks=True)
    response = strict.post(f"/events/{record.meeting.pk}/report/", {"about": "date"})
    assert response.status_code == 403
    assert "The form was not sent" in response.content.decode()


def test_a_page_for_editors_says_so(reader_client: Client, record: Record) -> None:
    response = reader_client.get("/review/")
    assert response.status_code == 403
    assert "This page is for editors" in response.content.decode()


def test_a_page_that_breaks_needs_nothing_to_say_so() -> None:
    assert "Something here is out of order" in render_to_string("500.html")
