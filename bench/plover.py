"""Predict the PLOVER class of single sentences and print the scorer's figures.

    python bench/plover.py ../shared/bench [--model NAME] [--predictions FILE] [--errors]

A class comes from what the main clause says: its verb with what it takes, its modality,
the cue of a statement, the kind of an event found there (`plover_words.py`). Nothing found
is answered with null.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.tokens import Doc, Token

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench import plover_words as words  # noqa: E402 - needs the path
from bench.running import MODEL, Row, read_docs, rows_of, score  # noqa: E402
from events.mentions import Status  # noqa: E402

#: What a verb takes: its objects, passive subject, prepositions, particles, infinitives.
TAKEN = frozenset(
    "dobj nsubjpass dative attr prep prt pobj xcomp oprd agent acomp".split()
)
INNER = frozenset("compound amod prep pobj conj nmod dobj acl pcomp".split())
#: Clauses in which the news goes on, in the order they are looked into.
CLAUSES = ("xcomp", "ccomp", "pcomp", "conj", "advcl", "acl", "relcl")
COOPERATIVE = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE"})


def children(token: Token, *deps: str) -> Iterator[Token]:
    return (child for child in token.children if child.dep_ in deps)


def complements(verb: Token) -> list[Token]:
    """Nouns, particles and verbs that `verb` takes, nearest first, four steps deep."""
    found = [child for child in verb.children if child.dep_ in TAKEN]
    layer = found
    for _ in range(3):
        layer = [t for head in layer for t in head.children if t.dep_ in INNER]
        found = found + layer
    return found


def is_negated(verb: Token) -> bool:
    return any(children(verb, "neg"))


def modals(verb: Token) -> set[str]:
    told = {child.lower_ for child in children(verb, "aux")}
    if verb.dep_ == "conj" and not told:
        return modals(verb.head)
    return told


def of_frame(verb: Token) -> str | None:
    taken = {token.lemma_.lower() for token in complements(verb)}
    lemma = verb.lemma_.lower()
    for verbs, nouns, name in words.FRAMES:
        if lemma in verbs and taken & nouns:
            return name
    return None


def of_nouns(verb: Token) -> str | None:
    """The class of the first noun taken that has one."""
    for token in complements(verb):
        if token.pos_ == "NOUN":  # names of months and people look like nouns
            name = words.NOUNS.get(token.lemma_.lower())
            if name:
                return name
    return None


def of_particle(verb: Token) -> str | None:
    """ "Call off", "turn down"."""
    phrases = (
        f"{verb.lemma_.lower()} {child.lower_}"
        for child in children(verb, "prt", "prep", "advmod")
    )
    found = (words.PHRASAL.get(phrase) for phrase in phrases)
    return next((name for name in found if name), None)


def of_subject(verb: Token) -> str | None:
    """ "Fighting broke out", "talks resumed": the subject tells what happened."""
    told = (words.NOUNS.get(child.lemma_.lower()) for child in children(verb, "nsubj"))
    return next((name for name in told if name), None)


def of_intent(verb: Token) -> str | None:
    """ "is willing to", "is prepared to": a promise, or a threat of what is hostile."""
    for child in children(verb, "acomp", "attr", "oprd"):
        if child.lemma_.lower() in words.REFUSING:
            return words.REJECT
        if child.lower_ in words.WILLING:
            inner = next((of_clause(c) for c in children(child, "xcomp", "prep")), None)
            return words.THREATEN if inner in words.CONFLICT else words.AGREE
    return None


def bare(verb: Token) -> str | None:
    """The class of what `verb` says was done, whatever its modality."""
    lemma = verb.lemma_.lower()
    framed = of_frame(verb) or of_particle(verb)
    if framed:
        return framed
    told = words.VERBS.get(lemma)
    if lemma in words.LIGHT:
        return of_nouns(verb) or below(verb) or of_subject(verb) or told
    if lemma in words.REPORT:
        return below(verb) or of_nouns(verb)
    if lemma in words.VOW:
        return words.THREATEN if below(verb) in words.CONFLICT else words.AGREE
    if lemma == "break" and any(children(verb, "prt")):
        return of_subject(verb)
    told = told or of_intent(verb) or of_nouns(verb)
    return told or below(verb) or of_subject(verb)


def below(verb: Token) -> str | None:
    for dep in CLAUSES:
        for child in children(verb, dep):
            name = of_clause(child)
            if name:
                return name
    return None


def of_clause(verb: Token) -> str | None:
    """The class of a clause: what it says, turned by negation, duty and futurity."""
    name = bare(verb)
    told = modals(verb)
    if told & words.OBLIGED:
        return words.DEMAND
    if is_negated(verb):
        return words.REJECT if name is None or name in COOPERATIVE else name
    if told & words.COMING:
        return words.THREATEN if name in words.CONFLICT else words.AGREE
    return name


def of_statements(doc: Doc) -> str | None:
    """The class of the first statement's cue: "accused", "its demand that"."""
    for found in doc._.speech:
        if found.cue is None:
            continue
        for token in doc[found.cue[0] : found.cue[1]]:
            table = words.NOUNS if token.pos_ == "NOUN" else words.VERBS
            name = table.get(token.lemma_.lower())
            if name:
                return name
    return None


def of_happenings(doc: Doc) -> str | None:
    """The class of the first event's kind; planned contacts are an agreement to them."""
    for happening in doc._.happenings:
        name = words.KINDS.get(happening.kind)
        if name:
            is_plan = happening.status in {Status.PLANNED, Status.PROPOSED}
            return words.AGREE if is_plan and name not in words.CONFLICT else name
    return None


def of_anything(doc: Doc) -> str | None:
    for token in doc:
        table = words.VERBS if token.pos_ == "VERB" else words.NOUNS
        name = table.get(token.lemma_.lower())
        if name and token.pos_ in {"VERB", "NOUN"}:
            return name
    return None


def class_of(doc: Doc) -> str | None:
    """The PLOVER class of a sentence, or None."""
    lowered = doc.text.lower()
    if any(phrase in lowered for phrase in words.REFUSALS):
        return words.REJECT
    for sentence in doc.sents:
        name = of_clause(sentence.root)
        if name:
            return name
    return of_statements(doc) or of_happenings(doc) or of_anything(doc)


def predict(docs: Iterable[Doc], entries: list[Row]) -> list[Row]:
    return [
        {"doc_id": entry["doc_id"], "event": class_of(doc)}
        for entry, doc in zip(entries, docs, strict=True)
    ]


def errors(entries: list[Row], gold: list[Row], rows: list[Row]) -> Iterator[str]:
    wanted = {row["doc_id"]: row["event"] for row in gold}
    for entry, row in zip(entries, rows, strict=True):
        if row["event"] != wanted[row["doc_id"]]:
            yield f"{wanted[row['doc_id']]:12}{row['event']!s:12}{entry['text']}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bench", type=Path)
    parser.add_argument("--model", default=MODEL)
    parser.add_argument("--predictions", type=Path, help="keep the predictions here")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    folder = options.bench / "events_plover"
    entries = rows_of(folder / "docs.jsonl")
    rows = predict(read_docs(entries, model=options.model), entries)
    gold = folder / "gold.jsonl"
    if options.errors:
        for line in errors(entries, rows_of(gold), rows):
            sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    command = [options.bench / "score_events.py", gold]
    return score(rows, command, keep=options.predictions)


if __name__ == "__main__":
    raise SystemExit(main())
