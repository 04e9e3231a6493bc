"""Headings of every kind, status and number of principals."""

from __future__ import annotations

import re
from itertools import product

import pytest

from events.linking.titles import MAX_NAMES, Named, TitleFacts, title
from events.mentions import EventKind as K
from events.mentions import Status

PEOPLE = tuple(
    Named(name, is_person=True)
    for name in ("Hana Sato", "Luis Vega", "Ana Duarte", "Leif Holm", "Rosa Vela")
)
SATO, VEGA = PEOPLE[:2]
PERU = Named("Peru")
STATES = Named("United States")


@pytest.mark.parametrize("kind", list(K))
def test_a_heading_is_whole(kind: K) -> None:
    for status, number in product(Status, (0, 1, 2, 4, 5)):
        people = PEOPLE[:number]
        heading = title(TitleFacts(kind, status, people, place="Lima, Peru"))
        assert heading[0].isupper()
        assert heading == " ".join(heading.split())
        assert not re.search(r"[{}]|, Peru| ,|\bNone\b", heading)
        shown = people if number <= MAX_NAMES else people[: MAX_NAMES - 1]
        assert all(named.name in heading for named in shown)
        assert ("others" in heading) == (number > MAX_NAMES)


@pytest.mark.parametrize("kind", list(K))
def test_a_heading_says_what_became_of_it(kind: K) -> None:
    for number, planned in ((0, "Planned "), (1, " is to "), (2, " are to ")):
        people = PEOPLE[:number]
        of = {status: title(TitleFacts(kind, status, people)) for status in Status}
        assert "cancelled" in of[Status.CANCELLED]
        assert "roposed" in of[Status.PROPOSED]
        if kind == K.OTHER:
            planned = "Planned event"  # nothing more is known of it
        if kind == K.DEADLINE and not people:
            planned = "Deadline"  # it lies ahead anyway
        assert planned in of[Status.PLANNED]
        told = re.search("planned|cancelled|roposed| (is|are) to ", of[Status.OCCURRED])
        assert told is None


