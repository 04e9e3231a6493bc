"""An article's text to blocks with roles, and to the clean text that is read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from events.mentions import Article, Block, BlockRole, Span
from events.sources.captions import Part, is_file_caption
from events.sources.clean import CleanText
from events.sources.days import find_days
from events.sources.dictation import dictations, ends_dictation
from events.sources.opening import dateline_end
from events.sources.paragraphs import stripped
from events.sources.roles import parts_of
from events.sources.transcript import (
    directions,
    has_office,
    is_full,
    is_strong,
    is_transcript,
    label_of,
)
from events.sources.unfolding import Draft, clean_text

#: A picture older than this beside a report is an archive picture.
FILE_AGE = timedelta(days=45)
#: Markdown inside a paragraph: emphasis, and a link's brackets and address.
_MARKS = re.compile(
    r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<!\w)_{1,2}(?=\w)|(?<=\w)_{1,2}(?!\w)"
    r"|!?\[(?=[^\[\]]*\]\(https?:)|(?<=\w)\]\(https?://[^()\s]*\)"
)
_MARK_SIGNS = re.compile(r"[*_\[]")


def clean(article: Article) -> CleanText:
    """Part the text of `article` into blocks and make its clean text.

    Headline, section headings, body, turns and captions are readable. Bylines, datelines,
    links to other articles and boilerplate are blocks that are not read; together the
    blocks hold every word but labels, which are their turns' (`Block.label`), once each
    paragraph of the turn.
    """
    text = article.text
    parts = parts_of(text, article.title)
    parts = _with_dateline(text, parts)
    parts = _with_file_captions(text, parts, published=article.published)
    return clean_text(text, _drafts(text, parts))


#: Lines between headline and lead, and how many words such a line has at most.
_MOST_DECKS = 4
_LONGEST_DECK = 25


def _with_dateline(text: str, parts: list[Part]) -> list[Part]:
    """The lead's dateline as a block of its own; lines under the headline come first.

    Behind a paragraph of text, a summary, only one with a date or an agency is one.
    """
    leads = [index for index, part in enumerate(parts) if part.role is None]
    is_behind_text = False
    for index in leads[:_MOST_DECKS]:
        part = parts[index]
        end = dateline_end(text, part.span, is_first=index == leads[0])
        is_sure = _MARKED.search(text, part.span.start, end) is not None
        if end == part.span.start or (is_behind_text and not is_sure):
            is_behind_text |= len(part.span.of(text).split()) > _LONGEST_DECK
            continue
        opening = Part(stripped(text, Span(part.span.start, end)), BlockRole.DATELINE)
        lead = Part(Span(end, part.span.end))
        return [*parts[:index], opening, lead, *parts[index + 1 :]]
    return parts


_MARKED = re.compile(r"\d|[(/]")


def _with_file_captions(
    text: str, parts: list[Part], *, published: date | None
) -> list[Part]:
    """Captions of archive pictures: they say so, or their day is long before the report's."""
    dated = {
        n: _last_day(text, part.span)
        for n, part in enumerate(parts)
        if part.role in (BlockRole.CAPTION, BlockRole.DATELINE)
    }
    anchor = published or max(filter(None, dated.values()), default=None)
    result = []
    for n, part in enumerate(parts):
        if part.role is BlockRole.CAPTION:
            day = dated[n]
            is_old = bool(anchor and day and day < anchor - FILE_AGE)
            if is_old or is_file_caption(_paragraph(text, part.span)):
                part = replace(part, role=BlockRole.FILE_CAPTION)
        result.append(part)
    return result


def _paragraph(text: str, span: Span) -> str:
    """The caption with the mark before it ("FILE PHOTO:"), which is a block of its own."""
    start = max(text.rfind("\n", 0, span.start), span.start - 40, 0)
    return text[start : span.end]


def _last_day(text: str, span: Span) -> date | None:
    days = [day.known() for day in find_days(text, span)]
    return max((day for day in days if day is not None), default=None)


# ------------------------------------------------------------------ blocks
def _drafts(text: str, parts: list[Part]) -> list[Draft]:
    labels = {
        n: found
        for n, part in enumerate(parts)
        if part.role is None and (found := label_of(text, part.span))
    }
    told = [parts[n].span.of(text) for n in labels]
    if not (
        is_transcript([span.of(text) for span, _ in labels.values()]) and _say(told)
    ):
        labels = {}
    labels = _known(text, labels)
    plain = [part.span if part.role is None else None for part in parts]
    dictated = {} if labels else dictations(text, plain)
    drafts = []
    label: Span | None = None
    for n, part in enumerate(parts):
        if n in dictated:
            label = dictated[n]
            continue
        if dictated and part.role is None and ends_dictation(part.span.of(text)):
            label = None
        if n in labels:
            label, start = labels[n]
            span = stripped(text, Span(start, part.span.end))
            if span.start == span.end:
                continue
            drafts.append(_turn(text, span, label))
        elif part.role is None and label is not None:
            drafts.append(_turn(text, part.span, label))
        else:
            # A section's title ends the turn before it, a link or a direction does not.
            if part.role in (BlockRole.HEADING, BlockRole.HEADLINE):
                label = None
            role = part.role or BlockRole.BODY
            drafts.append(Draft(Block(part.span, role), _marks(text, part.span)))
    return drafts


def _say(paragraphs: Sequence[str]) -> bool:
    """Whether labels stand before what is said, and not in a list ("Kenya: H.E. A. Mutua"):
    most of it ends as a sentence does, or is long."""
    ended = [p for p in paragraphs if p[-1] in _ENDS or len(p.split()) > _LONG]
    return 2 * len(ended) >= len(paragraphs)


_ENDS = ".?!…:;,-–—\"'”’)]"
_LONG = 15  # words


def _known(
    text: str, labels: dict[int, tuple[Span, int]]
) -> dict[int, tuple[Span, int]]:
    """Of a transcript's labels those that are speakers': roles, capitals, or told twice;
    once is enough for a name with an office in brackets, or right before a speaker's."""
    told = {n: span.of(text) for n, (span, _) in labels.items()}
    times = Counter(told.values())
    sure = {n for n, label in told.items() if is_strong(label) or times[label] > 1}
    after = dict(pairwise(labels))
    return {
        n: found
        for n, found in labels.items()
        if n in sure
        or has_office(told[n])
        or (is_full(told[n]) and after.get(n) in sure)
    }


def _turn(text: str, span: Span, label: Span) -> Draft:
    dropped = directions(text, span) + _marks(text, span)
    return Draft(Block(span, BlockRole.TURN, label), dropped)


def _marks(text: str, span: Span) -> tuple[Span, ...]:
    if not _MARK_SIGNS.search(text, span.start, span.end):
        return ()
    found = _MARKS.finditer(text, span.start, span.end)
    return tuple(Span(*match.span()) for match in found)
