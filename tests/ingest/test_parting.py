"""A new text that parts what was joined: the telling left behind is an event of its own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from events.ingest import events as placing
from events.ingest.grouping import Unit
from events.models import Event, EventMention
from tests.ingest.tellings import DUARTE, HOLM, Happened, Told, kept

pytestmark = pytest.mark.django_db
DAY = date(2023, 5, 8)


def meeting(name: str) -> Told:
    passage = f"{name}: on 8 May they met."
    told = Happened(passage, "met", [DUARTE, HOLM], day=DAY, words="on 8 May")
    return Told(passage, [told], published=DAY, name=name)


def test_a_telling_parted_from_its_event_becomes_an_event(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first, second = kept(meeting("Courier")), kept(meeting("Herald"))
    assert second.events_joined == 1

    def parted(units: Sequence[Unit], **_: Any) -> list[list[Unit]]:
        left = [unit for unit in units if unit.source == second.source]
        return [[unit for unit in units if unit not in left], left]

    monkeypatch.setattr(placing, "group", parted)
    third = kept(meeting("Mirror"))
    told = dict(EventMention.objects.values_list("source", "event"))
    assert told[third.source] == told[first.source] != told[second.source]
    titles = Event.objects.visible().values_list("title", "start", "source_count")
    assert sorted(count for *_, count in titles) == [1, 2]
    assert {told[:2] for told in titles} == {("Ana Duarte and Leif Holm meet", DAY)}
