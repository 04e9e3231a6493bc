"""The date of publication that a text gives for itself, and what it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from events.mentions import Article, BlockRole, DateBasis, Publication, Span
from events.sources.clean import CleanText
from events.sources.days import DayFound, find_days, weekdays_named
from events.sources.patterns import DATE_LABEL, DATE_TRIMMINGS, OCCASION, UPDATED

#: A day without a year in the dateline is of the year that another date of the text is
#: of, if that one is this near.
NEAR = timedelta(days=20)
#: The lead is the first paragraphs of the body.
LEAD = 2
_TODAY = re.compile(
    r"\b(?:[Tt]oday|[Tt]his (?:morning|afternoon|evening)|[Tt]onight),?\s*(?:on\s+|is\s+)?"
    r"[(,–—-]?\s*(?=\w)"
)


def publication(article: Article, clean: CleanText) -> Publication | None:
    """When `article` was published, by the first of these that says it; None if none does.

    1. its metadata   2. a dateline or a transcript's heading: "GENEVA, March 15, 2019 -",
    "Saturday, November 13, 2021, 9:25 a.m."   3. a line with a date: "May 04, 2021",
    "date 2021-12-12", "By A. Writer, 4 May 2021"   4. a heading that tells the occasion:
    "Press Conference on May 4, 2021"   5. the body: "today, 5 March 2020"
    6. a caption with a full date whose weekday the lead names, the latest of them

    Where two of one rank disagree there is no date: never a wrong one silently. Days are
    those of the place of publication; `span` is the date's words in the source's text.
    """
    if article.published is not None:
        return Publication(article.published, DateBasis.METADATA)
    for candidates in (
        list(_of_datelines(article.text, clean)),
        list(_of_occasion(article.text, clean)),
        list(_of_label(article.text)),
        list(_of_body(article.text, clean)),
    ):
        if candidates:
            return _agreed(candidates)
    return _of_captions(article.text, clean)


def _agreed(candidates: list[Publication]) -> Publication | None:
    return candidates[0] if len({found.day for found in candidates}) == 1 else None


def _of_datelines(text: str, clean: CleanText) -> Iterator[Publication]:
    """Days of datelines and date lines; "updated" ones only if there is no other."""
    stated: list[Publication] = []
    updated: list[Publication] = []
    for block in clean.blocks:
        if block.role not in (BlockRole.DATELINE, BlockRole.BYLINE):
            continue
        for found in find_days(text, block.span):
            day = found.known() or _with_year(text, found, clean)
            if day is None:
                continue
            basis = _basis(text, block.span, found)
            before = text[block.span.start : found.span.start]
            is_update = UPDATED.search(before) is not None
            result = Publication(day, basis, found.span)
            (updated if is_update else stated).append(result)
    yield from stated or updated


def _of_occasion(text: str, clean: CleanText) -> Iterator[Publication]:
    """The day in full of a headline that says what was held on it."""
    for block in clean.blocks:
        if block.role not in (BlockRole.HEADLINE, BlockRole.HEADING):
            continue
        if not OCCASION.search(block.span.of(text)):
            continue
        for found in find_days(text, block.span):
            if (day := found.known()) is not None:
                yield Publication(day, DateBasis.DATELINE, found.span)


def _of_label(text: str) -> Iterator[Publication]:
    """A day in full right behind "Published" near the top of a text without line ends."""
    for label in _PUBLISHED.finditer(text, 0, _TOP):
        for found in find_days(text, Span(label.end(), label.end() + _LABELLED)):
            day = found.known()
            if day is not None and found.span.start == label.end():
                yield Publication(day, DateBasis.BODY, found.span)


_PUBLISHED = re.compile(r"\b(?:First )?[Pp]ublished(?: on| at)?:? ")
_TOP = 800  # characters in which a page says when it was published
_LABELLED = 40


def _basis(text: str, span: Span, found: DayFound) -> DateBasis:
    """A date alone or beside a name is the text's; a place or office makes a dateline."""
    rest = text[span.start : found.span.start] + " " + text[found.span.end : span.end]
    rest = DATE_TRIMMINGS.sub(" ", DATE_LABEL.sub(" ", rest)).strip()
    is_bare = not rest or rest.casefold().startswith(("by ", "written by "))
    return DateBasis.BODY if is_bare else DateBasis.DATELINE


def _with_year(text: str, found: DayFound, clean: CleanText) -> date | None:
    """The day `found` in the year of the dates near it in this text, if they are of one."""
    days = {
        day
        for other in _full_days(text, clean)
        for year in (other.year - 1, other.year, other.year + 1)
        if (day := found.in_year(year)) and abs(day - other) <= NEAR
    }
    return days.pop() if len(days) == 1 else None


def _full_days(text: str, clean: CleanText) -> Iterator[date]:
    for block in clean.blocks:
        if block.role in (BlockRole.BODY, BlockRole.CAPTION, BlockRole.TURN):
            for found in find_days(text, block.span):
                if (day := found.known()) is not None:
                    yield day


def _of_body(text: str, clean: CleanText) -> Iterator[Publication]:
    for block in clean.blocks:
        if block.role not in (BlockRole.BODY, BlockRole.TURN):
            continue
        for match in _TODAY.finditer(text, block.span.start, block.span.end):
            for found in find_days(text, Span(match.end(), block.span.end)):
                day = found.known()
                if found.span.start == match.end() and day is not None:
                    yield Publication(day, DateBasis.BODY, found.span)


def _of_captions(text: str, clean: CleanText) -> Publication | None:
    """The latest captioned day that is a weekday the lead tells of."""
    named = weekdays_named(_lead(text, clean))
    dated = [
        Publication(day, DateBasis.CAPTION, found.span)
        for block in clean.blocks
        if block.role is BlockRole.CAPTION
        for found in find_days(text, block.span)
        if (day := found.known()) is not None and day.weekday() in named
    ]
    return max(dated, key=lambda found: found.day, default=None)


def _lead(text: str, clean: CleanText) -> str:
    body = [block for block in clean.blocks if block.role is BlockRole.BODY]
    return "\n".join(block.span.of(text) for block in body[:LEAD])
