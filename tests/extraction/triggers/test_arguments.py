"""Who takes part and where, one way of telling it a row."""

from __future__ import annotations

import pytest

from .annotated import assert_events, unmarked

pytestmark = pytest.mark.model

TWO = "who='Ingrid Solberg; Marta Quispe'"
LANDS = "who='Norway; Peru'"

PARTIES = [
    pytest.param(
        f"Norwegian Prime Minister Ingrid Solberg <event kind='call' {TWO}>spoke</event>"
        " by telephone with Peruvian President Marta Quispe on Sunday.",
        id="subject_and_with",
    ),
    pytest.param(
        "Norwegian Prime Minister Ingrid Solberg and Peruvian President Marta Quispe"
        f" <event {TWO}>met</event> in Lima, Peru, on Sunday.",
        id="joint_subject",
    ),
    pytest.param(
        "Norwegian Prime Minister Ingrid Solberg <event who='Ana Duarte; Ingrid Solberg;"
        " Marta Quispe'>met</event> with Peruvian President Marta Quispe and Chilean"
        " President Ana Duarte in Lima on Sunday.",
        id="with_two_others",
    ),
    pytest.param(
        "Foreign Minister Ana Duarte and Defense Minister Leif Holm <event who='Ana Duarte;"
        " Jorge Salas; Leif Holm; Marta Quispe'>met</event> their Peruvian counterparts,"
        " Marta Quispe and Jorge Salas, in Lima on Tuesday.",
        id="two_and_their_counterparts_by_name",
    ),
    pytest.param(
        "Ana Duarte and Leif Holm <event who='Ana Duarte; Jorge Salas; Leif Holm;"
        " Marta Quispe'>sat</event> down with Marta Quispe and Jorge Salas on Tuesday.",
        id="two_with_two",
    ),
    pytest.param(
        f"<event {LANDS}>Talks</event> were held between Norway and Peru on Sunday.",
        id="between_after_the_verb",
    ),
    pytest.param(
        f"The Norway-Peru <event {LANDS}>talks</event> took place in Lima on Sunday.",
        id="hyphen",
    ),
    pytest.param(
        f"Norwegian and Peruvian officials <event {LANDS}>met</event> in Lima on Sunday.",
        id="officials_act_for_their_countries",
    ),
    pytest.param(
        "A senior Norwegian official <event who='Marta Quispe; Norway'>met</event>"
        " Peruvian President Marta Quispe in Lima on Sunday.",
        id="unnamed_official_counts_as_the_country",
    ),
    pytest.param(
        "Leaders of the Group of Seven <event who='G7'>met</event> in Hiroshima on Sunday.",
        id="body",
    ),
    pytest.param(
        "A <event who='African Union' host='Kenya'>summit</event> of the African Union,"
        " hosted by Kenya, opened in Nairobi on Sunday.",
        id="host",
    ),
    pytest.param(
        "Norwegian Foreign Minister Leif Holm and his Peruvian counterpart, Rosa Vela,"
        " held a <event kind='call' who='Leif Holm; Rosa Vela'>videoconference</event> on"
        " Sunday.",
        id="counterpart_in_apposition",
    ),
    pytest.param(
        "The <event who='Chile; Norway; Peru'>talks</event> between Norway, Peru and Chile"
        " began in Lima on Monday.",
        id="three_parties",
    ),
    pytest.param(
        "The <event who='Norway; Peru'>signing</event> of the accord by Norway and Peru"
        " took place in Lima on Sunday.",
        id="by",
    ),
    pytest.param(
        "The two-day <event who='Ingrid Solberg'>visit</event> to Peru by Norwegian Prime"
        " Minister Ingrid Solberg began on Sunday.",
        id="traveller_and_not_the_country_visited",
    ),
    pytest.param(
        "Peru <event who='Peru' affected='Ecuador'>invaded</event> Ecuador on Monday.",
        id="affected",
    ),
]
PLACES = [
    pytest.param(
        "Norway and Peru held <event where='Lima, Peru'>talks</event> in Lima on Sunday.",
        id="capital_gets_its_country",
    ),
    pytest.param(
        "Norwegian Prime Minister Ingrid Solberg and Peruvian President Marta Quispe"
        " <event where='Lima, Peru'>met</event> in Lima, Peru, on Sunday.",
        id="place_and_country",
    ),
    pytest.param(
        "<event where='Bergen'>Talks</event> were held between Norway and Peru in Bergen"
        " on Sunday.",
        id="town_alone_stays_alone",
    ),
    pytest.param(
        "Norwegian Prime Minister Ingrid Solberg <event where='Lima, Peru'>flew</event>"
        " to Lima on Sunday.",
        id="goal_of_a_visit",
    ),
    pytest.param(
        "Norway and Peru will hold <event where='Lima, Peru'>talks</event> on fisheries in"
        " Lima on Friday.",
        id="after_what_it_is_about",
    ),
    pytest.param(
        "Peruvian President Marta Quispe <event where='Lima, Peru'>received</event>"
        " Norwegian Prime Minister Ingrid Solberg at the palace in Lima on Sunday.",
        id="palace_in_a_town",
    ),
]
NONE = [
    pytest.param(
        "Norwegian Prime Minister Ingrid Solberg met the deadline.", id="thing"
    ),
    pytest.param("The choir met in Lima on Sunday.", id="nobody_known"),
    pytest.param("They met in private.", id="pronoun_of_nobody"),
]


@pytest.mark.parametrize("marked", [*PARTIES, *PLACES])
def test_who_and_where_are_told(read, marked):
    assert_events(marked, read(unmarked(marked)[0]))


@pytest.mark.parametrize("text", NONE)
def test_nobody_meets(read, text):
    assert_events(text, read(text))
