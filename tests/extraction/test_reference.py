"""Reference data: what is in the repository, and how it is looked up."""

import json
from datetime import date
from pathlib import Path

import pytest

from events.extraction.reference import (
    FormKind,
    ReferenceIndex,
    form_key,
    load_reference,
    surname,
)
from events.mentions import Country, OfficeHeld, Organization, Person, Reference

FOLDER = Path(__file__).parents[2] / "fixtures" / "reference"
QUISPE = Person(
    slug="rosa-quispe",
    name="Rosa Quispe Mamani",
    names=("Rosa Quispe", "Quispe"),
    country="PE",
    offices=(
        OfficeHeld("Minister of Trade", "Peru", date(2020, 1, 1), date(2021, 6, 1)),
        OfficeHeld("President", "Peru", date(2021, 6, 1), None),
    ),
)
KIM = Person(slug="kim-bo-ra", name="Kim Bo-ra", country="KR")
INDEX = ReferenceIndex(
    Reference(
        countries=(
            Country(
                "PE",
                "Peru",
                ("Republic of Peru",),
                ("Peruvian", "Peruvians"),
                ("Lima",),
            ),
            Country("US", "United States", ("US", "U.S."), ("American",)),
            Country("CI", "Ivory Coast", ("Côte d'Ivoire",), ("Ivorian",)),
        ),
        organizations=(
            Organization("tea-board", "Tea Board", ("TB", "World Tea Board")),
        ),
        people=(QUISPE, KIM),
    )
)


def test_forms_lead_to_countries() -> None:
    assert INDEX.country("Republic of Peru") is INDEX.countries["PE"]
    assert INDEX.country("PERU") is INDEX.countries["PE"]
    assert INDEX.country("Cote d’Ivoire") is INDEX.countries["CI"]
    assert INDEX.of_demonym("Peruvians") is INDEX.countries["PE"]
    assert INDEX.of_seat("Lima") is INDEX.countries["PE"]
    assert INDEX.country("Lima") is None


def test_short_forms_keep_their_case() -> None:
    assert INDEX.country("US") is not None
    assert INDEX.country("us") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The U.S. and Peru.", ["U.S.", "Peru"], id="full_stops"),
        pytest.param("the Republic of Peru's tea", ["Republic of Peru"], id="longest"),
        pytest.param(
            "the World Tea Board (TB)", ["World Tea Board", "TB"], id="brackets"
        ),
        pytest.param("Peruvian-American tea", ["Peruvian", "American"], id="hyphen"),
        pytest.param("Limassol and Peruvia", [], id="inside_words"),
        pytest.param("Then Quispe Rosa spoke", ["Quispe Rosa"], id="reversed"),
        pytest.param("give us tea", [], id="pronoun"),
    ],
)
def test_find(text: str, expected: list[str]) -> None:
    assert [found.span.of(text) for found in INDEX.find(text)] == expected


def test_persons_in_either_order_and_by_surname() -> None:
    assert INDEX.persons("QUISPE Rosa") == (QUISPE,)
    assert INDEX.persons("Bo-ra Kim") == (KIM,)
    assert INDEX.persons("Kim Bo Ra") == (KIM,)
    assert INDEX.persons_by_surname("Quispe") == (QUISPE,)
    assert INDEX.persons_by_surname("Kim") == (KIM,)
    assert INDEX.persons("Nobody Known") == ()


def test_office_holders_on_a_day() -> None:
    held = INDEX.holders("Peru", date(2020, 5, 5))
    assert [holder.office.title for holder in held] == ["Minister of Trade"]
    assert len(INDEX.holders("Peru", date(2021, 6, 1))) == 2
    assert INDEX.holders("Peru", date(2019, 1, 1)) == ()
    assert len(INDEX.holders("Peru", None)) == 2


@pytest.mark.parametrize(
    ("name", "country", "expected"),
    [
        ("Jean-Luc de la Tour", "FR", "de la Tour"),
        ("Kim Bo-ra", "KR", "Kim"),
        ("Ada Obi", None, "Obi"),
        ("Sukarno", "ID", "Sukarno"),
    ],
)
def test_surname(name: str, country: str | None, expected: str) -> None:
    assert surname(name, country) == expected


def test_form_key() -> None:
    assert form_key("Côte-d’Or U.S.") == "cote d'or us"


def test_wrong_files_are_named(tmp_path: Path) -> None:
    (tmp_path / "topics.json").write_text("{")
    with pytest.raises(ValueError, match=r"topics\.json"):
        load_reference(tmp_path)
    (tmp_path / "topics.json").write_text('[{"slug": "tea"}]')
    with pytest.raises(ValueError, match="name"):
        load_reference(tmp_path)


def test_an_empty_folder_is_no_reference_data(tmp_path: Path) -> None:
    assert load_reference(tmp_path).countries == ()


# ------------------------------------------------------------------ the repository's data
@pytest.fixture(scope="module")
def reference() -> Reference:
    return load_reference(FOLDER)


def test_every_identity_is_there_once(reference: Reference) -> None:
    for keys in (
        [country.code for country in reference.countries],
        [organization.slug for organization in reference.organizations],
        [person.slug for person in reference.people],
        [topic.slug for topic in reference.topics],
    ):
        assert len(keys) == len(set(keys))
        assert keys


def test_countries_are_complete(reference: Reference) -> None:
    assert len(reference.countries) >= 195
    for country in reference.countries:
        assert len(country.code) == 2
        assert country.timezone, country.name
    without = {c.name for c in reference.countries if not c.demonyms}
    assert without == {"Dominica"}


def test_forms_of_one_kind_lead_to_one_country(reference: Reference) -> None:
    """Congolese is of two states; nothing else may be ambiguous."""
    index = ReferenceIndex(reference)
    for country in reference.countries:
        for form in (country.name, *country.names, *country.demonyms, *country.seats):
            for kind in (FormKind.COUNTRY, FormKind.DEMONYM, FormKind.SEAT):
                targets = {f.target for f in index.forms(form) if f.kind is kind}
                assert len(targets) <= 1 or form == "Congolese", form


def test_references_resolve(reference: Reference) -> None:
    codes = {country.code for country in reference.countries}
    for organization in reference.organizations:
        assert set(organization.members) <= codes
        assert organization.country is None or organization.country in codes
    for person in reference.people:
        assert person.country is None or person.country in codes
        for office in person.offices:
            ordered = not (office.start and office.end) or office.start <= office.end
            assert ordered, person.name


def test_the_countries_file_is_what_its_script_writes() -> None:
    text = (FOLDER / "countries.json").read_text("utf-8")
    assert json.loads(text)[0]["code"] == "AD"
    table = (FOLDER / "countries_by_hand.tsv").read_text("utf-8").splitlines()
    assert len(json.loads(text)) == sum(not line.startswith("#") for line in table)
