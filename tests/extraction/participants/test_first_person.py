"""Who "I" and "we" are: releases, statements, articles, transcripts and quotations."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from events.extraction.pipeline import Pipeline
from events.mentions import Article, Reading

pytestmark = pytest.mark.model

RELEASE = """MEDIA RELEASE

MINISTER FOR FOREIGN AFFAIRS AMINA OKELLO

18 March 2011

VISIT BY PERUVIAN FOREIGN MINISTER

The Minister for Foreign Affairs of Peru, Dr Luis Rojas, visited Kenya from 16 to 18 March.
The visit followed my own visit to Lima in May 2009.

Dr Rojas and I held talks in Nairobi yesterday. We discussed trade and fisheries, and we will
meet again in New York in September.

I told Dr Rojas that Kenya would vote for Peru's candidate. Our officials will hold a first
round of trade talks in Lima next month.
"""
SIGNED = """Statement on the ceasefire in Nepal

3 May 2006

I spoke by telephone with Prime Minister Koirala this morning. I met the President of India,
Anil Sharma, in Oslo last week.

Jonas Lie

Minister of Foreign Affairs of Norway
"""
ARTICLE = """Why the border must open

By Ana Kovac, Foreign Minister of Slovenia

In June I met my Croatian colleague, Ivo Maric, in Zagreb. As human beings, we all met fear.
"""
STATEMENT = """Ministerial statement

Statement to the House by the Minister for Foreign Affairs, Mr. Sean Brennan.

5 November 2009

From 27 to 30 October I travelled to La Paz, where I met President Quiroga and my counterpart,
Foreign Minister Elena Vargas. Minister Vargas and I signed an agreement on adoption.
"""
CONFERENCE = """SUBJECTS: piracy, climate talks

Joint press conference by Foreign Minister Karen Holm of Denmark and Kenyan Foreign Minister
David Otieno, Nairobi

DAVID OTIENO: It is a pleasure to welcome my good friend Karen to Nairobi. This is your third
visit to Kenya, Karen. We signed a memorandum on wind power this morning.

KAREN HOLM: Thank you, David. David and I discussed piracy and we agreed to hold a conference in
Copenhagen in October. Our officials met officials of Somalia last week. Our two countries
signed a treaty in 1999.

QUESTION: Minister Holm, will Denmark send ships?

KAREN HOLM: I will travel to Oman tomorrow.
"""
ANALYSIS = """What the talks mean

By Tom Field

We met many diplomats in Lima in May. Our two countries signed a treaty in 1999, as Minister
Luis Rojas of Peru likes to say, and I met Rojas in Quito in 2001.
"""
QUOTED = """NAIROBI, Jan 10 (Agency) - Kenyan Foreign Minister Amina Okello returned from Oman.

"I met Sultan Qasim on Monday," she told reporters. "Our officials will meet in Muscat next
week."

