"""Quotation marks: which of them open, which close, and what stands between them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from events.mentions import Span

MARK = re.compile(r"[\"“”„‟«»]|''|``|[‘’']")
SINGLE = frozenset("‘’'")
OPENERS = frozenset({"“", "„", "``", "«"})
CLOSERS = frozenset({"”", "''", "»"})
#: Clipped words whose apostrophe looks like an opening mark ('em, '90s, 'tis).
CLIPPED = re.compile(r"\d\ds?\b|(?:em|tis|twas|til|cause|round|n)\b", re.IGNORECASE)
SENTENCE_END = ".?!…"


@dataclass(frozen=True, slots=True)
class Quote:
    """What stands between two marks: `inner` without them, `outer` with them."""

    inner: Span
    outer: Span
    is_closed: bool = True
    is_single: bool = False


@dataclass(frozen=True, slots=True)
class Marked:
    """Every quotation of a text, by position, and how many marks found no partner."""

    quotes: tuple[Quote, ...]
    unclosed: int = 0

    def at(self, offset: int) -> Quote | None:
        """The quotation `offset` lies in, marks included."""
        index = bisect_right(self.quotes, offset, key=lambda quote: quote.outer.start)
        quote = self.quotes[index - 1] if index else None
        return quote if quote and offset < quote.outer.end else None

    def within(self, span: Span) -> list[Quote]:
        """The quotations that share a character with `span`."""
        first = bisect_right(self.quotes, span.start, key=lambda q: q.outer.end)
        found = []
        for quote in self.quotes[first:]:
            if quote.outer.start >= span.end:
                break
            found.append(quote)
        return found


def quotations(text: str, paragraphs: Iterable[Span]) -> Marked:
    """Pair the quotation marks of `text`, paragraph by paragraph.

    1. “curly”, "straight", ``TeX'', «guillemets»; 'single' ones outside double ones
    2. ”wrongly turned” marks are read by the space around them
    3. Britain"s: a mark between letters is an apostrophe
    4. a quotation that goes on: the paragraph ends without a closing mark and the next
       one opens with a mark; or, in a text run into one line, an opening mark follows
       the end of a sentence inside an open quotation. All of it is one Quote.
    5. one left open ends with its paragraph (`is_closed` False, counted)

    Spans count characters of `text`. A quotation inside a quotation belongs to it.
    """
    found: list[Quote] = []
    unclosed = 0
    carried: Quote | None = None  # left open by the paragraph before
    for paragraph in paragraphs:
        quotes, opened, given_up = _paragraph(text, paragraph)
        unclosed += given_up
        first = opened if opened and not quotes else quotes[0] if quotes else None
        if carried is not None:
            head = text[paragraph.start : paragraph.end]
            lead = len(head) - len(head.lstrip())
            if first and first.outer.start == paragraph.start + lead:
                joined = Quote(
                    Span(carried.inner.start, first.inner.end),
                    Span(carried.outer.start, first.outer.end),
                    first.is_closed,
                    carried.is_single,
                )
                if quotes:
                    quotes[0] = joined
                else:
                    opened = joined
            else:
                found.append(carried)
                unclosed += 1
        found.extend(quotes)
        carried = opened
    if carried is not None:
        found.append(carried)
        unclosed += 1
    return Marked(tuple(found), unclosed)


def _paragraph(text: str, paragraph: Span) -> tuple[list[Quote], Quote | None, int]:
    """The quotations closed in a paragraph, the one it leaves open, marks given up."""
    quotes: list[Quote] = []
    opened: re.Match[str] | None = None
    unclosed = 0
    for mark in MARK.finditer(text, paragraph.start, paragraph.end):
        if _is_apostrophe(text, mark, paragraph):
            continue
        if opened is None:
            if _opens(text, mark, paragraph):
                opened = mark
            continue
        is_single = opened.group() in SINGLE
        if is_single != (mark.group() in SINGLE):
            if is_single and _opens(text, mark, paragraph):
                opened = mark  # the single mark was an apostrophe after all
            continue
        if _closes(text, mark, paragraph):
            quotes.append(
                Quote(
                    Span(opened.end(), mark.start()),
                    Span(opened.start(), mark.end()),
                    is_single=is_single,
                )
            )
            opened = None
        elif is_single or not _goes_on(text, mark, paragraph):
            opened, unclosed = mark, unclosed + (not is_single)
    quotes = [quote for quote in quotes if quote.inner.start < quote.inner.end]
    if opened is None or opened.group() in SINGLE:
        return quotes, None, unclosed
    end = paragraph.start + len(text[paragraph.start : paragraph.end].rstrip())
    left = Quote(Span(opened.end(), end), Span(opened.start(), end), is_closed=False)
    return quotes, left if left.inner.start < left.inner.end else None, unclosed


def _around(text: str, mark: re.Match[str], paragraph: Span) -> tuple[str, str]:
    before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
    after = text[mark.end()] if mark.end() < paragraph.end else " "
    return before, after


def _is_apostrophe(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    before, after = _around(text, mark, paragraph)
    if before.isalnum() and after.isalnum():
        return True
    if mark.group() in SINGLE:
        return bool(CLIPPED.match(text, mark.end())) and not before.isalnum()
    return False


def _opens(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    before, after = _around(text, mark, paragraph)
    if after.isspace() or after in ",.;:?!)":
        return False
    if mark.group() in OPENERS:
        return True
    if mark.group() == "‘":
        return not before.isalnum()
    return not before.isalnum() and before not in ",.;?!)%"


def _goes_on(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    """An opening mark after the end of a sentence: the open quotation goes on."""
    before = text[paragraph.start : mark.start()].rstrip()
    return before.endswith(tuple(SENTENCE_END))


def _closes(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    before, after = _around(text, mark, paragraph)
    if mark.group() in OPENERS or mark.group() == "‘":
        return False
    if mark.group() in CLOSERS and not before.isspace():
        return True
    if mark.group() in SINGLE:
        return not before.isspace() and not after.isalnum()
    # An opening mark inside an open quotation: it goes on (4), or was never closed.
    return not before.isspace() or after.isspace() or after in ",.;:?!)"