@pytest.mark.parametrize(
    ("facts", "heading"),
    [
        pytest.param(
            TitleFacts(K.MEETING, Status.OCCURRED, (SATO, VEGA), place="Lima, Peru"),
            "Hana Sato and Luis Vega meet in Lima",
            id="meeting",
        ),
        pytest.param(
            TitleFacts(K.MEETING, Status.OCCURRED, (SATO,)),
            "Hana Sato holds talks",
            id="meeting_of_one",
        ),
        pytest.param(
            TitleFacts(K.MEETING, Status.OCCURRED, (SATO,), others=(PERU,)),
            "Hana Sato meets Peru",
            id="meeting_with_others",
        ),
        pytest.param(
            TitleFacts(K.CALL, Status.OCCURRED, (PERU, STATES)),
            "Peru and the United States speak by telephone",
            id="article_of_a_country",
        ),
        pytest.param(
            TitleFacts(K.CALL, Status.OCCURRED, (STATES, PERU)),
            "The United States and Peru speak by telephone",
            id="article_at_the_start",
        ),
        pytest.param(
            TitleFacts(K.MEETING, Status.CANCELLED, (SATO, VEGA), place="Lima, Peru"),
            "Meeting of Hana Sato and Luis Vega in Lima cancelled",
            id="cancelled_meeting_and_its_place",
        ),
        pytest.param(
            TitleFacts(K.MEETING, Status.PROPOSED, (PERU,)),
            "Proposed: Peru to hold talks",
            id="proposed_meeting_of_one",
        ),
        pytest.param(
            TitleFacts(K.CONFERENCE, Status.PLANNED, (SATO,), place="Lima, Peru"),
            "Hana Sato is to take part in a conference in Lima",
            id="conference_of_one",
        ),
        pytest.param(
            TitleFacts(K.MEETING, Status.PLANNED, (), about=["peace process"]),
            "Planned meeting on the peace process",
            id="meeting_of_nobody_known",
        ),
        pytest.param(
            TitleFacts(K.MEETING, Status.PLANNED, (), about=["leaders' visits"]),
            "Planned meeting",
            id="a_form_is_no_subject",
        ),
        pytest.param(
            TitleFacts(K.SPEECH, Status.OCCURRED, (SATO,), about=["alliance", "G7"]),
            "Hana Sato speaks on the alliance and the G7",
            id="articles_of_topics",
        ),
        pytest.param(
            TitleFacts(K.OTHER, Status.OCCURRED, (PERU, STATES),
                       object_title="resume diplomatic relations with Peru"),
            "The United States resumes diplomatic relations with Peru",
            id="with_whom_is_said_once",
        ),
        pytest.param(
            TitleFacts(K.PROTEST, Status.OCCURRED, (PERU,),
                       object_title="call in the ambassador of Norway"),
            "Peru calls in the ambassador of Norway",
            id="called_in",
        ),
        pytest.param(
            TitleFacts(K.PROTEST, Status.OCCURRED, (),
                       object_title="call in the ambassador of Norway"),
            "Ambassador of Norway called in",
            id="called_in_by_nobody_known",
        ),
        pytest.param(
            TitleFacts(K.CALL, Status.OCCURRED, (SATO, VEGA), by_video=True),
            "Hana Sato and Luis Vega speak by video",
            id="by_video",
        ),
        pytest.param(
            TitleFacts(K.VISIT, Status.PLANNED, (SATO,), place="Peru"),
            "Hana Sato is to visit Peru",
            id="planned_visit",
        ),
        pytest.param(
            TitleFacts(K.VISIT, Status.OCCURRED, (SATO,), place="Netherlands"),
            "Hana Sato visits the Netherlands",
            id="article_of_a_place",
        ),
        pytest.param(
            TitleFacts(K.SUMMIT, Status.OCCURRED, (Named("African Union"),),
                       object_title="Reef Summit", place="Nairobi, Kenya"),
            "Reef Summit in Nairobi",
            id="summit_by_its_name",
        ),
        pytest.param(
            TitleFacts(K.SPORTING_EVENT, Status.PLANNED, (), place="Lima, Peru",
                       object_title="Lima Games"),
            "Lima Games planned",
            id="place_in_the_name_is_not_repeated",
        ),
        pytest.param(
            TitleFacts(K.AGREEMENT, Status.OCCURRED, (PERU,),
                       object_title="sign the reef accord"),
            "Peru signs the reef accord",
            id="act_in_the_third_person",
        ),
        pytest.param(
            TitleFacts(K.AGREEMENT, Status.OCCURRED, (PERU, STATES),
                       object_title="sign the reef accord"),
            "Peru and the United States sign the reef accord",
            id="act_of_several",
        ),
        pytest.param(
            TitleFacts(K.OTHER, Status.OCCURRED, (PERU,),
                       object_title="to nationalise the mines"),
            "Peru nationalises the mines",
            id="act_by_any_verb",
        ),
        pytest.param(
            TitleFacts(K.OTHER, Status.OCCURRED, (),
                       object_title="to buy the islands"),
            "Islands bought",
            id="act_by_any_verb_of_nobody",
        ),
        pytest.param(
            TitleFacts(K.TREATY_ACTION, Status.OCCURRED, (PERU,),
                       object_title="apply to join the bloc"),
            "Peru applies to join the bloc",
            id="apply_applies",
        ),
        pytest.param(
            TitleFacts(K.MILITARY_ACTION, Status.OCCURRED, (PERU,),
                       object_title="launch a rocket"),
            "Peru launches a rocket",
            id="launch_launches",
        ),
        pytest.param(
            TitleFacts(K.APPOINTMENT, Status.OCCURRED, (SATO,),
                       object_title="prime minister of Norway"),
            "Hana Sato becomes prime minister of Norway",
            id="office",
        ),
        pytest.param(
            TitleFacts(K.MEETING, Status.OCCURRED, PEOPLE),
            "Hana Sato, Luis Vega, Ana Duarte and 2 others meet",
            id="many",
        ),
        pytest.param(
            TitleFacts(K.VISIT, Status.CANCELLED, (SATO,), place="Peru"),
            "Hana Sato's visit to Peru cancelled",
            id="cancelled_visit",
        ),
        pytest.param(
            TitleFacts(K.MEETING, Status.CANCELLED, (SATO,)),
            "Meeting with Hana Sato cancelled",
            id="cancelled_with_one",
        ),
        pytest.param(
            TitleFacts(K.MEETING, Status.OCCURRED, (Named("European Union"),
                       Named("Taliban"), Named("G7"), Named("NATO")), place="Kremlin"),
            "The European Union, the Taliban, the G7 and NATO meet at the Kremlin",
            id="articles_of_bodies",
        ),
        pytest.param(
            TitleFacts(K.ELECTION, Status.PLANNED, (PERU,), place="Peru"),
            "Peru is to hold an election",
            id="a_party_is_no_place",
        ),
        pytest.param(
            TitleFacts(K.TREATY_ACTION, Status.PLANNED, (PERU, Named("Chile")),
                       object_title="expire current fishing pact"),
            "Current fishing pact between Peru and Chile is to expire",
            id="what_expires_by_itself",
        ),
        pytest.param(
            TitleFacts(K.OTHER, Status.PLANNED, (), object_title="begin transition"),
            "Transition to begin",
            id="begins_by_itself",
        ),
        pytest.param(
            TitleFacts(K.PROTEST, Status.OCCURRED, (),
                       object_title="lodge a protest with the ambassador"),
            "A protest lodged with the ambassador",
            id="done_before_with_whom",
        ),
        pytest.param(
            TitleFacts(K.SUMMIT, Status.OCCURRED, (SATO,),
                       object_title="his fourth Reef Summit"),
            "Hana Sato takes part in the fourth Reef Summit",
            id="whose_it_is_the_heading_says",
        ),
        pytest.param(
            TitleFacts(K.CALL, Status.CANCELLED, (SATO, VEGA)),
            "Telephone call of Hana Sato and Luis Vega cancelled",
            id="cancelled",
        ),
        pytest.param(
            TitleFacts(K.MEETING, Status.PROPOSED, (SATO, VEGA)),
            "Proposed: Hana Sato and Luis Vega to meet",
            id="proposed",
        ),
        pytest.param(
            TitleFacts(K.ELECTION, Status.OCCURRED, (), when="19 April 2015"),
            "Election of 19 April 2015",
            id="nothing_but_the_day",
        ),
        pytest.param(
            TitleFacts(K.VOTE, Status.PLANNED, (), when="May 2024"),
            "Vote planned for May 2024",
            id="nothing_but_the_day_to_come",
        ),
        pytest.param(
            TitleFacts(K.OTHER, Status.OCCURRED, (), object_title="to break from Peru"),
            "Break from Peru",
            id="a_deed_without_an_object",
        ),
        pytest.param(
            TitleFacts(K.MEETING, Status.PLANNED, (), object_title="trade ministers"),
            "Meeting of the trade ministers planned",
            id="called_by_those_who_meet",
        ),
        pytest.param(
            TitleFacts(K.VISIT, Status.PLANNED, (), place="Peru"),
            "Planned visit to Peru",
            id="where_nobody_goes_by_name",
        ),
        pytest.param(
            TitleFacts(K.AGREEMENT, Status.CANCELLED, (SATO,),
                       object_title="sign a shipping treaty"),
            "Plan of Hana Sato to sign a shipping treaty cancelled",
            id="act_cancelled",
        ),
        pytest.param(
            TitleFacts(K.OTHER, Status.OCCURRED, (PERU,),
                       object_title="to complete their pull-out"),
            "Peru completes its pull-out",
            id="one_state_and_its_own",
        ),
        pytest.param(
            TitleFacts(K.APPOINTMENT, Status.OCCURRED, (PERU,)),
            "Change of office in Peru",
            id="a_country_takes_no_office",
        ),
        pytest.param(
            TitleFacts(K.DISASTER, Status.OCCURRED, (), place="Lima, Peru",
                       object_title="earthquake"),
            "Earthquake in Lima",
            id="nobody",
        ),
    ],
)  # fmt: skip
def test_headings(facts: TitleFacts, heading: str) -> None:
    assert title(facts) == heading


