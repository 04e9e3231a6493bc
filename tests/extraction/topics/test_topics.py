"""Topics: the editors' phrases, matched by lemma; what is denied is not told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from events.extraction.pipeline import Pipeline
from events.extraction.topics.component import TopicMatcher, topics_within
from events.mentions import Span, Topic

TOPICS = (
    Topic("fishing", "Fishing", ("fishing quota", "trawl*", "cod")),
    Topic("fish-trade", "Trade in fish", ("fishing quota trade",)),
    Topic("law", "Law of the sea", ("law of the sea", "rules-based order", "sea law")),
    Topic("wine", "Wine", ("vineyard", "sea law")),
)
Match = Callable[[str], Doc]


@Language.component("words_as_lemmas")
def words_as_lemmas(doc: Doc) -> Doc:
    for token in doc:
        token.lemma_ = token.lower_
    return doc


@pytest.fixture(scope="module")
def match() -> Match:
    """With words as their own lemmas: forms and stems alone, no trained pipeline."""
    nlp = spacy.blank("en")
    nlp.add_pipe("words_as_lemmas")
    matcher = TopicMatcher(nlp, TOPICS)
    return lambda text: matcher(nlp(text))


@pytest.fixture(scope="module")
def match_lemmas(pipeline: Pipeline) -> Match:
    matcher = TopicMatcher(pipeline.nlp, TOPICS)
    return lambda text: matcher(pipeline.nlp(text))


def found(doc: Doc) -> list[tuple[str, str]]:
    return [(hit.slug, hit.span.of(doc.text)) for hit in doc._.topics]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("They spoke of cod.", [("fishing", "cod")], id="word"),
        pytest.param("COD!", [("fishing", "COD")], id="case"),
        pytest.param(
            "the fishing quota of Peru", [("fishing", "fishing quota")], id="phrase"
        ),
        pytest.param(
            "the fishing-quota row", [("fishing", "fishing-quota")], id="hyphen_in_text"
        ),
        pytest.param(
            "a rules based order", [("law", "rules based order")], id="hyphen_in_phrase"
        ),
        pytest.param("Trawlers left.", [("fishing", "Trawlers")], id="stem"),
        pytest.param(
            "the law of the sea", [("law", "law of the sea")], id="small_words_within"
        ),
        pytest.param(
            "cod, then cod", [("fishing", "cod"), ("fishing", "cod")], id="twice"
        ),
        pytest.param("a codex of law", [], id="longer_word"),
        pytest.param("fishing for a quota", [], id="words_apart"),
        pytest.param("a fishing", [], id="phrase_cut_off"),
        pytest.param("the quota fishing", [], id="order"),
        pytest.param("", [], id="empty"),
    ],
)
def test_phrases_are_found(
    match: Match, text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(match(text)) == expected


def test_a_phrase_may_be_of_two_topics(match: Match) -> None:
    assert [slug for slug, _ in found(match("the sea law row"))] == ["law", "wine"]


def test_of_phrases_one_in_the_other_the_longer_counts(match: Match) -> None:
    assert found(match("the fishing quota trade")) == [
        ("fish-trade", "fishing quota trade")
    ]


@pytest.mark.model
def test_the_occasion_of_a_meeting_is_not_its_topic(match_lemmas: Match) -> None:
    doc = match_lemmas(
        "Diallo met Costa on the sidelines of a cod conference and they discussed"
        " the law of the sea."
    )
    whole = Span(0, len(doc.text))
    assert topics_within(doc, whole) == ("fishing", "law")
    assert topics_within(doc, whole, happening=1) == ("law",)


@pytest.mark.model
def test_an_event_told_of_what_was_not_discussed_has_its_topic(
    match_lemmas: Match,
) -> None:
    doc = match_lemmas(
        "They did not discuss a ban on cod, which Peru announced last week."
    )
    whole = Span(0, len(doc.text))
    announced = next(token.i for token in doc if token.text == "announced")
    assert topics_within(doc, whole) == ()
    assert topics_within(doc, whole, happening=announced) == ("fishing",)


def test_topics_within_are_those_told_wholly_inside_once_and_in_order(
    match: Match,
) -> None:
    doc = match("law of the sea, cod, cod and fishing quota")
    assert topics_within(doc, Span(0, len(doc.text))) == ("law", "fishing")
    assert topics_within(doc, Span(0, 10)) == ()
    assert topics_within(doc, Span(16, 19)) == ("fishing",)


def test_without_topics_nothing_is_found() -> None:
    nlp = spacy.blank("en")
    assert found(TopicMatcher(nlp, ())(nlp("law of the sea"))) == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("They set fishing quotas.", ("fishing",), id="plural"),
        pytest.param("Norway's vineyards grew.", ("wine",), id="plural_of_a_word"),
        pytest.param("They discussed cod.", ("fishing",), id="told"),
        pytest.param("They did not discuss cod.", (), id="denied"),
        pytest.param("They never spoke about fishing quotas.", (), id="never"),
        pytest.param(
            "They did not meet, but she discussed cod.",
            ("fishing",),
            id="other_clause",
        ),
        pytest.param(
            "Norway, which does not export wine, discussed cod.",
            ("fishing",),
            id="denied_in_a_relative_clause",
        ),
    ],
)
def test_words_are_matched_by_lemma_and_denials_left_out(
    match_lemmas: Match, text: str, expected: tuple[str, ...]
) -> None:
    doc = match_lemmas(text)
    assert topics_within(doc, Span(0, len(text))) == expected
