"""Clean text: what spaCy reads of a source, with the way back to the text as it was read."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from events.mentions import Block, BlockRole, Span


@dataclass(frozen=True, slots=True)
class Piece:
    """`length` characters at `clean` of the clean text stand at `raw` of the source's text."""

    clean: int
    raw: int
    length: int


@dataclass(frozen=True, slots=True)
class CleanBlock:
    """A readable block: its span in the clean text, its role, and the index of its Block.

    A transcript's speaker label is a block of its own (`is_label`) right before its turn.
    """

    span: Span
    role: BlockRole
    block: int
    is_label: bool = False


@dataclass(frozen=True, slots=True)
class CleanText:
    """Readable blocks, one paragraph each, parted by a blank line, line wraps unfolded.

    `blocks` lists every block of the source, with spans of the *raw* text, those that are
    not read included; together they cover all its words.
    """

    text: str
    pieces: tuple[Piece, ...]  # by `clean`, without overlap
    blocks: tuple[Block, ...]
    readable: tuple[CleanBlock, ...]
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts = tuple(piece.clean for piece in self.pieces)
        object.__setattr__(self, "_starts", starts)

    def raw(self, span: Span) -> Span:
        """The span of the source's text that `span` of the clean text was taken from."""
        if span.start >= span.end:
            raise ValueError(f"an empty span: {span}")
        return Span(self._raw_of(span.start), self._raw_of(span.end - 1) + 1)

    def _raw_of(self, offset: int) -> int:
        index = bisect_right(self._starts, offset) - 1
        piece = self.pieces[max(index, 0)]
        return piece.raw + min(max(offset - piece.clean, 0), piece.length - 1)
