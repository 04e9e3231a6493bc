"""How far a complement reaches: what the parser hangs beside it, cuts short, runs together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from events.extraction.quotations import patterns
from events.extraction.quotations.page import STOPS, Page
from events.extraction.quotations.subjects import teller_over

TRAILING = frozenset({"prep", "npadvmod", "advmod", "dep", "punct", "acl", "appos"})
CONTINUES = frozenset({"including", "just", "especially", "particularly", "notably"})
EDGES = frozenset(",;:.-–—…")


@dataclass(frozen=True, slots=True)
class Complement:
    """Tokens `start` to `end` (half open) hold what `verb` says; `pattern` names the frame."""

    start: int
    end: int
    pattern: str
    confidence: float
    cue_end: int | None = None  # a cue of several words ends here
    is_weak: bool = False


def opening_of(verb: Token, clause: Token) -> int | None:
    """Where what is said begins; None where it does not follow `verb`.

    1. the plan, which Rivera said | would fail: its relative pronoun stands before the
    cue   2. told them on Monday | it would fail: the day is that of the telling
    """
    start = clause.left_edge.i
    if start <= verb.i:
        is_gap = any(c.tag_ in ("WDT", "WP") and c.i == start for c in clause.lefts)
        return verb.i + 1 if is_gap and clause.i > verb.i else None
    doc = verb.doc
    before = doc[start - 1]
    if before.dep_ == "appos" and before.head.head == verb and start == clause.i:
        return before.left_edge.i  # told Radio Lima | her father was well
    is_on = doc[start].lower_ in ("on", "late", "early") and start + 1 < clause.i
    if not is_on and doc[start].lower_ not in _DAYS:
        return start
    last = start
    while doc[last + 1].ent_type_ == "DATE" and last + 1 < clause.i:
        last += 1
    is_of_telling = doc[last].dep_ in ("npadvmod", "pobj") and last > start - 1
    is_of_telling &= doc[last].ent_type_ == "DATE"
    is_next = any(
        c.dep_ in ("nsubj", "nsubjpass", "expl") and c.left_edge.i == last + 1
        for c in clause.lefts
    )
    return last + 1 if is_of_telling and is_next else start


_DAYS = patterns.words(
    "monday tuesday wednesday thursday friday saturday sunday yesterday this last"
)


def with_condition(verb: Token, end: int) -> int:
    """Over ", as long as troops are there": what an object is made to depend on."""
    for child in verb.rights:
        is_next = child.left_edge.i == end or child.left_edge.i == end + 1
        if child.dep_ not in ("advcl", "prep") or not is_next:
            continue
        first = child.left_edge.lower_
        is_as_long = first == "as" and child.doc[child.left_edge.i + 1].lower_ == "long"
        if first in _CONDITIONS or is_as_long:
            return child.right_edge.i + 1
    return end


_CONDITIONS = frozenset({"if", "unless", "until", "before", "while", "without"})


def extend(verb: Token, complement: Token, end: int) -> int:
    """Over what the parser hangs on the cue though it goes on with the complement."""
    for child in verb.rights:
        if child.i < end:
            continue
        if child.dep_ not in TRAILING or child.left_edge.i != end:
            break
        if child.lower_ == "according":
            break
        end = child.right_edge.i + 1
    return end


def extend_object(verb: Token, head: Token, end: int) -> int:
    """Over the rest of an object: "concern | over the vote", "the need | to act"."""
    doc = verb.doc
    for child in verb.rights:
        if child.i < end:
            continue
        start = child.left_edge.i
        has_comma = start == end + 1 and doc[end].text == ","
        if start != end and not has_comma:
            if child.dep_ == "punct":
                continue
            break
        if not _belongs(child, doc[start], has_comma=has_comma):
            if child.dep_ == "punct" and child.text == ",":
                continue
            break
        end = child.right_edge.i + 1
    return end


def _belongs(child: Token, first: Token, *, has_comma: bool) -> bool:
    """Whether a sibling of the object goes on with it."""
    if child.dep_ == "dobj" and child.pos_ == "NOUN":
        return child.doc[first.i - 1].text == ","  # ", the arrest of A, and …"
    if has_comma:
        # ", including …", ", just as …"; ", extending A and building B" after a gerund
        return first.lower_ in CONTINUES or _is_listed_gerund(child)
    if child.dep_ in ("prep", "agent", "dative"):
        if child.lower_ not in patterns.OBJECT_PREPOSITIONS | _ALSO:
            return False
        inner = next((c for c in child.children if c.dep_ == "pobj"), None)
        is_day = inner is not None and inner.ent_type_ in ("DATE", "TIME")
        return not is_day or child.lower_ in _TERMS
    if child.dep_ in ("acl", "relcl", "ccomp"):
        return True
    return child.dep_ in ("xcomp", "advcl") and (
        is_infinitive(child) or first.lower_ in ("to", "that")
    )


_ALSO = frozenset({"by", "as", "within", "without", "until"})
#: With a day they tell what was promised, not when: "an election within a year".
_TERMS = frozenset({"within", "by", "until"})


def _is_listed_gerund(child: Token) -> bool:
    """One of several: "support for building A, extending B and strengthening C"."""
    if child.tag_ != "VBG" or child.lemma_ in patterns.SAY:
        return False
    return any(c.dep_ == "conj" and c.tag_ == "VBG" for c in child.rights)


def with_participles(verb: Token, end: int, *, after_deed: bool = False) -> int:
    """Over what the parser hangs on the cue though what is said goes on with it: affirmed
    their wish for doing A | , and doing B; `after_deed` agreed to do A | , while doing B."""
    doc = verb.doc
    for child in verb.rights:
        first = child.left_edge.i
        if child.tag_ != "VBG" or first < end or child.lemma_ in _TOLD_APART:
            continue
        is_next = first == end or (first == end + 1 and doc[end].text == ",")
        is_while = after_deed and doc[first].lower_ == "while"
        before = doc[first - 1]
        is_joined = child.dep_ == "conj" and before.dep_ == "cc"
        is_joined &= verb.tag_ != "VBG" and first - end <= 2
        if (is_while and is_next) or is_joined:
            end = child.right_edge.i + 1
    return end


_TOLD_APART = patterns.SAY | patterns.OBJECT | patterns.URGE | patterns.INFINITIVE


def completed(page: Page, verb: Token, found: Complement) -> Complement:
    """`found` over a sentence break of the parser that no stop explains."""
    doc = page.doc
    sentence_end = page.sentences[verb.i][1]
    end = found.end
    if end < sentence_end and doc[end].is_sent_start and doc[end - 1].text not in STOPS:
        while sentence_end > end and doc[sentence_end - 1].is_space:
            sentence_end -= 1
        end = sentence_end
    return replace(found, end=end)


def with_second_clause(verb: Token, end: int) -> int:
    """Over the second of two clauses that the parser hangs on the cue side by side:
    "said the blast hurt two and troops | were on site"."""
    for child in verb.rights:
        if child.dep_ == "ccomp" and child.i >= end >= child.left_edge.i - 1:
            end = max(end, child.right_edge.i + 1)
    return end


def before_deed(verb: Token, clause: Token, end: int) -> int:
    """Where ", and flew to Lagos" begins, which the parser joins to what is said.

    The tense tells: of "said the talks will go on, and flew home" only "said" is past.
    """
    for child in clause.rights:
        if child.i < end and teller_over(child) is not None:
            first = child.left_edge.i
            return first - 1 if verb.doc[first - 1].dep_ == "cc" else end
    if verb.tag_ != "VBD":
        return end
    has_modal = any(c.tag_ == "MD" or c.lower_ in ("had", "has") for c in clause.lefts)
    if clause.tag_ not in ("VBZ", "VBP") and not has_modal:
        return end
    for child in clause.rights:
        is_deed = child.dep_ == "conj" and child.tag_ == "VBD" and child.i < end
        if not is_deed or any(c.dep_ in _OF_CLAUSES for c in child.lefts):
            continue
        doc, first = verb.doc, child.left_edge.i
        has_comma = first > 2 and doc[first - 2].text == ","
        if doc[first - 1].dep_ == "cc" and (has_comma or clause.tag_ != "VBN"):
            return first - 1
    return end


_OF_CLAUSES = frozenset({"nsubj", "nsubjpass", "aux", "auxpass", "expl", "mark"})


def halves(page: Page, found: Complement) -> Iterator[Complement]:
    """Two clauses with words of their own in quotation marks are two statements.

    "said the talks went well and "offered a way out""; "that they "won", and that …";
    "that it "failed", and he would resign"
    """
    doc = page.doc
    for index in range(found.start + 2, found.end - 2):
        token = doc[index]
        if token.dep_ != "cc" or token.lower_ not in ("and", "but"):
            continue
        following = doc[index + 1]
        opens = following.is_quote and page.quote_of[index + 2] >= 0
        repeats = following.lower_ == "that" and doc[found.start].lower_ == "that"
        quote = next((i for i in page.quote_of[index + 1 : found.end] if i >= 0), -1)
        if page.quote_of[index] >= 0:
            continue
        if not (quote >= 0 and (opens or repeats)) and not (
            _begins_anew(page, found, index)
        ):
            continue
        if not any(t.tag_ in _FINITE for t in doc[index + 1 : found.end]):
            continue  # "unfair" and "void": words, no clauses
        yield replace(found, end=index)
        yield replace(found, start=index + 1)
        return
    yield found


def _begins_anew(page: Page, found: Complement, index: int) -> bool:
    """Behind ", and" a clause with its subject, and words in marks before it."""
    following = page.doc[index + 1]
    head = following.head if following.dep_ not in _SUBJECTS else following
    is_subject = head.dep_ in _SUBJECTS and head.left_edge.i == index + 1
    told = [i for i in page.quote_of[found.start : index] if i >= 0]
    has_comma = "," in page.doc[index - 1].text or "," in page.doc[index - 2].text
    is_after = bool(told) and page.quote_of[index - 1] < 0 and has_comma
    return is_subject and is_after and page.doc[found.start].lower_ != "whether"


_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def trimmed(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """`start` and `end` without punctuation and conjunctions at the edges."""
    for index in range(start + 1, end):
        token = doc[index]
        if token.lower_ == "according" and doc[index + 1 : index + 2].text == "to":
            end = index
            break
    while start < end and (doc[start].text in EDGES or doc[start].is_space):
        start += 1
    while end > start and (
        doc[end - 1].text in EDGES
        or doc[end - 1].is_space
        or doc[end - 1].dep_ == "cc"
        or doc[end - 1].lower_ in ("while", "as")
    ):
        end -= 1
    return start, end


def is_infinitive(token: Token) -> bool:
    return token.tag_ == "VB" and any(
        c.tag_ == "TO" or c.lower_ == "to" for c in token.lefts
    )
