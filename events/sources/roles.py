"""Paragraphs to blocks: what each one is, from its words and from where it stands."""

from __future__ import annotations

import re
from dataclasses import replace

from events.mentions import BlockRole, Span
from events.sources.captions import Part, carve
from events.sources.date_lines import is_date_line
from events.sources.days import find_days
from events.sources.paragraphs import paragraphs, stripped
from events.sources.patterns import (
    ATTRIBUTABLE,
    BOILERPLATE,
    BYLINE,
    CONTENTS_HEADING,
    DATE_LABEL,
    DIRECTION,
    ISSUED,
    OFFICE,
    RELATED_HEADING,
    RELATED_LINE,
    TAIL,
)
from events.sources.transcript import is_strong, label_of

#: Longer paragraphs are never a mark, a link or a line of the page around the article.
LONGEST_LINE = 400
#: A headline of another article; what is longer and ends a sentence is text again.
LONGEST_LINK = 25
SHORTEST_SENTENCE = 12
LONGEST_HEADING = 14
#: A title that names the act and who is in it.
LONGEST_TITLE = 60
#: A pull quote has from this many words to that many.
SHINGLE, LONGEST_QUOTE = 5, 40
#: Bylines and dates stand among the first paragraphs, or are the last.
TOP = 8
#: Also a comma that something cut away left behind.
_MARKDOWN = re.compile(r"(?:#{1,6}\s+|>\s+|[*_]{1,3}(?=\S)|[,;]\s+)")
_MARKDOWN_END = re.compile(r"(?:\s+#{1,6}|(?<=\S)[*_]{1,3})$")
_SENTENCE_END = re.compile(r"[.!?…]['\"”’)\]]*$")
_STOPPED = re.compile(r"[.!…;,:]['\"”’)\]]*$")
_BULLET = re.compile(r"(?:[-*•·▪◦–—]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+")
_NOT_WORD = re.compile(r"[^\w]+")


def parts_of(text: str, title: str | None) -> list[Part]:
    """Every paragraph of `text`, or pieces of it, with the roles that need no context but
    their place; what is left without one is the article's own."""
    spans = [_unmarked(text, span) for span in paragraphs(text)]
    spans = [span for span in spans if span.start < span.end]
    first = next(
        (n for n, s in enumerate(spans) if _is_sentence(s.of(text))), len(spans)
    )
    parts: list[Part] = []
    is_related = is_listed = False
    for index, span in enumerate(spans):
        passage = span.of(text)
        is_title = title is not None and is_same_line(passage, title)
        role = BlockRole.HEADLINE if is_title and index <= first else None
        is_top = index <= max(first, TOP) or index == len(spans) - 1
        if role is None and len(passage) <= LONGEST_LINE:
            role = _role_of_line(passage, is_top=is_top, is_lead=index <= first)
        is_related = _goes_on(passage, role, is_related=is_related)
        if is_related and role is None:
            role = BlockRole.RELATED
        is_listed = _is_contents(text, span, is_listed=is_listed)
        if is_listed and role is None:
            role = BlockRole.BOILERPLATE
        if role is not None:
            parts.append(Part(span, role))
        else:
            parts.extend(_carved(text, span, is_last=index == len(spans) - 1))
    return _with_headings(text, _without_pull_quotes(text, _with_headline(text, parts)))


def _unmarked(text: str, span: Span) -> Span:
    """`span` without Markdown's marks at its ends."""
    while match := _MARKDOWN.match(text, span.start, span.end):
        span = Span(match.end(), span.end)
    end = None
    if text[span.start : span.end].rstrip()[-1:] in {"#", "*", "_"}:
        end = _MARKDOWN_END.search(text, span.start, span.end)
    # What opens inside the paragraph closes here: "the *Aurora*".
    if end and not re.search(r"[*_]\S", text[span.start : end.start()]):
        span = Span(span.start, end.start())
    return stripped(text, span)


def _is_sentence(passage: str) -> bool:
    words = len(passage.split())
    return words >= 30 or (
        words >= SHORTEST_SENTENCE and bool(_SENTENCE_END.search(passage))
    )


def is_same_line(passage: str, title: str) -> bool:
    """Whether two headlines are one: case and signs aside, a site's name may follow."""
    one, other = (_NOT_WORD.sub(" ", s).casefold().strip() for s in (passage, title))
    short, long = sorted((one, other), key=len)
    return bool(short) and long.startswith(short) and len(short) >= 0.7 * len(long)


def _role_of_line(passage: str, *, is_top: bool, is_lead: bool) -> BlockRole | None:
    if RELATED_HEADING.fullmatch(passage):
        return BlockRole.RELATED
    if not is_lead and RELATED_LINE.fullmatch(passage):
        return BlockRole.RELATED
    if BOILERPLATE.fullmatch(passage) or DIRECTION.fullmatch(passage):
        return BlockRole.BOILERPLATE
    if is_top and is_date_line(passage):
        return BlockRole.DATELINE
    if is_top and _is_byline(passage):
        return BlockRole.BYLINE
    return None


def _is_byline(passage: str) -> bool:
    if len(passage.split()) > 20 or ATTRIBUTABLE.fullmatch(passage):
        return ATTRIBUTABLE.fullmatch(passage) is not None
    if BYLINE.fullmatch(passage) and not _SENTENCE_END.search(passage):
        return True
    return OFFICE.fullmatch(passage) is not None and not passage.endswith(".")


