"""Who speaks in a transcript: labels, and the "I" and "we" of their turns."""

import pytest
from spacy.tokens import Doc

from events.extraction import document
from events.extraction.participants.component import find_participants
from events.mentions import BlockRole, Span
from events.sources.clean import CleanBlock, CleanText

pytestmark = pytest.mark.model

PIECES = (
    ("Foreign Minister Alfred Mutua:", True),
    ("I met Ana Rojas of Chile today.", False),
    ("We will meet again.", False),
    ("Q:", True),
    ("Did I hear you sign it, Minister?", False),
    ("THE MINISTER:", True),
    ("My answer is no.", False),
)


@pytest.fixture
def transcript(nlp, index) -> Doc:
    text, readable = "", []
    for number, (piece, is_label) in enumerate(PIECES):
        span = Span(len(text), len(text) + len(piece))
        readable.append(CleanBlock(span, BlockRole.TURN, number, is_label))
        text += piece + "\n\n"
    clean = CleanText(text, (), (), tuple(readable))
    doc = nlp.make_doc(text)
    document.prepare(doc, clean=clean, dct=None, reference=index)
    return find_participants(nlp(doc))


def speaker(doc: Doc, word: str, nth: int = 0) -> list[str]:
    cast = doc._.cast
    token = [token for token in doc if token.text == word][nth]
    return [cast.members[key].name for key in cast.of_token(token, conjuncts=False)]


def test_i_is_whom_the_label_names(transcript):
    assert speaker(transcript, "I") == ["Alfred Mutua"]


def test_a_turn_goes_on_in_its_next_paragraph(transcript):
    assert speaker(transcript, "We") == ["Ana Rojas", "Alfred Mutua"]


def test_a_question_is_a_reporters(transcript):
    assert speaker(transcript, "I", nth=1) == ["Reporter"]


def test_a_label_may_name_the_office_alone(transcript):
    assert speaker(transcript, "My") == ["Alfred Mutua"]
