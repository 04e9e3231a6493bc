"""Quotations that stand without a cue: they are whoever's who spoke last."""

from __future__ import annotations

from bisect import bisect_left

from events.extraction.quotations.found import Draft, Voice
from events.extraction.quotations.marks import Quote
from events.extraction.quotations.page import Page
from events.extraction.quotations.verbatim import Verbatim, draft_of


def float_to_speakers(page: Page, found: Verbatim, others: list[Draft]) -> list[Draft]:
    """Quotations without a cue, given to whoever spoke last in or before their paragraph.

    In the same paragraph any statement counts; from the paragraph before, its last one.
    Nobody near: whoever the text is by, if the quotation is its paragraph; else the
    statement is kept without a speaker, for an editor.
    """
    spoken = sorted([*found.drafts, *others], key=lambda draft: draft.content.start)
    starts = [draft.content.start for draft in spoken]
    drafts: list[Draft] = []
    for number in found.floating:
        quote = page.marked.quotes[number]
        token = page.tokens(quote.inner)[0]
        paragraph = page.paragraphs[token]
        here = page.doc[paragraph[0]].idx
        there = _paragraph_before(page, paragraph[0])
        voice, confidence = Voice(), 0.6
        first = bisect_left(starts, min(here, there))
        last = bisect_left(starts, quote.outer.start)
        near = [*spoken[first:last], *drafts[-1:]]
        for draft in near:
            if draft.content.start >= min(here, there) and draft.voice.tokens:
                voice = draft.voice
        if not voice.keys and (issuer := page.doc._.scene.issuer) is not None:
            voice = Voice((issuer,)) if _is_paragraph(page, quote, token) else voice
        drafts.append(draft_of(quote, voice, "floating", confidence, None))
        found.quotes.add(number)
    return drafts


def _is_paragraph(page: Page, quote: Quote, first: int) -> bool:
    """Whether the quotation opens its paragraph, and no words are left of that behind it."""
    start, end = page.paragraphs[first]
    behind = page.doc[min(page.tokens(quote.outer)[1], end) : end]
    is_all = not any(token.is_alpha for token in behind)
    return is_all and quote.outer.start <= page.doc[start].idx


def _paragraph_before(page: Page, first: int) -> int:
    """Where the paragraph before the one that opens at token `first` starts."""
    index = first - 1
    while index >= 0 and page.doc[index].is_space:
        index -= 1
    return page.doc[page.paragraphs[index][0]].idx if index >= 0 else 0
