"""How good the reading is: shares of what editors looked at, or that nobody has."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from events.models import Decision
from events.quality import Share, quality
from tests.factories import DecisionFactory, EventFactory, StatementFactory

pytestmark = pytest.mark.django_db


def _kept(label: str) -> tuple[int, int]:
    share = next(one for one in quality().events if one.label == label)
    return share.kept, share.reviewed


def _decide(kind: str, **given: object) -> Decision:
    blank = {"field": "", "value": None, "machine_value": None}
    return DecisionFactory(kind=kind, **{**blank, **given})


def test_without_a_decision_it_claims_nothing(client: Client) -> None:
    EventFactory()
    page = client.get("/quality/").text
    assert "Nothing to measure yet" in page
    assert "%" not in page.split("<main", 1)[1].split("</main", 1)[0]


def test_a_confirmed_event_keeps_every_field() -> None:
    _decide("confirm")
    assert _kept("Place") == _kept("Is there such an event") == (1, 1)


def test_a_changed_field_is_not_kept_and_the_others_are() -> None:
    _decide("confirm")
    DecisionFactory(field="place", value="Bergen", machine_value="Oslo")
    assert (_kept("Place"), _kept("Date")) == ((1, 2), (2, 2))


def test_a_field_set_to_what_was_read_is_kept() -> None:
    DecisionFactory(field="place", value="Oslo", machine_value="Oslo")
    assert _kept("Place") == (1, 1)


def test_of_a_rejected_event_no_field_counts() -> None:
    _decide("reject")
    _decide("confirm")
    assert (_kept("Is there such an event"), _kept("Date")) == ((1, 2), (1, 1))


def test_what_was_withdrawn_does_not_count(editor: User) -> None:
    _decide("reject", withdrawn=timezone.now(), withdrawn_by=editor)
    assert not quality().has_reviews


def test_statements_are_measured_too(client: Client) -> None:
    said = StatementFactory()
    DecisionFactory(
        event=None, statement=said, field="speakers", value=[1], machine_value=[2]
    )
    [whole, speaker, *_] = quality().statements
    assert (whole.kept, speaker.kept, speaker.reviewed) == (1, 0, 1)
    assert "0 of 1" in client.get("/quality/").text


def test_joins_and_partings_are_counted() -> None:
    _decide("same_event", other_event=EventFactory())
    _decide("not_same_event", other_event=EventFactory(), anchors=[{"start": 0}])
    _decide("not_same_event", other_event=EventFactory())
    assert quality().joins == {"joined": 1, "parted": 1}


def test_few_rows_say_little() -> None:
    assert Share("Date", 9, 10).interval == "60 to 98 %"
    assert Share("Date", 0, 0).interval == ""


def test_queries_are_few(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    _decide("confirm")
    with django_assert_num_queries(8):
        client.get("/quality/")
