"""Verbatim quotations: which of them stand free, and who says them."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from events.extraction.quotations import patterns
from events.extraction.quotations.attribution import (
    DASHES,
    FINITE,
    Attribution,
    attribution_after,
    attribution_before,
    signed_below,
)
from events.extraction.quotations.found import Draft, Voice, sure
from events.extraction.quotations.marks import Quote
from events.extraction.quotations.page import Page
from events.extraction.quotations.speakers import voice_of
from events.extraction.quotations.subjects import subject_of
from events.mentions import BlockRole, Span

SENTENCE_END = frozenset(".?!…")
OPEN_CONTEXT = frozenset(".?!:;…—–―)(")
_SHORTEST = 4  # words of a quotation that nobody is named for


@dataclass(slots=True)
class Verbatim:
    """The verbatim statements, the cues they use and the quotations they are."""

    drafts: list[Draft] = field(default_factory=list)
    cues: set[int] = field(default_factory=set)
    quotes: set[int] = field(default_factory=set)
    floating: list[int] = field(default_factory=list)  # indices of quotes without a cue


def verbatim(page: Page) -> Verbatim:
    """Every free-standing quotation with its attribution; the rest is left to others.

    1. "…," Okafor said.   2. Okafor said: "…"   3. "…," Okafor said. "…" (one speaker)
    4. "…," he said, adding: "…"   5. a quotation that is part of its sentence (he was
    "glad") stays with the reported speech it stands in.
    """
    found = Verbatim()
    previous: tuple[Quote, Draft] | None = None
    for number, quote in enumerate(page.marked.quotes):
        start, end = page.tokens(quote.inner)
        if start >= end or page.role(start) in (BlockRole.TURN, BlockRole.HEADLINE):
            continue
        paragraph = page.paragraphs[start]
        if previous is not None and page.tokens(previous[0].outer)[1] <= paragraph[0]:
            previous = None
        floor = page.tokens(previous[0].outer)[1] if previous else paragraph[0]
        is_resumed = previous is not None and _is_resumed(page, previous, quote)
        if not is_resumed and not _stands_free(page, quote, start, end, floor):
            continue
        attribution, pattern = _attribution(page, number, quote, floor)
        draft: Draft | None = None
        if attribution is not None:
            cue = (attribution.start, attribution.end)
            voice = voice_of(attribution.head)
            if previous and previous[1].cue == cue:
                voice = previous[1].voice
            draft = draft_of(quote, voice, pattern, 0.9, cue)
            found.cues.add(attribution.start)
        elif previous is not None and (is_resumed or _is_sentence(page, start, end)):
            last = previous[1]
            draft = draft_of(quote, last.voice, "continued", 0.8, last.cue)
        elif _is_sentence(page, start, end):
            found.floating.append(number)
        if draft is not None:
            found.drafts.append(draft)
            found.quotes.add(number)
            previous = (quote, draft)
    return found


def draft_of(
    quote: Quote,
    voice: Voice,
    pattern: str,
    confidence: float,
    cue: tuple[int, int] | None,
) -> Draft:
    if not quote.is_closed:
        confidence -= 0.2
    return Draft(
        quote.inner,
        voice,
        f"verbatim-{pattern}",
        sure(confidence, voice),
        cue,
        is_verbatim=True,
    )


def _attribution(
    page: Page, number: int, quote: Quote, floor: int
) -> tuple[Attribution | None, str]:
    start, end = page.tokens(quote.outer)
    paragraph = page.paragraphs[start if start < len(page.paragraphs) else start - 1]
    following = page.marked.quotes[number + 1 : number + 2]
    limit = page.tokens(following[0].outer)[0] if following else paragraph[1]
    limit = min(limit, paragraph[1])
    last = page.doc[end - 2].text if end - 2 > start else ""
    left = page.doc[max(floor, page.sentences[start][0]) : start]
    has_left = any(t.is_alpha for t in left)
    after: Attribution | None = None
    if _may_follow(page, end, limit, last):
        after = attribution_after(page, end, _sentence_end(page, end, limit))
    elif end >= paragraph[1]:
        after = signed_below(page, end)
    if not has_left and start <= paragraph[0]:
        before = _introduced(page, start)
    else:
        before = attribution_before(page, floor, start) if has_left else None
    is_joined = page.doc[start - 1].text in ":," and before and before.head is not None
    if before is not None and (after is None or is_joined):
        return before, "before"
    if after is not None:
        return after, "after"
    return None, ""


def _introduced(page: Page, start: int) -> Attribution | None:
    """The attribution that ends the paragraph before in a colon: "Rivera said:"."""
    colon = start - 1
    while colon > 0 and page.doc[colon].is_space:
        colon -= 1
    if colon < 1 or page.doc[colon].text != ":":
        return None
    first = max(page.sentences[colon][0], page.paragraphs[colon][0])
    return attribution_before(page, first, colon + 1)


def _may_follow(page: Page, end: int, limit: int, last: str) -> bool:
    """Whether what follows the mark can still belong to the quotation's sentence."""
    doc = page.doc
    if end >= limit:
        return False
    token = doc[end]
    if doc[end - 1].text[-1] in DASHES:
        return True  # mark and dash are one token
    if last in SENTENCE_END and token.text not in ",—–―-":
        # '"…!" she said', '"…." he added': a new sentence would start with a capital,
        # but so do names; a full stop inside then ends the matter.
        return token.is_lower or last in "?!"
    return True


