"""Who is in a text, read with the trained pipeline."""

import pytest

from events.extraction.cast import Cast
from events.mentions import ParticipantKind

pytestmark = pytest.mark.model


def names(cast: Cast, kind: ParticipantKind = ParticipantKind.PERSON) -> list[str]:
    return [m.name for m in cast.members if m.kind == kind and not m.is_unnamed]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param(
            "Kenyan Foreign Minister Alfred Mutua met Demeke Mekonnen of Ethiopia on Monday."
            " Mutua praised the truce.",
            ["Alfred Mutua", "Demeke Mekonnen"],
            id="surname_after_full_name",
        ),
        pytest.param(
            "The Norway Strait and the Lindqvist administration were discussed in Oslo.",
            [],
            id="neither_strait_nor_administration",
        ),
    ],
)
def test_people_are_named_in_full(read_cast, text, people):
    assert names(read_cast(text)) == people


def test_a_joint_subject_answers_for_both(read_doc):
    doc = read_doc("Alfred Mutua and Demeke Mekonnen signed the accord in Nairobi.")
    cast = doc._.cast
    verb = next(token for token in doc if token.lemma_ == "sign")
    subject = next(child for child in verb.children if child.dep_ == "nsubj")
    assert [cast.members[key].name for key in cast.of_token(subject)] == [
        "Alfred Mutua",
        "Demeke Mekonnen",
    ]
