"""Days and places that stand in another clause, or beside what is told."""

from __future__ import annotations

from datetime import date

import pytest

pytestmark = pytest.mark.model

#: A Wednesday.
PUBLISHED = date(2021, 6, 16)

ROWS = [
    pytest.param(
        "Ministers of the five coastal states met in Oslo on Monday and Tuesday.",
        "met",
        "2021-06-14..2021-06-15",
        "Oslo, Norway",
        id="two_weekdays_running",
    ),
    pytest.param(
        "The conference will be held in Oslo on Wednesday and Thursday next week.",
        "conference",
        "2021-06-23..2021-06-24",
        "Oslo, Norway",
        id="the_week_stands_once",
    ),
    pytest.param(
        "President Olu Ade of Nigeria arrived in Ghana on Monday on a two-day state visit.",
        "arrived",
        "2021-06-14..2021-06-15",
        "Ghana",
        id="arrived_on_a_two_day_visit",
    ),
    pytest.param(
        "President Olu Ade of Nigeria flew on Tuesday to Baku, where he met President"
        " Rashid Aliyev.",
        "met",
        "2021-06-15",
        "Baku, Azerbaijan",
        id="where_he_met",
    ),
    pytest.param(
        "President Olu Ade of Nigeria spent Monday in Warsaw, where he met President Kasia"
        " Nowak.",
        "met",
        "2021-06-14",
        "Warsaw, Poland",
        id="spent_monday_where",
    ),
    pytest.param(
        "Ambassador Collins was in Batumi on 18 March 2018, the day President Lobjanidze"
        " and Mr Khimshiashvili reached their understanding.",
        "reached",
        "2018-03-18",
        "",
        id="the_day_they_reached_it",
    ),
    pytest.param(
        "Since April 2013, when Guyana took the dispute to the International Court of"
        " Justice, the neighbours have barely spoken.",
        "took",
        "2013-04-01..2013-04-30",
        "The Hague, Netherlands",
        id="since_april_when",
    ),
    pytest.param(
        "Five days after the mutiny, on 20 July 2020, Turkey invaded Cyprus.",
        "invaded",
        "2020-07-20",
        "Cyprus",
        id="so_long_after_is_no_day_of_the_verb",
    ),
    pytest.param(
        "A second round planned for August 10 was never held.",
        "round",
        "2020-08-10",
        "",
        id="planned_and_never_held",
    ),
    pytest.param(
        "The meeting with the Gulf Council, which was to have been held in Manama in"
        " the first quarter of the year, has been postponed.",
        "meeting",
        "2021-01-01..2021-03-31",
        "Manama, Bahrain",
        id="which_was_to_have_been_held",
    ),
    pytest.param(
        "Ana Duarte and Leif Holm last met face to face in Rome in August 2010.",
        "met",
        "2010-08-01..2010-08-31",
        "Rome, Italy",
        id="face_to_face",
    ),
    pytest.param(
        "Chilean Foreign Minister Ana Duarte saw the generals early on Monday and later"
        " flew to Lima.",
        "flew",
        "2021-06-14",
        "Lima, Peru",
        id="and_later_flew",
    ),
    pytest.param(
        "Chile recalled its ambassador to Spain on Monday.",
        "recalled its ambassador",
        "2021-06-14",
        "Madrid, Spain",
        id="recalled_from_the_post",
    ),
    pytest.param(
        "France withdrew its last troops from Mali on 3 May.",
        "withdrew its last troops",
        "2021-05-03",
        "Mali",
        id="withdrawn_from_there",
    ),
    pytest.param(
        "1. At the invitation of King Norbu Wangdi, H.E. Karim Chowdhury, President of"
        " Bangladesh, paid a visit to Bhutan from 18 to 20 April 2017.",
        "visit",
        "2017-04-18..2017-04-20",
        "Bhutan",
        id="a_guest_whose_title_follows",
    ),
]


@pytest.mark.parametrize(("text", "trigger", "when", "where"), ROWS)
def test_day_and_place(read, text, trigger, when, where):
    reading = read(text, published=PUBLISHED)
    event = next(e for e in reading.events if e.trigger.of(text) == trigger)
    days = [event.time.earliest, event.time.latest] if event.time else []
    assert "..".join(dict.fromkeys(map(str, days))) == when
    assert (event.place.name if event.place else "") == where
