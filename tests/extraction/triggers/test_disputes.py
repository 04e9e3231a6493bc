"""What is told only to be denied, doubted, feared or left undone is no event."""

from __future__ import annotations

import pytest

from .annotated import assert_events, unmarked

pytestmark = pytest.mark.model

NONE = [
    "Denying a report that Kenya had closed the border, the minister said trade went on.",
    "The allegation that Serbia had sent troops to the border was false.",
    "Reports that the army had shelled the town on Monday turned out to be false.",
    "Rumours that the two leaders held secret talks in Oslo in March were dismissed.",
    "It is not true that Ghana has recalled its ambassador from Lagos.",
    "It was unclear whether the ministers of Chad and Niger had met in Abuja on Monday.",
    "A newspaper claimed that President Juan Lopez had visited Minsk in May, which the"
    " Kremlin denied.",
    "Ukraine accused Hungary of having expelled a consul, a charge Budapest denied.",
    "Ministers stopped short of imposing sanctions on Belarus on Monday.",
    "Instead of meeting Ana Duarte in Lisbon on Friday, Leif Holm stayed at home.",
    "Had the two sides signed the accord in May, the war would have ended.",
    "Should ratification fail, the Commission could freeze 40 million euros of aid.",
    "Kuwait nearly severed ties with Lebanon in 2017.",
    "The minister warned that Algeria could expel the Moroccan ambassador.",
    "No date has been set for a visit by President Juan Lopez to Athens.",
]
STATUS = [
    pytest.param(
        "A <event status='planned'>visit</event> by President Juan Lopez to Quito was put"
        " off until June 23.",
        id="put_off_until",
    ),
    pytest.param(
        "President Juan Lopez's <event status='planned'>state visit</event> to Quito,"
        " planned for late July, has not been called into question.",
        id="not_called_into_question",
    ),
    pytest.param(
        "Juan Lopez <event status='planned'>leaves</event> for Quito tonight.",
        id="leaves_tonight",
    ),
    pytest.param(
        "Leif Holm was also expected to <event status='cancelled'>visit</event> Kampala,"
        " but that leg of the trip was called off.",
        id="a_leg_called_off",
    ),
    pytest.param(
        "A <event status='cancelled'>summit</event> between Egypt and Sudan had been"
        " planned for July but was put off.",
        id="planned_but_put_off",
    ),
    pytest.param(
        "Leif Holm said that he had invited Ana Duarte to <event status='planned'>visit"
        "</event> Norway in November.",
        id="had_invited_is_no_dropped_plan",
    ),
]


@pytest.mark.parametrize("text", NONE)
def test_no_event(read, text):
    assert_events(text, read(text))


@pytest.mark.parametrize("marked", STATUS)
def test_what_became_of_it(read, marked):
    assert_events(marked, read(unmarked(marked)[0]))