"I travelled to Lima in May," said a villager.
"""


@pytest.fixture(scope="session")
def told(pipeline: Pipeline) -> Callable[..., dict[str, list[set[str]]]]:
    """Of a text: the parties of every event, by its kind."""

    def read(text: str, publisher: str | None = None) -> dict[str, list[set[str]]]:
        article = Article(
            "x.txt", text, publisher=publisher, published=date(2011, 3, 18)
        )
        return parties(pipeline.read(article))

    return read


def parties(reading: Reading) -> dict[str, list[set[str]]]:
    names = {entity.key: entity.name for entity in reading.entities}
    found: dict[str, list[set[str]]] = {}
    for event in reading.events:
        who = {names[taking.entity] for taking in event.participants}
        found.setdefault(event.kind, []).append(who)
    return found


OFFICE = "Minister for Foreign Affairs of Kenya"
BOTH = {"Luis Rojas", "Amina Okello"}


def test_a_release_is_its_ministers_own_words(told):
    found = told(RELEASE, OFFICE)
    assert {"Amina Okello"} in found["visit"]
    assert found["meeting"].count(BOTH) == 3
    assert {"Kenya"} in found["meeting"]


def test_a_release_tells_what_its_minister_said(pipeline):
    reading = pipeline.read(Article("x.txt", RELEASE, publisher=OFFICE))
    names = {entity.key: entity.name for entity in reading.entities}
    said = [s for s in reading.statements if "candidate" in s.span.of(RELEASE)]
    assert [[names[key] for key in s.speakers] for s in said] == [["Amina Okello"]]


def test_who_signs_below_is_i(told):
    found = told(SIGNED)
    assert {"Jonas Lie", "Koirala"} in found["call"]
    assert {"Jonas Lie", "Anil Sharma"} in found["meeting"]


def test_an_author_in_office_is_i_and_mankind_is_nobody(told):
    assert told(ARTICLE)["meeting"] == [{"Ana Kovac", "Ivo Maric"}]


def test_by_whom_a_statement_is(told):
    found = told(STATEMENT)
    assert {"Sean Brennan", "Quiroga", "Elena Vargas"} in found["meeting"]
    assert {"Sean Brennan", "Elena Vargas"} in found["agreement"]


def test_two_who_meet_the_press_are_we(told):
    found = told(CONFERENCE)
    both = {"Karen Holm", "David Otieno"}
    assert found["meeting"].count(both) >= 1
    assert both in found["agreement"]
    assert {"Karen Holm"} in found["visit"]  # "your third visit"
    assert {"Karen Holm", "David Otieno"} in found["conference"]
    assert {"Denmark", "Somalia"} in found["meeting"]
    assert {"Denmark", "Kenya"} in found["agreement"] + found.get("treaty_action", [])


def test_an_analysts_we_is_nobody(told):
    found = told(ANALYSIS)
    assert all(who <= {"Luis Rojas"} for whos in found.values() for who in whos)


def test_whom_a_caption_names_is_not_i(told):
    text = "Floods\n\nForeign Minister Amina Okello\n\nI met Luis Rojas in Lima in May 2009.\n"
    assert told(text, "The Courier").get("meeting", []) != [
        {"Amina Okello", "Luis Rojas"}
    ]


def test_who_is_quoted_is_i(told):
    found = told(QUOTED)
    assert {"Amina Okello", "Qasim"} in found["meeting"]
    assert {"Kenya"} in found["meeting"]


JOINT = """Joint statement of the Foreign Ministers of Peru and Kenya

Lima, 10 September 2014

We, the Foreign Ministers of Peru and Kenya, Luis Rojas and Amina Okello, met in Lima on 10
September 2014. We agreed to hold consultations in Nairobi in 2015.
"""
DECLARATION = """Joint declaration by Peru and Kenya

Peru and Kenya are friends. We will hold a meeting on fisheries in Nairobi in May.
"""
BRIEFING = """Regular press briefing by spokesperson Selin Aksoy

Spokesperson: Our Minister, Mr. Kemal Dogan, will visit Washington on Friday. We have recalled
our ambassador from Damascus.

Q: Did you talk to the Iranian side?

Spokesperson: Our Minister spoke by telephone with his Iranian counterpart Reza Amini.
"""


def test_who_signs_a_joint_statement_is_we(told):
    assert told(JOINT)["meeting"] == [BOTH] * 3
    assert {"Peru", "Kenya"} in told(DECLARATION)["meeting"]


def test_a_spokespersons_we_is_her_country(told):
    found = told(BRIEFING, "Ministry of Foreign Affairs of Turkey")
    assert {"Turkey"} in found["protest"]
    assert {"Kemal Dogan", "Reza Amini"} in found["call"]


OPENING = """MEDIA RELEASE

MINISTER FOR FOREIGN AFFAIRS AMINA OKELLO

Dr Luis Rojas, the Foreign Minister of Peru, arrived in Nairobi on Monday.

