"""TIMEX3 values of resolved expressions (TimeML 1.2.1, ISO 8601 where it has the form)."""

from __future__ import annotations

from events.extraction.times import patterns
from events.extraction.times.context import Context
from events.extraction.times.expression import (
    Calendar,
    Expression,
    Fixed,
    Shift,
    Weekday,
    When,
)
from events.extraction.times.stretch import Stretch


def timex_value(
    expression: Expression, days: Stretch | None, context: Context
) -> str | None:
    """1. 2021-11-13   2. 2021-11-13TMO   3. 2021-W45   4. P2D   5. XXXX-11 unresolved."""
    if expression.value is not None:
        return expression.value
    when = expression.when
    if isinstance(when, Fixed):
        return when.value
    value = days.value if days else _open_value(when)
    if expression.clock:
        return f"{value or 'XXXX-XX-XX'}T{expression.clock}{_zone(expression)}"
    if expression.part and value and len(value) == 10:
        return f"{value}T{patterns.PARTS[expression.part]}"
    return value


def _zone(expression: Expression) -> str:
    return "Z" if expression.zone == "utc" else ""


def _open_value(when: When) -> str | None:
    """What is known of an unresolved time, X for the rest."""
    match when:
        case Calendar(month=int(month), day=day):
            return f"XXXX-{month:02d}" + (f"-{day:02d}" if day else "")
        case Weekday(day=day):
            return f"XXXX-WXX-{day + 1}"
        case Shift(unit="year"):
            return "XXXX"
        case Shift(unit="month"):
            return "XXXX-XX"
        case Shift(unit="week"):
            return "XXXX-WXX"
        case Shift(unit="day"):
            return "XXXX-XX-XX"
    return None
