"""Forms that tell how long or how often, and words for now, then and some day.

They say nothing of when: they are read so that they are not taken for dates, and for the
benchmarks, which count them.
"""

from __future__ import annotations

from events.extraction.times import patterns
from events.extraction.times.expression import Expression, Fixed, Shift
from events.extraction.times.forms import expression, number_at
from events.extraction.times.grammar import Form, Match
from events.extraction.times.words import unit_of


def amount(unit: str, count: float | None, *, has_half: bool = False) -> str:
    """The ISO 8601 duration of `count` units; X where the count is vague.

    1. 30 minutes: PT30M   2. a decade: P10Y   3. several days: PXD   4. half a year: P0.5Y
    """
    letter = {"quarter": "Q"}.get(unit, patterns.UNITS.get(unit, "D"))
    if count is not None:
        count *= patterns.UNIT_FACTORS.get(unit, 1)
    elif has_half:
        count = 0.5 * patterns.UNIT_FACTORS.get(unit, 1)
    number = "X" if count is None else f"{count:g}"
    return f"P{'T' if unit in patterns.CLOCK_UNITS else ''}{number}{letter}"


def _length(match: Match) -> tuple[str, float | None]:
    words = match.words
    at = match.all("unit", "units", "second", "weekend")[-1]
    unit = unit_of(words.lower(at))
    numbers = match.all("a", "day", "number", "count")
    if match.has("couple"):
        return unit, 2
    if not numbers or match.has("few"):
        return unit, None
    if len(numbers) > 1 and words.name(numbers[0]) == "a":
        numbers = numbers[1:]  # "a mere 24 hours", "a four-week closure"
    count: float | None = number_at(match, numbers[0])
    if len(numbers) > 1 and words.name(numbers[1]) != "a" and count is not None:
        count += number_at(match, numbers[1]) or 0  # twenty-five
    is_and_a_half = match.has("half") and words.name(numbers[0]) != "half"
    if is_and_a_half and words.name(match.first) == "half":
        return unit, 0.5
    return unit, count + 0.5 if is_and_a_half and count is not None else count


def _duration(match: Match) -> Expression | None:
    """Reads "30-minute", "two hours", "a decade", "several days", "half an hour"; no ages."""
    words = match.words
    after, following = words.name(match.last), words.lower(match.last)
    if after == "old" or (after == "dash" and words.name(match.last + 1) == "old"):
        return None
    if match.before in {"age", "aged", "ages"} or following == "older":
        return None
    unit, count = _length(match)
    last = words.lower(match.last - 1)
    if last == "second" or (unit == "second" and match.has("a", "the")):
        return None  # "a second meeting"
    if match.words.name(match.first) == "a" and after == "of" and unit == "day":
        return None
    if following == "of" and words.lower(match.last + 1) in {"age", "birth"}:
        return None
    if words.name(match.first - 1) == "once" or match.before in {"times", "per"}:
        return expression(match, Fixed(amount(unit, 1)), type="SET")
    if unit == "quarter" and not match.has("units"):
        return None  # "a quarter of the dealers"
    has_half = match.has("half") and count is None
    value = amount(unit, count, has_half=has_half)
    return expression(match, Fixed(value), type="DURATION")


def _rolling(match: Match) -> Expression | None:
    """Reads "the past two years", "the next six months", "recent weeks", "the last few days"."""
    words = match.words
    unit, count = _length(match)
    if not (match.has("units") or match.has("few", "count", "day", "number")):
        return None
    value = amount(unit, count)
    direction = 1 if match.has("next", "coming", "following") else -1
    is_since = match.has("first", "nth") or "time" in (
        words.lower(match.first - 2),
        words.lower(match.first - 3),
    )
    if not isinstance(count, int) or is_since or match.has("recent", "previous"):
        return expression(match, Fixed(value), type="DURATION")
    when = Shift(unit, direction * count, is_rolling=True)
    return expression(match, when, type="DURATION", value=value)


def _plural(match: Match) -> Expression | None:
    """Reads "for decades", "months of talks", "years-long"."""
    words = match.words
    unit = unit_of(words.lower(match.first))
    is_long = words.lower(match.last) == "long" or match.has("dash")
    cues = {"for", "after", "over", "in", "within", "through", "of", "by"}
    if not is_long and words.name(match.first - 1) not in cues:
        return None
    if unit in {"weekend", "quarter"}:
        return None
    return expression(match, Fixed(amount(unit, None)), type="DURATION")


def _set(match: Match) -> Expression | None:
    """Reads "every two weeks", "each year", "every Monday", "Mondays"."""
    words = match.words
    at = match.find("unit", "units", "weekday", "weekdays", "season", "part", "second")
    if at is None:
        return None
    name, word = words.name(at), words.lower(at)
    if name in {"weekday", "weekdays"}:
        day = patterns.WEEKDAYS[word.capitalize().removesuffix("s")] + 1
        return expression(match, Fixed(f"XXXX-WXX-{day}"), type="SET")
    if name == "part":
        return expression(
            match, Fixed(f"XXXX-XX-XXT{patterns.PARTS[word]}"), type="SET"
        )
    if name == "season":
        return expression(match, Fixed("XXXX"), type="SET")
    numbers = match.all("count", "day", "number")
    count = number_at(match, numbers[0]) if numbers else 2 if match.has("other") else 1
    return expression(match, Fixed(amount(unit_of(word), count)), type="SET")


_FREQUENCIES = {
    "annual": "P1Y",
    "yearly": "P1Y",
    "annually": "XXXX",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "biannual": "P6M",
    "hourly": "PT1H",
}


def _frequency(match: Match) -> Expression | None:
    value = _FREQUENCIES[match.words.lower(match.first)]
    return expression(match, Fixed(value), type="SET")


def _present(match: Match) -> Expression | None:
    """Reads "now", "currently", "at present"; not "from now on", nor "the present"."""
    if match.before in {"from", "until", "till"} and match.has("now"):
        return None
    return expression(match, Fixed("PRESENT_REF"))


def _past(match: Match) -> Expression | None:
    if match.has("past") and match.words.name(match.last) in {
        "unit",
        "units",
        "count",
        "few",
        "day",
        "number",
        "weekend",
        "season",
    }:
        return None
    return expression(match, Fixed("PAST_REF"))


def _future(match: Match) -> Expression | None:
    return expression(match, Fixed("FUTURE_REF"))


_C = "(half a | half an | a couple of | a? few | a | day | number | count)"
_AND_A_HALF = "(dash? and dash? a dash? half dash?)"
SET_FORMS = (
    Form(
        "set",
        "every other? (day | number | count)? (unit | units | weekday | season | part)",
        _set,
    ),
)
FORMS = (
    Form("weekdays", "weekdays", _set),
    Form(
        "rolling",
        "the? (last | past | previous | next | coming | following | recent)"
        " (a? few | a couple of | day | number | count)? (units | unit)",
        _rolling,
    ),
    Form(
        "duration",
        f"(the | a)? mere? (half a | a couple of | a? few | a | (count dash)? count | day"
        f" | number) {_AND_A_HALF}? dash? (mere dash?)? UNIT (and a half)?",
        _duration,
    ),
    Form("plural", "units (dash)?", _plural),
    Form("frequency", "annual", _frequency),
    Form("present", "now | present", _present),
    Form("past", "recently | in the past | the past", _past),
    Form("future", "in? the future", _future),
)
