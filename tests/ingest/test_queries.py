"""How much keeping asks of the database: as much for the thousandth article as for the first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.ingest.keeping import ToKeep, keep_all
from events.ingest.register import Register
from events.models import Event
from tests.factories import TopicFactory
from tests.ingest.tellings import DUARTE, HOLM, VERSION, Happened, Said, Told, Who

pytestmark = pytest.mark.django_db

SIZE = 16
#: Of an article that tells of a new event, and of a batch whatever its size.
AN_ARTICLE, A_BATCH = 16, 7


def report(number: int) -> Told:
    """A meeting a week, each with somebody nobody has named before."""
    day = date(2000, 1, 3) + timedelta(weeks=number)
    newcomer = Who(f"Guest Number{number}", country="PT")
    text = f"Ana Duarte, Leif Holm and a guest met on {day}. Holm said no. {number}."
    return Told(
        text,
        [
            Happened(
                text.partition(". ")[0],
                "met",
                [DUARTE, HOLM, newcomer],
                day=day,
                words=f"on {day}",
                topics=("fisheries",),
            )
        ],
        [Said("no", [HOLM], cluster=0, topics=("fisheries",))],
        published=day,
        name=f"{number}.txt",
    )


def batch(numbers: Iterable[int]) -> list[ToKeep]:
    return [ToKeep(report(number).reading()) for number in numbers]


def queries(items: list[ToKeep], register: Register) -> int:
    with CaptureQueriesContext(connection) as asked:
        keep_all(items, version=VERSION, register=register)
    return len(asked)


@pytest.fixture(autouse=True)
def fisheries() -> None:
    TopicFactory(slug="fisheries", name="Fisheries")


def test_a_batch_asks_a_fixed_number_of_queries_an_article() -> None:
    register = Register()
    keep_all(batch(range(100, 100 + SIZE)), version=VERSION, register=register)
    one = queries(batch([200]), register)
    many = queries(batch(range(300, 300 + SIZE)), register)
    assert one <= AN_ARTICLE + A_BATCH
    assert many <= SIZE * AN_ARTICLE + A_BATCH


def test_queries_are_as_many_in_a_database_ten_times_as_large() -> None:
    for first in (0, 100):
        keep_all(batch(range(first, first + SIZE)), version=VERSION)
    small = queries(batch(range(200, 200 + SIZE)), Register())
    for first in range(300, 300 + 20 * SIZE, SIZE):
        keep_all(batch(range(first, first + SIZE)), version=VERSION)
    assert Event.objects.count() == 23 * SIZE
    large = queries(batch(range(900, 900 + SIZE)), Register())
    assert large == small


def test_a_further_report_of_an_event_asks_as_much_however_many_there_are() -> None:
    def further(number: int) -> list[ToKeep]:
        told = report(7)
        text = f"{told.text} As told by outlet {number}."
        return [ToKeep(replace(told, text=text, name=f"{number}.txt").reading())]

    keep_all(batch([7]), version=VERSION)
    few = queries(further(1), Register())
    for number in range(2, 12):
        keep_all(further(number), version=VERSION)
    many = queries(further(12), Register())
    assert Event.objects.get().source_count == 13
    assert many == few
