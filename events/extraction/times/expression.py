"""What a time expression says, before it is laid on the calendar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from events.mentions import Precision

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
#: "planned": told as a plan in the past ("was scheduled for Friday"); "intended": what
#: was then to come ("was to meet on Friday"), of any year the nearest.
Tense = Literal["past", "future", "present", "planned", "intended"]
#: What a relative expression counts from: the day of publication, the time last told,
#: or the day last told in the same sentence.
Base = Literal["dct", "anchor", "sentence"]


@dataclass(frozen=True, slots=True)
class Shift:
    """`count` units from the one the base lies in: "last week" is -1 week from the dct.

    `is_rolling`: the `count` units up to the base or from it on, not one of the calendar
    ("the past two weeks").
    """

    unit: str
    count: int
    base: Base = "dct"
    is_rolling: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """A day, month or year by name; what is missing the context fills or leaves open.

    `which` is the -1, 0 or +1 of "last June", "this June", "next June".
    """

    year: int | Shift | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    which: int | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week; `which` as in Calendar, `week` for "Monday of next week"."""

    day: int
    which: int | None = None
    week: Shift | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """The `number`-th quarter, half or season of a year, week or half of a month.

    `number` is -1 for the last one. `of` is the year or month, None where not told.
    """

    unit: Literal["quarter", "half", "season", "week", "weekend"]
    number: int
    of: int | Shift | Calendar | None = None
    which: int | None = None


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten years from `first`; two digits ("the 70s") lie nearest before the base."""

    first: int
    is_short: bool = False


@dataclass(frozen=True, slots=True)
class Century:
    number: int


@dataclass(frozen=True, slots=True)
class FiscalYear:
    year: int | Shift


@dataclass(frozen=True, slots=True)
class Feast:
    """A named day ("Christmas Eve"); the year as in Calendar."""

    name: str
    year: int | Shift | None = None
    which: int | None = None


@dataclass(frozen=True, slots=True)
class Distance:
    """An event `count` units before (-) or after the one its sentence tells.

    "15 months after they signed": the signing lies 15 months before what is told.
    """

    unit: str
    count: int | None
    direction: int


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """Reads "on the 26th": of the month told, else of the nearest one by tense."""

    day: int
    of: Shift | None = None


@dataclass(frozen=True, slots=True)
class Ahead:
    """`count` units after the dct, where a future is told: "will vote in two weeks"."""

    unit: str
    count: int


@dataclass(frozen=True, slots=True)
class Fixed:
    """A TIMEX3 value without a place on the calendar: P2D, PRESENT_REF, P1Y of a set."""

    value: str


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Readings of which one may lie near the base: 3/4/2021."""

    readings: tuple[Calendar, ...]


@dataclass(frozen=True, slots=True)
class Between:
    """From one time to another, both included."""

    first: When
    last: When
    precision: Precision = Precision.RANGE


@dataclass(frozen=True, slots=True)
class Lasting:
    """So many `days` from `edge` on, or up to it where negative."""

    edge: When
    days: int


When = (
    Shift
    | Calendar
    | Weekday
    | Part
    | Decade
    | Century
    | FiscalYear
    | Feast
    | Distance
    | DayOfMonth
    | Ahead
    | Fixed
    | Ambiguous
    | Between
    | Lasting
)


@dataclass(frozen=True, slots=True)
class Expression:
    """Words `first` to `last` (half open) say `when`.

    `edge`: "start", "mid", "end" of it, or "earlier" / "later" than the dct in it; with
    `is_noun_edge` for "the end of" against "late". `bound`: "before" ("by Friday") or
    "after" ("since Friday"). `length`: days of a "two-day" event it closes or opens.
    """

    first: int
    last: int
    when: When
    type: TimeType = "DATE"
    value: str | None = None  # a TIMEX3 value that overrides the calendar's
    edge: str | None = None
    is_noun_edge: bool = False
    bound: str | None = None
    part: str | None = None
    clock: str | None = None
    zone: str | None = None
    approximation: str | None = None  # "more", "less" or "about" so many units off
    parts: tuple[Expression, ...] = ()  # the ends of a joined range
