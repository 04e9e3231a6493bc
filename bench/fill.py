"""Fill an empty database with the events that the pages of `../shared/bench/ui` show.

    node gen.mjs 100000                                   # there: data/events-100000.json
    DATABASE_URL=… python manage.py migrate
    DATABASE_URL=… python bench/fill.py data/events-100000.json

Title, day, countries and topic of every event are the file's. What hangs on an event here
and nowhere there is invented beside it, the same for the same file: two ministers, reports
with the passages that tell of it, statements with their speakers.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import django
from django.utils.text import slugify

OUTLETS = [
    *("Fjord Courier", "Atlantic Wire", "Radio Meridian", "The Harbour Post"),
    *("Highland Broadcasting", "Delta Evening News", "The Isthmus", "Northern Gazette"),
]
GIVEN = (
    "Ana Leif Wanjiru Tadesse Isidora Linh Kasia Tane Samira Aoife Rui Ingrid".split()
)
FAMILY = "Duarte Holm Mwangi Bekele Rojas Nguyen Nowak Parata Alaoui Byrne".split()
#: How a title's verb is classed; the first that fits.
KINDS = [
    ("talks", "conference"),
    ("dialogue", "conference"),
    ("sign", "agreement"),
    ("agree", "agreement"),
    ("summit", "summit"),
    ("sanctions", "sanction"),
    ("freeze", "sanction"),
    ("discuss", "meeting"),
    ("pledge", "statement"),
    ("issue", "statement"),
    ("ambassador", "protest"),
]
SAID = [
    ("direct", "We will not close the talks on {topic} before both sides have signed."),
    ("mixed", "They wanted to keep the question of {topic} “open and on the table”."),
    ("reported", "More work on {topic} was needed before the end of the year."),
]
#: People of one country.
MINISTERS = 12
_CHUNK = 20_000

Row = tuple[Any, ...]


def fill(told: Sequence[dict[str, Any]]) -> None:
    from django.db import transaction

    from events import search

    tables = _Tables(told)
    with transaction.atomic():
        tables.write()
    with transaction.atomic():
        for at in range(0, len(told), _CHUNK):
            end = min(at + _CHUNK, len(told))
            search.index_new(
                {n + 1: tables.searched(n) for n in range(at, end)},
                {
                    pk: tables.words[pk - 1]
                    for pk in range(
                        tables.said_before[at] + 1, tables.said_before[end] + 1
                    )
                },
            )


class _Tables:
    """The rows of every table; event n of the file has the id n + 1."""

    def __init__(self, told: Sequence[dict[str, Any]]) -> None:
        from events.models import Participant, Topic

        self.told = told
        self.chance = random.Random(len(told))
        groups = sorted({one["group"] for one in told})
        self.topics = {
            name: Topic.objects.get_or_create(
                slug=slugify(name), defaults={"name": name}
            )[0].pk
            for name in groups
        }
        places = sorted({place for one in told for place in one["actors"]})
        self.countries = {place: _country(place) for place in places}
        self.ministers: dict[str, list[tuple[int, str]]] = {}
        number = 0
        for place, country in self.countries.items():
            names = [
                f"{GIVEN[(number + n) % len(GIVEN)]} {FAMILY[n % len(FAMILY)]}-{place}"
                for n in range(MINISTERS)
            ]
            number += 5
            rows = Participant.objects.bulk_create(
                Participant(
                    kind="person",
                    name=name,
                    slug=slugify(name),
                    country_code=country.country_code,
                )
                for name in names
            )
            self.ministers[place] = [(row.pk, row.name) for row in rows]
        self.words: list[str] = []
        self.said_before = [0]

    def write(self) -> None:
        from events.models import (
            Event,
            EventMention,
            EventParticipant,
            EventTopic,
            ExtractionRun,
            Source,
            Statement,
        )

        told = self.told
        #: Sources of event n: its own, and for every third one more.
        tellers = [
            sorted({n // 2, min(n // 2 + (n % 3 == 0), (len(told) - 1) // 2)})
            for n in range(len(told))
        ]
        who = [
            [
                (*self.chance.choice(self.ministers[place]), place)
                for place in one["actors"]
            ]
            for one in told
        ]
        self.who = who
        said = [self._said(n) for n in range(len(told))]
        pieces: dict[int, list[tuple[int, str]]] = {}
        for n, sources in enumerate(tellers):
            for source in sources:
                pieces.setdefault(source, []).append((n, self._paragraph(n)))
        spans: dict[tuple[int, int], tuple[int, int]] = {}
        texts: list[str] = []
        for source in range((len(told) + 1) // 2):
            text = ""
            for n, paragraph in pieces[source]:
                spans[source, n] = (len(text), len(text) + len(told[n]["text"]))
                text += paragraph
            texts.append(text)
        stamp = datetime(2026, 1, 1, tzinfo=UTC)
        days = [one["date"] for one in told]
        _insert(
            Source,
            "id digest name text title publisher url language published "
            "published_basis genre blocks metadata",
            (
                (
                    *(k + 1, hashlib.sha256(f"{k} {text}".encode()).hexdigest()),
                    *(f"report-{k}.txt", text, told[2 * k]["title"]),
                    *(OUTLETS[k * 7 % len(OUTLETS)], "", "en", days[2 * k], "metadata"),
                    ("report", "report", "brief", "readout", "transcript")[k % 5],
                    *("[]", "{}"),
                )
                for k, text in enumerate(texts)
            ),
        )
        _insert(
            ExtractionRun,
            "id source_id pipeline model started finished notes",
            (
                (k + 1, k + 1, "fill", "none", stamp, stamp, "[]")
                for k in range(len(texts))
            ),
        )
        _insert(
            Event,
            "id title kind status start end precision date_modifier date_text local_days "
            "place confidence sort_date announced source_count statement_count review "
            "is_rejected is_visible machine",
            (
                (
                    *(n + 1, one["title"], kind_of(one["title"]), _status(n)),
                    *(days[n], days[n], "day", "", days[n], "[]"),
                    *(one["actors"][n % 2], 0.8, days[n], days[n], len(tellers[n])),
                    *(len(said[n]), "unreviewed", False, True, "{}"),
                )
                for n, one in enumerate(told)
            ),
        )
        _insert(
            EventParticipant,
            "event_id participant_id role sort_date",
            (
                (n + 1, pk, "principal", days[n])
                for n, one in enumerate(told)
                for pk in (
                    *(minister for minister, _, _ in who[n]),
                    *(self.countries[place].pk for place in one["actors"]),
                )
            ),
        )
        _insert(
            EventTopic,
            "event_id topic_id sort_date",
            ((n + 1, self.topics[one["group"]], days[n]) for n, one in enumerate(told)),
        )
        mentions = [(n, source) for n, some in enumerate(tellers) for source in some]
        _insert(
            EventMention,
            "id source_id run_id event_id start end trigger_start trigger_end kind status "
            "earliest latest precision date_modifier date_part date_place date_text place "
            "object_title confidence is_rejected is_held",
            (
                (
                    *(at + 1, source + 1, source + 1, n + 1, *spans[source, n]),
                    *(spans[source, n][0], spans[source, n][0] + 9),
                    *(kind_of(told[n]["title"]), _status(n), days[n], days[n], "day"),
                    *("", "", "", "", "", "", 0.8, False, False),
                )
                for at, (n, source) in enumerate(mentions)
            ),
        )
        _insert(
            EventMention.topics.through,
            "eventmention_id topic_id",
            (
                (at + 1, self.topics[told[n]["group"]])
                for at, (n, _) in enumerate(mentions)
            ),
        )
        self._statements(Statement, said, tellers, texts, days)

    def _statements(
        self,
        model: Any,
        said: list[list[tuple[str, str]]],
        tellers: list[list[int]],
        texts: list[str],
        days: list[str],
    ) -> None:
        rows: list[tuple[int, Row]] = []
        for n, some in enumerate(said):
            source = tellers[n][0]
            for form, text in some:
                start = texts[source].index(text)
                rows.append(
                    (
                        n,
                        (
                            *(len(rows) + 1, source + 1, source + 1, start),
                            *(start + len(text), text, start, start + len(text), form),
                            *(
                                "said",
                                n + 1,
                                days[n],
                                0.8,
                                "unreviewed",
                                False,
                                False,
                                "{}",
                            ),
                        ),
                    )
                )
                self.words.append(text)
            self.said_before.append(len(rows))
        _insert(
            model,
            "id source_id run_id start end text context_start context_end kind cue "
            "event_id said confidence review is_rejected is_held machine",
            (row for _, row in rows),
        )
        _insert(
            model.speakers.through,
            "statement_id participant_id",
            ((at + 1, self.who[n][at % 2][0]) for at, (n, _) in enumerate(rows)),
        )
        _insert(
            model.topics.through,
            "statement_id topic_id",
            (
                (at + 1, self.topics[self.told[n]["group"]])
                for at, (n, _) in enumerate(rows)
            ),
        )

    def _said(self, n: int) -> list[tuple[str, str]]:
        """What is said at event n: of five, at two nothing; now and then two things."""
        if n % 5 < 2:
            return []
        topic = self.told[n]["group"].lower()
        first = n // 5 % 3
        chosen = [SAID[first], SAID[(first + 1) % 3]][: 2 if n % 25 == 2 else 1]
        return [
            (form, f"{n + 1}: {words.format(topic=topic)}") for form, words in chosen
        ]

    def _paragraph(self, n: int) -> str:
        names = " and ".join(name for _, name, _ in self.who[n])
        said = " ".join(text for _, text in self._said(n))
        return f"{self.told[n]['text']} For the two sides spoke {names}. {said}\n\n"

    def searched(self, n: int) -> str:
        one = self.told[n]
        names = [name for _, name, _ in self.who[n]]
        said = self.words[self.said_before[n] : self.said_before[n + 1]]
        return "\n".join([one["title"], *one["actors"], *names, *said, one["text"]])


def kind_of(title: str) -> str:
    return next((kind for word, kind in KINDS if word in title), "meeting")


def _status(n: int) -> str:
    """Nine in a hundred are planned, one was cancelled."""
    return "planned" if n % 100 < 9 else "cancelled" if n % 100 == 9 else "occurred"


def _country(name: str) -> Any:
    """The reference data's, by any of its names; else one made up."""
    from events.models import Participant

    countries = Participant.objects.countries()
    found = countries.filter(name=name) | countries.filter(aliases__name=name)
    if row := found.order_by("pk").first():
        return row
    letters = slugify(name).upper()
    return Participant.objects.create(
        kind="country",
        name=name,
        slug=slugify(name),
        country_code=letters[0] + letters[-1],
    )


