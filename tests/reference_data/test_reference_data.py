"""Loading the reference files, again and again, beside editors' work."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import User

from events import corrections
from events.models import Alias, Office, Participant, Topic
from events.reference_data import (
    load_files,
    reference_from_database,
    reference_from_files,
)
from tests.factories import AliasFactory, ParticipantFactory

pytestmark = pytest.mark.django_db

FREEDONIA = {
    "code": "XF",
    "name": "Freedonia",
    "names": ["Republic of Freedonia"],
    "demonyms": ["Freedonian"],
    "seats": ["Firefly House"],
    "capital": "Glory",
    "timezone": "Europe/Lisbon",
}
DUARTE = {
    "slug": "ana-duarte",
    "name": "Ana Duarte",
    "names": ["DUARTE Ana"],
    "country": "XF",
    "offices": [
        {
            "title": "Foreign Minister",
            "of": "Freedonia",
            "from": "2022-03-30",
            "to": None,
        }
    ],
}
COD = {"slug": "cod", "name": "Cod", "phrases": ["cod quota", "cod war"]}
FILES: dict[str, list[dict[str, Any]]] = {
    "countries": [FREEDONIA],
    "organizations": [{"slug": "nfc", "name": "Northern Fisheries Council"}],
    "people": [DUARTE],
    "topics": [COD],
}


def write(folder: Path, **changed: list[dict[str, Any]]) -> Path:
    for name, rows in {**FILES, **changed}.items():
        (folder / f"{name}.json").write_text(json.dumps(rows))
    return folder


def test_everything_is_loaded_with_its_names_and_offices(tmp_path: Path) -> None:
    loaded = load_files(write(tmp_path))
    assert (loaded.created, loaded.updated, loaded.kept) == (4, 0, 0)
    country = Participant.objects.get(kind="country")
    assert (country.slug, country.country_code) == ("freedonia", "XF")
    assert {alias.name for alias in country.aliases.all()} == {
        *("Freedonia", "Republic of Freedonia", "Freedonian", "Firefly House")
    }
    duarte = Participant.objects.get(slug="ana-duarte")
    assert duarte.is_reference
    assert duarte.offices.get().title == "Foreign Minister"
    assert Topic.objects.get().phrase_list() == ["cod quota", "cod war"]


def test_loading_the_same_again_is_one_look(
    tmp_path: Path, django_assert_max_num_queries: Any
) -> None:
    load_files(write(tmp_path))
    with django_assert_max_num_queries(3):
        loaded = load_files(tmp_path)
    assert (loaded.created, loaded.updated, loaded.kept) == (0, 0, 4)


def test_what_the_files_changed_comes_in(tmp_path: Path) -> None:
    load_files(write(tmp_path))
    minister = {**DUARTE["offices"][0], "to": "2024-04-02"}  # type: ignore[dict-item]
    changed = {**DUARTE, "names": ["Ana M. Duarte"], "offices": [minister]}
    new = {**COD, "phrases": ["cod quota"]}
    assert load_files(write(tmp_path, people=[changed], topics=[new])).updated == 2
    duarte = Participant.objects.get(slug="ana-duarte")
    assert str(duarte.offices.get().end) == "2024-04-02"
    names = {alias.name for alias in duarte.aliases.all()}
    assert "Ana M. Duarte" in names
    assert "DUARTE Ana" not in names
    assert Topic.objects.get().phrase_list() == ["cod quota"]


def test_what_an_editor_changed_stays(tmp_path: Path, editor: User) -> None:
    load_files(write(tmp_path))
    duarte = Participant.objects.get(slug="ana-duarte")
    corrections.set_participant_field(
        participant=duarte, field="name", value="Ana Maria Duarte", editor=editor
    )
    duarte.aliases.get(name="DUARTE Ana").delete()
    topic = Topic.objects.get()
    topic.name = "Cod and haddock"
    topic.save()
    changed = {**DUARTE, "name": "A. Duarte", "names": ["DUARTE Ana", "Ana D."]}
    new = {**COD, "name": "Codfish", "phrases": ["cod"]}
    load_files(write(tmp_path, people=[changed], topics=[new]))
    duarte.refresh_from_db()
    topic.refresh_from_db()
    assert duarte.name == "Ana Maria Duarte"
    names = {alias.name for alias in duarte.aliases.all()}
    assert "Ana D." in names
    assert "DUARTE Ana" not in names
    assert (topic.name, topic.phrase_list()) == ("Cod and haddock", ["cod"])


def test_what_an_editor_deleted_is_not_made_again(tmp_path: Path) -> None:
    load_files(write(tmp_path))
    Participant.objects.get(slug="ana-duarte").delete()
    Topic.objects.all().delete()
    new = {**COD, "phrases": ["cod"]}
    load_files(write(tmp_path, people=[{**DUARTE, "names": []}], topics=[new]))
    assert not Participant.objects.filter(slug="ana-duarte").exists()
    assert not Topic.objects.exists()


def test_a_participant_that_texts_named_before_is_taken_over(tmp_path: Path) -> None:
    known = ParticipantFactory(name="Ana Duarte", slug="duarte-of-the-texts")
    AliasFactory(participant=known, name="Ana Duarte", key="ana duarte")
    load_files(write(tmp_path))
    known.refresh_from_db()
    assert known.is_reference
    assert known.offices.count() == 1
    assert Participant.objects.filter(name="Ana Duarte").count() == 1


def test_the_pipeline_gets_the_files_as_editors_changed_them(
    tmp_path: Path, editor: User
) -> None:
    load_files(write(tmp_path))
    before = reference_from_database(tmp_path)
    assert before.countries[0].demonyms == ("Freedonian",)
    assert before.countries[0].timezone == "Europe/Lisbon"
    assert before.people[0].offices[0].of == "Freedonia"
    Alias.objects.get(name="Firefly House").delete()
    corrections.create_topic(name="Whales", phrases="whaling", editor=editor)
    after = reference_from_database(tmp_path)
    assert after.countries[0].seats == ()
    assert [topic.slug for topic in after.topics] == ["cod", "whales"]
    assert before.version != after.version


def test_a_wrong_file_is_named(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "people.json").write_text("{")
    with pytest.raises(ValueError, match=r"people\.json"):
        load_files(tmp_path)


def test_the_repositorys_own_files_load_whole() -> None:
    files = reference_from_files(settings.REFERENCE_DATA)
    load_files(settings.REFERENCE_DATA)
    known = reference_from_database(settings.REFERENCE_DATA)
    assert len(known.countries) == len(files.countries)
    assert len(known.organizations) == len(files.organizations)
    assert {p.slug for p in known.people} == {p.slug for p in files.people}
    assert {t.slug: t.phrases for t in known.topics} == {
        t.slug: tuple(dict.fromkeys(t.phrases)) for t in files.topics
    }
    held = sum(len(set(person.offices)) for person in files.people)
    assert Office.objects.count() == held
