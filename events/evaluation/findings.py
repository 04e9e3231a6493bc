"""What an annotator looks at: one thing that was missed, wrong or too much."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """`kind`: missed, wrong, topics, spurious, duplicate, trap, speaker.

    "topics" lists those too many as "+slug" and those missing as "-slug". `passage` is
    the sentence.
    """

    kind: str
    source: str
    what: str
    passage: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.what}\n      {self.source}: {self.passage[:300]}"
