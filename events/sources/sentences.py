"""Where sentences end, well enough to tell a caption from the lead it runs into."""

from __future__ import annotations

import re

from events.mentions import Span

_END = re.compile(r"[.!?…][\"”’)\]]*(?=\s+[\"“‘(\[]?[A-Z0-9]|\s*$)")
#: After these a full stop ends no sentence, as after single letters ("U.S.").
_ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr st gen sen rep gov lt col maj capt sgt adm prof rev hon amb messrs mt ft
    jan feb mar apr jun jul aug sep sept oct nov dec no nos vs inc co corp ltd jr sr
    a.m p.m e.g i.e etc
    """.split()
)
_LONGEST_WORD = 60  # characters: looking further back takes time and finds nothing
_LAST_WORD = re.compile(r"[\w.’']*$")


def sentences(text: str, span: Span) -> list[Span]:
    """Sentences of `text` within `span`, white space between them left out."""
    found: list[Span] = []
    start = span.start
    for match in _END.finditer(text, span.start, span.end):
        opening = max(span.start, match.start() - _LONGEST_WORD)
        if match.end() < span.end and _is_abbreviated(text[opening : match.start()]):
            continue
        if match.end() > start:
            found.append(Span(start, match.end()))
        start = match.end()
        while start < span.end and text[start].isspace():
            start += 1
    if start < span.end:
        found.append(Span(start, span.end))
    return found


def _is_abbreviated(before: str) -> bool:
    match = _LAST_WORD.search(before)
    word = match.group().casefold() if match else ""
    return word in _ABBREVIATIONS or re.fullmatch(r"(?:\w\.)*\w", word) is not None
