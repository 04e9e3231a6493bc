"""Who is in whole texts, read with the shipped pipeline. Names and events are invented."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from events.mentions import Reading

pytestmark = pytest.mark.model

Read = Callable[..., Reading]
TALKS = (
    "Kenyan Foreign Minister Grace Wanjiru and her Rwandan counterpart Jean Habimana met"
    " in Kigali on Monday. "
)


def people(reading: Reading) -> dict[str, str | None]:
    """Named persons with their countries."""
    return {
        entity.name: entity.country
        for entity in reading.entities
        if entity.kind == "person" and not entity.is_unnamed
    }


def parties(reading: Reading) -> list[set[str]]:
    """The participants of each event, in the order of the text."""
    names = {entity.key: entity.name for entity in reading.entities}
    found: dict[int, set[str]] = {}
    for event in reading.events:
        told = {names[taking.entity] for taking in event.participants}
        found[event.cluster] = found.get(event.cluster, set()) | told
    return list(found.values())


def speakers(reading: Reading) -> list[str]:
    names = {entity.key: entity.name for entity in reading.entities}
    return ["; ".join(names[k] for k in said.speakers) for said in reading.statements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Foreign Ministers Ion Barbu and Davit Lomidze spoke to the press.",
            {"Ion Barbu": None, "Davit Lomidze": None},
            id="plural_title",
        ),
        pytest.param(
            "Foreign Ministers Lindqvist of Sweden and Zupan of Slovenia spoke to the press.",
            {"Lindqvist": "SE", "Zupan": "SI"},
            id="plural_title_surnames_of_countries",
        ),
        pytest.param(
            "The two Foreign Secretaries, Ramesh Adhikari of Nepal and Tshering Dorji of"
            " Bhutan, met on Monday.",
            {"Ramesh Adhikari": "NP", "Tshering Dorji": "BT"},
            id="apposed_to_a_plural",
        ),
        pytest.param(
            "Kenyan and Chilean Foreign Ministers Peter Okello and Ana Rojas met in Lima.",
            {"Peter Okello": "KE", "Ana Rojas": "CL"},
            id="countries_in_their_order",
        ),
        pytest.param(
            "Moldova and Georgia signed a pact on Tuesday. Foreign Ministers Ion Barbu and"
            " Davit Lomidze put their names to it.",
            {"Ion Barbu": "MD", "Davit Lomidze": "GE"},
            id="countries_told_before",
        ),
        pytest.param(
            "She met the Prime Minister of Tonga, Hon. Siaosi Fakatava, on Monday.",
            {"Siaosi Fakatava": "TO"},
            id="honorific_after_the_office",
        ),
        pytest.param(
            "The Minister of Foreign Affairs of Jamaica, Senator Marlene Campbell, spoke.",
            {"Marlene Campbell": "JM"},
            id="rank_after_the_office",
        ),
        pytest.param(
            "General (rtd) Joseph Mwangi resigned.",
            {"Joseph Mwangi": None},
            id="retired",
        ),
        pytest.param(
            "Finland was ready, its foreign minister, Aino Virta, said.",
            {"Aino Virta": "FI"},
            id="its_minister",
        ),
        pytest.param(
            "President Rojas assured President Uwimana of Kenya's support.",
            {"Rojas": None, "Uwimana": None},
            id="support_of_a_country_is_not_his",
        ),
        pytest.param(
            "Dr Zenaida Mendoza met U Thein Zaw, Daw Khin Mar Oo and Datuk Seri Ahmad Razali.",
            dict.fromkeys(
                ("Zenaida Mendoza", "Thein Zaw", "Khin Mar Oo", "Ahmad Razali")
            ),
            id="honorifics_of_asia",
        ),
        pytest.param(
            "The daily El Kurier and the group Casa Abierta said so.", {}, id="bodies"
        ),
        pytest.param(
            "Rear Admiral (retd) Shafiq Alam met Ambassador U Phae Than Oo and Dr Farid Islam"
            " Khan.",
            dict.fromkeys(("Shafiq Alam", "Phae Than Oo", "Farid Islam Khan")),
            id="ranks_particles_and_words_of_religion",
        ),
        pytest.param(
            "The Director General of Military Operations spoke near St Martin's Island.",
            {},
            id="offices_and_places",
        ),
        pytest.param(
            "Its chairman, Jean-Baptiste Nkoge, is expected. Lima's strongman Tiana Rako and"
            " the man he ousted, Hery Velo, signed it. Velo resigned.",
            dict.fromkeys(("Jean-Baptiste Nkoge", "Tiana Rako", "Hery Velo")),
            id="apposed_and_called_again",
        ),
        pytest.param(
            "The Kenyan delegation was headed by Minister A. Okello, the Peruvian delegation"
            " by Minister D. Rojas.",
            {"A. Okello": "KE", "D. Rojas": "PE"},
            id="heads_of_delegations",
        ),
        pytest.param(
            "Rojas-both of them-won. Luis Rojas met President Moon Jae-min.",
            {"Luis Rojas": None, "Moon Jae-min": None},
            id="hyphens",
        ),
        pytest.param(
            "Deputy Minister Vu Lan received Ambassador of Cuba to Vietnam Orlando Perez.",
            {"Vu Lan": None, "Orlando Perez": "CU"},
            id="ambassador_of_one_to_another",
        ),
        pytest.param(
            "A Social Democrat won. The Kurier said so.", {}, id="after_article"
        ),
    ],
)
def test_people_and_their_countries(
    read: Read, text: str, expected: dict[str, str | None]
) -> None:
    assert people(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            TALKS + "The Kenyan said the border would open.",
            "Grace Wanjiru",
            id="national_as_noun",
        ),
        pytest.param(
            TALKS + "Her host said the border would open.",
            "Jean Habimana",
            id="her_host",
        ),
        pytest.param(
            "The ministers of Kenya, Uganda and Tanzania met. The three ministers said the"
            " border would open.",
            "Kenya; Uganda; Tanzania",
            id="counted_again",
        ),
        pytest.param(
            "Karin Lind, a former banker, met Mads Kjeld. The banker said Sweden would join.",
            "Karin Lind",
            id="called_so_before",
        ),
        pytest.param(
            "His Excellency Nasser Khalil, Minister of Foreign Affairs, received Mehmet Aksoy"
            " today. His Excellency said the talks would go on.",
            "Nasser Khalil",
            id="his_excellency",
        ),
        pytest.param(
            "West African leaders said the border would close. The Economic Community of"
            " West African States (ECOWAS) has 15 members.",
            "ECOWAS",
            id="leaders_of_a_region",
        ),
        pytest.param(
            "Peru will leave, the foreign ministry said. It added that the embassy would"
            " stay open.",
            "Foreign Ministry",
            id="it_is_who_said_so",
        ),
    ],
)
def test_who_speaks_last(read: Read, text: str, expected: str) -> None:
    assert speakers(read(text))[-1] == expected


def test_the_minister_of_a_readout_is_its_publishers(read: Read) -> None:
    text = """Office of the Spokesperson

