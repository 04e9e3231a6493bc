"""CSV by `csv`, BibTeX by `bibtexparser`, RIS by `rispy`."""

from __future__ import annotations

import csv
import io

import bibtexparser
import pytest
import rispy
from django.test import Client

from events.exports.csv import COLUMNS
from events.models import Event
from tests import factories
from tests.exports.conftest import body


def rows(content: bytes) -> list[dict[str, str]]:
    assert content.startswith(b"\xef\xbb\xbf")  # Excel takes it for UTF-8
    text = io.StringIO(content.decode("utf-8-sig"), newline="")
    read = csv.DictReader(text, strict=True)
    assert tuple(read.fieldnames or ()) == COLUMNS
    return list(read)


def test_what_is_hard_to_write_comes_back(client: Client, hard: list[Event]) -> None:
    found = {row["id"]: row for row in rows(body(client, "/timeline.csv"))}
    assert len(found) == len(hard)
    for event in hard:
        row = found[str(event.pk)]
        assert row["title"].removeprefix("'") == event.title
        assert row["place"] == event.place
        assert row["told_by"] == 'Fjord & <i>"Courier"</i>; Oslo, "Sea"'
        assert None not in row
        assert None not in row.values()


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", " ="])
def test_no_cell_is_a_formula(client: Client, db: None, sign: str) -> None:
    text = f"{sign}1+cmd|' /C calc'!A0"
    event = factories.EventFactory(title=text, place=text, date_text=text)
    person = factories.ParticipantFactory(name=text)
    factories.EventParticipantFactory(event=event, participant=person)
    source = factories.SourceFactory(publisher=text)
    factories.EventMentionFactory(event=event, source=source)
    factories.StatementFactory(event=event, source=source, text=text, kind="direct")
    [row] = rows(body(client, "/timeline.csv"))
    for name, cell in row.items():
        assert not cell.lstrip(" ").startswith(
            tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
        ), name
    assert row["title"] == f"'{text}"


def test_citations_are_read_as_they_are_meant(
    client: Client, hard: list[Event]
) -> None:
    for event in hard:
        text = client.get(f"/events/{event.pk}.bib").text
        parser = bibtexparser.bparser.BibTexParser(ignore_nonstandard_types=False)
        [entry] = bibtexparser.loads(text, parser).entries
        assert entry["ENTRYTYPE"] == "misc"
        assert entry["ID"] == f"diplomacy-timeline-{event.pk}"
        assert entry["year"] == "2023"
        assert entry["url"] == f"http://testserver{event.get_absolute_url()}"
        plain = entry["title"][1:-1].replace(r"\textbackslash{}", "\\")
        plain = plain.replace(r"\textasciitilde{}", "~").replace(
            r"\textasciicircum{}", "^"
        )
        for sign in "{}&%$#_":
            plain = plain.replace(f"\\{sign}", sign)
        assert plain.split() == event.title.split()

        [record] = rispy.loads(client.get(f"/events/{event.pk}.ris").text)
        assert record["type_of_reference"] == "ELEC"
        assert record["title"].split() == event.title.split()
        assert record["year"] == "2023"
        assert record["urls"] == [f"http://testserver{event.get_absolute_url()}"]


def test_an_undated_event_is_cited_without_a_year(client: Client, db: None) -> None:
    event = factories.PlannedEventFactory()
    [entry] = bibtexparser.loads(client.get(f"/events/{event.pk}.bib").text).entries
    [record] = rispy.loads(client.get(f"/events/{event.pk}.ris").text)
    assert "year" not in entry
    assert "year" not in record
    assert "undated" in entry["note"]
    assert "undated" in record["notes"][0]
