"""Times read without a parse: forms, their values, and near misses that are none.

The day of publication is Wednesday, 17 April 2024.
"""

from __future__ import annotations

from datetime import date

import pytest

from events.extraction.times.reading import read, read_times

from .annotated import assert_times, unmarked

DCT = date(2024, 4, 17)

ABSOLUTE = [
    pytest.param("Dated <time value='2019-05-17'>2019-05-17</time>.", id="iso"),
    pytest.param(
        "Signed on <time value='2019-11-13'>Nov. 13, 2019</time>.", id="month_day_year"
    ),
    pytest.param(
        "Signed on <time value='2019-11-13'>13 November 2019</time>.",
        id="day_month_year",
    ),
    pytest.param(
        "Signed on <time value='1999-05-05'>the 5th of May 1999</time>.", id="ordinal"
    ),
    pytest.param(
        "Opened on <time value='2024-03-12'>Tuesday, 12 March</time>.",
        id="weekday_helps_no_year",
    ),
    pytest.param(
        "It fell on <time value='2020-04-17'>Friday, April 17</time>.",
        id="weekday_picks_the_year",
    ),
    pytest.param("Since <time value='2018' modifier='after'>2018</time>.", id="since"),
    pytest.param(
        "In <time days='2023-06-16..2023-06-30'>the second half of June 2023</time>.",
        id="half_of_month",
    ),
    pytest.param(
        "On <time value='2024-03-15'>the 15th of last month</time>.", id="day_of_month"
    ),
    pytest.param("On the 20th anniversary and the 14th floor.", id="no_day_of_month"),
    pytest.param(
        "Shells fell <time days='2024-04-16..2024-04-17' part='night'>overnight</time>.",
        id="overnight",
    ),
    pytest.param("The overnight train and an overnight stay.", id="no_night_told"),
    pytest.param(
        "In <time value='2022-05' precision='month'>May 2022</time>.", id="month"
    ),
    pytest.param(
        "In <time value='2018-03' days='2018-03-21..2018-03-31' precision='month'"
        " modifier='end'>late March 2018</time>.",
        id="late_month",
    ),
    pytest.param(
        "In <time days='2024-02-10..2024-02-20' modifier='mid'>mid-February</time>.",
        id="mid_month",
    ),
    pytest.param(
        "In <time days='2023-11-01..2023-11-10' modifier='start'>early November</time>"
        " he resigned.",
        id="early_month",
    ),
    pytest.param(
        "At <time days='2022-11-01..2022-12-31' modifier='end'>the end of 2022</time>.",
        id="end_of_year",
    ),
    pytest.param(
        "It met <time days='2024-05-03..2024-05-05' precision='range'"
        " value='2024-05-03/2024-05-05'>May 3-5</time>.",
        id="days_dash",
    ),
    pytest.param(
        "It met <time days='2021-06-11..2021-06-13'>from June 11 to 13, 2021</time>.",
        id="days_from_to",
    ),
    pytest.param(
        "It met <time days='2024-05-03..2024-05-05'>between 3 and 5 May</time>.",
        id="days_between",
    ),
    pytest.param(
        "It sat <time days='2023-12-30..2024-01-02'>"
        "from 30 December to 2 January 2024</time>.",
        id="range_over_new_year",
    ),
    pytest.param(
        "Trade grew <time days='2012-01-01..2020-12-31'>from 2012 to 2020</time>.",
        id="years_from_to",
    ),
    pytest.param("The <time value='2015/2019'>2015-2019</time> plan.", id="years_dash"),
    pytest.param("In <time value='2013/2014'>2013-14</time> it grew.", id="short_year"),
    pytest.param(
        "In <time days='1970-01-01..1989-12-31' precision='decade'>"
        "the 1970s and 1980s</time>.",
        id="decades",
    ),
    pytest.param(
        "In <time days='1990-01-01..1993-12-31' modifier='start'>"
        "the early '90s</time>.",
        id="short_decade",
    ),
    pytest.param(
        "<time value='2019-Q3'>The third quarter of 2019</time>.", id="quarter"
    ),
    pytest.param("In <time value='2020-Q2'>Q2 2020</time> exports fell.", id="q2"),
    pytest.param(
        "In <time value='2012-SP' precision='season'>the spring of 2012</time>.",
        id="season",
    ),
    pytest.param(
        "In <time value='2023-H1'>the first half of last year</time>.", id="half_year"
    ),
    pytest.param(
        "In <time days='2022-03-25..2022-03-31' precision='week'>"
        "the last week of March 2022</time>.",
        id="last_week_of_month",
    ),
    pytest.param(
        "In <time days='2022-05-01..2022-05-07'>the first week of May 2022</time>.",
        id="first_week_of_month",
    ),
    pytest.param(
        "In <time days='2021-06-07..2021-06-13'>the week of June 7, 2021</time>.",
        id="week_of_a_day",
    ),
    pytest.param(
        "In <time value='2021-01'>January</time> and <time value='2021-02'>"
        "February 2021</time>.",
        id="year_told_once",
    ),
    pytest.param(
        "Signed on <time value='2021-11-13'>11/13/2021</time>.", id="us_slashes"
    ),
    pytest.param("Signed on <time value='2021-11-13'>13.11.2021</time>.", id="points"),
    pytest.param("Signed on <time days=''>3/4/2021</time>.", id="slashes_of_two_minds"),
    pytest.param("On <time value='2022-12-24'>Christmas Eve 2022</time>.", id="eve"),
    pytest.param("On <time value='2024-03-29'>Good Friday</time>.", id="good_friday"),
    pytest.param("After <time value='2024-04-10'>Eid al-Fitr</time>.", id="eid"),
    pytest.param(
        "After the <time value='2001-09-11'>9/11</time> attacks.", id="nine_11"
    ),
    pytest.param(
        "On <time value='2022-06-03TEV' part='evening'>the evening of 3 June 2022</time>.",
        id="evening_of_a_day",
    ),
]

