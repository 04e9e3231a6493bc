"""Lines that are a date: the stamp of a page, the day under a headline."""

from __future__ import annotations

from events.sources.days import find_days
from events.sources.patterns import DATE_LABEL, DATE_TRIMMINGS, OCCASION

#: What may stand beside the date, in words: a place, an office, a zone.
_BESIDE = 8
_LONGEST = 20
_SMALL = frozenset("of the for and in".split())


def is_date_line(passage: str, *, beside: int = _BESIDE) -> bool:
    """A line that is a date, with a time and `beside` capitalised words at most.

    1. "4 May 2021"  2. "Published: May 4, 2021 9:15 a.m."  3. "Lima, Monday, 3 May 2021"
    """
    days = [day for day in find_days(passage) if day.year is not None]
    if not days or len(passage.split()) > _LONGEST or len(days) > 2:
        return False
    rest = passage
    for day in reversed(days):
        rest = rest[: day.span.start] + " " + rest[day.span.end :]
    rest = DATE_TRIMMINGS.sub(" ", DATE_LABEL.sub(" ", rest)).strip(" .")
    words = rest.split()
    if OCCASION.search(rest) and len(words) > 2:
        return False  # "Foreign Minister Okello's Press Conference on May 2, 2019"
    return len(words) <= beside and all(w[0].isupper() or w in _SMALL for w in words)