def _goes_on(passage: str, role: BlockRole | None, *, is_related: bool) -> bool:
    """Whether this paragraph is among links: from their heading on, until text comes."""
    if role is BlockRole.RELATED:
        return is_related or RELATED_HEADING.fullmatch(passage) is not None
    words = len(passage.split())
    is_link = words <= SHORTEST_SENTENCE or (
        words <= LONGEST_LINK and not _SENTENCE_END.search(passage)
    )
    return is_related and is_link


def _is_contents(text: str, span: Span, *, is_listed: bool) -> bool:
    """Whether this paragraph is of a transcript's index: from its heading on, until
    somebody speaks or a sentence comes."""
    passage = span.of(text)
    if CONTENTS_HEADING.fullmatch(passage):
        return True
    found = label_of(text, span) if is_listed else None
    is_spoken = found is not None and is_strong(found[0].of(text))
    return is_listed and not is_spoken and _SENTENCE_END.search(passage) is None


def _carved(text: str, span: Span, *, is_last: bool) -> list[Part]:
    """The pieces of a paragraph: a date before it, captions in it, credits behind it."""
    parts: list[Part] = []
    if label := DATE_LABEL.match(text, span.start, span.end):
        days = find_days(text, Span(label.end(), span.end))
        if days and days[0].year and days[0].span.start == label.end():
            parts.append(Part(Span(span.start, days[0].span.end), BlockRole.DATELINE))
            span = stripped(text, Span(days[0].span.end, span.end))
    tail = TAIL.search(text, span.start, span.end)
    end = tail.start() if tail else span.end
    if span.start < end:
        parts.extend(carve(text, Span(span.start, end), is_last=is_last))
    if tail:
        parts.append(Part(stripped(text, Span(end, span.end)), BlockRole.BOILERPLATE))
    return parts


# ------------------------------------------------------------------ headline, headings
def _with_headline(text: str, parts: list[Part]) -> list[Part]:
    """The headline among the short lines above the text, where none is known by title."""
    first = next(
        (
            n
            for n, part in enumerate(parts)
            if part.role is None and not _is_line(part.span.of(text))
        ),
        len(parts),
    )
    has_headline = any(part.role is BlockRole.HEADLINE for part in parts)
    labels = [n for n, part in enumerate(parts) if label_of(text, part.span)]
    is_report = len(labels) == 1  # "Peru/Chile: Talks To Resume" is nobody's turn
    lines = [
        n
        for n, part in enumerate(parts[:first])
        if part.role is None and (n not in labels or is_report)
    ]
    if first == len(parts):
        lines = lines[:1]
    named = [n for n in lines if _length(text, parts[n]) >= 3]
    full = [n for n in named if _length(text, parts[n]) >= 5]
    chosen = next(iter(full or named), None)
    for n in lines:
        is_headline = n == chosen and not has_headline
        role = BlockRole.HEADLINE if is_headline else BlockRole.HEADING
        parts[n] = replace(parts[n], role=role)
    return parts


def _length(text: str, part: Part) -> int:
    return len(part.span.of(text).split())


def _is_line(passage: str) -> bool:
    """A line that ends no sentence: a headline or a section's title. One that names what
    is issued ("Joint Communiqué on the visit of …") may be longer."""
    is_act = ISSUED.match(passage) is not None
    longest = LONGEST_TITLE if is_act else LONGEST_LINK
    return len(passage.split()) <= longest and not _STOPPED.search(passage)


def _with_headings(text: str, parts: list[Part]) -> list[Part]:
    """Sections' titles between paragraphs of text."""
    open_parts = [n for n, part in enumerate(parts) if part.role is None]
    for n in open_parts[:-1]:
        passage = parts[n].span.of(text)
        is_alone = n == 0 or "\n" in text[parts[n - 1].span.end : parts[n].span.start]
        if n and _is_label_alone(text, parts[n - 1].span):
            continue
        if is_alone and _is_heading(passage) and not label_of(text, parts[n].span):
            parts[n] = replace(parts[n], role=BlockRole.HEADING)
    return parts


def _is_label_alone(text: str, span: Span) -> bool:
    """A speaker's label with a line of its own, his words below it."""
    label = label_of(text, span)
    return label is not None and not text[label[1] : span.end].strip()


def _is_heading(passage: str) -> bool:
    words = passage.split()
    return (
        len(words) <= LONGEST_HEADING
        and _is_line(passage)
        and not words[0][0].islower()
        and not _BULLET.match(passage)
    )


def _without_pull_quotes(text: str, parts: list[Part]) -> list[Part]:
    """What stands a second time as a paragraph of its own is decoration."""
    plain = [_plain(part.span.of(text)) for part in parts]
    holders: dict[tuple[str, ...], list[int]] = {}
    for n, part in enumerate(parts):
        if part.role in (None, BlockRole.HEADLINE):
            for opening in _shingles(plain[n]):
                holders.setdefault(opening, []).append(n)
    for n, part in enumerate(parts):
        words = plain[n].split()
        if part.role is not None or not SHINGLE <= len(words) <= LONGEST_QUOTE:
            continue
        others = holders[tuple(words[:SHINGLE])]
        if any(_is_within(plain, n, m) for m in others if m != n):
            parts[n] = replace(part, role=BlockRole.BOILERPLATE)
    return parts


def _plain(passage: str) -> str:
    return " ".join(_NOT_WORD.sub(" ", passage).casefold().split())


def _shingles(passage: str) -> set[tuple[str, ...]]:
    words = passage.split()
    return {tuple(words[n : n + SHINGLE]) for n in range(len(words) - SHINGLE + 1)}


def _is_within(plain: list[str], n: int, m: int) -> bool:
    """Whether paragraph n stands in the longer m, or a second time after m."""
    is_second = len(plain[m]) > len(plain[n]) or m < n
    return is_second and f" {plain[n]} " in f" {plain[m]} "