RELATIVE = [
    pytest.param("Envoys met <time value='2024-04-17'>today</time>.", id="today"),
    pytest.param(
        "Envoys met <time value='2024-04-16TEV' part='evening'>yesterday evening</time>.",
        id="yesterday_evening",
    ),
    pytest.param(
        "They met <time value='2024-04-15'>the day before yesterday</time>.",
        id="two_days_off",
    ),
    pytest.param("They met <time value='2024-04-13'>Saturday</time>.", id="weekday"),
    pytest.param(
        "They met <time value='2024-04-17'>Wednesday</time>.", id="same_weekday"
    ),
    pytest.param("They will meet <time value='2024-04-20'>Saturday</time>.", id="will"),
    pytest.param("They met <time value='2024-04-10'>last Wednesday</time>.", id="last"),
    pytest.param(
        "See <time value='2024-04-19'>this coming Friday</time>.", id="coming"
    ),
    pytest.param(
        "He left <time value='2024-04-15' modifier='end'>late on Monday</time>.",
        id="late_on_monday",
    ),
    pytest.param(
        "On <time value='2024-04-22'>Monday of next week</time>.", id="week_after"
    ),
    pytest.param(
        "<time days='2024-04-08..2024-04-14' precision='week'>Last week</time> it fell.",
        id="last_week",
    ),
    pytest.param(
        "He came <time days='2024-04-01..2024-04-17'>earlier this month</time>.",
        id="earlier_this_month",
    ),
    pytest.param(
        "<time value='2025' precision='year'>Next year</time> it ends.", id="year"
    ),
    pytest.param(
        "He left <time value='2024-03' days='2024-03-21..2024-03-31'>late last month</time>.",
        id="late_last_month",
    ),
    pytest.param(
        "Done by <time days='2024-04-17..2024-12-31' precision='range' modifier='before'>"
        "the end of the year</time>.",
        id="by_the_end_of_the_year",
    ),
    pytest.param("Last seen <time value='2023-06'>last June</time>.", id="last_june"),
    pytest.param(
        "In <time value='2023-08'>August last year</time>.", id="last_year_after"
    ),
    pytest.param("<time value='2022' precision='year'>Two years ago</time>.", id="ago"),
    pytest.param("<time value='2024-W14'>Two weeks ago</time>.", id="weeks_ago"),
    pytest.param("<time value='2022-10'>A year and a half ago</time>.", id="half_ago"),
    pytest.param(
        "More than <time days='2021-01-01..2022-12-31'>two years ago</time>.",
        id="more_than_ago",
    ),
    pytest.param(
        "<time value='2024-05'>In a month's time</time>.", id="in_a_months_time"
    ),
    pytest.param(
        "Since <time days='2022-04-17..2024-04-17' precision='range'>the past two years"
        "</time>.",
        id="past_two_years",
    ),
    pytest.param(
        "<time days='2024-04-15..2024-04-17'>From Monday to Wednesday</time> they met.",
        id="weekdays_from_to",
    ),
    pytest.param(
        "A two-day meeting through <time days='2024-04-13..2024-04-14'>Sunday</time>.",
        id="two_days_through",
    ),
    pytest.param(
        "A three-day visit starting <time days='2024-04-15..2024-04-17'>Monday</time>.",
        id="three_days_from",
    ),
    pytest.param(
        "At <time value='2024-04-15T15:00'>15:00 GMT on Monday</time> it closed.",
        id="clock_and_day",
    ),
    pytest.param(
        "On <time value='2024-04-15'>Monday</time> at <time value='2024-04-15T09:25'>"
        "9:25 a.m.</time>, for 20 minutes.",
        id="clock_after_day",
    ),
]

