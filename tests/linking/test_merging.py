"""Whether two events are one: each row a pair and its verdict."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from events.linking.merging import EventFacts, same_event
from events.mentions import EventKind as K
from events.mentions import Precision, Status

SOLBERG, QUISPE, DUARTE, HOLM, VELA, NORWAY, PERU = range(1, 8)
MAY = [date(2024, 5, day) if day else date(2024, 4, 30) for day in range(32)]


def facts(
    *who: int, kind: K = K.MEETING, day: date | None = MAY[14], **said: object
) -> EventFacts:
    people = frozenset(who) & {SOLBERG, QUISPE, DUARTE, HOLM, VELA}
    sides = {SOLBERG: "NO", HOLM: "NO", NORWAY: "NO", DUARTE: "CL"}
    sides |= {QUISPE: "PE", PERU: "PE", VELA: "PE"}
    published = day or MAY[15]
    found = EventFacts(
        kind,
        Status.OCCURRED,
        frozenset(who),
        earliest=day,
        latest=day,
        precision=Precision.DAY if day else None,
        people=people,
        sides=frozenset(sides[key] for key in who if key in sides),
        published=(published, published),
    )
    return replace(found, **said)  # type: ignore[arg-type]


def plan(*who: int, day: date | None = MAY[20], **said: object) -> EventFacts:
    """Announced on the 10th."""
    told = {"status": Status.PLANNED, "published": (MAY[10], MAY[10]), **said}
    return facts(*who, day=day, **told)  # type: ignore[arg-type]


def within(first: int, last: int, precision: Precision) -> EventFacts:
    told = {"earliest": MAY[first], "latest": MAY[last], "precision": precision}
    return replace(facts(*BOTH), **told)  # type: ignore[arg-type]


BOTH = (SOLBERG, QUISPE)
CASES = [
    # what is done
    pytest.param(
        facts(NORWAY, kind=K.OTHER, title="to recall an envoy"),
        facts(NORWAY, kind=K.OTHER, title="close the crossing"),
        "doubt",
        id="two_acts_of_one_day",
    ),
    pytest.param(
        facts(NORWAY, kind=K.TREATY_ACTION, day=None, title="decide to leave the union"),
        facts(
            NORWAY,
            kind=K.TREATY_ACTION,
            day=None,
            title="decide to leave the union",
            published=(date(2024, 9, 1), date(2024, 9, 1)),
        ),
        "same",
        id="an_undated_decision_retold",
    ),
    pytest.param(
        facts(NORWAY, kind=K.STATEMENT, title="accuse Peru"),
        facts(NORWAY, kind=K.STATEMENT, day=None, title="reject the claim"),
        "different",
        id="an_undated_statement",
    ),
    # who
    pytest.param(facts(*BOTH), facts(*BOTH), "same", id="alike"),
    pytest.param(facts(*BOTH), facts(SOLBERG, DUARTE), "different", id="one_of_two_parties"),
    pytest.param(
        facts(*BOTH), facts(HOLM, VELA), "different", id="others_of_same_countries"
    ),
    pytest.param(
        facts(*BOTH),
        facts(SOLBERG, VELA),
        "different",
        id="one_the_same_and_another_of_the_same_country",
    ),
    pytest.param(facts(*BOTH), facts(NORWAY, PERU), "same", id="persons_and_countries"),
    pytest.param(facts(SOLBERG), facts(*BOTH), "doubt", id="one_party_of_several"),
    pytest.param(facts(*BOTH, DUARTE), facts(*BOTH), "same", id="most_parties"),
    pytest.param(facts(), facts(*BOTH), "different", id="nobody_named"),
    pytest.param(
        facts(kind=K.SUMMIT, title="Reef Summit"),
        facts(kind=K.SUMMIT, title="reef summit"),
        "same",
        id="nobody_named_but_the_event",
    ),
    pytest.param(
        facts(kind=K.SUMMIT, title="Reef Summit"),
        facts(kind=K.SUMMIT, title="Peat Summit"),
        "different",
        id="other_names",
    ),
    # kind
    pytest.param(
        facts(*BOTH), facts(*BOTH, kind=K.SANCTION), "different", id="far_kinds"
    ),
    pytest.param(facts(*BOTH), facts(*BOTH, kind=K.SUMMIT), "same", id="near_kinds"),
    pytest.param(
        facts(SOLBERG, kind=K.VISIT), facts(SOLBERG), "different", id="visit_and_meeting"
    ),
    # when
    pytest.param(
        facts(*BOTH, day=MAY[14]), facts(*BOTH, day=MAY[15]), "same", id="zone_day"
    ),
    pytest.param(
        facts(*BOTH, day=MAY[0]), facts(*BOTH, day=MAY[1]), "same", id="zone_day_of_month"
    ),
    pytest.param(
        facts(*BOTH, day=MAY[13]), facts(*BOTH, day=MAY[15]), "different", id="two_days"
    ),
    pytest.param(
        facts(SOLBERG, kind=K.SPEECH, day=MAY[14]),
        facts(SOLBERG, kind=K.SPEECH, day=MAY[15]),
        "doubt",
        id="speeches_on_following_days",
    ),
    pytest.param(
        facts(*BOTH), within(13, 19, Precision.RANGE), "same",
        id="day_in_its_week",
    ),
    pytest.param(
        facts(*BOTH), within(1, 31, Precision.MONTH), "same",
        id="day_in_its_month",
    ),
    pytest.param(
        facts(*BOTH, day=MAY[3]), within(6, 12, Precision.WEEK),
        "different",
        id="week_after",
    ),
    pytest.param(
        facts(*BOTH), facts(*BOTH, day=None, published=(MAY[15], MAY[15])), "same",
        id="undated_told_the_day_after",
    ),
    pytest.param(
        facts(*BOTH), facts(*BOTH, day=None, published=(MAY[28], MAY[28])), "different",
        id="undated_told_weeks_after",
    ),
    pytest.param(
        facts(*BOTH), facts(*BOTH, day=None, published=(MAY[6], MAY[6])), "different",
        id="undated_told_before_it",
    ),
    pytest.param(
        facts(*BOTH, day=None), facts(*BOTH, day=None), "same", id="both_undated_together"
    ),
    pytest.param(
        facts(*BOTH, day=None, published=(MAY[2], MAY[2])),
        facts(*BOTH, day=None, published=(MAY[15], MAY[15])),
        "different",
        id="both_undated_apart",
    ),
    pytest.param(
        facts(*BOTH, day=None, published=None),
        facts(*BOTH, day=None, published=None),
        "doubt",
        id="nothing_dated_at_all",
    ),
    # where
    pytest.param(
        facts(*BOTH, place="Lima, Peru"), facts(*BOTH, place="Peru"), "same", id="place_in"
    ),
    pytest.param(
        facts(*BOTH, place="Lima, Peru"),
        facts(*BOTH, place="Oslo, Norway", day=MAY[15]),
        "doubt",
        id="other_place_and_day",
    ),
    # plans
    pytest.param(plan(*BOTH), plan(*BOTH), "same", id="a_plan_twice"),
    pytest.param(
        plan(*BOTH, day=None),
        plan(*BOTH, day=None, published=(date(2024, 9, 1), date(2024, 9, 1))),
        "different",
        id="plans_of_two_seasons",
    ),
    pytest.param(
        plan(*BOTH, day=None),
        facts(*BOTH, day=MAY[20]),
        "realises",
        id="undated_plan_and_what_came",
    ),
    pytest.param(plan(*BOTH), facts(*BOTH, day=MAY[20]), "realises", id="on_its_day"),
    pytest.param(plan(*BOTH), facts(*BOTH, day=MAY[21]), "realises", id="a_day_late"),
    pytest.param(plan(*BOTH), facts(*BOTH, day=MAY[25]), "different", id="another_day"),
    pytest.param(plan(*BOTH), facts(*BOTH, day=MAY[2]), "different", id="before_the_plan"),
    pytest.param(
        plan(*BOTH), facts(SOLBERG, DUARTE, day=MAY[20]), "different", id="with_another"
    ),
    pytest.param(
        plan(*BOTH),
        facts(*BOTH, day=MAY[20], status=Status.CANCELLED),
        "realises",
        id="cancelled_on_its_day",
    ),
    pytest.param(
        plan(*BOTH, kind=K.VISIT, place="Lima, Peru"),
        facts(*BOTH, day=MAY[20], place="Lima, Peru"),
        "realises",
        id="a_meeting_where_the_visit_went",
    ),
    pytest.param(
        plan(*BOTH, kind=K.VISIT, place="Lima, Peru"),
        facts(*BOTH, day=MAY[20]),
        "different",
        id="a_meeting_that_may_have_been_anywhere",
    ),
    pytest.param(
        plan(SOLBERG, kind=K.SPEECH),
        facts(SOLBERG, kind=K.SPEECH, day=MAY[20]),
        "different",
        id="words_are_not_planned",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "verdict"), CASES)
def test_verdict_does_not_depend_on_the_order(
    a: EventFacts, b: EventFacts, verdict: str
) -> None:
    assert same_event(a, b).verdict == verdict
    assert same_event(b, a).verdict == verdict


@pytest.mark.parametrize("days", [2, 7, 30, 365])
def test_calls_of_two_who_call_often_are_never_joined(days: int) -> None:
    first = facts(*BOTH, kind=K.CALL, day=date(2024, 1, 8))
    later = date.fromordinal(date(2024, 1, 8).toordinal() + days)
    assert (
        same_event(first, facts(*BOTH, kind=K.CALL, day=later)).verdict == "different"
    )


@pytest.mark.parametrize(
    "other",
    [facts(*BOTH), facts(SOLBERG, DUARTE), facts(DUARTE), plan(*BOTH), facts()],
    ids=["same", "one_shared", "other", "plan", "nobody"],
)
def test_a_judgement_gives_its_reasons(other: EventFacts) -> None:
    judgement = same_event(facts(*BOTH), other)
    assert 0 <= judgement.score <= 1
    assert judgement.reasons
    assert all(judgement.reasons)
