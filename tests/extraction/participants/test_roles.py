"""Whom "the minister", "the two", "he" and "a senior official" stand for."""

import pytest
from spacy.tokens import Doc

pytestmark = pytest.mark.model

MEETING = (
    "Kenyan Foreign Minister Alfred Mutua met his Ethiopian counterpart Demeke Mekonnen"
    " in Nairobi on Monday. "
)


def standing_for(doc: Doc, phrase: str) -> list[str]:
    """Names of the members for the last occurrence of `phrase`, by its naming."""
    cast = doc._.cast
    start = doc.text.rindex(phrase)
    span = doc.char_span(start, start + len(phrase))
    return [cast.members[key].name for key in cast.of_token(span.root)]


@pytest.mark.parametrize(
    ("text", "phrase", "names"),
    [
        pytest.param(
            MEETING + "The two agreed to meet again.",
            "The two",
            ["Alfred Mutua", "Demeke Mekonnen"],
            id="the_two",
        ),
        pytest.param(
            MEETING + "The two top diplomats hailed the accord.",
            "The two top diplomats",
            ["Alfred Mutua", "Demeke Mekonnen"],
            id="the_two_top_diplomats",
        ),
        pytest.param(
            MEETING + "Both sides signed it.",
            "Both sides",
            ["Alfred Mutua", "Demeke Mekonnen"],
            id="both_sides",
        ),
        pytest.param(
            MEETING + "They said the two countries would trade more.",
            "the two countries",
            ["Kenya", "Ethiopia"],
            id="countries_of_the_persons",
        ),
        pytest.param(
            MEETING + "They praised the truce.",
            "They",
            ["Alfred Mutua", "Demeke Mekonnen"],
            id="they",
        ),
        pytest.param(
            MEETING + "Mutua said he was pleased.", "he", ["Alfred Mutua"], id="he"
        ),
        pytest.param(
            MEETING + "The Ethiopian minister flew home.",
            "The Ethiopian minister",
            ["Demeke Mekonnen"],
            id="office_of_a_counterpart",
        ),
        pytest.param(
            "Chile's foreign minister spoke first. Chilean Foreign Minister Ana Rojas"
            " then left.",
            "Chile's foreign minister",
            ["Ana Rojas"],
            id="office_named_later",
        ),
        pytest.param(
            "The Norwegian foreign minister arrived in Santiago.",
            "The Norwegian foreign minister",
            ["Espen Barth Eide"],
            id="office_by_reference_data",
        ),
        pytest.param(
            "Norwegian Foreign Minister Espen Barth Eide greeted his Kenyan counterpart.",
            "his Kenyan counterpart",
            ["Kenyan counterpart"],
            id="counterpart_nobody_names",
        ),
        pytest.param(
            "President Ndege of Kenya met Norwegian Prime Minister Jonas Gahr Store."
            " The Kenyan leader spoke.",
            "The Kenyan leader",
            ["Ndege"],
            id="leader_by_country",
        ),
        pytest.param(
            "Officials from Kenya, Norway and Chile met in Tokyo. The officials spoke.",
            "The officials",
            ["Kenya", "Norway", "Chile"],
            id="officials_of_countries",
        ),
        pytest.param(
            "The Kenyan government protested. The government said it would leave.",
            "The government",
            ["Kenya"],
            id="the_government",
        ),
        pytest.param(
            "A senior Norwegian Foreign Ministry official spoke. The official left.",
            "The official",
            ["senior Norwegian Foreign Ministry official"],
            id="the_same_official",
        ),
        pytest.param(
            "Chilean Foreign Minister Ana Rojas spoke. Rojas's spokesperson said no.",
            "spokesperson",
            ["Rojas's spokesperson"],
            id="a_persons_spokesperson",
        ),
        pytest.param(
            "The Kremlin said Russia was ready.", "Kremlin", ["Russia"], id="building"
        ),
        pytest.param(
            "Moscow said it was ready.", "Moscow", ["Russia"], id="capital_speaks"
        ),
        pytest.param(
            "Mutua spoke to reporters in Moscow.", "Moscow", [], id="capital_is_a_place"
        ),
        pytest.param(
            '"He has failed," Mutua said.', "He", [], id="nobody_in_a_quotation"
        ),
        pytest.param(
            MEETING + "They raised the Delgado Islands.",
            "the Delgado Islands",
            [],
            id="islands_are_no_group",
        ),
        pytest.param(
            "Talks between the two Kenyas resumed.", "Kenyas", [], id="no_such_twins"
        ),
        pytest.param(
            "The Delgado Pact and the ministry were praised.",
            "ministry",
            [],
            id="nobody",
        ),
    ],
)
def test_a_phrase_stands_for_members(read_doc, text, phrase, names):
    assert standing_for(read_doc(text), phrase) == names


def test_an_abbreviation_introduced_in_brackets_leads_to_its_body(read_doc):
    doc = read_doc(
        "Ministers of the Lake Basin Trade Forum Council (LBTC) met. LBTC said little."
        " The Intergovernmental Authority on Development (IGAD) agreed. IGAD left."
    )
    assert standing_for(doc, "IGAD") == ["IGAD"]


def test_a_ministry_is_of_the_ministers_country(read_doc):
    doc = read_doc(
        "Norwegian Foreign Minister Espen Barth Eide spoke. The Foreign Ministry agreed,"
        " and the ministry said so."
    )
    assert standing_for(doc, "ministry") == ["Ministry of Foreign Affairs of Norway"]


def test_an_unnamed_speaker_keeps_its_country(read_cast):
    cast = read_cast("A senior Chilean diplomat who asked not to be named spoke.")
    member = next(m for m in cast.members if m.is_unnamed)
    assert (member.name, member.country) == ("senior Chilean diplomat", "CL")
    assert member.of is not None
    assert cast.members[member.of].name == "Chile"


def test_namings_nest_and_never_cross(read_doc):
    doc = read_doc(
        MEETING + "Japan-U.S. talks, the White House said, please the G7's two leaders."
    )
    namings = doc._.cast.namings
    for one in namings:
        for other in namings:
            crosses = one.start < other.start < one.end < other.end
            assert not crosses, (doc[one.start : one.end], doc[other.start : other.end])