def _sentence_end(page: Page, first: int, limit: int) -> int:
    doc = page.doc
    for index in range(first, limit):
        token = doc[index]
        if token.text in SENTENCE_END:
            return index + 1
        ends = token.text[-1:] == "." and index + 1 < limit
        # "Sen." and "Ms." stand before a name, whatever the parser makes of the stop
        is_title = token.text[:1].isupper() and len(token) < 6
        if ends and not is_title and doc[index + 1].is_sent_start:
            return index + 1
    return limit


def _stands_free(page: Page, quote: Quote, start: int, end: int, floor: int) -> bool:
    """The quotation is a sentence or clause of its own, no part of the one around it."""
    doc = page.doc
    text = page.text
    opening = page.tokens(quote.outer)[0]
    before = text[: quote.outer.start].rstrip()
    first = doc[start]
    if opening <= max(floor, page.paragraphs[opening][0]):
        if opening == floor and floor > page.paragraphs[opening][0]:
            return True
        return _is_sentence(page, start, end) or text[quote.inner.end - 1] in ",.?!"
    previous = before[-1:]
    if previous == ",":
        if first.is_lower and _ends_clause(page, opening):
            return False
        return (
            first.text[:1].isupper() or first.text in "[(" or _cue_beside(page, opening)
        )
    if previous in OPEN_CONTEXT or previous in "\"”'’":
        return True
    return _is_clause(page, start, end) and _cue_beside(page, opening)


def _ends_clause(page: Page, opening: int) -> bool:
    """The army would leave, Okafor said, "within days": what is in marks ends the clause
    before the attribution, which has none."""
    doc = page.doc
    start = page.sentences[opening][0]
    cue = next(
        (t for t in doc[max(opening - 3, 0) : opening] if t.pos_ == "VERB"), None
    )
    head = subject_of(cue) if cue is not None and cue.lemma_ in patterns.SAY else None
    if cue is None or head is None or not start < head.left_edge.i <= cue.i:
        return False
    first = head.left_edge.i
    is_told = any(t.tag_ in FINITE for t in doc[start : first - 1])
    is_quoted = any(i >= 0 for i in page.quote_of[start:first])
    return doc[first - 1].text == "," and is_told and not is_quoted


def _is_resumed(page: Page, previous: tuple[Quote, Draft], quote: Quote) -> bool:
    """A clause after "…," he said, but "…": the same speaker goes on in his sentence."""
    last, draft = previous
    between = page.text[last.outer.end : quote.outer.start]
    if draft.cue is None or any(mark in between for mark in ".?!;\n"):
        return False
    start, end = page.tokens(quote.inner)
    told = page.tokens(last.outer)[1] <= draft.cue[0] < start
    words = between.replace(",", " ").split()
    is_joined = bool(words) and words[-1].lower() in (
        "but",
        "and",
        "because",
        "so",
        "if",
    )
    return (
        told
        and (is_joined or between.rstrip()[-1:] == ",")
        and _is_clause(page, start, end)
    )


def _cue_beside(page: Page, opening: int) -> bool:
    """A verb of saying within the four words before the quotation."""
    doc = page.doc
    first = max(page.paragraphs[opening][0], opening - 5)
    for index in range(opening - 1, first - 1, -1):
        token = doc[index]
        if token.lemma_ in patterns.SAY and token.pos_ == "VERB":
            return not _is_relative(page, opening, token) and all(
                t.is_punct
                or t.lower_ == "that"
                or t.dep_ in ("dobj", "dative", "det")
                or t.pos_ in ("PROPN", "ADV")
                for t in doc[index + 1 : opening]
            )
    return False


def _is_relative(page: Page, opening: int, cue: Token) -> bool:
    """Promised a response that "will be felt": the mark opens a clause of the noun's, or
    only its predicate."""
    doc = page.doc
    noun, that, first = doc[opening - 2], doc[opening - 1], doc[opening + 1]
    if first.tag_ not in FINITE:
        return False
    if that.lower_ in ("that", "which"):
        return noun.pos_ == "NOUN" and noun.i > cue.i
    return that.pos_ in ("PROPN", "NOUN", "PRON")  # said Lima "will not sign"


def _is_clause(page: Page, start: int, end: int) -> bool:
    """A finite verb with a subject inside."""
    span = page.doc[start:end]
    if not any(t.tag_ in FINITE for t in span):
        return False
    return any(t.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") for t in span)


def _is_sentence(page: Page, start: int, end: int) -> bool:
    if end - start < _SHORTEST:
        return False
    first = page.doc[start]
    opens = first.text[:1].isupper() or first.text in "[(…" or first.like_num
    return opens and any(t.pos_ in ("VERB", "AUX") for t in page.doc[start:end])


def unmarked(page: Page, span: Span) -> Span:
    """`span` without quotation marks that enclose all of it."""
    quotes = page.marked.within(span)
    if len(quotes) == 1:
        quote = quotes[0]
        outside = (
            page.text[span.start : quote.outer.start]
            + page.text[quote.outer.end : span.end]
        )
        if all(w.lower().strip(".,:;") in ENCLOSED for w in outside.split()):
            return quote.inner
    return span


#: Words that may stand before a quotation that is all there is.
ENCLOSED = frozenset({"", "that", "the", "a", "an", "how", "as"})
