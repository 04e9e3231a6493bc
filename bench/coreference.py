"""Predict which event mentions are one event and print the scorer's figures.

    python bench/coreference.py ../shared/bench [--model NAME] [--predictions FILE]

Within an article a mention joins the nearest one before it of the same family of words
whose parties and time do not contradict it. A relative or "this" joins what it points to,
the headline's verb the lead's. Across articles groups join that share family, parties and
day. Light verbs, copulas and verbs of saying tell too little to be joined by themselves.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from spacy.tokens import Doc, Token

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench import telling  # noqa: E402 - needs the path
from bench.running import MODEL, Row, read_docs, rows_of, score  # noqa: E402

#: Told of anything: only the same parties make two of them one event.
LIGHT = frozenset(
    "be have do make get take give go come put keep let become use include need want see "
    "work call know find seem remain allow help start begin stop continue try lead hold "
    "show expect add note face offer produce".split()
)
SAY = frozenset(
    "say tell state add speak ask claim report note write comment explain think believe "
    "hope argue describe mention quote talk".split()
)
#: Families of saying in public: each saying is its own, unless a noun takes it up again.
SAYING = frozenset("announce report warn stat".split())
#: The headline's events are told again in the first sentences, dates and bylines counted.
LEAD = 4
WEEK = timedelta(days=7)
RELATIVE = frozenset("which that who".split())
DEMONSTRATIVE = frozenset("this".split())
#: Nouns that point back at an event told before.
POINTERS = frozenset(
    "move event decision deal incident step measure transaction".split()
)


@dataclass(slots=True)
class Mention:
    """One given mention: where it stands and what it tells. `group` is where it joined."""

    doc_id: str
    topic: str
    start: int
    end: int
    token: Token
    family: str
    parties: frozenset[str]
    days: tuple[date, date] | None
    is_headline: bool
    sentence: int
    published: date | None = None
    group: Mention | None = None
    members: list[Mention] = field(default_factory=list)

    def leader(self) -> Mention:
        return self if self.group is None else self.group.leader()

    def join(self, other: Mention) -> None:
        """Into the group of `other`, told before."""
        mine, theirs = self.leader(), other.leader()
        if mine is not theirs:
            mine.group = theirs
            theirs.members += [mine, *mine.members]


def days_of(token: Token) -> tuple[date, date] | None:
    found = telling.time_of(token)
    if found is None or found.value.earliest is None or found.value.latest is None:
        return None
    return found.value.earliest, found.value.latest


def mentions_of(entry: Row, doc: Doc) -> Iterator[Mention]:
    raw = telling.Raw.of(doc)
    headline = entry["text"].find("\n\n")
    sentences = [sent.start for sent in doc.sents]
    for start, end in entry["mentions"]:
        token = raw.root(start, end)
        if token is not None:
            yield Mention(
                doc_id=entry["doc_id"],
                topic=entry["topic"],
                start=start,
                end=end,
                token=token,
                family=telling.family(token),
                parties=telling.parties(token),
                days=days_of(token),
                is_headline=start < headline,
                sentence=sentences.index(token.sent.start),
                published=doc._.dct,
            )


def days_part(one: Mention, other: Mention) -> bool:
    """Whether both say when, and never on one day."""
    if one.days is None or other.days is None:
        return False
    return one.days[0] > other.days[1] or other.days[0] > one.days[1]


def may_be_one(one: Mention, other: Mention) -> bool:
    """Same family; parties and days that do not speak against it; one not in the other."""
    if one.family != other.family or days_part(one, other):
        return False
    if one.start < other.end and other.start < one.end:
        return False
    is_lead = one.is_headline != other.is_headline and one.sentence <= LEAD
    lemma = one.token.lemma_.lower()
    shared = one.parties & other.parties
    if lemma in SAY or one.family in SAYING:
        return is_lead or is_noun(one) != is_noun(other)
    if lemma in LIGHT:
        return is_lead or len(shared) >= 2
    return is_lead or bool(shared) or not (one.parties and other.parties)


def is_noun(mention: Mention) -> bool:
    return mention.token.pos_ in {"NOUN", "PROPN"}


def join_within(mentions: list[Mention]) -> None:
    """Set the groups of one article's mentions, in the order of the text."""
    for index, mention in enumerate(mentions):
        before = mentions[:index]
        pointed = pointed_at(mention, before)
        if pointed is not None:
            mention.join(pointed)
            continue
        for other in reversed(before):
            if may_be_one(mention, other):
                mention.join(other)
                break


