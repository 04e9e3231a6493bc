"""What a relative time counts from, and the tense it is told in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from events.extraction.times.expression import (
    Tense,
)
from events.extraction.times.stretch import Stretch


@dataclass(frozen=True, slots=True)
class Context:
    """What a relative time counts from.

    `anchor` is the time last told, `told` the one last told in the same sentence.
    """

    dct: date | None
    anchor: Stretch | None = None
    told: Stretch | None = None
    tense: Tense | None = None
    is_direct: bool = True  # the time hangs on the verb itself, not on a noun under it
    is_main: bool = False  # and that verb is the sentence's own

    def base(self, name: str) -> date | None:
        if name == "sentence":
            is_day = self.told is not None and self.told.earliest == self.told.latest
            return self.told.earliest if self.told is not None and is_day else None
        if name == "anchor" and self.anchor is not None:
            return self.anchor.earliest
        return self.dct
