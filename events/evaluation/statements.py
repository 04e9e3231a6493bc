"""Statements: spans and speakers, verbatim and reported speech apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from events.evaluation.events import Measured
from events.evaluation.export import Export, Said
from events.evaluation.findings import Finding
from events.evaluation.gold import Gold, Row, f1, overlap, ratio
from events.evaluation.tally import Figures

#: The figures' names, and the kinds of statement that count under each.
KINDS = {"direct": ("direct", "mixed"), "reported": ("reported",)}


def measure_statements(gold: Gold, export: Export) -> Measured:
    wanted: Sequence[Row] = gold.data["statements"]
    found_of, gold_of = _pairs(wanted, export.statements)
    spurious = [s for i, s in enumerate(export.statements) if i not in gold_of]
    result = Measured()
    for name, kinds in KINDS.items():
        asked = [
            j
            for j, row in enumerate(wanted)
            if row["kind"] in kinds and row["level"] != "optional"
        ]
        found = [j for j in asked if j in found_of]
        right = [
            j
            for j in found
            if _speaker_is_right(export, export.statements[found_of[j]], wanted[j])
        ]
        extra = sum(said.row.get("kind") in kinds for said in spurious)
        predicted = len(found) + extra
        result.figures |= {
            f"{name} recall": ratio(len(found), len(asked)),
            f"{name} speaker accuracy": ratio(len(right), len(found)),
            f"{name} precision": ratio(len(found), predicted),
            f"{name} F1 with speaker": f1(len(right), len(asked), predicted),
        }
        result.by_kind[name] = [len(asked), len(found), len(right)]
        result.findings += [
            _missed(name, wanted[j]) for j in asked if j not in found_of
        ]
        result.findings += [
            _misattributed(wanted[j], export.statements[found_of[j]])
            for j in found
            if j not in right
        ]
    result.findings += [_spurious(said, gold.texts) for said in spurious]
    return result


def _pairs(
    wanted: Sequence[Row], found: Sequence[Said]
) -> tuple[dict[int, int], dict[int, int]]:
    fits = sorted(
        (
            (fit, i, j)
            for i, said in enumerate(found)
            for j, row in enumerate(wanted)
            if (fit := _fit(said, row)) > 0
        ),
        reverse=True,
    )
    found_of: dict[int, int] = {}
    gold_of: dict[int, int] = {}
    for _, i, j in fits:
        if i not in gold_of and j not in found_of:
            found_of[j], gold_of[i] = i, j
    return found_of, gold_of


def _fit(said: Said, wanted: Row) -> float:
    """How far two spans are one: verbatim ones by half of what either covers, reported
    ones if most is there and not much more. One that is asked for goes first on a tie."""
    if said.source != wanted["source"]:
        return 0.0
    span = (wanted["start"], wanted["end"])
    common = overlap(said.span, span)
    length, gold_length = said.span[1] - said.span[0], span[1] - span[0]
    if not common or not length:
        return 0.0
    shared = common / (length + gold_length - common)
    if wanted["kind"] == "reported":
        fits = common >= 0.6 * gold_length and length <= 2.5 * gold_length + 20
    else:
        fits = shared >= 0.5
    return shared + (wanted["level"] == "required") * 1e-6 if fits else 0.0


def _speaker_is_right(export: Export, said: Said, wanted: Row) -> bool:
    allowed = {export.names.canonical(name) for name in wanted["speakers"]}
    return bool(said.who) and all(names & allowed for names in said.who)


def _missed(name: str, wanted: Row) -> Finding:
    return Finding(
        "missed",
        wanted["source"],
        f"{name} statement",
        " ".join(wanted["text"].split()),
    )


def _misattributed(wanted: Row, said: Said) -> Finding:
    got = [who.get("name") for who in said.row.get("speakers", [])]
    return Finding(
        "speaker",
        wanted["source"],
        f"said by {got}, gold {wanted['speakers'][:2]}",
        " ".join(wanted["text"].split()),
    )


def _spurious(said: Said, texts: Mapping[str, str]) -> Finding:
    passage = texts[said.source][slice(*said.span)]
    return Finding(
        "spurious",
        said.source,
        f"{said.row.get('kind')} statement",
        " ".join(passage.split()),
    )


def measure_sources(gold: Gold, export: Export) -> Figures:
    """Dates of publication, of the articles that the gold dates."""
    dated = wrong = total = 0
    for row in gold.data["sources"]:
        if row.get("published"):
            day = export.published.get(row["source"], "")
            total += 1
            dated += bool(day)
            wrong += bool(day) and day != row["published"]
    return {"sources dated": ratio(dated, total), "sources dated wrongly": wrong}
