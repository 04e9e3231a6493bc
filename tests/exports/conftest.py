"""A selection with all that is hard to write down."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from events.models import Event
from tests import factories
from tests.views.conftest import _fresh_collection, record

__all__ = ["_fresh_collection", "record"]

#: Signs that some format takes for its own, a line's end, another script, great length.
HARD = [
    'Duarte, Holm; "cod" & <b>herring</b> \\ talks: 100% {sure} #1 $5 a_b ~ ^',
    "First line\nsecond line\r\nthird\tand a tab",
    "Дуарте и Холм встречаются в Осло, 会談, محادثات",
    "A very long heading " + "of ministers and their deputies " * 10 + "ends",
    '=HYPERLINK("http://other.example","Click")',
    "A bell \x07 and a page \x0c in it",
]


@pytest.fixture
def hard(db: None) -> list[Event]:
    source = factories.SourceFactory(publisher='Fjord & <i>"Courier"</i>; Oslo, "Sea"')
    made = []
    for number, title in enumerate(HARD):
        day = date(2023, 5, 1 + number)
        event = factories.EventFactory(
            title=title,
            start=day,
            end=day,
            sort_date=day,
            place="Port of <Spain>, Trinidad & Tobago; West\\Indies",
        )
        factories.EventMentionFactory(event=event, source=source)
        person = factories.ParticipantFactory(name=f"Ana “A, B; C” O'Duarte {number}")
        factories.EventParticipantFactory(event=event, participant=person)
        factories.StatementFactory(event=event, source=source, kind="direct")
        made.append(event)
    topic = factories.TopicFactory(name="Fish, ships; & <ports>")
    factories.EventTopicFactory(event=made[0], topic=topic)
    return made


def body(client: Client, address: str) -> bytes:
    response = client.get(address)
    assert response.status_code == 200, address
    return b"".join(response)