"""
SENTENCES = [
    pytest.param(
        "I am pleased to announce that Kenya and Peru have agreed to set up a commission.",
        ("agreement", "occurred", {"Kenya", "Peru"}),
        id="pleased_to_announce",
    ),
    pytest.param(
        "I wish to inform the House of my recent visit to Bolivia.",
        ("visit", "occurred", {"Amina Okello"}),
        id="wish_to_inform",
    ),
    pytest.param(
        "I’ll see Minister Elena Vargas later this afternoon.",
        ("meeting", "planned", {"Amina Okello", "Elena Vargas"}),
        id="will_see",
    ),
    pytest.param(
        "I'll be meeting in Hanoi Zacarias Pires, Angola's Foreign Minister.",
        ("meeting", "planned", {"Amina Okello", "Zacarias Pires"}),
        id="whom_behind_where",
    ),
    pytest.param(
        "Dr Rojas called on me in Nairobi on Tuesday.",
        ("meeting", "occurred", {"Amina Okello", "Luis Rojas"}),
        id="me",
    ),
    pytest.param(
        "Dr Rojas and I agreed on talks in Lima. We plan to hold the first round in May.",
        ("meeting", "planned", {"Kenya", "Peru"}),
        id="a_round_is_for_officials",
    ),
    pytest.param(
        "Our officials met with officials in Togo but also met with officials in Benin.",
        ("meeting", "occurred", {"Kenya", "Benin"}),
        id="officials_in_a_country",
    ),
    pytest.param(
        "We have a meeting with Foreign Minister Elena Vargas of Chile in Lima.",
        ("meeting", "planned", {"Amina Okello", "Elena Vargas"}),
        id="we_have_a_meeting",
    ),
    pytest.param(
        "Our Prime Minister will visit Japan in April.",
        ("visit", "planned", {"Kenya"}),
        id="our_prime_minister",
    ),
    pytest.param(
        "My ministry summoned the Ambassador of Chad yesterday.",
        ("protest", "occurred", {"Kenya", "Chad"}),
        id="my_ministry",
    ),
    pytest.param(
        "I will be in Lima in June for the opening of our embassy.",
        ("visit", "planned", {"Amina Okello"}),
        id="I_will_be_there",
    ),
    pytest.param(
        "On Friday I met my French and Norwegian counterparts in Paris.",
        ("meeting", "occurred", {"Amina Okello", "France", "Norway"}),
        id="my_counterparts",
    ),
    pytest.param(
        "Dr Rojas discussed visas with my colleague, the Minister for Trade, James Mwangi.",
        ("meeting", "occurred", {"Luis Rojas", "James Mwangi"}),
        id="my_colleague_by_name",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_told_in_the_first_person(pipeline, sentence, expected):
    article = Article("x.txt", f"{OPENING}{sentence}\n", publisher=OFFICE)
    reading = pipeline.read(article, published=date(2011, 3, 18))
    names = {entity.key: entity.name for entity in reading.entities}
    found = [
        (event.kind, event.status, {names[t.entity] for t in event.participants})
        for event in reading.events
    ]
    assert expected in found


NEAR_MISSES = [
    pytest.param("I did not meet President Quiroga.", id="negated"),
    pytest.param("If I meet President Quiroga, I will raise it.", id="hypothetical"),
    pytest.param("We all met with hardship and with President Quiroga.", id="mankind"),
    pytest.param("Let us meet President Quiroga halfway.", id="let_us"),
]


@pytest.mark.parametrize("sentence", NEAR_MISSES)
def test_not_everything_told_is_a_meeting_of_mine(pipeline, sentence):
    article = Article("x.txt", f"{OPENING}{sentence}\n", publisher=OFFICE)
    reading = pipeline.read(article, published=date(2011, 3, 18))
    found = parties(reading).get("meeting", [])
    assert {"Amina Okello", "Quiroga"} not in found


def test_the_last_visit_is_another_one(pipeline):
    text = CONFERENCE.replace(
        "I will travel", "My last visit here was in May. I will go"
    )
    reading = pipeline.read(Article("x.txt", text), published=date(2012, 6, 4))
    visits = [event for event in reading.events if event.kind == "visit"]
    here, last = visits[0].cluster, next(v for v in visits if v.time is not None)
    assert here != last.cluster
