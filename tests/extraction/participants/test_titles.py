"""What an office is, by its words, and where known names stand: no trained pipeline."""

import pytest
import spacy

from events.extraction import document  # noqa: F401  # registers what read_words looks at
from events.extraction.participants.known import find_known
from events.extraction.participants.lexicon import build_lexicon, portfolio_of_body
from events.extraction.participants.offices import office_of
from events.extraction.participants.words import fold, read_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Secretary of State", "foreign minister", id="foreign"),
        pytest.param(
            "Minister of External Affairs", "Foreign Secretary", id="external"
        ),
        pytest.param("Prime Minister", "premier", id="premier"),
        pytest.param("defence minister", "Secretary of Defense", id="defense"),
        pytest.param("Vice Foreign Minister", "Deputy Foreign Minister", id="deputy"),
        pytest.param("EAM", "external affairs minister", id="short"),
    ],
)
def test_two_ways_to_say_one_office(one, other):
    assert office_of(one).fits(office_of(other))


@pytest.mark.parametrize(
    ("words", "held"),
    [
        pytest.param("president", "Vice President", id="vice"),
        pytest.param("foreign minister", "Deputy Foreign Minister", id="deputy"),
        pytest.param("minister", "Prime Minister", id="premier_is_no_minister"),
        pytest.param("defense minister", "Foreign Minister", id="another_portfolio"),
        pytest.param("secretary", "Foreign Minister", id="another_noun"),
    ],
)
def test_words_that_do_not_mean_an_office(words, held):
    assert not office_of(words).may_mean(office_of(held))


@pytest.mark.parametrize(
    ("words", "held"),
    [
        pytest.param("the minister", "Foreign Minister", id="minister"),
        pytest.param("the secretary", "Secretary of State", id="secretary"),
        pytest.param("leader", "Prime Minister", id="leader_is_premier"),
        pytest.param("leader", "President", id="leader_is_president"),
    ],
)
def test_words_that_may_mean_an_office(words, held):
    assert office_of(words).may_mean(office_of(held))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("the U.S. and Kenya", ["United States", "Kenya"], id="two"),
        pytest.param("Japan-U.S. talks", ["Japan", "United States"], id="hyphen_apart"),
        pytest.param(
            "U.S.-Japan talks", ["United States", "Japan"], id="hyphen_within"
        ),
        pytest.param("tell us of chile peppers", [], id="small_letters"),
        pytest.param("Latin America and the Gulf of Norway", [], id="parts"),
        pytest.param("the Japan Times", [], id="newspaper"),
        pytest.param("Espen Barth Eide", ["Espen Barth Eide"], id="person"),
        pytest.param("EIDE Espen Barth", ["Espen Barth Eide"], id="family_name_first"),
        pytest.param("Addis Ababa", ["Ethiopia"], id="capital"),
    ],
)
def test_known_names_are_found(index, text, names):
    words = read_words(spacy.blank("en")(text))
    found = find_known(words, build_lexicon(index.reference))
    assert [one.entry.target.name for one in found] == names


@pytest.mark.parametrize(
    ("name", "portfolio"),
    [
        ("Ministry of Foreign Affairs", ("foreign",)),
        ("State Department", ("foreign",)),
        ("Ministry of Defence", ("defense",)),
        ("Department of Trade and Industry", ("industry", "trade")),
    ],
)
def test_a_ministry_is_known_by_its_portfolio(name, portfolio):
    assert portfolio_of_body(name) == portfolio


def test_accents_and_letters_fold_alike():
    assert [fold(word) for word in ("Støre", "Mélanie", "ŁUKASZ", "O’Neill")] == [
        "store",
        "melanie",
        "lukasz",
        "o'neill",
    ]
