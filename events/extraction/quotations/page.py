"""The Doc as this room looks at it: paragraphs, sentences, quotations, roles."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from events.extraction.document import text_of
from events.extraction.quotations.marks import Marked, Quote, quotations
from events.mentions import BlockRole, Span

STOPS = frozenset(".?!…:;")
CLOSING = frozenset({*"\"”’')]", "''"})
_PARAGRAPH = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Page:
    """Lookups by token, made once a text. Bounds are half-open token indices."""

    doc: Doc
    text: str  # of the Doc, which joins it anew at every call
    marked: Marked
    sentences: list[tuple[int, int]]  # of every token
    paragraphs: list[tuple[int, int]]  # of every token
    quote_of: list[int]  # index of the quotation a token stands in, or -1
    roles: list[BlockRole]  # of every token; empty where the blocks are not told

    def quote(self, token: int) -> Quote | None:
        index = self.quote_of[token]
        return self.marked.quotes[index] if index >= 0 else None

    def opens_quotation(self, token: int) -> bool:
        """Whether `token` is the mark that opens a quotation."""
        quote = self.quote(token + 1)
        return quote is not None and quote.outer.start == self.doc[token].idx

    def role(self, token: int) -> BlockRole | None:
        return self.roles[token] if self.roles else None

    def chars(self, start: int, end: int) -> Span:
        last = self.doc[end - 1]
        return Span(self.doc[start].idx, last.idx + len(last))

    def tokens(self, span: Span) -> tuple[int, int]:
        """The tokens that share a character with `span`."""
        found = self.doc.char_span(span.start, span.end, alignment_mode="expand")
        return (found.start, found.end) if found is not None else (0, 0)


def read_page(doc: Doc) -> Page:
    """Pair the marks and index the sentences and paragraphs of `doc`."""
    text = text_of(doc)
    blocks = [Span(*match.span()) for match in _PARAGRAPH.finditer(text)]
    marked = quotations(text, blocks)
    starts = doc.to_array("IDX").tolist()
    sentences = [(0, 0)] * len(doc)
    paragraphs = _paragraphs(starts, doc, blocks)
    for start, end in _sentences(doc, paragraphs):
        for index in range(start, end):
            sentences[index] = (start, end)
    inside = _inside(starts, marked)
    roles = doc._.roles or []
    return Page(doc, text, marked, sentences, paragraphs, inside, roles)


def _sentences(
    doc: Doc, paragraphs: list[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """The parser's sentences; one that stops without a stop runs on into the next."""
    begun: int | None = None
    for sent in doc.sents:
        start = sent.start if begun is None else begun
        last = sent.end - 1
        while last > start and (doc[last].is_space or doc[last].text in CLOSING):
            last -= 1
        runs_on = (
            doc[last].text[-1] not in STOPS
            and sent.end < len(doc)
            and paragraphs[last] == paragraphs[sent.end]
        )
        if runs_on:
            begun = start
        else:
            begun = None
            yield start, sent.end
    if begun is not None:
        yield begun, len(doc)


def _paragraphs(
    starts: list[int], doc: Doc, blocks: list[Span]
) -> list[tuple[int, int]]:
    bounds = [(0, 0)] * len(starts)
    for block in blocks:
        start = bisect_left(starts, block.start)
        after = end = bisect_left(starts, block.end)
        while end > start and doc[end - 1].is_space:
            end -= 1
        bounds[start:after] = [(start, end)] * (after - start)
    return bounds


def _inside(starts: list[int], marked: Marked) -> list[int]:
    """Which quotation every token stands in: not the marks themselves."""
    inside = [-1] * len(starts)
    for number, quote in enumerate(marked.quotes):
        first = bisect_left(starts, quote.inner.start)
        last = bisect_left(starts, quote.inner.end)
        inside[first:last] = [number] * (last - first)
    return inside
