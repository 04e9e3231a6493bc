"""The sources of one event, numbered by publication, and how long after it each appeared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from events import wording
from events.models import Event, Source


@dataclass(frozen=True, slots=True)
class Numbered:
    """One source with its number on the page."""

    number: int
    source: Source
    delay: str

    @property
    def name(self) -> str:
        return self.source.publisher or self.source.title or self.source.name

    @property
    def anchor(self) -> str:
        return f"source-{self.number}"


def numbered(event: Event, sources: Iterable[Source]) -> list[Numbered]:
    """By date of publication, undated last; each source once."""
    once = {source.pk: source for source in sources}
    ordered = sorted(once.values(), key=lambda s: (s.published or date.max, s.pk))
    return [
        Numbered(number, source, delay(event, source.published))
        for number, source in enumerate(ordered, start=1)
    ]


def delay(event: Event, published: date | None) -> str:
    """1. "the same day"    2. "2 days after"    3. "3 days before"; "" where no day is told."""
    if not published or not event.start or not event.end:
        return ""
    if event.precision not in wording.DAYS or event.date_modifier in {
        "before",
        "after",
    }:
        return ""
    if event.start <= published <= event.end:
        return "the same day"
    if published > event.end:
        return f"{_days((published - event.end).days)} after"
    return f"{_days((event.start - published).days)} before"


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count:,} days"


def dates_told(sources: Sequence[Numbered]) -> str:
    """1. "Dated 13 November 2021"   2. "All three dated …"   3. "… to …, one undated" """
    days = sorted(each.source.published for each in sources if each.source.published)
    undated = len(sources) - len(days)
    if not days:
        return "Undated"
    told = wording.days(days[0], days[-1])
    lead = (
        "Dated" if len(days) == 1 or undated else f"All {count_word(len(days))} dated"
    )
    if days[0] != days[-1]:
        lead = "Dated"
    tail = f", {count_word(undated)} undated" if undated else ""
    return f"{lead} {told}{tail}"


_WORDS = "no one two three four five six seven eight nine ten".split()


def count_word(count: int) -> str:
    """Small numbers in words."""
    return _WORDS[count] if count < len(_WORDS) else f"{count:,}"