Readout: Minister Stein's meeting with Minister Karu

Gudrun Stein, Minister for Foreign Affairs, met the Finnish Minister for Foreign Affairs,
Timo Karu, on Monday.

The Minister underlined the need for calm in the region.
"""
    assert speakers(read(text))[-1] == "Gudrun Stein"


def test_the_commission_is_the_one_named_before(read: Read) -> None:
    text = (
        "The Joint Commission on Water Resources met in Lima. The Commission said the dam"
        " would open."
    )
    assert speakers(read(text))[-1] == "Joint Commission on Water Resources"


def test_an_envoy_is_the_ambassador_just_named(read: Read) -> None:
    text = (
        "Minister Okello met Chinese Ambassador Zhang Xiang. The envoy said China hoped for"
        " peace."
    )
    assert speakers(read(text))[-1] == "Zhang Xiang"


def test_leaders_of_a_region_whose_body_is_not_named(read: Read) -> None:
    text = "West African leaders said the border would close."
    assert speakers(read(text)) == ["West African leaders"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "A delegation led by Vietnamese Deputy Foreign Minister Le Hoai Nam visited"
            " Vientiane on Thursday.",
            {"Le Hoai Nam"},
            id="led_by",
        ),
        pytest.param(
            "At the invitation of the President of the Republic of Chile, H.E. Mr. Andres"
            " Valdivia, the President of the Republic of Ghana, H.E. Nana Kofi Mensah, paid a"
            " state visit to Chile in June.",
            {"Nana Kofi Mensah"},
            id="at_the_invitation_of",
        ),
        pytest.param(
            "Presidents Joao Lima of Cape Verde, Adama Sow of Senegal and Musa Ceesay of"
            " Gambia met on Friday.",
            {"Joao Lima", "Adama Sow", "Musa Ceesay"},
            id="list_of_three",
        ),
    ],
)
def test_who_takes_part(read: Read, text: str, expected: set[str]) -> None:
    assert parties(read(text))[0] == expected


TRANSCRIPT = """Press briefing by Foreign Ministry spokesperson Lena Chu on April 9, 2019

