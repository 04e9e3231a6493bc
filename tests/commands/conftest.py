"""A pipeline that reads one kind of sentence, so that commands are tested without spaCy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

import pytest

from events.management import reading
from events.mentions import Article, EventKind, Reading, Status
from tests.ingest.tellings import Happened, Said, Told, Who

SENTENCE = re.compile(
    r"(?P<one>\w+ \w+) (?P<verb>met|calls|plans to visit) (?P<other>\w+ \w+) "
    r"(?P<words>on (?P<day>\d{4}-\d\d-\d\d|Saturday|\w+day))\."
)
SPEECH = re.compile(r"(?P<who>\w+ \w+) said (?P<content>[^.]+)\.")


class PlainPipeline:
    """Reads "Ana Duarte met Leif Holm on 2023-05-09." and "Leif Holm said that …"."""

    version, model = "plain", "none"

    def read(self, article: Article) -> Reading:
        if "unreadable by the pipeline" in article.text:
            raise RuntimeError("a bad sentence")
        happened = []
        for found in SENTENCE.finditer(article.text):
            day = found["day"] if found["day"][0].isdigit() else None
            happened.append(
                Happened(
                    found.group(),
                    found["verb"],
                    [Who(found["one"]), Who(found["other"])],
                    kind=EventKind.CALL
                    if found["verb"] == "calls"
                    else EventKind.MEETING,
                    status=Status.PLANNED
                    if found["verb"].startswith("plans")
                    else Status.OCCURRED,
                    day=date.fromisoformat(day) if day else article.published,
                    words=found["words"],
                )
            )
        said = [
            Said(found["content"], [Who(found["who"])], cluster=0 if happened else None)
            for found in SPEECH.finditer(article.text)
        ]
        told = Told(
            article.text, happened, said, published=article.published, name=article.name
        )
        return told.reading_of(article)

    def read_many(self, articles: Iterable[Article], **_: object) -> Iterator[Reading]:
        for article in articles:
            yield self.read(article)


@pytest.fixture(autouse=True)
def plain_pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "make_pipeline", lambda reference: PlainPipeline())
