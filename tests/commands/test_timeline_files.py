"""Out and back in: the open data format, a single file's reading, a desk's own gold."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import transaction

from events import corrections
from events.evaluation import load_gold, measure
from events.models import (
    Event,
    EventMention,
    Participant,
    Source,
    Statement,
    Topic,
)
from tests import factories
from tests.ingest.tellings import kept
from tests.ingest.test_keeping import OSLO
from tests.ingest.test_order import READOUT, WIRE
from tests.seed import seed

pytestmark = pytest.mark.django_db


def run(command: str, *arguments: object) -> str:
    out = io.StringIO()
    call_command(command, *map(str, arguments), stdout=out, stderr=io.StringIO())
    return out.getvalue()


def empty_timeline() -> None:
    Event.objects.all().delete()
    Source.objects.all().delete()
    Participant.objects.all().delete()
    Topic.objects.all().delete()


def three_sources() -> None:
    for told in (OSLO, WIRE, READOUT):
        kept(told)


def test_the_export_has_every_field_of_the_contract() -> None:
    Topic.objects.create(slug="fisheries", name="Fisheries")
    three_sources()
    export = json.loads(run("export_timeline", "--format", "json"))
    assert (export["format"], export["version"]) == ("diplomacy-timeline", 1)
    keys = {name: set(export[name][0]) for name in list(export)[2:]}
    assert keys == {
        "sources": {
            *("id", "name", "title", "publisher", "url", "language", "published"),
            "published_basis",
        },
        "participants": {"id", "name", "kind", "aliases", "offices"},
        "events": {
            *("id", "title", "kind", "status", "start", "end", "precision"),
            *("date_text", "place", "participants", "topics", "evidence"),
            *("confidence", "review", "related"),
        },
        "statements": {
            *("id", "source", "start", "end", "kind", "speakers", "via", "cue"),
            *("event", "topics"),
        },
        "topics": {"id", "name"},
    }
    starts = [event["start"] or "9999" for event in export["events"]]
    assert starts == sorted(starts)


def test_the_same_database_exports_the_same_bytes(tmp_path: Path) -> None:
    three_sources()
    path = tmp_path / "timeline.json"
    run("export_timeline", "--output", path)
    assert path.read_text() == run("export_timeline") == run("export_timeline")


def test_joined_rejected_and_suggested_are_not_exported(editor: User) -> None:
    three_sources()
    first, second, *_ = Event.objects.visible().order_by("pk")
    corrections.reject_event(event=first, editor=editor)
    export = json.loads(run("export_timeline"))
    ids = {event["id"] for event in export["events"]}
    assert f"e{first.pk}" not in ids
    assert f"e{second.pk}" in ids
    assert all(told["event"] in {None, *ids} for told in export["statements"])


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(CommandError, match="unknown format 'xml'"):
        run("export_timeline", "--format", "xml")


@pytest.mark.parametrize("texts", [False, True])
def test_export_import_export_gives_the_same_bytes(
    tmp_path: Path, texts: bool, editor: User
) -> None:
    three_sources()
    event = Event.objects.visible().first()
    assert event
    corrections.set_event_field(
        event=event, field="title", value="Cod talks", editor=editor
    )
    path = tmp_path / "timeline.json"
    options = ["--texts"] if texts else []
    run("export_timeline", "--output", path, *options)
    with transaction.atomic():
        corrections.withdraw(decision=event.decisions.get(), editor=editor)
        event.decisions.all().delete()
        empty_timeline()
        assert "3 sources" in run("import_timeline", path)
        assert run("export_timeline", *options) == path.read_text()
        for statement in Statement.objects.select_related("source"):
            span = statement.source.text[statement.start : statement.end]
            assert statement.text == span


def test_imported_events_stay_as_they_are_until_an_editor_corrects_them(
    tmp_path: Path, editor: User
) -> None:
    three_sources()
    path = tmp_path / "timeline.json"
    run("export_timeline", "--output", path)
    empty_timeline()
    run("import_timeline", path)
    event = Event.objects.get(kind="visit")
    title = event.title
    corrections.set_event_field(
        event=event, field="place", value="Porto", editor=editor
    )
    event.refresh_from_db()
    assert event.place == "Porto"
    assert event.machine["title"] == title
    assert event.mentions.count() == 1


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param("{", "line 1", id="not_json"),
        pytest.param("[]", "not a diplomacy-timeline file", id="other_file"),
        pytest.param(
            '{"format": "diplomacy-timeline", "version": 2}', "version 2", id="version"
        ),
        pytest.param(
            '{"format": "diplomacy-timeline", "version": 1, "sources": [{"id": "s1"}]}',
            r"sources\[0\]: KeyError\('name'\)",
            id="field",
        ),
    ],
)
def test_what_is_no_timeline_is_refused(
    tmp_path: Path, content: str, message: str
) -> None:
    path = tmp_path / "wrong.json"
    path.write_text(content)
    with pytest.raises(CommandError, match=message):
        run("import_timeline", path)
    assert not Source.objects.exists()


def test_a_source_that_is_there_already_is_refused(tmp_path: Path) -> None:
    three_sources()
    path = tmp_path / "timeline.json"
    run("export_timeline", "--texts", "--output", path)
    with pytest.raises(CommandError, match="is there already"):
        run("import_timeline", path)


def test_one_file_is_read_without_a_row_written(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(
        "Ana Duarte met Leif Holm on 2023-05-09. Leif Holm said the cod was fine."
    )
    told: dict[str, Any] = json.loads(
        run("extract_article", path, "--format", "json", "--published", "2023-05-10")
    )
    (event,) = told["events"]
    assert event["title"] == "Ana Duarte and Leif Holm meet"
    assert event["start"] == "2023-05-09"
    assert [who["name"] for who in event["participants"]] == ["Ana Duarte", "Leif Holm"]
    assert told["statements"][0]["event"] == event["id"]
    assert told["sources"][0]["published"] == "2023-05-10"
    assert not Source.objects.exists()


def test_a_desks_gold_measures_its_own_timeline_as_right(
    tmp_path: Path, editor: User
) -> None:
    three_sources()
    for event in Event.objects.visible():
        corrections.confirm_event(event=event, editor=editor)
    mention = EventMention.objects.filter(event__kind="visit").get()
    corrections.reject_mention(mention=mention, editor=editor)
    out = run("export_gold", tmp_path, "--name", "fjord")
    assert "3 articles" in out
    gold = json.loads((tmp_path / "fjord.gold.json").read_text())
    assert [trap["text"] for trap in gold["traps"]] == [mention.passage()]
    export = json.loads(run("export_timeline"))
    report = measure(load_gold(tmp_path / "fjord.gold.json"), export)
    assert report.figures["events"]["event strict F1"] == 1.0
    assert report.figures["sources"]["sources dated wrongly"] == 0
    assert (tmp_path / "articles" / "report.txt").read_text() == OSLO.text


def test_without_reviews_there_is_no_gold(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="no editor has reviewed"):
        run("export_gold", tmp_path)


def test_rows_added_after_an_import_get_numbers_of_their_own(tmp_path: Path) -> None:
    three_sources()
    path = tmp_path / "timeline.json"
    later = re.sub(
        r'"([esq])(\d+)"',
        lambda found: f'"{found[1]}{int(found[2]) + 5000}"',
        run("export_timeline"),
    )
    path.write_text(later)
    empty_timeline()
    run("import_timeline", path)
    assert run("export_timeline") == later
    added = (factories.StatementFactory(), factories.EventFactory())
    for row in (*added, added[0].source):
        pks = sorted(type(row).objects.values_list("pk", flat=True))
        assert row.pk == pks[-1]
        assert pks[0] > 5000


def test_two_thousand_events_come_back_as_they_were(tmp_path: Path) -> None:
    """Every precision, status, relation and office that the generator makes."""
    seed(2000)
    path = tmp_path / "timeline.json"
    run("export_timeline", "--output", path)
    empty_timeline()
    assert "2000 events" in run("import_timeline", path)
    assert run("export_timeline") == path.read_text()