ANAPHORIC = [
    pytest.param(
        "She landed on <time>3 March 2019</time>. <time value='2019-03-02'>"
        "The day before</time>, he had left.",
        id="day_before",
    ),
    pytest.param(
        "Signed in <time>2014</time>, it was ratified <time value='2015'>"
        "the following year</time>.",
        id="following_year",
    ),
    pytest.param(
        "He left in <time>May 2020</time>. <time value='2020-06'>A month later</time>"
        " he was back.",
        id="month_later",
    ),
    pytest.param(
        "War began in <time>March 2003</time>. <time value='2003'>That year</time>,"
        " both sides lost.",
        id="that_year",
    ),
    pytest.param(
        "Sales fell in <time value='2024-01'>January</time> against"
        " <time value='2023-01'>the same month a year ago</time>.",
        id="same_month",
    ),
    pytest.param(
        "<time days=''>Two weeks later</time> he was back.", id="than_nothing"
    ),
    pytest.param("<time days=''>That year</time> both lost.", id="that_of_nothing"),
    pytest.param(
        "In <time>May 2020</time> he came; <time days=''>the next day</time>, he left.",
        id="no_day_of_a_month",
    ),
    pytest.param(
        "He arrived <time value='P15M' days='2023-01-01..2023-01-31'>15 months after</time>"
        " the border opened.",
        id="distance_dates_the_clause",
    ),
    pytest.param(
        "<time days='2024-04-16..2024-04-17'>Hours after</time> the vote, he flew home.",
        id="hours_after",
    ),
]

NOTHING = [
    "They want to meet as early as possible.",
    "We will meet soon, at an early date.",
    "A 30-minute call was followed by a two-hour lunch.",
    "The 60-year-old lawmaker, 71, and her 9-month-old son left.",
    "The five-year agreement stands.",
    "They talked for two hours.",
    "Resolution 1929 and Article 1973 were cited.",
    "Some 2000 troops and 1980 tonnes of grain were sent.",
    "It cost $1990 and 2010 dollars.",
    "Room 2015, paragraph 1999, flight 1967.",
    "Theresa May met Jan Egeland and April Ryan.",
    "The march on the capital began; they may march again.",
    "The Sun and the Sunday Times reported it.",
    "He sat down, the sun set, the second meeting followed.",
    "Black Friday sales rose.",
    "The fall of the government and the spring in his step.",
    "Version 1.1.1 of the 10.5.2 update.",
    "A quarter of the members and half of the seats.",
    "Every year they hold annual talks, on Mondays.",
    "Now they currently wait.",
    "The challenges of the 21st century.",
    "Call 202-555-2000.",
    "Part 20cm by 40cm.",
    "He told USA Today so.",
    "A first day, a hard day and a day to remember.",
]


