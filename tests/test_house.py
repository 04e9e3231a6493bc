"""The house itself: factories make valid rows, and a run says what it leaves out."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import factory
import pytest

from events.models import EventMention, Statement
from tests import factories

ROOT = Path(__file__).resolve().parent.parent
SETTINGS = ROOT / "diplomacy" / "settings.py"
FACTORIES = [
    value
    for value in vars(factories).values()
    if isinstance(value, type)
    and issubclass(value, factory.django.DjangoModelFactory)
    and value is not factory.django.DjangoModelFactory
]


@pytest.mark.django_db
@pytest.mark.parametrize("make", FACTORIES, ids=lambda make: make.__name__)
def test_factory_makes_two_valid_rows(make: type[factory.Factory]) -> None:
    empty_in_forms = {"notes", "blocks", "metadata"}  # filled by reading alone
    for row in (make(), make()):
        row.full_clean(exclude=empty_in_forms)


@pytest.mark.django_db
def test_factories_spans_claim_their_words() -> None:
    mention = factories.EventMentionFactory()
    statement = factories.StatementFactory()
    assert isinstance(mention, EventMention)
    assert isinstance(statement, Statement)
    assert mention.passage().endswith("on Tuesday.")
    assert (
        mention.source.text[mention.trigger_start : mention.trigger_end],
        statement.text,
        statement.source.text[statement.cue_start : statement.cue_end],
    ) == ("met", "the talks were useful", "said")


def test_makefile_knows_the_targets_the_readme_names() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.M))
    named = set(
        re.findall(r"(?:`|^)make ([a-z]+)", (ROOT / "README.md").read_text(), re.M)
    )
    assert {"demo", "test"} <= named
    assert named <= targets


def test_readme_lists_every_setting_of_the_environment_and_no_other() -> None:
    read = set(
        re.findall(r'(?:environ\.get|_flag|_names)\(\s*"(\w+)"', SETTINGS.read_text())
    )
    table = set(re.findall(r"^\| `([A-Z_]+)`", (ROOT / "README.md").read_text(), re.M))
    assert table == read | {"DATABASE_URL"}


def test_readme_names_commands_that_exist() -> None:
    commands = ROOT / "events" / "management" / "commands"
    named = set(
        re.findall(r"manage\.py ([a-z]+_[a-z_]+)", (ROOT / "README.md").read_text())
    )
    assert "ingest_articles" in named
    assert named <= {path.stem for path in commands.glob("*.py")}


# Assembled from pieces, so that this file does not hold what it looks for.
OF_ONE_MACHINE = ["/" + "work/", "." + "library", "/" + "root/", "extra-" + "index"]


def test_repository_names_no_path_of_a_machine_and_no_registry() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        if not path.is_file():  # removed, and not yet committed so
            continue
        text = path.read_bytes().decode("utf-8", errors="ignore")
        assert [word for word in OF_ONE_MACHINE if word in text] == [], name