def pointed_at(mention: Mention, before: list[Mention]) -> Mention | None:
    """What a relative pronoun, "this" or "the move" points to; None if it is no pointer."""
    token = mention.token
    lemma = token.lower_
    if token.dep_ == "appos" and (token.is_upper or token.text.startswith("(")):
        return next((m for m in reversed(before) if m.token == token.head), None)
    if lemma in RELATIVE and token.pos_ in {"PRON", "DET", "SCONJ"}:
        return before[-1] if before else None
    if lemma in DEMONSTRATIVE and token.pos_ in {"PRON", "DET"}:
        return news_before(mention, before)
    is_definite = any(
        c.lower_ in {"the", "this", "that"} or c.dep_ == "poss" for c in token.children
    )
    if token.lemma_.lower() in POINTERS and is_noun(mention) and is_definite:
        if any(other.family == mention.family for other in before):
            return None
        headline = [m for m in before if m.is_headline and not is_noun(m)]
        return headline[-1] if headline else news_before(mention, before)
    return None


def news_before(mention: Mention, before: list[Mention]) -> Mention | None:
    """The main verb of the sentence before, if it is a mention."""
    start = mention.token.sent.start
    root = mention.token.doc[start - 1].sent.root if start else None
    return next((m for m in before if m.token == root), None)


def join_across(groups: list[Mention]) -> None:
    """Join groups of different articles of one topic."""
    for index, group in enumerate(groups):
        for other in groups[:index]:
            if other.doc_id != group.doc_id and across(group, other):
                group.join(other)
                break


def across(one: Mention, other: Mention) -> bool:
    """Same family, two parties shared beside the topic itself, on days that meet."""
    if one.topic != other.topic or one.family != other.family or days_part(one, other):
        return False
    lemma = one.token.lemma_.lower()
    if lemma in SAY or lemma in LIGHT or one.family in SAYING:
        return False
    groups = [one, *one.members], [other, *other.members]
    mine, theirs = (frozenset().union(*(m.parties for m in group)) for group in groups)
    return len(mine & theirs) >= 2 and told_near(one, other)


def told_near(one: Mention, other: Mention) -> bool:
    """Whether both say the same day or stretch, or their articles are of one week."""
    if one.days and other.days:
        return True
    if one.published is None or other.published is None:
        return False
    return abs(one.published - other.published) <= WEEK


def predict(docs: Iterable[Doc], entries: list[Row]) -> list[Row]:
    told = []
    for entry, doc in zip(entries, docs, strict=True):
        mentions = list(mentions_of(entry, doc))
        join_within(mentions)
        told.append(mentions)
    join_across([m for mentions in told for m in mentions if m.group is None])
    return [
        {"doc_id": entry["doc_id"], "mentions": [labelled(m) for m in mentions]}
        for entry, mentions in zip(entries, told, strict=True)
    ]


def labelled(mention: Mention) -> Row:
    leader = mention.leader()
    cluster = f"{leader.doc_id}#{leader.start}-{leader.end}"
    return {"start": mention.start, "end": mention.end, "cluster": cluster}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bench", type=Path)
    parser.add_argument("--model", default=MODEL)
    parser.add_argument("--predictions", type=Path, help="keep the predictions here")
    options = parser.parse_args()
    folder = options.bench / "evcoref_meantime"
    entries = rows_of(folder / "docs.jsonl")
    rows = predict(read_docs(entries, model=options.model), entries)
    command = [options.bench / "score_coref.py", folder / "gold.jsonl"]
    return score(rows, command, keep=options.predictions)


if __name__ == "__main__":
    raise SystemExit(main())
