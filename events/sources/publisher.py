"""Who published a text, where it says so beyond doubt."""

from __future__ import annotations

import re

from events.mentions import Article, BlockRole
from events.sources.clean import CleanText
from events.sources.days import find_days
from events.sources.patterns import DATE_TRIMMINGS, OFFICE

_AGENCY = re.compile(r"\(([A-Z][\w .&’'-]{1,40})\)")
_MARK = re.compile(r"==\s*([A-Z][\w ]{1,20})$")


def publisher(article: Article, clean: CleanText) -> str | None:
    """The publisher of `article`, by the first of these; None where they name several.

    1. its metadata   2. the agency of its dateline: "NAIROBI, May 3 (Agency) -"
    3. an office beside the date above a text: "May 3, 2022, 9 a.m. Ministry of Trade"
    4. an owner's mark behind captions: "(Agency) ==Agency"
    A picture's credit alone names whose the picture is, not whose the text.
    """
    if article.publisher:
        return article.publisher
    text = article.text
    for role, find in (
        (BlockRole.DATELINE, _agency),
        (BlockRole.DATELINE, _office),
        (BlockRole.BOILERPLATE, _mark),
    ):
        found = {
            name
            for block in clean.blocks
            if block.role is role and (name := find(block.span.of(text)))
        }
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _agency(passage: str) -> str | None:
    match = _AGENCY.search(passage)
    return match.group(1) if match else None


def _office(passage: str) -> str | None:
    for day in reversed(find_days(passage)):
        passage = passage[: day.span.start] + passage[day.span.end :]
    rest = " ".join(DATE_TRIMMINGS.sub(" ", passage).split())
    return rest if OFFICE.fullmatch(rest) else None


def _mark(passage: str) -> str | None:
    match = _MARK.search(passage)
    return match.group(1).strip() if match else None
