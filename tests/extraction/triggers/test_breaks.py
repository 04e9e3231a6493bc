"""Those who walk out, stay away, refuse, offer and threaten; what is bound to a day."""

from __future__ import annotations

import pytest

from .annotated import assert_events, unmarked

pytestmark = pytest.mark.model

BREAKS = [
    pytest.param(
        "Norway <event kind='protest' who='Norway' when='2016-02-01..2016-02-29'>walked out"
        "</event> in February 2016, weeks before the vote.",
        id="walked_out",
    ),
    pytest.param(
        "Ana Duarte walked out of the building on Monday.", id="of_a_building"
    ),
    pytest.param(
        "Kenya has <event kind='protest' who='Kenya' when='2024-04-21'>boycotted</event>"
        " sittings of the council since 21 April.",
        id="since_is_the_first_day_of_what_lasts",
    ),
    pytest.param(
        "Rail traffic to Peru, <event kind='sanction' when='2006-03-01..2006-03-31'>"
        "suspended</event> since March 2006, is slow.",
        id="a_participle_since",
    ),
    pytest.param(
        "Maria Soto ran the island for years before it <event kind='other'"
        " when='1990-01-01..1990-12-31'>broke</event> from Bolivia in 1990.",
        id="broke_from_a_country",
    ),
    pytest.param(
        "Ana Duarte and Leif Holm <event kind='agreement' who='Ana Duarte; Leif Holm'>shook"
        " hands on a two-page protocol</event> in Lima on Monday.",
        id="shook_hands_on_a_protocol",
    ),
]
NONE = [
    pytest.param("Ana Duarte attacked Leif Holm on Monday.", id="attacked_with_words"),
    pytest.param(
        "Ana Duarte called Leif Holm “a friend of Peru” and smiled.", id="called_a_name"
    ),
    pytest.param(
        "Food went to refugees fleeing the war in Liberia.", id="fled_but_not_there"
    ),
    pytest.param(
        "The team had to wait until this year to return.", id="what_had_to_be_is_over"
    ),
]
UNDERTAKINGS = [
    pytest.param(
        "Norway, which has a base there, <event kind='statement' who='Norway'"
        " when='2024-05-13' title='offer to mediate'>offered</event> on Monday to mediate.",
        id="offered_across_a_clause",
    ),
    pytest.param("Norway offers to mediate.", id="a_habit_without_a_day"),
    pytest.param(
        "Kenya and Somalia <event kind='agreement' who='Kenya; Somalia'"
        " title='agree to reopen the border'>agreed</event> to <event kind='other'"
        " status='planned'>reopen the border</event>.",
        id="agreed_to_what_changes_something",
    ),
]
DEADLINES = [
    pytest.param(
        "Under the convention, Ghana has to <event kind='deadline' status='planned'"
        " who='Ghana' when='2024-07-21'>submit</event> its claims by 21 July.",
        id="has_to_by",
    ),
    pytest.param(
        "Peru must <event kind='deadline' who='Peru'>leave</event> the base before 30 June.",
        id="must_before",
    ),
    pytest.param("Ghana has to submit its claims.", id="without_a_day"),
    pytest.param(
        "Ana Duarte has less than ten months left in office to follow through.",
        id="time_left_is_no_deadline",
    ),
]
SITTINGS = [
    pytest.param(
        "Ana Duarte will <event kind='meeting' status='planned' who='Ana Duarte; Leif Holm'>"
        "sit</event> with Norwegian Foreign Minister Leif Holm in Oslo on Friday.",
        id="sit_with_somebody",
    ),
    pytest.param(
        "The first <event as='x' when='2024-04-03'>round</event> was held in Quito on 3"
        " April, and another is <event as='y' kind='meeting' status='planned'"
        " when='2024-06-16'>scheduled</event> for Guayaquil on 16 June.",
        id="another",
    ),
    pytest.param(
        "Prime Minister Jonas Lind <event kind='meeting' who='Jonas Lind'>hosted a dinner"
        "</event> for the delegates on Monday.",
        id="hosted_a_dinner",
    ),
    pytest.param(
        "Foreign Minister Ana Duarte <event kind='meeting' who='Ana Duarte'>briefed the"
        " ambassadors</event> of the five members on Monday.",
        id="briefed_ambassadors",
    ),
]
SUBJECTS = [
    pytest.param(
        "The premier's deputy for energy, Marek Dvorak, <event kind='agreement'"
        " who='Marek Dvorak'>signed</event> the gas protocol on Monday.",
        id="name_behind_a_phrase",
    ),
    pytest.param(
        "Luis Paredes and the man he beat in May, Rafael Ortiz, <event kind='agreement'"
        " who='Luis Paredes; Rafael Ortiz'>signed</event> a <event>peace accord</event>"
        " on Monday.",
        id="name_behind_the_second_of_two",
    ),
]


@pytest.mark.parametrize(
    "marked", [*BREAKS, *NONE, *UNDERTAKINGS, *DEADLINES, *SITTINGS, *SUBJECTS]
)
def test_acts_are_told_with_who_does_them(read, marked):
    assert_events(marked, read(unmarked(marked)[0]))
