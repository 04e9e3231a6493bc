"""Names under one key, and the one participant that a text's name is."""

from __future__ import annotations

import pytest

from events.linking.participants import (
    KnownParticipant,
    is_abbreviated,
    link_participant,
    name_key,
)
from events.mentions import Entity, ParticipantKind

PERSON, COUNTRY = ParticipantKind.PERSON, ParticipantKind.COUNTRY


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param("OKELLO Paul", "Paul Okello", id="order_and_case"),
        pytest.param("Grace W. Otieno, Jr.", "Grace Otieno", id="initial_and_junior"),
        pytest.param("Émile Ndiaye", "Emile Ndiaye", id="accent"),
        pytest.param("Jose\u0301 Rui", "Jos\u00e9 Rui", id="decomposed"),
        pytest.param("Dr. Grace Otieno", "Grace Otieno", id="form_of_address"),
        pytest.param("the African Union", "African Union", id="article"),
        pytest.param("Fionn O’Brien", "Fionn O'Brien", id="apostrophe"),
        pytest.param("Peru's", "Peru", id="possessive"),
        pytest.param("Park Ji-won", "Park Ji won", id="hyphen"),
        pytest.param("Norway & Peru", "Norway and Peru", id="ampersand"),
    ],
)
def test_forms_of_one_name_share_a_key(a: str, b: str) -> None:
    assert name_key(a) == name_key(b) != ""


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param("Grace Otieno", "Rose Otieno", id="given_names"),
        pytest.param("Otieno", "Grace Otieno", id="surname_alone"),
        pytest.param("Guinea", "Guinea-Bissau", id="part_of_a_name"),
        pytest.param("Group of 7", "Group of 20", id="numbers"),
        pytest.param("North Macedonia", "Macedonia North Union", id="longer"),
    ],
)
def test_other_names_have_other_keys(a: str, b: str) -> None:
    assert name_key(a) != name_key(b)


@pytest.mark.parametrize("name", ["", "  ", "—", "'"])
def test_a_name_without_a_letter_has_no_key(name: str) -> None:
    assert name_key(name) == ""


def test_a_name_of_initials_and_titles_keeps_something() -> None:
    assert name_key("The Hon. Sir") == name_key("the hon sir") != ""
    assert name_key("U Nu") == name_key("u nu") != ""


def known(
    number: int,
    name: str,
    *aliases: str,
    country: str | None = None,
    kind: ParticipantKind = PERSON,
    unnamed: bool = False,
) -> KnownParticipant:
    keys = frozenset(name_key(form) for form in (name, *aliases))
    return KnownParticipant(number, kind, name, keys, country, unnamed)


KNOWN = (
    known(1, "Grace Otieno", "Mama Grace", country="KE"),
    known(2, "Paul Okello", country="UG"),
    known(3, "Peter Okello", country="UG"),
    known(4, "Ana Duarte", country="CL"),
    known(5, "Ana Duarte", country="PE"),
    known(6, "Kenya", country="KE", kind=COUNTRY),
    known(7, "Leif Holm"),
    known(8, "Kenyan official", country="KE", unnamed=True),
    known(9, "Rosa Vela", "Rosa Luna", country="PE"),
    known(10, "Rosa Luna", country="PE"),
    known(11, "Ndege", country="KE"),
    known(12, "Mwangi", country="KE"),
    known(13, "Jane Mwangi", country="KE"),
    known(14, "Lind"),
)


@pytest.mark.parametrize(
    ("name", "country", "expected"),
    [
        pytest.param("Grace Otieno", "KE", 1, id="name_and_country"),
        pytest.param("OTIENO Grace", None, 1, id="country_not_told"),
        pytest.param("Mama Grace", "KE", 1, id="alias"),
        pytest.param("Grace Otieno", "UG", None, id="other_country"),
        pytest.param("Leif Holm", "NO", 7, id="country_not_known"),
        pytest.param("Ana Duarte", "CL", 4, id="namesakes_told_apart_by_country"),
        pytest.param("Ana Duarte", None, None, id="namesakes"),
        pytest.param("Rosa Luna", "PE", 10, id="own_name_before_an_alias"),
        pytest.param("Otieno", "KE", 1, id="surname_of_its_country"),
        pytest.param("Otieno", None, None, id="surname_without_country"),
        pytest.param("Otieno", "UG", None, id="surname_of_another_country"),
        pytest.param("Okello", "UG", None, id="surname_of_two"),
        pytest.param("Holm", "NO", None, id="surname_of_one_without_country"),
        pytest.param("Grace", "KE", None, id="given_name"),
        pytest.param("Jean Mugisha", "RW", None, id="new"),
        pytest.param("Otieno Ndege", "KE", 11, id="known_by_surname_alone"),
        pytest.param("Otieno Ndege", "UG", None, id="surname_alone_elsewhere"),
        pytest.param("Otieno Ndege", None, None, id="surname_alone_country_untold"),
        pytest.param("Amos Mwangi", "KE", None, id="surname_alone_of_two"),
        pytest.param("Eva Lind", "NO", None, id="surname_alone_without_country"),
        pytest.param("Kenya", "KE", None, id="person_named_as_a_country"),
        pytest.param("Kenyan official", "KE", None, id="named_is_not_unnamed"),
    ],
)
def test_a_person_is_linked_to_one_or_none(
    name: str, country: str | None, expected: int | None
) -> None:
    entity = Entity(0, PERSON, name, country=country)
    assert link_participant(entity, KNOWN) == expected


def test_the_unnamed_are_linked_to_the_unnamed() -> None:
    official = Entity(0, PERSON, "Kenyan official", country="KE", is_unnamed=True)
    assert link_participant(official, KNOWN) == 8


def test_a_country_is_no_person() -> None:
    assert link_participant(Entity(0, COUNTRY, "Kenya", country="KE"), KNOWN) == 6
    assert link_participant(Entity(0, COUNTRY, "Grace Otieno"), KNOWN) is None


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("P. Okello", "Peter Okello", True),
        ("P.M. Okello", "Peter Okello", True),
        ("P. M. Okello", "Peter Okello", True),
        ("P. M. Okello", "Peter John Okello", False),
        ("P. Okello", "Paul Otieno", False),
        ("G. Okello", "Peter Okello", False),
        ("Okello", "Peter Okello", False),
        ("Peter Okello", "Paul Okello", False),
    ],
)
def test_initials_abbreviate_a_name(one: str, other: str, is_one: bool) -> None:
    assert is_abbreviated(one, other) == is_one
    assert is_abbreviated(other, one) == is_one
