"""What offices of state publish of themselves: readouts, communiqués, press briefings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from events.extraction.participants.publishers import publisher_of
from events.extraction.pipeline import Pipeline
from events.extraction.reference import ReferenceIndex
from events.mentions import Article, Reading, Reference

pytestmark = pytest.mark.model

PUBLISHED = date(2024, 5, 15)  # a Wednesday
MINISTRY = "Ministry of Foreign Affairs of Kenya"


@pytest.fixture(scope="session")
def told(pipeline: Pipeline) -> Callable[..., list[str]]:
    """Of a text: every event once, as "kind status day: who, who @place"."""

    def read(text: str, publisher: str | None = MINISTRY) -> list[str]:
        article = Article("x.txt", text, publisher=publisher, published=PUBLISHED)
        return events_of(pipeline.read(article))

    return read


def events_of(reading: Reading) -> list[str]:
    names = {entity.key: entity.name for entity in reading.entities}
    lines: list[str] = []
    for number in sorted({event.cluster for event in reading.events}):
        told = [event for event in reading.events if event.cluster == number]
        first = told[0]
        days = [e.time.earliest for e in told if e.time and e.time.earliest]
        who = dict.fromkeys(names[p.entity] for e in told for p in e.participants)
        day = f" {min(days).isoformat()}" if days else ""
        lines.append(
            f"{first.kind.value} {first.status.value}{day}: {', '.join(sorted(who))}"
        )
    return lines


@pytest.mark.parametrize(
    ("name", "country", "chief", "is_home"),
    [
        pytest.param(MINISTRY, "KE", "Foreign Minister", True, id="ministry"),
        pytest.param("The White House", "US", "President", True, id="presidency"),
        pytest.param(
            "U.S. Department of State", "US", "Secretary of State", True, id="state"
        ),
        pytest.param(
            "Minister for Trade of Ghana", "GH", "Minister for Trade", True, id="person"
        ),
        pytest.param("Embassy of Peru in Chile", "PE", None, False, id="embassy"),
    ],
)
def test_an_office_has_a_country_and_a_chief(
    reference: Reference, name: str, country: str, chief: str | None, is_home: bool
) -> None:
    found = publisher_of(name, ReferenceIndex(reference))
    assert found is not None
    assert (found.country, found.is_home) == (country, is_home)
    assert (found.chief.title if found.chief else None) == chief


@pytest.mark.parametrize("name", ["Nairobi Daily", "Kenya News Agency", None])
def test_an_outlet_is_no_office(reference: Reference, name: str | None) -> None:
    assert publisher_of(name, ReferenceIndex(reference)) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Foreign Minister Joseph Ouma met Foreign Minister Ana Rojas of Peru on"
            " Monday.\n\nLater in the day the Kenyan Foreign Minister received the new"
            " Ambassador of Chile, Luis Vega.",
            [
                "meeting occurred 2024-05-13: Ana Rojas, Joseph Ouma",
                "meeting occurred 2024-05-13: Joseph Ouma, Luis Vega",
            ],
            id="own_minister_has_the_publishers_country",
        ),
        pytest.param(
            "Uganda has confirmed that its Foreign Minister, Sarah Nambi, met the"
            " Minister on Monday.",
            ["meeting occurred 2024-05-13: Kenya, Sarah Nambi"],
            id="the_minister_nobody_names_is_the_country",
        ),
        pytest.param(
            "Mr. Ouma was received by the Speaker of Parliament, Ana Dambe, on Monday,"
            " and called on Prime Minister Luis Vega.",
            [
                "meeting occurred 2024-05-13: Ana Dambe, Ouma",
                "meeting occurred: Luis Vega, Ouma",
            ],
            id="who_was_received_called_on_another",
        ),
        pytest.param(
            "During his stay Mr. Ouma was granted an audience by His Excellency Luis"
            " Vega, President of the Republic, on Monday.",
            ["meeting occurred 2024-05-13: Luis Vega, Ouma"],
            id="granted_an_audience",
        ),
        pytest.param(
            "At the invitation of Foreign Minister Joseph Ouma, Foreign Minister Ana"
            " Rojas of Peru will pay an official visit to Kenya from 22 to 25 May.",
            ["visit planned 2024-05-22: Ana Rojas"],
            id="the_guest_of_an_invitation_travels",
        ),
        pytest.param(
            "The Environment Ministers of five Member States will meet in Nairobi on"
            " 15-17 July.",
            ["meeting planned 2024-07-15: "],
            id="ministers_of_nobody_named",
        ),
        pytest.param(
            "The Minister had a call yesterday with Prime Minister Lind of Norway.",
            ["call occurred 2024-05-14: Kenya, Lind"],
            id="had_a_call",
        ),
        pytest.param(
            "Minister Ouma is busy. He's talked to Foreign Minister Lind of Norway this"
            " morning.",
            ["call occurred 2024-05-15: Lind, Ouma"],
            id="a_perfect_in_short",
        ),
        pytest.param(
            "The Minister spoke by telephone on Monday with the Secretary-General.",
            ["call occurred 2024-05-13: Kenya, United Nations"],
            id="the_secretary_general_of_the_nations",
        ),
        pytest.param(
            "Minister Ouma travelled yesterday to Kampala together with the Foreign"
            " Minister of Rwanda, H.E. Jean Habimana, and the Minister of Foreign Affairs"
            " of Tanzania, H.E. Ambassador Asha Mushi, where they were received by"
            " President Luis Okot and held talks with their host, Foreign Minister Sarah"
            " Nambi.",
            [
                "visit occurred 2024-05-14: Asha Mushi, Jean Habimana, Ouma",
                "meeting occurred 2024-05-14: Asha Mushi, Jean Habimana, Luis Okot, Ouma",
                "meeting occurred 2024-05-14: Asha Mushi, Jean Habimana, Ouma,"
                " Sarah Nambi",
            ],
            id="together_with_two_and_received_there",
        ),
        pytest.param(
            "Before returning to Nairobi, Minister Ouma met on Monday with the Chairman of"
            " the Ports Authority, Mr. Ali Okot.",
            ["meeting occurred 2024-05-13: Ali Okot, Ouma"],
            id="going_home_is_no_visit",
        ),
        pytest.param(
            "The visit had been decided upon at the Tripartite Summit in Kampala on 6 May,"
            " at which President Luis Okot and President Jean Habimana signed a"
            " declaration.",
            [
                "summit occurred 2024-05-06: Jean Habimana, Luis Okot",
                "agreement occurred 2024-05-06: Jean Habimana, Luis Okot",
            ],
            id="decided_at_a_summit_at_which_two_signed",
        ),
        pytest.param(
            "Minister Ouma met Foreign Minister Ana Rojas of Peru on Monday. Speaker Ali"
            " Okot and General Luis Vega looked on. The two Ministers signed a"
            " treaty on Tuesday.",
            [
                "meeting occurred 2024-05-13: Ana Rojas, Ouma",
                "agreement occurred 2024-05-14: Ana Rojas, Ouma",
            ],
            id="the_two_ministers_and_not_who_stands_nearer",
        ),
        pytest.param(
            "Foreign Minister Ana Rojas of Peru met Minister Ouma on Monday. The"
            " distinguished guest left Nairobi this morning for Lima.",
            ["meeting occurred 2024-05-13: Ana Rojas, Ouma"],
            id="the_guest_goes_home",
        ),
        pytest.param(
            "Foreign Minister Ana Rojas of Peru met Minister Ouma on Monday. The"
            " distinguished guest left Nairobi this morning for Kampala.",
            [
                "meeting occurred 2024-05-13: Ana Rojas, Ouma",
                "visit occurred 2024-05-15: Ana Rojas",
            ],
            id="the_guest_travels_on",
        ),
        pytest.param(
            "Minister Ouma met Ana Rojas of Peru, who took up the post of ambassador on 1"
            " May.",
            [
                "meeting occurred: Ana Rojas, Ouma",
                "appointment occurred 2024-05-01: Ana Rojas",
            ],
            id="who_behind_a_country_is_the_person",
        ),
        pytest.param(
            "Minister Ouma met Ana Rojas of Peru on Monday. No agreement on fish was"
            " signed.",
            ["meeting occurred 2024-05-13: Ana Rojas, Ouma"],
            id="no_agreement_was_signed",
        ),
        pytest.param(
            "The three Ministers agreed to meet again in Kampala on the margins of the"
            " General Assembly.",
            ["meeting planned: "],
            id="agreed_to_meet_again",
        ),
        pytest.param(
            "The Minister talked twice with Foreign Minister Lind of Norway, once on"
            " Sunday and again this morning.",
            [
                "call occurred 2024-05-12: Kenya, Lind",
                "call occurred 2024-05-15: Kenya, Lind",
            ],
            id="two_calls_with_a_day_each",
        ),
        pytest.param(
            "On Monday the Minister also met with:\n\n- Ana Rojas, Foreign Minister of"
            " Peru;\n\n- Timo Karu, Foreign Minister of Finland.\n",
            [
                "meeting occurred 2024-05-13: Ana Rojas, Kenya",
                "meeting occurred 2024-05-13: Kenya, Timo Karu",
            ],
            id="met_each_of_a_list",
        ),
        pytest.param(
            "The President of the Republic, H.E. Joseph Ouma, received today at State House"
            " the Minister of Foreign Affairs of Peru, H.E. Ana Rojas.",
            ["meeting occurred 2024-05-15: Ana Rojas, Joseph Ouma"],
            id="received_at_a_place_somebody",
        ),
        pytest.param(
            "A telephone conversation took place today between Minister Ouma and the"
            " Minister of Foreign Affairs of Peru, Ana Rojas.",
            ["call occurred 2024-05-15: Ana Rojas, Ouma"],
            id="a_call_took_place_between_two",
        ),
        pytest.param(
            "The third session of the Kenya-Peru Joint Commission was held in Lima on 3-4"
            " May 2024, co-chaired by Minister Ouma and Minister Ana Rojas of Peru.",
            ["meeting occurred 2024-05-03: Ana Rojas, Ouma"],
            id="a_session_and_who_chaired_it",
        ),
        pytest.param(
            "Political consultations between the Ministries of Foreign Affairs of Kenya and"
            " Peru were held in Nairobi on 10 May.",
            ["meeting occurred 2024-05-10: Kenya, Peru"],
            id="ministries_of_two_countries",
        ),
        pytest.param(
            "Minister Ouma visited Lima on Monday together with his Ugandan and Rwandan"
            " counterparts, Sarah Nambi and Jean Habimana.",
            ["visit occurred 2024-05-13: Jean Habimana, Ouma, Sarah Nambi"],
            id="together_with_counterparts_by_name",
        ),
        pytest.param(
            "Minister Ouma met Minister Rojas on Monday. They reviewed the decisions taken"
            " at the ninth session of the Joint Commission held in Lusaka in April 2023.",
            [
                "meeting occurred 2024-05-13: Ouma, Rojas",
                "meeting occurred 2023-04-01: Joint Commission",
            ],
            id="what_was_held_is_the_session",
        ),
        pytest.param(
            "In the event that a sixth round proves necessary, the negotiations with India"
            " would be concluded by July.",
            [],
            id="in_the_event_that",
        ),
    ],
)
def test_an_offices_own_doings(
    told: Callable[..., list[str]], text: str, expected: list[str]
) -> None:
    assert told(text) == expected


COMMUNIQUE = """JOINT COMMUNIQUÉ
of the Meeting of the Foreign Ministers of the African Union

