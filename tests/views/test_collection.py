"""The snapshot pages count in: kept in a file, shared, never another state's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from django.db.models.functions import Now
from django.test import Client

from events.facets import collection, files
from events.facets.arrays import Collection
from events.facets.collection import current
from events.facets.loading import load
from events.models import Event, EventParticipant, Participant
from tests.seed import seed

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where files are kept; every collection counts as large."""
    monkeypatch.setattr(collection, "MOST_AT_ONCE", 0)
    settings.CACHE_DIR = tmp_path / "cache"
    return settings.CACHE_DIR


def _same(one: Collection, other: Collection) -> bool:
    arrays = [name for name in Collection.__slots__ if name not in ("links", "kept")]
    return all(
        np.array_equal(getattr(one, name), getattr(other, name), equal_nan=False)
        or np.array_equal(
            getattr(one, name).view(np.int64), getattr(other, name).view(np.int64)
        )
        for name in arrays
    ) and all(
        links.keys == other.links[name].keys
        and np.array_equal(links.rows, other.links[name].rows)
        and np.array_equal(links.starts, other.links[name].starts)
        for name, links in one.links.items()
    )


def _no_reading() -> Collection:
    raise AssertionError("the database was read again")


def test_another_process_has_it_from_the_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seed(40)
    current()
    collection.forget()
    monkeypatch.setattr(collection, "load", _no_reading)
    found = current()
    assert _same(found, load())
    assert not found.ids.flags.writeable


def test_a_change_made_elsewhere_is_taken_over(folder: Path) -> None:
    seed(20)
    before = current()
    Event.objects.filter(pk=before.ids[0]).delete()
    Event.objects.create(title="Added", kind="call", status="occurred")
    # What another process would do on its next request.
    stamp = collection._stamp()
    files.write(files.path_of(folder, stamp), files.Kept(load(), 0.0, 0.0))
    assert len(current()) == 20
    assert before.ids[0] not in current().ids
    assert [path.suffix for path in folder.glob("*.arrays")] == [".arrays"]


@pytest.mark.parametrize("harm", ["cut", "garbled"])
def test_a_damaged_file_is_read_anew(folder: Path, harm: str) -> None:
    seed(20)
    current()
    [path] = folder.glob("*.arrays")
    kept = path.read_bytes()
    path.write_bytes(kept[: len(kept) // 2] if harm == "cut" else b"x" + kept)
    collection.forget()
    assert _same(current(), load())


def test_without_a_folder_counts_are_made_all_the_same(
    folder: Path, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    folder.write_text("a file stands where the folder should be")
    seed(20)
    assert len(current()) == 20
    assert "not kept" in caplog.text


def test_an_empty_collection_can_be_kept(folder: Path) -> None:
    assert len(current()) == 0
    path = files.path_of(folder, ["elsewhere"])
    folder.mkdir()
    files.write(path, files.Kept(load(), 1.0, 2.0))
    kept = files.read(path)
    assert kept
    assert (len(kept.collection), kept.made, kept.cost) == (0, 1.0, 2.0)
    assert kept.collection.links["person"].counts(None).tolist() == []


@pytest.mark.parametrize(
    "address", ["/", "/lanes/?at=2023", "/people/{person}/", "/two-sides/?a={a}&b={b}"]
)
def test_what_is_gone_since_is_left_out(
    client: Client, folder: Path, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    """A snapshot some seconds old names events that were rejected or deleted meanwhile."""
    seed(60, years=1)
    current()
    monkeypatch.setattr(collection, "_renew_later", lambda stamp, kept: None)
    [person, *_] = Participant.objects.people().filter(takings__isnull=False)
    with_both = EventParticipant.objects.values_list("participant__country_code")
    a, b = list(dict.fromkeys(code for (code,) in with_both if code))[:2]
    slugs = dict(Participant.objects.countries().values_list("country_code", "slug"))
    Event.objects.filter(pk__gt=Event.objects.all()[30].pk).update(
        is_visible=False, is_rejected=True, changed=Now()
    )
    Event.objects.filter(pk__lt=Event.objects.all()[15].pk).delete()
    path = address.format(person=person.slug, a=slugs[a], b=slugs[b])
    shown = client.get(path).text
    assert not any(
        f'href="{event.get_absolute_url()}"' in shown
        for event in Event.objects.filter(is_visible=False)
    )
