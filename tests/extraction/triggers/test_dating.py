"""Which day is which event's. Every text is of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from .annotated import assert_events, unmarked

pytestmark = pytest.mark.model

DATED = [
    pytest.param(
        "On Monday, Kenyan President Grace Otieno <event when='2024-05-13'>met</event>"
        " Ugandan President Paul Okello in Kigali.",
        id="opens_the_sentence",
    ),
    pytest.param(
        "Norway and Peru held <event when='2024-05-12'>talks</event> in Lima on Sunday.",
        id="on_the_light_verb",
    ),
    pytest.param(
        "<event when='2024-05-13'>Talks</event> between Chile and Peru collapsed on"
        " Monday.",
        id="on_the_verb_it_is_subject_of",
    ),
    pytest.param(
        "Monday's <event when='2024-05-13'>talks</event> between Kenya and Uganda were"
        " short.",
        id="possessive",
    ),
    pytest.param(
        "Under the 2019 <event when='2019-01-01..2019-12-31'>accord</event> between Kenya"
        " and Uganda, ferries are free.",
        id="year_before_the_noun",
    ),
    pytest.param(
        "Kenyan President Grace Otieno <event kind='statement' when='2024-05-14'>said"
        "</event> Tuesday that she had <event kind='meeting' when='2024-05-13'>met</event>"
        " Ugandan President Paul Okello on Monday.",
        id="said_and_done_on_different_days",
    ),
    pytest.param(
        "Kenyan President Grace Otieno, <event kind='appointment' when='2024-05-13'>"
        "assuming the post</event> Monday, <event kind='meeting' when=''>met</event>"
        " Ugandan President Paul Okello.",
        id="beside_the_triggers_words",
    ),
    pytest.param(
        "Kenyan President Grace Otieno agreed Tuesday to <event when='2024-06-01"
        "..2024-06-30'>visit</event> Uganda in June.",
        id="day_of_the_promise_is_not_the_visits",
    ),
    pytest.param(
        "The <event when='2024-06-03..2024-06-05'>summit</event> between Kenya and Uganda"
        " will be held in Kigali from June 3 to 5.",
        id="several_days",
    ),
    pytest.param(
        "The two-day <event when='2024-05-12..2024-05-13'>visit</event> to Peru by"
        " Norwegian Prime Minister Ingrid Solberg began on Sunday.",
        id="duration_and_first_day",
    ),
    pytest.param(
        "Kenyan President Grace Otieno is to <event when='2025-01-01..2025-01-31'>visit"
        "</event> Uganda in January.",
        id="planned_month_is_to_come",
    ),
    pytest.param(
        "Norwegian Prime Minister Ingrid Solberg <event kind='press_conference'"
        " when='2024-05-12'>told</event> reporters in Lima after a <event kind='meeting'"
        " when='2024-05-12'>meeting</event> with Peruvian President Marta Quispe on"
        " Sunday that the fjord was open.",
        id="words_after_the_talks_share_their_day",
    ),
]
UNDATED = [
    pytest.param(
        "Since 2018 Kenya and Uganda have held a <event when=''>summit</event> in Kigali.",
        id="since_bounds_and_does_not_date",
    ),
    pytest.param(
        "Norwegian Prime Minister Ingrid Solberg <event when=''>met</event> Peruvian"
        " President Marta Quispe.",
        id="no_time_in_the_text",
    ),
]
#: A time alone makes no event.
NONE = [
    pytest.param(
        "Trade between Kenya and Uganda rose by 4 percent on Monday.", id="figures"
    ),
    pytest.param("In 2015 Kenya and Uganda were rivals.", id="state"),
    pytest.param(
        "The talk of the town on Monday was the weather.", id="figure_of_speech"
    ),
]


@pytest.mark.parametrize("marked", [*DATED, *UNDATED])
def test_the_day_told_is_the_events(read, marked):
    assert_events(marked, read(unmarked(marked)[0]))


@pytest.mark.parametrize("text", NONE)
def test_a_time_is_no_event(read, text):
    assert_events(text, read(text))


def test_without_a_day_of_publication_a_weekday_stays_open(read):
    reading = read("Norway and Peru held talks in Lima on Sunday.", published=None)
    (event,) = reading.events
    assert event.time is not None
    assert event.time.text == "Sunday"
    assert event.time.earliest is None