@pytest.mark.parametrize("marked", [*ABSOLUTE, *RELATIVE, *ANAPHORIC])
def test_times_are_read_and_resolved(marked: str) -> None:
    plain, _ = unmarked(marked)
    assert_times(marked, read_times(plain, dct=DCT), plain)


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert read_times(text, dct=DCT) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Signed on 3 March 2019.", "2019-03-03"),
        ("In the 1970s.", "1970-01-01"),
        ("They met Saturday.", None),
        ("They met last week.", None),
        ("In mid-February.", None),
        ("They met today.", None),
        ("On Christmas Eve.", None),
        ("Two years ago.", None),
    ],
)
def test_without_a_day_of_publication_only_absolute_times_resolve(
    text: str, days: str | None
) -> None:
    (value,) = read_times(text, dct=None)
    assert value.earliest == (date.fromisoformat(days) if days else None)
    assert (value.latest is None) == (days is None)


@pytest.mark.parametrize(
    ("text", "type_", "value"),
    [
        ("a 30-minute call", "DURATION", "PT30M"),
        ("a mere 24 hours", "DURATION", "PT24H"),
        ("a decade of talks", "DURATION", "P10Y"),
        ("several days of talks", "DURATION", "PXD"),
        ("two and a half hours", "DURATION", "PT2.5H"),
        ("half a year", "DURATION", "P0.5Y"),
        ("a couple of weeks", "DURATION", "P2W"),
        ("in recent months", "DURATION", "PXM"),
        ("every two weeks", "SET", "P2W"),
        ("every other day", "SET", "P2D"),
        ("on Mondays", "SET", "XXXX-WXX-1"),
        ("annual talks", "SET", "P1Y"),
        ("they now wait", "DATE", "PRESENT_REF"),
        ("he said recently", "DATE", "PAST_REF"),
    ],
)
def test_durations_and_sets_have_values_and_no_days(
    text: str, type_: str, value: str
) -> None:
    (timex,) = read(text, dct=DCT)
    assert (timex.type, timex.value.value) == (type_, value)
    assert timex.value.earliest is None


def test_a_range_keeps_its_ends() -> None:
    (timex,) = read("It met May 3-5, 2022.", dct=DCT)
    assert [end.value.value for end in timex.ends] == ["2022-05-03", "2022-05-05"]
    assert [end.value.text for end in timex.ends] == ["3", "5"]


def test_a_clock_takes_no_day_from_another_sentence() -> None:
    values = read_times("He left on 3 May 2020. At 9 p.m. she slept.", dct=DCT)
    assert [value.earliest for value in values] == [date(2020, 5, 3), None]


@pytest.mark.parametrize("dct", [None, date.min, date.max])
def test_the_ends_of_the_calendar_raise_nothing(dct: date | None) -> None:
    text = (
        "Last week, two years ago, next month, in the past decade, Saturday, 31 February,"
        " in March, on Christmas Eve, last spring, late last year, the '70s, tomorrow,"
        " 0000-00-00, 99/99/9999, 29 February, the 30th century, 900 years ago."
    )
    for value in read_times(text, dct=dct):
        assert value.span.of(text) == value.text
        if value.earliest is not None and value.latest is not None:
            assert value.earliest <= value.latest


def test_a_paragraph_parts_times() -> None:
    values = read_times("He left in May\n\n2020 was hard.", dct=DCT)
    assert [value.value for value in values] == ["2024-05", "2020"]


def test_the_place_whose_day_it_is() -> None:
    text = "They spoke on Saturday morning, Freedonia time, and left."
    asked: list[str] = []
    (timex,) = read(text, dct=DCT, place_of=lambda name: asked.append(name) or "FD")
    assert asked == ["Freedonia"]
    assert timex.value.text == "Saturday morning, Freedonia time"
    assert (timex.value.place, timex.value.part) == ("FD", "morning")
