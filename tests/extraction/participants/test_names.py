"""Names of people: which words are one, whose they are, and what is no person."""

import pytest

from events.mentions import ParticipantKind

pytestmark = pytest.mark.model


@pytest.fixture
def people(read_cast):
    def read(text: str) -> list[str]:
        return [
            member.name
            for member in read_cast(text).members
            if member.kind == ParticipantKind.PERSON and not member.is_unnamed
        ]

    return read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "Kenyan Foreign Minister Alfred Mutua met Demeke Mekonnen of Ethiopia."
            " Mutua praised the truce.",
            ["Alfred Mutua", "Demeke Mekonnen"],
            id="surname_after_full_name",
        ),
        pytest.param(
            "Japanese Vice Foreign Minister TAKAHASHI Haruka arrived in Oslo.",
            ["Haruka Takahashi"],
            id="capitals_mark_the_family_name",
        ),
        pytest.param(
            "Japanese Trade Minister Takahashi Haruka arrived. Takahashi left on Friday.",
            ["Haruka Takahashi"],
            id="family_name_first_by_later_use",
        ),
        pytest.param(
            "Minister of Foreign Affairs Eide Espen Barth spoke in Nairobi.",
            ["Espen Barth Eide"],
            id="known_person_in_the_other_order",
        ),
        pytest.param(
            "Prime Minister Store met President Ndege.",
            ["Jonas Gahr Støre", "Ndege"],
            id="bare_surname_by_office_and_date",
        ),
        pytest.param(
            "Sheikh Khalid bin Rashid Al Harthi met Mr. van der Berg in Tokyo.",
            ["Khalid bin Rashid Al Harthi", "van der Berg"],
            id="particles",
        ),
        pytest.param(
            "Chilean Vice Premier Li He thanked H.E. Dr. Amina O'Neill-Okafor.",
            ["Li He", "Amina O'Neill-Okafor"],
            id="he_is_a_name_and_honorifics_are_none",
        ),
        pytest.param(
            "Kenyan Deputy Prime Minister and Foreign Minister Grace Wanjiru resigned.",
            ["Grace Wanjiru"],
            id="two_offices_of_one_person",
        ),
        pytest.param(
            "The (President Rosa) Delgado administration backed Chile, an aide said.",
            ["Rosa Delgado"],
            id="given_name_put_in_brackets",
        ),
        pytest.param(
            "The Norway Strait and Lake Wanjiru were calm. The Delgado Islands were not.",
            [],
            id="places_are_nobody",
        ),
        pytest.param(
            "The destroyer John Whitfield docked. The Whitfield Foundation cheered.",
            [],
            id="ships_and_foundations_are_nobody",
        ),
    ],
)
def test_people_are_named_for_a_reader(people, text, names):
    assert people(text) == names


def test_namesakes_are_never_joined(read_doc):
    doc = read_doc(
        "Peter Wanjiru, the Kenyan minister, and Ruth Wanjiru, the Chilean minister, met."
        " Wanjiru left early."
    )
    cast = doc._.cast
    assert [m.name for m in cast.members if m.country in ("KE", "CL")][:2] == [
        "Peter Wanjiru",
        "Ruth Wanjiru",
    ]
    bare = next(token for token in doc if token.text == "Wanjiru" and token.i > 15)
    assert cast.of_token(bare) == ()


def test_a_text_teaches_offices(read_cast):
    cast = read_cast("Ethiopian Defense Minister Aisha Bekele spoke. Bekele left.")
    member = cast.members[0]
    assert (member.name, member.country) == ("Aisha Bekele", "ET")
    assert [(held.title, held.of) for held in member.offices] == [
        ("Defense Minister", "Ethiopia")
    ]
    assert member.surfaces == ["Aisha Bekele", "Bekele"]


def test_a_former_office_is_not_held(read_cast):
    cast = read_cast("Former Kenyan President Samuel Otieno spoke in Santiago.")
    assert cast.members[0].offices == []


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        pytest.param(
            "Kenyan lawmaker Grace Wanjiru became foreign minister on Friday.",
            ["foreign minister"],
            id="became",
        ),
        pytest.param(
            "President Ndege named Grace Wanjiru as defense minister.",
            ["defense minister"],
            id="named_as",
        ),
        pytest.param(
            "Grace Wanjiru did not become foreign minister.", [], id="negated"
        ),
        pytest.param("Grace Wanjiru could become foreign minister.", [], id="modal"),
    ],
)
def test_a_sentence_teaches_an_office(read_cast, text, offices):
    member = next(m for m in read_cast(text).members if m.name == "Grace Wanjiru")
    assert [held.title for held in member.offices] == offices
