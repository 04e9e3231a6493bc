"""The database and the memory select the same events, whatever is asked."""

from __future__ import annotations

import random

import pytest
from django.http import QueryDict

from events import search
from events.facets.collection import current
from events.facets.masks import Masks
from events.forms import TimelineFilterForm
from events.models import Event, Participant, Topic
from tests.seed import seed

CHOICES = {
    "kind": ["meeting", "call", "!visit", "agreement", "!meeting,!call"],
    "status": ["planned", "occurred", "!cancelled"],
    "genre": ["brief", "!readout"],
    "publisher": ["fjord-courier", "!foreign-ministry-lisbon"],
    "from": ["2023-02", "2023-05-09", "2023"],
    "to": ["2023-11", "2023-09-01", "2023"],
    "q": ["copper", "“open and on the table”", "meet in os"],
    "quote": ["1"],
    "sources": ["2", "3"],
    "on": ["05-09"],
}


@pytest.mark.django_db
def test_both_select_the_same() -> None:
    seed(150)
    search.rebuild()
    chance = random.Random(7)
    people = list(
        Participant.objects.people()
        .filter(takings__isnull=False)
        .distinct()
        .values_list("slug", flat=True)
    )
    topics = list(Topic.objects.values_list("slug", flat=True))
    found = 0
    for _ in range(120):
        query = QueryDict(mutable=True)
        for key in chance.sample(list(CHOICES), chance.randint(0, 3)):
            query[key] = chance.choice(CHOICES[key])
        if chance.random() < 0.5:
            query.setlist("person", chance.sample(people, 2))
            query["person_all"] = chance.choice(["", "1"])
        if chance.random() < 0.3:
            query["topic"] = chance.choice(["", "!"]) + chance.choice(topics)
        if chance.random() < 0.2:
            query["country"] = chance.choice(["norway", "!kenya"])
        if chance.random() < 0.2:
            query.appendlist("person", f"!{chance.choice(people)}")
        form = TimelineFilterForm(query)
        mask = Masks(current(), form.filters).matching()
        in_memory = set(current().ids[mask].tolist())
        assert in_memory == set(form.events().values_list("pk", flat=True)), query
        found += bool(in_memory)
    assert found > 40  # the questions were not all empty


@pytest.mark.django_db
def test_collection_follows_changes() -> None:
    seed(20)
    assert len(current()) == 20
    event = Event.objects.first()
    assert event
    event.pk = None
    event.save()
    assert len(current()) == 21


@pytest.mark.django_db
def test_address_is_short_and_stable() -> None:
    seed(20)
    query = "kind=meeting&to=&kind=call&q=+copper+&sources=1&person_all=1"
    form = TimelineFilterForm(QueryDict(query))
    assert form.is_valid()
    assert form.address.url() == "/?q=copper&kind=meeting,call"
    again = TimelineFilterForm(QueryDict(form.address.query()))
    assert (again.filters, again.address.url()) == (form.filters, form.address.url())
