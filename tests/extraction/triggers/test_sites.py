"""What a phrase of place names: towns with their countries, buildings, waters."""

from __future__ import annotations

import pytest

from .annotated import assert_events, unmarked

pytestmark = pytest.mark.model

PHRASES = [
    ("in the Georgian town of Zugdidi", "Zugdidi, Georgia"),
    ("in the South Sudanese town of Bentiu", "Bentiu, South Sudan"),
    ("in the Kenyan port city of Mombasa", "Mombasa, Kenya"),
    ("in the Swiss lakeside town of Montreux", "Montreux, Switzerland"),
    ("in Yemen's southern port city of Aden", "Aden, Yemen"),
    ("on the Caribbean island of Grenada", "Grenada"),
    ("in the West African nation of Togo", "Togo"),
    ("in Irbil, northern Iraq", "Irbil, Iraq"),
    ("in Aqaba in southern Jordan", "Aqaba, Jordan"),
    ("in Tripoli, northern Lebanon", "Tripoli, Lebanon"),
    ("in Lake Success, New York", "Lake Success, New York, United States"),
    ("at the Arava border crossing", "Arava border crossing"),
    ("at Istana Nurul Iman", "Istana Nurul Iman"),
    ("at the Palais des Nations", "Palais des Nations"),
    ("at the Great Hall of the People", "Great Hall of the People"),
    ("at the Zappeion Hall in Athens", "Zappeion Hall, Athens, Greece"),
    ("at the Grand Hotel in the Bulgarian capital", "Grand Hotel, Sofia, Bulgaria"),
    ("in Kampala's Serena Hotel", "Serena Hotel, Kampala, Uganda"),
    ("in Oslo's town hall", "Oslo, Norway"),
    ("in the Gulf of Fonseca", "Gulf of Fonseca"),
    ("on the White House lawn", "White House"),
]


@pytest.mark.parametrize(
    ("phrase", "place"), PHRASES, ids=[phrase for phrase, _ in PHRASES]
)
def test_phrases_name_places(read, phrase, place):
    reading = read(f"Ana Duarte and Leif Holm met {phrase} on Sunday.")
    assert [event.place and event.place.name for event in reading.events] == [place]


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param(
            "Chile and Peru <event where='Oslo, Norway'>signed</event> the text at the end"
            " of a two-day summit in Oslo on Friday.",
            id="the_end_of_a_summit",
        ),
        pytest.param(
            "Chilean Foreign Minister Ana Duarte held <event where='Luanda, Angola'>talks"
            "</event> with Angolan Foreign Minister Jorge Neto on Monday at the start of a"
            " two-day visit to Luanda.",
            id="the_start_of_a_visit",
        ),
        pytest.param(
            "Chile and Peru intend to <event where='Lima, Peru'>sign</event> an"
            " <event where='Lima, Peru'>agreement</event> on the building of a dam during"
            " President Ana Duarte's <event where='Lima, Peru'>visit</event> to Lima on"
            " 3 June 2024.",
            id="during_a_visit_hung_low",
        ),
        pytest.param(
            "Kenyan jets <event where='Juba airport, South Sudan'>bombed</event> the runways"
            " of Juba airport on Friday.",
            id="what_is_bombed",
        ),
        pytest.param(
            "Kenyan troops <event where='Pemba Islands'>seized</event> the Pemba Islands on"
            " Friday.",
            id="what_is_seized",
        ),
        pytest.param(
            "Ecuador <event where='Ecuador'>expelled the Chilean ambassador</event> on"
            " Tuesday over remarks made in Lima.",
            id="expelled_from_the_country_itself",
        ),
        pytest.param(
            "General Sena Amadou <event where='Togo'>seized</event> power in Togo in May"
            " 1997.",
            id="power_is_seized_at_home",
        ),
        pytest.param(
            "Kenya <event where='Cyprus'>sent a frigate</event> to waters south of Cyprus"
            " on Friday.",
            id="south_of",
        ),
        pytest.param(
            "The Norwegian embassy in the Eritrean capital was <event where='Asmara,"
            " Eritrea'>reopened</event> on Monday.",
            id="an_embassy_is_opened_where_it_is",
        ),
    ],
)
def test_acts_have_the_place_of_their_occasion_or_object(read, marked):
    assert_events(marked, read(unmarked(marked)[0]))
