"""Happenings that tell of one event, and what they say together."""

from __future__ import annotations

from dataclasses import dataclass, field

from events.extraction.triggers.happening import Happening
from events.mentions import EventKind, Status

OPEN = frozenset({Status.PLANNED, Status.PROPOSED})


@dataclass(slots=True)
class Cluster:
    """Happenings that tell of one event, and what they say together."""

    number: int
    happenings: list[Happening] = field(default_factory=list)

    @property
    def kind(self) -> EventKind:
        told = [h.kind for h in self.happenings if not h.is_joint] or [
            self.happenings[0].kind
        ]
        specific = [kind for kind in told if kind != EventKind.MEETING]
        return (specific or told)[0]

    def principals(self) -> list[int]:
        return list(dict.fromkeys(k for h in self.happenings for k in h.principals()))

    def is_open(self) -> bool:
        return self.happenings[0].status in OPEN

    def is_planned(self) -> bool:
        return self.happenings[0].status == Status.PLANNED

    def is_held(self) -> bool:
        """Whether it is told as having taken place, with its day, beside the headline."""
        return any(
            h.status == Status.OCCURRED and h.time is not None and not h.is_headline
            for h in self.happenings
        )

    def is_off(self) -> bool:
        return self.happenings[0].status == Status.CANCELLED

    def is_vague(self) -> bool:
        return all(h.is_vague or h.is_joint for h in self.happenings)

    def is_pointed(self) -> bool:
        return all(h.is_anaphor for h in self.happenings)

    def last(self) -> int:
        return self.happenings[-1].token
