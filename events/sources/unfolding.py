"""Blocks to clean text: white space made regular, marks left out, every character mapped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from events.mentions import Block, BlockRole, Span
from events.sources.clean import CleanBlock, CleanText, Piece

READABLE = frozenset(
    (
        BlockRole.HEADLINE,
        BlockRole.HEADING,
        BlockRole.BODY,
        BlockRole.TURN,
        BlockRole.CAPTION,
        BlockRole.FILE_CAPTION,
    )
)
BETWEEN = "\n\n"
#: White space, and marks that take no room: zero-width space, joiners, soft hyphen, BOM.
_IRREGULAR = re.compile(
    r"(?:[^\S ]| (?=\s)|(?<=\s) |[\u200b-\u200d\u2060\ufeff\u00ad])+"
)
_INVISIBLE = re.compile(r"[\u200b-\u200d\u2060\ufeff\u00ad]+")


@dataclass(frozen=True, slots=True)
class Draft:
    """A block before its text is made: `dropped` are spans inside that are not read."""

    block: Block
    dropped: tuple[Span, ...] = ()


def clean_text(text: str, drafts: Sequence[Draft]) -> CleanText:
    """The clean text of `drafts`, in their order, a speaker's label before his turn once.

    A run of white space becomes one space, a wrapped line is joined; characters are never
    replaced by others.
    """
    writer = _Writer(text)
    label: Span | None = None
    for index, draft in enumerate(drafts):
        block = draft.block
        if block.label is not None and block.label != label:
            writer.add(block.label, (), BlockRole.TURN, index, is_label=True)
        label = block.label or label
        if block.role in READABLE or _is_signed(text, block):
            writer.add(block.span, draft.dropped, block.role, index)
    return writer.result(tuple(draft.block for draft in drafts))


#: A byline that says its author holds an office is read: he is the text's "I".
_OFFICE = re.compile(
    r"\b(?:minister|president|secretary|ambassador|chancellor|premier|commissioner"
    r"|high representative|taoiseach)\b",
    re.IGNORECASE,
)


def _is_signed(text: str, block: Block) -> bool:
    is_byline = block.role is BlockRole.BYLINE
    return is_byline and _OFFICE.search(block.span.of(text)) is not None


class _Writer:
    """Appends passages and remembers where each stood."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._parts: list[str] = []
        self._length = 0
        self._pieces: list[Piece] = []
        self._readable: list[CleanBlock] = []

    def add(
        self,
        span: Span,
        dropped: Sequence[Span],
        role: BlockRole,
        block: int,
        *,
        is_label: bool = False,
    ) -> None:
        runs = list(_runs(self._text, span, dropped))
        if not runs:
            return
        if self._length:
            self._parts.append(BETWEEN)
            self._length += len(BETWEEN)
        start = self._length
        for kept, characters in runs:
            self._pieces.append(Piece(self._length, kept.start, len(characters)))
            self._parts.append(characters)
            self._length += len(characters)
        self._readable.append(
            CleanBlock(Span(start, self._length), role, block, is_label)
        )

    def result(self, blocks: tuple[Block, ...]) -> CleanText:
        return CleanText(
            "".join(self._parts), tuple(self._pieces), blocks, tuple(self._readable)
        )


def _runs(text: str, span: Span, dropped: Sequence[Span]) -> list[tuple[Span, str]]:
    """What is kept of `span`: where each run stands in `text`, and its characters."""
    runs: list[tuple[Span, str]] = []
    for kept in _without(span, dropped):
        start = kept.start
        for gap in _IRREGULAR.finditer(text, kept.start, kept.end):
            if start < gap.start():
                runs.append(_run(text, start, gap.start()))
            if _INVISIBLE.sub("", gap.group()):
                runs.append((Span(gap.start(), gap.end()), " "))
            start = gap.end()
        if start < kept.end:
            runs.append(_run(text, start, kept.end))
    return _trimmed(runs)


def _run(text: str, start: int, end: int) -> tuple[Span, str]:
    return Span(start, end), text[start:end]


def _without(span: Span, dropped: Sequence[Span]) -> list[Span]:
    parts = []
    start = span.start
    for gap in sorted(dropped):
        if start < gap.start:
            parts.append(Span(start, gap.start))
        start = max(start, gap.end)
    if start < span.end:
        parts.append(Span(start, span.end))
    return parts


def _trimmed(runs: list[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """`runs` with no space at the ends and no two spaces where something was dropped."""
    result: list[tuple[Span, str]] = []
    for span, characters in runs:
        after_space = not result or result[-1][1].endswith(" ")
        if after_space and characters.startswith(" "):
            characters = characters[1:]
            span = Span(span.start + 1, span.end)
        if characters:
            result.append((span, characters))
    if result and result[-1][1].endswith(" "):
        span, characters = result.pop()
        if len(characters) > 1:
            result.append((span, characters[:-1]))
    return result