def _insert(model: Any, names: str, rows: Iterable[Row]) -> None:
    """By COPY where the database has it, else by one prepared statement."""
    from django.db import connection

    begun = time.monotonic()
    columns, table = names.split(), model._meta.db_table
    listed = ", ".join(f'"{column}"' for column in columns)
    count = 0
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({listed}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
                    count += 1
            for sql in connection.ops.sequence_reset_sql(django_style(), [model]):
                cursor.execute(sql)
        else:
            marks = ", ".join(["%s"] * len(columns))
            sql = f"INSERT INTO {table} ({listed}) VALUES ({marks})"
            for chunk in _chunks(rows):
                cursor.executemany(sql, chunk)
                count += len(chunk)
    _say(f"{table}: {count:,} rows, {time.monotonic() - begun:.1f} s")


def django_style() -> Any:
    from django.core.management.color import no_style

    return no_style()


def _chunks(rows: Iterable[Row]) -> Iterator[list[Row]]:
    remaining = iter(rows)
    while chunk := list(islice(remaining, _CHUNK)):
        yield chunk


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "diplomacy.settings")
    django.setup()
    from django.db import connection

    begun = time.monotonic()
    told = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA synchronous = OFF")
            cursor.execute("PRAGMA cache_size = -500000")
    with connection.constraint_checks_disabled():
        fill(told)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    _say(f"{len(told):,} events in {time.monotonic() - begun:.0f} s")


if __name__ == "__main__":
    main()
