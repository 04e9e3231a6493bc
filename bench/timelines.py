"""Predict the timelines of named entities and print the scorer's figures.

    python bench/timelines.py ../shared/bench [--model NAME] [--predictions FILE]

Of each target: verbs and event nouns that it does, undergoes or owns, each with the time
told of its clause; else the day the article's lead tells of, for what is told as past,
and the article's own for what is told as present. Plans without a time have no date.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path

from spacy.tokens import Doc, Token

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench import target as targets  # noqa: E402 - needs the path
from bench import telling  # noqa: E402
from bench.running import MODEL, Row, read_docs, rows_of, score  # noqa: E402
from events.extraction.times.component import TimeFound  # noqa: E402
from events.extraction.triggers.patterns import NOUNS  # noqa: E402

DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?$")
#: Endings of nouns that tell of doing.
DOING = ("tion", "sion", "ment", "ance", "ing", "al", "ure", "ery")
#: Nouns in those endings that name things, people and states.
THINGS = frozenset(
    "company building thing capital hospital material official individual animal "
    "apartment document department government element instrument equipment environment "
    "station section question nation population location position condition situation "
    "option portion corporation organization association institution administration "
    "culture future picture feature temperature furniture structure creature insurance "
    "finance balance distance evening morning king ring string wing spring ceiling "
    "clothing million generation dimension television journal rival metal total signal "
    "software version operation function application edition".split()
)
#: Verbs that are no events: copulas, what only helps another verb, states of mind.
IDLE = frozenset(
    "be begin start continue stop seem appear tend need want wish hope expect believe "
    "think know feel fear envision consider imagine doubt like remain keep try intend plan".split()
)
#: The lead: the headline and the first two sentences after it.
LEAD = 3
NOW, NEWS = timedelta(0), timedelta(days=10)


def is_event_noun(token: Token) -> bool:
    if token.pos_ != "NOUN":
        return False
    lemma = token.lemma_.lower()
    if lemma in NOUNS or lemma in telling.KIN or lemma in telling.SENSES:
        return True
    return lemma.endswith(DOING) and lemma not in THINGS and len(lemma) > 6


def is_event_verb(token: Token) -> bool:
    if token.pos_ == "AUX":
        return token.dep_ not in {"aux", "auxpass"} and token.lemma_ not in IDLE
    if token.lemma_ in IDLE or is_unreal(token):
        return False
    return token.pos_ == "VERB" and token.dep_ not in {"amod", "compound", "prep"}


def is_unreal(verb: Token) -> bool:
    """Told with a modal or as somebody's wish, without a time it is planned for."""
    return tense(verb) == "open" and telling.time_of(verb) is None


def told_of(head: Token) -> Iterator[Token]:
    """The verbs and event nouns in which the phrase at `head` takes part."""
    up = head.head
    if head.dep_ in {"conj", "appos"} and up.pos_ in {"PROPN", "NOUN"}:
        yield from told_of(up)
    elif head.dep_ in telling.SUBJECTS | {"dobj", "dative"}:
        yield from governed(up, is_subject=head.dep_ != "dobj")
    elif head.dep_ == "pobj" and up.dep_ == "agent":
        yield up.head
    elif head.dep_ == "pobj" and up.lower_ == "of":
        yield from (noun for noun in [up.head] if is_event_noun(noun))
    elif head.dep_ in {"poss", "compound", "nmod"}:
        if is_event_noun(up):
            yield up
        elif head.dep_ == "compound" and up.pos_ == "PROPN":
            yield from told_of(up)
    for child in head.children:
        if child.dep_ in {"relcl", "acl"}:
            yield from governed(child, is_subject=True)


def governed(verb: Token, *, is_subject: bool) -> Iterator[Token]:
    """`verb`, and what its subject does besides: conjuncts, infinitives, participles."""
    yield verb
    if not is_subject:
        return
    yield from (c for c in verb.children if c.dep_ == "dobj" and is_event_noun(c))
    for child in verb.children:
        has_own = any(inner.dep_ in telling.SUBJECTS for inner in child.children)
        is_told = child.dep_ in {"conj", "xcomp", "advcl"} and child.pos_ == "VERB"
        if is_told and not has_own:
            yield from governed(child, is_subject=True)


def is_negated(token: Token) -> bool:
    return any(child.dep_ == "neg" for child in token.children)


