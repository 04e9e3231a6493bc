"""A passage for a page: who, when and what happened marked, joined of escaped pieces."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from events.models import EventMention, Source, Statement

#: The kinds of mark: who (solid underline), when (dotted), what happened (highlighted);
#: what was said, and in a whole text the passages that tell of something.
KINDS = frozenset({"who", "when", "what", "said", "told"})


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Characters of a source's text, and the kind of mark they carry."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage between the rest of its paragraph; `skipped` says there is none."""

    before: str
    marked: SafeString
    after: str


def marked(text: str, start: int, end: int, marks: Iterable[Mark]) -> SafeString:
    """`text[start:end]` with its marks; where marks overlap, the piece carries both."""
    inside = [
        Mark(max(mark.start, start), min(mark.end, end), mark.kind)
        for mark in marks
        if mark.start < end and start < mark.end
    ]
    edges = sorted({start, end, *(e for m in inside for e in (m.start, m.end))})
    pieces = []
    for first, last in pairwise(edges):
        kinds = {m.kind for m in inside if m.start <= first and last <= m.end}
        pieces.append(_piece(text[first:last], kinds))
    return format_html_join("", "{}", ((piece,) for piece in pieces))


def _piece(text: str, kinds: set[str]) -> SafeString:
    if not kinds:
        return format_html("{}", text)
    tag = "mark" if "what" in kinds else "span"
    return format_html(
        '<{} class="{}">{}</{}>', tag, " ".join(sorted(kinds)), text, tag
    )


def mention_marks(mention: EventMention) -> list[Mark]:
    """Walks the prefetched `takings`."""
    marks = [Mark(mention.trigger_start, mention.trigger_end, "what")]
    if mention.date_start is not None and mention.date_end is not None:
        marks.append(Mark(mention.date_start, mention.date_end, "when"))
    marks += [
        Mark(taking.start, taking.end, "who")
        for taking in mention.takings.all()
        if taking.start is not None and taking.end is not None
    ]
    return marks


def statement_marks(statement: Statement) -> list[Mark]:
    marks = [Mark(statement.start, statement.end, "said")]
    if statement.cue_start is not None and statement.cue_end is not None:
        marks.append(Mark(statement.cue_start, statement.cue_end, "what"))
    return marks


def paragraph(source: Source, start: int, end: int) -> tuple[int, int]:
    """The block of `source` that holds the passage, or the passage itself."""
    for block in source.blocks:
        if block[0] <= start and end <= block[1]:
            return block[0], block[1]
    return start, end


def mention_passage(mention: EventMention) -> Passage:
    text = mention.source.text
    first, last = paragraph(mention.source, mention.start, mention.end)
    return Passage(
        before=text[first : mention.start],
        marked=marked(text, mention.start, mention.end, mention_marks(mention)),
        after=text[mention.end : last],
    )


def statement_passage(statement: Statement) -> Passage:
    text = statement.source.text
    start = min(statement.context_start, statement.start)
    end = max(statement.context_end, statement.end)
    first, last = paragraph(statement.source, start, end)
    return Passage(
        before=text[first:start],
        marked=marked(text, start, end, statement_marks(statement)),
        after=text[end:last],
    )


def source_marked(source: Source) -> SafeString:
    """The whole text with every passage that tells of something and all that was said."""
    marks = [
        Mark(told.start, told.end, "told")
        for told in source.mentions.all()
        if not told.is_rejected
    ]
    marks += [
        Mark(said.start, said.end, "said")
        for said in source.statements.all()
        if not said.is_rejected
    ]
    return marked(source.text, 0, len(source.text), marks)