1. We, the Foreign Ministers of the African Union, met in Addis Ababa on 10 May 2024.

2. The Commission met on the eve of the Meeting.

3. We reiterated our concern at the violence in the lake region. The Meeting was chaired by
Luis Okot, Foreign Minister of Uganda.
"""


def test_a_body_that_speaks_as_we_met(pipeline: Pipeline) -> None:
    reading = pipeline.read(Article("x.txt", COMMUNIQUE))
    assert events_of(reading) == [
        "meeting occurred 2024-05-10: African Union, Luis Okot",
        "meeting occurred 2024-05-09: Commission",
    ]
    names = {entity.key: entity.name for entity in reading.entities}
    said = [[names[key] for key in s.speakers] for s in reading.statements]
    assert said == [["African Union"]]


BRIEFING = """Daily Press Briefing
Nairobi, May 14, 2024

INDEX:

PERU
1-2 Talks in Lima / Donors' Conference

TRANSCRIPT:

12:48 p.m. EAT

MS. ODHIAMBO: Good afternoon. The Minister met the Foreign Minister of Peru, Ana Rojas, on
Monday.

QUESTION: Thank you.

(The briefing was concluded at 1:17 p.m.)

DPB # 52
"""


def test_what_a_clerk_writes_around_a_transcript_tells_nothing(
    pipeline: Pipeline,
) -> None:
    reading = pipeline.read(Article("x.txt", BRIEFING, publisher=MINISTRY))
    assert events_of(reading) == [
        "press_conference occurred 2024-05-14: Odhiambo",
        "meeting occurred 2024-05-13: Ana Rojas, Kenya",
    ]
    assert not any("concluded" in s.span.of(BRIEFING) for s in reading.statements)


def test_a_list_of_those_present_is_no_transcript(pipeline: Pipeline) -> None:
    text = (
        "The Summit was attended by the following Heads of State:\n\nDRC: H.E. President"
        " Luc Mulamba\n\nKENYA: H.E. President Joseph Ouma\n\nMALI: H.E. President Awa"
        " Traore\n"
    )
    assert pipeline.read(Article("x.txt", text)).statements == ()
