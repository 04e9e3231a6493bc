"""Which row of an earlier reading a passage of the new one is: by where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from events.mentions import Span

#: Two passages of one kind are one from this share of common characters.
_COMMON = 0.3


@dataclass(frozen=True, slots=True)
class Passage:
    """A mention (with its trigger) or a statement, old or new."""

    span: Span
    kind: str
    trigger: Span | None = None


def match(old: Sequence[Passage], new: Sequence[Passage]) -> dict[int, int]:
    """Indexes of `new` to those of `old`: each at most once, the surest pairs first.

    1. the same trigger, though the kind or the sentence be read otherwise   2. without
    one, the same kind on passages that share a third of their characters; of statements,
    which have none, of any kind.
    """
    pairs = [
        (-likeness, n, o)
        for n, newer in enumerate(new)
        for o, older in enumerate(old)
        if newer.span.overlaps(older.span) and (likeness := _likeness(older, newer)) > 0
    ]
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for _, n, o in sorted(pairs):
        if n not in matched and o not in taken:
            matched[n] = o
            taken.add(o)
    return matched


def _likeness(a: Passage, b: Passage) -> float:
    common = _share(a.span, b.span)
    trigger = _share(a.trigger, b.trigger) if a.trigger and b.trigger else 0.0
    is_event = bool(a.trigger or b.trigger)
    if trigger == 0 and (common < _COMMON or (is_event and a.kind != b.kind)):
        return 0.0
    return 3 * trigger + (2 if a.kind == b.kind else 0) + common


def _share(a: Span, b: Span) -> float:
    """Characters in common, of all that either covers."""
    common = min(a.end, b.end) - max(a.start, b.start)
    if common <= 0:
        return 0.0
    return common / (max(a.end, b.end) - min(a.start, b.start))