Q: Will the talks go on?

A: They will.

KAREN HOLT: I spoke with Foreign Minister Hartono last night.

HOLT: We agreed to meet in Bali.
"""


def test_labels_are_names_and_answers_those_of_the_heading(read: Read) -> None:
    assert speakers(read(TRANSCRIPT, published=None)) == [
        "Reporter",
        "Lena Chu",
        "Karen Holt",
        "Karen Holt",
    ]


def test_colleague_of_whoever_speaks(read: Read) -> None:
    text = """Remarks by Foreign Minister Teresa Valle and Foreign Minister Paulo Reis

FOREIGN MINISTER VALLE: I met this morning with my Brazilian colleague.

FOREIGN MINISTER REIS: Thank you.
"""
    assert {"Teresa Valle", "Paulo Reis"} in parties(read(text))


def test_what_is_said_before_the_first_label(read: Read) -> None:
    text = """Weekly press briefing by the Spokesperson

I have two announcements to make. The Foreign Secretary returned this morning.

Question (Asma Gul, Orbit TV): Will there be a meeting?

Answer: No meeting has been requested.
"""
    assert speakers(read(text)) == ["Spokesperson", "Reporter", "Spokesperson"]


def test_an_acronym_read_as_a_word(read: Read) -> None:
    text = "A Nato spokesman said the troops would stay. Unesco said it was ready."
    found = read(text).entities
    assert {"NATO", "UNESCO"} <= {entity.name for entity in found}


def test_a_headline_calls_somebody_names(read: Read) -> None:
    text = """Victorious Okello Vows to Meet Rival

LIMA (Agency) - President Peter Okello met Ana Rojas on Monday, officials said, and told
reporters that the talks would go on for three more days in the capital.
"""
    assert set(people(read(text))) == {"Peter Okello", "Ana Rojas"}


def test_a_body_told_in_passing_is_no_side(read: Read) -> None:
    text = (
        "President Rojas of Chile met President Mensah of Ghana. Chile backed Ghana's seat on"
        " the Security Council. Both sides said the accord would hold."
    )
    assert "Council" not in speakers(read(text))[-1]


def test_ranks_in_short_are_no_part_of_names(read: Read) -> None:
    text = (
        "The army commander, Gen Radovan Ilic, gave the order on Thursday. Lt Gen Pedro "
        "Soto and Col Luis Vera met Maj. Ana Rojas in Lima on Friday."
    )
    assert set(people(read(text))) == {
        "Radovan Ilic",
        "Pedro Soto",
        "Luis Vera",
        "Ana Rojas",
    }


def test_an_ambassador_is_not_the_one_at_the_united_nations(read: Read) -> None:
    reading = read(
        "The US ambassador was summoned to the Chilean Foreign Ministry on Monday.",
        published=date(2021, 6, 16),
    )
    assert people(reading) == {}
    assert parties(reading) == [
        {"Ministry of Foreign Affairs of Chile", "United States"}
    ]
