"""What a trigger tells, in tokens of the Doc, until `assemble.py` turns it into a mention."""

from __future__ import annotations

from dataclasses import dataclass, field

from events.extraction.times.component import TimeFound
from events.mentions import EventKind, Role, Span, Status


@dataclass(frozen=True, slots=True)
class PlaceFound:
    """Tokens `start` to `end` name a place; `name` says it whole, `country` its code.

    One that no token names, as the dateline is not read with the text, has its characters
    in the source's text in `raw` instead.
    """

    start: int
    end: int
    name: str
    country: str | None = None
    raw: Span | None = None


@dataclass(slots=True)
class Happening:
    """One telling of an event. `token` is the trigger's head."""

    token: int
    kind: EventKind
    status: Status
    start: int  # the trigger's words, half open
    end: int
    strength: float  # how surely such words tell of an event, 0 to 1
    takings: dict[int, Role] = field(
        default_factory=dict
    )  # cast keys in order of telling
    time: TimeFound | None = None
    place: PlaceFound | None = None
    title: str | None = None
    is_joint: bool = False  # told by what the parties did together ("the two agreed")
    is_anaphor: bool = False  # "the talks": points back at an event told before
    is_pointed: bool = False  # definite: "the talks", "their meeting"
    is_headline: bool = False  # the headline: it tells anew what the text tells
    is_vague: bool = False  # "talks": a call, a meeting or a summit
    is_topic: bool = (
        False  # spoken about ("views on the deal"): needs a time of its own
    )
    series: str | None = None  # "2+2", "trilateral": another series is another event
    ordinal: int | None = None  # 12 of "the 12th meeting"
    called: frozenset[str] = frozenset()  # lemmas of what a meeting is of
    same_as: int | None = (
        None  # "discussions held during the summit": the summit's token
    )
    beside: int | None = None  # "on the margins of the summit": the summit's token
    of_ministers: bool = False  # told of "the ministers of A and B": no presidents
    nearby: tuple[int, ...] = ()  # who acts in its clause: whom "the talks" point to
    states: frozenset[str | None] = (
        frozenset()
    )  # members of the one body that takes part
    passage: Span | None = None  # characters of the clean text
    sentence: int = 0
    cluster: int = -1
    part_of: int | None = None  # the token of the event it is part of
    confidence: float = 0.0

    def principals(self) -> list[int]:
        return [key for key, role in self.takings.items() if role != Role.AFFECTED]

    def take(
        self, keys: list[int] | tuple[int, ...], role: Role = Role.PRINCIPAL
    ) -> None:
        """Add members; who is already in keeps the first role given."""
        for key in keys:
            self.takings.setdefault(key, role)
