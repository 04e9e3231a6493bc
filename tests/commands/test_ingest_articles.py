"""Reading articles by the command: what goes in, what is passed over, what is said."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from events.ingest import articles as intake
from events.ingest import keeping
from events.models import Event, ExtractionRun, Source, Statement
from events.search import event_ids

pytestmark = pytest.mark.django_db

MET = "Ana Duarte met Leif Holm on 2023-05-09."
SAID = "Leif Holm said the cod was fine."


def ingest(*arguments: object) -> str:
    out = io.StringIO()
    call_command("ingest_articles", *map(str, arguments), stdout=out, stderr=out)
    return out.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(f"{MET} {SAID}")
    (tmp_path / "a.json").write_text(
        json.dumps({"published": "2023-05-09", "publisher": "Fjord Courier"})
    )
    (tmp_path / "b.txt").write_text(f"In Oslo, {MET}")
    return tmp_path


def test_a_folder_goes_in_with_a_summary(folder: Path) -> None:
    out = ingest(folder)
    assert "Sources: 2 read, 0 read again, 0 unchanged, 0 failed, 1 undated" in out
    assert "Events: 1 new (0 planned), 1 told by a further source" in out
    assert "Statements: 1" in out
    assert "Participants: 2 new" in out
    assert "1 undated source" in out
    assert "undated: b.txt" in out
    source = Source.objects.get(name="a.txt")
    assert (source.published, source.publisher) == (date(2023, 5, 9), "Fjord Courier")


def test_a_second_run_changes_nothing_and_says_so(folder: Path) -> None:
    ingest(folder)
    before = list(Event.objects.values())
    out = ingest(folder)
    assert "0 read, 0 read again, 2 unchanged" in out
    assert list(Event.objects.values()) == before
    assert ExtractionRun.objects.count() == 2


def test_reread_reads_known_texts_and_takes_their_new_sidecar(folder: Path) -> None:
    ingest(folder)
    (folder / "a.json").write_text(json.dumps({"publisher": "Harbour News"}))
    assert "0 read, 2 read again" in ingest(folder, "--reread")
    assert Source.objects.get(name="a.txt").publisher == "Harbour News"
    assert Event.objects.filter(is_visible=True).count() == 1


def test_a_text_that_comes_twice_is_one_source(folder: Path) -> None:
    (folder / "copy.txt").write_text(f"{MET} {SAID}")
    assert "2 read, 0 read again, 1 unchanged" in ingest(folder)
    assert "0 read, 2 read again, 1 unchanged" in ingest(folder, "--reread")


def test_a_dry_run_writes_nothing_and_says_what_would_be(folder: Path) -> None:
    out = ingest(folder, "--dry-run")
    assert "2 would be read" in out
    assert "1 would be new" in out
    assert not Source.objects.exists()
    assert not Event.objects.exists()


def test_bad_files_are_named_and_the_others_go_in(folder: Path) -> None:
    (folder / "empty.txt").write_text("")
    (folder / "noise.txt").write_text(f"unreadable by the pipeline. {MET}")
    (folder / "lines.jsonl").write_text(
        json.dumps({"text": "Ngozi Okoro met Leif Holm on 2023-05-09."}) + "\n{bad\n"
    )
    out = io.StringIO()
    with pytest.raises(CommandError, match="3 articles not read"):
        call_command("ingest_articles", str(folder), stdout=out, stderr=out)
    assert "not read: noise.txt: RuntimeError: a bad sentence" in out.getvalue()
    assert "line 2" in out.getvalue()
    assert Source.objects.count() == 3


def test_standard_input_with_its_date(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(MET.encode()))
    monkeypatch.setattr("sys.stdin", stdin)
    ingest("-", "--published", "2023-05-10", "--publisher", "Fjord Courier")
    source = Source.objects.get()
    assert (source.published, source.publisher) == (date(2023, 5, 10), "Fjord Courier")


def test_a_date_for_many_articles_is_refused(folder: Path) -> None:
    with pytest.raises(CommandError, match="for one article"):
        ingest(folder, "--published", "2023-05-10")


@pytest.mark.parametrize(
    ("size", "kept_first"),
    [
        pytest.param(1, 1, id="between_batches"),
        pytest.param(16, 0, id="within_a_batch"),
    ],
)
def test_cut_short_the_next_run_finishes(
    folder: Path, monkeypatch: pytest.MonkeyPatch, size: int, kept_first: int
) -> None:
    start_run, begun = keeping.start_run, []

    def start_one(*arguments: object, **options: object) -> object:
        if begun:
            raise KeyboardInterrupt
        begun.append(start_run(*arguments, **options))  # type: ignore[arg-type]
        return begun[0]

    monkeypatch.setattr(intake, "BATCH", size)
    monkeypatch.setattr(keeping, "start_run", start_one)
    with pytest.raises(KeyboardInterrupt):
        ingest(folder)
    assert Source.objects.count() == kept_first
    monkeypatch.setattr(keeping, "start_run", start_run)
    out = ingest(folder)
    assert f"{2 - kept_first} read, 0 read again, {kept_first} unchanged" in out
    assert Source.objects.count() == 2


def test_an_article_that_cannot_be_kept_leaves_nothing_of_itself(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ValueError("no room")

    monkeypatch.setattr("events.ingest.keeping.relate_parts", broken)
    with pytest.raises(CommandError, match="2 articles not read"):
        ingest(folder)
    assert not Source.objects.exists()
    assert not Statement.objects.exists()


def test_of_a_batch_only_what_cannot_be_kept_is_lost(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    relate_parts = keeping.relate_parts

    def choosy(rows: object, placed: object, source: Source, **options: object) -> None:
        if source.name == "a.txt":
            raise ValueError("no room")
        relate_parts(rows, placed, source, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(keeping, "relate_parts", choosy)
    out = io.StringIO()
    with pytest.raises(CommandError, match="1 article not read"):
        call_command("ingest_articles", str(folder), stdout=out, stderr=out)
    assert "not read: a.txt: ValueError: no room" in out.getvalue()
    assert [source.name for source in Source.objects.all()] == ["b.txt"]
    assert Event.objects.get().title == "Ana Duarte and Leif Holm meet"
    assert event_ids("Duarte") == [Event.objects.get().pk]


def test_an_undated_brief_is_dated_when_its_coverage_comes_later(
    tmp_path: Path,
) -> None:
    brief, report = tmp_path / "brief.txt", tmp_path / "report.txt"
    brief.write_text("Ana Duarte calls Leif Holm on Saturday.")
    assert "1 undated source" in ingest(brief)
    report.write_text("In short, Ana Duarte calls Leif Holm on 2023-05-13.")
    report.with_suffix(".json").write_text(json.dumps({"published": "2023-05-14"}))
    assert "1 dated by other coverage" in ingest(report)
    source = Source.objects.get(name="brief.txt")
    assert (source.published, source.published_basis) == (
        date(2023, 5, 13),
        "corroborated",
    )
    assert Event.objects.get(is_visible=True).source_count == 2


def test_a_wrong_number_of_jobs_is_refused(folder: Path) -> None:
    with pytest.raises(CommandError, match="--jobs"):
        ingest(folder, "--jobs", "0")
