"""One event out of its mentions, field by field."""

from __future__ import annotations

from datetime import date

import pytest

from events.linking.resolution import MentionFacts, resolve_fields
from events.mentions import EventKind, Precision, Role, Status

MON, TUE, WED = (date(2024, 5, day) for day in (13, 14, 15))


def told(
    kind: EventKind = EventKind.MEETING,
    status: Status = Status.OCCURRED,
    confidence: float = 0.6,
    *,
    day: date | None = None,
    **said: object,
) -> MentionFacts:
    if day is not None:
        said = {"earliest": day, "latest": day, "precision": Precision.DAY, **said}
    return MentionFacts(kind, status, confidence, **said)  # type: ignore[arg-type]


def month(**said: object) -> MentionFacts:
    first, last = date(2024, 5, 1), date(2024, 5, 31)
    return told(earliest=first, latest=last, precision=Precision.MONTH, **said)  # type: ignore[arg-type]


def test_an_event_needs_a_mention() -> None:
    with pytest.raises(ValueError, match="without a mention"):
        resolve_fields([])


@pytest.mark.parametrize(
    ("mentions", "kind"),
    [
        pytest.param([EventKind.MEETING, EventKind.SUMMIT], EventKind.SUMMIT, id="summit"),
        pytest.param([EventKind.MEETING, EventKind.CALL], EventKind.CALL, id="call"),
        pytest.param(
            [EventKind.CALL, EventKind.CALL, EventKind.SUMMIT], EventKind.CALL, id="most"
        ),
        pytest.param([EventKind.OTHER, EventKind.MEETING], EventKind.MEETING, id="other"),
    ],
)  # fmt: skip
def test_the_kind_that_says_more_and_is_told_more(
    mentions: list[EventKind], kind: EventKind
) -> None:
    assert resolve_fields([told(one) for one in mentions]).kind == kind
    assert resolve_fields([told(one) for one in reversed(mentions)]).kind == kind


@pytest.mark.parametrize(
    ("mentions", "status"),
    [
        pytest.param(
            [
                told(status=Status.PLANNED, published=MON, confidence=0.9),
                told(status=Status.CANCELLED, published=TUE, confidence=0.5),
            ],
            Status.CANCELLED,
            id="the_latest_article",
        ),
        pytest.param(
            [
                told(status=Status.OCCURRED, published=MON, confidence=0.9),
                told(status=Status.ONGOING, published=MON, confidence=0.5),
            ],
            Status.OCCURRED,
            id="the_surest_of_one_day",
        ),
        pytest.param(
            [told(status=Status.PLANNED), told(status=Status.OCCURRED)],
            Status.OCCURRED,
            id="no_article_dated",
        ),
        pytest.param(
            [
                told(status=Status.PLANNED, published=MON, confidence=0.4),
                told(status=Status.OCCURRED, confidence=0.9),
            ],
            Status.PLANNED,
            id="dated_before_undated",
        ),
    ],
)
def test_the_status_told_last(mentions: list[MentionFacts], status: Status) -> None:
    assert resolve_fields(mentions).status == status
    assert resolve_fields(mentions[::-1]).status == status


def test_the_most_precise_day_that_others_support() -> None:
    found = resolve_fields(
        [month(date_text="in May"), told(day=TUE, date_text="Tuesday")]
    )
    assert (found.start, found.end, found.precision) == (TUE, TUE, Precision.DAY)
    assert found.date_text == "Tuesday"


def test_a_day_told_twice_outweighs_another() -> None:
    other = told(day=date(2024, 3, 1), confidence=0.99)
    assert resolve_fields([other, told(day=TUE), told(day=TUE)]).start == TUE


def test_a_day_without_a_place_before_a_local_one() -> None:
    local = told(day=MON, date_place="PE", part="evening", confidence=0.9)
    found = resolve_fields([local, told(day=TUE, date_place="NO")])
    assert found.local_days == (("NO", TUE, ""), ("PE", MON, "evening"))
    assert resolve_fields([local, told(day=MON)]).local_days == ()


def test_without_a_day_the_words_are_kept() -> None:
    found = resolve_fields([told(), told(date_text="in recent weeks")])
    assert (found.start, found.end, found.precision) == (None, None, None)
    assert found.date_text == "in recent weeks"


def test_the_place_told_most_then_the_more_precise() -> None:
    lima, peru = told(place="Lima, Peru"), told(place="Peru")
    assert resolve_fields([lima, peru]).place == "Lima, Peru"
    assert resolve_fields([lima, peru, peru]).place == "Peru"
    assert resolve_fields([told()]).place == ""


def test_everybody_told_once_in_the_strongest_role() -> None:
    found = resolve_fields(
        [
            told(
                participants=((1, Role.AFFECTED), (2, Role.PRINCIPAL)), confidence=0.9
            ),
            told(participants=((3, Role.HOST), (1, Role.PRINCIPAL))),
        ]
    )
    assert found.participants == (
        (1, Role.PRINCIPAL),
        (2, Role.PRINCIPAL),
        (3, Role.HOST),
    )


def test_further_sources_make_it_surer_and_further_mentions_do_not() -> None:
    alone = resolve_fields([told(source=1)]).confidence
    assert resolve_fields([told(source=1), told(source=1)]).confidence == alone
    assert alone < resolve_fields([told(source=1), told(source=2)]).confidence < 1


def test_the_first_name_of_the_object_is_kept() -> None:
    found = resolve_fields([told(), told(object_title="rail accord")])
    assert found.object_title == "rail accord"


def test_whom_a_visitor_only_meets_is_the_host() -> None:
    trip = told(kind=EventKind.VISIT, participants=((1, Role.PRINCIPAL),))
    talks = told(participants=((1, Role.PRINCIPAL), (2, Role.PRINCIPAL)))
    surer = told(kind=EventKind.VISIT, confidence=0.9)
    found = resolve_fields([trip, talks, surer])
    assert found.kind == EventKind.VISIT
    assert dict(found.participants) == {1: Role.PRINCIPAL, 2: Role.HOST}
