"""Raw text to paragraphs: hard wraps are seen as such, other line ends part paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from events.mentions import Span
from events.sources.date_lines import is_date_line
from events.sources.patterns import BYLINE

#: Wrapped by hand or by a mail program; what is longer was not wrapped.
NARROWEST, WIDEST = 40, 120
#: Of the line ends of a block, this many must be where a word no longer fitted.
SHARE_WRAPPED = 0.6
_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]*")
#: A transcript's label begins a paragraph, blank line or not.
_LABEL = re.compile(r"(?:Q|A|[A-Z][A-Z.’' -]{2,40}):\s")
#: Behind these words a date is of the sentence that they are of.
_GOES_ON = re.compile(
    r"(?:,|\b(?:on|of|in|by|from|since|until|till|to|the|and|dated|before|after|for|with|at"
    r"|between|through|around|about|late|early|mid))$"
)
#: Words beside the date of a line that no wrapping made: a place, a zone.
_BESIDE = 3
_ENDS = (".", "!", "?", ":", '"', "”", "’", ")")


def paragraphs(text: str) -> list[Span]:
    """Spans of the paragraphs of `text`, without the white space around them.

    1. blank lines between paragraphs   2. one line a paragraph   3. lines wrapped at a
    width, with or without blank lines. Every character but white space is in one span.
    """
    return [span for group in _groups(text) for span in _unfolded(text, group)]


def _groups(text: str) -> Iterator[list[Span]]:
    """Runs of lines without a blank line between them; a form feed parts them too."""
    group: list[Span] = []
    for line in _lines(text):
        if line.start < line.end:
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _lines(text: str) -> Iterator[Span]:
    start = 0
    while start <= len(text):
        match = _LINE.match(text, start)
        assert match is not None  # the pattern matches nothing, too
        yield stripped(text, Span(start, match.end()))
        end = match.end()
        start = end + (2 if text[end : end + 2] == "\r\n" else 1)


def stripped(text: str, span: Span) -> Span:
    """`span` without white space at its ends (empty, at its start, if it is all space)."""
    passage = span.of(text)
    start = span.start + len(passage) - len(passage.lstrip())
    return Span(start, max(start, span.start + len(passage.rstrip())))


def _unfolded(text: str, lines: list[Span]) -> Iterator[Span]:
    """The paragraphs of a group of lines: wrapped lines are joined into one span."""
    width = _width(text, lines)
    start = lines[0].start
    for line, following in pairwise(lines):
        if (
            width
            and _is_full(text, line, following, width)
            and not _LABEL.match(text, following.start, following.end)
            and not _is_apart(text, line, following)
        ):
            continue
        yield Span(start, line.end)
        start = following.start
    yield Span(start, lines[-1].end)


def _is_apart(text: str, line: Span, following: Span) -> bool:
    """Whether one of the two lines is a page's date or byline, and no wrapped text."""
    one, other = line.of(text), following.of(text)
    if is_date_line(one, beside=_BESIDE) and not one.endswith("."):
        return True
    if _GOES_ON.search(one):
        return False
    is_byline = BYLINE.fullmatch(other) is not None
    is_date = is_date_line(other, beside=_BESIDE)
    return (is_byline or is_date) and not other.endswith(".")


def _width(text: str, lines: list[Span]) -> int:
    """The width that `lines` were wrapped at, or 0 if they were not."""
    width = max((_length(line) for line in lines if " " in line.of(text)), default=0)
    if len(lines) < 2 or not NARROWEST <= width <= WIDEST:
        return 0
    pairs = list(pairwise(lines))
    full = [pair for pair in pairs if _is_full(text, *pair, width)]
    is_soft = any(_is_soft(text, *pair) for pair in full)
    return width if is_soft and len(full) >= SHARE_WRAPPED * len(pairs) else 0


def _length(line: Span) -> int:
    return line.end - line.start


def _is_full(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether the next line's first word would not have fitted on `line`."""
    first = following.of(text).split(maxsplit=1)[0]
    return _length(line) + 1 + len(first) > width


def _is_soft(text: str, line: Span, following: Span) -> bool:
    """Whether a sentence goes on over the line end."""
    return (
        not line.of(text).endswith(_ENDS)
        or text[following.start : following.end][0].islower()
    )
