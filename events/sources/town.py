"""The town that a dateline says the text was filed from."""

from __future__ import annotations

import re

from events.mentions import BlockRole, Span
from events.sources.clean import CleanText

_WORD = r"[^\W\d_a-z](?:[^\W\d_]|[.’'-])*(?![\w])"
_TOWN = re.compile(rf"(?:By [^()\n]{{3,60}}?\s)?({_WORD}(?: {_WORD}){{0,3}})")
_REGION = re.compile(rf",\s+({_WORD}(?: {_WORD}){{0,3}})")
_MONTH = (
    r"(?i:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec"
    r"|january|february|march|april|august|september|october|november|december)"
)
#: "press conference, Wellington, 9 July 1986", "CANBERRA, AUSTRALIA, 3 MAY 1999".
_HEADED = re.compile(
    rf"(?m)(?:^|,\s)({_WORD}(?: {_WORD}){{0,3}})(?:,\s({_WORD}(?: {_WORD}){{0,3}}))?"
    rf",?\s\d{{1,2}}\s{_MONTH}\s\d{{4}}$"
)
#: "Done at Thimphu on 20 April 2017", at the end of what was agreed.
_DONE = re.compile(
    rf"(?:Done|Adopted|Signed|Issued|Given) (?:at|in) (?:the city of )?"
    rf"({_WORD}(?: {_WORD}){{0,3}})"
)
#: "ASTANA. Sept 7. AGENCY - ", a dateline that the text runs on from.
_RUN_ON = re.compile(rf"([^\W\d_a-z][^\W\d_a-z .’'-]+)[.,]\s+{_MONTH}\b\.?\s\d")
_HEADS = (BlockRole.HEADLINE, BlockRole.HEADING)
_SMALL = re.compile(r"(?<=-)(?:Au|De|La|Le|Sur|En|Al)(?=-)|(?<=[’'])S\b")
#: Capitalised words that open a line with a date and are no town.
_NO_TOWNS = frozenset(
    """
    mon tue tues wed thu thurs fri sat sun monday tuesday wednesday thursday friday saturday
    sunday jan feb mar apr may jun jul aug sep sept oct nov dec january february march april
    june july august september october november december published updated posted date
    ministry department office release press by from the last first analysis report
    """.split()
)


def dateline_town(text: str, clean: CleanText) -> tuple[tuple[str, ...], Span] | None:
    """The town and what contains it as the dateline has them, and where it stands in
    `text`; None without one, or where two are named.

    1. "GENEVA, March 15 (Agency) -" → ("Geneva",)   2. "Cusco, Peru (Agency)" →
    ("Cusco", "Peru")   3. "Santiago, 18 October 2012"   4. "Wed 21 Sep 2011", "Lima/Quito":
    None   5. "Press conference, Lima, 9 July 1986", a heading   6. "Done at Lima on", at the
    end   7. "LIMA. Sept 7. AGENCY -" at the beginning of the body
    """
    return _of_dateline(text, clean) or _of_frame(text, clean)


def _of_frame(text: str, clean: CleanText) -> tuple[tuple[str, ...], Span] | None:
    """The town of a heading, of the first words or of the closing line."""
    heads = [b for b in clean.blocks[:_FIRST] if b.role in _HEADS]
    bodies = [b for b in clean.blocks if b.role not in _HEADS]
    tries = [(_HEADED.search, block) for block in heads]
    tries += [(_RUN_ON.match, block) for block in bodies[:1]]
    tries += [(_DONE.match, block) for block in clean.blocks[-_LAST:]]
    for read, block in tries:
        match = read(block.span.of(text))
        if match is None or _NO_TOWNS & set(match[1].casefold().split()):
            continue
        parts = [part for part in match.groups() if part]
        start = block.span.start + match.start(1)
        return tuple(map(_cased, parts)), Span(start, start + len(match[1]))
    return None


_FIRST = 6
_LAST = 3


def _of_dateline(text: str, clean: CleanText) -> tuple[tuple[str, ...], Span] | None:
    for block in clean.blocks:
        if block.role != BlockRole.DATELINE:
            continue
        line = block.span.of(text)
        match = _TOWN.match(line)
        if (
            match is None
            or _DONE.match(line)
            or line[match.end() : match.end() + 1] == "/"
        ):
            continue
        words = [word.strip(".").casefold() for word in match[1].split()]
        if _NO_TOWNS & set(words):
            continue
        parts = [_cased(match[1])]
        region = _REGION.match(line, match.end())
        if region and not _NO_TOWNS & {
            word.strip(".").casefold() for word in region[1].split()
        }:
            parts.append(_cased(region[1]))
        start = block.span.start + match.start(1)
        return tuple(parts), Span(start, start + len(match[1]))
    return None


def _cased(name: str) -> str:
    """ "ST. PETERSBURG" → "St. Petersburg", "PORT-AU-PRINCE" → "Port-au-Prince"; a name in
    small letters stays as it is."""
    if not name.isupper():
        return name
    return _SMALL.sub(lambda match: match[0].lower(), name.title())