@pytest.mark.parametrize(
    ("facts", "heading"),
    [
        pytest.param(
            TitleFacts(
                K.PRESS_CONFERENCE,
                Status.OCCURRED,
                (SATO,),
                place="Lima, Peru",
                about=["trade"],
            ),
            "Hana Sato speaks to the press on trade in Lima",
            id="one_topic",
        ),
        pytest.param(
            TitleFacts(
                K.STATEMENT,
                Status.OCCURRED,
                (SATO, VEGA),
                about=["fisheries", "North Sea"],
            ),
            "Hana Sato and Luis Vega make a statement on fisheries and the North Sea",
            id="two_topics",
        ),
        pytest.param(
            TitleFacts(
                K.SPEECH, Status.PLANNED, (SATO,), about=["aid", "ice", "ore", "trade"]
            ),
            "Hana Sato is to speak on aid, ice and 2 other topics",
            id="more_than_three",
        ),
        pytest.param(
            TitleFacts(K.STATEMENT, Status.CANCELLED, (SATO,), about=["trade"]),
            "Statement by Hana Sato on trade cancelled",
            id="cancelled",
        ),
        pytest.param(
            TitleFacts(K.SPEECH, Status.PLANNED, (), about=["trade"]),
            "Planned speech on trade",
            id="nobody_named",
        ),
        pytest.param(
            TitleFacts(
                K.STATEMENT,
                Status.OCCURRED,
                (SATO,),
                object_title="announce a ban",
                about=["trade"],
            ),
            "Hana Sato announces a ban",
            id="what_was_said_is_named",
        ),
        pytest.param(
            TitleFacts(K.MEETING, Status.OCCURRED, (SATO, VEGA), about=["trade"]),
            "Hana Sato and Luis Vega meet",
            id="a_meeting_is_told_by_who_met",
        ),
    ],
)
def test_what_is_spoken_about_is_in_the_heading(
    facts: TitleFacts, heading: str
) -> None:
    assert title(facts) == heading