def written(time: TimeFound | None) -> str | None:
    """A time as the gold writes it: a day, month or year; None for any other."""
    if time is None:
        return None
    value = (time.value.value or "").partition("T")[0]
    if DATE.match(value):
        return value
    first, last = time.value.earliest, time.value.latest
    if first and last and (first.year, first.month) == (last.year, last.month):
        return f"{first:%Y-%m}"
    return None


def news_day(doc: Doc) -> str | None:
    """The day the lead tells of ("yesterday", "on Monday"), else the day of publication."""
    published: date | None = doc._.dct
    if published is None:
        return None
    leads = [sent for sent in doc.sents if any(t.pos_ == "VERB" for t in sent)]
    for sentence in leads[:LEAD]:
        for time in doc._.times:
            if not sentence.start <= time.start < sentence.end:
                continue
            first: date | None = time.value.earliest
            if (
                first
                and first == time.value.latest
                and NEWS >= published - first >= NOW
            ):
                return first.isoformat()
    return published.isoformat()


def tense(verb: Token) -> str:
    """past, present, before (pluperfect) or open (future, modal, infinitive)."""
    helps = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    words = {child.lower_ for child in helps}
    if words & {
        "will",
        "would",
        "may",
        "might",
        "could",
        "should",
        "must",
        "can",
        "'ll",
    }:
        return "open"
    if "had" in words:
        return "before"
    if "to" in words:
        return "open"
    if words & {"is", "are", "'s", "'re", "has", "have", "am"}:
        return "present"
    return "past" if words or verb.tag_ in {"VBD", "VBN"} else "present"


def day_of(token: Token, news: str | None) -> str | None:
    """When the event at `token` was, as far as its clause and its article say."""
    own = telling.time_of(token)
    if own is not None:
        return written(own)
    verb = telling.clause_of(token)
    if verb.pos_ not in {"VERB", "AUX"}:
        return news
    is_bare = not any(child.dep_ in telling.SUBJECTS for child in verb.children)
    if verb.dep_ in {"xcomp", "advcl", "conj", "acl", "pcomp"} and is_bare:
        governor = telling.clause_of(verb.head)
        if governor != verb and (verb.dep_ != "acl" or verb.tag_ == "VBG"):
            return day_of(governor, news)
    told = tense(verb)
    if told in {"open", "before"}:
        return None
    published: date | None = token.doc._.dct
    if told == "present" and token.sent.start and published:
        return str(published)
    return news


def events_of(doc: Doc, heads: set[int], doc_id: str) -> Iterator[Row]:
    raw = telling.Raw.of(doc)
    news = news_day(doc)
    told = {t.i: t for index in sorted(heads) for t in told_of(doc[index])}
    for index, token in sorted(told.items()):
        if is_negated(token) or not (is_event_verb(token) or is_event_noun(token)):
            continue
        start = raw.starts[index]
        mention = {"doc_id": doc_id, "start": start, "end": start + len(token)}
        yield {"date": day_of(token, news), "mentions": [mention]}


def predict(docs: Iterable[Doc], entries: list[Row], wanted: list[Row]) -> list[Row]:
    read = list(zip(entries, docs, strict=True))
    rows = []
    for row in wanted:
        mine = [(e, doc) for e, doc in read if e["corpus"] == row["corpus"]]
        person = targets.is_person(row["target"], [doc for _, doc in mine])
        events: list[Row] = []
        for entry, doc in mine:
            heads = targets.heads(doc, row["target"], person=person)
            events += events_of(doc, heads, entry["doc_id"])
        rows.append(
            {"corpus": row["corpus"], "target": row["target"], "events": events}
        )
    return rows


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bench", type=Path)
    parser.add_argument("--model", default=MODEL)
    parser.add_argument("--predictions", type=Path, help="keep the predictions here")
    options = parser.parse_args()
    folder = options.bench / "timeline_semeval"
    docs, gold = folder / "docs.jsonl", folder / "gold.jsonl"
    entries = rows_of(docs)
    # of the gold only the list of targets is read
    wanted = [
        {"corpus": row["corpus"], "target": row["target"]} for row in rows_of(gold)
    ]
    rows = predict(read_docs(entries, model=options.model), entries, wanted)
    command = [options.bench / "score_timeline.py", docs, gold]
    return score(rows, command, keep=options.predictions)


if __name__ == "__main__":
    raise SystemExit(main())
