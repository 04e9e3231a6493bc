"""Agreements, gifts, cases, votes and offices as reports word them, and what is none.

Sentences invented here, read on Wednesday 16 June 2021.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from events.mentions import Reading

pytestmark = pytest.mark.model

Read = Callable[..., Reading]
WEDNESDAY = date(2021, 6, 16)

#: Text, kind, status, who takes part, first and last day ("" for none).
TOLD = [
    pytest.param(
        "An agreement on fisheries and a plan for student exchanges between the "
        "governments of Ghana and Togo were signed on Monday.",
        "agreement occurred Ghana;Togo 2021-06-14/2021-06-14",
        id="between_behind_another_noun",
    ),
    pytest.param(
        "The Thai-Lao border agreement was concluded in 2004.",
        "agreement occurred Laos;Thailand 2004-01-01/2004-12-31",
        id="parties_before_the_noun",
    ),
    pytest.param(
        "A treaty between Serbia and Kosovo was ratified by parliament in May.",
        "treaty_action occurred Kosovo;Serbia 2021-05-01/2021-05-31",
        id="ratified_by_parliament",
    ),
    pytest.param(
        "Norway's free trade deal with Ecuador was finalised on Friday.",
        "agreement occurred Ecuador;Norway 2021-06-11/2021-06-11",
        id="deal_of_one_with_another",
    ),
    pytest.param(
        "Norway and Chile held talks in Oslo on Monday. Three agreements were signed.",
        "agreement occurred Chile;Norway 2021-06-14/2021-06-14",
        id="signed_by_those_who_met",
    ),
    pytest.param(
        "Estonia and Ghana agreed on Tuesday to open embassies in each other's capitals.",
        "agreement occurred Estonia;Ghana 2021-06-15/2021-06-15",
        id="agreed_with_the_day_between",
    ),
    pytest.param(
        "Kenya and Uganda reached an understanding on grazing rights on Sunday.",
        "agreement occurred Kenya;Uganda 2021-06-13/2021-06-13",
        id="understanding",
    ),
    pytest.param(
        "Turkey and Armenia patched up their differences in Geneva on Friday.",
        "agreement occurred Armenia;Turkey 2021-06-11/2021-06-11",
        id="differences_patched_up",
    ),
    pytest.param(
        "Peru declared a unilateral ceasefire on Monday night.",
        "agreement occurred Peru 2021-06-14/2021-06-14",
        id="truce_declared",
    ),
    pytest.param(
        "Peru declared a ceasefire on Monday and Ecuador accepted it within hours.",
        "agreement occurred Ecuador ",
        id="truce_accepted",
    ),
    pytest.param(
        "The Council welcomed the signing, on 12 May in Accra, of the boundary treaty "
        "between Ghana and Togo.",
        "treaty_action occurred Ghana;Togo 2021-05-12/2021-05-12",
        id="signing_set_apart_from_the_treaty",
    ),
    pytest.param(
        "The ministers looked forward to the signing of the trade agreement between Peru "
        "and Chile in July.",
        "treaty_action planned Chile;Peru 2021-07-01/2021-07-31",
        id="signing_to_come",
    ),
    pytest.param(
        "Ministers recalled the decision of leaders in Nairobi in 2017 to end illegal "
        "logging by 2025.",
        "agreement occurred  2017-01-01/2017-12-31",
        id="decision_recalled",
    ),
    pytest.param(
        "They met after Norway's decision to leave the European Union.",
        "treaty_action occurred Norway ",
        id="decision_to_leave",
    ),
    pytest.param(
        "Kenya intends to deposit its instrument of ratification with the United "
        "Nations in December.",
        "treaty_action planned Kenya 2021-12-01/2021-12-31",
        id="instrument_to_be_deposited",
    ),
    pytest.param(
        "The Rio Protocol was declared null by Ecuador in 1960.",
        "treaty_action occurred Ecuador 1960-01-01/1960-12-31",
        id="declared_null",
    ),
    pytest.param(
        "Peru tore up the fishing agreement last year.",
        "treaty_action occurred Peru 2020-01-01/2020-12-31",
        id="torn_up",
    ),
    pytest.param(
        "Norway was the first country to resume diplomatic relations with Peru in 1991.",
        "other occurred Norway;Peru 1991-01-01/1991-12-31",
        id="the_first_to_do_it",
    ),
    pytest.param(
        "The Swedish foreign minister, Eva Lindholm, announced a contribution of 4 "
        "million euros to the fund.",
        "aid occurred Eva Lindholm ",
        id="contribution",
    ),
    pytest.param(
        "Canada announced $20 million in humanitarian aid for Haiti on Monday.",
        "aid occurred Canada;Haiti 2021-06-14/2021-06-14",
        id="money_in_aid",
    ),
    pytest.param(
        "Japan confirmed that the third of the patrol boats will be handed over to Fiji "
        "in October.",
        "aid planned Fiji;Japan 2021-10-01/2021-10-31",
        id="given_by_who_says_so",
    ),
    pytest.param(
        "Chad took the dispute to the International Court of Justice in March 1990.",
        "other occurred Chad 1990-03-01/1990-03-31",
        id="taken_to_court",
    ),
    pytest.param(
        "Gambia filed a suit against Myanmar at the International Court of Justice in "
        "November 2019.",
        "other occurred Gambia;Myanmar 2019-11-01/2019-11-30",
        id="suit_filed",
    ),
    pytest.param(
        "An arbitration panel in 2001 found that Peru was in breach of the agreement.",
        "other occurred Peru 2001-01-01/2001-12-31",
        id="found_by_a_panel",
    ),
    pytest.param(
        "Hearings are due to open on May 29.",
        "other planned  2022-05-29/2022-05-29",
        id="hearings",
    ),
    pytest.param(
        "Uganda's president, Daniel Okello, is in Gulu. Okello's veto is expected on "
        "Friday.",
        "vote planned Daniel Okello 2021-06-18/2021-06-18",
        id="veto_expected",
    ),
    pytest.param(
        "The Democratic Union swept to power in elections last year.",
        "election occurred Democratic Union 2020-01-01/2020-12-31",
        id="swept_to_power",
    ),
    pytest.param(
        "President Kofi Mensah faces re-election on December 9.",
        "election planned Kofi Mensah 2021-12-09/2021-12-09",
        id="facing_election",
    ),
    pytest.param(
        "The president accepted the resignation of the foreign minister, Ana Berg, on "
        "Monday.",
        "appointment occurred Ana Berg 2021-06-14/2021-06-14",
        id="resignation_accepted",
    ),
    pytest.param(
        "Estonia will hand over the chairmanship to Latvia in January.",
        "appointment planned Estonia;Latvia 2022-01-01/2022-01-31",
        id="chair_handed_over",
    ),
    pytest.param(
        "Should any fleet fail to provide catch data by 31 March 2022, members will deny "
        "it port access.",
        "deadline planned  2022-03-31/2022-03-31",
        id="deadline_in_a_threat",
    ),
    pytest.param(
        "The United States halted arms deliveries to both sides last week.",
        "sanction occurred United States 2021-06-07/2021-06-13",
        id="deliveries_halted",
    ),
    pytest.param(
        "U.S. sanctions on Venezuela's oil company remain in place.",
        "sanction ongoing United States;Venezuela ",
        id="sanctions_in_place",
    ),
    pytest.param(
        "Peru declared a cease-fire in its border war with Ecuador on Monday night and "
        "Ecuador accepted it, but envoys trying to turn it into a signed truce left.",
        "agreement occurred Peru 2021-06-14/2021-06-14",
        id="cease_fire_with_a_hyphen",
    ),
    pytest.param(
        "Peru broke the promise that it gave to Chile in 1999.",
        "statement occurred Peru 1999-01-01/1999-12-31",
        id="promise_given_long_ago",
    ),
    pytest.param(
        "A resolution backing the report, which Peru opposes, could be put to the vote in "
        "the Council on Friday.",
        "vote planned  2021-06-18/2021-06-18",
        id="put_to_the_vote",
    ),
    pytest.param(
        "The governments of Guatemala and Mexico have offered their good offices.",
        "statement occurred Guatemala;Mexico ",
        id="good_offices",
    ),
    pytest.param(
        "The Minister for Islands of New Zealand, the Honourable Hana Reid, announced a "
        "contribution of NZ$6.5 million over four years to the survey.",
        "aid occurred Hana Reid ",
        id="sum_in_dollars_of_a_country",
    ),
    pytest.param(
        "The arms pact was extended for five years in February.",
        "treaty_action occurred  2021-02-01/2021-02-28",
        id="when_it_was_extended",
    ),
    pytest.param(
        "Ghana and Togo agreed a five-year extension of the fishing pact on Tuesday.",
        "agreement occurred Ghana;Togo 2021-06-15/2021-06-15",
        id="agreed_an_extension",
    ),
    pytest.param(
        "Moscow notified Washington of its withdrawal from the treaty on Friday.",
        "treaty_action occurred Russia ",
        id="its_withdrawal",
    ),
    pytest.param(
        "Seven documents were signed after the talks between President Ana Torres and "
        "President Louis Martel in Lima on Monday.",
        "agreement occurred Ana Torres;Louis Martel 2021-06-14/2021-06-14",
        id="documents_after_talks",
    ),
    pytest.param(
        "Twelve officials were added to the EU's blacklist on Monday.",
        "sanction occurred European Union 2021-06-14/2021-06-14",
        id="whose_blacklist",
    ),
    pytest.param(
        "The European Council decided on Thursday to prolong the sanctions against "
        "Russia by six months.",
        "sanction occurred European Council;Russia 2021-06-17/2021-06-17",
        id="sanctions_prolonged",
    ),
    pytest.param(
        "The Bundestag is to vote on the treaty on 24 June.",
        "vote planned Bundestag 2021-06-24/2021-06-24",
        id="vote_on_a_treaty",
    ),
    pytest.param(
        "President Daniel Okello won re-election with 62 percent of the vote in March.",
        "election occurred Daniel Okello 2021-03-01/2021-03-31",
        id="re_election_won",
    ),
    pytest.param(
        "The Prime Minister named Hugo Lund foreign minister on Monday.",
        "appointment occurred Hugo Lund 2021-06-14/2021-06-14",
        id="named_to_an_office",
    ),
    pytest.param(
        "Ethiopia gave the rebels 72 hours to surrender.",
        "deadline planned Ethiopia ",
        id="hours_to_surrender",
    ),
    pytest.param(
        "The junta has until Friday to hand over power.",
        "deadline planned  2021-06-18/2021-06-18",
        id="until_friday_under_a_present",
    ),
    pytest.param(
        "The deal is expected to be signed in September.",
        "agreement planned  2021-09-01/2021-09-30",
        id="expected_to_be_signed",
    ),
    pytest.param(
        "A peace accord was to have been signed on Monday, but the ceremony was put off.",
        "agreement cancelled  2021-06-14/2021-06-14",
        id="was_to_have_been_signed",
    ),
    pytest.param(
        "Foreign Minister Ali Demir offered on Monday to host talks between Russia and "
        "Ukraine.",
        "statement occurred Ali Demir 2021-06-14/2021-06-14",
        id="offer_to_host",
    ),
    pytest.param(
        "Mexico and Peru have quarrelled over lorries. Mexico shut its roads, Peru shut "
        "its ports, and Mexican drivers stayed at home. Peruvian drivers went home too. "
        "On July 6, 2011, the two countries signed an agreement.",
        "agreement occurred Mexico;Peru 2011-07-06/2011-07-06",
        id="the_two_countries",
    ),
    pytest.param(
        "Foreign Secretary Ravi Menon of India met Foreign Secretary Hari Gurung of Nepal "
        "on Monday. The two sides exchanged letters on the transit treaty.",
        "treaty_action occurred Hari Gurung;Ravi Menon 2021-06-14/2021-06-14",
        id="letters_of_two_sides",
    ),
    pytest.param(
        "Secretary-General Juan Arce presented his report to the Council on Tuesday.",
        "statement occurred Juan Arce 2021-06-15/2021-06-15",
        id="report_presented",
    ),
]

NONE = [
    pytest.param("Iran threatened to tear up the deal.", id="threat"),
    pytest.param("The treaty has yet to be signed.", id="yet_to_be_signed"),
    pytest.param(
        "The agreement between Kenya and Uganda was never signed.", id="never_signed"
    ),
    pytest.param(
        "Diplomats are trying to turn the lull into a signed truce.", id="hoped_for"
    ),
    pytest.param(
        "Envoys tried on Monday to turn the lull into a signed truce.", id="tried"
    ),
    pytest.param(
        "President Ali Demir turned down an invitation to attend the summit.",
        id="turned_down",
    ),
    pytest.param("Officials prepared the signing ceremony.", id="nothing_signed"),
    pytest.param(
        "The company donated 5 million dollars to the museum.", id="no_state_gives"
    ),
    pytest.param("The talks are worth $5 million to the country.", id="worth"),
    pytest.param(
        "If the president does follow through on his veto threat and the veto is "
        "overridden, it would be the first time.",
        id="veto_threatened",
    ),
    pytest.param("The ministers discussed sanctions on Syria.", id="discussed"),
    pytest.param("The minister has made no decision to resign.", id="no_decision"),
]


def _told(reading: Reading) -> set[str]:
    names = {entity.key: entity.name for entity in reading.entities}
    lines = set()
    for event in reading.events:
        who = ";".join(sorted(names[t.entity] for t in event.participants))
        time = event.time
        dated = time is not None and time.earliest and time.latest
        days = f"{time.earliest}/{time.latest}" if time is not None and dated else ""
        lines.add(f"{event.kind.value} {event.status.value} {who} {days}")
    return lines


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_a_report_tells_it(read: Read, text: str, expected: str) -> None:
    reading = read(text, published=WEDNESDAY)
    assert expected in _told(reading)


@pytest.mark.parametrize("text", NONE)
def test_nothing_is_told(read: Read, text: str) -> None:
    assert _told(read(text, published=WEDNESDAY)) == set()
