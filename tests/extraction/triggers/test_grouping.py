"""The grouping alone, on tellings made by hand: no trained pipeline is needed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from events.extraction.cast import Cast, Member
from events.extraction.times.component import TimeFound
from events.extraction.triggers.coreference import cluster
from events.extraction.triggers.happening import Happening, PlaceFound
from events.mentions import (
    EventKind,
    ParticipantKind,
    Precision,
    Role,
    Span,
    Status,
    TimeValue,
)

PERSON, COUNTRY, BODY = (
    ParticipantKind.PERSON,
    ParticipantKind.COUNTRY,
    ParticipantKind.ORGANIZATION,
)
#: 0 and 1 are of 2 and 3; 4 is a third person; 5 is a body.
CAST = Cast(
    [
        Member(0, PERSON, "Ingrid Solberg", country="NO"),
        Member(1, PERSON, "Marta Quispe", country="PE"),
        Member(2, COUNTRY, "Norway", country="NO"),
        Member(3, COUNTRY, "Peru", country="PE"),
        Member(4, PERSON, "Ana Duarte", country="CL"),
        Member(5, BODY, "Andean Community"),
    ],
    (),
)
MEETING, CALL, VISIT = EventKind.MEETING, EventKind.CALL, EventKind.VISIT


def on(day: int) -> TimeFound:
    value = date(2024, 5, day)
    return TimeFound(
        0, 1, TimeValue("then", Span(0, 4), value, value, Precision.DAY, str(value))
    )


def told(*who: int, kind: EventKind = MEETING, **said: object) -> Happening:
    found = Happening(
        0, kind, Status.OCCURRED, 0, 1, 0.6, dict.fromkeys(who, Role.PRINCIPAL)
    )
    return replace(found, **said)  # type: ignore[arg-type]


def grouped(*happenings: Happening) -> list[int]:
    """The cluster of each telling, in the order of the text; -1 for one left out."""
    for token, happening in enumerate(happenings):
        happening.token = token
    cluster(list(happenings), CAST)
    return [happening.cluster for happening in happenings]


@pytest.mark.parametrize(
    ("tellings", "clusters"),
    [
        pytest.param((told(0, 1), told(1, 0)), [0, 0], id="same_parties"),
        pytest.param((told(0, 1), told(is_anaphor=True)), [0, 0], id="points_back"),
        pytest.param((told(0, 1), told(0, 1, is_joint=True)), [0, 0], id="joint"),
        pytest.param(
            (told(0, 1, kind=CALL), told(0, 1, is_vague=True)), [0, 0], id="talks"
        ),
        pytest.param(
            (told(0, 1), told(2, 3, is_pointed=True)), [0, 0], id="their_countries"
        ),
        pytest.param((told(0, 1), told(0, 4)), [0, 1], id="other_party"),
        pytest.param((told(0, 1), told(0)), [0, 1], id="alone_is_not_of_the_two"),
        pytest.param((told(0, 1, time=on(3)), told(0, 1, time=on(4))), [0, 1], id="days"),
        pytest.param((told(0, 1, time=on(3)), told(0, 1)), [0, 0], id="one_undated"),
        pytest.param(
            (told(0, 1), told(0, 1, status=Status.PLANNED)), [0, 1], id="plan_and_fact"
        ),
        pytest.param((told(0, 1), told(0, 1, kind=VISIT)), [0, 1], id="kinds"),
        pytest.param(
            (told(0, 1, kind=CALL), told(0, 1, kind=MEETING)), [0, 1], id="call_and_meeting"
        ),
        pytest.param(
            (told(0, 1, series="2-2"), told(0, 1, series="trilateral")), [0, 1], id="series"
        ),
        pytest.param(
            (
                told(0, kind=VISIT, place=PlaceFound(0, 1, "Peru")),
                told(0, kind=VISIT, place=PlaceFound(0, 1, "Chile")),
            ),
            [0, 1],
            id="visits_to_two_places",
        ),
        pytest.param((told(is_anaphor=True),), [-1], id="points_at_nothing"),
    ],
)  # fmt: skip
def test_tellings_are_grouped(tellings: tuple[Happening, ...], clusters: list[int]):
    assert (
        grouped(*(replace(one, takings=dict(one.takings)) for one in tellings))
        == clusters
    )


def test_what_points_back_takes_the_nearest_that_fits():
    assert grouped(told(0, 1), told(0, 4), told(is_anaphor=True)) == [0, 1, 1]


def test_talks_are_what_their_event_is():
    call, talks = told(0, 1, kind=CALL), told(0, 1, is_vague=True)
    grouped(call, talks)
    assert talks.kind == CALL


def test_one_telling_that_it_is_off_calls_it_off():
    told_first = told(0, 1)
    off = told(is_anaphor=True, status=Status.CANCELLED)
    assert grouped(told_first, off) == [0, 0]
    assert told_first.status == Status.CANCELLED
