"""What an annotator looks at: one thing that was missed, wrong or too much."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """`kind`: missed, wrong, spurious, duplicate, trap, speaker. `passage` is the sentence."""

    kind: str
    source: str
    what: str
    passage: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.what}\n      {self.source}: {self.passage[:300]}"
