"""The order in which sources are read makes no difference to the timeline."""

from __future__ import annotations

import json
from datetime import date
from itertools import permutations

import pytest
from django.db import transaction

from events.exports.timeline_json import timeline
from events.ingest.dating import dated_by_others, marked
from events.mentions import DateBasis, EventKind, Status
from events.models import Event, Source
from tests.ingest.tellings import (
    DUARTE,
    HOLM,
    OKORO,
    PRESS_OFFICE,
    Happened,
    Said,
    Told,
    kept,
)

pytestmark = pytest.mark.django_db
SATURDAY = date(2023, 5, 13)


def call(
    passage: str, *, name: str, day: date | None, words: str, **more: object
) -> Told:
    return Told(
        f"{passage} Duarte said it went well.",
        happened=[
            Happened(
                passage,
                "spoke",
                [DUARTE, HOLM],
                kind=EventKind.CALL,
                day=day,
                words=words,
                zone=more.pop("zone", None),  # type: ignore[arg-type]
            )
        ],
        said=[Said("it went well", [DUARTE], cluster=0)],
        name=name,
        **more,  # type: ignore[arg-type]
    )


WIRE = call(
    "Duarte and Holm spoke by telephone on Saturday.",
    name="wire.txt",
    day=SATURDAY,
    words="on Saturday",
    published=SATURDAY,
)
READOUT = call(
    "On the evening of 12 May the ministers spoke.",
    name="readout.txt",
    day=date(2023, 5, 12),
    words="12 May",
    zone="US",
    published=date(2023, 5, 14),
)
BRIEF = call(
    "They spoke on Saturday morning.",
    name="brief.txt",
    day=None,
    words="on Saturday morning",
    published=None,
)
PLAN = Told(
    "Duarte will receive Holm and Okoro in June. The council meets on Saturday.",
    happened=[
        Happened(
            "Duarte will receive Holm and Okoro in June.",
            "receive",
            [DUARTE, HOLM, OKORO],
            status=Status.PLANNED,
            day=date(2023, 6, 1),
            last=date(2023, 6, 30),
            words="in June",
        ),
        Happened(
            "The council meets on Saturday.",
            "meets",
            [PRESS_OFFICE],
            kind=EventKind.CONFERENCE,
            day=SATURDAY,
            words="on Saturday",
        ),
    ],
    name="plan.txt",
    published=SATURDAY,
)


def read_all(sources: tuple[Told, ...]) -> None:
    """As the command does: keep each, then date by other coverage what can be."""
    for told in sources:
        kept(told)
    by_name = {told.name: told for told in sources}
    for pk in marked():
        source = Source.objects.get(pk=pk)
        day = dated_by_others(source)
        if day:
            told = by_name[source.name]
            happened = [
                Happened(
                    **{
                        name: getattr(each, name)
                        for name in each.__dataclass_fields__
                        if name != "day"
                    },
                    day=day,
                )
                for each in told.happened
            ]
            again = Told(
                told.text,
                happened=happened,
                said=told.said,
                name=told.name,
                published=day,
            )
            kept(again, basis=DateBasis.CORROBORATED)


def without_ids() -> object:
    """The export, every id replaced by what it stands for, lists in their order of words."""
    export = json.loads("".join(timeline()))
    names = {
        row["id"]: row["name"] for row in export["sources"] + export["participants"]
    }
    for event in export["events"]:
        names[event["id"]] = event["title"]

    def plain(value: object, key: str = "") -> object:
        if isinstance(value, dict):
            return {
                name: plain(item, name)
                for name, item in value.items()
                if not (name == "id" and "start" in value)
            }
        if isinstance(value, list):
            return sorted((plain(item) for item in value), key=json.dumps)
        return names.get(value, value) if isinstance(value, str) else value

    return plain(export)


@pytest.mark.parametrize(
    "sources",
    [
        pytest.param((WIRE, READOUT, BRIEF), id="undated_brief"),
        pytest.param((WIRE, READOUT, PLAN), id="local_day_and_plan"),
    ],
)
def test_every_order_gives_the_same_timeline(sources: tuple[Told, ...]) -> None:
    found = []
    for order in permutations(sources):
        with transaction.atomic():
            read_all(order)
            found.append(without_ids())
            transaction.set_rollback(True)
    assert all(export == found[0] for export in found)


def test_one_call_in_three_sources_is_one_event() -> None:
    read_all((READOUT, BRIEF, WIRE))
    event = Event.objects.get(is_visible=True)
    assert (event.source_count, event.statement_count) == (3, 3)


def test_the_undated_brief_takes_the_day_of_the_call() -> None:
    read_all((BRIEF, WIRE))
    source = Source.objects.get(name="brief.txt")
    assert (source.published, source.published_basis) == (SATURDAY, "corroborated")


def test_a_brief_on_other_people_stays_undated() -> None:
    other = Told(
        "Okoro and Holm spoke on Saturday.",
        happened=[
            Happened(
                "Okoro and Holm spoke on Saturday.",
                "spoke",
                [OKORO, HOLM],
                kind=EventKind.CALL,
                words="on Saturday",
            )
        ],
        name="other.txt",
        published=None,
    )
    read_all((WIRE, other))
    assert Source.objects.get(name="other.txt").published is None


def test_two_calls_on_saturdays_leave_the_brief_undated() -> None:
    again = call(
        "A week on, Duarte and Holm spoke again on Saturday.",
        name="again.txt",
        day=date(2023, 5, 20),
        words="on Saturday",
        published=date(2023, 5, 20),
    )
    read_all((WIRE, BRIEF, again))
    assert Source.objects.get(name="brief.txt").published is None
    assert Event.objects.filter(is_visible=True).count() == 3
